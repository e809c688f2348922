package secondary

import (
	"cmp"
	"math"
	"slices"

	"github.com/workforce-equality/equality/internal/whole"
)

// part is a multiple of a barrier.
type part struct {
	barrier
	by int64
}

// rounding divides a sum of parts of barriers by a whole number and rounds up, which any
// choice still satisfies because what is hidden is whole. Columns that are more hidden
// than shown at a point are rounded down, and the need with them.
func rounding(parts []part, divisor int64, x []float64) barrier {
	factors := map[int]int64{}
	need := int64(0)
	for _, p := range parts {
		need += p.by * p.need
		for i, j := range p.columns {
			factors[j] += p.by * p.factor[i]
		}
	}
	var b barrier
	for j := range factors {
		b.columns = append(b.columns, j)
	}
	slices.Sort(b.columns)
	hidden := int64(0)
	for _, j := range b.columns {
		f := whole.CeilDiv(factors[j], divisor)
		if x[j] > 0.5 {
			f = whole.FloorDiv(factors[j], divisor)
			need, hidden = need-factors[j], hidden+f
		}
		b.factor = append(b.factor, f)
	}
	b.need = whole.CeilDiv(need, divisor) + hidden
	return b
}

// mostSummed is the greatest number in a barrier of which parts are added up, so that
// 2,000 parts fit, each up to 1,000 times, over 2,000 columns.
const mostSummed = 1 << 30

// summable tells whether sums of parts of the barrier fit.
func (b barrier) summable() bool {
	fits := func(n int64) bool { return max(n, -n) <= mostSummed }
	return fits(b.need) && !slices.ContainsFunc(b.factor, func(f int64) bool { return !fits(f) })
}

// Sums of parts are taken of columns so far from whole, with parts no smaller than a
// denominator tells, and so many are kept that the point misses by so much.
const (
	leastFraction   = 0.01
	mostDenominator = 1000
	mostParted      = 25
	missed          = 0.01
)

// parted lists barriers that the point violates, sums of parts of those in the program:
// the parts are those by which the program knows a column that is neither hidden nor
// shown. They are after Gomory, Bulletin of the American Mathematical Society 64 (1958),
// 275–278.
func (m *master) parted() []barrier {
	type scored struct {
		barrier
		distance float64
	}
	var list []scored
	for j, x := range m.x {
		if min(x, 1-x) < leastFraction {
			continue
		}
		inverse := m.program.Inverse(j)
		for _, sign := range []float64{1, -1} {
			parts, denominator := m.parts(inverse, sign)
			if len(parts) == 0 {
				continue
			}
			b := rounding(parts, denominator, m.x)
			if by := b.excess(m.x) * float64(b.scale()); by > missed {
				list = append(list, scored{b, by / b.length()})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b scored) int { return cmp.Compare(b.distance, a.distance) })
	var found []barrier
	for _, s := range list[:min(len(list), mostParted)] {
		found = append(found, s.barrier)
	}
	return found
}

// length is that of the barrier as a vector.
func (b barrier) length() float64 {
	sum := 0.0
	for _, f := range b.factor {
		sum += float64(float64(f) * float64(f))
	}
	return math.Sqrt(sum)
}

// parts takes of multiples of the rows of the program, or of their opposites, what they
// are beyond whole multiples of the barriers, in parts of one denominator. It gives none
// where there is no such denominator.
func (m *master) parts(multiples []float64, sign float64) ([]part, int64) {
	denominator := int64(1)
	by := make([]float64, len(multiples))
	for r, multiple := range multiples {
		if multiple == 0 {
			continue
		}
		b := m.barriers[m.rows[r]]
		by[r] = sign * multiple / float64(b.scale())
		times := int64(1)
		for ; denominator*times <= mostDenominator; times++ {
			n := float64(by[r] * float64(denominator*times))
			if math.Abs(n-math.Round(n)) < near {
				break
			}
		}
		if denominator *= times; denominator > mostDenominator || !b.summable() {
			return nil, 0
		}
	}
	var parts []part
	for r, multiple := range by {
		n := multiple * float64(denominator)
		if math.Abs(n) > mostSummed {
			return nil, 0
		}
		all := int64(math.Round(n))
		if rest := all - whole.FloorDiv(all, denominator)*denominator; rest > 0 {
			parts = append(parts, part{m.barriers[m.rows[r]], rest})
		}
	}
	return parts, denominator
}
