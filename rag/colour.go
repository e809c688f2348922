package rag

import "github.com/workforce-equality/equality/internal/enumeration"

// Colour is what a band is shaded with. It says nothing that the word and the
// symbol do not: red and green are the same grey to some readers and to every
// black-and-white printer.
type Colour uint8

// The colours. Red, amber, green and purple are those of the four grades of EDS2
// (NHS Morecambe Bay CCG, Equality Delivery System). Grey is the colour of what
// could not be rated, and of nothing else.
const (
	Grey Colour = iota + 1
	Red
	Amber
	Green
	Purple
)

// Colours lists the colours.
func Colours() []Colour { return enumeration.Entries(Purple) }

// ParseColour reads the name of a colour, in any letter case. None is
// [measure.ErrNotSupplied], anything else [measure.ErrUnrecognised].
func ParseColour(text string) (Colour, error) {
	return enumeration.ParseFold("colour", text, Purple, Colour.text)
}

func (c Colour) text() (string, bool) {
	switch c {
	case Grey:
		return "grey", true
	case Red:
		return "red", true
	case Amber:
		return "amber", true
	case Green:
		return "green", true
	case Purple:
		return "purple", true
	}
	return "", false
}

// String gives the colour's name, as "amber", and "" for none.
func (c Colour) String() string { return enumeration.String("colour", c, Colour.text) }

// AppendText appends what String gives. No colour is [measure.ErrNotSupplied].
func (c Colour) AppendText(b []byte) ([]byte, error) {
	return enumeration.Append(b, "colour", c, Colour.text)
}

// MarshalText gives what String gives. No colour is [measure.ErrNotSupplied].
func (c Colour) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads what [ParseColour] reads.
func (c *Colour) UnmarshalText(text []byte) (err error) {
	*c, err = ParseColour(string(text))
	return err
}
