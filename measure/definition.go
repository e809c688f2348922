package measure

// Polarity says which way a figure improves.
type Polarity uint8

// The polarities of published figures.
const (
	// Neither: the figure describes, and no way is better.
	Neither Polarity = iota + 1
	// Lower is better, as for harassment.
	Lower
	// Higher is better, as for equal opportunities.
	Higher
	// Parity is better: the nearer to one a ratio, the nearer to zero a
	// difference.
	Parity
)

// Polarities lists the polarities.
func Polarities() []Polarity { return []Polarity{Neither, Lower, Higher, Parity} }

// String gives the polarity in words.
func (p Polarity) String() string {
	switch p {
	case Neither:
		return "neither"
	case Lower:
		return "lower"
	case Higher:
		return "higher"
	case Parity:
		return "parity"
	}
	return ""
}

// AppendText appends the polarity in words.
func (p Polarity) AppendText(b []byte) ([]byte, error) {
	return appendEntry(b, "polarity", Polarities(), p)
}

// MarshalText gives the polarity in words, and none for zero. What is not on the
// list is [ErrUnrecognised].
func (p Polarity) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. Anything else is
// [ErrUnrecognised].
func (p *Polarity) UnmarshalText(text []byte) error {
	parsed, err := parseEntry("polarity", Polarities(), string(text))
	if err == nil {
		*p = parsed
	}
	return err
}

// Break is a year from which a series is measured in another way. Figures on
// either side of it are not compared.
type Break struct {
	Year int    // the first year measured in the new way
	Of   string // what the year counts, as "survey"
	Why  string
}

// Definition describes one published figure: what is counted, which way round a
// ratio goes, which way is better, in what unit and to how many places it is
// printed.
type Definition struct {
	ID        string // as "wres2"; parts of an indicator follow a dot: "wres2.rate"
	Number    string // the published number, as "2"
	Title     string // short, in our words
	Counted   string // what is divided by what
	Direction Direction
	Better    Polarity
	Unit      Unit
	Places    int // decimal places of a published figure
	Breaks    []Break
	Source    string
}

// Text prints a value of the figure in its unit and at its places.
func (d Definition) Text(v Value) string { return d.Unit.Text(v, d.Places) }

// FindDefinition finds a definition by its identifier, and gives false where there
// is none.
func FindDefinition(definitions []Definition, id string) (Definition, bool) {
	for _, definition := range definitions {
		if definition.ID == id {
			return definition, true
		}
	}
	return Definition{}, false
}
