package gpg

import (
	"math/bits"
	"slices"
	"sort"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// ranking is the amounts of a distribution in rising order, each whole part before the
// fractions that have it.
type ranking struct {
	*Distribution
	wholes []uint32        // those of the blocks
	others []measure.Value // the others
	floors []workforce.Pay // the whole part of each
}

// ranking puts the amounts in order.
func (d *Distribution) ranking() ranking {
	r := ranking{Distribution: d, wholes: d.sorted()}
	if len(d.exact) > 0 {
		r.others = slices.SortedFunc(slices.Values(d.exact), ascending)
		r.floors = slices.Sorted(slices.Values(d.floors))
	}
	return r
}

// digitBits is how finely a pass of sorting tells amounts apart.
const digitBits = 11

// sorted is the amounts of the blocks in rising order. Above the lowest they have few
// bits, so that they are sorted digit by digit, from the last one: hourly rates of most
// organisations in two passes, without a comparison.
func (d *Distribution) sorted() []uint32 {
	const few = 1 << 8
	amounts := slices.Concat(d.blocks...)
	if len(amounts) < few {
		slices.Sort(amounts)
		return amounts
	}
	low := uint32(d.low)
	other := make([]uint32, len(amounts))
	for shift := 0; (uint32(d.high)-low)>>shift > 0 && shift < 32; shift += digitBits {
		sortDigit(other, amounts, low, shift)
		amounts, other = other, amounts
	}
	return amounts
}

// sortDigit puts amounts in the order of one digit of what they are above low; those
// with the same digit stay in theirs.
func sortDigit(into, amounts []uint32, low uint32, shift int) {
	const mask = 1<<digitBits - 1
	shift &= 31
	var next [1 << digitBits]int32 // where the next amount with a digit goes
	for _, amount := range amounts {
		next[(amount-low)>>shift&mask]++
	}
	sum := int32(0)
	for digit, n := range next {
		next[digit] = sum
		sum += n
	}
	for _, amount := range amounts {
		at := &next[(amount-low)>>shift&mask]
		into[*at] = amount
		*at++
	}
}

// upTo is how many people have an amount whose whole part is at most so much.
func (r ranking) upTo(whole workforce.Pay) int64 {
	n := sort.Search(len(r.wholes), func(i int) bool { return workforce.Pay(r.wholes[i]) > whole })
	m := sort.Search(len(r.floors), func(i int) bool { return r.floors[i] > whole })
	return int64(n + m)
}

// highest is the greatest whole part, and 0 where there is nobody.
func (r ranking) highest() (highest workforce.Pay) {
	if n := len(r.wholes); n > 0 {
		highest = workforce.Pay(r.wholes[n-1])
	}
	if n := len(r.floors); n > 0 {
		highest = max(highest, r.floors[n-1])
	}
	return highest
}

// valuesAt gives the amounts of those ranks, from zero, among the people of all the
// rankings, in ten-thousandths of a pound.
func valuesAt(rankings []ranking, ranks []int64) []measure.Value {
	values := make([]measure.Value, len(ranks))
	for i, rank := range ranks {
		values[i] = valueAt(rankings, rank)
	}
	return values
}

// valueAt finds the whole part of the amount of a rank bit by bit: it is the least one up
// to which there are more people than the rank.
func valueAt(rankings []ranking, rank int64) measure.Value {
	if len(rankings) == 1 && len(rankings[0].others) == 0 {
		return measure.Integer(int64(rankings[0].wholes[rank]))
	}
	highest := workforce.Pay(0)
	for _, r := range rankings {
		highest = max(highest, r.highest())
	}
	whole, below := workforce.Pay(0), int64(0) // below are the people below whole
	for bit := bits.Len64(uint64(highest)) - 1; bit >= 0; bit-- {
		people, step := int64(0), workforce.Pay(1)<<bit
		for _, r := range rankings {
			people += r.upTo(whole + step - 1)
		}
		if people <= rank {
			whole, below = whole+step, people
		}
	}
	return within(rankings, whole, rank-below)
}

// within is the amount of a rank among those with a whole part: the whole amounts come
// first, then the fractions in rising order.
func within(rankings []ranking, whole workforce.Pay, rank int64) measure.Value {
	var fractions []measure.Value
	for _, r := range rankings {
		first := sort.Search(len(r.floors), func(i int) bool { return r.floors[i] >= whole })
		last := first + sort.Search(len(r.floors)-first, func(i int) bool { return r.floors[first+i] > whole })
		fractions = append(fractions, r.others[first:last]...)
		rank -= r.upTo(whole) - r.upTo(whole-1) - int64(last-first)
	}
	if rank < 0 {
		return measure.Integer(int64(whole))
	}
	slices.SortFunc(fractions, ascending)
	return fractions[rank]
}
