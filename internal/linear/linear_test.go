package linear_test

import (
	"context"
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/linear"
	"github.com/workforce-equality/equality/internal/simplex"
)

// pair is one problem twice: in floating point, and in fractions.
type pair struct {
	columns int
	cost    []int64
	float   *linear.Program
	exact   *simplex.Program
	bounds  [][2]int64
	rows    [][]simplex.Term
	ends    [][2]int64
}

func newPair(r *rand.Rand, columns int) *pair {
	p := &pair{columns: columns, cost: make([]int64, columns), float: linear.New(columns)}
	low, high := make([]int64, columns), make([]int64, columns)
	for j := range columns {
		low[j] = r.Int64N(5) - 2
		high[j] = low[j] + r.Int64N(6)
		p.float.Bound(j, float64(low[j]), float64(high[j]))
		p.bounds = append(p.bounds, [2]int64{low[j], high[j]})
		p.price(j, r.Int64N(21)-10)
	}
	p.exact = simplex.New(low, high)
	return p
}

func (p *pair) exactBounds(column int) (low, high float64) {
	return float64(p.bounds[column][0]), float64(p.bounds[column][1])
}

func (p *pair) price(column int, cost int64) {
	p.cost[column] = cost
	p.float.Cost(column, float64(cost))
}

// add puts in a row; some are equations.
func (p *pair) add(r *rand.Rand) {
	var exact []simplex.Term
	var float []linear.Term
	for j := range p.columns {
		if factor := r.Int64N(5) - 2; factor != 0 && r.IntN(3) == 0 {
			exact = append(exact, simplex.Term{Unknown: j, Coefficient: factor})
			float = append(float, linear.Term{Column: j, Factor: float64(factor)})
		}
	}
	low := r.Int64N(9) - 4
	high := simplex.Unbounded
	end := math.Inf(1)
	if r.IntN(3) == 0 {
		high, end = low, float64(low)
	}
	p.rows, p.ends = append(p.rows, exact), append(p.ends, [2]int64{low, high})
	p.exact.Add(exact, low, high)
	p.float.Add(float, float64(low), end)
}

// compare solves both.
func (p *pair) compare(t *testing.T, about string) {
	t.Helper()
	var objective []simplex.Term
	for j, cost := range p.cost {
		objective = append(objective, simplex.Term{Unknown: j, Coefficient: cost})
	}
	status, err := p.exact.Minimise(t.Context(), objective)
	require.NoError(t, err)
	found := p.float.Minimise(t.Context(), 10_000)
	if status == simplex.Infeasible {
		require.Equal(t, linear.Infeasible, found, about)
		p.contradicts(t, p.float.Ray(), about)
		return
	}
	require.Equal(t, linear.Optimal, found, about)
	least, sum := new(big.Rat), 0.0
	for j, cost := range p.cost {
		least.Add(least, new(big.Rat).Mul(big.NewRat(cost, 1), p.exact.Value(j)))
		sum += float64(cost) * p.float.Value(j)
	}
	want, _ := least.Float64()
	require.InDelta(t, want, sum, 1e-3, about)
	for k, row := range p.rows {
		total := 0.0
		for _, term := range row {
			total += float64(term.Coefficient) * p.float.Value(term.Unknown)
		}
		require.GreaterOrEqual(t, total, float64(p.ends[k][0])-1e-6, about)
		if p.ends[k][1] != simplex.Unbounded {
			require.LessOrEqual(t, total, float64(p.ends[k][1])+1e-6, about)
		}
	}
}

// contradicts checks that a sum of multiples of the rows asks for more than the columns
// can come to.
func (p *pair) contradicts(t *testing.T, ray []float64, about string) {
	t.Helper()
	asked := 0.0
	sum := make([]float64, p.columns)
	for k, by := range ray {
		if p.ends[k][1] == simplex.Unbounded {
			require.GreaterOrEqual(t, by, -1e-9, about)
		}
		asked += by * float64(p.ends[k][0])
		for _, term := range p.rows[k] {
			sum[term.Unknown] += by * float64(term.Coefficient)
		}
	}
	for j, by := range sum {
		low, high := p.float.Bounds(j)
		asked -= max(by*low, by*high)
	}
	require.Positive(t, asked, about)
}

// Every minimum is that which the method finds in fractions, after rows were added and
// costs and bounds have changed too.
func TestAgainstFractions(t *testing.T) {
	for seed := range uint64(600) {
		r := rand.New(rand.NewPCG(seed, 7))
		p := newPair(r, 2+r.IntN(25))
		for round := range 12 {
			for range 1 + r.IntN(3) {
				p.add(r)
			}
			if round%3 == 2 {
				j := r.IntN(p.columns)
				p.price(j, r.Int64N(21)-10)
				low := r.Int64N(5) - 2
				high := low + r.Int64N(6)
				j = r.IntN(p.columns)
				p.float.Bound(j, float64(low), float64(high))
				p.exact.Bound(j, low, high)
			}
			p.compare(t, fmt.Sprint(seed, " ", round))
		}
	}
}

// A search goes on alike from where it stood before, and after rows were dropped that
// others keep.
func TestGoingBack(t *testing.T) {
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 8))
		p := newPair(r, 20)
		for range 8 {
			p.add(r)
		}
		if p.float.Minimise(t.Context(), 10_000) != linear.Optimal {
			continue
		}
		value := func() (sum float64) {
			for j, cost := range p.cost {
				sum += float64(cost) * p.float.Value(j)
			}
			return sum
		}
		least, stand := value(), p.float.Basis()
		p.float.Bound(0, 0, 0)
		p.float.Minimise(t.Context(), 10_000)
		low, high := p.exactBounds(0)
		p.float.Bound(0, low, high)
		p.float.Restart(stand)
		require.Equal(t, linear.Optimal, p.float.Minimise(t.Context(), 3), seed)
		require.InDelta(t, least, value(), 1e-3, seed)
		p.float.Keep(func(int) bool { return false })
		require.Equal(t, linear.Optimal, p.float.Minimise(t.Context(), 3), seed)
		require.InDelta(t, least, value(), 1e-3, seed)
	}
}

// Where time has ended, or no step is left, the search stops.
func TestStopped(t *testing.T) {
	p, _ := shares()
	require.Equal(t, linear.Stopped, p.Minimise(t.Context(), 0))
	ended, end := context.WithCancel(t.Context())
	end()
	require.Equal(t, linear.Stopped, p.Minimise(ended, 100))
}

// Program of a transport: what leaves each of n places comes to the next ones.
func BenchmarkMinimise(b *testing.B) {
	const n = 40
	r := rand.New(rand.NewPCG(1, 1))
	p := linear.New(n * n)
	for from := range n {
		var leaves, comes []linear.Term
		for to := range n {
			p.Bound(from*n+to, 0, 9)
			p.Cost(from*n+to, float64(1+r.IntN(100)))
			leaves = append(leaves, linear.Term{Column: from*n + to, Factor: 1})
			comes = append(comes, linear.Term{Column: to*n + from, Factor: 1})
		}
		p.Add(leaves, 20, math.Inf(1))
		p.Add(comes, 20, math.Inf(1))
	}
	start := p.Basis()
	b.ReportAllocs()
	for b.Loop() {
		p.Restart(start)
		if p.Minimise(b.Context(), 10_000) != linear.Optimal {
			b.Fatal("no minimum")
		}
	}
}
