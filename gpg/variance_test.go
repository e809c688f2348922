package gpg_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
)

func TestVariance(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		rates string
		want  string
	}{
		{"six men, computed independently", sixMen, "137.363666666667"},
		{"eight women, computed independently", eightWomen, "41.710652553571"},
		{"2 and 4", "2 4", "2.000000000000"},
		{"one rate", "12.5 12.5 12.5", "0.000000000000"},
		{"fractions", "1/3 2/3 1", "0.111111111111"},
		{"fractions among others", "0 1/3", "0.055555555556"},
		{"nothing", "0 0", "0.000000000000"},
		{"nobody", "", "N/A"},
		{"one person", "12.5", "N/A"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			assert.Equal(t, c.want, onRates(t, c.rates).Variance().Text(12))
		})
	}
	assert.Equal(t, measure.NoBase, onRates(t, "").Variance().Reason())
	assert.Equal(t, measure.DivisionByZero, onRates(t, "12.5").Variance().Reason())
	assert.Equal(t, measure.DivisionByZero, onRates(t, "1/3").Variance().Reason())
}

// TestVarianceOfGreatAmounts needs more than 128 bits.
func TestVarianceOfGreatAmounts(t *testing.T) {
	t.Parallel()
	var people gpg.People
	for range 40 {
		people.Add(gpg.Person{Bonus: 1<<63 - 1})
		people.Add(gpg.Person{Bonus: 1})
	}
	assert.Equal(t, naiveVariance(t, people.Bonus(), func(yield func(measure.Value) bool) {
		for range 40 {
			yield(measure.Fraction(1<<63-1, 10_000))
			yield(measure.Fraction(1, 10_000))
		}
	}), people.Bonus().Variance())
}

// naiveVariance follows the definition: the squared distances from the mean.
func naiveVariance(tb testing.TB, distribution *gpg.Distribution, rates func(yield func(measure.Value) bool)) measure.Value {
	tb.Helper()
	mean, known := distribution.Mean().Rat()
	require.True(tb, known)
	sum, n := new(big.Rat), int64(0)
	for value := range rates {
		distance, known := value.Rat()
		require.True(tb, known)
		distance.Sub(distance, mean)
		sum.Add(sum, distance.Mul(distance, distance))
		n++
	}
	return measure.FromRat(sum).Over(measure.Integer(n - 1))
}
