package redact_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

func who(counted string) redact.Key { return redact.NewKey("QHG", counted, "2024") }

// protect protects and checks.
func protect(t *testing.T, policy redact.Policy, systems ...redact.System) redact.Pattern {
	t.Helper()
	pattern, err := redact.Protect(t.Context(), policy, systems...)
	require.NoError(t, err)
	require.NoError(t, redact.Check(policy, pattern, systems...))
	return pattern
}

// Every fault is listed, and none tells a count.
func TestProtectFaults(t *testing.T) {
	a, b, c := who("a"), who("b"), who("c")
	for _, row := range []struct {
		name   string
		policy redact.Policy
		build  func(s *redact.System)
		want   []string
	}{
		{"sums that do not hold", redact.Below10(), func(s *redact.System) {
			s.Sum(a, b)
			s.Sum(b, c)
		}, []string{"QHG|a|2024: sum: conflict: the parts do not add up", "QHG|b|2024: sum: conflict: the parts do not add up"}},
		{"unknown cells", redact.Below10(), func(s *redact.System) {
			s.Sum(who("x"), a, who("y"))
			s.Nest(who("z"), a)
		}, []string{"QHG|x|2024: total: unrecognised", "QHG|y|2024: part: unrecognised", "QHG|z|2024: part: unrecognised"}},
		{"no parts", redact.Below10(), func(s *redact.System) { s.Sum(a) }, []string{"QHG|a|2024: parts: not supplied"}},
		{"a part twice", redact.Below10(), func(s *redact.System) { s.Sum(a, b, b) }, []string{"QHG|b|2024: part: duplicate"}},
		{"a part above its whole", redact.Below10(), func(s *redact.System) { s.Nest(a, b) }, []string{
			"QHG|a|2024: part: part exceeds whole: of QHG|b|2024",
		}},
		{"two counts", redact.Below10(), func(s *redact.System) { s.Add(a, count(41)) }, []string{
			"QHG|a|2024: count: conflict: two counts of one cell",
		}},
		{"shown and hidden", redact.Below10(), func(s *redact.System) {
			s.Fix(a, count(40))
			s.Cells = append(s.Cells, redact.Cell{Key: a, Count: count(40), Status: redact.Primary})
		}, []string{"QHG|a|2024: status: conflict: fixed and primary"}},
		{"no key", redact.Below10(), func(s *redact.System) { s.Add(redact.Key{}, count(1)) }, []string{"key: not supplied"}},
		{"no such status", redact.Below10(), func(s *redact.System) {
			s.Cells = append(s.Cells, redact.Cell{Key: who("d"), Count: count(1), Status: 99})
		}, []string{"QHG|d|2024: status: unrecognised: 99"}},
		{"a weight below zero", redact.Below10(), func(s *redact.System) {
			s.Cells = append(s.Cells, redact.Cell{Key: who("d"), Count: count(1), Weight: -1})
		}, []string{"QHG|d|2024: weight: negative: count -1"}},
		{"a cycle", redact.Below10(), func(s *redact.System) {
			s.Add(who("d"), count(40))
			s.Sum(a, who("d"))
			s.Sum(who("d"), a)
		}, []string{"total: cycle"}},
		{"a primary that no reader believes", redact.Below10(), func(s *redact.System) {
			s.Cells = append(s.Cells, redact.Cell{Key: who("d"), Count: count(0), Status: redact.Primary})
		}, []string{"QHG|d|2024: count: out of range"}},
		{"a wrong policy", redact.Policy{
			Rule: redact.Rule{Min: -1, Max: 2e12, Zero: 9, Marker: "N/A"}, Level: redact.RequireSpan(-1), Cost: 9,
			Reader: redact.Reader{Lower: count(2), Upper: count(1)},
		}, func(*redact.System) {}, []string{
			"rule: Min: negative", "rule: Max: too large", "rule: Zero: unrecognised", "rule: Marker: N/A: conflict", "policy: Level: span=-1: negative",
			"policy: Cost: unrecognised", "policy: Reader: conflict",
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			var s redact.System
			s.Add(a, count(40))
			s.Add(b, count(30))
			s.Add(c, count(20))
			row.build(&s)
			_, err := redact.Protect(t.Context(), row.policy, s)
			var faults measure.Faults
			require.ErrorAs(t, err, &faults)
			for _, want := range row.want {
				assert.Contains(t, err.Error(), want)
			}
			assert.NotContains(t, err.Error(), "40")
		})
	}
}

// Tables that share a cell are one system: what one hides stays hidden in the other.
func TestLinkedTables(t *testing.T) {
	all, blank := who("staff"), who("staff").With("sex", "blank")
	var bySex, byAge redact.System
	bySex.Fix(all, count(414))
	byAge.Fix(all, count(414))
	women, men := all.With("sex", "F"), all.With("sex", "M")
	for key, n := range map[redact.Key]int64{women: 338, men: 75} {
		bySex.Add(key, count(n))
	}
	bySex.Add(blank, count(1))
	bySex.Sum(all, women, men, blank)
	young, old := all.With("age", "young"), all.With("age", "old")
	byAge.Add(young, count(200))
	byAge.Add(old, count(213))
	byAge.Add(blank, count(1)) // the same empty record
	byAge.Sum(all, young, old, blank)
	pattern := protect(t, redact.Below10(), bySex, byAge)
	assert.True(t, pattern.Hidden(blank))
	assert.True(t, pattern.Hidden(men))
	assert.True(t, pattern.Hidden(young))
	assert.False(t, pattern.Hidden(women))
	assert.EqualValues(t, 2, pattern.Cost())
}

// The rules beside the size of a count.
func TestRules(t *testing.T) {
	shortlisted, appointed := who("shortlisted"), who("appointed")
	for _, row := range []struct {
		name            string
		rule            redact.Rule
		whole, part     int64
		hidden          []redact.Key
		unprotectedToo  bool
		fullGroupListed bool
	}{
		{"neither is small", redact.Below10().Rule, 95, 50, nil, false, false},
		{"the rest is small", redact.Below10().Rule, 95, 93, []redact.Key{appointed}, false, false},
		{"no complement rule", redact.Rule{Min: 1, Max: 9}, 95, 93, nil, false, false},
		{"a base below ten", redact.Base10().Rule, 9, 4, []redact.Key{shortlisted, appointed}, false, false},
		{"a base of ten", redact.Base10().Rule, 10, 4, nil, false, false},
		{"a full group, listed", redact.Rule{Min: 1, Max: 9}, 20, 20, nil, false, true},
		{"a full group, hidden", redact.Rule{Min: 1, Max: 9, FullGroup: true}, 20, 20, []redact.Key{appointed}, false, true},
		{"exempt", redact.Rule{Min: 1, Max: 9, Exempt: "QHG"}, 20, 2, nil, false, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			var s redact.System
			s.Add(shortlisted, count(row.whole))
			s.Add(appointed, count(row.part))
			s.Nest(appointed, shortlisted)
			pattern := protect(t, redact.Policy{Rule: row.rule}, s)
			assert.Equal(t, row.hidden, pattern.Keys())
			assert.Equal(t, row.unprotectedToo, len(pattern.Unprotected()) > 0)
			assert.Equal(t, row.fullGroupListed, len(pattern.FullGroups()) > 0)
		})
	}
}

// A count that was not supplied is left out with its sums, and withheld.
func TestAbsentCounts(t *testing.T) {
	system, all, women, men, blank := staff()
	system.Add(all.With("sex", "other"), measure.Count{})
	system.Sum(all, women, men, blank, all.With("sex", "other"))
	pattern := protect(t, redact.Below10(), system)
	assert.True(t, pattern.Hidden(all.With("sex", "other")))
	assert.Len(t, pattern.Keys(), 2)
}

// A reader who knows an upper bound is told more, so more is hidden or less promised.
func TestReader(t *testing.T) {
	system, _, _, men, blank := staff()
	policy := redact.Below10()
	policy.Reader.Upper = count(5)
	pattern := protect(t, policy, system)
	assert.Equal(t, []redact.Key{blank}, pattern.Keys(), "338 and 75 exceed what the reader thinks possible")
	require.Len(t, pattern.Unprotected(), 1)
	assert.EqualValues(t, 1, pattern.Unprotected()[0].GreatestAttainable)
	assert.False(t, pattern.Hidden(men))
}

// A weight makes another cell the cheapest to hide.
func TestWeights(t *testing.T) {
	system, _, women, men, _ := staff()
	for i := range system.Cells {
		if system.Cells[i].Key == men {
			system.Cells[i].Weight = 3
		}
	}
	pattern := protect(t, redact.Below10(), system)
	assert.True(t, pattern.Hidden(women))
	assert.EqualValues(t, 1, pattern.Cost())
}

// Work that nobody waits for any more is an error; time that has ended is none.
func TestTimeEnds(t *testing.T) {
	s := twoWay(60, 40, 60, 1)
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := redact.Protect(cancelled, redact.Below10(), s)
	require.ErrorIs(t, err, context.Canceled)

	ended, end := context.WithDeadline(t.Context(), time.Time{})
	defer end()
	pattern, err := redact.Protect(ended, redact.Below10(), s)
	require.NoError(t, err)
	require.NoError(t, redact.Check(redact.Below10(), pattern, s))
	assert.False(t, pattern.Optimal())
	for _, cell := range s.Cells {
		nobody := cell.Count == count(0)
		assert.Equal(t, cell.Key != cellKey(61*41-1) && !nobody, pattern.Hidden(cell.Key), cell.Key) // but the grand total
	}
	for _, cell := range pattern.Unprotected() {
		assert.True(t, cell.Unknown)
	}

	small := twoWay(6, 4, 60, 1) // what can be had is found whatever the time
	pattern, err = redact.Protect(ended, redact.Below10(), small)
	require.NoError(t, err)
	require.NoError(t, redact.Check(redact.Below10(), pattern, small))
	for _, cell := range pattern.Unprotected() {
		assert.False(t, cell.Unknown)
	}
}

// What the cheapest pattern costs, by each cost.
func TestCosts(t *testing.T) {
	system, all, women, men, blank := staff() // hide the 75 men, or the 338 women, or their sum
	system.Cells[0].Status = redact.Open
	other := all.With("sex", "other")
	system.Add(other, count(0))
	system.Sums = nil
	system.Sum(all, women, men, blank, other)
	for _, row := range []struct {
		cost redact.Cost
		want int64
	}{
		{redact.ByCount, 1},
		{redact.ByValue, 75},
		{redact.ByLogarithm, 99}, // log2 of 76 is 6.25 and a little less
		{redact.ByHierarchy, 1},
	} {
		policy := redact.Below10()
		policy.Cost = row.cost
		assert.Equal(t, row.want, protect(t, policy, system).Cost(), row.cost.String())
	}

	groups := redact.System{}
	groups.Add(all, count(5)) // of two groups whose cells must be shown
	groups.Fix(women, count(30))
	groups.Add(men, count(35))
	groups.Sum(men, women, all)
	policy := redact.Below10()
	policy.Cost = redact.ByHierarchy
	assert.EqualValues(t, 2, protect(t, policy, groups).Cost(), "the total is dearer than an inner cell")

	policy.Cost = redact.ByValue
	system.Cells = append(system.Cells, redact.Cell{Key: who("others"), Count: count(measure.MaxCount), Weight: measure.MaxCount})
	_, err := redact.Protect(t.Context(), policy, system)
	require.ErrorIs(t, err, measure.ErrTooLarge)
}
