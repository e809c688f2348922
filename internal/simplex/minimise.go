package simplex

import "context"

// A question may take as many steps as fit this work, each taken as the rows times the
// columns, within these numbers, and as much again for numbers beyond machine words.
const (
	maxWork  = 2_000_000_000
	minSteps = 2000
	maxSteps = 200_000
)

// patience is how many steps without progress the quicker choice is given, for each row
// and column, before the choice that cannot go round in circles.
const patience = 4

// Minimise finds the least value of a sum of terms, starting where the last question
// ended. The errors are [ErrLimit] and that of the context.
func (p *Program) Minimise(ctx context.Context, objective []Term) (Status, error) {
	clear(p.cost)
	for _, t := range objective {
		p.addTo(p.cost, t.Unknown, integer(t.Coefficient))
	}
	steps := 0
	p.long = 0
	feasible, err := p.repair(ctx, &steps)
	if err != nil || !feasible {
		return Infeasible, err
	}
	return p.improve(ctx, &steps)
}

// step counts one, and tells whether to go on.
func (p *Program) step(ctx context.Context, steps *int) error {
	*steps++
	size := 1 + int64(len(p.rows)*len(p.columns))
	p.long += size * p.weight
	p.work += size * (1 + p.weight)
	if p.long > maxWork || *steps > min(max(maxWork/(1+len(p.rows)*len(p.columns)), minSteps), maxSteps) {
		return ErrLimit
	}
	return ctx.Err()
}

// repair brings the basic unknowns within their bounds, and tells whether that is
// possible.
func (p *Program) repair(ctx context.Context, steps *int) (bool, error) {
	for i := range p.low {
		if p.high[i] < p.low[i] {
			return false, nil
		}
	}
	for *steps < len(p.rows) {
		r := p.outside()
		if r < 0 {
			return true, nil
		}
		if err := p.step(ctx, steps); err != nil {
			return false, err
		}
		basic := p.rows[r].basic
		target, up := p.high[basic], p.excess(basic) < 0
		if up {
			target = p.low[basic]
		}
		column := p.entering(r, up)
		if column < 0 {
			return false, nil
		}
		p.settle(r, column, target)
	}
	return p.mend(ctx, steps)
}

// mend does what repair does, by lowering the sum of what the basic unknowns are out of
// bounds by. It may take more steps, and never goes in circles.
func (p *Program) mend(ctx context.Context, steps *int) (bool, error) {
	still := 0
	slope := make([]number, len(p.columns))
	for {
		slope = slope[:len(p.columns)]
		clear(slope)
		inside := true
		for _, r := range p.rows {
			excess := p.excess(r.basic)
			if excess == 0 {
				continue
			}
			inside = false
			for j, f := range r.factor {
				if excess < 0 {
					f = f.neg()
				}
				slope[j] = slope[j].plus(f)
			}
		}
		if inside {
			return true, nil
		}
		if err := p.step(ctx, steps); err != nil {
			return false, err
		}
		column := p.descent(slope, still > patience*len(p.columns))
		if column < 0 {
			return false, nil
		}
		still++
		if p.advance(column, slope[column].sign() < 0) {
			still = 0
		}
	}
}

// advance moves the unknown of a column as far as it goes, and tells whether it moved.
// Something stops it.
func (p *Program) advance(column int, up bool) bool {
	r, distance, _ := p.blocking(column, up)
	moved := !distance.isZero()
	if !up {
		distance = distance.neg()
	}
	p.move(column, distance)
	if r >= 0 {
		p.pivot(r, column)
	}
	return moved
}

// improve lowers the objective as far as it goes, from where all bounds hold.
func (p *Program) improve(ctx context.Context, steps *int) (Status, error) {
	still := 0
	for {
		if err := p.step(ctx, steps); err != nil {
			return 0, err
		}
		column := p.descent(p.cost, still > patience*len(p.columns))
		if column < 0 {
			return Optimal, nil
		}
		up := p.cost[column].sign() < 0
		if _, _, found := p.blocking(column, up); !found {
			return Endless, nil
		}
		still++
		if p.advance(column, up) {
			still = 0
		}
	}
}
