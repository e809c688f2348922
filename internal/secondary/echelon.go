package secondary

import (
	"cmp"
	"maps"
	"slices"
)

// multiple is a cell of a row, and how many times the row has it, modulo a prime.
type multiple struct {
	cell int
	by   residue
}

// echelon is the lines of what is hidden as rows of which each begins with a cell, had
// once, that no later row has. Short lines come first, and in them the cells that fewest
// lines have, so that the rows stay short.
func (h *hiding) echelon() [][]multiple {
	rows := make([]map[int]residue, len(h.lines))
	in := make([]map[int]bool, h.cells) // of each cell: the rows that have it and are left
	for i := range in {
		in[i] = map[int]bool{}
	}
	order := make([]int, len(h.lines))
	for l, line := range h.lines {
		order[l], rows[l] = l, map[int]residue{}
		for _, t := range line {
			if h.hidden[t.Cell] {
				rows[l][t.Cell], in[t.Cell][l] = residueOf(t.Sign), true
			}
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(rows[a]), len(rows[b])) })
	var list [][]multiple
	for _, l := range order {
		if len(rows[l]) == 0 {
			continue
		}
		cells := slices.SortedFunc(maps.Keys(rows[l]), func(a, b int) int {
			return cmp.Or(cmp.Compare(len(in[a]), len(in[b])), cmp.Compare(a, b))
		})
		inverse := rows[l][cells[0]].inverse()
		row := make([]multiple, len(cells))
		for k, cell := range cells {
			row[k] = multiple{cell, rows[l][cell].times(inverse)}
			delete(in[cell], l)
		}
		for other := range in[cells[0]] {
			by := rows[other][cells[0]]
			for _, m := range row {
				if left := rows[other][m.cell].minus(by.times(m.by)); left != 0 {
					rows[other][m.cell], in[m.cell][other] = left, true
				} else {
					delete(rows[other], m.cell)
					delete(in[m.cell], other)
				}
			}
		}
		list = append(list, row)
	}
	return list
}
