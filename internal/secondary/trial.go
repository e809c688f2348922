package secondary

import (
	"cmp"
	"context"
	"slices"

	"github.com/workforce-equality/equality/internal/linear"
)

// experience is what dividing by each column has brought: by how much the cost of the
// relaxation rose where it was shown (0) and hidden (1), a unit of what was rounded.
type experience struct {
	gain  [2][]float64
	tried [2][]int
}

// trial is how a branch came about, to learn from.
type trial struct {
	column int
	side   int
	change float64 // by how much the column was moved, 0 for no trial
	cost   float64 // before
}

func newExperience(columns int) experience {
	var e experience
	for side := range e.gain {
		e.gain[side], e.tried[side] = make([]float64, columns), make([]int, columns)
	}
	return e
}

// note learns from a trial what the relaxation costs after it.
func (e *experience) note(t trial, cost float64) {
	if t.change > 0 {
		e.gain[t.side][t.column] += max(0, cost-t.cost) / t.change
		e.tried[t.side][t.column]++
	}
}

// expected is how much is gained on a side, and whether that is known from trials.
func (e *experience) expected(column, side int) (float64, bool) {
	if n := e.tried[side][column]; n > 0 {
		return e.gain[side][column] / float64(n), true
	}
	return 0, false
}

// trial is what a branch by a column begins with.
func (b *branching) trial(column int, hide bool) trial {
	x := b.master.x[column]
	if hide {
		return trial{column, 1, 1 - x, b.master.cost()}
	}
	return trial{column, 0, x, b.master.cost()}
}

// Columns without experience are tried out: so many of them in a branch, the ones
// nearest to a half first, in so many steps.
const (
	mostProbes  = 8
	probePivots = 60
)

// column finds the column to divide by: the one that is expected to raise the bound
// most on both sides. It gives −1 where each column is hidden or not.
func (b *branching) column(ctx context.Context) int {
	type candidate struct {
		column int
		half   float64
	}
	var list []candidate
	for j, x := range b.master.x {
		if half := min(x, 1-x); half > near && b.master.low[j] != b.master.high[j] {
			list = append(list, candidate{j, half})
		}
	}
	slices.SortFunc(list, func(a, c candidate) int { return cmp.Or(cmp.Compare(c.half, a.half), a.column-c.column) })
	best, most := -1, -1.0
	trials := 0
	for _, c := range list {
		var gain [2]float64
		known := true
		for side := range gain {
			by, tried := b.learned.expected(c.column, side)
			gain[side], known = by, known && tried
		}
		x := b.master.x[c.column]
		if !known && trials < mostProbes {
			trials++
			for side, hide := range []bool{false, true} {
				t := b.trial(c.column, hide)
				cost := b.master.try(ctx, c.column, float64(side), probePivots)
				b.learned.note(t, cost)
				gain[side], _ = b.learned.expected(c.column, side)
			}
		}
		if score := max(gain[0]*x, near) * max(gain[1]*(1-x), near); score > most {
			best, most = c.column, score
		}
	}
	return best
}

// try is what the relaxation costs at least where a column is fixed, as far as some
// steps tell.
func (m *master) try(ctx context.Context, column int, to float64, steps int) float64 {
	stands := m.program.Basis()
	m.program.Bound(column, to, to)
	cost := 0.0
	if m.program.Minimise(ctx, steps) == linear.Infeasible {
		cost = 2*m.cost() + 1
	}
	for j, price := range m.price {
		cost += float64(float64(price) * m.program.Value(j))
	}
	m.program.Bound(column, m.low[column], m.high[column])
	m.program.Restart(stands)
	return cost
}

// cost is that of the point.
func (m *master) cost() float64 {
	sum := 0.0
	for j, price := range m.price {
		sum += float64(float64(price) * m.x[j])
	}
	return sum
}
