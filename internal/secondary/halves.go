package secondary

import "slices"

// halves finds barriers that follow from others because what is hidden is whole: half
// the sum of some of them, with halves rounded up, after Caprara and Fischetti,
// Mathematical Programming 74 (1996), 221–235. Sums are built up barrier by barrier, so
// that what is rounded at the point comes to little.
type halves struct {
	x    []float64
	at   []int     // the columns that are neither hidden nor shown at the point
	off  []float64 // by how much
	tied []half    // the barriers that hold with little to spare
}

// half is a barrier, and which of those columns it has an odd factor for.
type half struct {
	barrier
	slack float64
	odd   []bool
}

const (
	mostSlack = 0.4 // by how much a barrier may hold and still be of use
	mostTied  = 250
	mostAdded = 7
)

// halved lists barriers that the point violates, half sums of those in the program.
func (m *master) halved() []barrier {
	h := halves{x: m.x}
	for j, x := range m.x {
		if min(x, 1-x) > near {
			h.at, h.off = append(h.at, j), append(h.off, min(x, 1-x))
		}
	}
	for _, k := range m.rows {
		b := m.barriers[k].plain()
		slack := -b.excess(m.x) * float64(b.scale())
		if slack > mostSlack || len(h.tied) == mostTied || !b.summable() {
			continue
		}
		factor := map[int]int64{}
		for i, j := range b.columns {
			factor[j] = b.factor[i]
		}
		odd := make([]bool, len(h.at))
		for i, j := range h.at {
			odd[i] = factor[j]&1 == 1
		}
		h.tied = append(h.tied, half{b, max(0, slack), odd})
	}
	var found []barrier
	for start := range h.tied {
		if b, violates := h.from(start); violates {
			found = append(found, b)
		}
	}
	return found
}

// plain divides a barrier by what all its numbers have in common.
func (b barrier) plain() barrier {
	common := max(b.need, -b.need)
	for _, f := range b.factor {
		for f != 0 {
			common, f = f, common%f
		}
		common = max(common, -common)
	}
	if common <= 1 {
		return b
	}
	p := barrier{columns: b.columns, need: b.need / common}
	for _, f := range b.factor {
		p.factor = append(p.factor, f/common)
	}
	return p
}

// from adds to a barrier those that leave the least to be rounded, and gives the first
// half sum that the point violates.
func (h halves) from(start int) (barrier, bool) {
	odd := slices.Clone(h.tied[start].odd)
	used, nothing := []int{start}, make([]bool, len(odd))
	for {
		if b := h.sum(used); b.excess(h.x)*float64(b.scale()) > 0.01 {
			return b, true
		}
		if len(used) == mostAdded {
			return barrier{}, false
		}
		best, least := -1, h.rounded(odd, nothing)
		for k, t := range h.tied {
			if slices.Contains(used, k) {
				continue
			}
			if by := h.rounded(odd, t.odd) + t.slack; by < least-near {
				best, least = k, by
			}
		}
		if best < 0 {
			return barrier{}, false
		}
		used = append(used, best)
		for i, is := range h.tied[best].odd {
			odd[i] = odd[i] != is
		}
	}
}

// rounded is how much is rounded of the columns that are odd in a sum.
func (h halves) rounded(odd, added []bool) float64 {
	sum := 0.0
	for i, is := range odd {
		if is != added[i] {
			sum += h.off[i]
		}
	}
	return sum
}

// sum is half the sum of barriers, rounded up.
func (h halves) sum(used []int) barrier {
	var parts []part
	for _, k := range used {
		parts = append(parts, part{h.tied[k].barrier, 1})
	}
	return rounding(parts, 2, h.x)
}
