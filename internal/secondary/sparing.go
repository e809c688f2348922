package secondary

import (
	"cmp"
	"context"
	"math/rand/v2"
	"slices"
)

// reduce shows cells again, dearest first and of equal price those that fewest proofs
// need, as long as every demand can be met without them. An elimination, if there is one,
// turns down at once those without which a sensitive cell would follow. It stops where
// time ends.
func (h *hiding) reduce(ctx context.Context, cells []int, e *elimination) {
	slices.SortFunc(cells, func(i, j int) int {
		return cmp.Or(cmp.Compare(h.cost[j], h.cost[i]), cmp.Compare(len(h.users[i]), len(h.users[j])), cmp.Compare(j, i))
	})
	w := h.watch
	for _, cell := range cells {
		if h.open[cell] && h.hidden[cell] && ctx.Err() == nil && (e == nil || !e.gives(cell)) {
			if h.spare(ctx, cell) && e != nil {
				e.show(cell)
			}
		}
		if w.due() {
			w.tell(h.total())
		}
	}
	for _, cell := range h.idle {
		if h.open[cell] && len(h.users[cell]) == 0 {
			h.turn(cell, false)
		}
	}
	h.idle = h.idle[:0]
}

// spare shows a cell where all demands can be met without it, and tells whether they can.
func (h *hiding) spare(ctx context.Context, cell int) bool {
	start, idle := len(h.log), slices.Clone(h.idle)
	h.turn(cell, false)
	for _, k := range slices.Clone(h.users[cell]) {
		if !h.reprove(ctx, k) {
			h.back(start)
			h.idle = idle
			return false
		}
	}
	return true
}

// swap shows some cells and meets the demands that needed them in another way. It takes
// that back where it is dearer, and tells whether it is cheaper. Where the first of the
// cells is barred, it is not hidden again, and what costs the same is taken back too.
func (h *hiding) swap(ctx context.Context, cells []int, bar bool) bool {
	before, start := h.total(), len(h.log)
	var demands, moved []int
	for _, cell := range cells {
		demands = append(demands, h.users[cell]...)
		h.turn(cell, false)
	}
	slices.Sort(demands)
	h.allowed[cells[0]] = !bar
	met := true
	for _, k := range slices.Compact(demands) {
		if met = h.extend(ctx, k); !met {
			break
		}
		moved = append(moved, h.proofs[k].cells()...)
	}
	h.allowed[cells[0]] = true
	if met {
		slices.Sort(moved)
		h.reduce(ctx, slices.Compact(moved), nil)
	}
	after := h.total()
	if !met || after > before || (after == before && bar) {
		h.back(start)
		return false
	}
	h.log = h.log[:0]
	return after < before
}

// improve looks for a cheaper choice nearby: without one of its cells, and without some
// that stand close together, met again at prices that are a little off; it wanders among
// choices that cost the same. It ends when nothing has come of it for long, after so
// much work, or with time.
func (h *hiding) improve(ctx context.Context) {
	most := h.balance.work + min(leastWork+int64(h.cells)*workPerCell, mostWork)
	ended := func() bool { return ctx.Err() != nil || h.balance.work > most }
	for better := true; better && !ended(); {
		better = false
		for _, cell := range h.secondary() {
			if h.hidden[cell] && !ended() {
				better = h.swap(ctx, []int{cell}, true) || better
			}
		}
	}
	r := rand.New(rand.NewPCG(uint64(h.cells), uint64(len(h.lines))))
	list := h.secondary()
	for failed := 0; failed < 300+5*len(list) && len(list) > 1 && !ended(); failed++ {
		salt := r.Uint64()
		h.noise = func(cell int) float64 { return 1 + float64(scatter(uint64(cell)^salt)/2) }
		if h.swap(ctx, h.bunch(r, list), r.IntN(2) == 0) {
			failed = 0
		}
		list = h.secondary()
	}
	h.noise = even
}

// The work of looking for something cheaper.
const (
	leastWork   = 30_000_000
	workPerCell = 100_000
	mostWork    = 3_000_000_000
)

// bunch takes a cell at random, and some of those that are moved together with it.
func (h *hiding) bunch(r *rand.Rand, cells []int) []int {
	const most = 6
	if r.IntN(most) == 0 && len(cells) <= 2*most { // a new beginning
		return slices.Clone(cells)
	}
	first := cells[r.IntN(len(cells))]
	beside := []int{first}
	for _, k := range h.users[first] {
		for _, cell := range h.proofs[k].cells() {
			if h.open[cell] && !slices.Contains(beside, cell) && len(beside) < 4*most {
				beside = append(beside, cell)
			}
		}
	}
	rest := beside[1:]
	r.Shuffle(len(rest), func(i, j int) { rest[i], rest[j] = rest[j], rest[i] })
	return beside[:min(len(beside), 1+r.IntN(most))]
}

// scatter is a number between 0 and 1 that looks like chance.
func scatter(n uint64) float64 {
	n = (n ^ n>>30) * 0xbf58476d1ce4e5b9
	n = (n ^ n>>27) * 0x94d049bb133111eb
	return float64((n^n>>31)>>11) / (1 << 53)
}
