package wdes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// itemOf are the items of a survey by metric.
func itemOf(s wdes.SurveyReport) map[string]wdes.ItemReport {
	return map[string]wdes.ItemReport{
		"wdes4a1": s.HarassedByPublic, "wdes4a2": s.HarassedByManagers, "wdes4a3": s.HarassedByColleagues, "wdes4b": s.Reported,
		"wdes5": s.EqualOpportunities, "wdes6": s.Pressed, "wdes7": s.Valued,
	}
}

// TestItemReadings: twice as many Disabled as non-disabled staff say yes, which is
// adverse to them where yes is the worse answer, and not where it is the better.
func TestItemReadings(t *testing.T) {
	item := &wdes.Item{Disabled: said(40, 100), NonDisabled: said(20, 100)}
	stated := stated()
	stated.Survey = &wdes.Survey{
		Year: 2023, HarassedByPublic: item, HarassedByManagers: item, HarassedByColleagues: item, Reported: item,
		EqualOpportunities: item, Pressed: item, Valued: item, Adjustments: &wdes.Adjustments{Disabled: said(40, 100)},
	}
	report := reported(t, stated)
	adverse := map[string]string{
		"wdes4a1": "Disabled", "wdes4a2": "Disabled", "wdes4a3": "Disabled", "wdes4b": "Non-disabled",
		"wdes5": "Non-disabled", "wdes6": "Disabled", "wdes7": "Non-disabled",
	}
	for id, item := range itemOf(report.Survey) {
		t.Run(id, func(t *testing.T) {
			assert.Equal(t, "+20.0 pp", item.Difference().String())
			assert.Equal(t, "2", item.Ratio().String())
			assert.Equal(t, "adverse to "+adverse[id], item.FourFifths().String())
			assert.Equal(t, adverse[id], result(t, report, id+".difference", "", "").WorseOff())
			definition, _ := wdes.Definition(id + ".difference")
			assert.Equal(t, definition.Direction, item.Direction)
		})
	}
	assert.Equal(t, "40.0%", measure.Percent.Text(report.Survey.Adjustments.Of(workforce.DisabledGroup).Percent(), 1))
	assert.Equal(t, measure.NotSupplied, report.Survey.Adjustments.Of(workforce.NonDisabledGroup).Percent().Reason(), "only Disabled staff are asked")
}

// TestDerivedAnswers: the percentages of a commissioner are of plain counts, those
// of a trust are weighted. 31 of 59 is 52.54 per cent, and no other count is.
func TestDerivedAnswers(t *testing.T) {
	for body, want := range map[workforce.Body]string{workforce.Commissioner: "31 of 59 3100/59", workforce.Trust: "[x] of 59 2627/50", 0: "[x] of 59 2627/50"} {
		stated := stated()
		stated.Body = body
		stated.Survey = &wdes.Survey{Year: 2023, Adjustments: &wdes.Adjustments{Disabled: &wdes.Answers{Respondents: 59, Percent: "52.54%"}}}
		answers := reported(t, stated).Survey.Adjustments.Of(workforce.DisabledGroup)
		assert.Equal(t, want, answers.Yes.String()+" of "+answers.Respondents.String()+" "+answers.Percent().String(), body)
	}
}

// TestBenchmark: the benchmark of an item stands beside both groups, that of
// adjustments beside Disabled staff alone.
func TestBenchmark(t *testing.T) {
	report := reported(t, full())
	assert.Equal(t, "-2.1 pp", report.Survey.EqualOpportunities.FromBenchmark(workforce.DisabledGroup).String())    // 50 less 52.1
	assert.Equal(t, "+4.8 pp", report.Survey.EqualOpportunities.FromBenchmark(workforce.NonDisabledGroup).String()) // 62.5 less 57.7
	assert.Equal(t, "+1.6 pp", report.Survey.Adjustments.FromBenchmark(workforce.DisabledGroup).String())           // 75 less 73.4
	assert.False(t, report.Survey.Adjustments.Benchmark.Of(workforce.NonDisabledGroup).Known())
}

// TestPrevalence: the item of most answers says how many of those who answered are
// Disabled, of the items that all staff are asked.
func TestPrevalence(t *testing.T) {
	for _, c := range []struct {
		name  string
		state func(*wdes.Survey)
		want  string
	}{
		{"everything", func(s *wdes.Survey) { *s = *answered() }, "60 of 241"}, // metric 7
		{"nothing", func(*wdes.Survey) {}, "[x] of [x]"},
		{"those who are harassed alone", func(s *wdes.Survey) { s.Reported = &wdes.Item{Disabled: said(1, 40), NonDisabled: said(1, 60)} }, "[x] of [x]"},
		{"one group", func(s *wdes.Survey) { s.Valued = &wdes.Item{Disabled: said(1, 40)} }, "[x] of [x]"},
		{"percentages without respondents", func(s *wdes.Survey) {
			s.Valued = &wdes.Item{Disabled: &wdes.Answers{Percent: "40%"}, NonDisabled: &wdes.Answers{Percent: "50%"}}
		}, "[x] of [x]"},
		{"percentages with respondents", func(s *wdes.Survey) {
			s.Valued = &wdes.Item{Disabled: &wdes.Answers{Respondents: 40, Percent: "40%"}, NonDisabled: &wdes.Answers{Respondents: 60, Percent: "–"}}
		}, "40 of 100"},
		{"the first of two as large", func(s *wdes.Survey) {
			s.HarassedByPublic = &wdes.Item{Disabled: said(0, 30), NonDisabled: said(0, 70)}
			s.Valued = &wdes.Item{Disabled: said(0, 40), NonDisabled: said(0, 60)}
		}, "30 of 100"},
		{"nobody asked", func(s *wdes.Survey) { s.Valued = &wdes.Item{Disabled: said(0, 0), NonDisabled: said(0, 0)} }, "0 of 0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			stated := stated()
			stated.Survey = &wdes.Survey{Year: 2023}
			c.state(stated.Survey)
			share := reported(t, stated).Survey.Prevalence()
			assert.Equal(t, c.want, share.Part().String()+" of "+share.Whole().String())
		})
	}
}

// TestPrevalenceWarning: where the share in the survey is outside the four-fifths
// range of that in the records the figures of metric 1 say so, and no others: 60 of
// 241, beside 20 of 320 and 100 of 400.
func TestPrevalenceWarning(t *testing.T) {
	const warning = "24.9% of those who answered the survey are Disabled, and 6.3% of the staff whose status is recorded (5.0% of all staff): never mix the two"
	report := reported(t, full())
	for _, r := range report.Results() {
		assert.Equal(t, r.Definition.ID == "wdes1" && r.Part == "", contains(r.Warnings, warning), r.String())
	}

	alike := full()
	alike.Workforce = &wdes.Headcount{Disabled: 100, NonDisabled: 300, Unknown: 80}
	for _, r := range reported(t, alike).Results() {
		assert.NotContains(t, doubts(r.Warnings), measure.PrevalenceDiffers)
	}
	without := full()
	without.Survey = nil
	for _, r := range reported(t, without).Results() {
		assert.NotContains(t, doubts(r.Warnings), measure.PrevalenceDiffers)
	}
}

func contains(warnings []measure.Warning, sentence string) bool {
	for _, warning := range warnings {
		if warning.String() == sentence {
			return true
		}
	}
	return false
}

// TestHiddenRespondents: a count that may not be shown is not given away by the
// prevalence.
func TestHiddenRespondents(t *testing.T) {
	survey := reported(t, full()).Survey
	hidden := survey.Valued.Of(workforce.DisabledGroup)
	hidden.Respondents = measure.AbsentCount(measure.Suppressed)
	survey.Valued.Answers = measure.NewPair[workforce.DisabilityGroup](hidden, survey.Valued.Of(workforce.NonDisabledGroup))
	assert.Equal(t, "60 of 240", survey.Prevalence().Part().String()+" of "+survey.Prevalence().Whole().String(), "of metric 4a, the next largest")
}
