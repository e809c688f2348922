package redact_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// numbered names so many counts.
func numbered(n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = "count " + strconv.Itoa(i)
	}
	return names
}

// A column of many rows with one hidden: the sum is told whole.
func TestAuditLongColumn(t *testing.T) {
	const rows = 2000
	names := numbered(rows)
	facts := []redact.Fact{redact.Total(redact.Number(3*rows+10), redact.Counts(names...)...)}
	for _, name := range names[1:] {
		facts = append(facts, redact.Stated(name, 3))
	}
	p, err := redact.NewPublication(names, facts...)
	require.NoError(t, err)
	disclosure, err := redact.Audit(t.Context(), p, redact.Informed)
	require.NoError(t, err)
	exact := disclosure.Exact()
	require.Len(t, exact, 1)
	assert.Equal(t, []int64{13}, exact[0].Values)
	assert.Len(t, exact[0].Because.Facts, rows)
}

// Publications that nobody could resolve are refused, not guessed at and not
// reckoned with for ever.
func TestAuditLimits(t *testing.T) {
	chain, shares := numbered(4000), numbered(150)
	var links, figures []redact.Fact
	for i, name := range chain[1:] {
		links = append(links, redact.Total(redact.Count(name), redact.Count(chain[i]), redact.Number(1)))
	}
	for i, name := range shares[1:] {
		figures = append(figures, redact.Percentage(redact.Count(shares[i]), redact.Count(name), "99.9", redact.Nearest))
	}
	for _, c := range []struct {
		name  string
		names []string
		facts []redact.Fact
	}{
		{"a chain of totals without an end", chain, links},
		{"percentages of percentages", shares, figures},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := redact.NewPublication(c.names, c.facts...)
			require.NoError(t, err)
			_, err = redact.Audit(t.Context(), p, redact.Informed)
			require.ErrorIs(t, err, measure.ErrTooLarge)
		})
	}
}

// Counts that can only be even, under an odd total: two percentages make one count
// the other.
func TestAuditParity(t *testing.T) {
	names := []string{"a", "b", "c", "d"}
	p, err := redact.NewPublication(
		names,
		redact.Percentage(redact.Count("a"), redact.Count("b"), "100", redact.Down),
		redact.Total(redact.Number(3_000_001), redact.Counts(slices.Concat(names, names[2:])...)...),
	)
	require.NoError(t, err)
	disclosure, err := redact.Audit(t.Context(), p, redact.Informed)
	require.NoError(t, err)
	assert.Equal(t, []int{0, 1}, disclosure.Conflict)
}

// A difference of percentages of one hidden total.
func TestPointsOfOneBase(t *testing.T) {
	p, err := redact.NewPublication(
		[]string{"a", "b", "T"},
		redact.Points(redact.Count("a"), redact.Count("T"), redact.Count("b"), redact.Count("T"), "25.0", redact.Nearest),
		redact.Stated("a", 7), redact.Stated("b", 4),
	)
	require.NoError(t, err)
	assert.Equal(t, "a: 7; b: 4; T: 12", describe(t, p, redact.Informed))
}
