package redact_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// methods are the ways of rounding to a base.
func methods(base int64) []redact.Method {
	return []redact.Method{
		redact.ToNearest(base), redact.AtRandom(base, []byte("secret")), redact.Controlled(base), redact.SmallCounts(base),
	}
}

// audited compares what a rounding is said to protect with what an audit of the rounded
// counts leaves possible.
func audited(t *testing.T, policy redact.Policy, most int64, s small, rounding redact.Rounding, about string) {
	t.Helper()
	safety, err := rounding.Safety(t.Context(), policy, s.system(t))
	require.NoError(t, err, about)
	publication, err := rounding.Publication()
	require.NoError(t, err, about)
	disclosure, err := redact.Audit(t.Context(), publication, redact.Informed)
	require.NoError(t, err, about)
	require.Empty(t, disclosure.Conflict, about)
	for i, status := range s.status {
		if status != redact.Primary {
			continue
		}
		left, found := disclosure.Of(cellKey(i).String())
		require.True(t, found)
		low, _ := left.Low.Rat()
		high, bounded := left.High.Rat()
		at := slices.IndexFunc(safety.Unprotected, func(u redact.Unprotected) bool { return u.Key == cellKey(i) })
		wantLow, wantHigh, width := wanted(policy.Level, s.lower, most, s.value[i])
		least, greatest := low.Num().Int64(), redact.Unbounded
		if bounded {
			greatest = high.Num().Int64()
		}
		enough := least <= wantLow && greatest >= wantHigh && greatest-least >= width
		assert.Equal(t, enough, at < 0, "%s: cell %d, %d to %d", about, i, least, greatest)
		if at >= 0 {
			assert.Equal(t, least, safety.Unprotected[at].LeastAttainable, about)
			assert.Equal(t, greatest, safety.Unprotected[at].GreatestAttainable, about)
		}
	}
	truth, shown := map[redact.Key]int64{}, map[redact.Key]bool{}
	for i, n := range s.value {
		truth[cellKey(i)] = n
	}
	for _, w := range safety.Witnesses { // whole tables, by adding up only
		table := maps.Clone(truth)
		for _, change := range w.Changes {
			table[change.Key] = change.Count
		}
		for key, n := range table {
			low, high, found := rounding.Interval(key)
			assert.True(t, found && low <= n && n <= high, about)
		}
		for _, sum := range s.sums {
			rest := table[cellKey(sum[0])]
			for _, part := range sum[1:] {
				rest -= table[cellKey(part)]
			}
			assert.Zero(t, rest, about)
		}
		assert.Equal(t, w.Value, table[w.Key], about)
		shown[w.Key] = true
	}
	for i, status := range s.status {
		assert.Equal(t, status == redact.Primary, shown[cellKey(i)], about)
	}
}

// Whatever the counts, the method and the base, counts are rounded to multiples near
// them, equal keys alike, controlled ones add up, and what is said to be protected is
// just what an audit leaves possible.
func FuzzRound(f *testing.F) {
	for seed := range uint64(24) {
		f.Add(seed, uint8(seed), uint8(2+seed%9))
	}
	f.Fuzz(func(t *testing.T, seed uint64, shape, wide uint8) {
		names := []string{"one-way", "one-way groups", "two by two", "two by three", "a total shared by three"}
		r := rand.New(rand.NewPCG(seed, seed))
		s, filled := shapes()[names[int(shape)%len(names)]].fill(r, 3+r.Int64N(20))
		if !filled {
			return
		}
		base := 2 + int64(wide)%11
		s.lower = int64(seed % 2)
		most := 1 + r.Int64N(9)
		zeros := redact.ZeroPrinted
		if s.lower == 0 {
			zeros = redact.ZeroHidden
		}
		for i, n := range s.value {
			s.status[i] = redact.Cleared
			if s.lower <= n && n <= most {
				s.status[i] = redact.Primary
			}
		}
		levels := []redact.Level{redact.RequireRange(), redact.RequireUnique(), redact.RequireSpan(3), redact.RequireBounds(1, 2)}
		policy := redact.Policy{Rule: redact.Rule{Min: 1, Max: most, Zero: zeros}, Level: levels[r.IntN(len(levels))]}
		for _, method := range methods(base) {
			about := fmt.Sprintf("%v %s, %v of 1 to %d, zeros %s", s.value, method, policy.Level, most, zeros)
			rounding, err := redact.Round(t.Context(), method, s.system(t))
			require.NoError(t, err, about)
			again, err := redact.Round(t.Context(), method, s.system(t), s.system(t))
			require.NoError(t, err, about)
			require.Equal(t, rounded(t, s, rounding), rounded(t, s, again), about)
			for i, n := range rounded(t, s, rounding) {
				low, high, found := rounding.Interval(cellKey(i))
				require.True(t, found && low <= s.value[i] && s.value[i] <= high, about)
				if method != redact.SmallCounts(base) {
					require.Zero(t, n%base, about)
					require.Less(t, max(n-s.value[i], s.value[i]-n), (1+rounding.Steps())*base, about)
				}
			}
			require.LessOrEqual(t, rounding.LowerBound(), rounding.Change(), about)
			if method == redact.Controlled(base) {
				values := rounded(t, s, rounding)
				for _, sum := range s.sums {
					rest := values[sum[0]]
					for _, part := range sum[1:] {
						rest -= values[part]
					}
					require.Zero(t, rest, about)
				}
			}
			audited(t, policy, most, s, rounding, about)
		}
	})
}
