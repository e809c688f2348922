package secondary

import "context"

// grain is the number of parts in which a capacity is taken to look for barriers.
const grain = 1 << 20

// separator finds barriers in a network that a point of the relaxation violates.
type separator struct {
	*Piece
	*Network
	selection
	flow *flow
}

// barriers lists what the point violates: for every demand the cut of the network
// that lets too little through, and for every cell that is partly hidden the cut
// where it would be hidden alone. It stops where time ends.
func (s separator) barriers(ctx context.Context, x []float64) []barrier {
	var found []barrier
	for _, d := range s.Demands {
		if ctx.Err() != nil {
			return found
		}
		for _, side := range d.sides() {
			if c, _, cuts := s.crossing(x, aim{d.Cell, side.up}, side.want); cuts {
				found = append(found, s.barrier(c, side.want).cut(x)...)
			}
		}
		if d.Width > 0 {
			found = append(found, s.spanning(x, d).cut(x)...)
		}
	}
	for cell, j := range s.column {
		if j >= 0 && x[j] > violated && ctx.Err() == nil {
			if b := s.company(x, cell, j); b.excess(x) > violated {
				found = append(found, b)
			}
		}
	}
	return found
}

// side is how far a cell must be able to move in a direction.
type side struct {
	up   bool
	want int64
}

// sides lists the directions in which a demand wants something.
func (d Demand) sides() []side {
	var list []side
	for _, s := range []side{{true, d.Above}, {false, d.Below}} {
		if s.want > 0 {
			list = append(list, s)
		}
	}
	return list
}

// crossing is a least cut between the ends of a cell, and how much goes through at the
// point. It gives false where that is all that is wanted.
func (s separator) crossing(x []float64, a aim, want int64) (crossing, float64, bool) {
	f := s.flow
	clear(f.by)
	for i := range f.up {
		share := s.share(x, i) * grain
		f.up[i] = int64(share * float64(min(want, s.Network.up[i])))
		f.down[i] = int64(share * float64(min(want, s.Network.down[i])))
	}
	f.up[a.cell], f.down[a.cell] = 0, 0
	source, sink := s.ends(a.cell, a.up)
	sent := f.fill(source, sink, want*grain)
	if sent >= want*grain {
		return crossing{}, float64(want), false
	}
	c := crossing{scale: 1}
	for i := range f.up {
		leaves, enters := f.reached(s.From[i], source), f.reached(s.To[i], source)
		switch {
		case i == a.cell || leaves == enters:
			continue
		case leaves:
			c.most = append(c.most, s.Network.up[i])
		default:
			c.most = append(c.most, s.Network.down[i])
		}
		c.cells = append(c.cells, i)
	}
	return c, float64(sent) / grain, true
}

// reached tells whether the last search came to a node.
func (f *flow) reached(node, source int) bool { return node == source || f.came[node] >= 0 }

// spanning is the barrier of a width: what crosses a cut upwards and one downwards
// lets enough through together. Where the cell's own bound is closer than the cut,
// that is what goes through.
func (s separator) spanning(x []float64, d Demand) barrier {
	need := d.Width
	both := crossing{scale: 1}
	for _, side := range []struct {
		up  bool
		own int64
	}{{true, s.Network.up[d.Cell]}, {false, s.Network.down[d.Cell]}} {
		c, through, cuts := s.crossing(x, aim{d.Cell, side.up}, d.Width)
		if !cuts || through >= float64(side.own) {
			if need -= min(d.Width, side.own); need <= 0 {
				return barrier{}
			}
			continue
		}
		both = both.and(c, d.Width)
	}
	return s.barrier(both, need)
}

// company says that a cell is not hidden alone in any cut: no choice without cells
// hidden in vain has one.
func (s separator) company(x []float64, cell, j int) barrier {
	f := s.flow
	clear(f.by)
	for i := range f.up {
		share := int64(s.share(x, i) * grain)
		f.up[i], f.down[i] = share, share
	}
	f.up[cell], f.down[cell] = 0, 0
	source, sink := s.ends(cell, true)
	want := int64(x[j] * grain)
	if f.fill(source, sink, want) >= want {
		return barrier{}
	}
	b := barrier{}
	for i, k := range s.column {
		switch {
		case f.reached(s.From[i], source) == f.reached(s.To[i], source):
		case k < 0:
			return barrier{}
		case i == cell:
			b.columns, b.factor = append(b.columns, k), append(b.factor, -1)
		default:
			b.columns, b.factor = append(b.columns, k), append(b.factor, 1)
		}
	}
	return b
}
