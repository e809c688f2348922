package census_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

const (
	wideSex = "date,geography,geography code,Sex: All persons,Sex: Female,Sex: Male\n"
	longSex = "Lower tier local authorities Code,Lower tier local authorities,Sex (2 categories) Code,Sex (2 categories),Observation\n"
	luton   = "2021,Luton,E06000032,5,3,2\n"
)

// TestReadFaults: every fault is listed with its place, and the areas without one
// are read all the same.
func TestReadFaults(t *testing.T) {
	for _, c := range []struct {
		name, file string
		areas      []string
		good       int
		want       string
	}{
		{"no fault", wideSex + luton, nil, 1, ""},
		{"the header alone", wideSex, nil, 0, ""},
		{"nothing", "", nil, 0, "row 1: not supplied: header"},
		{"a header that is none", "\"date\"x,geography", nil, 0, "row 1: malformed: extraneous or missing \" in quoted-field"},
		{"a missing area", wideSex + luton, []string{"E06000032", "E06000042"}, 1, "E06000042: TS008: not supplied: area"},
		{"an area by name", wideSex + luton, []string{"Luton"}, 0, "Luton: TS008: not supplied: area"},
		{"an area asked for twice", wideSex + luton, []string{"E06000032", " E06000032 "}, 1, "E06000032: TS008: duplicate: asked for twice"},
		{
			"a duplicated area", wideSex + luton + "2021,Bedford,E06000055,1,1,0\n" + luton, nil, 1,
			"E06000032: TS008: row 4: geography code: duplicate: area, of row 2 too",
		},
		{"no code", wideSex + "2021,Luton,,5,3,2\n", nil, 0, "TS008: row 2: geography code: not supplied"},
		{
			"mixed years", wideSex + luton + "2011,Bedford,E06000055,1,1,0\n", nil, 1,
			"E06000055: TS008: row 3: date: 2011: conflict: the table is of the census of 2021",
		},
		{"a day of the year", wideSex + "2021-03-21,Luton,E06000032,5,3,2\n", nil, 1, ""},
		{"a negative count", wideSex + "2021,Luton,E06000032,1,3,-2\n", nil, 0, "E06000032: TS008: row 2: Sex: Male: -2: negative"},
		{"a blank count", wideSex + "2021,Luton,E06000032,5,3, \n", nil, 0, "E06000032: TS008: row 2: Sex: Male: not supplied: count"},
		{
			"counts that are none", wideSex + "2021,Luton,E06000032,[c],2.0,1e3\n", nil, 0,
			"E06000032: TS008: row 2: Sex: Female: 2.0: malformed: no whole number\n" +
				"E06000032: TS008: row 2: Sex: Male: 1e3: malformed: no whole number\n" +
				"E06000032: TS008: row 2: Sex: All persons: [c]: malformed: no whole number",
		},
		{"thousands", wideSex + "2021,Luton,E06000032,\"1,003,005\",\"1,000,000\",\"3,005\"\n", nil, 1, ""},
		{"commas elsewhere", wideSex + "2021,Luton,E06000032,5,\"1,23\",2\n", nil, 0, "E06000032: TS008: row 2: Sex: Female: 1,23: malformed: no whole number"},
		{"a comma at the front", wideSex + "2021,Luton,E06000032,5,\",123\",2\n", nil, 0, "E06000032: TS008: row 2: Sex: Female: ,123: malformed: no whole number"},
		{"too many people", wideSex + "2021,Luton,E06000032,5,1000000000001,99999999999999999999\n", nil, 0, "E06000032: TS008: row 2: Sex: Female: 1000000000001: too large\nE06000032: TS008: row 2: Sex: Male: 99999999999999999999: too large"},
		{
			"categories that do not add to the total", wideSex + "2021,Luton,E06000032,6,3,2\n2021,Bedford,E06000055,1,1,0\n", nil, 1,
			"E06000032: TS008: row 2: Sex: All persons: 6: conflict: the categories add to 5",
		},
		{"an area that is not asked for", wideSex + luton + "2011,Bedford,E06000055,x,1,0\n", []string{"E06000032"}, 1, ""},
		{
			"another table", "date,geography,geography code,Sex: All persons,Religion: Christian\n" + luton, nil, 0,
			"TS008: row 1: Sex: Female: not supplied: column\nTS008: row 1: Sex: Male: not supplied: column",
		},
		{"a column twice", strings.TrimSpace(wideSex) + ",sex:  male; measures: Value\n", nil, 0, "TS008: row 1: Sex: Male: duplicate: column"},
		{"too few fields", wideSex + "2021,Luton\n" + "2021,Bedford,E06000055,1,1,0\n", nil, 1, "row 2: malformed: 2 fields under 6 columns"},
		{"a stray quote", wideSex + "2021,Lu\"ton,E06000032,5,3,2\n" + "2021,Bedford,E06000055,1,1,0\n", nil, 1, "row 2: malformed: bare \" in non-quoted-field"},
		{"long", longSex + "E06000032,Luton,-8,Does not apply,0\nE06000032,Luton,2,Male,2\nE06000032,Luton,1,Female,3\n", nil, 1, ""},
		{
			"people to whom the question does not apply", longSex + "E06000032,Luton,1,Female,3\nE06000032,Luton,-8,Does not apply,4\nE06000032,Luton,2,Male,2\n", nil, 0,
			"E06000032: TS008: row 3: Observation: 4: conflict: does not apply, and counts somebody",
		},
		{
			"a category that is missing", longSex + "E06000055,Bedford,1,Female,3\nE06000055,Bedford,2,Male,3\nE06000032,Luton,1,Female,3\n", nil, 1,
			"E06000032: TS008: row 4: Male: not supplied: category",
		},
		{
			"a category twice, away from its area", longSex + "E06000032,Luton,1,Female,3\nE06000032,Luton,2,Male,2\nE06000055,Bedford,1,Female,3\nE06000055,Bedford,2,Male,3\nE06000032,Luton,2,Male,2\n", nil, 1,
			"E06000032: TS008: row 6: Sex (2 categories) Code: 2: duplicate",
		},
		{
			"a category of another table", longSex + "E06000032,Luton,1,Female,3\nE06000032,Luton,2,Male,2\nE06000032,Luton,3,Other,2\n", nil, 0,
			"E06000032: TS008: row 4: Sex (2 categories) Code: 3: unrecognised",
		},
		{
			"an observation that is none", longSex + "E06000032,Luton,1,Female,-3\nE06000032,Luton,2,Male,\n", nil, 0,
			"E06000032: TS008: row 2: Observation: -3: negative\nE06000032: TS008: row 3: Observation: not supplied: count",
		},
		{
			"another variable too", strings.Replace(longSex, "Observation", "Age (6 categories) Code,Age (6 categories),Observation", 1), nil, 0,
			"TS008: row 1: Age (6 categories): conflict: a variable that is not of the table",
		},
		{
			"another variable instead", strings.ReplaceAll(longSex, "Sex (2", "Religion (10"), nil, 0,
			"TS008: row 1: Sex (2 categories) Code: not supplied: column\nTS008: row 1: Religion (10 categories): conflict: a variable that is not of the table",
		},
		{"areas of two kinds", "Regions Code,Regions," + longSex, nil, 0, "TS008: row 1: Lower tier local authorities Code: duplicate: areas of two kinds"},
		{"no areas", "Sex (2 categories) Code,Sex (2 categories),Observation\n", nil, 0, "TS008: row 1: code of the area: not supplied: column"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := census.Read(strings.NewReader(c.file), published(t, "TS008", census.AllAges()), c.areas...)
			assert.Len(t, got, c.good)
			if c.want == "" {
				require.NoError(t, err)
				return
			}
			require.EqualError(t, err, c.want)
			require.ErrorAs(t, err, new(measure.Faults))
		})
	}
}

// TestReadSubtotals: a subtotal that its categories do not add to is a fault, and
// a file without subtotals is read.
func TestReadSubtotals(t *testing.T) {
	table := published(t, "TS038", census.AllAges())
	text := tableFile(t, "ts038.csv")
	t.Run("wrong", func(t *testing.T) {
		// Luton: 30,946 people are disabled, of whom 13,909 are limited a lot.
		require.Contains(t, text, ",225262,30946,13909,")
		got, err := census.Read(strings.NewReader(strings.Replace(text, ",225262,30946,13909,", ",225262,30947,13909,", 1)), table, boroughs()...)
		assert.Len(t, got, 3)
		require.EqualError(t, err, "E06000032: TS038: row 2: Disability: Disabled under the Equality Act: 30947: conflict: its categories add to 30946")
	})
	t.Run("left out", func(t *testing.T) {
		without := edited(t, text, func(records [][]string) [][]string {
			for i, record := range records {
				records[i] = append(append(record[:4:4], record[5:7]...), record[8:]...)
			}
			return records
		})
		want, err := census.Read(strings.NewReader(text), table)
		require.NoError(t, err)
		got, err := census.Read(strings.NewReader(without), table)
		require.NoError(t, err)
		assert.Equal(t, want, got)
	})
}

// TestReadWrongTable: every heading of the table that the file does not have is
// named, in each layout.
func TestReadWrongTable(t *testing.T) {
	for _, c := range []struct {
		name, file, table string
		faults            int
		first             string
	}{
		{"religion for ethnic group", "ts030.csv", "TS021", 20, "TS021: row 1: Ethnic group: Total: All usual residents: not supplied: column"},
		{"2011 for 2021", "qs201ew.csv", "TS021", 15, "TS021: row 1: Ethnic group: Total: All usual residents: not supplied: column"},
		{"single years for bands", "ts007.csv", "TS007A", 14, "TS007A: row 1: Age: Aged 10 to 14 years: not supplied: column"},
		{"disability for ethnic group, long", "ts038-long.csv", "TS021", 2, "TS021: row 1: Ethnic group (20 categories) Code: not supplied: column"},
		{"a table without long layout", "ts021-long.csv", "QS201EW", 2, "QS201EW: row 1: variable of the table: not supplied"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := census.Read(strings.NewReader(tableFile(t, c.file)), published(t, c.table, census.AllAges()))
			assert.Empty(t, got)
			var faults measure.Faults
			require.ErrorAs(t, err, &faults)
			assert.Len(t, faults, c.faults)
			assert.Equal(t, c.first, faults[0].Error())
		})
	}
}

// TestReadWithoutHeadings: a table of the long layout alone has no columns in a wide
// file, not even those without heading.
func TestReadWithoutHeadings(t *testing.T) {
	table := published(t, "TS008", census.AllAges())
	for i := range table.Categories {
		table.Categories[i].Heading = ""
	}
	table.Total = ""
	require.NoError(t, table.Check())
	got, err := census.Read(strings.NewReader("date,geography,geography code,\n2021,Luton,E06000032,7\n"), table)
	assert.Empty(t, got)
	require.ErrorIs(t, err, measure.ErrNotSupplied)
	require.ErrorContains(t, err, "TS008: Female: not supplied: heading of the category")
	got, err = census.Read(strings.NewReader(longSex+"E06000032,Luton,1,Female,4\nE06000032,Luton,2,Male,3\n"), table)
	require.NoError(t, err)
	assert.Equal(t, []int64{4, 3}, got[0].Counts)
}

// TestReadBroken: a file that breaks off gives what came before.
func TestReadBroken(t *testing.T) {
	broken := errors.New("disk on fire")
	table := published(t, "TS008", census.AllAges())
	got, err := census.Read(io.MultiReader(strings.NewReader(wideSex+luton), iotest.ErrReader(broken)), table)
	assert.Len(t, got, 1)
	require.ErrorIs(t, err, broken)
	_, err = census.Read(iotest.ErrReader(broken), table)
	require.ErrorIs(t, err, broken)
}
