package redact

import "context"

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
	own := p.down[cell]
	if up {
		own = p.up[cell]
	}
	if want = min(want, own); want == 0 {
		return 0, nil, nil
	}
	return p.mover.reach(ctx, hidden, cell, up, want)
}

// quick is how much work is too little to look at the time: of cells, demands and, in
// a general piece, lines.
const quick = 1 << 20

// isQuick tells whether cutting the demands is done before anybody waits for it.
func (p *piece) isQuick() bool {
	work := len(p.cells) * len(p.demands)
	if _, hard := p.mover.(*general); hard {
		work *= len(p.lines)
	}
	return work <= quick
}

// cut cuts the demands to what hiding every open cell gives, and keeps the proofs of
// that.
func (p *piece) cut(ctx context.Context) error {
	if p.isQuick() {
		ctx = context.WithoutCancel(ctx)
	}
	all := p.everything()
	p.proved = make([]proof, 0, len(p.demands))
	for k := range p.demands {
		d := &p.demands[k]
		found, met, err := p.prove(ctx, all, *d)
		if err != nil {
			return err
		}
		if met {
			p.proved = append(p.proved, found)
			continue
		}
		if d.farDown, _, err = p.reach(ctx, all, d.cell, false, unbounded); err != nil {
			return err
		}
		if d.farUp, _, err = p.reach(ctx, all, d.cell, true, unbounded); err != nil {
			return err
		}
		down, up := -by(found.down), by(found.up)
		d.need = need{min(d.full.below, down), min(d.full.above, up), min(d.full.width, down+up)}
		p.proved = append(p.proved, found)
	}
	return nil
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
