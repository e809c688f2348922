package published

import (
	"fmt"
	"strconv"

	"github.com/workforce-equality/equality/measure"
)

// CheckAnswers checks the answers of a group: counts as [measure.NewProportion]
// does, a percentage as [CheckPercentage]; both for one answer are
// [measure.ErrConflict]. Of plain counts, as against weighted answers, the count
// is derived from the percentage where only one whole number fits. Nil is not
// supplied.
func CheckAnswers(c *measure.Checker, indicator, group string, stated *Answers, plainCounts bool) AnswersReport {
	if stated == nil {
		return AnswersReport{}
	}
	field := "respondents, " + group
	report := AnswersReport{Respondents: c.Count(indicator, field, stated.Respondents), PlainCounts: plainCounts}
	if stated.Percent == "" {
		report.Yes = c.Count(indicator, "yes, "+group, stated.Yes)
		if _, err := measure.NewProportion(report.Yes, report.Respondents); err != nil {
			c.Fault(indicator, "yes, "+group, report.Yes.String(), err)
		}
		return report
	}
	if stated.Yes != 0 {
		c.Fault(indicator, "yes, "+group, strconv.FormatInt(stated.Yes, 10),
			fmt.Errorf("%w: a count and a percentage", measure.ErrConflict))
	}
	report.Printed = CheckPercentage(c, indicator, "percent, "+group, stated.Percent)
	if stated.Respondents == 0 {
		report.Respondents = measure.Count{}
	}
	if report.Printed.Placeholder() {
		report.Yes = measure.AbsentCount(report.Printed.Reason())
	}
	if least, greatest, possible := report.Possible(); possible && least == greatest {
		report.Yes, report.Derived = c.Count(indicator, field, least), true
	}
	return report
}

// CheckPercentage reads a printed percentage between 0 and 100, or a placeholder
// for one that was not printed: [measure.ErrOutOfRange] outside,
// [measure.ErrMalformed] of another unit, and the faults of [Parse].
func CheckPercentage(c *measure.Checker, indicator, field, text string) Printed {
	printed, err := Parse(text)
	if err == nil && !printed.Placeholder() {
		above, _ := printed.Value().Compare(measure.Integer(100))
		switch unit := printed.Unit(); {
		case printed.Value().Sign() < 0 || above > 0:
			err = fmt.Errorf("%w: a percentage", measure.ErrOutOfRange)
		case unit != 0 && unit != measure.Percent:
			err = fmt.Errorf("%w: not a percentage", measure.ErrMalformed)
		}
	}
	if err != nil {
		c.Fault(indicator, field, text, err)
		return Printed{}
	}
	return printed
}
