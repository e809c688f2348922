package gpg

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// WeeklyHours is how many hours somebody works in a week, exactly, and what the
// number rests on. Unpaid breaks and overtime are not among them. The zero
// WeeklyHours is not supplied. See [HoursBasis] for the source of the rules.
type WeeklyHours struct {
	hours measure.Value
	basis HoursBasis
	weeks int    // of the mean
	empty int    // weeks without work that were passed over
	why   string // a number is representative
}

const (
	hoursPerWeek = 168
	meanWeeks    = 12 // of hours that vary
)

// ContractedHours are the hours that the contract fixes for a week on the snapshot
// date. Below zero is [measure.ErrNegative], above the 168 of a week
// [measure.ErrOutOfRange]; an absent number is accepted and gives no rate.
func ContractedHours(hours measure.Value) (WeeklyHours, error) {
	return hoursBy(ByContract, "weekly hours", hours)
}

// PieceworkHours are the hours of output work in a week, as they are fixed for the
// national minimum wage. The errors are those of [ContractedHours].
func PieceworkHours(hours measure.Value) (WeeklyHours, error) {
	return hoursBy(ByPiecework, "piecework hours", hours)
}

// RepresentativeHours are a number that fairly represents a week where there are
// not twelve worked weeks or their mean would not be fair, with regard to what the
// contract lets one expect and to the hours of comparable colleagues. Why it is
// representative must be said, else the error is [measure.ErrNotSupplied]; the
// others are those of [ContractedHours]. Every fault is reported.
func RepresentativeHours(hours measure.Value, why string) (WeeklyHours, error) {
	var faults measure.Faults
	w, err := hoursBy(ByRepresentation, "representative hours", hours)
	if err != nil {
		faults = append(faults, measure.Fault{Field: "hours", Err: err})
	}
	if why == "" {
		faults = append(faults, measure.Fault{Field: "why representative", Err: measure.ErrNotSupplied})
	}
	if len(faults) > 0 {
		return WeeklyHours{}, faults
	}
	w.why = why
	return w, nil
}

// TermTimeHours are the hours of a week of the pattern, × the weeks for which the
// contract is, ÷ the weeks of a year. It is a convention and not law: one payroll
// supplier takes a year of 52.18 weeks (Staffology, Gender pay gap calculation for
// employees with variable hours), so the caller states it. It serves annualised
// hours too. Something missing is [measure.ErrNotSupplied], a year of no weeks, or of more
// than 53, [measure.ErrOutOfRange], and more weeks than the year has
// [measure.ErrPartExceedsWhole]; the others are those of [ContractedHours]. Every
// fault is reported.
func TermTimeHours(pattern, weeks, yearWeeks measure.Value) (WeeklyHours, error) {
	const longestYear = 53
	var faults measure.Faults
	for _, part := range []struct {
		field string
		value measure.Value
		limit int64
	}{{"pattern hours", pattern, hoursPerWeek}, {"contracted weeks", weeks, longestYear}, {"weeks of a year", yearWeeks, longestYear}} {
		err := checkWithin(part.field, part.value, part.limit)
		if !part.value.Known() {
			err = measure.ErrNotSupplied
		}
		if err != nil {
			faults = append(faults, measure.Fault{Field: part.field, Err: err})
		}
	}
	if yearWeeks.Known() && yearWeeks.Sign() == 0 {
		faults = append(faults, measure.Fault{Field: "weeks of a year", Value: "0", Err: measure.ErrOutOfRange})
	} else if order, known := weeks.Compare(yearWeeks); known && order > 0 {
		faults = append(faults, measure.Fault{Field: "contracted weeks", Value: weeks.Text(2), Err: measure.ErrPartExceedsWhole})
	}
	if len(faults) > 0 {
		return WeeklyHours{}, faults
	}
	return WeeklyHours{hours: pattern.Times(weeks).Over(yearWeeks), basis: ByTermTime}, nil
}

// TwelveWeekMean is the mean of the hours worked in twelve weeks, of hours that
// vary. The weeks come latest first, from the last complete week of the relevant
// pay period; one without work is passed over for an earlier one. Fewer than
// twelve worked weeks are [measure.ErrNotSupplied]: [RepresentativeHours] are then
// asked for. So is a week that is not known, for nobody can say that it was not
// worked; the others are those of [ContractedHours]. Every fault is reported, rows
// being weeks; weeks earlier than those needed are not looked at.
func TwelveWeekMean(weeks ...measure.Value) (WeeklyHours, error) {
	mean, err := AvailableWeekMean(weeks...)
	if err == nil && mean.basis != ByTwelveWeeks {
		err = fmt.Errorf("%w: %d of the %d worked weeks", measure.ErrNotSupplied, meanWeeks-mean.weeks, meanWeeks)
	}
	if err != nil {
		return WeeklyHours{}, err
	}
	return mean, nil
}

// AvailableWeekMean is [TwelveWeekMean] where there are twelve worked weeks, and
// the mean of those there are where there are fewer, the practice of a payroll
// supplier (Staffology, Gender pay gap calculation for employees with variable
// hours) and not law; [WeeklyHours.Basis] tells which. Without a worked week it
// is undefined, for [measure.NoBase].
func AvailableWeekMean(weeks ...measure.Value) (WeeklyHours, error) {
	var faults measure.Faults
	var worked []measure.Value
	mean := WeeklyHours{basis: ByAvailableWeeks}
	for i, hours := range weeks {
		if len(worked) == meanWeeks {
			break
		}
		switch err := checkHours("hours of a week", hours); {
		case err != nil:
			faults = append(faults, measure.Fault{Field: "week", Row: i + 1, Err: err})
		case !hours.Known():
			faults = append(faults, measure.Fault{Field: "week", Row: i + 1, Err: measure.ErrNotSupplied})
		case hours.Sign() == 0:
			mean.empty++
		default:
			worked = append(worked, hours)
		}
	}
	if len(faults) > 0 {
		return WeeklyHours{}, faults
	}
	mean.weeks = len(worked)
	switch len(worked) {
	case 0:
		mean.hours = measure.Absent(measure.NoBase)
	case meanWeeks:
		mean.basis = ByTwelveWeeks
		fallthrough
	default:
		mean.hours = measure.Mean(worked...)
	}
	return mean, nil
}

func hoursBy(basis HoursBasis, what string, hours measure.Value) (WeeklyHours, error) {
	if err := checkHours(what, hours); err != nil {
		return WeeklyHours{}, err
	}
	return WeeklyHours{hours: hours, basis: basis}, nil
}

// checkHours is nil for hours that a week can have, and for absent ones.
func checkHours(what string, hours measure.Value) error {
	return checkWithin(what, hours, hoursPerWeek)
}

// checkWithin is nil for a number from zero to the limit, and for an absent one.
func checkWithin(what string, v measure.Value, limit int64) error {
	switch {
	case v.Sign() < 0:
		return fmt.Errorf("%w: %s %s", measure.ErrNegative, what, v.Text(2))
	case above(v, limit):
		return fmt.Errorf("%w: %s %s", measure.ErrOutOfRange, what, v.Text(2))
	}
	return nil
}

// above tells whether a value is known and greater than a whole number.
func above(v measure.Value, limit int64) bool {
	order, known := v.Compare(measure.Integer(limit))
	return known && order > 0
}

// Value is the hours of a week, exactly.
func (w WeeklyHours) Value() measure.Value { return w.hours }

// Basis is what they rest on, zero for hours that were not supplied.
func (w WeeklyHours) Basis() HoursBasis { return w.basis }

// Weeks is how many worked weeks a mean is of, and zero of other hours.
func (w WeeklyHours) Weeks() int { return w.weeks }

// EmptyWeeks is how many weeks without work a mean passed over.
func (w WeeklyHours) EmptyWeeks() int { return w.empty }

// String gives the hours at two places and their basis, as "37.50 (contract)".
func (w WeeklyHours) String() string {
	if w.basis == 0 {
		return w.hours.Text(2)
	}
	return w.hours.Text(2) + " (" + w.basis.String() + ")"
}

// Warnings are the doubts about the hours: a mean of fewer than twelve weeks, a
// representative number, and the convention for term time. Hours that are absent have
// none.
func (w WeeklyHours) Warnings() []measure.Warning {
	if !w.hours.Known() {
		return nil
	}
	switch w.basis {
	case ByAvailableWeeks:
		return []measure.Warning{{Doubt: measure.ShortHistory, Sentence: fmt.Sprintf("weekly hours are the mean of %d worked weeks, not of %d", w.weeks, meanWeeks)}}
	case ByRepresentation:
		return []measure.Warning{{Doubt: measure.JudgedHours, Sentence: "weekly hours are a number taken to be representative: " + w.why}}
	case ByTermTime:
		return []measure.Warning{{Doubt: measure.ConventionalHours, Sentence: "weekly hours are spread over the year by a convention that is not law"}}
	case ByContract, ByTwelveWeeks, ByPiecework:
	}
	return nil
}
