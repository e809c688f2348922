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
)

// boroughs are Bedford, Central Bedfordshire, Luton and Milton Keynes.
func boroughs() []string { return []string{"E06000055", "E06000056", "E06000032", "E06000042"} }

// tableFile is one of the files of testdata/files.
func tableFile(tb testing.TB, name string) string {
	tb.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "files", name))
	require.NoError(tb, err)
	return string(text)
}

// published is a table of census.Tables.
func published(tb testing.TB, id string, ages census.Ages) census.Table {
	tb.Helper()
	table, found := census.FindTable(id, ages)
	require.True(tb, found)
	return table
}

// countOf is the count of a category, added over areas.
func countOf(all []census.Residents, category string) int64 {
	var sum int64
	for _, r := range all {
		i := slices.IndexFunc(r.Table.Categories, func(c census.Category) bool { return c.Name == category })
		sum += r.Counts[i]
	}
	return sum
}

// edited is a file with its records changed.
func edited(tb testing.TB, text string, change func(records [][]string) [][]string) string {
	tb.Helper()
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(tb, err)
	var b strings.Builder
	require.NoError(tb, csv.NewWriter(&b).WriteAll(change(records)))
	return b.String()
}

// TestRead reads every file. The totals and counts were computed from the
// published files by another program.
func TestRead(t *testing.T) {
	sixteenOver := census.Ages{From: 16, To: census.Oldest}
	for _, c := range []struct {
		file, table string
		ages        census.Ages
		totals      []int64 // of the four authorities
		category    string
		count       int64 // of them together
	}{
		{"ts007.csv", "TS007", census.AllAges(), []int64{185228, 294251, 225259, 287057}, "Aged 100 years and over", 160},
		{"ts007a.csv", "TS007A", census.AllAges(), []int64{185228, 294251, 225259, 287057}, "Aged 85 years and over", 18464},
		{"ts009.csv", "TS009", census.AllAges(), []int64{185224, 294252, 225255, 287061}, "Female", 501136},
		{"ts009.csv", "TS009", census.Ages{From: 16, To: 64}, []int64{117093, 183815, 146330, 185243}, "Male", 314503},
		{"ts021.csv", "TS021", census.AllAges(), []int64{185224, 294251, 225261, 287060}, "English, Welsh, Scottish, Northern Irish or British", 614648},
		{"ts021-long.csv", "TS021", census.AllAges(), []int64{185224, 294251, 225261, 287060}, "English, Welsh, Scottish, Northern Irish or British", 614648},
		{"ts030.csv", "TS030", census.AllAges(), []int64{185233, 294233, 225285, 287052}, "Muslim", 111704},
		{"ts038.csv", "TS038", census.AllAges(), []int64{185216, 294261, 225262, 287049}, "Day-to-day activities limited a lot", 58570},
		{"ts038-long.csv", "TS038", census.AllAges(), []int64{185216, 294261, 225262, 287049}, "Day-to-day activities limited a little", 87660},
		{"ts077.csv", "TS077", sixteenOver, []int64{148119, 236752, 172701, 224849}, "Not answered", 58739},
		{"qs201ew.csv", "QS201EW", census.AllAges(), []int64{157479, 254381, 203201, 248821}, "English, Welsh, Scottish, Northern Irish or British", 615105},
	} {
		t.Run(c.file+" "+c.ages.String(), func(t *testing.T) {
			table := published(t, c.table, c.ages)
			all, err := census.Read(strings.NewReader(tableFile(t, c.file)), table, boroughs()...)
			require.NoError(t, err)
			require.Len(t, all, len(c.totals))
			for i, residents := range all {
				assert.Equal(t, boroughs()[i], residents.Area.Code)
				assert.Equal(t, c.totals[i], residents.Total)
				assert.Equal(t, table, residents.Table)
				assert.Empty(t, residents.SummedFrom)
				require.NoError(t, residents.Check())
			}
			assert.Equal(t, "Central Bedfordshire", all[1].Area.Name)
			assert.Equal(t, c.count, countOf(all, c.category))
		})
	}
}

// TestReadLayouts: the wide and the long layout of a table give the same.
func TestReadLayouts(t *testing.T) {
	for _, id := range []string{"TS021", "TS038"} {
		t.Run(id, func(t *testing.T) {
			table := published(t, id, census.AllAges())
			wide, err := census.Read(strings.NewReader(tableFile(t, strings.ToLower(id)+".csv")), table, boroughs()...)
			require.NoError(t, err)
			long, err := census.Read(strings.NewReader(tableFile(t, strings.ToLower(id)+"-long.csv")), table, boroughs()...)
			require.NoError(t, err)
			assert.Equal(t, wide, long)
		})
	}
}

// TestReadForms: what a file may look like without another meaning.
func TestReadForms(t *testing.T) {
	thousands := func(text string) string {
		if n, err := strconv.Atoi(text); err == nil && n >= 10_000 {
			return text[:len(text)-3] + "," + text[len(text)-3:]
		}
		return text
	}
	byField := func(change func(row int, text string) string) func([][]string) [][]string {
		return func(records [][]string) [][]string {
			for i, record := range records {
				for j := range record {
					record[j] = change(i, record[j])
				}
			}
			return records
		}
	}
	forms := map[string]func(text string) string{
		"a byte-order mark": func(text string) string { return "\ufeff" + text },
		"Windows line ends": func(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") },
		"blank lines":       func(text string) string { return "\n" + strings.ReplaceAll(text, "\n", "\n\n") },
		"other letter case": func(text string) string {
			return edited(t, text, byField(func(row int, text string) string {
				if row == 0 {
					return strings.ToUpper(text)
				}
				return text
			}))
		},
		"spaces": func(text string) string {
			return edited(t, text, byField(func(_ int, text string) string { return "  " + text + " " }))
		},
		"columns the other way round, and another": func(text string) string {
			return edited(t, text, func(records [][]string) [][]string {
				for i := range records {
					slices.Reverse(records[i])
					records[i] = append([]string{"note", "note"}, records[i]...)
				}
				return records
			})
		},
		"quoted thousands": func(text string) string {
			return edited(t, text, func(records [][]string) [][]string {
				for _, record := range records[1:] {
					for j := range record {
						record[j] = thousands(record[j])
					}
				}
				return records
			})
		},
		"rows in another order": func(text string) string {
			return edited(t, text, func(records [][]string) [][]string {
				slices.Reverse(records[1:])
				return records
			})
		},
	}
	for _, file := range []string{"ts021.csv", "ts021-long.csv", "qs201ew.csv"} {
		tables := census.Tables()
		want, err := census.ReadAny(strings.NewReader(tableFile(t, file)), tables, boroughs()...)
		require.NoError(t, err)
		for name, form := range forms {
			t.Run(file+" "+name, func(t *testing.T) {
				text := tableFile(t, file)
				changed := form(text)
				require.NotEqual(t, text, changed)
				got, err := census.ReadAny(strings.NewReader(changed), tables, boroughs()...)
				require.NoError(t, err)
				assert.Equal(t, want, got)
			})
		}
	}
}

// TestReadRuralUrban: of the three rows of an area only that of all its people
// counts.
func TestReadRuralUrban(t *testing.T) {
	text := edited(t, tableFile(t, "qs201ew.csv"), func(records [][]string) [][]string {
		more := [][]string{records[0]}
		for _, record := range records[1:] {
			urban, rural := slices.Clone(record), slices.Clone(record)
			urban[3], rural[3] = "Urban (total)", "Rural (total)"
			more = append(more, urban, record, rural)
		}
		return more
	})
	table := published(t, "QS201EW", census.AllAges())
	want, err := census.Read(strings.NewReader(tableFile(t, "qs201ew.csv")), table)
	require.NoError(t, err)
	got, err := census.Read(strings.NewReader(text), table)
	require.NoError(t, err)
	assert.Equal(t, want, got)
}

// TestReadAny: a file of two tables gives both, and one of none is a fault.
func TestReadAny(t *testing.T) {
	both, err := census.ReadAny(strings.NewReader(tableFile(t, "ts009.csv")), census.Tables(), "E06000032")
	require.NoError(t, err)
	require.Len(t, both, 2)
	assert.Equal(t, []int64{112431, 112824}, both[0].Counts)
	assert.Equal(t, []int64{72472, 73858}, both[1].Counts)
	assert.Equal(t, census.Ages{From: 16, To: 64}, both[1].Table.Ages)

	none, err := census.ReadAny(strings.NewReader("date,geography,geography code,Tenure: Owned\n"), census.Tables())
	require.EqualError(t, err, "row 1: unrecognised: no table has these headings")
	assert.Empty(t, none)
	_, err = census.ReadAny(strings.NewReader(""), census.Tables())
	require.EqualError(t, err, "row 1: not supplied: header")
	_, err = census.ReadAny(strings.NewReader("date\n"), []census.Table{{ID: "own"}})
	require.EqualError(t, err, "table own: year: not supplied\ntable own: categories: not supplied")
}
