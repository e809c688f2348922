package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// outcome is what a run printed, and its exit status.
type outcome struct {
	stdout, stderr string
	status         int
}

func runWith(t *testing.T, args ...string) outcome {
	t.Helper()
	return runOn(t, "", args...)
}

func runOn(t *testing.T, stdin string, args ...string) outcome {
	t.Helper()
	var stdout, stderr strings.Builder
	status := run(t.Context(), args, strings.NewReader(stdin), &stdout, &stderr)
	return outcome{stdout.String(), stderr.String(), status}
}

func write(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "table.json")
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

const sex = `{"schema": "sdc-instance/1", "rule": {"max": 9, "zeros": "published"}, "attacker": {"lower": 1, "upper": null},
 "cells": [{"key": ["Total"], "value": 414, "status": "fixed"}, {"key": ["Female"], "value": 338, "status": "open"},
           {"key": ["Male"], "value": 75, "status": "open"}, {"key": ["blank"], "value": 1, "status": "primary"}],
 "relations": [{"total": 0, "parts": [1, 2, 3]}]}`

// The witnesses are the simplest there are: the 1 as it is, and 9 with 8 men fewer.
func TestJSON(t *testing.T) {
	got := runOn(t, sex, "-json", "-")
	require.Zero(t, got.status, got.stderr)
	assert.JSONEq(t, `{"hidden": [2, 3], "cost": 1, "optimal": true, "lower_bound": 1, "unprotected": [],
		"audit": {"3": {"low": 1, "high": 9}},
		"witnesses": {"3": {"low": [414, 338, 75, 1], "high": [414, 338, 67, 9]}}}`, got.stdout)
}

func TestText(t *testing.T) {
	got := runWith(t, write(t, sex))
	assert.Equal(t, outcome{stdout: `Total   414
Female  338
Male    [c]
blank   [c]

[c]: some counts are not shown, to protect small numbers.
`}, got)
}

// What must be shown stands in the way: 5 of one and the rest of a printed total.
func TestUnprotected(t *testing.T) {
	got := runOn(t, strings.ReplaceAll(sex, `"open"`, `"fixed"`), "-json", "-")
	require.Zero(t, got.status, got.stderr)
	assert.JSONEq(t, `{"hidden": [3], "cost": 0, "optimal": true, "lower_bound": 0,
		"unprotected": [{"cell": 3, "low": 1, "high": 1, "attainable": {"low": 1, "high": 1}}],
		"audit": {"3": {"low": 1, "high": 1}},
		"witnesses": {"3": {"low": [414, 338, 75, 1], "high": [414, 338, 75, 1]}}}`, got.stdout)
}

// A table can be given as trees of codes and the counts of their leaves.
func TestValues(t *testing.T) {
	got := runOn(t, `{"schema": "sdc-instance/1", "rule": {"max": 9, "zeros": "published"},
		"dims": [{"name": "sex", "tree": {"code": "Total", "children": [{"code": "Female"}, {"code": "Male"}, {"code": "blank"}, {"code": "other"}]}}],
		"values": {"Female": 338, "Male": 75, "blank": 1}}`, "-")
	assert.Equal(t, outcome{stdout: `Total   414
Female  338
Male    [c]
blank   [c]
other   0

[c]: some counts are not shown, to protect small numbers.
`}, got)
}

// Each published table of 2022 needs one more cell at most, that of 2023 three: the
// worked examples of the specification by which these reports are judged.
func TestSeeds(t *testing.T) {
	got := runWith(t, "-data", filepath.Join("..", "..", "testdata"))
	require.Zero(t, got.status, got.stderr)
	assert.Equal(t, 7, strings.Count(got.stdout, "For the publisher: "))
	for _, line := range []string{
		"Male     [c]", "Yes           [c]", "Not stated  [c]", "Hinduism      [c]", "Not stated      [c]",
		"BME, NC 1-7                  [c]", "BME, NC 8a-VSM               [c]", "BME, C 8a-VSM                [c]",
	} {
		assert.Contains(t, got.stdout, line)
	}
	assert.Equal(t, 5, strings.Count(got.stdout, ", and 1 beside to protect them; fewer would not do."))
	assert.Contains(t, got.stdout, "5 small counts are hidden, and nothing else needs to be.")
	assert.Contains(t, got.stdout, "5 small counts are hidden, and 3 beside to protect them; fewer would not do.")
}

func TestUsage(t *testing.T) {
	for _, row := range []struct {
		name   string
		args   []string
		status int
		stderr string
	}{
		{"help", []string{"-h"}, 0, "usage: protect"},
		{"no file", []string{"-json"}, 2, "usage: protect"},
		{"two files", []string{"a.json", "b.json"}, 2, "usage: protect"},
		{"no such level", []string{"-require", "much", "a.json"}, 2, "level"},
		{"no such cost", []string{"-cost", "money", "a.json"}, 2, "cost"},
		{"no time", []string{"-time", "0s", "a.json"}, 2, "usage: protect"},
		{"a replay of nothing", []string{"-replay"}, 2, "one FILE is needed"},
		{"no tables", []string{"-data", "nowhere"}, 1, "nowhere"},
		{"no such file", []string{"absent.json"}, 1, "absent.json"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := runWith(t, row.args...)
			assert.Equal(t, row.status, got.status)
			assert.Contains(t, got.stderr, row.stderr)
			assert.Empty(t, got.stdout)
		})
	}
	file := write(t, sex)
	assert.Equal(t, runWith(t, "-json", file), runWith(t, file, "-json"))
	assert.Equal(t, runWith(t, "-json", file), runWith(t, "-json", "--", file))
}

// Every fault is listed, with its place.
func TestFaults(t *testing.T) {
	for name, row := range map[string]struct {
		text   string
		stderr []string
	}{
		"no JSON":      {`{"cells": [`, []string{"malformed"}},
		"no object":    {`[]`, []string{"an object is expected"}},
		"empty":        {`{}`, []string{"rule: not supplied", "cells: not supplied"}},
		"other schema": {strings.Replace(sex, "sdc-instance/1", "sdc-audit/1", 1), []string{"schema: sdc-audit/1: unrecognised"}},
		"negative":     {strings.Replace(sex, "338", "-338", 1), []string{"cells.1.value: -338: negative"}},
		"enormous":     {strings.Replace(sex, "338", "1000000000001", 1), []string{"cells.1.value: 1000000000001: too large"}},
		"no count":     {strings.Replace(sex, "338", `"many"`, 1), []string{"a whole number is expected"}},
		"no status":    {strings.Replace(sex, `"fixed"`, `"shut"`, 1), []string{"shut: unrecognised"}},
		"no cell":      {strings.Replace(sex, "[1, 2, 3]", "[1, 2, 7]", 1), []string{"relations.0: 7: unrecognised"}},
		"two sums": {
			strings.Replace(strings.Replace(sex, "338", "337", 1), `[{"total"`, `[{"total": 1, "parts": [2]}, {"total"`, 1),
			[]string{"cell 1 (Female): sum: conflict", "cell 0 (Total): sum: conflict"},
		},
		"a cycle": {
			strings.Replace(strings.Replace(sex, "414", "1", 1), `[{"total": 0, "parts": [1, 2, 3]}]`,
				`[{"total": 0, "parts": [3]}, {"total": 3, "parts": [0]}]`, 1),
			[]string{"cycle"},
		},
		"a primary that nobody believes": {strings.Replace(sex, `"value": 1,`, `"value": 0,`, 1), []string{"cell 3 (blank): count: out of range"}},
		"no leaf": {
			`{"rule": {"max": 9}, "dims": [{"tree": {"code": "T", "children": [{"code": "a"}]}}], "values": {"b": 1, "a": -1, "T": 1}}`,
			[]string{"values: b: unrecognised", "values.a: -1: negative", "values: T: unrecognised"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := runOn(t, row.text, "-json", "-")
			assert.Equal(t, 1, got.status)
			assert.Empty(t, got.stdout)
			for _, part := range row.stderr {
				assert.Contains(t, got.stderr, part)
			}
		})
	}
}

// failing is a standard output that is full.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestOutputFails(t *testing.T) {
	for _, args := range [][]string{{"-"}, {"-json", "-"}, {"-data", filepath.Join("..", "..", "testdata")}} {
		var stderr strings.Builder
		assert.Equal(t, 1, run(t.Context(), args, strings.NewReader(sex), failing{}, &stderr))
		assert.Contains(t, stderr.String(), "no space left")
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, args := range [][]string{{"-"}, {"-round", "controlled=10", "-"}, {"-replay", "-json", "-"}} {
		var stdout, stderr strings.Builder
		assert.Equal(t, 1, run(ctx, args, strings.NewReader(sex), &stdout, &stderr))
		assert.Contains(t, stderr.String(), context.Canceled.Error())
		assert.Empty(t, stdout.String())
	}
}

// An interrupt ends the search, and no table is printed.
func TestInterruptedSearch(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	o, err := parse([]string{filepath.Join("..", "..", "testdata", "protect", "instances", "two-way-with-groups.json")}, io.Discard)
	require.NoError(t, err)
	o.report = func(redact.Progress) { cancel() }
	var stdout strings.Builder
	require.ErrorIs(t, o.file(ctx, nil, &stdout, io.Discard, func() {}), context.Canceled)
	assert.Empty(t, stdout.String())
}

// The document of a larger table holds what it says: every witness adds up.
func TestWitnesses(t *testing.T) {
	name := filepath.Join("..", "..", "testdata", "protect", "2023-1-bands.json")
	got := runWith(t, "-json", name)
	require.Zero(t, got.status, got.stderr)
	var d struct {
		document
		Witnesses map[string]struct{ Low, High []int64 }
	}
	require.NoError(t, json.Unmarshal([]byte(got.stdout), &d))
	file, err := os.Open(name)
	require.NoError(t, err)
	defer file.Close()
	p, err := read(file)
	require.NoError(t, err)
	assert.Len(t, d.Witnesses, 5)
	for name, pair := range d.Witnesses {
		cell, err := strconv.Atoi(name)
		require.NoError(t, err)
		assert.Equal(t, d.Audit[name].Low, pair.Low[cell])
		assert.Equal(t, *d.Audit[name].High, pair.High[cell])
		for _, table := range [][]int64{pair.Low, pair.High} {
			for _, r := range p.Relations {
				sum := int64(0)
				for _, part := range r.Parts {
					sum += table[part]
				}
				assert.Equal(t, table[r.Total], sum)
			}
		}
	}
}

// What the reader knows decides what hiding a zero is good for: without a lower bound
// a hidden cell may hold nobody, and from 1 on a zero cannot be hidden.
func TestAttacker(t *testing.T) {
	const table = `{"rule": {"max": 5, "zeros": "published"}, "attacker": {"lower": %, "upper": null},
 "cells": [{"key": ["Total"], "value": 3, "status": "fixed"}, {"key": ["a"], "value": 3, "status": "primary"}, {"key": ["b"], "value": 0, "status": "open"}],
 "relations": [{"total": 0, "parts": [1, 2]}]}`
	for _, row := range []struct {
		name, lower string
		hidden      []int
		attainable  interval
	}{
		{"no bound", "null", []int{1, 2}, interval{0, new(int64(3))}},
		{"from nobody", "0", []int{1, 2}, interval{0, new(int64(3))}},
		{"from one", "1", []int{1}, interval{3, new(int64(3))}},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := runOn(t, strings.Replace(table, "%", row.lower, 1), "-json", "-")
			require.Zero(t, got.status, got.stderr)
			var d document
			require.NoError(t, json.Unmarshal([]byte(got.stdout), &d))
			assert.Equal(t, row.hidden, d.Hidden)
			require.Len(t, d.Unprotected, 1)
			assert.Equal(t, row.attainable, d.Unprotected[0].Attainable)
		})
	}
}

// When there is no time the answer is safe all the same, and the document whole.
func TestNoTime(t *testing.T) {
	var cells, parts strings.Builder
	for i := range 1100 {
		cells.WriteString(`, {"key": ["` + strconv.Itoa(i) + `"], "value": 4, "status": "primary"}`)
		parts.WriteString(", " + strconv.Itoa(i+2))
	}
	text := `{"rule": {"max": 9}, "attacker": {"lower": 1}, "cells": [{"key": ["Total"], "value": 4420, "status": "fixed"},
 {"key": ["other"], "value": 20, "status": "open"}` + cells.String() + `], "relations": [{"total": 0, "parts": [1` + parts.String() + `]}]}`
	got := runOn(t, text, "-time", "1ns", "-json", "-")
	require.Zero(t, got.status, got.stderr)
	var d struct {
		document
		Witnesses map[string]struct{ Low, High []int64 }
	}
	require.NoError(t, json.Unmarshal([]byte(got.stdout), &d))
	assert.Len(t, d.Hidden, 1101)
	assert.Len(t, d.Unprotected, 1100)
	assert.Len(t, d.Witnesses, 1100)
	got = runOn(t, text, "-time", "1ns", "-")
	assert.Equal(t, 1101, strings.Count(got.stdout, "  [c]\n"))
	assert.Contains(t, got.stderr, "for the publisher: 1100 small counts are not proved to be protected: time has ended.\n")
}
