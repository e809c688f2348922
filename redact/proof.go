package redact

import (
	"context"
	"errors"
	"slices"
)

// proof is how a cell moves down and up to meet its need, and how others move
// with it. The moves of the cell itself come first.
type proof struct {
	down, up []move
}

// by is how far the first cell of some moves goes.
func by(moves []move) int64 {
	if len(moves) == 0 {
		return 0
	}
	return moves[0].by
}

// uses tells whether the proof moves a cell.
func (p proof) uses(cell int) bool {
	for _, side := range [][]move{p.down, p.up} {
		for _, m := range side {
			if m.cell == cell {
				return true
			}
		}
	}
	return false
}

// cells lists the cells that a proof moves, each once.
func (p proof) cells() []int {
	list := make([]int, 0, len(p.down)+len(p.up))
	for _, side := range [][]move{p.down, p.up} {
		for _, m := range side {
			list = append(list, m.cell)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// balanced tells whether moves hold every sum and every bound, in whole numbers.
func (p *piece) balanced(moves []move) bool {
	sums := map[int]int64{}
	for _, m := range moves {
		if m.by < -p.down[m.cell] || (p.up[m.cell] != unbounded && m.by > p.up[m.cell]) {
			return false
		}
		for _, r := range p.roles[m.cell] {
			sums[r.line] += r.sign * m.by
		}
	}
	for _, sum := range sums {
		if sum != 0 {
			return false
		}
	}
	return true
}

// agrees tells whether moves are of hidden cells only, and balanced.
func (p *piece) agrees(hidden []bool, moves []move) bool {
	return !slices.ContainsFunc(moves, func(m move) bool { return !hidden[m.cell] }) && p.balanced(moves)
}

// prove finds a proof that hidden cells meet a demand, and false where they do
// not.
func (p *piece) prove(ctx context.Context, hidden []bool, d demand) (proof, bool, error) {
	var found proof
	var below, above int64
	var err error
	if wanted := max(d.above, d.width); wanted > 0 {
		if above, found.up, err = p.reach(ctx, hidden, d.cell, true, wanted); err != nil {
			return proof{}, false, err
		}
	}
	if wanted := max(d.below, d.width-above); wanted > 0 {
		if below, found.down, err = p.reach(ctx, hidden, d.cell, false, wanted); err != nil {
			return proof{}, false, err
		}
	}
	return found, below >= d.below && above >= d.above && above+below >= d.width, nil
}

// reach is how far a cell can move, up to what is wanted and to its own bound.
func (p *piece) reach(ctx context.Context, hidden []bool, cell int, up bool, want int64) (int64, []move, error) {
	if want = min(want, p.own(aim{cell, up})); want == 0 {
		return 0, nil, nil
	}
	return p.mover.reach(ctx, hidden, cell, up, want)
}

// own is how far a cell can move by its own bound.
func (p *piece) own(a aim) int64 {
	if a.up {
		return p.up[a.cell]
	}
	return p.down[a.cell]
}

// quickWork is how much is too little to look at the time, of cells and demands.
const quickWork = 1 << 20

// isQuick tells whether cutting the demands is done before anybody waits for it.
func (p *piece) isQuick() bool { return len(p.cells)*len(p.demands) <= quickWork }

// cut cuts the demands to what hiding every open cell gives, and keeps the proofs of
// that. In a general piece these hide no more than seems to be needed.
func (p *piece) cut(ctx context.Context) error {
	if g, hard := p.mover.(*general); hard {
		return p.cutGrowing(ctx, g)
	}
	if p.isQuick() {
		ctx = context.WithoutCancel(ctx)
	}
	w := watchOf(ctx)
	w.enter(Hiding, 0)
	all := p.everything()
	p.proved = make([]proof, 0, len(p.demands))
	for k := range p.demands {
		found, err := p.curtail(ctx, all, &p.demands[k])
		if err != nil {
			return err
		}
		p.proved = append(p.proved, found)
		if !p.demands[k].unknown {
			w.prove()
		}
		if w.due() {
			w.tell(0)
		}
	}
	return nil
}

// curtail proves a demand, and cuts it where that is not possible.
func (p *piece) curtail(ctx context.Context, all []bool, d *demand) (proof, error) {
	found, met, err := p.prove(ctx, all, *d)
	if err != nil || met {
		return found, err
	}
	down, up := -by(found.down), by(found.up)
	if d.farUp, err = p.end(ctx, all, d, true, max(d.above, d.width), up); err != nil {
		return proof{}, err
	}
	if d.farDown, err = p.end(ctx, all, d, false, max(d.below, d.width-up), down); err != nil {
		return proof{}, err
	}
	d.need = need{min(d.full.below, down), min(d.full.above, up), min(d.full.width, down+up)}
	return found, nil
}

// end is how far a cell can move at all that came so far when more was wanted, or that
// much. Where nobody can tell, what is known has to do.
func (p *piece) end(ctx context.Context, all []bool, d *demand, up bool, wanted, far int64) (int64, error) {
	if far < wanted || far == p.own(aim{d.cell, up}) {
		return far, nil
	}
	further, _, err := p.reach(ctx, all, d.cell, up, unbounded)
	if errors.Is(err, errUndecided) {
		d.unknown = true
		return far, nil
	}
	return further, err
}

// proofs proves every demand, and gives false where one is not met.
func (p *piece) proofs(ctx context.Context, hidden []bool) ([]proof, bool, error) {
	proofs := make([]proof, len(p.demands))
	for k, d := range p.demands {
		found, met, err := p.prove(ctx, hidden, d)
		if err != nil || !met {
			return nil, false, err
		}
		proofs[k] = found
	}
	return proofs, true, nil
}
