package census_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

// TestSharesByDefinition is the shares of the four authorities in per cent, alone and
// combined, by every definition of two censuses.
func TestSharesByDefinition(t *testing.T) {
	const others = "All other ethnic groups"
	for _, row := range []struct {
		name, table string
		d           census.Definition
		group       string
		areas       [4]string
		pooled      string
		mean        string
	}{
		{"2021 non-White", "TS021", census.NonWhite(), "BME", [4]string{"24.322", "9.756", "54.809", "28.198"}, "28.047", "29.271"},
		{"2021 non-White-British", "TS021", census.NonWhiteBritish(), others, [4]string{"35.873", "16.476", "68.245", "37.794"}, "38.027", "39.597"},
		{"2021 Asian + Black + Mixed", "TS021", census.AsianBlackMixed(), "Asian, Black or Mixed", [4]string{"22.512", "8.912", "51.354", "26.204"}, "26.096", "27.245"},
		{"2021 White", "TS021", census.NonWhite(), "White", [4]string{"75.678", "90.244", "45.191", "71.802"}, "71.953", "70.729"},
		{"2021 White British", "TS021", census.NonWhiteBritish(), "White British", [4]string{"64.127", "83.524", "31.755", "62.206"}, "61.973", "60.403"},
		{"2021 Asian", "TS021", census.FiveGroups(), "Asian", [4]string{"12.559", "3.508", "36.990", "12.417"}, "15.382", "16.369"},
		{"2021 Black", "TS021", census.FiveGroups(), "Black", [4]string{"5.317", "2.385", "10.093", "9.702"}, "6.801", "6.874"},
		{"2021 Mixed", "TS021", census.FiveGroups(), "Mixed", [4]string{"4.635", "3.020", "4.271", "4.085"}, "3.914", "4.003"},
		{"2021 Other", "TS021", census.FiveGroups(), "Other", [4]string{"1.810", "0.843", "3.455", "1.994"}, "1.950", "2.026"},
		{"2011 non-White", "QS201EW", census.NonWhite(), "BME", [4]string{"19.452", "6.156", "45.335", "19.985"}, "21.779", "22.732"},
		{"2011 non-White-British", "QS201EW", census.NonWhiteBritish(), others, [4]string{"28.506", "10.350", "55.448", "26.078"}, "28.798", "30.095"},
		{"2011 Asian + Black + Mixed", "QS201EW", census.AsianBlackMixed(), "Asian, Black or Mixed", [4]string{"18.745", "5.820", "43.869", "19.350"}, "21.023", "21.946"},
		{"2021 female", "TS009", census.Sexes(), "Female", [4]string{"50.802", "50.678", "49.913", "50.682"}, "50.528", "50.519"},
	} {
		t.Run(row.name, func(t *testing.T) {
			areas := areasOf(row.d, row.table)
			require.Len(t, areas, 4)
			for i, area := range areas {
				assert.Equal(t, row.areas[i], area.Percent(row.group).Text(3), area.Label())
			}
			mean, err := census.PlainMean(areas...)
			require.NoError(t, err)
			assert.Equal(t, row.pooled, pooledOf(row.d, row.table).Percent(row.group).Text(3))
			assert.Equal(t, row.mean, mean.Percent(row.group).Text(3))
		})
	}
}

// TestMeanOfRounded is the rounding order of the reports: the mean of the printed
// percentages is 27.25, that of the exact ones less.
func TestMeanOfRounded(t *testing.T) {
	const group = "Asian, Black or Mixed"
	areas := areasOf(census.AsianBlackMixed(), "TS021")
	rounded, err := census.MeanOfRounded(1, areas...)
	require.NoError(t, err)
	assert.Equal(t, "109/4", rounded.Percent(group).String())
	assert.Equal(t, "27.3", rounded.Percent(group).Text(1))
	even, _ := rounded.Percent(group).RoundBy(measure.HalfToEven, 1)
	assert.Equal(t, "27.2", even.String())
	mean, err := census.PlainMean(areas...)
	require.NoError(t, err)
	assert.Equal(t, "27.2454", mean.Percent(group).Text(4))
	assert.Equal(t, "27.2", mean.Percent(group).Text(1))
	whole, err := census.MeanOfRounded(0, areas...)
	require.NoError(t, err)
	assert.Equal(t, "27.25", whole.Percent(group).Text(2), "23, 9, 51 and 26")
}

// TestMeanOfPrinted is the means of figures as they were printed.
func TestMeanOfPrinted(t *testing.T) {
	mean := func(d census.Definition, group string, figures ...string) measure.Value {
		var areas []census.Benchmark
		for i, figure := range figures {
			area := blmk("TS021")[i].Area
			b, err := census.Stated(d, census.Population{Name: area.Name, Table: "equality report", Year: 2022, Ages: census.AllAges(), Areas: []census.Area{area}},
				map[string]measure.Value{group: printed(figure).Over(measure.Integer(100))})
			require.NoError(t, err)
			areas = append(areas, b)
		}
		combined, err := census.PlainMean(areas...)
		require.NoError(t, err)
		return combined.Percent(group)
	}
	assert.Equal(t, "129/4", mean(census.NonWhite(), "BME", "35.9", "10.3", "54.8", "28").String(), "32.25 exactly")
	disabled := mean(census.EqualityActDisability(), "Disabled", "15.5", "15.5", "13.7", "14.8")
	assert.Equal(t, "14.88", disabled.Text(2))
	cut, _ := disabled.RoundBy(measure.CutOff, 2)
	assert.Equal(t, "14.87", cut.String())
}

func TestWeigh(t *testing.T) {
	areas := areasOf(census.NonWhite(), "TS021")
	weighted, err := census.Weigh(areas, []int64{1, 0, 2, 1})
	require.NoError(t, err)
	want := areas[0].Share("BME").Plus(areas[2].Share("BME").Times(measure.Integer(2))).Plus(areas[3].Share("BME")).Over(measure.Integer(4))
	assert.Equal(t, want, weighted.Share("BME"))
	assert.Equal(t, measure.NotSupplied, weighted.Base().Reason())
	byPeople, err := census.Weigh(areas, []int64{185224, 294251, 225261, 287060})
	require.NoError(t, err)
	assert.Equal(t, nonWhite2021(), byPeople.Share("BME"), "weighed by their people, areas are pooled")
	for name, row := range map[string]struct {
		weights []int64
		err     error
	}{
		"below zero":  {[]int64{1, -1, 1, 1}, measure.ErrNegative},
		"nothing":     {[]int64{0, 0, 0, 0}, measure.ErrNotSupplied},
		"too few":     {[]int64{1, 1}, measure.ErrConflict},
		"none at all": {nil, measure.ErrNotSupplied},
		"too large":   {[]int64{1, 1, 1, measure.MaxCount + 1}, measure.ErrTooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			refused, err := census.Weigh(areas, row.weights)
			require.ErrorIs(t, err, row.err)
			assert.Zero(t, refused)
		})
	}
}

// TestOtherKinds is that benchmarks of different kinds are not combined, and that the
// error names both.
func TestOtherKinds(t *testing.T) {
	areas, earlier := areasOf(census.NonWhite(), "TS021"), areasOf(census.NonWhite(), "QS201EW")
	british := areasOf(census.NonWhiteBritish(), "TS021")
	named := census.NonWhite()
	named.Groups[1].Name = "Ethnic minorities"
	working := blmk("TS021")[1]
	working.Table.Ages = census.Ages{From: 16, To: 64}
	other, err := census.NewBenchmark(census.NonWhite(), working)
	require.NoError(t, err)
	stated, err := census.Stated(census.NonWhite(), census.Population{Name: "labour force", Table: "survey", Year: 2021, Ages: census.AllAges()},
		map[string]measure.Value{"BME": measure.Fraction(1, 5)})
	require.NoError(t, err)
	nested, err := census.PlainMean(stated)
	require.NoError(t, err)
	for name, row := range map[string]struct {
		benchmarks []census.Benchmark
		err        error
		texts      []string
	}{
		"another year and table": {[]census.Benchmark{areas[0], earlier[1]}, measure.ErrConflict, []string{"2011, QS201EW, all ages, non-White", "2021, TS021, all ages, non-White"}},
		"another definition":     {[]census.Benchmark{areas[0], british[1]}, measure.ErrConflict, []string{"non-White-British with", "all ages, non-White"}},
		"another group name":     {[]census.Benchmark{areas[0], areasOf(named, "TS021")[1]}, measure.ErrConflict, []string{"Central Bedfordshire"}},
		"other ages":             {[]census.Benchmark{areas[0], other}, measure.ErrConflict, []string{"16 to 64", "all ages"}},
		"another source":         {[]census.Benchmark{areas[0], stated}, measure.ErrConflict, []string{"survey", "TS021"}},
		"an area twice":          {[]census.Benchmark{areas[0], areas[1], areas[0]}, measure.ErrDuplicate, []string{"row 3", "E06000055"}},
		"an area in a pool":      {[]census.Benchmark{pooledOf(census.NonWhite(), "TS021"), areas[0]}, measure.ErrDuplicate, []string{"E06000055"}},
		"a population in a mean": {[]census.Benchmark{nested, stated}, measure.ErrDuplicate, []string{"labour force"}},
		"a population twice":     {[]census.Benchmark{stated, stated}, measure.ErrDuplicate, []string{"labour force"}},
		"none":                   {nil, measure.ErrNotSupplied, []string{"benchmarks"}},
		"an empty one":           {[]census.Benchmark{areas[0], {}}, measure.ErrNotSupplied, []string{"row 2"}},
		"two faults":             {[]census.Benchmark{areas[0], earlier[0], {}}, measure.ErrDuplicate, []string{"row 2", "row 3", "conflict"}},
	} {
		t.Run(name, func(t *testing.T) {
			for way, combine := range map[string]func(...census.Benchmark) (census.Benchmark, error){
				"Pool": census.Pool, "PlainMean": census.PlainMean,
				"MeanOfRounded": func(b ...census.Benchmark) (census.Benchmark, error) { return census.MeanOfRounded(1, b...) },
				"Weigh": func(b ...census.Benchmark) (census.Benchmark, error) {
					weights := make([]int64, len(b))
					for i := range weights {
						weights[i] = 1
					}
					return census.Weigh(b, weights)
				},
			} {
				refused, err := combine(row.benchmarks...)
				require.ErrorIs(t, err, row.err, way)
				assert.Zero(t, refused, way)
				for _, text := range row.texts {
					assert.ErrorContains(t, err, text, way)
				}
			}
		})
	}
	_, err = census.Pool(stated)
	require.ErrorIs(t, err, measure.ErrNotSupplied, "shares have no people to add")
}

// TestFormerAreas: an authority that a census counted by its districts is not combined
// with one of these.
func TestFormerAreas(t *testing.T) {
	cumberland, bedford := census.Mergers()[0], blmk("TS021")[0]
	var districts []census.Residents
	for _, area := range cumberland.Of {
		one := bedford
		one.Area = area
		districts = append(districts, one)
	}
	sum, err := cumberland.Sum(districts...)
	require.NoError(t, err)
	benchmark := func(r census.Residents) census.Benchmark {
		b, err := census.NewBenchmark(census.NonWhite(), r)
		require.NoError(t, err)
		return b
	}
	pooled, err := census.Pool(benchmark(sum), benchmark(bedford))
	require.NoError(t, err)
	for _, b := range []census.Benchmark{benchmark(sum), pooled} {
		_, err = census.Pool(b, benchmark(districts[1]))
		require.ErrorIs(t, err, measure.ErrDuplicate)
		require.ErrorContains(t, err, "E07000028")
	}
}

func TestApportion(t *testing.T) {
	areas := areasOf(census.NonWhite(), "TS021")
	half, err := areas[2].Apportion(measure.Fraction(1, 2))
	require.NoError(t, err)
	assert.Equal(t, areas[2].Share("BME"), half.Share("BME"))
	assert.Equal(t, "123463/2", half.People("BME").String())
	assert.Equal(t, "225261/2", half.Residents().String())
	pooled, err := census.Pool(areas[0], half)
	require.NoError(t, err)
	assert.Equal(t, measure.Fraction(2*45050+123463, 2*185224+225261), pooled.Share("BME"))
	assert.Contains(t, pooled.Footnote(), "Luton (E06000032) (50.00% of it)")
	same, err := areas[2].Apportion(measure.Integer(1))
	require.NoError(t, err)
	assert.Equal(t, areas[2], same)
	for _, part := range []measure.Value{{}, measure.Integer(0), measure.Fraction(-1, 2), measure.Fraction(3, 2)} {
		_, err := areas[0].Apportion(part)
		require.ErrorIs(t, err, measure.ErrOutOfRange)
	}
	for name, b := range map[string]census.Benchmark{"apportioned before": half, "combined": pooled, "empty": {}} {
		_, err := b.Apportion(measure.Fraction(1, 2))
		require.ErrorIs(t, err, measure.ErrConflict, name)
	}
}

// TestDividedArea is that an area divided in two leaves the pooled share as it is and
// moves the plain mean.
func TestDividedArea(t *testing.T) {
	areas := areasOf(census.NonWhite(), "TS021")
	halves := make([]census.Benchmark, 2)
	for i, keep := range []func(int) bool{func(at int) bool { return at < 5 }, func(at int) bool { return at >= 5 }} {
		half := blmk("TS021")[2] // Luton
		half.Area = census.Area{Code: []string{"north", "south"}[i]}
		half.Total = 0
		for at := range half.Counts {
			if !keep(at) && at != 12 { // Asian in the one, all others in the other, White British in both
				half.Counts[at] = 0
			}
			if at == 12 {
				half.Counts[at] /= 2
			}
			half.Total += half.Counts[at]
		}
		b, err := census.NewBenchmark(census.NonWhite(), half)
		require.NoError(t, err)
		halves[i] = b
	}
	whole, err := census.Pool(areas...)
	require.NoError(t, err)
	divided, err := census.Pool(areas[0], areas[1], areas[3], halves[0], halves[1])
	require.NoError(t, err)
	assert.Equal(t, whole.Share("BME"), divided.Share("BME"))
	mean, err := census.PlainMean(areas...)
	require.NoError(t, err)
	moved, err := census.PlainMean(areas[0], areas[1], areas[3], halves[0], halves[1])
	require.NoError(t, err)
	assert.NotEqual(t, mean.Share("BME"), moved.Share("BME"))
}
