package redact

import (
	"fmt"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
)

// Attacker is a reader of a publication, by what the reader knows and thinks of.
// Each knows all that the one before it knows. The zero Attacker is none of them
// and stands for [Informed].
type Attacker uint8

// The attackers, also written A0 to A5.
const (
	// Linear adds and subtracts printed counts, and takes any number for a count,
	// negative ones and fractions too.
	Linear Attacker = iota + 1
	// NonNegative knows that no count is below zero.
	NonNegative
	// WholeNumbers knows that counts are whole numbers.
	WholeNumbers
	// Informed also reads percentages, ratios and rounded counts, with their
	// rounding, and the notes and the text.
	Informed
	// Insider also knows some of the hidden counts: see [Known].
	Insider
	// Program also owns this package, and knows the policy by which a pattern was
	// found: see [Replay]. A [Publication] does not tell of a policy, so that an
	// [Audit] knows no such attacker.
	Program
)

// Attackers lists the attackers of an [Audit], from the one who knows least.
func Attackers() []Attacker {
	return []Attacker{Linear, NonNegative, WholeNumbers, Informed, Insider}
}

func (a Attacker) text() (string, bool) {
	switch a {
	case Linear:
		return "linear", true
	case NonNegative:
		return "non-negative", true
	case WholeNumbers:
		return "whole-numbers", true
	case Informed:
		return "informed", true
	case Insider:
		return "insider", true
	case Program:
		return "program", true
	}
	return "", false
}

// String names the attacker, and gives "" for the zero Attacker.
func (a Attacker) String() string { return enumeration.String("attacker", a, Attacker.text) }

// ParseAttacker finds the attacker of that name, or of its place in the list
// written "A0" to "A5". Anything else is [measure.ErrUnrecognised].
func ParseAttacker(text string) (Attacker, error) {
	for i, a := range append(Attackers(), Program) {
		if text == a.String() || text == fmt.Sprintf("A%d", i) {
			return a, nil
		}
	}
	return 0, fmt.Errorf("%w: attacker %s", measure.ErrUnrecognised, enumeration.Quote(text))
}

// AppendText appends the name of the attacker.
func (a Attacker) AppendText(b []byte) ([]byte, error) {
	return enumeration.AppendOrNone(b, "attacker", a, Attacker.text)
}

// MarshalText gives the name of the attacker, and none for zero. What is not on
// the list is [measure.ErrUnrecognised].
func (a Attacker) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. Anything else is
// [measure.ErrUnrecognised].
func (a *Attacker) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*a = 0
		return nil
	}
	parsed, err := ParseAttacker(string(text))
	if err == nil {
		*a = parsed
	}
	return err
}

// reads tells whether the attacker makes use of facts of that kind.
func (a Attacker) reads(kind factKind) bool {
	switch kind {
	case stated, summed:
		return true
	case within, percentage, ratio, points, rounded:
		return a >= Informed
	case known:
		return a >= Insider
	}
	return false
}
