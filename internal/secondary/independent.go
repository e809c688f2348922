package secondary

import (
	"math/bits"
	"slices"
)

// modulus is the prime 2^61 − 1.
const modulus = 1<<61 - 1

// independent keeps the lines, in the order given, that do not follow from those
// kept before. It eliminates modulo a prime, so that a line can be left out by
// mistake, though hardly ever: no proof rests on it, since every witness is added
// up over all lines.
func (p *Piece) independent(order []int) []int {
	type entry struct {
		cell  int
		value residue
	}
	pivots := make([][]entry, p.cells) // by the cell of the first entry, which is 1
	row := make([]residue, p.cells)
	var kept []int
	for _, l := range order {
		clear(row)
		for _, t := range p.lines[l] {
			row[t.Cell] = residueOf(t.Sign)
		}
		var rest []entry
		for cell, value := range row {
			switch {
			case value == 0:
			case pivots[cell] == nil:
				rest = append(rest, entry{cell, value})
			default:
				for _, e := range pivots[cell] {
					row[e.cell] = row[e.cell].minus(value.times(e.value))
				}
			}
		}
		if len(rest) == 0 {
			continue
		}
		inverse := rest[0].value.inverse()
		for k := range rest {
			rest[k].value = rest[k].value.times(inverse)
		}
		pivots[rest[0].cell] = rest
		kept = append(kept, l)
	}
	slices.Sort(kept)
	return kept
}

// residue is a number modulo the prime.
type residue uint64

func residueOf(sign int64) residue {
	if sign < 0 {
		return modulus - residue(-sign)
	}
	return residue(sign)
}

func (r residue) minus(other residue) residue {
	if r < other {
		r += modulus
	}
	return r - other
}

func (r residue) times(other residue) residue {
	high, low := bits.Mul64(uint64(r), uint64(other))
	return residue(bits.Rem64(high, low, modulus))
}

// inverse is r to the power of the prime less two, by Fermat's theorem.
func (r residue) inverse() residue {
	result := residue(1)
	for exponent := uint64(modulus - 2); exponent > 0; exponent >>= 1 {
		if exponent&1 == 1 {
			result = result.times(r)
		}
		r = r.times(r)
	}
	return result
}
