package secondary

import (
	"maps"
	"math"
	"math/big"
	"slices"
)

// fine is how finely multipliers are taken, as a power of two.
const fine = 40

// bound is a lower bound on the price of every choice that satisfies the barriers
// and what is fixed, exact whatever the multipliers are: a sum of multiples of the
// barriers, which are then true of any choice, and the least that the rest of the
// price can come to. Rest is that of each column: what hiding it adds to the bound,
// in units of 2^−40; a column whose rest is below zero costs so much more when it is
// shown.
func (m *master) bound() (least *big.Int, rest []*big.Int) { return m.weigh(m.multiples) }

// impossible tells whether the contradiction that the relaxation has run into proves
// that nothing is left below a price.
func (m *master) impossible(price int64) bool {
	multipliers := map[int]float64{}
	size := m.contradiction()
	for column, multiple := range m.ray {
		multipliers[column] = multiple * 4 * float64(price+1) / size
	}
	least, _ := m.weigh(multipliers)
	return wholePrice(least) >= price
}

// contradiction is by how much the sum of the barriers of a ray asks for more than what
// is left open gives.
func (m *master) contradiction() float64 {
	size := 0.0
	most := make([]float64, len(m.x))
	for _, k := range slices.Sorted(maps.Keys(m.ray)) {
		b := m.barriers[k]
		share := m.ray[k] / float64(b.scale())
		size += float64(share * float64(b.need))
		for i, j := range b.columns {
			most[j] += float64(share * float64(b.factor[i]))
		}
	}
	for j, by := range most {
		size -= max(float64(by*m.low[j]), float64(by*m.high[j]))
	}
	return max(size, negligible)
}

// weigh adds up multiples of barriers.
func (m *master) weigh(multipliers map[int]float64) (least *big.Int, rest []*big.Int) {
	rest = make([]*big.Int, len(m.price))
	for j, price := range m.price {
		rest[j] = new(big.Int).Lsh(big.NewInt(price), fine)
	}
	least = new(big.Int)
	product, remainder := new(big.Int), new(big.Int)
	for column, multiple := range multipliers { // whole numbers add up the same in any order
		if !(multiple > 0 && multiple < 1e250) { // a number that went astray is left out
			continue
		}
		b := m.barriers[column]
		multiplier, _ := big.NewFloat(multiple * (1 << fine)).Int(nil)
		scale := big.NewInt(b.scale())
		product.Mul(multiplier, big.NewInt(b.need))
		least.Add(least, product.Div(product, scale)) // a multiple where the need is below zero
		for k, j := range b.columns {
			product.Mul(multiplier, big.NewInt(b.factor[k]))
			product.DivMod(product, scale, remainder)
			if rest[j].Sub(rest[j], product); remainder.Sign() > 0 {
				rest[j].Sub(rest[j], big.NewInt(1)) // rounded to the side that lowers the bound
			}
		}
	}
	for j, r := range rest {
		if m.low[j] == 1 || (m.high[j] == 1 && r.Sign() < 0) {
			least.Add(least, r)
		}
	}
	return least, rest
}

// atOnce is a lower bound on the price of any choice, found without a linear program:
// each barrier in its turn takes what its columns have left of their price.
func (m *master) atOnce() int64 {
	left := make([]float64, len(m.price))
	for j, price := range m.price {
		left[j] = float64(price)
	}
	multiples := map[int]float64{}
	for k, b := range m.barriers {
		most := -1.0
		for i, j := range b.columns {
			if by := left[j] / float64(b.factor[i]); b.factor[i] > 0 && (most < 0 || by < most) {
				most = by
			}
		}
		if most <= 0 || b.need <= 0 {
			continue
		}
		for i, j := range b.columns {
			left[j] = max(0, left[j]-float64(most*float64(b.factor[i])))
		}
		multiples[k] = most * float64(b.scale())
	}
	least, _ := m.weigh(multiples)
	return wholePrice(least)
}

// wholePrice is the least price, in whole numbers, that a bound allows; one beyond
// all prices is cut to that.
func wholePrice(least *big.Int) int64 {
	ceiling := new(big.Int).Neg(least)
	ceiling.Rsh(ceiling, fine) // rounds down
	if ceiling.Neg(ceiling); !ceiling.IsInt64() {
		return int64(ceiling.Sign()) * math.MaxInt64
	}
	return max(0, ceiling.Int64())
}
