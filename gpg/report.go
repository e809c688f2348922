package gpg

import (
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Report is the pay of an employer by sex: counts, means and medians, of which
// every measure is a method. Nothing in it is rounded.
type Report struct {
	// Organisation and Snapshot are whose employees are counted and when. A payroll
	// does not know them; a caller may set them, to tell the counts of several reports
	// apart where these are protected together, by [Report.System].
	Organisation        string         `json:",omitzero"`
	Snapshot            workforce.Date `json:",omitzero"`
	Women, Men, NotUsed Staff
	Hourly              Comparison // of full-pay relevant employees
	Bonus               Comparison // of those who were paid a bonus
	Quarters            Quarters
}

// Staff is the relevant employees of one group.
type Staff struct {
	Relevant        measure.Count
	ReducedByLeave  measure.Count // in no hourly measure
	Unrated         measure.Count // on full pay without a rate, in no hourly measure
	Bonus           measure.Count // paid a bonus
	NegativeBonuses measure.Count // a bonus below zero, which is not used
}

// BonusShare is those who were paid a bonus of all relevant employees.
func (s Staff) BonusShare() measure.Proportion {
	share, err := measure.NewProportion(s.Bonus, s.Relevant)
	if err != nil { // of staff that no payroll counted
		share, _ = measure.NewProportion(measure.AbsentCount(measure.OutOfRange), s.Relevant)
	}
	return share
}

// Statistics is how many people of a group were paid, and their mean and median
// pay in pounds.
type Statistics struct {
	People       measure.Count
	Mean, Median measure.Value
}

// Comparison is the pay of a group beside that of a reference group.
type Comparison struct {
	Reference, Group Statistics
}

// MeanGap is what the group's mean is below that of the reference, in per cent of
// it. It is undefined, for [measure.NoBase], where there is nobody in either, and
// for [measure.DivisionByZero] where the reference has zero.
func (c Comparison) MeanGap() measure.Gap { return measure.NewGap(c.Reference.Mean, c.Group.Mean) }

// MedianGap is the same of the medians.
func (c Comparison) MedianGap() measure.Gap {
	return measure.NewGap(c.Reference.Median, c.Group.Median)
}

// Statistics are the people of the distribution, their mean and their median.
func (d *Distribution) Statistics() Statistics { return d.ranking().statistics() }

func (r ranking) statistics() Statistics {
	return Statistics{People: r.Count(), Mean: r.Mean(), Median: r.median()}
}

func (p *People) staff() Staff {
	return Staff{
		Relevant: p.Relevant(), ReducedByLeave: p.ReducedByLeave(), Unrated: p.Unrated(),
		Bonus: p.bonus.Count(), NegativeBonuses: p.NegativeBonuses(),
	}
}

// Compare sets the pay of a group beside that of the reference.
func Compare(reference, group *Distribution) Comparison {
	return Comparison{Reference: reference.Statistics(), Group: group.Statistics()}
}

// Report counts the people and computes means, medians and quarters, of which the
// six measures are methods.
func (p *Payroll) Report() Report {
	women, men := p.People(workforce.Female), p.People(workforce.Male)
	hourlyWomen, hourlyMen := women.hourly.ranking(), men.hourly.ranking()
	return Report{
		Women: women.staff(), Men: men.staff(), NotUsed: p.People(workforce.NotUsed).staff(),
		Hourly:   Comparison{Reference: hourlyMen.statistics(), Group: hourlyWomen.statistics()},
		Bonus:    Compare(&men.bonus, &women.bonus),
		Quarters: quartersOf(hourlyWomen, hourlyMen),
	}
}
