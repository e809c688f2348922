package measure

import "math"

// EffectSize is how far a table or a group is from what was expected whatever the
// number of people, which the p-value is not: w = √(chi-square ÷ people), rounded
// to ten places. J. Cohen, Statistical Power Analysis, 2nd edition (1988), 216–227,
// calls 0.1 small, 0.3 medium and 0.5 large.
//
// It is undefined for [NoBase] of nobody, and for the statistic's own reason where
// the test has none.
func EffectSize(test Test, people Count) Value {
	square := test.Statistic.Over(people.Value())
	switch n, known := people.Int64(); {
	case known && n == 0 && test.Statistic.Known():
		return Absent(NoBase)
	case !square.Known():
		return square
	case square.Sign() < 0:
		return Absent(OutOfRange)
	}
	return fromFloat(math.Sqrt(square.number.float()))
}
