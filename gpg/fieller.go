package gpg

import (
	"math"

	"github.com/workforce-equality/equality/measure"
)

// FiellerInterval is the interval of the mean gap, in per cent, of all ratios of
// the two means that are not rejected: those ρ for which the group's mean less ρ
// times that of the reference is no more standard errors from zero than belong
// to the level (E. C. Fieller, "Some problems in interval estimation", Journal of
// the Royal Statistical Society, Series B 16 (1954), 175–185). The normal
// distribution is used, and each group's own [Distribution.Variance]. Unlike
// [MeanGapInterval], of which the meaning is the same, it is not symmetric about
// the gap, and can be trusted where the reference are few or their pay is noisy.
//
// The level is as 0.95. Where the mean of the reference is itself not so many
// standard errors above zero, the ratios have no greatest, the gap no lower limit,
// and the interval is undefined, for [measure.Unbounded]; it is undefined as well
// where [MeanGapInterval] is.
func FiellerInterval(reference, group *Distribution, level float64) measure.Interval {
	means, reason := compareMeans(reference, group)
	z, valid := deviations(level)
	rest := 1 - z*z*means.reference // 1 − g in Fieller's letters
	switch {
	case reason != 0:
		return measure.AbsentInterval(reason)
	case !valid:
		return measure.AbsentInterval(measure.OutOfRange)
	case rest <= 0:
		return measure.AbsentInterval(measure.Unbounded)
	}
	reach := z * math.Sqrt(means.group*rest+means.ratio*means.ratio*means.reference)
	return means.interval(means.ratio/rest, reach/rest, level)
}
