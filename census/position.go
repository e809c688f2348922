package census

import "github.com/workforce-equality/equality/internal/enumeration"

// Position is on which side of parity a group stands.
type Position uint8

// The positions.
const (
	// Represented: the ratio lies in the band about parity, ends included.
	Represented Position = iota + 1
	// Below: the ratio is less than the band.
	Below
	// Above: the ratio is more than the band.
	Above
)

// Positions lists the positions.
func Positions() []Position { return enumeration.Entries(Above) }

func (p Position) text() (string, bool) {
	switch p {
	case Represented:
		return "represented", true
	case Below:
		return "below", true
	case Above:
		return "above", true
	}
	return "", false
}

// ParsePosition reads what String gives, as "below".
func ParsePosition(text string) (Position, error) {
	return enumeration.Parse("position", text, Above, Position.text)
}

// String gives the position in a word, as "below", and "" for none.
func (p Position) String() string { return enumeration.String("position", p, Position.text) }

// AppendText appends what String gives.
func (p Position) AppendText(b []byte) ([]byte, error) {
	return enumeration.Append(b, "position", p, Position.text)
}

// MarshalText gives what String gives. Zero is [measure.ErrNotSupplied].
func (p Position) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads what [ParsePosition] reads.
func (p *Position) UnmarshalText(text []byte) error {
	parsed, err := ParsePosition(string(text))
	if err == nil {
		*p = parsed
	}
	return err
}
