package wres_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// headlines prints one figure of every indicator that was supplied.
func headlines(r wres.Report) []string {
	var lines []string
	for _, figure := range []struct{ of, text string }{
		{"1", r.Workforce.Share(workforce.BME).String()},
		{"2", r.Appointment.RelativeLikelihood().Ratio().Text(2)},
		{"3", r.Disciplinary.RelativeLikelihood().Ratio().Text(2)},
		{"4", r.Training.RelativeLikelihood().Ratio().Text(2)},
		{"5", measure.Percent.Text(r.Survey.HarassedByPublic.Of(workforce.BME).Percent(), 1)},
		{"6", measure.Percent.Text(r.Survey.HarassedByStaff.Of(workforce.BME).Percent(), 1)},
		{"7", measure.Percent.Text(r.Survey.EqualOpportunities.Of(workforce.BME).Percent(), 1)},
		{"8", measure.Percent.Text(r.Survey.Discriminated.Of(workforce.BME).Percent(), 1)},
		{"9", r.Board.Total.BME().String()},
		{"9 voting", r.Board.Voting.BME().String()},
		{"9 executive", r.Board.Executive.BME().String()},
	} {
		if figure.text != "[x]" {
			lines = append(lines, figure.of+": "+figure.text)
		}
	}
	return lines
}

func TestReportOfParts(t *testing.T) {
	zeros := func() *wres.Item { return &wres.Item{White: &wres.Answers{}, BME: &wres.Answers{}} }
	for _, c := range []struct {
		name  string
		state func(*wres.Return)
		want  []string // all other headlines are [x]
	}{
		{"nothing", func(*wres.Return) {}, nil},
		// Disciplinary: 5 of 192 over 6 of 576.
		{
			"everything", func(r *wres.Return) { *r = full() },
			[]string{"1: 24.0%", "2: 3.44", "3: 2.50", "4: 3.78", "5: 2.2%", "6: 25.5%", "7: 25.0%", "8: 18.8%", "9: -8.6 pp", "9 voting: +1.0 pp", "9 executive: -7.3 pp"},
		},
		{
			"workforce of nobody", func(r *wres.Return) { r.Workforce = &wres.Headcount{} },
			[]string{"1: N/A"},
		},
		{
			"nobody shortlisted", func(r *wres.Return) { r.Recruitment = &wres.Recruitment{} },
			[]string{"2: N/A"},
		},
		{
			"nobody entered, workforce not supplied", func(r *wres.Return) { r.Disciplinary = &wres.Disciplinary{Averaging: wres.SingleYear} },
			nil,
		},
		{"nobody entered", func(r *wres.Return) {
			r.Workforce, r.Disciplinary = &wres.Headcount{White: 288, BME: 96}, &wres.Disciplinary{Averaging: wres.SingleYear}
		}, []string{"1: 25.0%", "3: N/A"}},
		{"nobody trained", func(r *wres.Return) {
			r.Workforce, r.Training = &wres.Headcount{White: 288, BME: 96}, &wres.Training{}
		}, []string{"1: 25.0%", "4: N/A"}},
		{"no White person trained", func(r *wres.Return) {
			r.Workforce, r.Training = &wres.Headcount{White: 288, BME: 96}, &wres.Training{Accessed: wres.Headcount{BME: 3}}
		}, []string{"1: 25.0%", "4: 0.00"}},
		{"nobody asked", func(r *wres.Return) {
			r.Survey = &wres.Survey{Year: 2023, HarassedByPublic: zeros(), HarassedByStaff: zeros(), EqualOpportunities: zeros(), Discriminated: zeros()}
		}, []string{"5: N/A", "6: N/A", "7: N/A", "8: N/A"}},
		{"nobody said yes", func(r *wres.Return) {
			r.Survey = &wres.Survey{Year: 2023, HarassedByPublic: &wres.Item{BME: &wres.Answers{Respondents: 46}}}
		}, []string{"5: 0.0%"}},
		{
			"survey without items", func(r *wres.Return) { r.Survey = &wres.Survey{Year: 2023} },
			nil,
		},
		{"board of nobody", func(r *wres.Return) {
			r.Workforce = &wres.Headcount{White: 288, BME: 96}
			r.Board = &wres.Board{Voting: &wres.Headcount{}, Source: "board register"}
		}, []string{"1: 25.0%", "9: N/A", "9 voting: N/A"}},
		{"board, workforce not supplied", func(r *wres.Return) {
			r.Board = &wres.Board{Total: wres.Headcount{White: 10}, Source: "board register"}
		}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			stated := stated()
			c.state(&stated)
			assert.Equal(t, c.want, headlines(reported(t, stated)))
		})
	}
}

// TestFourStates: undefined, suppressed, not supplied and zero are told apart in
// whatever is computed from a count.
func TestFourStates(t *testing.T) {
	whiteOverBME := measure.Direction{Of: "White", To: "BME", Harm: "BME"}
	var none measure.Count
	base := cellsOf(t, counted(t, 92), counted(t, 95), counted(t, 96), counted(t, 283))
	events := func(white measure.Count) wres.Likelihoods {
		return wres.Likelihoods{Base: base, Events: cellsOf(t, white, counted(t, 9), counted(t, 21), none), Direction: whiteOverBME}
	}
	nobody := wres.Likelihoods{Base: base, Events: cellsOf(t, counted(t, 0), counted(t, 0), none, none), Direction: whiteOverBME}
	for _, c := range []struct {
		name   string
		of     wres.Likelihoods
		ratio  string
		reason measure.Reason
		cells  string
	}{
		{"undefined", nobody, "N/A", measure.NoEvents, "{0 0 [x] [x]}"},
		{"suppressed", events(measure.AbsentCount(measure.Suppressed)), "[c]", measure.Suppressed, "{[c] 9 21 [x]}"},
		{"not supplied", events(measure.Count{}), "[x]", measure.NotSupplied, "{[x] 9 21 [x]}"},
		{"zero", events(counted(t, 0)), "0.00", 0, "{0 9 21 [x]}"},
		{"without direction", wres.Likelihoods{Base: base, Events: nobody.Events}, "[x]", measure.NotSupplied, "{0 0 [x] [x]}"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ratio := c.of.RelativeLikelihood().Ratio()
			assert.Equal(t, c.ratio, ratio.Text(2))
			assert.Equal(t, c.reason, ratio.Reason())
			assert.Equal(t, c.cells, printed(c.of.Events))
		})
	}
	t.Run("a suppressed count hides its shares", func(t *testing.T) {
		suppressed := measure.AbsentCount(measure.Suppressed)
		hidden := cellsOf(t, suppressed, suppressed, suppressed, counted(t, 13))
		beside := measure.Representation[workforce.EthnicGroup]{Staff: hidden, Workforce: base}
		member := wres.Membership{Representation: beside}
		assert.Equal(t, "{[c] [c] [c] 13}", printed(hidden))
		assert.Equal(t, "[c]", hidden.Share(workforce.BME).String())
		assert.Equal(t, "[c]", member.BME().String())
		assert.Equal(t, "[c]", workforce.RowReport[workforce.EthnicGroup]{Representation: beside}.Difference(workforce.White).String())
	})
	t.Run("cells that no report has checked", func(t *testing.T) {
		wrong := cellsOf(t, counted(t, 3), none, none, counted(t, 2))
		assert.Equal(t, measure.OutOfRange, wrong.Share(workforce.White).Percent().Reason())
		assert.Equal(t, measure.NotSupplied, wrong.Share(workforce.BME).Percent().Reason())
		answers := published.AnswersReport{Respondents: counted(t, 2), Yes: counted(t, 3)}
		assert.Equal(t, measure.OutOfRange, answers.Percent().Reason())
	})
	t.Run("a group that is on no list", func(t *testing.T) {
		report := reported(t, full())
		assert.Equal(t, int64(0), wres.Headcount{White: 1, BME: 2, Unknown: 3}.Of(0))
		assert.Equal(t, measure.Count{}, report.Workforce.Of(0))
		assert.Equal(t, "[x]", report.Workforce.Share(9).String())
		assert.Equal(t, published.AnswersReport{}, report.Survey.HarassedByPublic.Of(workforce.UnknownEthnicity))
		assert.False(t, report.Survey.HarassedByPublic.Benchmark.Of(workforce.UnknownEthnicity).Known())
	})
}

func TestReportCarries(t *testing.T) {
	stated := full()
	stated.Organisation = "  QHG\t"
	report := reported(t, stated)
	assert.Equal(t, "QHG", report.Organisation)
	assert.Equal(t, workforce.Commissioner, report.Body)
	assert.Equal(t, march(2024), report.Snapshot)
	assert.Equal(t, "2023-04-01/2024-03-31", report.FlowPeriod.String())
	assert.Equal(t, 2023, report.Survey.Year)
	assert.Equal(t, "board register", report.Board.Source)
	assert.Equal(t, "average of integrated care boards, 2023", report.Survey.HarassedByPublic.Benchmark.Source)
	assert.Equal(t, wres.TwoYearMean, report.Disciplinary.Averaging)
	assert.Equal(t, "{288 96 16 400}", printed(report.Workforce))
	assert.Equal(t, "{4 3 0 7}", printed(report.Disciplinary.Events))
	assert.Equal(t, "{2 2 0 4}", printed(report.Disciplinary.Previous))
	assert.Equal(t, "{288 96 16 400}", printed(report.Disciplinary.Base))
	white := report.Disciplinary.Of(workforce.White)
	assert.Equal(t, "6 of 576", white.Events().String()+" of "+white.Base().String(), "events of both years over years worked")
}

// TestReportOwnsItsCounts: what is done to a return afterwards does not reach
// its report, and a report is not made by changing the return.
func TestReportOwnsItsCounts(t *testing.T) {
	stated := full()
	report := reported(t, stated)
	assert.Equal(t, full(), stated, "the return is as it was")
	before := fmt.Sprint(report.Results())

	stated.Workforce.White = 1
	stated.Representation.Rows[0] = wres.Row{Name: "gone"}
	stated.Representation.Rows[1].Bands[0] = workforce.Trainee
	stated.Recruitment.Splits[0] = wres.Split{}
	stated.Disciplinary.Previous.BME = 90
	stated.Training.Splits[0].Name = "gone"
	stated.Survey.HarassedByPublic.White.Yes = 0
	stated.Survey.HarassedByPublic.Benchmark.BME = "99%"
	stated.Board.Voting.White = 0
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
		pooled, err := report.Representation.Pooled(workforce.SeniorityPools()...)
		return fmt.Sprint(report.Results(), report.YearOnYear(before), before.YearOnYear(report), pooled, err, report.Representation.AcrossStaffGroups(),
			report.Representation.Residuals(), report.Representation.Test(), wres.Definitions(), headlines(report))
	}
	want := read()
	got := make([]string, 8)
	var wait sync.WaitGroup
	for i := range got {
		wait.Go(func() { got[i] = read() })
	}
	wait.Wait()
	assert.Equal(t, slices.Repeat([]string{want}, len(got)), got)
	require.Contains(t, want, "wres2: 3.44 (1.73 to 6.85)")
}

func TestAveraging(t *testing.T) {
	assert.Equal(t, []string{"", "single year", "two-year mean", ""}, texts([]wres.Averaging{0, wres.SingleYear, wres.TwoYearMean, 3}))
}
