package gpg

// Doubt is the kind of a [Warning], for programs.
type Doubt uint8

// The doubts about pay figures that are otherwise valid.
const (
	// DigitMoved: the shares of a quarter, each rounded, do not sum to 100, and the
	// men's was changed in its last digit.
	DigitMoved Doubt = iota + 1
	// OnlyMenPaid: men alone were paid a bonus, and the gap is a convention.
	OnlyMenPaid
	// InexactSplit: people on one rate stood in several quarters and could not be
	// divided in exactly the proportion of women and men among them.
	InexactSplit
	// UnequalQuarters: ready-made quarters are not of the sizes of the rule.
	UnequalQuarters
	// NoLabel: people have no ready-made quarter.
	NoLabel
	// RoundedRates: rates were rounded before they were ranked.
	RoundedRates
)

// Doubts lists the doubts.
func Doubts() []Doubt { return entries(RoundedRates) }

func (d Doubt) text() (string, bool) {
	switch d {
	case DigitMoved:
		return "digit moved", true
	case OnlyMenPaid:
		return "only men paid", true
	case InexactSplit:
		return "inexact split", true
	case UnequalQuarters:
		return "unequal quarters", true
	case NoLabel:
		return "no label", true
	case RoundedRates:
		return "rounded rates", true
	}
	return "", false
}

// String gives the doubt's text, as "digit moved".
func (d Doubt) String() string { return entryString("doubt", d) }

// AppendText appends what String gives.
func (d Doubt) AppendText(b []byte) ([]byte, error) { return appendEntry(b, "doubt", d) }

// MarshalText gives what String gives.
func (d Doubt) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. No text is
// [measure.ErrNotSupplied], any other [measure.ErrUnrecognised].
func (d *Doubt) UnmarshalText(text []byte) error {
	parsed, err := parseEntry("doubt", string(text), RoundedRates)
	if err == nil {
		*d = parsed
	}
	return err
}

// Warning is a doubt about valid pay figures: the kind for programs, the sentence
// for people.
type Warning struct {
	Doubt    Doubt
	Quarter  Label // of which quarter; zero where it is of none
	Sentence string
}

// String gives the sentence.
func (w Warning) String() string { return w.Sentence }
