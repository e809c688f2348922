package rounding_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/rounding"
	"github.com/workforce-equality/equality/internal/secondary"
)

// counted is cells with their counts, sums that hold, and a base.
type counted struct {
	base   int64
	counts []int64
	cells  []rounding.Cell
	lines  []secondary.Line
}

// shapes are sums over few cells, in the order in which totals are counted.
func shapes() map[string][]secondary.Line {
	return map[string][]secondary.Line{
		"one sum":    {sum(0, 1, 2, 3, 4)},
		"groups":     {sum(1, 3, 4), sum(2, 5, 6), sum(0, 1, 2)},
		"two by two": {sum(4, 0, 1), sum(5, 2, 3), sum(6, 0, 2), sum(7, 1, 3), sum(8, 4, 5), sum(8, 6, 7)},
		"each pair":  {sum(3, 0, 1), sum(4, 1, 2), sum(5, 0, 2), sum(6, 0, 1, 2)},
	}
}

// anyCounts counts the cells at random, and totals by their parts.
func anyCounts(lines []secondary.Line, r *rand.Rand) counted {
	c := counted{base: 3 + r.Int64N(3), lines: lines}
	for _, line := range lines {
		for _, t := range line.Terms {
			for t.Cell >= len(c.counts) {
				c.counts = append(c.counts, r.Int64N(9))
			}
		}
	}
	for _, line := range lines {
		total := int64(0)
		for _, t := range line.Terms[1:] {
			total += c.counts[t.Cell]
		}
		c.counts[line.Terms[0].Cell] = total
	}
	for _, count := range c.counts {
		rest := count % c.base
		c.cells = append(c.cells, rounding.Cell{Rest: rest, High: min(1, rest), Printed: r.IntN(5) > 0})
	}
	return c
}

// least is the least change of multiples that add up, and false where there are none.
func (c counted) least(lattice *rounding.Lattice) (int64, bool) {
	least, found := int64(0), false
	for choice := range 1 << len(c.cells) {
		rounded, change, allowed := make([]int64, len(c.cells)), int64(0), true
		for i, cell := range c.cells {
			step := int64(choice >> i & 1)
			allowed = allowed && step <= cell.High
			by := lattice.Move(i, step)
			if rounded[i] = c.counts[i] + by; cell.Printed {
				change += max(by, -by)
			}
		}
		if allowed && c.holds(rounded) && (!found || change < least) {
			least, found = change, true
		}
	}
	return least, found
}

// holds tells whether counts add up.
func (c counted) holds(counts []int64) bool {
	for _, line := range c.lines {
		rest := int64(0)
		for _, t := range line.Terms {
			rest += t.Sign * counts[t.Cell]
		}
		if rest != 0 {
			return false
		}
	}
	return true
}

// The change is the least of all multiples that add up, by a search and, where the sums
// are a network, by a flow.
func TestLeastAgainstAllMultiples(t *testing.T) {
	for name, lines := range shapes() {
		t.Run(name, func(t *testing.T) {
			for seed := range uint64(200) {
				c := anyCounts(lines, rand.New(rand.NewPCG(seed, 5)))
				said := fmt.Sprintf("seed %d", seed)
				piece := secondary.New(make([]secondary.Cell, len(c.cells)), c.lines, nil)
				lattice := rounding.New(c.base, c.cells, piece.Lines())
				want, found := c.least(lattice)
				for _, network := range []*secondary.Network{nil, secondary.AsNetwork(piece)} {
					steps, bound, err := lattice.Least(t.Context(), network)
					if !found {
						require.ErrorIs(t, err, rounding.ErrNone, said)
						continue
					}
					require.NoError(t, err, said)
					change, rounded := int64(0), make([]int64, len(c.cells))
					for i, cell := range c.cells {
						by := lattice.Move(i, steps[i])
						if rounded[i] = c.counts[i] + by; cell.Printed {
							change += max(by, -by)
						}
					}
					assert.True(t, c.holds(rounded), said)
					assert.Equal(t, want, change, said)
					assert.Equal(t, want, bound, said)
				}
			}
		})
	}
}
