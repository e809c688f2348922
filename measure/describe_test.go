package measure_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

func TestFindDefinition(t *testing.T) {
	list := []measure.Definition{{ID: "staff", Title: "Staff"}, {ID: "hired"}, {ID: "staff", Title: "again"}}
	found, ok := measure.FindDefinition(list, "staff")
	assert.True(t, ok)
	assert.Equal(t, list[0], found, "the first of that name")
	for _, id := range []string{"", "Staff", "hired.rate"} {
		found, ok = measure.FindDefinition(list, id)
		assert.False(t, ok)
		assert.Equal(t, measure.Definition{}, found)
	}
}

// TestCellsResults is the workforce of 2024.
func TestCellsResults(t *testing.T) {
	staff := cellsOf(t, 288, 96, 16)
	warnings := []measure.Warning{{Doubt: measure.RowsFallShort, Sentence: "the rows leave out 12 people"}}
	results := staff.Results("staff", "all", warnings)
	require.Equal(t, ofEyes("all", "staff"), keys(results))
	for i, group := range measure.Groups[eyes]() {
		assert.Equal(t, []string{"72.0", "24.0", "4.0"}[i], results[i].Value.Text(1))
		assert.Equal(t, staff.Of(group), results[i].Count)
		assert.Equal(t, people(t, 400), results[i].Base)
		assert.Equal(t, staff.Share(group).Wilson(0.95), results[i].Interval)
		assert.Equal(t, warnings, results[i].Warnings)
	}
	for _, result := range measure.NewCells[eyes](people(t, 10), hidden(), people(t, 1)).Results("staff", "", nil) {
		assert.Equal(t, "[c]", result.Value.Text(1), "the total is hidden with a part of it")
		assert.Equal(t, hidden(), result.Base)
		assert.Equal(t, measure.Suppressed, result.Interval.Low.Reason())
	}
}

func TestCompletenessResults(t *testing.T) {
	staff := cellsOf(t, 288, 96, 16)
	results := staff.CompletenessResults("staff.completeness")
	require.Equal(t, []measure.Key{{ID: "staff.completeness"}}, keys(results))
	assert.Equal(t, "96.0 of 384 and 400", results[0].Value.Text(1)+" of "+results[0].Count.String()+" and "+results[0].Base.String())
	assert.Equal(t, staff.Completeness().Proportion().Wilson(0.95), results[0].Interval)

	one := measure.NewCells[eyes](people(t, 10), people(t, 2), hidden()).CompletenessResults("staff.completeness")[0]
	assert.Equal(t, "[c] [c] [c]", one.Value.Text(1)+" "+one.Count.String()+" "+one.Base.String(), "the known are what the hidden leave")
}

func TestDescribe(t *testing.T) {
	definitions := []measure.Definition{
		{ID: "staff", Title: "Staff", Better: measure.Higher, Unit: measure.Percent, Places: 1},
		{ID: "hired", Title: "Hired", Better: measure.Parity, Unit: measure.Ratio, Places: 2},
	}
	doubt := []measure.Warning{{Doubt: measure.SmallBase, Sentence: "only 8"}}
	of := func(id, value string) measure.Result {
		return measure.Result{Definition: measure.Definition{ID: id}, Group: "blue", Value: exactly(t, value), Warnings: doubt}
	}
	t.Run("by its identifier", func(t *testing.T) {
		described := measure.Describe(definitions, []measure.Result{of("hired", "475/138"), of("staff", "24")})
		assert.Equal(t, "hired, blue: 3.44", described[0].String())
		assert.Equal(t, "staff, blue: 24.0%", described[1].String())
		assert.Equal(t, definitions[0], described[1].Definition)
		assert.Equal(t, doubt, described[1].Warnings)
	})
	t.Run("which way is better stays", func(t *testing.T) {
		result := of("staff", "4")
		result.Definition.Better = measure.Neither
		described := measure.Describe(definitions, []measure.Result{result, of("staff", "24")})
		assert.Equal(t, measure.Neither, described[0].Definition.Better)
		assert.Equal(t, "Staff", described[0].Definition.Title)
		assert.Equal(t, measure.Higher, described[1].Definition.Better)
	})
	t.Run("doubts", func(t *testing.T) {
		for value, warned := range map[string]bool{"24": true, "0": true, "[c]": true, "N/A: no events": true, "[x]": false} {
			assert.Equal(t, warned, len(measure.Describe(definitions, []measure.Result{of("staff", value)})[0].Warnings) > 0, value)
		}
	})
	t.Run("an identifier that nothing defines", func(t *testing.T) {
		assert.Equal(t, []measure.Result{of("else", "24")}, measure.Describe(definitions, []measure.Result{of("else", "24")}))
	})
	t.Run("what is given stays as it was", func(t *testing.T) {
		given := []measure.Result{of("staff", "[x]"), of("staff", "24")}
		before := slices.Clone(given)
		measure.Describe(definitions, given)
		assert.Equal(t, before, given)
	})
	t.Run("nothing", func(t *testing.T) {
		assert.Empty(t, measure.Describe(definitions, nil))
		assert.Equal(t, []measure.Result{of("staff", "24")}, measure.Describe(nil, []measure.Result{of("staff", "24")}))
	})
}

// Figures of one row share their warnings; one more for one of them is not one
// for all.
func TestDescribedWarningsAreApart(t *testing.T) {
	shared := append(make([]measure.Warning, 0, 8), measure.Warning{Doubt: measure.UnknownShare, Sentence: "2 of 19"})
	results := measure.Describe([]measure.Definition{{ID: "staff"}}, cellsOf(t, 10, 7, 2).Results("staff", "", shared))
	first := append(results[0].Warnings, measure.Warning{Doubt: measure.NoNarrative})
	second := append(results[1].Warnings, measure.Warning{Doubt: measure.SmallBase})
	assert.Equal(t, measure.NoNarrative, first[1].Doubt)
	assert.Equal(t, measure.SmallBase, second[1].Doubt)
}

func TestInYearOnBasis(t *testing.T) {
	given := cellsOf(t, 288, 96, 16).Results("staff", "", nil)
	before := slices.Clone(given)
	for _, result := range measure.OnBasis("two-year mean", measure.InYear(2023, given)) {
		assert.Equal(t, 2023, result.Year)
		assert.Equal(t, "two-year mean", result.Basis)
	}
	assert.Equal(t, before, given)
	assert.Empty(t, measure.InYear(2023, nil))
	assert.Empty(t, measure.OnBasis("two-year mean", nil))
}

func TestWithWarnings(t *testing.T) {
	small := measure.Warning{Doubt: measure.SmallBase, Sentence: "only 9"}
	corrected := measure.Warning{Doubt: measure.CorrectedResults, Sentence: "corrected"}
	of := func(value string) measure.Result {
		return measure.Result{Value: exactly(t, value), Warnings: append(make([]measure.Warning, 0, 8), small)}
	}
	for value, want := range map[string][]measure.Warning{
		"24": {small, corrected}, "0": {small, corrected}, "[c]": {small}, "[x]": {small}, "N/A: no base": {small},
	} {
		given := []measure.Result{of(value)}
		assert.Equal(t, want, measure.WithWarnings([]measure.Warning{corrected}, given)[0].Warnings, value)
		assert.Equal(t, []measure.Warning{small}, given[0].Warnings, "what is given stays as it was")
		assert.Equal(t, []measure.Warning{small}, measure.WithWarnings(nil, given)[0].Warnings)
		one, other := measure.WithWarnings([]measure.Warning{corrected}, given), measure.WithWarnings([]measure.Warning{small}, given)
		assert.Equal(t, want, one[0].Warnings, "and apart from %v", other[0].Warnings)
	}
	assert.Empty(t, measure.WithWarnings([]measure.Warning{corrected}, nil))
}
