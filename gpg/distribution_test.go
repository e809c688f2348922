package gpg_test

import (
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
)

// distributionOf is a distribution of hourly rates in pounds.
func distributionOf(tb testing.TB, pounds ...string) *gpg.Distribution {
	tb.Helper()
	var d gpg.Distribution
	for _, amount := range pounds {
		d.Add(rateAt(tb, amount))
	}
	return &d
}

func TestDistribution(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name         string
		pounds       []string
		mean, median string
	}{
		{"nobody", nil, "N/A", "N/A"},
		{"one", []string{"15.64"}, "391/25", "391/25"},
		{"two", []string{"15.64", "10"}, "641/50", "641/50"},
		{"odd", []string{"30", "10", "11"}, "17", "11"},
		{"even", []string{"30", "10", "11", "13"}, "16", "12"},
		{"ties across the middle", []string{"9", "12", "12", "12", "40", "10"}, "95/6", "12"},
		{"zero is a rate", []string{"0", "0", "12"}, "4", "0"},
		{"all zero", []string{"0", "0"}, "0", "0"},
		{"least and greatest", []string{"100000000", "0.0001"}, "1000000000001/20000", "1000000000001/20000"},
		{"thirds", []string{"1/3", "2/3", "4/3"}, "7/9", "2/3"},
		{"a fraction below a whole", []string{"12.0001", "180001/15000", "12"}, "216001/18000", "180001/15000"},
		{"between whole and fraction", []string{"12", "37/3"}, "73/6", "73/6"},
		{"fractions of one ten-thousandth", []string{"1/30000", "1/40000", "1/20000"}, "13/360000", "1/30000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			d := distributionOf(t, c.pounds...)
			assert.Equal(t, c.mean, d.Mean().String())
			assert.Equal(t, c.median, d.Median().String())
			n, known := d.Count().Int64()
			assert.True(t, known)
			assert.Len(t, c.pounds, int(n))
			assert.Equal(t, gpg.Statistics{People: d.Count(), Mean: d.Mean(), Median: d.Median()}, d.Statistics())
		})
	}
}

func TestDistributionOfNobody(t *testing.T) {
	t.Parallel()
	var d gpg.Distribution
	d.Add(gpg.Rate{}) // not supplied
	assert.Equal(t, "0", d.Count().String())
	assert.Equal(t, measure.NoBase, d.Mean().Reason())
	assert.Equal(t, measure.NoBase, d.Median().Reason())
}

// A bonus may be of any size, and a sum of them beyond 64 bits.
func TestGreatestBonus(t *testing.T) {
	t.Parallel()
	var people gpg.People
	for range 3 {
		people.Add(gpg.Person{Bonus: math.MaxInt64})
	}
	people.Add(gpg.Person{Bonus: 1})
	greatest := big.NewRat(math.MaxInt64, 10_000)
	assert.Equal(t, greatest.RatString(), people.Bonus().Median().String())
	sum := new(big.Rat).Mul(greatest, big.NewRat(3, 1))
	sum.Add(sum, big.NewRat(1, 10_000))
	assert.Equal(t, sum.Quo(sum, big.NewRat(4, 1)).RatString(), people.Bonus().Mean().String())
}

func TestMergeWithItself(t *testing.T) {
	t.Parallel()
	for kind, rate := range kinds() {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			r := numbersFrom(353)
			var once, twice gpg.Distribution
			for range 100 {
				drawn, err := gpg.ExactRate(measure.FromRat(rate(r)))
				require.NoError(t, err)
				once.Add(drawn)
				twice.Add(drawn)
				twice.Add(drawn)
			}
			mean := once.Mean()
			once.Merge(&once)
			assert.Equal(t, twice.Statistics(), once.Statistics())
			assert.Equal(t, mean, once.Mean())
		})
	}
}

func TestMergeLeavesTheOther(t *testing.T) {
	t.Parallel()
	one, other := distributionOf(t, "10", "37/3"), distributionOf(t, "20", "61/3")
	before := other.Statistics()
	one.Merge(other)
	assert.Equal(t, before, other.Statistics())
	one.Add(rateAt(t, "50"))
	one.Add(rateAt(t, "151/3"))
	assert.Equal(t, before, other.Statistics())
	other.Add(rateAt(t, "1"))
	other.Add(rateAt(t, "4/3"))
	assert.Equal(t, "6", one.Count().String())
	assert.Equal(t, "121/6", one.Median().String())
	assert.Equal(t, distributionOf(t, "20", "61/3", "10", "37/3", "50", "151/3").Statistics(), one.Statistics())
}
