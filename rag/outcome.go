package rag

import "github.com/workforce-equality/equality/internal/enumeration"

// Outcome is one of the eleven outcomes of EDS 2022.
type Outcome uint8

// The outcomes, by their codes.
const (
	Outcome1A Outcome = iota + 1
	Outcome1B
	Outcome1C
	Outcome1D
	Outcome2A
	Outcome2B
	Outcome2C
	Outcome2D
	Outcome3A
	Outcome3B
	Outcome3C
)

// Outcomes lists the outcomes in published order.
func Outcomes() []Outcome { return enumeration.Entries(Outcome3C) }

// ParseOutcome reads the code of an outcome, as "1A", in any letter case. None is
// [measure.ErrNotSupplied], anything else [measure.ErrUnrecognised].
func ParseOutcome(text string) (Outcome, error) {
	return enumeration.ParseFold("outcome", text, Outcome3C, Outcome.text)
}

func (o Outcome) text() (string, bool) {
	if o < Outcome1A || o > Outcome3C {
		return "", false
	}
	return [...]string{"1A", "1B", "1C", "1D", "2A", "2B", "2C", "2D", "3A", "3B", "3C"}[o-1], true
}

// Domain is the domain of the outcome: 1 of commissioned or provided services, 2
// of workforce health and well-being, 3 of inclusive leadership. It is 0 for what
// is no outcome.
func (o Outcome) Domain() int {
	switch {
	case o < Outcome1A || o > Outcome3C:
		return 0
	case o <= Outcome1D:
		return 1
	case o <= Outcome2D:
		return 2
	}
	return 3
}

// Title says what the outcome is, in our words, and is "" for what is none. The
// sources are the score tables of Leeds Teaching Hospitals NHS Trust (Equality
// Delivery System, 2023/24) and, for domain 3, NHS South Yorkshire Integrated Care
// Board.
func (o Outcome) Title() string {
	switch o {
	case Outcome1A:
		return "patients have the access to the service that they need"
	case Outcome1B:
		return "the health needs of each patient are met"
	case Outcome1C:
		return "patients are free from harm"
	case Outcome1D:
		return "patients report positive experiences"
	case Outcome2A:
		return "staff are supported to manage long-term conditions"
	case Outcome2B:
		return "staff are free from abuse, harassment, bullying and violence"
	case Outcome2C:
		return "staff have independent support and advice when they suffer stress or abuse"
	case Outcome2D:
		return "staff recommend the organisation as a place to work and receive treatment"
	case Outcome3A:
		return "leaders and line managers show their understanding of and commitment to equality"
	case Outcome3B:
		return "board papers identify the effects on equality and how its risks are managed"
	case Outcome3C:
		return "leaders see that progress is managed and monitored with staff and patients"
	}
	return ""
}

// String gives the code, as "1A".
func (o Outcome) String() string { return enumeration.String("outcome", o, Outcome.text) }

// AppendText appends what String gives.
func (o Outcome) AppendText(b []byte) ([]byte, error) {
	return enumeration.Append(b, "outcome", o, Outcome.text)
}

// MarshalText gives what String gives.
func (o Outcome) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what [ParseOutcome] reads.
func (o *Outcome) UnmarshalText(text []byte) (err error) {
	*o, err = ParseOutcome(string(text))
	return err
}
