package secondary

import (
	"iter"
	"math"
	"math/big"
	"slices"

	"github.com/workforce-equality/equality/internal/whole"
)

// crossing is a sum of lines that bounds how far a cell moves: scale times as far as it
// comes is no more than what the others that are hidden let through. It is exact, and
// true of any cells that are hidden.
type crossing struct {
	scale int64
	cells []int
	most  []int64 // unbounded for one that moves without end
}

// finest is the greatest denominator of the multiples of lines behind an answer.
const finest = 60

// crossing rounds the multipliers behind the last answer to fractions and adds up the
// lines. It gives false where they are no simple fractions.
func (m *motion) crossing(a aim) (crossing, bool) {
	multipliers, found := simple(slices.All(m.program.Inverse(a.column())), finest)
	if !found {
		return crossing{}, false
	}
	return m.cross(m.room, a, multipliers)
}

// simple gives numbers as whole multiples of one fraction, and false where that has a
// greater denominator than the finest.
func simple(numbers iter.Seq2[int, float64], finest float64) (map[int]int64, bool) {
	for denominator := 1.0; denominator <= finest; denominator++ {
		multiples := map[int]int64{}
		fits := true
		for l, n := range numbers {
			nearest := math.Round(n * denominator)
			if math.Abs(float64(n*denominator)-nearest) > near || math.Abs(nearest) > 1e6 {
				fits = false
				break
			}
			if nearest != 0 {
				multiples[l] = int64(nearest)
			}
		}
		if fits {
			return multiples, true
		}
	}
	return nil, false
}

// cross adds up multiples of lines. It gives false where the cell aimed at cancels.
func (p *Piece) cross(r room, a aim, multipliers map[int]int64) (crossing, bool) {
	factors := map[int]int64{}
	for l, by := range multipliers {
		for _, s := range p.lines[l] {
			factors[s.Cell] += by * s.Sign
		}
	}
	scale := factors[a.cell]
	delete(factors, a.cell)
	turned := scale < 0
	if turned {
		scale = -scale
	}
	if scale == 0 {
		return crossing{}, false
	}
	c := crossing{scale: scale}
	for cell, by := range factors {
		if by != 0 {
			c.cells = append(c.cells, cell)
		}
	}
	slices.Sort(c.cells)
	for _, cell := range c.cells {
		by := factors[cell]
		if turned != !a.up {
			by = -by
		}
		room := r.down[cell]
		if by < 0 {
			room, by = r.up[cell], -by
		}
		most, fits := whole.Multiply(by, room)
		if room == unbounded || !fits {
			most = unbounded
		}
		c.most = append(c.most, most)
	}
	return c, true
}

// limit is how far the cell can come at most, where the others are hidden that are.
func (c crossing) limit(hidden []bool) int64 {
	sum := new(big.Int)
	for k, cell := range c.cells {
		switch {
		case !hidden[cell]:
		case c.most[k] == unbounded:
			return unbounded
		default:
			sum.Add(sum, big.NewInt(c.most[k]))
		}
	}
	if sum.Quo(sum, big.NewInt(c.scale)); !sum.IsInt64() {
		return math.MaxInt64
	}
	return sum.Int64()
}

// and adds another crossing of the same cell in the other direction, where neither lets
// through more than a width. Together they bound how far apart the ends are. It is none,
// which bounds nothing, where the numbers are too large.
func (c crossing) and(other crossing, width int64) crossing {
	both := map[int]int64{}
	for _, of := range []struct {
		crossing
		by int64
	}{{c, other.scale}, {other, c.scale}} {
		for k, cell := range of.cells {
			enough, fits := whole.Multiply(of.scale, width)
			most, also := whole.Multiply(min(of.most[k], enough), of.by)
			sum, all := whole.Add(both[cell], most)
			if !fits || !also || !all {
				return crossing{}
			}
			both[cell] = sum
		}
	}
	scale, fits := whole.Multiply(c.scale, other.scale)
	if !fits {
		return crossing{}
	}
	sum := crossing{scale: scale}
	for cell := range both {
		sum.cells = append(sum.cells, cell)
	}
	slices.Sort(sum.cells)
	for _, cell := range sum.cells {
		sum.most = append(sum.most, both[cell])
	}
	return sum
}
