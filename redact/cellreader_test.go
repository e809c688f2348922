package redact_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// What a reader knows of one cell takes the place of what is known of every cell, and
// of two systems the stricter holds, whichever comes first.
func TestCellReader(t *testing.T) {
	policy := redact.Below10()
	plain := row(3, 47, 101)
	known := row(3, 47, 101)
	known.Cells[0].Reader = redact.Reader{Lower: count(2), Upper: count(5)}
	wider := row(3, 47, 101)
	wider.Cells[0].Reader = redact.Reader{Lower: count(0), Upper: count(7)}
	for _, systems := range [][]redact.System{{known}, {plain, known}, {known, plain}, {known, wider}, {wider, known}} {
		pattern := protect(t, policy, systems...)
		require.Len(t, pattern.Unprotected(), 1)
		low, high, _ := pattern.Interval(known.Cells[0].Key)
		assert.Equal(t, [2]int64{2, 5}, [2]int64{low, high})
	}
	require.ErrorContains(t, redact.Check(policy, protect(t, policy, plain), known), "no reader believes")
}

// A cell of nobody is hidden where an earlier release left open whether it is one, and
// not where a reader knows better.
func TestCellReaderNobody(t *testing.T) {
	system := row(0, 47, 101)
	system.Cells[0].Status = redact.Primary
	_, err := redact.Protect(t.Context(), redact.Below10(), system)
	require.ErrorIs(t, err, measure.ErrOutOfRange)
	system.Cells[0].Reader.Lower = count(0)
	pattern := protect(t, redact.Below10(), system)
	assert.Equal(t, "ab", groups(pattern.Keys()))

	system = row(3, 47, 101)
	system.Cells[0].Reader.Upper = count(2)
	pattern = protect(t, redact.Below10(), system)
	assert.Empty(t, pattern.Keys())
	assert.Equal(t, "a", groups(pattern.Public()))
}

// The choice by priority and the attacker who owns the program have their texts.
func TestProgramText(t *testing.T) {
	var cost redact.Cost
	require.NoError(t, cost.UnmarshalText([]byte("priority")))
	assert.Equal(t, redact.ByPriority, cost)
	_, err := (redact.ByPriority + 1).MarshalText()
	require.ErrorIs(t, err, measure.ErrUnrecognised)
	for _, text := range []string{"program", "A5"} {
		attacker, err := redact.ParseAttacker(text)
		require.NoError(t, err)
		assert.Equal(t, redact.Program, attacker)
	}
	assert.NotContains(t, redact.Attackers(), redact.Program)
	_, err = redact.Audit(t.Context(), redact.Publication{}, redact.Program)
	require.ErrorIs(t, err, measure.ErrUnrecognised)
}
