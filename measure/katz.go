package measure

import "math"

// Katz is the interval of the ratio on the logarithmic scale,
// ratio × exp(±z √(1/a − 1/n + 1/b − 1/m)) for a of n and b of m: D. Katz,
// J. Baptista, S. P. Azen and M. C. Pike, "Obtaining confidence intervals for
// the risk ratio in cohort studies", Biometrics 34 (1978), 469–474. Events of two
// years over twice the headcount are person-years and need nothing else.
//
// The level is as 0.95. The interval is undefined for [NoEvents] or
// [NoComparatorEvents] where either group had none, and
// [RelativeLikelihood.MiettinenNurminen] is there for that; for [NoBase] where
// either base is nobody; and for [OutOfRange] where either group had more events
// than people, because the root is then of no binomial variance, or at a level
// that is not between 0 and 1. Where everybody in both groups had the event it
// shrinks to 1 alone, which claims too much.
func (r RelativeLikelihood) Katz(level float64) Interval {
	factor, reason := r.katz(level)
	if reason != 0 {
		return AbsentInterval(reason)
	}
	ratio := r.Ratio().number.float()
	return limits(ratio/factor, ratio*factor, level, Ratio)
}

// katz is the factor exp(z s) either way, where s is the standard error of the
// logarithm of the ratio, or why there is none.
func (r RelativeLikelihood) katz(level float64) (factor float64, reason Reason) {
	z, valid := quantile(level)
	switch reason := r.Ratio().Reason(); {
	case reason != 0:
		return 0, reason
	case r.of.events.n == 0:
		return 0, NoEvents
	case !valid, r.of.exceeded(), r.to.exceeded():
		return 0, OutOfRange
	}
	variance := func(l Likelihood) float64 { // of the logarithm: 1/events − 1/base
		return float64(l.base.n-l.events.n) / float64(l.events.n) / float64(l.base.n)
	}
	return math.Exp(z * math.Sqrt(variance(r.of)+variance(r.to))), 0
}

// exceeded tells whether there are more events than people.
func (l Likelihood) exceeded() bool { return l.events.n > l.base.n }
