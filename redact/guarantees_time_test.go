package redact_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/tabular"
	"github.com/workforce-equality/equality/redact"
)

// Whenever time ends, the pattern of a hard table is a safe one: the check accepts it,
// nothing that must be shown is hidden, and what is not proved is listed.
func TestWheneverTimeEndsThePatternIsSafe(t *testing.T) {
	systems := map[string]redact.System{"TwoWay861": twoWay(40, 20, 200, 5)}
	for _, name := range []string{"TwoWayGroupedBoth350", "ThreeWayGrouped240"} {
		systems[name] = hard()[name].System()
	}
	for name, s := range systems {
		t.Run(name, func(t *testing.T) {
			policy := redact.Below10()
			policy.Cost, policy.Insider = redact.ByValue, 9
			for _, after := range []time.Duration{0, time.Millisecond, 5 * time.Millisecond, 20 * time.Millisecond, 100 * time.Millisecond} {
				ctx, stop := context.WithTimeout(t.Context(), after)
				begun := time.Now()
				pattern, err := redact.Protect(ctx, policy, s)
				took := time.Since(begun)
				stop()
				require.NoError(t, err)
				assert.Less(t, took, after+5*time.Second)
				require.NoError(t, redact.Check(policy, pattern, s))
				assert.LessOrEqual(t, pattern.LowerBound(), pattern.Cost())
				for _, cell := range s.Cells {
					assert.False(t, cell.Status == redact.Fixed && pattern.Hidden(cell.Key))
				}
			}
		})
	}
}

// Nobody waits for what each who knows a cell would learn of each other, when time has
// ended: those are tens of thousands of pairs, and all of them are listed.
func TestTimeEndsForInsidersToo(t *testing.T) {
	policy := redact.Below10()
	s := tabular.Table{Seed: 1, Mean: 6, Dimensions: []tabular.Dimension{
		tabular.Flat("band", 9), tabular.Flat("ethnicity", 7), tabular.Flat("site", 3),
	}}.System()
	policy.Insider = 9
	ended, end := context.WithDeadline(t.Context(), time.Time{})
	defer end()
	begun := time.Now()
	pattern, err := redact.Protect(ended, policy, s)
	require.NoError(t, err)
	took := time.Since(begun)
	require.NoError(t, redact.Check(policy, pattern, s))
	assert.NotEmpty(t, pattern.Insights())
	begun = time.Now()
	list, err := redact.Insights(ended, policy, pattern, s)
	require.NoError(t, err)
	took += time.Since(begun)
	assert.NotEmpty(t, list)
	assert.Less(t, took, 5*time.Second) // half a second, or a quarter of a minute
}

// Where time has ended nobody waits for what can be had of a table in which that takes
// long to find: most counts are small, and nearly all of them cannot be protected.
func TestTimeEndsInAHardTable(t *testing.T) {
	policy := redact.Below10()
	policy.Level, policy.Cost, policy.Rule.Zero = redact.RequireBounds(3, 30), redact.ByValue, redact.ZeroHidden
	s := tabular.Table{Seed: 1, Mean: 6, Dimensions: []tabular.Dimension{
		tabular.Flat("band", 10), tabular.Flat("ethnicity", 8), tabular.Flat("site", 3),
	}}.System()
	ended, end := context.WithDeadline(t.Context(), time.Time{})
	defer end()
	begun := time.Now()
	pattern, err := redact.Protect(ended, policy, s)
	require.NoError(t, err)
	assert.Less(t, time.Since(begun), 15*time.Second) // a third of a second, or three quarters of a minute
	require.NoError(t, redact.Check(policy, pattern, s))
	assert.NotEmpty(t, pattern.Unprotected())
}

// Nor of 795 cells that hang together by sums without any order, of which a reader knows
// much, so that whole numbers must be asked for of most.
func TestTimeEndsInSumsWithoutOrder(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata", "without-order.json"))
	require.NoError(t, err)
	var table struct {
		Cells [][5]int64 // count, status, weight, and what the reader knows, −1 for nothing
		Sums  [][]int    // a total, then its parts
	}
	require.NoError(t, json.Unmarshal(text, &table))
	var s redact.System
	for i, c := range table.Cells {
		cell := redact.Cell{Key: cellKey(i), Count: count(c[0]), Status: redact.Status(c[1]), Weight: c[2]}
		if c[3] >= 0 {
			cell.Reader.Lower = count(c[3])
		}
		if c[4] >= 0 {
			cell.Reader.Upper = count(c[4])
		}
		s.Cells = append(s.Cells, cell)
	}
	for _, sum := range table.Sums {
		var parts []redact.Key
		for _, part := range sum[1:] {
			parts = append(parts, cellKey(part))
		}
		s.Sum(cellKey(sum[0]), parts...)
	}
	policy := redact.Below10()
	policy.Level = redact.RequireBounds(4, 5)
	ctx, stop := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer stop()
	begun := time.Now()
	pattern, err := redact.Protect(ctx, policy, s)
	require.NoError(t, err)
	assert.Less(t, time.Since(begun), 5*time.Second) // a tenth of a second, or half a minute
	require.NoError(t, redact.Check(policy, pattern, s))
}
