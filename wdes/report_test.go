package wdes_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// headlines prints one figure of every metric that was supplied.
func headlines(r wdes.Report) []string {
	var lines []string
	for _, figure := range []struct{ of, text string }{
		{"1", r.DisabilityDeclarationRate().String()},
		{"2", r.Appointment.RelativeLikelihood().Ratio().Text(2)},
		{"3", r.Capability.RelativeLikelihood().Ratio().Text(2)},
		{"3 ill health", r.Capability.IllHealth.RelativeLikelihood().Ratio().Text(2)},
		{"3 all", r.Capability.AllGrounds().RelativeLikelihood().Ratio().Text(2)},
		{"4a1", r.Survey.HarassedByPublic.Difference().String()},
		{"4a2", r.Survey.HarassedByManagers.Difference().String()},
		{"4a3", r.Survey.HarassedByColleagues.Difference().String()},
		{"4b", r.Survey.Reported.Difference().String()},
		{"5", r.Survey.EqualOpportunities.Difference().String()},
		{"6", r.Survey.Pressed.Difference().String()},
		{"7", r.Survey.Valued.Difference().String()},
		{"8", measure.Percent.Text(r.Survey.Adjustments.Of(workforce.DisabledGroup).Percent(), 1)},
		{"9a", r.Survey.Engagement.Disabled.Score.Text(2)},
		{"9b", measure.Answer.Text(r.Voices.Facilitated, 0)},
		{"10", r.Board.Total.Disabled().String()},
		{"10 voting", r.Board.Voting.Disabled().String()},
		{"10 non-voting", r.Board.NonVoting().Disabled().String()},
		{"10 executive", r.Board.Executive.Disabled().String()},
		{"10 non-executive", r.Board.NonExecutive().Disabled().String()},
	} {
		if figure.text != "[x]" {
			lines = append(lines, figure.of+": "+figure.text)
		}
	}
	return lines
}

func TestReportOfParts(t *testing.T) {
	staff := func(r *wdes.Return) { r.Workforce = &wdes.Headcount{Disabled: 20, NonDisabled: 300, Unknown: 80} }
	for _, c := range []struct {
		name  string
		state func(*wdes.Return)
		want  []string // all other headlines are [x]
	}{
		{"nothing", func(*wdes.Return) {}, nil},
		{"everything", func(r *wdes.Return) { *r = full() }, []string{
			"1: 5.0%", "2: 1.56", "3: 3.00", "3 ill health: 7.50", "3 all: 4.04",
			"4a1: +8.3 pp", "4a2: +9.9 pp", "4a3: +8.8 pp", "4b: +3.0 pp", "5: -12.5 pp", "6: +10.0 pp", "7: -12.5 pp", "8: 75.0%",
			"9a: 7.60", "9b: yes",
			"10: +2.7 pp", "10 voting: +7.5 pp", "10 non-voting: -5.0 pp", "10 executive: -5.0 pp", "10 non-executive: +7.5 pp",
		}},
		{"workforce of nobody", func(r *wdes.Return) { r.Workforce = &wdes.Headcount{} }, []string{"1: N/A"}},
		{"nobody shortlisted", func(r *wdes.Return) { r.Recruitment = &wdes.Recruitment{} }, []string{"2: N/A"}},
		{"nobody entered, workforce not supplied", func(r *wdes.Return) {
			r.Capability = &wdes.Capability{Averaging: wdes.SingleYear, Performance: &wdes.Entries{}, IllHealth: &wdes.Entries{}}
		}, nil},
		{"nobody entered on grounds of performance", func(r *wdes.Return) {
			staff(r)
			r.Capability = &wdes.Capability{Averaging: wdes.SingleYear, Performance: &wdes.Entries{}}
		}, []string{"1: 5.0%", "3: N/A"}},
		{"ill health alone", func(r *wdes.Return) {
			staff(r)
			r.Capability = &wdes.Capability{Averaging: wdes.SingleYear, IllHealth: &wdes.Entries{Entered: heads(0, 4, 0)}}
		}, []string{"1: 5.0%", "3 ill health: 0.00"}},
		{"Disabled staff alone entered", func(r *wdes.Return) {
			staff(r)
			r.Capability = &wdes.Capability{Averaging: wdes.SingleYear, Performance: &wdes.Entries{Entered: heads(1, 0, 0)}}
		}, []string{"1: 5.0%", "3: N/A"}},
		{"averaging alone", func(r *wdes.Return) {
			staff(r)
			r.Capability = &wdes.Capability{Averaging: wdes.TwoYearMean}
		}, []string{"1: 5.0%"}},
		{"nobody asked", func(r *wdes.Return) {
			nobody := &wdes.Item{Disabled: &wdes.Answers{}, NonDisabled: &wdes.Answers{}}
			r.Survey = &wdes.Survey{Year: 2023, HarassedByPublic: nobody, Pressed: nobody, Adjustments: &wdes.Adjustments{Disabled: &wdes.Answers{}}}
		}, []string{"4a1: N/A", "6: N/A", "8: N/A"}},
		{"survey without items", func(r *wdes.Return) { r.Survey = &wdes.Survey{Year: 2023} }, nil},
		{"one group asked", func(r *wdes.Return) {
			r.Survey = &wdes.Survey{Year: 2023, Reported: &wdes.Item{Disabled: said(1, 2)}}
		}, nil},
		{"engagement without scores", func(r *wdes.Return) {
			r.Survey = &wdes.Survey{Year: 2023, Engagement: &wdes.Engagement{Disabled: &wdes.Score{}}}
		}, nil},
		{"no action taken", func(r *wdes.Return) { r.Voices = &wdes.Voices{} }, []string{"9b: no"}},
		{"board of nobody", func(r *wdes.Return) {
			staff(r)
			r.Board = &wdes.Board{Voting: &wdes.Headcount{}, Source: "board register"}
		}, []string{"1: 5.0%", "10: N/A", "10 voting: N/A", "10 non-voting: N/A"}},
		{"board, workforce not supplied", func(r *wdes.Return) {
			r.Board = &wdes.Board{Total: heads(1, 10, 2), Voting: &wdes.Headcount{NonDisabled: 3}, Source: "board register"}
		}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			stated := stated()
			c.state(&stated)
			assert.Equal(t, c.want, headlines(reported(t, stated)))
		})
	}
}

// TestRates: two rates that are both called a declaration rate, of 20 Disabled,
// 300 non-disabled and 80 unknown people.
func TestRates(t *testing.T) {
	report := reported(t, full())
	assert.Equal(t, "80.0%", report.SelfReportingRate().String())
	assert.Equal(t, "320 of 400", report.SelfReportingRate().Part().String()+" of "+report.SelfReportingRate().Whole().String())
	assert.Equal(t, "5.0%", report.DisabilityDeclarationRate().String())
	assert.Equal(t, "20 of 400", report.DisabilityDeclarationRate().Part().String()+" of "+report.DisabilityDeclarationRate().Whole().String())
	assert.Equal(t, "[x]", reported(t, stated()).SelfReportingRate().String())
	assert.Equal(t, "[x]", wdes.Report{}.DisabilityDeclarationRate().String())
}

func TestReportCarries(t *testing.T) {
	stated := full()
	stated.Organisation, stated.Voices.Narrative = "  RXX\t", " a network that meets the board\n"
	report := reported(t, stated)
	assert.Equal(t, "RXX", report.Organisation)
	assert.Equal(t, workforce.Trust, report.Body)
	assert.Equal(t, march(2024), report.Snapshot)
	assert.Equal(t, "2023-04-01/2024-03-31", report.FlowPeriod.String())
	assert.Equal(t, 2023, report.Survey.Year)
	assert.Equal(t, "board register", report.Board.Source)
	assert.Equal(t, "a network that meets the board", report.Voices.Narrative)
	assert.Equal(t, "other trusts, 2023", report.Survey.Adjustments.Benchmark.Source)
	assert.Equal(t, wdes.TwoYearMean, report.Capability.Averaging)
	assert.Equal(t, "{20 300 80 400}", printed(report.Workforce))
	assert.Equal(t, "{50 400 30 480}", printed(report.Appointment.Base))
	assert.Equal(t, "{3 9 1 13}", printed(report.Capability.Events))
	assert.Equal(t, "{1 11 2 14}", printed(report.Capability.Previous))
	assert.Equal(t, "{20 300 80 400}", printed(report.Capability.IllHealth.Base))
}

// TestReportOwnsItsCounts: what is done to a return afterwards does not reach
// its report, and a report is not made by changing the return.
func TestReportOwnsItsCounts(t *testing.T) {
	stated := full()
	stated.Representation.Clusters = workforce.ClusterPools()
	report := reported(t, stated)
	before := fmt.Sprint(report.Results())

	stated.Workforce.Disabled = 1
	stated.Representation.Rows[0] = wdes.Row{Name: "gone"}
	stated.Representation.Rows[1].Bands[0] = workforce.Trainee
	stated.Representation.Clusters[0].Bands[0] = workforce.Trainee
	stated.Recruitment.Splits[0] = wdes.Split{}
	stated.Capability.Performance.Previous.Disabled = 90
	stated.Survey.HarassedByPublic.Disabled.Yes = 0
	stated.Survey.Adjustments.Benchmark.Disabled = "99%"
	stated.Survey.Engagement.Disabled.Components[0].Advocacy = "0"
	stated.Voices.Facilitated = false
	stated.Board.Voting.Disabled = 0
	assert.Equal(t, before, fmt.Sprint(report.Results()))
	assert.Equal(t, reported(t, full()), report)
}

// TestSharedReport reads one return and one report from many goroutines; the
// race detector is the judge, and all must read the same.
func TestSharedReport(t *testing.T) {
	stated, earlier := full(), full()
	earlier.Snapshot, earlier.Survey.Year = march(2023), 2022
	before := reported(t, earlier)
	read := func() string {
		report, err := stated.Report()
		if err != nil {
			return err.Error()
		}
		disparity, err := report.Disparity(0, stages())
		return fmt.Sprint(report.Results(), report.YearOnYear(before), before.YearOnYear(report), report.Representation.Bands(), disparity, err,
			report.Representation.Clusters.Test(), wdes.Definitions(), headlines(report))
	}
	want := read()
	got := make([]string, 8)
	var wait sync.WaitGroup
	for i := range got {
		wait.Go(func() { got[i] = read() })
	}
	wait.Wait()
	assert.Equal(t, slices.Repeat([]string{want}, len(got)), got)
	require.Contains(t, want, "wdes2: 1.56")
}

// TestHandMadeReports: reports that were not made of a return have figures or
// none, and nothing panics.
func TestHandMadeReports(t *testing.T) {
	suppressed := measure.AbsentCount(measure.Suppressed)
	odd := cellsOf(t, counted(t, 9), counted(t, 0), suppressed, counted(t, 3))
	row := workforce.RowReport[workforce.DisabilityGroup]{StaffGroup: 99, Bands: []workforce.Band{0, 99}}
	row.Staff = odd
	rows := wdes.GradesReport{Rows: []workforce.RowReport[workforce.DisabilityGroup]{row, {}, row}, Remainder: odd}
	backwards := measure.Direction{Of: "Nobody", To: "Disabled"}
	for name, report := range map[string]wdes.Report{
		"zero": {},
		"odd": {
			Workforce: odd, Body: 99, Snapshot: workforce.Date{Month: 99},
			Representation: wdes.RepresentationReport{Clusters: rows, GradesReport: rows},
			Appointment:    wdes.LikelihoodReport{Likelihoods: wdes.Likelihoods{Base: odd, Events: odd, Direction: backwards}, Splits: []wdes.SplitReport{{}}},
			Capability:     wdes.CapabilityReport{LikelihoodReport: wdes.LikelihoodReport{Likelihoods: wdes.Likelihoods{Previous: odd}, Averaging: 99}, IllHealth: wdes.Likelihoods{Events: odd}},
			Survey: wdes.SurveyReport{
				Year: -1, HarassedByPublic: wdes.ItemReport{Direction: backwards},
				Engagement: wdes.EngagementReport{Disabled: wdes.ScoreReport{Respondents: suppressed, Score: measure.Integer(-99)}},
			},
			Voices: wdes.VoicesReport{Facilitated: measure.Fraction(1, 2)},
			Board:  wdes.BoardReport{Voting: wdes.Membership{Representation: measure.Representation[workforce.DisabilityGroup]{Staff: odd, Workforce: odd}}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			for _, result := range report.Results() {
				assert.NotEmpty(t, result.String())
				assert.NotEmpty(t, result.Definition.Title)
			}
			for _, c := range report.YearOnYear(report) {
				assert.Contains(t, []measure.Movement{measure.Same, measure.NotComparable}, c.Movement())
			}
			assert.NotEmpty(t, fmt.Sprint(report.Representation.Bands(), headlines(report), report.SelfReportingRate(), report.Survey.Prevalence()))
			_, err := report.Disparity(0, stages())
			assert.Equal(t, name == "zero", err == nil, "the odd rows are of no band")
		})
	}
}
