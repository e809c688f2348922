package main

import (
	"strings"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// people is what the rows of a file come to.
type people struct {
	all       gpg.Payroll
	bands     map[string]*gpg.Payroll // of those whose row names a band
	pounds    map[int64]pair          // hourly rates in whole pounds, cut off
	ethnicity gpg.Groups[workforce.EthnicGroup]
	disabled  gpg.Groups[workforce.DisabilityGroup]
	employees map[string]bool
	leftOut   int64 // rows with a fault
	repeated  int64 // rows of an employee who stands in an earlier one
	unpaid    int64 // rates of zero
	unread    int64 // ethnicities and disabilities that are not recognised
}

// pair is so many women and men.
type pair struct{ women, men int64 }

func newPeople() *people {
	return &people{bands: map[string]*gpg.Payroll{}, pounds: map[int64]pair{}, employees: map[string]bool{}}
}

// add counts a person.
func (p *people) add(next row) {
	p.all.Add(next.Employee)
	if next.employee != "" {
		if p.employees[next.employee] {
			p.repeated++
		} else {
			p.employees[strings.Clone(next.employee)] = true
		}
	}
	if next.band != "" {
		band := p.bands[next.band]
		if band == nil {
			band = &gpg.Payroll{}
			p.bands[strings.Clone(next.band)] = band
		}
		band.Add(next.Employee)
	}
	if next.ethnicity != 0 {
		p.ethnicity.Add(next.ethnicity, next.Person)
	}
	if next.disability != 0 {
		p.disabled.Add(next.disability, next.Person)
	}
	p.unread += next.unread
	if next.Rate.Known() && !next.ReducedByLeave {
		p.addRate(next.Sex, next.Rate.Value())
	}
}

// addRate counts a rate of an hourly measure.
func (p *people) addRate(sex workforce.Sex, rate measure.Value) {
	number, _ := rate.Rat()
	if number.Sign() == 0 && sex != workforce.NotUsed {
		p.unpaid++
	}
	pound := number.Num().Div(number.Num(), number.Denom()).Int64()
	at := p.pounds[pound]
	switch sex {
	case workforce.Female:
		at.women++
	case workforce.Male:
		at.men++
	case workforce.NotUsed:
		return
	}
	p.pounds[pound] = at
}
