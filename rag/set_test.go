package rag_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/rag"
	"github.com/workforce-equality/equality/wdes"
)

// words are the ratings of the figures, by their names.
func words(figures []rag.Figure) map[string]string {
	found := map[string]string{}
	for _, figure := range figures {
		found[figure.Rating.Of] = figure.Rating.Word()
	}
	return found
}

// The share of BME staff who entered the process is rated only where nobody did:
// not beside a ratio, and not where the ratio is hidden or was not given.
func TestFallback(t *testing.T) {
	for name, c := range map[string]struct {
		ratio measure.Value
		want  map[string]string
	}{
		"a ratio":             {whole(2), map[string]string{"wres3": "Developing"}},
		"no events":           {measure.Absent(measure.NoEvents), map[string]string{"wres3": "", "wres3.rate, BME": "Achieving"}},
		"a suppressed ratio":  {measure.Absent(measure.Suppressed), map[string]string{"wres3": ""}},
		"a ratio not given":   {measure.Value{}, map[string]string{"wres3": ""}},
		"no comparator":       {measure.Absent(measure.NoComparatorEvents), map[string]string{"wres3": "", "wres3.rate, BME": "Achieving"}},
		"a ratio of nobody":   {measure.Absent(measure.NoBase), map[string]string{"wres3": "", "wres3.rate, BME": "Achieving"}},
		"a ratio of zero":     {whole(0), map[string]string{"wres3": "Achieving"}},
		"a ratio at the edge": {measure.Fraction(5, 4), map[string]string{"wres3": "Achieving"}},
	} {
		t.Run(name, func(t *testing.T) {
			ratio := figure(t, "wres3", "", "0")
			ratio.Value = c.ratio
			for _, results := range [][]measure.Result{
				{ratio, figure(t, "wres3.rate", "BME", "0"), figure(t, "wres3.rate", "White", "0")},
				{figure(t, "wres3.rate", "White", "0"), figure(t, "wres3.rate", "BME", "0"), ratio},
			} {
				assert.Equal(t, c.want, words(rag.WRES().Rate(nil, results)))
			}
		})
	}
}

// An infinite ratio is harm: the share of BME staff who entered is above none.
func TestInfiniteRatio(t *testing.T) {
	ratio := figure(t, "wres3", "", "0")
	ratio.Value = measure.Absent(measure.NoComparatorEvents)
	ratings := rag.WRES().Indicators(nil, []measure.Result{ratio, figure(t, "wres3.rate", "BME", "1.5")})
	require.Len(t, ratings, 1)
	assert.Equal(t, "Developing", ratings[0].Word())
	assert.Contains(t, ratings[0].Reason, "wres3 not rated (no events in the second group)")
	assert.Contains(t, ratings[0].Reason, "wres3.rate, BME Developing, 1 of 2 (1.5% is above 0.0%: level not met")
}

// What was not supplied is not rated, and says so; where other figures of the
// indicator were, these are its rating.
func TestNotSupplied(t *testing.T) {
	voting, total, appointment := figure(t, "wres9", "BME", "0"), figure(t, "wres9", "BME", "1"), figure(t, "wres2", "", "0")
	voting.Part, total.Part = "voting", "total"
	voting.Value, appointment.Value = measure.Value{}, measure.Value{}
	results := []measure.Result{appointment, voting, total}
	assert.Equal(t, map[string]string{"wres2": "", "wres9, voting, BME": "", "wres9, total, BME": "Achieving"}, words(rag.WRES().Rate(nil, results)))
	ratings := rag.WRES().Indicators(nil, results)
	require.Len(t, ratings, 2)
	assert.Equal(t, measure.NotSupplied, ratings[0].Absent)
	assert.Equal(t, rag.Grey, ratings[0].Colour())
	assert.Equal(t, "not supplied", ratings[0].Reason)
	assert.Equal(t, "Achieving", ratings[1].Word())
	assert.NotContains(t, ratings[1].Reason, "voting")
}

// Parts of a figure are rated where the rule is of parts, and else the whole alone.
func TestParts(t *testing.T) {
	split := figure(t, "wres2", "", "9")
	split.Part = "source: internal"
	voting := figure(t, "wres9", "BME", "-1")
	voting.Part = "voting"
	assert.Equal(t, map[string]string{"wres2": "Achieving", "wres9, voting, BME": "Developing"},
		words(rag.WRES().Rate(nil, []measure.Result{figure(t, "wres2", "", "1"), split, voting, figure(t, "wres9", "White", "1")})))
}

// Every rule of a standard finds its figure in a report of all of them.
func TestRulesFindFigures(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "testdata", "returns", "wdes.json"))
	require.NoError(t, err)
	var stated wdes.Return
	require.NoError(t, json.Unmarshal(text, &stated))
	report, err := stated.Report()
	require.NoError(t, err)
	for name, c := range map[string]struct {
		set     rag.Set
		results []measure.Result
	}{
		"WRES": {rag.WRES(), results(t, boardOf(t, 2024))},
		"WDES": {rag.WDES(), report.Results()},
	} {
		found := map[string]bool{}
		for _, result := range c.results {
			if rule, ruled := c.set.Find(result.Key()); ruled {
				found[rule.Measure] = true
			}
		}
		for _, rule := range c.set.Rules() {
			t.Run(name+" "+rule.Measure, func(t *testing.T) { assert.True(t, found[rule.Measure]) })
		}
	}
}

// A target may be another figure of the report, which moves from year to year.
func TestTargetFigure(t *testing.T) {
	set, err := rag.NewSet(rag.Rule{
		Measure: "wres9.share", Group: "BME", Parts: true, Polarity: measure.Higher, Movement: rag.AnyMovement, Scale: rag.DevelopmentScale(),
		Target:    rag.Target{Kind: rag.PopulationShare, Figure: measure.Key{ID: "wres1", Group: "BME"}},
		Tolerance: rag.FourFifths(),
	})
	require.NoError(t, err)
	year := func(board, staff string) []measure.Result {
		share := figure(t, "wres9.share", "BME", board)
		share.Part = "total"
		return []measure.Result{share, figure(t, "wres1", "BME", staff)}
	}
	for name, c := range map[string]struct {
		before, now []measure.Result
		word        string
	}{
		"four fifths of it":                 {year("20", "25"), year("20", "25"), "Achieving"},
		"less than four fifths of it":       {nil, year("19.99", "25"), "Developing"},
		"less, and further from it":         {year("10", "20"), year("10", "25"), "Underdeveloped"},
		"more staff, and the board kept up": {year("20", "20"), year("25", "25"), "Achieving"},
		"no share of all staff":             {nil, year("20", "25")[:1], ""},
	} {
		t.Run(name, func(t *testing.T) {
			ratings := set.Rate(c.before, c.now)
			require.Len(t, ratings, 1)
			assert.Equal(t, c.word, ratings[0].Rating.Word(), ratings[0].Rating.String())
		})
	}
	assert.Contains(t, set.Rules()[0].String(), "not below population share wres1, BME ÷ 1.25")
}

// A scale of values takes the value as it is, with ends where its bands put them.
func TestByValue(t *testing.T) {
	scale, err := rag.NewScale(lightsDown(measure.Fraction(5, 4), measure.Fraction(3, 2))...)
	require.NoError(t, err)
	set, err := rag.NewSet(rag.Rule{Measure: "wres2", ByValue: true, Scale: scale})
	require.NoError(t, err)
	for value, word := range map[string]string{"0": "Green", "1.25": "Green", "1.2501": "Amber", "1.5": "Amber", "1.51": "Red"} {
		t.Run(value, func(t *testing.T) {
			assert.Equal(t, word, rated(t, set, "wres2", "", "", value).Word())
		})
	}
	assert.Equal(t, "wres2: Green ≤ 1.25 < Amber ≤ 1.5 < Red", set.Rules()[0].String())
	assert.Equal(t, set, set.TwoSided(), "values have no sides")
}

// lightsDown are bands of which the lowest is green, each holding its upper end.
func lightsDown(green, amber measure.Value) []rag.Band {
	return []rag.Band{
		{Word: "Green", Symbol: "✓", Colour: rag.Green, High: rag.Including(green)},
		{Word: "Amber", Symbol: "◐", Colour: rag.Amber, Low: rag.Excluding(green), High: rag.Including(amber)},
		{Word: "Red", Symbol: "✗", Colour: rag.Red, Low: rag.Excluding(amber)},
	}
}

func TestTogether(t *testing.T) {
	made := func(met, of int) rag.Rating {
		band, _ := rag.DevelopmentScale().Of(rag.Tests{Met: met, Of: of}.Share())
		return rag.Rating{Of: "part", Band: band, Tests: rag.Tests{Met: met, Of: of}}
	}
	none := func(reason measure.Reason) rag.Rating { return rag.Rating{Of: "part", Absent: reason} }
	for name, c := range map[string]struct {
		parts  []rag.Rating
		word   string
		absent measure.Reason
	}{
		"all met":                {[]rag.Rating{made(2, 2), made(2, 2)}, "Achieving", 0},
		"none met":               {[]rag.Rating{made(0, 2), made(0, 2)}, "Underdeveloped", 0},
		"some met":               {[]rag.Rating{made(0, 2), made(1, 2)}, "Developing", 0},
		"one not rated":          {[]rag.Rating{made(2, 2), none(measure.NoEvents)}, "Achieving", 0},
		"one alone":              {[]rag.Rating{made(1, 2)}, "Developing", 0},
		"none rated":             {[]rag.Rating{none(measure.NoEvents), none(measure.NoBase)}, "", measure.NoEvents},
		"none rated, one hidden": {[]rag.Rating{none(measure.NoEvents), none(measure.Suppressed)}, "", measure.Suppressed},
		"without tests":          {[]rag.Rating{{Of: "a", Band: made(2, 2).Band}, {Of: "b", Band: made(2, 2).Band}}, "", measure.NotApplicable},
		"nothing":                {nil, "", measure.NotApplicable},
	} {
		t.Run(name, func(t *testing.T) {
			whole := rag.Together("whole", rag.DevelopmentScale(), c.parts...)
			assert.Equal(t, c.word, whole.Word())
			assert.Equal(t, c.absent, whole.Absent)
			assert.Equal(t, "whole", whole.Of)
		})
	}
}
