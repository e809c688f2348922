package secondary

import (
	"context"
	"math"
)

// balance is how other cells make up for one that moves, at the least cost: a linear
// program in floating point, solved by the dual simplex method from the point where
// nothing moves and the sums of the one cell do not hold. Few cells make up for one,
// however large the piece, so that everything is kept sparse: the basis is the changes
// made to the one at the start, and of each row only what is not zero is looked at. It
// only proposes: what it finds is rounded and added up.
//
// A cell costs its price for each unit that it moves, up or down. It stands still at
// nothing, or as far up or down as it can go, or it is basic and moves to one side of
// nothing, so that its worth to the sums balances the price.
type balance struct {
	*Piece

	usable []bool
	price  func(cell int) float64 // of a unit, up or down
	cell   int                    // that moves

	basis []int  // by line: the cell that makes the sum hold, none for nothing that must vanish
	value sparse // by line: how far that has moved
	side  []int8 // of each cell: up, down, or nothing
	basic []bool
	worth sparse // of each cell: what a move up costs the sums
	done  []exchange
	kept  []entry // of the columns of all that is done
	fresh int     // of what is done: how much is the basis as it was last written anew

	row, column sparse // by line: of the step in question
	steps       sparse // by cell: what a move up takes off the row

	patience int   // steps at most
	work     int64 // done so far, about one for each number looked at
}

// exchange is a step: the column of the cell that came into the basis, in terms of the
// basis before. Its entries but for the pivot are kept from one place to another.
type exchange struct {
	line     int
	pivot    float64
	from, to int
}

type entry struct {
	at    int
	value float64
}

// mostExchanges is how many steps may be taken to make up for a cell, and fewExchanges
// where nothing depends on it. Where more are needed, nothing is proposed.
const (
	mostExchanges = 3000
	fewExchanges  = 200
)

// The tolerances of a balance, which cost proposals where they are wrong.
const (
	vanishing = 1e-9
	unsettled = 1e-7
)

func newBalance(p *Piece) *balance {
	n, m := p.cells, len(p.lines)
	b := &balance{
		Piece: p, basis: make([]int, m), value: newSparse(m), side: make([]int8, n),
		basic: make([]bool, n), worth: newSparse(n), row: newSparse(m), column: newSparse(m), steps: newSparse(n),
		patience: mostExchanges,
	}
	for l := range b.basis {
		b.basis[l] = none
	}
	return b
}

// restart goes back to where nothing moves but the one cell.
func (b *balance) restart(cell int, by int64) {
	for _, i := range b.worth.at {
		b.side[i], b.basic[i] = 0, false
	}
	for _, l := range b.value.at {
		b.basis[l] = none
	}
	b.worth.clear()
	b.value.clear()
	b.done, b.kept, b.fresh, b.cell = b.done[:0], b.kept[:0], 0, cell
	for _, r := range b.roles[cell] {
		b.value.add(r.line, -float64(r.sign)*float64(by))
	}
}

// most is how far a cell can move to a side.
func (b *balance) most(cell int, side int8) float64 {
	room := b.up[cell]
	if side < 0 {
		room = b.down[cell]
	}
	if room == unbounded {
		return math.Inf(1)
	}
	return float64(room)
}

// solve moves cells until every sum holds, and gives false where it finds no way. Then
// row is a multiple of each line by which the sums contradict each other, if any.
func (b *balance) solve(ctx context.Context, usable []bool, price func(cell int) float64, cell int, by int64) bool {
	b.usable, b.price = usable, price
	b.restart(cell, by)
	for range b.patience {
		if ctx.Err() != nil {
			b.row.clear()
			return false
		}
		line, to := b.leaves()
		if line < 0 {
			return true
		}
		rise := 1.0
		if b.value.value[line] > to {
			rise = -1
		}
		b.reduce(line)
		enters, ratio := b.enters(rise)
		leaving := b.basis[line]
		if leaving != none && to == 0 && ratio > 2*b.price(leaving) && b.most(leaving, -b.side[leaving]) > 0 {
			b.revalue(rise * 2 * b.price(leaving)) // it moves on to the other side
			b.side[leaving] = -b.side[leaving]
			continue
		}
		if enters == none {
			return false
		}
		b.revalue(rise * ratio)
		if leaving != none {
			b.worth.value[leaving] = float64(rise*ratio) - float64(float64(b.side[leaving])*b.price(leaving))
			b.basic[leaving] = false
			if to == 0 {
				b.side[leaving] = 0
			}
		}
		if !b.exchange(line, to, enters, rise) {
			b.row.clear()
			return false
		}
	}
	b.row.clear()
	return false
}

// moves rounds what was found to whole numbers, the one cell first.
func (b *balance) moves(by int64) []Move {
	list := []Move{{b.cell, by}}
	for _, l := range b.value.at {
		if cell := b.basis[l]; cell != none {
			if n := int64(math.Round(b.value.value[l])); n != 0 {
				list = append(list, Move{cell, n})
			}
		}
	}
	for _, i := range b.worth.at {
		if side := b.side[i]; side != 0 && !b.basic[i] {
			if n := int64(b.most(i, side)) * int64(side); n != 0 {
				list = append(list, Move{i, n})
			}
		}
	}
	return list
}
