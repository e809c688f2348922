package measure

// Position is where a value lies against two sets of control limits, of which
// the inner are mostly those of 95 per cent and the outer those of 99.8.
type Position uint8

// The positions. A value on a limit is within it.
const (
	// WithinLimits: within the inner limits; nothing to tell from chance.
	WithinLimits Position = iota + 1
	// BelowInner: below the inner limits, within the outer.
	BelowInner
	// AboveInner: above the inner limits, within the outer.
	AboveInner
	// BelowOuter: below the outer limits.
	BelowOuter
	// AboveOuter: above the outer limits.
	AboveOuter
)

// Positions lists the positions.
func Positions() []Position {
	return []Position{WithinLimits, BelowInner, AboveInner, BelowOuter, AboveOuter}
}

// String gives the position in words, as "below the inner limits".
func (p Position) String() string {
	switch p {
	case WithinLimits:
		return "within limits"
	case BelowInner:
		return "below the inner limits"
	case AboveInner:
		return "above the inner limits"
	case BelowOuter:
		return "below the outer limits"
	case AboveOuter:
		return "above the outer limits"
	}
	return ""
}

// AppendText appends the position in words.
func (p Position) AppendText(b []byte) ([]byte, error) {
	return appendEntry(b, "position", Positions(), p)
}

// MarshalText gives the position in words, and none for zero. What is not on the
// list is [ErrUnrecognised].
func (p Position) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. Anything else is
// [ErrUnrecognised].
func (p *Position) UnmarshalText(text []byte) error {
	parsed, err := parseEntry("position", Positions(), string(text))
	if err == nil {
		*p = parsed
	}
	return err
}

// Place tells where the value lies against two sets of limits, ends included. It
// is zero where the value or a limit is absent, and where the inner limits do
// not lie within the outer.
func Place(v Value, inner, outer Interval) Position {
	low, known := v.Compare(inner.Low)
	high, _ := v.Compare(inner.High)
	switch beyond := !outer.Contains(v); {
	case !known, !outer.Contains(inner.Low), !outer.Contains(inner.High):
		return 0
	case low < 0 && beyond:
		return BelowOuter
	case high > 0 && beyond:
		return AboveOuter
	case low < 0:
		return BelowInner
	case high > 0:
		return AboveInner
	}
	return WithinLimits
}
