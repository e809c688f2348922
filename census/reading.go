package census

import (
	"cmp"

	"github.com/workforce-equality/equality/measure"
)

// Reading says of a comparison both how large the ratio is and whether it can be told
// from chance. Neither stands for the other: of few staff a large difference is not
// significant, of many a slight one is.
type Reading struct {
	Position    Position // zero where there is no reading
	Significant bool
	Reason      measure.Reason // why there is no reading
}

// Reading reads the exact ratio in the band from 0.80 to 1.25, ends included, which
// NHS England calls non-adverse for the ratios of the race standard (see
// [measure.Impact]), and the exact test at 0.05. No national rule for the comparison
// with a population is known; [Comparison.ReadingIn] takes another band.
func (c Comparison) Reading() Reading {
	return c.ReadingIn(measure.Fraction(4, 5), measure.Fraction(5, 4))
}

// ReadingIn reads the exact ratio in a band of the caller's, ends included, and the
// exact test at 0.05. There is no reading, for the reason of the ratio, where there is
// no ratio, and for [measure.OutOfRange] in a band that does not hold 1.
func (c Comparison) ReadingIn(low, high measure.Value) Reading {
	one := measure.Integer(1)
	lowest, lowKnown := low.Compare(one)
	highest, highKnown := high.Compare(one)
	ratio := c.Ratio()
	fromLow, known := ratio.Compare(low)
	fromHigh, _ := ratio.Compare(high)
	switch {
	case !lowKnown || !highKnown || lowest > 0 || highest < 0:
		return Reading{Reason: measure.OutOfRange}
	case !known:
		return Reading{Reason: ratio.Reason()}
	}
	reading := Reading{Position: Represented}
	switch {
	case fromLow < 0:
		reading.Position = Below
	case fromHigh > 0:
		reading.Position = Above
	}
	reading.Significant, _ = c.Test().Significant()
	return reading
}

// Known tells whether there is a reading.
func (r Reading) Known() bool { return r.Position != 0 }

// String gives both, as "below, not significant", or the marker and why there is no
// reading, as "N/A: no base".
func (r Reading) String() string {
	switch {
	case !r.Known():
		reason := cmp.Or(r.Reason, measure.NotSupplied)
		if reason.Undefined() {
			return reason.Marker() + ": " + reason.String()
		}
		return reason.Marker()
	case r.Significant:
		return r.Position.String() + ", significant"
	}
	return r.Position.String() + ", not significant"
}
