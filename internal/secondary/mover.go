package secondary

import "context"

// Move is how far a cell moves from its true count.
type Move struct {
	Cell int
	By   int64
}

// mover finds how far a cell can move when only hidden ones may, up to what is
// wanted, and how the others move with it. For an end that does not exist it gives
// unbounded and no moves.
type mover interface {
	reach(ctx context.Context, hidden []bool, cell int, up bool, want int64) (far int64, moves []Move, err error)
}

// moving sees to it that the cells are moved by something.
func (p *Piece) moving() {
	if p.mover == nil {
		p.mover = moverOf(p)
	}
}

// moverOf is what moves the cells of a piece of any shape.
func moverOf(p *Piece) mover {
	if line := asOneLine(p); line != nil {
		return line
	}
	return moverOfLines(p)
}

// moverOfLines is what moves the cells of a piece of one line or more.
func moverOfLines(p *Piece) mover {
	if n := AsNetwork(p); n != nil {
		return n
	}
	return newGeneral(p)
}
