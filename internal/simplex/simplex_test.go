package simplex_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/simplex"
)

// condition is low ≤ sum of coefficient × unknown ≤ high.
type condition struct {
	coefficients []int64
	low, high    int64
}

// problem is a program as plain data.
type problem struct {
	low, high  []int64
	conditions []condition
	objective  []int64
}

func terms(coefficients []int64) []simplex.Term {
	var terms []simplex.Term
	for i, c := range coefficients {
		terms = append(terms, simplex.Term{Unknown: i, Coefficient: c})
	}
	return terms
}

func (p problem) program() *simplex.Program {
	program := simplex.New(p.low, p.high)
	for _, c := range p.conditions {
		program.Add(terms(c.coefficients), c.low, c.high)
	}
	return program
}

// inequalities writes bounds and conditions as sums that are at most an end.
func (p problem) inequalities() (sums [][]*big.Rat, ends []*big.Rat) {
	put := func(coefficients []int64, sign, end int64) {
		sum := make([]*big.Rat, len(p.low))
		for i, c := range coefficients {
			sum[i] = new(big.Rat).SetInt64(sign * c)
		}
		sums, ends = append(sums, sum), append(ends, new(big.Rat).SetInt64(sign*end))
	}
	both := func(coefficients []int64, low, high int64) {
		if low != simplex.Unlimited {
			put(coefficients, -1, low)
		}
		if high != simplex.Unbounded {
			put(coefficients, 1, high)
		}
	}
	for i := range p.low {
		unit := make([]int64, len(p.low))
		unit[i] = 1
		both(unit, p.low[i], p.high[i])
	}
	for _, c := range p.conditions {
		both(c.coefficients, c.low, c.high)
	}
	return sums, ends
}

// least tries every vertex, which is where as many ends are met as there are unknowns:
// nil when there is none. The unknowns are bounded, so that a least value is at a
// vertex.
func (p problem) least() *big.Rat {
	sums, ends := p.inequalities()
	var best *big.Rat
	chosen := make([]int, 0, len(p.low))
	var choose func(from int)
	choose = func(from int) {
		if len(chosen) < len(p.low) {
			for i := from; i < len(sums); i++ {
				chosen = append(chosen, i)
				choose(i + 1)
				chosen = chosen[:len(chosen)-1]
			}
			return
		}
		x := meet(sums, ends, chosen)
		if x == nil {
			return
		}
		for i, sum := range sums {
			if dot(sum, x).Cmp(ends[i]) > 0 {
				return
			}
		}
		objective := make([]*big.Rat, len(x))
		for i, c := range p.objective {
			objective[i] = new(big.Rat).SetInt64(c)
		}
		if value := dot(objective, x); best == nil || value.Cmp(best) < 0 {
			best = value
		}
	}
	choose(0)
	return best
}

func dot(a, b []*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for i := range a {
		sum.Add(sum, new(big.Rat).Mul(a[i], b[i]))
	}
	return sum
}

// meet solves the chosen equations by Cramer's rule, nil where they have no single
// solution.
func meet(sums [][]*big.Rat, ends []*big.Rat, chosen []int) []*big.Rat {
	var matrix [][]*big.Rat
	for _, i := range chosen {
		matrix = append(matrix, sums[i])
	}
	whole := determinant(matrix)
	if whole.Sign() == 0 {
		return nil
	}
	x := make([]*big.Rat, len(chosen))
	for column := range x {
		replaced := make([][]*big.Rat, len(matrix))
		for k, row := range matrix {
			replaced[k] = append([]*big.Rat(nil), row...)
			replaced[k][column] = ends[chosen[k]]
		}
		x[column] = new(big.Rat).Quo(determinant(replaced), whole)
	}
	return x
}

func determinant(matrix [][]*big.Rat) *big.Rat {
	sum := new(big.Rat)
	if len(matrix) == 0 {
		return sum.SetInt64(1)
	}
	for column, c := range matrix[0] {
		var minor [][]*big.Rat
		for _, row := range matrix[1:] {
			minor = append(minor, append(append([]*big.Rat(nil), row[:column]...), row[column+1:]...))
		}
		part := new(big.Rat).Mul(c, determinant(minor))
		if column%2 == 1 {
			part.Neg(part)
		}
		sum.Add(sum, part)
	}
	return sum
}

func random(seed uint64) problem {
	r := rand.New(rand.NewPCG(seed, 3))
	n := 1 + r.IntN(3)
	coefficients := func() []int64 {
		c := make([]int64, n)
		for i := range c {
			c[i] = []int64{0, 1, 1, -1, 2, -3, 7, 100}[r.IntN(8)]
		}
		return c
	}
	p := problem{objective: coefficients()}
	for range n {
		low := int64(r.IntN(7) - 3)
		p.low, p.high = append(p.low, low), append(p.high, low+int64(r.IntN(6)))
	}
	for range r.IntN(5) {
		p.conditions = append(p.conditions, p.condition(r, coefficients()))
	}
	return p
}

func (p problem) condition(r *rand.Rand, coefficients []int64) condition {
	c := condition{coefficients, 0, 0}
	for i, by := range coefficients {
		c.low += by * (p.low[i] + r.Int64N(p.high[i]-p.low[i]+1))
	}
	c.high = c.low
	switch r.IntN(4) {
	case 0:
		c.low = simplex.Unlimited
	case 1:
		c.high = simplex.Unbounded
	case 2:
		c.high += int64(r.IntN(5))
	}
	return c
}

// agree compares a program's answer, and the point it stands on, with the best of all
// vertices.
func agree(t *testing.T, p problem, program *simplex.Program, status simplex.Status) {
	t.Helper()
	want := p.least()
	if want == nil {
		require.Equal(t, simplex.Infeasible, status)
		return
	}
	require.Equal(t, simplex.Optimal, status)
	x := make([]*big.Rat, len(p.low))
	got := new(big.Rat)
	for i := range x {
		x[i] = program.Value(i)
		got.Add(got, new(big.Rat).Mul(x[i], new(big.Rat).SetInt64(p.objective[i])))
		whole, isWhole := program.Whole(i)
		assert.Equal(t, x[i].IsInt(), isWhole)
		assert.True(t, !isWhole || x[i].Num().Int64() == whole)
	}
	require.Equal(t, want.RatString(), got.RatString())
	sums, ends := p.inequalities()
	for i, sum := range sums {
		require.LessOrEqual(t, dot(sum, x).Cmp(ends[i]), 0)
	}
}

// one asks a new program, then goes on with it: another objective, narrower bounds, one
// more condition.
func one(t *testing.T, seed uint64) {
	t.Helper()
	p := random(seed)
	program := p.program()
	status, err := program.Minimise(t.Context(), terms(p.objective))
	require.NoError(t, err)
	agree(t, p, program, status)

	r := rand.New(rand.NewPCG(seed, 4))
	i := r.IntN(len(p.low))
	p.low[i], p.high[i] = p.low[i]-int64(r.IntN(3))+1, p.high[i]-int64(r.IntN(3))+1
	program.Bound(i, p.low[i], p.high[i])
	status, err = program.Minimise(t.Context(), terms(p.objective))
	require.NoError(t, err)
	agree(t, p, program, status)

	if p.high[i] < p.low[i] {
		return
	}
	p.conditions = append(p.conditions, p.condition(r, p.objective))
	last := p.conditions[len(p.conditions)-1]
	program.Add(terms(last.coefficients), last.low, last.high)
	p.objective = random(seed + 1).objective
	p.objective = append(p.objective, 0, 0, 0)[:len(p.low)]
	status, err = program.Minimise(t.Context(), terms(p.objective))
	require.NoError(t, err)
	agree(t, p, program, status)
}

// The best of all vertices is the oracle.
func TestVertices(t *testing.T) {
	for seed := range uint64(300) {
		one(t, seed)
		require.False(t, t.Failed(), "seed %d", seed)
	}
}

func FuzzVertices(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(one)
}
