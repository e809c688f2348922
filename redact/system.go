package redact

import (
	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/internal/whole"
	"github.com/workforce-equality/equality/measure"
)

// unbounded is the upper end of what has none.
const unbounded = whole.Unbounded

// System is the counts of one or more tables and what holds between them. The
// zero System is empty and ready for use; it is not safe for concurrent use while
// it is being built.
type System struct {
	Cells  []Cell
	Sums   []Sum
	Nested []Nesting
	// NonAdditive says that sums need not hold, as where people in two posts are
	// counted twice in the parts. Those that fail are left out, and listed in
	// [Pattern.Dropped].
	NonAdditive bool
}

// Cell is a count of a table, at any level.
type Cell struct {
	Key Key
	// Count is the true count. A cell without one is left out, together with the
	// sums that name it.
	Count measure.Count
	// Status says what may become of the cell; zero is [Open].
	Status Status
	// Weight multiplies what hiding the cell costs; 0 is 1. With [ByPriority] it is the
	// cell's place in the order.
	Weight int64
	// Preferred makes the cell the one to hide where the choice is between cells of the
	// same cost, as one that was hidden last year.
	Preferred bool
	// Reader is what a reader knows of the cell when it is hidden, as from an earlier
	// release, in place of what [Policy.Reader] says of every cell.
	Reader Reader
}

// Sum is a total and its parts, all of them.
type Sum struct {
	Total Key
	Parts []Key
}

// Nesting is a part and the whole that contains it, where the rest is no cell of
// a table: those appointed among the shortlisted, the staff in the bands among all
// staff, those who answered yes. Shares are published of it, so that the rules on
// bases, complements and full groups apply.
type Nesting struct{ Part, Whole Key }

// Status says what may become of a cell.
type Status uint8

// The statuses. The zero Status is Open.
const (
	// Open: shown unless it is sensitive, or hidden to protect another.
	Open Status = iota + 1
	// Cleared: as Open, but not sensitive whatever it holds, as people of unknown
	// group may be where a publisher says so.
	Cleared
	// Fixed: shown in any case.
	Fixed
	// Public: known from an earlier publication, so that hiding it protects nothing.
	Public
	// Primary: hidden in any case, as what an earlier publication hid.
	Primary
	// Implied: never printed, but to be protected, as the difference of two cells.
	Implied
)

func (s Status) text() (string, bool) {
	switch s {
	case Open:
		return "open", true
	case Cleared:
		return "cleared", true
	case Fixed:
		return "fixed", true
	case Public:
		return "public", true
	case Primary:
		return "primary", true
	case Implied:
		return "implied", true
	}
	return "", false
}

// String names the status in small letters, "" for zero.
func (s Status) String() string { return enumeration.String("status", s, Status.text) }

// AppendText appends what String gives.
func (s Status) AppendText(b []byte) ([]byte, error) {
	return enumeration.AppendOrNone(b, "status", s, Status.text)
}

// MarshalText gives what String gives.
func (s Status) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. Anything else is
// [measure.ErrUnrecognised].
func (s *Status) UnmarshalText(text []byte) error {
	parsed, err := enumeration.ParseOrNone("status", string(text), Implied, Status.text)
	if err == nil {
		*s = parsed
	}
	return err
}

// Add puts a count into the system, with the status [Open].
func (s *System) Add(key Key, count measure.Count) {
	s.Cells = append(s.Cells, Cell{Key: key, Count: count})
}

// Fix puts in a count that must be published.
func (s *System) Fix(key Key, count measure.Count) {
	s.Cells = append(s.Cells, Cell{Key: key, Count: count, Status: Fixed})
}

// Sum puts in a total and all its parts, whose counts are added apart from this.
func (s *System) Sum(total Key, parts ...Key) {
	s.Sums = append(s.Sums, Sum{Total: total, Parts: append([]Key(nil), parts...)})
}

// Nest puts in a part of a whole, whose counts are added apart from this. The rest
// is protected too where the rule says so.
func (s *System) Nest(part, whole Key) { s.Nested = append(s.Nested, Nesting{part, whole}) }
