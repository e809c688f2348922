package measure

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// The kinds of fault. A [Fault] wraps one of them, so that errors.Is tells what
// is wrong wherever it was found.
var (
	// ErrNegative: a count or an amount below zero.
	ErrNegative = errors.New("negative")
	// ErrPartExceedsWhole: a part greater than the whole that contains it.
	ErrPartExceedsWhole = errors.New("part exceeds whole")
	// ErrUnrecognised: a text that no published list holds.
	ErrUnrecognised = errors.New("unrecognised")
	// ErrNotSupplied: something that must be given is missing.
	ErrNotSupplied = errors.New("not supplied")
	// ErrTooLarge: a number greater than any that can be meant, or an input
	// longer or deeper than any that is read.
	ErrTooLarge = errors.New("too large")
	// ErrOutOfRange: a number outside its scale, as a percentage above 100.
	ErrOutOfRange = errors.New("out of range")
	// ErrDuplicate: a name or identifier that stands twice.
	ErrDuplicate = errors.New("duplicate")
	// ErrConflict: two statements that cannot both be true.
	ErrConflict = errors.New("conflict")
	// ErrMalformed: a text that is not of its form.
	ErrMalformed = errors.New("malformed")
	// ErrInexact: an amount with more decimals than are kept exactly.
	ErrInexact = errors.New("more than four decimals")
	// ErrCycle: figures that are derived from each other.
	ErrCycle = errors.New("cycle")
)

// Fault is one thing wrong with an input, and where. Fields that do not apply
// are empty; Row counts from one and is zero where there are no rows.
type Fault struct {
	Source       string // the file or document, where there are several
	Organisation string // as the input names it
	Indicator    string // the identifier of a definition or figure, as "wres2"
	Field        string // in the words of the input
	Row          int
	Value        string // what stands there
	Err          error  // wraps one of the kinds
}

// Error names the place and the kind, as in
// "QHG: wres2: appointed, BME: 96: part exceeds whole".
func (f Fault) Error() string {
	var parts []string
	for _, part := range []string{f.Source, f.Organisation, f.Indicator} {
		if part != "" {
			parts = append(parts, clip(part))
		}
	}
	if f.Row != 0 {
		parts = append(parts, "row "+strconv.Itoa(f.Row))
	}
	for _, part := range []string{f.Field, f.Value} {
		if part != "" {
			parts = append(parts, clip(part))
		}
	}
	if f.Err != nil {
		parts = append(parts, f.Err.Error())
	}
	return strings.Join(parts, ": ")
}

// Unwrap gives the kind of the fault.
func (f Fault) Unwrap() error { return f.Err }

// clip shortens a hostile text and puts � for what cannot be printed, so that
// no message grows with it and none is more than a line.
func clip(text string) string {
	const longest = 80
	runes := 0
	for i := range text {
		if runes == longest {
			return fmt.Sprintf("%s… (%d bytes)", printable(text[:i]), len(text))
		}
		runes++
	}
	return printable(text)
}

func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsGraphic(r) {
			return r
		}
		return unicode.ReplacementChar
	}, text)
}

// Faults is every fault of a batch, in the order of the input. It is an error
// when it is not empty; [Faults.Err] makes that distinction.
type Faults []Fault

// Error lists every fault, one a line.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i, fault := range f {
		lines[i] = fault.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap gives the faults one by one to errors.Is and errors.As.
func (f Faults) Unwrap() []error {
	errs := make([]error, len(f))
	for i, fault := range f {
		errs[i] = fault
	}
	return errs
}

// Err is nil when there is no fault, and the faults otherwise.
func (f Faults) Err() error {
	if len(f) == 0 {
		return nil
	}
	return f
}

// In is the error with its [Faults] placed: of the organisation and the indicator
// named where a fault names none. Any other error is given back as it is.
func In(err error, organisation, indicator string) error {
	faults, found := errors.AsType[Faults](err)
	if !found {
		return err
	}
	placed := slices.Clone(faults)
	for i := range placed {
		placed[i].Organisation = cmp.Or(placed[i].Organisation, organisation)
		placed[i].Indicator = cmp.Or(placed[i].Indicator, indicator)
	}
	return placed
}
