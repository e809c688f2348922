package measure

// Averaging says over how many years the entries into a formal process are
// counted. Published reports differ, so it must be stated.
type Averaging uint8

// The ways of averaging.
const (
	// SingleYear counts the entries of the year.
	SingleYear Averaging = iota + 1
	// TwoYearMean takes the mean of the entries of the year and of the year
	// before, over the headcount of the year.
	TwoYearMean
)

// Averagings lists the ways of averaging.
func Averagings() []Averaging { return []Averaging{SingleYear, TwoYearMean} }

// String gives "single year" or "two-year mean".
func (a Averaging) String() string {
	switch a {
	case SingleYear:
		return "single year"
	case TwoYearMean:
		return "two-year mean"
	}
	return ""
}

// AppendText appends the text of the averaging.
func (a Averaging) AppendText(b []byte) ([]byte, error) {
	return appendEntry(b, "averaging", Averagings(), a)
}

// MarshalText gives the text of the averaging, and none for zero.
func (a Averaging) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. Anything else is
// [ErrUnrecognised].
func (a *Averaging) UnmarshalText(text []byte) error {
	parsed, err := parseEntry("averaging", Averagings(), string(text))
	if err == nil {
		*a = parsed
	}
	return err
}
