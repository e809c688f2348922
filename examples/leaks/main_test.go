package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// outcome is what a user sees of a run.
type outcome struct {
	status         int
	stdout, stderr string
}

func leaks(t *testing.T, stdin string, args ...string) outcome {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status := run(t.Context(), args, strings.NewReader(stdin), &stdout, &stderr)
	return outcome{status, stdout.String(), stderr.String()}
}

const column = `{"schema": "sdc-audit/1", "vars": ["White", "BME", "Not disclosed", "Total"],
 "facts": [{"value": "Total", "is": 46}, {"value": "White", "is": 33}, {"value": "BME", "is": 11},
           {"sum": "Total", "parts": ["White", "BME", "Not disclosed"]},
           {"range": "Not disclosed", "min": 1, "max": 5},
           {"percent": "Not disclosed", "of": "Total", "shown": "4", "rounding": "nearest"}]}`

func TestJSON(t *testing.T) {
	got := leaks(t, column, "-json", "-")
	assert.Equal(t, leaking, got.status)
	assert.Empty(t, got.stderr)
	assert.JSONEq(t, `{"feasible": {"White": [33], "BME": [11], "Not disclosed": [2], "Total": [46]},
		"exact": ["Not disclosed"], "because": {"Not disclosed": "46 − 33 − 11 = 2"}, "conflict": null}`, got.stdout)

	got = leaks(t, column, "-", "-drop", "3", "-drop", "5", "-json")
	assert.Equal(t, done, got.status)
	assert.JSONEq(t, `{"feasible": {"White": [33], "BME": [11], "Not disclosed": [1, 2, 3, 4, 5], "Total": [46]},
		"exact": [], "because": {}, "conflict": null}`, got.stdout)

	wrong := strings.Replace(column, `"is": 11`, `"is": 12`, 1)
	got = leaks(t, wrong, "-json", "-")
	assert.Equal(t, contradictory, got.status)
	assert.JSONEq(t, `{"feasible": null, "exact": [], "because": {}, "conflict": [0, 1, 2, 3, 5]}`, got.stdout)

	got = leaks(t, wrong, "-json", "-drop", "5", "-")
	assert.Equal(t, leaking, got.status)
}

func TestJSONEnds(t *testing.T) {
	for _, c := range []struct{ name, attacker, facts, want string }{
		{"more than a thousand", "informed", `{"range": "a", "min": 2, "max": 1002}`, `{"min": 2, "max": 1002, "count": 1001}`},
		{"a thousand", "informed", `{"range": "a", "min": 1003, "max": 1004}`, `[1003, 1004]`},
		{"no upper end", "informed", ``, `{"min": 0, "max": null, "count": null}`},
		{"no end at all", "A0", ``, `{"min": null, "max": null, "count": null}`},
		{"fractions", "non-negative", `{"sum": 9, "parts": ["a", "a", "b"]}`, `{"min": 0, "max": "9/2", "count": null}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := leaks(t, `{"schema": "sdc-audit/1", "vars": ["a", "b"], "facts": [`+c.facts+`]}`, "-json", "-attacker", c.attacker, "-")
			require.Equal(t, done, got.status, got.stderr)
			var document struct {
				Feasible map[string]json.RawMessage `json:"feasible"`
			}
			require.NoError(t, json.Unmarshal([]byte(got.stdout), &document))
			assert.JSONEq(t, c.want, string(document.Feasible["a"]))
		})
	}
}

func TestInsider(t *testing.T) {
	facts := `{"schema": "sdc-audit/1", "vars": ["a", "b=c"], "facts": [{"sum": 5, "parts": ["a", "b=c"]}]}`
	got := leaks(t, facts, "-knows", "b=c=4", "-")
	assert.Equal(t, leaking, got.status)
	assert.Equal(t, "-\n  count not stated  can be  because\n  a                 1       5 − 4 = 1\n2 counts, 1 not stated, 1 of these exact\n", got.stdout)
}

func TestTable(t *testing.T) {
	table := "Sex\nFemale | 338 | 81.64%\nMale | 75 | 18.12%\n(blank) | – | –\nTotal | 414 | 100.00%\nNote: less than 10 redacted\n"
	got := leaks(t, table, "-")
	assert.Equal(t, leaking, got.status)
	assert.Contains(t, got.stdout, "Sex: (blank)      1       414 − 338 − 75 = 1")

	got = leaks(t, strings.Replace(table, "18.12%", "18.11%", 1), "-rounding", "down", "-")
	assert.Equal(t, leaking, got.status)
	got = leaks(t, strings.Replace(table, "18.12%", "18.11%", 1), "-")
	assert.Equal(t, contradictory, got.status)
	assert.Contains(t, got.stdout, "These cannot all be true:\n  fact 1: Sex: Male is 75\n  fact 6: Sex: Male is 18.11 % of Sex: Total\n",
		"75 is 18.11 % of no whole number")
	assert.Contains(t, got.stdout, "If percentages and ratios were cut off:\n  Sex: (blank) is 1\n")
}

func TestSeveralFiles(t *testing.T) {
	dir := t.TempDir()
	good, bad := filepath.Join(dir, "good.json"), filepath.Join(dir, "bad.json")
	require.NoError(t, os.WriteFile(good, []byte(column), 0o600))
	require.NoError(t, os.WriteFile(bad, []byte(`{"schema": "sdc-audit/1", "vars": ["a"], "facts": [{"value": "b", "is": -1}, {"x": 1}]}`), 0o600))
	got := leaks(t, "", "-json", good, good)
	assert.Equal(t, leaking, got.status)
	var documents []document
	require.NoError(t, json.Unmarshal([]byte(got.stdout), &documents))
	require.Len(t, documents, 2)
	assert.Equal(t, good, documents[1].File)

	got = leaks(t, "", bad, good)
	assert.Equal(t, faulty, got.status, "the most serious")
	assert.Equal(t, 3, strings.Count(got.stderr, "\n"), got.stderr)
	assert.Contains(t, got.stdout, "46 − 33 − 11 = 2")
}

func TestUsage(t *testing.T) {
	for _, c := range []struct {
		name, stdin string
		args        []string
		status      int
		says        string
	}{
		{"help", "", []string{"-h"}, done, "usage: leaks"},
		{"an unknown flag", "", []string{"-x"}, misused, "-x"},
		{"no file", "", []string{"-json"}, misused, "a FILE is needed"},
		{"a fact that is no number", "", []string{"-drop", "x", "-"}, misused, "no number of a fact"},
		{"a negative fact", "", []string{"-drop", "-1", "-"}, misused, "no number of a fact"},
		{"a fact that is not there", column, []string{"-drop", "6", "-"}, misused, "has no fact 6"},
		{"facts of two files", "", []string{"-drop", "1", "a", "b"}, misused, "one FILE"},
		{"another attacker", "", []string{"-attacker", "nobody", "-"}, misused, "nobody"},
		{"another rounding", "", []string{"-rounding", "up", "-"}, misused, "up"},
		{"nothing known", "", []string{"-knows", "a", "-"}, misused, "NAME=N"},
		{"a stranger known", column, []string{"-knows", "Asian=1", "-"}, misused, "no count"},
		{"a negative count known", column, []string{"-knows", "BME=-1", "-"}, faulty, "negative"},
		{"no such file", "", []string{filepath.Join("testdata", "none.json")}, faulty, "none.json"},
		{"not JSON", "{", []string{"-"}, faulty, "malformed"},
		{"nothing at all", "", []string{"-"}, faulty, "malformed"},
		{"no published reports", "", []string{"-data", "none"}, faulty, "no published reports"},
		{"behind dashes", column, []string{"--", "-"}, leaking, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := leaks(t, c.stdin, c.args...)
			assert.Equal(t, c.status, got.status, got.stderr)
			assert.Contains(t, got.stderr, c.says)
		})
	}
}

func TestInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	var stdout, stderr bytes.Buffer
	assert.Equal(t, faulty, run(ctx, []string{"-"}, strings.NewReader(column), &stdout, &stderr))
	assert.Contains(t, stderr.String(), context.Canceled.Error())
}
