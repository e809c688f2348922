package redact

import (
	"context"
	"math"
)

// compensation is a linear program: how little the other cells must move, each at
// a price a unit, to make up for a cell that moves. It is solved by the dual simplex
// method in floating point, from the point where nothing moves and no sum holds. It
// only proposes: what it finds is rounded and added up.
type compensation struct {
	rows   [][]float64 // the sums in terms of the basis, one column a cell
	right  []float64   // the values of the basis
	basis  []variable
	price  []float64
	dual   []float64 // of each cell, what moving it is worth
	most   [2][]float64
	atMost [2][]bool
	basic  [2][]bool
}

// variable is a cell that moves up (side 0) or down (side 1), or nothing that must
// vanish (cell −1), as a sum that does not hold yet.
type variable struct{ cell, side int }

// sign is that of a variable in the column of its cell.
func (v variable) sign() float64 { return float64(1 - 2*v.side) }

// newCompensation asks which cells make up for a cell that moves by so much.
func newCompensation(p *piece, hidden []bool, price []float64, cell int, by int64) *compensation {
	n := len(p.cells)
	c := &compensation{price: price, dual: make([]float64, n)}
	for side := range c.most {
		c.most[side], c.atMost[side], c.basic[side] = make([]float64, n), make([]bool, n), make([]bool, n)
	}
	for i := range n {
		if !hidden[i] || i == cell {
			continue
		}
		c.most[0][i], c.most[1][i] = float64(p.up[i]), float64(p.down[i])
		if p.up[i] == unbounded {
			c.most[0][i] = math.Inf(1)
		}
	}
	for _, line := range p.lines {
		row := make([]float64, n)
		right := 0.0
		for _, s := range line {
			if s.cell == cell {
				right = -float64(s.sign) * float64(by)
			} else {
				row[s.cell] = float64(s.sign)
			}
		}
		c.rows, c.right, c.basis = append(c.rows, row), append(c.right, right), append(c.basis, variable{cell: -1})
	}
	return c
}

// limit is the greatest value of a variable of the basis.
func (c *compensation) limit(v variable) float64 {
	if v.cell < 0 {
		return 0
	}
	return c.most[v.side][v.cell]
}

// solve moves until every sum holds, and gives false where it finds no way, or time
// ends.
func (c *compensation) solve(ctx context.Context) bool {
	for range 4 * (len(c.rows) + len(c.price)) {
		if ctx.Err() != nil {
			return false
		}
		row, to, worst := -1, 0.0, 1e-7
		for r, value := range c.right {
			if -value > worst {
				row, to, worst = r, 0, -value
			}
			if limit := c.limit(c.basis[r]); value-limit > worst {
				row, to, worst = r, limit, value-limit
			}
		}
		if row < 0 {
			return true
		}
		enters, found := c.enters(row, c.right[row] < to)
		if !found {
			return false
		}
		c.pivot(row, to, enters)
	}
	return false
}

// enters finds the variable that makes a row rise, or fall, at the least cost.
func (c *compensation) enters(row int, rise bool) (variable, bool) {
	best, least, largest, found := variable{}, math.Inf(1), 0.0, false
	for cell, factor := range c.rows[row] {
		if math.Abs(factor) < 1e-9 {
			continue
		}
		for side := range c.most {
			v := variable{cell, side}
			step := v.sign() * factor
			if c.basic[side][cell] || c.most[side][cell] == 0 || (step < 0) != (rise != c.atMost[side][cell]) {
				continue
			}
			ratio := math.Abs(c.price[cell]-float64(v.sign()*c.dual[cell])) / math.Abs(step)
			if ratio < least-1e-12 || (ratio <= least+1e-12 && math.Abs(step) > largest) {
				best, least, largest, found = v, ratio, math.Abs(step), true
			}
		}
	}
	return best, found
}

// pivot lets a variable take the place of that of a row, which goes to a bound.
func (c *compensation) pivot(row int, to float64, enters variable) {
	pivoted := c.rows[row]
	size := enters.sign() * pivoted[enters.cell]
	worth := (c.price[enters.cell] - float64(enters.sign()*c.dual[enters.cell])) / size
	for cell, factor := range pivoted {
		c.dual[cell] += float64(worth * factor)
	}
	change := (c.right[row] - to) / size
	for r, other := range c.rows {
		factor := enters.sign() * other[enters.cell]
		if r == row || factor == 0 {
			continue
		}
		c.right[r] -= float64(factor * change)
		ratio := factor / size
		for cell, f := range pivoted {
			if f != 0 {
				other[cell] -= float64(ratio * f)
			}
		}
		other[enters.cell] = 0
	}
	for cell := range pivoted {
		pivoted[cell] /= size
	}
	c.right[row] = change
	if c.atMost[enters.side][enters.cell] {
		c.right[row] += c.most[enters.side][enters.cell]
	}
	if leaves := c.basis[row]; leaves.cell >= 0 {
		c.basic[leaves.side][leaves.cell] = false
		c.atMost[leaves.side][leaves.cell] = to != 0
	}
	c.basic[enters.side][enters.cell], c.atMost[enters.side][enters.cell] = true, false
	c.basis[row] = enters
}

// moves rounds what was found to whole numbers.
func (c *compensation) moves() []int64 {
	by := make([]float64, len(c.price))
	for side := range c.most {
		for cell, at := range c.atMost[side] {
			if at {
				by[cell] += variable{cell, side}.sign() * c.most[side][cell]
			}
		}
	}
	for r, v := range c.basis {
		if v.cell >= 0 {
			by[v.cell] += float64(v.sign() * c.right[r])
		}
	}
	whole := make([]int64, len(by))
	for cell, b := range by {
		whole[cell] = int64(math.Round(b))
	}
	return whole
}
