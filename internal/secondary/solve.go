package secondary

import "context"

// GiveUp hides everything where time has ended, or the piece is too large, before a
// choice was found: nothing protects better. What is not proved is not claimed.
func (p *Piece) GiveUp() Choice {
	hidden := p.Everything()
	for k := len(p.proved); k < len(p.Demands); k++ {
		d := &p.Demands[k]
		d.Need, d.FarDown, d.FarUp, d.Unknown = Need{}, 0, 0, true
	}
	proofs := append(p.proved, make([]Proof, len(p.Demands)-len(p.proved))...)
	return Choice{hidden, proofs, price(p.cost, p.open, hidden)}
}

// Attain cuts the demands to what hiding everything gives, and proves that: what
// [Piece.Solve] does by itself.
func (p *Piece) Attain(ctx context.Context) ([]Proof, error) {
	p.moving()
	err := p.cut(ctx)
	return p.proved, err
}

// Solve finds a choice for a piece, with a lower bound on the price of any.
func (p *Piece) Solve(ctx context.Context) (Choice, int64, error) {
	if line := asOneLine(p); line != nil {
		found, solved, err := p.solveLine(ctx, line)
		if err != nil || solved {
			return found, found.Price, err
		}
	}
	start, err := p.solveWith(ctx, moverOfLines(p))
	if err != nil {
		return Choice{}, 0, err
	}
	best, bound := p.cheapest(ctx, start)
	if !p.adds(best) {
		return start, 0, nil
	}
	return best, bound, nil
}

// solveLine solves a piece of one line, and gives false where its table is too long.
func (p *Piece) solveLine(ctx context.Context, line *oneLine) (Choice, bool, error) {
	p.mover = line
	if p.isQuick() {
		ctx = context.WithoutCancel(ctx)
	}
	if err := p.cut(ctx); err != nil {
		return Choice{}, false, err
	}
	hidden, solved := knapsack{line}.cheapest()
	if !solved {
		return Choice{}, false, nil
	}
	proofs, met, err := p.Proofs(ctx, hidden)
	return Choice{hidden, proofs, price(p.cost, p.open, hidden)}, met, err
}

// solveWith finds a safe choice by plain means.
func (p *Piece) solveWith(ctx context.Context, m mover) (Choice, error) {
	p.mover = m
	for k, d := range p.Demands {
		p.Demands[k].Need = d.Full
	}
	if err := p.cut(ctx); err != nil {
		return Choice{}, err
	}
	return p.plain(ctx), nil
}

// adds tells whether the proofs of a choice are tables that agree with what it shows.
func (p *Piece) adds(c Choice) bool {
	for _, of := range c.Proofs {
		if !p.agrees(c.Hidden, of.Down) || !p.agrees(c.Hidden, of.Up) {
			return false
		}
	}
	return true
}
