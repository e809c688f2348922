package wdes_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// march is the snapshot of a year.
func march(year int) workforce.Date { return workforce.Date{Year: year, Month: 3, Day: 31} }

// stated is the least that a return must state.
func stated() wdes.Return { return wdes.Return{Organisation: "RXX", Snapshot: march(2024)} }

// heads is a headcount in published order.
func heads(disabled, nonDisabled, unknown int64) wdes.Headcount {
	return wdes.Headcount{Disabled: disabled, NonDisabled: nonDisabled, Unknown: unknown}
}

// said are the answers of a group.
func said(yes, respondents int64) *wdes.Answers {
	return &wdes.Answers{Respondents: respondents, Yes: yes}
}

// full is a made-up trust with every part stated, in counts.
func full() wdes.Return {
	return wdes.Return{
		Organisation: "RXX", Body: workforce.Trust, Snapshot: march(2024),
		FlowPeriod: workforce.Period{From: workforce.Date{Year: 2023, Month: 4, Day: 1}, To: march(2024)},
		Workforce:  &wdes.Headcount{Disabled: 20, NonDisabled: 300, Unknown: 80},
		Representation: &wdes.Representation{Rows: []wdes.Row{
			{StaffGroup: workforce.NonClinical, Bands: []workforce.Band{workforce.UnderBand1}, Staff: heads(0, 2, 1)},
			{StaffGroup: workforce.NonClinical, Bands: []workforce.Band{workforce.Band4}, Staff: heads(4, 60, 16)},
			{StaffGroup: workforce.NonClinical, Bands: []workforce.Band{workforce.Band8b}, Staff: heads(2, 40, 8)},
			{StaffGroup: workforce.Clinical, Name: "bands 1 to 4", Bands: workforce.Bands1To4.Bands(), Staff: heads(3, 40, 10)},
			{StaffGroup: workforce.Clinical, Bands: []workforce.Band{workforce.Band5}, Staff: heads(5, 70, 20)},
			{StaffGroup: workforce.Clinical, Bands: []workforce.Band{workforce.Band6}, Staff: heads(3, 50, 12)},
			{StaffGroup: workforce.Clinical, Bands: []workforce.Band{workforce.VSM}, Staff: heads(1, 5, 2)},
			{StaffGroup: workforce.Medical, Bands: []workforce.Band{workforce.Consultant}, Staff: heads(1, 15, 6)},
		}},
		Recruitment: &wdes.Recruitment{
			Shortlisted: heads(50, 400, 30), Appointed: heads(8, 100, 6),
			Splits: []wdes.Split{
				{By: "source", Name: "internal", Base: heads(20, 100, 5), Events: heads(5, 40, 2)},
				{By: "source", Name: "external", Base: heads(30, 300, 25), Events: heads(3, 60, 4)},
			},
		},
		Capability: &wdes.Capability{
			Averaging:   wdes.TwoYearMean,
			Performance: &wdes.Entries{Entered: heads(3, 9, 1), Previous: &wdes.Headcount{Disabled: 1, NonDisabled: 11, Unknown: 2}},
			IllHealth:   &wdes.Entries{Entered: heads(2, 4, 0), Previous: &wdes.Headcount{Disabled: 1, NonDisabled: 2, Unknown: 1}},
			Splits:      []wdes.Split{{By: "staff group", Name: "clinical", Base: heads(12, 165, 44), Events: heads(2, 5, 1)}},
		},
		Survey: answered(),
		Voices: &wdes.Voices{Facilitated: true, Narrative: "a network that meets the board"},
		Board: &wdes.Board{
			Total: heads(1, 10, 2), Voting: &wdes.Headcount{Disabled: 1, NonDisabled: 6, Unknown: 1},
			Executive: &wdes.Headcount{NonDisabled: 3, Unknown: 2}, Source: "board register",
		},
	}
}

// answered is a survey with every item answered.
func answered() *wdes.Survey {
	return &wdes.Survey{
		Year:                 2023,
		HarassedByPublic:     &wdes.Item{Disabled: said(20, 60), NonDisabled: said(45, 180)},
		HarassedByManagers:   &wdes.Item{Disabled: said(12, 60), NonDisabled: said(18, 178)},
		HarassedByColleagues: &wdes.Item{Disabled: said(15, 59), NonDisabled: said(30, 180)},
		Reported:             &wdes.Item{Disabled: said(12, 25), NonDisabled: said(27, 60)},
		EqualOpportunities: &wdes.Item{
			Disabled: said(29, 58), NonDisabled: said(110, 176),
			Benchmark: &wdes.Benchmark{Disabled: "52.1%", NonDisabled: "57.7%", Source: "other trusts, 2023"},
		},
		Pressed: &wdes.Item{Disabled: said(12, 40), NonDisabled: said(18, 90)},
		Valued:  &wdes.Item{Disabled: said(24, 60), NonDisabled: said(95, 181)},
		Adjustments: &wdes.Adjustments{
			Disabled: said(33, 44), Benchmark: &wdes.AdjustmentsBenchmark{Disabled: "73.4%", Source: "other trusts, 2023"},
		},
		Engagement: &wdes.Engagement{
			Disabled: &wdes.Score{Least: 2, Components: []wdes.Respondent{
				{Motivation: "6", Involvement: "7", Advocacy: "20/3"},
				{Motivation: "7.5", Advocacy: "5"},
				{Involvement: "8"},
				{Motivation: "10", Involvement: "10", Advocacy: "10"},
			}},
			NonDisabled: &wdes.Score{Score: "7.15", Respondents: 180},
			All:         &wdes.Score{Score: "7.04"},
		},
	}
}

// reported is the report of a return without faults.
func reported(tb testing.TB, stated wdes.Return) wdes.Report {
	tb.Helper()
	report, err := stated.Report()
	require.NoError(tb, err)
	return report
}

// faults are those of a return that has some.
func faults(tb testing.TB, stated wdes.Return) measure.Faults {
	tb.Helper()
	report, err := stated.Report()
	require.Error(tb, err)
	require.Equal(tb, wdes.Report{}, report, "a return with a fault has no report")
	var all measure.Faults
	require.ErrorAs(tb, err, &all)
	require.NotEmpty(tb, all)
	return all
}

// counted is a count that cannot fail.
func counted(tb testing.TB, n int64) measure.Count {
	tb.Helper()
	count, err := measure.NewCount(n)
	require.NoError(tb, err)
	return count
}

// cellsOf are the cells of a report, with a total that need not follow from them.
func cellsOf(tb testing.TB, disabled, nonDisabled, unknown, total measure.Count) wdes.Cells {
	tb.Helper()
	text, err := json.Marshal(map[string]measure.Count{"Disabled": disabled, "Non-disabled": nonDisabled, "Unknown": unknown, "Total": total})
	require.NoError(tb, err)
	var cells wdes.Cells
	require.NoError(tb, json.Unmarshal(text, &cells))
	return cells
}

// texts prints any things as they print themselves.
func texts[T interface{ String() string }](things []T) []string {
	printed := make([]string, len(things))
	for i, thing := range things {
		printed[i] = thing.String()
	}
	return printed
}

// doubts lists the kinds of warnings.
func doubts(warnings []measure.Warning) []measure.Doubt {
	var kinds []measure.Doubt
	for _, warning := range warnings {
		kinds = append(kinds, warning.Doubt)
	}
	return kinds
}

// result finds the result of a figure, which must be there once.
func result(tb testing.TB, report wdes.Report, id, part, group string) measure.Result {
	tb.Helper()
	var found []measure.Result
	for _, r := range report.Results() {
		if r.Key() == (measure.Key{ID: id, Part: part, Group: group}) {
			found = append(found, r)
		}
	}
	require.Len(tb, found, 1, "%s, %s, %s", id, part, group)
	return found[0]
}

// change finds the change of a figure from one year to another, which must be
// there once.
func change(tb testing.TB, from, to wdes.Report, id, part, group string) measure.Change {
	tb.Helper()
	var found []measure.Change
	for _, c := range to.YearOnYear(from) {
		if c.To.Key() == (measure.Key{ID: id, Part: part, Group: group}) {
			found = append(found, c)
		}
	}
	require.Len(tb, found, 1, "%s, %s, %s", id, part, group)
	return found[0]
}

// printed is how a thing prints itself.
func printed(thing any) string { return fmt.Sprint(thing) }
