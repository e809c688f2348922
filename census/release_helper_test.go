package census_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/internal/release/releasetest"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

// staffBy is a table of staff by texts and headcounts in turn; without a total, it is
// not stated.
func staffBy(of census.Characteristic, total measure.Count, stated ...any) census.Staff {
	staff := census.Staff{Characteristic: of, Total: total}
	for i := 0; i < len(stated); i += 2 {
		text, _ := stated[i].(string)
		headcount, _ := stated[i+1].(int)
		staff.Counts = append(staff.Counts, census.StaffCount{Category: text, Headcount: people(int64(headcount))})
	}
	return staff
}

// profileOf is the profile of the board with those tables.
func profileOf(tables ...census.Staff) census.Profile {
	return census.Profile{Organisation: "QHG", Snapshot: workforce.Date{Year: 2024, Month: 3, Day: 31}, Tables: tables}
}

// reportBy sets a profile beside the four authorities by each definition of ethnic
// groups.
func reportBy(tb testing.TB, p census.Profile, definitions ...census.Definition) census.Report {
	tb.Helper()
	var benchmarks []census.Benchmark
	for _, d := range definitions {
		benchmarks = append(benchmarks, pooledOf(d, "TS021"))
	}
	report, err := p.Report(benchmarks...)
	require.NoError(tb, err)
	return report
}

// protect is the pattern of systems, checked.
func protect(tb testing.TB, policy redact.Policy, systems ...redact.System) redact.Pattern {
	tb.Helper()
	pattern, err := redact.Protect(tb.Context(), policy, systems...)
	require.NoError(tb, err)
	require.NoError(tb, redact.Check(policy, pattern, systems...))
	return pattern
}

// shownAs lists the counts of a table as they are printed, the total last.
func shownAs(t census.TableReport) string {
	var texts []string
	for _, list := range [][]census.StaffCount{t.Groups, t.Unstated, t.Outside} {
		for _, stated := range list {
			texts = append(texts, stated.Headcount.String())
		}
		texts = append(texts, "|")
	}
	return strings.Join(append(texts, t.Remainder.String(), "|", t.Total.String()), " ")
}

// requireNowhere walks a release, all its figures and all their text for numbers
// that it hides.
func requireNowhere(tb testing.TB, release census.Release, hidden map[redact.Key]int64) {
	tb.Helper()
	figures := []any{release.Results(), release.Warnings()}
	for _, table := range release.Tables {
		figures = append(figures, table.Fit(), table.EffectSize(), table.Unknown(), table.Compared(), table.Tests(), table.Flagged(0.95))
		for _, of := range append([]census.TableReport{table}, table.Areas()...) {
			for _, group := range of.Benchmark.Groups() {
				lowest, highest := of.Bounds(group)
				figures = append(figures, of.Comparison(group), of.Residual(group), of.Adjusted(group), lowest, highest, of.Reading(group), of.Spread(group))
			}
		}
	}
	mentioned, err := releasetest.Mentioned(release, figures...)
	require.NoError(tb, err)
	for key, n := range hidden {
		assert.False(tb, mentioned[n], "%s in memory or text", key)
	}
}
