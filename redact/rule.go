package redact

import (
	"fmt"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
)

// Rule says which counts are sensitive and what is printed in place of what. The
// zero Rule hides nothing.
type Rule struct {
	// Min and Max are the least and the greatest sensitive count, as 1 and 9.
	// Where Max is below Min no count is sensitive by its size.
	Min, Max int64
	// Zero says what becomes of a count of nobody. The zero ZeroRule prints it.
	Zero ZeroRule
	// Base is the least number of people of whom a share or a mean is published:
	// below it the base is hidden together with its parts. 0 is no such threshold.
	Base int64
	// Complement makes the rest of a whole sensitive where the rest is not a cell
	// of its own: "all but two" tells of the two.
	Complement bool
	// FullGroup hides a group in which everybody has one value. It is listed in
	// [Pattern.FullGroups] in any case.
	FullGroup bool
	// Round is the base to a multiple of which counts that are shown are rounded, as
	// 5; 0 and 1 are no rounding.
	Round int64
	// OneDecimalFrom is the least base, as it is shown, of which a percentage is
	// published with one decimal, as 4,000; below it there is none. See [Rule.Places].
	OneDecimalFrom int64
	// Exempt is an organisation whose counts are published as they are, as the
	// nation in the hospital statistics; "" is none.
	Exempt string
	// Marker is printed for every hidden figure; "" is that of
	// [measure.Suppressed]. It must not be what is printed for nobody, for what was not
	// supplied or for what has no value.
	Marker string
}

// Sensitive tells whether a count may not be shown because of its size.
func (r Rule) Sensitive(count int64) bool {
	if count == 0 {
		return r.Zero == ZeroHidden
	}
	return r.Min <= count && count <= r.Max
}

// Print is what stands for a figure that is hidden: the marker of the rule.
func (r Rule) Print() string {
	if r.Marker == "" {
		return measure.Suppressed.Marker()
	}
	return r.Marker
}

// exempts tells whether the counts of a cell's organisation are published as they are.
func (r Rule) exempts(key Key) bool { return r.Exempt != "" && r.Exempt == key.Organisation() }

// least is the smallest sensitive count.
func (r Rule) least() int64 {
	if r.Zero == ZeroHidden {
		return 0
	}
	return max(1, r.Min)
}

// check lists what is wrong with the rule.
func (r Rule) check() measure.Faults {
	var faults measure.Faults
	for _, limit := range []struct {
		field string
		value int64
	}{{"Min", r.Min}, {"Max", r.Max}, {"Base", r.Base}, {"Round", r.Round}, {"OneDecimalFrom", r.OneDecimalFrom}} {
		switch {
		case limit.value < 0:
			faults = append(faults, measure.Fault{Indicator: "rule", Field: limit.field, Err: measure.ErrNegative})
		case limit.value > measure.MaxCount:
			faults = append(faults, measure.Fault{Indicator: "rule", Field: limit.field, Err: measure.ErrTooLarge})
		}
	}
	switch r.Marker {
	case "0", measure.NotSupplied.Marker(), measure.NotApplicable.Marker():
		faults = append(faults, measure.Fault{
			Indicator: "rule", Field: "Marker", Value: r.Marker, Err: fmt.Errorf("%w: it means something else", measure.ErrConflict),
		})
	}
	if r.Zero > ZeroHidden {
		faults = append(faults, measure.Fault{
			Indicator: "rule", Field: "Zero", Err: fmt.Errorf("%w: %d", measure.ErrUnrecognised, r.Zero),
		})
	}
	return faults
}

// ZeroRule says what becomes of a count of nobody.
type ZeroRule uint8

// The rules for nobody. Where zero is printed, the reader knows that a hidden
// cell holds somebody.
const (
	// ZeroPrinted: nobody is printed as 0.
	ZeroPrinted ZeroRule = iota + 1
	// ZeroHidden: nobody is as sensitive as a small count.
	ZeroHidden
)

func (z ZeroRule) text() (string, bool) {
	switch z {
	case ZeroPrinted:
		return "published", true
	case ZeroHidden:
		return "suppressed", true
	}
	return "", false
}

// String gives "published" or "suppressed", "" for the zero ZeroRule.
func (z ZeroRule) String() string { return enumeration.String("zero rule", z, ZeroRule.text) }

// AppendText appends what String gives.
func (z ZeroRule) AppendText(b []byte) ([]byte, error) {
	return enumeration.AppendOrNone(b, "zero rule", z, ZeroRule.text)
}

// MarshalText gives what String gives.
func (z ZeroRule) MarshalText() ([]byte, error) { return z.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. Anything else is
// [measure.ErrUnrecognised].
func (z *ZeroRule) UnmarshalText(text []byte) error {
	parsed, err := enumeration.ParseOrNone("zero rule", string(text), ZeroHidden, ZeroRule.text)
	if err == nil {
		*z = parsed
	}
	return err
}
