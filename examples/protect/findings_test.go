package main

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// replayed is 5, 9, 9 and 30, of which what is 5 or less is hidden: 14 for the first two
// are 5 and 9 or 9 and 5, or the cheapest cell beside the small one would be another.
const replayed = `{"rule": {"max": 5}, "dims": [{"name": "team", "tree": {"code": "all",
 "children": [{"code": "a"}, {"code": "b"}, {"code": "c"}, {"code": "d"}]}}], "values": {"a": 5, "b": 9, "c": 9, "d": 30}}`

func TestReplay(t *testing.T) {
	got := runOn(t, replayed, "-cost", "value", "-replay", "-")
	require.Zero(t, got.status, got.stderr)
	assert.Contains(t, got.stdout, "a    [c]\nb    [c]\nc    9\n")
	assert.Contains(t, got.stdout, "For the publisher: proved for readers without this program, and by a replay of ")
	assert.Contains(t, got.stdout, "\n  a: not what is required, 2 values left\n")
	var d document
	got = runOn(t, replayed, "-cost", "value", "-replay", "-json", "-")
	require.NoError(t, json.Unmarshal([]byte(got.stdout), &d))
	assert.Equal(t, redact.Informed, d.Replay.Proved)
	assert.Equal(t, map[string]replayedDocument{
		"1": {[]int64{5, 9}, true, false}, "2": {[]int64{5, 9}, true, true}, // b is not small
	}, d.Replay.Cells)
}

// A fixed order tells no more than that one of the two is small: of 14 in all there can be
// 1 to 13 in either cell, but for 6 to 8, where neither is.
func TestPriority(t *testing.T) {
	got := runOn(t, replayed, "-cost", "priority", "-replay", "-")
	require.Zero(t, got.status)
	assert.Empty(t, got.stderr)
	assert.Contains(t, got.stdout, "For the publisher: proved for readers who own this program too, by a replay of ")
	var d document
	got = runOn(t, replayed, "-cost", "priority", "-replay", "-json", "-")
	require.NoError(t, json.Unmarshal([]byte(got.stdout), &d))
	assert.Equal(t, redact.Program, d.Replay.Proved)
	assert.Equal(t, []int64{1, 2, 3, 4, 5, 9, 10, 11, 12, 13}, d.Replay.Cells["1"].Values)
}

// Where time ends nothing is claimed of readers who own the program.
func TestReplayUnsettled(t *testing.T) {
	got := runOn(t, replayed, "-time", "1ns", "-replay", "-")
	require.Zero(t, got.status, got.stderr)
	assert.Contains(t, got.stdout, "not for those who own it.\n  a: not settled, ")
	var text strings.Builder
	other := findings{replay: &redact.Replayed{}, unlike: true}
	require.NoError(t, other.writeText(&text))
	assert.Contains(t, text.String(), "not replayed")
	var d document
	other.put(&d)
	assert.Equal(t, redact.Informed, d.Replay.Proved)
}

// Equal input gives equal output, whatever is asked for.
func TestSame(t *testing.T) {
	args := []string{"-json", "-insider", "5", "-replay", "-alternatives", "-secret", secret(t, "one"), "-time", "1m", "-"}
	got := runOn(t, replayed, args...)
	require.Zero(t, got.status, got.stderr)
	assert.Equal(t, got, runOn(t, replayed, args...))
}

// Who knows the 20 beside the 1 would know the 1; so a third count is hidden, where that
// may be.
func TestInsider(t *testing.T) {
	const table = `{"rule": {"max": 9}, "cells": [{"key": ["Total"], "value": 321, "status": "fixed"}, {"key": ["White"], "value": 300, "status": "open"},
 {"key": ["BME"], "value": 20, "status": "open"}, {"key": ["unknown"], "value": 1, "status": "primary"}], "relations": [{"total": 0, "parts": [1, 2, 3]}]}`
	for _, row := range []struct {
		name, table string
		hidden      []int
		insights    []insight
		text        string
	}{
		{"more is hidden", table, []int{1, 2, 3}, []insight{}, "nobody who knows one count of at most 20 works out another."},
		{
			"no more can be", strings.Replace(table, `300, "status": "open"`, `300, "status": "fixed"`, 1),
			[]int{2, 3},
			[]insight{{2, 3}},
			"somebody who knows one count of at most 20 works out another.\n  BME gives unknown",
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			var d document
			got := runOn(t, row.table, "-insider", "20", "-json", "-")
			require.NoError(t, json.Unmarshal([]byte(got.stdout), &d), got.stderr)
			assert.Equal(t, row.hidden, d.Hidden)
			assert.Equal(t, row.insights, d.Insights)
			assert.Contains(t, runOn(t, row.table, "-insider", "20", "-").stdout, "\nFor the publisher: "+row.text+"\n")
		})
	}
	assert.NotContains(t, runOn(t, table, "-json", "-").stdout, "insights")
}

// Of 12, 5 and 3 two are not enough to merge, for 5 and 3 are 8.
func TestAlternatives(t *testing.T) {
	const table = `{"rule": {"max": 9}, "dims": [{"name": "religion", "tree": {"code": "Total", "children": [{"code": "Christian"},
 {"code": "Muslim"}, {"code": "Hindu"}, {"code": "Sikh"}, {"code": "Jain"}]}}], "values": {"Christian": 150, "Muslim": 60, "Hindu": 12, "Sikh": 5, "Jain": 3}}`
	got := runOn(t, table, "-alternatives", "-secret", secret(t, "one"), "-")
	require.Zero(t, got.status, got.stderr)
	_, text, found := strings.Cut(got.stdout, "\nFor the publisher: the alternatives, and what each loses.\n\n")
	require.True(t, found)
	for _, line := range []string{
		"hide         yes       3       20      0       0           0         3 counts\n",
		"merge        yes       2       20      0       2           0         religion: Hindu and Sikh and Jain as Hindu or Sikh or Jain\n",
	} {
		assert.Contains(t, text, line)
	}
	for _, word := range []string{"nearest=", "random=", "controlled=", "small=", "percentages"} {
		assert.Contains(t, text, word)
	}
	var d struct{ Alternatives []struct{ Remedy string } }
	require.NoError(t, json.Unmarshal([]byte(runOn(t, table, "-alternatives", "-json", "-").stdout), &d))
	assert.Len(t, d.Alternatives, 6) // without a secret nothing is rounded at random
	nothing := strings.NewReplacer(`"Hindu": 12, "Sikh": 5, "Jain": 3`, `"Hindu": 12`).Replace(table)
	assert.Contains(t, runOn(t, nothing, "-alternatives", "-").stdout, "  no count needs any\n")
	assert.Contains(t, runOn(t, nothing, "-alternatives", "-json", "-").stdout, `"alternatives": []`)
}

// A line of progress is shown a few times a second, and taken away.
func TestProgress(t *testing.T) {
	var w strings.Builder
	p := progress{w: &w}
	p.clear()
	assert.Empty(t, w.String())
	now := redact.Progress{Stage: redact.Searching, Pieces: 3, PiecesDone: 1, Sensitive: 12, Proved: 10, Cost: 8, LowerBound: 7}
	p.show(now)
	p.show(now)
	assert.Equal(t, "\r\x1b[Kpart 2 of 3, searching: 10 of 12 small counts protected; cost 8, at least 7", w.String())
	p.last = time.Time{}
	p.show(now)
	p.clear()
	assert.Equal(t, 3, strings.Count(w.String(), "\r\x1b[K"))
	assert.True(t, strings.HasSuffix(w.String(), "at least 7\r\x1b[K"))
	assert.False(t, isTerminal(&w))
}
