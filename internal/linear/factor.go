package linear

import (
	"math"
	"slices"
)

// The tolerances of a factorisation.
const (
	singular  = 1e-9 // what is smaller is no pivot
	threshold = 0.1  // of the greatest in its row that a pivot must have
	vanishing = 1e-14
	longest   = 60 // steps after which a basis is factorised anew
)

// factors is a basis as a product: of a lower and an upper triangle, found by the
// method of Markowitz, and of one column for each step since.
type factors struct {
	size   int
	rows   []int     // of the pivots, in order
	places []int     // of the pivots in the basis
	pivots []float64 // themselves
	lower  [][]entry // by pivot: rows from which a multiple of its row was taken
	right  [][]entry // by pivot: the rest of its row, places in the basis
	above  [][]entry // by pivot: the rest of its column, rows of earlier pivots
	etas   []eta
	room   []float64
	other  []float64
}

// eta is a step: the column that came into the basis, in terms of it, and its place.
type eta struct {
	place  int
	pivot  float64
	column []entry // but for the pivot
}

// factorise finds the factors of columns. Where a place cannot be had it names it, and a
// row that takes it.
func factorise(columns [][]entry) (f *factors, places, rows []int) {
	n := len(columns)
	f = &factors{
		size: n, rows: make([]int, 0, n), places: make([]int, 0, n), pivots: make([]float64, 0, n),
		lower: make([][]entry, 0, n), right: make([][]entry, 0, n), room: make([]float64, n), other: make([]float64, n),
	}
	k := newKernel(columns)
	for {
		row, at := k.pivot()
		if row < 0 {
			break
		}
		k.eliminate(f, row, at)
	}
	if places, rows = k.left(); len(places) > 0 {
		return nil, places, rows
	}
	f.above = make([][]entry, n)
	of := make([]int, n) // the pivot at each place
	for i, place := range f.places {
		of[place] = i
	}
	for i, row := range f.rows {
		for _, e := range f.right[i] {
			f.above[of[e.at]] = append(f.above[of[e.at]], entry{row, e.by})
		}
	}
	return f, nil, nil
}

// forward solves for the multiples of the columns of the basis that add up to a column,
// which it overwrites with nothing of use; the answer is good until the next one.
func (f *factors) forward(column []float64) []float64 {
	for i, row := range f.rows {
		if by := column[row]; by != 0 {
			for _, e := range f.lower[i] {
				column[e.at] -= float64(e.by * by)
			}
		}
	}
	x := f.room
	for i := f.size - 1; i >= 0; i-- {
		by := column[f.rows[i]]
		if math.Abs(by) < vanishing {
			x[f.places[i]] = 0
			continue
		}
		by /= f.pivots[i]
		x[f.places[i]] = by
		for _, e := range f.above[i] {
			column[e.at] -= float64(e.by * by)
		}
	}
	for _, e := range f.etas {
		by := x[e.place]
		if by == 0 {
			continue
		}
		by /= e.pivot
		x[e.place] = by
		for _, c := range e.column {
			x[c.at] -= float64(c.by * by)
		}
	}
	return x
}

// backward solves for the multiples of the rows that add up to a row over the basis,
// which it overwrites with nothing of use; the answer is good until the next one.
func (f *factors) backward(row []float64) []float64 {
	for _, e := range slices.Backward(f.etas) {
		sum := row[e.place]
		for _, c := range e.column {
			sum -= float64(c.by * row[c.at])
		}
		row[e.place] = sum / e.pivot
	}
	y := f.other
	for i, place := range f.places {
		by := row[place]
		if math.Abs(by) < vanishing {
			y[f.rows[i]] = 0
			continue
		}
		by /= f.pivots[i]
		y[f.rows[i]] = by
		for _, e := range f.right[i] {
			row[e.at] -= float64(e.by * by)
		}
	}
	for i := f.size - 1; i >= 0; i-- {
		sum := y[f.rows[i]]
		for _, e := range f.lower[i] {
			sum -= float64(e.by * y[e.at])
		}
		y[f.rows[i]] = sum
	}
	return y
}

// replace puts a column, given in terms of the basis, in the place of another.
func (f *factors) replace(place int, column []float64) {
	entries := 0
	for _, by := range column {
		if math.Abs(by) > vanishing {
			entries++
		}
	}
	e := eta{place: place, pivot: column[place], column: make([]entry, 0, entries)}
	for i, by := range column {
		if i != place && math.Abs(by) > vanishing {
			e.column = append(e.column, entry{i, by})
		}
	}
	f.etas = append(f.etas, e)
}
