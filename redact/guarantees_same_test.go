package redact_test

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// Equal systems have equal patterns, on however many processors, and the systems stay as
// they were.
func (p released) equalSystemsHaveEqualPatterns(t *testing.T) {
	t.Helper()
	before := p.with(func(cell redact.Cell) redact.Cell { return cell })
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1 + len(p.keys)%4))
	again, err := redact.Protect(t.Context(), p.policy, p.systems...)
	require.NoError(t, err, p.name)
	assert.Equal(t, p.pattern, again, p.name)
	assert.Equal(t, before.systems, p.systems, p.name)
}

// In whatever order cells, sums and systems stand, and however often, the same cells are
// sensitive, as much can be had of each, and the cheapest choice costs the same.
func (p released) orderTellsNothing(t *testing.T) {
	t.Helper()
	r := rand.New(rand.NewPCG(uint64(len(p.tables)), 2))
	var shuffled redact.System
	for _, s := range p.systems {
		shuffled.Cells = slices.Concat(shuffled.Cells, s.Cells)
		shuffled.Nested = slices.Concat(shuffled.Nested, s.Nested)
		for _, sum := range s.Sums {
			parts := slices.Clone(sum.Parts)
			r.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
			shuffled.Sum(sum.Total, parts...)
		}
	}
	r.Shuffle(len(shuffled.Cells), func(i, j int) {
		shuffled.Cells[i], shuffled.Cells[j] = shuffled.Cells[j], shuffled.Cells[i]
	})
	r.Shuffle(len(shuffled.Sums), func(i, j int) { shuffled.Sums[i], shuffled.Sums[j] = shuffled.Sums[j], shuffled.Sums[i] })
	var apart redact.System // the sums by themselves
	apart.Sums, shuffled.Sums = shuffled.Sums[:len(shuffled.Sums)/2], shuffled.Sums[len(shuffled.Sums)/2:]
	apart.Cells = slices.Clone(shuffled.Cells)
	other, err := redact.Protect(t.Context(), p.policy, apart, shuffled, shuffled)
	require.NoError(t, err, p.name)
	require.NoError(t, redact.Check(p.policy, other, p.systems...), p.name)
	for _, key := range p.keys {
		assert.Equal(t, p.pattern.Sensitive(key), other.Sensitive(key), p.name)
	}
	can := func(pattern redact.Pattern) map[redact.Key][2]int64 {
		ends := map[redact.Key][2]int64{}
		for _, u := range pattern.Unprotected() {
			ends[u.Key] = [2]int64{u.LeastAttainable, u.GreatestAttainable}
		}
		return ends
	}
	assert.Equal(t, can(p.pattern), can(other), p.name)
	assert.ElementsMatch(t, p.pattern.Public(), other.Public(), p.name)
	assert.ElementsMatch(t, p.pattern.FullGroups(), other.FullGroups(), p.name)
	if p.policy.Insider == 0 && p.policy.Cost != redact.ByPriority { // in which the order is the choice
		assert.Equal(t, p.pattern.Cost(), other.Cost(), p.name)
	}
	for _, method := range methods(3)[:2] { // each count by itself
		one, err := redact.Round(t.Context(), method, p.systems...)
		require.NoError(t, err, p.name)
		two, err := redact.Round(t.Context(), method, shuffled)
		require.NoError(t, err, p.name)
		for i, key := range one.Keys() {
			assert.Equal(t, one.Shown(key, count(p.value[i])), two.Shown(key, count(p.value[i])), p.name)
		}
	}
}

// In whatever order facts stand, an audit leaves the same.
func (p released) orderOfFactsTellsNothing(t *testing.T) {
	t.Helper()
	publication := p.published(t, p.hidden)
	names, facts := publication.Names(), publication.Facts()
	slices.Reverse(names)
	slices.Reverse(facts)
	reversed, err := redact.NewPublication(names, facts...)
	require.NoError(t, err, p.name)
	before, after := leaves(t, publication, redact.Informed, p.name), leaves(t, reversed, redact.Informed, p.name)
	slices.Reverse(after)
	for i := range before {
		assert.Equal(t, before[i].Name, after[i].Name, p.name)
		assert.Equal(t, before[i].Values, after[i].Values, p.name)
	}
}

// Of systems that are protected together nothing is protected less than of each alone:
// what cannot be had alone cannot be had together, and is listed then too; and what is
// left of all of them together is what is asked for.
func (p released) togetherIsNeverWeakerThanAlone(t *testing.T) {
	t.Helper()
	var parts []redact.System // each system where there are two, and half of the sums of each
	for _, s := range p.systems {
		half := s
		half.Sums = s.Sums[:len(s.Sums)/2]
		if parts = append(parts, half); len(p.systems) > 1 {
			parts = append(parts, s)
		}
	}
	for k, part := range parts {
		alone, err := redact.Protect(t.Context(), p.policy, part)
		require.NoError(t, err, p.name)
		for _, u := range alone.Unprotected() {
			at := slices.IndexFunc(p.pattern.Unprotected(), func(other redact.Unprotected) bool { return other.Key == u.Key })
			require.GreaterOrEqual(t, at, 0, p.name)
			together := p.pattern.Unprotected()[at]
			assert.LessOrEqual(t, u.LeastAttainable, together.LeastAttainable, p.name)
			assert.GreaterOrEqual(t, u.GreatestAttainable, together.GreatestAttainable, p.name)
		}
		if k == 0 {
			twice, err := redact.Protect(t.Context(), p.policy, part, part)
			require.NoError(t, err, p.name)
			assert.Equal(t, alone, twice, p.name)
		}
	}
}
