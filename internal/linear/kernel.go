package linear

import (
	"math"
	"slices"
)

// kernel is the part of a basis that is not factorised yet, by rows.
type kernel struct {
	rows   [][]entry // places in the basis
	column [][]int   // by place: the rows that have it
	done   []bool    // rows
	had    []bool    // places
	single []int     // rows that may have one entry left
	lonely []int     // places that may have one row left
	at     []int     // by place: its entry in the row at hand, and 0 for none, else one more
}

func newKernel(columns [][]entry) *kernel {
	n := len(columns)
	k := &kernel{rows: make([][]entry, n), column: make([][]int, n), done: make([]bool, n), had: make([]bool, n), at: make([]int, n)}
	inRow, all := make([]int, n), 0
	for _, column := range columns {
		for _, e := range column {
			inRow[e.at]++
			all++
		}
	}
	entries, rows := make([]entry, all), make([]int, all)
	for i := range n {
		k.rows[i], entries = entries[:0:inRow[i]], entries[inRow[i]:]
		k.column[i], rows = rows[:0:len(columns[i])], rows[len(columns[i]):]
	}
	for place, column := range columns {
		for _, e := range column {
			k.rows[e.at] = append(k.rows[e.at], entry{place, e.by})
			k.column[place] = append(k.column[place], e.at)
		}
	}
	for i := range n {
		if len(k.rows[i]) == 1 {
			k.single = append(k.single, i)
		}
		if len(k.column[i]) == 1 {
			k.lonely = append(k.lonely, i)
		}
	}
	return k
}

// pivot finds the next one, of those that fill the rest the least: a row and the entry
// in it, −1 where there is none.
func (k *kernel) pivot() (row, at int) {
	for len(k.lonely) > 0 {
		place := k.lonely[len(k.lonely)-1]
		k.lonely = k.lonely[:len(k.lonely)-1]
		if k.had[place] || len(k.column[place]) != 1 {
			continue
		}
		row = k.column[place][0]
		at = slices.IndexFunc(k.rows[row], func(e entry) bool { return e.at == place })
		if k.large(row, at) {
			return row, at
		}
	}
	for len(k.single) > 0 {
		row = k.single[len(k.single)-1]
		k.single = k.single[:len(k.single)-1]
		if !k.done[row] && len(k.rows[row]) == 1 && k.large(row, 0) {
			return row, 0
		}
	}
	row, at = -1, -1
	least := math.MaxInt
	for r, entries := range k.rows {
		if k.done[r] || (len(entries)-1)*(len(entries)-1) > least {
			continue
		}
		for i, e := range entries {
			if fill := (len(entries) - 1) * (len(k.column[e.at]) - 1); fill < least && k.large(r, i) {
				row, at, least = r, i, fill
			}
		}
	}
	return row, at
}

// large tells whether an entry can be a pivot.
func (k *kernel) large(row, at int) bool {
	most := singular
	for _, e := range k.rows[row] {
		most = max(most, threshold*math.Abs(e.by))
	}
	return math.Abs(k.rows[row][at].by) >= most
}

// eliminate takes multiples of the row of a pivot from the others.
func (k *kernel) eliminate(f *factors, row, at int) {
	entries := k.rows[row]
	pivot := entries[at]
	rest := slices.Delete(entries, at, at+1)
	var lower []entry
	for _, e := range rest {
		k.leave(e.at, row)
	}
	for _, other := range k.column[pivot.at] {
		if other == row {
			continue
		}
		i := slices.IndexFunc(k.rows[other], func(e entry) bool { return e.at == pivot.at })
		by := k.rows[other][i].by / pivot.by
		lower = append(lower, entry{other, by})
		last := len(k.rows[other]) - 1
		k.rows[other][i] = k.rows[other][last]
		k.rows[other] = k.rows[other][:last]
		k.take(other, by, rest)
		if len(k.rows[other]) == 1 {
			k.single = append(k.single, other)
		}
	}
	k.done[row], k.had[pivot.at], k.column[pivot.at] = true, true, nil
	f.rows, f.places, f.pivots = append(f.rows, row), append(f.places, pivot.at), append(f.pivots, pivot.by)
	f.lower, f.right = append(f.lower, lower), append(f.right, rest)
}

// take takes a multiple of entries from a row.
func (k *kernel) take(row int, by float64, entries []entry) {
	for i, e := range k.rows[row] {
		k.at[e.at] = i + 1
	}
	for _, e := range entries {
		change := float64(by * e.by)
		if i := k.at[e.at]; i > 0 {
			k.rows[row][i-1].by -= change
			continue
		}
		k.rows[row] = append(k.rows[row], entry{e.at, -change})
		k.column[e.at] = append(k.column[e.at], row)
	}
	kept := k.rows[row][:0]
	for _, e := range k.rows[row] {
		k.at[e.at] = 0
		if math.Abs(e.by) < vanishing {
			k.leave(e.at, row)
			continue
		}
		kept = append(kept, e)
	}
	k.rows[row] = kept
}

// leave takes a row off a column.
func (k *kernel) leave(place, row int) {
	column := k.column[place]
	i := slices.Index(column, row)
	column[i] = column[len(column)-1]
	k.column[place] = column[:len(column)-1]
	if len(column) == 2 {
		k.lonely = append(k.lonely, place)
	}
}

// left lists the places without a pivot, and as many rows.
func (k *kernel) left() (places, rows []int) {
	for i := range k.rows {
		if !k.had[i] {
			places = append(places, i)
		}
		if !k.done[i] {
			rows = append(rows, i)
		}
	}
	return places, rows
}
