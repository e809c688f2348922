package gpg

import (
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// LeaveOneOut tells what the hourly measures would be without one person, for as
// many persons as are asked about, each at once: everything that it needs of the
// payroll was computed before. It does not follow what is added to the payroll
// later.
type LeaveOneOut struct {
	all        Comparison
	women, men remainder
}

// remainder is what the mean and the median of a sex without one person follow
// from.
type remainder struct {
	people int64
	sum    measure.Value    // in ten-thousandths of a pound
	middle [2]measure.Value // the amounts of the middle ranks of one person fewer
	next   [2]measure.Value // and those of the ranks after them
}

// LeaveOneOut prepares the hourly measures without one person.
func (p *Payroll) LeaveOneOut() LeaveOneOut {
	women, men := p.People(workforce.Female).Hourly(), p.People(workforce.Male).Hourly()
	return LeaveOneOut{all: Compare(men, women), women: women.remainder(), men: men.remainder()}
}

func (d *Distribution) remainder() remainder {
	n := d.people()
	r := remainder{people: n, sum: d.sum()}
	if n < 2 {
		return r
	}
	low, high := (n-2)/2, (n-1)/2
	at := valuesAt([]ranking{d.ranking()}, []int64{low, high, low + 1, high + 1})
	r.middle, r.next = [2]measure.Value{at[0], at[1]}, [2]measure.Value{at[2], at[3]}
	return r
}

// Of is the hourly pay of women beside that of men without one person of that sex
// and rate, who is taken to be in the payroll. The mean is the pay of all less the
// rate, over one person fewer; the median is that of the ranks without the person.
// Somebody without a rate, or of no sex that is used, is in no hourly measure, and
// leaving them out changes nothing. Where nobody of the sex is left its statistics
// are undefined, for [measure.NoBase].
func (l LeaveOneOut) Of(sex workforce.Sex, rate Rate) Comparison {
	without := l.all
	if !rate.known {
		return without
	}
	switch sex {
	case workforce.Female:
		without.Group = l.women.without(rate)
	case workforce.Male:
		without.Reference = l.men.without(rate)
	case workforce.NotUsed:
	}
	return without
}

// without is the statistics without one person of the rate.
func (r remainder) without(rate Rate) Statistics {
	if r.people < 2 {
		return new(Distribution).Statistics()
	}
	pound := measure.Integer(unitsPerPound)
	units := rate.Value().Times(pound)
	middle := r.middle
	for i := range middle { // whoever stands before the person keeps the rank
		if order, _ := middle[i].Compare(units); order >= 0 {
			middle[i] = r.next[i]
		}
	}
	return Statistics{
		People: countOf(r.people - 1),
		Mean:   r.sum.Minus(units).Over(measure.Integer(r.people - 1)).Over(pound),
		Median: measure.Mean(middle[:]...).Over(pound),
	}
}
