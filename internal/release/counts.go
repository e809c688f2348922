package release

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// Counts goes over the counts of a report one by one, where its groups are not
// those of a [Walk]. The zero Counts changes nothing.
type Counts struct {
	System redact.System // what was seen

	rule       redact.Rule // by which counts are hidden and rounded
	shown      func(redact.Key, measure.Count) measure.Count
	suppressed bool // a count that was seen may not be shown
	sums       map[string]bool
}

// Withholding leaves no number where the pattern hides one, and rounds those that it
// rounds.
func Withholding(pattern redact.Pattern) *Counts {
	return &Counts{shown: pattern.Shown, rule: pattern.Rule()}
}

// Rounds tells whether counts are rounded, so that nothing exact may stand beside
// them from which they follow.
func (c *Counts) Rounds() bool { return c.rule.Round > 1 }

// Note is what is to be printed with what was seen.
func (c *Counts) Note() string { return noteOf(c.rule, c.suppressed) }

// See sees one count, and gives what may be published of it.
func (c *Counts) See(cell redact.Cell) measure.Count {
	c.System.Cells = append(c.System.Cells, cell)
	shown := cell.Count
	if c.shown != nil {
		shown = c.shown(cell.Key, cell.Count)
	}
	c.suppressed = c.suppressed || shown.Reason() == measure.Suppressed
	return shown
}

// Sum sees that the parts, if there are any, make the total. Tables that say so
// again are not heard twice.
func (c *Counts) Sum(total redact.Key, parts ...redact.Key) {
	said := fmt.Sprint(total, parts)
	if len(parts) == 0 || c.sums[said] {
		return
	}
	if c.sums == nil {
		c.sums = map[string]bool{}
	}
	c.sums[said] = true
	c.System.Sum(total, parts...)
}

// Rest sees that the parts and a rest which nobody prints make a whole, whose
// counts are seen apart from this: whoever knows the others can tell it. Where a
// count is absent, or the parts are more than the whole, there is no rest.
func (c *Counts) Rest(rest, whole redact.Cell, parts ...redact.Cell) {
	left := whole.Count.Value()
	names := []redact.Key{rest.Key}
	for _, part := range parts {
		left = left.Minus(part.Count.Value())
		names = append(names, part.Key)
	}
	number, known := left.Rat()
	if !known || number.Sign() < 0 {
		return
	}
	count, err := measure.NewCount(number.Num().Int64())
	if err != nil {
		return
	}
	rest.Count, rest.Status = count, redact.Implied
	c.See(rest)
	c.Sum(whole.Key, names...)
}

// Employees is the relevant employees of the snapshot, whom the pay gap counts:
// not the staff of the other standards, for some of these are no employees.
func (o Organisation) Employees() redact.Key {
	return redact.NewKey(o.Code, "relevant employees", o.Snapshot.String())
}

// Hundredth is a mean at two places, which does not tell of how many it is; an absent one
// stays absent.
func Hundredth(mean measure.Value) measure.Value {
	if rounded, known := mean.Round(2); known {
		return measure.FromDecimal(rounded)
	}
	return mean
}
