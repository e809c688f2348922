package redact_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// insights goes through every table, for everybody who knows a cell of at most so much.
func (s small) insights(tables [][]int64, hidden func(i int) bool, most int64) []redact.Insight {
	var list []redact.Insight
	for knows := range s.value {
		if !hidden(knows) || s.value[knows] > most {
			continue
		}
		for i, status := range s.status {
			least, most := s.interval(tables, hidden, i)
			low, high := s.interval(tables, func(i int) bool { return i != knows && hidden(i) }, i)
			if i != knows && status == redact.Primary && least < most && low == high {
				list = append(list, redact.Insight{Knows: cellKey(knows), Learns: cellKey(i)})
			}
		}
	}
	return list
}

// What somebody learns who knows a cell is what going through every table tells, and
// what a pattern leaves of it cannot be helped.
func TestInsightsAgainstEveryTable(t *testing.T) {
	helped := 0
	for name, layout := range layouts() {
		if layout.cells > 12 { // too many tables
			continue
		}
		for _, cost := range []redact.Cost{redact.ByCount, redact.ByPriority} {
			t.Run(fmt.Sprint(name, " by ", cost), func(t *testing.T) {
				r := rand.New(rand.NewPCG(11, 12))
				for tried := 0; tried < 30/layout.cells; {
					most := 1 + r.Int64N(4)
					s, usable := random(r, layout.cells, layout.sums, most, redact.ZeroPrinted)
					if !usable || s.value[0] > 10 {
						continue
					}
					tried++
					tables := s.tables()
					policy, system := upTo(most, cost), s.system(t)
					policy.Level = redact.RequireUnique()
					plain := protect(t, policy, system)
					policy.Insider = most
					before, err := redact.Insights(t.Context(), policy, plain, system)
					require.NoError(t, err)
					hides := func(p redact.Pattern) func(int) bool {
						return func(i int) bool { return p.Hidden(cellKey(i)) }
					}
					assert.ElementsMatch(t, s.insights(tables, hides(plain), most), before, s.value)

					pattern := protect(t, policy, system)
					after, err := redact.Insights(t.Context(), policy, pattern, system)
					require.NoError(t, err)
					assert.ElementsMatch(t, s.insights(tables, hides(pattern), most), after, s.value)
					assert.ElementsMatch(t, after, pattern.Insights(), s.value)
					everything := func(i int) bool { return s.status[i] != redact.Fixed && s.value[i] >= s.lower }
					assert.Subset(t, s.insights(tables, everything, most), after, "hiding more would help: %v", s.value)
					assert.LessOrEqual(t, plain.Cost(), pattern.Cost())
					assert.LessOrEqual(t, pattern.LowerBound(), pattern.Cost())
					if len(after) < len(before) {
						helped++
					}
				}
			})
		}
	}
	assert.Positive(t, helped)
}

// A pattern that does not think of those who know a cell does not pass for one that
// does.
func TestCheckInsiders(t *testing.T) {
	policy, system := upTo(9, redact.ByCount), row(1, 20, 30, 40)
	plain := protect(t, policy, system)
	policy.Insider = 20
	err := redact.Check(policy, plain, system)
	require.ErrorIs(t, err, measure.ErrConflict)
	require.ErrorContains(t, err, "exact for somebody who knows another cell")
	pattern := protect(t, policy, system)
	assert.Len(t, pattern.Keys(), 3)
	assert.Empty(t, pattern.Insights())
}

// Where time ends, what is not ruled out is listed.
func TestInsightsLate(t *testing.T) {
	policy, system := upTo(9, redact.ByCount), grid(3, []int64{1, 2, 30, 4, 50, 60})
	policy.Insider = 9
	late, stop := context.WithDeadline(t.Context(), time.Unix(0, 0))
	defer stop()
	pattern, err := redact.Protect(late, policy, system)
	require.NoError(t, err)
	require.NoError(t, redact.Check(policy, pattern, system))
	list, err := redact.Insights(late, policy, pattern, system)
	require.NoError(t, err)
	assert.NotEmpty(t, list)

	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = redact.Insights(cancelled, policy, pattern, system)
	require.ErrorIs(t, err, context.Canceled)

	policy.Insider = -1
	_, err = redact.Insights(t.Context(), policy, pattern, system)
	require.ErrorIs(t, err, measure.ErrNegative)
}

// grid is a table of so many columns, row by row, with totals of which the grand one
// must be shown.
func grid(columns int, counts []int64) redact.System {
	var system redact.System
	all := who("staff")
	var whole int64
	sums := make([]int64, columns)
	across := make([][]redact.Key, columns)
	var rows, heads []redact.Key
	for start := 0; start < len(counts); start += columns {
		row := all.With("row", strconv.Itoa(start/columns))
		var sum int64
		var parts []redact.Key
		for j, n := range counts[start : start+columns] {
			key := row.With("column", strconv.Itoa(j))
			system.Add(key, count(n))
			parts, across[j] = append(parts, key), append(across[j], key)
			sums[j], sum, whole = sums[j]+n, sum+n, whole+n
		}
		system.Add(row, count(sum))
		system.Sum(row, parts...)
		rows = append(rows, row)
	}
	for j, sum := range sums {
		head := all.With("column", strconv.Itoa(j))
		system.Add(head, count(sum))
		system.Sum(head, across[j]...)
		heads = append(heads, head)
	}
	system.Fix(all, count(whole))
	system.Sum(all, rows...)
	system.Sum(all, heads...)
	return system
}
