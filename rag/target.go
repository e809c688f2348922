package rag

import (
	"fmt"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
)

// TargetKind is what a figure is held against.
type TargetKind uint8

// The kinds of target.
const (
	// Parity: 1 for a ratio, 0 for anything else.
	Parity TargetKind = iota + 1
	// Benchmark: what others have, as the average of similar organisations.
	Benchmark
	// PopulationShare: the share of the people served, or of the workforce.
	PopulationShare
	// FixedValue: a number that was set.
	FixedValue
)

// TargetKinds lists the kinds of target.
func TargetKinds() []TargetKind { return enumeration.Entries(FixedValue) }

// ParseTargetKind reads what [TargetKind.String] gives, in any letter case. None
// is [measure.ErrNotSupplied], anything else [measure.ErrUnrecognised].
func ParseTargetKind(text string) (TargetKind, error) {
	return enumeration.ParseFold("target", text, FixedValue, TargetKind.text)
}

func (k TargetKind) text() (string, bool) {
	switch k {
	case Parity:
		return "parity", true
	case Benchmark:
		return "benchmark", true
	case PopulationShare:
		return "population share", true
	case FixedValue:
		return "fixed value", true
	}
	return "", false
}

// String gives the kind in words, as "population share".
func (k TargetKind) String() string { return enumeration.String("target", k, TargetKind.text) }

// AppendText appends what String gives.
func (k TargetKind) AppendText(b []byte) ([]byte, error) {
	return enumeration.Append(b, "target", k, TargetKind.text)
}

// MarshalText gives what String gives.
func (k TargetKind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads what [ParseTargetKind] reads.
func (k *TargetKind) UnmarshalText(text []byte) (err error) {
	*k, err = ParseTargetKind(string(text))
	return err
}

// Target is what a figure is held against. Parity is known from the figure's
// unit. Any other kind has a value, the caller's, or names the figure of the same
// report that is it, as the share of all staff for that of a board.
type Target struct {
	Kind   TargetKind `json:",omitzero"`
	Value  measure.Value
	Figure measure.Key `json:",omitzero"` // a figure of the same results; the zero Key is none
}

// in is the target among the results of a year.
func (t Target) in(results []measure.Result) Target {
	if t.Figure == (measure.Key{}) {
		return t
	}
	t.Value = measure.Value{}
	for _, result := range results {
		if result.Key() == t.Figure {
			t.Value = result.Value
		}
	}
	return t
}

// of is the target of a figure of that unit.
func (t Target) of(unit measure.Unit) measure.Value {
	switch {
	case t.Kind != Parity:
		return t.Value
	case unit == measure.Ratio:
		return measure.Integer(1)
	}
	return measure.Integer(0)
}

// String gives the target in words, as "parity" or "benchmark 9.8".
func (t Target) String() string {
	switch {
	case t.Figure != measure.Key{}:
		return t.Kind.String() + " " + nameOf(t.Figure)
	case t.Kind == Parity, !t.Value.Known():
		return t.Kind.String()
	case t.Kind == FixedValue:
		return plain(t.Value)
	}
	return t.Kind.String() + " " + plain(t.Value)
}

// check lists what is wrong with the target.
func (t Target) check() error {
	if err := enumeration.Check("target", t.Kind, TargetKind.text); err != nil {
		return err
	}
	stated := t.Value.Known() || t.Figure != measure.Key{}
	switch {
	case t.Kind == Parity && stated:
		return fmt.Errorf("%w: parity is known from the unit", measure.ErrConflict)
	case t.Value.Known() && t.Figure != measure.Key{}:
		return fmt.Errorf("%w: a value and the figure that is it", measure.ErrConflict)
	case t.Kind == FixedValue && !stated:
		return fmt.Errorf("%w: the fixed value", measure.ErrNotSupplied)
	}
	return nil
}

// Tolerance is how far from its target a figure may lie and still meet it: by a
// factor, as 5/4 for the four-fifths rule, or by an amount in the unit of the
// figure. The ends are within it. The zero Tolerance is none.
type Tolerance struct {
	Factor measure.Value // not below 1
	Amount measure.Value // not below 0
}

// FourFifths is the tolerance of the four-fifths rule: from 0.80 to 1.25 times
// the target, ends included; see [measure.FourFifths] for its sources.
func FourFifths() Tolerance { return Tolerance{Factor: measure.Fraction(5, 4)} }

// around is the range round a target.
func (t Tolerance) around(target measure.Value) (low, high measure.Value) {
	switch {
	case t.Factor.Known():
		return target.Over(t.Factor), target.Times(t.Factor)
	case t.Amount.Known():
		return target.Minus(t.Amount), target.Plus(t.Amount)
	}
	return target, target
}

// bound is the text of an end of the range, with the sign of a factor and of an
// amount.
func (t Tolerance) bound(target, factor, amount string) string {
	switch {
	case t.Factor.Known():
		return target + " " + factor + " " + plain(t.Factor)
	case t.Amount.Known():
		return target + " " + amount + " " + plain(t.Amount)
	}
	return target
}

// check lists what is wrong with the tolerance.
func (t Tolerance) check() error {
	factor, hasFactor := t.Factor.Compare(measure.Integer(1))
	switch {
	case hasFactor && t.Amount.Known():
		return fmt.Errorf("%w: a factor and an amount", measure.ErrConflict)
	case hasFactor && factor < 0:
		return fmt.Errorf("%w: factor %s is below 1", measure.ErrOutOfRange, plain(t.Factor))
	case t.Amount.Sign() < 0:
		return fmt.Errorf("%w: amount %s", measure.ErrNegative, plain(t.Amount))
	}
	return nil
}
