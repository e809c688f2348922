package main

import (
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const four = "E06000055,E06000056,E06000032,E06000042"

// staff2024 is the staff that the race-equality report of 2024 counts.
const staff2024 = "characteristic,category,headcount\nethnicity,White,288\nethnicity,BME,96\nethnicity,Not stated,16\n"

func table(name string) string { return filepath.Join(tables, name) }

// line finds a comparison.
func (d profileDocument) line(t *testing.T, group, area string) comparisonLine {
	t.Helper()
	for _, line := range d.Comparisons {
		if line.Group == group && line.Area == area {
			return line
		}
	}
	t.Fatalf("no comparison of %s with %q", group, area)
	return comparisonLine{}
}

func TestProfile(t *testing.T) {
	document := jsonOf[profileDocument](t, staff2024, "-staff", "-", "-census", table("ts021.csv"), "-areas", four, "-snapshot", "2024-03-31")
	assert.Equal(t, "2024-03-31", document.Snapshot)
	require.Len(t, document.Comparisons, 10)
	all := document.line(t, "BME", "")
	assert.Equal(t, "96", all.Headcount)
	assert.Equal(t, "384", all.Staff)
	assert.Equal(t, expected(96, 384, 278165, 991796).Expected, all.Expected)
	for area, residents := range map[string][2]int64{
		"":          {278165, 991796},
		"E06000055": {45050, 185224},
		"E06000056": {28706, 294251},
		"E06000032": {123463, 225261},
		"E06000042": {80946, 287060},
	} {
		got, want := document.line(t, "BME", area).figures, expected(96, 384, residents[0], residents[1])
		assert.Equal(t, [4]string{want.Share, want.Benchmark, want.Ratio, want.Gap}, [4]string{got.Share, got.Benchmark, got.Ratio, got.Gap})
		assert.Equal(t, [2]string{want.ShortfallFixed, want.ShortfallGrowth}, [2]string{got.ShortfallFixed, got.ShortfallGrowth})
		assert.Equal(t, want.Reading, got.Reading)
	}
	require.Len(t, document.Tables, 1)
	assert.Equal(t, "16", document.Tables[0].Unknown)
	assert.Equal(t, "4.0000000000", document.Tables[0].UnknownPercent)
	assert.Regexp(t, `^1\.766155[5-9]`, document.Tables[0].ChiSquare)
	assert.Regexp(t, `^0\.183858[5-9]`, document.Tables[0].PValue)
}

// Of all staff, those of unknown ethnicity included, and against the two extremes.
func TestAllStaff(t *testing.T) {
	document := jsonOf[profileDocument](t, staff2024, "-all", "-staff", "-", "-census", table("ts021.csv"), "-areas", four)
	assert.Equal(t, "24.0000000000", document.line(t, "BME", "").Share)
	assert.Regexp(t, `^0\.437885`, document.line(t, "BME", "E06000032").Ratio)
	assert.Regexp(t, `^2\.460121`, document.line(t, "BME", "E06000056").Ratio)
	assert.Empty(t, document.Snapshot)
	assert.Contains(t, strings.Join(document.Warnings, "\n"), "not stated")
	assert.NotEmpty(t, document.Tables[0].Warnings)
}

// Staff read from JSON, in another layout of the census and in one area alone, are
// compared alike.
func TestForms(t *testing.T) {
	stated := `{"organisation": "A board", "snapshot": "2024-03-31", "staff": [
		{"characteristic": "Ethnicity", "category": "white", "headcount": "288"},
		{"characteristic": "ethnicity", "category": "BME", "headcount": 96},
		{"characteristic": "ethnicity", "category": "Total", "headcount": 400}]}`
	want := jsonOf[profileDocument](t, staff2024, "-staff", "-", "-census", table("ts021.csv"), "-areas", four)
	for _, name := range []string{"ts021.csv", "ts021-long.csv"} {
		got := jsonOf[profileDocument](t, stated, "-staff", "-", "-census", table(name), "-areas", four)
		assert.Equal(t, "A board", got.Organisation)
		assert.Equal(t, "2024-03-31", got.Snapshot)
		assert.Equal(t, want.Comparisons, got.Comparisons)
	}
	one := jsonOf[profileDocument](t, "\ufeffheadcount,notes,Category,Characteristic\n\"1,288\",x,White,ethnicity\n96,y,BME,ethnicity\n",
		"-staff", "-", "-census", table("ts021.csv"), "-areas", "E06000032")
	require.Len(t, one.Comparisons, 2)
	assert.Equal(t, "1384", one.line(t, "BME", "E06000032").Staff)
}

// The earlier census has another share of the same population.
func TestEarlierCensus(t *testing.T) {
	document := jsonOf[profileDocument](t, staff2024, "-staff", "-", "-census", table("qs201ew.csv"), "-areas", four, "-snapshot", "2022-03-31")
	assert.Regexp(t, `^21\.7785`, document.line(t, "BME", "").Benchmark)
	assert.NotEmpty(t, document.Tables[0].Warnings)
}

// Another definition is named, and one that cuts through White and BME is refused.
func TestDefinition(t *testing.T) {
	args := []string{"-staff", "-", "-census", table("ts021.csv"), "-areas", four, "-definition"}
	got := runWith(staff2024, append(args, "non-White-British")...)
	assert.Equal(t, 1, got.status)
	assert.Contains(t, got.stderr, "conflict")
	got = runWith(staff2024, append(args, "anything")...)
	assert.Equal(t, 1, got.status)
	assert.Contains(t, got.stderr, "five ethnic groups")

	letters := "characteristic,category,headcount\nethnicity,A,250\nethnicity,C,38\nethnicity,R,6\nethnicity,N,90\nethnicity,Z,16\n"
	document := jsonOf[profileDocument](t, letters, append(args, "NON-WHITE-BRITISH")...)
	assert.Equal(t, "134", document.line(t, "All other ethnic groups", "").Headcount)
	assert.Equal(t, expected(134, 384, 377148, 991796).Gap, document.line(t, "All other ethnic groups", "").Gap)
	document = jsonOf[profileDocument](t, letters, append(args, "five ethnic groups")...)
	assert.Equal(t, "6", document.line(t, "Asian", "").Headcount)
}

// The board of the four authorities has a little of a fifth, and says so.
func TestBoard(t *testing.T) {
	document := jsonOf[profileDocument](t, staff2024, "-staff", "-", "-census", table("ts021.csv"), "-areas", "QHG", "-lookup", table("lookup-2024.csv"))
	require.Len(t, document.Comparisons, 12)
	assert.Regexp(t, `^27\.99`, document.line(t, "BME", "").Benchmark)
	assert.Contains(t, document.Tables[0].Benchmark, "of it)")
	same := jsonOf[profileDocument](t, staff2024, "-staff", "-", "-census", table("ts021.csv"), "-areas", "E54000024", "-lookup", table("lookup-2024.csv"))
	assert.Equal(t, document.Comparisons, same.Comparisons)
}

// What follows from a hidden count is hidden, its reason is given, and the population
// is not.
func TestSuppressed(t *testing.T) {
	stated := "characteristic,category,headcount\nethnicity,White,20\nethnicity,BME,[c]\n"
	document := jsonOf[profileDocument](t, stated, "-staff", "-", "-census", table("ts021.csv"), "-areas", four)
	for _, group := range []string{"White", "BME"} {
		line := document.line(t, group, "")
		assert.Equal(t, "28.0465942593", document.line(t, "BME", "").Benchmark)
		for _, figure := range []string{line.Share, line.Ratio, line.Gap, line.Expected, line.ShortfallFixed, line.ShortfallGrowth, line.WilsonLow, line.PValue, line.Reading} {
			assert.Empty(t, figure)
		}
		for _, field := range []string{"share", "ratio", "gap", "shortfall_fixed", "shortfall_growth", "wilson_low", "wilson_high", "p_value", "reading"} {
			assert.Equal(t, "suppressed", line.Undefined[field])
		}
	}
	assert.Equal(t, "[c]", document.line(t, "BME", "").Headcount)
}

// The six tables of an equality report are compared in one run.
func TestWholeProfile(t *testing.T) {
	directory := filepath.Join(t.TempDir(), "new", "charts")
	args := []string{"-staff", filepath.Join(data, "staff.csv"), "-areas", four, "-snapshot", "2022-03-31", "-svg", directory}
	for _, name := range []string{"ts007.csv", "ts009.csv", "ts021.csv", "ts030.csv", "ts038.csv", "ts077.csv"} {
		args = append(args, "-census", table(name))
	}
	got := runWith("", args...)
	require.Zero(t, got.status, got.stderr)
	text := strings.Join(strings.Fields(got.stdout), " ")
	for _, line := range []string{
		"Disabled 21 5.5% 3.6% to 8.3% 14.7% -9.2 pp 0.37 56.3 36 p < 0.001 below, significant",
		"BME 99 25.1% 21.0% to 29.6% 28.0% -3.0 pp 0.89 110.8 12 p = 0.198 represented, not significant",
		"gap to the residents of White BME Bedford -0.7 pp +0.7 pp Central Bedfordshire -15.3 pp +15.3 pp Luton +29.7 pp -29.7 pp",
		"goodness of fit 84.91, p < 0.001", // the ages from 26 to 65
		"Christian 211 [c] [c] 46.8% [c]",
		"Census 2021, TS009, 16 to 64; sex;",
	} {
		assert.Contains(t, text, line)
	}
	files, err := filepath.Glob(filepath.Join(directory, "*.svg"))
	require.NoError(t, err)
	require.Len(t, files, 6)
	page, err := os.ReadFile(filepath.Join(directory, "index.html"))
	require.NoError(t, err)
	assert.Contains(t, string(page), `<tr><th scope="row">Disabled, Luton</th><td>5.5%</td><td>13.7%</td><td>-8.2 pp</td><td>0.40</td></tr>`)
	for _, name := range files {
		drawing, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Contains(t, string(drawing), "<title ")
		assert.Contains(t, string(drawing), "<desc ")
		assert.Contains(t, string(drawing), "staff, 2022-03-31, staff of known value.")
		assert.Contains(t, string(page), string(drawing))
		for decoder := xml.NewDecoder(strings.NewReader(string(drawing))); ; {
			if _, err := decoder.Token(); err != nil {
				require.ErrorIs(t, err, io.EOF, name)
				break
			}
		}
	}
	got = runWith("", append(args, "-svg", filepath.Join(data, "staff.csv"))...)
	assert.Equal(t, 1, got.status)
	assert.Contains(t, got.stderr, "staff.csv")
}

// Every fault of every file is told of, and nothing is compared.
func TestProfileFaults(t *testing.T) {
	const header = "characteristic,category,headcount\n"
	for _, row := range []struct {
		name, staff, census, areas string
		want                       []string
	}{
		{"empty", "", "ts021.csv", four, []string{"standard input: not supplied: a header"}},
		{"no columns", "a,b\n1,2\n", "ts021.csv", four, []string{"characteristic: not supplied", "category: not supplied", "headcount: not supplied"}},
		{"a column twice", "category,characteristic,category,headcount\n", "ts021.csv", four, []string{"category: duplicate"}},
		{
			"rows", header + "shoe size,44,1\nethnicity,White,many\nethnicity,BME,-3\nethnicity,R,3.5\nethnicity\nethnicity,A,\nethnicity,B,[x]\n", "ts021.csv", four,
			[]string{"row 2: characteristic", "row 3: headcount: many", "row 4: headcount: -3: negative", "row 5: headcount: 3.5", "row 6", "row 7: headcount", "row 8: headcount"},
		},
		{"quotes", header + "ethnicity,\"White,1\n", "ts021.csv", four, []string{"malformed"}},
		{"total twice", header + "sex,Female,3\nsex,Total,4\nsex,total,4\n", "ts009.csv", four, []string{"row 4: category: total: duplicate"}},
		{"category twice", header + "sex,Female,3\nsex,female,4\n", "ts009.csv", four, []string{"duplicate"}},
		{"more than the total", header + "sex,Female,3\nsex,Male,2\nsex,Total,4\n", "ts009.csv", four, []string{"part exceeds whole"}},
		{"no such category", header + "sex,Femme,3\nsex,Herr,2\n", "ts009.csv", four, []string{"Femme: unrecognised", "Herr: unrecognised"}},
		{"other table", staff2024, "ts009.csv", four, []string{"not supplied"}},
		{"no table", staff2024, "lookup-2024.csv", four, []string{"lookup-2024.csv", "unrecognised"}},
		{"no file", staff2024, "none.csv", four, []string{"none.csv"}},
		{"no areas", staff2024, "ts021.csv", "E06000055,E99999999,Luton", []string{"E99999999", "Luton", "not supplied"}},
		{"area twice", staff2024, "ts021.csv", "E06000055,E06000055", []string{"duplicate"}},
		{"bad document", `{"staff": [{"characteristic": "sex", "category": 1}], "year": 2022}`, "ts009.csv", four, []string{"staff.1.category: 1: malformed", "staff.1.headcount: not supplied", "year: unrecognised"}},
		{"bad headcounts", `{"staff": [{"characteristic": "sex", "category": "Female", "headcount": -1}, {"characteristic": "sex", "category": "Male", "headcount": null}]}`, "ts009.csv", four, []string{"headcount"}},
		{"no document", `{"staff": `, "ts009.csv", four, []string{"malformed"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			for _, args := range [][]string{nil, {"-json"}} {
				got := runWith(row.staff, append(args, "-staff", "-", "-census", table(row.census), "-areas", row.areas)...)
				assert.Equal(t, 1, got.status)
				assert.Empty(t, got.stdout)
				for _, want := range row.want {
					assert.Contains(t, got.stderr, want)
				}
			}
		})
	}
	got := runWith(staff2024, "-staff", "-", "-census", table("ts021.csv"), "-areas", four, "-snapshot", "31/03/2024", "-lookup", table("none.csv"))
	assert.Equal(t, 1, got.status)
	assert.Contains(t, got.stderr, "-snapshot")
	assert.Contains(t, got.stderr, "none.csv")
}

// Whatever the staff are, the program ends with a status of its own and prints
// a document or a fault.
func FuzzStaff(f *testing.F) {
	f.Add(staff2024)
	f.Add(`{"staff": [{"characteristic": "ethnicity", "category": "White", "headcount": "[c]"}]}`)
	f.Add("characteristic,category,headcount\nage,<=20 Years,3\nage,26-30,[c]\nage,71 and over,9\nage,Total,20\n")
	f.Add("characteristic,category,headcount\nreligion,Islam,0\nreligion,(blank),1000000\n")
	f.Fuzz(func(t *testing.T, staff string) {
		got := runWith(staff, "-json", "-staff", "-", "-areas", four, "-census", table("ts021.csv"), "-census", table("ts007.csv"), "-census", table("ts030.csv"))
		require.Equal(t, got.status == 0, got.stderr == "")
		require.Equal(t, got.status == 0, got.stdout != "")
		require.Contains(t, []int{0, 1}, got.status)
	})
}
