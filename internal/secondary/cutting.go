package secondary

import (
	"cmp"
	"context"
	"errors"
)

// quickBalances is how much work of balances is too little to look at the time.
const quickBalances = 1 << 25

// Asking for whole numbers counts for so much of that work, for each cell and line. Where
// there are more of these, the time is looked at from the first.
const (
	wholeWork   = 30
	quickWholes = 50_000
)

// cutGrowing cuts the demands of a general piece, the greatest first: each is met with
// what is hidden already and as little more as possible. What cannot be met so is cut to
// what hiding everything gives. Where time ends, the rest is not known.
func (p *Piece) cutGrowing(ctx context.Context, g *general) error {
	h, w := newHiding(p), p.watch
	w.enter(Hiding, 0)
	all := p.Everything()
	p.mover = &careful{h, g}
	defer func() { p.mover = g }()
	p.proved = make([]Proof, len(p.Demands))
	ended := error(nil)
	if !h.isLarge() {
		h.topDown(ctx)
	}
	for _, k := range h.bySize() {
		d, waiting, asking := &p.Demands[k], ctx, ctx
		if h.balance.work <= quickBalances {
			if waiting = context.WithoutCancel(ctx); p.cells*len(p.lines) <= quickWholes {
				asking = waiting
			}
		}
		if ended == nil && h.extend(waiting, k) {
			p.proved[k] = h.proofs[k]
			w.prove()
			if w.due() {
				w.tell(h.total())
			}
			continue
		}
		if ended == nil {
			var found Proof
			if found, ended = p.curtail(asking, all, d); ended != nil {
				if ended = asking.Err(); ended == nil {
					found = h.content(asking, d)
				}
			}
			if ended == nil {
				h.settle(k, found)
				p.proved[k] = found
				if !d.Unknown {
					w.prove()
				}
				continue
			}
		}
		d.Need, d.FarDown, d.FarUp, d.Unknown = Need{}, 0, 0, true
	}
	for k, d := range p.Demands { // with what is hidden by now more may be met
		if !d.Unknown || ended != nil {
			continue
		}
		p.Demands[k] = Demand{Cell: d.Cell, Need: d.Full, Full: d.Full}
		if h.extend(ctx, k) {
			w.prove()
		} else {
			p.Demands[k] = d
		}
		p.proved[k] = h.proofs[k]
	}
	return ended
}

// content is content with less than is asked for, where nobody can tell how much can be
// had: with half of it, or half of that.
func (h *hiding) content(ctx context.Context, d *Demand) Proof {
	var found Proof
	for _, side := range []struct {
		up    bool
		want  int64
		moves *[]Move
		far   *int64
	}{
		{true, min(max(d.Above, d.Width), h.up[d.Cell]), &found.Up, &d.FarUp},
		{false, min(max(d.Below, d.Width), h.down[d.Cell]), &found.Down, &d.FarDown},
	} {
		*side.far = 0
		for want := side.want; want > 0 && ctx.Err() == nil; want /= 2 {
			if far, moves, err := h.farthest(ctx, d.Cell, side.up, want); err == nil {
				*side.moves, *side.far = moves, far
				break
			}
		}
	}
	down, up := d.FarDown, d.FarUp
	d.Need = Need{min(d.Full.Below, down), min(d.Full.Above, up), min(d.Full.Width, down+up)}
	d.Unknown = true
	return found
}

// manyCells is how many cells a piece may have for a linear program of all of them.
const manyCells = 20_000

// careful moves the cells of a general piece by balances, all of them together. Where
// these do not tell how far a cell moves, it asks the linear program of the piece, and
// for whole numbers in one that is not large.
type careful struct {
	*hiding
	general *general
}

func (c *careful) reach(ctx context.Context, hidden []bool, cell int, up bool, want int64) (int64, []Move, error) {
	far, moves, err := c.farthest(ctx, cell, up, want)
	switch {
	case c.cells > manyCells, !errors.Is(err, errUndecided):
		return far, moves, err
	case !c.isLarge():
		c.balance.work += wholeWork * int64(c.cells) * int64(len(c.lines))
		return c.general.reach(ctx, hidden, cell, up, want)
	}
	a := aim{cell, up}
	if want = min(want, c.general.motion.of(a)); want != unbounded {
		if far, moves, sure := c.general.propose(ctx, hidden, c.general.motion.idle, a, want); sure {
			return far, moves, nil
		}
	}
	return 0, nil, cmp.Or(ctx.Err(), errUndecided)
}
