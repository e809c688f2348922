package redact_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// Of every sensitive cell as much stays possible as is asked for, or it is listed with
// what can be had, which is what hiding everything gives.
func (p released) asMuchIsLeftAsAskedForOrListed(t *testing.T) {
	t.Helper()
	listed := map[int]redact.Unprotected{}
	for _, u := range p.pattern.Unprotected() {
		listed[p.number[u.Key]] = u
	}
	public := 0
	for i, ask := range p.asks() {
		if p.movable>>i&1 == 0 {
			public++
			assert.Contains(t, p.pattern.Public(), p.keys[i], p.name)
			continue
		}
		assert.True(t, p.pattern.Sensitive(p.keys[i]), p.name)
		require.Equal(t, uint64(1), p.hidden>>i&1, p.name)
		least, greatest := p.ends(p.movable, i)
		low, high := p.ends(p.hidden, i)
		u, found := listed[i]
		assert.Equal(t, !ask.met(least, greatest), found, "%s: %s", p.name, p.keys[i])
		assert.True(t, ask.cut(least, greatest).met(low, high), "%s: %s", p.name, p.keys[i])
		if found {
			assert.Equal(t, []int64{least, greatest}, []int64{u.LeastAttainable, u.GreatestAttainable}, "%s: %s", p.name, p.keys[i])
			assert.True(t, low <= u.Low && u.High <= high && ask.cut(least, greatest).met(u.Low, u.High), p.name)
			assert.False(t, u.Unknown, p.name)
		}
		delete(listed, i)
	}
	assert.Empty(t, listed, p.name)
	assert.Len(t, p.pattern.Public(), public, p.name)
}

// What must be shown is shown, and so is what a reader knows better.
func (p released) whatMustBeShownIsShown(t *testing.T) {
	t.Helper()
	assert.Zero(t, p.hidden&^p.movable, p.name)
	for i, key := range p.keys {
		if p.movable>>i&1 == 0 {
			assert.NotContains(t, p.pattern.Keys(), key, p.name)
		}
	}
}

// Every proof is a whole table that adds up, and the check by adding up accepts them.
func (p released) everyProofIsATable(t *testing.T) {
	t.Helper()
	require.NoError(t, redact.Check(p.policy, p.pattern, p.systems...), p.name)
	proofs := map[redact.Key]int{}
	for _, w := range p.pattern.Witnesses() {
		table := slices.Clone(p.value)
		for _, change := range w.Changes {
			table[p.number[change.Key]] = change.Count
		}
		at := slices.IndexFunc(p.tables, func(other possible) bool {
			return slices.Equal(table, other.value) && other.differs&^p.hidden == 0
		})
		assert.GreaterOrEqual(t, at, 0, p.name)
		assert.Equal(t, w.Value, table[p.number[w.Key]], p.name)
		proofs[w.Key]++
	}
	for i := range p.asks() {
		assert.Equal(t, p.movable>>i&1 == 1, proofs[p.keys[i]] >= 2, p.name)
	}
}

// The interval of a sensitive cell holds the true count, and nothing that is not
// possible.
func (p released) intervalsHoldTheTruth(t *testing.T) {
	t.Helper()
	for i, key := range p.keys {
		low, high, found := p.pattern.Interval(key)
		if !found {
			continue
		}
		least, greatest := p.ends(p.hidden, i)
		assert.True(t, least <= low && low <= p.value[i] && p.value[i] <= high && high <= greatest, p.name)
	}
}

// An audit of what is published leaves every value that some table has, and no other.
func (p released) auditLeavesWhatTablesHave(t *testing.T) {
	t.Helper()
	disclosure, err := redact.Audit(t.Context(), p.published(t, p.hidden), redact.Informed)
	require.NoError(t, err, p.name)
	require.Len(t, disclosure.Feasible, len(p.keys), p.name)
	for i, f := range disclosure.Feasible {
		assert.Equal(t, p.left(p.hidden, i), f.Values, "%s: %s", p.name, f.Name)
	}
}

// No other choice that protects as much costs less.
func (p released) noOtherChoiceCostsLess(t *testing.T) {
	t.Helper()
	assert.LessOrEqual(t, p.pattern.LowerBound(), p.pattern.Cost(), p.name)
	if p.policy.Insider > 0 || p.policy.Cost == redact.ByLogarithm || p.policy.Cost == redact.ByHierarchy || p.policy.Cost == redact.ByPriority {
		return
	}
	asks := p.asks()
	var open []int
	var always uint64
	for i := range p.keys {
		_, sensitive := asks[i]
		switch movable := p.movable>>i&1 == 1; {
		case movable && (sensitive || p.status[i] == redact.Implied):
			always |= 1 << i
		case movable:
			open = append(open, i)
		}
	}
	if len(open) > 8 { // too many choices
		return
	}
	least := int64(-1)
	for choice := range 1 << len(open) {
		hidden, price := always, int64(0)
		for k, i := range open {
			if choice>>k&1 == 1 {
				hidden |= 1 << i
				price += p.cost[i]
			}
		}
		if least >= 0 && price >= least {
			continue
		}
		enough := true
		for i, ask := range asks {
			if enough && p.movable>>i&1 == 1 {
				enough = ask.cut(p.ends(p.movable, i)).met(p.ends(hidden, i))
			}
		}
		if enough {
			least = price
		}
	}
	assert.Equal(t, least, p.pattern.Cost(), p.name)
	assert.True(t, p.pattern.Optimal(), p.name)
}

// Whoever knows a hidden cell of few people works out no other, or it is listed.
func (p released) whoKnowsACellWorksOutNoOtherOrItIsListed(t *testing.T) {
	t.Helper()
	var want, stuck []redact.Insight
	for knows := range p.keys {
		if p.hidden>>knows&1 == 0 || p.value[knows] > p.policy.Insider || p.policy.Insider == 0 {
			continue
		}
		for learns := range p.asks() {
			if learns == knows || p.movable>>learns&1 == 0 {
				continue
			}
			insight := redact.Insight{Knows: p.keys[knows], Learns: p.keys[learns]}
			exact := func(hidden uint64) bool {
				low, high := p.ends(hidden, learns)
				return low == high
			}
			if !exact(p.hidden) && exact(p.hidden&^(1<<knows)) {
				want = append(want, insight)
			}
			if !exact(p.movable) && exact(p.movable&^(1<<knows)) {
				stuck = append(stuck, insight)
			}
		}
	}
	list, err := redact.Insights(t.Context(), p.policy, p.pattern, p.systems...)
	require.NoError(t, err, p.name)
	assert.ElementsMatch(t, want, list, p.name)
	assert.ElementsMatch(t, list, p.pattern.Insights(), p.name)
	assert.Subset(t, stuck, list, "%s: hiding more would help", p.name)
}
