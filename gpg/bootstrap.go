package gpg

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"sort"

	"github.com/workforce-equality/equality/measure"
)

// MaxResamples is the greatest number of resamples that is drawn.
const MaxResamples = 1_000_000

// Bootstrap is the median gaps of resamples: of as many people of the reference and
// as many of the group as there are, drawn with replacement from each apart
// (B. Efron, "Bootstrap methods: another look at the jackknife", Annals of
// Statistics 7 (1979), 1–26). Every gap in it is exact. What its intervals mean is
// said at [MeanGapInterval]. The zero Bootstrap is not supplied.
type Bootstrap struct {
	gap          measure.Value
	seed         uint64
	gaps         []measure.Value // of the resamples, rising
	reason       measure.Reason  // why there are none
	acceleration float64
	accelerated  bool
}

// BootstrapMedianGap draws so many resamples. The seed is the caller's: the same
// one gives the same resamples for the same people, in whatever order they were
// added and merged and on every processor. It is the first seed of a [rand.PCG],
// of which the second is zero. Efron and Tibshirani advise 1,000 resamples or
// more for an interval.
//
// Nobody is drawn one by one: of numbers at random only their order decides on a
// median, and the middle ones are found by throwing a coin for each of their digits.
// Two thousand resamples of 1.5 million people take less than a second.
//
// There are no resamples for [measure.OutOfRange] where their number is not between 1
// and [MaxResamples], for the reason of the gap where there is none, and for
// [measure.DivisionByZero] where the reference of a resample has a median of zero.
func BootstrapMedianGap(reference, group *Distribution, resamples int, seed uint64) Bootstrap {
	gapOf := func(reference, group measure.Value) measure.Value { return measure.NewGap(reference, group).Percent() }
	b := Bootstrap{gap: gapOf(reference.Median(), group.Median()), seed: seed}
	switch {
	case !b.gap.Known():
		b.reason = b.gap.Reason()
		return b
	case resamples < 1, resamples > MaxResamples:
		b.reason = measure.OutOfRange
		return b
	}
	coins := rand.NewPCG(seed, 0)
	references, groups := reference.resampledMedians(resamples, coins), group.resampledMedians(resamples, coins)
	gaps := make([]measure.Value, resamples)
	for i := range gaps {
		if gaps[i] = gapOf(references[i], groups[i]); !gaps[i].Known() {
			b.reason = gaps[i].Reason()
			return b
		}
	}
	slices.SortFunc(gaps, ascending)
	b.gaps = gaps
	b.acceleration, b.accelerated = acceleration(reference, group)
	return b
}

// Gap is the median gap of the people themselves, in per cent.
func (b Bootstrap) Gap() measure.Value { return b.gap }

// Gaps are the median gaps of the resamples, in per cent and rising, in a list that
// the caller may change. It is empty where there are none.
func (b Bootstrap) Gaps() []measure.Value { return slices.Clone(b.gaps) }

// String gives the number of resamples and the seed, as "2000 resamples, seed 7".
func (b Bootstrap) String() string { return fmt.Sprintf("%d resamples, seed %d", len(b.gaps), b.seed) }

// Percentile is the interval of the median gap between two gaps of the resamples:
// of B of them the k-th from the lowest and the k-th from the highest, k being
// (B + 1)(1 − level) ÷ 2 rounded down (B. Efron and R. J. Tibshirani, An
// Introduction to the Bootstrap (1993), chapters 12 and 13).
//
// The level is as 0.95. The interval is undefined where there are no resamples, for
// their reason, and for [measure.OutOfRange] where there are too few for the level,
// as fewer than 39 at 0.95, or at a level that is not between 0 and 1.
func (b Bootstrap) Percentile(level float64) measure.Interval {
	tail := (1 - level) / 2
	return b.between(tail, tail, level)
}

// BCa is the interval as [Bootstrap.Percentile], moved for the bias and the
// acceleration of the gap: B. Efron, "Better bootstrap confidence intervals",
// Journal of the American Statistical Association 82 (1987), 171–185, for two
// groups A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application
// (1997), section 5.3. The bias is taken from the resamples with a lesser gap and
// half of those with the same, of which medians have many. The acceleration is
// taken from the gaps left when one person leaves, and is zero where these are all
// the same; it is rough, for so is the jackknife of a median (Efron 1979).
//
// It is undefined where Percentile is, for [measure.NotApplicable] where either
// group is one person or somebody's leaving leaves no gap, and for
// [measure.OutOfRange] where all resamples are on one side of the gap, or the
// limits move to where there are too few of them.
func (b Bootstrap) BCa(level float64) measure.Interval {
	z, valid := deviations(level)
	switch {
	case len(b.gaps) == 0, !valid:
		return b.Percentile(level)
	case !b.accelerated:
		return measure.AbsentInterval(measure.NotApplicable)
	}
	bias := math.Sqrt2 * math.Erfinv(2*b.below()-1)
	moved := func(z float64) float64 { // of a median the acceleration is below 0.07 and the divisor above zero
		return bias + (bias+z)/(1-b.acceleration*(bias+z))
	}
	return b.between(math.Erfc(-moved(-z)/math.Sqrt2)/2, math.Erfc(moved(z)/math.Sqrt2)/2, level)
}

// below is the share of the resamples below the gap, with half of those on it.
func (b Bootstrap) below() float64 {
	from := func(least int) int {
		return sort.Search(len(b.gaps), func(i int) bool { return ascending(b.gaps[i], b.gap) >= least })
	}
	return float64(from(0)+from(1)) / 2 / float64(len(b.gaps))
}

// between is the interval that leaves such shares of the resamples below and above.
func (b Bootstrap) between(below, above, level float64) measure.Interval {
	if len(b.gaps) == 0 {
		return measure.AbsentInterval(b.reason)
	}
	const slack = 1e-9 // 1,000 × (1 − 0.9) ÷ 2 is 50, and a little less in floating point
	n := len(b.gaps)
	rank := func(share float64) float64 { return math.Floor(float64(n+1)*share + slack) }
	low, high := rank(below), rank(above)
	if !(level > 0 && level < 1) || !(low >= 1 && high >= 1) || low+high > float64(n+1) {
		return measure.AbsentInterval(measure.OutOfRange)
	}
	return measure.Interval{Low: b.gaps[int(low)-1], High: b.gaps[n-int(high)], Level: level, Unit: measure.Percent}
}
