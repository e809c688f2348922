package secondary

import (
	"cmp"
	"context"
	"slices"
)

// Choice is a choice of hidden cells in a piece, with proofs that it meets every
// demand.
type Choice struct {
	Hidden []bool
	Proofs []Proof
	Price  int64
}

// mostAmong is how much work goes into meeting the demands among the hidden cells before
// that is not done again.
const mostAmong = 60_000_000_000

// plain finds a safe choice by plain means: cells are hidden where that meets one demand
// after the other at the least cost, the greatest first; then they are met anew among the
// hidden cells, and open ones are shown again, dearest first, as long as the demands stay
// met; then it looks for something cheaper nearby. Where no way is found, or time ends, it
// falls back on the proofs that the demands were cut with. A search for the cheapest choice
// begins here.
func (p *Piece) plain(ctx context.Context) Choice {
	h, w := newHiding(p), p.watch
	_, hard := p.mover.(*general)
	for _, k := range p.bySize() {
		if w.due() {
			w.tell(h.total())
		}
		if hard || ctx.Err() != nil || !h.extend(ctx, k) {
			h.settle(k, p.proved[k])
		}
	}
	w.enter(Sparing, h.total())
	for most := h.balance.work + mostAmong; h.balance.work < most && ctx.Err() == nil; {
		within := h.within(ctx)
		if within.total() >= h.total() {
			break
		}
		h = within
	}
	h.log = nil
	w.enter(Improving, h.total())
	h.improve(ctx)
	w.enter(Searching, h.total())
	return Choice{h.hidden, h.proofs, h.total()}
}

// trim shows open cells again, dearest first and of equal price the last first.
// Where time ends only those are shown that no proof moves. The price is left as it was.
func (p *Piece) trim(ctx context.Context, c *Choice, cost []int64) {
	var order []int
	for i, open := range p.open {
		if open && c.Hidden[i] {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Or(cmp.Compare(cost[j], cost[i]), cmp.Compare(j, i)) })
	for _, i := range order {
		c.Hidden[i] = false
		if !p.repair(ctx, c, i) {
			c.Hidden[i] = true
		}
	}
}

// repair finds new proofs for those that use a cell, and tells whether there are.
func (p *Piece) repair(ctx context.Context, c *Choice, cell int) bool {
	changed := map[int]Proof{}
	for k, d := range p.Demands {
		if !c.Proofs[k].uses(cell) {
			continue
		}
		found, met, err := p.prove(ctx, c.Hidden, d)
		if err != nil || !met {
			return false
		}
		changed[k] = found
	}
	for k, found := range changed {
		c.Proofs[k] = found
	}
	return true
}
