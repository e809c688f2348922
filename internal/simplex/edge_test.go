package simplex_test

import (
	"context"
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/simplex"
)

func free(n int) (low, high []int64) {
	for range n {
		low, high = append(low, simplex.Unlimited), append(high, simplex.Unbounded)
	}
	return low, high
}

func positive(n int) (low, high []int64) {
	_, high = free(n)
	return make([]int64, n), high
}

func minimise(t *testing.T, p *simplex.Program, objective ...int64) simplex.Status {
	t.Helper()
	status, err := p.Minimise(t.Context(), terms(objective))
	require.NoError(t, err)
	return status
}

// The example of Beale (1955), on which the largest coefficient alone goes round in
// circles, multiplied by 100 and 50.
func TestBeale(t *testing.T) {
	p := simplex.New(positive(4))
	p.Add(terms([]int64{25, -6000, -4, 900}), simplex.Unlimited, 0)
	p.Add(terms([]int64{25, -4500, -1, 150}), simplex.Unlimited, 0)
	p.Add(terms([]int64{0, 0, 1, 0}), simplex.Unlimited, 1)
	require.Equal(t, simplex.Optimal, minimise(t, p, -75, 15000, -2, 600))
	x := []string{p.Value(0).RatString(), p.Value(1).RatString(), p.Value(2).RatString(), p.Value(3).RatString()}
	assert.Equal(t, []string{"1/25", "0", "1", "0"}, x)
}

func TestEndless(t *testing.T) {
	p := simplex.New(positive(2))
	p.Add(terms([]int64{1, -1}), 3, 3)
	assert.Equal(t, simplex.Endless, minimise(t, p, 0, -1))
	assert.Equal(t, simplex.Optimal, minimise(t, p, 0, 1), "a program goes on after that")
	assert.Equal(t, "3", p.Value(0).RatString())
}

// Unknowns without any bound are determined by equations alone.
func TestFree(t *testing.T) {
	p := simplex.New(free(3))
	p.Add(terms([]int64{1, 1, 0}), -4, -4)
	p.Add(terms([]int64{1, -1, 0}), 7, 7)
	require.Equal(t, simplex.Optimal, minimise(t, p, 1))
	assert.Equal(t, "3/2", p.Value(0).RatString())
	assert.Equal(t, "-11/2", p.Value(1).RatString())
	assert.Equal(t, simplex.Endless, minimise(t, p, 0, 0, 1))
}

func TestContradictions(t *testing.T) {
	tests := map[string]func(*simplex.Program){
		"equations":           func(p *simplex.Program) { p.Add(terms([]int64{2, 2}), 6, 6); p.Add(terms([]int64{1, 1}), 4, 4) },
		"nothing of nothing":  func(p *simplex.Program) { p.Add(nil, 1, 1) },
		"ends that cross":     func(p *simplex.Program) { p.Add(terms([]int64{1, 1}), 3, 2) },
		"bounds that cross":   func(p *simplex.Program) { p.Bound(1, 3, 2) },
		"a sum below its low": func(p *simplex.Program) { p.Add(terms([]int64{-1, -1}), 1, simplex.Unbounded) },
	}
	for name, contradict := range tests {
		t.Run(name, func(t *testing.T) {
			p := simplex.New(positive(2))
			contradict(p)
			assert.Equal(t, simplex.Infeasible, minimise(t, p, 1))
		})
	}
}

// Numbers beyond 64 bits are as exact as small ones.
func TestLargeNumbers(t *testing.T) {
	const large = math.MaxInt64 - 24 // = 2⁶³ − 25, a prime
	p := simplex.New(positive(3))
	p.Add(terms([]int64{large, -1, 0}), 0, 0)
	p.Add(terms([]int64{0, large, -1}), 0, 0)
	p.Add(terms([]int64{1, 0, 0}), 2, simplex.Unbounded)
	require.Equal(t, simplex.Optimal, minimise(t, p, 0, 0, 1))
	want := new(big.Int).Mul(big.NewInt(large), big.NewInt(large))
	assert.Equal(t, want.Lsh(want, 1).String(), p.Value(2).RatString())
	_, fits := p.Whole(2)
	assert.False(t, fits)

	p.Add(terms([]int64{math.MinInt64, 0, 1}), 5, 5)
	require.Equal(t, simplex.Infeasible, minimise(t, p, 1))
	p = simplex.New(free(2))
	p.Add(terms([]int64{math.MinInt64, 3}), 1, 1)
	p.Add(terms([]int64{5, math.MinInt64}), 1, 1)
	require.Equal(t, simplex.Optimal, minimise(t, p, 1))
	check := new(big.Rat).Mul(p.Value(0), new(big.Rat).SetInt64(math.MinInt64))
	check.Add(check, new(big.Rat).Mul(p.Value(1), big.NewRat(3, 1)))
	assert.Equal(t, "1", check.RatString())
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	p := simplex.New(positive(1))
	_, err := p.Minimise(ctx, terms([]int64{1}))
	require.ErrorIs(t, err, context.Canceled)
}
