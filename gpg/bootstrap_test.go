package gpg_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
)

// manyRates is people on rates that a rule spreads, for computations elsewhere.
func manyRates(tb testing.TB, n, from, step, modulus, unit int64) *gpg.Distribution {
	tb.Helper()
	rates := make([]measure.Value, n)
	for i := range rates {
		rates[i] = measure.Fraction(from+int64(i)*step%modulus*unit, 10_000)
	}
	return onValues(tb, rates...)
}

// TestBootstrapIntervals has intervals computed independently, by another program
// with the generator as M. E. O'Neill published it, drawn digit by digit.
func TestBootstrapIntervals(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name            string
		men, women      *gpg.Distribution
		resamples       int
		seed            uint64
		level           float64
		percentile, bca string
		least, greatest string
	}{
		{"six and eight", onRates(t, sixMen), onRates(t, eightWomen), 999, 2024, 0.95, "-20.291616% to 59.465551%", "-20.720982% to 59.465551%", "-66.386555", "70.888889"},
		{"at 90 per cent", onRates(t, sixMen), onRates(t, eightWomen), 1999, 7, 0.9, "-8.907563% to 55.972312%", "-9.032258% to 55.972312%", "-73.684211", "70.888889"},
		{"six and seven", onRates(t, sixMen), onRates(t, "11.45 12.08 13.1 14.25 15.5 16.9 24.75"), 999, 1, 0.95, "-4.201681% to 62.101961%", "-4.201681% to 61.107534%", "-59.677419", "73.155556"},
		{"301 and 700", manyRates(t, 301, 150_000, 7919, 10_007, 30), manyRates(t, 700, 120_000, 6007, 10_009, 25), 999, 5, 0.95, "17.064811% to 26.386655%", "17.299979% to 26.526900%", "11.102264", "28.484222"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			b := gpg.BootstrapMedianGap(c.men, c.women, c.resamples, c.seed)
			assert.Equal(t, c.percentile, b.Percentile(c.level).Text(6))
			assert.Equal(t, c.bca, b.BCa(c.level).Text(6))
			gaps := b.Gaps()
			assert.Len(t, gaps, c.resamples)
			assert.Equal(t, c.least, gaps[0].Text(6))
			assert.Equal(t, c.greatest, gaps[len(gaps)-1].Text(6))
			assert.Equal(t, gpg.Compare(c.men, c.women).MedianGap().Percent(), b.Gap())
		})
	}
}

// occurrences asserts that the resamples have each median gap as often as theory
// says, within five standard errors, and no other.
func occurrences(t *testing.T, b gpg.Bootstrap, want map[measure.Value]float64) {
	t.Helper()
	got := map[measure.Value]float64{}
	for _, gap := range b.Gaps() {
		got[gap]++
	}
	total := 0.0
	n := float64(len(b.Gaps()))
	for gap, chance := range want {
		assert.InDelta(t, chance, got[gap]/n, 5*math.Sqrt(chance*(1-chance)/n)+1e-12, gap)
		total += got[gap]
	}
	assert.InDelta(t, n, total, 0)
}

// TestBootstrapOfOddNumber: the median of 13 people drawn from 13 is the k-th
// person's or a lower one with the chance that of 13 throws of chance k in 13 at
// least 7 succeed (B. Efron, Annals of Statistics 7 (1979), 1–26; J. S. Maritz and
// R. G. Jarrett, Journal of the American Statistical Association 73 (1978), 194–196).
func TestBootstrapOfOddNumber(t *testing.T) {
	t.Parallel()
	const n = 13
	atMost := func(k int) float64 {
		sum := 0.0
		for successes := n/2 + 1; successes <= n; successes++ {
			ways := math.Gamma(n+1) / math.Gamma(float64(successes+1)) / math.Gamma(float64(n-successes+1))
			sum += ways * math.Pow(float64(k)/n, float64(successes)) * math.Pow(1-float64(k)/n, float64(n-successes))
		}
		return sum
	}
	want := map[measure.Value]float64{}
	for k := 1; k <= n; k++ {
		want[measure.Integer(int64(100-k))] = atMost(k) - atMost(k-1)
	}
	occurrences(t, gpg.BootstrapMedianGap(onRates(t, "100"), oneToN(t, n), 60_000, 11), want)
}

// TestBootstrapOfEveryResample lists all that can be drawn, of each group apart.
func TestBootstrapOfEveryResample(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name       string
		men, women []int64
	}{
		{"two and four", []int64{100, 110}, []int64{20, 40, 70, 90}},
		{"three and two", []int64{50, 60, 90}, []int64{44, 53}},
		{"four and three with ties", []int64{50, 60, 60, 90}, []int64{44, 44, 57}},
		{"one and six", []int64{100}, []int64{10, 20, 30, 30, 50, 65}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			men, women := everyMedian(c.men), everyMedian(c.women)
			want := map[measure.Value]float64{}
			for m, often := range men {
				for w, also := range women {
					want[measure.NewGap(m, w).Percent()] += often * also
				}
			}
			b := gpg.BootstrapMedianGap(inPounds(t, c.men), inPounds(t, c.women), 40_000, 3)
			occurrences(t, b, want)
		})
	}
}

func inPounds(tb testing.TB, pounds []int64) *gpg.Distribution {
	tb.Helper()
	values := make([]measure.Value, len(pounds))
	for i, n := range pounds {
		values[i] = measure.Integer(n)
	}
	return onValues(tb, values...)
}

// everyMedian draws every resample of rates that rise, and gives how often each
// median comes up.
func everyMedian(rates []int64) map[measure.Value]float64 {
	n := len(rates)
	all := int(math.Pow(float64(n), float64(n)))
	medians := map[measure.Value]float64{}
	for number := range all {
		times := make([]int, n)
		for range n {
			times[number%n]++
			number /= n
		}
		var drawn []int64
		for i, rate := range rates {
			for range times[i] {
				drawn = append(drawn, rate)
			}
		}
		medians[measure.Fraction(drawn[(n-1)/2]+drawn[n/2], 2)] += 1 / float64(all)
	}
	return medians
}

func TestBootstrapUndefined(t *testing.T) {
	t.Parallel()
	men, women := onRates(t, sixMen), onRates(t, eightWomen)
	for _, c := range []struct {
		name            string
		of              gpg.Bootstrap
		percentile, bca measure.Reason
	}{
		{"not supplied", gpg.Bootstrap{}, measure.NotSupplied, measure.NotSupplied},
		{"no men", gpg.BootstrapMedianGap(onRates(t, ""), women, 999, 1), measure.NoBase, measure.NoBase},
		{"no women", gpg.BootstrapMedianGap(men, onRates(t, ""), 999, 1), measure.NoBase, measure.NoBase},
		{"men on nothing", gpg.BootstrapMedianGap(onRates(t, "0 0 0"), women, 999, 1), measure.DivisionByZero, measure.DivisionByZero},
		{"resamples of men on nothing", gpg.BootstrapMedianGap(onRates(t, "0 5 9"), women, 999, 1), measure.DivisionByZero, measure.DivisionByZero},
		{"no resamples", gpg.BootstrapMedianGap(men, women, 0, 1), measure.OutOfRange, measure.OutOfRange},
		{"fewer than none", gpg.BootstrapMedianGap(men, women, -1, 1), measure.OutOfRange, measure.OutOfRange},
		{"too many", gpg.BootstrapMedianGap(men, women, gpg.MaxResamples+1, 1), measure.OutOfRange, measure.OutOfRange},
		{"too few for the level", gpg.BootstrapMedianGap(men, women, 38, 1), measure.OutOfRange, measure.OutOfRange},
		{"enough for the level, until it is moved", gpg.BootstrapMedianGap(men, women, 39, 1), 0, measure.OutOfRange},
		{"one man", gpg.BootstrapMedianGap(onRates(t, "20"), women, 999, 1), 0, measure.NotApplicable},
		{"one woman", gpg.BootstrapMedianGap(men, onRates(t, "20"), 999, 1), 0, measure.NotApplicable},
		{"one person each", gpg.BootstrapMedianGap(onRates(t, "20"), onRates(t, "15"), 999, 1), 0, measure.NotApplicable},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			percentile, bca := c.of.Percentile(0.95), c.of.BCa(0.95)
			assert.Equal(t, [2]measure.Reason{c.percentile, c.percentile}, [2]measure.Reason{percentile.Low.Reason(), percentile.High.Reason()})
			assert.Equal(t, [2]measure.Reason{c.bca, c.bca}, [2]measure.Reason{bca.Low.Reason(), bca.High.Reason()})
		})
	}
	b := gpg.BootstrapMedianGap(men, women, 999, 1)
	for name, level := range noLevels() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			assert.Equal(t, measure.AbsentInterval(measure.OutOfRange), b.Percentile(level))
			assert.Equal(t, measure.AbsentInterval(measure.OutOfRange), b.BCa(level))
		})
	}
	assert.Equal(t, "0 resamples, seed 0", gpg.Bootstrap{}.String())
	assert.Empty(t, gpg.Bootstrap{}.Gaps())
}

func TestBootstrapOfOneRate(t *testing.T) {
	t.Parallel()
	b := gpg.BootstrapMedianGap(onRates(t, "20 20 20"), onRates(t, "15 15"), 999, 1)
	assert.Equal(t, "25.0% to 25.0%", b.Percentile(0.95).String())
	assert.Equal(t, "25.0% to 25.0%", b.BCa(0.95).String())
}

func TestBootstrapGapsAreTheCallers(t *testing.T) {
	t.Parallel()
	b := gpg.BootstrapMedianGap(onRates(t, sixMen), onRates(t, eightWomen), 99, 1)
	before := b.Percentile(0.9)
	clear(b.Gaps())
	assert.Equal(t, before, b.Percentile(0.9))
}

// TestBootstrapOfGapThatALeaverTakes: of two men, one on nothing, the other may
// leave, and one resample need not be of the first alone.
func TestBootstrapOfGapThatALeaverTakes(t *testing.T) {
	t.Parallel()
	const slightest = 1e-12 // the level for which one resample is enough
	found := 0
	for seed := range uint64(20) {
		b := gpg.BootstrapMedianGap(onRates(t, "0 5"), onRates(t, "2 3"), 1, seed)
		if b.Percentile(slightest).Known() {
			found++
			assert.Equal(t, measure.AbsentInterval(measure.NotApplicable), b.BCa(slightest))
		}
	}
	assert.Positive(t, found)
}
