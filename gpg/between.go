package gpg

import (
	"math/bits"
	"slices"
	"sort"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// mulDiv is a × b ÷ c rounded down, with the remainder; none of them is negative,
// c is not zero and the result is no greater than a.
func mulDiv(a, b, c int64, remainder *int64) int64 {
	high, low := bits.Mul64(uint64(a), uint64(b))
	quotient, rest := bits.Div64(high, low, uint64(c))
	*remainder = int64(rest)
	return int64(quotient)
}

// between counts the people below the first cut, on it, between it and the next,
// and so on to those above the last. The cuts rise, and one that stands twice
// counts once.
func (r ranking) between(cuts []measure.Value) []int64 {
	var counts []int64
	counted := int64(0)
	for _, cut := range slices.Compact(slices.Clone(cuts)) {
		below, upTo := r.ranks(cut)
		counts = append(counts, below-counted, upTo-below)
		counted = upTo
	}
	return append(counts, r.people()-counted)
}

// ranks counts the people below an amount in ten-thousandths of a pound, and those
// not above it.
func (r ranking) ranks(cut measure.Value) (below, upTo int64) {
	floor, ceiling := workforce.Pay(floorOf(cut)), workforce.Pay(-floorOf(measure.Integer(0).Minus(cut)))
	below = int64(sort.Search(len(r.wholes), func(i int) bool { return workforce.Pay(r.wholes[i]) >= ceiling }))
	upTo = int64(sort.Search(len(r.wholes), func(i int) bool { return workforce.Pay(r.wholes[i]) > floor }))
	below += int64(sort.Search(len(r.others), func(i int) bool { return ascending(r.others[i], cut) >= 0 }))
	upTo += int64(sort.Search(len(r.others), func(i int) bool { return ascending(r.others[i], cut) > 0 }))
	return below, upTo
}

// floorOf is the greatest whole number not above a rate.
func floorOf(v measure.Value) int64 {
	number, _ := v.Rat()
	quotient := number.Num().Div(number.Num(), number.Denom())
	return quotient.Int64()
}
