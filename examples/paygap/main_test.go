package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const sample = "../../testdata/pay/sample.csv"

// outcome is what a run printed, and its exit status.
type outcome struct {
	stdout, stderr string
	status         int
}

func runWith(stdin string, args ...string) outcome {
	var stdout, stderr strings.Builder
	status := run(args, strings.NewReader(stdin), &stdout, &stderr, false)
	return outcome{stdout.String(), stderr.String(), status}
}

// documentOf is the JSON document of a file, and its warnings.
func documentOf(t *testing.T, text string, args ...string) (document map[string]any, warnings []any) {
	t.Helper()
	got := runWith(text, append(args, "-json", "-")...)
	require.Zero(t, got.status, got.stderr)
	require.Empty(t, got.stderr)
	require.NoError(t, json.Unmarshal([]byte(got.stdout), &document))
	warnings, listed := document["warnings"].([]any)
	require.True(t, listed)
	delete(document, "warnings")
	return document, warnings
}

// Files of every kind agree with fractions and a sort, to the last digit.
func TestExact(t *testing.T) {
	decimals := func(r *rand.Rand, whole int64, places int) string {
		var text strings.Builder
		fmt.Fprint(&text, r.Int64N(whole))
		if places > 0 {
			text.WriteString(".")
		}
		for range places {
			fmt.Fprint(&text, r.IntN(10))
		}
		return text.String()
	}
	pick := func(r *rand.Rand, texts ...string) string { return texts[r.IntN(len(texts))] }
	kinds := []struct {
		name string
		make func(r *rand.Rand) person
	}{
		{"mixed", func(r *rand.Rand) person {
			return person{
				pick(r, "F", "F", "F", "M", "M", "", "X"), decimals(r, 90, r.IntN(5)),
				pick(r, "", "", "", "0", "0.00", decimals(r, 30000, 2)), pick(r, "Y", "Y", "", "N"),
			}
		}},
		{"ties", func(r *rand.Rand) person {
			return person{pick(r, "F", "F", "M"), pick(r, "12.5", "12.50", "13", "40.0001"), pick(r, "", "3015.99"), ""}
		}},
		{"one rate", func(r *rand.Rand) person { return person{pick(r, "F", "M"), "17.25", "", "Y"} }},
		{"many decimals", func(r *rand.Rand) person {
			return person{pick(r, "F", "M"), pick(r, decimals(r, 3, 30), decimals(r, 3, 6), decimals(r, 3, 4)), "", ""}
		}},
		{"zeros", func(r *rand.Rand) person { return person{pick(r, "F", "M"), pick(r, "0", "0.0", "1"), "0", ""} }},
		{"no rates", func(r *rand.Rand) person { return person{pick(r, "F", "M"), "", pick(r, "", "12"), ""} }},
		{"men unpaid", func(r *rand.Rand) person {
			if r.IntN(2) == 0 {
				return person{"M", "0", "", ""}
			}
			return person{"F", "11.44", "5", ""}
		}},
		{"women alone", func(r *rand.Rand) person { return person{"F", decimals(r, 50, 2), decimals(r, 2, 0), ""} }},
		{"men alone", func(r *rand.Rand) person { return person{"M", decimals(r, 50, 2), decimals(r, 2, 0), ""} }},
		{"huge", func(r *rand.Rand) person {
			return person{pick(r, "F", "M"), pick(r, "100000000", "99999999.9999", "0.0001"), "100000000", ""}
		}},
	}
	for _, kind := range kinds {
		for _, size := range []int{1, 2, 3, 4, 5, 6, 7, 9, 40, 1001} {
			t.Run(fmt.Sprintf("%s of %d", kind.name, size), func(t *testing.T) {
				r := rand.New(rand.NewPCG(uint64(size), 4))
				people := make([]person, size)
				for i := range people {
					people[i] = kind.make(r)
				}
				for _, places := range []int{0, 1, 3} {
					got, _ := documentOf(t, file(people), "-places", strconv.Itoa(places))
					require.Equal(t, expected(people, places), got)
				}
			})
		}
	}
	t.Run("mixed of 100000", func(t *testing.T) {
		r := rand.New(rand.NewPCG(1, 4))
		people := make([]person, 100_000)
		for i := range people {
			people[i] = kinds[0].make(r)
		}
		got, _ := documentOf(t, file(people))
		require.Equal(t, expected(people, 1), got)
	})
}

// alike is so many rows of women and of men on one rate.
func alike(women, men int, rate string) []person {
	var people []person
	for i := range women + men {
		sex := "F"
		if i >= women {
			sex = "M"
		}
		people = append(people, person{sex: sex, rate: rate})
	}
	return people
}

// The official example of a tie: of 4,445 people 36 women and 4 men are on one rate,
// with 10 places in the lower quarter and 30 in the next (GOV.UK, Gender pay gap
// reporting guidance, Making your calculations).
func TestOfficialExample(t *testing.T) {
	people := append(alike(1000, 102, "11"), alike(36, 4, "12")...)
	people = append(people, alike(3000, 303, "13")...)
	got, warnings := documentOf(t, file(people))
	require.Equal(t, expected(people, 1), got)
	quarters, _ := got["quarters"].([]any)
	require.Len(t, quarters, 4)
	lower, _ := quarters[0].(map[string]any)
	assert.EqualValues(t, 1000+9, lower["women"])
	assert.EqualValues(t, 102+1, lower["men"])
	assert.Len(t, warnings, 1) // of the 3,303 on £13, who cannot be divided exactly
}

// 13 women of 80 are 16.25%, which each rounded for itself would make 100.1 with the
// men's 83.75%.
func TestQuarterPair(t *testing.T) {
	var people []person
	for _, rate := range []string{"11", "12", "13", "14"} {
		people = append(people, alike(13, 67, rate)...)
	}
	got := runWith(file(people), "-json", "-")
	require.Zero(t, got.status)
	assert.Equal(t, 4, strings.Count(got.stdout, `"women_percent": "16.3",`+"\n"+`      "men_percent": "83.7"`))
	assert.Equal(t, 4, strings.Count(got.stdout, "the men's share is 83.7 and not 83.8"))
	two := runWith(file(people), "-json", "-places", "2", "-")
	assert.Equal(t, 4, strings.Count(two.stdout, `"women_percent": "16.25",`+"\n"+`      "men_percent": "83.75"`))
	assert.Contains(t, two.stdout, `"warnings": []`)
}

// What is printed for the sample was computed apart from its rows, in fractions.
func TestSample(t *testing.T) {
	text := strings.Join(strings.Fields(runWith("", sample).stdout), " ")
	for _, part := range []string{
		"Gender pay gap: women 589, men 205, not used 6",
		"hourly pay 20.9% 0.0%", "bonus pay -18.7% 33.3%",
		"paid a bonus 1.0% 6.8% 6 14",
		"lower quarter 72.8% 27.2% 139 52 lower middle quarter 75.3% 24.7% 143 47",
		"upper middle quarter 83.8% 16.2% 160 31 upper quarter 64.7% 35.3% 123 67",
		"Women earned £1.00 for every £1 that men earned (median).",
		"Band 8b [c] [c]", "note: 4 people on full pay have no hourly rate and are in no hourly measure",
	} {
		assert.Contains(t, text, part)
	}
	document := runWith("", "-json", sample).stdout
	for _, part := range []string{`"20.8999330688"`, `"0.0000000000"`, `"-18.6781609195"`, `"33.3333333333"`} {
		assert.Contains(t, document, part)
	}
}

func TestWarnings(t *testing.T) {
	got := runWith("sex,hourly_rate,bonus,employee\nM,0,-5,a\nM,2,3,b\nF,,,a\n,,,\n", "-json", "-")
	require.Zero(t, got.status, got.stderr)
	for _, part := range []string{
		"1 person on full pay has no hourly rate and is in no hourly measure", "1 hourly rate is zero",
		"1 bonus is below zero and was not used", "1 row is of an employee who stands in an earlier one, and counts as another person",
		"only men were paid a bonus: both bonus gaps are 100", `"mean_bonus_gap": "100.0"`, `"median_bonus_gap": "100.0000000000"`,
		`"women": 1,` + "\n" + `    "men": 2,` + "\n" + `    "not_used": 1`,
	} {
		assert.Contains(t, got.stdout, part)
	}
	assert.NotContains(t, got.stdout, `"mean_bonus_gap": "",`)
}

func TestSexes(t *testing.T) {
	const advice = "no row is of a woman or a man"
	for _, c := range []struct {
		name, rows          string
		women, men, notUsed int
		warned              bool
	}{
		{"letters and words in any case", "f,1,\nFEMALE,1,\nFemale,1,\nm,1,\nmale,1,\n", 3, 2, 0, false},
		{"men alone", "M,1,\nX,1,\n", 0, 1, 1, false},
		{"other words", "woman,1,\nman,1,\n,1,\n", 0, 0, 3, true},
		{"no rows", "", 0, 0, 0, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, warnings := documentOf(t, "sex,hourly_rate,bonus\n"+c.rows)
			count, _ := got["headcount"].(map[string]any)
			assert.EqualValues(t, c.women, count["women"])
			assert.EqualValues(t, c.men, count["men"])
			assert.EqualValues(t, c.notUsed, count["not_used"])
			assert.Equal(t, c.warned, strings.Contains(fmt.Sprint(warnings...), advice))
		})
	}
}

func TestFaults(t *testing.T) {
	got := runWith("\ufeff\"Sex\",Hourly_Rate, bonus ,FULL_PAY,other\n"+
		"F,-3,1,Y,\nM,1e3,x,Q,\nF,12\nM,\"3\"4,1,,\nM,\"£1,012.50\",£3.00,n,\nM,7,0.00001,y,\n", "-json", "-")
	assert.Equal(t, 1, got.status)
	assert.Equal(t, `standard input: row 2: hourly_rate: -3: negative: pay "-3"
standard input: row 3: hourly_rate: 1e3: unrecognised: pay "1e3"
standard input: row 3: bonus: x: unrecognised: pay "x"
standard input: row 3: full_pay: Q: unrecognised: Y or N is expected
standard input: row 4: malformed: 2 fields where the header has 5
standard input: row 5: malformed: extraneous or missing " in quoted-field
standard input: row 7: bonus: 0.00001: more than four decimals: pay "0.00001"
`, got.stderr)
	assert.Contains(t, got.stdout, `"men": 1,`)
	assert.Contains(t, got.stdout, "5 rows are at fault and were left out")
}

func TestStatus(t *testing.T) {
	for _, row := range []struct {
		name, stdin string
		args        []string
		status      int
		stderr      string
	}{
		{"help", "", []string{"-h"}, 0, "usage: paygap"},
		{"no file", "", nil, 2, "usage: paygap [-json] [-places N] [-svg DIR] FILE"},
		{"two files", "", []string{"a", "b"}, 2, "usage: paygap"},
		{"unknown flag", "", []string{"-x", "a"}, 2, "flag provided but not defined"},
		{"too many places", "", []string{"-places", "21", sample}, 2, "usage: paygap"},
		{"a file that is not there", "", []string{"--", "-none.csv"}, 1, "open -none.csv"},
		{"nothing", "", []string{"-"}, 1, "standard input: not supplied: a header"},
		{"no columns", "a,sex,sex\n", []string{"-"}, 1, "standard input: row 1: sex: duplicate: column\n" +
			"standard input: row 1: hourly_rate: not supplied: a column of this name\n" +
			"standard input: row 1: bonus: not supplied: a column of this name\n"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := runWith(row.stdin, row.args...)
			assert.Equal(t, row.status, got.status)
			assert.Contains(t, got.stderr, row.stderr)
			assert.Empty(t, got.stdout)
		})
	}
}

// A line of progress is for a terminal, and is taken away.
func TestProgress(t *testing.T) {
	text := file(alike(20_000, 5_000, "15"))
	var stdout, stderr strings.Builder
	require.Zero(t, run([]string{"-"}, strings.NewReader(text), &stdout, &stderr, true))
	assert.Equal(t, "\r5,000 rows\r10,000 rows\r15,000 rows\r20,000 rows\r25,000 rows\r\x1b[K", stderr.String())
	piped := runWith(text, "-")
	assert.Empty(t, piped.stderr)
	assert.Equal(t, stdout.String(), piped.stdout)
	regular, err := os.Create(filepath.Join(t.TempDir(), "errors"))
	require.NoError(t, err)
	assert.False(t, isTerminal(regular))
	require.NoError(t, regular.Close())
}

// Whatever stands in a file, there is a document or a fault, and the shares of a
// quarter make 100.
func FuzzRun(f *testing.F) {
	f.Add("sex,hourly_rate,bonus,band\nF,1,2,5\nM,2,,5\n")
	f.Add("sex,hourly_rate,bonus\nF,\"1\n")
	f.Add("\ufeffsex,bonus,hourly_rate,full_pay\nM,-1,0.000000001,N\n")
	f.Fuzz(func(t *testing.T, text string) {
		got := runWith(text, "-json", "-")
		if got.status != 0 {
			require.Equal(t, 1, got.status)
			require.NotEmpty(t, got.stderr)
		}
		if got.stdout == "" {
			require.Equal(t, 1, got.status)
			return
		}
		var d document
		require.NoError(t, json.Unmarshal([]byte(got.stdout), &d))
		for _, q := range d.Quarters {
			if q.Women+q.Men == 0 {
				require.Empty(t, q.WomenPercent)
				require.Equal(t, "no base", d.Undefined["quarters."+q.Name+".men_percent"])
				continue
			}
			tenths := strings.NewReplacer(".", "")
			women, err := strconv.Atoi(tenths.Replace(q.WomenPercent))
			require.NoError(t, err)
			men, err := strconv.Atoi(tenths.Replace(q.MenPercent))
			require.NoError(t, err)
			require.Equal(t, 1000, women+men)
		}
	})
}
