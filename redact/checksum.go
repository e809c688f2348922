package redact

import "slices"

// equations notes the sums that a witness must hold, and which of them each cell is in.
// Sums of a cell without count are none of them, and those that need not hold are not
// where they do not.
func (c *checker) equations(systems []System) {
	truth := func(key Key) int64 { return c.truth[key] }
	add := func(sum Sum, mayFail bool) {
		if !c.known(append([]Key{sum.Total}, sum.Parts...)...) {
			return
		}
		if !adds(sum, truth) {
			if !mayFail {
				c.wrong(sum.Total, "a sum that does not add up")
			}
			return
		}
		for _, key := range append([]Key{sum.Total}, sum.Parts...) {
			c.sumsOf[key] = append(c.sumsOf[key], len(c.sums))
		}
		c.sums = append(c.sums, sum)
	}
	for _, s := range systems {
		for _, sum := range s.Sums {
			add(sum, s.NonAdditive)
		}
		for _, n := range s.Nested {
			if n.Part != n.Whole {
				add(Sum{n.Whole, []Key{n.Part, n.Whole.Minus(n.Part)}}, false)
			}
		}
	}
}

// holds verifies the sums of the cells that a witness changes: others stand as they were.
func (c *checker) holds(w Witness, count func(Key) int64) {
	var touched []int
	for _, change := range w.Changes {
		touched = append(touched, c.sumsOf[change.Key]...)
	}
	slices.Sort(touched)
	for _, n := range slices.Compact(touched) {
		if !adds(c.sums[n], count) {
			c.wrong(c.sums[n].Total, "a witness that does not add up")
		}
	}
}

// adds tells whether a sum holds.
func adds(sum Sum, count func(Key) int64) bool {
	total := count(sum.Total)
	for _, part := range sum.Parts {
		total -= count(part)
	}
	return total == 0
}

func (c *checker) known(keys ...Key) bool {
	for _, key := range keys {
		if _, found := c.truth[key]; !found {
			return false
		}
	}
	return true
}
