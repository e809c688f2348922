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

// Tables of every shape are rounded with proof, and with what there is when time ends.
func TestRoundLargeTables(t *testing.T) {
	t.Parallel()
	three := []tabular.Dimension{tabular.Flat("band", 6), tabular.Flat("ethnicity", 5), tabular.Flat("site", 5)}
	for name, system := range map[string]redact.System{
		"two-way":              tabular.Table{Seed: 1, Mean: 12, Dimensions: []tabular.Dimension{tabular.Flat("band", 60), tabular.Flat("site", 40)}}.System(),
		"two-way, both groups": tabular.Table{Seed: 1, Mean: 12, Dimensions: []tabular.Dimension{tabular.Grouped("band", 5, 5, 5, 5), tabular.Grouped("site", 5, 5)}}.System(),
		"three-way":            tabular.Table{Seed: 1, Mean: 12, Dimensions: three}.System(),
		"linked":               tabular.Table{Seed: 1, Mean: 12, Dimensions: three}.Margins(2),
	} {
		for _, method := range []redact.Method{redact.Controlled(5), redact.SmallCounts(5)} {
			t.Run(name+", "+method.String(), func(t *testing.T) {
				t.Parallel()
				rounding, err := redact.Round(t.Context(), method, system)
				require.NoError(t, err)
				assert.True(t, rounding.Optimal(), "%d, not below %d", rounding.Change(), rounding.LowerBound())
				assert.Zero(t, rounding.Steps())
				additive(t, system, rounding)

				ended, end := context.WithDeadline(t.Context(), time.Time{})
				defer end()
				late, err := redact.Round(ended, method, system)
				require.NoError(t, err)
				additive(t, system, late)
				assert.GreaterOrEqual(t, late.Change(), rounding.Change())
				assert.LessOrEqual(t, late.LowerBound(), rounding.Change())

				cancelled, cancel := context.WithCancel(t.Context())
				cancel()
				_, err = redact.Round(cancelled, method, system)
				require.ErrorIs(t, err, context.Canceled)
			})
		}
	}
}

// additive adds up the sums of a system as they are shown.
func additive(t *testing.T, system redact.System, rounding redact.Rounding) {
	t.Helper()
	shown := map[redact.Key]int64{}
	for _, cell := range system.Cells {
		n, known := rounding.Shown(cell.Key, cell.Count).Int64()
		require.True(t, known)
		shown[cell.Key] = n
		low, high, _ := rounding.Interval(cell.Key)
		truth, _ := cell.Count.Int64()
		require.True(t, low <= truth && truth <= high)
	}
	adds := true
	for _, sum := range system.Sums {
		rest := shown[sum.Total]
		for _, part := range sum.Parts {
			rest -= shown[part]
		}
		adds = adds && rest == 0
	}
	assert.Equal(t, adds, rounding.Adds())
	assert.True(t, adds, rounding.Note())
}
