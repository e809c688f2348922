package census

import (
	"fmt"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
)

// Base is whom the share of staff is of. Unlike other lists it has a meaning for its
// zero: staff of known value, which is like for like, for the census has hardly any
// unknowns.
type Base uint8

// The bases.
const (
	// KnownStaff: staff of known value in the groups compared.
	KnownStaff Base = iota
	// AllStaff: all staff, those of unknown value included, as the reports of the
	// race and disability standards have it. A comparison on it says so, by
	// [measure.UnknownInBase].
	AllStaff
)

// Bases lists the bases.
func Bases() []Base { return []Base{KnownStaff, AllStaff} }

// ParseBase reads what String gives, as "all staff".
func ParseBase(text string) (Base, error) {
	number, err := enumeration.Parse("base", text, baseEntry(AllStaff)+1, baseEntry.text)
	if err != nil {
		return 0, err
	}
	return Base(number - 1), nil
}

// baseEntry is a base as an entry of a list, numbered from one.
type baseEntry Base

func (e baseEntry) text() (string, bool) {
	switch Base(e - 1) {
	case KnownStaff:
		return "staff of known value", true
	case AllStaff:
		return "all staff", true
	}
	return "", false
}

// String gives the base in words, as "staff of known value".
func (b Base) String() string {
	if b > AllStaff {
		return fmt.Sprintf("base(%d)", uint8(b))
	}
	return enumeration.String("base", baseEntry(b+1), baseEntry.text)
}

// AppendText appends what String gives. A number that is not on the list is
// [measure.ErrUnrecognised].
func (b Base) AppendText(text []byte) ([]byte, error) {
	if b > AllStaff {
		return text, fmt.Errorf("%w: %s", measure.ErrUnrecognised, b)
	}
	return enumeration.Append(text, "base", baseEntry(b+1), baseEntry.text)
}

// MarshalText gives what AppendText appends.
func (b Base) MarshalText() ([]byte, error) { return b.AppendText(nil) }

// UnmarshalText reads what [ParseBase] reads.
func (b *Base) UnmarshalText(text []byte) error {
	parsed, err := ParseBase(string(text))
	if err == nil {
		*b = parsed
	}
	return err
}
