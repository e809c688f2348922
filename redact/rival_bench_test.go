package redact_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/tabular"
	"github.com/workforce-equality/equality/redact"
)

// compared is the tables that methods are compared on: of one, two and three dimensions,
// in groups and linked, of 11 to 250 cells.
func compared() []redact.System {
	flat := func(sizes ...int) []tabular.Dimension {
		var list []tabular.Dimension
		for d, size := range sizes {
			list = append(list, tabular.Flat([]string{"band", "ethnicity", "site"}[d], size))
		}
		return list
	}
	groups := tabular.Grouped("band", 3, 4, 2)
	var systems []redact.System
	for seed, mean := range []int64{12, 30, 60, 150} {
		for _, shape := range []struct {
			dimensions []tabular.Dimension
			margins    int
		}{
			{flat(10), 1},
			{[]tabular.Dimension{groups}, 1},
			{flat(5, 6), 2},
			{flat(12, 8), 2},
			{flat(20, 10), 2},
			{[]tabular.Dimension{groups, tabular.Flat("site", 6)}, 2},
			{[]tabular.Dimension{groups, tabular.Grouped("ethnicity", 2, 3)}, 2},
			{flat(4, 3, 3), 3},
			{flat(6, 5, 4), 3},
			{flat(8, 6, 5), 2},
		} {
			table := tabular.Table{Seed: uint64(seed), Mean: mean, Dimensions: shape.dimensions}
			systems = append(systems, table.Margins(shape.margins))
		}
	}
	return systems
}

// enough is how long a table may take.
const enough = 200 * time.Millisecond

// method gives a table as a method publishes it, and how many cells it hides beside the
// sensitive ones.
type method func(b *testing.B, policy redact.Policy, system redact.System) (published redact.System, cost int64)

// BenchmarkMethods compares what this package hides with what is hidden by hand, and by
// elimination, on the same tables. Of each it gives the share of tables that are safe, in
// which every sensitive count keeps what hiding all others would leave it, and of those
// where a count follows exactly; how many cells are hidden beside the sensitive ones, in
// all; and the time for all tables.
func BenchmarkMethods(b *testing.B) {
	rule := redact.Below10()
	for _, row := range []struct {
		name string
		hide method
	}{
		{"ours", func(b *testing.B, policy redact.Policy, system redact.System) (redact.System, int64) {
			b.Helper()
			ctx, cancel := context.WithTimeout(b.Context(), enough)
			defer cancel()
			pattern, err := redact.Protect(ctx, policy, system)
			require.NoError(b, err)
			t := newPlainTable(policy.Rule, system)
			for i, cell := range system.Cells {
				t.hidden[i] = pattern.Hidden(cell.Key)
			}
			return t.published(), pattern.Cost()
		}},
		{"by hand", func(_ *testing.B, policy redact.Policy, system redact.System) (redact.System, int64) {
			t := newPlainTable(policy.Rule, system)
			t.byHand()
			return t.published(), t.cost()
		}},
		{"by elimination", func(_ *testing.B, policy redact.Policy, system redact.System) (redact.System, int64) {
			t := newPlainTable(policy.Rule, system)
			t.byElimination()
			return t.published(), t.cost()
		}},
	} {
		b.Run(row.name, func(b *testing.B) {
			systems := compared()
			var published []redact.System
			var cost int64
			b.ReportAllocs()
			for b.Loop() {
				published, cost = published[:0], 0
				for _, system := range systems {
					shown, price := row.hide(b, rule, system)
					published, cost = append(published, shown), cost+price
				}
			}
			b.StopTimer()
			var safe, exact int
			for n, shown := range published {
				isSafe, isExact := leftOf(b, rule, systems[n], shown)
				safe, exact = safe+isSafe, exact+isExact
			}
			b.ReportMetric(float64(100*safe)/float64(len(systems)), "%safe")
			b.ReportMetric(float64(100*exact)/float64(len(systems)), "%exact")
			b.ReportMetric(float64(cost), "cells")
		})
	}
}

// leftOf tells, as 1 or 0, whether a table is safe as it is published, and whether a
// count follows exactly that would not with everything hidden.
func leftOf(b *testing.B, policy redact.Policy, system, shown redact.System) (safe, exact int) {
	b.Helper()
	within := func(u redact.Unprotected) [2]int64 { // what of the range of the rule is left
		return [2]int64{max(u.LeastAttainable, 1), min(u.GreatestAttainable, policy.Rule.Max)}
	}
	attainable := map[redact.Key][2]int64{}
	for _, u := range shortOf(b, policy, system) {
		attainable[u.Key] = within(u)
	}
	safe = 1
	for _, u := range shortOf(b, policy, shown) {
		if best, cut := attainable[u.Key]; !cut || best != within(u) {
			safe = 0
			if u.LeastAttainable == u.GreatestAttainable {
				exact = 1
			}
		}
	}
	return safe, exact
}

// shortOf lists the sensitive cells that are left less than the policy asks for when all
// is hidden that a system leaves open.
func shortOf(b *testing.B, policy redact.Policy, system redact.System) []redact.Unprotected {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.Context(), enough/4) // what can be had is found out all the same
	defer cancel()
	pattern, err := redact.Protect(ctx, policy, system)
	require.NoError(b, err)
	for _, u := range pattern.Unprotected() {
		require.False(b, u.Unknown)
	}
	return pattern.Unprotected()
}

// BenchmarkProtectLarge protects tables that are too large for the cheapest pattern to
// be found. Where EQUALITY_LARGE is set it goes up to 50,752 cells, of which 8,235 are
// sensitive, which takes minutes.
func BenchmarkProtectLarge(b *testing.B) {
	for name, table := range large() {
		b.Run(name, func(b *testing.B) {
			system := table.System()
			var pattern redact.Pattern
			b.ReportAllocs()
			for b.Loop() {
				ctx, cancel := context.WithTimeout(b.Context(), 10*time.Minute)
				stop := redact.WithProgress(ctx, func(p redact.Progress) {
					if p.Stage == redact.Searching { // what comes after takes what time there is
						cancel()
					}
				})
				var err error
				pattern, err = redact.Protect(stop, redact.Below10(), system)
				cancel()
				require.NoError(b, err)
			}
			b.StopTimer()
			require.NoError(b, redact.Check(redact.Below10(), pattern, system))
			b.ReportMetric(float64(len(pattern.Unprotected())), "unattainable")
			b.ReportMetric(float64(pattern.Cost()), "cells")
		})
	}
}

// BenchmarkAuditLarge finds the witnesses for what a pattern hides when all else is fixed:
// an audit of a given pattern. It ends when every sensitive cell of the last piece is
// proved or found to be short; what comes after only hides less.
func BenchmarkAuditLarge(b *testing.B) {
	for name, table := range large() {
		b.Run(name, func(b *testing.B) {
			system := given(b, table.System())
			var pattern redact.Pattern
			b.ReportAllocs()
			for b.Loop() {
				ctx, cancel := context.WithTimeout(b.Context(), 10*time.Minute)
				var err error
				pattern, err = redact.Protect(untilLast(ctx, cancel, redact.Sparing), redact.Below10(), system)
				cancel()
				require.NoError(b, err)
			}
			b.StopTimer()
			require.NoError(b, redact.Check(redact.Below10(), pattern, system))
			unknown := 0
			for _, u := range pattern.Unprotected() {
				if u.Unknown {
					unknown++
				}
			}
			b.ReportMetric(float64(len(pattern.Witnesses())), "witnesses")
			b.ReportMetric(float64(unknown), "unknown")
		})
	}
}
