package gpg_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
)

// acceptable is a submission that the service takes.
func acceptable(tb testing.TB) gpg.Submission {
	tb.Helper()
	pair := func(women, men string) gpg.Shares {
		return gpg.Shares{Women: figure(tb, women), Men: figure(tb, men)}
	}
	return gpg.Submission{
		MeanHourlyGap: figure(tb, "26"), MedianHourlyGap: figure(tb, "18.5"),
		MeanBonusGap: figure(tb, "19"), MedianBonusGap: figure(tb, "-33.3"),
		Bonus: pair("0.6", "4.2"),
		Quarters: gpg.QuarterShares{
			Lower: pair("83.6", "16.4"), LowerMiddle: pair("82", "18"), UpperMiddle: pair("83.6", "16.4"), Upper: pair("63.9", "36.1"),
		},
	}
}

func TestSubmissionCheck(t *testing.T) {
	without := measure.Absent(measure.NoBase)
	for _, c := range []struct {
		name   string
		year   int
		change func(*gpg.Submission)
		want   string // the whole error; none where the service takes it
	}{
		{"as it should be", 2024, func(*gpg.Submission) {}, ""},
		{"no mean gap", 2024, func(s *gpg.Submission) { s.MeanHourlyGap = measure.Value{} }, "mean hourly gap: [x]: not supplied"},
		{"a median gap without value", 2024, func(s *gpg.Submission) { s.MedianHourlyGap = without }, "median hourly gap: N/A: not supplied"},
		{"a hidden gap", 2024, func(s *gpg.Submission) { s.MedianHourlyGap = measure.Absent(measure.Suppressed) }, "median hourly gap: [c]: not supplied"},
		{"two decimals", 2024, func(s *gpg.Submission) { s.MeanHourlyGap = figure(t, "27.48") }, "mean hourly gap: 27.48: malformed: more than one decimal place"},
		{"a gap of 100", 2024, func(s *gpg.Submission) { s.MeanHourlyGap = figure(t, "100") }, ""},
		{"a gap above 100", 2024, func(s *gpg.Submission) { s.MeanHourlyGap = figure(t, "100.1") }, "mean hourly gap: 100.1: out of range: from -999999999 to 100"},
		{"the lowest gap", 2024, func(s *gpg.Submission) { s.MeanHourlyGap = figure(t, "-999999999") }, ""},
		{"a gap below it", 2024, func(s *gpg.Submission) { s.MedianBonusGap = figure(t, "-999999999.1") }, "median bonus gap: -999999999.1: out of range: from -999999999 to 100"},
		{"a share above 100", 2024, func(s *gpg.Submission) { s.Bonus.Women = figure(t, "100.1") }, "women paid a bonus: 100.1: out of range: from 0 to 100"},
		{"a share below 0", 2024, func(s *gpg.Submission) { s.Bonus.Women = figure(t, "-0.1") }, "women paid a bonus: -0.1: out of range: from 0 to 100"},
		{"no bonus gap though men were paid", 2024, func(s *gpg.Submission) { s.MeanBonusGap, s.MedianBonusGap = without, without }, "mean bonus gap: N/A: not supplied\nmedian bonus gap: N/A: not supplied"},
		{"a bonus gap though no man was paid", 2024, func(s *gpg.Submission) { s.Bonus.Men = figure(t, "0") }, "mean bonus gap: 19: conflict: no man was paid a bonus\nmedian bonus gap: -33.3: conflict: no man was paid a bonus"},
		{"no man paid and no gap", 2024, func(s *gpg.Submission) {
			s.Bonus.Men, s.MeanBonusGap, s.MedianBonusGap = figure(t, "0.0"), without, measure.Value{}
		}, ""},
		{"no bonus share of men", 2024, func(s *gpg.Submission) { s.Bonus.Men = without }, "men paid a bonus: N/A: not supplied"},
		{"both halves up", 2024, func(s *gpg.Submission) {
			s.Quarters.Lower = gpg.Shares{Women: figure(t, "16.3"), Men: figure(t, "83.8")}
		}, "men, lower quarter and women, lower quarter: 83.8 and 16.3: conflict: they make 100.1 and not 100"},
		{"one share of a quarter", 2024, func(s *gpg.Submission) { s.Quarters.Upper.Men = measure.Value{} }, "men, upper quarter: [x]: not supplied"},
		{"no quarters in 2020", 2020, func(s *gpg.Submission) { s.Quarters = gpg.QuarterShares{} }, ""},
		{"no quarters in 2021", 2021, func(s *gpg.Submission) { s.Quarters = gpg.QuarterShares{} }, ""},
		{"some quarters in 2020", 2020, func(s *gpg.Submission) { s.Quarters.Upper = gpg.Shares{} }, "men, upper quarter: [x]: not supplied\nwomen, upper quarter: [x]: not supplied"},
	} {
		t.Run(c.name, func(t *testing.T) {
			submission := acceptable(t)
			c.change(&submission)
			err := submission.Check(c.year)
			if c.want == "" {
				require.NoError(t, err)
				return
			}
			require.EqualError(t, err, c.want)
			var faults measure.Faults
			require.ErrorAs(t, err, &faults)
		})
	}
	t.Run("no quarters in another year", func(t *testing.T) {
		submission := acceptable(t)
		submission.Quarters = gpg.QuarterShares{}
		for _, year := range []int{0, 2019, 2022, 2024} {
			var faults measure.Faults
			require.ErrorAs(t, submission.Check(year), &faults)
			assert.Len(t, faults, 8)
		}
	})
	t.Run("nothing at all", func(t *testing.T) {
		var faults measure.Faults
		require.ErrorAs(t, gpg.Submission{}.Check(2024), &faults)
		assert.Len(t, faults, 12, "the bonus gaps are not needed while the men's share is unknown")
	})
}

func TestSubmissionWarnings(t *testing.T) {
	for _, c := range []struct {
		name                     string
		women, men, mean, median string
		want                     string
	}{
		{"women were paid too", "0.1", "5", "20", "17", ""},
		{"nobody was paid", "0", "0", "[x]", "[x]", ""},
		{"the convention", "0", "0.3", "100", "100", ""},
		{"one of the two", "0", "0.3", "100", "17", ""},
		{"another gap", "0.0", "5.0", "20.0", "17.0", "no women were paid a bonus, or a share that rounds to none: the service expects bonus gaps of 100, not 20 and 17"},
		{"zeros", "0", "1", "0", "0", "no women were paid a bonus, or a share that rounds to none: the service expects bonus gaps of 100, not 0 and 0"},
		{"no gap, which is a fault", "0", "1", "[x]", "[x]", ""},
		{"no share", "[x]", "1", "20", "17", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			submission := gpg.Submission{
				Bonus:        gpg.Shares{Women: figure(t, c.women), Men: figure(t, c.men)},
				MeanBonusGap: figure(t, c.mean), MedianBonusGap: figure(t, c.median),
			}
			warnings := submission.Warnings()
			if c.want == "" {
				assert.Empty(t, warnings)
				return
			}
			require.Len(t, warnings, 1)
			assert.Equal(t, measure.Warning{Doubt: measure.BonusGapUnexpected, Sentence: c.want}, warnings[0])
		})
	}
}
