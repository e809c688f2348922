package wres_test

import (
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// protected is the pattern of reports that one reader can lay side by side.
func protected(tb testing.TB, policy redact.Policy, reports ...wres.Report) redact.Pattern {
	tb.Helper()
	var systems []redact.System
	for _, report := range reports {
		systems = append(systems, report.System())
	}
	pattern, err := redact.Protect(context.Background(), policy, systems...)
	require.NoError(tb, err)
	require.NoError(tb, redact.Check(policy, pattern, systems...))
	return pattern
}

// TestReleaseOfBLMK: the reports of three years, each alone and all together, give
// away none of the counts that they hide. As they were published they gave away 22
// of 35.
func TestReleaseOfBLMK(t *testing.T) {
	for name, policy := range map[string]redact.Policy{"less than 10": redact.Below10(), "5 or below": redact.AtMost5()} {
		t.Run(name, func(t *testing.T) {
			b := readBLMK(t, workforce.Commissioner)
			var reports, releases []wres.Report
			for _, year := range reportYears() {
				report := b.years[year]
				release, err := report.Release(context.Background(), policy)
				require.NoError(t, err)
				requireWithheld(t, report, protected(t, policy, report))
				requireUntold(t, policy.Rule.Max, []wres.Report{report}, []wres.Report{release.Report})
				assert.Equal(t, report.Workforce.Total(), release.Workforce.Total(), "the headcount is public")
				reports = append(reports, report)
			}
			pattern := protected(t, policy, reports...)
			for _, report := range reports {
				requireWithheld(t, report, pattern)
				releases = append(releases, report.Withhold(pattern).Report)
			}
			requireUntold(t, policy.Rule.Max, reports, releases)
		})
	}
}

// TestReleaseHoldsNothing: numbers that stand nowhere else are nowhere in a
// release, in whatever form it is looked at.
func TestReleaseHoldsNothing(t *testing.T) {
	const staff, rare = 7_000_000, 100_003 // the rare counts are 100,003 to 100,011
	stated := wres.Return{
		Organisation: "QHG", Body: workforce.Commissioner, Snapshot: march(2024),
		Workforce: &wres.Headcount{White: 2 * staff, BME: staff, Unknown: staff},
		Representation: &wres.Representation{Rows: []wres.Row{
			{StaffGroup: workforce.Clinical, Bands: []workforce.Band{workforce.Band6}, Staff: wres.Headcount{White: staff, BME: rare, Unknown: staff / 2}},
			{StaffGroup: workforce.NonClinical, Bands: []workforce.Band{workforce.VSM}, Staff: wres.Headcount{White: staff / 2, BME: staff / 2, Unknown: rare + 1}},
		}},
		Recruitment: &wres.Recruitment{
			Shortlisted: wres.Headcount{White: staff, BME: staff, Unknown: staff},
			Appointed:   wres.Headcount{White: staff / 2, BME: rare + 2, Unknown: staff - rare - 3},
			Splits: []wres.Split{{
				By: "source", Name: "internal", Base: wres.Headcount{White: staff / 2, BME: staff / 3, Unknown: staff / 4},
				Events: wres.Headcount{White: rare + 4},
			}},
		},
		Disciplinary: &wres.Disciplinary{
			Averaging: wres.TwoYearMean, Entered: wres.Headcount{White: staff, BME: rare + 5}, Previous: &wres.Headcount{White: rare + 6, BME: staff},
		},
		Survey: &wres.Survey{
			Year: 2023,
			HarassedByPublic: &wres.Item{
				White: &wres.Answers{Respondents: staff, Yes: rare + 7}, BME: &wres.Answers{Respondents: staff, Percent: "1.428684%"},
			},
		},
		Board: &wres.Board{Total: wres.Headcount{White: staff, BME: rare + 8, Unknown: staff}, Source: "board register"},
	}
	policy := redact.Below10()
	policy.Rule.Min, policy.Rule.Max = rare, rare+8
	report := reported(t, stated)
	release, err := report.Release(context.Background(), policy)
	require.NoError(t, err)
	text, err := json.Marshal(release)
	require.NoError(t, err)
	forms := []string{
		string(text), fmt.Sprint(release), fmt.Sprintf("%+v", release), fmt.Sprintf("%#v", release),
		fmt.Sprintf("%+v", release.Results()), fmt.Sprintf("%#v", release.Results()), fmt.Sprintf("%+v", release.YearOnYear(release.Report)),
		fmt.Sprint(release.Representation.Pooled(workforce.SeniorityPools()...)), fmt.Sprint(release.Representation.AcrossStaffGroups()),
		fmt.Sprint(release.Representation.Residuals(), release.Representation.Test(), release.Representation.Warnings()),
	}
	for _, result := range release.Results() {
		forms = append(forms, fmt.Sprint(result.Warnings))
	}
	numbers := regexp.MustCompile(`\d+`).FindAllString(strings.Join(forms, " "), -1)
	require.NotEmpty(t, numbers)
	for n := rare; n <= rare+8; n++ {
		assert.NotContains(t, numbers, strconv.Itoa(n))
		assert.NotContains(t, numbers, strconv.Itoa(staff-n))
	}
	assert.NotContains(t, strings.Join(forms, ""), "1.428684", "the printed percentage is the count in other words")
	assert.Contains(t, fmt.Sprintf("%#v", report), strconv.Itoa(rare+8), "the report holds them all the same")
	assert.Equal(t, reported(t, stated), report)
	requireWithheld(t, report, protected(t, policy, report))
}

// TestWithholdUnknown: a pattern that knows nothing of a report empties it.
func TestWithholdUnknown(t *testing.T) {
	report := reported(t, full())
	other := full()
	other.Organisation = "RXX"
	for name, pattern := range map[string]redact.Pattern{
		"the zero pattern": {}, "of another organisation": protected(t, redact.Below10(), reported(t, other)),
	} {
		t.Run(name, func(t *testing.T) {
			release := report.Withhold(pattern)
			for _, cell := range release.System().Cells {
				assert.False(t, cell.Count.Known(), cell.Key.String())
			}
			for _, result := range release.Results() {
				if result.Definition.ID != "wres6" { // of which nobody knows how many answered
					assert.False(t, result.Value.Known(), result.String())
				}
			}
		})
	}
}

// TestReleaseOfYears: the entries of the year before are those of the report of
// that year, with a flow period and without, and a cell that two reports share is
// hidden in both or in none.
func TestReleaseOfYears(t *testing.T) {
	for name, flows := range map[string][2]workforce.Period{
		"flow periods": {
			{From: workforce.Date{Year: 2022, Month: 4, Day: 1}, To: march(2023)},
			{From: workforce.Date{Year: 2023, Month: 4, Day: 1}, To: march(2024)},
		},
		"none": {},
	} {
		t.Run(name, func(t *testing.T) {
			before, after := full(), full()
			before.Snapshot, before.FlowPeriod, after.FlowPeriod = march(2023), flows[0], flows[1]
			before.Disciplinary = &wres.Disciplinary{Averaging: wres.SingleYear, Entered: *after.Disciplinary.Previous}
			before.Survey = nil
			reports := []wres.Report{reported(t, before), reported(t, after)}
			pattern := protected(t, redact.Below10(), reports...)
			first, second := reports[0].Withhold(pattern), reports[1].Withhold(pattern)
			assert.Equal(t, first.Disciplinary.Events, second.Disciplinary.Previous)
			requireUntold(t, 9, reports, []wres.Report{first.Report, second.Report})

			before.Disciplinary.Entered.White++
			_, err := redact.Protect(context.Background(), redact.Below10(), reported(t, before).System(), reports[1].System())
			require.ErrorIs(t, err, measure.ErrConflict, "two counts of one cell")
		})
	}
}

// TestReleaseFaults: the headcount is public, so that a group of all tells
// how many are in it.
func TestReleaseFaults(t *testing.T) {
	few := stated()
	few.Workforce = &wres.Headcount{BME: 3}
	release, err := reported(t, few).Release(context.Background(), redact.Below10())
	require.ErrorIs(t, err, measure.ErrConflict)
	assert.Equal(t, wres.Release{}, release)
	assert.Equal(t, "QHG|staff|2024-03-31|ethnicity=BME: conflict: what must be shown tells it", err.Error())

	contradicting := full()
	contradicting.Training.Splits[0] = wres.Split{By: "staff group", Name: "clinical", Base: wres.Headcount{White: 70, BME: 29, Unknown: 8}}
	_, err = reported(t, contradicting).Release(context.Background(), redact.Below10())
	require.ErrorIs(t, err, measure.ErrConflict, "67 and 70 White clinical staff")
}

// TestReleaseRounded: each count that is shown is rounded by itself, and shares are
// of the rounded counts.
func TestReleaseRounded(t *testing.T) {
	board := stated()
	board.Workforce = &wres.Headcount{White: 288, BME: 96, Unknown: 16}
	board.Recruitment = &wres.Recruitment{
		Shortlisted: wres.Headcount{White: 92, BME: 95, Unknown: 96}, Appointed: wres.Headcount{White: 30, BME: 9, Unknown: 21},
	}
	board.Board = &wres.Board{Total: wres.Headcount{White: 10, BME: 2, Unknown: 1}, Source: "board register"}
	release, err := reported(t, board).Release(context.Background(), redact.TenFive())
	require.NoError(t, err)
	assert.Equal(t, "{290 95 15 400}", release.Workforce.String())
	assert.Equal(t, "72.5%", release.Workforce.Share(workforce.White).String())
	assert.Equal(t, "{90 95 95 285}", release.Appointment.Base.String())
	assert.Equal(t, "{30 [c] [c] 60}", release.Appointment.Events.String())
	assert.Equal(t, "{[c] [c] [c] 15}", release.Board.Total.Staff.String())
}

// TestReleaseMadeByHand: reports that nothing has checked do no harm.
func TestReleaseMadeByHand(t *testing.T) {
	staff := reported(t, full()).Workforce
	short := wres.Report{Organisation: "QHG", Workforce: staff}
	short.Training.Base = staff
	short.Training.Events = staff.Plus(staff)
	short.Training.Splits = []wres.SplitReport{{By: "course", Name: "one", Likelihoods: short.Training.Likelihoods}}
	short.Board.Total.Staff, short.Board.Voting.Staff = staff, staff.Plus(staff)
	late := wres.Report{Organisation: "QHG"} // the workforce stands in one table alone
	late.Disciplinary.Base = staff
	for name, report := range map[string]wres.Report{"the zero report": {}, "events above staff": short, "no workforce": late} {
		t.Run(name, func(t *testing.T) {
			release, err := report.Release(context.Background(), redact.Below10())
			require.NoError(t, err)
			requireWithheld(t, report, protected(t, redact.Below10(), report))
			assert.Equal(t, report.Workforce, release.Workforce)
		})
	}
	two := wres.Report{Organisation: "QHG", Workforce: staff}
	two.Training.Base = staff.Plus(staff)
	_, err := two.Release(context.Background(), redact.Below10())
	require.ErrorIs(t, err, measure.ErrConflict, "two workforces of one day")
}

// TestReleaseNoRows: whoever stands in no row is the whole workforce, and as
// sensitive.
func TestReleaseNoRows(t *testing.T) {
	stated := stated()
	stated.Workforce = &wres.Headcount{White: 40, BME: 5, Unknown: 1}
	stated.Representation = &wres.Representation{}
	report := reported(t, stated)
	release, err := report.Release(context.Background(), redact.Below10())
	require.NoError(t, err)
	assert.Equal(t, "{[c] [c] [c] 46}", release.Workforce.String())
	assert.Equal(t, release.Workforce, release.Representation.Remainder)
}

// TestReleaseAttacked tries every board and every shortlisting that there can be:
// those that would be released alike leave every small count possible.
func TestReleaseAttacked(t *testing.T) {
	stated := stated()
	voting := wres.Headcount{White: 6, BME: 2}
	stated.Board = &wres.Board{Total: wres.Headcount{White: 10, BME: 2, Unknown: 1}, Voting: &voting, Source: "board register"}
	report := reported(t, stated)
	policy := redact.AtMost5()
	pattern := protected(t, policy, report)
	published := report.Withhold(pattern)
	left := map[redact.Key]map[int64]bool{}
	const most = 14
	for n := range int64(most * most * most * most * most) {
		of := func(place int64) int64 { return n / place % most }
		total := wres.Headcount{White: of(1), BME: of(most), Unknown: of(most * most)}
		voting := wres.Headcount{White: of(most * most * most), BME: of(most * most * most * most)}
		if total.White+total.BME+total.Unknown != 13 || voting.White > total.White || voting.BME > total.BME {
			continue
		}
		stated.Board.Total, stated.Board.Voting = total, &voting
		other := reported(t, stated)
		if other.Withhold(pattern).Board != published.Board {
			continue
		}
		for _, cell := range other.System().Cells {
			if left[cell.Key] == nil {
				left[cell.Key] = map[int64]bool{}
			}
			count, _ := cell.Count.Int64()
			left[cell.Key][count] = true
		}
	}
	unprotected := pattern.Unprotected()
	for _, cell := range report.System().Cells {
		count, known := cell.Count.Int64()
		if !known || !policy.Rule.Sensitive(count) {
			continue
		}
		low, high := int64(1), int64(5)
		if i := slices.IndexFunc(unprotected, func(u redact.Unprotected) bool { return u.Key == cell.Key }); i >= 0 {
			low, high = max(low, unprotected[i].LeastAttainable), min(high, unprotected[i].GreatestAttainable)
		}
		for n := low; n <= high; n++ {
			assert.True(t, left[cell.Key][n], "%s could be %d", cell.Key, n)
		}
	}
}

// TestReleaseNote: the note is of what the release holds, and of the marker that it
// prints.
func TestReleaseNote(t *testing.T) {
	small := stated()
	small.Board = &wres.Board{Total: wres.Headcount{White: 10, BME: 2, Unknown: 1}, Source: "board register"}
	great := stated()
	great.Organisation, great.Workforce = "RXC", &wres.Headcount{White: 288, BME: 96, Unknown: 16}
	reports := []wres.Report{reported(t, small), reported(t, great)}
	const note = "[c]: some counts are not shown, to protect small numbers."
	for name, tt := range map[string]struct {
		policy redact.Policy
		want   [2]string
	}{
		"one marker":              {redact.Below10(), [2]string{note, ""}},
		"the marker that is used": {redact.HES(), [2]string{note + rounded, rounded[1:]}},
	} {
		t.Run(name, func(t *testing.T) {
			pattern, err := redact.Protect(context.Background(), tt.policy, reports[0].System(), reports[1].System())
			require.NoError(t, err)
			for i, report := range reports {
				assert.Equal(t, tt.want[i], report.Withhold(pattern).Note)
			}
		})
	}
	release, err := reports[0].Release(context.Background(), redact.Below10())
	require.NoError(t, err)
	again, err := release.Release(context.Background(), redact.Below10())
	require.NoError(t, err)
	assert.Equal(t, note, again.Note, "what was hidden before is hidden still")
}

const rounded = " Counts are rounded to the nearest 5, each by itself, and need not add up."
