package gpg

import "github.com/workforce-equality/equality/internal/enumeration"

// EmployerSize is how many people an employer says that it employs, as the gender
// pay gap service asks.
type EmployerSize uint8

// The sizes, with the first for employers that did not say.
const (
	SizeNotProvided EmployerSize = iota + 1
	LessThan250
	From250To499
	From500To999
	From1000To4999
	From5000To19999
	From20000
)

// EmployerSizes lists the sizes.
func EmployerSizes() []EmployerSize { return enumeration.Entries(From20000) }

func (s EmployerSize) text() (string, bool) {
	switch s {
	case SizeNotProvided:
		return "Not Provided", true
	case LessThan250:
		return "Less than 250", true
	case From250To499:
		return "250 to 499", true
	case From500To999:
		return "500 to 999", true
	case From1000To4999:
		return "1000 to 4999", true
	case From5000To19999:
		return "5000 to 19,999", true
	case From20000:
		return "20,000 or more", true
	}
	return "", false
}

// String gives the size as the service's file prints it, "5000 to 19,999".
func (s EmployerSize) String() string {
	return enumeration.String("employer size", s, EmployerSize.text)
}

// AppendText appends what String gives.
func (s EmployerSize) AppendText(b []byte) ([]byte, error) {
	return enumeration.Append(b, "employer size", s, EmployerSize.text)
}

// MarshalText gives what String gives.
func (s EmployerSize) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. No text is
// [measure.ErrNotSupplied], any other [measure.ErrUnrecognised].
func (s *EmployerSize) UnmarshalText(text []byte) error {
	parsed, err := enumeration.Parse("employer size", string(text), From20000, EmployerSize.text)
	if err == nil {
		*s = parsed
	}
	return err
}
