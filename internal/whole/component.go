package whole

import (
	"slices"

	"github.com/workforce-equality/equality/internal/simplex"
)

// maxTableau is how many coefficients, rows times unknowns, the simplex method is
// given.
const maxTableau = 4_000_000

// component is unknowns that rows join, directly or through others, and nothing joins
// to the rest of the system. It numbers its unknowns anew.
type component struct {
	unknowns []int // their numbers in the system
	rows     []row
	touching [][]int // the rows of each unknown
	curved   bool    // some row has products
	box      box
	program  *simplex.Program // the unknowns as fractions, and the rows without products; nil where they are too many
	empty    bool             // there is no solution
	effort   *Effort

	// Of each unknown the solutions found with its least and its greatest value.
	least, most [][]int64
}

// split gives the components of the unknowns that are not fixed.
func split(rows []row, b box) []*component {
	leader := make([]int, len(b.low))
	for i := range leader {
		leader[i] = i
	}
	find := func(i int) int {
		for leader[i] != i {
			leader[i] = leader[leader[i]]
			i = leader[i]
		}
		return i
	}
	for _, r := range rows {
		for _, u := range r.unknowns() {
			leader[find(u)] = find(r.parts[0].first)
		}
	}
	var components []*component
	of := make(map[int]*component)
	local := make([]int, len(b.low))
	for i := range leader {
		c := of[find(i)]
		if c == nil {
			c = &component{}
			of[find(i)] = c
			components = append(components, c)
		}
		local[i] = len(c.unknowns)
		c.unknowns = append(c.unknowns, i)
		c.box.low, c.box.high = append(c.box.low, b.low[i]), append(c.box.high, b.high[i])
	}
	for _, r := range rows {
		if len(r.parts) == 0 {
			continue
		}
		c := of[find(r.parts[0].first)]
		c.rows = append(c.rows, r.renumber(local))
	}
	for _, c := range components {
		c.ready()
	}
	return components
}

// unknowns lists the unknowns of a row, some of them twice.
func (r row) unknowns() []int {
	var unknowns []int
	for _, p := range r.parts {
		unknowns = append(unknowns, p.first)
		if p.second != none {
			unknowns = append(unknowns, p.second)
		}
	}
	return unknowns
}

// renumber gives the row with other numbers for its unknowns.
func (r row) renumber(to []int) row {
	r.parts = slices.Clone(r.parts)
	for i, p := range r.parts {
		r.parts[i].first = to[p.first]
		if p.second != none {
			r.parts[i].second = to[p.second]
		}
	}
	return r
}

// ready sets up what searching needs.
func (c *component) ready() {
	n := len(c.unknowns)
	c.rows = unite(c.rows)
	c.touching, c.least, c.most = make([][]int, n), make([][]int64, n), make([][]int64, n)
	var possible bool
	c.box.classes, possible = classes(c.rows, n)
	c.empty = !possible || slices.ContainsFunc(c.rows, func(r row) bool { return r.low > r.high })
	if len(c.rows)*n <= maxTableau {
		c.program = simplex.New(c.box.low, c.box.high)
	}
	for i, r := range c.rows {
		for _, u := range r.unknowns() {
			if last := len(c.touching[u]) - 1; last < 0 || c.touching[u][last] != i {
				c.touching[u] = append(c.touching[u], i)
			}
		}
		if r.curved() {
			c.curved = true
		} else if c.program != nil {
			c.program.Add(r.terms(), r.low, r.high)
		}
	}
}

// terms are the parts of a row without products, for the simplex method.
func (r row) terms() []simplex.Term {
	terms := make([]simplex.Term, len(r.parts))
	for i, p := range r.parts {
		terms[i] = simplex.Term{Unknown: p.first, Coefficient: p.coefficient}
	}
	return terms
}

// keep remembers a solution.
func (c *component) keep(x []int64) {
	for i, v := range x {
		if c.least[i] == nil || v < c.least[i][i] {
			c.least[i] = x
		}
		if c.most[i] == nil || v > c.most[i][i] {
			c.most[i] = x
		}
	}
}
