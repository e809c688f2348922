package gpg

import (
	"fmt"
	"iter"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Without is the payroll as it would be without some of its people; the payroll
// itself is not changed. Its report is computed anew from everybody else, so that
// medians and quarters are as exact as the means. Whoever would join is counted
// with [Payroll.Add]; a higher rate for somebody is a leaver, then counted at it.
//
// People are not kept one by one: a leaver is anybody of that sex with that rate,
// and anybody with that bonus. The error, [measure.Faults], names each leaver,
// counted from one, of whom the payroll has no such rate or bonus, or nobody so
// reduced or without a rate: [measure.ErrUnrecognised].
func (p *Payroll) Without(leavers ...Employee) (*Payroll, error) {
	remaining := new(Payroll)
	var faults measure.Faults
	for _, sex := range workforce.Sexes() {
		var persons []Person
		var rows []int
		for i, leaver := range leavers {
			if p.of(leaver.Sex) == p.of(sex) {
				persons, rows = append(persons, leaver.Person), append(rows, i+1)
			}
		}
		faults = append(faults, remaining.of(sex).leaving(p.of(sex), persons, rows)...)
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return remaining, nil
}

// leaving makes of nobody the people of another group but for those who leave, and
// gives the fault of each who is not there, with its row.
func (p *People) leaving(all *People, leavers []Person, rows []int) measure.Faults {
	var faults measure.Faults
	rates, bonuses := newLeavers(), newLeavers()
	p.relevant, p.reduced, p.unrated, p.negative = all.relevant, all.reduced, all.unrated, all.negative
	for i, leaver := range leavers {
		p.relevant--
		switch {
		case leaver.ReducedByLeave:
			if p.reduced--; p.reduced < 0 {
				faults = append(faults, notThere(rows[i], "reduced by leave", ""))
			}
		case !leaver.Rate.known:
			if p.unrated--; p.unrated < 0 {
				faults = append(faults, notThere(rows[i], "without a rate", ""))
			}
		default:
			rates.add(leaver.Rate, rows[i])
		}
		switch {
		case leaver.Bonus > 0:
			bonuses.add(Rate{known: true, pay: leaver.Bonus}, rows[i])
		case leaver.Bonus < 0:
			if p.negative--; p.negative < 0 {
				faults = append(faults, notThere(rows[i], "bonus", leaver.Bonus.String()))
			}
		}
	}
	rates.leave(&all.hourly, &p.hourly)
	bonuses.leave(&all.bonus, &p.bonus)
	faults = append(faults, rates.left("rate")...)
	return append(faults, bonuses.left("bonus")...)
}

// notThere is the fault of a leaver whom the payroll does not have.
func notThere(row int, field, value string) measure.Fault {
	err := fmt.Errorf("%w: the payroll has no such person", measure.ErrUnrecognised)
	return measure.Fault{Row: row, Field: field, Value: value, Err: err}
}

// leavers are amounts that are taken out of a distribution, with the rows on which
// they stand.
type leavers struct {
	order []Rate
	rows  map[Rate][]int
}

func newLeavers() *leavers { return &leavers{rows: make(map[Rate][]int)} }

func (l *leavers) add(rate Rate, row int) {
	if len(l.rows[rate]) == 0 {
		l.order = append(l.order, rate)
	}
	l.rows[rate] = append(l.rows[rate], row)
}

// leave counts into to the amounts of from that are not taken out.
func (l *leavers) leave(from, to *Distribution) {
	for rate := range from.rates() {
		if len(l.order) == 0 || !l.take(rate) {
			to.Add(rate)
		}
	}
}

// take tells whether one of the amount is taken out, and crosses it off.
func (l *leavers) take(rate Rate) bool {
	rows := l.rows[rate]
	if len(rows) == 0 {
		return false
	}
	l.rows[rate] = rows[1:]
	return true
}

// left gives the fault of every amount that was not found.
func (l *leavers) left(field string) measure.Faults {
	var faults measure.Faults
	for _, rate := range l.order {
		for _, row := range l.rows[rate] {
			faults = append(faults, notThere(row, field, rate.String()))
		}
	}
	return faults
}

// WithGapClosed is the payroll as it would be if the mean gap inside a band, or
// any other part of the people, were closed: every rate of the women of the band
// is raised or lowered in the proportion of the men's mean to theirs. The mean of
// all women moves by what the women of the band gain together, over all women; the
// median and the quarters follow from the new rates. Neither payroll is changed.
//
// That the rates move in proportion is this project's choice; the mean does not
// depend on it. The error is [measure.ErrNotSupplied] where the band has no women
// or no men with a rate, [measure.ErrOutOfRange] where its women are paid nothing
// or a rate would be more than [workforce.MaxPay], and [measure.ErrUnrecognised]
// where the payroll lacks one of its women.
func (p *Payroll) WithGapClosed(band *Payroll) (*Payroll, error) {
	women := band.People(workforce.Female).Hourly()
	raise := band.People(workforce.Male).Hourly().Mean().Over(women.Mean())
	switch reason := raise.Reason(); {
	case reason == measure.NoBase:
		return nil, fmt.Errorf("%w: women and men of the band with an hourly rate", measure.ErrNotSupplied)
	case reason != 0:
		return nil, fmt.Errorf("%w: women of the band paid nothing", measure.ErrOutOfRange)
	}
	var before, after []Employee
	for rate := range women.rates() {
		raised, err := ExactRate(rate.Value().Times(raise))
		if err != nil {
			return nil, fmt.Errorf("%w: rate %s raised", measure.ErrOutOfRange, rate)
		}
		before = append(before, Employee{Sex: workforce.Female, Person: Person{Rate: rate}})
		after = append(after, Employee{Sex: workforce.Female, Person: Person{Rate: raised}})
	}
	closed, err := p.Without(before...)
	if err != nil {
		return nil, err
	}
	for _, woman := range after {
		closed.Add(woman)
	}
	return closed, nil
}

// rates gives every amount as a rate.
func (d *Distribution) rates() iter.Seq[Rate] {
	return func(yield func(Rate) bool) {
		for _, block := range d.blocks {
			for _, pay := range block {
				if !yield(Rate{known: true, pay: workforce.Pay(pay)}) {
					return
				}
			}
		}
		for _, units := range d.exact {
			if !yield(rateOf(units)) {
				return
			}
		}
	}
}
