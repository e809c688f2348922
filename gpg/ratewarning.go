package gpg

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// RateDoubt is the kind of a [RateWarning], for programs.
type RateDoubt uint8

// The doubts about an hourly rate that is otherwise valid. No official treatment
// was found of those who start or leave in the pay period.
const (
	// PartPeriod: the person started or left in the pay period, so that the pay of
	// a part of it stands over the hours of whole weeks, and the rate is too low.
	PartPeriod RateDoubt = iota + 1
	// HoursSwing: the rate is far from the pay ÷ the hours of the pay period
	// itself, as where hours vary between twelve weeks and the period.
	HoursSwing
	// ShortHistory: the hours are the mean of fewer than twelve weeks.
	ShortHistory
	// JudgedHours: the hours are a number taken to be representative.
	JudgedHours
	// ConventionalHours: the hours follow a convention that is not law.
	ConventionalHours
	// NoPay: the rate is zero.
	NoPay
)

// RateDoubts lists the doubts.
func RateDoubts() []RateDoubt { return entries(NoPay) }

func (d RateDoubt) text() (string, bool) {
	switch d {
	case PartPeriod:
		return "part period", true
	case HoursSwing:
		return "hours swing", true
	case ShortHistory:
		return "short history", true
	case JudgedHours:
		return "judged hours", true
	case ConventionalHours:
		return "conventional hours", true
	case NoPay:
		return "no pay", true
	}
	return "", false
}

// String gives the doubt in words, as "part period".
func (d RateDoubt) String() string { return entryString("rate doubt", d) }

// AppendText appends what String gives.
func (d RateDoubt) AppendText(b []byte) ([]byte, error) { return appendEntry(b, "rate doubt", d) }

// MarshalText gives what String gives.
func (d RateDoubt) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. Anything else is
// [measure.ErrUnrecognised].
func (d *RateDoubt) UnmarshalText(text []byte) error {
	parsed, err := parseEntry("rate doubt", string(text), NoPay)
	if err == nil {
		*d = parsed
	}
	return err
}

// RateWarning is a doubt about a valid hourly rate: the kind for programs, the
// sentence for people.
type RateWarning struct {
	Doubt    RateDoubt
	Sentence string
}

// String gives the sentence.
func (w RateWarning) String() string { return w.Sentence }

// swingPercent is how far a rate over a mean of weeks may be from that of the pay
// period itself before it is doubted, in per cent of the latter: this project's
// choice, for no source gives one.
const swingPercent = 20

// warnings are the doubts about the rate that come of the pay period.
func (p PeriodPay) warnings(rate HourlyRate) []RateWarning {
	var warnings []RateWarning
	if p.PartPeriod {
		warnings = append(warnings, RateWarning{PartPeriod, "started or left in the pay period: its pay stands over the hours of whole weeks"})
	}
	mean := p.Hours.basis == ByTwelveWeeks || p.Hours.basis == ByAvailableWeeks
	if pay := rate.Ordinary.Plus(rate.Bonus); mean && p.PeriodHours.Known() && swings(rate.Rate.Value(), pay, p.PeriodHours) {
		warnings = append(warnings, RateWarning{HoursSwing, fmt.Sprintf(
			"%s an hour over the mean of %d weeks, %s over the %s hours of the pay period",
			measure.Money.Text(rate.Rate.Value(), 2), p.Hours.weeks, measure.Money.Text(pay.Over(p.PeriodHours), 2), p.PeriodHours.Text(2),
		)})
	}
	if rate.Rate.Value().Sign() == 0 {
		warnings = append(warnings, RateWarning{NoPay, "no pay counts in the pay period"})
	}
	return warnings
}

// swings tells whether a rate is far from the pay ÷ the hours of the period: to
// have been paid for no hours at all is.
func swings(rate, pay, hours measure.Value) bool {
	difference := rate.Times(hours).Minus(pay)
	if difference.Sign() < 0 {
		difference = measure.Integer(0).Minus(difference)
	}
	order, _ := difference.Times(measure.Integer(100)).Compare(pay.Times(measure.Integer(swingPercent)))
	return order > 0
}
