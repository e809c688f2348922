package main

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Whatever stands in a document, the program ends with a status it documents, and
// prints a table or faults, not both.
func FuzzRun(f *testing.F) {
	f.Add(sex, uint8(0))
	f.Add(replayed, uint8(1))
	f.Add(`{"rule": {"min": 2, "max": 4, "zeros": "suppressed"}, "dims": [{"tree": {"code": "a", "children": [{"code": "b"}, {"code": "c"}]}},
 {"name": "x", "tree": {"code": "d", "children": [{"code": "e", "children": [{"code": "f"}]}, {"code": "g"}]}}], "values": {"b|f": 3, "c|g": 5, "b|g": 0}}`, uint8(2))
	f.Add(`{"rule": {"max": 9}, "attacker": {"lower": 0, "upper": 40}, "cells": [{"key": [], "value": 1000000000000, "status": "open"},
 {"key": ["a", "b"], "value": -1, "status": "primary"}], "relations": [{"total": 0, "parts": [1, 1]}, {"total": 7, "parts": []}]}`, uint8(3))
	f.Fuzz(func(t *testing.T, document string, flags uint8) {
		args := [][]string{
			{},
			{"-require", "set=3", "-insider", "4"},
			{"-cost", "priority", "-require", "bounds=1,2"},
			{"-round", "controlled=5"},
			{"-round", "small=3", "-insider", "2"},
			{"-replay"},
			{"-alternatives"},
			{"-cost", "hierarchy", "-require", "span=1000000000000"},
		}[flags%8]
		args = append(args, "-time", "20ms")
		got := runOn(t, document, append(args, "-json", "-")...)
		require.Contains(t, []int{0, 1}, got.status)
		assert.Equal(t, got.status == 0, got.stderr == "")
		assert.Equal(t, got.status == 0, json.Valid([]byte(got.stdout)))
		got = runOn(t, document, append(args, "-")...)
		assert.True(t, got.status == 0 || got.stdout == "" && got.stderr != "")
	})
}

// A table of many groups is put together as fast as it is read.
func TestManyGroups(t *testing.T) {
	const groups = 30_000
	var codes, values strings.Builder
	for i := range groups {
		code := strconv.Itoa(i)
		codes.WriteString(`{"code": "g` + code + `", "children": [{"code": "` + code + `"}]},`)
		values.WriteString(`"` + code + `": 40,`)
	}
	document := `{"rule": {"max": 9}, "dims": [{"tree": {"code": "all", "children": [` + codes.String() + `{"code": "rest"}]}}], "values": {` + values.String() + `"rest": 12}}`
	begun := time.Now()
	got := runOn(t, document, "-")
	require.Zero(t, got.status, got.stderr)
	assert.Less(t, time.Since(begun), 15*time.Second) // a fifth of a second, or a minute where each group is looked for among all cells
	assert.Equal(t, 2*groups+2, strings.Count(got.stdout, "\n"))
}
