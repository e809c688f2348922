package whole_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/whole"
)

// holds checks a solution against every bound and row, in numbers of any size.
func holds(s whole.System, x []int64) bool {
	if len(x) != len(s.Low) {
		return false
	}
	for i, v := range x {
		if v < s.Low[i] || v > s.High[i] {
			return false
		}
	}
	return !slices.ContainsFunc(s.Rows, func(r whole.Row) bool {
		sum := new(big.Int)
		for _, t := range r.Terms {
			sum.Add(sum, new(big.Int).Mul(big.NewInt(t.Coefficient), big.NewInt(x[t.Unknown])))
		}
		for _, p := range r.Products {
			both := new(big.Int).Mul(big.NewInt(x[p.First]), big.NewInt(x[p.Second]))
			sum.Add(sum, both.Mul(both, big.NewInt(p.Coefficient)))
		}
		low := r.Low != whole.Unlimited && sum.Cmp(big.NewInt(r.Low)) < 0
		return low || r.High != whole.Unbounded && sum.Cmp(big.NewInt(r.High)) > 0
	})
}

// enumerate tries every combination of values up to a limit, and gives the values that
// each unknown has in solutions.
func enumerate(s whole.System, limit int64) []map[int64]bool {
	values := make([]map[int64]bool, len(s.Low))
	for i := range values {
		values[i] = map[int64]bool{}
	}
	x := slices.Clone(s.Low)
	for {
		if holds(s, x) {
			for i, v := range x {
				values[i][v] = true
			}
		}
		i := 0
		for ; i < len(x); i++ {
			if x[i] < min(s.High[i], limit) {
				x[i]++
				break
			}
			x[i] = s.Low[i]
		}
		if i == len(x) {
			return values
		}
	}
}

// random makes a small system. Most have solutions: their rows go through a point
// within the bounds.
func random(seed uint64, products bool, top func(*rand.Rand) int64) whole.System {
	r := rand.New(rand.NewPCG(seed, 1))
	n := 1 + r.IntN(5)
	var s whole.System
	point := make([]int64, n)
	for i := range point {
		low := int64(r.IntN(3))
		s.Low, s.High = append(s.Low, low), append(s.High, top(r))
		point[i] = low + int64(r.IntN(4))
		if s.High[i] < low || point[i] > s.High[i] {
			point[i] = s.High[i]
		}
	}
	coefficients := []int64{0, 1, 1, 1, 1, -1, -1, 2, 3, -2, -5, 7, 100, -37}
	for range r.IntN(5) {
		var row whole.Row
		var at int64
		for range 1 + r.IntN(n+1) {
			t := whole.Term{Unknown: r.IntN(n), Coefficient: coefficients[r.IntN(len(coefficients))]}
			row.Terms = append(row.Terms, t)
			at += t.Coefficient * point[t.Unknown]
		}
		if products && r.IntN(2) == 0 {
			p := whole.Product{First: r.IntN(n), Second: r.IntN(n), Coefficient: coefficients[r.IntN(len(coefficients))]}
			row.Products = append(row.Products, p)
			at += p.Coefficient * point[p.First] * point[p.Second]
		}
		if r.IntN(12) == 0 {
			at++
		}
		row.Low, row.High = at, at
		switch r.IntN(5) {
		case 0:
			row.Low = whole.Unlimited
		case 1:
			row.High = whole.Unbounded
		case 2:
			row.Low, row.High = at-int64(r.IntN(4)), at+int64(r.IntN(30))
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// agree asks every question about a bounded system and compares with what enumeration
// finds.
func agree(t *testing.T, s whole.System) {
	t.Helper()
	ctx := t.Context()
	truth := enumerate(s, 20)
	problem, err := s.Prepare(ctx)
	require.NoError(t, err)
	solution, found, err := problem.Solve(ctx)
	require.NoError(t, err)
	require.Equal(t, len(truth[0]) > 0, found)
	require.Equal(t, found, holds(s, solution))
	for i, values := range truth {
		of := fmt.Sprintf("unknown %d", i)
		set, err := problem.Values(ctx, i)
		if !found {
			require.ErrorIs(t, err, whole.ErrNone, of)
			_, err = problem.Range(ctx, i)
			require.ErrorIs(t, err, whole.ErrNone, of)
			continue
		}
		require.NoError(t, err, of)
		listed, all := set.List(1000)
		require.True(t, all)
		want := make([]int64, 0, len(values))
		for v := range values {
			want = append(want, v)
		}
		slices.Sort(want)
		require.Equal(t, want, listed, of)
		ends, err := problem.Range(ctx, i)
		require.NoError(t, err, of)
		require.Equal(t, []int64{want[0], want[len(want)-1]}, []int64{ends.Low, ends.High}, of)
		assert.True(t, holds(s, ends.AtLow) && holds(s, ends.AtHigh), of)
		assert.Equal(t, []int64{ends.Low, ends.High}, []int64{ends.AtLow[i], ends.AtHigh[i]}, of)
		for v := int64(-1); v < 9; v++ {
			from, _ := slices.BinarySearch(want, v)
			x, possible, err := problem.Nearest(ctx, i, v, true)
			require.NoError(t, err, of)
			require.Equal(t, from < len(want), possible, "%s from %d", of, v)
			require.True(t, !possible || holds(s, x) && x[i] == want[from], "%s from %d", of, v)
			to, _ := slices.BinarySearch(want, v+1)
			x, possible, err = problem.Nearest(ctx, i, v, false)
			require.NoError(t, err, of)
			require.Equal(t, to > 0, possible, "%s to %d", of, v)
			require.True(t, !possible || holds(s, x) && x[i] == want[to-1], "%s to %d", of, v)
		}
		low, high, err := problem.Linear(ctx, i)
		require.NoError(t, err, of)
		require.True(t, low != nil && high != nil, "bounded")
		require.LessOrEqual(t, low.Cmp(new(big.Rat).SetInt64(ends.Low)), 0, of)
		require.GreaterOrEqual(t, high.Cmp(new(big.Rat).SetInt64(ends.High)), 0, of)
	}
}

func bounded(r *rand.Rand) int64 { return int64(1 + r.IntN(7)) }

// Enumeration of every combination is the oracle of the engine.
func TestOracle(t *testing.T) {
	for seed := range uint64(1000) {
		agree(t, random(seed, seed%4 == 0, bounded))
		require.False(t, t.Failed(), "seed %d", seed)
	}
}

func FuzzOracle(f *testing.F) {
	f.Add(uint64(1), true)
	f.Fuzz(func(t *testing.T, seed uint64, products bool) { agree(t, random(seed, products, bounded)) })
}

// Without upper bounds enumeration sees a part: the ends found contain it, have a
// solution each, and where an end is missing there is a solution far out.
func TestOracleUnbounded(t *testing.T) {
	ctx := t.Context()
	top := func(r *rand.Rand) int64 {
		if r.IntN(3) == 0 {
			return int64(2 + r.IntN(7))
		}
		return whole.Unbounded
	}
	for seed := range uint64(300) {
		s := random(seed, false, top)
		truth := enumerate(s, 7)
		problem, err := s.Prepare(ctx)
		require.NoError(t, err)
		for i, values := range truth {
			of := fmt.Sprintf("seed %d unknown %d", seed, i)
			ends, err := problem.Range(ctx, i)
			if len(values) == 0 && err != nil {
				require.ErrorIs(t, err, whole.ErrNone, of)
				continue
			}
			require.NoError(t, err, of)
			for v := range values {
				require.True(t, ends.Low <= v && v <= ends.High, of)
			}
			require.True(t, holds(s, ends.AtLow) && ends.AtLow[i] == ends.Low, of)
			if ends.High != whole.Unbounded {
				require.True(t, holds(s, ends.AtHigh) && ends.AtHigh[i] == ends.High, of)
				continue
			}
			far := s
			far.Low = slices.Clone(s.Low)
			far.Low[i] = 5000
			x, found, err := far.Solve(ctx)
			require.NoError(t, err, of)
			require.True(t, found && holds(far, x), of)
		}
	}
}
