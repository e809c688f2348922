package census_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

func TestNewComparison(t *testing.T) {
	staff, err := measure.NewProportion(people(96), people(400))
	require.NoError(t, err)
	for _, share := range []measure.Value{measure.Fraction(-1, 100), measure.Fraction(101, 100), measure.Integer(28)} {
		_, err := census.NewComparison(staff, share)
		require.ErrorIs(t, err, measure.ErrOutOfRange)
	}
	for _, share := range []measure.Value{measure.Integer(0), measure.Integer(1), {}, measure.Absent(measure.Suppressed)} {
		c, err := census.NewComparison(staff, share)
		require.NoError(t, err)
		assert.Equal(t, share, c.BenchmarkShare())
	}
}

// TestShareOfNobodyOrEverybody is the population that has nobody of the group, or
// nobody else.
func TestShareOfNobodyOrEverybody(t *testing.T) {
	nobody, everybody := measure.Integer(0), measure.Integer(1)
	for name, row := range map[string]struct {
		c                                           census.Comparison
		ratio, gap, odds, fixed, growth, p, reading string
	}{
		"none where there is nobody":       {compare(0, 10, nobody), "N/A", "0.0", "N/A", "0", "0", "1", "N/A: division by zero"},
		"three where there is nobody":      {compare(3, 10, nobody), "N/A", "30.0", "N/A", "0", "0", "0", "N/A: division by zero"},
		"all where there is nobody else":   {compare(10, 10, everybody), "1.00", "0.0", "N/A", "0", "0", "1", "represented, not significant"},
		"seven where there is nobody else": {compare(7, 10, everybody), "0.70", "-30.0", "0.00", "3", "N/A", "0", "below, significant"},
		"all staff, half the population":   {compare(10, 10, measure.Fraction(1, 2)), "2.00", "50.0", "N/A", "0", "0", "1/512", "above, significant"},
		"no staff":                         {compare(0, 0, measure.Fraction(1, 2)), "N/A", "N/A", "N/A", "0", "0", "N/A", "N/A: no base"},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, row.ratio, row.c.Ratio().Text(2))
			assert.Equal(t, row.gap, row.c.Gap().Text(1))
			assert.Equal(t, row.odds, row.c.ParityOdds().Text(2))
			assert.Equal(t, row.fixed, row.c.Shortfall().String())
			assert.Equal(t, row.growth, row.c.Growth().String())
			assert.Equal(t, row.p, row.c.Test().P.String())
			assert.Equal(t, row.reading, row.c.Reading().String())
		})
	}
	assert.Equal(t, measure.DivisionByZero, compare(7, 10, everybody).Growth().Reason())
	assert.Equal(t, measure.NoBase, compare(0, 0, nobody).ParityOdds().Reason())
	assert.Equal(t, measure.DivisionByZero, compare(7, 10, everybody).Residual().Reason())
}

// TestExactCeiling is the shortfalls where the expected staff are a whole number, or
// miss one by the least that can be.
func TestExactCeiling(t *testing.T) {
	share := printed("0.2725")
	just := measure.Fraction(1, measure.MaxCount)
	assert.Equal(t, "13", compare(96, 400, share).Shortfall().String(), "109 are expected exactly")
	assert.Equal(t, "14", compare(96, 400, share.Plus(just)).Shortfall().String())
	assert.Equal(t, "13", compare(96, 400, share.Minus(just)).Shortfall().String())
	assert.Equal(t, "10", compare(5, 20, measure.Fraction(1, 2)).Growth().String(), "15 of 30")
	assert.Equal(t, "11", compare(5, 20, measure.Fraction(1, 2).Plus(just)).Growth().String())
	assert.Equal(t, "109", compare(0, 400, share).NearestShortfall().String())
	assert.Equal(t, "2", compare(0, 3, measure.Fraction(1, 2)).NearestShortfall().String(), "1.5 is rounded up")
	assert.Equal(t, "1", compare(0, 14, measure.Fraction(1, 10)).NearestShortfall().String(), "1.4 is rounded down")
	assert.Equal(t, "0", compare(9, 14, measure.Fraction(1, 10)).NearestShortfall().String())
	assert.Equal(t, measure.OutOfRange, compare(0, 1_000, measure.Integer(1).Minus(just)).Growth().Reason(), "more people than can be")
}

func TestIntervalsOnOtherScales(t *testing.T) {
	c := compare(96, 384, nonWhite2021())
	low, high := c.Wilson(0.95).Low, c.Wilson(0.95).High
	ratio, gap := c.RatioInterval(0.95), c.GapInterval(0.95)
	assert.Equal(t, low.Over(c.BenchmarkPercent()).Text(10), ratio.Low.Text(10))
	assert.Equal(t, high.Over(c.BenchmarkPercent()).Text(10), ratio.High.Text(10))
	assert.Equal(t, low.Minus(c.BenchmarkPercent()).Text(10), gap.Low.Text(10))
	assert.Equal(t, high.Minus(c.BenchmarkPercent()).Text(10), gap.High.Text(10))
	assert.Equal(t, "0.75 to 1.05", ratio.Text(2))
	assert.Equal(t, "-7.1 pp to +1.5 pp", gap.Text(1))
	assert.True(t, ratio.Contains(c.Ratio()))
	assert.True(t, gap.Contains(c.Gap()))
	assert.Equal(t, measure.DivisionByZero, compare(3, 10, measure.Integer(0)).RatioInterval(0.95).Low.Reason())
	assert.Equal(t, measure.NoBase, compare(0, 0, nonWhite2021()).GapInterval(0.95).Low.Reason())
	assert.Equal(t, measure.OutOfRange, c.RatioInterval(0).Low.Reason())
}

func TestReadingIn(t *testing.T) {
	fifth := measure.Fraction(1, 5)
	for name, row := range map[string]struct {
		x       int64
		reading string
	}{
		"0.80 exactly": {16, "represented, not significant"}, "0.75": {15, "below, not significant"},
		"1.25 exactly": {25, "represented, not significant"}, "1.30": {26, "above, not significant"},
		"1.50": {30, "above, significant"}, "0.25": {5, "below, significant"},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, row.reading, compare(row.x, 100, fifth).Reading().String()) })
	}
	c := compare(16, 100, fifth)
	one := measure.Integer(1)
	assert.Equal(t, census.Below, c.ReadingIn(measure.Fraction(9, 10), measure.Fraction(10, 9)).Position)
	assert.Equal(t, census.Below, c.ReadingIn(one, one).Position)
	for _, band := range [][2]measure.Value{{measure.Integer(2), measure.Integer(3)}, {fifth, fifth}, {{}, one}} {
		assert.Equal(t, census.Reading{Reason: measure.OutOfRange}, c.ReadingIn(band[0], band[1]))
	}
	assert.Equal(t, "[x]", census.Reading{}.String())
	assert.False(t, census.Reading{}.Known())
}

// TestSuppressedStaff is that no figure is left of a headcount that may not be shown.
func TestSuppressedStaff(t *testing.T) {
	staff, err := measure.NewProportion(hidden(), people(400))
	require.NoError(t, err)
	c, err := census.NewComparison(staff, nonWhite2021())
	require.NoError(t, err)
	for name, v := range map[string]measure.Value{
		"share": c.Share(), "percent": c.Percent(), "ratio": c.Ratio(), "index": c.Index(), "gap": c.Gap(), "difference": c.Difference(),
		"odds": c.ParityOdds(), "shortfall": c.Shortfall().Value(), "growth": c.Growth().Value(), "nearest": c.NearestShortfall().Value(),
		"p": c.Test().P, "at most": c.AtMost(), "at least": c.AtLeast(), "residual": c.Residual(), "score": c.Score(),
		"Wilson": c.Wilson(0.95).Low, "Clopper-Pearson": c.ClopperPearson(0.95).High, "ratio interval": c.RatioInterval(0.95).Low,
		"gap interval": c.GapInterval(0.95).High,
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, measure.Suppressed, v.Reason()) })
	}
	assert.Equal(t, "[c]", c.Reading().String())
	assert.Equal(t, "112.2", c.Expected().Text(1), "which the total gives")
	assert.Equal(t, "28.0", c.BenchmarkPercent().Text(1))
}

// TestZeroComparison is that nothing panics on a value nobody made.
func TestZeroComparison(t *testing.T) {
	var c census.Comparison
	assert.Equal(t, "[x] of staff, [x] of the population, ratio [x]", c.String())
	assert.Equal(t, "[x]", c.Growth().String())
	assert.Equal(t, "[x]", c.Score().Text(1))
	assert.Equal(t, "[x]", c.Reading().String())
	assert.Empty(t, c.Warnings("BME"))
}
