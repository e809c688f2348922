package redact

import "context"

// move is how far a cell moves from its true count.
type move struct {
	cell int
	by   int64
}

// mover finds how far a cell can move when only hidden ones may, up to what is
// wanted, and how the others move with it. For an end that does not exist it gives
// unbounded and no moves.
type mover interface {
	reach(ctx context.Context, hidden []bool, cell int, up bool, want int64) (far int64, moves []move, err error)
}

// moverOf is what moves the cells of a piece of any shape.
func moverOf(p *piece) mover {
	if line := asOneLine(p); line != nil {
		return line
	}
	return moverOfLines(p)
}

// moverOfLines is what moves the cells of a piece of one line or more.
func moverOfLines(p *piece) mover {
	if n := asNetwork(p); n != nil {
		return n
	}
	return newGeneral(p)
}
