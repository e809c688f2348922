package census_test

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

func TestTables(t *testing.T) {
	want := []string{
		"Census 2021, TS007 Age by single year of age, all ages: 101",
		"Census 2021, TS007A Age by five-year age bands, all ages: 18",
		"Census 2021, TS008 Sex, all ages: 2",
		"Census 2021, TS009 Sex by age, all ages: 2",
		"Census 2021, TS009 Sex by age, 16 to 64: 2",
		"Census 2021, TS021 Ethnic group, all ages: 19",
		"Census 2021, TS030 Religion, all ages: 9",
		"Census 2021, TS038 Disability, all ages: 4",
		"Census 2021, TS077 Sexual orientation, 16 and over: 5",
		"Census 2011, QS103EW Age by single year of age, all ages: 101",
		"Census 2011, QS104EW Sex, all ages: 2",
		"Census 2011, QS201EW Ethnic group, all ages: 18",
	}
	var got []string
	for _, table := range census.Tables() {
		require.NoError(t, table.Check())
		got = append(got, table.String()+": "+measure.Integer(int64(len(table.Categories))).String())
		found, there := census.FindTable(table.ID, table.Ages)
		require.True(t, there)
		assert.Equal(t, table, found)
	}
	assert.Equal(t, want, got)
	_, there := census.FindTable("TS021", census.Ages{From: 16, To: 64})
	assert.False(t, there)
}

// TestTableHeadings: every heading of a published file is one of its table, or one
// of those of the area.
func TestTableHeadings(t *testing.T) {
	for file, id := range map[string]string{
		"ts007.csv": "TS007", "ts007a.csv": "TS007A", "ts021.csv": "TS021", "ts030.csv": "TS030", "ts038.csv": "TS038",
		"ts077.csv": "TS077", "qs201ew.csv": "QS201EW",
	} {
		t.Run(id, func(t *testing.T) {
			var table census.Table
			for _, other := range census.Tables() {
				if other.ID == id {
					table = other
				}
			}
			known := []string{"date", "geography", "geography code", "Rural Urban", table.Total}
			for _, c := range table.Categories {
				known = append(known, c.Heading)
			}
			for _, s := range table.Subtotals {
				known = append(known, s.Heading)
			}
			header, err := csv.NewReader(strings.NewReader(tableFile(t, file))).Read()
			require.NoError(t, err)
			for _, heading := range header {
				assert.Contains(t, known, strings.TrimSuffix(heading, "; measures: Value"))
			}
		})
	}
}

// TestTableCodes: the long layout gives each code the text that the heading of the
// wide layout ends in.
func TestTableCodes(t *testing.T) {
	for file, id := range map[string]string{"ts021-long.csv": "TS021", "ts038-long.csv": "TS038"} {
		table := published(t, id, census.AllAges())
		records, err := csv.NewReader(strings.NewReader(tableFile(t, file))).ReadAll()
		require.NoError(t, err)
		for _, record := range records[1:] {
			i := slices.IndexFunc(table.Categories, func(c census.Category) bool {
				return measure.Integer(int64(c.Code)).String() == record[2]
			})
			if record[2] == "-8" {
				assert.Equal(t, -1, i)
				continue
			}
			assert.Equal(t, table.Title+": "+record[3], table.Categories[i].Heading)
		}
	}
}

// TestTableNames: a category has one name in both censuses.
func TestTableNames(t *testing.T) {
	names := func(id string) []string {
		var names []string
		for _, c := range published(t, id, census.AllAges()).Categories {
			names = append(names, c.Name)
		}
		slices.Sort(names)
		return names
	}
	assert.Equal(t, names("TS007"), names("QS103EW"))
	assert.Equal(t, names("TS008"), names("QS104EW"))
	assert.Equal(t, slices.DeleteFunc(names("TS021"), func(name string) bool { return name == "Roma" }), names("QS201EW"))
}

func TestTableCheck(t *testing.T) {
	sexes := []census.Category{{Name: "Female", Heading: "F"}, {Name: "Male", Heading: "M"}}
	for _, c := range []struct {
		name  string
		table census.Table
		want  string
	}{
		{"the caller's", census.Table{Year: 2011, ID: "own", Categories: sexes}, ""},
		{"nothing", census.Table{}, "table : year: not supplied\ntable : categories: not supplied"},
		{"a heading twice", census.Table{Year: 2011, ID: "own", Total: "f; measures: Value", Categories: sexes}, "table own: heading: f: duplicate"},
		{"a name twice", census.Table{Year: 2011, ID: "own", Categories: append(sexes[:1:1], census.Category{Name: "Female", Heading: "G"})}, "table own: name: Female: duplicate"},
		{"no heading", census.Table{Year: 2011, ID: "own", Categories: []census.Category{{Name: "Female"}}}, "table own: heading: not supplied"},
		{"no name", census.Table{Year: 2011, ID: "own", Categories: []census.Category{{Heading: "F"}}}, "table own: name: not supplied"},
		{"a code twice", census.Table{Year: 2011, ID: "own", Variable: "Sex", Categories: sexes}, "table own: code: 0: duplicate"},
		{"ages that cannot be", census.Table{Year: 2011, ID: "own", Ages: census.Ages{From: 5}, Categories: sexes}, "table own: ages: out of range: ages 5 to 0"},
		{
			"ages of a category that cannot be",
			census.Table{Year: 2011, ID: "own", Categories: []census.Category{{Name: "x", Heading: "x", Ages: census.Ages{From: -2, To: 5}}}},
			"table own: x: out of range: ages -2 to 5",
		},
		{
			"a subtotal of others",
			census.Table{Year: 2011, ID: "own", Categories: sexes, Subtotals: []census.Subtotal{{Heading: "all", Categories: []string{"Female", "Other"}}}},
			"table own: all: Other: unrecognised: category",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := c.table.Check()
			_, readErr := census.Read(strings.NewReader("F,M\n"), c.table)
			if c.want == "" {
				require.NoError(t, err)
				return
			}
			require.EqualError(t, err, c.want)
			require.EqualError(t, readErr, c.want)
		})
	}
}
