package measure

import (
	"math"
	"slices"
)

// Odds are the people of one group in two ranks, as White staff in the middle
// and in the lower bands. Nobody is counted in both: unlike the events of a
// [Likelihood], those in the upper rank are not among those in the lower.
type Odds struct{ Upper, Lower Count }

// OddsRatio is how far two groups are spread over two ranks, with the direction
// in its data: the people in the upper rank for each in the lower, of one group
// over the other. Parity is one. The race disparity ratio of the Workforce Race
// Equality Standard is one, White over BME staff, of the lower and middle, the
// middle and upper, or the lower and upper bands. It describes one day, and does
// not tell how often anybody was promoted.
type OddsRatio struct {
	of, to    Odds
	direction Direction
}

// NewOddsRatio is of ÷ to, read as the direction says.
func NewOddsRatio(of, to Odds, direction Direction) OddsRatio {
	return OddsRatio{of: of, to: to, direction: direction}
}

// Of are the odds on top.
func (o OddsRatio) Of() Odds { return o.of }

// To are the odds they are compared with.
func (o OddsRatio) To() Odds { return o.to }

// Direction says who is compared with whom.
func (o OddsRatio) Direction() Direction { return o.direction }

// Reversed compares the other way round. Its ratio is the reciprocal.
func (o OddsRatio) Reversed() OddsRatio {
	return OddsRatio{of: o.to, to: o.of, direction: o.direction.Reversed()}
}

// perLower is the ratio with the people of the lower rank for a base and those
// of the upper for events: the same fraction, undefined for the same reasons.
func (o OddsRatio) perLower() RelativeLikelihood {
	of, to := NewLikelihood(o.of.Upper, o.of.Lower), NewLikelihood(o.to.Upper, o.to.Lower)
	return NewRelativeLikelihood(of, to, o.direction)
}

// Ratio is the exact ratio (of.Upper ÷ of.Lower) ÷ (to.Upper ÷ to.Lower). As
// [RelativeLikelihood.Ratio] it is undefined for [NoBase] where the lower rank
// of either group is empty, for [NoEvents] where nobody is in the upper rank,
// and for [NoComparatorEvents] where people of the first group alone are. Where
// people of the second group alone are there the ratio is zero, a real value.
// The ratio of the lower and upper ranks is that of the lower and middle times
// that of the middle and upper, where these are defined.
func (o OddsRatio) Ratio() Value { return o.perLower().Ratio() }

// Woolf is the interval of the ratio on the logarithmic scale,
// exp(ln ratio ± z √(1/a + 1/b + 1/c + 1/d)) for the four counts: B. Woolf, "On
// estimating the relation between blood group and disease", Annals of Human
// Genetics 19 (1955), 251–253.
//
// The level is as 0.95. The interval is undefined where any of the counts is
// zero: for the reason of the ratio where that is undefined, and for [NoEvents]
// where it is zero; and for [OutOfRange] at a level that is not between 0 and 1.
func (o OddsRatio) Woolf(level float64) Interval {
	z, valid := quantile(level)
	switch reason := o.Ratio().Reason(); {
	case reason != 0:
		return AbsentInterval(reason)
	case o.of.Upper.n == 0:
		return AbsentInterval(NoEvents)
	case !valid:
		return AbsentInterval(OutOfRange)
	}
	variance := 0.0 // of the logarithm
	for _, count := range []Count{o.of.Upper, o.of.Lower, o.to.Upper, o.to.Lower} {
		variance += 1 / float64(count.n)
	}
	ratio := o.Ratio().number.float()
	factor := math.Exp(z * math.Sqrt(variance))
	return limits(ratio/factor, ratio*factor, level, Ratio)
}

// Test tells whether the two groups are spread over the ranks differently by
// more than chance: [ChiSquare] on the table of two groups and two ranks, or
// [Fisher] where fewer than five are expected in any of its four cells. There is
// no test for [NoBase] where either group has nobody in both ranks, for
// [NoEvents] where nobody is in the upper rank, and for [NotApplicable] where
// nobody is in the lower. Unlike the ratio it is defined where one of the groups
// is in one rank alone.
func (o OddsRatio) Test() Test { return compareOdds(o.of, o.to) }

// FourFifths reads the exact ratio by the four-fifths rule, as [FourFifths]. The
// rule was made for ratios of rates. A ratio of odds is further from parity than
// that of the shares in the upper rank, and leaves the range sooner.
func (o OddsRatio) FourFifths() Reading { return FourFifths(o.Ratio(), o.direction) }

// Warnings are the doubts about the ratio: fewer than ten people of a group in
// either of its ranks, and a difference that cannot be told from chance.
func (o OddsRatio) Warnings() []Warning {
	return slices.Concat(
		warnFew("in the upper rank", o.direction.Of, o.of.Upper), warnFew("in the lower rank", o.direction.Of, o.of.Lower),
		warnFew("in the upper rank", o.direction.To, o.to.Upper), warnFew("in the lower rank", o.direction.To, o.to.Lower),
		warnChance(o.Test()),
	)
}

// String is the sentence, as "White 1.20 times as many in the upper rank for
// each in the lower as BME", or why there is none, as "White to BME N/A: no
// base". Where the direction does not name both groups it is the ratio or the
// reason alone.
func (o OddsRatio) String() string {
	ratio := o.Ratio()
	if !ratio.Known() || o.direction.Of == "" || o.direction.To == "" {
		return o.perLower().String()
	}
	return o.direction.Of + " " + ratio.Text(2) + " times as many in the upper rank for each in the lower as " + o.direction.To
}
