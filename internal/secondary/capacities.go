package secondary

import (
	"context"
	"slices"
)

// capacities finds barriers in a piece that is no network, which a point of the
// relaxation violates: of every demand the sums of lines that let too little through.
type capacities struct {
	*Piece
	selection
	motion *motion
	ways   map[aim][]way // how the others moved when a cell last came far enough
	next   int           // the demand to begin with
}

// way is how far a cell moves in either direction.
type way struct {
	cell int
	by   float64
}

// enoughBarriers is how many are looked for at a time.
const enoughBarriers = 60

// barriers lists some that the point violates. It goes on with the demands where it
// stopped the last time, and stops where time ends.
func (s *capacities) barriers(ctx context.Context, x []float64) []barrier {
	found := s.company(x)
	for range s.Demands {
		if ctx.Err() != nil || len(found) > enoughBarriers {
			return found
		}
		d := s.Demands[s.next]
		s.next = (s.next + 1) % len(s.Demands)
		for _, side := range d.sides() {
			if c, _, cuts := s.crossing(ctx, x, aim{d.Cell, side.up}, side.want); cuts {
				found = append(found, s.barrier(c, side.want).cut(x)...)
			}
		}
		if d.Width > 0 {
			found = append(found, s.spanning(ctx, x, d).cut(x)...)
		}
	}
	return found
}

// crossing is the sum of lines that lets the least through, and how much that is at the
// point. It gives false where that is all that is wanted.
func (s *capacities) crossing(ctx context.Context, x []float64, a aim, want int64) (crossing, float64, bool) {
	if way, found := s.ways[a]; found && s.allows(x, way, want) {
		return crossing{}, float64(want), false
	}
	far, found := s.motion.ask(ctx, a, want, want, func(cell int) float64 { return s.share(x, cell) }, s.motion.idle)
	if !found {
		return crossing{}, 0, false
	}
	if far >= float64(want)-near {
		s.keep(a)
		return crossing{}, far, false
	}
	c, found := s.motion.crossing(a)
	return c, far, found
}

// keep notes how the cells moved.
func (s *capacities) keep(a aim) {
	w := s.ways[a][:0]
	for i := range s.cells {
		if by := s.motion.by(i); by != 0 && i != a.cell {
			w = append(w, way{i, by})
		}
	}
	s.ways[a] = w
}

// allows tells whether the cells can move so at a point.
func (s *capacities) allows(x []float64, ways []way, want int64) bool {
	for _, w := range ways {
		room := s.motion.room.up[w.cell]
		by := w.by
		if by < 0 {
			room, by = s.motion.room.down[w.cell], -by
		}
		if by > float64(s.share(x, w.cell)*float64(min(want, room)))+near {
			return false
		}
	}
	return true
}

// spanning is the barrier of a width, as in a network.
func (s *capacities) spanning(ctx context.Context, x []float64, d Demand) barrier {
	need := d.Width
	both := crossing{scale: 1}
	for _, up := range []bool{true, false} {
		a := aim{d.Cell, up}
		own := min(d.Width, s.own(a))
		if own > 0 {
			if c, through, cuts := s.crossing(ctx, x, a, own); cuts && through < float64(own) {
				both = both.and(c, d.Width)
				continue
			}
		}
		if need -= own; need <= 0 {
			return barrier{}
		}
	}
	return s.barrier(both, need)
}

// company says that a cell is not hidden alone in its lines: no choice without cells
// hidden in vain has one.
func (s *capacities) company(x []float64) []barrier {
	var found []barrier
	for _, line := range s.lines {
		sum, most := 0.0, 0.0
		for _, t := range line {
			share := s.share(x, t.Cell)
			if s.column[t.Cell] < 0 {
				sum = 2
			}
			sum += share
			most = max(most, share)
		}
		if sum-most > most-violated || sum >= 2 {
			continue
		}
		b := barrier{}
		for _, t := range line {
			j := s.column[t.Cell]
			b.columns = append(b.columns, j)
			if s.share(x, t.Cell) == most && !slices.Contains(b.factor, -1) {
				b.factor = append(b.factor, -1)
			} else {
				b.factor = append(b.factor, 1)
			}
		}
		found = append(found, b)
	}
	return found
}
