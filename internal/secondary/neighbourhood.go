package secondary

import (
	"cmp"
	"slices"
)

// neighbourhood is a part of a piece around a cell, so small that a balance within it
// is soon found: of each line of the cell those that are best to move, and whatever
// stands where lines of theirs cross, which in a table makes a smaller table.
type neighbourhood struct {
	lines   [][]Term
	roles   [][]role
	inside  []bool
	cells   []int
	touched []int // lines that have a cell inside
	inLine  []int // of each line: how many
	seen    []int // of each cell: how many of the lines cross there
	queue   []int // scratch
}

// mostNear is how many cells a neighbourhood may have before no further lines are
// taken up.
const mostNear = 1500

func newNeighbourhood(p *Piece) *neighbourhood {
	n := p.cells
	return &neighbourhood{lines: p.lines, roles: p.roles, inside: make([]bool, n), inLine: make([]int, len(p.lines)), seen: make([]int, n)}
}

// around takes the cells around one, so many of each line, of those allowed and with
// the lowest rank first. What it gives is valid until it is asked again.
func (n *neighbourhood) around(cell, width int, allowed []bool, rank func(cell int) float64) []bool {
	for _, i := range n.cells {
		n.inside[i] = false
	}
	for _, l := range n.touched {
		n.inLine[l] = 0
		for _, t := range n.lines[l] {
			n.seen[t.Cell] = 0
		}
	}
	n.cells, n.touched = n.cells[:0], n.touched[:0]
	n.take(cell)
	for k := 0; k < len(n.touched) && len(n.cells) < mostNear; k++ {
		if l := n.touched[k]; n.inLine[l] == 1 {
			n.widen(l, width, allowed, rank)
			n.close(allowed)
		}
	}
	return n.inside
}

func (n *neighbourhood) take(cell int) {
	n.inside[cell] = true
	n.cells = append(n.cells, cell)
	for _, r := range n.roles[cell] {
		if n.inLine[r.line]++; n.inLine[r.line] == 1 {
			n.touched = append(n.touched, r.line)
			for _, t := range n.lines[r.line] {
				if n.seen[t.Cell]++; n.seen[t.Cell] == 2 {
					n.queue = append(n.queue, t.Cell)
				}
			}
		}
	}
}

// widen takes the best cells of a line.
func (n *neighbourhood) widen(line, width int, allowed []bool, rank func(cell int) float64) {
	type candidate struct {
		cell int
		rank float64
	}
	var list []candidate
	for _, t := range n.lines[line] {
		if !n.inside[t.Cell] && allowed[t.Cell] {
			list = append(list, candidate{t.Cell, rank(t.Cell)})
		}
	}
	slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Compare(a.rank, b.rank) })
	for _, c := range list[:min(width, len(list))] {
		n.take(c.cell)
	}
}

// close takes whatever stands where lines cross.
func (n *neighbourhood) close(allowed []bool) {
	for len(n.queue) > 0 {
		last := len(n.queue) - 1
		cell := n.queue[last]
		n.queue = n.queue[:last]
		if !n.inside[cell] && allowed[cell] {
			n.take(cell)
		}
	}
}
