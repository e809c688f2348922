package secondary

import (
	"context"
	"errors"
	"slices"

	"github.com/workforce-equality/equality/internal/whole"
)

// Proof is how a cell moves down and up to meet its need, and how others move
// with it. The moves of the cell itself come first.
type Proof struct {
	Down, Up []Move
}

// Ends are how far the cell moves down and up, the former as a number below zero.
func (p Proof) Ends() (low, high int64) { return by(p.Down), by(p.Up) }

// by is how far the first cell of some moves goes.
func by(moves []Move) int64 {
	if len(moves) == 0 {
		return 0
	}
	return moves[0].By
}

// uses tells whether the proof moves a cell.
func (p Proof) uses(cell int) bool {
	for _, side := range [][]Move{p.Down, p.Up} {
		for _, m := range side {
			if m.Cell == cell {
				return true
			}
		}
	}
	return false
}

// cells lists the cells that a proof moves, each once.
func (p Proof) cells() []int {
	list := make([]int, 0, len(p.Down)+len(p.Up))
	for _, side := range [][]Move{p.Down, p.Up} {
		for _, m := range side {
			list = append(list, m.Cell)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// balanced tells whether moves hold every sum and every bound, in whole numbers.
func (p *Piece) balanced(moves []Move) bool {
	sums := map[int]int64{}
	for _, m := range moves {
		if m.By < -p.down[m.Cell] || (p.up[m.Cell] != unbounded && m.By > p.up[m.Cell]) {
			return false
		}
		for _, r := range p.roles[m.Cell] {
			sum, fits := whole.Add(sums[r.line], r.sign*m.By)
			if !fits {
				return false
			}
			sums[r.line] = sum
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
func (p *Piece) agrees(hidden []bool, moves []Move) bool {
	return !slices.ContainsFunc(moves, func(m Move) bool { return !hidden[m.Cell] }) && p.balanced(moves)
}

// prove finds a proof that hidden cells meet a demand, and false where they do
// not.
func (p *Piece) prove(ctx context.Context, hidden []bool, d Demand) (Proof, bool, error) {
	var found Proof
	var below, above int64
	var err error
	if wanted := max(d.Above, d.Width); wanted > 0 {
		if above, found.Up, err = p.reach(ctx, hidden, d.Cell, true, wanted); err != nil {
			return Proof{}, false, err
		}
	}
	if wanted := max(d.Below, d.Width-above); wanted > 0 {
		if below, found.Down, err = p.reach(ctx, hidden, d.Cell, false, wanted); err != nil {
			return Proof{}, false, err
		}
	}
	return found, below >= d.Below && above >= d.Above && above+below >= d.Width, nil
}

// reach is how far a cell can move, up to what is wanted and to its own bound.
func (p *Piece) reach(ctx context.Context, hidden []bool, cell int, up bool, want int64) (int64, []Move, error) {
	if want = min(want, p.own(aim{cell, up})); want == 0 {
		return 0, nil, nil
	}
	return p.mover.reach(ctx, hidden, cell, up, want)
}

// BothWays is how far a cell can move down and up, as far as is asked, when the hidden
// cells may move.
func (p *Piece) BothWays(ctx context.Context, hidden []bool, cell int, below, above int64) (down, up int64, err error) {
	p.moving()
	if down, _, err = p.reach(ctx, hidden, cell, false, below); err != nil {
		return 0, 0, err
	}
	up, _, err = p.reach(ctx, hidden, cell, true, above)
	return down, up, err
}

// own is how far a cell can move by its own bound.
func (p *Piece) own(a aim) int64 {
	if a.up {
		return p.up[a.cell]
	}
	return p.down[a.cell]
}

// quickWork is how much is too little to look at the time, of cells and demands.
const quickWork = 1 << 20

// isQuick tells whether cutting the demands is done before anybody waits for it.
func (p *Piece) isQuick() bool { return p.cells*len(p.Demands) <= quickWork }

// cut cuts the demands to what hiding every open cell gives, and keeps the proofs of
// that. In a general piece these hide no more than seems to be needed.
func (p *Piece) cut(ctx context.Context) error {
	if g, hard := p.mover.(*general); hard {
		return p.cutGrowing(ctx, g)
	}
	if p.isQuick() {
		ctx = context.WithoutCancel(ctx)
	}
	w := p.watch
	w.enter(Hiding, 0)
	all := p.Everything()
	p.proved = make([]Proof, 0, len(p.Demands))
	for k := range p.Demands {
		found, err := p.curtail(ctx, all, &p.Demands[k])
		if err != nil {
			return err
		}
		p.proved = append(p.proved, found)
		if !p.Demands[k].Unknown {
			w.prove()
		}
		if w.due() {
			w.tell(0)
		}
	}
	return nil
}

// curtail proves a demand, and cuts it where that is not possible.
func (p *Piece) curtail(ctx context.Context, all []bool, d *Demand) (Proof, error) {
	found, met, err := p.prove(ctx, all, *d)
	if err != nil || met {
		return found, err
	}
	down, up := -by(found.Down), by(found.Up)
	if d.FarUp, err = p.end(ctx, all, d, true, max(d.Above, d.Width), up); err != nil {
		return Proof{}, err
	}
	if d.FarDown, err = p.end(ctx, all, d, false, max(d.Below, d.Width-up), down); err != nil {
		return Proof{}, err
	}
	d.Need = Need{min(d.Full.Below, down), min(d.Full.Above, up), min(d.Full.Width, down+up)}
	return found, nil
}

// end is how far a cell can move at all that came so far when more was wanted, or that
// much. Where nobody can tell, what is known has to do.
func (p *Piece) end(ctx context.Context, all []bool, d *Demand, up bool, wanted, far int64) (int64, error) {
	if far < wanted || far == p.own(aim{d.Cell, up}) {
		return far, nil
	}
	further, _, err := p.reach(ctx, all, d.Cell, up, unbounded)
	if errors.Is(err, errUndecided) {
		d.Unknown = true
		return far, nil
	}
	return further, err
}

// Proofs proves every demand, and gives false where one is not met.
func (p *Piece) Proofs(ctx context.Context, hidden []bool) ([]Proof, bool, error) {
	proofs := make([]Proof, len(p.Demands))
	for k, d := range p.Demands {
		found, met, err := p.prove(ctx, hidden, d)
		if err != nil || !met {
			return nil, false, err
		}
		proofs[k] = found
	}
	return proofs, true, nil
}
