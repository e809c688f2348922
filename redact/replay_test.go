package redact_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// row is a table of one dimension, a, b, c and so on, with its total, which must be
// shown.
func row(counts ...int64) redact.System {
	var system redact.System
	var parts []redact.Key
	var sum int64
	for i, n := range counts {
		part := who("staff").With("group", string(rune('a'+i)))
		system.Add(part, count(n))
		parts = append(parts, part)
		sum += n
	}
	system.Fix(who("staff"), count(sum))
	system.Sum(who("staff"), parts...)
	return system
}

// upTo hides counts of 1 to most.
func upTo(most int64, cost redact.Cost) redact.Policy {
	return redact.Policy{Rule: redact.Rule{Min: 1, Max: most}, Cost: cost}
}

// remaining is what a replay leaves of each hidden cell.
func remaining(r redact.Replayed) map[string][]int64 {
	values := map[string][]int64{}
	for _, cell := range r.Cells {
		values[cell.Key.Value("group")+cell.Key.Value("number")] = cell.Values
	}
	return values
}

func span(low, high int64) []int64 {
	var values []int64
	for n := low; n <= high; n++ {
		values = append(values, n)
	}
	return values
}

// The smallest cell beside a sensitive one is not smaller than the others; a fixed
// order tells nothing.
func TestReplay(t *testing.T) {
	for _, test := range []struct {
		name   string
		policy redact.Policy
		counts []int64
		want   map[string][]int64
		proved redact.Attacker
	}{
		{
			"5, 9, 9 and 30, by value", upTo(5, redact.ByValue),
			[]int64{5, 9, 9, 30},
			map[string][]int64{"a": {5, 9}, "b": {5, 9}},
			redact.Informed,
		},
		{
			"9, 12, 12 and 40, by value", upTo(9, redact.ByValue),
			[]int64{9, 12, 12, 40},
			map[string][]int64{"a": {9, 12}, "b": {9, 12}},
			redact.Informed,
		},
		{
			"9, 12, 12 and 40, by count", upTo(9, redact.ByCount),
			[]int64{9, 12, 12, 40},
			map[string][]int64{"a": {9, 12}, "b": {9, 12}},
			redact.Informed,
		},
		{ // 14 together, one of them at most 5
			"5, 9, 9 and 30, by priority", upTo(5, redact.ByPriority),
			[]int64{5, 9, 9, 30},
			map[string][]int64{"a": append(span(1, 5), span(9, 13)...), "b": append(span(1, 5), span(9, 13)...)},
			redact.Program,
		},
		{ // 21 together, one of them at most 9
			"9, 12, 12 and 40, by priority", upTo(9, redact.ByPriority),
			[]int64{9, 12, 12, 40},
			map[string][]int64{"a": append(span(1, 9), span(12, 20)...), "b": append(span(1, 9), span(12, 20)...)},
			redact.Program,
		},
		{ // b and c are the first two; d is sensitive, or as many as b and c are too few
			"0, 20, 20 and 3, by priority", upTo(5, redact.ByPriority),
			[]int64{0, 20, 20, 3},
			map[string][]int64{"b": span(1, 41), "c": span(1, 41), "d": append(span(1, 5), span(38, 41)...)},
			redact.Program,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			system := row(test.counts...)
			replayed, err := redact.Replay(t.Context(), test.policy, protect(t, test.policy, system), system)
			require.NoError(t, err)
			assert.Equal(t, test.want, remaining(replayed))
			assert.Equal(t, test.proved, replayed.Proved())
			for _, cell := range replayed.Cells {
				assert.True(t, cell.Complete, cell.Key)
			}
		})
	}
}

// replayed goes through every table that agrees with what is shown.
func (s small) replayed(t *testing.T, policy redact.Policy, pattern redact.Pattern) map[string][]int64 {
	t.Helper()
	values := map[string][]int64{}
	for _, table := range s.tables() {
		shown := func(i int) bool { return !pattern.Hidden(cellKey(i)) }
		if slices.ContainsFunc(slices.Sorted(keysOf(table)), func(i int) bool { return shown(i) && table[i] != s.value[i] }) {
			continue
		}
		other := small{value: table, status: s.status, sums: s.sums, lower: s.lower}
		if !slices.Equal(pattern.Keys(), protect(t, policy, other.system(t)).Keys()) {
			continue
		}
		for i, n := range table {
			name := cellKey(i).Value("number")
			if !shown(i) && !slices.Contains(values[name], n) {
				values[name] = append(values[name], n)
			}
		}
	}
	for name := range values {
		slices.Sort(values[name])
	}
	return values
}

func keysOf(table []int64) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range table {
			if !yield(i) {
				return
			}
		}
	}
}

// byRule leaves it to the rule what is sensitive: only the grand total is fixed.
func (s small) byRule() small {
	s.status = make([]redact.Status, len(s.value))
	for i, v := range s.value {
		if s.status[i] = redact.Open; i == 0 || v < s.lower {
			s.status[i] = redact.Fixed
		}
	}
	return s
}

// A replay finds what going through every table finds, and by priority nothing is left
// out that the level asks for.
func TestReplayAgainstEveryTable(t *testing.T) {
	for name, layout := range layouts() {
		for _, cost := range []redact.Cost{redact.ByCount, redact.ByPriority} {
			t.Run(fmt.Sprint(name, " by ", cost), func(t *testing.T) {
				r := rand.New(rand.NewPCG(7, 8))
				narrowed := 0
				for tried := 0; tried < 24/layout.cells; {
					most := 1 + r.Int64N(4)
					s, usable := random(r, layout.cells, layout.sums, most, redact.ZeroPrinted)
					if !usable || s.value[0] > 10 {
						continue
					}
					s = s.byRule()
					policy, system := upTo(most, cost), s.system(t)
					pattern := protect(t, policy, system)
					if len(pattern.Keys()) == 0 {
						continue
					}
					tried++
					replayed, err := redact.Replay(t.Context(), policy, pattern, system)
					require.NoError(t, err)
					assert.Equal(t, s.replayed(t, policy, pattern), remaining(replayed), s.value)
					if replayed.Proved() == redact.Informed {
						narrowed++
					}
				}
				if cost == redact.ByPriority {
					assert.Zero(t, narrowed)
				}
			})
		}
	}
}

// By priority the whole range is left in tables of one dimension, however large the
// counts are.
func TestReplayPriorityLine(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for tried := 0; tried < 6; {
		counts := make([]int64, 2+r.IntN(6))
		for i := range counts {
			counts[i] = r.Int64N([]int64{4, 15, 60}[r.IntN(3)])
		}
		policy, system := upTo(9, redact.ByPriority), row(counts...)
		pattern := protect(t, policy, system)
		if len(pattern.Keys()) == 0 {
			continue
		}
		tried++
		ctx, stop := context.WithTimeout(t.Context(), time.Minute)
		replayed, err := redact.Replay(ctx, policy, pattern, system)
		stop()
		require.NoError(t, err)
		assert.Equal(t, redact.Program, replayed.Proved(), counts)
	}
}

// Nor does the choice by priority tell anything in small tables of two dimensions.
func TestReplayPriorityGrid(t *testing.T) {
	for _, test := range []struct {
		name    string
		columns int
		counts  []int64
	}{
		{"two by two", 2, []int64{1, 20, 30, 40}},
		{"two by three", 3, []int64{12, 11, 12, 45, 26, 1}},
		{"a column without people", 3, []int64{3, 15, 0, 22, 3, 0}},
		{"the first of an order that hide nothing", 3, []int64{11, 11, 9, 1, 3, 5, 11, 6, 0}},
	} {
		t.Run(test.name, func(t *testing.T) {
			policy, system := upTo(4, redact.ByPriority), grid(test.columns, test.counts)
			replayed, err := redact.Replay(t.Context(), policy, protect(t, policy, system), system)
			require.NoError(t, err)
			assert.NotEmpty(t, replayed.Cells)
			assert.Equal(t, redact.Program, replayed.Proved())
		})
	}
}

// What too many tables leave open is not claimed.
func TestReplayLimit(t *testing.T) {
	policy, system := upTo(9, redact.ByCount), row(1, 1, 1, 1, 1, 300, 400)
	pattern := protect(t, policy, system)
	replayed, err := redact.Replay(t.Context(), policy, pattern, system)
	require.NoError(t, err)
	assert.LessOrEqual(t, replayed.Tables, redact.MostReplays)
	for _, cell := range replayed.Cells {
		assert.False(t, cell.Complete && len(cell.Values) == 0)
	}

	late, stop := context.WithDeadline(t.Context(), time.Unix(0, 0))
	defer stop()
	replayed, err = redact.Replay(late, policy, pattern, system)
	require.NoError(t, err)
	assert.Equal(t, redact.Informed, replayed.Proved())
	for _, cell := range replayed.Cells {
		assert.False(t, cell.Complete)
	}

	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = redact.Replay(cancelled, policy, pattern, system)
	require.ErrorIs(t, err, context.Canceled)

	_, err = redact.Replay(t.Context(), policy, redact.Pattern{}, system)
	require.ErrorIs(t, err, measure.ErrConflict)
	system.Add(redact.Key{}, count(1))
	_, err = redact.Replay(t.Context(), policy, pattern, system)
	require.ErrorIs(t, err, measure.ErrNotSupplied)
}
