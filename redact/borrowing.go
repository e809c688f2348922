package redact

import "github.com/workforce-equality/equality/internal/whole"

// mostLenders is how many proofs that move a cell are looked at for one to borrow.
const mostLenders = 50

// borrow moves a cell as far as wanted, up where sign is 1, by what is a proof of another
// cell already: as it is, turned round or taken several times. It gives nil where there
// is none that holds every bound and moves hidden and allowed cells only. Of several it
// takes the one that moves the fewest cells.
func (h *hiding) borrow(cell int, want, sign int64, allowed []bool) []move {
	var best []move
	var times int64
	for _, k := range h.users[cell][:min(len(h.users[cell]), mostLenders)] {
		for _, side := range [][]move{h.proofs[k].down, h.proofs[k].up} {
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
func (h *hiding) times(moves []move, cell int, want, sign int64, allowed []bool) int64 {
	times := int64(0)
	for _, m := range moves {
		if m.cell == cell {
			times = sign * (want + distance([]move{m}) - 1) / m.by
		}
	}
	for _, m := range moves {
		by, fits := whole.Multiply(times, m.by)
		if !fits || !h.hidden[m.cell] || !allowed[m.cell] || -by > h.down[m.cell] || by > h.up[m.cell] {
			return 0
		}
	}
	return times
}

// multiplied takes moves several times, the one of a cell first.
func multiplied(moves []move, cell int, times int64) []move {
	list := make([]move, 0, len(moves))
	for _, m := range moves {
		list = append(list, move{m.cell, times * m.by})
		if m.cell == cell {
			list[0], list[len(list)-1] = list[len(list)-1], list[0]
		}
	}
	return list
}
