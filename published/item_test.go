package published_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
)

// eyes is the vocabulary of a standard that compares people with brown eyes and
// people with blue eyes.
type eyes uint8

const (
	brown eyes = iota + 1
	blue
	unseen
)

func (e eyes) String() string {
	switch e {
	case brown:
		return "brown"
	case blue:
		return "blue"
	case unseen:
		return "unknown"
	}
	return ""
}

// blueToBrown is above one where people with blue eyes are worse off, as where
// they were harassed.
func blueToBrown() measure.Direction { return measure.Between(blue, brown, blue) }

// asked is an item of a survey without faults.
func asked(t *testing.T, brown, blue *published.Answers, plainCounts bool) published.ItemReport[eyes] {
	t.Helper()
	return itemOf(t, published.Item[eyes]{Answers: measure.NewPair[eyes](brown, blue)}, plainCounts)
}

func itemOf(t *testing.T, stated published.Item[eyes], plainCounts bool) published.ItemReport[eyes] {
	t.Helper()
	var checker measure.Checker
	item := published.CheckItem(&checker, "harassed", stated, plainCounts, blueToBrown())
	require.Empty(t, checker.Faults)
	return item
}

func counted(respondents, yes int64) *published.Answers {
	return &published.Answers{Respondents: respondents, Yes: yes}
}

func printedAs(respondents int64, percent string) *published.Answers {
	return &published.Answers{Respondents: respondents, Percent: percent}
}

func sentences(warnings []measure.Warning) []string {
	texts := []string{}
	for _, warning := range warnings {
		texts = append(texts, warning.Sentence)
	}
	return texts
}

// TestItemDifference is an item of 2024: 1 of 46 and 16 of 227 are 2.1739 and
// 7.0485 per cent, and the limits of the difference are those of the method of
// R. G. Newcombe, worked out apart from this module.
func TestItemDifference(t *testing.T) {
	counts := asked(t, counted(227, 16), counted(46, 1), true)
	assert.Equal(t, "-4.9 pp", counts.Difference().String())
	assert.Equal(t, "-9.3 pp to +4.7 pp", counts.Difference().Newcombe(0.95).String())
	assert.Equal(t, "+4.9 pp", published.ItemReport[eyes]{Answers: counts.Answers, Direction: blueToBrown().Reversed()}.Difference().String())

	rounded := asked(t, printedAs(0, "7.05%"), printedAs(0, "2.17%"), false)
	assert.Equal(t, "-122/25", rounded.Difference().Points().String(), "-4.88")
	assert.Equal(t, measure.CountsUnknown, rounded.Difference().Newcombe(0.95).Low.Reason())

	mixed := asked(t, counted(227, 16), printedAs(0, "2.17%"), false)
	assert.Equal(t, "-4.8785", mixed.Difference().Points().Text(4), "2.17 less 7.0485")

	one := asked(t, nil, printedAs(0, "2.17%"), false)
	assert.Equal(t, measure.NotSupplied, one.Difference().Points().Reason())
	assert.Equal(t, measure.NotSupplied, one.Ratio().Reason())
	assert.Empty(t, one.Warnings())
}

// Where the count of a group is not known the difference is that of the printed
// percentages, and a warning says between what it may lie: 10% of 201 is 20 or
// 21, so that 5 of 47 is 0.19 or 0.69 points above it.
func TestDifferenceOfUnknownCounts(t *testing.T) {
	item := asked(t, printedAs(201, "10%"), printedAs(47, "10.6%"), true)
	assert.False(t, item.Of(brown).Derived)
	assert.True(t, item.Of(blue).Derived)
	assert.Equal(t, "+0.6 pp", item.Difference().String())
	assert.Equal(t, "30/47", item.Difference().Points().String(), "5/47 as derived, less 10% as printed")
	assert.Equal(t, "50/47", item.Ratio().String())
	assert.Equal(t, []string{"the counts are not known: by the rounding of the printed percentages alone the difference may be +0.2 pp to +0.7 pp"}, sentences(item.Warnings()))
	assert.Equal(t, "within range", item.FourFifths().String(), "5/47 over 20/201 is 1.07, over 21/201 1.02")

	weighted := asked(t, printedAs(201, "10%"), printedAs(47, "10.6%"), false)
	assert.Equal(t, []string{"the counts are not known: by the rounding of the printed percentages alone the difference may be +0.1 pp to +1.2 pp"}, sentences(weighted.Warnings()), "10.55 less 10.5 is 0.05, 10.65 less 9.5 is 1.15")
	scale := asked(t, printedAs(0, "0%"), printedAs(0, "100%"), false)
	assert.Equal(t, []string{"the counts are not known: by the rounding of the printed percentages alone the difference may be +99.0 pp to +100.0 pp"}, sentences(scale.Warnings()), "no percentage is above 100")
	small := asked(t, printedAs(9, "44%"), printedAs(8, "25%"), false)
	assert.Equal(t, []string{
		"only 8 in the base for blue", "only 9 in the base for brown",
		"the counts are not known: by the rounding of the printed percentages alone the difference may be -20.0 pp to -18.0 pp",
	}, sentences(small.Warnings()), "24.5 less 44.5, and 25.5 less 43.5; the bases are small whatever the counts are")
	known := asked(t, counted(9, 4), counted(46, 1), false)
	assert.Equal(t, "only 9 in the base for brown", known.Warnings()[0].Sentence)
}

// A side whose count is known or derived is taken exactly, the other one as it is
// printed, whichever comes first; so the difference lies within what the warning
// says of it.
func TestDifferenceOfOneCountKnown(t *testing.T) {
	for _, c := range []struct {
		name        string
		brown, blue *published.Answers
		plain       bool
		exact       string
		warning     string // between what it may be
	}{
		// 1 of 3 is 33 1/3 per cent, which prints as 33.3; 10% is 9.5 to 10.5.
		{"derived, less one printed", printedAs(0, "10%"), printedAs(3, "33.3%"), true, "70/3", "+22.8 pp to +23.8 pp"},
		{"printed, less one derived", printedAs(3, "33.3%"), printedAs(0, "10%"), true, "-70/3", "-23.8 pp to -22.8 pp"},
		{"counted, less one printed", printedAs(0, "10%"), counted(3, 1), false, "70/3", "+22.8 pp to +23.8 pp"},
		{"weighted, both printed", printedAs(0, "10%"), printedAs(3, "33.3%"), false, "233/10", "+22.8 pp to +23.9 pp"}, // 33.25 to 33.35
	} {
		t.Run(c.name, func(t *testing.T) {
			item := asked(t, c.brown, c.blue, c.plain)
			assert.Equal(t, c.exact, item.Difference().Points().String())
			warnings := sentences(item.Warnings())
			require.NotEmpty(t, warnings)
			assert.Equal(t, "the counts are not known: by the rounding of the printed percentages alone the difference may be "+c.warning, warnings[len(warnings)-1])
		})
	}
}

// TestItemFourFifths reads an item by the four-fifths rule where yes is the worse
// answer, and where it is the better one.
func TestItemFourFifths(t *testing.T) {
	for _, c := range []struct {
		name            string
		brown, blue     *published.Answers
		ratio           string
		harmful, better string
	}{
		{"12.5 over 10", counted(1000, 100), counted(1000, 125), "5/4", "within range", "within range"},
		{"12.51 over 10", counted(1000, 100), counted(10_000, 1251), "1251/1000", "adverse to blue", "adverse to brown"},
		{"8 over 10", counted(1000, 100), counted(1000, 80), "4/5", "within range", "within range"},
		{"7.99 over 10", counted(1000, 100), counted(10_000, 799), "799/1000", "adverse to brown", "adverse to blue"},
		{"0 over 10", counted(1000, 100), counted(1000, 0), "0", "adverse to brown", "adverse to blue"},
		{"10 over 0", counted(1000, 0), counted(1000, 100), "N/A", "N/A: division by zero", "N/A: division by zero"},
		{"one not printed", printedAs(0, "–"), printedAs(0, "10"), "[x]", "[x]", "[x]"},
		// Printed without counts, 10 is 9.5 to 10.5 and 12 is 11.5 to 12.5: ratios of 1.10 to 1.32.
		{"printed 12 over 10", printedAs(0, "10%"), printedAs(0, "12%"), "6/5", "N/A: no counts", "N/A: no counts"},
		{"printed 20 over 10", printedAs(0, "10%"), printedAs(0, "20%"), "2", "adverse to blue", "adverse to brown"},
		{"printed 10 over 10", printedAs(0, "10.0%"), printedAs(0, "10.0%"), "1", "within range", "within range"},
		{"printed 0 over 10", printedAs(0, "10%"), printedAs(0, "0%"), "0", "adverse to brown", "adverse to blue"},
	} {
		t.Run(c.name, func(t *testing.T) {
			item := asked(t, c.brown, c.blue, false)
			assert.Equal(t, c.ratio, item.Ratio().String())
			assert.Equal(t, c.harmful, item.FourFifths().String())
			item.Direction = measure.Between(blue, brown, brown)
			assert.Equal(t, c.better, item.FourFifths().String())
		})
	}
}

func TestFromBenchmark(t *testing.T) {
	elsewhere := &published.Benchmark[eyes]{Percent: measure.NewPair[eyes]("7.66%", "6.25%"), Source: " average of other organisations, 2023"}
	item := itemOf(t, published.Item[eyes]{Answers: measure.NewPair[eyes](printedAs(0, "7.05%"), counted(46, 1)), Benchmark: elsewhere}, false)
	assert.Equal(t, "average of other organisations, 2023", item.Benchmark.Source)
	assert.Equal(t, "-61/100", item.FromBenchmark(brown).Points().String())
	assert.Equal(t, "-4.0761", item.FromBenchmark(blue).Points().Text(4), "100/46 less 6.25")
	assert.False(t, item.FromBenchmark(unseen).Points().Known())
	assert.False(t, item.FromBenchmark(blue).Newcombe(0.95).Known())

	derived := itemOf(t, published.Item[eyes]{Answers: measure.NewPair[eyes](nil, printedAs(46, "2.17%")), Benchmark: elsewhere}, true)
	assert.True(t, derived.Of(blue).Derived)
	assert.Equal(t, "-102/25", derived.FromBenchmark(blue).Points().String(), "2.17 less 6.25, both as printed")

	half := itemOf(t, published.Item[eyes]{
		Answers: measure.NewPair[eyes](printedAs(0, "7.05%"), nil), Benchmark: &published.Benchmark[eyes]{Percent: measure.NewPair[eyes]("7.66", "–"), Source: "x"},
	}, false)
	assert.True(t, half.FromBenchmark(brown).Points().Known())
	assert.Equal(t, measure.NotSupplied, half.Benchmark.Of(blue).Reason())
	assert.Empty(t, half.BenchmarkResults("harassed", blue))
	assert.Equal(t, published.BenchmarkReport[eyes]{}, asked(t, nil, nil, false).Benchmark)
}

func TestItemResults(t *testing.T) {
	item := itemOf(t, published.Item[eyes]{
		Answers:   measure.NewPair[eyes](counted(227, 16), counted(46, 1)),
		Benchmark: &published.Benchmark[eyes]{Percent: measure.NewPair[eyes]("7.66%", "6.25%"), Source: "x"},
	}, true)
	definitions := published.ItemDefinitions(measure.Definition{ID: "harassed", Title: "Harassed", Better: measure.Lower, Unit: measure.Percent, Places: 1}, blueToBrown())
	var got []string
	for _, result := range measure.Describe(definitions, item.Results("harassed")) {
		got = append(got, result.String())
	}
	assert.Equal(t, []string{
		"harassed, brown: 7.0% (4.4% to 11.1%)", "harassed, blue: 2.2% (0.4% to 11.3%)", "harassed.difference: -4.9 pp (-9.3 pp to +4.7 pp)",
		"harassed.benchmark, brown: -0.6 pp", "harassed.benchmark, blue: -4.1 pp",
	}, got)
	results := item.Results("harassed")
	assert.Equal(t, []measure.Count{count(t, 16), count(t, 227)}, []measure.Count{results[0].Count, results[0].Base})
	assert.Equal(t, item.Difference().Test(), results[2].Test)
	assert.Equal(t, item.FourFifths(), results[2].Reading)
	assert.Equal(t, item.Warnings(), results[2].Warnings)
	assert.Equal(t, item.Of(blue).Warnings("blue"), results[1].Warnings)
	assert.Len(t, asked(t, nil, nil, false).Results("harassed"), 3, "without a benchmark nothing is compared with one")
}

func TestItemDefinitions(t *testing.T) {
	stated := measure.Definition{
		ID: "harassed", Number: "5", Title: "Harassed", Counted: "yes ÷ respondents", Better: measure.Lower, Unit: measure.Percent, Places: 1,
		Breaks: []measure.Break{{Year: 2018, Of: "survey", Why: "reworded"}}, Source: "questionnaire",
	}
	definitions := published.ItemDefinitions(stated, blueToBrown())
	require.Len(t, definitions, 3)
	assert.Equal(t, stated, definitions[0])
	difference := stated
	difference.ID, difference.Title, difference.Counted = "harassed.difference", "Harassed, blue compared with brown staff", "percentage of blue staff − percentage of brown staff"
	difference.Direction, difference.Better, difference.Unit = blueToBrown(), measure.Parity, measure.Points
	assert.Equal(t, difference, definitions[1])
	assert.Equal(t, published.BenchmarkDefinition(stated), definitions[2])
	assert.Equal(t, "harassed.benchmark", definitions[2].ID)
	assert.Equal(t, measure.Points, definitions[2].Unit)
	assert.Equal(t, measure.Lower, definitions[2].Better, "fewer than elsewhere is better")
}

func TestCheckItemFaults(t *testing.T) {
	checker := measure.Checker{Organisation: "QHG"}
	item := published.CheckItem(&checker, "harassed", published.Item[eyes]{
		Answers:   measure.NewPair[eyes](counted(46, 47), printedAs(-1, "101%")),
		Benchmark: &published.Benchmark[eyes]{Percent: measure.NewPair[eyes]("about 5", "2 times"), Source: " "},
	}, true, blueToBrown())
	assert.Equal(t, []string{
		"harassed: yes, brown: part exceeds whole", "harassed: respondents, blue: negative", "harassed: percent, blue: out of range",
		"harassed: benchmark source: not supplied", "harassed: benchmark, brown: malformed", "harassed: benchmark, blue: malformed",
	}, places(t, checker.Faults))
	assert.False(t, item.Benchmark.Of(brown).Known())
}

// Groups and directions that are none, and answers that no report has checked,
// give nothing and do no harm.
func TestItemsMadeByHand(t *testing.T) {
	item := itemOf(t, published.Item[eyes]{
		Answers:   measure.NewPair[eyes](counted(227, 16), counted(46, 1)),
		Benchmark: &published.Benchmark[eyes]{Percent: measure.NewPair[eyes]("7.66%", "6.25%"), Source: "x"},
	}, true)
	for _, group := range []eyes{0, unseen, 4, 255} {
		assert.Equal(t, published.AnswersReport{}, item.Of(group))
		assert.Equal(t, measure.NotSupplied, item.FromBenchmark(group).Points().Reason())
		assert.Equal(t, measure.NotSupplied, item.GroupResults("harassed", group)[0].Value.Reason())
		assert.Empty(t, item.BenchmarkResults("harassed", group))
	}
	for _, direction := range []measure.Direction{{}, {Of: "blue"}, {Of: "unknown", To: "brown"}, {Of: "hazel", To: "green", Harm: "grey"}} {
		item.Direction = direction
		assert.Equal(t, measure.NotSupplied, item.Difference().Points().Reason())
		assert.Equal(t, measure.NotSupplied, item.FourFifths().Reason)
		assert.Empty(t, item.Warnings())
	}
	for name, answers := range map[string]published.AnswersReport{
		"more than all":            {Respondents: count(t, 5), Yes: count(t, 6), PlainCounts: true},
		"more than all, printed":   {Respondents: count(t, 5), Yes: count(t, 6), Printed: parse(t, "120%"), PlainCounts: true, Derived: true},
		"nobody":                   {Respondents: count(t, 0), Yes: count(t, 0), Printed: parse(t, "50%"), PlainCounts: true},
		"a count of nobody knows":  {Yes: count(t, 6)},
		"derived from nothing":     {Derived: true, PlainCounts: true},
		"less than nobody":         {Respondents: count(t, 5), Printed: parse(t, "-50%"), PlainCounts: true},
		"points":                   {Respondents: count(t, 5), Printed: parse(t, "500 pp")},
		"out of range":             {Respondents: measure.AbsentCount(measure.OutOfRange), Yes: measure.AbsentCount(measure.NoBase), Printed: parse(t, "5")},
		"very precise and too big": {Respondents: count(t, measure.MaxCount), Printed: parse(t, "99999999999999999999.999999999999999"), PlainCounts: true},
	} {
		t.Run(name, func(t *testing.T) {
			for _, made := range []published.ItemReport[eyes]{
				{Answers: measure.NewPair[eyes](answers, item.Of(blue)), Direction: blueToBrown()},
				{Answers: measure.NewPair[eyes](item.Of(brown), answers), Direction: blueToBrown()},
				{Answers: measure.NewPair[eyes](answers, answers), Direction: blueToBrown()},
			} {
				assert.Len(t, made.Results("harassed"), 3)
				assert.NotEmpty(t, made.Difference().String()+made.FourFifths().String())
			}
		})
	}
}

func TestItemJSON(t *testing.T) {
	item := itemOf(t, published.Item[eyes]{
		Answers:   measure.NewPair[eyes](printedAs(201, "10%"), printedAs(46, "2.17%")),
		Benchmark: &published.Benchmark[eyes]{Percent: measure.NewPair[eyes]("7.66%", "–"), Source: "x"},
	}, true)
	text, err := json.Marshal(item)
	require.NoError(t, err)
	var back published.ItemReport[eyes]
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, item, back)

	stated := published.Item[eyes]{Answers: measure.NewPair[eyes](nil, counted(46, 1))}
	text, err = json.Marshal(stated)
	require.NoError(t, err)
	var read published.Item[eyes]
	require.NoError(t, json.Unmarshal(text, &read))
	assert.Equal(t, stated, read)
}
