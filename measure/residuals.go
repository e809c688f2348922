package measure

import "math"

// AdjustedResiduals tells for each cell of a table how far it is from what
// chance alone would lead one to expect, in standard deviations: (observed −
// expected) ÷ √(expected (1 − row share)(1 − column share)), rounded to ten
// places, the adjusted residual of S. J. Haberman, "The analysis of residuals in
// cross-classified tables", Biometrics 29 (1973), 205–220. [ChiSquare] says
// whether there is anything to look for, and [Flagged] which cells stand out.
//
// A residual is undefined for [NoBase] where its row or column is empty and for
// [DivisionByZero] where it is the whole table; all are absent where a count is,
// and undefined, for [OutOfRange], where rows differ in length.
func AdjustedResiduals(table [][]Count) [][]Value {
	margins, reason := marginsOf(table)
	residuals := make([][]Value, len(table))
	for i, row := range table {
		residuals[i] = make([]Value, len(row))
		for j, count := range row {
			if reason != 0 {
				residuals[i][j] = Absent(reason)
				continue
			}
			residuals[i][j] = margins.residual(i, j, count)
		}
	}
	return residuals
}

// residual is that of one cell.
func (m margins) residual(row, column int, observed Count) Value {
	if m.rows[row].Sign() == 0 || m.columns[column].Sign() == 0 {
		return Absent(NoBase)
	}
	expected := m.expected(row, column)
	variance := expected.Times(others(m.rows[row], m.total)).Times(others(m.columns[column], m.total))
	return standardised(observed.Value(), expected, variance)
}

// StandardisedResiduals tells for each category of a group how far it is from
// what the benchmark's shares, taken as known, lead one to expect, in standard
// deviations: (observed − expected) ÷ √(expected (1 − share)), rounded to ten
// places. [Fit] says whether there is anything to look for, and [Flagged] which
// categories stand out. Squared, that of two categories is the chi-square.
//
// A residual is undefined for [NoBase] where either list counts nobody, and for
// [DivisionByZero] where the benchmark's share is 0 or 1; all are absent where a
// count is, and undefined, for [OutOfRange], where the lists differ in length.
func StandardisedResiduals(observed, benchmark []Count) []Value {
	return ShareResiduals(observed, values(benchmark))
}

// ShareResiduals are [StandardisedResiduals] from a benchmark whose parts are not
// counts, as those of [FitShares].
func ShareResiduals(observed []Count, shares []Value) []Value {
	staff, population, reason := totals(observed, shares)
	residuals := make([]Value, len(observed))
	for i, count := range observed {
		if reason != 0 {
			residuals[i] = Absent(reason)
			continue
		}
		expected := staff.Times(shares[i]).Over(population)
		variance := expected.Times(others(shares[i], population))
		residuals[i] = standardised(count.Value(), expected, variance)
	}
	return residuals
}

// Flagged tells whether a residual is further from zero, either way, than the
// level allows: beyond 1.96 at 0.95. It gives false in the second result where
// there is no residual, or no such level.
func Flagged(residual Value, level float64) (flagged, known bool) {
	z, valid := quantile(level)
	if !valid || !residual.Known() {
		return false, false
	}
	above, _ := residual.Compare(fromFloat(z))
	below, _ := residual.Compare(fromFloat(-z))
	return above > 0 || below < 0, true
}

// others is the share of the total outside the part.
func others(part, total Value) Value { return Integer(1).Minus(part.Over(total)) }

// standardised is (observed − expected) ÷ √variance. All is exact but the root.
func standardised(observed, expected, variance Value) Value {
	distance := observed.Minus(expected)
	square := distance.Times(distance).Over(variance)
	if !square.Known() {
		return square // no variance
	}
	return fromFloat(math.Copysign(math.Sqrt(square.number.float()), float64(distance.Sign())))
}
