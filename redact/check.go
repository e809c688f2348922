package redact

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// Check verifies a pattern of systems by adding whole numbers only: that it hides
// what the policy calls sensitive and nothing that must be shown, that each witness
// is a table that agrees with all that is shown, and that the witnesses of every
// sensitive cell reach as far as the policy asks, or as the pattern says can be
// had, also for those who know a cell by [Policy.Insider]. It trusts nothing of
// [Protect] but the word that more cannot be had.
//
// The error is nil or [measure.Faults]: [measure.ErrConflict] for what is not so, and
// [measure.ErrNotSupplied] for a sensitive cell without witnesses. Counts are not
// named in it.
func Check(policy Policy, pattern Pattern, systems ...System) error {
	c := checker{policy: policy, pattern: pattern, truth: map[Key]int64{}, may: map[Key]Status{}, told: map[Key]Reader{}, sumsOf: map[Key][]int{}}
	for _, s := range systems {
		c.read(s)
	}
	for _, s := range systems {
		c.nest(s)
	}
	for _, s := range systems {
		c.statuses(s)
	}
	c.equations(systems)
	for _, w := range pattern.Witnesses() {
		c.witness(w)
	}
	for _, key := range c.order {
		c.cell(key)
	}
	c.insiders()
	return c.faults.Err()
}

// checker verifies a pattern.
type checker struct {
	policy  Policy
	pattern Pattern
	truth   map[Key]int64
	may     map[Key]Status
	told    map[Key]Reader // what the reader knows of a cell in particular
	order   []Key
	sums    []Sum
	sumsOf  map[Key][]int // of each cell: the sums that it is in
	base    []Key         // in shares of too few people
	full    []Key         // in groups where everybody has one value
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
		c.told[cell.Key] = c.told[cell.Key].and(cell.Reader)
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
		if all > 0 && all < c.policy.Rule.Base && !c.policy.Rule.exempts(n.Whole) {
			c.base = append(c.base, n.Part, n.Whole)
		}
		if all > 0 && part == all && c.policy.Rule.FullGroup {
			c.full = append(c.full, n.Part)
		}
	}
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
	lower, told := c.policy.Reader.Lower.Int64()
	if !told && c.policy.Rule.Zero != ZeroHidden {
		lower = 1
	}
	upper, bounded := c.policy.Reader.Upper.Int64()
	if c.may[key] == Implied {
		lower, bounded = 0, false
	}
	if least := c.told[key].Lower; least.Known() {
		lower, _ = least.Int64()
	}
	if most := c.told[key].Upper; most.Known() {
		upper, bounded = most.Int64()
	}
	return count >= lower && (!bounded || count <= upper)
}

// witness adds up a witness.
func (c *checker) witness(w Witness) {
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
	c.holds(w, count)
}
