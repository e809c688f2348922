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

// FuzzReadLedger: no document makes it panic, what is read comes back as it is written,
// and applying it twice is the same as once.
func FuzzReadLedger(f *testing.F) {
	f.Add(`{"schema": "sdc-ledger/1", "releases": [{"id": "a", "date": "2024-10-31", "cells": [
		{"cell": "QHG|staff|2024", "count": 288}, {"cell": "QHG|staff|2024|group=a", "hidden": true, "max": 9}]}]}`)
	f.Add(`{"schema": "sdc-ledger/1", "releases": [{"id": "a", "cells": [{"cell": "QHG|b|1 − QHG|a|1", "min": 0, "max": 5}]}, {"id": "b", "cells": []}]}`)
	f.Add(`{"schema": "sdc-ledger/1", "releases": [{"id": "", "date": "x", "cells": [{"count": -1, "min": 1e9}]}], "releases": null}`)
	f.Fuzz(func(t *testing.T, document string) {
		ledger, err := redact.ReadLedger("f", strings.NewReader(document))
		if err != nil {
			var faults measure.Faults
			require.ErrorAs(t, err, &faults)
			return
		}
		text, err := json.Marshal(ledger)
		require.NoError(t, err)
		var again redact.Ledger
		require.NoError(t, json.Unmarshal(text, &again))
		require.Equal(t, ledger, again)
		var system redact.System
		for _, release := range ledger.Releases {
			for k, entry := range release.Entries {
				system.Add(entry.Key, count(int64(k)))
			}
		}
		applied, precedent, err := ledger.Apply(redact.Below10(), system)
		require.NoError(t, err)
		twice, same, err := ledger.Apply(redact.Below10(), applied...)
		require.NoError(t, err)
		require.Equal(t, applied, twice)
		require.Equal(t, precedent, same)
	})
}

// FuzzWords: what is read of a word of a policy is read again as it is written.
func FuzzWords(f *testing.F) {
	for _, word := range []string{
		"", "range", "unique", "span=3", "bounds=2,3", "set=4", "bounds=1,-1", "span=9999999999999", "set=+1", "nearest=5", "random=05", "small=",
		"A3", "insider", "cut off", "less than ten", "0 to 4", "≤ 7", "99999999999999999999 or fewer",
	} {
		f.Add(word)
	}
	f.Fuzz(func(t *testing.T, word string) {
		if level, err := redact.ParseLevel(word); err == nil {
			again, err := redact.ParseLevel(level.String())
			require.NoError(t, err)
			require.Equal(t, level, again)
		}
		if method, err := redact.ParseMethod(word); err == nil {
			again, err := redact.ParseMethod(method.String())
			require.NoError(t, err)
			require.Equal(t, method, again)
			require.GreaterOrEqual(t, method.Base(), int64(2))
		}
		if attacker, err := redact.ParseAttacker(word); err == nil {
			again, err := redact.ParseAttacker(attacker.String())
			require.NoError(t, err)
			require.Equal(t, attacker, again)
		}
		if habit, err := redact.ParseHabit(word); err == nil {
			require.Equal(t, word, habit.String())
		}
		if low, high, found := redact.ParseNote(word); found {
			assert.True(t, 0 <= low && low <= high && high <= measure.MaxCount)
		}
	})
}
