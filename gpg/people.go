package gpg

import (
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Person is what the pay of one relevant employee comes to: somebody employed on
// the snapshot date.
type Person struct {
	Rate           Rate          // for an hour; without one the person is in no hourly measure
	Bonus          workforce.Pay // of the twelve months to the snapshot; zero is none
	ReducedByLeave bool          // paid less, or nothing, because of leave: no full-pay relevant employee
}

// People is the pay of the relevant employees of one group. The zero People is
// nobody and ready to use. It is not safe for concurrent use while people are
// added.
type People struct {
	relevant int64 // everybody
	reduced  int64 // paid less because of leave
	unrated  int64 // on full pay, without a rate
	negative int64 // bonuses below zero, not used
	hourly   Distribution
	bonus    Distribution
}

// Add counts one relevant employee. Those paid less because of leave are in the
// headcount and the bonus measures alone, and so are those without a rate. A bonus
// below zero is none, and is counted in [People.NegativeBonuses].
func (p *People) Add(person Person) {
	p.relevant++
	switch {
	case person.ReducedByLeave:
		p.reduced++
	case !person.Rate.known:
		p.unrated++
	default:
		p.hourly.Add(person.Rate)
	}
	switch {
	case person.Bonus > 0:
		p.bonus.add(person.Bonus)
	case person.Bonus < 0:
		p.negative++
	}
}

// Merge counts the people of another group, which is not changed. In whatever
// order and grouping people are merged, what is computed from them is the same.
func (p *People) Merge(other *People) {
	p.relevant += other.relevant
	p.reduced += other.reduced
	p.unrated += other.unrated
	p.negative += other.negative
	p.hourly.Merge(&other.hourly)
	p.bonus.Merge(&other.bonus)
}

// Relevant is the number of relevant employees.
func (p *People) Relevant() measure.Count { return countOf(p.relevant) }

// ReducedByLeave is how many of them were paid less because of leave.
func (p *People) ReducedByLeave() measure.Count { return countOf(p.reduced) }

// Unrated is how many were on full pay and have no hourly rate.
func (p *People) Unrated() measure.Count { return countOf(p.unrated) }

// NegativeBonuses is how many had a bonus below zero, which is not used.
func (p *People) NegativeBonuses() measure.Count { return countOf(p.negative) }

// Hourly is the hourly rates of the full-pay relevant employees.
func (p *People) Hourly() *Distribution { return &p.hourly }

// Bonus is the bonuses of those who were paid one.
func (p *People) Bonus() *Distribution { return &p.bonus }
