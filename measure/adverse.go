package measure

import (
	"fmt"
	"slices"
)

// AdverseShare is at how many organisations a figure is significantly adverse to
// a group.
type AdverseShare struct {
	group                     string
	adverse, tested, untested int64
}

// Adverse counts the organisations at which the figure is significantly adverse
// to the group: where [Result.WorseOff] names it and p is below 0.05 by the
// Result's own test. So NHS England's race equality report of 2024 has White
// applicants significantly more likely to be appointed at 80 per cent of trusts;
// which test it uses is not stated. A ratio that is infinite, undefined for
// [NoComparatorEvents], is above parity.
//
// Every organisation with a test is in the base of the share, whatever the test
// found; a national report may count every organisation. Those without a test, or without the value that tells whom it would be
// adverse to, are counted apart. At parity everywhere chance alone makes one in
// forty adverse to each of two groups.
//
// The error, [Faults], names the figures that cannot be compared, as [Rank] has
// them but for the polarity, and the group: none is [ErrNotSupplied], one that
// the figure is never adverse to [ErrUnrecognised]. Without figures nothing is
// counted.
func Adverse(figures []Figure, group string) (AdverseShare, error) {
	faults := incomparable(figures)
	if len(figures) > 0 {
		first := figures[0].Result
		above, below := first.sides()
		switch {
		case group == "":
			faults = append(faults, Fault{Indicator: first.Definition.ID, Field: "group", Err: ErrNotSupplied})
		case !slices.Contains([]string{above, below}, group):
			faults = append(faults, Fault{Indicator: first.Definition.ID, Field: "group", Value: group, Err: ErrUnrecognised})
		}
	}
	if len(faults) > 0 {
		return AdverseShare{}, faults
	}
	share := AdverseShare{group: group}
	for _, figure := range figures {
		worseOff, tested := figure.Result.adverseTo()
		switch {
		case !tested:
			share.untested++
			continue
		case worseOff == group:
			share.adverse++
		}
		share.tested++
	}
	return share, nil
}

// Group is the group to which the figure is adverse.
func (a AdverseShare) Group() string { return a.group }

// Adverse is the number of organisations at which it is significantly adverse.
func (a AdverseShare) Adverse() Count { return Count{n: a.adverse, known: true} }

// Tested is the number of organisations with a test.
func (a AdverseShare) Tested() Count { return Count{n: a.tested, known: true} }

// Untested is the number of organisations without one.
func (a AdverseShare) Untested() Count { return Count{n: a.untested, known: true} }

// Share is adverse ÷ tested. It is undefined, for [NoBase], where no
// organisation has a test.
func (a AdverseShare) Share() Proportion {
	return Proportion{part: a.Adverse(), whole: a.Tested()}
}

// String gives the counts and the share, as "significantly adverse to BME at 4
// of 5 organisations (80.0%), 1 without a test".
func (a AdverseShare) String() string {
	text := fmt.Sprintf("significantly adverse to %s at %d of %d organisations (%s)", a.group, a.adverse, a.tested, a.Share())
	if a.untested > 0 {
		text += fmt.Sprintf(", %d without a test", a.untested)
	}
	return text
}

// adverseTo is the group to which the figure is significantly adverse, "" where
// it is to nobody, and false where that cannot be told.
func (r Result) adverseTo() (group string, tested bool) {
	significant, tested := r.Test.Significant()
	infinite := r.Value.Reason() == NoComparatorEvents
	switch {
	case !tested, !r.Value.Known() && !infinite:
		return "", false
	case !significant:
		return "", true
	case infinite:
		above, _ := r.sides()
		return above, true
	}
	return r.WorseOff(), true
}
