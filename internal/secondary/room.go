package secondary

import "github.com/workforce-equality/equality/internal/whole"

// room is how far the cells of a piece can move at most where everything is hidden, by
// what each line leaves to its cells.
type room struct{ up, down []int64 }

// of is how far a cell can move in a direction.
func (r room) of(a aim) int64 {
	if a.up {
		return r.up[a.cell]
	}
	return r.down[a.cell]
}

// mostPasses is how often the lines are gone through for the room of their cells.
const mostPasses = 30

// room narrows the bounds of the cells line by line.
func (p *Piece) room() room {
	r := room{append([]int64(nil), p.up...), append([]int64(nil), p.down...)}
	for range mostPasses {
		narrower := false
		for _, line := range p.lines {
			if r.narrow(line) {
				narrower = true
			}
		}
		if !narrower {
			break
		}
	}
	return r
}

// narrow bounds each cell of a line by what the others can make up for.
func (r room) narrow(line []Term) bool {
	sum, endless := [2]int64{}, [2]int{} // how far all together can move the line up, and down
	sides := func(s Term) (up, down *int64) {
		if s.Sign > 0 {
			return &r.up[s.Cell], &r.down[s.Cell]
		}
		return &r.down[s.Cell], &r.up[s.Cell]
	}
	add := func(side int, by int64) {
		if added, fits := whole.Add(sum[side], by); by == unbounded || !fits {
			endless[side]++
		} else {
			sum[side] = added
		}
	}
	for _, s := range line {
		up, down := sides(s)
		add(0, *up)
		add(1, *down)
	}
	narrower := false
	cut := func(own *int64, other int64, side int) {
		most := sum[side] - other
		switch {
		case other == unbounded && endless[side] == 1:
			most = sum[side]
		case endless[side] > 0:
			return
		}
		if most < *own {
			*own, narrower = most, true
		}
	}
	for _, s := range line {
		up, down := sides(s)
		before := [2]int64{*up, *down}
		cut(up, before[1], 1)
		cut(down, before[0], 0)
	}
	return narrower
}
