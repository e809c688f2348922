package redact_test

import (
	"math/bits"
	"slices"

	"github.com/workforce-equality/equality/redact"
)

// plainTable is a system as somebody sees it who hides by hand: counts, what is hidden,
// and the sums by the numbers of their cells, the total first.
type plainTable struct {
	system  redact.System
	value   []int64
	primary []bool
	open    []bool // may be hidden beside
	hidden  []bool
	sums    [][]int
}

func newPlainTable(rule redact.Rule, system redact.System) *plainTable {
	t := &plainTable{system: system}
	number := map[redact.Key]int{}
	for i, cell := range system.Cells {
		n, _ := cell.Count.Int64()
		number[cell.Key] = i
		t.value = append(t.value, n)
		t.primary = append(t.primary, rule.Sensitive(n) && cell.Status != redact.Fixed)
		t.open = append(t.open, n > 0 && cell.Status != redact.Fixed && !rule.Sensitive(n))
	}
	t.hidden = slices.Clone(t.primary)
	for _, sum := range system.Sums {
		line := []int{number[sum.Total]}
		for _, part := range sum.Parts {
			line = append(line, number[part])
		}
		t.sums = append(t.sums, line)
	}
	return t
}

// byHand hides, in every sum where a cell is hidden alone, the smallest other one, until
// no cell is hidden alone.
func (t *plainTable) byHand() {
	for again := true; again; {
		again = false
		for _, sum := range t.sums {
			alone, smallest := 0, -1
			for _, i := range sum {
				switch {
				case t.hidden[i]:
					alone++
				case t.open[i] && (smallest < 0 || t.value[i] < t.value[smallest]):
					smallest = i
				}
			}
			if alone == 1 && smallest >= 0 {
				t.hidden[smallest], again = true, true
			}
		}
	}
}

// byElimination hides every open cell and shows them again, the largest first, unless a
// sensitive one then follows from the sums alone.
func (t *plainTable) byElimination() {
	var order []int
	for i, open := range t.open {
		if t.hidden[i] = open || t.primary[i]; open {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return int(t.value[j] - t.value[i]) })
	had := t.following()
	for _, i := range order {
		t.hidden[i] = false
		if t.following() > had {
			t.hidden[i] = true
		}
	}
}

// following counts the sensitive cells that follow from the sums: those for which some
// multiples of sums leave no other hidden cell. It eliminates modulo a prime.
func (t *plainTable) following() int {
	const prime = 1<<61 - 1
	times := func(a, b uint64) uint64 {
		high, low := bits.Mul64(a, b)
		return bits.Rem64(high, low, prime)
	}
	var columns []int
	for i, hidden := range t.hidden {
		if hidden && !t.primary[i] {
			columns = append(columns, i)
		}
	}
	for i, primary := range t.primary { // last, so that they lead what speaks of nothing else
		if primary {
			columns = append(columns, i)
		}
	}
	at := make(map[int]int, len(columns))
	for c, i := range columns {
		at[i] = c
	}
	rows := make([][]uint64, len(t.sums))
	for r, sum := range t.sums {
		rows[r] = make([]uint64, len(columns))
		for k, i := range sum {
			if c, hidden := at[i]; hidden {
				if rows[r][c] = 1; k > 0 {
					rows[r][c] = prime - 1
				}
			}
		}
	}
	next := 0
	for c := range columns {
		pivot := slices.IndexFunc(rows[next:], func(row []uint64) bool { return row[c] != 0 })
		if pivot < 0 {
			continue
		}
		rows[next], rows[next+pivot] = rows[next+pivot], rows[next]
		inverse := uint64(1)
		for power, exponent := rows[next][c], uint64(prime-2); exponent > 0; exponent >>= 1 {
			if exponent&1 == 1 {
				inverse = times(inverse, power)
			}
			power = times(power, power)
		}
		for k := c; k < len(columns); k++ {
			rows[next][k] = times(rows[next][k], inverse)
		}
		for r, row := range rows {
			if factor := row[c]; r != next && factor != 0 {
				for k := c; k < len(columns); k++ {
					if rows[next][k] != 0 {
						row[k] = (row[k] + prime - times(factor, rows[next][k])) % prime
					}
				}
			}
		}
		if next++; next == len(rows) {
			break
		}
	}
	exact := 0
	for _, row := range rows[:next] {
		alone := -1
		for c, factor := range row {
			if factor != 0 {
				if alone >= 0 {
					alone = -1
					break
				}
				alone = c
			}
		}
		if alone >= 0 && t.primary[columns[alone]] {
			exact++
		}
	}
	return exact
}

// cost is how many cells are hidden beside the sensitive ones.
func (t *plainTable) cost() int64 {
	var n int64
	for i, hidden := range t.hidden {
		if hidden && !t.primary[i] {
			n++
		}
	}
	return n
}

// published is the system with what is not hidden fixed.
func (t *plainTable) published() redact.System {
	s := t.system
	s.Cells = slices.Clone(s.Cells)
	for i := range s.Cells {
		if !t.hidden[i] {
			s.Cells[i].Status = redact.Fixed
		}
	}
	return s
}
