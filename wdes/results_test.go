package wdes_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
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
		{"wdes1", "", "Disabled", "wdes1, Disabled: 5.0% (3.3% to 7.6%)", []measure.Doubt{measure.RowsFallShort, measure.UnknownShare, measure.RowsFallShort, measure.PrevalenceDiffers}},
		{"wdes1.completeness", "", "", "wdes1.completeness: 80.0% (75.8% to 83.6%)", nil},
		{"wdes1", "clinical bands 8c to VSM", "Disabled", "wdes1, clinical bands 8c to VSM, Disabled: 12.5% (2.2% to 47.1%)", []measure.Doubt{measure.SmallBase, measure.MostlyUnknown}},
		{"wdes1.difference", "clinical VSM", "Disabled", "wdes1.difference, clinical VSM, Disabled: +7.5 pp", []measure.Doubt{measure.SmallBase, measure.MostlyUnknown, measure.UnknownShare}},
		{"wdes2", "", "", "wdes2: 1.56 (0.81 to 3.02)", []measure.Doubt{measure.FewEvents, measure.NotSignificant, measure.UnknownShare}}, // 30 of 480 are 6.25%
		{"wdes2", "source: external", "", "wdes2, source: external: 2.00 (0.67 to 5.99)", []measure.Doubt{measure.FewEvents, measure.NotSignificant, measure.UnknownShare}},
		{"wdes2.rate", "source: internal", "Unknown", "wdes2.rate, source: internal, Unknown: 40.0% (11.8% to 76.9%)", []measure.Doubt{measure.SmallBase}},
		{"wdes3", "", "", "wdes3: 3.00 (1.08 to 8.36)", []measure.Doubt{measure.FewEvents, measure.NotSignificant, measure.UnknownShare}},
		{"wdes3.illhealth", "", "", "wdes3.illhealth: 7.50 (1.95 to 28.89)", []measure.Doubt{measure.FewEvents, measure.FewEvents, measure.UnknownShare}},
		{"wdes4a1", "", "Disabled", "wdes4a1, Disabled: 33.3% (22.7% to 45.9%)", []measure.Doubt{measure.CorrectedResults}},
		{"wdes4a1.difference", "", "", "wdes4a1.difference: +8.3 pp (-4.3 pp to +22.2 pp)", []measure.Doubt{measure.NotSignificant, measure.CorrectedResults}},
		{"wdes5.benchmark", "", "Disabled", "wdes5.benchmark, Disabled: -2.1 pp", nil},
		{"wdes8", "", "Disabled", "wdes8, Disabled: 75.0% (60.6% to 85.4%)", nil},
		{"wdes8.benchmark", "", "Disabled", "wdes8.benchmark, Disabled: +1.6 pp", nil},
		{"wdes9b", "", "", "wdes9b: yes", nil},
		{"wdes10", "executive", "Non-disabled", "wdes10, executive, Non-disabled: -15.0 pp (-52.1 pp to +13.6 pp)", []measure.Doubt{measure.SmallBase, measure.NotSignificant, measure.MostlyUnknown, measure.UnknownShare}},
		{"wdes10.share", "non-voting", "Unknown", "wdes10.share, non-voting, Unknown: 20.0% (3.6% to 62.4%)", []measure.Doubt{measure.SmallBase, measure.UnknownShare}},
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
		{"wdes1", "", "Unknown", "80 of 400"},
		{"wdes1.completeness", "", "", "320 of 400"},
		{"wdes1.difference", "clinical VSM", "Disabled", "[x] of [x]"},
		{"wdes2", "", "", "[x] of [x]"},
		{"wdes2.rate", "source: internal", "Disabled", "5 of 20"},
		{"wdes3.rate", "", "Non-disabled", "20 of 600"}, // of two years
		{"wdes3.rate", "staff group: clinical", "Disabled", "2 of 12"},
		{"wdes3.all.rate", "", "Disabled", "7 of 40"},
		{"wdes4b", "", "Disabled", "12 of 25"},
		{"wdes8", "", "Disabled", "33 of 44"},
		{"wdes9a", "", "Non-disabled", "[x] of 180"},
		{"wdes9b", "", "", "[x] of [x]"},
		{"wdes10.share", "non-executive", "Non-disabled", "7 of 8"},
	} {
		t.Run(c.id+" "+c.part+" "+c.group, func(t *testing.T) {
			r := result(t, report, c.id, c.part, c.group)
			assert.Equal(t, c.want, r.Count.String()+" of "+r.Base.String())
		})
	}
}

// TestResultsAreCatalogued: every row is of a definition and has a name of its
// own, in the order of the metrics.
func TestResultsAreCatalogued(t *testing.T) {
	order := map[string]int{}
	for i, d := range wdes.Definitions() {
		if _, found := order[d.Number]; !found {
			order[d.Number] = i
		}
	}
	for _, c := range []struct {
		name   string
		report wdes.Report
		rows   int
	}{
		// Three shares, completeness and declaration; four likelihoods; seven items, adjustments, four scores and an answer; five boards.
		{"full", reported(t, full()), 165},
		{"empty", reported(t, stated()), 5 + 4*4 + 7*3 + 1 + 4 + 1 + 5*6},
		{"zero", wdes.Report{}, 5 + 4*4 + 7*3 + 1 + 4 + 1 + 5*6},
	} {
		t.Run(c.name, func(t *testing.T) {
			results := c.report.Results()
			assert.Len(t, results, c.rows)
			seen := map[measure.Key]bool{}
			for i, r := range results {
				defined, found := wdes.Definition(r.Definition.ID)
				assert.True(t, found, r.String())
				if r.Group == "Unknown" {
					defined.Better = measure.Neither
				}
				assert.Equal(t, defined, r.Definition, r.String())
				assert.False(t, seen[r.Key()], "%v", r.Key())
				seen[r.Key()] = true
				year := c.report.Snapshot.Year
				if r.Definition.Number >= "4" && r.Definition.Number <= "9a" {
					year = c.report.Survey.Year
				}
				assert.Equal(t, year, r.Year, "%v", r.Key())
				if i > 0 {
					assert.LessOrEqual(t, order[results[i-1].Definition.Number], order[r.Definition.Number])
				}
				if r.Value.Known() {
					assert.NotEqual(t, measure.NotSupplied, r.Interval.Low.Reason(), "%v", r.Key())
				}
			}
		})
	}
	t.Run("empty is not supplied", func(t *testing.T) {
		for _, r := range reported(t, stated()).Results() {
			assert.Equal(t, measure.NotSupplied, r.Value.Reason(), r.String())
			assert.False(t, r.Interval.Known(), r.String())
			assert.Empty(t, r.Warnings, r.String())
			assert.Empty(t, r.WorseOff(), r.String())
		}
	})
}

// TestBasis: the figures of metric 3 say over how many years they are counted, and
// the parts of it are of one.
func TestBasis(t *testing.T) {
	for _, r := range reported(t, full()).Results() {
		want := ""
		if r.Definition.Number == "3" && r.Part == "" {
			want = "two-year mean"
		}
		assert.Equal(t, want, r.Basis, r.String())
	}
}

// TestYearOnYear takes the made-up trust from one year to the next. Sizes are
// worked out by hand from the exact counts.
func TestYearOnYear(t *testing.T) {
	later := full()
	later.Snapshot, later.Survey.Year = march(2025), 2024
	later.Workforce = &wdes.Headcount{Disabled: 40, NonDisabled: 285, Unknown: 75}
	later.Recruitment = &wdes.Recruitment{Shortlisted: heads(50, 400, 30), Appointed: heads(16, 100, 6)} // 0.25 over 0.32
	later.Capability = &wdes.Capability{
		Averaging:   wdes.TwoYearMean,
		Performance: &wdes.Entries{Entered: heads(3, 9, 0), Previous: &wdes.Headcount{Disabled: 5, NonDisabled: 11}}, // 8/80 over 20/570
		IllHealth:   &wdes.Entries{Previous: &wdes.Headcount{Disabled: 1, NonDisabled: 2}},                           // 1/80 over 2/570
	}
	later.Survey.HarassedByPublic = &wdes.Item{Disabled: said(15, 60), NonDisabled: said(36, 180)}
	later.Survey.EqualOpportunities = &wdes.Item{Disabled: said(30, 60), NonDisabled: said(90, 180)}
	later.Survey.Adjustments.Disabled = said(22, 44)
	later.Survey.Engagement.Disabled = &wdes.Score{Score: "6.68"}
	later.Voices.Facilitated = false
	later.Board.Executive = &wdes.Headcount{Disabled: 1, NonDisabled: 3, Unknown: 1}
	from, to := reported(t, full()), reported(t, later)
	for _, c := range []struct{ id, part, group, want string }{
		{"wdes1", "", "Disabled", "rose, +5.0 pp"},
		{"wdes1.completeness", "", "", "better, +1.3 pp"},                   // 80, 81.25
		{"wdes1.difference", "clinical VSM", "Disabled", "better, -5.0 pp"}, // +7.5, then +2.5
		{"wdes1.difference", "non-clinical band 4", "Disabled", "worse, -5.0 pp"},
		{"wdes1.difference", "non-clinical band 4", "Unknown", "rose, +1.3 pp"},
		{"wdes2", "", "", "better, -0.78"},           // 1.5625 and 0.78125, which is 1.28 from parity
		{"wdes3", "", "", "better, -0.15"},           // 3, 2.85
		{"wdes3.illhealth", "", "", "better, -3.94"}, // 7.5, 3.5625
		{"wdes4a1", "", "Disabled", "better, -8.3 pp"},
		{"wdes4a1.difference", "", "", "better, -3.3 pp"}, // +8.3, +5
		{"wdes5", "", "Disabled", "same, 0.0 pp"},
		{"wdes5", "", "Non-disabled", "worse, -12.5 pp"},
		{"wdes5.difference", "", "", "better, +12.5 pp"},
		{"wdes8", "", "Disabled", "worse, -25.0 pp"},
		{"wdes8.benchmark", "", "Disabled", "worse, -25.0 pp"},
		{"wdes9a", "", "Disabled", "worse, -0.92"},             // 7.6019, 6.68
		{"wdes9a.difference", "", "", "worse, -0.92"},          // +0.45, -0.47
		{"wdes9b", "", "", "worse"},                            // yes, no
		{"wdes10", "executive", "Disabled", "worse, +15.0 pp"}, // -5, +10
		{"wdes10.share", "executive", "Disabled", "rose, +20.0 pp"},
		{"wdes10", "non-executive", "Disabled", "worse, -17.5 pp"}, // +7.5, -10
	} {
		t.Run(c.id+" "+c.part+" "+c.group, func(t *testing.T) {
			assert.Equal(t, c.want, change(t, from, to, c.id, c.part, c.group).String())
		})
	}
	t.Run("another basis", func(t *testing.T) {
		later.Capability = &wdes.Capability{Averaging: wdes.SingleYear, Performance: &wdes.Entries{Entered: heads(3, 9, 0)}}
		broken := change(t, from, reported(t, later), "wdes3", "", "")
		assert.Equal(t, "not comparable: series break", broken.String())
		assert.Equal(t, []string{"not compared: two-year mean, then single year"}, texts(broken.Warnings()))
	})
	t.Run("nothing moves within a year", func(t *testing.T) {
		assert.Empty(t, slices.DeleteFunc(from.YearOnYear(from), func(c measure.Change) bool { return c.Movement() == measure.Same || !c.To.Value.Known() }))
		assert.Len(t, from.YearOnYear(from), 165)
	})
}

// TestSeriesBreak: metric 5 is not compared across the surveys of 2020 and 2021
// nor of 2024 and 2025, metric 8 not across those of 2021 and 2022; all others
// are.
func TestSeriesBreak(t *testing.T) {
	of := func(survey int, yes int64) wdes.Report {
		item := &wdes.Item{Disabled: said(yes, 100), NonDisabled: said(60, 100)}
		stated := stated()
		stated.Survey = &wdes.Survey{Year: survey, EqualOpportunities: item, Valued: item, Adjustments: &wdes.Adjustments{Disabled: said(yes, 100)}}
		return reported(t, stated)
	}
	for _, c := range []struct {
		from, to      int
		fifth, eighth bool
	}{
		{2019, 2020, true, true},
		{2020, 2021, false, true},
		{2021, 2022, true, false},
		{2022, 2023, true, true},
		{2024, 2025, false, true},
		{2021, 2020, false, true},
		{2019, 2026, false, false},
	} {
		want := map[bool]string{true: "worse, -10.0 pp", false: "not comparable: series break"}
		from, to := of(c.from, 50), of(c.to, 40)
		assert.Equal(t, want[c.fifth], change(t, from, to, "wdes5", "", "Disabled").String(), "%v", c)
		assert.Equal(t, want[c.fifth], change(t, from, to, "wdes5.difference", "", "").String(), "%v", c)
		assert.Equal(t, want[c.eighth], change(t, from, to, "wdes8", "", "Disabled").String(), "%v", c)
		assert.Equal(t, want[true], change(t, from, to, "wdes7", "", "Disabled").String(), "%v", c)
	}
	snapshot := func(year int) wdes.Report {
		stated := full()
		stated.Snapshot = march(year)
		return reported(t, stated)
	}
	for years, want := range map[[2]int]string{{2021, 2022}: "same, 0.0 pp", {2022, 2023}: "not comparable: series break", {2023, 2024}: "same, 0.0 pp"} {
		assert.Equal(t, want, change(t, snapshot(years[0]), snapshot(years[1]), "wdes1", "", "Disabled").String(), "bank staff were left out in 2023")
		assert.Equal(t, "same, 0.00", change(t, snapshot(years[0]), snapshot(years[1]), "wdes2", "", "").String())
	}
	found, ok := change(t, of(2021, 77), of(2022, 72), "wdes8", "", "Disabled").Break()
	require.True(t, ok)
	assert.Contains(t, found.Why, `"adequate" to "reasonable"`)
	assert.Equal(t, workforce.OpportunityBreaks(), change(t, of(2020, 77), of(2021, 72), "wdes5", "", "Disabled").To.Definition.Breaks)
}
