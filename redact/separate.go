package redact

import (
	"cmp"
	"context"
	"slices"
)

// grain is the number of parts in which a capacity is taken to look for barriers.
const grain = 1 << 20

// violated is by how much a point must miss a barrier to be worth adding it.
const violated = 1e-5

// separator finds barriers that a point of the relaxation violates.
type separator struct {
	*piece
	*network
	column []int // of each cell, −1 for one that is hidden in any case
	cells  []int // of the columns
	flow   *flow
}

// barriers lists what the point violates: for every demand the cut of the network
// that lets too little through, and for every cell that is partly hidden the cut
// where it would be hidden alone. It stops where time ends.
func (s separator) barriers(ctx context.Context, x []float64) []barrier {
	var found []barrier
	keep := func(b barrier) {
		for _, stronger := range append(b.rounded(), b) {
			if stronger.excess(x) > violated {
				found = append(found, stronger)
			}
		}
	}
	for _, d := range s.demands {
		if ctx.Err() != nil {
			return found
		}
		for _, side := range []struct {
			up   bool
			want int64
		}{{true, d.above}, {false, d.below}} {
			if side.want > 0 {
				crossing, _ := s.crossing(x, d.cell, side.up, side.want)
				keep(s.barrier(crossing, side.want))
			}
		}
		if d.width > 0 {
			keep(s.spanning(x, d))
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

// hiddenShare is how much of a cell is hidden at a point, in grains.
func (s separator) hiddenShare(x []float64, cell int) float64 {
	if j := s.column[cell]; j >= 0 {
		return min(1, max(0, x[j]))
	}
	return 1
}

// crossing is a least cut between the ends of a cell: what each cell lets through,
// at most what is wanted, and how much goes through at the point.
func (s separator) crossing(x []float64, cell int, up bool, want int64) (map[int]int64, float64) {
	f := s.flow
	clear(f.by)
	for i := range f.up {
		share := s.hiddenShare(x, i) * grain
		f.up[i] = int64(share * float64(min(want, s.network.up[i])))
		f.down[i] = int64(share * float64(min(want, s.network.down[i])))
	}
	f.up[cell], f.down[cell] = 0, 0
	source, sink := s.ends(cell, up)
	sent := f.fill(source, sink, want*grain)
	if sent >= want*grain {
		return nil, float64(want)
	}
	crossing := map[int]int64{}
	for i := range f.up {
		leaves, enters := f.reached(s.from[i], source), f.reached(s.to[i], source)
		switch {
		case i == cell || leaves == enters:
		case leaves:
			crossing[i] = min(want, s.network.up[i])
		default:
			crossing[i] = min(want, s.network.down[i])
		}
	}
	return crossing, float64(sent) / grain
}

// reached tells whether the last search came to a node.
func (f *flow) reached(node, source int) bool { return node == source || f.came[node] >= 0 }

// barrier says that what crosses a cut must let enough through. No crossing is no
// barrier.
func (s separator) barrier(crossing map[int]int64, need int64) barrier {
	b := barrier{}
	if crossing == nil {
		return b
	}
	for cell, most := range crossing {
		if s.column[cell] < 0 {
			need -= most
		}
	}
	if need <= 0 {
		return b
	}
	b.need = need
	for cell, most := range crossing {
		if j := s.column[cell]; j >= 0 && most > 0 {
			b.columns = append(b.columns, j)
		}
	}
	slices.Sort(b.columns)
	for _, j := range b.columns {
		b.factor = append(b.factor, min(need, crossing[s.cells[j]]))
	}
	return b
}

// spanning is the barrier of a width: what crosses a cut upwards and one downwards
// lets enough through together. Where the cell's own bound is closer than the cut,
// that is what goes through.
func (s separator) spanning(x []float64, d demand) barrier {
	need := d.width
	both := map[int]int64{}
	for _, side := range []struct {
		up  bool
		own int64
	}{{true, s.network.up[d.cell]}, {false, s.network.down[d.cell]}} {
		crossing, through := s.crossing(x, d.cell, side.up, d.width)
		if crossing == nil || through >= float64(side.own) {
			if need -= min(d.width, side.own); need <= 0 {
				return barrier{}
			}
			continue
		}
		for cell, most := range crossing {
			both[cell] += most
		}
	}
	return s.barrier(both, need)
}

// company says that a cell is not hidden alone in any cut: no choice without cells
// hidden in vain has one.
func (s separator) company(x []float64, cell, j int) barrier {
	f := s.flow
	clear(f.by)
	for i := range f.up {
		share := int64(s.hiddenShare(x, i) * grain)
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
		case f.reached(s.from[i], source) == f.reached(s.to[i], source):
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

// rounded divides a barrier by each of its coefficients and rounds up, which any
// choice still satisfies because what is hidden is whole.
func (b barrier) rounded() []barrier {
	divisors := slices.Compact(slices.Sorted(slices.Values(b.factor)))
	var list []barrier
	for _, divisor := range divisors {
		if divisor <= 1 || divisor >= b.need {
			continue
		}
		r := barrier{columns: b.columns, need: ceiling(b.need, divisor)}
		for _, f := range b.factor {
			r.factor = append(r.factor, ceiling(f, divisor))
		}
		list = append(list, r)
	}
	slices.SortStableFunc(list, func(a, b barrier) int { return cmp.Compare(a.need, b.need) })
	return list
}

func ceiling(n, divisor int64) int64 { return (n + divisor - 1) / divisor }
