// Package linear minimises a sum over numbers that lie between bounds and satisfy
// linear conditions. It is the dual simplex method with bounded columns, a sparse
// factorised basis, steepest edges and steps over several bounds at once; Koberstein,
// The dual simplex method (2005), describes it all.
//
// It is quick and goes on from where it stood: after bounds, costs or conditions have
// changed few steps are left to do. It computes in floating point, so that nothing it
// finds is a proof. Whoever relies on an answer rounds it, or the multipliers that lead
// to it, to fractions and adds those up exactly. Products are converted before they are
// added, so that every processor rounds alike and equal questions have equal answers.
package linear

import "slices"

// Term is a multiple of a column.
type Term struct {
	Column int // from 0
	Factor float64
}

// Program is numbers between bounds, a column each, their costs, and conditions on
// them, a row each. It is not safe for concurrent use.
type Program struct {
	count     int          // of the columns; what a row comes to is a variable behind them
	columns   [][]entry    // the rows that each is in
	rows      [][]entry    // the columns of each
	low, high []float64    // of every variable
	ends      [][2]float64 // of the rows, as they were given
	cost      []float64    // of the columns, as they were given

	basis  []int // a variable for each row
	place  []int // of every variable in the basis, −1 for one at a bound
	value  []float64
	worth  []float64 // the reduced cost of every variable
	apart  []float64 // what is added to the cost of each column, so that no two tie
	weight []float64 // of each row of the basis, for the steepest edge
	factor *factors  // nil where the basis is to be factorised anew
	shape  int       // how often rows were added or dropped
	ray    []float64

	// Room to work in.
	edge, along, spread, slant []float64
	touched                    []int
	steps                      []breakpoint
	loose                      [][]entry // of each row the columns that can move
	room                       []entry
}

// entry is a factor of a row or a column.
type entry struct {
	at int
	by float64
}

// New makes a program of columns, each from 0 to 1 and without cost.
func New(columns int) *Program {
	p := &Program{
		count: columns, columns: make([][]entry, columns), cost: make([]float64, columns),
		low: make([]float64, columns), high: make([]float64, columns), value: make([]float64, columns),
		worth: make([]float64, columns), apart: make([]float64, columns), place: make([]int, columns),
	}
	for j := range columns {
		p.high[j], p.place[j] = 1, -1
		p.apart[j] = float64((uint64(j+1)*2654435761)%1_000_003) / 1_000_003
	}
	return p
}

// Bound sets the ends between which a column lies, both of which it must have.
func (p *Program) Bound(column int, low, high float64) { p.low[column], p.high[column] = low, high }

// Bounds gives the ends between which a column lies.
func (p *Program) Bounds(column int) (low, high float64) { return p.low[column], p.high[column] }

// Cost sets what a unit of a column costs.
func (p *Program) Cost(column int, cost float64) { p.cost[column] = cost }

// Add puts in the condition that a sum of terms, of different columns, lies between two
// ends, either of which may be infinite. It gives the number of the row.
func (p *Program) Add(terms []Term, low, high float64) int {
	r := len(p.rows)
	row := make([]entry, 0, len(terms))
	for _, t := range terms {
		row = append(row, entry{t.Column, t.Factor})
		p.columns[t.Column] = append(p.columns[t.Column], entry{r, t.Factor})
	}
	p.rows = append(p.rows, row)
	p.low, p.high, p.ends = append(p.low, low), append(p.high, high), append(p.ends, [2]float64{low, high})
	p.value, p.worth = append(p.value, 0), append(p.worth, 0)
	p.place, p.basis = append(p.place, r), append(p.basis, p.count+r)
	p.weight = append(p.weight, 1)
	p.factor = nil
	p.shape++
	return r
}

// Value is that of a column.
func (p *Program) Value(column int) float64 { return p.value[column] }

// Slack tells whether a row is kept by others: it is in the basis itself, and would
// change nothing if it were dropped.
func (p *Program) Slack(row int) bool { return p.place[p.count+row] >= 0 }

// Multipliers gives a multiple of each row, by which the costs of the columns in the
// basis are sums of the rows: what an optimum can be proved with.
func (p *Program) Multipliers() []float64 {
	if p.factor == nil && !p.refactor() {
		return make([]float64, len(p.rows))
	}
	costs := make([]float64, len(p.rows))
	for i, v := range p.basis {
		if v < p.count {
			costs[i] = p.cost[v]
		}
	}
	return slices.Clone(p.factor.backward(costs))
}

// Inverse gives the multiples of the rows whose sum has 1 in a column and nothing in the
// others of the basis, and nil where the column is not in the basis.
func (p *Program) Inverse(column int) []float64 {
	if p.place[column] < 0 || (p.factor == nil && !p.refactor()) {
		return nil
	}
	row := make([]float64, len(p.rows))
	row[p.place[column]] = 1
	return slices.Clone(p.factor.backward(row))
}

// Ray gives, where there is no solution, a multiple of each row by which that can be
// proved: of their sum, what the bounds allow is less than what the rows ask for.
func (p *Program) Ray() []float64 { return p.ray }

// Keep drops the rows that it is false for, of those that are [Program.Slack], and
// numbers the others anew in their order.
func (p *Program) Keep(keep func(row int) bool) {
	number := make([]int, len(p.rows))
	n := 0
	for r := range p.rows {
		number[r] = -1
		if keep(r) || !p.Slack(r) {
			number[r] = n
			n++
		}
	}
	basis := make([]int, 0, n)
	weight := make([]float64, 0, n)
	for i, v := range p.basis {
		switch {
		case v < p.count:
			basis, weight = append(basis, v), append(weight, p.weight[i])
		case number[v-p.count] >= 0:
			basis, weight = append(basis, p.count+number[v-p.count]), append(weight, p.weight[i])
		}
	}
	for r, to := range number {
		if to < 0 {
			continue
		}
		p.rows[to], p.ends[to] = p.rows[r], p.ends[r]
		for _, of := range [][]float64{p.low, p.high, p.value, p.worth} {
			of[p.count+to] = of[p.count+r]
		}
	}
	p.rows, p.ends, p.basis, p.weight, p.factor = p.rows[:n], p.ends[:n], basis, weight, nil
	p.shape++
	p.low, p.high = p.low[:p.count+n], p.high[:p.count+n]
	p.value, p.worth, p.place = p.value[:p.count+n], p.worth[:p.count+n], p.place[:p.count+n]
	for v := range p.place {
		p.place[v] = -1
	}
	for i, v := range p.basis {
		p.place[v] = i
	}
	for j := range p.columns {
		p.columns[j] = p.columns[j][:0]
	}
	for r, row := range p.rows {
		for _, e := range row {
			p.columns[e.at] = append(p.columns[e.at], entry{r, e.by})
		}
	}
}
