package whole_test

import (
	"context"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/whole"
)

// builder puts a system together.
type builder struct{ whole.System }

// unknown adds one and gives its number.
func (b *builder) unknown(low, high int64) int {
	b.Low, b.High = append(b.Low, low), append(b.High, high)
	return len(b.Low) - 1
}

// row adds low ≤ sum ≤ high of coefficients of the unknowns in order.
func (b *builder) row(low, high int64, coefficients ...int64) {
	r := whole.Row{Low: low, High: high}
	for i, c := range coefficients {
		r.Terms = append(r.Terms, whole.Term{Unknown: i, Coefficient: c})
	}
	b.Rows = append(b.Rows, r)
}

// percent adds that a part is printed as so many tenths of a per cent of a base, to the
// nearest.
func (b *builder) percent(part, base int, tenths int64) {
	for _, end := range []whole.Row{{Low: 0, High: whole.Unbounded}, {Low: whole.Unlimited, High: 0}} {
		half := int64(1)
		if end.Low == 0 {
			half = -1
		}
		end.Terms = []whole.Term{{Unknown: part, Coefficient: 2000}, {Unknown: base, Coefficient: -(2*tenths + half)}}
		b.Rows = append(b.Rows, end)
	}
}

func values(t *testing.T, s whole.System, unknown int) whole.Set {
	t.Helper()
	set, err := s.Values(t.Context(), unknown)
	require.NoError(t, err)
	return set
}

func run(first, last, step int64) whole.Set {
	return whole.Set{Runs: []whole.Run{{First: first, Last: last, Step: step}}}
}

func TestInvalid(t *testing.T) {
	one := []int64{1}
	row := func(t whole.Term) []whole.Row { return []whole.Row{{Terms: []whole.Term{t}}} }
	product := func(p whole.Product) []whole.Row { return []whole.Row{{Products: []whole.Product{p}}} }
	tests := map[string]whole.System{
		"bounds of unequal number":   {Low: one},
		"a bound below zero":         {Low: []int64{-1}, High: one},
		"a lower bound without end":  {Low: []int64{whole.Unbounded}, High: []int64{whole.Unbounded}},
		"a term of no unknown":       {Low: one, High: one, Rows: row(whole.Term{Unknown: 1, Coefficient: 1})},
		"a negative unknown":         {Low: one, High: one, Rows: row(whole.Term{Unknown: -1, Coefficient: 1})},
		"no negative of coefficient": {Low: one, High: one, Rows: row(whole.Term{Coefficient: math.MinInt64})},
		"a product of no unknown":    {Low: one, High: one, Rows: product(whole.Product{Second: 1, Coefficient: 1})},
		"a product of a negative":    {Low: one, High: one, Rows: product(whole.Product{First: -1, Coefficient: 1})},
	}
	for name, s := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := s.Prepare(t.Context())
			require.ErrorIs(t, err, whole.ErrInvalid)
			_, _, err = s.Solve(t.Context())
			require.ErrorIs(t, err, whole.ErrInvalid)
			_, err = s.Range(t.Context(), 0)
			require.ErrorIs(t, err, whole.ErrInvalid)
			_, err = s.Values(t.Context(), 0)
			require.ErrorIs(t, err, whole.ErrInvalid)
		})
	}
	p, err := whole.System{Low: one, High: one}.Prepare(t.Context())
	require.NoError(t, err)
	for _, unknown := range []int{-1, 1} {
		_, err = p.Range(t.Context(), unknown)
		require.ErrorIs(t, err, whole.ErrInvalid)
		_, err = p.Values(t.Context(), unknown)
		require.ErrorIs(t, err, whole.ErrInvalid)
		_, _, err = p.Nearest(t.Context(), unknown, 1, true)
		require.ErrorIs(t, err, whole.ErrInvalid)
		_, _, err = p.Linear(t.Context(), unknown)
		require.ErrorIs(t, err, whole.ErrInvalid)
	}
}

// Without unknowns there is one solution, the empty one, unless a row is about nothing
// and not zero.
func TestEmpty(t *testing.T) {
	solution, found, err := whole.System{}.Solve(t.Context())
	require.NoError(t, err)
	assert.True(t, found)
	assert.Empty(t, solution)
	_, found, err = whole.System{Rows: []whole.Row{{Low: 1, High: 2}}}.Solve(t.Context())
	require.NoError(t, err)
	assert.False(t, found)
}

// Three activities in three regions: 20 50 10, 8 19 22, 17 32 12. With four cells
// hidden the 22 is at 5 to 30.
func TestTextbook(t *testing.T) {
	var b builder
	for range 4 { // II-A, II-C, III-A, III-C
		b.unknown(0, whole.Unbounded)
	}
	b.row(49-19, 49-19, 1, 1)
	b.row(61-32, 61-32, 0, 0, 1, 1)
	b.row(45-20, 45-20, 1, 0, 1)
	b.row(44-10, 44-10, 0, 1, 0, 1)
	assert.Equal(t, run(5, 30, 1), values(t, b.System, 1))
}

// Of sums over overlapping groups fractions leave more than whole numbers do.
func TestOverlappingGroups(t *testing.T) {
	var b builder
	for range 3 {
		b.unknown(0, 9)
	}
	b.row(7, 8, 1, 2, 0)
	b.row(7, 8, 0, 1, 2)
	b.row(8, 8, 2, 0, 1)
	p, err := b.Prepare(t.Context())
	require.NoError(t, err)
	low, high, err := p.Linear(t.Context(), 0)
	require.NoError(t, err)
	assert.Equal(t, []string{"23/9", "26/9"}, []string{low.RatString(), high.RatString()})
	_, err = p.Values(t.Context(), 0)
	require.ErrorIs(t, err, whole.ErrNone)
}

// Percentages of a base that is not stated: 12.5, 25.0 and 62.5, which add up to it.
// Each base is tried by itself: it is possible when the least parts make no more than
// it and the greatest no less.
func TestPercentagesAlone(t *testing.T) {
	const most = 5000
	tenths := []int64{125, 250, 625}
	var b builder
	base := b.unknown(1, most)
	for _, p := range tenths {
		b.percent(b.unknown(0, whole.Unbounded), base, p)
	}
	b.row(0, 0, -1, 1, 1, 1)
	set := values(t, b.System, base)
	var count int64
	for n := int64(1); n <= most; n++ {
		var least, greatest int64
		possible := true
		for _, p := range tenths {
			from, to := (n*(2*p-1)+1999)/2000, n*(2*p+1)/2000
			least, greatest, possible = least+from, greatest+to, possible && from <= to
		}
		possible = possible && least <= n && n <= greatest
		require.Equal(t, possible, set.Contains(n), "%d", n)
		if possible {
			count++
		}
	}
	assert.Equal(t, count, set.Count())

	below, err := b.Prepare(t.Context())
	require.NoError(t, err)
	solution, found, err := below.Nearest(t.Context(), base, 12, true)
	require.NoError(t, err)
	assert.False(t, found && solution[base] == 12)
}

// Large sets are found in pieces, not value by value.
func TestLargeSets(t *testing.T) {
	const trillion = 1_000_000_000_000
	t.Run("a multiple", func(t *testing.T) {
		var b builder
		b.unknown(0, trillion)
		b.unknown(0, whole.Unbounded)
		b.row(5, 5, 7, -11) // 7x = 11y + 5: x = 7, 18, 29 …
		assert.Equal(t, run(7, trillion-5, 11), values(t, b.System, 0))
		assert.Equal(t, int64(90_909_090_909), values(t, b.System, 0).Count())
	})
	t.Run("a total", func(t *testing.T) {
		var b builder
		for range 5 {
			b.unknown(1, whole.Unbounded)
		}
		b.row(trillion, trillion, 1, 1, 1, 1, 1)
		b.row(0, trillion/2, 1, 1)
		assert.Equal(t, run(1, trillion/2-1, 1), values(t, b.System, 0))
		assert.Equal(t, run(1, trillion-4, 1), values(t, b.System, 4))
	})
	t.Run("without end", func(t *testing.T) {
		var b builder
		b.unknown(3, whole.Unbounded)
		b.unknown(0, whole.Unbounded)
		b.row(0, 0, 1, -4)
		set := values(t, b.System, 0)
		assert.Equal(t, run(4, whole.Unbounded, 4), set)
		assert.Equal(t, whole.Unbounded, set.Count())
	})
}

// What 64 bits do not hold is left to the exact check of a solution.
func TestLargeNumbers(t *testing.T) {
	const large = math.MaxInt64 - 24
	var b builder
	b.unknown(2, 9)
	b.unknown(0, whole.Unbounded-1)
	b.row(0, 0, large, -1)
	_, found, err := b.Solve(t.Context())
	require.NoError(t, err)
	assert.False(t, found, "2 × the coefficient is beyond the bound")
	b.Low[0] = 0
	assert.Equal(t, run(0, 1, 1), values(t, b.System, 0))
}

// Ends that 64 bits do not hold stay where they are.
func TestLargeEnds(t *testing.T) {
	var b builder
	b.unknown(1, 1)
	b.unknown(0, 9)
	b.row(math.MinInt64+2, 7, 5, 1)
	b.row(3, math.MaxInt64-2, -5, 9)
	assert.Equal(t, run(1, 2, 1), values(t, b.System, 1))
}

// Sums of whole numbers that would have to be odd and even at once, without any bound.
func TestParity(t *testing.T) {
	var b builder
	for range 4 {
		b.unknown(0, whole.Unbounded)
	}
	b.row(0, 0, 1, -1, -2)
	b.row(1, 1, 1, 1, 0, -2)
	_, err := b.Range(t.Context(), 0)
	require.ErrorIs(t, err, whole.ErrNone)
	low, high, err := ready(b.System).Linear(t.Context(), 0)
	require.NoError(t, err)
	assert.Equal(t, "1/2", low.RatString())
	assert.Nil(t, high)
}

// A question that takes too long is refused, not guessed.
func TestLimit(t *testing.T) {
	var b builder
	coefficients := make([]int64, 12)
	for i := range coefficients {
		b.unknown(0, whole.Unbounded)
		coefficients[i] = 1_000_003 + int64(i)*7919
	}
	b.row(50_000_000_001, 50_000_000_001, coefficients...)
	_, err := b.Range(t.Context(), 0)
	require.ErrorIs(t, err, whole.ErrLimit)

	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = b.Range(ctx, 0)
	require.ErrorIs(t, err, context.Canceled)
}

// Two rows that bound a sum from below and from above are an equation, whichever way
// each of them is written: an odd total is no sum of even numbers.
func TestOppositeRows(t *testing.T) {
	var b builder
	for range 4 {
		b.unknown(0, 1_000_000)
	}
	b.row(0, whole.Unbounded, 1, -1)
	b.row(0, whole.Unbounded, -1, 1)
	b.row(1_500_001, 1_500_001, 1, 1, 2, 2)
	_, err := b.Range(t.Context(), 0)
	require.ErrorIs(t, err, whole.ErrNone)

	b.Rows[1].High = whole.Unlimited // which has no opposite
	_, err = b.Range(t.Context(), 0)
	require.ErrorIs(t, err, whole.ErrNone)
}

// The questions leave the system as it is.
func TestUnchanged(t *testing.T) {
	for seed := range uint64(50) {
		s, same := random(seed, true, bounded), random(seed, true, bounded)
		p, err := s.Prepare(t.Context())
		require.NoError(t, err)
		_, _, err = p.Solve(t.Context())
		require.NoError(t, err)
		require.Equal(t, same, s)
	}
}
