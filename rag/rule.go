package rag

import (
	"fmt"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
)

// Rule says how a figure is rated, as data: anybody can print it, change it and
// argue with it.
//
// A rule makes two tests. The level is met where the figure lies within the
// tolerance of its target, on the sides that count: where lower is better only
// above it is harm, where higher is better only below it, and where parity is
// better both are. The movement is met unless the figure is seen to have moved
// towards harm since the year before. The scale is of the share of the tests that
// are met.
//
// With ByValue there are no tests, and the scale is of the value itself.
type Rule struct {
	Measure   string // the identifier of the figure's definition, as "wres2"
	Group     string // whose figure, as "BME"; "" of a figure that compares groups
	Parts     bool   // every part of the figure, as the rows of grades, instead of the whole
	Fallback  bool   // only where nothing else of the indicator has a value, because its formula has none
	Polarity  measure.Polarity
	Target    Target
	Tolerance Tolerance
	Movement  Movement `json:",omitzero"`
	ByValue   bool
	Scale     Scale
	Source    string
}

// Check is nil for a rule that can rate, and else [measure.Faults], all of them,
// under the rule's measure:
//
//   - [measure.ErrNotSupplied] without a measure, a scale or, unless the rule is
//     by value, a polarity, target or movement;
//   - [measure.ErrUnrecognised] for what is on no list, and for a polarity by
//     which neither way is better;
//   - [measure.ErrConflict] for two tolerances, two targets, or a target and
//     tests beside a scale of values;
//   - [measure.ErrOutOfRange] and [measure.ErrNegative] for the tolerance, and
//     [measure.ErrOutOfRange] for a scale that is not of shares of tests, which lie
//     from 0 to 1.
func (r Rule) Check() error {
	var faults measure.Faults
	fault := func(field string, err error) {
		if err != nil {
			faults = append(faults, measure.Fault{Indicator: r.Measure, Field: field, Err: err})
		}
	}
	if r.Measure == "" {
		fault("measure", measure.ErrNotSupplied)
	}
	if len(r.Scale.bands) == 0 {
		fault("scale", measure.ErrNotSupplied)
	}
	if r.ByValue {
		if r.Target != (Target{}) || r.Tolerance != (Tolerance{}) || r.Polarity != 0 || r.Movement != 0 {
			fault("by value", fmt.Errorf("%w: a rule by value makes no tests", measure.ErrConflict))
		}
		return faults.Err()
	}
	switch r.Polarity {
	case measure.Lower, measure.Higher, measure.Parity:
	case 0:
		fault("polarity", measure.ErrNotSupplied)
	case measure.Neither:
		fault("polarity", fmt.Errorf("%w: neither way is better", measure.ErrUnrecognised))
	default:
		fault("polarity", measure.ErrUnrecognised)
	}
	if !r.Scale.ofShares() {
		fault("scale", fmt.Errorf("%w: shares of tests lie from 0 to 1", measure.ErrOutOfRange))
	}
	fault("target", r.Target.check())
	fault("tolerance", r.Tolerance.check())
	fault("movement", enumeration.Check("movement", r.Movement, Movement.text))
	return faults.Err()
}

// key tells whether the rule is of the figure.
func (r Rule) key(key measure.Key) bool {
	return r.Measure == key.ID && r.Group == key.Group && (r.Parts || key.Part == "")
}

// String gives the rule in words, as "wres2 not above parity × 1.25, and no move
// towards harm since the year before; share of tests met: Underdeveloped ≤ 0 <
// Developing < 1 ≤ Achieving".
func (r Rule) String() string {
	name := r.Measure
	if r.Group != "" {
		name += " of " + r.Group
	}
	if r.Fallback {
		name = "where nothing else of the indicator has a value, " + name
	}
	if r.ByValue {
		return name + ": " + r.Scale.String()
	}
	target := r.Target.String()
	low, high := r.Tolerance.bound(target, "÷", "−"), r.Tolerance.bound(target, "×", "+")
	switch r.Polarity {
	case measure.Lower:
		name += " not above " + high
	case measure.Higher:
		name += " not below " + low
	case measure.Parity, measure.Neither:
		between := " from " + low + " to " + high
		if low == high {
			between = " at " + target
		}
		name += between
	}
	switch r.Movement {
	case AnyMovement:
		name += ", and no move towards harm since the year before"
	case SignificantMovement:
		name += ", and no significant move towards harm since the year before (intervals apart)"
	case Ignored:
	}
	return name + "; share of tests met: " + r.Scale.String()
}

// nameOf is the name of a figure, as "wres9, total, BME".
func nameOf(key measure.Key) string {
	names := []string{key.ID, key.Part, key.Group}
	return strings.Join(slices.DeleteFunc(names, func(name string) bool { return name == "" }), ", ")
}
