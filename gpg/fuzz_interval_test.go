package gpg_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
)

// fuzzedRates makes two groups of the bytes: three for a rate, of which the last
// bit says whose it is and some are fractions, up to a hundred.
func fuzzedRates(data []byte, factor measure.Value) (men, women []measure.Value) {
	const most = 100
	for data = data[:min(len(data), 3*most)]; len(data) >= 3; data = data[3:] {
		rate := measure.Fraction(int64(data[0])<<8|int64(data[1]), int64(1+data[2]>>5)*100).Times(factor)
		if data[2]&1 == 0 {
			men = append(men, rate)
		} else {
			women = append(women, rate)
		}
	}
	return men, women
}

func fuzzSeeds(f *testing.F) {
	f.Helper()
	f.Add([]byte{}, 0.95)
	f.Add([]byte{7, 208, 0, 5, 220, 1}, 0.95)
	f.Add([]byte{7, 208, 0, 8, 0, 0, 5, 220, 1, 6, 4, 1}, 0.95)
	f.Add([]byte{7, 208, 0, 8, 0, 64, 9, 9, 128, 5, 220, 1, 6, 4, 65, 6, 4, 255, 1, 2, 3}, 0.5)
	f.Add([]byte{0, 0, 0, 0, 0, 0, 0, 1, 0, 5, 220, 1, 5, 220, 1}, math.NaN())
}

// FuzzVariance: it is what its definition says, and the same when the people come
// in two parts.
func FuzzVariance(f *testing.F) {
	fuzzSeeds(f)
	f.Fuzz(func(t *testing.T, data []byte, _ float64) {
		men, women := fuzzedRates(data, measure.Integer(1))
		all := onValues(t, append(men, women...)...)
		parts := onValues(t, women...)
		parts.Merge(onValues(t, men...))
		require.Equal(t, all.Variance(), parts.Variance())
		n := len(men) + len(women)
		require.Equal(t, n > 1, all.Variance().Known())
		if n > 1 {
			assert.Equal(t, naiveVariance(t, all, func(yield func(measure.Value) bool) {
				for _, rate := range append(men, women...) {
					yield(rate)
				}
			}), all.Variance())
		}
	})
}

// FuzzMeanGapIntervals: both contain the gap, that of the delta method in its
// middle, and neither changes when everybody's pay is trebled.
func FuzzMeanGapIntervals(f *testing.F) {
	fuzzSeeds(f)
	f.Fuzz(func(t *testing.T, data []byte, level float64) {
		const last = 10_000_000_000
		men, women := fuzzedRates(data, measure.Integer(1))
		trebledMen, trebledWomen := fuzzedRates(data, measure.Integer(3))
		reference, group := onValues(t, men...), onValues(t, women...)
		delta, fieller := gpg.MeanGapInterval(reference, group, level), gpg.FiellerInterval(reference, group, level)
		assert.Equal(t, delta, gpg.MeanGapInterval(onValues(t, trebledMen...), onValues(t, trebledWomen...), level))
		assert.Equal(t, fieller, gpg.FiellerInterval(onValues(t, trebledMen...), onValues(t, trebledWomen...), level))
		if !delta.Known() {
			require.False(t, fieller.Known())
			return
		}
		gap := gpg.Compare(reference, group).MeanGap().Percent()
		digit := measure.Fraction(1, last)
		within := func(interval measure.Interval) bool {
			interval.Low, interval.High = interval.Low.Minus(digit), interval.High.Plus(digit)
			return interval.Contains(gap)
		}
		assert.True(t, within(delta), "%s in %s", gap.Text(10), delta.Text(10))
		if fieller.Known() {
			assert.True(t, within(fieller), "%s in %s", gap.Text(10), fieller.Text(10))
		}
		middle, known := delta.Low.Plus(delta.High).Minus(gap).Minus(gap).Rat()
		require.True(t, known)
		off, _ := middle.Float64()
		assert.InDelta(t, 0, off, 1e-9*(1+math.Abs(floatText(t, delta.Low))))
	})
}

func floatText(tb testing.TB, v measure.Value) float64 {
	tb.Helper()
	number, known := v.Rat()
	require.True(tb, known)
	f, _ := number.Float64()
	return f
}

// FuzzMedianInterval: the limits are amounts of the people, with the median between
// them, and a higher level never has a narrower interval.
func FuzzMedianInterval(f *testing.F) {
	fuzzSeeds(f)
	f.Fuzz(func(t *testing.T, data []byte, level float64) {
		rates, _ := fuzzedRates(data, measure.Integer(1))
		people := onValues(t, rates...)
		interval, narrow := people.MedianInterval(level), people.MedianInterval(level/2)
		if !interval.Known() {
			return
		}
		assert.True(t, interval.Contains(people.Median()))
		assert.Contains(t, rates, interval.Low)
		assert.Contains(t, rates, interval.High)
		assert.True(t, interval.Contains(narrow.Low))
		assert.True(t, interval.Contains(narrow.High))
	})
}

// FuzzBootstrap: a seed gives the same resamples whatever the order of the people,
// each of them a gap that amounts of the people have, and an interval at a lower
// level lies within the other.
func FuzzBootstrap(f *testing.F) {
	fuzzSeeds(f)
	f.Fuzz(func(t *testing.T, data []byte, level float64) {
		const resamples, seed = 199, 8
		men, women := fuzzedRates(data, measure.Integer(1))
		b := gpg.BootstrapMedianGap(onValues(t, men...), onValues(t, women...), resamples, seed)
		half := len(men) / 2
		later := onValues(t, men[half:]...)
		later.Merge(onValues(t, men[:half]...))
		require.Equal(t, b, gpg.BootstrapMedianGap(later, onValues(t, women...), resamples, seed))
		percentile, narrow := b.Percentile(level), b.Percentile(level/2)
		bca := b.BCa(level)
		if !percentile.Known() {
			require.False(t, bca.Known())
			return
		}
		assert.True(t, percentile.Contains(narrow.Low))
		assert.True(t, percentile.Contains(narrow.High))
		gaps := b.Gaps()
		for _, interval := range []measure.Interval{percentile, bca} {
			if interval.Known() {
				assert.Contains(t, gaps, interval.Low)
				assert.Contains(t, gaps, interval.High)
				order, _ := interval.Low.Compare(interval.High)
				assert.LessOrEqual(t, order, 0)
			}
		}
	})
}
