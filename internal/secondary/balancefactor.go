package secondary

import (
	"math"
	"slices"
)

// staleSteps is how many steps may be taken before the basis is written anew.
const staleSteps = 40

// refactor writes the basis anew, as the fewest changes to the one at the start. Cells
// that are the only ones left in a line come first: what follows does not touch their
// lines, so that nothing is added up. It gives false where the numbers have gone astray.
func (b *balance) refactor() bool {
	var lines, cells []int
	at := map[int]float64{} // where each cell is
	for _, l := range b.value.at {
		if cell := b.basis[l]; cell != none {
			lines, cells = append(lines, l), append(cells, cell)
			at[cell] = b.value.value[l]
		}
	}
	b.done, b.kept = b.done[:0], b.kept[:0]
	left := b.remaining(lines, cells)
	for k := 0; k < len(lines); k++ { // grows as lines are left with one cell
		l := lines[k]
		if len(left[l]) != 1 {
			continue
		}
		cell := left[l][0]
		b.transform(cell)
		b.pivot(l, cell)
		for _, r := range b.roles[cell] {
			if of, waits := left[r.line]; waits {
				of = slices.DeleteFunc(of, func(c int) bool { return c == cell })
				if left[r.line] = of; len(of) == 1 {
					lines = append(lines, r.line)
				}
			}
		}
		delete(left, l)
		cells = slices.DeleteFunc(cells, func(c int) bool { return c == cell })
	}
	for _, cell := range cells {
		b.transform(cell)
		line, fewest := none, 0
		for _, l := range b.column.at {
			of, waits := left[l]
			if waits && math.Abs(b.column.value[l]) > 1e-3 && (line == none || len(of) < fewest) {
				line, fewest = l, len(of)
			}
		}
		if line == none {
			return false
		}
		b.pivot(line, cell)
		delete(left, line)
	}
	for _, e := range b.done {
		b.value.value[e.line] = at[b.basis[e.line]]
	}
	b.fresh = len(b.done)
	return true
}

// remaining lists the cells of some that each line has of some.
func (b *balance) remaining(lines, cells []int) map[int][]int {
	left := make(map[int][]int, len(lines))
	for _, l := range lines {
		left[l] = nil
	}
	for _, cell := range cells {
		for _, r := range b.roles[cell] {
			if of, waits := left[r.line]; waits {
				left[r.line] = append(of, cell)
			}
		}
	}
	return left
}
