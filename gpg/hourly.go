package gpg

import (
	"github.com/workforce-equality/equality/measure"
)

// Payslip is what somebody was paid in the relevant pay period, the one that
// contains the snapshot date.
type Payslip struct {
	Elements []Element
	Period   PayPeriod // for which basic pay is paid; without basic pay, the most usual other element
	Hours    WeeklyHours
	// PeriodHours are the hours worked in the pay period itself, where they are
	// known: beside them a rate over a mean of weeks can be seen to mislead.
	PeriodHours measure.Value
	// StartedOrLeft tells that the person started or left in the pay period.
	StartedOrLeft bool
}

// HourlyRate is the hourly rate of a person and how it came about. Amounts are of
// the pay period, in pounds; nothing is rounded.
type HourlyRate struct {
	Rate        Rate           // not supplied where the person is unusable
	Reason      measure.Reason // why there is no rate; zero where there is one
	Ordinary    measure.Value  // ordinary pay
	Bonus       measure.Value  // bonus pay, in proportion of the days
	LeftOut     measure.Value  // overtime, arrears and what else is excluded
	WeeklyHours measure.Value  // with matching hours
	Mapping     Mapping        // the caller's, not a copy
	Warnings    []measure.Warning
}

// HourlyRate computes what the person is paid for an hour (SI 2017/353, Schedule
// 1, paragraph 6; the steps are those of SI 2017/172, regulation 6, as legal notes
// and payroll suppliers give them):
//
//  1. ordinary pay and bonus pay that were paid in the relevant pay period,
//  2. without ordinary pay that belongs to another pay period,
//  3. each bonus ÷ the days of its period × the days of the pay period, so that one
//     for a period as long enters whole,
//  4. × 7 ÷ the days of the pay period ÷ weekly working hours.
//
// Matching hours are added where the hours are those of a contract; other hours
// contain them already.
//
// Without weekly hours, or with zero, there is no rate, and [HourlyRate.Why]
// tells the reason. Every fault is an error, in [measure.Faults], rows being elements from
// one: a group that [Mapping.Of] refuses; a pay period, the period of a bonus or
// the hours of a group with matching hours that are [measure.ErrNotSupplied];
// hours and pay that come to less than zero, [measure.ErrNegative]; more hours than
// a week has, [measure.ErrOutOfRange]; and a rate that [ExactRate] refuses.
func (m Mapping) HourlyRate(pay Payslip) (HourlyRate, error) {
	zero := measure.Integer(0)
	sums := sums{ordinary: zero, bonus: zero, leftOut: zero, hours: zero}
	var faults measure.Faults
	if !pay.Period.Known() {
		faults = append(faults, measure.Fault{Field: "pay period", Err: measure.ErrNotSupplied})
	}
	for i, element := range pay.Elements {
		if field, err := sums.add(m, pay, element); err != nil {
			faults = append(faults, measure.Fault{Field: field, Row: i + 1, Value: element.Group, Err: err})
		}
	}
	hours := pay.Hours.Value().Plus(pay.Period.weekly(sums.hours))
	if err := checkHours("weekly hours", hours); err != nil {
		faults = append(faults, measure.Fault{Field: "hours", Err: err})
	}
	if pay.PeriodHours.Sign() < 0 {
		faults = append(faults, measure.Fault{Field: "period hours", Value: pay.PeriodHours.Text(2), Err: measure.ErrNegative})
	}
	if len(faults) > 0 {
		return HourlyRate{}, faults
	}
	rate := HourlyRate{
		Ordinary: sums.ordinary, Bonus: sums.bonus, LeftOut: sums.leftOut,
		WeeklyHours: hours, Mapping: m, Warnings: pay.Hours.Warnings(),
	}
	value := pay.Period.weekly(rate.Ordinary.Plus(rate.Bonus)).Over(hours)
	if rate.Reason = value.Reason(); rate.Reason != 0 {
		return rate, nil
	}
	var err error
	if rate.Rate, err = ExactRate(value); err != nil {
		return HourlyRate{}, measure.Faults{{Field: "pay", Err: err}}
	}
	rate.Warnings = append(rate.Warnings, pay.warnings(rate)...)
	return rate, nil
}

// sums are the elements by how they are treated, and their matching hours.
type sums struct{ ordinary, bonus, leftOut, hours measure.Value }

// add counts an element, or names the field that is at fault.
func (s *sums) add(m Mapping, pay Payslip, element Element) (field string, err error) {
	group, err := m.Of(element.Group)
	if err != nil {
		return "group", err
	}
	amount := measure.Fraction(int64(element.Amount), unitsPerPound)
	switch treatment := group.Treatment; {
	case treatment == BonusPay && !element.Period.Known():
		return "bonus period", measure.ErrNotSupplied
	case treatment == BonusPay:
		s.bonus = s.bonus.Plus(amount.Times(pay.Period.days).Over(element.Period.days))
	case treatment == OrdinaryPay && !element.Arrears:
		if group.MatchingHours && pay.Hours.basis.fixed() {
			if !element.Hours.Known() {
				return "matching hours", measure.ErrNotSupplied
			}
			s.hours = s.hours.Plus(element.Hours)
		}
		s.ordinary = s.ordinary.Plus(amount)
	default:
		s.leftOut = s.leftOut.Plus(amount)
	}
	return "", nil
}

// Why tells in words why there is no rate; it is "" where there is one.
func (h HourlyRate) Why() string {
	switch h.Reason {
	case 0:
		return ""
	case measure.NotSupplied:
		return "weekly hours are not supplied"
	case measure.DivisionByZero:
		return "weekly hours are zero"
	case measure.NoBase:
		return "no week was worked"
	case measure.Suppressed, measure.NoEvents, measure.NoComparatorEvents, measure.SeriesBreak, measure.CountsUnknown,
		measure.OutOfRange, measure.Unbounded, measure.NotApplicable:
	}
	return "weekly hours: " + h.Reason.String()
}
