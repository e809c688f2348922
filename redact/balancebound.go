package redact

import (
	"context"
	"errors"
	"math"
)

// errUndecided is the answer about how far a cell can move where it takes more than
// balances to tell.
var errUndecided = errors.New("how far the cell can move is not known")

// mostAsked is how often a large piece is asked for less, before nobody can tell.
const mostAsked = 8

// farthest finds how far a cell can move when every cell may. It asks for a balance of
// what is wanted; where there is none, the multiples of lines by which the sums
// contradict each other bound the move, in whole numbers, and that far is asked for
// next. What is found is exact, or the error is errUndecided.
func (h *hiding) farthest(ctx context.Context, cell int, up bool, want int64) (int64, []move, error) {
	b, sign := h.balance, int64(1)
	if !up {
		sign = -1
	}
	b.patience = mostExchanges
	beyond := int64(0)
	if want == unbounded { // beyond all that the cells with bounds can make up for
		beyond = b.beyond()
		if want = beyond; h.isLarge() {
			b.patience = fewExchanges
		}
	}
	for asked := 0; want > 0; asked++ {
		moves, found := h.carry(ctx, cell, want, sign, h.allowed, h.toHide)
		switch {
		case found && want == beyond:
			return unbounded, nil, nil
		case found:
			return want, moves, nil
		}
		if err := ctx.Err(); err != nil {
			return 0, nil, err
		}
		far, proved := b.bound(h.allowed, up)
		if !proved || far >= want || (asked == mostAsked && h.isLarge()) {
			return 0, nil, errUndecided
		}
		want = far
	}
	return 0, nil, nil
}

// beyond is more than all cells with bounds can move together. Moves that hold all
// sums come apart into circuits, each of them of some cells that move by one at least;
// so one that far has a circuit of cells without bounds.
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

// balanced tells whether moves hold every sum and every bound, in whole numbers.
func (b *balance) balanced(moves []move) bool {
	within := true
	for _, m := range moves {
		within = within && m.by >= -b.down[m.cell] && (b.up[m.cell] == unbounded || m.by <= b.up[m.cell])
		for _, s := range b.at[m.cell] {
			b.sums[s.cell] += s.sign * m.by
		}
	}
	for _, m := range moves {
		for _, s := range b.at[m.cell] {
			within = within && b.sums[s.cell] == 0
		}
	}
	for _, m := range moves {
		for _, s := range b.at[m.cell] {
			b.sums[s.cell] = 0
		}
	}
	return within
}

// mostMultiple is what multiples of lines are taken times to find whole ones.
const mostMultiple = 12

// bound is how far the cell can move at most, by the lines of the last row, and false
// where they tell nothing.
func (b *balance) bound(usable []bool, up bool) (int64, bool) {
	for times := 1.0; times <= mostMultiple; times++ {
		multiples := make(map[int]int64, len(b.row.at))
		whole := true
		for _, l := range b.row.at {
			multiple := math.Round(b.row.value[l] * times)
			whole = whole && math.Abs(b.row.value[l]*times-multiple) < 1e-6 && math.Abs(multiple) < 1<<20
			if multiple != 0 {
				multiples[l] = int64(multiple)
			}
		}
		if whole {
			return b.limit(multiples, usable, up)
		}
	}
	return 0, false
}

// limit adds up multiples of the lines, each of which is nothing, and solves for the
// cell.
func (b *balance) limit(multiples map[int]int64, usable []bool, up bool) (int64, bool) {
	factor := map[int]int64{}
	for l, multiple := range multiples {
		for _, t := range b.lines[l] {
			factor[t.cell] += multiple * t.sign
		}
	}
	own := factor[b.cell]
	if own == 0 {
		return 0, false
	}
	side := int64(1)
	if (own > 0) == up { // others must move against it
		side = -1
	}
	sum := int64(0)
	for i, f := range factor {
		if f == 0 || i == b.cell || !usable[i] {
			continue
		}
		room := b.up[i]
		if f*side < 0 {
			room, f = b.down[i], -f
		}
		if room == unbounded {
			return 0, false
		}
		most, fits := times(f*side, room)
		if fits {
			sum, fits = plus(sum, most)
		}
		if !fits {
			return 0, false
		}
	}
	return sum / int64(absolute(own)), true
}
