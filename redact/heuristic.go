package redact

import (
	"cmp"
	"context"
	"slices"
)

// choice is a choice of hidden cells in a piece, with proofs that it meets every
// demand.
type choice struct {
	hidden []bool
	proofs []proof
	price  int64
}

// plain finds a safe choice by plain means: cells are hidden where that meets one demand
// after the other at the least cost, the greatest first; then open cells are shown
// again, dearest first, as long as the demands stay met; then it looks for something
// cheaper nearby. Where no way is found, or time ends, it falls back on the proofs that
// the demands were cut with. A search for the cheapest choice begins here.
func (p *piece) plain(ctx context.Context) choice {
	h, w := newHiding(p), watchOf(ctx)
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
	h.reduce(ctx, h.secondary())
	for len(h.cells) <= manyCells { // of more it would take too long
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
	return choice{h.hidden, h.proofs, h.total()}
}

// within meets the demands anew with the cells that are hidden, and hides of them no
// more than that takes: among few cells another way is cheap than among all.
func (h *hiding) within(ctx context.Context) *hiding {
	again := newHiding(h.piece)
	again.allowed = slices.Clone(h.hidden)
	for _, k := range h.bySize() {
		if ctx.Err() != nil || !again.extend(ctx, k) {
			again.settle(k, h.proofs[k])
		}
	}
	again.reduce(ctx, again.secondary())
	again.allowed, again.log = h.everything(), nil
	return again
}

// trim shows open cells again, dearest first and of equal price the last first.
// It stops where time ends: what is hidden then is still proved.
func (p *piece) trim(ctx context.Context, c *choice, cost []int64) {
	var order []int
	for i, open := range p.open {
		if open && c.hidden[i] {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Or(cmp.Compare(cost[j], cost[i]), cmp.Compare(j, i)) })
	for _, i := range order {
		c.hidden[i] = false
		if !p.repair(ctx, c, i) {
			c.hidden[i] = true
		}
	}
	c.price = price(p.cost, p.open, c.hidden)
}

// repair finds new proofs for those that use a cell, and tells whether there are.
func (p *piece) repair(ctx context.Context, c *choice, cell int) bool {
	changed := map[int]proof{}
	for k, d := range p.demands {
		if !c.proofs[k].uses(cell) {
			continue
		}
		found, met, err := p.prove(ctx, c.hidden, d)
		if err != nil || !met {
			return false
		}
		changed[k] = found
	}
	for k, found := range changed {
		c.proofs[k] = found
	}
	return true
}

// grow hides cells along cheapest paths until every demand that can be is met.
// What is cheap is told apart from what a cell costs, so that a search can guide it.
// It stops where time ends.
func (n *network) grow(ctx context.Context, p *piece, hidden []bool, price []int64) {
	for _, k := range p.bySize() {
		if ctx.Err() != nil {
			return
		}
		d := p.demands[k]
		above := n.push(hidden, d.cell, true, min(max(d.above, d.width), n.up[d.cell]), price)
		n.push(hidden, d.cell, false, min(max(d.below, d.width-above), n.down[d.cell]), price)
	}
}

// bySize lists the demands, the greatest first.
func (p *piece) bySize() []int {
	order := make([]int, len(p.demands))
	for k := range order {
		order[k] = k
	}
	size := func(k int) int64 { return max(p.demands[k].above, p.demands[k].below, p.demands[k].width) }
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(size(b), size(a)) })
	return order
}

// push moves a cell as far as wanted, hiding what it uses on the way, and gives
// how far it went.
func (n *network) push(hidden []bool, cell int, up bool, want int64, price []int64) int64 {
	f := n.flow()
	copy(f.up, n.up)
	copy(f.down, n.down)
	f.up[cell], f.down[cell] = 0, 0
	source, sink := n.ends(cell, up)
	if source == sink {
		return want
	}
	var sent int64
	for sent < want && f.cheapest(source, sink, hidden, price, want-sent) {
		least := want - sent
		f.walk(source, sink, func(cell, back int) {
			if room, _ := f.room(cell, back); room != unbounded {
				least = min(least, room)
			}
		})
		f.walk(source, sink, func(cell, back int) {
			if hidden[cell] = true; f.from[cell] == back {
				f.by[cell] += least
			} else {
				f.by[cell] -= least
			}
		})
		sent += least
	}
	return sent
}

// cheapest finds the path that costs least to hide, where an arc with less room
// than wanted costs more in proportion. It is Dijkstra's method.
func (f *flow) cheapest(source, sink int, hidden []bool, price []int64, want int64) bool {
	dist := make([]float64, f.nodes)
	done := make([]bool, f.nodes)
	for node := range dist {
		dist[node], f.came[node] = -1, -1
	}
	dist[source] = 0
	for {
		node := -1
		for k, d := range dist {
			if d >= 0 && !done[k] && (node < 0 || d < dist[node]) {
				node = k
			}
		}
		if node < 0 || node == sink {
			return node == sink
		}
		done[node] = true
		for _, cell := range f.arcs[node] {
			room, next := f.room(cell, node)
			if room <= 0 || done[next] {
				continue
			}
			length := dist[node]
			if !hidden[cell] {
				length += float64(price[cell]) * float64(want) / float64(min(room, want))
			}
			if dist[next] < 0 || length < dist[next] {
				dist[next], f.came[next] = length, cell
			}
		}
	}
}
