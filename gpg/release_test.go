package gpg_test

import (
	"maps"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/internal/release/releasetest"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

func TestReleaseOfReport(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name                string
		women, men, notUsed crew
		want                string
		meanHourly, bonuses string // gap and share of women paid a bonus, at one place
	}{
		{
			"nothing is small",
			crew{leave: 20, quarters: [4]int64{60, 50, 40, 30}, bonus: 50},
			crew{leave: 15, quarters: [4]int64{20, 30, 40, 50}, bonus: 40},
			crew{},
			"200 20 0 50 0 | 155 15 0 40 0 | 0 0 0 0 0 | 180 140 | 60 20 50 30 40 40 30 50", "25.0", "25.0",
		},
		{
			"few women: no gap, for their mean would follow from it",
			crew{quarters: [4]int64{2, 2, 2, 2}},
			crew{quarters: [4]int64{18, 18, 18, 18}},
			crew{},
			"[c] 0 0 0 0 | [c] 0 0 0 0 | 0 0 0 0 0 | [c] [c] | [c] [c] [c] [c] [c] [c] [c] [c]", "[c]", "[c]",
		},
		{
			"few women in one quarter",
			crew{quarters: [4]int64{40, 40, 20, 3}},
			crew{quarters: [4]int64{0, 0, 20, 37}},
			crew{},
			"103 0 0 0 0 | 57 0 0 0 0 | 0 0 0 0 0 | 103 57 | 40 0 40 0 [c] [c] [c] [c]", "25.0", "0.0",
		},
		{
			"few women paid a bonus: neither the share nor the gap",
			crew{quarters: [4]int64{25, 25, 25, 25}, bonus: 4},
			crew{quarters: [4]int64{25, 25, 25, 25}, bonus: 40},
			crew{},
			"100 0 0 [c] 0 | 100 0 0 40 0 | 0 0 0 0 0 | 100 100 | 25 25 25 25 25 25 25 25", "25.0", "[c]",
		},
		{
			"all but a few women paid a bonus",
			crew{quarters: [4]int64{25, 25, 25, 25}, bonus: 98},
			crew{quarters: [4]int64{25, 25, 25, 25}, bonus: 40},
			crew{},
			"100 0 0 [c] 0 | 100 0 0 40 0 | 0 0 0 0 0 | 100 100 | 25 25 25 25 25 25 25 25", "25.0", "[c]",
		},
		{
			"few bonuses below zero",
			crew{quarters: [4]int64{25, 25, 25, 25}, bonus: 40, negative: 2},
			crew{quarters: [4]int64{25, 25, 25, 25}, bonus: 40},
			crew{},
			"100 0 0 40 [c] | 100 0 0 40 0 | 0 0 0 0 0 | 100 100 | 25 25 25 25 25 25 25 25", "25.0", "40.0",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			report := reportOfCrews(c.women, c.men, c.notUsed)
			before := report
			release, err := report.Release(t.Context(), redact.Below10())
			require.NoError(t, err)
			assert.Equal(t, before, report, "the report was changed")
			assert.Equal(t, c.want, shownAs(release.Report))
			assert.Equal(t, c.meanHourly, release.Hourly.MeanGap().Percent().Text(1))
			assert.Equal(t, c.bonuses, release.Women.BonusShare().Percent().Text(1))
			for _, cell := range protect(t, redact.Below10(), report.System()).Unprotected() {
				assert.Equal(t, int64(4), cell.Low, "somebody stands in each of four quarters that are hidden")
				assert.Empty(t, cell.Key.Value("quarter"))
			}
		})
	}
}

// What few people are paid goes with them, and with the others goes what would give
// it: neither mean is there, so that no gap is.
func TestReleaseOfPay(t *testing.T) {
	t.Parallel()
	report := reportOfCrews(crew{quarters: [4]int64{2, 2, 2, 2}, bonus: 3}, crew{quarters: [4]int64{18, 18, 18, 18}, bonus: 20}, crew{})
	release, err := report.Release(t.Context(), redact.Below10())
	require.NoError(t, err)
	for _, pay := range []measure.Value{
		release.Hourly.Group.Mean, release.Hourly.Group.Median, release.Hourly.Reference.Mean, release.Hourly.Reference.Median,
		release.Bonus.Group.Mean, release.Bonus.Group.Median,
	} {
		assert.Equal(t, measure.Suppressed, pay.Reason())
	}
	assert.Equal(t, "500", release.Bonus.Reference.Mean.String(), "men's bonuses are of twenty")
	assert.Equal(t, release.Women.Bonus, release.Bonus.Group.People)

	full := [4]int64{20, 20, 20, 20}
	nobody := reportOfCrews(crew{leave: 30, unrated: 30, quarters: full, negative: 20}, crew{leave: 30, unrated: 30, quarters: full, bonus: 20, negative: 20}, crew{})
	release, err = nobody.Release(t.Context(), unknownZero())
	require.NoError(t, err)
	assert.Equal(t, measure.Suppressed, release.Bonus.Group.Mean.Reason(), "that there is no mean tells of nobody")
}

// A figure that is withheld is filed as none, and never as zero or by convention.
func TestSubmissionOfRelease(t *testing.T) {
	t.Parallel()
	report := reportOfCrews(crew{quarters: [4]int64{2, 2, 2, 2}}, crew{quarters: [4]int64{18, 18, 18, 18}, bonus: 4}, crew{})
	submission, warnings := report.Submission(1, measure.HalfAwayFromZero)
	assert.Equal(t, "100.0", submission.MeanBonusGap.Text(1), "only men were paid one")
	require.Empty(t, warnings)

	release, err := report.Release(t.Context(), redact.Below10())
	require.NoError(t, err)
	submission, warnings = release.Submission(1, measure.HalfAwayFromZero)
	assert.Empty(t, warnings)
	assert.Empty(t, release.Warnings())
	for _, figure := range []measure.Value{
		submission.MeanHourlyGap, submission.MedianHourlyGap, submission.MeanBonusGap, submission.MedianBonusGap,
		submission.Bonus.Women, submission.Bonus.Men, submission.Quarters.Lower.Women, submission.Quarters.Upper.Men,
	} {
		assert.Equal(t, measure.Suppressed, figure.Reason())
	}
	for _, result := range release.Results(2024) {
		assert.False(t, result.Value.Known(), "%s", result)
	}
}

// Whether people on one rate could be divided is told of all quarters or of none.
func TestReleaseOfInexactSplit(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		women [4]int64
		want  bool
	}{"all are shown": {[4]int64{20, 20, 20, 20}, true}, "some are not": {[4]int64{20, 20, 18, 2}, false}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			report := reportOfCrews(crew{quarters: c.women}, crew{quarters: [4]int64{20, 20, 22, 38}}, crew{})
			report.Quarters.Inexact = true
			release, err := report.Release(t.Context(), redact.Below10())
			require.NoError(t, err)
			assert.Equal(t, c.want, release.Quarters.Inexact)
			assert.Len(t, release.Warnings(), map[bool]int{true: 1}[c.want])
		})
	}
}

func TestReleasesOfTwoYears(t *testing.T) {
	t.Parallel()
	earlier := reportOfCrews(crew{quarters: [4]int64{30, 20, 15, 3}}, crew{quarters: [4]int64{10, 20, 25, 37}}, crew{})
	later := reportOfCrews(crew{quarters: [4]int64{30, 20, 15, 13}}, crew{quarters: [4]int64{10, 20, 25, 27}}, crew{})
	_, err := redact.Protect(t.Context(), redact.Below10(), earlier.System(), later.System())
	require.ErrorIs(t, err, measure.ErrConflict, "two counts of one day")

	later.Snapshot.Year++
	pattern := protect(t, redact.Below10(), earlier.System(), later.System())
	assert.Equal(t, measure.Suppressed, earlier.Withhold(pattern).Quarters.Upper.Women.Reason())
	assert.Equal(t, later, later.Withhold(pattern).Report)
}

// What nobody protected is not shown.
func TestWithholdEverything(t *testing.T) {
	t.Parallel()
	report := reportOfCrews(
		crew{leave: 1_000_003, quarters: [4]int64{1_000_033, 1_000_037, 1_000_039, 1_000_081}, bonus: 1_000_099},
		crew{leave: 1_000_117, quarters: [4]int64{1_000_121, 1_000_133, 1_000_151, 1_000_159}, bonus: 1_000_171}, crew{leave: 1_000_183},
	)
	counts := releasetest.Counts(report.System())
	maps.DeleteFunc(counts, func(_ redact.Key, n int64) bool { return n == 0 })
	requireNowhere(t, report.Withhold(redact.Pattern{}), counts)
}

// Reports that no payroll made give an answer too.
func TestReleaseOfHandMade(t *testing.T) {
	t.Parallel()
	var none gpg.Report
	release, err := none.Release(t.Context(), redact.Below10())
	require.NoError(t, err)
	assert.Equal(t, none, release.Report)
	assert.Empty(t, release.Note)

	onlyPay := gpg.Report{Hourly: gpg.Comparison{Reference: gpg.Statistics{Mean: measure.Integer(12)}}}
	release, err = onlyPay.Release(t.Context(), redact.Below10())
	require.NoError(t, err)
	assert.Equal(t, measure.Suppressed, release.Hourly.Reference.Mean.Reason(), "of nobody knows how many people")

	for name, report := range map[string]gpg.Report{
		"more bonuses than employees": {Women: gpg.Staff{Relevant: headcount(20), Bonus: headcount(21)}},
		"two numbers of one bonus":    {Women: gpg.Staff{Bonus: headcount(20)}, Bonus: gpg.Comparison{Group: statisticsOf(21, 5)}},
		"quarters that add to more":   {Hourly: gpg.Comparison{Group: statisticsOf(20, 5)}, Quarters: people(5, 6, 7, 8)},
	} {
		_, err := report.Release(t.Context(), redact.Below10())
		var faults measure.Faults
		require.ErrorAs(t, err, &faults, name)
		assert.NotContains(t, err.Error(), "21", name)
	}
}

// people are women in each quarter, without men.
func people(women ...int64) gpg.Quarters {
	quarter := func(i int) gpg.Quarter { return gpg.Quarter{Women: headcount(women[i]), Men: headcount(0)} }
	return gpg.Quarters{Lower: quarter(0), LowerMiddle: quarter(1), UpperMiddle: quarter(2), Upper: quarter(3)}
}

// Women of the report are named as a reader of the pattern knows them.
func TestNamesOfCells(t *testing.T) {
	t.Parallel()
	counts := releasetest.Counts(reportOfCrews(crew{leave: 4, quarters: [4]int64{1, 2, 3, 4}, bonus: 5}, crew{}, crew{}).System())
	women := redact.NewKey("QHG", "relevant employees", "2024-03-31").With("sex", workforce.Female.String())
	for key, want := range map[redact.Key]int64{
		women: 14, women.With("pay", "reduced by leave"): 4, women.With("pay", "full"): 10, women.With("bonus", "paid"): 5,
		women.With("pay", "full").With("quarter", gpg.UpperQuarter.String()): 4,
	} {
		assert.Equal(t, want, counts[key], "%s", key)
	}
}

// TestFewOfNeitherSex: people of neither sex are in no measure, so that hiding how
// few they are hides nothing else.
func TestFewOfNeitherSex(t *testing.T) {
	t.Parallel()
	report := reportOfCrews(
		crew{quarters: [4]int64{40, 40, 30, 25}, bonus: 40}, crew{quarters: [4]int64{20, 20, 30, 35}, bonus: 30}, crew{others: 6})
	release, err := report.Release(t.Context(), redact.Below10())
	require.NoError(t, err)
	assert.Equal(t, "[c]", release.NotUsed.Relevant.String())
	assert.Equal(t, report.Women, release.Women)
	assert.Equal(t, report.Men, release.Men)
	assert.Equal(t, report.Quarters, release.Quarters)
	assert.Equal(t, report.Hourly, release.Hourly)
}

// TestReleaseRounded: an exact mean tells of how many it is, and is rounded with them.
func TestReleaseRounded(t *testing.T) {
	t.Parallel()
	var report gpg.Report
	people, err := measure.NewCount(33)
	require.NoError(t, err)
	report.Hourly.Group = gpg.Statistics{People: people, Mean: measure.Fraction(700, 33), Median: measure.Fraction(41, 2)}
	release, err := report.Release(t.Context(), redact.TenFive())
	require.NoError(t, err)
	assert.Equal(t, "35", release.Hourly.Group.People.String())
	assert.Equal(t, "2121/100", release.Hourly.Group.Mean.String())
	assert.Equal(t, "41/2", release.Hourly.Group.Median.String())
}
