package secondary

import (
	"math/rand/v2"
	"slices"
)

// elimination tells which hidden cells would follow from others by adding and subtracting
// alone, for all cells at once. It eliminates a cell from each line, modulo a prime, and
// draws some of the ways in which the cells can move together at random: two that are
// in the same proportion in each way give each other away, and one that no way moves is
// given away already. It is a filter. It may be wrong, though hardly ever, and a cell
// that does not follow is not protected for that.
type elimination struct {
	*hiding
	ways   [][]residue // of each cell: how far it moves
	random *rand.Rand
}

// waysDrawn is how many ways are drawn at a time. Each cell that is shown takes one.
const waysDrawn = 24

func newElimination(h *hiding) *elimination {
	e := &elimination{hiding: h, random: rand.New(rand.NewPCG(uint64(h.cells), uint64(len(h.lines))))}
	e.draw()
	return e
}

// gives tells whether a sensitive cell that has room would follow if a cell were shown.
func (e *elimination) gives(cell int) bool {
	first, second := e.ways[cell][0], e.ways[cell][1]
	if first == 0 && second == 0 {
		return false
	}
	return slices.ContainsFunc(e.Demands, func(d Demand) bool {
		ways := e.ways[d.Cell]
		return d.Need != (Need{}) && (ways[0] != 0 || ways[1] != 0) && ways[0].times(second) == ways[1].times(first)
	})
}

// show takes a cell for shown: of the ways those are kept that do not move it, each made
// of two.
func (e *elimination) show(cell int) {
	own := slices.Clone(e.ways[cell])
	at := slices.IndexFunc(own, func(r residue) bool { return r != 0 })
	switch {
	case at < 0:
		return
	case len(own) <= 3:
		e.draw()
		return
	}
	inverse := own[at].inverse()
	for i, ways := range e.ways {
		by := ways[at].times(inverse)
		for w := range ways {
			if by != 0 {
				ways[w] = ways[w].minus(by.times(own[w]))
			}
		}
		e.ways[i] = slices.Delete(ways, at, at+1)
	}
}

// draw lets the cells move at random that no line is left for, and the others as the lines
// have it that they were eliminated from.
func (e *elimination) draw() {
	e.ways = make([][]residue, e.cells)
	for i, hidden := range e.hidden {
		if e.ways[i] = make([]residue, waysDrawn); hidden {
			for w := range e.ways[i] {
				e.ways[i][w] = residue(e.random.Uint64N(modulus))
			}
		}
	}
	for _, row := range slices.Backward(e.echelon()) { // the other cells of a row begin later rows, or none
		first, rest := row[0], row[1:]
		clear(e.ways[first.cell])
		for _, t := range rest {
			for w := range waysDrawn {
				e.ways[first.cell][w] = e.ways[first.cell][w].minus(t.by.times(e.ways[t.cell][w]))
			}
		}
	}
}
