package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
)

const ledgers = "../../testdata"

// printed runs the program and gives what it prints.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	require.Zero(t, run(append(args, "-data", ledgers), &stdout, &stderr), stderr.String())
	require.Empty(t, stderr.String())
	return stdout.String()
}

// expected is what every publication's figures must get, by identifier.
func expected(t *testing.T) map[string][2]string {
	t.Helper()
	figures := map[string][2]string{}
	for _, name := range publications() {
		file, err := os.Open(filepath.Join(ledgers, name, "expected.csv"))
		require.NoError(t, err)
		records, err := csv.NewReader(file).ReadAll()
		require.NoError(t, err)
		require.NoError(t, file.Close())
		for _, record := range records[1:] {
			figures[record[0]] = [2]string{record[1], record[2]}
		}
	}
	return figures
}

// The statistics of the tables come from the package wres, the expectations from
// the ledgers: two ways from the same counts to the same figure.
func TestTablesAgreeWithLedgers(t *testing.T) {
	t.Parallel()
	result, err := examine(ledgers)
	require.NoError(t, err)
	want := expected(t)
	compared := 0
	for _, report := range result.Reports {
		require.Len(t, report.Tables, 9)
		for _, table := range report.Tables {
			assert.NotEmpty(t, table.Title)
			for _, r := range table.Rows {
				figure, known := want[r.ID]
				if !known || figure[0] == "" {
					continue
				}
				compared++
				assert.Equal(t, figure[1], r.Verdict, r.ID)
				value, err := measure.ParseValue(figure[0])
				require.NoError(t, err)
				digits := strings.Trim(r.Recomputed, "+%p ")
				_, decimals, _ := strings.Cut(digits, ".")
				assert.Equal(t, value.Text(len(decimals)), digits, r.ID)
			}
		}
	}
	assert.Greater(t, compared, 80)
}

func TestEveryFigureIsCounted(t *testing.T) {
	t.Parallel()
	var document struct {
		Documents []struct {
			Title        string
			Summary      map[string]int
			Inconsistent []struct{ ID, Diagnosis string }
		}
		Tables []struct {
			Rows []struct{ What, Reading string }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(printed(t, "-json")), &document))
	sums := map[string]int{}
	wrong := 0
	for _, d := range document.Documents {
		for verdict, figures := range d.Summary {
			sums[verdict] += figures
		}
		wrong += len(d.Inconsistent)
	}
	assert.Equal(t, map[string]int{
		"exact": 797, "truncated": 26, "from-rounded": 46, "possible": 2, "inconsistent": 78,
		"input": 577, "suppressed": 23, "undefined": 2,
	}, sums)
	assert.Equal(t, 78, wrong)
	assert.Len(t, document.Tables, 27)
}

func TestText(t *testing.T) {
	t.Parallel()
	text := printed(t)
	for _, part := range []string{
		"2024, indicator 2: Relative likelihood of appointment from shortlisting",
		"White over BME     3.44 times  3.44        exact    Underdeveloped ✗  1.73 to 6.85; significant (chi-square 15.16, p < 0.001);",
		"four-fifths: adverse to BME; since 2023 worse, +1.25,",
		"all staff, known ethnicity                         96.9 %       96.9%       exact    Target met ✓      94.8% to 98.2%; since 2022 better, +0.4 pp",
		"rating of indicator 2: Underdeveloped ✗ (none printed)",
		"because: 3.44 is above 1.25: level not met; 2.19 the year before: moved towards harm;",
		"rating of indicators 7 and 8: Developing ◐ (printed: Developing)",
		"rule: wres4 not above parity × 1.25, and no move towards harm since the year before; share of tests met:",
		"note: 96 of 283 are of unknown group (33.9%)",
		"note: few events: 9 among BME",
		"note: results of this item were corrected after their first publication: say which these are",
		"N/A         undefined   not rated –  no events",
		"25% of 48 is 12",
		"not significant (Fisher's exact test, p =",
		"FIGURES THAT CANNOT BE RIGHT",
		"another base fits: 24/89, where 99 is stated",
		"the shares printed beside it (83%, 24%, 3%) add to 110, not 100",
	} {
		assert.Contains(t, text, part)
	}
	for line := range strings.Lines(text) {
		assert.LessOrEqual(t, len([]rune(line)), 170, line)
		assert.Equal(t, strings.TrimRight(line, " \n")+"\n", line)
	}
}

func TestMarkdown(t *testing.T) {
	t.Parallel()
	text := printed(t, "-markdown")
	columns := 0
	for line := range strings.Lines(text) {
		bars := strings.Count(line, "|") - strings.Count(line, `\|`)
		if bars == 0 {
			columns = 0
			continue
		}
		if columns == 0 {
			columns = bars
		}
		assert.Equal(t, columns, bars, line)
	}
	assert.Contains(t, text, "| White over BME | 3.44 times | 3.44 | exact | Underdeveloped ✗ | 1.73 to 6.85;")
	assert.Equal(t, 3*9, strings.Count(text, "\n### Indicator "))
}

// docs/reconciliation.md has a row for every figure that cannot be right, with the
// reason that checking finds.
func TestReconciliationIsComplete(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../docs/reconciliation.md")
	require.NoError(t, err)
	result, err := examine(ledgers)
	require.NoError(t, err)
	rows := 0
	for _, d := range result.Documents {
		for _, f := range d.Findings {
			if f.Verdict != published.Inconsistent && f.Verdict != published.Possible {
				continue
			}
			rows++
			row := fmt.Sprintf("| `%s` | %s | %s | ", f.Figure.ID, f.Figure.Printed, f.Computed.Text(4))
			_, rest, found := strings.Cut(string(text), "\n"+row)
			require.True(t, found, row)
			reason, _, _ := strings.Cut(rest, "\n")
			if f.Diagnosis != "" {
				assert.Contains(t, reason, f.Diagnosis[1:], "but for its capital")
			}
		}
	}
	assert.Equal(t, rows, strings.Count(string(text), "\n| `wres20")+strings.Count(string(text), "\n| `psed20"))
}

func TestUsage(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		args   []string
		status int
		stderr string
	}{
		"help":                  {[]string{"-h"}, 0, "usage: blmk"},
		"unknown flag":          {[]string{"-colour"}, 2, "flag provided but not defined"},
		"two forms":             {[]string{"-json", "-markdown"}, 2, "usage: blmk"},
		"a file":                {[]string{"report.json"}, 2, "usage: blmk"},
		"no ledgers there":      {[]string{"-data", "nowhere"}, 1, "-data"},
		"ledgers of a stranger": {[]string{"-data", t.TempDir()}, 1, "ledger.json"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var stdout, stderr bytes.Buffer
			assert.Equal(t, c.status, run(c.args, &stdout, &stderr))
			assert.Contains(t, stderr.String(), c.stderr)
			assert.Empty(t, stdout.String())
		})
	}
}

// Every ledger at fault is reported, not the first.
func TestFaultsOfAllLedgers(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	require.NoError(t, os.CopyFS(folder, os.DirFS(ledgers)))
	for _, name := range []string{"blmk-wres-2022", "blmk-wres-2024"} {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name, "ledger.json"), []byte(`{"figures": [`), 0o600))
	}
	var stdout, stderr bytes.Buffer
	assert.Equal(t, 1, run([]string{"-data", folder}, &stdout, &stderr))
	assert.Contains(t, stderr.String(), "blmk-wres-2022")
	assert.Contains(t, stderr.String(), "blmk-wres-2024")
	assert.Empty(t, stdout.String())
}

// A figure that stands apart from its ledger is judged or is a fault.
func TestApart(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"nothing to judge it by": `[{"id": "a", "printed": "–"}]`,
		"unknown field":          `[{"id": "a", "printed": "–", "percent-of": {}}]`,
		"not a list":             `{"id": "a"}`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "apart.json")
			require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
			_, err := checkApart(path, 0)
			require.Error(t, err)
			assert.Contains(t, err.Error(), path)
		})
	}
	for _, name := range publications() {
		findings, err := checkApart(filepath.Join(ledgers, name, "apart.json"), 0)
		require.NoError(t, err)
		var stated []apartFigure
		if text, err := os.ReadFile(filepath.Join(ledgers, name, "apart.json")); err == nil {
			require.NoError(t, json.Unmarshal(text, &stated))
		}
		require.Len(t, findings, len(stated))
		for i, finding := range findings {
			assert.Equal(t, stated[i].Verdict, finding.Verdict, finding.Figure.ID)
			assert.Equal(t, stated[i].Computed, finding.Computed.Text(6), finding.Figure.ID)
		}
	}
}
