package census_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

// between brings a number into 0 to most.
func between(n uint64, most int64) int64 { return int64(n % uint64(most+1)) }

// FuzzComparison: at parity the ratio is 1 and the gap 0; scaling the population
// changes nothing; the complement has the same exact p and the opposite residual;
// the shortfalls are the least that reach parity; the limits of Wilson hold the
// share.
func FuzzComparison(f *testing.F) {
	f.Add(uint64(96), uint64(400), uint64(278165), uint64(991796), uint64(3))
	f.Add(uint64(0), uint64(13), uint64(1), uint64(1), uint64(1))
	f.Add(uint64(0), uint64(0), uint64(0), uint64(7), uint64(9))
	f.Fuzz(func(t *testing.T, x, n, c, b, factor uint64) {
		staff, population, times := between(n, 2_000), 1+between(b, 5_000_000), 1+between(factor, 1_000)
		part, group := between(x, staff), between(c, population)
		share := measure.Fraction(group, population)
		comparison := compare(part, staff, share)
		assert.Equal(t, comparison, compare(part, staff, measure.Fraction(group*times, population*times)))
		if share.Sign() > 0 {
			parity := compare(group, population, share)
			assert.Equal(t, measure.Integer(1), parity.Ratio())
			assert.Equal(t, measure.Integer(0), parity.Gap())
			assert.Equal(t, measure.Integer(0), parity.Difference())
			assert.Equal(t, "0", parity.Growth().String())
		}
		others := compare(staff-part, staff, measure.Integer(1).Minus(share))
		// The probabilities of the two sides are computed from different ends, so that
		// the last of their ten digits may differ.
		assert.Equal(t, comparison.Test().P.Text(9), others.Test().P.Text(9))
		assert.Equal(t, comparison.AtMost().Text(9), others.AtLeast().Text(9))
		if residual := comparison.Residual(); residual.Known() {
			assert.Equal(t, residual, others.Residual().Times(measure.Integer(-1)))
		}
		checkShortfalls(t, comparison, part, staff)
		if staff > 0 {
			wilson := comparison.Wilson(0.95)
			assert.True(t, wilson.Contains(comparison.Percent()))
			assert.GreaterOrEqual(t, wilson.Low.Sign(), 0)
			assert.GreaterOrEqual(t, measure.Integer(100).Minus(wilson.High).Sign(), 0)
			assert.True(t, comparison.ClopperPearson(0.95).Contains(comparison.Percent()))
		}
	})
}

// checkShortfalls adds the people of the shortfalls, and one fewer.
func checkShortfalls(t *testing.T, c census.Comparison, part, staff int64) {
	t.Helper()
	reaches := func(part, staff int64) bool {
		order, _ := measure.Integer(part).Compare(measure.Integer(staff).Times(c.BenchmarkShare()))
		return order >= 0
	}
	fixed, known := c.Shortfall().Int64()
	require.True(t, known)
	assert.True(t, reaches(part+fixed, staff))
	assert.False(t, fixed > 0 && reaches(part+fixed-1, staff))
	growth, known := c.Growth().Int64()
	if !known {
		assert.Equal(t, measure.DivisionByZero, c.Growth().Reason())
		assert.Equal(t, measure.Integer(1), c.BenchmarkShare())
		return
	}
	assert.True(t, reaches(part+growth, staff+growth))
	assert.False(t, growth > 0 && reaches(part+growth-1, staff+growth-1))
	assert.GreaterOrEqual(t, growth, fixed)
	nearest, _ := c.NearestShortfall().Int64()
	assert.True(t, nearest == fixed || nearest == fixed-1)
}

// FuzzTwoGroups: the chi-square of two groups is the residual squared, whatever the
// shares are scaled by.
func FuzzTwoGroups(f *testing.F) {
	f.Add(uint64(96), uint64(288), uint64(278165), uint64(713631))
	f.Fuzz(func(t *testing.T, x, y, c, d uint64) {
		staff := []measure.Count{people(between(x, 5_000)), people(1 + between(y, 5_000))}
		group, rest := measure.Integer(1+between(c, 1_000_000)), measure.Integer(1+between(d, 1_000_000))
		base := group.Plus(rest)
		fit := measure.FitShares(staff, []measure.Value{group, rest})
		assert.Equal(t, fit, measure.FitShares(staff, []measure.Value{group.Over(base), rest.Over(base)}))
		residual := measure.ShareResiduals(staff, []measure.Value{group, rest})[0]
		difference := residual.Times(residual).Minus(fit.Statistic)
		relative := difference.Over(fit.Statistic.Plus(measure.Integer(1)))
		low, _ := relative.Compare(measure.Fraction(-1, 1_000_000))
		high, _ := relative.Compare(measure.Fraction(1, 1_000_000))
		assert.Equal(t, []int{1, -1}, []int{low, high}, "%s squared is not %s", residual.Text(10), fit.Statistic.Text(10))
	})
}

// FuzzPool: the pooled share lies between those of the areas and does not change when
// an area is divided, apportioned or not; the mean with people as weights is it.
func FuzzPool(f *testing.F) {
	f.Add(uint64(30), uint64(100), uint64(9), uint64(70), uint64(50), uint64(60))
	f.Fuzz(func(t *testing.T, a, b, c, d, e, g uint64) {
		area := func(code string, bme, white int64) census.Benchmark {
			benchmark, err := census.NewBenchmark(census.NonWhite(), census.Residents{
				Area: census.Area{Code: code}, Total: bme + white, Counts: []int64{bme, white},
				Table: census.Table{Year: 2021, ID: "TS021", Characteristic: census.Ethnicity, Ages: census.AllAges(), Categories: []census.Category{{Name: "Indian"}, {Name: "Irish"}}},
			})
			require.NoError(t, err)
			return benchmark
		}
		const most = 1_000_000
		counts := [6]int64{between(a, most), 1 + between(b, most), between(c, most), 1 + between(d, most), between(e, most), 1 + between(g, most)}
		first, second, third := area("1", counts[0], counts[1]), area("2", counts[2], counts[3]), area("3", counts[4], counts[5])
		whole := area("23", counts[2]+counts[4], counts[3]+counts[5])
		pooled, err := census.Pool(first, second, third)
		require.NoError(t, err)
		divided, err := census.Pool(first, whole)
		require.NoError(t, err)
		assert.Equal(t, pooled.Share("BME"), divided.Share("BME"))
		nested, err := census.Pool(divided.Parts()[1], first)
		require.NoError(t, err)
		assert.Equal(t, pooled.Share("BME"), nested.Share("BME"))
		weighted, err := census.Weigh([]census.Benchmark{first, second, third}, []int64{counts[0] + counts[1], counts[2] + counts[3], counts[4] + counts[5]})
		require.NoError(t, err)
		assert.Equal(t, pooled.Share("BME"), weighted.Share("BME"))
		below, above := false, false
		for _, part := range pooled.Parts() {
			order, _ := part.Share("BME").Compare(pooled.Share("BME"))
			below, above = below || order <= 0, above || order >= 0
		}
		assert.True(t, below && above)
		assert.Equal(t, measure.Integer(1), pooled.Share("BME").Plus(pooled.Share("White")))
		half, err := whole.Apportion(measure.Fraction(1, 2))
		require.NoError(t, err)
		assert.Equal(t, whole.Share("BME"), half.Share("BME"))
	})
}

// FuzzProfile: no text and no numbers of a staff table make a panic, and what is
// accepted adds up.
func FuzzProfile(f *testing.F) {
	f.Add("White", int64(288), "BME", int64(96), "Z", int64(16), int64(400))
	f.Add("A", int64(-1), "a", int64(96), "CA – English", int64(16), int64(4))
	f.Add("26-30", int64(1), "\x00", int64(0), "99", int64(3), int64(-1))
	nonWhite, ages := pooledOf(census.NonWhite(), "TS021"), census.Benchmark{}
	f.Fuzz(func(t *testing.T, a string, x int64, b string, y int64, c string, z, total int64) {
		stated := func(n int64) measure.Count {
			if n < 0 {
				return hidden()
			}
			return people(n)
		}
		p := board2024()
		p.Tables[0].Counts = []census.StaffCount{{Category: a, Headcount: stated(x)}, {Category: b, Headcount: stated(y)}, {Category: c, Headcount: stated(z)}}
		p.Tables[0].Total = stated(total)
		_, err := p.Report(ages)
		require.Error(t, err)
		report, err := p.Report(nonWhite)
		if err != nil {
			var faults measure.Faults
			require.ErrorAs(t, err, &faults)
			return
		}
		table := report.Tables[0]
		all := table.Unknown().Plus(table.Headcount("White")).Plus(table.Headcount("BME"))
		if all.Known() {
			assert.Equal(t, table.Total.String(), all.String())
		}
		for _, result := range report.Results() {
			assert.NotEmpty(t, result.String())
		}
	})
}
