package wdes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// engaged is the report of the scores of one survey.
func engaged(t *testing.T, scores wdes.Engagement) wdes.EngagementReport {
	t.Helper()
	stated := stated()
	stated.Survey = &wdes.Survey{Year: 2020, Engagement: &scores}
	return reported(t, stated).Survey.Engagement
}

// TestEngagementOf2021 are the national scores of 2021.
func TestEngagementOf2021(t *testing.T) {
	e := engaged(t, wdes.Engagement{Disabled: &wdes.Score{Score: "6.68"}, NonDisabled: &wdes.Score{Score: "7.15"}})
	assert.Equal(t, []string{"6.68", "7.15", "[x]"}, []string{e.Disabled.Score.Text(2), e.NonDisabled.Score.Text(2), e.All.Score.Text(2)})
	assert.Equal(t, "-47/100", e.Difference().String())
	for i, figure := range []string{"6.68", "7.15"} {
		national := measure.Nationals(wdes.National(), measure.Key{ID: "wdes9a", Group: workforce.DisabilityGroups()[i].String()}, "trusts")
		assert.Len(t, national, 1)
		assert.Equal(t, e.Of(workforce.DisabilityGroups()[i]).Score, national[0].Value, figure)
	}
	assert.Equal(t, wdes.ScoreReport{}, e.Of(workforce.UnknownDisability))
	assert.Equal(t, wdes.ScoreReport{}, e.Of(0))
}

// TestScores: the mean of the respondents' means, of those who have enough
// components, exactly.
func TestScores(t *testing.T) {
	three := wdes.Respondent{Motivation: "6", Involvement: "7", Advocacy: "20/3"} // 59/9
	two := wdes.Respondent{Motivation: "7.5", Advocacy: "5"}                      // 25/4
	one := wdes.Respondent{Involvement: "8"}
	none := wdes.Respondent{Motivation: " "}
	for _, c := range []struct {
		name        string
		of          wdes.Score
		respondents string
		score, text string
	}{
		{"all of three", wdes.Score{Components: []wdes.Respondent{three}}, "1", "59/9", "6.56"},
		{"at least three", wdes.Score{Least: 3, Components: []wdes.Respondent{three, two, one, none}}, "1", "59/9", "6.56"},
		{"at least two", wdes.Score{Least: 2, Components: []wdes.Respondent{three, two, one, none}}, "2", "461/72", "6.40"},
		{"at least one", wdes.Score{Least: 1, Components: []wdes.Respondent{three, two, one, none}}, "3", "749/108", "6.94"},
		{"nobody scored", wdes.Score{Least: 1, Components: []wdes.Respondent{none, none}}, "0", "N/A", "N/A"},
		{"ends of the scale", wdes.Score{Least: 1, Components: []wdes.Respondent{{Advocacy: "0"}, {Advocacy: "10"}, {Advocacy: "10.0"}}}, "3", "20/3", "6.67"},
		{"printed", wdes.Score{Score: " 7.04"}, "[x]", "176/25", "7.04"},
		{"printed with respondents", wdes.Score{Score: "10", Respondents: 9}, "9", "10", "10.00"},
		{"a dash", wdes.Score{Score: "–", Respondents: 9}, "9", "[x]", "[x]"},
		{"nothing", wdes.Score{}, "[x]", "[x]", "[x]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			all := engaged(t, wdes.Engagement{All: &c.of}).All
			assert.Equal(t, c.respondents, all.Respondents.String())
			assert.Equal(t, c.score, all.Score.String())
			assert.Equal(t, c.text, all.Score.Text(2))
		})
	}
	assert.Equal(t, measure.NoBase, engaged(t, wdes.Engagement{All: &wdes.Score{Least: 1, Components: []wdes.Respondent{none}}}).All.Score.Reason())
}

// TestEngagementResults: who is worse off, and the doubts of a score of few.
func TestEngagementResults(t *testing.T) {
	report := reported(t, full())
	assert.Equal(t, "wdes9a, Disabled: 7.60", result(t, report, "wdes9a", "", "Disabled").String())
	assert.Equal(t, []string{"only 3 in the base for Disabled"}, texts(result(t, report, "wdes9a", "", "Disabled").Warnings))
	assert.Equal(t, "3", result(t, report, "wdes9a", "", "Disabled").Base.String())
	assert.Equal(t, measure.CountsUnknown, result(t, report, "wdes9a", "", "Disabled").Interval.Low.Reason())
	difference := result(t, report, "wdes9a.difference", "", "")
	assert.Equal(t, "wdes9a.difference: 0.45", difference.String())
	assert.Equal(t, "Non-disabled", difference.WorseOff(), "Disabled staff score higher")

	report.Survey.Engagement.Disabled.Score = measure.Fraction(668, 100)
	assert.Equal(t, "Disabled", result(t, report, "wdes9a.difference", "", "").WorseOff())
	report.Survey.Engagement.Disabled.Score = measure.Absent(measure.Suppressed)
	assert.Equal(t, measure.Suppressed, result(t, report, "wdes9a.difference", "", "").Value.Reason())
}

// A score is a fraction of its people, and is hidden with their number; one that
// somebody else hid is suppressed, and not merely missing.
func TestHiddenScores(t *testing.T) {
	stated := full()
	stated.Survey.Engagement.NonDisabled = &wdes.Score{Score: "[c]"}
	report := reported(t, stated)
	assert.Equal(t, measure.Suppressed, report.Survey.Engagement.NonDisabled.Score.Reason())
	assert.Equal(t, measure.Suppressed, report.Survey.Engagement.Difference().Reason())

	report = reported(t, full())
	report.Survey.Engagement.Disabled.Respondents = measure.AbsentCount(measure.Suppressed)
	for _, result := range report.Results() {
		if result.Definition.ID == "wdes9a.difference" || result.Definition.ID == "wdes9a" && result.Group == "Disabled" {
			assert.Equal(t, measure.Suppressed, result.Value.Reason(), result.Key())
		}
	}
}

// A component has a few digits; the sum over many people stays short.
func TestLongComponents(t *testing.T) {
	stated := full()
	stated.Survey.Engagement.Disabled = &wdes.Score{Components: []wdes.Respondent{{Motivation: "7.123456789012", Involvement: "5", Advocacy: "5"}}}
	assert.ErrorIs(t, faults(t, stated)[0], measure.ErrTooLarge)
}
