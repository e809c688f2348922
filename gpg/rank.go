package gpg

import (
	"math/bits"
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// mostBits and leastBits are how finely one pass over the amounts can tell them apart:
// a table of the most bits stays in the processor's cache, and among few people one of
// fewer does as well and costs less.
const (
	mostBits  = 14
	leastBits = 6
)

// span is amounts from low on, of which the one of a rank is wanted, the rank
// being counted within the span.
type span struct {
	low    workforce.Pay
	shift  int // the amounts of a bucket are two to the power of this
	rank   int64
	people int64 // of the span
	known  bool  // the whole part of the amount is low
}

// valuesAt gives the amounts of those ranks, from zero, among the people of all
// the distributions, in ten-thousandths of a pound. Nothing is sorted: each pass
// counts the whole parts of the amounts into about as many buckets as there are
// people, and the bucket that holds a rank is looked into more finely by the next.
// Hourly rates of an organisation of thousands take two passes, for all ranks together.
func valuesAt(distributions []*Distribution, ranks []int64) []measure.Value {
	low, high := limits(distributions)
	fineness := finenessFor(distributions)
	spans := make([]span, len(ranks))
	for i, rank := range ranks {
		spans[i] = span{low: low, shift: max(0, bits.Len64(uint64(high-low))-fineness), rank: rank}
	}
	for narrow(distributions, spans, fineness) {
	}
	values := make([]measure.Value, len(ranks))
	for i, s := range spans {
		values[i] = s.value(distributions)
	}
	return values
}

// finenessFor is how many bits of an amount a pass tells apart.
func finenessFor(distributions []*Distribution) int {
	people := int64(0)
	for _, d := range distributions {
		people += d.people()
	}
	return min(max(bits.Len64(uint64(people)), leastBits), mostBits)
}

// limits are the least and the greatest whole part.
func limits(distributions []*Distribution) (low, high workforce.Pay) {
	first := true
	include := func(least, greatest workforce.Pay) {
		if first {
			low, high, first = least, greatest, false
		}
		low, high = min(low, least), max(high, greatest)
	}
	for _, d := range distributions {
		if d.count > 0 {
			include(d.low, d.high)
		}
		if len(d.floors) > 0 {
			include(slices.Min(d.floors), slices.Max(d.floors))
		}
	}
	return low, high
}

// narrow counts the amounts of every different span into buckets, all of them in
// one pass, and makes of the bucket that holds the rank the next span. It gives
// false once every whole part is known.
func narrow(distributions []*Distribution, spans []span, fineness int) bool {
	var tables []table
	for i := range spans {
		if s := spans[i]; !s.known && !slices.ContainsFunc(tables, s.in) {
			tables = append(tables, table{low: s.low, shift: s.shift, buckets: make([]int64, 1<<fineness)})
		}
	}
	count(distributions, tables)
	for i := range spans {
		if at := slices.IndexFunc(tables, spans[i].in); at >= 0 && !spans[i].known {
			spans[i].descend(tables[at].buckets, fineness)
		}
	}
	return len(tables) > 0
}

// table is how many amounts from low on fall into each bucket of two to the power
// of shift.
type table struct {
	low     workforce.Pay
	shift   int
	buckets []int64
}

// in tells whether the table is of the span.
func (s span) in(t table) bool { return s.low == t.low && s.shift == t.shift }

// descend finds the bucket that holds the rank.
func (s *span) descend(buckets []int64, fineness int) {
	bucket := 0
	for ; s.rank >= buckets[bucket]; bucket++ {
		s.rank -= buckets[bucket]
	}
	s.people = buckets[bucket]
	s.low += workforce.Pay(bucket) << s.shift
	s.known = s.shift == 0
	s.shift = max(0, s.shift-fineness)
}

// count counts the amounts into the buckets of every table.
func count(distributions []*Distribution, tables []table) {
	for _, d := range distributions {
		for _, t := range tables {
			for _, block := range d.blocks {
				countInto(t, block)
			}
			countInto(t, d.floors)
		}
	}
}

// countInto counts amounts into the buckets of a table.
func countInto[A uint32 | workforce.Pay](t table, amounts []A) {
	low, shift, buckets := t.low, t.shift&63, t.buckets
	for _, pay := range amounts {
		if bucket := uint64(workforce.Pay(pay)-low) >> shift; bucket < uint64(len(buckets)) { // below low it wraps round
			buckets[bucket]++
		}
	}
}

// value is the amount of the rank among those with the whole part low: the whole
// amounts come first, then the fractions in rising order.
func (s span) value(distributions []*Distribution) measure.Value {
	var fractions []measure.Value
	for _, d := range distributions {
		for i, floor := range d.floors {
			if floor == s.low {
				fractions = append(fractions, d.exact[i])
			}
		}
	}
	among := s.rank - (s.people - int64(len(fractions)))
	if among < 0 {
		return measure.Integer(int64(s.low))
	}
	slices.SortFunc(fractions, func(a, b measure.Value) int {
		order, _ := a.Compare(b)
		return order
	})
	return fractions[among]
}
