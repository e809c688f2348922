package measure

import "math"

// ClopperPearson is the exact interval of the share, in per cent: C. J. Clopper and
// E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of
// the binomial", Biometrika 26 (1934), 404–413. Its limits are the shares at which
// as many or more, and as few or fewer, have a probability of (1 − level)/2. It is
// wider than [Proportion.Wilson], for it covers the share with the level at least.
//
// The level is as 0.95. The lower limit is exactly 0 where the part is nobody and
// the upper exactly 100 where it is everybody. The interval is undefined for
// [NoBase] where the whole is nobody and for [OutOfRange] at a level that is not
// between 0 and 1. The work grows with the square root of the whole: a million people
// take hundredths of a second, [MaxCount] many seconds.
func (p Proportion) ClopperPearson(level float64) Interval {
	switch reason := rate(p.part, p.whole).Reason(); {
	case reason != 0:
		return AbsentInterval(reason)
	case !(level > 0 && level < 1):
		return AbsentInterval(OutOfRange)
	}
	x, n, tail := float64(p.part.n), float64(p.whole.n), (1-level)/2
	low := fromFloat(100 * clopperPearsonLow(x, n, tail))
	rest := fromFloat(100 * clopperPearsonLow(n-x, n, tail))
	return Interval{Low: low, High: Integer(100).Minus(rest), Level: level, Unit: Percent}
}

// clopperPearsonLow is the share at which x or more of n have the probability given,
// and one minus it the upper limit for the other n − x.
func clopperPearsonLow(x, n, tail float64) float64 {
	if x == 0 {
		return 0
	}
	low, high := 0.0, x/n
	for middle := high / 2; low < middle && middle < high; middle = low + (high-low)/2 {
		if shareDistribution(n, middle).atLeast(x) < tail {
			low = middle
		} else {
			high = middle
		}
	}
	return high
}

// shareDistribution is the binomial distribution of n people at a share from
// floating point, above 0 and below 1.
func shareDistribution(n, share float64) distribution {
	return distribution{
		most: n,
		mode: min(n, math.Floor((n+1)*share)),
		step: func(k float64) float64 { return (n - k) * share / ((k + 1) * (1 - share)) },
	}
}
