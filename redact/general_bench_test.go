package redact_test

import (
	"context"
	"maps"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/tabular"
	"github.com/workforce-equality/equality/redact"
)

// huge is tables that take minutes.
func huge() map[string]tabular.Table {
	return map[string]tabular.Table{
		"TwoWayGroupedBoth364": {Seed: 0, Mean: 30, Dimensions: []tabular.Dimension{
			tabular.Grouped("band", 5, 5, 5, 6), tabular.Grouped("ethnicity", 3, 3, 4),
		}},
		"ThreeWayGrouped704": {Seed: 0, Mean: 30, Dimensions: []tabular.Dimension{
			tabular.Grouped("band", 4, 4, 4), tabular.Grouped("ethnicity", 4, 4), tabular.Flat("site", 3),
		}},
		"ThreeWayGrouped1300": {Seed: 0, Mean: 30, Dimensions: []tabular.Dimension{
			tabular.Grouped("band", 5, 5, 5, 5), tabular.Grouped("ethnicity", 5, 5), tabular.Flat("site", 3),
		}},
		"ThreeWayGrouped720": {Seed: 0, Mean: 30, Dimensions: []tabular.Dimension{
			tabular.Grouped("band", 4, 4, 4, 3), tabular.Grouped("ethnicity", 3, 3), tabular.Flat("site", 3),
		}},
	}
}

// BenchmarkHard finds the cheapest pattern of tables that are no networks, by value and
// two values each. With EQUALITY_LARGE it does so by number and for the whole range too,
// and of larger tables, for two minutes each at most; gap is what is left to be proved
// in per cent of the cost.
func BenchmarkHard(b *testing.B) {
	tables := hard()
	costs, levels := []redact.Cost{redact.ByValue}, []redact.Level{redact.RequireUnique()}
	if os.Getenv("EQUALITY_LARGE") != "" {
		maps.Copy(tables, huge())
		costs, levels = append(costs, redact.ByCount), append(levels, redact.RequireRange())
	}
	for _, name := range slices.Sorted(maps.Keys(tables)) {
		s := tables[name].System()
		for _, level := range levels {
			for _, cost := range costs {
				b.Run(name+"/"+level.String()+"/"+cost.String(), func(b *testing.B) {
					policy := redact.Below10()
					policy.Cost, policy.Level = cost, level
					b.ReportAllocs()
					for b.Loop() {
						b.ReportMetric(gap(b, policy, s), "gap%")
					}
				})
			}
		}
	}
}

// gap is how much of the cost of a pattern is not proved to be needed, in per cent.
func gap(b *testing.B, policy redact.Policy, s redact.System) float64 {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.Context(), 2*time.Minute)
	defer cancel()
	pattern, err := redact.Protect(ctx, policy, s)
	require.NoError(b, err)
	require.NoError(b, redact.Check(policy, pattern, s))
	return 100 * float64(pattern.Cost()-pattern.LowerBound()) / float64(max(1, pattern.Cost()))
}
