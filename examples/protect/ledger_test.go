package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// staff is a table whose cells are known in other releases.
const staff = `{"organisation": "QHG", "counted": "staff", "when": "2024-03-31", "rule": {"max": 9},
 "dims": [{"name": "ethnicity", "tree": {"code": "all", "children": [{"code": "White"}, {"code": "BME"}, {"code": "unknown"}, {"code": "declined"}]}}],
 "values": {"White": 300, "BME": 96, "unknown": 4, "declined": 20}}`

// Year by year: what was hidden is hidden again where that costs no more, what is
// published once is public, and what was withheld stays so when it has grown.
func TestLedger(t *testing.T) {
	first := filepath.Join(t.TempDir(), "first.json")
	got := runOn(t, staff, "-release", "staff-2024", "-ledger-out", first, "-")
	assert.Equal(t, outcome{stdout: `all       420
White     300
BME       96
unknown   [c]
declined  [c]

[c]: some counts are not shown, to protect small numbers.
`}, got)
	text, err := os.ReadFile(first)
	require.NoError(t, err)
	assert.JSONEq(t, `{"schema": "sdc-ledger/1", "releases": [{"id": "staff-2024", "cells": [
		{"cell": "QHG|staff|2024-03-31", "count": 420},
		{"cell": "QHG|staff|2024-03-31|ethnicity=White", "count": 300},
		{"cell": "QHG|staff|2024-03-31|ethnicity=BME", "count": 96},
		{"cell": "QHG|staff|2024-03-31|ethnicity=unknown", "hidden": true},
		{"cell": "QHG|staff|2024-03-31|ethnicity=declined", "hidden": true}]}]}`, string(text))

	revised := strings.NewReplacer(`"unknown": 4`, `"unknown": 14`, `"BME": 96`, `"BME": 86`).Replace(staff)
	got = runOn(t, revised, "-ledger", first, "-release", "again", "-ledger-out", first, "-")
	assert.Equal(t, outcome{stdout: `all       420
White     300
BME       86
unknown   [c]
declined  [c]

[c]: some counts are not shown, to protect small numbers.

For the publisher: what earlier releases published.
  already public: all; White
  of these hiding would be pointless: none
  kept hidden: unknown; declined
  revised: BME
`}, got)

	nextYear := strings.NewReplacer("2024", "2025", `"declined": 20`, `"declined": 96`).Replace(staff)
	var d document
	got = runOn(t, nextYear, "-ledger", first, "-json", "-")
	require.NoError(t, json.Unmarshal([]byte(got.stdout), &d), got.stderr)
	assert.Equal(t, []int{3, 4}, d.Hidden) // BME is as large, and was shown
	none := []int{}
	assert.Equal(t, &precedentDocument{none, none, none, none, none, []int{3, 4}, none}, d.Ledger)
}

// A small count that was printed once is not hidden any more: that protects nothing.
func TestLedgerPointless(t *testing.T) {
	name := write(t, `{"schema": "sdc-ledger/1", "releases": [{"id": "board paper", "cells": [{"cell": "QHG|staff|2024-03-31|ethnicity=unknown", "count": 4}]}]}`)
	got := runOn(t, staff, "-ledger", name, "-")
	assert.Contains(t, got.stdout, "unknown   4\ndeclined  20\n\nFor the publisher: what earlier releases published.\n"+
		"  already public: unknown\n  of these hiding would be pointless: unknown\n  kept hidden: none\n")
	assert.Equal(t, "for the publisher: 1 small count is shown, known already or to be shown.\n", got.stderr)
}

// No fault says what a hidden cell holds, and nothing is printed or written.
func TestLedgerFaults(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "out.json")
	ledger := write(t, `{"schema": "sdc-ledger/1", "releases": [{"id": "first", "cells": [{"cell": "QHG|staff|2024-03-31", "hidden": true}]}]}`)
	twice := `{"organisation": "QHG", "counted": "staff", "when": "2024", "rule": {"max": 9}, "cells": [
		{"key": ["a"], "value": 57, "status": "open"}, {"key": ["a"], "value": 58, "status": "open"}]}`
	for _, row := range []struct {
		name, text string
		args       []string
		status     int
		stderr     string
	}{
		{"only a name", staff, []string{"-release", "x"}, 2, "-release and -ledger-out go together"},
		{"only a file", staff, []string{"-ledger-out", out}, 2, "-release and -ledger-out go together"},
		{"not of the library", staff, []string{"-insider", "-1"}, 2, "-insider is a count"},
		{"no such ledger", staff, []string{"-ledger", filepath.Join(folder, "absent")}, 1, "absent"},
		{"no ledger", staff, []string{"-ledger", write(t, `{"schema": "sdc-ledger/2"}`)}, 1, "sdc-ledger/1 is expected"},
		{"the total was withheld", staff, []string{"-ledger", ledger}, 1, "cell 0 (all): status: conflict: withheld earlier"},
		{"of nobody", replayed, []string{"-release", "x", "-ledger-out", out}, 1, "-: organisation: not supplied\n-: counted: not supplied\n-: when: not supplied"},
		{"two of one name", twice, []string{"-release", "x", "-ledger-out", out}, 1, "cells: duplicate"},
		{"a release known already", strings.Replace(staff, "2024", "2025", 1), []string{"-ledger", ledger, "-release", "first", "-ledger-out", out}, 1, "first: id: duplicate"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := runOn(t, row.text, append(row.args, "-")...)
			assert.Equal(t, row.status, got.status)
			assert.Contains(t, got.stderr, row.stderr)
			assert.Empty(t, got.stdout)
			assert.NotRegexp(t, `\b(4|20|30|57|58|96|300)\b`, got.stderr)
			assert.NoFileExists(t, out)
		})
	}
}

// A ledger is written whole or not at all.
func TestLedgerUnwritten(t *testing.T) {
	folder := t.TempDir()
	taken := filepath.Join(folder, "taken")
	require.NoError(t, os.MkdirAll(filepath.Join(taken, "something"), 0o700))
	for _, name := range []string{taken, filepath.Join(folder, "absent", "out.json")} {
		got := runOn(t, staff, "-release", "x", "-ledger-out", name, "-")
		assert.Equal(t, 1, got.status)
		assert.NotEmpty(t, got.stderr)
	}
	left, err := os.ReadDir(folder)
	require.NoError(t, err)
	require.Len(t, left, 1)
	assert.Equal(t, "taken", left[0].Name())
}

// Cells whose names do not tell them apart are protected all the same.
func TestAlike(t *testing.T) {
	got := runOn(t, strings.NewReplacer(`"Female"`, `"Male"`).Replace(sex), "-")
	require.Zero(t, got.status, got.stderr)
	assert.Contains(t, got.stdout, "Male   338\nMale   [c]\nblank  [c]\n")
}
