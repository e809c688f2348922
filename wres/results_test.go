package wres_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// TestResults lists some results of every kind. The intervals are of the methods
// of E. B. Wilson, D. Katz and others and R. G. Newcombe, worked out apart from
// this module.
func TestResults(t *testing.T) {
	report := reported(t, full())
	for _, c := range []struct {
		id, part, group string
		want            string
		doubts          []measure.Doubt
	}{
		{"wres1", "", "BME", "wres1, BME: 24.0% (20.1% to 28.4%)", []measure.Doubt{measure.RowsFallShort}},
		{"wres1.completeness", "", "", "wres1.completeness: 96.0% (93.6% to 97.5%)", nil}, // 384 of 400
		{"wres1", "non-clinical band 4", "BME", "wres1, non-clinical band 4, BME: 23.1% (16.7% to 31.0%)", nil},
		{"wres1.difference", "clinical VSM", "BME", "wres1.difference, clinical VSM, BME: +9.3 pp", []measure.Doubt{measure.UnknownShare}},
		{"wres2", "", "", "wres2: 3.44 (1.73 to 6.85)", []measure.Doubt{measure.FewEvents, measure.MostlyUnknown}},
		{"wres2", "source: external", "", "wres2, source: external: 3.61 (1.20 to 10.88)", []measure.Doubt{measure.FewEvents, measure.MostlyUnknown}},
		{"wres2.rate", "", "Unknown", "wres2.rate, Unknown: 21.9% (14.8% to 31.1%)", nil},
		{"wres2.rate", "source: internal", "Unknown", "wres2.rate, source: internal, Unknown: 16.7% (3.0% to 56.4%)", []measure.Doubt{measure.SmallBase}},
		{"wres3", "", "", "wres3: 2.50 (0.77 to 8.10)", []measure.Doubt{measure.FewEvents, measure.FewEvents, measure.NotSignificant}},
		{"wres4", "band: 8b", "", "wres4, band: 8b: 3.39 (0.46 to 25.16)", []measure.Doubt{measure.FewEvents, measure.NotSignificant}},
		{"wres5", "", "BME", "wres5, BME: 2.2% (0.4% to 11.3%)", []measure.Doubt{measure.DerivedCounts, measure.CorrectedResults}},
		{"wres5.difference", "", "", "wres5.difference: -4.9 pp (-9.3 pp to +4.7 pp)", []measure.Doubt{measure.NotSignificant, measure.CorrectedResults}},
		{"wres5.benchmark", "", "BME", "wres5.benchmark, BME: -4.1 pp", []measure.Doubt{measure.CorrectedResults}},
		{"wres6", "", "White", "wres6, White: 11.0%", []measure.Doubt{measure.DerivedCounts, measure.CorrectedResults}},
		{"wres6", "", "BME", "wres6, BME: 25.5%", []measure.Doubt{measure.CorrectedResults}},
		{"wres6.difference", "", "", "wres6.difference: +14.5 pp", []measure.Doubt{measure.DerivedCounts, measure.CorrectedResults}},
		{"wres7", "", "BME", "wres7, BME: 25.0% (14.9% to 38.8%)", nil},
		{"wres8", "", "BME", "wres8, BME: 18.8% (10.2% to 31.9%)", nil},
		{"wres9", "total", "BME", "wres9, total, BME: -8.6 pp (-20.5 pp to +18.5 pp)", []measure.Doubt{measure.NotSignificant, measure.UnknownShare}},
		{"wres9", "voting", "BME", "wres9, voting, BME: +1.0 pp (-17.4 pp to +35.3 pp)", []measure.Doubt{measure.SmallBase, measure.NotSignificant}},
		{"wres9.share", "executive", "White", "wres9.share, executive, White: 66.7% (30.0% to 90.3%)", []measure.Doubt{measure.SmallBase, measure.UnknownShare}},
	} {
		t.Run(c.want, func(t *testing.T) {
			r := result(t, report, c.id, c.part, c.group)
			assert.Equal(t, c.want, r.String())
			assert.Equal(t, c.doubts, doubts(r.Warnings))
		})
	}
}

// TestResultCounts: a share or a rate says of how many people it is, a comparison
// of two groups does not.
func TestResultCounts(t *testing.T) {
	report := reported(t, full())
	for _, c := range []struct {
		id, part, group string
		want            string
	}{
		{"wres1", "", "BME", "96 of 400"},
		{"wres1", "", "Unknown", "16 of 400"},
		{"wres1", "non-clinical band 4", "BME", "30 of 130"},
		{"wres1.completeness", "", "", "384 of 400"},
		{"wres1.difference", "non-clinical band 4", "BME", "[x] of [x]"},
		{"wres2", "", "", "[x] of [x]"},
		{"wres2.rate", "", "BME", "9 of 95"},
		{"wres2.rate", "source: internal", "White", "20 of 40"},
		{"wres3.rate", "", "White", "6 of 576"}, // of two years
		{"wres5", "", "BME", "1 of 46"},         // derived
		{"wres5.difference", "", "", "[x] of [x]"},
		{"wres5.benchmark", "", "BME", "[x] of [x]"},
		{"wres6", "", "White", "N/A of 227"},
		{"wres6", "", "BME", "N/A of N/A"},
		{"wres9", "total", "BME", "[x] of [x]"},
		{"wres9.share", "executive", "White", "4 of 6"},
	} {
		t.Run(c.id+" "+c.part+" "+c.group, func(t *testing.T) {
			r := result(t, report, c.id, c.part, c.group)
			assert.Equal(t, c.want, r.Count.String()+" of "+r.Base.String())
		})
	}
}

// TestBoardWarnings name the members whose number is small.
func TestBoardWarnings(t *testing.T) {
	warnings := result(t, reported(t, full()), "wres9", "voting", "BME").Warnings
	assert.Equal(t, []string{"only 8 in the base for voting board", "cannot be told from chance: Fisher's exact test, p = 1.000"}, texts(warnings))
	warnings = result(t, reported(t, full()), "wres9.share", "executive", "BME").Warnings
	assert.Equal(t, []string{"only 6 in the base for executive board", "1 of 6 are of unknown group (16.7%)"}, texts(warnings))
}

// TestUnknownsInTheWorkforce: 40 of 400 staff are of unknown ethnicity, none of the
// row and none of the board. A difference rests on both sides, a share on one.
func TestUnknownsInTheWorkforce(t *testing.T) {
	stated := full()
	stated.Workforce = &wres.Headcount{White: 264, BME: 96, Unknown: 40}
	stated.Representation.Rows = []wres.Row{{Name: "some", Staff: wres.Headcount{White: 200, BME: 50}}}
	stated.Disciplinary.Splits, stated.Training.Splits = nil, nil
	stated.Board = &wres.Board{Total: wres.Headcount{White: 20, BME: 8}, Source: "board register"}
	report := reported(t, stated)
	const everybody = "in the whole workforce 40 of 400 are of unknown group (10.0%)"
	assert.Equal(t, []string{everybody}, texts(result(t, report, "wres1.difference", "some", "BME").Warnings))
	assert.Empty(t, result(t, report, "wres1", "some", "BME").Warnings)
	assert.Contains(t, texts(result(t, report, "wres9", "total", "BME").Warnings), everybody)
	assert.Empty(t, result(t, report, "wres9.share", "total", "BME").Warnings)
}

// TestResultYears: survey figures are of the year of the survey, all others of that
// of the snapshot, as far as these are stated.
func TestResultYears(t *testing.T) {
	report := reported(t, full())
	for id, year := range map[string]int{
		"wres1.completeness": 2024, "wres2": 2024, "wres3": 2024, "wres4": 2024,
		"wres5.difference": 2023, "wres6.difference": 2023, "wres7.difference": 2023, "wres8.difference": 2023,
	} {
		assert.Equal(t, year, result(t, report, id, "", "").Year, id)
	}
	assert.Equal(t, 2024, result(t, report, "wres9", "total", "BME").Year)
	assert.Zero(t, result(t, reported(t, stated()), "wres5", "", "BME").Year, "no survey")
}

// TestCorrectedResults: items 13 and 14 of the survey of 2023 were corrected, and
// so indicators 5 and 6 of that year alone are doubted, where they have a value.
func TestCorrectedResults(t *testing.T) {
	for _, year := range []int{2022, 2023, 2024} {
		stated := full()
		stated.Survey.Year = year
		for _, r := range reported(t, stated).Results() {
			corrected := year == 2023 && (r.Definition.Number == "5" || r.Definition.Number == "6") && r.Value.Known()
			assert.Equal(t, corrected, slices.Contains(doubts(r.Warnings), measure.CorrectedResults), "%d, %s", year, r)
		}
	}
	stated := stated()
	stated.Survey = &wres.Survey{Year: 2023, HarassedByPublic: &wres.Item{White: &wres.Answers{Percent: "7%"}}}
	report := reported(t, stated)
	assert.Equal(t, []string{"results of this item were corrected after their first publication: say which these are"}, texts(result(t, report, "wres5", "", "White").Warnings))
	assert.Empty(t, result(t, report, "wres5", "", "BME").Warnings, "not supplied")
	assert.Empty(t, result(t, report, "wres5.difference", "", "").Warnings)
}

// TestResultsAreCatalogued: every row is of a definition, in the order of the
// catalogue, has a name of its own and a value that is its accessor's.
func TestResultsAreCatalogued(t *testing.T) {
	order := map[string]int{}
	for i, d := range wres.Definitions() {
		order[d.ID] = i
	}
	type name struct{ id, part, group string }
	for _, c := range []struct {
		name   string
		report wres.Report
		rows   int
	}{
		// The workforce, its completeness and four rows; three ratios and four splits; four items and a benchmark; three boards.
		{"full", reported(t, full()), 3 + 1 + 4*6 + 4*(3+2+2) + 3*4 + 2 + 3*6},
		{"empty", reported(t, stated()), 3 + 1 + 4*3 + 3*4 + 3*6},
		{"zero", wres.Report{}, 3 + 1 + 4*3 + 3*4 + 3*6},
	} {
		t.Run(c.name, func(t *testing.T) {
			results := c.report.Results()
			assert.Len(t, results, c.rows)
			seen := map[name]bool{}
			for i, r := range results {
				assert.Contains(t, order, r.Definition.ID)
				is := name{r.Definition.ID, r.Part, r.Group}
				assert.False(t, seen[is], "%v", is)
				seen[is] = true
				year := c.report.Snapshot.Year
				if r.Definition.Number >= "5" && r.Definition.Number <= "8" {
					year = c.report.Survey.Year
				}
				assert.Equal(t, year, r.Year, "%v", is)
				if i > 0 {
					assert.LessOrEqual(t, results[i-1].Definition.Number, r.Definition.Number)
				}
				if r.Value.Known() {
					assert.NotEqual(t, measure.NotSupplied, r.Interval.Low.Reason(), "%v", is)
				}
			}
		})
	}
	t.Run("empty is not supplied", func(t *testing.T) {
		for _, r := range reported(t, stated()).Results() {
			assert.Equal(t, measure.NotSupplied, r.Value.Reason(), r.String())
			assert.False(t, r.Interval.Known(), r.String())
			assert.Empty(t, r.Warnings, r.String())
		}
	})
	t.Run("nothing stated is doubted", func(t *testing.T) {
		stated := stated()
		stated.Workforce = &wres.Headcount{White: 3, BME: 2, Unknown: 4}
		for _, r := range reported(t, stated).Results() {
			if r.Definition.ID != "wres1" {
				assert.Empty(t, r.Warnings, r.String())
			}
		}
	})
}

// TestYearOnYear takes two reports of the board to each next. Sizes are worked
// out by hand from the exact counts, for the survey from the percentages as
// printed; overlaps from the intervals of the worked examples.
func TestYearOnYear(t *testing.T) {
	b := readBLMK(t, 0)
	for _, c := range []struct {
		id, part, group string
		first, second   string // 2022 to 2023, 2023 to 2024
	}{
		{"wres1", "", "White", "rose, +1.0 pp", "fell, -1.4 pp"},                                          // 72.4, 73.4, 72.0
		{"wres1", "", "BME", "fell, -0.6 pp", "rose, +0.5 pp"},                                            // 24.1, 23.5, 24.0
		{"wres1", "non-clinical bands 1 to 7", "BME", "rose, +9.9 pp", "fell, -8.4 pp"},                   // 21.5, 31.4, 23.1
		{"wres1.difference", "non-clinical bands 8a to VSM", "BME", "worse, -7.0 pp", "better, +10.8 pp"}, // -6.3, -13.3, -2.5
		{"wres1.difference", "clinical bands 8a to VSM", "BME", "better, -1.0 pp", "better, -2.4 pp"},     // +12.8, +11.8, +9.3
		{"wres2", "", "", "better, -0.12", "worse, +1.25"},                                                // 2.31, 2.19, 3.44
		{"wres2.rate", "", "BME", "rose, +4.0 pp", "fell, -4.6 pp"},                                       // 10.1, 14.0, 9.5
		{"wres3", "", "", "not comparable: no events", "not comparable: no events"},
		{"wres3.rate", "", "BME", "same, 0.0 pp", "not comparable: series break"}, // a two-year mean, then a single year
		{"wres4", "", "", "worse, -0.23", "worse, +3.20"},                         // 0.81, 0.57, 3.78: 1.24, 1.74 and 3.78 times away from parity
		{"wres5", "", "BME", "worse, +2.1 pp", "better, -10.5 pp"},                // 10.6, 12.7, 2.17
		{"wres5", "", "White", "better, -2.0 pp", "better, -1.0 pp"},
		{"wres5.difference", "", "", "worse, +4.1 pp", "worse, -9.6 pp"},    // +0.6, +4.7, -4.88
		{"wres5.benchmark", "", "BME", "worse, +3.6 pp", "better, -8.5 pp"}, // +0.8, +4.4, -4.08
		{"wres6", "", "BME", "better, -0.9 pp", "worse, +7.3 pp"},           // 19.1, 18.2, 25.5
		{"wres6.difference", "", "", "worse, +1.6 pp", "worse, +6.7 pp"},    // +6.2, +7.8, +14.5
		{"wres7", "", "BME", "worse, -3.5 pp", "worse, -4.8 pp"},            // 33.3, 29.8, 25
		{"wres7", "", "White", "better, +0.8 pp", "worse, -10.2 pp"},
		{"wres7.difference", "", "", "worse, -4.3 pp", "better, +5.4 pp"},  // -27.6, -31.9, -26.5
		{"wres7.benchmark", "", "BME", "worse, -5.3 pp", "worse, -3.0 pp"}, // -3.2, -8.5, -11.5
		{"wres8", "", "BME", "worse, +4.4 pp", "worse, +4.0 pp"},           // 10.4, 14.8, 18.75
		{"wres8.difference", "", "", "worse, +5.2 pp", "worse, +5.8 pp"},   // +5.2, +10.4, +16.15
		{"wres9", "total", "BME", "worse, -31.0 pp", "better, +14.9 pp"},   // +7.5, -23.5, -8.6
		{"wres9", "total", "Unknown", "rose, +10.6 pp", "fell, -8.6 pp"},   // +1.7, +12.3, +3.7
		{"wres9.share", "total", "BME", "fell, -31.6 pp", "rose, +15.4 pp"},
		{"wres9", "voting", "BME", "not comparable: not supplied", "not comparable: not supplied"},
	} {
		t.Run(c.id+" "+c.part+" "+c.group, func(t *testing.T) {
			assert.Equal(t, c.first, change(t, b.years[2022], b.years[2023], c.id, c.part, c.group).String())
			assert.Equal(t, c.second, change(t, b.years[2023], b.years[2024], c.id, c.part, c.group).String())
		})
	}
	t.Run("every figure", func(t *testing.T) {
		changes := b.years[2024].YearOnYear(b.years[2023])
		assert.Len(t, changes, len(b.years[2024].Results()), "the two reports have the same figures")
		for i, r := range b.years[2024].Results() {
			assert.Equal(t, r, changes[i].To)
		}
		assert.Empty(t, slices.DeleteFunc(b.years[2024].YearOnYear(b.years[2024]), func(c measure.Change) bool {
			return c.Movement() == measure.Same || !c.To.Value.Known()
		}), "nothing moved within a year")
	})
	t.Run("rows of one year alone", func(t *testing.T) {
		earlier := b.returnOf(2023)
		earlier.Representation.Rows = earlier.Representation.Rows[1:]
		before, after := reported(t, earlier), b.years[2024]
		assert.Len(t, after.YearOnYear(before), len(after.Results())-6, "three shares and three differences")
	})
}

// TestYearOnYearOverlap: of the changes that reports make so much of, chance
// explains most.
func TestYearOnYearOverlap(t *testing.T) {
	b := readBLMK(t, workforce.Commissioner)
	for _, c := range []struct {
		id, part, group string
		first, second   bool
	}{
		{"wres1", "", "BME", true, true},
		{"wres2", "", "", true, true},            // 1.37 to 3.89, 1.43 to 3.38, 1.73 to 6.85
		{"wres4", "", "", true, false},           // 0.63 to 1.03, 0.37 to 0.90, 1.19 to 12.02
		{"wres5", "", "BME", true, true},         // 4.6 to 22.6, 6.3 to 24.0, 0.4 to 11.3
		{"wres6", "", "BME", true, true},         // 10.4 to 32.5, 10.2 to 30.3, 15.3 to 39.5
		{"wres7", "", "BME", true, true},         // 21.7 to 47.5, 19.5 to 42.7, 14.9 to 38.8
		{"wres8", "", "BME", true, true},         // 4.5 to 22.2, 7.7 to 26.6, 10.2 to 31.9
		{"wres9", "total", "BME", true, true},    // -9.4 to 30.2, -27.8 to -0.4, -20.5 to 18.5
		{"wres2.rate", "", "BME", true, true},    // 6.4 to 15.5, 9.7 to 19.9, 5.1 to 17.0
		{"wres4.rate", "", "White", false, true}, // 34.8 to 46.0, 10.5 to 18.2, 8.6 to 16.0
		{"wres4.rate", "", "BME", false, false},  // 40.2 to 59.8, 16.9 to 33.5, 1.1 to 8.8
	} {
		t.Run(c.id+" "+c.part+" "+c.group, func(t *testing.T) {
			for years, want := range map[[2]int]bool{{2022, 2023}: c.first, {2023, 2024}: c.second} {
				overlap, known := change(t, b.years[years[0]], b.years[years[1]], c.id, c.part, c.group).Overlap()
				assert.True(t, known, years)
				assert.Equal(t, want, overlap, years)
			}
		})
	}
	_, known := change(t, b.years[2022], b.years[2023], "wres3", "", "").Overlap()
	assert.False(t, known, "nobody entered")
	_, known = change(t, b.years[2022], b.years[2023], "wres6.benchmark", "", "BME").Overlap()
	assert.False(t, known, "no counts")
}

// TestSeriesBreak: indicator 7 is not compared across the surveys of 2020 and
// 2021 nor of 2024 and 2025; all others are, and it is between.
func TestSeriesBreak(t *testing.T) {
	of := func(survey int, percent string) wres.Report {
		stated := stated()
		item := &wres.Item{
			White: &wres.Answers{Percent: "60%"}, BME: &wres.Answers{Percent: percent},
			Benchmark: &wres.Benchmark{White: "60%", BME: "40%", Source: "made up"},
		}
		stated.Survey = &wres.Survey{Year: survey, HarassedByPublic: item, EqualOpportunities: item}
		return reported(t, stated)
	}
	for _, c := range []struct {
		name     string
		from, to int
		want     string
	}{
		{"2019 to 2020", 2019, 2020, "worse, -10.0 pp"},
		{"2020 to 2021", 2020, 2021, "not comparable: series break"},
		{"2021 to 2022", 2021, 2022, "worse, -10.0 pp"},
		{"2023 to 2024", 2023, 2024, "worse, -10.0 pp"},
		{"2024 to 2025", 2024, 2025, "not comparable: series break"},
		{"2019 to 2026", 2019, 2026, "not comparable: series break"},
		{"2021 to 2020", 2021, 2020, "not comparable: series break"},
		{"2025 to 2026", 2025, 2026, "worse, -10.0 pp"},
	} {
		t.Run(c.name, func(t *testing.T) {
			from, to := of(c.from, "50%"), of(c.to, "40%")
			assert.Equal(t, c.want, change(t, from, to, "wres7", "", "BME").String())
			assert.Equal(t, c.want, change(t, from, to, "wres7.difference", "", "").String())
			assert.Equal(t, c.want, change(t, from, to, "wres7.benchmark", "", "BME").String())
			assert.Equal(t, "better, -10.0 pp", change(t, from, to, "wres5", "", "BME").String())
		})
	}
	broken, ok := change(t, of(2020, "50%"), of(2021, "40%"), "wres7", "", "BME").Break()
	require.True(t, ok)
	assert.Contains(t, broken.Why, "the base was probably redefined")
}
