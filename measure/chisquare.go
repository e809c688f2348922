package measure

import (
	"math"
	"slices"
)

// ChiSquare tells whether the rows of a table differ by more than chance, or,
// which is the same, its columns: K. Pearson, "On the criterion that a given
// system of deviations […] is such that it can be reasonably supposed to have
// arisen from random sampling", Philosophical Magazine 50 (1900), 157–175, with
// (rows − 1)(columns − 1) degrees of freedom as R. A. Fisher has them, Journal
// of the Royal Statistical Society 85 (1922), 87–94, and without continuity
// correction. What a cell is expected to hold is row total × column total ÷
// total, and the statistic, the sum of (observed − expected)² ÷ expected, is
// exact.
//
// The p-value is undefined, for [OutOfRange], where too few are expected for the
// approximation: below one in any cell, or below five in more than a fifth of
// them, which in a table of two by two is any (W. G. Cochran, Biometrics 10
// (1954), 417–451). There is no test for [NoBase] where a row or column is empty
// and for [OutOfRange] where the table has fewer than two of either or rows of
// different length.
func ChiSquare(table [][]Count) Test {
	margins, reason := marginsOf(table)
	switch {
	case reason != 0:
		return untested(reason)
	case len(margins.rows) < 2 || len(margins.columns) < 2:
		return untested(OutOfRange)
	case margins.empty():
		return untested(NoBase)
	}
	var cells []cell
	for i, row := range table {
		for j, count := range row {
			cells = append(cells, cell{observed: count.Value(), expected: margins.expected(i, j)})
		}
	}
	return pearson(PearsonChiSquare, cells, (len(margins.rows)-1)*(len(margins.columns)-1))
}

// Fit tells whether a group is spread over categories as a benchmark is, whose
// shares are taken as known: the test of [ChiSquare] with the expectation total
// × benchmark share, on one degree of freedom less than there are categories.
//
// The p-value is undefined where too few are expected, as there. There is no
// test for [NoBase] where either list counts nobody, and for [OutOfRange] where
// there are fewer than two categories, lists of different length, or a category
// that the benchmark lacks.
func Fit(observed, benchmark []Count) Test { return FitShares(observed, values(benchmark)) }

// FitShares is [Fit] to a benchmark whose parts are not counts, as the shares of a
// mean of several populations. They need not add to one: the expectation is total
// × share ÷ sum of the shares. A share below zero is [OutOfRange].
func FitShares(observed []Count, shares []Value) Test {
	staff, population, reason := totals(observed, shares)
	switch {
	case reason != 0:
		return untested(reason)
	case len(observed) < 2:
		return untested(OutOfRange)
	}
	cells := make([]cell, len(observed))
	for i, count := range observed {
		if shares[i].Sign() <= 0 {
			return untested(OutOfRange)
		}
		cells[i] = cell{observed: count.Value(), expected: staff.Times(shares[i]).Over(population)}
	}
	return pearson(GoodnessOfFit, cells, len(cells)-1)
}

// ChiSquareTail is the probability of a chi-square at least as great on so many
// degrees of freedom, rounded as [Test] says. It is undefined, for [OutOfRange],
// of a statistic below zero, and for fewer than one or more than a million
// degrees of freedom.
func ChiSquareTail(statistic Value, degrees int) Value {
	const most = 1_000_000
	switch {
	case !statistic.Known():
		return Absent(statistic.Reason())
	case statistic.Sign() < 0, degrees < 1, degrees > most:
		return Absent(OutOfRange)
	}
	return pValue(max(chiSquareTail(statistic.number.float(), degrees), leastP))
}

// chiSquareTail adds up the finite series of M. Abramowitz and I. A. Stegun,
// Handbook of Mathematical Functions (1964), 26.4.4 and 26.4.5: for h = x/2 the
// tail on two degrees more is greater by hᵃe⁻ʰ ÷ Γ(a + 1), where a is half the
// degrees. All terms are positive, so that no digits are lost.
func chiSquareTail(x float64, degrees int) float64 {
	h := min(x, math.MaxFloat64) / 2
	a, tail := 1.0, math.Exp(-h)
	if degrees%2 == 1 {
		a, tail = 0.5, math.Erfc(math.Sqrt(h))
	}
	for ; 2*a < float64(degrees); a++ {
		gamma, _ := math.Lgamma(a + 1)
		tail += math.Exp(a*math.Log(h) - h - gamma)
	}
	return tail
}

// cell is a cell of a table, with what chance alone would lead one to expect.
type cell struct{ observed, expected Value }

// pearson is the test on such cells. None of the expectations is zero; one of
// less than one weighs as much as few everywhere.
func pearson(method Method, cells []cell, degrees int) Test {
	statistic, few := Integer(0), 0
	for _, c := range cells {
		if belowOne, _ := c.expected.Compare(Integer(1)); belowOne < 0 {
			few = len(cells)
		}
		if belowFive, _ := c.expected.Compare(Integer(5)); belowFive < 0 {
			few++
		}
		distance := c.observed.Minus(c.expected)
		statistic = statistic.Plus(distance.Times(distance).Over(c.expected))
	}
	if 5*few > len(cells) {
		return Test{Method: method, Statistic: statistic, P: Absent(OutOfRange)}
	}
	return Test{Method: method, Statistic: statistic, P: ChiSquareTail(statistic, degrees)}
}

// margins are the totals of a table.
type margins struct {
	rows, columns []Value
	total         Value
}

// marginsOf adds up a table, or says why it cannot: a count that is absent, or
// rows of different length.
func marginsOf(table [][]Count) (margins, Reason) {
	m := margins{total: Integer(0)}
	for i, row := range table {
		if len(row) != len(table[0]) {
			return margins{}, OutOfRange
		}
		m.rows = append(m.rows, Integer(0))
		for j, count := range row {
			if i == 0 {
				m.columns = append(m.columns, Integer(0))
			}
			m.rows[i] = m.rows[i].Plus(count.Value())
			m.columns[j] = m.columns[j].Plus(count.Value())
		}
		m.total = m.total.Plus(m.rows[i])
	}
	return m, m.total.Reason()
}

// empty tells whether a row or column counts nobody.
func (m margins) empty() bool {
	return slices.Contains(m.rows, Integer(0)) || slices.Contains(m.columns, Integer(0))
}

// expected is row total × column total ÷ total.
func (m margins) expected(row, column int) Value {
	return m.rows[row].Times(m.columns[column]).Over(m.total)
}

// values are the counts as values.
func values(counts []Count) []Value {
	exact := make([]Value, len(counts))
	for i, count := range counts {
		exact[i] = count.Value()
	}
	return exact
}

// totals adds up a group and its benchmark, or says why they cannot be
// compared.
func totals(observed []Count, benchmark []Value) (staff, population Value, reason Reason) {
	staff, population = Integer(0), Integer(0)
	negative := false
	for _, count := range observed {
		staff = staff.Plus(count.Value())
	}
	for _, part := range benchmark {
		population = population.Plus(part)
		negative = negative || part.Sign() < 0
	}
	reason = absence(staff.Reason(), population.Reason())
	switch {
	case reason != 0:
	case len(observed) != len(benchmark), negative:
		reason = OutOfRange
	case staff.Sign() == 0, population.Sign() == 0:
		reason = NoBase
	}
	return staff, population, reason
}
