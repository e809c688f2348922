package published

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// Answers is how many people of a group answered an item of a survey and how many
// said yes, as an organisation states it. Where only the percentage is known,
// Percent is that, as printed, and Yes is left out; Respondents is then zero where
// it is not known either.
type Answers struct {
	Respondents int64  `json:"respondents,omitempty"`
	Yes         int64  `json:"yes,omitempty"`
	Percent     string `json:"percent,omitempty"` // as "10.6%"
}

// AnswersReport is the answers of one group. Printed is the percentage where the
// organisation gave no count; Yes is then derived from it where only one whole
// number of respondents fits, and Derived says so.
type AnswersReport struct {
	Respondents, Yes measure.Count
	Printed          Printed
	Derived          bool
	PlainCounts      bool // whether the percentage is of counts, as against weighted answers
}

// Proportion is those who said yes of those who answered; it is undefined, for
// [measure.CountsUnknown], where the percentage alone is known.
func (a AnswersReport) Proportion() measure.Proportion {
	yes, respondents := a.Yes, a.Respondents
	if a.percentageAlone() {
		yes = measure.AbsentCount(measure.CountsUnknown)
		if !respondents.Known() {
			respondents = yes
		}
	}
	proportion, err := measure.NewProportion(yes, respondents)
	if err != nil { // of answers that no report has checked
		proportion, _ = measure.NewProportion(measure.AbsentCount(measure.OutOfRange), respondents)
	}
	return proportion
}

// percentageAlone tells whether a percentage was printed and nobody supplied the
// count; one that may not be shown is another matter.
func (a AnswersReport) percentageAlone() bool {
	supplied := a.Yes != measure.Count{} || a.Respondents.Reason() == measure.Suppressed
	return !supplied && !a.Printed.Placeholder()
}

// Percent is the exact percentage who said yes where the counts are known or
// derived, and the printed one elsewhere.
func (a AnswersReport) Percent() measure.Value {
	if a.percentageAlone() {
		return a.Printed.Value()
	}
	return a.Proportion().Percent()
}

// Possible is the least and the greatest number of respondents whose share is
// printed as the percentage. It gives false where there is none, where nothing
// was printed, where a count may not be shown, and where the percentage is not
// known to be of plain counts.
func (a AnswersReport) Possible() (least, greatest int64, ok bool) {
	if !a.PlainCounts || a.hidden() {
		return 0, 0, false
	}
	return a.Printed.Counts(a.Respondents)
}

// hidden tells whether a count of the answers may not be shown. Then the printed
// percentage may not either, for it gives the count away.
func (a AnswersReport) hidden() bool {
	return a.Yes.Reason() == measure.Suppressed || a.Respondents.Reason() == measure.Suppressed
}

// asPrinted is the printed percentage, or the exact one where counts were
// stated.
func (a AnswersReport) asPrinted() measure.Value {
	if a.Printed.Placeholder() || a.hidden() {
		return a.Percent()
	}
	return a.Printed.Value()
}

// between is the least and the greatest percentage that the answers can have.
func (a AnswersReport) between() (least, greatest measure.Value) {
	if a.Yes.Known() || a.Printed.Placeholder() || a.hidden() {
		return a.Percent(), a.Percent()
	}
	if few, many, possible := a.Possible(); possible {
		respondents := a.Respondents.Value()
		percent := func(yes int64) measure.Value { return measure.Integer(100 * yes).Over(respondents) }
		return percent(few), percent(many)
	}
	least, greatest = a.Printed.Interval()
	if least.Sign() < 0 {
		least = measure.Integer(0)
	}
	if order, known := greatest.Compare(measure.Integer(100)); known && order > 0 {
		greatest = measure.Integer(100)
	}
	return least, greatest
}

// Warnings are the doubts about one group's answers: few respondents, and where
// the percentage is of plain counts those that were derived or cannot be.
func (a AnswersReport) Warnings(group string) []measure.Warning {
	warnings := measure.WarnBase(group, a.Respondents)
	if !a.PlainCounts || a.Printed.Placeholder() || !a.Respondents.Known() || a.hidden() {
		return warnings
	}
	least, greatest, possible := a.Possible()
	warning := measure.Warning{Doubt: measure.DerivedCounts}
	switch {
	case !possible:
		warning.Doubt = measure.NoWholeCount
		warning.Sentence = fmt.Sprintf("no whole number of %s respondents is %s", a.Respondents, a.Printed)
	case a.Derived:
		warning.Sentence = fmt.Sprintf("the count is derived: %s of %s is %s", a.Printed, a.Respondents, a.Yes)
	default:
		warning.Sentence = fmt.Sprintf("the count is not known: %s of %s may be %d to %d", a.Printed, a.Respondents, least, greatest)
	}
	return append(warnings, warning)
}
