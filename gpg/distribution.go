package gpg

import (
	"math"
	"math/big"
	"math/bits"
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Distribution is amounts of pay, each of one person, with their exact mean and
// median. Amounts are kept in blocks that are never moved, four bytes for each;
// those above £429,496, and those that are no whole number of ten-thousandths of a
// pound, are kept as values beside them. The zero Distribution is empty and ready to
// use. It is not safe for concurrent use while amounts are added.
type Distribution struct {
	blocks  [][]uint32    // ten-thousandths of a pound
	low     workforce.Pay // the least and the greatest of the blocks
	high    workforce.Pay
	count   int64           // of the blocks
	sumHigh uint64          // of the blocks, in 128 bits
	sumLow  uint64          //
	exact   []measure.Value // the other amounts, in ten-thousandths of a pound
	floors  []workforce.Pay // the whole part of each
}

// The lengths of the blocks: the first is short, for a board of a few hundred people
// has many groups, and each other an eighth of what there is before it, so that little
// room is empty.
const (
	shortestBlock = 1 << 5
	longestBlock  = 1 << 16
)

// Add counts the amount of one person. One that is not supplied is not counted.
func (d *Distribution) Add(rate Rate) {
	switch {
	case !rate.known:
	case rate.whole():
		d.add(rate.pay)
	default:
		d.addExact(rate.exact.Value())
	}
}

// addExact counts an amount that no block can hold.
func (d *Distribution) addExact(units measure.Value) {
	d.exact = append(d.exact, units)
	d.floors = append(d.floors, workforce.Pay(floorOf(units)))
}

// add counts an amount that is not below zero.
func (d *Distribution) add(pay workforce.Pay) {
	if pay > math.MaxUint32 {
		d.addExact(measure.Integer(int64(pay)))
		return
	}
	if d.count == 0 {
		d.low, d.high = pay, pay
	}
	d.low, d.high = min(d.low, pay), max(d.high, pay)
	d.count++
	var carry uint64
	d.sumLow, carry = bits.Add64(d.sumLow, uint64(pay), 0)
	d.sumHigh += carry
	last := len(d.blocks) - 1
	if last < 0 || len(d.blocks[last]) == cap(d.blocks[last]) {
		d.blocks = append(d.blocks, make([]uint32, 0, min(max(d.count/8, shortestBlock), longestBlock)))
		last++
	}
	d.blocks[last] = append(d.blocks[last], uint32(pay))
}

// Merge counts the people of another distribution, which is not changed. In
// whatever order and grouping distributions are merged, what is computed from them
// is the same.
func (d *Distribution) Merge(other *Distribution) {
	for _, block := range slices.Clone(other.blocks) { // they grow where other is d itself
		for _, pay := range block {
			d.add(workforce.Pay(pay))
		}
	}
	d.exact = append(d.exact, other.exact...)
	d.floors = append(d.floors, other.floors...)
}

// Count is how many people there are.
func (d *Distribution) Count() measure.Count { return countOf(d.people()) }

func (d *Distribution) people() int64 { return d.count + int64(len(d.exact)) }

// countOf is a number of people that fit in memory.
func countOf(n int64) measure.Count {
	count, _ := measure.NewCount(n)
	return count
}

// Mean is the mean amount in pounds. It is undefined, for [measure.NoBase], where
// there is nobody.
func (d *Distribution) Mean() measure.Value {
	if d.people() == 0 {
		return measure.Absent(measure.NoBase)
	}
	return d.sum().Over(measure.Integer(d.people())).Over(measure.Integer(unitsPerPound))
}

// sum is the amounts together, in ten-thousandths of a pound.
func (d *Distribution) sum() measure.Value {
	sum := new(big.Int).SetUint64(d.sumHigh)
	sum.Lsh(sum, 64).Add(sum, new(big.Int).SetUint64(d.sumLow))
	return measure.FromRat(new(big.Rat).SetInt(sum)).Plus(sumOf(d.exact))
}

// sumOf adds amounts up in halves: the common denominator of many different hours
// is a long number, and few of the sums have it.
func sumOf(amounts []measure.Value) measure.Value {
	switch n := len(amounts); n {
	case 0:
		return measure.Integer(0)
	case 1:
		return amounts[0]
	default:
		return sumOf(amounts[:n/2]).Plus(sumOf(amounts[n/2:]))
	}
}

// Median is the middle amount in pounds; of an even number of people it is the
// mean of the two in the middle. It is undefined, for [measure.NoBase], where
// there is nobody.
func (d *Distribution) Median() measure.Value {
	return d.ranking().median()
}

func (r ranking) median() measure.Value {
	n := r.people()
	if n == 0 {
		return measure.Absent(measure.NoBase)
	}
	middle := valuesAt([]ranking{r}, []int64{(n - 1) / 2, n / 2})
	return measure.Mean(middle...).Over(measure.Integer(unitsPerPound))
}
