package redact_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// agrees finds counts of up to 4,000 of which all claims hold, one after the other by
// audits, and holds the claims to them.
func (o *oracle) agrees(t *testing.T, claims []claim, said string) {
	t.Helper()
	p, err := redact.NewPublication(o.names, facts(claims)...)
	require.NoError(t, err, said)
	for _, name := range o.names {
		p, err = p.With(redact.Within(redact.Count(name), 0, 4000))
		require.NoError(t, err, said)
	}
	counts := make([]int64, len(o.names))
	for i, name := range o.names {
		disclosure, err := redact.Audit(t.Context(), p, redact.Informed)
		require.NoError(t, err, said)
		require.Empty(t, disclosure.Conflict, said)
		low, _ := disclosure.Feasible[i].Low.Rat()
		counts[i] = low.Num().Int64()
		p, err = p.With(redact.Stated(name, counts[i]))
		require.NoError(t, err, said)
	}
	for _, c := range claims {
		require.True(t, c.holds(counts), "%s: %v %s", said, counts, c.fact)
	}
}

// Facts that contradict each other are reported as such a set that no fact of it can be
// spared: without any one of them there are counts of which the others hold.
func TestOfAContradictionNoFactCanBeSpared(t *testing.T) {
	conflicts := 0
	for seed := range uint64(80) {
		o := newOracle(seed)
		claims := o.publication()
		said := fmt.Sprint(seed, facts(claims))
		p, err := redact.NewPublication(o.names, facts(claims)...)
		require.NoError(t, err, said)
		disclosure, err := redact.Audit(t.Context(), p, redact.Informed)
		require.NoError(t, err, said)
		if len(disclosure.Conflict) == 0 {
			continue
		}
		conflicts++
		assert.Empty(t, o.feasible(claims)[0], said)
		for _, spared := range disclosure.Conflict {
			var others []claim
			for _, n := range disclosure.Conflict {
				if n != spared {
					others = append(others, claims[n])
				}
			}
			o.agrees(t, others, said)
		}
	}
	assert.Greater(t, conflicts, 25)
}

// A difference of shares that no shares have contradicts itself, whatever else is said
// of the counts.
func TestAnImpossibleDifferenceContradictsItself(t *testing.T) {
	a, b := redact.Count("a"), redact.Count("b")
	for _, fact := range []redact.Fact{
		redact.Points(a, b, b, a, "-150", redact.Nearest),
		redact.Points(a, b, b, a, "101", redact.Down),
		redact.Points(b, a, b, b, "75", redact.Nearest), // a share less all
		redact.Points(b, b, b, a, "-0.2", redact.Loose), // all less a share
	} {
		p, err := redact.NewPublication([]string{"a", "b"}, redact.Within(a, 0, 7), fact, redact.Stated("b", 3))
		require.NoError(t, err)
		disclosure, err := redact.Audit(t.Context(), p, redact.Informed)
		require.NoError(t, err)
		assert.Equal(t, []int{1}, disclosure.Conflict, fact)
	}
	for shown, want := range map[string][]int64{"-25": {4}, "0": {3}, "-63": {8}} { // 3 of a less all 3
		p, err := redact.NewPublication([]string{"a"}, redact.Points(redact.Number(3), a, redact.Number(3), redact.Number(3), shown, redact.Nearest))
		require.NoError(t, err)
		disclosure, err := redact.Audit(t.Context(), p, redact.Informed)
		require.NoError(t, err)
		require.Len(t, disclosure.Feasible, 1)
		assert.True(t, slices.Equal(want, disclosure.Feasible[0].Values), "%s: %v", shown, disclosure.Feasible[0].Values)
	}
}
