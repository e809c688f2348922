package census_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

// residentsOf reads the four boroughs from a file of testdata/files.
func residentsOf(tb testing.TB, file, id string) []census.Residents {
	tb.Helper()
	all, err := census.Read(strings.NewReader(tableFile(tb, file)), published(tb, id, census.AllAges()), boroughs()...)
	require.NoError(tb, err)
	return all
}

// TestRestrict: residents of the four boroughs of working age, and of 16 and over.
func TestRestrict(t *testing.T) {
	for _, c := range []struct {
		ages census.Ages
		want int64
		of   int // categories
	}{
		{census.Ages{From: 16, To: 64}, 632476, 49},
		{census.Ages{From: 16, To: census.Oldest}, 782396, 85},
		{census.AllAges(), 991795, 101},
	} {
		t.Run(c.ages.String(), func(t *testing.T) {
			var sum int64
			for _, r := range residentsOf(t, "ts007.csv", "TS007") {
				got, err := r.Restrict(c.ages)
				require.NoError(t, err)
				require.NoError(t, got.Check())
				require.NoError(t, got.Table.Check())
				assert.Equal(t, c.ages, got.Table.Ages)
				assert.Equal(t, r.Area, got.Area)
				assert.Len(t, got.Counts, c.of)
				again, err := got.Restrict(c.ages)
				require.NoError(t, err)
				assert.Equal(t, got, again)
				sum += got.Total
			}
			assert.Equal(t, c.want, sum)
		})
	}
}

// TestBands: the four boroughs by the bands of staff records.
func TestBands(t *testing.T) {
	var bands []census.Ages
	for from := 26; from <= 61; from += 5 {
		bands = append(bands, census.Ages{From: from, To: from + 4})
	}
	sums := make([]int64, len(bands))
	for _, r := range residentsOf(t, "ts007.csv", "TS007") {
		before := append([]int64(nil), r.Counts...)
		got, err := r.Bands(bands...)
		require.NoError(t, err)
		require.NoError(t, got.Check())
		assert.Equal(t, "26 to 30", got.Table.Categories[0].Name)
		assert.Equal(t, census.Ages{From: 26, To: 65}, got.Table.Ages)
		assert.Equal(t, before, r.Counts)
		for i, count := range got.Counts {
			sums[i] += count
		}
	}
	assert.Equal(t, []int64{67490, 75323, 75091, 68836, 66807, 66435, 60650, 49802}, sums)
}

// TestBandsOfPublished: single years summed into the published bands are the
// published table.
func TestBandsOfPublished(t *testing.T) {
	want := residentsOf(t, "ts007a.csv", "TS007A")
	var bands []census.Ages
	for _, c := range want[0].Table.Categories {
		bands = append(bands, c.Ages)
	}
	for i, r := range residentsOf(t, "ts007.csv", "TS007") {
		got, err := r.Bands(bands...)
		require.NoError(t, err)
		assert.Equal(t, want[i].Counts, got.Counts)
		estimate, err := r.SplitEvenly(bands...)
		require.NoError(t, err)
		assert.Empty(t, estimate.Split)
		for j, count := range estimate.Counts {
			assert.Equal(t, measure.Integer(got.Counts[j]), count)
		}
	}
}

// TestSplitEvenly divides bands of five years. Luton has 15,072 people of 15 to 19
// and 15,583 of 20 to 24: of 16 to 20, four fifths of the former and a fifth of the
// latter.
func TestSplitEvenly(t *testing.T) {
	luton := residentsOf(t, "ts007a.csv", "TS007A")[2]
	got, err := luton.SplitEvenly(census.Ages{From: 16, To: 20}, census.Ages{From: 21, To: 24}, census.Ages{From: 25, To: 29})
	require.NoError(t, err)
	assert.Equal(t, []string{"Aged 15 to 19 years", "Aged 20 to 24 years"}, got.Split)
	require.Len(t, got.Counts, 3)
	assert.Equal(t, "75871/5", got.Counts[0].String())
	assert.Equal(t, "62332/5", got.Counts[1].String())
	assert.Equal(t, got.Total, got.Counts[0].Plus(got.Counts[1]).Plus(got.Counts[2]))
	assert.Equal(t, luton.Area, got.Area)
	assert.Equal(t, "16 to 20", got.Table.Categories[0].Name)
	assert.Equal(t, census.Ages{From: 16, To: 29}, got.Table.Ages)
}

func TestAgesRefused(t *testing.T) {
	bands := residentsOf(t, "ts007a.csv", "TS007A")[2]
	over := census.Ages{From: 86, To: census.Oldest}
	split := func(ages ...census.Ages) error { _, err := bands.SplitEvenly(ages...); return err }
	sum := func(ages ...census.Ages) error { _, err := bands.Bands(ages...); return err }
	restrict := func(ages census.Ages) error { _, err := bands.Restrict(ages); return err }
	young, old := census.Ages{From: 20, To: 24}, census.Ages{From: 30, To: 34}
	working, err := bands.Restrict(census.Ages{From: 20, To: 64})
	require.NoError(t, err)
	_, beyond := working.Restrict(census.Ages{From: 20, To: 69})
	gaps := bands
	gaps.Table.Categories = append([]census.Category(nil), gaps.Table.Categories...)
	gaps.Table.Categories[1].Ages.From = 6
	_, gap := gaps.Restrict(young)
	short := bands
	short.Table.Ages.To = 90
	_, ends := short.Restrict(young)
	wrong := bands
	wrong.Total++
	_, total := wrong.Restrict(young)
	_, ethnic := residentsOf(t, "ts021.csv", "TS021")[2].Restrict(young)

	for name, c := range map[string]struct {
		err  error
		kind error
		want string
	}{
		"through a band":        {restrict(census.Ages{From: 16, To: 64}), measure.ErrConflict, "E06000032: TS007A: 16 to 64: conflict: cuts through Aged 15 to 19 years"},
		"a band through a band": {sum(young, census.Ages{From: 25, To: 30}), measure.ErrConflict, "E06000032: TS007A: 25 to 30: conflict: cuts through Aged 30 to 34 years"},
		"a gap":                 {sum(young, old), measure.ErrConflict, "E06000032: TS007A: 30 to 34: conflict: does not follow on 20 to 24"},
		"an overlap":            {split(young, young), measure.ErrConflict, "E06000032: TS007A: 20 to 24: conflict: does not follow on 20 to 24"},
		"no bands":              {sum(), measure.ErrNotSupplied, "E06000032: TS007A: not supplied: ages"},
		"backwards":             {restrict(census.Ages{From: 30, To: 20}), measure.ErrOutOfRange, "E06000032: TS007A: out of range: ages 30 to 20"},
		"an open band":          {split(over), measure.ErrConflict, "E06000032: TS007A: 86 and over: conflict: cuts through Aged 85 years and over"},
		"beyond the table":      {beyond, measure.ErrOutOfRange, "E06000032: TS007A: 20 to 69: out of range: the table counts 20 to 64"},
		"another table":         {ethnic, measure.ErrNotSupplied, "E06000032: TS021: not supplied: Census 2021, TS021 Ethnic group, all ages is not a table of ages"},
		"a table with gaps":     {gap, measure.ErrConflict, "E06000032: TS007A: Aged 5 to 9 years: conflict: the ages of the table have gaps or overlap"},
		"a table of other ages": {ends, measure.ErrConflict, "E06000032: TS007A: conflict: the categories are not of 90 and under"},
		"another total":         {total, measure.ErrConflict, "E06000032: TS007A: total: 225260: conflict: the categories add to 225259"},
	} {
		t.Run(name, func(t *testing.T) {
			require.ErrorIs(t, c.err, c.kind)
			require.EqualError(t, c.err, c.want)
			require.ErrorAs(t, c.err, new(measure.Faults))
		})
	}
}

func TestResidentsCheck(t *testing.T) {
	table := published(t, "TS008", census.AllAges())
	luton := census.Area{Code: "E06000032", Name: "Luton"}
	for _, c := range []struct {
		name      string
		residents census.Residents
		want      string
	}{
		{"as counted", census.Residents{Area: luton, Table: table, Total: 5, Counts: []int64{3, 2}}, ""},
		{"nobody", census.Residents{Table: table, Counts: []int64{0, 0}}, ""},
		{"nothing", census.Residents{}, ""},
		{"too few", census.Residents{Area: luton, Table: table, Total: 3, Counts: []int64{3}}, "E06000032: TS008: categories: 1: conflict: the table has 2"},
		{"negative", census.Residents{Area: luton, Table: table, Total: 1, Counts: []int64{3, -2}}, "E06000032: TS008: Male: negative: count -2"},
		{"too many", census.Residents{Area: luton, Table: table, Counts: []int64{measure.MaxCount + 1, 0}}, "E06000032: TS008: Female: too large: count 1000000000001"},
		{"another total", census.Residents{Area: luton, Table: table, Total: 6, Counts: []int64{3, 2}}, "E06000032: TS008: total: 6: conflict: the categories add to 5"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.want == "" {
				require.NoError(t, c.residents.Check())
				return
			}
			require.EqualError(t, c.residents.Check(), c.want)
		})
	}
}

// TestTooMany: counts that are none together.
func TestTooMany(t *testing.T) {
	crowd := children()
	crowd.Counts = []int64{measure.MaxCount, 1, 0}
	crowd.Total = measure.MaxCount + 1
	require.NoError(t, crowd.Check())
	got, err := crowd.Bands(census.Ages{From: 16, To: 19}, census.Ages{From: 20, To: 21})
	require.ErrorIs(t, err, measure.ErrTooLarge)
	assert.Zero(t, got)

	_, err = census.Read(strings.NewReader(wideSex+"2021,,E07000026,1000000000000,0,1000000000000\n2021,,E07000028,1,0,1\n2021,,E07000029,0,0,0\n"),
		published(t, "TS008", census.AllAges()), "E06000063")
	require.EqualError(t, err, "E06000063: TS008: Male: too large: count 1000000000001")
}

func TestAreaString(t *testing.T) {
	assert.Equal(t, "Luton (E06000032)", census.Area{Code: "E06000032", Name: "Luton"}.String())
	assert.Equal(t, "E06000032", census.Area{Code: "E06000032"}.String())
	assert.Equal(t, "Luton", census.Area{Name: "Luton"}.String())
	assert.Empty(t, census.Area{}.String())
}
