package linear

import (
	"context"
	"math"
)

// Status is how a search for a minimum ended.
type Status uint8

// The ends of a search.
const (
	// Optimal: the program stands at a minimum.
	Optimal Status = iota + 1
	// Infeasible: there seems to be no solution, and [Program.Ray] says why.
	Infeasible
	// Stopped: time, or the number of steps, ran out, or the numbers went astray.
	Stopped
)

// The tolerances of the method.
const (
	feasible  = 1e-9 // how far a variable may be beyond a bound
	pivotal   = 1e-7 // what a pivot must be at least
	agreeing  = 1e-6 // how far a pivot may be from itself, computed in two ways
	spreading = 1e-6 // how far costs are taken apart, in proportion
	lightest  = 1e-4 // the least weight of a row
)

// Minimise finds the least cost, beginning where the program stands, in so many steps at
// most.
func (p *Program) Minimise(ctx context.Context, steps int) Status {
	p.ray = nil
	for r, ends := range p.ends {
		p.low[p.count+r], p.high[p.count+r] = ends[0], ends[1]
	}
	if !p.ready() {
		return Stopped
	}
	p.loosen()
	for step := range steps {
		if step%16 == 0 && ctx.Err() != nil {
			return Stopped
		}
		if len(p.factor.etas) >= longest && !p.refactor() {
			return Stopped
		}
		row, above := p.leaving()
		if row < 0 {
			return Optimal
		}
		switch p.step(row, above) {
		case moved:
		case stuck:
			return Infeasible
		case astray:
			if len(p.factor.etas) == 0 || !p.refactor() {
				return Stopped
			}
		}
	}
	return Stopped
}

// loosen lists of each row the columns that can move.
func (p *Program) loosen() {
	p.room = p.room[:0]
	p.loose = p.loose[:0]
	for _, row := range p.rows {
		start := len(p.room)
		for _, e := range row {
			if p.low[e.at] < p.high[e.at] {
				p.room = append(p.room, e)
			}
		}
		p.loose = append(p.loose, p.room[start:len(p.room):len(p.room)])
	}
}

// leaving finds the row whose variable is furthest beyond a bound, by its weight, and
// whether it is above it; −1 where none is beyond.
func (p *Program) leaving() (row int, above bool) {
	row = -1
	most := 0.0
	for i, v := range p.basis {
		by, over := p.low[v]-p.value[v], false
		if p.value[v]-p.high[v] > by {
			by, over = p.value[v]-p.high[v], true
		}
		if by <= feasible*(1+math.Abs(p.value[v])) {
			continue
		}
		if by = by * by / p.weight[i]; by > most {
			row, above, most = i, over, by
		}
	}
	return row, above
}

// outcome is what a step came to.
type outcome uint8

const (
	moved  outcome = iota + 1
	stuck          // nothing can bring the variable within its bounds
	astray         // the numbers are not to be relied on
)

// step brings the variable of a row to the bound that it is beyond, and another into
// the basis in its place.
func (p *Program) step(row int, above bool) outcome {
	clear(p.edge)
	p.edge[row] = 1
	copy(p.slant, p.factor.backward(p.edge))
	p.price(p.slant)
	leaves := p.basis[row]
	bound, sign := p.low[leaves], -1.0
	if above {
		bound, sign = p.high[leaves], 1
	}
	enters := p.ratio(math.Abs(p.value[leaves]-bound), sign)
	if enters < 0 {
		p.contradict(sign)
		return stuck
	}
	p.turn()
	clear(p.edge)
	p.column(enters, p.edge, 1)
	copy(p.along, p.factor.forward(p.edge))
	pivot := p.along[row]
	if math.Abs(pivot-p.spread[enters]) > agreeing*(1+math.Abs(pivot)) || math.Abs(pivot) < pivotal {
		return astray
	}
	p.weigh(row, pivot)
	worth := p.worth[enters] / p.spread[enters]
	for _, v := range p.touched {
		p.worth[v] -= float64(worth * p.spread[v])
	}
	p.worth[enters], p.worth[leaves] = 0, -worth
	by := (p.value[leaves] - bound) / pivot
	for i, a := range p.along {
		if a != 0 {
			p.value[p.basis[i]] -= float64(by * a)
		}
	}
	p.value[enters] += by
	p.value[leaves] = bound
	p.factor.replace(row, p.along)
	p.basis[row], p.place[enters], p.place[leaves] = enters, row, -1
	return moved
}

// contradict keeps why nothing can help the row in slant. What rests on an end that a row
// was not given rests on the columns, and needs no multiple of it.
func (p *Program) contradict(sign float64) {
	p.ray = make([]float64, len(p.rows))
	for r, by := range p.slant {
		if by *= sign; (by > 0 && !math.IsInf(p.ends[r][0], -1)) || (by < 0 && !math.IsInf(p.ends[r][1], 1)) {
			p.ray[r] = by
		}
	}
}

// column adds a multiple of the column of a variable to a sum over the rows.
func (p *Program) column(v int, sum []float64, by float64) {
	if v >= p.count {
		sum[v-p.count] -= by
		return
	}
	for _, e := range p.columns[v] {
		sum[e.at] += float64(e.by * by)
	}
}

// price finds what the variables at their bounds do to a row of the basis, given as a
// sum of the rows.
func (p *Program) price(sum []float64) {
	for _, v := range p.touched {
		p.spread[v] = 0
	}
	p.touched = p.touched[:0]
	touch := func(v int, by float64) {
		if p.spread[v] == 0 {
			p.touched = append(p.touched, v)
			p.spread[v] = vanishing // so that it is not touched twice
		}
		p.spread[v] += by
	}
	for r, by := range sum {
		if math.Abs(by) < vanishing {
			continue
		}
		for _, e := range p.loose[r] {
			if p.place[e.at] < 0 {
				touch(e.at, float64(by*e.by))
			}
		}
		if p.place[p.count+r] < 0 {
			touch(p.count+r, -by)
		}
	}
}

// weigh brings the weights of the rows up to date: the squares of the lengths of the
// rows of the inverse of the basis.
func (p *Program) weigh(row int, pivot float64) {
	length := 0.0
	copy(p.edge, p.slant)
	for _, by := range p.slant {
		length += float64(by * by)
	}
	turned := p.factor.forward(p.edge)
	for i, a := range p.along {
		if i == row || a == 0 {
			continue
		}
		ratio := a / pivot
		p.weight[i] = max(p.weight[i]-float64(2*ratio*turned[i])+float64(float64(ratio*ratio)*length), lightest)
	}
	p.weight[row] = max(length/float64(pivot*pivot), lightest)
}
