package secondary

import (
	"context"
	"math"
	"slices"

	"github.com/workforce-equality/equality/internal/linear"
)

// near is how far a number may be from a whole one and be taken for it, until it is
// added up.
const near = 1e-6

// mostDives is how many parts of a linear program are looked at for whole numbers.
const mostDives = 40

// whole gives the last answer of a motion in whole numbers, all of hidden cells, and
// where there are fractions looks for whole numbers near them. It gives nil where it
// finds none that add up.
func (m *motion) whole(ctx context.Context, a aim, want int64, hidden []bool) []Move {
	if math.Abs(m.program.Value(a.column())-float64(want)) > near {
		return nil
	}
	m.program.Bound(a.column(), float64(want), float64(want))
	left := mostDives
	return m.dive(ctx, a, hidden, &left)
}

// dive looks for whole numbers, the nearest first.
func (m *motion) dive(ctx context.Context, a aim, hidden []bool, left *int) []Move {
	if *left--; *left < 0 || ctx.Err() != nil {
		return nil
	}
	fraction := -1
	for i := range m.cells {
		if by := m.by(i); math.Abs(by-math.Round(by)) > near {
			fraction = i
			break
		}
	}
	if fraction < 0 {
		if moves := m.moves(a); m.agrees(hidden, moves) {
			return moves
		}
		return nil
	}
	column, value := 2*fraction, m.program.Value(2*fraction)
	if value < near {
		column, value = 2*fraction+1, m.program.Value(2*fraction+1)
	}
	low, high := m.program.Bounds(column)
	parts := [][2]float64{{low, math.Floor(value)}, {math.Ceil(value), high}}
	if value-math.Floor(value) > 0.5 {
		slices.Reverse(parts)
	}
	defer m.program.Bound(column, low, high)
	for _, part := range parts {
		m.program.Bound(column, part[0], part[1])
		if m.program.Minimise(ctx, stepsPerLine*(10+len(m.lines))) != linear.Optimal {
			continue
		}
		if moves := m.dive(ctx, a, hidden, left); moves != nil {
			return moves
		}
	}
	return nil
}
