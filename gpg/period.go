package gpg

import (
	"fmt"
	"strings"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// PayPeriod is how long the period is for which somebody is paid, in days. A
// month is as long as any other: what is paid for April counts as paid for 30.44
// days. The zero PayPeriod is not supplied. Pay periods of one length are equal
// under ==.
//
// The regulations give the days (SI 2017/353, Schedule 1, paragraph 6, and SI
// 2017/172, regulation 6); the numbers are those that payroll suppliers and the
// Association of Accounting Technicians quote from them. A quarter is three
// months.
type PayPeriod struct{ days measure.Value }

// Weekly is 7 days.
func Weekly() PayPeriod { return PayPeriod{measure.Integer(7)} }

// Fortnightly is 14 days.
func Fortnightly() PayPeriod { return PayPeriod{measure.Integer(14)} }

// FourWeekly is 28 days.
func FourWeekly() PayPeriod { return PayPeriod{measure.Integer(28)} }

// Monthly is 30.44 days.
func Monthly() PayPeriod { return PayPeriod{measure.Fraction(3044, 100)} }

// Quarterly is 91.32 days, three months. The 121.76 that one payroll supplier
// prints (Access SelectPay, Gender pay gap calculation) are four.
func Quarterly() PayPeriod { return PayPeriod{measure.Fraction(9132, 100)} }

// Yearly is 365.25 days.
func Yearly() PayPeriod { return PayPeriod{measure.Fraction(36525, 100)} }

// PeriodOfDays is a pay period of so many days, for lengths that have no name. An
// absent number is [measure.ErrNotSupplied]; one that is not above zero, or is
// above ten years, is [measure.ErrOutOfRange].
func PeriodOfDays(days measure.Value) (PayPeriod, error) {
	const longest = 3653
	above, known := days.Compare(measure.Integer(longest))
	switch {
	case !known:
		return PayPeriod{}, fmt.Errorf("%w: days of the pay period", measure.ErrNotSupplied)
	case days.Sign() <= 0 || above > 0:
		return PayPeriod{}, fmt.Errorf("%w: pay period of %s days", measure.ErrOutOfRange, days.Text(2))
	}
	return PayPeriod{days}, nil
}

// PayPeriods lists the pay periods that have a name, from the shortest.
func PayPeriods() []PayPeriod {
	return []PayPeriod{Weekly(), Fortnightly(), FourWeekly(), Monthly(), Quarterly(), Yearly()}
}

// ParsePayPeriod reads the name of a pay period as String gives it, or a number
// of days with "days" after it, as "182.64 days". No text is
// [measure.ErrNotSupplied], any other [measure.ErrUnrecognised], and days are as
// [PeriodOfDays] has them.
func ParsePayPeriod(text string) (PayPeriod, error) {
	if text == "" {
		return PayPeriod{}, fmt.Errorf("%w: pay period", measure.ErrNotSupplied)
	}
	for _, p := range PayPeriods() {
		if p.String() == text {
			return p, nil
		}
	}
	if number, ok := strings.CutSuffix(text, daysSuffix); ok {
		if days, err := measure.ParseValue(number); err == nil && days.Known() {
			return PeriodOfDays(days)
		}
	}
	return PayPeriod{}, fmt.Errorf("%w: pay period %s", measure.ErrUnrecognised, enumeration.Quote(text))
}

// daysSuffix stands behind the number of days of a period without a name.
const daysSuffix = " days"

// Days is the length in days, not supplied for the zero PayPeriod.
func (p PayPeriod) Days() measure.Value { return p.days }

// Known tells whether there is a length.
func (p PayPeriod) Known() bool { return p.days.Known() }

// weekly is an amount of the period as one of a week: × 7 ÷ days.
func (p PayPeriod) weekly(amount measure.Value) measure.Value {
	return amount.Times(measure.Integer(7)).Over(p.days)
}

// String gives "week", "fortnight", "four weeks", "month", "quarter" or "year",
// the exact days of any other, as "4566/25 days", and "" for the zero PayPeriod.
func (p PayPeriod) String() string {
	switch p {
	case PayPeriod{}:
		return ""
	case Weekly():
		return "week"
	case Fortnightly():
		return "fortnight"
	case FourWeekly():
		return "four weeks"
	case Monthly():
		return "month"
	case Quarterly():
		return "quarter"
	case Yearly():
		return "year"
	}
	return p.days.String() + daysSuffix
}

// AppendText appends what String gives. The zero PayPeriod has no text.
func (p PayPeriod) AppendText(b []byte) ([]byte, error) {
	if !p.Known() {
		return b, fmt.Errorf("%w: pay period", measure.ErrNotSupplied)
	}
	return append(b, p.String()...), nil
}

// MarshalText gives what String gives. The zero PayPeriod has no text.
func (p PayPeriod) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads what [ParsePayPeriod] reads.
func (p *PayPeriod) UnmarshalText(text []byte) error {
	parsed, err := ParsePayPeriod(string(text))
	if err == nil {
		*p = parsed
	}
	return err
}

// RelevantPeriod is the one of the periods that contains the snapshot date: the
// relevant pay period (SI 2017/353, Schedule 1, paragraph 5). With pay on the 1st
// of the month and a snapshot on 5 April it is 1 to 30 April (GOV.UK, Preparing
// your data). None is [measure.ErrNotSupplied], more than one
// [measure.ErrConflict]; dates at fault are as [workforce.Period.Check] and
// [workforce.Date.Check] have them. Every fault is reported.
func RelevantPeriod(snapshot workforce.Date, periods ...workforce.Period) (workforce.Period, error) {
	var faults measure.Faults
	if err := snapshot.Check(); err != nil {
		faults = append(faults, measure.Fault{Field: "snapshot", Value: snapshot.String(), Err: err})
	}
	var found []workforce.Period
	for i, p := range periods {
		switch err := p.Check(); {
		case err != nil:
			faults = append(faults, measure.Fault{Field: "pay period", Row: i + 1, Value: p.String(), Err: err})
		case p.Contains(snapshot):
			found = append(found, p)
		}
	}
	switch {
	case len(faults) > 0:
	case len(found) == 0:
		faults = measure.Faults{{Field: "pay period", Value: snapshot.String(), Err: measure.ErrNotSupplied}}
	case len(found) > 1:
		faults = measure.Faults{{Field: "pay period", Value: snapshot.String(), Err: measure.ErrConflict}}
	default:
		return found[0], nil
	}
	return workforce.Period{}, faults
}
