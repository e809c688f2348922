package secondary

import (
	"context"
	"errors"
	"slices"
)

// errUndecided is the answer about how far a cell can move where it takes more than
// balances to tell.
var errUndecided = errors.New("how far the cell can move is not known")

// mostAsked is how often a large piece is asked for less, before nobody can tell, and
// mostEnds how often any piece is where the end of all is wanted, which others find sooner.
const (
	mostAsked = 8
	mostEnds  = 2
)

// farthest finds how far a cell can move when every cell may. It asks for a balance of
// what is wanted; where there is none, the multiples of lines by which the sums
// contradict each other bound the move, in whole numbers, and that far is asked for
// next. What is found is exact, or the error is errUndecided or that of the context.
func (h *hiding) farthest(ctx context.Context, cell int, up bool, want int64) (int64, []Move, error) {
	b, sign := h.balance, int64(1)
	if !up {
		sign = -1
	}
	b.patience = mostExchanges
	beyond := int64(0)
	if want == unbounded {
		if h.endless(ctx, cell) {
			return unbounded, nil, nil
		}
		beyond = b.beyond()
		if want = beyond; h.isLarge() {
			b.patience = fewExchanges
		}
	}
	for asked := 0; want > 0; asked++ {
		moves, found := h.carry(ctx, cell, want, sign, h.allowed, h.toHide)
		switch {
		case found && want == beyond: // and may go further
			return 0, nil, errUndecided
		case found:
			return want, moves, nil
		}
		if err := ctx.Err(); err != nil {
			return 0, nil, err
		}
		far, proved := b.bound(h.allowed, up)
		if !proved || far >= want || (asked == mostAsked && h.isLarge()) || (asked == mostEnds && beyond > 0) {
			return 0, nil, errUndecided
		}
		want = far
	}
	return 0, nil, nil
}

// endlessStep is how far a cell is moved to find out that there is no end: the least
// that has every part from a half to a sixth.
const endlessStep = 60

// endless finds cells that a cell can move up with again and again: none of them has a
// bound, and none moves down. It may miss some.
func (h *hiding) endless(ctx context.Context, cell int) bool {
	free := *h.Piece
	free.up, free.down = slices.Clone(h.up), make([]int64, len(h.down))
	for i, up := range free.up {
		if up != unbounded {
			free.up[i] = 0
		}
	}
	b := newBalance(&free)
	if b.patience = mostExchanges; h.isLarge() {
		b.patience = fewExchanges
	}
	alike := func(int) float64 { return 1 }
	found := b.solve(ctx, h.allowed, alike, cell, endlessStep)
	h.balance.work += b.work
	return found && b.balanced(b.moves(endlessStep))
}

// beyond is what is asked for where the end is not known: more than all cells with
// bounds can move together. Cells of which each moves several others may go further.
func (b *balance) beyond() int64 {
	sum := int64(1)
	for i, up := range b.up {
		if up != unbounded {
			sum += up
		}
		sum += b.down[i]
	}
	return sum
}

// coarsest is the greatest denominator of the multiples of lines behind a balance.
const coarsest = 12

// bound is how far the cell can move at most, by the lines of the last row, and false
// where they tell nothing.
func (b *balance) bound(usable []bool, up bool) (int64, bool) {
	multiples, found := simple(b.row.all(), coarsest)
	if !found {
		return 0, false
	}
	c, found := b.cross(room{b.up, b.down}, aim{b.cell, up}, multiples)
	if !found {
		return 0, false
	}
	most := c.limit(usable)
	return most, most != unbounded
}
