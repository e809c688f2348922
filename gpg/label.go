package gpg

import (
	"fmt"
	"strings"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Label is the name of one of the four hourly pay quarters.
type Label uint8

// The quarters, from the lowest paid.
const (
	LowerQuarter Label = iota + 1
	LowerMiddleQuarter
	UpperMiddleQuarter
	UpperQuarter
)

// Labels lists the quarters, from the lowest paid.
func Labels() []Label { return enumeration.Entries(UpperQuarter) }

func (l Label) text() (string, bool) {
	switch l {
	case LowerQuarter:
		return "lower", true
	case LowerMiddleQuarter:
		return "lower middle", true
	case UpperMiddleQuarter:
		return "upper middle", true
	case UpperQuarter:
		return "upper", true
	}
	return "", false
}

// ParseLabel reads the name of a quarter in any letter case, with spaces, hyphens
// or underscores between its words and with or without "quarter" or "quartile"
// behind it; "top" is the upper. Numbers are [measure.ErrUnrecognised], because
// some number the quarters from the lowest and some from the highest: where 1 is
// the lowest, Label(1) is it.
func ParseLabel(text string) (Label, error) {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r == ' ' || r == '-' || r == '_' })
	if n := len(words); n > 0 && (words[n-1] == "quarter" || words[n-1] == "quartile") {
		words = words[:n-1]
	}
	name := strings.Join(words, " ")
	if name == "top" {
		name = "upper"
	}
	label, err := enumeration.Parse("pay quarter", name, UpperQuarter, Label.text)
	if err != nil && strings.TrimSpace(text) != "" {
		err = fmt.Errorf("%w: pay quarter %s", measure.ErrUnrecognised, enumeration.Quote(text))
	}
	return label, err
}

// String gives "lower", "lower middle", "upper middle" or "upper".
func (l Label) String() string { return enumeration.String("pay quarter", l, Label.text) }

// AppendText appends what String gives.
func (l Label) AppendText(b []byte) ([]byte, error) {
	return enumeration.Append(b, "pay quarter", l, Label.text)
}

// MarshalText gives what String gives.
func (l Label) MarshalText() ([]byte, error) { return l.AppendText(nil) }

// UnmarshalText reads what [ParseLabel] reads.
func (l *Label) UnmarshalText(text []byte) error {
	parsed, err := ParseLabel(string(text))
	if err == nil {
		*l = parsed
	}
	return err
}

// Of is the people of the quarter; for a label that is not on the list they are
// not supplied.
func (q Quarters) Of(label Label) Quarter {
	switch label {
	case LowerQuarter:
		return q.Lower
	case LowerMiddleQuarter:
		return q.LowerMiddle
	case UpperMiddleQuarter:
		return q.UpperMiddle
	case UpperQuarter:
		return q.Upper
	}
	return Quarter{}
}

// Labelled counts people whose quarter somebody else has determined, as a payroll
// system does in its extract. Whoever is not used in the comparison is not
// counted. The zero Labelled is nobody and ready to use. It is not safe for
// concurrent use while people are added.
type Labelled struct {
	women, men [UpperQuarter + 1]int64 // by label; zero for those without one
}

// Add counts one full-pay relevant employee. A label that is not on the list is
// none.
func (l *Labelled) Add(sex workforce.Sex, label Label) {
	if label > UpperQuarter {
		label = 0
	}
	switch sex {
	case workforce.Female:
		l.women[label]++
	case workforce.Male:
		l.men[label]++
	case workforce.NotUsed:
	}
}

// Merge counts the people of another, which is not changed. In whatever order and
// grouping they are merged, what is computed from them is the same.
func (l *Labelled) Merge(other *Labelled) {
	for i := range l.women {
		l.women[i] += other.women[i]
		l.men[i] += other.men[i]
	}
}

// Unlabelled is the people without a quarter, who are in none.
func (l *Labelled) Unlabelled() Quarter { return l.quarter(0) }

// Quarters are the people by quarter. They take the place of the ones that
// [Payroll.Report] computes.
func (l *Labelled) Quarters() Quarters {
	return Quarters{
		Lower: l.quarter(LowerQuarter), LowerMiddle: l.quarter(LowerMiddleQuarter),
		UpperMiddle: l.quarter(UpperMiddleQuarter), Upper: l.quarter(UpperQuarter),
	}
}

func (l *Labelled) quarter(label Label) Quarter {
	return Quarter{Women: countOf(l.women[label]), Men: countOf(l.men[label])}
}

// Warnings tell of people without a quarter, and of each quarter that holds more
// or fewer people than four sections as equal as possible do by the official
// allocation of the remainder. Published quarters often do: cut by rate and not by
// rank, they are of any size.
func (l *Labelled) Warnings() []measure.Warning {
	var warnings []measure.Warning
	if none := l.women[0] + l.men[0]; none > 0 {
		warnings = append(warnings, measure.Warning{Doubt: measure.NoLabel, Sentence: fmt.Sprintf("%d people have no pay quarter and are in none", none)})
	}
	all := int64(0)
	for _, label := range Labels() {
		all += l.women[label] + l.men[label]
	}
	for i, size := range quarterSizes(all) {
		label := Label(i + 1)
		if people := l.women[label] + l.men[label]; people != size {
			warnings = append(warnings, measure.Warning{
				Doubt:    measure.UnequalQuarters,
				Sentence: fmt.Sprintf("%s quarter: %d people, and %d by the rule", label, people, size),
			})
		}
	}
	return warnings
}
