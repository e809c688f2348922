package rag_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/rag"
)

func score(t *testing.T, text string) rag.Score {
	t.Helper()
	s, err := rag.ParseScore(text)
	require.NoError(t, err)
	return s
}

// assessed gives the outcomes their scores in order; "" is none.
func assessed(t *testing.T, scores ...string) rag.Assessment {
	t.Helper()
	var scored []rag.Scored
	for i, text := range scores {
		if text != "" {
			scored = append(scored, rag.Scored{Outcome: rag.Outcomes()[i], Score: score(t, text)})
		}
	}
	a, err := rag.Assess(scored...)
	require.NoError(t, err)
	return a
}

// Leeds Teaching Hospitals NHS Trust went from 21 to 22 by one more point for 2D,
// and from Developing, "1 point away from Achieving", to Achieving.
func TestAssessments(t *testing.T) {
	for name, c := range map[string]struct {
		scores       []string
		total, word  string
		first, third string
	}{
		"all undeveloped":       {[]string{"0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0"}, "0", "Undeveloped", "0", "0"},
		"seven and a half":      {[]string{"1", "1", "1", "1", "1", "1", "1", "0.5", "0", "0", "0"}, "15/2", "Undeveloped", "4", "0"},
		"eight":                 {[]string{"1", "1", "1", "1", "1", "1", "1", "1", "0", "0", "0"}, "8", "Developing", "4", "0"},
		"Leeds 2024":            {[]string{"2", "2", "2", "2", "2", "2", "2", "1", "2", "2", "2"}, "21", "Developing", "8", "6"},
		"twenty-one and a half": {[]string{"2", "2", "2", "2", "2", "2", "2", "1.5", "2", "2", "2"}, "43/2", "Developing", "8", "6"},
		"Leeds 2025":            {[]string{"2", "2", "2", "2", "2", "2", "2", "2", "2", "2", "2"}, "22", "Achieving", "8", "6"},
		"thirty-two and a half": {[]string{"3", "3", "3", "3", "3", "3", "3", "3", "3", "3", "2.5"}, "65/2", "Achieving", "12", "17/2"},
		"all excelling":         {[]string{"3", "3", "3", "3", "3", "3", "3", "3", "3", "3", "3"}, "33", "Excelling", "12", "9"},
		"domain 2 alone":        {[]string{"", "", "", "", "1", "2", "2", "1"}, "6", "", "[x]", "[x]"},
		"all but one":           {[]string{"3", "3", "3", "3", "3", "3", "", "3", "3", "3", "3"}, "30", "", "12", "9"},
		"nothing":               {nil, "[x]", "", "[x]", "[x]"},
	} {
		t.Run(name, func(t *testing.T) {
			a := assessed(t, c.scores...)
			assert.Equal(t, c.total, a.Total().String())
			assert.Equal(t, c.word, a.Rating().Word())
			assert.Equal(t, c.first, a.Domain(1).String())
			assert.Equal(t, c.third, a.Domain(3).String())
			assert.Equal(t, c.word == "", len(a.Missing()) > 0)
			if c.word == "" {
				assert.Equal(t, measure.NotSupplied, a.Rating().Absent)
				assert.Equal(t, rag.Grey, a.Rating().Colour())
			}
		})
	}
	assert.Equal(t, "10 of 11 outcomes are scored, missing: 2C",
		assessed(t, "3", "3", "3", "3", "3", "3", "", "3", "3", "3", "3").Rating().Reason)
}

func TestAssessFaults(t *testing.T) {
	one := score(t, "1")
	_, err := rag.Assess(rag.Scored{Outcome: 0, Score: one}, rag.Scored{Outcome: 99, Score: one},
		rag.Scored{Outcome: rag.Outcome2A, Score: one}, rag.Scored{Outcome: rag.Outcome2A})
	require.Error(t, err)
	assert.Equal(t, "eds: 1: not supplied: outcome\n"+
		"eds: outcome(99): 1: unrecognised: outcome(99)\n"+
		"eds: 2A: [x]: duplicate", err.Error())
	assert.Equal(t, rag.Score{}, assessed(t, "1").Score(99))
	assert.Equal(t, "[x]", assessed(t, "1").Domain(4).String())
}

// Rotherham, Doncaster and South Humber NHS Foundation Trust prints a domain total
// of 7.5 for a service.
func TestServices(t *testing.T) {
	service := func(name string, scores ...string) rag.Service {
		made := rag.Service{Name: name}
		for i, text := range scores {
			made.Scores[i] = score(t, text)
		}
		return made
	}
	low, half, high := service("a", "1", "1", "1", "1"), service("b", "2", "2", "2", "1.5"), service("c", "3", "3", "3", "2")
	rest := assessed(t, "", "", "", "", "2", "2", "2", "2", "2", "2", "2")
	for name, c := range map[string]struct {
		services     []rag.Service
		first, total string
		word         string
	}{
		"one":                 {[]rag.Service{half}, "15/2", "43/2", "Developing"},
		"the middle of three": {[]rag.Service{high, low, half}, "15/2", "43/2", "Developing"},
		"half-way of two":     {[]rag.Service{low, high}, "15/2", "43/2", "Developing"},
		"two, in quarters":    {[]rag.Service{half, high}, "37/4", "93/4", "Achieving"},
	} {
		t.Run(name, func(t *testing.T) {
			before := append([]rag.Service{}, c.services...)
			a, err := rest.WithServices(c.services...)
			require.NoError(t, err)
			assert.Equal(t, c.first, a.Domain(1).String())
			assert.Equal(t, c.total, a.Total().String())
			assert.Equal(t, c.word, a.Rating().Word())
			assert.Empty(t, a.Missing())
			assert.Equal(t, before, c.services)
		})
	}
	for name, c := range map[string]struct {
		assessment rag.Assessment
		services   []rag.Service
		kind       error
		text       string
	}{
		"none":             {rest, nil, measure.ErrNotSupplied, "eds: services: not supplied"},
		"four":             {rest, []rag.Service{low, half, high, service("d", "1", "1", "1", "1")}, measure.ErrTooLarge, "too large: 4, of 3 at the most"},
		"no name":          {rest, []rag.Service{service(" ", "1", "1", "1", "1")}, measure.ErrNotSupplied, "eds: row 1: service: not supplied: a name"},
		"a name twice":     {rest, []rag.Service{low, low}, measure.ErrDuplicate, `eds: row 2: service: duplicate: "a"`},
		"a score missing":  {rest, []rag.Service{service("a", "1", "1", "1")}, measure.ErrNotSupplied, "eds: row 1: 1D: not supplied"},
		"scored in common": {assessed(t, "1"), []rag.Service{low}, measure.ErrConflict, "eds: 1A: conflict: scored beside services"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := c.assessment.WithServices(c.services...)
			require.ErrorIs(t, err, c.kind)
			assert.ErrorContains(t, err, c.text)
		})
	}
}

func TestScores(t *testing.T) {
	for text, want := range map[string]string{"0": "0", "0.5": "0.5", "1.0": "1", "3/2": "1.5", "2": "2", "2.50": "2.5", "3": "3"} {
		t.Run(text, func(t *testing.T) {
			s := score(t, text)
			assert.Equal(t, want, s.String())
			again, err := rag.NewScore(s.Value())
			require.NoError(t, err)
			assert.Equal(t, s, again)
			written, err := s.MarshalText()
			require.NoError(t, err)
			var read rag.Score
			require.NoError(t, read.UnmarshalText(written))
			assert.Equal(t, s, read)
		})
	}
	for text, kind := range map[string]error{
		"": measure.ErrNotSupplied, "3.5": measure.ErrOutOfRange, "-0.5": measure.ErrOutOfRange, "1.25": measure.ErrOutOfRange, "4": measure.ErrOutOfRange,
		"two": measure.ErrMalformed, "[x]": measure.ErrMalformed, "2,5": measure.ErrMalformed, "1.0000000000000000000000000": measure.ErrMalformed,
	} {
		t.Run("refused "+text, func(t *testing.T) {
			_, err := rag.ParseScore(text)
			require.ErrorIs(t, err, kind)
		})
	}
	_, err := rag.NewScore(measure.Absent(measure.Suppressed))
	require.ErrorIs(t, err, measure.ErrNotSupplied)
	_, err = rag.Score{}.MarshalText()
	require.ErrorIs(t, err, measure.ErrNotSupplied)
	assert.NotEqual(t, rag.Score{}, score(t, "0"), "no score is not a score of 0")
}

// The outcomes are eleven, in three domains of four, four and three.
func TestOutcomes(t *testing.T) {
	domains := map[int]int{}
	for _, outcome := range rag.Outcomes() {
		domains[outcome.Domain()]++
		assert.NotEmpty(t, outcome.Title(), outcome)
	}
	assert.Equal(t, map[int]int{1: 4, 2: 4, 3: 3}, domains)
	for _, none := range []rag.Outcome{0, 12} {
		assert.Zero(t, none.Domain())
		assert.Empty(t, none.Title())
	}
}

// A grade, its score and the scale of EDS2 agree.
func TestGrades(t *testing.T) {
	for _, grade := range rag.Grades() {
		back, whole := grade.Score().Grade()
		assert.True(t, whole)
		assert.Equal(t, grade, back)
		band, rated := rag.EDS2Scale().Of(grade.Score().Value())
		assert.True(t, rated)
		assert.Equal(t, grade.String(), band.Word)
		assert.Equal(t, grade.Symbol(), band.Symbol)
		assert.Equal(t, grade.Colour(), band.Colour)
	}
	for _, none := range []rag.Grade{0, 5} {
		assert.Empty(t, none.Symbol())
		assert.Zero(t, none.Colour())
		assert.False(t, none.Score().Known())
	}
	_, err := rag.ParseGrade("Underdeveloped")
	require.ErrorIs(t, err, measure.ErrUnrecognised)
}

func TestRateDomain(t *testing.T) {
	a := assessed(t, "2", "2", "2", "1.5", "1")
	assert.Equal(t, "Undeveloped", a.RateDomain(1, rag.EDSScale()).Word(), "7.5 is below 8")
	assert.Equal(t, measure.NotSupplied, a.RateDomain(2, rag.EDSScale()).Absent)
	assert.Equal(t, "1 of 4 outcomes are scored, missing: 2B, 2C, 2D", a.RateDomain(2, rag.EDSScale()).Reason)
	assert.Equal(t, measure.NotApplicable, a.RateDomain(4, rag.EDSScale()).Absent)
	assert.Equal(t, measure.NotApplicable, a.RateDomain(1, rag.Scale{}).Absent)
}
