package linear

import "math"

// ready computes values and costs anew, with the factors that there are where these are
// few steps old. It gives false where that fails.
func (p *Program) ready() bool {
	if p.factor == nil || len(p.factor.etas) >= longest/2 {
		return p.refactor()
	}
	p.makeRoom()
	p.reckon()
	return true
}

// makeRoom makes room to work in for as many rows and variables as there are.
func (p *Program) makeRoom() {
	if m := len(p.rows); len(p.edge) != m {
		p.edge, p.along, p.slant = make([]float64, m), make([]float64, m), make([]float64, m)
	}
	if len(p.spread) != len(p.place) {
		p.spread, p.touched = make([]float64, len(p.place)), p.touched[:0]
	}
}

// refactor factorises the basis, puts the slack of a row in the place of a column that
// depends on others, and computes values and costs anew. It gives false where that fails.
func (p *Program) refactor() bool {
	p.makeRoom()
	for attempt := 0; p.factor == nil || len(p.factor.etas) > 0; attempt++ {
		if attempt > 2 {
			return false
		}
		columns := make([][]entry, len(p.rows))
		for i, v := range p.basis {
			if v < p.count {
				columns[i] = p.columns[v]
			} else {
				columns[i] = []entry{{v - p.count, -1}}
			}
		}
		f, places, rows := factorise(columns)
		p.factor = f
		for k, place := range places {
			p.place[p.basis[place]] = -1
			p.basis[place], p.weight[place] = p.count+rows[k], 1
			p.place[p.count+rows[k]] = place
		}
	}
	p.reckon()
	return true
}

// reckon computes costs and values of the variables, of those at a bound at the one
// where they cost less.
func (p *Program) reckon() {
	costs := p.edge
	for i, v := range p.basis {
		costs[i] = p.own(v)
	}
	multipliers := p.factor.backward(costs)
	sum := p.along
	clear(sum)
	for v := range p.place {
		if p.place[v] >= 0 {
			p.worth[v] = 0
			continue
		}
		worth := p.own(v)
		if v < p.count {
			for _, e := range p.columns[v] {
				worth -= float64(multipliers[e.at] * e.by)
			}
		} else {
			worth += multipliers[v-p.count]
		}
		p.worth[v] = worth
		p.settle(v)
		if p.value[v] != 0 {
			p.column(v, sum, -p.value[v])
		}
	}
	for i, by := range p.factor.forward(sum) {
		p.value[p.basis[i]] = by
	}
}

// own is what a unit of a variable costs, taken apart from others.
func (p *Program) own(v int) float64 {
	if v >= p.count {
		return 0
	}
	return p.cost[v] + float64(spreading*p.apart[v]*(1+math.Abs(p.cost[v])))
}

// settle puts a variable to the bound where it costs less. A row without the end that
// it would go to gets the one that the bounds of its columns give.
func (p *Program) settle(v int) {
	switch {
	case p.worth[v] > 0 || (p.worth[v] > -tied && !math.IsInf(p.low[v], -1) && p.value[v] != p.high[v]):
		if math.IsInf(p.low[v], -1) {
			p.low[v] = min(p.high[v], -p.most(v-p.count, -1))
		}
		p.value[v] = p.low[v]
	default:
		if math.IsInf(p.high[v], 1) {
			p.high[v] = max(p.low[v], p.most(v-p.count, 1))
		}
		p.value[v] = p.high[v]
	}
}

// most is the greatest value that the bounds allow a row, or its opposite.
func (p *Program) most(row int, sign float64) float64 {
	sum := 0.0
	for _, e := range p.rows[row] {
		by := sign * e.by
		sum += max(float64(by*p.low[e.at]), float64(by*p.high[e.at]))
	}
	return sum
}
