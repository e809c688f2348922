package redact_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// FuzzAuditMonotone: a further fact never widens what is left of a count, and the
// attacker who knows more is left no more.
func FuzzAuditMonotone(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		o := newOracle(seed)
		claims := o.publication()
		said := fmt.Sprint(seed, facts(claims))
		p, err := redact.NewPublication(o.names, facts(claims)...)
		require.NoError(t, err, said)
		all, err := redact.Audit(t.Context(), p, redact.Informed)
		require.NoError(t, err, said)
		fewer, err := redact.Audit(t.Context(), p.Without(len(claims)-1), redact.Informed)
		require.NoError(t, err, said)
		require.False(t, len(fewer.Conflict) > 0 && len(all.Conflict) == 0, said)
		for i, of := range all.Feasible {
			require.Subset(t, fewer.Feasible[i].Values, of.Values, said)
		}
		var before redact.Disclosure
		for _, attacker := range redact.Attackers() {
			after, err := redact.Audit(t.Context(), p, attacker)
			if errors.Is(err, measure.ErrTooLarge) {
				return
			}
			require.NoError(t, err, said)
			require.False(t, len(before.Conflict) > 0 && len(after.Conflict) == 0, said)
			for i := range min(len(before.Feasible), len(after.Feasible)) {
				requireWithin(t, after.Feasible[i], before.Feasible[i], said+attacker.String())
			}
			before = after
		}
	})
}

// requireWithin holds the interval of one to that of the other.
func requireWithin(t *testing.T, inner, outer redact.Feasible, said string) {
	t.Helper()
	if outer.Low.Known() {
		order, known := inner.Low.Compare(outer.Low)
		require.True(t, known && order >= 0, said)
	}
	if outer.High.Known() {
		order, known := inner.High.Compare(outer.High)
		require.True(t, known && order <= 0, said)
	}
}

// FuzzReadTables: no text makes it panic, and what is read has the counts that its
// facts speak of.
func FuzzReadTables(f *testing.F) {
	f.Add("Sex\nFemale | 338 | 81.64%\n(blank) | – | –\nTotal | 414 | 100%\nNote: less than 10\n")
	f.Add(" | a | % | Total\nx\t1  5\nSame: x = y\nNote: 0 to 4")
	f.Add("||\n|a|<5|\n\n\r\nTotal  ")
	f.Fuzz(func(t *testing.T, text string) {
		p, err := redact.ReadTables("f", strings.NewReader(text), redact.Loose)
		if err != nil {
			var faults measure.Faults
			require.ErrorAs(t, err, &faults)
			return
		}
		for _, fact := range p.Facts() {
			for _, operand := range fact.Operands() {
				name, named := operand.Name()
				require.True(t, named)
				require.True(t, slices.Contains(p.Names(), name))
			}
		}
	})
}

// FuzzReadPublication: no document makes it panic, and facts are read or refused.
func FuzzReadPublication(f *testing.F) {
	f.Add(`{"schema": "sdc-audit/1", "vars": ["a", "b"], "facts": [{"value": "a", "is": 3}, {"sum": "a", "parts": ["b", 1]}]}`)
	f.Add(`{"schema": "sdc-audit/1", "vars": ["a"], "facts": [{"ratio": ["a", 2, 3, 4], "shown": "1.5", "rounding": "down"}, {"range": "a", "min": 0, "max": null}]}`)
	f.Add(`{"schema": "sdc-audit/1", "vars": ["a"], "facts": [{"percent": "a", "of": 7, "shown": "14%", "rounding": "loose"}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		p, err := redact.ReadPublication("f", strings.NewReader(text))
		if err != nil {
			var faults measure.Faults
			require.ErrorAs(t, err, &faults)
			return
		}
		for _, fact := range p.Facts() {
			require.NotEmpty(t, fact.Kind())
			require.NotEmpty(t, fact.String())
		}
	})
}
