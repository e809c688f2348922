package linear

import (
	"cmp"
	"math"
	"slices"
)

// breakpoint is a variable at a bound that can help, what it does to the row a unit, and
// how much the row must be worth before it does.
type breakpoint struct {
	variable int
	by       float64
	worth    float64
}

// tied is how far two breakpoints may be apart and still be taken for one.
const tied = 1e-9

// ratio finds the variable that comes into the basis, where the row must change by so
// much: the one at which the dual objective begins to fall, though others go to their
// other bound on the way. It leaves those in front in steps, and gives −1 where all
// together are too little.
func (p *Program) ratio(distance, sign float64) int {
	p.steps = p.steps[:0]
	for _, v := range p.touched {
		by := sign * p.spread[v]
		if math.Abs(by) < tied || p.low[v] == p.high[v] {
			continue
		}
		atHigh := p.value[v] == p.high[v] && !math.IsInf(p.high[v], 1)
		if (by > 0) == atHigh { // it would have to go beyond
			continue
		}
		p.steps = append(p.steps, breakpoint{v, by, max(0, p.worth[v]/by)})
	}
	for k := range p.steps {
		p.sort(k)
		s := p.steps[k]
		distance -= float64(math.Abs(s.by) * (p.high[s.variable] - p.low[s.variable]))
		if distance > tied {
			continue
		}
		best := k
		for i := k; i < len(p.steps); i++ {
			if p.steps[i].worth <= s.worth+tied && math.Abs(p.steps[i].by) > math.Abs(p.steps[best].by) {
				best = i
			}
		}
		if math.Abs(p.steps[best].by) < pivotal {
			return -1
		}
		enters := p.steps[best].variable
		p.steps = p.steps[:k]
		return enters
	}
	return -1
}

// mostSearched is how many breakpoints are searched for one by one, before the rest are
// sorted.
const mostSearched = 24

// sort puts the next breakpoint in its place.
func (p *Program) sort(k int) {
	order := func(a, b breakpoint) int {
		return cmp.Or(cmp.Compare(a.worth, b.worth), cmp.Compare(math.Abs(b.by), math.Abs(a.by)), a.variable-b.variable)
	}
	switch rest := p.steps[k:]; {
	case k > mostSearched:
	case k == mostSearched:
		slices.SortFunc(rest, order)
	default:
		least := 0
		for i := range rest {
			if rest[i].worth <= rest[least].worth && order(rest[i], rest[least]) < 0 {
				least = i
			}
		}
		rest[0], rest[least] = rest[least], rest[0]
	}
}

// turn puts the variables in steps to their other bounds, and those of the basis where
// they come to.
func (p *Program) turn() {
	if len(p.steps) == 0 {
		return
	}
	clear(p.edge)
	for _, s := range p.steps {
		to := p.low[s.variable]
		if p.value[s.variable] == to {
			to = p.high[s.variable]
		}
		p.column(s.variable, p.edge, p.value[s.variable]-to)
		p.value[s.variable] = to
	}
	for i, by := range p.factor.forward(p.edge) {
		if by != 0 {
			p.value[p.basis[i]] += by
		}
	}
}
