package gpg

import (
	"math/bits"
	"math/rand/v2"
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// resampledMedians gives the medians of so many resamples, in pounds. As many
// numbers as there are people, between 0 and 1, are the people drawn; the median is
// that of the people on whom the middle two fall.
func (d *Distribution) resampledMedians(resamples int, coins *rand.PCG) []measure.Value {
	n := d.people()
	person := func(number uint64) int64 {
		rank, _ := bits.Mul64(number, uint64(n))
		return int64(rank)
	}
	type pair struct{ lower, upper int64 }
	middles := make([]pair, resamples)
	least, most := n-1, int64(0)
	for i := range middles {
		lower, upper := ranked(coins, 64, n, (n-1)/2, n/2)
		middles[i] = pair{person(lower), person(upper)}
		least, most = min(least, middles[i].lower), max(most, middles[i].upper)
	}
	units := d.amounts(least, most)
	medians := make([]measure.Value, resamples)
	for i, m := range middles {
		medians[i] = measure.Mean(units[m.lower-least], units[m.upper-least]).Over(measure.Integer(unitsPerPound))
	}
	return medians
}

// ranked draws n numbers of so many binary digits and gives those of two ranks, from
// zero. Only the first digits are drawn of all: where both ranks are among the
// numbers that begin with 0, or both among those with 1, the others do not matter.
func ranked(coins *rand.PCG, digits int, n, lower, upper int64) (low, high uint64) {
	if digits == 0 {
		return 0, 0
	}
	ones := heads(coins, n)
	zeros := n - ones
	one := uint64(1) << (digits - 1)
	switch {
	case upper < zeros:
		return ranked(coins, digits-1, zeros, lower, upper)
	case lower >= zeros:
		low, high = ranked(coins, digits-1, ones, lower-zeros, upper-zeros)
		return low | one, high | one
	}
	low, _ = ranked(coins, digits-1, zeros, lower, lower)
	high, _ = ranked(coins, digits-1, ones, upper-zeros, upper-zeros)
	return low, high | one
}

// heads is how many of n coins show heads.
func heads(coins *rand.PCG, n int64) int64 {
	const word = 64
	count := 0
	for ; n >= word; n -= word {
		count += bits.OnesCount64(coins.Uint64())
	}
	if n > 0 {
		count += bits.OnesCount64(coins.Uint64() >> (word - n))
	}
	return int64(count)
}

// amounts gives the amounts of the ranks from low to high, from zero, in rising
// order and in ten-thousandths of a pound. Only those between the two are sorted.
func (d *Distribution) amounts(low, high int64) []measure.Value {
	ranked := d.ranking()
	ends := valuesAt([]ranking{ranked}, []int64{low, high})
	on := ranked.between(ends)
	first := on[0] + on[1] // the rank of the first above the low end
	inside := d.inside(ends[0], ends[1])
	values := make([]measure.Value, 0, high-low+1)
	for rank := low; rank <= high; rank++ {
		switch {
		case rank < first:
			values = append(values, ends[0])
		case rank-first < int64(len(inside)):
			values = append(values, inside[rank-first])
		default:
			values = append(values, ends[1])
		}
	}
	return values
}

// inside gives the amounts above low and below high, in rising order.
func (d *Distribution) inside(low, high measure.Value) []measure.Value {
	var values []measure.Value
	floor, ceiling := workforce.Pay(floorOf(low)), workforce.Pay(-floorOf(measure.Integer(0).Minus(high)))
	for _, block := range d.blocks {
		for _, units := range block {
			if pay := workforce.Pay(units); pay > floor && pay < ceiling {
				values = append(values, measure.Integer(int64(pay)))
			}
		}
	}
	for _, units := range d.exact {
		if ascending(low, units) < 0 && ascending(units, high) < 0 {
			values = append(values, units)
		}
	}
	slices.SortFunc(values, ascending)
	return values
}

// ascending is the order of values that are known.
func ascending(v, w measure.Value) int {
	order, _ := v.Compare(w)
	return order
}
