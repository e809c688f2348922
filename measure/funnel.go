package measure

import "math"

// Funnel is the control limits of a funnel plot for a share among as many
// people, in per cent: those between which a share lies by chance alone, with
// the probability of the level, where the share behind it is the target. The
// target is in per cent, mostly that of [Pooled]; the usual two levels are 0.95
// and 0.998: D. J. Spiegelhalter, "Funnel plots for comparing institutional
// performance", Statistics in Medicine 24 (2005), 1185–1202.
//
// The limits are target ± z √(target × (100 − target) ÷ whole), cut at 0 and 100.
// Of the forms in use this one agrees with the interval beside it: a share lies
// within the limits exactly when its interval of [Proportion.Wilson] at that
// level contains the target, but for the rounding of both. Exact binomial limits
// are a little further out on one side and nearer on the other where few are
// expected.
//
// There is no adjustment for overdispersion, which national data usually have:
// organisations differ for reasons that no target holds, and then more than the
// level says lie outside. Of 200 organisations 10 lie outside the limits of 95
// per cent by chance alone.
//
// The limits need the whole and not the part. They are undefined for [NoBase]
// where the whole is nobody, and for [OutOfRange] of a target that is not between
// 0 and 100 or at a level that is not between 0 and 1. Where the target or the
// whole is absent they are so for its reason.
func (p Proportion) Funnel(target Value, level float64) Interval {
	return funnel(p.whole, target, level)
}

// Funnel is the control limits of a funnel plot for a rate on as great a base,
// in per cent, as [Proportion.Funnel]. More events than people have none, for
// [OutOfRange].
func (l Likelihood) Funnel(target Value, level float64) Interval {
	limits := funnel(l.base, target, level)
	if limits.Known() && l.exceeded() {
		return AbsentInterval(OutOfRange)
	}
	return limits
}

func funnel(whole Count, target Value, level float64) Interval {
	z, valid := quantile(level)
	rest := Integer(100).Minus(target)
	switch reason := absence(target.Reason(), whole.Reason()); {
	case reason != 0:
		return AbsentInterval(reason)
	case whole.n == 0:
		return AbsentInterval(NoBase)
	case !valid, target.Sign() < 0, rest.Sign() < 0:
		return AbsentInterval(OutOfRange)
	}
	centre := target.number.float()
	reach := z * math.Sqrt(centre*rest.number.float()/float64(whole.n))
	return limits(max(0, centre-reach), min(100, centre+reach), level, Percent)
}

// Funnel is the control limits of a funnel plot for the ratio, target × exp(±z s)
// with the standard error s of its logarithm that is behind
// [RelativeLikelihood.Katz]. The target is a ratio, mostly 1, and the levels and
// the source are those of [Proportion.Funnel], whose word on overdispersion holds
// here too. A ratio lies within the limits exactly when its interval of Katz at
// that level contains the target, but for the rounding of both.
//
// The standard error is that of these counts, so that the limits of different
// organisations lie on no one curve. They are undefined where Katz's interval
// is, for the same reasons, and for [OutOfRange] of a target that is not above
// zero. Where the target is absent they are so for its reason.
func (r RelativeLikelihood) Funnel(target Value, level float64) Interval {
	factor, reason := r.katz(level)
	switch reason := absence(target.Reason(), reason); {
	case reason != 0:
		return AbsentInterval(reason)
	case target.Sign() <= 0:
		return AbsentInterval(OutOfRange)
	}
	centre := target.number.float()
	if math.IsInf(centre*factor, 1) {
		return AbsentInterval(OutOfRange)
	}
	return limits(centre/factor, centre*factor, level, Ratio)
}
