package redact_test

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// Whatever is hidden, and whatever for, has one marker; the note sets no limit to it, and
// the release says nothing else of it.
func (p released) oneMarkerAndANoteThatTellsNothing(t *testing.T) {
	t.Helper()
	note := p.pattern.Note()
	_, _, limits := redact.ParseNote(note)
	assert.False(t, limits, p.name)
	assert.Equal(t, len(p.pattern.Keys()) > 0, note != "", p.name)
	assert.Equal(t, p.policy.Rule.Note(note != ""), note, p.name)
	for i, key := range p.keys {
		hidden := p.hidden>>i&1 == 1
		shown := p.pattern.Shown(key, count(p.value[i]))
		if hidden {
			assert.Equal(t, measure.AbsentCount(measure.Suppressed), shown, p.name)
			assert.Equal(t, p.pattern.Marker(), shown.String(), p.name)
		} else {
			assert.Equal(t, count(p.value[i]), shown, p.name)
		}
		for j := range p.keys { // and every figure that is made of it
			assert.Equal(t, hidden || p.hidden>>j&1 == 1, p.pattern.Hidden(key, p.keys[j]), p.name)
		}
	}
	for _, entry := range p.pattern.Release("now", "", p.systems...).Entries {
		i := p.number[entry.Key]
		want := redact.Entry{Key: entry.Key, Low: count(p.value[i]), High: count(p.value[i])}
		if p.hidden>>i&1 == 1 {
			want = redact.Entry{Key: entry.Key, Hidden: true}
		}
		assert.Equal(t, want, entry, p.name)
	}
}

// A bound that stands in the place of hidden counts, or of their shares of a count that
// is shown, is true of every one of them and leaves what was left without it.
func (p released) aBoundAddsNothing(t *testing.T) {
	t.Helper()
	bound := p.pattern.Bound()
	if bound != p.pattern.Marker() {
		low, high, limits := redact.ParseNote(bound)
		require.True(t, limits && low <= 1, p.name)
		var facts []redact.Fact
		for i, key := range p.keys {
			if p.hidden>>i&1 == 1 && p.status[i] != redact.Implied {
				facts = append(facts, redact.Within(redact.Count(key.String()), 0, high))
			}
		}
		p.leavesTheSame(t, facts)
	}
	for i, whole := range p.keys {
		text := p.pattern.ShareBound(whole, count(p.value[i]), 1)
		if text == p.pattern.Marker() {
			continue
		}
		assert.Zero(t, p.hidden>>i&1, p.name)
		limit, valid := new(big.Rat).SetString(strings.Trim(text, "<%"))
		require.True(t, valid, text)
		var facts []redact.Fact
		for _, sum := range p.sums {
			for _, part := range sum[1:] {
				if n := p.value[part]; sum[0] == i && p.hidden>>part&1 == 1 && p.status[part] != redact.Implied {
					assert.Negative(t, big.NewRat(100*n, p.value[i]).Cmp(limit), "%s: %s", p.name, text)
					most := n // the greatest count whose share is below the limit
					for big.NewRat(100*(most+1), p.value[i]).Cmp(limit) < 0 {
						most++
					}
					facts = append(facts, redact.Within(redact.Count(p.keys[part].String()), 0, most))
				}
			}
		}
		p.leavesTheSame(t, facts)
	}
}

// leavesTheSame holds that facts leave of every cell what was left without them.
func (p released) leavesTheSame(t *testing.T, facts []redact.Fact) {
	t.Helper()
	for i, f := range leaves(t, p.published(t, p.hidden, facts...), redact.Informed, p.name) {
		assert.Equal(t, p.left(p.hidden, i), f.Values, p.name)
	}
}

// What is published of a pattern is the same of every table that a reader takes for
// possible and that has the same pattern: nothing in it depends on what is hidden.
func (p released) whatIsPublishedTellsNoTwoTablesApart(t *testing.T) {
	t.Helper()
	say := func(pattern redact.Pattern, w *world) string {
		text, err := json.Marshal(redact.Ledger{Releases: []redact.Release{pattern.Release("now", "", w.systems...)}})
		require.NoError(t, err, p.name)
		said := []string{string(text), pattern.String(), pattern.Note(), pattern.Marker(), pattern.Bound()}
		for _, s := range w.systems {
			for _, cell := range s.Cells {
				said = append(said, pattern.Shown(cell.Key, cell.Count).String(), pattern.ShareBound(cell.Key, cell.Count, 0))
			}
		}
		return strings.Join(said, "\n")
	}
	for _, table := range p.tables {
		if table.differs == 0 || table.differs&^p.hidden != 0 {
			continue
		}
		other := p.with(func(cell redact.Cell) redact.Cell {
			cell.Count = count(table.value[p.number[cell.Key]])
			return cell
		})
		assert.Equal(t, say(p.pattern, p.world), say(p.pattern, other), p.name)
		return
	}
}
