package secondary

import "github.com/workforce-equality/equality/internal/whole"

// mostLenders is how many proofs that move a cell are looked at for one to borrow.
const mostLenders = 50

// borrow moves a cell as far as wanted, up where sign is 1, by what is a proof of another
// cell already: as it is, turned round or taken several times. It gives nil where there
// is none that holds every bound and moves hidden and allowed cells only. Of several it
// takes the one that moves the fewest cells.
func (h *hiding) borrow(cell int, want, sign int64, allowed []bool) []Move {
	var best []Move
	var times int64
	for _, k := range h.users[cell][:min(len(h.users[cell]), mostLenders)] {
		for _, side := range [][]Move{h.proofs[k].Down, h.proofs[k].Up} {
			if best != nil && len(side) >= len(best) {
				continue
			}
			if by := h.times(side, cell, want, sign, allowed); by != 0 {
				best, times = side, by
			}
		}
	}
	if best == nil {
		return nil
	}
	return multiplied(best, cell, times)
}

// times is how many times some moves take a cell as far as wanted, 0 where they do not.
func (h *hiding) times(moves []Move, cell int, want, sign int64, allowed []bool) int64 {
	times := int64(0)
	for _, m := range moves {
		if m.Cell == cell {
			times = sign * (want + distance([]Move{m}) - 1) / m.By
		}
	}
	for _, m := range moves {
		by, fits := whole.Multiply(times, m.By)
		if !fits || !h.hidden[m.Cell] || !allowed[m.Cell] || -by > h.down[m.Cell] || by > h.up[m.Cell] {
			return 0
		}
	}
	return times
}

// multiplied takes moves several times, the one of a cell first.
func multiplied(moves []Move, cell int, times int64) []Move {
	list := make([]Move, 0, len(moves))
	for _, m := range moves {
		list = append(list, Move{m.Cell, times * m.By})
		if m.Cell == cell {
			list[0], list[len(list)-1] = list[len(list)-1], list[0]
		}
	}
	return list
}
