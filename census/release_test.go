package census_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/internal/release/releasetest"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

func TestReleaseOfTable(t *testing.T) {
	t.Parallel()
	merged, err := census.Religions().Merged("Buddhist or Jewish", "Buddhist", "Jewish")
	require.NoError(t, err)
	for _, c := range []struct {
		name   string
		staff  census.Staff
		beside census.Benchmark
		want   string // groups, unstated, outside, remainder and total
	}{
		{
			"nothing is small",
			staffBy(census.Ethnicity, people(400), "White", 288, "BME", 96, "Unknown", 16),
			pooledOf(census.NonWhite(), "TS021"), "288 96 | 16 | | 0 | 400",
		},
		{
			"the one group that is small takes another with it",
			staffBy(census.Ethnicity, people(13), "White", 10, "BME", 2, "Unknown", 1),
			pooledOf(census.NonWhite(), "TS021"), "[c] [c] | [c] | | 0 | 13",
		},
		{
			"nobody is no small group",
			staffBy(census.Ethnicity, people(50), "White", 50, "BME", 0),
			pooledOf(census.NonWhite(), "TS021"), "50 0 | | | 0 | 50",
		},
		{
			"those whom no category states are people too",
			staffBy(census.Sex, people(414), "Female", 338, "Male", 75),
			pooledOf(census.Sexes(), "TS009"), "338 [c] | | | [c] | 414",
		},
		{
			"without a total it is the sum",
			staffBy(census.Sex, measure.Count{}, "Female", 300, "Male", 75, "", 4),
			pooledOf(census.Sexes(), "TS009"), "300 [c] | [c] | | [x] | 379",
		},
		{
			"merged groups are one number",
			staffBy(census.Religion, people(100), "Christian", 50, "Buddhism", 6, "Judaism", 7, "None", 37),
			pooledOf(merged, "TS030"), "37 50 13 0 0 0 0 | | | 0 | 100",
		},
		{
			"a number that was suppressed before stays so",
			census.Staff{Characteristic: census.Sex, Counts: []census.StaffCount{
				{Category: "Female", Headcount: people(300)}, {Category: "Male", Headcount: hidden()},
			}, Total: people(375)},
			pooledOf(census.Sexes(), "TS009"), "300 [c] | | | [x] | 375",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			report, err := profileOf(c.staff).Report(c.beside)
			require.NoError(t, err)
			before := shownAs(report.Tables[0])
			release, err := report.Release(t.Context(), redact.Below10())
			require.NoError(t, err)
			assert.Equal(t, c.want, shownAs(release.Tables[0]))
			assert.Equal(t, before, shownAs(report.Tables[0]), "the report was changed")
		})
	}
}

// The table of the equality report of 2022 that hid one person, whom the total gave
// away: 414 − 338 − 75. It needs one more number hidden, and the figures of both.
func TestReleaseOfSexTable(t *testing.T) {
	t.Parallel()
	report, err := profileOf(staffBy(census.Sex, people(414), "Female", 338, "Male", 75, "(blank)", 1)).Report(pooledOf(census.Sexes(), "TS009"))
	require.NoError(t, err)
	release, err := report.Release(t.Context(), redact.Below10())
	require.NoError(t, err)
	assert.Equal(t, "338 [c] | [c] | | 0 | 414", shownAs(release.Tables[0]))
	assert.Equal(t, "[c]: some counts are not shown, to protect small numbers.", release.Note)
	for _, result := range release.Results() {
		if result.Definition.ID != "census.benchmark" {
			assert.Equal(t, measure.Suppressed, result.Value.Reason(), "%s", result)
		}
	}
}

// Tables of one characteristic are one system: a number that one of them hides is
// not told by another.
func TestReleaseOfLinkedTables(t *testing.T) {
	t.Parallel()
	staff := staffBy(census.Ethnicity, people(414),
		"A", 200, "B", 12, "C", 30, "D", 11, "H", 40, "N", 25, "S", 4, "P", 62, "Z", 23, "", 7)
	report := reportBy(t, profileOf(staff),
		census.NonWhite(), census.FiveGroups(), census.AsianBlackMixed(), census.NonWhiteBritish(), census.NonWhite())
	pattern := protect(t, redact.Below10(), report.System())
	assert.Empty(t, pattern.Unprotected())
	release := report.Withhold(pattern)
	assert.Equal(t, shownAs(release.Tables[0]), shownAs(release.Tables[4]), "one definition twice")
	white, other := release.Tables[1].Headcount("White"), release.Tables[1].Headcount("Other")
	assert.Equal(t, measure.Suppressed, other.Reason())
	assert.False(t, white.Known() && release.Tables[2].Headcount("White or Other").Known(), "Other is what White leaves of White or Other")
	assert.False(t, release.Tables[0].Headcount("BME").Known() && release.Tables[2].Headcount("Asian, Black or Mixed").Known(), "Other is what the three leave of BME")
}

func TestNamesOfCells(t *testing.T) {
	t.Parallel()
	renamed := census.FiveGroups()
	renamed.Name, renamed.Groups[0].Name, renamed.Groups[1].Name = "renamed", "Europeans", "BME"
	staff := staffBy(census.Ethnicity, people(400), "A", 200, "D", 50, "H", 40, "N", 40, "S", 50, "Z", 20)
	keys := func(report census.Report) []string {
		var keys []string
		for _, cell := range report.System().Cells {
			keys = append(keys, cell.Key.Value("ethnicity"))
		}
		return keys
	}
	t.Run("the same people have one key", func(t *testing.T) {
		t.Parallel()
		names := keys(reportBy(t, profileOf(staff), renamed, census.FiveGroups()))
		assert.Contains(t, names, "White")
		assert.NotContains(t, names, "Europeans")
	})
	t.Run("a name of a standard is that of its people", func(t *testing.T) {
		t.Parallel()
		names := keys(reportBy(t, profileOf(staff), renamed, census.NonWhite()))
		assert.Contains(t, names, "BME, renamed")
		assert.Contains(t, names, "BME")
	})
	t.Run("disability as its standard has it", func(t *testing.T) {
		t.Parallel()
		report, err := profileOf(staffBy(census.Disability, people(400), "Yes", 40, "No", 300, "Not declared", 60)).
			Report(pooledOf(census.EqualityActDisability(), "TS038"))
		require.NoError(t, err)
		counts := releasetest.Counts(report.System())
		key := redact.NewKey("QHG", "staff", "2024-03-31")
		assert.Equal(t, int64(400), counts[key])
		assert.Equal(t, int64(40), counts[key.With("disability", workforce.DisabledGroup.String())])
		assert.Equal(t, int64(300), counts[key.With("disability", workforce.NonDisabledGroup.String())])
		assert.Equal(t, int64(60), counts[key.With("disability", workforce.UnknownDisability.String())])
	})
}

// The staff of a report of the race standard are those of the comparison: they are
// hidden in both or in neither.
func TestReleaseBesideStandard(t *testing.T) {
	t.Parallel()
	stated := wres.Return{
		Organisation: "QHG", Snapshot: workforce.Date{Year: 2024, Month: 3, Day: 31},
		Workforce: &wres.Headcount{White: 288, BME: 96, Unknown: 6},
	}
	standard, err := stated.Report()
	require.NoError(t, err)
	staff := staffBy(census.Ethnicity, people(390), "White", 288, "BME", 96, "Unknown", 6)
	comparison := reportBy(t, profileOf(staff), census.NonWhite())
	pattern := protect(t, redact.Below10(), standard.System(), comparison.System())
	one, other := standard.Withhold(pattern), comparison.Withhold(pattern)
	assert.Equal(t, one.Workforce.Of(workforce.White), other.Tables[0].Headcount("White"))
	assert.Equal(t, one.Workforce.Of(workforce.BME), other.Tables[0].Headcount("BME"))
	assert.Equal(t, measure.Suppressed, one.Workforce.Unknown().Reason())
	assert.Equal(t, measure.Suppressed, other.Tables[0].Unknown().Reason())

	staff.Counts[0].Headcount = people(287)
	_, err = redact.Protect(t.Context(), redact.Below10(), standard.System(), reportBy(t, profileOf(staff), census.NonWhite()).System())
	assert.ErrorIs(t, err, measure.ErrConflict)
}

func TestReleaseFaults(t *testing.T) {
	t.Parallel()
	sexes, groups := pooledOf(census.Sexes(), "TS009"), pooledOf(census.NonWhite(), "TS021")
	report, err := profileOf(
		staffBy(census.Sex, measure.Count{}, "F", 50, "M", 40), staffBy(census.Ethnicity, measure.Count{}, "White", 50, "BME", 41),
	).Report(sexes, groups)
	require.NoError(t, err)
	release, err := report.Release(t.Context(), redact.Below10())
	require.ErrorIs(t, err, measure.ErrConflict, "two totals")
	assert.Equal(t, census.Release{}, release)
}

// What nobody protected is not shown.
func TestWithholdEverything(t *testing.T) {
	t.Parallel()
	report := reportBy(t, board2024(), census.NonWhite(), census.NonWhite())
	release := report.Withhold(redact.Pattern{})
	for _, table := range release.Tables {
		assert.Equal(t, "[c] [c] | [c] | | [c] | [c]", shownAs(table))
	}
	requireNowhere(t, release, map[redact.Key]int64{{}: 288})
}

// Reports that no profile made give an answer too.
func TestReleaseOfHandMade(t *testing.T) {
	t.Parallel()
	var none census.Report
	release, err := none.Release(t.Context(), redact.Below10())
	require.NoError(t, err)
	assert.Empty(t, release.Tables)
	table := census.TableReport{Groups: []census.StaffCount{{Category: "x", Headcount: people(3)}, {Category: "x"}, {}}}
	day := workforce.Date{Year: 2024, Month: 12, Day: 11}
	table.Snapshot = day
	strange := census.Report{Snapshot: day, Tables: []census.TableReport{
		table, {Snapshot: day}, {Snapshot: day, Benchmark: pooledOf(census.NonWhite(), "TS021"), Groups: table.Groups, Unstated: table.Groups, Outside: table.Groups, Total: people(1)},
	}}
	for _, withheld := range strange.Withhold(redact.Pattern{}).Tables {
		assert.NotContains(t, shownAs(withheld), "3")
	}
	_, err = strange.Release(t.Context(), redact.Below10())
	var faults measure.Faults
	require.ErrorAs(t, err, &faults)
}
