package redact_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// reader is what a reader puts together of a system in which zero is printed.
func reader(t *testing.T, system redact.System, pattern redact.Pattern, more ...redact.Fact) redact.Disclosure {
	t.Helper()
	var names []string
	var facts []redact.Fact
	for _, cell := range system.Cells {
		name := cell.Key.String()
		names = append(names, name)
		if n, _ := cell.Count.Int64(); pattern.Hidden(cell.Key) {
			facts = append(facts, redact.Within(redact.Count(name), 1, redact.Unbounded))
		} else {
			facts = append(facts, redact.Stated(name, n))
		}
	}
	for _, sum := range system.Sums {
		var parts []redact.Operand
		for _, part := range sum.Parts {
			parts = append(parts, redact.Count(part.String()))
		}
		facts = append(facts, redact.Total(redact.Count(sum.Total.String()), parts...))
	}
	publication, err := redact.NewPublication(names, append(facts, more...)...)
	require.NoError(t, err)
	attacker := redact.Informed
	if len(more) > 0 {
		attacker = redact.Insider
	}
	disclosure, err := redact.Audit(t.Context(), publication, attacker)
	require.NoError(t, err)
	require.Empty(t, disclosure.Conflict)
	return disclosure
}

// drawn is a table of a layout, judged by the rule.
func drawn(seed uint64, shape uint8, most int64) (small, bool) {
	names := []string{"one-way", "one-way groups", "two by two", "a total shared by three"}
	layout := layouts()[names[int(shape)%len(names)]]
	s, usable := random(rand.New(rand.NewPCG(seed, seed)), layout.cells, layout.sums, most, redact.ZeroPrinted)
	if !usable {
		return small{}, false
	}
	return s.byRule(), true
}

// A replay leaves the truth and nothing that an audit does not leave, and after a
// choice by priority all that was asked for.
func FuzzReplay(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed, uint8(seed), int64(seed), seed%2 == 0)
	}
	f.Fuzz(func(t *testing.T, seed uint64, shape uint8, most int64, byPriority bool) {
		most = 1 + (most&0xff)%6
		s, usable := drawn(seed, shape, most)
		if !usable {
			return
		}
		policy, system := upTo(most, redact.ByCount), s.system(t)
		if byPriority {
			policy.Cost = redact.ByPriority
		}
		pattern := protect(t, policy, system)
		replayed, err := redact.Replay(t.Context(), policy, pattern, system)
		require.NoError(t, err)
		disclosure := reader(t, system, pattern)
		for _, cell := range replayed.Cells {
			require.True(t, cell.Complete)
			feasible, found := disclosure.Of(cell.Key.String())
			require.True(t, found)
			assert.Subset(t, feasible.Values, cell.Values)
			truth := slices.IndexFunc(system.Cells, func(c redact.Cell) bool { return c.Key == cell.Key })
			n, _ := system.Cells[truth].Count.Int64()
			assert.Contains(t, cell.Values, n)
			assert.True(t, cell.Enough || !byPriority, "%v %v", s.value, cell)
		}
	})
}

// Where nothing is listed, whoever knows a cell is left two values of every sensitive
// one that is not exact for everybody.
func FuzzInsights(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed, uint8(seed), int64(seed), int64(seed+3))
	}
	f.Fuzz(func(t *testing.T, seed uint64, shape uint8, most, insider int64) {
		most = 1 + (most&0xff)%6
		s, usable := drawn(seed, shape, most)
		if !usable {
			return
		}
		policy, system := upTo(most, redact.ByCount), s.system(t)
		policy.Insider = insider & 0xf
		pattern := protect(t, policy, system)
		list, err := redact.Insights(t.Context(), policy, pattern, system)
		require.NoError(t, err)
		assert.ElementsMatch(t, list, pattern.Insights())
		before := reader(t, system, pattern)
		for _, knows := range system.Cells {
			n, _ := knows.Count.Int64()
			if !pattern.Hidden(knows.Key) || n > policy.Insider {
				continue
			}
			after := reader(t, system, pattern, redact.Known(knows.Key.String(), n))
			for _, learns := range system.Cells {
				plain, _ := before.Of(learns.Key.String())
				left, _ := after.Of(learns.Key.String())
				if learns.Key == knows.Key || !pattern.Sensitive(learns.Key) || len(plain.Values) == 1 {
					continue
				}
				listed := slices.Contains(list, redact.Insight{Knows: knows.Key, Learns: learns.Key})
				assert.Equal(t, len(left.Values) == 1, listed, "%v: %s and %s", s.value, knows.Key, learns.Key)
			}
		}
	})
}

// A ledger never gives back what was withheld, is the same when it is applied again and
// when it is read again, and does not stand in the way of the pattern it comes from.
func FuzzLedger(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed, uint8(seed), int64(seed), int64(seed+2))
	}
	f.Fuzz(func(t *testing.T, seed uint64, shape uint8, before, now int64) {
		before, now = 1+(before&0xff)%6, 1+(now&0xff)%6
		s, usable := drawn(seed, shape, before)
		if !usable {
			return
		}
		system := s.system(t)
		first := protect(t, upTo(before, redact.ByCount), system)
		ledger, err := redact.Ledger{}.With(first.Release("first", "2024-10-31", system))
		require.NoError(t, err)
		text, err := json.Marshal(ledger)
		require.NoError(t, err)
		var again redact.Ledger
		require.NoError(t, json.Unmarshal(text, &again))
		assert.Equal(t, ledger, again)

		policy := upTo(now, redact.ByCount)
		applied, precedent, err := ledger.Apply(policy, system)
		require.NoError(t, err)
		twice, same, err := ledger.Apply(policy, applied...)
		require.NoError(t, err)
		assert.Equal(t, applied, twice)
		assert.Equal(t, precedent, same)
		assert.ElementsMatch(t, first.Keys(), precedent.Kept)

		pattern := protect(t, policy, applied...)
		assert.ElementsMatch(t, first.Keys(), pattern.Keys(), "what was shown is known, and what was not stays hidden")
		ledger, err = ledger.With(pattern.Release("second", "2025-10-31", system))
		require.NoError(t, err)
		for _, key := range first.Keys() {
			assert.True(t, ledger.Hidden(key))
		}
	})
}
