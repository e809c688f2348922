package measure

import (
	"math"
	"strconv"
	"strings"
)

// stored is how many decimal places of a limit or residual are kept: what comes
// from floating point is rounded before it is stored or compared, because the
// last digits differ between processors.
const stored = 10

// perOne is how many of the last of those places make one.
const perOne = 10_000_000_000

// Interval is a confidence interval. A limit that does not exist is absent with
// its reason: [Unbounded] for a ratio without upper limit, the reason of the
// statistic where there is no interval at all. Limits are rounded to ten places.
type Interval struct {
	Low, High Value
	Level     float64 // as 0.95
	Unit      Unit
}

// AbsentInterval is an interval without limits, for the reason given.
func AbsentInterval(reason Reason) Interval {
	return Interval{Low: Absent(reason), High: Absent(reason)}
}

// Known tells whether there is an interval, if only with a lower limit.
func (i Interval) Known() bool { return i.Low.Known() }

// Contains tells whether v lies in the interval, ends included. It is false
// where either is absent.
func (i Interval) Contains(v Value) bool {
	low, known := i.Low.Compare(v)
	if !known || low > 0 {
		return false
	}
	high, bounded := v.Compare(i.High)
	return i.High.Reason() == Unbounded || (bounded && high <= 0)
}

// Overlaps tells whether two intervals have a value in common, and false in the
// second result where a limit of either is unknown.
func (i Interval) Overlaps(j Interval) (overlap, known bool) {
	for _, interval := range []Interval{i, j} {
		if !interval.Known() || (!interval.High.Known() && interval.High.Reason() != Unbounded) {
			return false, false
		}
	}
	reaches := func(low, high Value) bool {
		order, bounded := low.Compare(high)
		return !bounded || order <= 0
	}
	return reaches(i.Low, j.High) && reaches(j.Low, i.High), true
}

// Text prints the limits at so many places, as "1.73 to 6.85" or "at least
// 0.41", in the interval's unit.
func (i Interval) Text(places int) string {
	switch {
	case !i.Known():
		return i.Low.Reason().Marker()
	case i.High.Reason() == Unbounded:
		return "at least " + i.Unit.Text(i.Low, places)
	}
	return i.Unit.Text(i.Low, places) + " to " + i.Unit.Text(i.High, places)
}

// String prints ratios and scores at two places, anything else at one.
func (i Interval) String() string {
	switch i.Unit {
	case Ratio, Score, Money:
		return i.Text(2)
	case People, Percent, Points, Answer:
	}
	return i.Text(1)
}

// limits makes an interval of two limits from floating point. A limit of +Inf
// is unbounded, and NaN is out of range.
func limits(low, high, level float64, unit Unit) Interval {
	return Interval{Low: fromFloat(low), High: fromFloat(high), Level: level, Unit: unit}
}

// fromFloat rounds a result of floating point to ten places.
func fromFloat(f float64) Value {
	switch {
	case math.IsInf(f, 1):
		return Absent(Unbounded)
	case math.IsNaN(f), math.IsInf(f, -1):
		return Absent(OutOfRange)
	}
	text := strconv.FormatFloat(f, 'f', stored, 64)
	if n, err := strconv.ParseInt(strings.Replace(text, ".", "", 1), 10, 64); err == nil {
		return Fraction(n, perOne)
	}
	v, err := ParseValue(text)
	if err != nil {
		return Absent(OutOfRange)
	}
	return v
}

// quantile is the point of the standard normal distribution that leaves
// (1 − level)/2 above it: 1.959964 at a level of 0.95. It gives false for a
// level that is not between 0 and 1.
func quantile(level float64) (float64, bool) {
	if !(level > 0 && level < 1) {
		return 0, false
	}
	return math.Sqrt2 * math.Erfcinv(1-level), true
}
