package gpg

import (
	"sort"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Appointments are how many people would have to be appointed to reach a target,
// if nobody left and nothing else changed.
type Appointments struct {
	Mean   measure.Count // for the mean gap
	Median measure.Count // for the median gap
}

// Appointments is how many people of a sex would have to be appointed, all at one
// rate, until the hourly gap, in per cent, is the target or has gone past it; zero
// where it is the target already. Those for the mean have a closed form: the pay
// that all of the sex lack of the mean wanted, over what each appointment brings
// above it, rounded up. For the median the rates are ranked anew.
//
// It is undefined, for [measure.Unbounded], where no number of appointments at
// that rate would do; for [measure.NoBase] where there are no women or no men with
// a rate; for [measure.DivisionByZero] where the men's pay is or would be zero, or
// the target is 100 and men are appointed; for [measure.NotApplicable] where the sex is not
// used. It is not supplied where the rate or the target is not.
func (p *Payroll) Appointments(sex workforce.Sex, rate Rate, target measure.Value) Appointments {
	if sex != workforce.Female && sex != workforce.Male {
		absent := measure.AbsentCount(measure.NotApplicable)
		return Appointments{Mean: absent, Median: absent}
	}
	now, appointed := p.Report().Hourly, &p.of(sex).hourly
	return Appointments{
		Mean: appointedFor(now.MeanGap(), sex, rate, target, func(from, to measure.Value) measure.Count {
			lacking := to.Minus(from).Times(appointed.Count().Value())
			return reachable(lacking.Over(rate.Value().Minus(to)))
		}),
		Median: appointedFor(now.MedianGap(), sex, rate, target, func(from, to measure.Value) measure.Count {
			enough := appointed.appointedForMedian(rate, from, to)
			if n, _ := enough.Int64(); sex == workforce.Male && appointed.medianWith(rate, n).Sign() == 0 {
				return measure.AbsentCount(measure.DivisionByZero) // of the gap that they would lead to
			}
			return enough
		}),
	}
}

// appointedFor finds the statistic wanted of the sex that is appointed, and asks
// how many appointments lead from the one there is to it.
func appointedFor(now measure.Gap, sex workforce.Sex, rate Rate, target measure.Value, count func(from, to measure.Value) measure.Count) measure.Count {
	ratio := measure.Integer(1).Minus(target.Over(measure.Integer(100))) // of the women's to the men's
	from, to := now.Group(), now.Reference().Times(ratio)
	if sex == workforce.Male {
		from, to = now.Reference(), now.Group().Over(ratio)
	}
	gap := now.Percent()
	missing := measure.Sum(gap, rate.Value(), to)
	if !missing.Known() {
		return measure.AbsentCount(missing.Reason())
	}
	if from == to {
		return countOf(0)
	}
	return count(from, to)
}

// reachable is a number of appointments rounded up; none is enough where it is
// below zero or would be divided by zero.
func reachable(appointments measure.Value) measure.Count {
	if appointments.Sign() <= 0 {
		return measure.AbsentCount(measure.Unbounded)
	}
	return wholePeople(appointments)
}

// appointedForMedian is the fewest appointments at a rate that move the median
// from one amount to another or past it. Each moves it nearer to the rate, so that
// they are found by halving; when they outnumber the others the median is the rate.
func (d *Distribution) appointedForMedian(rate Rate, from, to measure.Value) measure.Count {
	way, _ := to.Compare(from)
	reached := func(median measure.Value) bool {
		beyond, _ := median.Compare(to)
		return beyond*way >= 0
	}
	if !reached(rate.Value()) {
		return measure.AbsentCount(measure.Unbounded)
	}
	enough := sort.Search(int(d.people())+1, func(appointments int) bool {
		return reached(d.medianWith(rate, int64(appointments)))
	})
	return countOf(int64(enough))
}

// medianWith is the median in pounds with so many people more, all on one rate.
func (d *Distribution) medianWith(rate Rate, more int64) measure.Value {
	units := rate.Value().Times(measure.Integer(unitsPerPound))
	ranked := d.ranking()
	parts := ranked.between([]measure.Value{units})
	below := parts[0]
	n := d.people() + more
	var middle []measure.Value
	for _, rank := range []int64{(n - 1) / 2, n / 2} {
		switch {
		case rank < below:
			middle = append(middle, valuesAt([]ranking{ranked}, []int64{rank})...)
		case rank < below+more:
			middle = append(middle, units)
		default:
			middle = append(middle, valuesAt([]ranking{ranked}, []int64{rank - more})...)
		}
	}
	return measure.Mean(middle...).Over(measure.Integer(unitsPerPound))
}
