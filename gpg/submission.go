package gpg

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// Shares are a percentage of women and one of men.
type Shares struct {
	Women, Men measure.Value
}

// QuarterShares are the shares of women and of men in each hourly pay quarter, in
// per cent of its people.
type QuarterShares struct {
	Lower, LowerMiddle, UpperMiddle, Upper Shares
}

// Of is the shares of the quarter; for a label that is not on the list they are
// not supplied.
func (q QuarterShares) Of(label Label) Shares {
	switch label {
	case LowerQuarter:
		return q.Lower
	case LowerMiddleQuarter:
		return q.LowerMiddle
	case UpperMiddleQuarter:
		return q.UpperMiddle
	case UpperQuarter:
		return q.Upper
	}
	return Shares{}
}

// Submission is the fourteen percentages that an employer files with the gender
// pay gap service: the gaps in per cent of the men's pay, the rest in per cent of
// people.
type Submission struct {
	MeanHourlyGap, MedianHourlyGap measure.Value
	MeanBonusGap, MedianBonusGap   measure.Value // without value where no man was paid a bonus
	Bonus                          Shares        // paid a bonus, of all relevant employees of the sex
	Quarters                       QuarterShares
}

// hundred is all of them, in per cent.
const hundred = 100

// Submission rounds the figures of the report, once, to so many places by the
// rule, of which the zero one is [measure.HalfAwayFromZero]; the service takes one
// place at the most and names no rule for halves.
//
//   - The two shares of a quarter must sum to exactly 100 (gender pay gap service,
//     checks of the figures entered). Rounded one by one, 16.25 and 83.75 become
//     16.3 and 83.8, which is refused. So the women's share is rounded, and the
//     men's is what it leaves of 100; that is the largest remainder at the last
//     digit, equal ones to the women, who are named first. The warnings tell of each
//     digit that moved. With [measure.HalfToEven] none does.
//   - Where men were paid a bonus and no woman was, both bonus gaps are 100: there
//     is no women's mean, but the service's own check of its records expects that
//     number. Where women alone were, the gaps have no value.
//
// What else must be known before the figures are used is in [Report.Warnings].
// Places below 0 count as 0, above 100 as 100. By a rule that is not on the list
// every figure is undefined, for [measure.OutOfRange].
func (r Report) Submission(places int, rule measure.Rounding) (Submission, []measure.Warning) {
	round := func(v measure.Value) measure.Value { return roundedBy(v, places, rule) }
	exact := r.exact()
	submission := Submission{
		MeanHourlyGap: round(exact.MeanHourlyGap), MedianHourlyGap: round(exact.MedianHourlyGap),
		MeanBonusGap: round(exact.MeanBonusGap), MedianBonusGap: round(exact.MedianBonusGap),
		Bonus: Shares{Women: round(exact.Bonus.Women), Men: round(exact.Bonus.Men)},
	}
	if r.onlyMenPaid() {
		submission.MeanBonusGap, submission.MedianBonusGap = measure.Integer(hundred), measure.Integer(hundred)
	}
	var warnings []measure.Warning
	pair := func(label Label) Shares {
		share := exact.Quarters.Of(label)
		women := round(share.Women)
		men := measure.Integer(hundred).Minus(women)
		if alone := round(share.Men); alone != men {
			warnings = append(warnings, measure.Warning{Doubt: measure.DigitMoved, Sentence: fmt.Sprintf(
				"%s quarter: the men's share is %s and not %s, so that it makes 100 with the women's %s",
				label, men.Text(places), alone.Text(places), women.Text(places),
			)})
		}
		return Shares{Women: women, Men: men}
	}
	submission.Quarters = QuarterShares{
		Lower: pair(LowerQuarter), LowerMiddle: pair(LowerMiddleQuarter),
		UpperMiddle: pair(UpperMiddleQuarter), Upper: pair(UpperQuarter),
	}
	return submission, warnings
}

// onlyMenPaid tells whether men were paid a bonus and women were not.
func (r Report) onlyMenPaid() bool {
	women, known := r.Women.Bonus.Int64()
	men, _ := r.Men.Bonus.Int64()
	return known && women == 0 && men > 0
}

// exact is the figures without rounding and without convention.
func (r Report) exact() Submission {
	share := func(q Quarter) Shares {
		total := q.Total().Value()
		return Shares{Women: percentOf(q.Women, total), Men: percentOf(q.Men, total)}
	}
	return Submission{
		MeanHourlyGap: r.Hourly.MeanGap().Percent(), MedianHourlyGap: r.Hourly.MedianGap().Percent(),
		MeanBonusGap: r.Bonus.MeanGap().Percent(), MedianBonusGap: r.Bonus.MedianGap().Percent(),
		Bonus: Shares{Women: r.Women.BonusShare().Percent(), Men: r.Men.BonusShare().Percent()},
		Quarters: QuarterShares{
			Lower: share(r.Quarters.Lower), LowerMiddle: share(r.Quarters.LowerMiddle),
			UpperMiddle: share(r.Quarters.UpperMiddle), Upper: share(r.Quarters.Upper),
		},
	}
}

// percentOf is a count in per cent of all, undefined for NoBase where there is
// nobody.
func percentOf(part measure.Count, all measure.Value) measure.Value {
	if all.Known() && all.Sign() == 0 {
		return measure.Absent(measure.NoBase)
	}
	return part.Value().Times(measure.Integer(hundred)).Over(all)
}

// roundedBy is a value rounded to so many places by the rule.
func roundedBy(v measure.Value, places int, rule measure.Rounding) measure.Value {
	rounded, ok := v.RoundBy(rule, places)
	switch {
	case ok:
		return measure.FromDecimal(rounded)
	case v.Known():
		return measure.Absent(measure.OutOfRange)
	}
	return v
}
