package redact

import "context"

// over hides everything where time has ended, or the piece is too large, before a
// choice was found: nothing protects better. What is not proved is not claimed.
func (p *piece) over() choice {
	hidden := p.everything()
	for k := len(p.proved); k < len(p.demands); k++ {
		d := &p.demands[k]
		d.need, d.farDown, d.farUp, d.unknown = need{}, 0, 0, true
	}
	proofs := append(p.proved, make([]proof, len(p.demands)-len(p.proved))...)
	return choice{hidden, proofs, price(p.cost, p.open, hidden)}
}

// solve finds a choice for a piece, with a lower bound on the price of any.
func (p *piece) solve(ctx context.Context) (choice, int64, error) {
	if line := asOneLine(p); line != nil {
		found, solved, err := p.solveLine(ctx, line)
		if err != nil || solved {
			return found, found.price, err
		}
	}
	start, err := p.solveWith(ctx, moverOfLines(p))
	if err != nil {
		return choice{}, 0, err
	}
	best, bound := p.cheapest(ctx, start)
	if !p.adds(best) {
		return start, 0, nil
	}
	return best, bound, nil
}

// solveLine solves a piece of one line, and gives false where its table is too long.
func (p *piece) solveLine(ctx context.Context, line *oneLine) (choice, bool, error) {
	p.mover = line
	if p.isQuick() {
		ctx = context.WithoutCancel(ctx)
	}
	if err := p.cut(ctx); err != nil {
		return choice{}, false, err
	}
	hidden, solved := knapsack{line}.cheapest()
	if !solved {
		return choice{}, false, nil
	}
	proofs, met, err := p.proofs(ctx, hidden)
	return choice{hidden, proofs, price(p.cost, p.open, hidden)}, met, err
}

// solveWith finds a safe choice by plain means.
func (p *piece) solveWith(ctx context.Context, m mover) (choice, error) {
	p.mover = m
	for k, d := range p.demands {
		p.demands[k].need = d.full
	}
	if err := p.cut(ctx); err != nil {
		return choice{}, err
	}
	return p.plain(ctx), nil
}

// adds tells whether the proofs of a choice are tables that agree with what it shows:
// what [Check] verifies again.
func (p *piece) adds(c choice) bool {
	for _, of := range c.proofs {
		if !p.agrees(c.hidden, of.down) || !p.agrees(c.hidden, of.up) {
			return false
		}
	}
	return true
}
