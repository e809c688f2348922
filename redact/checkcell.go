package redact

import (
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// cell verifies that a cell is shown or hidden as it must be, and that a sensitive
// one keeps as much possible as the policy asks.
func (c *checker) cell(key Key) {
	count, status := c.truth[key], c.may[key]
	hidden := c.pattern.Hidden(key)
	if status == Fixed || status == Public {
		if hidden {
			c.wrong(key, "hidden, and must be shown")
		}
		return
	}
	if !c.possible(key, count) {
		if hidden {
			c.wrong(key, "hidden, though the reader knows better")
		}
		return
	}
	rule := c.policy.Rule
	bySize := rule.Sensitive(count) && !rule.exempts(key) && status != Cleared && (status != Implied || rule.Complement)
	switch {
	case status == Primary, bySize:
		c.reaches(key, c.policy.Level, rule.Max)
	case slices.Contains(c.base, key):
		c.reaches(key, c.policy.Level, rule.Base-1)
	case slices.Contains(c.full, key):
		c.reaches(key, RequireUnique(), 0)
	}
}

// reaches verifies that a hidden cell can hold enough, where the sensitive counts
// end with most.
func (c *checker) reaches(key Key, level Level, most int64) {
	if !c.pattern.Hidden(key) {
		c.wrong(key, "sensitive, and shown")
		return
	}
	low, high, found := c.pattern.Interval(key)
	if !found {
		c.faults = append(c.faults, measure.Fault{Indicator: key.String(), Field: "witness", Err: measure.ErrNotSupplied})
		return
	}
	count := c.truth[key]
	least := max(1, c.policy.Rule.Min)
	if c.policy.Rule.Zero == ZeroHidden {
		least = 0
	}
	wantLow, wantHigh, width := count, count, int64(0)
	switch level.kind {
	case "":
		if least <= most {
			wantLow, wantHigh = min(count, least), max(count, most)
		}
	case "unique":
		width = 1
	case "span":
		width = level.below
	case "set":
		width = level.below - 1
	case "bounds":
		wantLow, wantHigh = count-level.below, count+level.above
	}
	for _, u := range c.pattern.Unprotected() {
		if u.Key == key { // the pattern's word that there is no more
			wantLow, wantHigh = max(wantLow, u.LeastAttainable), min(wantHigh, u.GreatestAttainable)
			width = min(width, u.GreatestAttainable-u.LeastAttainable)
		}
	}
	if low > wantLow || high < wantHigh || high-low < width {
		c.wrong(key, "less is possible than the policy asks")
	}
}
