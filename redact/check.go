package redact

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// Check verifies a pattern of systems by adding whole numbers only: that it hides
// what the policy calls sensitive and nothing that must be shown, that each witness
// is a table that agrees with all that is shown, and that the witnesses of every
// sensitive cell reach as far as the policy asks, or as the pattern says can be
// had. It trusts nothing of [Protect] but the word that more cannot be had.
//
// The error is nil or [measure.Faults]: [measure.ErrConflict] for what is not so, and
// [measure.ErrNotSupplied] for a sensitive cell without witnesses. Counts are not
// named in it.
func Check(policy Policy, pattern Pattern, systems ...System) error {
	c := checker{policy: policy, pattern: pattern, truth: map[Key]int64{}, may: map[Key]Status{}}
	for _, s := range systems {
		c.read(s)
	}
	for _, s := range systems {
		c.nest(s)
	}
	for _, s := range systems {
		c.statuses(s)
	}
	for _, w := range pattern.Witnesses() {
		c.witness(w, systems)
	}
	for _, key := range c.order {
		c.cell(key)
	}
	return c.faults.Err()
}

// checker verifies a pattern.
type checker struct {
	policy  Policy
	pattern Pattern
	truth   map[Key]int64
	may     map[Key]Status
	order   []Key
	base    []Key // in shares of too few people
	full    []Key // in groups where everybody has one value
	faults  measure.Faults
}

func (c *checker) wrong(key Key, what string) {
	c.faults = append(c.faults, measure.Fault{Indicator: key.String(), Err: fmt.Errorf("%w: %s", measure.ErrConflict, what)})
}

// read notes the true counts of a system, and the strictest status of each.
func (c *checker) read(s System) {
	for _, cell := range s.Cells {
		count, known := cell.Count.Int64()
		if !known {
			continue
		}
		if had, found := c.truth[cell.Key]; !found {
			c.order = append(c.order, cell.Key)
		} else if had != count {
			c.wrong(cell.Key, "two counts of one cell")
		}
		c.truth[cell.Key] = count
	}
}

// nest notes the rests of wholes, and which shares are of too few people.
func (c *checker) nest(s System) {
	for _, n := range s.Nested {
		part, known := c.truth[n.Part]
		all, also := c.truth[n.Whole]
		if !known || !also || n.Part == n.Whole {
			continue
		}
		rest := n.Whole.Minus(n.Part)
		if _, found := c.truth[rest]; !found {
			c.order, c.truth[rest], c.may[rest] = append(c.order, rest), all-part, Implied
		}
		if all > 0 && all < c.policy.Rule.Base && !c.exempt(n.Whole) {
			c.base = append(c.base, n.Part, n.Whole)
		}
		if all > 0 && part == all && c.policy.Rule.FullGroup {
			c.full = append(c.full, n.Part)
		}
	}
}

func (c *checker) exempt(key Key) bool {
	return c.policy.Rule.Exempt != "" && c.policy.Rule.Exempt == key.Organisation()
}

// statuses notes what may become of the cells of a system.
func (c *checker) statuses(s System) {
	for _, cell := range s.Cells {
		switch had, asked := c.may[cell.Key], max(Open, cell.Status); {
		case had == Public || asked == Public:
			c.may[cell.Key] = Public
		case had == 0, had == Open && asked != Implied && asked != Cleared, had == Cleared && asked != Implied:
			c.may[cell.Key] = asked
		case had == Implied:
			c.may[cell.Key] = asked
		}
	}
}

// possible tells whether the reader thinks that a hidden cell can hold a count.
func (c *checker) possible(key Key, count int64) bool {
	if c.may[key] == Implied {
		return count >= 0
	}
	lower, told := c.policy.Reader.Lower.Int64()
	if !told && c.policy.Rule.Zero != ZeroHidden {
		lower = 1
	}
	upper, bounded := c.policy.Reader.Upper.Int64()
	return count >= lower && (!bounded || count <= upper)
}

// witness adds up a witness.
func (c *checker) witness(w Witness, systems []System) {
	table := map[Key]int64{}
	for _, change := range w.Changes {
		_, known := c.truth[change.Key]
		switch {
		case !known:
			c.wrong(change.Key, "a witness for no cell")
		case !c.pattern.Hidden(change.Key):
			c.wrong(change.Key, "a witness that changes what is shown")
		case !c.possible(change.Key, change.Count):
			c.wrong(change.Key, "a witness that no reader believes")
		}
		table[change.Key] = change.Count
	}
	count := func(key Key) int64 {
		if changed, found := table[key]; found {
			return changed
		}
		return c.truth[key]
	}
	if count(w.Key) != w.Value {
		c.wrong(w.Key, "a witness of another value")
	}
	for _, s := range systems {
		for _, sum := range s.Sums {
			if !c.adds(sum, count) && (c.adds(sum, func(key Key) int64 { return c.truth[key] }) || !s.NonAdditive) {
				c.wrong(sum.Total, "a witness that does not add up")
			}
		}
		for _, n := range s.Nested {
			if c.known(n.Part, n.Whole) && count(n.Part)+count(n.Whole.Minus(n.Part)) != count(n.Whole) {
				c.wrong(n.Part, "a witness that does not add up")
			}
		}
	}
}

// adds tells whether a sum holds; one of a cell without count does.
func (c *checker) adds(sum Sum, count func(Key) int64) bool {
	if !c.known(append([]Key{sum.Total}, sum.Parts...)...) {
		return true
	}
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
