package secondary

import (
	"cmp"
	"slices"

	"github.com/workforce-equality/equality/internal/whole"
)

// violated is by how much a point must miss a barrier to be worth adding it.
const violated = 1e-5

// barrier is a condition that every choice worth having satisfies: the sum of the
// coefficients of the columns that are hidden is at least need. A column is an open
// cell of a piece.
type barrier struct {
	columns []int
	factor  []int64
	need    int64
}

// scale is what a barrier is divided by, so that all have much the same size.
func (b barrier) scale() int64 { return max(1, b.need, -b.need) }

// excess is how far a point is from satisfying the barrier, by its scale.
func (b barrier) excess(x []float64) float64 {
	sum := float64(b.need)
	for k, j := range b.columns {
		sum -= float64(float64(b.factor[k]) * x[j])
	}
	return sum / float64(b.scale())
}

// rounded divides a barrier by each of its coefficients and rounds up, which any
// choice still satisfies because what is hidden is whole.
func (b barrier) rounded() []barrier {
	divisors := slices.Compact(slices.Sorted(slices.Values(b.factor)))
	var list []barrier
	for _, divisor := range divisors {
		if divisor <= 1 || divisor >= b.need {
			continue
		}
		r := barrier{columns: b.columns, need: whole.CeilDiv(b.need, divisor)}
		for _, f := range b.factor {
			r.factor = append(r.factor, whole.CeilDiv(f, divisor))
		}
		list = append(list, r)
	}
	slices.SortStableFunc(list, func(a, b barrier) int { return cmp.Compare(a.need, b.need) })
	return list
}

// selection is which cells of a piece a search decides on.
type selection struct {
	column []int // of each cell, −1 for one that is hidden in any case
	cellOf []int // of the columns
}

// selected gives a column to each open cell.
func (p *Piece) selected() selection {
	c := selection{column: make([]int, p.cells)}
	for i, open := range p.open {
		c.column[i] = -1
		if open {
			c.column[i] = len(c.cellOf)
			c.cellOf = append(c.cellOf, i)
		}
	}
	return c
}

// share is how much of a cell is hidden at a point.
func (c selection) share(x []float64, cell int) float64 {
	if j := c.column[cell]; j >= 0 {
		return min(1, max(0, x[j]))
	}
	return 1
}

// barrier says that what a crossing lets through must be enough. One that always is, is
// no barrier.
func (c selection) barrier(of crossing, want int64) barrier {
	need, fits := whole.Multiply(of.scale, want)
	if !fits {
		return barrier{}
	}
	for k, cell := range of.cells {
		if c.column[cell] < 0 {
			if of.most[k] >= need {
				return barrier{}
			}
			need -= of.most[k]
		}
	}
	b := barrier{need: need}
	if need <= 0 {
		return barrier{}
	}
	for k, cell := range of.cells {
		if j := c.column[cell]; j >= 0 && of.most[k] > 0 {
			b.columns, b.factor = append(b.columns, j), append(b.factor, min(need, of.most[k]))
		}
	}
	return b
}

// cut lists what a point violates of a barrier and those that follow from it.
func (b barrier) cut(x []float64) []barrier {
	var list []barrier
	if b.need <= 0 {
		return nil
	}
	for _, stronger := range append(b.rounded(), b) {
		if stronger.excess(x) > violated {
			list = append(list, stronger)
		}
	}
	return list
}
