package gpg

import (
	"math"
	"strconv"

	"github.com/workforce-equality/equality/measure"
)

// MeanGapInterval is the interval of the mean gap by the delta method, in per
// cent: the gap and, on either side, so many standard errors as belong to the
// level. The ratio r of the group's mean to the mean A of the reference has the
// squared error V ÷ A² + r²·U ÷ A², where V and U are the [Distribution.Variance] of
// the group and of the reference, each divided by its people (H. Cramér,
// Mathematical Methods of Statistics (1946), section 28.4). Where the reference
// are few or their pay is noisy, [FiellerInterval] is the better one. A limit above
// 100, which no gap can reach, is not cut off.
//
// Pay gap figures count everybody employed, and are no sample. So this interval,
// like the others of a pay gap, says how far the gap could move by chance in who
// is employed, and not how far it may be from the truth.
//
// The level is as 0.95. The interval is undefined for [measure.NoBase] where there
// is nobody in either group, for [measure.DivisionByZero] where there is one
// person in either or the mean of the reference is zero, and for
// [measure.OutOfRange] at a level that is not between 0 and 1.
func MeanGapInterval(reference, group *Distribution, level float64) measure.Interval {
	means, reason := compareMeans(reference, group)
	z, valid := deviations(level)
	switch {
	case reason != 0:
		return measure.AbsentInterval(reason)
	case !valid:
		return measure.AbsentInterval(measure.OutOfRange)
	}
	return means.interval(means.ratio, z*math.Sqrt(means.group+means.ratio*means.ratio*means.reference), level)
}

// BonusDifference is the share of men who were paid a bonus less that of women,
// in points. It is positive where fewer women were. Its [measure.Difference.Newcombe]
// is the interval; that of each share is [measure.Proportion.Wilson] of
// [Staff.BonusShare].
func (r Report) BonusDifference() measure.Difference {
	return measure.NewDifference(r.Men.BonusShare(), r.Women.BonusShare())
}

// meanRatio is the mean of a group over that of its reference, and the squared
// standard error of either mean, over the square of the reference's mean.
type meanRatio struct{ ratio, group, reference float64 }

// compareMeans is exact up to the last step, or the reason why there is no ratio.
func compareMeans(reference, group *Distribution) (meanRatio, measure.Reason) {
	mean := reference.Mean()
	ratio := group.Mean().Over(mean)
	error2 := func(d *Distribution) measure.Value {
		return d.Variance().Over(measure.Integer(d.people())).Over(mean.Times(mean))
	}
	ofGroup, ofReference := error2(group), error2(reference)
	if reason := ratio.Plus(ofGroup).Plus(ofReference).Reason(); reason != 0 {
		return meanRatio{}, reason
	}
	return meanRatio{ratio: floatOf(ratio), group: floatOf(ofGroup), reference: floatOf(ofReference)}, 0
}

// interval is that of the gap, of ratios as far on either side of the centre.
func (m meanRatio) interval(centre, reach, level float64) measure.Interval {
	return measure.Interval{
		Low: fromFloat(100 * (1 - centre - reach)), High: fromFloat(100 * (1 - centre + reach)),
		Level: level, Unit: measure.Percent,
	}
}

// deviations is how many standard deviations of the normal distribution on either
// side of its mean hold so much of it: 1.959964 at a level of 0.95. It gives false
// for a level that is not between 0 and 1.
func deviations(level float64) (float64, bool) {
	return math.Sqrt2 * math.Erfcinv(1-level), level > 0 && level < 1
}

// floatOf is the nearest floating-point number to a value that is known.
func floatOf(v measure.Value) float64 {
	number, _ := v.Rat()
	f, _ := number.Float64()
	return f
}

// fromFloat rounds a result of floating point to ten places, before it is stored
// or compared, because the last digits differ between processors. A number that is
// none is out of range.
func fromFloat(f float64) measure.Value {
	const places = 10
	v, err := measure.ParseValue(strconv.FormatFloat(f, 'f', places, 64))
	if err != nil {
		return measure.Absent(measure.OutOfRange)
	}
	return v
}
