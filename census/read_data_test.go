package census_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/workforce"
)

// dataFile is a whole published file where EQUALITY_DATA names the folder that
// holds them, and an excerpt of it otherwise.
func dataFile(tb testing.TB, path, excerpt string) (text string, whole bool) {
	tb.Helper()
	folder := os.Getenv("EQUALITY_DATA")
	if folder == "" {
		return tableFile(tb, excerpt), false
	}
	content, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(path)))
	require.NoError(tb, err)
	return string(content), true
}

// TestReadWholeFiles: every row of every published file adds up. The sums were
// computed by another program.
func TestReadWholeFiles(t *testing.T) {
	type size struct {
		areas     int
		residents int64
	}
	for _, c := range []struct {
		path, excerpt  string
		whole, partial size // of the first table in the file
	}{
		{"ons-census-2021/ts007-age-single-year-ltla.csv", "ts007.csv", size{331, 59597608}, size{4, 991795}},
		{"ons-census-2021/ts007a-age-five-year-ltla.csv", "ts007a.csv", size{331, 59597608}, size{4, 991795}},
		{"ons-census-2021/ts009-sex-ltla.csv", "ts009.csv", size{331, 59597529}, size{4, 991792}},
		{"ons-census-2021/ts021-ethnic-group-ltla.csv", "ts021.csv", size{331, 59597578}, size{12, 2160373}},
		{"ons-census-2021/ts030-religion-ltla.csv", "ts030.csv", size{331, 59597267}, size{4, 991803}},
		{"ons-census-2021/ts038-disability-ltla.csv", "ts038.csv", size{331, 59597543}, size{4, 991788}},
		{"ons-census-2021/ts077-sexual-orientation-ltla.csv", "ts077.csv", size{331, 48566430}, size{4, 782421}},
		{"ons-census-2011/qs201ew-ethnic-group-la.csv", "qs201ew.csv", size{348, 56075912}, size{4, 863882}},
	} {
		t.Run(c.excerpt, func(t *testing.T) {
			text, whole := dataFile(t, c.path, c.excerpt)
			want := c.partial
			if whole {
				want = c.whole
			}
			all, err := census.ReadAny(strings.NewReader(text), census.Tables())
			require.NoError(t, err)
			var got size
			for _, r := range all {
				require.NoError(t, r.Check())
				if r.Table.Ages == all[0].Table.Ages {
					got.areas++
					got.residents += r.Total
				}
			}
			assert.Equal(t, want, got)
		})
	}
}

// TestMergersOfLookup: the published look-up of 2022 to 2023 has the mergers, and
// no others.
func TestMergersOfLookup(t *testing.T) {
	text, whole := dataFile(t, "ons-geography/lad22-lad23.csv", "lad22-lad23.csv")
	got, err := census.ReadMergers(strings.NewReader(text), workforce.Date{Year: 2023, Month: 4, Day: 1})
	require.NoError(t, err)
	if !whole {
		assert.Subset(t, census.Mergers(), got)
		return
	}
	assert.ElementsMatch(t, census.Mergers(), got)
}

// TestLookupOfBoards: the parts of an authority make it whole, and a share is what
// the file gives at six places.
func TestLookupOfBoards(t *testing.T) {
	text, whole := dataFile(t, "ons-geography/lad24-sicbl24-icb24.csv", "lookup-2024.csv")
	lookup, err := census.ReadLookup(strings.NewReader(text))
	require.NoError(t, err)
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	published := map[string]string{}
	for _, record := range records[1:] {
		published[record[0]+record[2]] = record[10]
	}
	checked, split := 0, map[string]bool{}
	for key, share := range published {
		for _, part := range lookup.Areas(key[len(key)-9:]) {
			if part.Area.Code+key[len(key)-9:] == key {
				checked++
				assert.Equal(t, share, part.Share.Text(6), key)
				split[part.Area.Code] = split[part.Area.Code] || part.Split
			}
		}
	}
	assert.Equal(t, len(records)-1, checked)
	splits := 0
	for _, is := range split {
		if is {
			splits++
		}
	}
	if whole {
		assert.Len(t, split, 296)
		assert.Equal(t, 28, splits)
		assert.Len(t, lookup.Boards(), 42)
		return
	}
	assert.Equal(t, 1, splits)
}
