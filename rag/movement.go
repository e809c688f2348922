package rag

import "github.com/workforce-equality/equality/internal/enumeration"

// Movement is how the movement of a figure since the year before counts.
type Movement uint8

// The ways. A movement towards harm is a test that is not met; one that cannot be
// judged, for want of an earlier value or across a series break, is no such
// movement.
const (
	// Ignored: the level counts alone.
	Ignored Movement = iota + 1
	// AnyMovement counts: for figures that count everybody, of whom none was
	// sampled.
	AnyMovement
	// SignificantMovement counts, where the intervals of the two years have no
	// value in common: for figures of those who answered a survey. It is a
	// stricter test than p below 0.05; where either year has no interval no
	// movement counts.
	SignificantMovement
)

// Movements lists the ways.
func Movements() []Movement { return enumeration.Entries(SignificantMovement) }

// ParseMovement reads what [Movement.String] gives, in any letter case. None is
// [measure.ErrNotSupplied], anything else [measure.ErrUnrecognised].
func ParseMovement(text string) (Movement, error) {
	return enumeration.ParseFold("movement", text, SignificantMovement, Movement.text)
}

func (m Movement) text() (string, bool) {
	switch m {
	case Ignored:
		return "ignored", true
	case AnyMovement:
		return "any", true
	case SignificantMovement:
		return "significant", true
	}
	return "", false
}

// String gives the way in a word, as "significant".
func (m Movement) String() string { return enumeration.String("movement", m, Movement.text) }

// AppendText appends what String gives.
func (m Movement) AppendText(b []byte) ([]byte, error) {
	return enumeration.Append(b, "movement", m, Movement.text)
}

// MarshalText gives what String gives.
func (m Movement) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText reads what [ParseMovement] reads.
func (m *Movement) UnmarshalText(text []byte) (err error) {
	*m, err = ParseMovement(string(text))
	return err
}
