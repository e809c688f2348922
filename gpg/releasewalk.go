package gpg

import (
	"github.com/workforce-equality/equality/internal/release"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

// The dimensions of the cells.
const (
	sexDimension     = "sex"
	payDimension     = "pay" // in the pay period
	bonusDimension   = "bonus"
	quarterDimension = "quarter"
)

// The weights of hiding beside a count on which no other figure stands: a share
// needs its base, and the measures of pay the people who were paid.
const (
	weightOfBase = 2
	weightOfPaid = 4
)

// ofSex is the cell of one sex.
func ofSex(key redact.Key, sex workforce.Sex) redact.Key { return key.With(sexDimension, sex.String()) }

// compared is the cell of the women and men, who stand in the quarters together.
func compared(key redact.Key) redact.Key { return key.With(sexDimension, "female+male") }

// onFullPay is the cell of those with an hourly rate.
func onFullPay(key redact.Key) redact.Key { return key.With(payDimension, "full") }

// walk goes over every count of the report. The reader knows how many women and men
// are on full pay together, and with that the sizes of their quarters.
func (r Report) walk(c *release.Counts) Report {
	employees := release.Organisation{Code: r.Organisation, Snapshot: r.Snapshot}.Employees()
	women, men, notUsed := ofSex(employees, workforce.Female), ofSex(employees, workforce.Male), ofSex(employees, workforce.NotUsed)
	public(c, compared(onFullPay(employees)), []redact.Key{onFullPay(women), onFullPay(men)}, r.Hourly.Group.People, r.Hourly.Reference.People)
	c.Rest(
		redact.Cell{Key: onFullPay(notUsed)}, redact.Cell{Key: notUsed, Count: r.NotUsed.Relevant},
		redact.Cell{Key: onLeave(notUsed), Count: r.NotUsed.ReducedByLeave}, redact.Cell{Key: unrated(notUsed), Count: r.NotUsed.Unrated},
	)
	r.Quarters = r.Quarters.walk(c, employees)
	r.Hourly.Group = r.Hourly.Group.walk(c, onFullPay(women))
	r.Hourly.Reference = r.Hourly.Reference.walk(c, onFullPay(men))
	r.Bonus.Group = r.Bonus.Group.walk(c, paidBonus(women))
	r.Bonus.Reference = r.Bonus.Reference.walk(c, paidBonus(men))
	for _, key := range []redact.Key{women, men} {
		c.Sum(key, onLeave(key), unrated(key), onFullPay(key))
	}
	r.Women, r.Men, r.NotUsed = r.Women.walk(c, women), r.Men.walk(c, men), r.NotUsed.walk(c, notUsed)
	return r
}

// public sees the sum of counts as one that everybody knows.
func public(c *release.Counts, total redact.Key, parts []redact.Key, counts ...measure.Count) {
	sum := countOf(0)
	for _, count := range counts {
		sum = sum.Plus(count)
	}
	c.See(redact.Cell{Key: total, Count: sum, Status: redact.Fixed})
	c.Sum(total, parts...)
}

// The cells of the relevant employees of one sex.
func onLeave(key redact.Key) redact.Key   { return key.With(payDimension, "reduced by leave") }
func unrated(key redact.Key) redact.Key   { return key.With(payDimension, "without a rate") }
func paidBonus(key redact.Key) redact.Key { return key.With(bonusDimension, "paid") }
func belowZero(key redact.Key) redact.Key { return key.With(bonusDimension, "below zero") }
func noBonus(key redact.Key) redact.Key   { return key.With(bonusDimension, "none") }

// walk goes over the relevant employees of one sex. Those without a bonus are the
// rest of them.
func (s Staff) walk(c *release.Counts, key redact.Key) Staff {
	relevant := redact.Cell{Key: key, Count: s.Relevant, Weight: weightOfBase}
	bonus := redact.Cell{Key: paidBonus(key), Count: s.Bonus, Weight: weightOfPaid}
	negative := redact.Cell{Key: belowZero(key), Count: s.NegativeBonuses}
	c.Rest(redact.Cell{Key: noBonus(key)}, relevant, bonus, negative)
	c.System.Nest(bonus.Key, relevant.Key)
	return Staff{
		Relevant:        c.See(relevant),
		ReducedByLeave:  c.See(redact.Cell{Key: onLeave(key), Count: s.ReducedByLeave}),
		Unrated:         c.See(redact.Cell{Key: unrated(key), Count: s.Unrated}),
		Bonus:           c.See(bonus),
		NegativeBonuses: c.See(negative),
	}
}

// walk goes over the people behind a mean and a median, which go with them. Pay
// of nobody knows how many people is not shown, nor is that there is none.
func (s Statistics) walk(c *release.Counts, key redact.Key) Statistics {
	s.People = c.See(redact.Cell{Key: key, Count: s.People, Weight: weightOfPaid})
	for _, pay := range []*measure.Value{&s.Mean, &s.Median} {
		switch {
		case !s.People.Known() && pay.Reason() != measure.NotSupplied:
			*pay = measure.Absent(measure.Suppressed)
		case c.Rounds():
			*pay = release.Hundredth(*pay)
		}
	}
	return s
}

// walk goes over the women and men of each quarter. Whether people on one rate could
// be divided is told of all quarters or of none, for it tells of who they are.
func (q Quarters) walk(c *release.Counts, employees redact.Key) Quarters {
	full := onFullPay(employees)
	women, men := ofSex(full, workforce.Female), ofSex(full, workforce.Male)
	var womens, mens []redact.Key
	for i, quarter := range []*Quarter{&q.Lower, &q.LowerMiddle, &q.UpperMiddle, &q.Upper} {
		of := func(key redact.Key) redact.Key { return key.With(quarterDimension, Labels()[i].String()) }
		public(c, of(compared(full)), []redact.Key{of(women), of(men)}, quarter.Women, quarter.Men)
		womens, mens = append(womens, of(women)), append(mens, of(men))
		quarter.Women = c.See(redact.Cell{Key: of(women), Count: quarter.Women})
		quarter.Men = c.See(redact.Cell{Key: of(men), Count: quarter.Men})
		q.Inexact = q.Inexact && quarter.Total().Reason() != measure.Suppressed
	}
	c.Sum(women, womens...)
	c.Sum(men, mens...)
	return q
}
