package main

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// chartsOf runs the program with -svg and gives the files that it wrote.
func chartsOf(t *testing.T, stdin string, args ...string) map[string]string {
	t.Helper()
	directory := filepath.Join(t.TempDir(), "new", "charts")
	got := runWith(stdin, append([]string{"-svg", directory}, args...)...)
	require.Zero(t, got.status, got.stderr)
	entries, err := os.ReadDir(directory)
	require.NoError(t, err)
	files := map[string]string{}
	for _, entry := range entries {
		text, err := os.ReadFile(filepath.Join(directory, entry.Name()))
		require.NoError(t, err)
		files[entry.Name()] = string(text)
	}
	return files
}

func TestCharts(t *testing.T) {
	files := chartsOf(t, "", sample)
	require.Len(t, files, 4)
	for _, name := range []string{"quarters.svg", "rates.svg", "bands.svg"} {
		decoder := xml.NewDecoder(strings.NewReader(files[name]))
		for {
			_, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			require.NoError(t, err, name)
		}
		assert.Contains(t, files[name], "<title ")
		assert.Contains(t, files[name], "<desc ")
		assert.Contains(t, files["index.html"], files[name])
	}
	for _, row := range []string{
		"<tr><th scope=\"row\">upper quarter</th><td>64.7%</td><td>35.3%</td><td>123</td><td>67</td></tr>",
		"<tr><th scope=\"row\">£15 to under £20</th><td>31.2%</td><td>23.9%</td></tr>",
		"<tr><th scope=\"row\">Band 8b</th><td>[c]</td><td>[c]</td></tr>",
	} {
		assert.Contains(t, files["index.html"], row)
	}
	assert.Contains(t, files["quarters.svg"], ">64.7% women<")
	assert.Contains(t, files["rates.svg"], ">31.2% of women<")
	assert.Contains(t, files["bands.svg"], ">Band 8b<")
}

// A chart that would show fewer than ten women or men is not drawn, and a directory
// that cannot be made is a fault.
func TestFewPeople(t *testing.T) {
	files := chartsOf(t, "sex,hourly_rate,bonus\nF,12,\nM,13,\n", "-")
	assert.Len(t, files, 2)
	assert.Contains(t, files["index.html"], "N/A: no base")

	got := runWith("", "-svg", sample, sample)
	assert.Equal(t, 1, got.status)
	assert.Contains(t, got.stderr, "sample.csv")
}

// ratesOf is people on whole pounds, given as pounds, women and men.
func ratesOf(groups ...[3]int64) *people {
	p := newPeople()
	for _, g := range groups {
		p.pounds[g[0]] = pair{g[1], g[2]}
	}
	return p
}

func TestSteps(t *testing.T) {
	for _, row := range []struct {
		name   string
		people *people
		want   string
	}{
		{"nobody", ratesOf(), ""},
		{"too few men", ratesOf([3]int64{12, 100, 9}), ""},
		{"just enough", ratesOf([3]int64{12, 10, 5}, [3]int64{13, 0, 5}), "all rates: 10 10"},
		{"each enough", ratesOf([3]int64{12, 10, 10}, [3]int64{13, 11, 12}), "under £13: 10 10, £13 and over: 11 12"},
		{
			"few in the middle", ratesOf([3]int64{12, 10, 10}, [3]int64{13, 9, 20}, [3]int64{14, 20, 20}, [3]int64{16, 30, 40}),
			"under £13: 10 10, £13 to under £16: 29 40, £16 and over: 30 40",
		},
		{
			"few at the top", ratesOf([3]int64{12, 10, 10}, [3]int64{13, 20, 20}, [3]int64{1200, 0, 1}),
			"under £13: 10 10, £13 and over: 20 21",
		},
		{
			"wide", ratesOf([3]int64{12, 500, 500}, [3]int64{19, 500, 500}, [3]int64{40, 500, 500}, [3]int64{61, 500, 500}),
			"under £15: 500 500, £15 to under £40: 500 500, £40 to under £60: 500 500, £60 and over: 500 500",
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			steps := row.people.steps()
			var got []string
			for i, s := range steps {
				got = append(got, fmt.Sprintf("%s: %d %d", stepName(steps, i), s.women, s.men))
			}
			assert.Equal(t, row.want, strings.Join(got, ", "))
		})
	}
}

// The gap of a band is shown from ten women and ten men on; bands stand in
// published order, other names behind them.
func TestBands(t *testing.T) {
	var text strings.Builder
	text.WriteString("sex,hourly_rate,bonus,band\n")
	for _, row := range []struct {
		band, women, men string
		of               int
	}{{"zone", "9", "10", 10}, {"Band 8a", "9", "10", 9}, {"XR05", "22.5", "18", 10}} {
		text.WriteString(strings.Repeat("F,"+row.women+",,"+row.band+"\n", 10))
		text.WriteString(strings.Repeat("M,"+row.men+",,"+row.band+"\n", row.of))
	}
	got := strings.Join(strings.Fields(runWith(text.String(), "-places", "3", "-").stdout), " ")
	assert.Contains(t, got, "hourly gap of women in mean median Band 5 -25.0% -25.0% Band 8a [c] [c] zone 10.0% 10.0%")
	assert.Contains(t, got, "note: fewer than 50 women or men in Band 5, zone: read with caution")
	assert.NotContains(t, got, "8a, zone")
	page := chartsOf(t, text.String(), "-")["index.html"]
	assert.Contains(t, strings.Join(strings.Fields(page), " "), "Fewer than 50 women or men in")
}

// Groups are read by code or by name, and a text that is neither leaves somebody in
// the statutory measures.
func TestGroups(t *testing.T) {
	var text strings.Builder
	text.WriteString("sex,hourly_rate,bonus,ethnicity,disability\n")
	for _, row := range []struct{ rate, ethnicity, disability string }{
		{"20", "A", "N"}, {"20", "White", "Non-disabled"}, {"19", "BME", "Y"}, {"21", "PC-Nigerian", ""}, {"30", "Martian", "maybe"}, {"31", "", "?"},
	} {
		text.WriteString(strings.Repeat(fmt.Sprintf("F,%s,,%s,%s\n", row.rate, row.ethnicity, row.disability), 9))
	}
	result := runWith(text.String(), "-")
	require.Zero(t, result.status)
	got := strings.Join(strings.Fields(result.stdout), " ")
	assert.Contains(t, got, "women 54, men 0")
	assert.Contains(t, got, "hourly gap to White staff of mean median BME 0.0% 0.0%")
	assert.Contains(t, got, "hourly gap to non-disabled staff of mean median Disabled [c] [c]")
	assert.Contains(t, got, "note: 27 ethnicities or disabilities are not recognised and count as unknown")
	assert.Contains(t, got, "note: ethnicity: only 18 with an hourly rate in White: read it with caution below 50")
	assert.Contains(t, got, "note: disability: people and pay of Disabled, Unknown are withheld: a number below 10 is among them")
}
