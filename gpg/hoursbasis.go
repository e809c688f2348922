package gpg

import "github.com/workforce-equality/equality/internal/enumeration"

// HoursBasis says what weekly working hours rest on.
type HoursBasis uint8

// The bases, of which the first four are those of the regulations
// (SI 2017/353, Schedule 1, paragraph 7, as SI 2017/172, regulation 7, which
// Practical Law and XpertHR describe).
const (
	// ByContract: fixed by the contract in force on the snapshot date.
	ByContract HoursBasis = iota + 1
	// ByTwelveWeeks: the mean of twelve weeks, of hours that vary.
	ByTwelveWeeks
	// ByRepresentation: a number that fairly represents a week.
	ByRepresentation
	// ByPiecework: hours of output work.
	ByPiecework
	// ByAvailableWeeks: the mean of the weeks there are, fewer than twelve.
	ByAvailableWeeks
	// ByTermTime: the hours of a week in term spread over the year.
	ByTermTime
)

// HoursBases lists the bases.
func HoursBases() []HoursBasis { return enumeration.Entries(ByTermTime) }

func (b HoursBasis) text() (string, bool) {
	switch b {
	case ByContract:
		return "contract", true
	case ByTwelveWeeks:
		return "mean of twelve weeks", true
	case ByRepresentation:
		return "representative", true
	case ByPiecework:
		return "piecework", true
	case ByAvailableWeeks:
		return "mean of available weeks", true
	case ByTermTime:
		return "term time", true
	}
	return "", false
}

// fixed tells whether work beyond these hours is not among them.
func (b HoursBasis) fixed() bool { return b == ByContract || b == ByTermTime }

// String gives the basis in words, as "mean of twelve weeks".
func (b HoursBasis) String() string { return enumeration.String("hours basis", b, HoursBasis.text) }

// AppendText appends what String gives.
func (b HoursBasis) AppendText(text []byte) ([]byte, error) {
	return enumeration.Append(text, "hours basis", b, HoursBasis.text)
}

// MarshalText gives what String gives.
func (b HoursBasis) MarshalText() ([]byte, error) { return b.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. No text is
// [measure.ErrNotSupplied], any other [measure.ErrUnrecognised].
func (b *HoursBasis) UnmarshalText(text []byte) error {
	parsed, err := enumeration.Parse("hours basis", string(text), ByTermTime, HoursBasis.text)
	if err == nil {
		*b = parsed
	}
	return err
}
