package gpg

import (
	"math"

	"github.com/workforce-equality/equality/measure"
)

// left is a median gap that leaving out one person leaves, and how many people are
// such that leaving out any one of them does.
type left struct {
	gap    measure.Value
	people int64
}

// acceleration is how fast the standard error of the median gap changes with the
// gap: the skewness of the jackknife over six, with each group's part divided by
// the square and cube of its people (A. C. Davison and D. V. Hinkley, Bootstrap
// Methods and their Application (1997), section 5.3). It is 0 where nobody's leaving
// changes the gap, and false where either group is one person or somebody's leaving
// leaves no gap.
func acceleration(reference, group *Distribution) (float64, bool) {
	if reference.people() < 2 || group.people() < 2 {
		return 0, false
	}
	ofReference, ofGroup := reference.Median(), group.Median()
	squares, cubes := 0.0, 0.0
	for _, gaps := range [][]left{
		reference.leaving(func(median measure.Value) measure.Gap { return measure.NewGap(median, ofGroup) }),
		group.leaving(func(median measure.Value) measure.Gap { return measure.NewGap(ofReference, median) }),
	} {
		n, mean := int64(0), measure.Integer(0)
		for _, l := range gaps {
			n += l.people
			mean = mean.Plus(l.gap.Times(measure.Integer(l.people)))
		}
		mean = mean.Over(measure.Integer(n))
		if !mean.Known() {
			return 0, false
		}
		for _, l := range gaps {
			influence := floatOf(mean.Minus(l.gap).Times(measure.Fraction(n-1, n)))
			squares += float64(l.people) * influence * influence
			cubes += float64(l.people) * influence * influence * influence
		}
	}
	if squares == 0 {
		return 0, true
	}
	return cubes / (6 * math.Pow(squares, 1.5)), true
}

// leaving gives the gaps left when one person leaves. It depends only on whether
// the person is below the middle, the middle one of an odd number, or above.
func (d *Distribution) leaving(gap func(median measure.Value) measure.Gap) []left {
	n := d.people()
	var gaps []left
	for _, leaver := range []struct{ rank, people int64 }{{0, n / 2}, {n / 2, n % 2}, {n - 1, n / 2}} {
		if leaver.people == 0 {
			continue
		}
		lower, upper := (n-2)/2, (n-1)/2 // the middle of the others, among whom those above move down by one
		if lower >= leaver.rank {
			lower++
		}
		if upper >= leaver.rank {
			upper++
		}
		gaps = append(gaps, left{gap: gap(d.middle(lower, upper)).Percent(), people: leaver.people})
	}
	return gaps
}
