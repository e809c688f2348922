package redact_test

import (
	"context"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/tabular"
	"github.com/workforce-equality/equality/redact"
)

// Of a pattern that is given, with all else fixed, witnesses are found again for every
// sensitive cell that has any; what they do not need is shown.
func TestGiven(t *testing.T) {
	table := tabular.Table{Seed: 3, Mean: 60, Dimensions: []tabular.Dimension{
		tabular.Grouped("band", 4, 5), tabular.Flat("ethnicity", 6), tabular.Flat("site", 3),
	}}
	system := given(t, table.System())
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	hidden := int64(0)
	for _, cell := range system.Cells {
		if n, _ := cell.Count.Int64(); cell.Status != redact.Fixed && !redact.Below10().Rule.Sensitive(n) {
			hidden++
		}
	}
	pattern, err := redact.Protect(untilLast(ctx, cancel, redact.Searching), redact.Below10(), system)
	require.NoError(t, err)
	require.NoError(t, redact.Check(redact.Below10(), pattern, system))
	for _, u := range pattern.Unprotected() {
		assert.False(t, u.Unknown, u.Key)
	}
	assert.Less(t, pattern.Cost(), hidden)
}

// Cells that cannot have what is asked for are many where counts are small. How far each
// can move without end is found out all the same.
func TestShort(t *testing.T) {
	table := tabular.Table{Seed: 56, Mean: 10, Dimensions: []tabular.Dimension{
		tabular.Grouped("band", 3, 4, 3), tabular.Grouped("ethnicity", 3, 2), tabular.Flat("site", 2),
	}}
	system := table.System()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	pattern, err := redact.Protect(untilLast(ctx, cancel, redact.Sparing), redact.Below10(), system)
	require.NoError(t, err)
	require.NoError(t, redact.Check(redact.Below10(), pattern, system))
	assert.NotEmpty(t, pattern.Unprotected())
	for _, u := range pattern.Unprotected() {
		assert.False(t, u.Unknown, u.Key)
	}
}

// untilLast ends a context when the last piece has come to a stage.
func untilLast(ctx context.Context, cancel func(), stage redact.Stage) context.Context {
	return redact.WithProgress(ctx, func(p redact.Progress) {
		if p.Stage == stage && p.PiecesDone == p.Pieces-1 {
			cancel()
		}
	})
}

// given is a system with the first pattern that is found, which hides more than need be, and all else fixed.
func given(tb testing.TB, system redact.System) redact.System {
	tb.Helper()
	ctx, cancel := context.WithCancel(tb.Context())
	defer cancel()
	pattern, err := redact.Protect(untilLast(ctx, cancel, redact.Sparing), redact.Below10(), system)
	require.NoError(tb, err)
	system.Cells = slices.Clone(system.Cells)
	for i, cell := range system.Cells {
		if !pattern.Hidden(cell.Key) {
			system.Cells[i].Status = redact.Fixed
		}
	}
	return system
}
