package redact

import (
	"fmt"
	"slices"
	"time"

	"github.com/workforce-equality/equality/measure"
)

// Ledger is what was published earlier, release by release: what a reader knows before
// he reads the next one. It holds nothing that was not published. The zero Ledger is
// empty.
type Ledger struct{ Releases []Release }

// Release is what one publication says of its cells.
type Release struct {
	// ID names the release, as "wres-2024". No two releases of a ledger have the same.
	ID string
	// Date is the day of publication as ISO 8601 writes it, "" where it is not known.
	Date    string
	Entries []Entry
}

// Entry is what a release says of a cell.
type Entry struct {
	Key Key
	// Hidden tells that the count was withheld.
	Hidden bool
	// Low and High are the ends between which the release says that the count lies: both
	// the count where it was shown, half a base apart from it where it was rounded, 1 and
	// 9 where "fewer than 10" stands in its place. An end that is absent is not told.
	Low, High measure.Count
}

// exact gives the count that an entry states, and false where it states none.
func (e Entry) exact() (int64, bool) {
	low, known := e.Low.Int64()
	high, also := e.High.Int64()
	return low, known && also && low == high
}

// allows tells whether a count lies between the ends.
func (e Entry) allows(count int64) bool {
	low, high := Reader{e.Low, e.High}.within(0, unbounded)
	return low <= count && count <= high
}

// Check lists what is wrong with a ledger: [measure.ErrNotSupplied] for a release
// without ID, a cell without key and an entry that says nothing, [measure.ErrMalformed]
// for a date, [measure.ErrDuplicate] for releases of one ID and for a cell that stands
// twice in a release, [measure.ErrConflict] for ends in the wrong order and for a cell
// that is withheld and stated. The error is nil or [measure.Faults].
func (l Ledger) Check() error {
	var faults measure.Faults
	seen := map[string]bool{}
	for _, release := range l.Releases {
		fault := func(key Key, field string, err error) {
			faults = append(faults, measure.Fault{Source: release.ID, Indicator: key.String(), Field: field, Err: err})
		}
		if release.ID == "" {
			fault(Key{}, "id", measure.ErrNotSupplied)
		} else if seen[release.ID] {
			fault(Key{}, "id", measure.ErrDuplicate)
		}
		seen[release.ID] = true
		if _, err := time.Parse(time.DateOnly, release.Date); err != nil && release.Date != "" {
			fault(Key{}, "date", fmt.Errorf("%w: a day is expected", measure.ErrMalformed))
		}
		cells := map[Key]bool{}
		for _, entry := range release.Entries {
			_, exact := entry.exact()
			low, high := Reader{entry.Low, entry.High}.within(0, unbounded)
			switch {
			case entry.Key == (Key{}):
				fault(entry.Key, "cell", measure.ErrNotSupplied)
			case cells[entry.Key]:
				fault(entry.Key, "cell", measure.ErrDuplicate)
			case low > high:
				fault(entry.Key, "min", fmt.Errorf("%w: above max", measure.ErrConflict))
			case entry.Hidden && exact:
				fault(entry.Key, "hidden", fmt.Errorf("%w: the count is stated", measure.ErrConflict))
			case !entry.Hidden && !entry.Low.Known() && !entry.High.Known():
				fault(entry.Key, "count", measure.ErrNotSupplied)
			}
			cells[entry.Key] = true
		}
	}
	return faults.Err()
}

// With is the ledger with one more release. The error is that of [Ledger.Check].
func (l Ledger) With(release Release) (Ledger, error) {
	release.Entries = slices.Clone(release.Entries)
	l.Releases = append(slices.Clip(l.Releases), release)
	if err := l.Check(); err != nil {
		return Ledger{}, err
	}
	return l, nil
}

// Hidden tells whether one of the cells was never stated, so that a figure that is made
// of them, as a change since last year, is hidden too. A change between a cell of this
// year and one of the last is hidden where [Pattern.Hidden] holds of the one or this of
// the other.
func (l Ledger) Hidden(keys ...Key) bool {
	stated := map[Key]bool{}
	for _, release := range l.Releases {
		for _, entry := range release.Entries {
			if _, exact := entry.exact(); exact {
				stated[entry.Key] = true
			}
		}
	}
	return slices.ContainsFunc(keys, func(key Key) bool { return !stated[key] })
}

// Release is what a pattern publishes of the counts of its systems, for the ledger:
// what is shown as the rule rounds it, and which cells are hidden, but nothing of what
// they hold. Where [Pattern.Bound] is published in their place the caller puts in its
// ends. The order is that of the systems; cells without count are left out.
func (p Pattern) Release(id, date string, systems ...System) Release {
	release := Release{ID: id, Date: date}
	seen := map[Key]bool{}
	for _, s := range systems {
		for _, cell := range s.Cells {
			if seen[cell.Key] || !cell.Count.Known() || cell.Status == Implied {
				continue
			}
			seen[cell.Key] = true
			entry := Entry{Key: cell.Key}
			shown := p.Shown(cell.Key, cell.Count)
			if n, known := shown.Int64(); known {
				entry.Low, entry.High = shown, shown
				if base := p.policy.Rule.Round; base > 1 && !p.policy.Rule.exempts(cell.Key) {
					entry.Low, entry.High = around(n, base)
				}
			} else {
				entry.Hidden = true
			}
			release.Entries = append(release.Entries, entry)
		}
	}
	return release
}

// around is the ends of a count that is shown as a multiple of a base. Half a base
// belongs to either, because the rule for halves is rarely known.
func around(shown, base int64) (low, high measure.Count) {
	low, _ = measure.NewCount(max(0, shown-base/2))
	high, err := measure.NewCount(shown + base/2)
	if err != nil { // more than can be counted
		high = measure.AbsentCount(measure.OutOfRange)
	}
	return low, high
}
