package census_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

func TestResults(t *testing.T) {
	report, err := profile2022().Report(pooledOf(census.NonWhite(), "TS021"), pooledOf(census.LGBPlus(), "TS077"), areasOf(census.Sexes(), "TS009")[0])
	require.NoError(t, err)
	results := report.Results()
	// Seven figures of two groups and three of the table, beside the four and each of
	// them for two tables and beside one area for the third.
	assert.Len(t, results, (7*2+3)*(5+5+1))
	seen := map[measure.Key]bool{}
	for _, result := range results {
		assert.False(t, seen[result.Key()], result.String())
		seen[result.Key()] = true
		definition, found := measure.FindDefinition(census.Definitions(), result.Definition.ID)
		require.True(t, found, result.Definition.ID)
		assert.Equal(t, definition.Title, result.Definition.Title)
		assert.Equal(t, 2022, result.Year)
		assert.NotZero(t, result.Definition.Unit)
	}
	find := func(id, part, group string) measure.Result {
		for _, result := range results {
			if result.Key() == (measure.Key{ID: id, Part: part, Group: group}) {
				return result
			}
		}
		return measure.Result{}
	}
	const blmk, luton = "non-White, BLMK, 2021, all ages", "non-White, Luton (E06000032), 2021, all ages"
	gap := find("census.gap", blmk, "BME")
	assert.Equal(t, "census.gap, non-White, BLMK, 2021, all ages, BME: -3.0 pp (-7.0 pp to +1.5 pp)", gap.String())
	assert.Equal(t, "BME", gap.WorseOff())
	assert.True(t, gap.Test.P.Known())
	assert.Equal(t, measure.WithinRange, find("census.ratio", blmk, "BME").Reading.Impact)
	assert.Equal(t, measure.BelowRange, find("census.ratio", luton, "BME").Reading.Impact)
	assert.Equal(t, "54.8", find("census.benchmark", luton, "BME").Value.Text(1))
	assert.Equal(t, "12", find("census.shortfall", blmk, "BME").Value.Text(0))
	share := find("census.share", blmk, "BME")
	assert.Equal(t, "99 of 395", share.Count.String()+" of "+share.Base.String())
	assert.Equal(t, []measure.Doubt{measure.Recoverable, measure.AllAges}, doubtsOf(share.Warnings))
	hiddenShare := find("census.share", "LGB+, BLMK, 2021, 16 and over", "LGB+")
	assert.Equal(t, measure.Suppressed, hiddenShare.Value.Reason())
	assert.Equal(t, measure.NotApplicable, find("census.expected", blmk, "BME").Interval.Low.Reason())
}

// TestHiddenNumbersAreGone is that no figure of a group that is suppressed is left,
// in whatever way it is asked for.
func TestHiddenNumbersAreGone(t *testing.T) {
	report, err := profile2022().Report(pooledOf(census.LGBPlus(), "TS077"))
	require.NoError(t, err)
	for _, result := range report.Results() {
		if result.Definition.ID == "census.benchmark" {
			assert.True(t, result.Value.Known(), "the population is public")
			continue
		}
		assert.Equal(t, measure.Suppressed, result.Value.Reason(), result.String())
		switch result.Definition.ID {
		case "census.share", "census.ratio", "census.gap", "census.known":
			assert.Equal(t, measure.Suppressed, result.Interval.Low.Reason(), result.String())
		default:
			assert.Equal(t, measure.NotApplicable, result.Interval.Low.Reason(), result.String())
		}
	}
}

func TestSpread(t *testing.T) {
	b := pooledOf(census.NonWhite(), "TS021")
	table := beside(board2024(), b)
	assert.Equal(t, census.Spread{Above: 2, Below: 2}, table.Spread("BME"), "25.0 above 24.3 and 9.8, below 54.8 and 28.2")
	assert.Zero(t, table.Spread("Irish"))
	even := board2024()
	even.Tables[0].Counts[0].Headcount, even.Tables[0].Counts[1].Headcount = people(140174), people(45050)
	even.Tables[0].Total = measure.Count{}
	assert.Equal(t, census.Spread{Above: 1, Below: 2, Equal: 1}, beside(even, b).Spread("BME"), "as in Bedford")
	assert.Zero(t, beside(board2024(), areasOf(census.NonWhite(), "TS021")[0]).Spread("BME"), "one area is not spread")
	comparisons := table.Comparisons()
	require.Len(t, comparisons, 10)
	assert.Equal(t, "Luton (E06000032)", comparisons[7].Benchmark.Label())
	assert.Equal(t, "BME", comparisons[7].Group)
	assert.Equal(t, "0.46", comparisons[7].Ratio().Text(2))
}

// TestHandMadeTables is that a table that no profile made is absent figures, not a
// panic.
func TestHandMadeTables(t *testing.T) {
	b := pooledOf(census.NonWhite(), "TS021")
	for name, table := range map[string]census.TableReport{
		"no groups":        {Benchmark: b},
		"other groups":     {Benchmark: b, Groups: []census.StaffCount{{Category: "Green", Headcount: people(3)}}, Total: people(3)},
		"more than all":    {Benchmark: b, Base: census.AllStaff, Groups: []census.StaffCount{{Category: "BME", Headcount: people(9)}}, Total: people(3)},
		"unknown than all": {Benchmark: b, Unstated: []census.StaffCount{{Headcount: people(9)}}, Total: people(3)},
		"less than none":   {Benchmark: b, Groups: []census.StaffCount{{Category: "BME", Headcount: hidden()}}, Unstated: []census.StaffCount{{Headcount: people(9)}}, Total: people(3)},
	} {
		t.Run(name, func(t *testing.T) {
			assert.False(t, table.Comparison("BME").Ratio().Known())
			assert.False(t, table.Fit().P.Known())
			assert.NotEmpty(t, table.Results())
			assert.NotPanics(t, func() { table.Warnings() })
			lowest, highest := table.Bounds("BME")
			assert.False(t, lowest.Share().Known() && highest.Share().Known())
			assert.Equal(t, 0, table.Tests())
		})
	}
}
