// Package linalg solves linear least squares for a few hundred unknowns and any
// number of rows.
//
// Rows are folded one block after another into a triangle by Householder
// reflections (A. S. Householder, "Unitary triangularization of a nonsymmetric
// matrix", Journal of the ACM 5 (1958), 339–342; the blocks as J. Demmel and
// others, SIAM Journal on Scientific Computing 34 (2012), A206–A239), so that
// neither the rows are kept nor the cross products formed, which would cost half
// of the digits.
//
// A design may have more columns than its rows tell apart, as one with a column
// for every level of a factor beside a constant does. There is no one solution
// then, but some combinations of the unknowns are the same in all of them: those
// are estimable (R. C. Bose, 1944; S. R. Searle, Linear Models, 1971, section
// 5.4), and only they are given.
package linalg

import "math"

// blockRows is how many rows are folded in at once, at least.
const blockRows = 64

// LeastSquares collects rows. It is made by [NewLeastSquares].
type LeastSquares struct {
	columns int
	rows    [][]float64 // of columns and what they are to explain; the first are the triangle
	used    int         // of rows
	times   float64     // how many rows were counted
}

// NewLeastSquares is without rows, of so many columns.
func NewLeastSquares(columns int) *LeastSquares {
	rows := make([][]float64, 2*columns+1+blockRows)
	for i := range rows {
		rows[i] = make([]float64, columns+1)
	}
	return &LeastSquares{columns: columns, rows: rows}
}

// Add counts a row so many times: y is what its columns are to explain. The row
// is not kept.
func (l *LeastSquares) Add(row []float64, y, times float64) {
	if l.used == len(l.rows) {
		l.fold()
	}
	l.times += times
	weight := math.Sqrt(times)
	into := l.rows[l.used]
	for i, x := range row {
		into[i] = weight * x
	}
	into[l.columns] = weight * y
	l.used++
}

// fold makes a triangle of the rows.
func (l *LeastSquares) fold() {
	used := l.rows[:l.used]
	for column := range min(l.columns+1, l.used) {
		reflect(used, column, column)
	}
	l.used = min(l.columns+1, l.used)
}

// reflect turns the rows from the one named on so that the column is zero below
// it. Columns to the left are zero there already.
func reflect(rows [][]float64, from, column int) {
	norm := normBelow(rows, from, column)
	if norm == 0 {
		return
	}
	first := rows[from][column]
	if first > 0 {
		norm = -norm // away from cancellation
	}
	head := first - norm // of the vector whose mirror turns the column into the norm
	rows[from][column] = head
	dots := make([]float64, len(rows[from]))
	for _, row := range rows[from:] {
		for j := column + 1; j < len(row); j++ {
			dots[j] += row[column] * row[j]
		}
	}
	for _, row := range rows[from:] {
		times := row[column] / (norm * head)
		for j := column + 1; j < len(row); j++ {
			row[j] += times * dots[j]
		}
		row[column] = 0
	}
	rows[from][column] = norm
}

// normBelow is the length of the part of a column from a row on.
func normBelow(rows [][]float64, from, column int) float64 {
	squares := 0.0
	for _, row := range rows[min(from, len(rows)):] {
		squares += row[column] * row[column]
	}
	return math.Sqrt(squares)
}
