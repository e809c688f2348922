package gpg

import (
	"sort"

	"github.com/workforce-equality/equality/measure"
)

// MedianInterval is the interval of the median, in pounds, between two of the
// amounts themselves: the k-th from the lowest and the k-th from the highest, k
// being the greatest with which the interval holds the median of what the people
// are drawn from at least as often as the level says, as the binomial
// distribution tells (W. R. Thompson, Annals of Mathematical Statistics 7 (1936),
// 122–128). It needs no assumption about pay. Where people are on one rate it holds
// it more often still (H. Scheffé and J. W. Tukey, Annals of Mathematical
// Statistics 16 (1945), 187–192). It means what [MeanGapInterval] says.
//
// The level is as 0.95, and compared to nine places. The interval is undefined for
// [measure.NoBase] where there is nobody, and for [measure.OutOfRange] where even
// the least and the greatest amount hold the median less often, as with fewer than
// six people at 0.95, or at a level that is not between 0 and 1.
func (d *Distribution) MedianInterval(level float64) measure.Interval {
	n := d.people()
	if n == 0 {
		return measure.AbsentInterval(measure.NoBase)
	}
	k := medianRank(n, level)
	if k == 0 {
		return measure.AbsentInterval(measure.OutOfRange)
	}
	return measure.Interval{Low: d.middle(k-1, k-1), High: d.middle(n-k, n-k), Level: level, Unit: measure.Money}
}

// medianRank is the greatest k for which fewer than k of n people are below the
// median, or fewer than k above, no more often than the level leaves out. It is 0
// where there is none.
func medianRank(n int64, level float64) int64 {
	if !(level > 0 && level < 1) {
		return 0
	}
	const precision = 1e-9 // nine places
	people, half := countOf(n), measure.Fraction(1, 2)
	return int64(sort.Search(int(n/2), func(k int) bool {
		return 2*floatOf(measure.BinomialAtMost(countOf(int64(k)), people, half)) > 1-level+precision
	}))
}

// middle is the mean of the amounts of two ranks, from zero, in pounds.
func (d *Distribution) middle(low, high int64) measure.Value {
	return measure.Mean(valuesAt([]ranking{d.ranking()}, []int64{low, high})...).Over(measure.Integer(unitsPerPound))
}
