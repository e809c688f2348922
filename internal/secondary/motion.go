package secondary

import (
	"context"
	"math"

	"github.com/workforce-equality/equality/internal/linear"
)

// motion is a linear program of how the cells of a piece move together: two columns a
// cell, up and down, and one row a line. It proposes; what it says of whole tables is
// added up, and what it says cannot be is proved by a [crossing].
type motion struct {
	*Piece
	room
	program *linear.Program
	stands  map[aim]linear.Basis // where a question ended, for the next one alike
	start   linear.Basis
	idle    []float64 // the price of one for moving any cell, a little apart
}

// aim is a cell to be moved up or down.
type aim struct {
	cell int
	up   bool
}

// stepsPerLine is how many steps a linear program may take, for each of its lines.
const stepsPerLine = 40

// mostKept is how much is kept of where questions ended, in cells and lines.
const mostKept = 4_000_000

// priceOfOthers is what moving another cell costs, where moving the one aimed at is worth one:
// so little that no detour is too long.
const priceOfOthers = 1e-4

func newMotion(p *Piece) *motion {
	m := &motion{Piece: p, room: p.room(), program: linear.New(2 * p.cells), stands: map[aim]linear.Basis{}}
	for _, line := range p.lines {
		terms := make([]linear.Term, 0, 2*len(line))
		for _, s := range line {
			sign := float64(s.Sign)
			terms = append(terms, linear.Term{Column: 2 * s.Cell, Factor: sign}, linear.Term{Column: 2*s.Cell + 1, Factor: -sign})
		}
		m.program.Add(terms, 0, 0)
	}
	m.start = m.program.Basis()
	m.idle = make([]float64, p.cells)
	for i := range m.idle {
		m.idle[i] = 1 + float64(i%97)/1000
	}
	return m
}

// column is that of an aim.
func (a aim) column() int {
	if a.up {
		return 2 * a.cell
	}
	return 2*a.cell + 1
}

// ask moves a cell as far as wanted, where a share of the room of each cell can be
// used, no cell moves further than the limit, and prices are what moving each costs. It
// gives how far the cell comes, and false where it cannot tell.
func (m *motion) ask(ctx context.Context, a aim, want, limit int64, share func(cell int) float64, price []float64) (float64, bool) {
	for i := range m.cells {
		part := share(i)
		for side, room := range []int64{m.room.up[i], m.room.down[i]} {
			m.program.Bound(2*i+side, 0, part*float64(min(limit, room)))
			m.program.Cost(2*i+side, priceOfOthers*price[i])
		}
	}
	other := aim{a.cell, !a.up}
	m.program.Bound(other.column(), 0, 0)
	m.program.Bound(a.column(), 0, float64(want))
	m.program.Cost(a.column(), -1)
	if stand, found := m.stands[a]; found {
		m.program.Restart(stand)
	} else {
		m.program.Restart(m.start)
	}
	status := m.program.Minimise(ctx, stepsPerLine*(10+len(m.lines)))
	if status != linear.Optimal {
		return 0, false
	}
	if len(m.stands) < mostKept/(m.cells+len(m.lines)) {
		m.stands[a] = m.program.Basis()
	}
	return m.program.Value(a.column()), true
}

// by is how far a cell moves in the answer to the last question.
func (m *motion) by(cell int) float64 { return m.program.Value(2*cell) - m.program.Value(2*cell+1) }

// moves rounds the last answer to whole numbers, the cell aimed at first.
func (m *motion) moves(a aim) []Move {
	moves := []Move{{a.cell, int64(math.Round(m.by(a.cell)))}}
	for i := range m.cells {
		if n := int64(math.Round(m.by(i))); n != 0 && i != a.cell {
			moves = append(moves, Move{i, n})
		}
	}
	return moves
}
