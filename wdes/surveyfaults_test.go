package wdes_test

import (
	"strings"
	"testing"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
)

func TestSurveyFaults(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*wdes.Survey)
		kind  error
		want  string
	}{
		{"no year", func(s *wdes.Survey) { s.Year = 0 }, measure.ErrNotSupplied, "survey year: not supplied"},
		{"negative year", func(s *wdes.Survey) { s.Year = -1 }, measure.ErrOutOfRange, "survey year: -1: out of range"},
		{
			"more said yes than answered", func(s *wdes.Survey) { s.HarassedByManagers.Disabled.Yes = 61 }, measure.ErrPartExceedsWhole,
			"wdes4a2: yes, Disabled: 61: part exceeds whole: 61 of 60",
		},
		{
			"negative answers", func(s *wdes.Survey) { s.HarassedByColleagues.NonDisabled.Yes = -9 }, measure.ErrNegative,
			"wdes4a3: yes, Non-disabled: -9: negative: count -9",
		},
		{
			"count and percentage", func(s *wdes.Survey) { s.Reported.Disabled.Percent = "48%" }, measure.ErrConflict,
			"wdes4b: yes, Disabled: 12: conflict: a count and a percentage",
		},
		{
			"above 100", func(s *wdes.Survey) { s.Pressed.NonDisabled = &wdes.Answers{Percent: "100.1%"} }, measure.ErrOutOfRange,
			"wdes6: percent, Non-disabled: 100.1%: out of range: a percentage",
		},
		{
			"no percentage", func(s *wdes.Survey) { s.Valued.Disabled = &wdes.Answers{Percent: "half"} }, measure.ErrMalformed,
			`wdes7: percent, Disabled: half: malformed: printed figure "half"`,
		},
		{
			"benchmark without source", func(s *wdes.Survey) { s.EqualOpportunities.Benchmark.Source = " " }, measure.ErrNotSupplied,
			"wdes5: benchmark source: not supplied",
		},
		{
			"benchmark that is none", func(s *wdes.Survey) { s.Adjustments.Benchmark.Disabled = "£6" }, measure.ErrMalformed,
			"wdes8: benchmark, Disabled: £6: malformed: not a percentage",
		},

		{"score above 10", func(s *wdes.Survey) { s.Engagement.All.Score = "10.01" }, measure.ErrOutOfRange, "wdes9a: score, All staff: 10.01: out of range: a score"},
		{"score below 0", func(s *wdes.Survey) { s.Engagement.NonDisabled.Score = "-1" }, measure.ErrOutOfRange, "wdes9a: score, Non-disabled: -1: out of range: a score"},
		{"score in per cent", func(s *wdes.Survey) { s.Engagement.All.Score = "7%" }, measure.ErrMalformed, "wdes9a: score, All staff: 7%: malformed: not a score"},
		{"no score", func(s *wdes.Survey) { s.Engagement.All.Score = "seven" }, measure.ErrMalformed, `wdes9a: score, All staff: seven: malformed: printed figure "seven"`},
		{
			"too long a score", func(s *wdes.Survey) { s.Engagement.All.Score = strings.Repeat("7", 101) }, measure.ErrTooLarge,
			"wdes9a: score, All staff: " + strings.Repeat("7", 80) + "… (101 bytes): too large: a printed figure of 101 bytes",
		},
		{
			"negative respondents", func(s *wdes.Survey) { s.Engagement.NonDisabled.Respondents = -180 }, measure.ErrNegative,
			"wdes9a: respondents, Non-disabled: -180: negative: count -180",
		},
		{
			"printed score and components", func(s *wdes.Survey) { s.Engagement.Disabled.Score = "7.60" }, measure.ErrConflict,
			"wdes9a: score, Disabled: 7.60: conflict: a printed score and its components",
		},
		{
			"respondents and components", func(s *wdes.Survey) { s.Engagement.Disabled.Respondents = 4 }, measure.ErrConflict,
			"wdes9a: respondents, Disabled: 4: conflict: their number and their components",
		},
		{
			"least of a printed score", func(s *wdes.Survey) { s.Engagement.All.Least = 2 }, measure.ErrConflict,
			"wdes9a: least components, All staff: 2: conflict: without components",
		},
		{
			"least above three", func(s *wdes.Survey) { s.Engagement.Disabled.Least = 4 }, measure.ErrOutOfRange,
			"wdes9a: least components, Disabled: 4: out of range: 1 to 3",
		},
		{
			"least below zero", func(s *wdes.Survey) { s.Engagement.Disabled.Least = -1 }, measure.ErrOutOfRange,
			"wdes9a: least components, Disabled: -1: out of range: 1 to 3",
		},
		{ // the second and the third lack one: it is said once
			"least not stated", func(s *wdes.Survey) { s.Engagement.Disabled.Least = 0 }, measure.ErrNotSupplied,
			"wdes9a: components, Disabled, respondent 2: not supplied: how many components a respondent must have",
		},
		{
			"component above 10", func(s *wdes.Survey) { s.Engagement.Disabled.Components[0].Advocacy = "31/3" }, measure.ErrOutOfRange,
			"wdes9a: components, Disabled, respondent 1, advocacy: 31/3: out of range: a score",
		},
		{
			"component below 0", func(s *wdes.Survey) { s.Engagement.Disabled.Components[2].Involvement = "-0.1" }, measure.ErrOutOfRange,
			"wdes9a: components, Disabled, respondent 3, involvement: -0.1: out of range: a score",
		},
		{
			"component that is no number", func(s *wdes.Survey) { s.Engagement.Disabled.Components[3].Motivation = "often" }, measure.ErrMalformed,
			"wdes9a: components, Disabled, respondent 4, motivation: often: malformed: not a score",
		},
		{
			"component that is absent", func(s *wdes.Survey) { s.Engagement.Disabled.Components[3].Motivation = "[c]" }, measure.ErrMalformed,
			"wdes9a: components, Disabled, respondent 4, motivation: [c]: malformed: not a score",
		},
		{
			"all that is wrong with the components", func(s *wdes.Survey) {
				s.Engagement.Disabled.Least = 0
				s.Engagement.Disabled.Components[0].Motivation, s.Engagement.Disabled.Components[3].Advocacy = "1/0", "11"
			}, measure.ErrMalformed,
			"wdes9a: components, Disabled, respondent 1, motivation: 1/0: malformed: not a score\n" +
				"RXX: wdes9a: components, Disabled, respondent 2: not supplied: how many components a respondent must have\n" +
				"RXX: wdes9a: components, Disabled, respondent 4, advocacy: 11: out of range: a score",
		},
	} {
		t.Run(c.name, spoilt{c.name, func(r *wdes.Return) { c.spoil(r.Survey) }, c.kind, "RXX: " + c.want}.check)
	}
}
