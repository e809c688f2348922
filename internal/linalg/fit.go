package linalg

import "math"

// dependent is how little of a column may be left beside those before it for it
// to count as a combination of them: the tolerance of lm in R.
const dependent = 1e-7

// inestimable is how far a combination may be from estimable, in proportion to
// its size and that of a mean row together: what is left of a difference of means
// that are equal is no combination, but rounding.
const inestimable = 1e-8

// Fit is a solution of least squares. It is safe for concurrent use.
type Fit struct {
	kept     []int       // the columns that are no combination of those before them
	triangle [][]float64 // of those columns
	solution []float64   // of every column, zero for those that are not kept
	null     [][]float64 // for each of these, the combination of columns that is zero
	norms    []float64   // of the columns, one for a column of zeros
	mean     float64     // the most that a column of the mean row can be of its norm
}

// Fit solves for the rows added so far. Where columns depend on those before them
// their unknowns are zero.
func (l *LeastSquares) Fit() *Fit {
	l.fold()
	rows := make([][]float64, l.used)
	for i, row := range l.rows[:l.used] {
		rows[i] = append([]float64(nil), row...)
	}
	fit := &Fit{norms: make([]float64, l.columns), solution: make([]float64, l.columns), mean: 1 / math.Sqrt(max(l.times, 1))}
	for column := range fit.norms {
		fit.norms[column] = normBelow(rows, 0, column)
	}
	var dropped []int
	for column, norm := range fit.norms {
		rank := len(fit.kept)
		if !(normBelow(rows, rank, column) > dependent*norm) {
			for _, row := range rows[min(rank, len(rows)):] {
				row[column] = 0
			}
			dropped = append(dropped, column)
			continue
		}
		reflect(rows, rank, column)
		fit.kept = append(fit.kept, column)
	}
	fit.triangle = rows[:len(fit.kept)]
	for i, x := range fit.back(l.columns) {
		fit.solution[fit.kept[i]] = x
	}
	for _, column := range dropped {
		combination := make([]float64, l.columns)
		for i, x := range fit.back(column) {
			combination[fit.kept[i]] = -x
		}
		combination[column] = 1
		fit.null = append(fit.null, combination)
		if fit.norms[column] == 0 {
			fit.norms[column] = 1
		}
	}
	return fit
}

// back solves the triangle for a column to its right.
func (f *Fit) back(column int) []float64 {
	solution := make([]float64, len(f.kept))
	for i := len(f.kept) - 1; i >= 0; i-- {
		rest := f.triangle[i][column]
		for j := i + 1; j < len(f.kept); j++ {
			rest -= f.triangle[i][f.kept[j]] * solution[j]
		}
		solution[i] = rest / f.triangle[i][f.kept[i]]
	}
	return solution
}

// Rank is how many of the columns are no combination of others.
func (f *Fit) Rank() int { return len(f.kept) }

// Estimate is a combination of the unknowns. It gives false where the rows do not
// determine it.
func (f *Fit) Estimate(combination []float64) (float64, bool) {
	for _, null := range f.null {
		dot, length, size := 0.0, f.mean, 0.0
		for i, norm := range f.norms {
			dot += combination[i] * null[i]
			length = math.Hypot(length, combination[i]/norm)
			size = math.Hypot(size, null[i]*norm)
		}
		if !(math.Abs(dot) <= inestimable*length*size) {
			return 0, false
		}
	}
	return f.Value(combination), true
}

// Value is what the solution gives for a row.
func (f *Fit) Value(row []float64) float64 { return Dot(f.solution, row) }

// Whiten turns rows and estimable combinations of unknowns into vectors of which
// products are those under the inverse of the cross products of the design: of
// one with itself it is its leverage, or the variance of the combination in units
// of the variance of an observation; of a combination with a row it is how much
// what the row is to explain moves the combination.
func (f *Fit) Whiten(row []float64) []float64 {
	white := make([]float64, len(f.kept))
	for i, column := range f.kept {
		rest := row[column]
		for j := range i {
			rest -= f.triangle[j][column] * white[j]
		}
		white[i] = rest / f.triangle[i][column]
	}
	return white
}

// Dot is the product of two vectors of one length.
func Dot(a, b []float64) float64 {
	dot := 0.0
	for i, x := range a {
		dot += x * b[i]
	}
	return dot
}
