package redact

import (
	"context"
	"math"
)

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

// master is the relaxation of the search for a choice: how much of each column to
// hide, between 0 and 1, at least cost, so that every barrier holds. It works on the
// dual program, where barriers are columns and fixing a cell changes the objective
// only: the simplex method goes on from where it stood, whatever was added or fixed.
//
// It computes in floating point, and nothing is believed of it: [master.bound] turns
// what it finds into an exact bound, whatever was rounded on the way. Products are
// converted before they are added, so that every processor rounds alike.
type master struct {
	price     []int64
	cost      []float64 // the same, a little apart, so that no two columns tie
	low, high []float64 // what the search has fixed
	barriers  []barrier

	basis   []int // a barrier, or −1−j and −1−n−j for the low and the high end of column j
	value   []float64
	inverse [][]float64
	x       []float64
	pivots  int
	ray     map[int]float64 // where there seems to be no point: multiples of barriers that contradict each other
}

// The tolerances of the relaxation: they cost time where they are wrong, and
// nothing else.
const (
	negligible   = 1e-9
	mostPivots   = 20_000
	refreshAfter = 150
)

func newMaster(price []int64) *master {
	n := len(price)
	m := &master{
		price: price, cost: make([]float64, n), low: make([]float64, n), high: make([]float64, n),
		basis: make([]int, n), value: make([]float64, n), inverse: make([][]float64, n), x: make([]float64, n),
	}
	for j, c := range price {
		apart := float64((uint64(j+1)*2654435761)%1_000_003) / 1_000_003
		m.cost[j] = float64(c) * (1 + float64(1e-6*apart))
		m.high[j] = 1
		m.basis[j] = -1 - j
		m.value[j] = m.cost[j]
		m.inverse[j] = make([]float64, n)
		m.inverse[j][j] = 1
	}
	return m
}

// gain is what a column of the dual program is worth.
func (m *master) gain(column int) float64 {
	n := len(m.price)
	switch {
	case column >= 0:
		b := m.barriers[column]
		return float64(b.need) / float64(b.scale())
	case column >= -n:
		return m.low[-1-column]
	}
	return -m.high[-1-n-column]
}

// direction is the column of the dual program in terms of the basis.
func (m *master) direction(column int) []float64 {
	n := len(m.price)
	d := make([]float64, n)
	for i, row := range m.inverse {
		switch {
		case column >= 0:
			b := m.barriers[column]
			sum := 0.0
			for k, j := range b.columns {
				sum += float64(row[j] * float64(b.factor[k]))
			}
			d[i] = sum / float64(b.scale())
		case column >= -n:
			d[i] = row[-1-column]
		default:
			d[i] = -row[-1-n-column]
		}
	}
	return d
}

// enter finds the condition that the point violates most, and how much.
func (m *master) enter() (column int, by float64) {
	n := len(m.price)
	by = negligible
	for k, b := range m.barriers {
		if excess := b.excess(m.x); excess > by {
			column, by = k, excess
		}
	}
	for j, x := range m.x {
		if m.low[j]-x > by {
			column, by = -1-j, m.low[j]-x
		}
		if x-m.high[j] > by {
			column, by = -1-n-j, x-m.high[j]
		}
	}
	return column, by
}

// solve moves to the cheapest point. It gives false where there seems to be none, and
// keeps the multiples of barriers by which that can be proved.
func (m *master) solve(ctx context.Context) bool {
	m.point()
	m.ray = nil
	for range mostPivots {
		if ctx.Err() != nil {
			return true // with bounds that are true, if not as high as can be
		}
		column, by := m.enter()
		if by <= negligible {
			return true
		}
		d := m.direction(column)
		leaves, least := -1, math.Inf(1)
		for i, step := range d {
			if step <= 1e-8 {
				continue
			}
			ratio := m.value[i] / step
			if ratio < least-1e-12 || (ratio <= least+1e-12 && step > d[leaves]) {
				leaves, least = i, ratio
			}
		}
		if leaves < 0 {
			m.contradict(column, d, by)
			return false
		}
		m.pivot(column, by, d, leaves)
		if m.pivots%refreshAfter == 0 {
			m.refresh(ctx)
		}
	}
	return true
}

// contradict keeps the direction in which the objective of the dual program rises
// without end, as multiples for a rise of one.
func (m *master) contradict(column int, d []float64, by float64) {
	m.ray = map[int]float64{}
	if column >= 0 {
		m.ray[column] = 1 / by
	}
	for i, step := range d {
		if m.basis[i] >= 0 && step < 0 {
			m.ray[m.basis[i]] -= step / by
		}
	}
}

// pivot puts a column in the place of another.
func (m *master) pivot(column int, by float64, d []float64, leaves int) {
	row := m.inverse[leaves]
	size := d[leaves]
	step := m.value[leaves] / size
	for j := range row {
		row[j] /= size
		m.x[j] += float64(by * row[j])
	}
	for i, other := range m.inverse {
		if i == leaves || d[i] == 0 {
			continue
		}
		factor := d[i]
		for j, r := range row {
			other[j] -= float64(factor * r)
		}
		m.value[i] = max(0, m.value[i]-float64(factor*step))
	}
	m.basis[leaves], m.value[leaves] = column, max(0, step)
	m.pivots++
}

// point computes where the basis stands.
func (m *master) point() {
	clear(m.x)
	for i, column := range m.basis {
		if gain := m.gain(column); gain != 0 {
			for j, r := range m.inverse[i] {
				m.x[j] += float64(gain * r)
			}
		}
	}
}

// refresh computes the inverse anew, by elimination with the greatest pivots, and
// leaves the old one where the basis seems to have none, or time ends.
func (m *master) refresh(ctx context.Context) {
	n := len(m.price)
	left, right := make([][]float64, n), make([][]float64, n)
	for i := range n {
		left[i], right[i] = make([]float64, n), make([]float64, n)
		right[i][i] = 1
	}
	for k, column := range m.basis {
		switch {
		case column >= 0:
			b := m.barriers[column]
			for at, j := range b.columns {
				left[j][k] = float64(b.factor[at]) / float64(b.scale())
			}
		case column >= -n:
			left[-1-column][k] = 1
		default:
			left[-1-n-column][k] = -1
		}
	}
	for k := range n {
		if ctx.Err() != nil {
			return
		}
		best := k
		for i := k + 1; i < n; i++ {
			if math.Abs(left[i][k]) > math.Abs(left[best][k]) {
				best = i
			}
		}
		if math.Abs(left[best][k]) < 1e-11 {
			return
		}
		left[k], left[best] = left[best], left[k]
		right[k], right[best] = right[best], right[k]
		eliminate(left, right, k)
	}
	m.inverse = right
	for i, row := range right {
		sum := 0.0
		for j, r := range row {
			sum += float64(r * m.cost[j])
		}
		m.value[i] = max(0, sum)
	}
	m.point()
}

// eliminate makes column k of left that of the identity.
func eliminate(left, right [][]float64, k int) {
	pivot := left[k][k]
	for j := range left[k] {
		left[k][j] /= pivot
		right[k][j] /= pivot
	}
	for i := range left {
		factor := left[i][k]
		if i == k || factor == 0 {
			continue
		}
		for j := k; j < len(left); j++ {
			left[i][j] -= float64(factor * left[k][j])
		}
		for j, r := range right[k] {
			if r != 0 {
				right[i][j] -= float64(factor * r)
			}
		}
	}
}
