package linear

import (
	"math"
	"slices"
)

// Basis is where a program stands.
type Basis struct {
	basis  []int
	upper  []bool
	weight []float64
	factor *factors // nil where there are none, or they would take much room
	shape  int      // of the program at the time
}

// mostFactored is how many rows a basis may have to be kept with its factors.
const mostFactored = 400

// Basis gives where the program stands, to go back there.
func (p *Program) Basis() Basis {
	b := Basis{basis: slices.Clone(p.basis), upper: make([]bool, len(p.place)), weight: slices.Clone(p.weight), shape: p.shape}
	for v := range b.upper {
		b.upper[v] = p.place[v] < 0 && p.value[v] == p.high[v]
	}
	if len(p.rows) <= mostFactored {
		b.factor = p.factor.fork()
	}
	return b
}

// Restart goes to where the program stood. Rows that were added since are kept by
// others.
func (p *Program) Restart(b Basis) {
	p.basis = append(p.basis[:0], b.basis...)
	p.weight = append(p.weight[:0], b.weight...)
	for r := len(b.basis); r < len(p.rows); r++ {
		p.basis, p.weight = append(p.basis, p.count+r), append(p.weight, 1)
	}
	for v := range p.place {
		p.place[v] = -1
		if v < len(b.upper) && b.upper[v] && !math.IsInf(p.high[v], 1) {
			p.value[v] = p.high[v]
		} else {
			p.value[v] = p.low[v]
		}
	}
	for i, v := range p.basis {
		p.place[v] = i
	}
	if p.factor = nil; b.shape == p.shape {
		p.factor = b.factor.fork()
	}
}

// fork gives the same factors, to go on with apart from these.
func (f *factors) fork() *factors {
	if f == nil {
		return nil
	}
	same := *f
	same.etas = slices.Clip(f.etas)
	return &same
}
