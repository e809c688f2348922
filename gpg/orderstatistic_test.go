package gpg_test

import (
	"math/big"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
)

// oneToN is people on rates of 1, 2, 3 … n pounds, highest first.
func oneToN(tb testing.TB, n int64) *gpg.Distribution {
	tb.Helper()
	rates := make([]measure.Value, n)
	for i := range rates {
		rates[i] = measure.Integer(n - int64(i))
	}
	return onValues(tb, rates...)
}

// TestMedianInterval has the intervals of a printed table (Table A.7, "Confidence
// Intervals for the Population Median"), each at a level just below the one that is
// printed for it, and some at one just above that of the next narrower.
func TestMedianInterval(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		n     int64
		level float64
		want  string
	}{
		{2, 0.499, "£1 to £2"},
		{3, 0.749, "£1 to £3"},
		{4, 0.874, "£1 to £4"},
		{5, 0.937, "£1 to £5"},
		{6, 0.968, "£1 to £6"},
		{6, 0.780, "£2 to £5"},
		{6, 0.782, "£1 to £6"},
		{9, 0.960, "£2 to £8"},
		{9, 0.819, "£3 to £7"},
		{10, 0.978, "£2 to £9"},
		{10, 0.890, "£3 to £8"},
		{12, 0.993, "£2 to £11"},
		{12, 0.960, "£3 to £10"},
		{12, 0.853, "£4 to £9"},
		{14, 0.986, "£3 to £12"},
		{14, 0.942, "£4 to £11"},
		{14, 0.944, "£3 to £12"},
		{17, 0.950, "£5 to £13"},
		{17, 0.952, "£4 to £14"},
		{20, 0.958, "£6 to £15"},
		{20, 0.884, "£7 to £14"},
	} {
		t.Run(strconv.FormatInt(c.n, 10)+" people at "+strconv.FormatFloat(c.level, 'f', 3, 64), func(t *testing.T) {
			t.Parallel()
			got := oneToN(t, c.n).MedianInterval(c.level)
			assert.Equal(t, c.want, got.Text(0))
			assert.Equal(t, measure.Money, got.Unit)
		})
	}
}

// TestMedianIntervalAgainstBinomialSums adds up the coefficients exactly.
func TestMedianIntervalAgainstBinomialSums(t *testing.T) {
	t.Parallel()
	for _, level := range []float64{0.5, 0.75, 0.9, 0.95, 0.99, 0.999} {
		for n := int64(1); n <= 400; n += 1 + n/25 {
			missed, _ := new(big.Rat).SetString(strconv.FormatFloat(level, 'f', -1, 64))
			missed.Sub(big.NewRat(1, 1), missed)
			allowed := new(big.Rat).Mul(missed, new(big.Rat).SetInt(new(big.Int).Lsh(big.NewInt(1), uint(n-1)))) // half of 2 to the n
			sum, k := new(big.Int), int64(0)
			for k < n/2 {
				sum.Add(sum, new(big.Int).Binomial(n, k))
				if new(big.Rat).SetInt(sum).Cmp(allowed) > 0 {
					break
				}
				k++
			}
			got := oneToN(t, n).MedianInterval(level)
			if k == 0 {
				assert.Equal(t, measure.AbsentInterval(measure.OutOfRange), got, n)
				continue
			}
			assert.Equal(t, measure.Integer(k), got.Low, "%d at %v", n, level)
			assert.Equal(t, measure.Integer(n+1-k), got.High, "%d at %v", n, level)
		}
	}
}

func TestMedianIntervalOfTiesAndFractions(t *testing.T) {
	t.Parallel()
	assert.Equal(t, "£12.50 to £12.50", onRates(t, strings.Repeat("12.5 ", 40)).MedianInterval(0.95).String())
	got := onRates(t, "1/3 "+strings.Repeat("1 ", 4)+"5/3").MedianInterval(0.95)
	assert.Equal(t, measure.Fraction(1, 3), got.Low)
	assert.Equal(t, measure.Fraction(5, 3), got.High)
}

func TestMedianIntervalUndefined(t *testing.T) {
	t.Parallel()
	assert.Equal(t, measure.AbsentInterval(measure.NoBase), new(gpg.Distribution).MedianInterval(0.95))
	assert.Equal(t, measure.AbsentInterval(measure.OutOfRange), oneToN(t, 1).MedianInterval(0.5))
	assert.Equal(t, measure.AbsentInterval(measure.OutOfRange), oneToN(t, 5).MedianInterval(0.95))
	for name, level := range noLevels() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			assert.Equal(t, measure.AbsentInterval(measure.OutOfRange), oneToN(t, 40).MedianInterval(level))
		})
	}
}
