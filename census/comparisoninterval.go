package census

import "github.com/workforce-equality/equality/measure"

// Wilson is the score interval of the share of staff, in per cent:
// [measure.Proportion.Wilson].
func (c Comparison) Wilson(level float64) measure.Interval { return c.staff.Wilson(level) }

// ClopperPearson is the exact interval of the share of staff, in per cent, wider than
// that of Wilson: [measure.Proportion.ClopperPearson].
func (c Comparison) ClopperPearson(level float64) measure.Interval {
	return c.staff.ClopperPearson(level)
}

// RatioInterval is the interval of the ratio: the limits of Wilson over the
// benchmark, which has no error of its own. It is undefined where the ratio is.
func (c Comparison) RatioInterval(level float64) measure.Interval { return c.ofRatio(c.Wilson(level)) }

// GapInterval is the interval of the gap, in percentage points: the limits of Wilson
// minus the benchmark.
func (c Comparison) GapInterval(level float64) measure.Interval { return c.ofGap(c.Wilson(level)) }

// ofRatio is an interval of the share as one of the ratio.
func (c Comparison) ofRatio(share measure.Interval) measure.Interval {
	over := c.BenchmarkPercent()
	return moved(share, measure.Ratio, func(limit measure.Value) measure.Value { return limit.Over(over) })
}

// ofGap is an interval of the share as one of the gap.
func (c Comparison) ofGap(share measure.Interval) measure.Interval {
	minus := c.BenchmarkPercent()
	return moved(share, measure.Points, func(limit measure.Value) measure.Value { return limit.Minus(minus) })
}

// moved is an interval on another scale, its limits rounded to ten places.
func moved(share measure.Interval, unit measure.Unit, to func(measure.Value) measure.Value) measure.Interval {
	const places = 10
	limits := [2]measure.Value{to(share.Low), to(share.High)}
	for i, limit := range limits {
		rounded, known := limit.Round(places)
		if !known {
			return measure.AbsentInterval(limit.Reason())
		}
		limits[i] = measure.FromDecimal(rounded)
	}
	return measure.Interval{Low: limits[0], High: limits[1], Level: share.Level, Unit: unit}
}
