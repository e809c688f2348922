package rounding

import (
	"cmp"
	"context"
	"math"
	"math/big"
)

// guided settles the cells of a large lattice once more, from where a linear program
// stands, and gives what is better of the two, with the multipliers of the lines.
func (l *Lattice) guided(ctx context.Context, settled []int64) (steps []int64, multipliers []float64) {
	if (1+len(l.rest))*len(l.lines) > mostGuidedEntries {
		return settled, make([]float64, len(l.lines))
	}
	s := newSearch(l)
	s.program.Minimise(ctx, stepsPerSum*(10+len(s.lines)))
	_, start := s.halfway(s.now)
	steps = l.settle(start)
	farther := cmp.Compare(l.farthest(steps), l.farthest(settled))
	if cmp.Or(farther, cmp.Compare(l.change(steps), l.change(settled))) > 0 {
		steps = settled
	}
	return steps, s.program.Multipliers()
}

// farthest is how many steps beyond the multiples beside its count a cell goes.
func (l *Lattice) farthest(steps []int64) int64 {
	var most int64
	for i, d := range steps {
		most = max(most, -d, d-min(1, l.rest[i]))
	}
	return most
}

// bound is a lower bound on the change of any steps that a branch leaves and that add
// up: whatever the multipliers of the lines are, such steps change as much as when each
// line is charged for with its multiplier, and no less than where every cell then takes
// the step that suits it best. The multipliers of a linear program in units of the base
// make it high; it is added up in whole numbers, and true of any.
func (l *Lattice) bound(multipliers []float64, b branch) int64 {
	least, unit := l.charged(multipliers, b, 1)
	least.Neg(least).Div(least, big.NewInt(unit)) // rounds down
	return -least.Int64()
}

// impossible tells whether no steps that a branch leaves add up, which multipliers can
// prove that charge more than nothing for steps that cost nothing.
func (l *Lattice) impossible(ray []float64, b branch) bool {
	negative := make([]float64, len(ray))
	for n, m := range ray {
		negative[n] = -m
	}
	one, _ := l.charged(ray, b, 0)
	other, _ := l.charged(negative, b, 0)
	return one.Sign() > 0 || other.Sign() > 0
}

// finestCharge is the finest unit in which the base is charged for.
const finestCharge = 1 << 36

// charged adds up what the best step of each cell comes to where lines are charged for
// and the change counts so many times, in parts of the unit.
func (l *Lattice) charged(multipliers []float64, b branch, times int64) (*big.Int, int64) {
	unit := max(1, min(1<<16, finestCharge/l.base))
	most := float64(8 * l.base * unit)
	charge := make([]int64, len(l.rest)) // for a step of each cell
	sum, term := new(big.Int), new(big.Int)
	for n, line := range l.lines {
		m := math.Round(multipliers[n] * float64(l.base) * float64(unit))
		if !(math.Abs(m) <= most) { // nor one that is no number
			continue
		}
		for _, t := range line {
			charge[t.Cell] += t.Sign * int64(m)
		}
		sum.Add(sum, term.Mul(term.SetInt64(int64(m)), big.NewInt(l.target[n])))
	}
	for i, c := range charge {
		best := new(big.Int)
		for k, step := range []int64{b.low[i], b.high[i], min(max(0, b.low[i]), b.high[i]), min(max(1, b.low[i]), b.high[i])} {
			term.Mul(term.SetInt64(-c), big.NewInt(step))
			term.Add(term, new(big.Int).Mul(big.NewInt(times*unit), big.NewInt(l.cost(i, step))))
			if k == 0 || term.Cmp(best) < 0 {
				best.Set(term)
			}
		}
		sum.Add(sum, best)
	}
	return sum, unit
}
