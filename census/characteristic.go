package census

import "github.com/workforce-equality/equality/internal/enumeration"

// Characteristic is what a table tells of people.
type Characteristic uint8

// The characteristics of an equality profile, in the order of the Equality Act
// 2010, section 4, as far as the census asks for them.
const (
	Age Characteristic = iota + 1
	Disability
	Ethnicity // race
	Religion
	Sex
	SexualOrientation
)

// Characteristics lists the characteristics.
func Characteristics() []Characteristic { return enumeration.Entries(SexualOrientation) }

func (c Characteristic) text() (string, bool) {
	switch c {
	case Age:
		return "age", true
	case Disability:
		return "disability", true
	case Ethnicity:
		return "ethnicity", true
	case Religion:
		return "religion", true
	case Sex:
		return "sex", true
	case SexualOrientation:
		return "sexual orientation", true
	}
	return "", false
}

// ParseCharacteristic reads what String gives, as "sexual orientation".
func ParseCharacteristic(text string) (Characteristic, error) {
	return enumeration.Parse("characteristic", text, SexualOrientation, Characteristic.text)
}

// String gives the characteristic in small letters, as "sexual orientation", and
// "" where it was not supplied.
func (c Characteristic) String() string {
	return enumeration.String("characteristic", c, Characteristic.text)
}

// AppendText appends what String gives.
func (c Characteristic) AppendText(b []byte) ([]byte, error) {
	return enumeration.Append(b, "characteristic", c, Characteristic.text)
}

// MarshalText gives what String gives. Zero is [measure.ErrNotSupplied].
func (c Characteristic) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads what [ParseCharacteristic] reads.
func (c *Characteristic) UnmarshalText(text []byte) error {
	parsed, err := ParseCharacteristic(string(text))
	if err == nil {
		*c = parsed
	}
	return err
}
