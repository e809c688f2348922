package redact_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// Three people, two at a time: no even numbers beside 1 add up to 2 in every pair.
func pairs() (redact.System, []redact.Key) {
	var s redact.System
	var keys []redact.Key
	for _, name := range []string{"a", "b", "c", "a and b", "b and c", "a and c"} {
		keys = append(keys, who(name))
	}
	for i, key := range keys {
		s.Add(key, count(1+int64(i)/3))
	}
	s.Sum(keys[3], keys[0], keys[1])
	s.Sum(keys[4], keys[1], keys[2])
	s.Sum(keys[5], keys[0], keys[2])
	return s, keys
}

func TestControlledGoesFurtherWhereItMust(t *testing.T) {
	t.Parallel()
	s, keys := pairs()
	rounding, err := redact.Round(t.Context(), redact.Controlled(2), s)
	require.NoError(t, err)
	assert.True(t, rounding.Adds())
	assert.EqualValues(t, 1, rounding.Steps())
	assert.EqualValues(t, 5, rounding.Change(), "1 from each person, 2 from one pair")
	assert.True(t, rounding.Optimal())
	assert.Equal(t, "Counts are rounded up or down to a multiple of 2, by less than 4, so that they add up.", rounding.Note())
	low, high, found := rounding.Interval(keys[0])
	assert.True(t, found)
	shown, _ := rounding.Shown(keys[0], count(1)).Int64()
	assert.Equal(t, [2]int64{0, shown + 3}, [2]int64{low, high})
}

// Tables under one total by different things: not all sums can hold when only small
// counts move.
func TestSmallCountsOfLinkedTables(t *testing.T) {
	t.Parallel()
	all := who("staff")
	var s redact.System
	s.Fix(all, count(50))
	for name, n := range map[string]int64{"f": 48, "m": 2} {
		s.Add(all.With("sex", name), count(n))
	}
	for name, n := range map[string]int64{"old": 20, "young": 30} {
		s.Add(all.With("age", name), count(n))
	}
	s.Sum(all, all.With("sex", "f"), all.With("sex", "m"))
	s.Sum(all, all.With("age", "old"), all.With("age", "young"))
	rounding, err := redact.Round(t.Context(), redact.SmallCounts(5), s)
	require.NoError(t, err)
	assert.False(t, rounding.Adds())
	assert.Equal(t, "48", rounding.Shown(all, count(50)).String(), "by sex, the first of its sums: 48 and nobody")
	assert.Contains(t, rounding.Note(), "need not add up in others")
	assert.Equal(t, "20", rounding.Shown(all.With("age", "old"), count(20)).String())
}

// What a part leaves of a whole is rounded with them and never printed.
func TestRoundNested(t *testing.T) {
	t.Parallel()
	shortlisted, appointed := who("shortlisted"), who("appointed")
	var s redact.System
	s.Add(shortlisted, count(14))
	s.Add(appointed, count(13))
	s.Nest(appointed, shortlisted)
	rounding, err := redact.Round(t.Context(), redact.Controlled(5), s)
	require.NoError(t, err)
	assert.Equal(t, []redact.Key{shortlisted, appointed}, rounding.Keys())
	assert.Equal(t, "15", rounding.Shown(shortlisted, count(14)).String())
	assert.Equal(t, "15", rounding.Shown(appointed, count(13)).String())
	assert.False(t, rounding.Shown(shortlisted.Minus(appointed), count(1)).Known())
	for _, method := range []redact.Method{redact.ToNearest(5), redact.Controlled(5)} {
		rounding, err := redact.Round(t.Context(), method, s)
		require.NoError(t, err)
		safety, err := rounding.Safety(t.Context(), redact.Below10(), s)
		require.NoError(t, err)
		require.Len(t, safety.Unprotected, 1, "the one who was not appointed")
		assert.Equal(t, shortlisted.Minus(appointed), safety.Unprotected[0].Key)
	}
}

// A count that is known already protects nothing, and is not counted on.
func TestSafetyOfKnownCounts(t *testing.T) {
	t.Parallel()
	system, all, women, _, blank := staff()
	for i, cell := range system.Cells {
		if cell.Key != blank {
			system.Cells[i].Status = redact.Public
		}
	}
	rounding, err := redact.Round(t.Context(), redact.Controlled(10), system)
	require.NoError(t, err)
	low, high, _ := rounding.Interval(women)
	assert.Equal(t, [2]int64{338, 338}, [2]int64{low, high})
	safety, err := rounding.Safety(t.Context(), redact.Below10(), system)
	require.NoError(t, err)
	require.Len(t, safety.Unprotected, 1)
	assert.Equal(t, blank, safety.Unprotected[0].Key, "414 − 338 − 75")
	assert.False(t, safety.Protects())

	system.Cells[3].Status = redact.Public
	safety, err = rounding.Safety(t.Context(), redact.Below10(), system)
	require.NoError(t, err)
	assert.Equal(t, []redact.Key{blank}, safety.Public)

	system.Cells[0] = redact.Cell{Key: all, Count: count(500), Status: redact.Open}
	system.Sums = nil
	_, err = rounding.Safety(t.Context(), redact.Below10(), system)
	require.ErrorIs(t, err, measure.ErrConflict)
	assert.Contains(t, err.Error(), "QHG|staff|2022-03-31: count: conflict: other counts were published")
}

// Rounding by chance is unbiased, the same for equal cells in every table, and rounds no
// count to less than a smaller one.
func TestAtRandom(t *testing.T) {
	t.Parallel()
	const cells, base = 4000, 5
	secret := []byte("of the publisher")
	var up [base]int
	var s redact.System
	for i := range cells {
		for rest := range int64(base) { // the same cells, of other counts, in other years
			s.Cells = append(s.Cells, redact.Cell{Key: cellKey(i).With("count", strconv.FormatInt(rest, 10)), Count: count(20 + rest)})
		}
	}
	rounding, err := redact.Round(t.Context(), redact.AtRandom(base, secret), s)
	require.NoError(t, err)
	for i, cell := range s.Cells {
		shown, _ := rounding.Shown(cell.Key, cell.Count).Int64()
		assert.Contains(t, []int64{20, 25}, shown)
		if shown == 25 {
			up[i%base]++
		}
	}
	for rest, n := range up { // within four standard deviations of rest in five
		assert.InDelta(t, cells*rest/base, n, 124, "%d above", rest)
	}
	assert.Zero(t, up[0])

	other, _, _, _, _ := staff()
	other.Add(s.Cells[1].Key, s.Cells[1].Count)
	again, err := redact.Round(t.Context(), redact.AtRandom(base, secret), other)
	require.NoError(t, err)
	assert.Equal(t, rounding.Shown(s.Cells[1].Key, count(21)), again.Shown(s.Cells[1].Key, count(21)))

	last := int64(0)
	for n := range int64(60) {
		var one redact.System
		one.Add(who("staff"), count(n))
		rounding, err := redact.Round(t.Context(), redact.AtRandom(base, secret), one)
		require.NoError(t, err)
		shown, _ := rounding.Shown(who("staff"), count(n)).Int64()
		assert.GreaterOrEqual(t, shown, last)
		last = shown
	}
}

// What a secret and a key give never changes: counts of releases years apart are rounded
// alike. The expected multiples were found with another program: the first eight bytes of
// the hash, times the base, over two to the 64th, are added before rounding down.
func TestAtRandomStaysTheSame(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		key            string
		base, n, shown int64
	}{
		{`QHG|staff|2024-03-31`, 5, 414, 415},
		{`QHG|staff|2024-03-31|ethnicity=BME`, 10, 96, 90},
		{`QHG|staff|2024-03-31|ethnicity=White`, 10, 288, 290},
		{`QHG|staff|2024-03-31|age=65\+`, 10, 3, 0},
		{`RXX|leavers|2023-04-01/2024-03-31`, 100, 7, 0},
	} {
		key, err := redact.ParseKey(row.key)
		require.NoError(t, err)
		var s redact.System
		s.Add(key, count(row.n))
		rounding, err := redact.Round(t.Context(), redact.AtRandom(row.base, []byte("a secret of the publisher")), s)
		require.NoError(t, err)
		assert.Equal(t, count(row.shown), rounding.Shown(key, count(row.n)), row.key)
	}
}

// Somebody who knows the own cell works out the other of two, however they are rounded.
func TestSafetyBeforeInsiders(t *testing.T) {
	t.Parallel()
	all := who("board")
	var s redact.System
	for i, n := range []int64{10, 8, 1, 1} {
		key := all
		if i > 0 {
			key = all.With("ethnicity", strconv.Itoa(i))
		}
		s.Cells = append(s.Cells, redact.Cell{Key: key, Count: count(n)})
	}
	s.Cells[0].Status, s.Cells[1].Status = redact.Public, redact.Public
	s.Sum(all, all.With("ethnicity", "1"), all.With("ethnicity", "2"), all.With("ethnicity", "3"))
	policy := redact.Below10()
	policy.Level = redact.RequireUnique()
	rounding, err := redact.Round(t.Context(), redact.Controlled(10), s)
	require.NoError(t, err)
	safety, err := rounding.Safety(t.Context(), policy, s)
	require.NoError(t, err)
	assert.True(t, safety.Protects())
	policy.Insider = 1
	safety, err = rounding.Safety(t.Context(), policy, s)
	require.NoError(t, err)
	assert.False(t, safety.Protects())
	assert.Len(t, safety.Insights, 2)
	comparison, err := redact.Remedies(t.Context(), policy, nil, s)
	require.NoError(t, err)
	assert.Contains(t, comparison.String(), "2 times somebody who knows a count works out another")
}
