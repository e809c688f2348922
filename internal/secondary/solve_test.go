package secondary_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/secondary"
)

// enumerated is a piece of few cells of few people, with every way in which its cells can
// move together.
type enumerated struct {
	cells   []secondary.Cell
	lines   []secondary.Line
	demands []secondary.Demand
	ways    [][]int64
}

// shapes are lines over few cells.
func shapes() map[string][]secondary.Line {
	total := sum(0, 0, 1, 2, 3)
	total.Terms[0].Sign = 1
	return map[string][]secondary.Line{
		"a line":              {sum(0, 0, 1, 2, 3, 4)},
		"a total":             {total},
		"two by three":        {sum(0, 0, 1, 2), sum(0, 3, 4, 5), sum(1, 0, 3), sum(1, 1, 4), sum(1, 2, 5)},
		"two lines that meet": {sum(0, 0, 1, 2), sum(1, 2, 3, 4)},
		"two by two by two, and one more": {
			sum(0, 0, 1, 8), sum(0, 2, 3), sum(0, 4, 5), sum(0, 6, 7), sum(1, 0, 2), sum(1, 1, 3), sum(1, 4, 6), sum(1, 5, 7),
			sum(0, 0, 4), sum(0, 1, 5), sum(0, 2, 6), sum(0, 3, 7),
		},
	}
}

// most is the greatest count of a cell of an enumerated piece.
const most = 3

// enumerate makes a piece of a shape at random.
func enumerate(lines []secondary.Line, r *rand.Rand) enumerated {
	e := enumerated{lines: lines}
	count := 0
	for _, line := range lines {
		for _, t := range line.Terms {
			count = max(count, t.Cell+1)
		}
	}
	for cell := range count {
		people := r.Int64N(most + 1)
		c := secondary.Cell{Up: most - people, Down: people, Open: true, Cost: 1 + r.Int64N(5), People: 1 + r.Int64N(5)}
		if cell == 0 || r.IntN(4) == 0 {
			c.Open = false
			need := secondary.Need{Below: r.Int64N(2), Above: r.Int64N(3), Width: r.Int64N(4)}
			e.demands = append(e.demands, secondary.Demand{Cell: cell, Need: need})
		}
		e.cells = append(e.cells, c)
	}
	e.move(make([]int64, 0, count))
	return e
}

// move goes through all ways to move the cells that are left.
func (e *enumerated) move(way []int64) {
	if cell := len(way); cell < len(e.cells) {
		for by := -e.cells[cell].Down; by <= e.cells[cell].Up; by++ {
			e.move(append(way, by))
		}
		return
	}
	for _, line := range e.lines {
		rest := int64(0)
		for _, t := range line.Terms {
			rest += t.Sign * way[t.Cell]
		}
		if rest != 0 {
			return
		}
	}
	e.ways = append(e.ways, append([]int64(nil), way...))
}

// ends is how far a cell moves down and up where some are hidden, a set of bits.
func (e *enumerated) ends(hidden uint, cell int) (down, up int64) {
	for _, way := range e.ways {
		possible := true
		for i, by := range way {
			possible = possible && (by == 0 || hidden>>i&1 == 1)
		}
		if possible {
			down, up = max(down, -way[cell]), max(up, way[cell])
		}
	}
	return down, up
}

// meets tells whether hidden cells meet every demand, each cut to what can be had.
func (e *enumerated) meets(hidden uint) bool {
	for _, d := range e.demands {
		farDown, farUp := e.ends(1<<len(e.cells)-1, d.Cell)
		down, up := e.ends(hidden, d.Cell)
		if down < min(d.Below, farDown) || up < min(d.Above, farUp) || down+up < min(d.Width, farDown+farUp) {
			return false
		}
	}
	return true
}

// cheapest is the least price of cells that meet the demands.
func (e *enumerated) cheapest() int64 {
	least := int64(-1)
	for hidden := range uint(1) << len(e.cells) {
		price, allowed := int64(0), true
		for i, c := range e.cells {
			is := hidden>>i&1 == 1
			allowed = allowed && (c.Open || is)
			if c.Open && is {
				price += c.Cost
			}
		}
		if allowed && (least < 0 || price < least) && e.meets(hidden) {
			least = price
		}
	}
	return least
}

// No choice is cheaper than the one that is found, of all there are, and its proofs are
// moves of hidden cells that keep every line.
func TestSolveAgainstEveryChoice(t *testing.T) {
	for name, lines := range shapes() {
		t.Run(name, func(t *testing.T) {
			for seed := range uint64(30) {
				e := enumerate(lines, rand.New(rand.NewPCG(seed, 9)))
				said := fmt.Sprintf("seed %d", seed)
				choice, bound, err := secondary.New(e.cells, e.lines, e.demands).Solve(t.Context())
				require.NoError(t, err, said)
				assert.Equal(t, e.cheapest(), choice.Price, said)
				assert.Equal(t, choice.Price, bound, said)
				hidden := uint(0)
				for i, is := range choice.Hidden {
					if is {
						hidden |= 1 << i
					}
				}
				assert.True(t, e.meets(hidden), said)
				for _, proof := range choice.Proofs {
					e.requireWay(t, choice.Hidden, proof.Down)
					e.requireWay(t, choice.Hidden, proof.Up)
				}
			}
		})
	}
}

// requireWay fails where moves are none of the ways that hidden cells can take.
func (e *enumerated) requireWay(t *testing.T, hidden []bool, moves []secondary.Move) {
	t.Helper()
	way := make([]int64, len(e.cells))
	for _, m := range moves {
		require.True(t, hidden[m.Cell])
		way[m.Cell] += m.By
	}
	require.Contains(t, e.ways, way)
}
