package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	sample   = "../../testdata/returns/wdes.json"
	previous = "../../testdata/returns/wdes-previous.json"
)

// outcome is what a run printed, and its exit status.
type outcome struct {
	stdout, stderr string
	status         int
}

func runWith(stdin string, args ...string) outcome {
	var stdout, stderr strings.Builder
	status := program().Run(args, strings.NewReader(stdin), &stdout, &stderr)
	return outcome{stdout.String(), stderr.String(), status}
}

// squeezed is a text with one space for several, so that what it says does not
// depend on the widths of columns.
func squeezed(text string) string { return strings.Join(strings.Fields(text), " ") }

// write makes a file and gives its path.
func write(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "return.json")
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

// The intervals and p-values were computed apart, from the formulas of Wilson,
// Katz, Newcombe, Pearson and Fisher.
func TestText(t *testing.T) {
	got := runWith("", "-previous", previous, sample)
	require.Zero(t, got.status, got.stderr)
	require.Empty(t, got.stderr)
	assert.True(t, strings.HasPrefix(got.stdout, "NHS Workforce Disability Equality Standard\n"+
		"Example Community NHS Trust, trust, snapshot 2024-03-31, compared with 2023-03-31\n"))
	text := squeezed(got.stdout)
	for _, part := range []string{
		"Metric 1: Representation by cluster, band and staff group figure counts value 95% interval reading",
		"all, Disabled 60 of 1000 6.0% 4.7% to 7.6% since 2023 rose, +1.0 pp, intervals overlap; [1] [2]",
		"non-clinical bands 1 to 4, Disabled 14 of 238 5.9%",
		"non-clinical under band 1, Disabled 0 of 6 0.0%",
		"] the rows leave out 2 of the workforce (Disabled 0, Non-disabled 0, unknown 2) [",
		"] 6 people stand in no cluster [",
		"] 240 of 1000 are of unknown group (24.0%): read it with great caution",
		"all, Non-disabled over Disabled 1.17 0.74 to 1.83 cannot be told from chance (chi-square 0.46, p = 0.500); " +
			"four-fifths: within range; since 2023 better, -0.33, intervals overlap; [1]",
		"all, Disabled 18 of 150 12.0% 7.7% to 18.2%",
		"all, Disabled over Non-disabled, two-year mean 5.83 1.48 to 23.03 significant (Fisher's exact test, p = 0.028); " +
			"four-fifths: adverse to Disabled; since 2023 not comparable: series break; [1] ",
		"staff group: clinical, Disabled over Non-disabled N/A no events;",
		"Disabled over Non-disabled, two-year mean 0.00 N/A cannot be told from chance (Fisher's exact test, p = 1.000)",
		"[1] few events: 3 among Disabled [2]",
		"] not compared: single year, then two-year mean",
		"Disabled minus Non-disabled +10.0 pp +0.9 pp to +19.7 pp significant (chi-square 4.65, p = 0.031); four-fifths: adverse to Disabled; " +
			"since 2023 same, 0.0 pp, intervals overlap",
		"Disabled of 119 24.4% N/A since 2023 better, -2.5 pp",
		"Disabled 51.2% N/A not supplied in 2023",
		"Disabled of 3 6.46 N/A since 2023 better, +0.05; [1]",
		"All staff [x] not supplied",
		"Disabled minus Non-disabled -0.56",
		"answer yes since 2023 better narrative: The staff network for Disabled colleagues has a budget,",
		"total, Disabled +1.7 pp -4.8 pp to +27.3 pp cannot be told from chance (Fisher's exact test, p = 0.556); since 2023 better, +6.7 pp",
		"non-executive, Disabled 1 of 7 14.3%",
	} {
		assert.Contains(t, text, part)
	}
	for line := range strings.Lines(got.stdout) {
		assert.Less(t, len([]rune(line)), 180)
		assert.Equal(t, strings.TrimRight(line, " \n")+"\n", line)
	}
}

func TestMarkdown(t *testing.T) {
	got := runWith("", "-markdown", "-previous", previous, sample)
	require.Zero(t, got.status, got.stderr)
	for _, part := range []string{
		"# NHS Workforce Disability Equality Standard\n\nOrganisation: Example Community NHS Trust, trust, snapshot 2024-03-31, compared with 2023-03-31\n",
		"\n## Metric 2: Relative likelihood of appointment from shortlisting\n\n" +
			"| figure | counts | value | 95% interval | reading |\n|---|---:|---:|---:|---|\n" +
			"| all, Non-disabled over Disabled |  | 1.17 | 0.74 to 1.83 | cannot be told from chance (chi-square 0.46, p = 0.500); ",
		"\n### Likelihood of appointment from shortlisting\n",
		"\n| all, Disabled | 18 of 150 | 12.0% | 7.7% to 18.2% | ",
		"\n[1] 250 of 1800 are of unknown group (13.9%)\n",
		"\nNarrative: The staff network for Disabled colleagues",
	} {
		assert.Contains(t, got.stdout, part)
	}
}

func TestNational(t *testing.T) {
	text := squeezed(runWith("", "-national", sample).stdout)
	assert.Contains(t, text, "four-fifths: within range; [1] national: trusts, 2019 1.18 restated; HSJ Jobs, 20 March 2024")
	assert.Contains(t, text, "national: trusts, 2023 0.99 as first published;")
	assert.Contains(t, text, "national: trusts, 2020 73.8% restated, calculated; GM Journal")
	assert.NotContains(t, squeezed(runWith("", sample).stdout), "national: ")
}

// A metric of which nothing was supplied is one line.
func TestNotSupplied(t *testing.T) {
	got := runWith(`{"organisation": "QHG", "snapshot": "2024-03-31"}`, "-")
	require.Zero(t, got.status, got.stderr)
	lines := strings.Split(strings.TrimSpace(got.stdout), "\n\n")
	require.Len(t, lines, 2+14, "heading, legend and metrics 1 to 3, 4a(i) to 4a(iii), 4b, 5 to 8, 9a, 9b and 10")
	for _, line := range lines[2:] {
		assert.True(t, strings.HasPrefix(line, "Metric "), line)
		assert.True(t, strings.HasSuffix(line, ": not supplied"), line)
	}
	assert.Equal(t, 14, strings.Count(runWith(`{"organisation": "QHG", "snapshot": "2024-03-31"}`, "-", "-markdown").stdout, "\n\nNot supplied.\n"))
}

func TestUsage(t *testing.T) {
	const usage = "usage: wdes [-json | -markdown] [-previous FILE] [-national] FILE"
	for _, row := range []struct {
		name   string
		args   []string
		status int
		stderr string
	}{
		{"help", []string{"-h"}, 0, usage},
		{"long help behind the file", []string{sample, "--help"}, 0, usage},
		{"no file", nil, 2, usage},
		{"a flag alone", []string{"-json"}, 2, usage},
		{"two files", []string{sample, previous}, 2, usage},
		{"two forms", []string{"-json", "-markdown", sample}, 2, usage},
		{"two forms about the file", []string{"-json", sample, "-markdown"}, 2, usage},
		{"both from standard input", []string{"-previous", "-", "-"}, 2, usage},
		{"no earlier file", []string{sample, "-previous"}, 2, "-previous"},
		{"unknown flag", []string{"-xml", sample}, 2, "-xml"},
		{"a flag that is no truth", []string{"-json=perhaps", sample}, 2, "perhaps"},
		{"a flag behind the dashes", []string{"--", sample, "-json"}, 2, usage},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := runWith("", row.args...)
			assert.Equal(t, row.status, got.status)
			assert.Contains(t, got.stderr, row.stderr)
			assert.Empty(t, got.stdout)
		})
	}
}

// Flags may stand behind the file, either file may be standard input, and behind
// "--" everything is a file.
func TestArguments(t *testing.T) {
	text, err := os.ReadFile(sample)
	require.NoError(t, err)
	want := runWith("", "-json", "-previous", previous, sample)
	require.Zero(t, want.status)
	assert.Equal(t, want, runWith("", sample, "-json", "-previous", previous))
	assert.Equal(t, want, runWith("", "-json", "-previous="+previous, "--", sample))
	assert.Equal(t, want, runWith(string(text), "-json", "-", "-previous", previous))
}

// All faults are listed, those of the file and those of the return, and nothing
// is said to be wrong that only follows from what could not be read.
func TestFaults(t *testing.T) {
	bad := write(t, `{"organisation": "QHG", "snapshot": "2024-02-30", "typo": 1, "body": "charity",
		"workforce": {"disabled": "60", "non_disabled": 700, "unknown": -1},
		"recruitment": {"shortlisted": {"disabled": 10, "non_disabled": 5, "unknown": 0}, "appointed": {"disabled": 11, "non_disabled": 5, "unknown": 0}},
		"capability": {"performance": {"entered": {"disabled": 1.5, "non_disabled": 3}}},
		"survey": {"year": 99999999999999999999, "pressed": {"disabled": {"percent": "130%"}}},
		"board": {"total": {"disabled": 1, "non_disabled": 1, "unknown": 1}, "total": 3, "voting": {"disabled": 2, "non_disabled": 1, "unknown": 1}}}`)
	got := runWith("", "-json", bad)
	assert.Equal(t, 1, got.status)
	assert.Empty(t, got.stdout)
	lines := strings.Split(strings.TrimSuffix(got.stderr, "\n"), "\n")
	want := [][]string{
		{"QHG: snapshot: 2024-02-30", "unrecognised"},
		{"QHG: typo", "unrecognised field"},
		{"QHG: body: charity", "unrecognised"},
		{"QHG: workforce.disabled: 60", "malformed: a whole number is expected"},
		{"QHG: capability.performance.entered.disabled: 1.5", "malformed"},
		{"QHG: capability.performance.entered.unknown", "not supplied"},
		{"QHG: capability.averaging", "not supplied"},
		{"QHG: survey.year: 99999999999999999999", "too large"},
		{"QHG: board.total", "duplicate field"},
		{"QHG: board.source", "not supplied"},
		{"QHG: workforce, Unknown: -1", "negative"},
		{"QHG: wdes2: appointed, Disabled: 11", "part exceeds whole"},
		{"QHG: wdes6: percent, Disabled: 130%", "out of range"},
		{"QHG: wdes10: voting, Disabled: 2", "part exceeds whole"},
	}
	require.Len(t, lines, len(want), got.stderr)
	for i, parts := range want {
		for _, part := range append(parts, "return.json") {
			assert.Contains(t, lines[i], part)
		}
	}
}

func TestFiles(t *testing.T) {
	absent := filepath.Join(t.TempDir(), "absent.json")
	got := runWith("", "-previous", absent, write(t, `{"organisation": "", "snapshot": "2024-03-31", "workforce": {"disabled": 1}}`))
	assert.Equal(t, 1, got.status)
	for _, part := range []string{"absent.json", "organisation: not supplied", "workforce.non_disabled: not supplied", "workforce.unknown: not supplied"} {
		assert.Contains(t, got.stderr, part)
	}
	assert.Equal(t, 4, strings.Count(got.stderr, "\n"), "the faults of both files")
	assert.Equal(t, 1, runWith("", t.TempDir()).status, "a folder is no return")
}

func TestPreviousConflicts(t *testing.T) {
	got := runWith(`{"organisation": "QHG", "snapshot": "2023-03-31"}`, "-previous", "-", sample)
	assert.Equal(t, 1, got.status)
	assert.Empty(t, got.stdout)
	assert.Equal(t, "standard input: QHG: organisation: QHG: conflict: the later return is of \"Example Community NHS Trust\"\n", got.stderr)

	got = runWith("", "-previous", sample, previous)
	assert.Equal(t, 1, got.status)
	assert.Contains(t, got.stderr, "snapshot: 2024-03-31: conflict: not before 2023-03-31")
}

func TestHostile(t *testing.T) {
	for _, row := range []struct{ name, text, says string }{
		{"nothing", "", "malformed"},
		{"half", `{"organisation": "Q`, "malformed"},
		{"two documents", `{} {}`, "text after the document"},
		{"deep", strings.Repeat(`{"survey":`, 1000), "nested deeper"},
		{"a list", `[]`, "an object is expected"},
		{"null", `null`, "an object is expected"},
		{"not UTF-8", "{\"organisation\": \"\xff\"}", "not UTF-8"},
		{"a long text", `{"organisation": "QHG", "snapshot": "` + strings.Repeat("9", 1<<20) + `"}`, "(1048576 bytes)"},
		{"a long number", `{"organisation": "QHG", "snapshot": "2024-03-31", "workforce": {"disabled": ` + strings.Repeat("9", 1<<20) + `}}`, "too large"},
		{"a long name", `{"organisation": "QHG", "snapshot": "2024-03-31", "` + strings.Repeat("x", 1<<20) + `": 1}`, "unrecognised field"},
		{"a text that steers the terminal", `{"organisation": "\u001b[31m", "snapshot": "\r\n"}`, "snapshot"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := runWith(row.text, "-")
			assert.Equal(t, 1, got.status)
			assert.Empty(t, got.stdout)
			assert.Contains(t, got.stderr, row.says)
			assert.NotContains(t, got.stderr, "\x1b")
			assert.Less(t, len(got.stderr), 2000)
		})
	}
}

// failing is a standard output that is full.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestOutputFails(t *testing.T) {
	for _, args := range [][]string{{sample}, {"-json", sample}, {"-markdown", sample}} {
		var stderr strings.Builder
		assert.Equal(t, 1, program().Run(args, strings.NewReader(""), failing{}, &stderr))
		assert.Contains(t, stderr.String(), "no space left")
	}
}

func TestJSON(t *testing.T) {
	got := runWith("", "-json", "-national", "-previous", previous, sample)
	require.Zero(t, got.status, got.stderr)
	require.True(t, json.Valid([]byte(got.stdout)))
	assert.True(t, strings.HasPrefix(got.stdout, `{
  "organisation": "Example Community NHS Trust",
  "body": "trust",
  "snapshot": "2024-03-31",
  "standard": "wdes",
  "figures": [
    {
      "id": "wdes1",
      "number": "1",
      "title": "Representation by cluster, band and staff group",
      "part": "",
      "group": "Disabled",
      "basis": "",
      "year": 2024,
      "count": 60,
      "base": 1000,
      "value": "6.0",
      "exact": "6",
      "unit": "%",
      "reason": "",
      "low": "4.7",
      "high": "7.6",
      "test": "",
      "p": "",
      "reading": "",
      "adverse": "",
      "warnings": [
`), got.stdout[:1000])
	assert.True(t, strings.HasSuffix(got.stdout, "\n  ],\n  \"narrative\": \"The staff network for Disabled colleagues has a budget, "+
		"a sponsor on the board and a seat in the workforce committee.\"\n}\n"))
	for _, part := range []string{
		`"value": "yes",
      "exact": "1",
      "unit": "answer",`,
		`"previous": "no",
      "change": "1",
      "movement": "better",
      "overlap": null,`,
		`"doubt": "break in series",
          "text": "not compared: single year, then two-year mean"`,
		`"year": 2023,
          "survey_year": null,
          "organisations": "trusts",
          "value": "2.17",
          "exact": "217/100",
          "vintage": "as first published",
          "calculated": false,
          "source": "HSJ Jobs, 20 March 2024, on disabled staff and capability (WDES 2023); NHS Employers, WDES 2023 report findings, 18 March 2024"`,
		`"reason": "no events"`,
	} {
		assert.Contains(t, got.stdout, part)
	}
}

// Of a file that can hardly be read at all, what could not be read is told and
// nothing is guessed of the rest.
func TestMostlyUnreadable(t *testing.T) {
	rows := strings.Repeat("1,", 4_999) + "1"
	var stdout, stderr strings.Builder
	status := program().Run([]string{"-"}, strings.NewReader(`{"organisation": "QHG", "snapshot": "2024-03-31", "representation": {"rows": [`+rows+`]}}`), &stdout, &stderr)
	assert.Equal(t, 1, status)
	assert.Empty(t, stdout.String())
	assert.Equal(t, 5_000, strings.Count(stderr.String(), "an object is expected"))
	assert.Equal(t, 5_000, strings.Count(stderr.String(), "\n"))
}
