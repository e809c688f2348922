package census_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

// The shares of the population that the board printed, and those that the census
// counts of its four authorities give.
func printed(text string) measure.Value {
	v, err := measure.ParseValue(text)
	if err != nil {
		return measure.Absent(measure.OutOfRange)
	}
	return v
}

func nonWhite2021() measure.Value { return measure.Fraction(278165, 991796) }
func female2021() measure.Value   { return measure.Fraction(501136, 991792) }
func disabled2021() measure.Value { return measure.Fraction(146230, 991788) }

func TestSharesOfTheFourAuthorities(t *testing.T) {
	for name, row := range map[string]struct {
		benchmark census.Benchmark
		group     string
		share     measure.Value
	}{
		"non-White 2021":               {pooledOf(census.NonWhite(), "TS021"), "BME", nonWhite2021()},
		"Asian, Black and Mixed 2021":  {pooledOf(census.AsianBlackMixed(), "TS021"), "Asian, Black or Mixed", measure.Fraction(258822, 991796)},
		"non-White-British 2021":       {pooledOf(census.NonWhiteBritish(), "TS021"), "All other ethnic groups", measure.Fraction(377148, 991796)},
		"non-White 2011":               {pooledOf(census.NonWhite(), "QS201EW"), "BME", measure.Fraction(188141, 863882)},
		"female 2021":                  {pooledOf(census.Sexes(), "TS009"), "Female", female2021()},
		"disabled 2021":                {pooledOf(census.EqualityActDisability(), "TS038"), "Disabled", disabled2021()},
		"LGB+ 2021, of those answered": {pooledOf(census.LGBPlus(), "TS077"), "LGB+", measure.Fraction(19750, 723682)},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, row.share, row.benchmark.Share(row.group)) })
	}
}

// comparisonRow is a comparison with every figure at printed precision.
type comparisonRow struct {
	name, x, n, p0, share, ratio, gap, expected string
	fixed, growth, low, high, p, z              string
}

func comparisonRows() []comparisonRow {
	nonWhite, female, disabled := nonWhite2021().String(), female2021().String(), disabled2021().String()
	asianBlackMixed, nonWhiteBritish := "258822/991796", "377148/991796"
	return []comparisonRow{
		{"2024 BME, all staff, printed 27.3", "96", "400", "0.273", "24.0000", "0.879121", "-3.3000", "109.2000", "14", "19", "0.200746", "0.284200", "0.144684", "-1.481479"},
		{"2024 BME, all staff, mean of printed 27.25", "96", "400", "0.2725", "24.0000", "0.880734", "-3.2500", "109.0000", "13", "18", "0.200746", "0.284200", "0.160213", "-1.459868"},
		{"2024 BME, all staff, non-White", "96", "400", nonWhite, "24.0000", "0.855719", "-4.0466", "112.1864", "17", "23", "0.200746", "0.284200", "0.0748821", "-1.801581"},
		{"2024 BME, all staff, Asian, Black and Mixed", "96", "400", asianBlackMixed, "24.0000", "0.919671", "-2.0963", "104.3852", "9", "12", "0.200746", "0.284200", "0.362526", "-0.954684"},
		{"2024 BME, all staff, non-White-British", "96", "400", nonWhiteBritish, "24.0000", "0.631134", "-14.0268", "152.1071", "57", "91", "0.200746", "0.284200", "3.32016e-09", "-5.778844"},
		{"2024 BME, known", "96", "384", nonWhite, "25.0000", "0.891374", "-3.0466", "107.6989", "12", "17", "0.209311", "0.295642", "0.191690", "-1.328968"},
		{"2023 BME, all staff", "99", "421", "0.273", "23.5154", "0.861371", "-3.7846", "114.9330", "16", "22", "0.197151", "0.277947", "0.0897415", "-1.743043"},
		{"2022 BME, all staff, printed 32.25", "99", "414", "0.3225", "23.9130", "0.741490", "-8.3370", "133.5150", "35", "51", "0.200559", "0.282498", "0.000225810", "-3.629010"},
		{"2022 BME, all staff, non-White", "99", "414", nonWhite, "23.9130", "0.852618", "-4.1336", "116.1129", "18", "24", "0.200559", "0.282498", "0.0628903", "-1.872224"},
		{"2022 race report", "96", "398", "0.24", "24.1206", "1.005025", "0.1206", "95.5200", "0", "0", "0.201778", "0.285582", "0.953221", "0.056336"},
		{"2022 female, known", "338", "413", female, "81.8402", "1.619689", "31.3119", "208.6820", "0", "0", "0.778343", "0.852592", "6.32801e-40", "12.727353"},
		{"2022 disabled, all staff", "21", "414", "0.1487", "5.0725", "0.341121", "-9.7975", "61.5618", "41", "48", "0.033413", "0.076297", "4.55011e-10", "-5.602995"},
		{"2022 disabled, known", "21", "382", disabled, "5.4974", "0.372854", "-9.2467", "56.3224", "36", "42", "0.036234", "0.082575", "1.87616e-08", "-5.097382"},
		{"2023 board", "0", "13", "0.273", "0.0000", "0.000000", "-27.3000", "3.5490", "4", "5", "0.000000", "0.228095", "0.0258736", "-2.209458"},
		{"2024 board, recomputed", "2", "13", "0.273", "15.3846", "0.563539", "-11.9154", "3.5490", "2", "3", "0.043258", "0.422346", "0.534705", "-0.964342"},
	}
}

func TestComparisonGolden(t *testing.T) {
	for _, row := range comparisonRows() {
		t.Run(row.name, func(t *testing.T) {
			c := compare(whole(t, row.x), whole(t, row.n), printed(row.p0))
			assert.Equal(t, row.share, c.Percent().Text(4))
			assert.Equal(t, row.ratio, c.Ratio().Text(6))
			assert.Equal(t, row.gap, c.Gap().Text(4))
			assert.Equal(t, row.expected, c.Expected().Text(4))
			assert.Equal(t, row.fixed, c.Shortfall().String())
			assert.Equal(t, row.growth, c.Growth().String())
			wilson := c.Wilson(0.95)
			assert.Equal(t, row.low, wilson.Low.Over(measure.Integer(100)).Text(6))
			assert.Equal(t, row.high, wilson.High.Over(measure.Integer(100)).Text(6))
			assert.Equal(t, row.p, digits(c.Test().P, 6))
			assert.Equal(t, row.z, c.Residual().Text(6))
		})
	}
}

func TestScoreNeedsFiveOnEitherSide(t *testing.T) {
	for _, row := range comparisonRows() {
		t.Run(row.name, func(t *testing.T) {
			c := compare(whole(t, row.x), whole(t, row.n), printed(row.p0))
			if row.n == "13" {
				assert.Equal(t, measure.OutOfRange, c.Score().Reason())
				return
			}
			assert.Equal(t, row.z, c.Score().Text(6))
		})
	}
	assert.Equal(t, "0.000000", compare(5, 10, measure.Fraction(1, 2)).Score().Text(6), "five and five are enough")
	assert.Equal(t, measure.OutOfRange, compare(5, 9, measure.Fraction(1, 2)).Score().Reason())
	assert.Equal(t, measure.DivisionByZero, compare(5, 9, measure.Integer(1)).Score().Reason())
}

func TestOtherLimitsAndTails(t *testing.T) {
	perOne := func(limit measure.Value) string { return limit.Over(measure.Integer(100)).Text(8) }
	all, half, board, none := compare(13, 13, female2021()), compare(1, 2, female2021()), compare(96, 400, printed("0.273")), compare(0, 13, printed("0.273"))
	for name, row := range map[string]struct {
		interval  measure.Interval
		low, high string
	}{
		"Wilson 13 of 13":             {all.Wilson(0.95), "0.77190463", "1.00000000"},
		"Wilson 1 of 2":               {half.Wilson(0.95), "0.09453121", "0.90546879"},
		"Wilson 99 % 96 of 400":       {board.Wilson(0.99), "0.18952354", "0.29896109"},
		"Clopper-Pearson 96 of 400":   {board.ClopperPearson(0.95), "0.19895448", "0.28494043"},
		"Clopper-Pearson none of 13":  {none.ClopperPearson(0.95), "0.00000000", "0.24705264"},
		"Clopper-Pearson all of 13":   {all.ClopperPearson(0.95), "0.75294736", "1.00000000"},
		"no interval without a level": {board.ClopperPearson(1), "N/A", "N/A"},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, row.low, perOne(row.interval.Low))
			assert.Equal(t, row.high, perOne(row.interval.High))
		})
	}
	assert.Equal(t, "0.0756592516", board.AtMost().Text(10))
	assert.Equal(t, "0.9394563644", board.AtLeast().Text(10))
}

func TestBesideSingleAreas(t *testing.T) {
	areas := areasOf(census.NonWhite(), "TS021")
	require.Len(t, areas, 4)
	for i, ratio := range map[int]string{2: "0.437885", 1: "2.460121"} {
		t.Run(areas[i].Label(), func(t *testing.T) {
			assert.Equal(t, ratio, compare(96, 400, areas[i].Share("BME")).Ratio().Text(6))
		})
	}
}

// TestExactProbabilities compares with sums of all binomial probabilities in exact
// fractions, printed at ten significant digits.
func TestExactProbabilities(t *testing.T) {
	for name, row := range map[string]struct {
		c                         census.Comparison
		twoSided, atMost, atLeast string
	}{
		"96 of 384, non-White":         {compare(96, 384, nonWhite2021()), "0.1916899586", "0.1006659713", "0.9183550408"},
		"2 of 13":                      {compare(2, 13, printed("0.273")), "0.5347046073", "0.2675078631", "0.9067925499"},
		"96 of 400, Luton":             {compare(96, 400, measure.Fraction(123463, 225261)), "5.258751987e-36", "3.953525072e-36", "1.000000000"},
		"338 of 413 female":            {compare(338, 413, female2021()), "6.328012568e-40", "1.000000000", "4.704805564e-40"},
		"21 of 382 disabled":           {compare(21, 382, disabled2021()), "1.876161977e-08", "9.477793009e-09", "0.9999999969"},
		"99 of 395, non-White in 2011": {compare(99, 395, measure.Fraction(188141, 863882)), "0.1133157051", "0.9479039156", "0.06590928789"},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, row.twoSided, digits(row.c.Test().P, 10))
			assert.Equal(t, row.atMost, digits(row.c.AtMost(), 10))
			assert.Equal(t, row.atLeast, digits(row.c.AtLeast(), 10))
		})
	}
}
