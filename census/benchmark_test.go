package census_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

func TestNewBenchmarkFaults(t *testing.T) {
	for name, row := range map[string]struct {
		d      census.Definition
		change func(*census.Residents)
		err    error
		texts  []string
	}{
		"a table of another characteristic": {census.Sexes(), func(*census.Residents) {}, measure.ErrConflict, []string{"TS021", "ethnicity", "sex"}},
		"a definition without name":         {census.Definition{}, func(*census.Residents) {}, measure.ErrNotSupplied, []string{"name"}},
		"categories without a group":        {locals(), func(*census.Residents) {}, measure.ErrUnrecognised, []string{"Bangladeshi", "Roma", "no group of Irish"}},
		"an area without code":              {census.NonWhite(), func(r *census.Residents) { r.Area.Code = " " }, measure.ErrNotSupplied, []string{"area"}},
		"a count missing":                   {census.NonWhite(), func(r *census.Residents) { r.Counts = r.Counts[1:] }, measure.ErrConflict, []string{"the table has 19"}},
		"a count below zero":                {census.NonWhite(), func(r *census.Residents) { r.Counts[0] = -1 }, measure.ErrNegative, []string{"Bangladeshi"}},
		"another total":                     {census.NonWhite(), func(r *census.Residents) { r.Total++ }, measure.ErrConflict, []string{"185225", "185224"}},
		"nobody":                            {census.NonWhite(), nobody, measure.ErrNotSupplied, []string{"residents"}},
		"a group without categories":        {census.NonWhite(), onlyIrish, measure.ErrNotSupplied, []string{"BME", "none of its categories"}},
		"a table that tells nothing":        {census.NonWhite(), unnamed, measure.ErrNotSupplied, []string{"year", "table", "ages"}},
		"a table of impossible ages":        {census.NonWhite(), func(r *census.Residents) { r.Table.Ages.To = 300 }, measure.ErrOutOfRange, []string{"ages"}},
		"a category twice":                  {census.NonWhite(), func(r *census.Residents) { r.Table.Categories[1] = r.Table.Categories[0] }, measure.ErrDuplicate, []string{"category: Bangladeshi"}},
	} {
		t.Run(name, func(t *testing.T) {
			residents := blmk("TS021")[0]
			row.change(&residents)
			refused, err := census.NewBenchmark(row.d, residents)
			require.ErrorIs(t, err, row.err)
			assert.Zero(t, refused)
			for _, text := range row.texts {
				assert.ErrorContains(t, err, text)
			}
		})
	}
}

func nobody(r *census.Residents) {
	clear(r.Counts)
	r.Total = 0
}

func onlyIrish(r *census.Residents) {
	r.Table.Categories, r.Counts, r.Total = []census.Category{{Name: "Irish"}}, []int64{1798}, 1798
}

func unnamed(r *census.Residents) {
	r.Table.Year, r.Table.ID, r.Table.Ages = 0, " ", census.Ages{}
}

// TestEstimatedBenchmarkFaults: an estimate by hand has a number of people for each
// category of its table.
func TestEstimatedBenchmarkFaults(t *testing.T) {
	one, two := measure.Integer(1798), measure.Integer(4)
	for name, row := range map[string]struct {
		counts []measure.Value
		err    error
		text   string
	}{
		"one too few": {[]measure.Value{one}, measure.ErrConflict, "1 counts"},
		"absent":      {[]measure.Value{one, {}}, measure.ErrNotSupplied, "Indian"},
		"below zero":  {[]measure.Value{one, measure.Fraction(-1, 2)}, measure.ErrNegative, "Indian: -1/2"},
		"nobody":      {[]measure.Value{two.Minus(two), two.Minus(two)}, measure.ErrNotSupplied, "residents"},
	} {
		t.Run(name, func(t *testing.T) {
			table := published(t, "TS021", census.AllAges())
			table.Categories = []census.Category{{Name: "Irish"}, {Name: "Indian"}}
			refused, err := census.EstimatedBenchmark(census.NonWhite(), census.Estimate{Area: lutonArea(), Table: table, Counts: row.counts})
			require.ErrorIs(t, err, row.err)
			require.ErrorContains(t, err, row.text)
			assert.Zero(t, refused)
		})
	}
}

// TestBenchmarkKeepsItsKind is that nothing that is handed in or out can change a
// benchmark.
func TestBenchmarkKeepsItsKind(t *testing.T) {
	d, residents := census.NonWhite(), blmk("TS021")[0]
	b, err := census.NewBenchmark(d, residents)
	require.NoError(t, err)
	d.Groups[1].Name, residents.Counts[0], residents.Area.Code = "changed", 0, "changed"
	b.Definition().Groups[1].Staff[0] = "changed"
	b.Areas()[0].Code = "changed"
	pooled := pooledOf(census.NonWhite(), "TS021")
	pooled.Parts()[0] = census.Benchmark{}
	assert.Equal(t, "45050", b.People("BME").String())
	assert.Equal(t, "BME", b.Definition().Groups[1].Staff[0])
	assert.Equal(t, "E06000055", b.Areas()[0].Code)
	assert.Equal(t, 2021, pooled.Parts()[0].Year())
}

func TestZeroBenchmark(t *testing.T) {
	var b census.Benchmark
	assert.Equal(t, measure.NotSupplied, b.Share("BME").Reason())
	assert.Equal(t, measure.NotSupplied, b.Base().Reason())
	assert.Empty(t, b.Groups())
	assert.Empty(t, b.Warnings())
	assert.Empty(t, b.WarningsOn(workforce.Date{Year: 2024, Month: 3, Day: 31}))
	assert.NotEmpty(t, b.Footnote())
	assert.NotEmpty(t, b.String())
	var t0 census.TableReport
	assert.Empty(t, t0.Comparisons())
	assert.Equal(t, measure.NotSupplied, t0.Residual("BME").Reason())
	assert.Equal(t, measure.NotSupplied, t0.Adjusted("BME").Reason())
	assert.Len(t, t0.Results(), 3)
	assert.Zero(t, t0.Spread("BME"))
}

func TestFootnote(t *testing.T) {
	areas := areasOf(census.NonWhite(), "TS021")
	mean, err := census.PlainMean(areas[:2]...)
	require.NoError(t, err)
	weighted, err := census.Weigh(areas[:2], []int64{300, 100})
	require.NoError(t, err)
	merged := blmk("TS021")[0]
	merged.Area = census.Area{Code: "E06000063", Name: "Cumberland"}
	merged.SummedFrom = []census.Area{{Code: "E07000026", Name: "Allerdale"}, {Code: "E07000028", Name: "Carlisle"}}
	later, err := census.NewBenchmark(census.NonWhite(), merged)
	require.NoError(t, err)
	earlier := areasOf(census.NonWhite(), "QS201EW")
	estimate, err := census.Interpolate(earlier[0], areas[0], workforce.Date{Year: 2016, Month: 3, Day: 31})
	require.NoError(t, err)
	half, err := areas[0].Apportion(measure.Fraction(1, 2))
	require.NoError(t, err)
	alone, err := census.Pool(half)
	require.NoError(t, err)
	before, err := earlier[0].Apportion(measure.Fraction(1, 2))
	require.NoError(t, err)
	between, err := census.Interpolate(before, half, workforce.Date{Year: 2016, Month: 3, Day: 31})
	require.NoError(t, err)
	stated, err := census.Stated(census.NonWhite(), census.Population{Name: "As printed", Table: "equality report", Year: 2022, Ages: census.AllAges()},
		map[string]measure.Value{"BME": printed("0.3225")})
	require.NoError(t, err)
	for name, row := range map[string]struct {
		b          census.Benchmark
		text, line string
	}{
		"one area":  {areas[0], "Census 2021, TS021, all ages; non-White; Bedford (E06000055); 185224 people.", "non-White, Bedford (E06000055), 2021, all ages"},
		"two areas": {mean, "Census 2021, TS021, all ages; non-White; Bedford (E06000055), Central Bedfordshire (E06000056); plain mean.", "non-White, 2 areas, plain mean, 2021, all ages"},
		"weighted":  {weighted, "Census 2021, TS021, all ages; non-White; Bedford (E06000055), Central Bedfordshire (E06000056); weighted mean by 300, 100.", "non-White, 2 areas, weighted mean, 2021, all ages"},
		"a name": {
			pooledOf(census.NonWhite(), "TS021"), "BLMK: Census 2021, TS021, all ages; non-White; Bedford (E06000055), Central Bedfordshire (E06000056), " +
				"Luton (E06000032), Milton Keynes (E06000042); pooled; 991796 people.", "non-White, BLMK, 2021, all ages",
		},
		"an area of later": {later, "Census 2021, TS021, all ages; non-White; Cumberland (E06000063) (summed from Allerdale (E07000026), Carlisle (E07000028)); 185224 people.", "non-White, Cumberland (E06000063), 2021, all ages"},
		"a part alone":     {alone, "Census 2021, TS021, all ages; non-White; Bedford (E06000055) (50.00% of it); pooled; 92612 people.", "non-White, Bedford (E06000055), 2021, all ages"},
		"part, estimate":   {between, "Estimate for 2016-03-31, between two censuses, QS201EW and TS021, all ages; non-White; Bedford (E06000055) (50.00% of it); estimate between censuses.", "non-White, Bedford (E06000055), 2016, all ages"},
		"estimate":         {estimate, "Estimate for 2016-03-31, between two censuses, QS201EW and TS021, all ages; non-White; Bedford (E06000055); estimate between censuses.", "non-White, Bedford (E06000055), 2016, all ages"},
		"stated":           {stated, "As printed: 2022, equality report, all ages; non-White; no areas stated; as stated.", "non-White, As printed, 2022, all ages"},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, row.text, row.b.Footnote())
			assert.Equal(t, row.line, row.b.String())
		})
	}
}

func TestStated(t *testing.T) {
	population := census.Population{Name: "nurses within 45 minutes", Table: "Labour Force Survey", Year: 2023, Ages: census.Ages{From: 16, To: 64}}
	five := func(shares map[string]string) map[string]measure.Value {
		values := map[string]measure.Value{}
		for group, share := range shares {
			values[group] = printed(share)
		}
		return values
	}
	b, err := census.Stated(census.FiveGroups(), population, five(map[string]string{"White": "0.707", "Asian": "0.164", "Black": "0.069", "Mixed": "0.04"}))
	require.NoError(t, err)
	assert.Equal(t, "1/50", b.Share("Other").String(), "the rest")
	assert.Equal(t, census.StatedShares, b.Method())
	assert.Equal(t, measure.NotSupplied, b.Residents().Reason())
	for name, row := range map[string]struct {
		population census.Population
		shares     map[string]string
		err        error
		texts      []string
	}{
		"two left out":      {population, map[string]string{"White": "0.7", "Asian": "0.1", "Black": "0.1"}, measure.ErrNotSupplied, []string{"Mixed, Other"}},
		"more than all":     {population, map[string]string{"White": "0.7", "Asian": "0.3", "Black": "0.1", "Mixed": "0"}, measure.ErrConflict, []string{"11/10"}},
		"not all":           {population, map[string]string{"White": "0.7", "Asian": "0.1", "Black": "0.1", "Mixed": "0", "Other": "0"}, measure.ErrConflict, []string{"9/10"}},
		"in per cent":       {population, map[string]string{"White": "70.7", "Asian": "16.4"}, measure.ErrOutOfRange, []string{"White", "Asian"}},
		"a group it lacks":  {population, map[string]string{"BME": "0.3"}, measure.ErrUnrecognised, []string{"BME"}},
		"nothing":           {population, nil, measure.ErrNotSupplied, []string{"White, Mixed, Asian, Black, Other"}},
		"no population":     {census.Population{}, map[string]string{"White": "2"}, measure.ErrNotSupplied, []string{"name", "table", "year", "ages", "White"}},
		"impossible ages":   {census.Population{Name: "n", Table: "t", Year: 2023, Ages: census.Ages{From: 64, To: 16}}, nil, measure.ErrOutOfRange, []string{"ages"}},
		"a year below zero": {census.Population{Name: "n", Table: "t", Year: -1, Ages: census.AllAges()}, nil, measure.ErrOutOfRange, []string{"year"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := census.Stated(census.FiveGroups(), row.population, five(row.shares))
			require.ErrorIs(t, err, row.err)
			for _, text := range row.texts {
				assert.ErrorContains(t, err, text)
			}
		})
	}
	_, err = census.Stated(census.Definition{}, population, nil)
	require.ErrorIs(t, err, measure.ErrNotSupplied)
}

func TestInterpolate(t *testing.T) {
	earlier, later := areasOf(census.NonWhite(), "QS201EW"), areasOf(census.NonWhite(), "TS021")
	day := workforce.Date{Year: 2016, Month: 3, Day: 27}
	from, to := pooledOf(census.NonWhite(), "QS201EW"), pooledOf(census.NonWhite(), "TS021")
	middle, err := census.Interpolate(from, to, day)
	require.NoError(t, err)
	// 1827 days from 27 March 2011 to 27 March 2016, 3647 to 21 March 2021.
	change := to.Share("BME").Minus(from.Share("BME"))
	assert.Equal(t, from.Share("BME").Plus(change.Times(measure.Fraction(1827, 3647))), middle.Share("BME"))
	assert.Equal(t, 2016, middle.Year())
	assert.Equal(t, "24.9", middle.Percent("BME").Text(1))
	for year, b := range map[int]census.Benchmark{2011: from, 2021: to} {
		taken, _ := census.Day(year)
		end, err := census.Interpolate(from, to, taken)
		require.NoError(t, err)
		assert.Equal(t, b.Share("BME"), end.Share("BME"), "at the ends the census itself")
	}
	stated, err := census.Stated(census.NonWhite(), census.Population{Name: "n", Table: "t", Year: 2015, Ages: census.AllAges()},
		map[string]measure.Value{"White": measure.Integer(1)})
	require.NoError(t, err)
	half, err := later[2].Apportion(measure.Fraction(1, 2))
	require.NoError(t, err)
	both := func(combined census.Benchmark, err error) census.Benchmark {
		require.NoError(t, err)
		return combined
	}
	twoBefore := both(census.Weigh([]census.Benchmark{earlier[0], earlier[2]}, []int64{1, 3}))
	reversed := both(census.Interpolate(twoBefore, both(census.Weigh([]census.Benchmark{later[2], later[0]}, []int64{3, 1})), day))
	inOrder := both(census.Interpolate(twoBefore, both(census.Weigh([]census.Benchmark{later[0], later[2]}, []int64{1, 3})), day))
	assert.Equal(t, inOrder.Share("BME"), reversed.Share("BME"), "in whatever order the areas stand")
	for name, row := range map[string]struct {
		earlier, later census.Benchmark
		on             workforce.Date
		err            error
	}{
		"the wrong way round": {later[0], earlier[0], day, measure.ErrConflict},
		"one census":          {later[0], later[0], day, measure.ErrConflict},
		"no census":           {stated, later[0], day, measure.ErrConflict},
		"an estimate":         {earlier[0], middle, day, measure.ErrConflict},
		"other areas":         {earlier[0], later[1], day, measure.ErrConflict},
		"fewer areas":         {earlier[0], pooledOf(census.NonWhite(), "TS021"), day, measure.ErrConflict},
		"another definition":  {earlier[0], areasOf(census.NonWhiteBritish(), "TS021")[0], day, measure.ErrConflict},
		"less of an area":     {both(census.Pool(earlier[0], earlier[2])), both(census.Pool(later[0], half)), day, measure.ErrConflict},
		"another way":         {both(census.Pool(earlier[0], earlier[2])), both(census.PlainMean(later[0], later[2])), day, measure.ErrConflict},
		"weights exchanged":   {twoBefore, both(census.Weigh([]census.Benchmark{later[2], later[0]}, []int64{1, 3})), day, measure.ErrConflict},
		"before":              {earlier[0], later[0], workforce.Date{Year: 2011, Month: 3, Day: 26}, measure.ErrOutOfRange},
		"after":               {earlier[0], later[0], workforce.Date{Year: 2021, Month: 3, Day: 22}, measure.ErrOutOfRange},
		"no day":              {earlier[0], later[0], workforce.Date{}, measure.ErrOutOfRange},
		"not a day":           {earlier[0], later[0], workforce.Date{Year: 2015, Month: 2, Day: 29}, measure.ErrOutOfRange},
	} {
		t.Run(name, func(t *testing.T) {
			refused, err := census.Interpolate(row.earlier, row.later, row.on)
			require.ErrorIs(t, err, row.err)
			assert.Zero(t, refused)
		})
	}
	past := blmk("TS038")[0]
	past.Table.Year = 2011
	before, err := census.NewBenchmark(census.EqualityActDisability(), past)
	require.NoError(t, err)
	_, err = census.Interpolate(before, areasOf(census.EqualityActDisability(), "TS038")[0], day)
	require.ErrorIs(t, err, measure.ErrConflict, "disability was asked of in another way")
}
