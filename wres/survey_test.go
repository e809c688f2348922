package wres_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// asked is the report of a body on one item, indicator 5.
func asked(t *testing.T, body workforce.Body, item wres.Item) wres.ItemReport {
	t.Helper()
	stated := stated()
	stated.Body, stated.Survey = body, &wres.Survey{Year: 2023, HarassedByPublic: &item}
	return reported(t, stated).Survey.HarassedByPublic
}

// TestDerivedAnswers: the counts behind the percentages of a commissioner, found
// by hand: half a unit of the last place either way, of so many respondents. Of
// 5 of 24 more than one count prints alike.
func TestDerivedAnswers(t *testing.T) {
	b := readBLMK(t, workforce.Commissioner)
	for _, c := range []struct {
		name       string
		year       int
		item       string
		white, bme string
	}{
		{"indicator 5, 2022: 10% of 201, 10.6% of 47", 2022, "ind5", "20 to 21", "5"},
		{"indicator 6, 2022: 12.9% of 202, 19.1% of 47", 2022, "ind6", "26", "9"},
		{"indicator 7, 2022: 60.9% of 207, 33.3% of 48", 2022, "ind7", "126", "16"},
		{"indicator 8, 2022: 5.2% of 210, 10.4% of 48", 2022, "ind8", "11", "5"},
		{"indicator 5, 2023: 8% of 250, 12.7% of 55", 2023, "ind5", "19 to 21", "7"},
		{"indicator 6, 2023: 10.4% of 250, 18.2% of 55", 2023, "ind6", "26", "10"},
		{"indicator 7, 2023: 61.7% of 248, 29.8% of 57", 2023, "ind7", "153", "17"},
		{"indicator 8, 2023: 4.4% of 248, 14.8% of 54", 2023, "ind8", "11", "8"},
		{"indicator 5, 2024: 7.05% of 227, 2.17% of 46", 2024, "ind5", "16", "1"},
		{"indicator 6, 2024: 11% of 227, 25.5% of 47", 2024, "ind6", "24 to 26", "12"},
		{"indicator 7, 2024: 51.5% of 229, 25% of 48", 2024, "ind7", "118", "12"},
		{"indicator 8, 2024: 2.6% of 227, 18.75% of 48", 2024, "ind8", "6", "9"},
	} {
		t.Run(c.name, func(t *testing.T) {
			item := answersTo(b.years[c.year].Survey, c.item)
			count := func(answers published.AnswersReport) string {
				least, greatest, possible := answers.Possible()
				assert.True(t, possible)
				assert.Equal(t, least == greatest, answers.Derived)
				if !answers.Derived {
					assert.False(t, answers.Yes.Known())
					return printed(least) + " to " + printed(greatest)
				}
				assert.Equal(t, printed(least), answers.Yes.String())
				return answers.Yes.String()
			}
			assert.Equal(t, c.white, count(item.Of(workforce.White)))
			assert.Equal(t, c.bme, count(item.Of(workforce.BME)))
			assert.Equal(t, c.white != "" && item.Of(workforce.White).Derived && item.Of(workforce.BME).Derived, item.Difference().Newcombe(0.95).Known())
		})
	}
}

func TestAnswers(t *testing.T) {
	for _, c := range []struct {
		name     string
		body     workforce.Body
		answers  wres.Answers
		yes      string // the count and of how many
		percent  string // exactly
		counts   string // of the proportion
		warnings []string
	}{
		{
			"counts", workforce.Trust, wres.Answers{Respondents: 46, Yes: 1}, "1 of 46", "50/23", "2.2%", []string{},
		},
		{
			"counts of few", workforce.Trust,
			wres.Answers{Respondents: 8, Yes: 2},
			"2 of 8", "25", "25.0%",
			[]string{"only 8 in the base for BME"},
		},
		{
			"percentage with its base, commissioner", workforce.Commissioner,
			wres.Answers{Respondents: 46, Percent: "2.17%"},
			"1 of 46", "50/23", "2.2%",
			[]string{"the count is derived: 2.17% of 46 is 1"},
		},
		{
			"percentage with its base, trust", workforce.Trust, wres.Answers{Respondents: 46, Percent: "2.17%"}, "[x] of 46", "217/100", "N/A", []string{},
		},
		{
			"percentage with its base, no body", 0, wres.Answers{Respondents: 46, Percent: "2.17%"}, "[x] of 46", "217/100", "N/A", []string{},
		},
		{
			"several counts possible", workforce.Commissioner,
			wres.Answers{Respondents: 227, Percent: "11%"},
			"[x] of 227", "11", "N/A",
			[]string{"the count is not known: 11% of 227 may be 24 to 26"},
		},
		{ // 10.65 to 10.75 per cent of 46 are 4.899 to 4.945
			"no count possible, commissioner", workforce.Commissioner,
			wres.Answers{Respondents: 46, Percent: "10.7%"},
			"[x] of 46", "107/10", "N/A",
			[]string{"no whole number of 46 respondents is 10.7%"},
		},
		{
			"no count possible, trust", workforce.Trust, wres.Answers{Respondents: 46, Percent: "10.7%"}, "[x] of 46", "107/10", "N/A", []string{},
		},
		{
			"percentage alone", workforce.Commissioner, wres.Answers{Percent: "25.5"}, "[x] of [x]", "51/2", "N/A", []string{},
		},
		{
			"nobody said yes, derived", workforce.Commissioner,
			wres.Answers{Respondents: 46, Percent: "0%"},
			"0 of 46", "0", "0.0%",
			[]string{"the count is derived: 0% of 46 is 0"},
		},
		{
			"everybody said yes, derived", workforce.Commissioner,
			wres.Answers{Respondents: 46, Percent: "100%"},
			"46 of 46", "100", "100.0%",
			[]string{"the count is derived: 100% of 46 is 46"},
		},
		{
			"dash", workforce.Commissioner, wres.Answers{Respondents: 46, Percent: "–"}, "[x] of 46", "[x]", "[x]", []string{},
		},
		{
			"few and derived", workforce.Commissioner,
			wres.Answers{Respondents: 7, Percent: "28.6%"},
			"2 of 7", "200/7", "28.6%",
			[]string{"only 7 in the base for BME", "the count is derived: 28.6% of 7 is 2"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			answers := asked(t, c.body, wres.Item{BME: &c.answers}).Of(workforce.BME)
			assert.Equal(t, c.yes, answers.Yes.String()+" of "+answers.Respondents.String())
			assert.Equal(t, c.percent, answers.Percent().String())
			assert.Equal(t, c.counts, answers.Proportion().String())
			assert.Equal(t, c.warnings, texts(answers.Warnings("BME")))
			assert.Equal(t, c.counts != "N/A" && c.counts != "[x]", answers.Proportion().Wilson(0.95).Known())
		})
	}
	t.Run("reasons", func(t *testing.T) {
		alone := asked(t, workforce.Trust, wres.Item{White: &wres.Answers{Percent: "25.5"}}).Of(workforce.White)
		assert.Equal(t, measure.CountsUnknown, alone.Proportion().Percent().Reason())
		assert.Equal(t, measure.CountsUnknown, alone.Proportion().Wilson(0.95).Low.Reason())
		alone.Yes = measure.AbsentCount(measure.Suppressed)
		assert.Equal(t, measure.Suppressed, alone.Percent().Reason(), "what is printed does not give a hidden count away")
		assert.Equal(t, measure.Suppressed, alone.Proportion().Percent().Reason())
		alone.Yes, alone.Respondents = measure.Count{}, measure.AbsentCount(measure.Suppressed)
		assert.Equal(t, measure.Suppressed, alone.Percent().Reason())
	})
}

// TestItemDifference is indicator 5 of 2024: 1 of 46 and 16 of 227 are 2.1739 and
// 7.0485 per cent, and the limits of the difference are those of the method of
// R. G. Newcombe, worked out apart from this module.
func TestItemDifference(t *testing.T) {
	counts := asked(t, workforce.Commissioner, wres.Item{White: &wres.Answers{Respondents: 227, Yes: 16}, BME: &wres.Answers{Respondents: 46, Yes: 1}})
	assert.Equal(t, "-4.9 pp", counts.Difference().String())
	assert.Equal(t, "-9.3 pp to +4.7 pp", counts.Difference().Newcombe(0.95).String())

	rounded := asked(t, workforce.Trust, wres.Item{White: &wres.Answers{Percent: "7.05%"}, BME: &wres.Answers{Percent: "2.17%"}})
	assert.Equal(t, "-122/25", rounded.Difference().Points().String(), "-4.88")
	assert.Equal(t, measure.CountsUnknown, rounded.Difference().Newcombe(0.95).Low.Reason())
	assert.Empty(t, rounded.Difference().Warnings("BME", "White"))

	mixed := asked(t, workforce.Trust, wres.Item{White: &wres.Answers{Respondents: 227, Yes: 16}, BME: &wres.Answers{Percent: "2.17%"}})
	assert.Equal(t, "-4.8785", mixed.Difference().Points().Text(4), "2.17 less 7.0485")

	one := asked(t, workforce.Trust, wres.Item{BME: &wres.Answers{Percent: "2.17%"}})
	assert.Equal(t, measure.NotSupplied, one.Difference().Points().Reason())
}

func TestFromBenchmark(t *testing.T) {
	elsewhere := &wres.Benchmark{White: "7.66%", BME: "6.25%", Source: "average of integrated care boards, 2023"}
	item := asked(t, workforce.Trust, wres.Item{White: &wres.Answers{Percent: "7.05%"}, BME: &wres.Answers{Respondents: 46, Yes: 1}, Benchmark: elsewhere})
	assert.Equal(t, "-61/100", item.FromBenchmark(workforce.White).Points().String())
	assert.Equal(t, "-4.0761", item.FromBenchmark(workforce.BME).Points().Text(4), "100/46 less 6.25")
	assert.False(t, item.FromBenchmark(workforce.UnknownEthnicity).Points().Known())
	assert.False(t, item.FromBenchmark(workforce.BME).Newcombe(0.95).Known())

	half := asked(t, workforce.Trust, wres.Item{White: &wres.Answers{Percent: "7.05%"}, Benchmark: &wres.Benchmark{White: "7.66", BME: "–", Source: "x"}})
	assert.True(t, half.FromBenchmark(workforce.White).Points().Known())
	assert.Equal(t, measure.NotSupplied, half.Benchmark.Of(workforce.BME).Reason())
	assert.Equal(t, published.BenchmarkReport[workforce.EthnicGroup]{}, asked(t, workforce.Trust, wres.Item{}).Benchmark)
}

// TestItemFourFifths reads every item by the four-fifths rule: for 5, 6 and 8 yes
// is the worse answer, for 7 the better one.
func TestItemFourFifths(t *testing.T) {
	of := func(respondents, yes int64) *wres.Answers { return &wres.Answers{Respondents: respondents, Yes: yes} }
	printed := func(percent string) *wres.Answers { return &wres.Answers{Percent: percent} }
	for _, c := range []struct {
		name            string
		white, bme      *wres.Answers
		ratio           string
		harmful, better string
	}{
		{"12.5 over 10", of(1000, 100), of(1000, 125), "5/4", "within range", "within range"},
		{"12.51 over 10", of(1000, 100), of(10_000, 1251), "1251/1000", "adverse to BME", "adverse to White"},
		{"8 over 10", of(1000, 100), of(1000, 80), "4/5", "within range", "within range"},
		{"7.99 over 10", of(1000, 100), of(10_000, 799), "799/1000", "adverse to White", "adverse to BME"},
		{"0 over 10", of(1000, 100), of(1000, 0), "0", "adverse to White", "adverse to BME"},
		{"10 over 0", of(1000, 0), of(1000, 100), "N/A", "N/A: division by zero", "N/A: division by zero"},
		{"one not printed", printed("–"), printed("10"), "[x]", "[x]", "[x]"},
		// Printed without counts, 10 is 9.5 to 10.5 and 12 is 11.5 to 12.5: ratios of 1.10 to 1.32.
		{"printed 12 over 10", printed("10%"), printed("12%"), "6/5", "N/A: no counts", "N/A: no counts"},
		{"printed 20 over 10", printed("10%"), printed("20%"), "2", "adverse to BME", "adverse to White"},
		{"printed 10 over 10", printed("10.0%"), printed("10.0%"), "1", "within range", "within range"},
		{"printed 0 over 10", printed("10%"), printed("0%"), "0", "adverse to White", "adverse to BME"},
	} {
		t.Run(c.name, func(t *testing.T) {
			item := &wres.Item{White: c.white, BME: c.bme}
			stated := stated()
			stated.Survey = &wres.Survey{Year: 2023, HarassedByPublic: item, HarassedByStaff: item, EqualOpportunities: item, Discriminated: item}
			survey := reported(t, stated).Survey
			for _, harmful := range []wres.ItemReport{survey.HarassedByPublic, survey.HarassedByStaff, survey.Discriminated} {
				assert.Equal(t, c.ratio, harmful.Ratio().String())
				assert.Equal(t, c.harmful, harmful.FourFifths().String())
			}
			assert.Equal(t, c.ratio, survey.EqualOpportunities.Ratio().String())
			assert.Equal(t, c.better, survey.EqualOpportunities.FourFifths().String())
		})
	}
	t.Run("2024", func(t *testing.T) { // 2.17 over 7.05, 25.5 over 11, 25 over 51.5, 18.75 over 2.6
		survey := readBLMK(t, 0).years[2024].Survey
		var got []string
		for _, item := range []wres.ItemReport{survey.HarassedByPublic, survey.HarassedByStaff, survey.EqualOpportunities, survey.Discriminated} {
			got = append(got, item.Ratio().Text(2)+" "+item.FourFifths().String())
		}
		require.Equal(t, []string{"0.31 adverse to White", "2.32 adverse to BME", "0.49 adverse to BME", "7.21 adverse to BME"}, got)
	})
}

// Where the count of a group is not known the difference is that of the printed
// percentages, and a warning says between what it may lie: 10% of 201 is 20 or
// 21, so that 5 of 47 is 0.19 or 0.69 points above it.
func TestDifferenceOfUnknownCounts(t *testing.T) {
	stated := stated()
	stated.Body = workforce.Commissioner
	stated.Survey = &wres.Survey{Year: 2021, HarassedByPublic: &wres.Item{
		White: &wres.Answers{Respondents: 201, Percent: "10%"}, BME: &wres.Answers{Respondents: 47, Percent: "10.6%"},
	}}
	item := reported(t, stated).Survey.HarassedByPublic
	assert.False(t, item.Of(workforce.White).Derived)
	assert.True(t, item.Of(workforce.BME).Derived)
	assert.Equal(t, "+0.6 pp", item.Difference().String())
	assert.Equal(t, []string{"the counts are not known: by the rounding of the printed percentages alone the difference may be +0.2 pp to +0.7 pp"}, texts(item.Warnings()))
	assert.Equal(t, "within range", item.FourFifths().String(), "5/47 over 20/201 is 1.07, over 21/201 1.02")

	white := published.AnswersReport{Respondents: counted(t, 201), Yes: counted(t, 20)}
	item.Answers = measure.NewPair[workforce.EthnicGroup](white, item.Of(workforce.BME))
	assert.Equal(t, "+0.7 pp", item.Difference().String())
}

// A small base is doubted whether the counts are known or not, before the rounding:
// 49.5 to 50.5 less 24.5 to 25.5 are 24 to 26 points.
func TestDifferenceOfFewRespondents(t *testing.T) {
	item := asked(t, workforce.Trust, wres.Item{White: &wres.Answers{Respondents: 8, Percent: "25%"}, BME: &wres.Answers{Respondents: 4, Percent: "50%"}})
	assert.Equal(t, []string{
		"only 4 in the base for BME", "only 8 in the base for White",
		"the counts are not known: by the rounding of the printed percentages alone the difference may be +24.0 pp to +26.0 pp",
	}, texts(item.Warnings()))
	assert.Equal(t, []measure.Doubt{measure.SmallBase, measure.SmallBase, measure.DerivedCounts}, doubts(item.Warnings()))
}

// What may not be shown is given away by nothing that is computed from it, nor by
// the percentage printed beside it.
func TestHiddenAnswers(t *testing.T) {
	suppressed := measure.AbsentCount(measure.Suppressed)
	for _, body := range workforce.Bodies() {
		stated := stated()
		stated.Body = body
		stated.Survey = &wres.Survey{Year: 2023, HarassedByPublic: &wres.Item{
			White: &wres.Answers{Respondents: 47, Percent: "10.6%"}, BME: &wres.Answers{Respondents: 100, Yes: 30},
		}}
		for name, hide := range map[string]func(*published.AnswersReport){
			"the count":       func(a *published.AnswersReport) { a.Yes = suppressed },
			"the respondents": func(a *published.AnswersReport) { a.Respondents = suppressed },
			"both":            func(a *published.AnswersReport) { a.Yes, a.Respondents = suppressed, suppressed },
		} {
			t.Run(body.String()+", "+name, func(t *testing.T) {
				item := reported(t, stated).Survey.HarassedByPublic
				white := item.Of(workforce.White)
				hide(&white)
				item.Answers = measure.NewPair[workforce.EthnicGroup](white, item.Of(workforce.BME))
				assert.Equal(t, "[c]", item.Of(workforce.White).Percent().Text(1))
				assert.Equal(t, "[c]", item.Of(workforce.White).Proportion().String())
				assert.Equal(t, "[c]", item.Difference().String())
				assert.Equal(t, "[c]", item.Difference().Minus().Text(1))
				assert.Equal(t, "[c]", item.Ratio().Text(2))
				assert.Equal(t, "[c]", item.FourFifths().String())
				assert.Empty(t, item.Of(workforce.White).Warnings("White"))
				assert.Empty(t, item.Warnings())
				_, _, possible := item.Of(workforce.White).Possible()
				assert.False(t, possible)
			})
		}
	}
}

// No percentage is above 100, however it is rounded.
func TestDifferenceStaysWithinItsScale(t *testing.T) {
	stated := stated()
	stated.Body = workforce.Trust
	stated.Survey = &wres.Survey{Year: 2023, HarassedByPublic: &wres.Item{White: &wres.Answers{Percent: "0%"}, BME: &wres.Answers{Percent: "100%"}}}
	assert.Equal(t, []string{"the counts are not known: by the rounding of the printed percentages alone the difference may be +99.0 pp to +100.0 pp"}, texts(reported(t, stated).Survey.HarassedByPublic.Warnings()))
}
