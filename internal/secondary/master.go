package secondary

import (
	"context"
	"math"

	"github.com/workforce-equality/equality/internal/linear"
)

// master is the relaxation of the search for a choice: how much of each column to
// hide, between 0 and 1, at least cost, so that every barrier holds. Of the barriers
// those are in the linear program that the point has come up against of late.
//
// It computes in floating point, and nothing is believed of it: [master.bound] turns
// what it finds into an exact bound, whatever was rounded on the way.
type master struct {
	price     []int64
	low, high []float64 // what the search has fixed
	barriers  []barrier
	program   *linear.Program
	rows      []int  // the barriers in the program
	within    []bool // of each barrier: whether it is in the program
	x         []float64
	multiples map[int]float64 // of barriers, by which the cost of the point is proved
	ray       map[int]float64 // where there seems to be no point: multiples of barriers that contradict each other
}

// The tolerances of the relaxation: they cost time where they are wrong, and
// nothing else.
const (
	negligible = 1e-7
	mostPivots = 20_000
)

// mostRows is how many rows the program may have, for two columns, before those are
// dropped that others keep.
const mostRows = 3

func newMaster(price []int64) *master {
	n := len(price)
	m := &master{price: price, low: make([]float64, n), high: make([]float64, n), x: make([]float64, n), program: linear.New(n)}
	for j, c := range price {
		m.high[j] = 1
		m.program.Cost(j, float64(c))
	}
	return m
}

// add puts in barriers.
func (m *master) add(barriers ...barrier) {
	m.barriers = append(m.barriers, barriers...)
	m.within = append(m.within, make([]bool, len(barriers))...)
}

// solve moves to the cheapest point. It gives false where there seems to be none, and
// keeps the multiples of barriers by which that can be proved.
func (m *master) solve(ctx context.Context) bool {
	m.ray = nil
	for j := range m.x {
		m.program.Bound(j, m.low[j], m.high[j])
	}
	for {
		status := m.program.Minimise(ctx, mostPivots)
		if status == linear.Infeasible {
			m.ray = m.named(m.program.Ray())
			return false
		}
		for j := range m.x {
			m.x[j] = m.program.Value(j)
		}
		if status != linear.Optimal || !m.press() { // stopped: with bounds that are true, if not as high as can be
			break
		}
	}
	m.multiples = m.named(m.program.Multipliers())
	if len(m.rows) > mostRows*(len(m.x)+50)/2 {
		m.thin()
	}
	return true
}

// named gives the multiples of the rows as those of barriers.
func (m *master) named(multiples []float64) map[int]float64 {
	by := map[int]float64{}
	for row, multiple := range multiples {
		if multiple > 0 {
			by[m.rows[row]] = multiple
		}
	}
	return by
}

// press puts the barriers into the program that the point does not satisfy, and tells
// whether there are any.
func (m *master) press() bool {
	found := false
	for k, b := range m.barriers {
		if m.within[k] || b.excess(m.x) <= negligible {
			continue
		}
		terms := make([]linear.Term, len(b.columns))
		for i, j := range b.columns {
			terms[i] = linear.Term{Column: j, Factor: float64(b.factor[i]) / float64(b.scale())}
		}
		m.program.Add(terms, float64(b.need)/float64(b.scale()), math.Inf(1))
		m.rows, m.within[k], found = append(m.rows, k), true, true
	}
	return found
}

// thin drops the rows that others keep.
func (m *master) thin() {
	var kept []int
	for row, k := range m.rows {
		if m.within[k] = !m.program.Slack(row); m.within[k] {
			kept = append(kept, k)
		}
	}
	m.program.Keep(func(row int) bool { return !m.program.Slack(row) })
	m.rows = kept
}
