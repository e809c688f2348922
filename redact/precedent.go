package redact

import (
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// Precedent is what a ledger changes of systems, by the keys of the cells in the order
// of the systems. It is for the publisher alone.
type Precedent struct {
	// Public lists the cells whose counts are public already: they are [Public].
	Public []Key
	// Pointless lists those of them that the rule would hide, which would protect
	// nothing; [Pattern.Public] has them too.
	Pointless []Key
	// Exposed lists those of them that one release withheld and another stated.
	Exposed []Key
	// Kept lists the cells that an earlier release of the same figure withheld, and that
	// stay hidden: they are [Primary].
	Kept []Key
	// Narrowed lists the cells of which a reader knows ends: they have a [Cell.Reader].
	Narrowed []Key
	// Preferred lists the cells that were hidden the last time before, in the same
	// categories of an earlier day or period: they are [Cell.Preferred].
	Preferred []Key
	// Revised lists the cells of which something was published that is not so, or no
	// longer: that tells nothing of what they hold.
	Revised []Key
}

// Apply gives systems as they are for a reader who has read all releases of the ledger:
// a count that was stated is public, a cell that was withheld is hidden, whatever it
// holds, and ends that were told narrow what the reader thinks possible of it when it is
// hidden. Of the cells that were never published those are preferred for hiding that
// were hidden the last time before. To apply a ledger twice is the same as once.
//
// A ledger holds cells and no sums. What follows from the totals of an earlier release is
// seen only where the systems of that release are protected together with these.
//
// The error is nil or [measure.Faults]: those of [Ledger.Check], and
// [measure.ErrConflict] for a cell that was withheld and must be shown.
func (l Ledger) Apply(policy Policy, systems ...System) ([]System, Precedent, error) {
	if err := l.Check(); err != nil {
		return nil, Precedent{}, err
	}
	a := application{policy: policy, history: l.history(), last: l.last(), seen: map[Key]bool{}}
	applied := slices.Clone(systems)
	for k, s := range systems {
		applied[k].Cells = slices.Clone(s.Cells)
		for n := range s.Cells {
			a.cell(&applied[k].Cells[n])
		}
	}
	if len(a.faults) > 0 {
		return nil, Precedent{}, a.faults
	}
	return applied, a.precedent, nil
}

// history is what the releases say of each cell.
func (l Ledger) history() map[Key][]Entry {
	said := map[Key][]Entry{}
	for _, release := range l.Releases {
		for _, entry := range release.Entries {
			said[entry.Key] = append(said[entry.Key], entry)
		}
	}
	return said
}

// snapshot is a cell at one time, and whether it was withheld.
type snapshot struct {
	when     string
	withheld bool
}

// last lists the snapshots of each cell, whatever their time.
func (l Ledger) last() map[Key][]snapshot {
	list := map[Key][]snapshot{}
	for key, entries := range l.history() {
		if timeless, plain := key.timeless(); plain {
			withheld := slices.ContainsFunc(entries, func(e Entry) bool { return e.Hidden }) && l.Hidden(key)
			list[timeless] = append(list[timeless], snapshot{key.When(), withheld})
		}
	}
	return list
}

// timeless is the cell at any time, and false for a difference of cells.
func (k Key) timeless() (Key, bool) {
	plus, minus := k.cells()
	if len(plus) != 1 || len(minus) > 0 {
		return Key{}, false
	}
	plus[0].of[2] = ""
	return join(plus, nil), true
}

// application applies a ledger to cells.
type application struct {
	policy    Policy
	history   map[Key][]Entry
	last      map[Key][]snapshot
	seen      map[Key]bool // cells that are listed
	precedent Precedent
	faults    measure.Faults
}

// cell applies what is said of a cell.
func (a *application) cell(c *Cell) {
	count, known := c.Count.Int64()
	if !known {
		return
	}
	entries := a.history[c.Key]
	var public, withheld, revised bool
	var told Reader
	for _, e := range entries {
		withheld = withheld || e.Hidden
		switch _, exact := e.exact(); {
		case !e.allows(count):
			revised = true
		case exact:
			public = true
		default:
			told = told.and(Reader{e.Low, e.High})
		}
	}
	first := !a.seen[c.Key]
	a.seen[c.Key] = true
	note := func(list *[]Key, is bool) {
		if is && first {
			*list = append(*list, c.Key)
		}
	}
	if told != (Reader{}) {
		public = a.narrow(c, count, told) || public
		note(&a.precedent.Narrowed, !public)
	}
	switch {
	case public:
		c.Status = Public
	case withheld && c.Status == Fixed:
		a.faults = append(a.faults, measure.Fault{
			Indicator: c.Key.String(), Field: "status", Err: fmt.Errorf("%w: withheld earlier, and must be shown", measure.ErrConflict),
		})
	case withheld && c.Status != Public && c.Status != Implied:
		if low, _ := a.policy.bounds(); count < low && !c.Reader.Lower.Known() { // the mark of an earlier release may stand for nobody
			c.Reader.Lower, _ = measure.NewCount(0)
		}
		c.Status = Primary
		note(&a.precedent.Kept, true)
	}
	if len(entries) == 0 && a.before(c.Key) {
		c.Preferred = true
		note(&a.precedent.Preferred, true)
	}
	note(&a.precedent.Public, public)
	note(&a.precedent.Pointless, public && a.policy.Rule.Sensitive(count) && !a.policy.Rule.exempts(c.Key))
	note(&a.precedent.Exposed, public && withheld)
	note(&a.precedent.Revised, revised)
}

// narrow notes what the reader knows of a cell, and tells whether only its count is left.
func (a *application) narrow(c *Cell, count int64, told Reader) bool {
	low, high := c.Reader.within(a.policy.bounds())
	from, to := told.within(0, unbounded)
	if low = max(low, from); low > count { // the mark of an earlier release may stand for nobody
		low = from
	}
	if high = min(high, to); low == count && high == count {
		return true
	}
	c.Reader.Lower, _ = measure.NewCount(low)
	if high != unbounded {
		c.Reader.Upper, _ = measure.NewCount(high)
	}
	return false
}

// before tells whether a cell was withheld the last time before.
func (a *application) before(key Key) bool {
	timeless, plain := key.timeless()
	var last snapshot
	for _, s := range a.last[timeless] {
		if plain && s.when < key.When() && s.when >= last.when {
			last = s
		}
	}
	return last.withheld
}
