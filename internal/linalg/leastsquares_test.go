package linalg_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/linalg"
)

// unit is the combination that is one unknown.
func unit(columns, column int) []float64 {
	combination := make([]float64, columns)
	combination[column] = 1
	return combination
}

// longley is the data of J. W. Longley, Journal of the American Statistical
// Association 62 (1967), 819–841, in the public domain, as the National Institute
// of Standards and Technology has them among its Statistical Reference Datasets:
// employment, then price deflator, national product, unemployed, armed forces,
// population and year.
func longley() [][]float64 {
	return [][]float64{
		{60323, 83.0, 234289, 2356, 1590, 107608, 1947},
		{61122, 88.5, 259426, 2325, 1456, 108632, 1948},
		{60171, 88.2, 258054, 3682, 1616, 109773, 1949},
		{61187, 89.5, 284599, 3351, 1650, 110929, 1950},
		{63221, 96.2, 328975, 2099, 3099, 112075, 1951},
		{63639, 98.1, 346999, 1932, 3594, 113270, 1952},
		{64989, 99.0, 365385, 1870, 3547, 115094, 1953},
		{63761, 100.0, 363112, 3578, 3350, 116219, 1954},
		{66019, 101.2, 397469, 2904, 3048, 117388, 1955},
		{67857, 104.6, 419180, 2822, 2857, 118734, 1956},
		{68169, 108.4, 442769, 2936, 2798, 120445, 1957},
		{66513, 110.8, 444546, 4681, 2637, 121950, 1958},
		{68655, 112.6, 482704, 3813, 2552, 123366, 1959},
		{69564, 114.2, 502601, 3931, 2514, 125368, 1960},
		{69331, 115.7, 518173, 4806, 2572, 127852, 1961},
		{70551, 116.9, 554894, 4007, 2827, 130081, 1962},
	}
}

// The certified values are those of the Statistical Reference Datasets, the test
// on which many programs lose most of their digits.
func TestLongley(t *testing.T) {
	squares := linalg.NewLeastSquares(7)
	for _, row := range longley() {
		squares.Add(append([]float64{1}, row[1:]...), row[0], 1)
	}
	fit := squares.Fit()
	require.Equal(t, 7, fit.Rank())
	for i, certified := range []string{
		"-3482258.63459582", "15.0618722713733", "-0.0358191792925910", "-2.02022980381683",
		"-1.03322686717359", "-0.0511041056535807", "1829.15146461355",
	} {
		want, err := strconv.ParseFloat(certified, 64)
		require.NoError(t, err)
		got, known := fit.Estimate(unit(7, i))
		assert.True(t, known)
		assert.InEpsilon(t, want, got, 1e-9, certified)
	}
	leverage := 0.0
	for _, row := range longley() {
		white := fit.Whiten(append([]float64{1}, row[1:]...))
		leverage += linalg.Dot(white, white)
	}
	assert.InDelta(t, 7, leverage, 1e-6, "leverages add up to the rank")
}

// exact solves the normal equations in fractions, without the columns that depend
// on those before them, whose unknowns are zero. This is not the way of the
// package.
func exact(rows [][]int64, ys, times []int64, columns int) (solution []*big.Rat, rank int) {
	matrix := make([][]*big.Rat, columns)
	for i := range matrix {
		matrix[i] = make([]*big.Rat, columns+1)
		for j := range matrix[i] {
			matrix[i][j] = new(big.Rat)
			for k, row := range rows {
				other := ys[k]
				if j < columns {
					other = row[j]
				}
				matrix[i][j].Add(matrix[i][j], big.NewRat(row[i]*other*times[k], 1))
			}
		}
	}
	solution = make([]*big.Rat, columns)
	for i := range solution {
		solution[i] = new(big.Rat)
	}
	var kept []int
	for column := range columns {
		if matrix[column][column].Sign() == 0 {
			continue
		}
		kept = append(kept, column)
		for i := range matrix {
			if i == column || matrix[i][column].Sign() == 0 {
				continue
			}
			factor := new(big.Rat).Quo(matrix[i][column], matrix[column][column])
			for j := range matrix[i] {
				matrix[i][j] = new(big.Rat).Sub(matrix[i][j], new(big.Rat).Mul(factor, matrix[column][j]))
			}
		}
	}
	for _, column := range kept {
		solution[column].Quo(matrix[column][columns], matrix[column][column])
	}
	return solution, len(kept)
}

// compare solves whole-number rows both ways.
func compare(t *testing.T, rows [][]int64, ys, times []int64, columns int) {
	t.Helper()
	squares := linalg.NewLeastSquares(columns)
	for k, row := range rows {
		floats := make([]float64, columns)
		for i, x := range row {
			floats[i] = float64(x)
		}
		squares.Add(floats, float64(ys[k]), float64(times[k]))
	}
	fit := squares.Fit()
	want, rank := exact(rows, ys, times, columns)
	require.Equal(t, rank, fit.Rank())
	for i := range columns {
		value, _ := want[i].Float64()
		assert.InDelta(t, value, fit.Value(unit(columns, i)), 1e-6*math.Max(1, math.Abs(value)))
	}
	for _, row := range rows { // what a row explains is always determined
		floats, value := make([]float64, columns), new(big.Rat)
		for i, x := range row {
			floats[i] = float64(x)
			value.Add(value, new(big.Rat).Mul(big.NewRat(x, 1), want[i]))
		}
		expected, _ := value.Float64()
		got, known := fit.Estimate(floats)
		assert.True(t, known)
		assert.InDelta(t, expected, got, 1e-6*math.Max(1, math.Abs(expected)))
	}
}

func TestFitAgainstFractions(t *testing.T) {
	for name, size := range map[string]struct{ rows, columns, copies int }{
		"one column": {5, 1, 0}, "fewer rows than columns": {3, 6, 0}, "square": {5, 5, 0}, "no rows": {0, 3, 0},
		"tall": {40, 6, 0}, "more rows than a block": {500, 8, 0}, "dependent columns": {60, 9, 3}, "nearly all dependent": {20, 6, 5},
	} {
		t.Run(name, func(t *testing.T) {
			random := rand.New(rand.NewPCG(7, uint64(size.rows)))
			var rows [][]int64
			var ys, times []int64
			for range size.rows {
				row := make([]int64, size.columns)
				for i := range row {
					row[i] = random.Int64N(19) - 9
				}
				for i := range size.copies { // later columns are sums of the first and one before
					at := size.columns - size.copies + i
					row[at] = row[0] + 2*row[at-1]
				}
				rows, ys, times = append(rows, row), append(ys, random.Int64N(199)-99), append(times, 1+random.Int64N(9))
			}
			compare(t, rows, ys, times, size.columns)
		})
	}
}

// A constant beside a column for either of two groups: only what does not depend on
// which of the three is left out is determined.
func TestEstimate(t *testing.T) {
	squares := linalg.NewLeastSquares(4)
	for _, row := range []struct{ group, y, times float64 }{{0, 3, 2}, {0, 6, 1}, {1, 10, 1}} {
		squares.Add([]float64{1, 1 - row.group, row.group, 0}, row.y, row.times)
	}
	fit := squares.Fit()
	assert.Equal(t, 2, fit.Rank())
	for name, test := range map[string]struct {
		combination []float64
		want        float64
		known       bool
	}{
		"mean of the first group":     {[]float64{1, 1, 0, 0}, 4, true},
		"mean of the second":          {[]float64{1, 0, 1, 0}, 10, true},
		"difference":                  {[]float64{0, -1, 1, 0}, 6, true},
		"nothing":                     {[]float64{0, 0, 0, 0}, 0, true},
		"mean about the plain mean":   {[]float64{1, .5, .5, 0}, 7, true},
		"constant alone":              {[]float64{1, 0, 0, 0}, 0, false},
		"a group alone":               {[]float64{0, 1, 0, 0}, 0, false},
		"a column that is zero":       {[]float64{0, 0, 0, 1}, 0, false},
		"a little of it beside more":  {[]float64{1, 1, 0, .001}, 0, false},
		"not a number":                {[]float64{1, math.NaN(), 0, 0}, 0, false},
		"difference and the constant": {[]float64{1, -1, 1, 0}, 0, false},
	} {
		t.Run(name, func(t *testing.T) {
			got, known := fit.Estimate(test.combination)
			assert.Equal(t, test.known, known)
			assert.InDelta(t, test.want, got, 1e-12)
		})
	}
}

// A fit does not stand in the way of more rows.
func TestAddAfterFit(t *testing.T) {
	squares, whole := linalg.NewLeastSquares(2), linalg.NewLeastSquares(2)
	for i := range 10 {
		row, y := []float64{1, float64(i)}, float64(i*i)
		whole.Add(row, y, 1)
		squares.Add(row, y, 1)
		squares.Fit()
	}
	for i := range 2 {
		assert.InDelta(t, whole.Fit().Value(unit(2, i)), squares.Fit().Value(unit(2, i)), 1e-10)
	}
}

// Times a row and the row so often are the same.
func FuzzTimes(f *testing.F) {
	f.Add(int8(1), int8(2), int8(3), int8(4), uint8(3))
	f.Fuzz(func(t *testing.T, a, b, c, d int8, times uint8) {
		rows := [][]int64{{1, int64(a)}, {1, int64(b)}, {1, int64(c)}}
		compare(t, rows, []int64{int64(d), int64(a), int64(b)}, []int64{1 + int64(times), 1, 2}, 2)
	})
}

func BenchmarkFit(b *testing.B) {
	const columns, rows = 60, 25_000
	random := rand.New(rand.NewPCG(1, 2))
	row := make([]float64, columns)
	for b.Loop() {
		squares := linalg.NewLeastSquares(columns)
		for range rows {
			for i := range row {
				row[i] = random.Float64()
			}
			squares.Add(row, row[0], 1)
		}
		squares.Fit()
	}
}
