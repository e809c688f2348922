package whole

// lattice is the whole-number solutions of equations: every unknown as a constant and
// multiples of free whole numbers.
type lattice struct {
	constant []int64
	factor   [][]int64 // by unknown, then by free number
}

// class is the values that the equations leave to an unknown: residue + a multiple of
// step, or residue alone where step is zero.
type class struct{ step, residue int64 }

// maxLattice is how many unknowns of a component are looked at together.
const maxLattice = 2000

// classes gives the values that the equations among the rows leave to each of n
// unknowns, bounds not looked at, and false where they leave none. It is nil where that
// takes numbers beyond 64 bits.
func classes(rows []row, n int) (found []class, possible bool) {
	if n > maxLattice {
		return nil, true
	}
	l := lattice{constant: make([]int64, n), factor: make([][]int64, n)}
	for i := range l.factor {
		l.factor[i] = make([]int64, n)
		l.factor[i][i] = 1
	}
	for _, r := range rows {
		if r.low != r.high || r.curved() {
			continue
		}
		possible, fits := l.impose(r)
		if !fits {
			return nil, true
		}
		if !possible {
			return nil, false
		}
	}
	for i, factor := range l.factor {
		c := class{residue: l.constant[i]}
		for _, f := range factor {
			c.step = gcd(c.step, f)
		}
		found = append(found, c)
	}
	return found, true
}

// impose takes in an equation: it says whether there is still a solution, and whether
// 64 bits hold the numbers.
//
// The equation is one between the free numbers. As in Euclid's algorithm the one with
// the least coefficient is replaced by itself plus multiples of the others, until it
// stands alone; then the equation gives its value.
func (l *lattice) impose(r row) (possible, fits bool) {
	var sum checked
	equation := make([]checked, len(l.factor))
	for _, p := range r.parts {
		sum.add(p.coefficient, l.constant[p.first])
		for j, f := range l.factor[p.first] {
			equation[j].add(p.coefficient, f)
		}
	}
	rest, fits := Add(r.low, -sum.value)
	fits = fits && !sum.overflow
	coefficients := make([]int64, len(equation))
	for j, c := range equation {
		coefficients[j] = c.value
		fits = fits && !c.overflow
	}
	for fits {
		pivot, alone := smallest(coefficients)
		switch {
		case pivot == none:
			return rest == 0, true
		case alone:
			if rest%coefficients[pivot] != 0 {
				return false, true
			}
			return true, l.fix(pivot, rest/coefficients[pivot])
		}
		fits = l.reduce(coefficients, pivot)
	}
	return true, false
}

// smallest is the place of the coefficient nearest to zero and not zero, and whether it
// is the only one.
func smallest(coefficients []int64) (at int, alone bool) {
	at = none
	for j, c := range coefficients {
		switch {
		case c == 0:
		case at == none:
			at, alone = j, true
		default:
			alone = false
			if magnitude(c) < magnitude(coefficients[at]) {
				at = j
			}
		}
	}
	return at, alone
}

// fix gives a free number its value.
func (l *lattice) fix(free int, value int64) (fits bool) {
	for i, factor := range l.factor {
		sum := checked{value: l.constant[i]}
		sum.add(factor[free], value)
		if sum.overflow {
			return false
		}
		l.constant[i], factor[free] = sum.value, 0
	}
	return true
}

// reduce replaces the free number at the pivot so that every other coefficient is left
// with its remainder.
func (l *lattice) reduce(coefficients []int64, pivot int) (fits bool) {
	quotients := make([]int64, len(coefficients))
	for j, c := range coefficients {
		if j != pivot {
			quotients[j] = c / coefficients[pivot]
			coefficients[j] -= quotients[j] * coefficients[pivot]
		}
	}
	for _, factor := range l.factor {
		if factor[pivot] == 0 {
			continue
		}
		for j, quotient := range quotients {
			sum := checked{value: factor[j]}
			sum.add(factor[pivot], -quotient)
			if sum.overflow {
				return false
			}
			factor[j] = sum.value
		}
	}
	return true
}

// checked is a sum of products that knows when 64 bits did not hold it.
type checked struct {
	value    int64
	overflow bool
}

// add adds a × b.
func (c *checked) add(a, b int64) {
	if a == 0 || b == 0 {
		return
	}
	product, fits := Multiply(a, b)
	if fits {
		c.value, fits = Add(c.value, product)
	}
	c.overflow = c.overflow || !fits
}

// contains tells whether a value is one of the class.
func (c class) contains(value int64) bool {
	if c.step == 0 {
		return value == c.residue
	}
	return c.after(value) == 0
}

// after is how far the first value of the class from there on is, where they have a
// step.
func (c class) after(value int64) int64 {
	distance := modulo(c.residue, c.step) - modulo(value, c.step)
	if distance < 0 {
		distance += c.step
	}
	return distance
}

// modulo is what is left of a number above a multiple of the step.
func modulo(value, step int64) int64 {
	rest := value % step
	if rest < 0 {
		rest += step
	}
	return rest
}

// within narrows bounds to the first and last value of the class between them.
// Unbounded stays so.
func (c class) within(low, high int64) (first, last int64) {
	if c.step == 0 {
		return max(low, c.residue), min(high, c.residue)
	}
	if up, fits := Add(low, c.after(low)); fits {
		low = up
	}
	if high != Unbounded && !c.contains(high) {
		high -= c.step - c.after(high)
	}
	return low, high
}
