package gpg

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// swingPercent is how far a rate over a mean of weeks may be from that of the pay
// period itself before it is doubted, in per cent of the latter: this project's
// choice, for no source gives one.
const swingPercent = 20

// warnings are the doubts about the rate that come of the pay period. No official
// treatment was found of those who start or leave in it.
func (p Payslip) warnings(rate HourlyRate) []measure.Warning {
	var warnings []measure.Warning
	if p.StartedOrLeft {
		warnings = append(warnings, measure.Warning{Doubt: measure.PartPeriod, Sentence: "started or left in the pay period: its pay stands over the hours of whole weeks"})
	}
	mean := p.Hours.basis == ByTwelveWeeks || p.Hours.basis == ByAvailableWeeks
	if pay := rate.Ordinary.Plus(rate.Bonus); mean && p.PeriodHours.Known() && swings(rate.Rate.Value(), pay, p.PeriodHours) {
		warnings = append(warnings, measure.Warning{Doubt: measure.HoursSwing, Sentence: fmt.Sprintf(
			"%s an hour over the mean of %d weeks, %s over the %s hours of the pay period",
			measure.Money.Text(rate.Rate.Value(), 2), p.Hours.weeks, measure.Money.Text(pay.Over(p.PeriodHours), 2), p.PeriodHours.Text(2),
		)})
	}
	if rate.Rate.Value().Sign() == 0 {
		warnings = append(warnings, measure.Warning{Doubt: measure.NoPay, Sentence: "no pay counts in the pay period"})
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
