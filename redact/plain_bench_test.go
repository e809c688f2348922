package redact_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// BenchmarkPlain compares what plain means find with the cheapest, on the tables of one
// piece whose cheapest pattern is found in a second: how many tables there are, and by how
// many per cent the cost is above the least, in all and on the worst table.
func BenchmarkPlain(b *testing.B) {
	systems := compared()
	for _, table := range smallTables() {
		systems = append(systems, table.System())
	}
	for _, cost := range []redact.Cost{redact.ByCount, redact.ByValue} {
		b.Run(cost.String(), func(b *testing.B) {
			policy := redact.Below10()
			policy.Cost = cost
			var tables, plain, least int64
			var worst float64
			for b.Loop() {
				tables, plain, least, worst = 0, 0, 0, 0
				for _, system := range systems {
					found, cheapest := bothCosts(b, policy, system)
					if cheapest > 0 {
						tables, plain, least = tables+1, plain+found, least+cheapest
						worst = max(worst, above(found, cheapest))
					}
				}
			}
			b.ReportMetric(float64(tables), "tables")
			b.ReportMetric(above(plain, least), "%above")
			b.ReportMetric(worst, "%worst")
		})
	}
}

// above is by how many per cent a cost is above the least.
func above(cost, least int64) float64 { return 100*float64(cost)/float64(least) - 100 }

// bothCosts gives what a system costs by plain means and at least, 0 where that is not
// found, or the system is not of one piece.
func bothCosts(b *testing.B, policy redact.Policy, system redact.System) (plain, least int64) {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.Context(), time.Second)
	defer cancel()
	watched := redact.WithProgress(ctx, func(p redact.Progress) {
		if p.Pieces == 1 && p.Stage == redact.Searching && plain == 0 {
			plain = p.Cost
		}
	})
	pattern, err := redact.Protect(watched, policy, system)
	require.NoError(b, err)
	if plain == 0 || !pattern.Optimal() {
		return 0, 0
	}
	return plain, pattern.Cost()
}
