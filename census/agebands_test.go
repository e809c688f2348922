package census_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

// staffBands are bands of staff from 26 to 65, which the bands of the census, 25 to
// 29 and so on, do not line up with.
func staffBands(t *testing.T) census.Definition {
	t.Helper()
	var bands []census.Ages
	for from := 26; from <= 61; from += 5 {
		bands = append(bands, census.Ages{From: from, To: from + 4})
	}
	d, err := census.AgeBands(bands...)
	require.NoError(t, err)
	return d
}

// TestStaffBands is the residents of the four authorities by staff bands, from single
// years of age, with all others left out on both sides.
func TestStaffBands(t *testing.T) {
	var areas []census.Benchmark
	for _, residents := range fourAuthorities(t)["TS007"] {
		b, err := census.NewBenchmark(staffBands(t), residents)
		require.NoError(t, err)
		areas = append(areas, b)
	}
	pooled, err := census.Pool(areas...)
	require.NoError(t, err)
	assert.Equal(t, census.Ages{From: 26, To: 65}, pooled.Ages())
	for i, residents := range []string{"67490", "75323", "75091", "68836", "66807", "66435", "60650", "49802"} {
		assert.Equal(t, residents, pooled.People(pooled.Groups()[i]).String(), pooled.Groups()[i])
	}
	table := beside(ages2022(), pooled)
	assert.Equal(t, "394", table.Compared().String(), "fewer than all: the others are left out")
	assert.Equal(t, "84.905340", table.Fit().Statistic.Text(6))
	assert.Len(t, table.Outside, 4, "20 and under, 21-25, 66-70, 71 and over")
	assert.Equal(t, []measure.Doubt{measure.CategoriesDropped}, doubtsOf(table.Warnings()))
}

// TestBandsThatDoNotLineUp is that nothing is divided unless it is asked for.
func TestBandsThatDoNotLineUp(t *testing.T) {
	table, found := census.FindTable("TS007A", census.AllAges())
	require.True(t, found)
	residents := census.Residents{Area: bedfordArea(), Table: table, Counts: make([]int64, len(table.Categories))}
	for i := range residents.Counts {
		residents.Counts[i] = 5
		residents.Total += 5
	}
	_, err := census.NewBenchmark(staffBands(t), residents)
	require.ErrorIs(t, err, measure.ErrConflict)
	require.ErrorContains(t, err, "Aged 25 to 29 years")
	var bands []census.Ages
	for _, group := range staffBands(t).Groups {
		bands = append(bands, group.Ages)
	}
	estimate, err := residents.SplitEvenly(bands...)
	require.NoError(t, err)
	b, err := census.EstimatedBenchmark(staffBands(t), estimate)
	require.NoError(t, err)
	assert.Equal(t, "1/8", b.Share("26 to 30").String(), "as many in every year")
	assert.Equal(t, []measure.Doubt{measure.Interpolated}, doubtsOf(b.Warnings()))
	_, err = census.EstimatedBenchmark(census.Sexes(), estimate)
	require.ErrorIs(t, err, measure.ErrConflict)
	estimate.Counts = estimate.Counts[1:]
	_, err = census.EstimatedBenchmark(staffBands(t), estimate)
	require.ErrorIs(t, err, measure.ErrConflict)
	estimate.Split = nil
	_, err = census.EstimatedBenchmark(staffBands(t), estimate)
	require.ErrorIs(t, err, measure.ErrConflict)
}

// TestStaffAges is in which band the ages of staff records are counted.
func TestStaffAges(t *testing.T) {
	b, err := census.NewBenchmark(staffBands(t), fourAuthorities(t)["TS007"][0])
	require.NoError(t, err)
	for text, group := range map[string]string{
		"26-30": "26 to 30", "26 to 30": "26 to 30", "27": "26 to 30", "61-65": "61 to 65",
		"20 and under": "outside", "71 and over": "outside", "66-70": "outside", "Unspecified": "unknown",
	} {
		t.Run(text, func(t *testing.T) {
			counted, err := countedAs(t, b, text)
			require.NoError(t, err)
			assert.Equal(t, group, counted)
		})
	}
	for text, kind := range map[string]error{
		"25-29": measure.ErrConflict, "26 and over": measure.ErrConflict, "All ages": measure.ErrConflict, "young": measure.ErrUnrecognised,
	} {
		t.Run(text, func(t *testing.T) {
			_, err := countedAs(t, b, text)
			require.ErrorIs(t, err, kind)
		})
	}
}

// TestAgesByName: where the groups are named categories and no bands, a text of
// another band is of no group, and nobody is left out in silence.
func TestAgesByName(t *testing.T) {
	table := published(t, "TS007A", census.AllAges())
	d := census.Definition{Name: "older and younger", Characteristic: census.Age, Groups: []census.Group{{Name: "younger"}, {Name: "older", Staff: []string{"50 and over"}}}}
	residents := census.Residents{Area: lutonArea(), Table: table}
	for i, c := range table.Categories {
		group := &d.Groups[0]
		if c.Ages.From >= 50 {
			group = &d.Groups[1]
		}
		group.Residents = append(group.Residents, c.Name)
		residents.Counts, residents.Total = append(residents.Counts, int64(i)), residents.Total+int64(i)
	}
	b, err := census.NewBenchmark(d, residents)
	require.NoError(t, err)
	counted, err := countedAs(t, b, "50 and over")
	require.NoError(t, err)
	assert.Equal(t, "older", counted)
	for _, text := range []string{"26-30", "under 1", "0"} {
		_, err := countedAs(t, b, text)
		require.ErrorIs(t, err, measure.ErrUnrecognised, text)
	}
}

// TestBandsOfOtherAges: bands are not counted from ages that stand twice or are not
// there, as where a column sums others.
func TestBandsOfOtherAges(t *testing.T) {
	d, err := census.AgeBands(census.Ages{From: 16, To: 19}, census.Ages{From: 20, To: 29})
	require.NoError(t, err)
	for name, row := range map[string]struct {
		ages []census.Ages
		text string
	}{
		"overlapping": {[]census.Ages{{From: 16, To: 19}, {From: 16, To: 16}, {From: 20, To: 29}}, "ages: 16"},
		"a gap":       {[]census.Ages{{From: 16, To: 16}, {From: 20, To: 29}}, "ages: 20 to 29"},
		"cut short":   {[]census.Ages{{From: 16, To: 19}, {From: 20, To: 24}}, "16 to 29"},
	} {
		t.Run(name, func(t *testing.T) {
			r := census.Residents{Area: lutonArea(), Table: census.Table{
				Year: 2021, ID: "own", Characteristic: census.Age, Ages: census.Ages{From: 16, To: 29},
			}}
			for _, ages := range row.ages {
				r.Table.Categories, r.Counts = append(r.Table.Categories, census.Category{Name: ages.String(), Ages: ages}), append(r.Counts, 10)
				r.Total += 10
			}
			refused, err := census.NewBenchmark(d, r)
			require.ErrorIs(t, err, measure.ErrConflict)
			require.ErrorContains(t, err, row.text)
			assert.Zero(t, refused)
		})
	}
}
