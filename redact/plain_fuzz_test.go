package redact_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/tabular"
	"github.com/workforce-equality/equality/redact"
)

// Whatever the shape of a table, its counts and the policy, and however soon time ends,
// a pattern passes the check and costs no less than its bound; and of plain means alone
// the outcome is the same again.
func FuzzShapes(f *testing.F) {
	for seed := range uint64(6) {
		f.Add(seed, uint8(seed*37), uint16(seed*5), uint8(seed))
	}
	f.Fuzz(func(t *testing.T, seed uint64, shape uint8, sizes uint16, level uint8) {
		size := func(n int) int { return 2 + int(sizes>>(3*n))%3 }
		dimensions := []tabular.Dimension{tabular.Flat("band", size(0)), tabular.Flat("site", size(1)), tabular.Flat("ethnicity", size(2))}
		if shape&1 == 1 {
			dimensions[0] = tabular.Grouped("band", size(0), 2, size(3))
		}
		if shape&2 == 2 {
			dimensions[1] = tabular.Grouped("site", 2, size(1))
		}
		dimensions = dimensions[:1+int(shape>>2)%3]
		table := tabular.Table{Seed: seed, Mean: 1 + int64(seed%97), Dimensions: dimensions}
		system := table.Margins(1 + int(shape>>4)%len(dimensions))
		levels := []redact.Level{redact.RequireRange(), redact.RequireUnique(), redact.RequireSpan(3), redact.RequireBounds(1, 4), redact.RequireSet(5)}
		policy := redact.Below10()
		policy.Level, policy.Cost = levels[int(level)%len(levels)], redact.ByCount+redact.Cost(level>>4%4)
		late, stop := context.WithTimeout(t.Context(), time.Duration(seed%16)*time.Millisecond)
		defer stop()
		pattern, err := redact.Protect(late, policy, system)
		require.NoError(t, err)
		require.NoError(t, redact.Check(policy, pattern, system))
		require.LessOrEqual(t, pattern.LowerBound(), pattern.Cost())
		once := plainly(t, policy, system)
		require.Equal(t, once, plainly(t, policy, system))
	})
}

// plainly gives what plain means find for a system of one piece, and for others of its
// first, and every report up to there.
func plainly(t *testing.T, policy redact.Policy, system redact.System) []redact.Progress {
	t.Helper()
	var list []redact.Progress
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	watched := redact.WithProgress(ctx, func(p redact.Progress) {
		if list = append(list, p); p.Stage == redact.Searching {
			cancel()
		}
	})
	_, err := redact.Protect(watched, policy, system)
	if err != nil {
		require.ErrorIs(t, err, context.Canceled)
	}
	return list
}

// A table too large to be looked at as a whole is protected in the neighbourhood of each
// cell, without a search.
func TestLarge(t *testing.T) {
	table := large()["1100 cells"]
	system := table.System()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var plain redact.Progress
	watched := redact.WithProgress(ctx, func(p redact.Progress) {
		if plain = p; p.Stage == redact.Improving {
			cancel()
		}
	})
	pattern, err := redact.Protect(watched, redact.Below10(), system)
	require.NoError(t, err)
	require.NoError(t, redact.Check(redact.Below10(), pattern, system))
	assert.Equal(t, plain.Cost, pattern.Cost())
	assert.Equal(t, plain.Sensitive, plain.Proved)
	require.Len(t, pattern.Unprotected(), 1)
	assert.False(t, pattern.Unprotected()[0].Unknown)
}
