package gpg

import "github.com/workforce-equality/equality/internal/enumeration"

// PayStructure is the coefficients at which the levels and numbers of people are
// valued when the gap is split into what they explain and what they do not.
type PayStructure uint8

// The pay structures of the two-fold split.
const (
	// MensStructure is the least squares of the men: R. Oaxaca, International
	// Economic Review 14 (1973), 693–709; A. S. Blinder, "Wage discrimination:
	// reduced form and structural estimates", Journal of Human Resources 8 (1973),
	// 436–455.
	MensStructure PayStructure = iota + 1
	// WomensStructure is the least squares of the women, in the same two papers.
	WomensStructure
	// PooledStructure is the least squares of everybody: D. Neumark, Journal of
	// Human Resources 23 (1988), 279–295. It counts some of what is not explained
	// as explained.
	PooledStructure
	// PooledWithSexStructure is the least squares of everybody with a coefficient
	// for sex: B. Jann, "The Blinder–Oaxaca decomposition for linear regression
	// models", Stata Journal 8 (2008), 453–479. What is not explained is that
	// coefficient.
	PooledWithSexStructure
)

// PayStructures lists the pay structures.
func PayStructures() []PayStructure { return enumeration.Entries(PooledWithSexStructure) }

func (s PayStructure) text() (string, bool) {
	switch s {
	case MensStructure:
		return "men's", true
	case WomensStructure:
		return "women's", true
	case PooledStructure:
		return "pooled", true
	case PooledWithSexStructure:
		return "pooled with sex", true
	}
	return "", false
}

// String gives "men's", "women's", "pooled" or "pooled with sex".
func (s PayStructure) String() string {
	return enumeration.String("pay structure", s, PayStructure.text)
}

// AppendText appends what String gives. What is not on the list has no text.
func (s PayStructure) AppendText(b []byte) ([]byte, error) {
	return enumeration.Append(b, "pay structure", s, PayStructure.text)
}

// MarshalText gives what String gives. What is not on the list has no text.
func (s PayStructure) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. No text is
// [measure.ErrNotSupplied], any other [measure.ErrUnrecognised].
func (s *PayStructure) UnmarshalText(text []byte) error {
	parsed, err := enumeration.Parse("pay structure", string(text), PooledWithSexStructure, PayStructure.text)
	if err == nil {
		*s = parsed
	}
	return err
}
