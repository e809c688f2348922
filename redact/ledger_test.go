package redact_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// year is the cell of a group in the staff of a year.
func year(when, group string) redact.Key {
	return redact.NewKey("QHG", "staff", when).With("group", group)
}

func stated(key redact.Key, n int64) redact.Entry {
	return redact.Entry{Key: key, Low: count(n), High: count(n)}
}

// published is a ledger of one release.
func published(t *testing.T, entries ...redact.Entry) redact.Ledger {
	t.Helper()
	ledger, err := redact.Ledger{}.With(redact.Release{ID: "wres-2023", Date: "2023-10-31", Entries: entries})
	require.NoError(t, err)
	return ledger
}

// The ledger tells what a reader of earlier releases knows.
func TestLedgerApply(t *testing.T) {
	a := year("2024", "a")
	for _, row := range []struct {
		name      string
		entries   []redact.Entry
		cell      redact.Cell
		want      redact.Cell
		precedent redact.Precedent
	}{
		{
			"nothing said",
			[]redact.Entry{stated(year("2024", "b"), 3)},
			redact.Cell{Key: a, Count: count(3)},
			redact.Cell{Key: a, Count: count(3)},
			redact.Precedent{},
		},
		{
			"stated",
			[]redact.Entry{stated(a, 12)},
			redact.Cell{Key: a, Count: count(12)},
			redact.Cell{Key: a, Count: count(12), Status: redact.Public},
			redact.Precedent{Public: []redact.Key{a}},
		},
		{
			"stated though sensitive",
			[]redact.Entry{stated(a, 3)},
			redact.Cell{Key: a, Count: count(3)},
			redact.Cell{Key: a, Count: count(3), Status: redact.Public},
			redact.Precedent{Public: []redact.Key{a}, Pointless: []redact.Key{a}},
		},
		{
			"stated, and must be shown",
			[]redact.Entry{stated(a, 12)},
			redact.Cell{Key: a, Count: count(12), Status: redact.Fixed},
			redact.Cell{Key: a, Count: count(12), Status: redact.Public},
			redact.Precedent{Public: []redact.Key{a}},
		},
		{
			"revised",
			[]redact.Entry{stated(a, 12)},
			redact.Cell{Key: a, Count: count(13)},
			redact.Cell{Key: a, Count: count(13)},
			redact.Precedent{Revised: []redact.Key{a}},
		},
		{
			"withheld",
			[]redact.Entry{{Key: a, Hidden: true}},
			redact.Cell{Key: a, Count: count(12)},
			redact.Cell{Key: a, Count: count(12), Status: redact.Primary},
			redact.Precedent{Kept: []redact.Key{a}},
		},
		{
			"withheld, and nobody",
			[]redact.Entry{{Key: a, Hidden: true}},
			redact.Cell{Key: a, Count: count(0)},
			redact.Cell{Key: a, Count: count(0), Status: redact.Primary, Reader: redact.Reader{Lower: count(0)}},
			redact.Precedent{Kept: []redact.Key{a}},
		},
		{
			"fewer than 10",
			[]redact.Entry{{Key: a, Hidden: true, High: count(9)}},
			redact.Cell{Key: a, Count: count(3)},
			redact.Cell{Key: a, Count: count(3), Status: redact.Primary, Reader: redact.Reader{Lower: count(1), Upper: count(9)}},
			redact.Precedent{Kept: []redact.Key{a}, Narrowed: []redact.Key{a}},
		},
		{
			"fewer than 10, and revised",
			[]redact.Entry{{Key: a, Hidden: true, High: count(9)}},
			redact.Cell{Key: a, Count: count(13)},
			redact.Cell{Key: a, Count: count(13), Status: redact.Primary},
			redact.Precedent{Kept: []redact.Key{a}, Revised: []redact.Key{a}},
		},
		{
			"rounded",
			[]redact.Entry{{Key: a, Low: count(8), High: count(12)}},
			redact.Cell{Key: a, Count: count(12)},
			redact.Cell{Key: a, Count: count(12), Reader: redact.Reader{Lower: count(8), Upper: count(12)}},
			redact.Precedent{Narrowed: []redact.Key{a}},
		},
		{
			"at most 1, and somebody",
			[]redact.Entry{{Key: a, Hidden: true, High: count(1)}},
			redact.Cell{Key: a, Count: count(1)},
			redact.Cell{Key: a, Count: count(1), Status: redact.Public},
			redact.Precedent{Public: []redact.Key{a}, Pointless: []redact.Key{a}, Exposed: []redact.Key{a}},
		},
		{
			"hidden the year before",
			[]redact.Entry{{Key: year("2023", "a"), Hidden: true}, stated(year("2022", "a"), 30)},
			redact.Cell{Key: a, Count: count(30)},
			redact.Cell{Key: a, Count: count(30), Preferred: true},
			redact.Precedent{Preferred: []redact.Key{a}},
		},
		{
			"hidden two years before",
			[]redact.Entry{{Key: year("2022", "a"), Hidden: true}, stated(year("2023", "a"), 30)},
			redact.Cell{Key: a, Count: count(30)},
			redact.Cell{Key: a, Count: count(30)},
			redact.Precedent{},
		},
		{
			"hidden a year later",
			[]redact.Entry{{Key: year("2025", "a"), Hidden: true}},
			redact.Cell{Key: a, Count: count(30)},
			redact.Cell{Key: a, Count: count(30)},
			redact.Precedent{},
		},
		{
			"a change, withheld for another year",
			[]redact.Entry{{Key: year("2023", "a").Minus(year("2022", "a")), Hidden: true}},
			redact.Cell{Key: a.Minus(year("2023", "a")), Count: count(30)},
			redact.Cell{Key: a.Minus(year("2023", "a")), Count: count(30)},
			redact.Precedent{},
		},
		{
			"not supplied", []redact.Entry{{Key: a, Hidden: true}}, redact.Cell{Key: a}, redact.Cell{Key: a}, redact.Precedent{},
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			ledger := published(t, row.entries...)
			system := redact.System{Cells: []redact.Cell{row.cell}}
			applied, precedent, err := ledger.Apply(redact.Below10(), system, system)
			require.NoError(t, err)
			assert.Equal(t, row.want, applied[0].Cells[0])
			assert.Equal(t, applied[0], applied[1])
			assert.Equal(t, row.precedent, precedent)
			assert.Equal(t, row.cell, system.Cells[0], "the input stays")
		})
	}
}

// What one release withheld and a later one stated is out.
func TestLedgerExposed(t *testing.T) {
	a := year("2022", "a")
	ledger := published(t, redact.Entry{Key: a, Hidden: true})
	assert.True(t, ledger.Hidden(a))
	ledger, err := ledger.With(redact.Release{ID: "wres-2024", Entries: []redact.Entry{stated(a, 5)}})
	require.NoError(t, err)
	assert.False(t, ledger.Hidden(a))
	system := redact.System{Cells: []redact.Cell{{Key: a, Count: count(5)}}}
	applied, precedent, err := ledger.Apply(redact.AtMost5(), system)
	require.NoError(t, err)
	assert.Equal(t, []redact.Key{a}, precedent.Exposed)
	pattern := protect(t, redact.AtMost5(), applied...)
	assert.False(t, pattern.Hidden(a))
	assert.Equal(t, []redact.Key{a}, pattern.Public())
}

// What was withheld must not be shown.
func TestLedgerConflict(t *testing.T) {
	a := year("2024", "a")
	var system redact.System
	system.Fix(a, count(12))
	_, _, err := published(t, redact.Entry{Key: a, Hidden: true}).Apply(redact.Below10(), system)
	require.ErrorIs(t, err, measure.ErrConflict)
	assert.EqualError(t, err, "QHG|staff|2024|group=a: status: conflict: withheld earlier, and must be shown")
}

// Every fault of a ledger is listed.
func TestLedgerCheck(t *testing.T) {
	a := year("2024", "a")
	ledger := redact.Ledger{Releases: []redact.Release{
		{Date: "31.10.2023"},
		{ID: "x", Entries: []redact.Entry{
			{Hidden: true},
			stated(a, 1), stated(a, 1),
			{Key: year("2024", "b")},
			{Key: year("2024", "c"), Low: count(3), High: count(1)},
			{Key: year("2024", "d"), Low: count(3), High: count(3), Hidden: true},
		}},
		{ID: "x"},
	}}
	const want = `id: not supplied
date: malformed: a day is expected
x: cell: not supplied
x: QHG|staff|2024|group=a: cell: duplicate
x: QHG|staff|2024|group=b: count: not supplied
x: QHG|staff|2024|group=c: min: conflict: above max
x: QHG|staff|2024|group=d: hidden: conflict: the count is stated
x: id: duplicate`
	require.EqualError(t, ledger.Check(), want)
	_, err := ledger.With(redact.Release{ID: "y"})
	require.EqualError(t, err, want)
	_, _, err = ledger.Apply(redact.Below10())
	require.EqualError(t, err, want)
}

// A document of another form is faulted field by field.
func TestReadLedgerFaults(t *testing.T) {
	for _, row := range []struct {
		name, document, want string
	}{
		{"no JSON", `{`, "ledger.json: malformed: line 1: unexpected EOF"},
		{"another schema", `{"schema": "x", "releases": []}`, "ledger.json: schema: x: unrecognised: sdc-ledger/1 is expected"},
		{"nothing", `{}`, "ledger.json: schema: not supplied: a text is expected\nledger.json: releases: not supplied: a list is expected"},
		{
			"cells", `{"schema": "sdc-ledger/1", "releases": [{"id": "x", "cells": [{"cell": "staff", "count": 1}, {"count": -1, "min": 2}, {"cell": "a|b|c", "value": 3}]}]}`,
			`ledger.json: releases.1.cells.1.cell: staff: malformed: key: organisation, counted and when are expected
ledger.json: releases.1.cells.2.cell: not supplied: a text is expected
ledger.json: releases.1.cells.3.value: unrecognised field
ledger.json: releases.1.cells.2.count: conflict: with min or max
ledger.json: releases.1.cells.2.count: negative: count -1`,
		},
		{
			"in itself", `{"schema": "sdc-ledger/1", "releases": [{"id": "x", "date": "2024", "cells": [{"cell": "a|b|c"}]}]}`,
			"ledger.json: releases.x.date: malformed: a day is expected\nledger.json: a|b|c: releases.x.count: not supplied",
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := redact.ReadLedger("ledger.json", strings.NewReader(row.document))
			require.Error(t, err)
			assert.Equal(t, row.want, err.Error())
			var ledger redact.Ledger
			require.Error(t, ledger.UnmarshalJSON([]byte(row.document)))
		})
	}
}

// What a pattern publishes tells nothing of what is hidden, and of what is rounded no
// more than the ends.
func TestPatternRelease(t *testing.T) {
	system := row(3, 47, 101, 0)
	system.Cells = append(system.Cells, redact.Cell{Key: who("absent")}, redact.Cell{Key: who("implied"), Count: count(2), Status: redact.Implied})
	pattern := protect(t, redact.Policy{Rule: redact.Rule{Min: 1, Max: 9}}, system)
	release := pattern.Release("x", "2024-10-31", system, system)
	text, err := json.Marshal(redact.Ledger{Releases: []redact.Release{release}})
	require.NoError(t, err)
	assert.JSONEq(t, `{"schema": "sdc-ledger/1", "releases": [{"id": "x", "date": "2024-10-31", "cells": [
		{"cell": "QHG|staff|2024|group=a", "hidden": true}, {"cell": "QHG|staff|2024|group=b", "hidden": true},
		{"cell": "QHG|staff|2024|group=c", "count": 101}, {"cell": "QHG|staff|2024|group=d", "count": 0},
		{"cell": "QHG|staff|2024", "count": 151}]}]}`, string(text))

	hes := row(3, 47, 101)
	for i := range hes.Cells { // the nation is exempt
		other := hes.Cells[i]
		other.Key = redact.NewKey("England", "staff", "2024").With("group", other.Key.Value("group"))
		hes.Cells = append(hes.Cells, other)
	}
	release = protect(t, redact.HES(), hes).Release("x", "", hes)
	var ends []string
	for _, e := range release.Entries {
		ends = append(ends, e.Low.String()+" "+e.High.String())
	}
	assert.Equal(t, []string{"[x] [x]", "[x] [x]", "98 102", "148 152", "3 3", "47 47", "101 101", "151 151"}, ends)
	ledger := redact.Ledger{Releases: []redact.Release{release}}
	text, err = json.Marshal(ledger)
	require.NoError(t, err)
	var again redact.Ledger
	require.NoError(t, json.Unmarshal(text, &again))
	assert.Equal(t, ledger, again)
}
