package census_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

func doubtsOf(warnings []measure.Warning) []measure.Doubt {
	var doubts []measure.Doubt
	for _, warning := range warnings {
		doubts = append(doubts, warning.Doubt)
	}
	return doubts
}

func TestBenchmarkWarnings(t *testing.T) {
	areas := areasOf(census.NonWhite(), "TS021")
	mean, err := census.PlainMean(areas...)
	require.NoError(t, err)
	rounded, err := census.MeanOfRounded(1, areas...)
	require.NoError(t, err)
	weighted, err := census.Weigh(areas, []int64{1, 2, 3, 4})
	require.NoError(t, err)
	part, err := areas[3].Apportion(measure.Fraction(1, 100))
	require.NoError(t, err)
	pooled, err := census.Pool(areas[0], part)
	require.NoError(t, err)
	estimate, err := census.Interpolate(areasOf(census.NonWhite(), "QS201EW")[0], areas[0], workforce.Date{Year: 2016, Month: 3, Day: 31})
	require.NoError(t, err)
	meanOfEstimates, err := census.PlainMean(estimate)
	require.NoError(t, err)
	working := blmk("TS009")[0]
	working.Table.Ages = census.Ages{From: 16, To: 64}
	sixteen, err := census.NewBenchmark(census.Sexes(), working)
	require.NoError(t, err)
	for name, row := range map[string]struct {
		b      census.Benchmark
		doubts []measure.Doubt
	}{
		"all ages":           {areas[0], []measure.Doubt{measure.AllAges}},
		"working ages":       {sixteen, nil},
		"16 and over":        {areasOf(census.LGBPlus(), "TS077")[0], []measure.Doubt{measure.DefinitionsDiffer, measure.AllAges}},
		"disability":         {areasOf(census.EqualityActDisability(), "TS038")[0], []measure.Doubt{measure.SelfDeclared, measure.AllAges}},
		"ages":               {agesOf(t, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), nil},
		"plain mean":         {mean, []measure.Doubt{measure.AllAges, measure.Unweighted}},
		"mean of rounded":    {rounded, []measure.Doubt{measure.AllAges, measure.Unweighted}},
		"weighted":           {weighted, []measure.Doubt{measure.AllAges}},
		"part of an area":    {part, []measure.Doubt{measure.AllAges, measure.Apportioned}},
		"pooled with a part": {pooled, []measure.Doubt{measure.AllAges, measure.Apportioned}},
		"estimate":           {estimate, []measure.Doubt{measure.AllAges, measure.Interpolated}},
		"mean of estimates":  {meanOfEstimates, []measure.Doubt{measure.AllAges, measure.Interpolated, measure.Unweighted}},
		"some religions":     {areasOf(someReligions(), "TS030")[0], []measure.Doubt{measure.DefinitionsDiffer, measure.AllAges, measure.CategoriesDropped}},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, row.doubts, doubtsOf(row.b.Warnings())) })
	}
	assert.Contains(t, areasOf(census.EqualityActDisability(), "TS038")[0].Warnings()[1].Sentence, "NOT LIKE FOR LIKE")
	assert.Contains(t, pooled.Warnings()[1].Sentence, "Milton Keynes")
}

func TestWarningsOn(t *testing.T) {
	now, before := areasOf(census.NonWhite(), "TS021")[0], areasOf(census.NonWhite(), "QS201EW")[0]
	survey := func(year int) census.Benchmark {
		b, err := census.Stated(census.NonWhite(), census.Population{Name: "n", Table: "t", Year: year, Ages: census.AllAges()}, map[string]measure.Value{"BME": {}, "White": {}})
		require.ErrorIs(t, err, measure.ErrOutOfRange)
		assert.Zero(t, b)
		b, err = census.Stated(census.NonWhite(), census.Population{Name: "n", Table: "t", Year: year, Ages: census.AllAges()}, map[string]measure.Value{"BME": measure.Fraction(1, 4)})
		require.NoError(t, err)
		return b
	}
	for name, row := range map[string]struct {
		b        census.Benchmark
		snapshot workforce.Date
		doubts   []measure.Doubt
	}{
		"2021 in 2022":           {now, workforce.Date{Year: 2022, Month: 3, Day: 31}, nil},
		"2021 on its day":        {now, workforce.Date{Year: 2021, Month: 3, Day: 21}, nil},
		"2021 the day before":    {now, workforce.Date{Year: 2021, Month: 3, Day: 20}, []measure.Doubt{measure.LaterCensus}},
		"2021 in 2019":           {now, workforce.Date{Year: 2019, Month: 3, Day: 31}, []measure.Doubt{measure.LaterCensus}},
		"2011 in 2022":           {before, workforce.Date{Year: 2022, Month: 3, Day: 31}, []measure.Doubt{measure.EarlierCensus}},
		"2011 in 2019":           {before, workforce.Date{Year: 2019, Month: 3, Day: 31}, nil},
		"2011 in 2010":           {before, workforce.Date{Year: 2010, Month: 3, Day: 31}, []measure.Doubt{measure.LaterCensus}},
		"a survey of the year":   {survey(2022), workforce.Date{Year: 2022, Month: 3, Day: 31}, nil},
		"a survey of 2018":       {survey(2018), workforce.Date{Year: 2022, Month: 3, Day: 31}, []measure.Doubt{measure.EarlierCensus}},
		"a survey not yet taken": {survey(2023), workforce.Date{Year: 2022, Month: 3, Day: 31}, []measure.Doubt{measure.LaterCensus}},
		"no date":                {now, workforce.Date{}, nil},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, row.doubts, doubtsOf(row.b.WarningsOn(row.snapshot))) })
	}
}

func TestCensusFor(t *testing.T) {
	for day, year := range map[workforce.Date]int{
		{Year: 2024, Month: 3, Day: 31}: 2021, {Year: 2021, Month: 3, Day: 21}: 2021, {Year: 2021, Month: 3, Day: 20}: 2011,
		{Year: 2011, Month: 3, Day: 27}: 2011, {Year: 2011, Month: 3, Day: 26}: 0, {}: 0,
	} {
		t.Run(day.String(), func(t *testing.T) {
			found, known := census.YearFor(day)
			assert.Equal(t, year, found)
			assert.Equal(t, year != 0, known)
		})
	}
	_, known := census.Day(2001)
	assert.False(t, known)
}

func TestTableWarnings(t *testing.T) {
	p := ages2022()
	p.Tables[0].Total = people(414)
	b := agesOf(t, 320000, 67490, 75323, 75091, 68836, 66807, 66435, 60650, 49802, 140000)
	table := beside(p, b)
	assert.Equal(t, []measure.Doubt{measure.CategoriesDropped}, doubtsOf(table.Warnings()))
	assert.Contains(t, table.Warnings()[0].Sentence, "25 and under, 66 and over")
	p.Tables[0].Counts = p.Tables[0].Counts[1:10]
	table = beside(p, b)
	assert.Equal(t, []measure.Doubt{measure.UnknownNotCounted, measure.CategoriesDropped, measure.Recoverable}, doubtsOf(table.Warnings()))
}

// TestReportWarnings is that tables of the same people must count about as many of
// them.
func TestReportWarnings(t *testing.T) {
	report, err := profile2022().Report(pooledOf(census.NonWhite(), "TS021"), pooledOf(census.Sexes(), "TS009"),
		pooledOf(census.EqualityActDisability(), "TS038"), pooledOf(census.NonWhite(), "QS201EW"))
	require.NoError(t, err)
	assert.Empty(t, report.Warnings(), "991796, 991792 and 991788 are as many")
	with := func(add int64) []measure.Warning {
		residents := blmk("TS009")[0]
		residents.Counts[0] += add
		residents.Total += add
		sexes, err := census.NewBenchmark(census.Sexes(), residents)
		require.NoError(t, err)
		report, err := profile2022().Report(areasOf(census.NonWhite(), "TS021")[0], sexes)
		require.NoError(t, err)
		return report.Warnings()
	}
	assert.Empty(t, with(92), "0.05 per cent of 185224 is 92.6")
	assert.Empty(t, with(-92))
	assert.Equal(t, []measure.Doubt{measure.TotalsDiffer}, doubtsOf(with(93)))
	assert.Equal(t, []measure.Doubt{measure.TotalsDiffer}, doubtsOf(with(-93)))
}

// TestReportWarningsOfAges is that bands of working ages, made from a table of all
// ages, count the people of a table of these ages alone.
func TestReportWarningsOfAges(t *testing.T) {
	bands, err := census.AgeBands(census.Ages{From: 16, To: 40}, census.Ages{From: 41, To: 64})
	require.NoError(t, err)
	table, known := census.FindTable("TS007", census.AllAges())
	require.True(t, known)
	single := census.Residents{Area: bedfordArea(), Table: table}
	for range table.Categories {
		single.Counts = append(single.Counts, 1000)
		single.Total += 1000
	}
	ages, err := census.NewBenchmark(bands, single)
	require.NoError(t, err)
	working, known := census.FindTable("TS009", census.Ages{From: 16, To: 64})
	require.True(t, known)
	staff := profile2022()
	staff.Tables = append(staff.Tables, census.Staff{Characteristic: census.Age, Counts: []census.StaffCount{{Category: "16-40", Headcount: people(200)}}})
	for name, row := range map[string]struct {
		women  int64
		doubts []measure.Doubt
	}{
		"as many": {24500, nil},
		"fewer":   {24400, []measure.Doubt{measure.TotalsDiffer}},
	} {
		t.Run(name, func(t *testing.T) {
			sexes, err := census.NewBenchmark(census.Sexes(), census.Residents{
				Area: bedfordArea(), Table: working, Total: row.women + 24500, Counts: []int64{row.women, 24500},
			})
			require.NoError(t, err)
			report, err := staff.Report(ages, sexes)
			require.NoError(t, err)
			assert.Equal(t, row.doubts, doubtsOf(report.Warnings()))
		})
	}
}

// TestPartlyHiddenUnknown is that the unknown who are shown are enough to refuse a
// reading, and to doubt the base of all staff.
func TestPartlyHiddenUnknown(t *testing.T) {
	p := board2024()
	p.Tables[0].Total = people(500)
	p.Tables[0].Counts = []census.StaffCount{
		{Category: "White", Headcount: people(288)},
		{Category: "BME", Headcount: people(96)},
		{Category: "Not stated", Headcount: people(101)},
		{Category: "", Headcount: hidden()},
		{Category: "Null", Headcount: hidden()},
	}
	table := beside(p, pooledOf(census.NonWhite(), "TS021"))
	assert.Equal(t, "at least 101 of 500 are of unknown group (20.2%): read it with great caution, and no group is called below or above", table.Warnings()[0].Sentence)
	assert.Equal(t, measure.NotApplicable, table.Reading("BME").Reason)
	for _, result := range table.Results() {
		assert.False(t, result.Reading.Known(), result.String())
	}
	all := beside(baseOf(p, census.AllStaff), pooledOf(census.NonWhite(), "TS021"))
	assert.Equal(t, []measure.Doubt{measure.MostlyUnknown, measure.UnknownInBase, measure.AllAges}, doubtsOf(all.Warnings()))
	p.Tables[0].Counts[2].Headcount = people(100)
	table = beside(p, pooledOf(census.NonWhite(), "TS021"))
	assert.Equal(t, []measure.Doubt{measure.UnknownShare, measure.AllAges}, doubtsOf(table.Warnings()))
	assert.Equal(t, "represented, not significant", table.Reading("BME").String())
}

// TestStatedIsNoCensus is that shares which somebody stated of the year of a census are
// not called a census, neither alone nor combined.
func TestStatedIsNoCensus(t *testing.T) {
	stated := func(name string, year int) census.Benchmark {
		b, err := census.Stated(census.NonWhite(), census.Population{Name: name, Table: "Labour Force Survey", Year: year, Ages: census.AllAges()},
			map[string]measure.Value{"BME": measure.Fraction(1, 4)})
		require.NoError(t, err)
		return b
	}
	mean, err := census.PlainMean(stated("one", 2021), stated("two", 2021))
	require.NoError(t, err)
	assert.Equal(t, "2021, Labour Force Survey, all ages; non-White; one, two; plain mean.", mean.Footnote())
	assert.Empty(t, mean.WarningsOn(workforce.Date{Year: 2021, Month: 1, Day: 31}), "the survey has no day")
	_, err = census.Interpolate(stated("one", 2011), stated("one", 2021), workforce.Date{Year: 2016, Month: 3, Day: 31})
	require.ErrorIs(t, err, measure.ErrConflict)
}
