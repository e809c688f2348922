package census

import "github.com/workforce-equality/equality/internal/enumeration"

// Method is how the shares of a benchmark were made.
type Method uint8

// The methods.
const (
	// OneArea: the share of the residents of one area.
	OneArea Method = iota + 1
	// PooledAreas: people added first, the share of a resident picked at random:
	// [Pool].
	PooledAreas
	// WeightedAreas: the mean of shares with weights of the caller's: [Weigh].
	WeightedAreas
	// MeanOfAreas: the plain mean of shares, in which a small area weighs as much as
	// a large one: [PlainMean].
	MeanOfAreas
	// MeanOfRoundedAreas: the plain mean of percentages that were rounded first:
	// [MeanOfRounded].
	MeanOfRoundedAreas
	// BetweenCensuses: an estimate on the straight line between two censuses:
	// [Interpolate].
	BetweenCensuses
	// StatedShares: as somebody stated or printed them: [Stated].
	StatedShares
)

// Methods lists the methods.
func Methods() []Method { return enumeration.Entries(StatedShares) }

func (m Method) text() (string, bool) {
	switch m {
	case OneArea:
		return "one area", true
	case PooledAreas:
		return "pooled", true
	case WeightedAreas:
		return "weighted mean", true
	case MeanOfAreas:
		return "plain mean", true
	case MeanOfRoundedAreas:
		return "plain mean of rounded percentages", true
	case BetweenCensuses:
		return "estimate between censuses", true
	case StatedShares:
		return "as stated", true
	}
	return "", false
}

// ParseMethod reads what String gives, as "pooled".
func ParseMethod(text string) (Method, error) {
	return enumeration.Parse("method", text, StatedShares, Method.text)
}

// String gives the method in words, as "pooled", and "" for none.
func (m Method) String() string { return enumeration.String("method", m, Method.text) }

// AppendText appends what String gives.
func (m Method) AppendText(b []byte) ([]byte, error) {
	return enumeration.Append(b, "method", m, Method.text)
}

// MarshalText gives what String gives. Zero is [measure.ErrNotSupplied].
func (m Method) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText reads what [ParseMethod] reads.
func (m *Method) UnmarshalText(text []byte) error {
	parsed, err := ParseMethod(string(text))
	if err == nil {
		*m = parsed
	}
	return err
}
