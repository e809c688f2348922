package census_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

// locals is a definition of a caller's own.
func locals() census.Definition {
	return census.Definition{
		Name: "Irish", Characteristic: census.Ethnicity,
		Groups: []census.Group{
			{Name: "Irish", Residents: []string{"Irish"}, Staff: []string{"B"}},
			{Name: "White British", Residents: []string{"English, Welsh, Scottish, Northern Irish or British"}, Staff: []string{"A"}},
		},
	}
}

func TestDefinitionCheck(t *testing.T) {
	require.NoError(t, locals().Check())
	for name, row := range map[string]struct {
		change func(*census.Definition)
		err    error
		text   string
	}{
		"no name":              {func(d *census.Definition) { d.Name = " " }, measure.ErrNotSupplied, "name"},
		"no characteristic":    {func(d *census.Definition) { d.Characteristic = 0 }, measure.ErrNotSupplied, "characteristic"},
		"another number":       {func(d *census.Definition) { d.Characteristic = 200 }, measure.ErrUnrecognised, "characteristic(200)"},
		"one group":            {func(d *census.Definition) { d.Groups = d.Groups[:1] }, measure.ErrNotSupplied, "two or more"},
		"no groups":            {func(d *census.Definition) { d.Groups = nil }, measure.ErrNotSupplied, "two or more"},
		"a group without name": {func(d *census.Definition) { d.Groups[0].Name = "" }, measure.ErrNotSupplied, "group"},
		"a group of no one":    {func(d *census.Definition) { d.Groups[0].Residents = nil }, measure.ErrNotSupplied, "residents: Irish"},
		"a name twice":         {func(d *census.Definition) { d.Groups[0].Name = "white  british" }, measure.ErrDuplicate, "White British"},
		"a category twice":     {func(d *census.Definition) { d.Outside.Residents = []string{"Irish"} }, measure.ErrDuplicate, "residents: Irish"},
		"a text twice":         {func(d *census.Definition) { d.Unknown.Staff = []string{" b "} }, measure.ErrDuplicate, "staff"},
		"ages that run back":   {func(d *census.Definition) { d.Groups[0].Ages = census.Ages{From: 30, To: 20} }, measure.ErrOutOfRange, "ages"},
		"ages twice":           {overlapping, measure.ErrConflict, "overlaps Irish"},
		"ages of some groups": {func(d *census.Definition) {
			d.Characteristic, d.Groups[0].Ages = census.Age, census.Ages{From: 16, To: 24}
		}, measure.ErrConflict, "ages: White British"},
		"ages of ethnicity":     {func(d *census.Definition) { d.Groups[0].Ages = census.Ages{From: 16, To: 24} }, measure.ErrConflict, "not of ethnicity"},
		"more than one, listed": {func(d *census.Definition) { d.Name, d.Groups[0].Residents = "", nil }, measure.ErrNotSupplied, "residents"},
	} {
		t.Run(name, func(t *testing.T) {
			d := locals()
			row.change(&d)
			err := d.Check()
			require.ErrorIs(t, err, row.err)
			assert.ErrorContains(t, err, row.text)
		})
	}
}

func overlapping(d *census.Definition) {
	d.Groups[0].Ages, d.Groups[1].Ages = census.Ages{From: 20, To: 30}, census.Ages{From: 30, To: 40}
}

func TestMerged(t *testing.T) {
	five := census.FiveGroups()
	merged, err := five.Merged("Mixed or Other", "Other", "Mixed")
	require.NoError(t, err)
	b, err := census.NewBenchmark(merged, blmk("TS021")[0])
	require.NoError(t, err)
	assert.Equal(t, []string{"White", "Mixed or Other", "Asian", "Black"}, b.Groups())
	assert.Equal(t, "11939", b.People("Mixed or Other").String(), "8586 and 3353")
	assert.Equal(t, "five ethnic groups, merged: Mixed or Other", b.Definition().Name)
	assert.Equal(t, census.FiveGroups(), five, "the definition was changed")
	for name, row := range map[string]struct {
		as     string
		groups []string
		err    error
	}{
		"one group":             {"Few", []string{"Other"}, measure.ErrNotSupplied},
		"no groups":             {"Few", nil, measure.ErrNotSupplied},
		"no name":               {"", []string{"Other", "Mixed"}, measure.ErrNotSupplied},
		"a group it lacks":      {"Few", []string{"Other", "Irish"}, measure.ErrUnrecognised},
		"a group twice":         {"Few", []string{"Other", "Other"}, measure.ErrDuplicate},
		"the name of another":   {"White", []string{"Other", "Mixed"}, measure.ErrDuplicate},
		"all groups, one group": {"All", everyGroup(), measure.ErrNotSupplied},
	} {
		t.Run(name, func(t *testing.T) {
			refused, err := five.Merged(row.as, row.groups...)
			require.ErrorIs(t, err, row.err)
			assert.Zero(t, refused)
		})
	}
}

func everyGroup() []string { return []string{"White", "Mixed", "Asian", "Black", "Other"} }

func TestMergedAges(t *testing.T) {
	d, err := census.AgeBands(census.Ages{From: 21, To: 25}, census.Ages{From: 26, To: 30}, census.Ages{From: 31, To: 35})
	require.NoError(t, err)
	merged, err := d.Merged("26 to 35", "31 to 35", "26 to 30")
	require.NoError(t, err)
	assert.Equal(t, census.Ages{From: 26, To: 35}, merged.Groups[1].Ages)
	_, err = d.Merged("the ends", "21 to 25", "31 to 35")
	require.ErrorIs(t, err, measure.ErrConflict)
}

func TestAgeBands(t *testing.T) {
	d, err := census.AgeBands(census.Ages{From: 71, To: census.Oldest}, census.Ages{From: 0, To: 20}, census.Ages{From: 21, To: 70})
	require.NoError(t, err)
	assert.Equal(t, "20 and under", d.Groups[0].Name)
	assert.Equal(t, "71 and over", d.Groups[2].Name)
	for name, row := range map[string]struct {
		bands []census.Ages
		err   error
	}{
		"none":      {nil, measure.ErrNotSupplied},
		"one":       {[]census.Ages{{From: 21, To: 25}}, measure.ErrNotSupplied},
		"a gap":     {[]census.Ages{{From: 21, To: 25}, {From: 27, To: 30}}, measure.ErrConflict},
		"overlap":   {[]census.Ages{{From: 21, To: 26}, {From: 26, To: 30}}, measure.ErrConflict},
		"backwards": {[]census.Ages{{From: 25, To: 21}, {From: 26, To: 30}}, measure.ErrOutOfRange},
		"too old":   {[]census.Ages{{From: 25, To: 30}, {From: 31, To: 500}}, measure.ErrOutOfRange},
		"no such":   {[]census.Ages{{From: math.MaxInt, To: 30}, {From: math.MinInt, To: 50}}, measure.ErrOutOfRange},
		"many":      {slices.Repeat([]census.Ages{{From: 26, To: 30}}, 3_000), measure.ErrConflict},
	} {
		t.Run(name, func(t *testing.T) {
			refused, err := census.AgeBands(row.bands...)
			require.ErrorIs(t, err, row.err)
			assert.Zero(t, refused)
		})
	}
}

// TestCounting is the override that lets White and BME staff be set beside a
// population of White British, and says so.
func TestCounting(t *testing.T) {
	d, err := census.NonWhiteBritish().Counting("White British", "White")
	require.NoError(t, err)
	d, err = d.Counting("All other ethnic groups", "BME")
	require.NoError(t, err)
	table := beside(board2024(), pooledOf(d, "TS021"))
	assert.Equal(t, "ratio 0.66", table.Comparison("All other ethnic groups").String()[len("25.0% of staff, 38.0% of the population, "):])
	var sentences []string
	for _, warning := range table.Warnings() {
		if warning.Doubt == measure.DefinitionsDiffer {
			sentences = append(sentences, warning.Sentence)
		}
	}
	assert.Equal(t, []string{
		"staff recorded as White are compared with residents who are White British",
		"staff recorded as BME are compared with residents who are All other ethnic groups",
	}, sentences)
	_, err = d.Counting("BME", "Other")
	require.ErrorIs(t, err, measure.ErrUnrecognised)
	_, err = d.Counting("White British", "bme")
	require.ErrorIs(t, err, measure.ErrDuplicate)
	assert.Empty(t, census.NonWhiteBritish().Doubts)
}
