package measure

// Unit is what a figure is counted in.
type Unit uint8

// The units of published figures.
const (
	// People or events, "count".
	People Unit = iota + 1
	// Percent of a whole, "%".
	Percent
	// Points between two percentages, "pp".
	Points
	// Ratio of two likelihoods or shares, "ratio".
	Ratio
	// Score on a scale, "score".
	Score
	// Money in pounds, "money".
	Money
	// Answer to a question, 1 for yes and 0 for no, "answer".
	Answer
)

// Units lists the units.
func Units() []Unit { return []Unit{People, Percent, Points, Ratio, Score, Money, Answer} }

// String gives the unit's text, as in "pp", and "" for the zero Unit.
func (u Unit) String() string {
	switch u {
	case People:
		return "count"
	case Percent:
		return "%"
	case Points:
		return "pp"
	case Ratio:
		return "ratio"
	case Score:
		return "score"
	case Money:
		return "money"
	case Answer:
		return "answer"
	}
	return ""
}

// ParseUnit reads what String writes; no text is the zero Unit. Anything else is
// [ErrUnrecognised].
func ParseUnit(text string) (Unit, error) { return parseEntry("unit", Units(), text) }

// AppendText appends the unit's text.
func (u Unit) AppendText(b []byte) ([]byte, error) { return appendEntry(b, "unit", Units(), u) }

// MarshalText gives the unit's text, and none for zero. What is not on the
// list is [ErrUnrecognised].
func (u Unit) MarshalText() ([]byte, error) { return u.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. Anything else is
// [ErrUnrecognised].
func (u *Unit) UnmarshalText(text []byte) error {
	parsed, err := parseEntry("unit", Units(), string(text))
	if err == nil {
		*u = parsed
	}
	return err
}

// Text prints a value in the unit at so many places: "24.0%", "+4.9 pp",
// "-8.6 pp", "3.44", "£12.50", "yes". An absent value is its marker alone.
func (u Unit) Text(v Value, places int) string {
	text := v.Text(places)
	if !v.Known() {
		return text
	}
	switch u {
	case Percent:
		return text + "%"
	case Points:
		return v.signed(places) + " pp"
	case Money:
		if text[0] == '-' {
			return "-£" + text[1:]
		}
		return "£" + text
	case Answer:
		if v.Sign() > 0 {
			return "yes"
		}
		return "no"
	case People, Ratio, Score:
	}
	return text
}
