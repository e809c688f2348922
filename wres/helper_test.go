package wres_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// march is the snapshot of a year.
func march(year int) workforce.Date { return workforce.Date{Year: year, Month: 3, Day: 31} }

// stated is the least that a return must state.
func stated() wres.Return { return wres.Return{Organisation: "QHG", Snapshot: march(2024)} }

// full is a made-up board with every part stated, in every form.
func full() wres.Return {
	return wres.Return{
		Organisation: "QHG", Body: workforce.Commissioner, Snapshot: march(2024),
		FlowPeriod: workforce.Period{From: workforce.Date{Year: 2023, Month: 4, Day: 1}, To: march(2024)},
		Workforce:  &wres.Headcount{White: 288, BME: 96, Unknown: 16},
		Representation: &wres.Representation{Rows: []wres.Row{
			{StaffGroup: workforce.NonClinical, Bands: []workforce.Band{workforce.Band4}, Staff: wres.Headcount{White: 96, BME: 30, Unknown: 4}},
			{StaffGroup: workforce.NonClinical, Bands: []workforce.Band{workforce.Band8b}, Staff: wres.Headcount{White: 124, BME: 35, Unknown: 4}},
			{StaffGroup: workforce.Clinical, Bands: []workforce.Band{workforce.Band6}, Staff: wres.Headcount{White: 25, BME: 5, Unknown: 2}},
			{StaffGroup: workforce.Clinical, Bands: []workforce.Band{workforce.VSM}, Staff: wres.Headcount{White: 42, BME: 24, Unknown: 6}},
		}},
		Recruitment: &wres.Recruitment{
			Shortlisted: wres.Headcount{White: 92, BME: 95, Unknown: 96},
			Appointed:   wres.Headcount{White: 30, BME: 9, Unknown: 21},
			Splits: []wres.Split{
				{By: "source", Name: "internal", Base: wres.Headcount{White: 40, BME: 20, Unknown: 6}, Events: wres.Headcount{White: 20, BME: 5, Unknown: 1}},
				{By: "source", Name: "external", Base: wres.Headcount{White: 52, BME: 75, Unknown: 90}, Events: wres.Headcount{White: 10, BME: 4, Unknown: 20}},
			},
		},
		Disciplinary: &wres.Disciplinary{
			Averaging: wres.TwoYearMean, Entered: wres.Headcount{White: 4, BME: 3}, Previous: &wres.Headcount{White: 2, BME: 2},
			Splits: []wres.Split{{By: "staff group", Name: "clinical", Base: wres.Headcount{White: 67, BME: 29, Unknown: 8}, Events: wres.Headcount{White: 3, BME: 1}}},
		},
		Training: &wres.Training{
			Accessed: wres.Headcount{White: 34, BME: 3},
			Splits:   []wres.Split{{By: "band", Name: "8b", Base: wres.Headcount{White: 124, BME: 35, Unknown: 4}, Events: wres.Headcount{White: 12, BME: 1}}},
		},
		Survey: &wres.Survey{
			Year: 2023,
			HarassedByPublic: &wres.Item{
				White:     &wres.Answers{Respondents: 227, Yes: 16},
				BME:       &wres.Answers{Respondents: 46, Percent: "2.17%"},
				Benchmark: &wres.Benchmark{White: "7.66%", BME: "6.25%", Source: "average of integrated care boards, 2023"},
			},
			HarassedByStaff:    &wres.Item{White: &wres.Answers{Respondents: 227, Percent: "11%"}, BME: &wres.Answers{Percent: "25.5%"}},
			EqualOpportunities: &wres.Item{White: &wres.Answers{Respondents: 229, Yes: 118}, BME: &wres.Answers{Respondents: 48, Yes: 12}},
			Discriminated:      &wres.Item{White: &wres.Answers{Respondents: 227, Yes: 6}, BME: &wres.Answers{Respondents: 48, Yes: 9}},
		},
		Board: &wres.Board{
			Total: wres.Headcount{White: 10, BME: 2, Unknown: 1}, Voting: &wres.Headcount{White: 6, BME: 2}, Executive: &wres.Headcount{White: 4, BME: 1, Unknown: 1},
			Source: "board register",
		},
	}
}

// reported is the report of a return without faults.
func reported(tb testing.TB, stated wres.Return) wres.Report {
	tb.Helper()
	report, err := stated.Report()
	require.NoError(tb, err)
	return report
}

// faults are those of a return that has some, each on its line.
func faults(tb testing.TB, stated wres.Return) measure.Faults {
	tb.Helper()
	report, err := stated.Report()
	require.Error(tb, err)
	require.Equal(tb, wres.Report{}, report, "a return with a fault has no report")
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
func cellsOf(tb testing.TB, white, bme, unknown, total measure.Count) wres.Cells {
	tb.Helper()
	text, err := json.Marshal(map[string]measure.Count{"White": white, "BME": bme, "Unknown": unknown, "Total": total})
	require.NoError(tb, err)
	var cells wres.Cells
	require.NoError(tb, json.Unmarshal(text, &cells))
	return cells
}

// exactly reads a value as text.
func exactly(tb testing.TB, text string) measure.Value {
	tb.Helper()
	value, err := measure.ParseValue(text)
	require.NoError(tb, err)
	return value
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
func result(tb testing.TB, report wres.Report, id, part, group string) measure.Result {
	tb.Helper()
	var found []measure.Result
	for _, r := range report.Results() {
		if r.Definition.ID == id && r.Part == part && r.Group == group {
			found = append(found, r)
		}
	}
	require.Len(tb, found, 1, "%s, %s, %s", id, part, group)
	return found[0]
}

// change finds the change of a figure from one year to another, which must be
// there once.
func change(tb testing.TB, from, to wres.Report, id, part, group string) measure.Change {
	tb.Helper()
	var found []measure.Change
	for _, c := range to.YearOnYear(from) {
		if c.To.Definition.ID == id && c.To.Part == part && c.To.Group == group {
			found = append(found, c)
		}
	}
	require.Len(tb, found, 1, "%s, %s, %s", id, part, group)
	return found[0]
}

// printed is how a thing prints itself.
func printed(thing any) string { return fmt.Sprint(thing) }
