package gpg

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// RoundedQuarters are quarters of rates that were rounded before they were ranked.
type RoundedQuarters struct {
	Quarters
	Places  int           // decimals of a pound that were kept; two are pence
	Rounded measure.Count // full-pay relevant employees whose rate was no whole number of them
}

// RoundedQuarters ranks the full-pay relevant employees by their hourly rates
// rounded to so many decimals of a pound, halves away from zero: 2 ranks by pence.
// More people are then on one rate, and are divided in proportion where they stand
// in several quarters. The regulations rank by the rate itself, and so does
// [Payroll.Report]; programs differ, and one of them ranks at six decimals. Places
// below 0 count as 0, above 100 as 100.
func (p *Payroll) RoundedQuarters(places int) RoundedQuarters {
	places = min(max(places, 0), hundred)
	women, changedWomen := p.People(workforce.Female).hourly.roundedTo(places)
	men, changedMen := p.People(workforce.Male).hourly.roundedTo(places)
	return RoundedQuarters{Quarters: quartersOf(women.ranking(), men.ranking()), Places: places, Rounded: countOf(changedWomen + changedMen)}
}

// Warnings tell how many rates were rounded.
func (q RoundedQuarters) Warnings() []measure.Warning {
	if changed, _ := q.Rounded.Int64(); changed == 0 {
		return nil
	}
	return []measure.Warning{{
		Doubt:    measure.RoundedRates,
		Sentence: fmt.Sprintf("ranked by rates rounded to %d decimals of a pound, which changed the rates of %s people", q.Places, q.Rounded),
	}}
}

// roundedTo is the distribution of the rounded amounts, and how many of them
// rounding changed.
func (d *Distribution) roundedTo(places int) (rounded *Distribution, changed int64) {
	rounded = &Distribution{}
	unit := workforce.Pay(1) // ten-thousandths of a pound that are told apart
	for place := places; place < unitPlaces; place++ {
		unit *= 10
	}
	for _, block := range d.blocks {
		for _, units := range block {
			pay := workforce.Pay(units)
			rest := pay % unit
			if rest != 0 {
				changed++
				pay -= rest
				if 2*rest >= unit {
					pay += unit
				}
			}
			rounded.add(pay)
		}
	}
	for _, units := range d.exact {
		pounds := units.Over(measure.Integer(unitsPerPound))
		near := roundedBy(pounds, places, measure.HalfAwayFromZero)
		if near != pounds {
			changed++
		}
		rate, _ := ExactRate(near) // no greater than the greatest, which is a whole number of pounds
		rounded.Add(rate)
	}
	return rounded, changed
}

// unitPlaces is how many decimals of a pound the unit of [workforce.Pay] has.
const unitPlaces = 4
