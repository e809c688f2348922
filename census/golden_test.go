package census_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
	figures "github.com/workforce-equality/equality/published"
)

// goldenRows reads a file of testdata/census without its header.
func goldenRows(t *testing.T, name string) [][]string {
	t.Helper()
	file, err := os.Open(filepath.Join("..", "testdata", "census", name))
	require.NoError(t, err)
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	return rows[1:]
}

// fourAuthorities are the residents of the four authorities by the number of the table,
// in the order of the file.
func fourAuthorities(t *testing.T) map[string][]census.Residents {
	t.Helper()
	found := map[string][]census.Residents{}
	for _, row := range goldenRows(t, "authorities.csv") {
		id, year, area, category := row[0], row[1], census.Area{Code: row[2], Name: row[3]}, row[4]
		table, known := census.FindTable(id, tableAges(id))
		require.True(t, known, id)
		require.Equal(t, year, strconv.Itoa(table.Year))
		last := len(found[id]) - 1
		if last < 0 || found[id][last].Area != area {
			found[id] = append(found[id], census.Residents{Area: area, Table: table, Counts: make([]int64, len(table.Categories))})
			last++
		}
		at := slices.IndexFunc(table.Categories, func(c census.Category) bool { return c.Name == category })
		require.GreaterOrEqual(t, at, 0, category)
		count, err := strconv.ParseInt(row[5], 10, 64)
		require.NoError(t, err)
		found[id][last].Counts[at] = count
		found[id][last].Total += count
	}
	return found
}

func tableAges(id string) census.Ages {
	if id == "TS077" {
		return census.Ages{From: 16, To: census.Oldest}
	}
	return census.AllAges()
}

// printedRow is a line of printed.csv.
type printedRow struct {
	report, area, measure                                  string
	printed                                                figures.Printed
	labelled, status, census, definition, method, rounding string
}

func printedRows(t *testing.T) []printedRow {
	t.Helper()
	var rows []printedRow
	for _, row := range goldenRows(t, "printed.csv") {
		printed, err := figures.Parse(row[3])
		require.NoError(t, err)
		rows = append(rows, printedRow{row[0], row[1], row[2], printed, row[4], row[5], row[6], row[7], row[8], row[9]})
	}
	return rows
}

// counted is a group of a definition that a printed share may be of, by the name
// that printed.csv gives it.
type counted struct {
	name, group string
	of          census.Definition
}

// otherWhite is a definition of the test's own.
func otherWhite() census.Definition {
	d := census.EthnicCategories()
	d.Name = "Other White"
	rest := census.Group{Name: "all others"}
	for _, group := range d.Groups {
		rest.Residents = append(rest.Residents, group.Residents...)
	}
	rest.Residents = slices.DeleteFunc(rest.Residents, func(name string) bool { return name == "Other White" })
	d.Groups = []census.Group{{Name: "Other White", Residents: []string{"Other White"}}, rest}
	return d
}

// meant are the groups that the words of a report can mean, and those that they name
// by mistake.
func meant(words string) (meant, swapped []counted) {
	five := func(name string) []counted { return []counted{{name, name, census.FiveGroups()}} }
	female, male := counted{"female", "Female", census.Sexes()}, counted{"male", "Male", census.Sexes()}
	white := []counted{{"White", "White", census.NonWhite()}, {"White British", "White British", census.NonWhiteBritish()}}
	switch words {
	case "BME %":
		return []counted{
			{"non-White", "BME", census.NonWhite()},
			{"non-White-British", "All other ethnic groups", census.NonWhiteBritish()},
			{"Asian, Black or Mixed", "Asian, Black or Mixed", census.AsianBlackMixed()},
		}, nil
	case "White %", "White British %":
		return white, nil
	case "Other White %":
		return []counted{{"Other White", "Other White", otherWhite()}}, nil
	case "female %":
		return []counted{female}, []counted{male}
	case "male %":
		return []counted{male}, []counted{female}
	case "population":
		return nil, nil
	case "disabled %":
		return []counted{{"disabled", "Disabled", census.EqualityActDisability()}}, nil
	}
	return five(strings.TrimSuffix(words, " %")), nil
}

// complement is the measure that a printed share and this one divide the population
// into.
func complement(words string) string {
	switch words {
	case "BME %":
		return "White %"
	case "White %":
		return "BME %"
	case "female %":
		return "male %"
	case "male %":
		return "female %"
	}
	return ""
}

// way is how a printed share is made.
type way struct{ census, definition, method, rounding string }

// search looks for the ways to every printed figure.
type search struct {
	rows   []printedRow
	tables map[string][]census.Residents
}

// rounded is the rule by which the value, in per cent, prints as this figure, and no
// more than half a unit of its last digit away.
func rounded(printed figures.Printed, value measure.Value) (rule string, fits bool) {
	low, high := printed.Interval()
	if !(measure.Interval{Low: low, High: high}).Contains(value) {
		return "", false
	}
	for _, rule := range measure.Roundings() {
		if printed.Is(value, rule) {
			return rule.String(), true
		}
	}
	return "", false
}

func percent(share measure.Value) measure.Value { return share.Times(measure.Integer(100)) }

// counts are the ways from the counts of one census by one of the groups.
func (s search) counts(t *testing.T, row printedRow, groups []counted) []way {
	t.Helper()
	var found []way
	for _, id := range []string{"TS021", "TS009", "TS038", "QS201EW", "QS104EW"} {
		table := s.tables[id][0].Table
		year := strconv.Itoa(table.Year)
		if row.labelled != "" && row.labelled != year {
			continue
		}
		for _, group := range groups {
			if table.Characteristic != group.of.Characteristic || (table.Year == 2011 && table.Characteristic == census.Disability) {
				continue
			}
			for method, benchmark := range s.benchmarks(t, id, group.of, row.area) {
				if rule, fits := rounded(row.printed, percent(benchmark.Share(group.group))); fits {
					found = append(found, way{year, group.name, method, rule})
				}
			}
		}
		if row.measure == "population" && table.Characteristic == census.Ethnicity {
			found = append(found, s.totals(id, row)...)
		}
	}
	return found
}

// benchmarks are those of an area, or of the four, by method.
func (s search) benchmarks(t *testing.T, id string, d census.Definition, area string) map[string]census.Benchmark {
	t.Helper()
	var areas []census.Benchmark
	for _, residents := range s.tables[id] {
		benchmark, err := census.NewBenchmark(d, residents)
		require.NoError(t, err)
		if residents.Area.Name == area {
			return map[string]census.Benchmark{"area": benchmark}
		}
		areas = append(areas, benchmark)
	}
	require.Equal(t, "BLMK", area)
	pooled, err := census.Pool(areas...)
	require.NoError(t, err)
	mean, err := census.PlainMean(areas...)
	require.NoError(t, err)
	return map[string]census.Benchmark{"pooled": pooled, "plain mean": mean}
}

// totals are the ways to a population that is printed to the nearest hundred.
func (s search) totals(id string, row printedRow) []way {
	var total int64
	method := "pooled"
	for _, residents := range s.tables[id] {
		if residents.Area.Name == row.area {
			total, method = residents.Total, "area"
			break
		}
		total += residents.Total
	}
	hundreds := measure.Fraction(total, 100)
	if hundreds.Text(0)+"00" != row.printed.String() {
		return nil
	}
	return []way{{strconv.Itoa(s.tables[id][0].Table.Year), "residents", method, measure.HalfAwayFromZero.String()}}
}

// mean is the way from the four figures that the report prints of the areas, if
// the figure is their plain mean.
func (s search) mean(t *testing.T, row printedRow) []way {
	t.Helper()
	var values []measure.Value
	var common []way
	for _, area := range []string{"Bedford", "Central Bedfordshire", "Luton", "Milton Keynes"} {
		i := slices.IndexFunc(s.rows, func(r printedRow) bool {
			return r.report == row.report && r.measure == row.measure && r.area == area
		})
		if row.area != "BLMK" || i < 0 {
			return nil
		}
		words, _ := meant(row.measure)
		ways := s.counts(t, s.rows[i], words)
		if len(values) > 0 {
			common = slices.DeleteFunc(common, func(w way) bool { return !slices.Contains(ways, w) })
		} else {
			common = ways
		}
		values = append(values, s.rows[i].printed.Value())
	}
	rule, fits := rounded(row.printed, measure.Mean(values...))
	switch {
	case !fits:
		return nil
	case len(common) == 0:
		return []way{{"", "", "mean of printed", rule}}
	}
	for i := range common {
		common[i].method, common[i].rounding = "mean of printed", rule
	}
	return common
}

// rest is the way from the complement, where that is reproduced itself and the
// figure is what it leaves of 100.
func (s search) rest(t *testing.T, row printedRow) []way {
	t.Helper()
	for _, other := range s.rows {
		if other.report != row.report || other.area != row.area || other.measure != complement(row.measure) {
			continue
		}
		words, _ := meant(other.measure)
		rule, fits := rounded(row.printed, measure.Integer(100).Minus(other.printed.Value()))
		if fits && len(append(s.counts(t, other, words), s.mean(t, other)...)) > 0 {
			return []way{{"", "", "100 minus printed", rule}}
		}
	}
	return nil
}

// ways are all to a figure, and what they make of it.
func (s search) ways(t *testing.T, row printedRow) (ways []way, status string) {
	t.Helper()
	words, swapped := meant(row.measure)
	if ways = slices.Concat(s.counts(t, row, words), s.mean(t, row)); len(ways) == 0 {
		ways = s.rest(t, row)
	}
	if len(ways) > 0 {
		return ways, "reproduced"
	}
	if ways = s.counts(t, row, swapped); len(ways) > 0 {
		return ways, "labels swapped"
	}
	return nil, "not reproduced"
}

// TestPrintedShares searches for what gives every share of the population that the
// reports print, among all definitions, censuses, ways to combine areas and rules of
// rounding.
func TestPrintedShares(t *testing.T) {
	s := search{printedRows(t), fourAuthorities(t)}
	found := map[string]int{}
	for _, row := range s.rows {
		t.Run(row.report+" "+row.area+" "+row.measure+" "+row.printed.String(), func(t *testing.T) {
			ways, status := s.ways(t, row)
			found[status]++
			assert.Equal(t, row.status, status)
			if status != "not reproduced" {
				assert.Contains(t, ways, way{row.census, row.definition, row.method, row.rounding})
			}
		})
	}
	assert.Equal(t, map[string]int{"reproduced": 42, "labels swapped": 5, "not reproduced": 13}, found)
}

// Within three years one organisation printed 24, 27.3, 29.3 and 32.25 for one
// population of 28.0.
func TestOnePopulation(t *testing.T) {
	s := search{printedRows(t), fourAuthorities(t)}
	nonWhite := s.benchmarks(t, "TS021", census.NonWhite(), "BLMK")
	assert.Equal(t, "28.0", nonWhite["pooled"].Percent("BME").Text(1))
	assert.Equal(t, "278165/991796", nonWhite["pooled"].Share("BME").String())
	assert.Equal(t, "29.3", nonWhite["plain mean"].Percent("BME").Text(1))

	rounded, err := census.MeanOfRounded(1, s.benchmarks(t, "TS021", census.AsianBlackMixed(), "BLMK")["pooled"].Parts()...)
	require.NoError(t, err)
	assert.Equal(t, "27.25", rounded.Percent("Asian, Black or Mixed").Text(2))
	assert.Equal(t, "27.3", rounded.Percent("Asian, Black or Mixed").Text(1))

	_, err = census.PlainMean(
		s.benchmarks(t, "TS021", census.NonWhiteBritish(), "Bedford")["area"],
		s.benchmarks(t, "QS201EW", census.NonWhiteBritish(), "Central Bedfordshire")["area"],
		s.benchmarks(t, "TS021", census.NonWhite(), "Luton")["area"],
		s.benchmarks(t, "TS021", census.NonWhite(), "Milton Keynes")["area"],
	)
	require.ErrorIs(t, err, measure.ErrConflict)
	var faults measure.Faults
	require.ErrorAs(t, err, &faults)
	assert.Len(t, faults, 3)
}
