package published_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
)

func TestAnswers(t *testing.T) {
	for _, c := range []struct {
		name     string
		plain    bool
		answers  *published.Answers
		yes      string // the count and of how many
		percent  string // exactly
		counts   string // of the proportion
		warnings []string
	}{
		{"counts", false, counted(46, 1), "1 of 46", "50/23", "2.2%", []string{}},
		{"counts of few", true, counted(8, 2), "2 of 8", "25", "25.0%", []string{"only 8 in the base for blue"}},
		{"counts of nobody", false, counted(0, 0), "0 of 0", "N/A", "N/A", []string{}},
		{
			"percentage with its base, of plain counts", true, printedAs(46, "2.17%"), "1 of 46", "50/23", "2.2%",
			[]string{"the count is derived: 2.17% of 46 is 1"},
		},
		{"percentage with its base, weighted", false, printedAs(46, "2.17%"), "[x] of 46", "217/100", "N/A", []string{}},
		{
			"several counts possible", true, printedAs(227, "11%"), "[x] of 227", "11", "N/A",
			[]string{"the count is not known: 11% of 227 may be 24 to 26"},
		},
		{ // 10.65 to 10.75 per cent of 46 are 4.899 to 4.945
			"no count possible, of plain counts", true, printedAs(46, "10.7%"), "[x] of 46", "107/10", "N/A",
			[]string{"no whole number of 46 respondents is 10.7%"},
		},
		{"no count possible, weighted", false, printedAs(46, "10.7%"), "[x] of 46", "107/10", "N/A", []string{}},
		{"percentage alone", true, printedAs(0, "25.5"), "[x] of [x]", "51/2", "N/A", []string{}},
		{"nobody said yes, derived", true, printedAs(46, "0%"), "0 of 46", "0", "0.0%", []string{"the count is derived: 0% of 46 is 0"}},
		{"everybody said yes, derived", true, printedAs(46, "100%"), "46 of 46", "100", "100.0%", []string{"the count is derived: 100% of 46 is 46"}},
		{"dash", true, printedAs(46, "–"), "[x] of 46", "[x]", "[x]", []string{}},
		{
			"few and derived", true, printedAs(7, "28.6%"), "2 of 7", "200/7", "28.6%",
			[]string{"only 7 in the base for blue", "the count is derived: 28.6% of 7 is 2"},
		},
		{"nothing", true, nil, "[x] of [x]", "[x]", "[x]", []string{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			answers := asked(t, nil, c.answers, c.plain).Of(blue)
			assert.Equal(t, c.yes, answers.Yes.String()+" of "+answers.Respondents.String())
			assert.Equal(t, c.percent, answers.Percent().String())
			assert.Equal(t, c.counts, answers.Proportion().String())
			assert.Equal(t, c.warnings, sentences(answers.Warnings("blue")))
			assert.Equal(t, c.counts != "N/A" && c.counts != "[x]", answers.Proportion().Wilson(0.95).Known())
		})
	}
}

func TestAnswersReasons(t *testing.T) {
	alone := asked(t, printedAs(0, "25.5"), nil, false).Of(brown)
	assert.Equal(t, measure.CountsUnknown, alone.Proportion().Percent().Reason())
	assert.Equal(t, measure.CountsUnknown, alone.Proportion().Whole().Reason())
	assert.Equal(t, measure.CountsUnknown, alone.Proportion().Wilson(0.95).Low.Reason())
	hidden := measure.AbsentCount(measure.Suppressed)
	alone.Yes = hidden
	assert.Equal(t, measure.Suppressed, alone.Percent().Reason(), "what is printed does not give a hidden count away")
	assert.Equal(t, measure.Suppressed, alone.Proportion().Percent().Reason())
	alone.Yes, alone.Respondents = measure.Count{}, hidden
	assert.Equal(t, measure.Suppressed, alone.Percent().Reason())
	assert.Equal(t, measure.OutOfRange, published.AnswersReport{Respondents: count(t, 5), Yes: count(t, 6)}.Percent().Reason())
}

func TestPossibleAnswers(t *testing.T) {
	for _, c := range []struct {
		name            string
		answers         published.AnswersReport
		least, greatest int64
		ok              bool
	}{
		{"one", published.AnswersReport{Respondents: count(t, 46), Printed: parse(t, "2.17%"), PlainCounts: true}, 1, 1, true},
		{"three", published.AnswersReport{Respondents: count(t, 227), Printed: parse(t, "11%"), PlainCounts: true}, 24, 26, true},
		{"none", published.AnswersReport{Respondents: count(t, 46), Printed: parse(t, "10.7%"), PlainCounts: true}, 0, 0, false},
		{"weighted", published.AnswersReport{Respondents: count(t, 46), Printed: parse(t, "2.17%")}, 0, 0, false},
		{"nothing printed", published.AnswersReport{Respondents: count(t, 46), Yes: count(t, 1), PlainCounts: true}, 0, 0, false},
		{"of nobody knows how many", published.AnswersReport{Printed: parse(t, "2.17%"), PlainCounts: true}, 0, 0, false},
		{"hidden", published.AnswersReport{
			Respondents: count(t, 46), Yes: measure.AbsentCount(measure.Suppressed), Printed: parse(t, "2.17%"), PlainCounts: true,
		}, 0, 0, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			least, greatest, ok := c.answers.Possible()
			require.Equal(t, c.ok, ok)
			if ok {
				assert.Equal(t, []int64{c.least, c.greatest}, []int64{least, greatest})
			}
		})
	}
}

func TestCheckAnswersFaults(t *testing.T) {
	for _, c := range []struct {
		name    string
		answers *published.Answers
		want    string
	}{
		{"nil", nil, ""},
		{"more than all", counted(46, 47), "QHG: harassed: yes, blue: 47: part exceeds whole: 47 of 46"},
		{"of nobody", counted(0, 1), "QHG: harassed: yes, blue: 1: part exceeds whole: 1 of 0"},
		{
			"both below zero", counted(-46, -1),
			"QHG: harassed: respondents, blue: -46: negative: count -46\nQHG: harassed: yes, blue: -1: negative: count -1",
		},
		{"too large", counted(measure.MaxCount+1, 1), "QHG: harassed: respondents, blue: 1000000000001: too large: count 1000000000001"},
		{"a count and a percentage", &published.Answers{Respondents: 46, Yes: 1, Percent: "2.17%"}, "QHG: harassed: yes, blue: 1: conflict: a count and a percentage"},
		{"no percentage", printedAs(46, "few"), "QHG: harassed: percent, blue: few: malformed: printed figure \"few\""},
		{"below zero", printedAs(-1, "2.17%"), "QHG: harassed: respondents, blue: -1: negative: count -1"},
		{
			"every fault", &published.Answers{Respondents: -1, Yes: 1, Percent: "101"},
			"QHG: harassed: respondents, blue: -1: negative: count -1\nQHG: harassed: yes, blue: 1: conflict: a count and a percentage\n" +
				"QHG: harassed: percent, blue: 101: out of range: a percentage",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			checker := measure.Checker{Organisation: "QHG"}
			answers := published.CheckAnswers(&checker, "harassed", "blue", c.answers, true)
			assert.Equal(t, c.want, checker.Faults.Error())
			assert.Equal(t, c.answers == nil, answers == published.AnswersReport{})
		})
	}
}

func TestCheckPercentage(t *testing.T) {
	for _, c := range []struct {
		text, value string
		kind        error
	}{
		{"10.6%", "53/5", nil},
		{"10.6", "53/5", nil},
		{"10 per cent", "10", nil},
		{"0%", "0", nil},
		{"100.0%", "100", nil},
		{"–", "[x]", nil},
		{"", "[x]", nil},
		{"[c]", "[x]", nil},
		{"100.1%", "[x]", measure.ErrOutOfRange},
		{"-0.1%", "[x]", measure.ErrOutOfRange},
		{"101 times", "[x]", measure.ErrOutOfRange},
		{"2 times", "[x]", measure.ErrMalformed},
		{"5 pp", "[x]", measure.ErrMalformed},
		{"£5", "[x]", measure.ErrMalformed},
		{"about 5", "[x]", measure.ErrMalformed},
	} {
		t.Run(c.text, func(t *testing.T) {
			var checker measure.Checker
			assert.Equal(t, c.value, published.CheckPercentage(&checker, "harassed", "percent", c.text).Value().String())
			if c.kind == nil {
				assert.Empty(t, checker.Faults)
				return
			}
			require.Len(t, checker.Faults, 1)
			require.ErrorIs(t, checker.Faults, c.kind)
			assert.Equal(t, c.text, checker.Faults[0].Value)
		})
	}
}

// A percentage that somebody hid is suppressed, and not merely missing.
func TestHiddenPercentage(t *testing.T) {
	for text, want := range map[string]measure.Reason{"[c]": measure.Suppressed, "*": measure.Suppressed, "–": measure.NotSupplied, "[x]": measure.NotSupplied} {
		var c measure.Checker
		report := published.CheckAnswers(&c, "wdes6", "Disabled", &published.Answers{Respondents: 50, Percent: text}, true)
		assert.Empty(t, c.Faults)
		assert.Equal(t, want, report.Percent().Reason(), text)
		assert.Equal(t, want, report.Proportion().Percent().Reason(), text)
	}
}
