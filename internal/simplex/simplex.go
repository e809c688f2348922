// Package simplex optimises linear functions under linear conditions, exactly.
//
// It is the bounded simplex method on a dictionary of fractions: every condition has a
// slack, the sum it is about, with the condition's ends as bounds; the basic unknowns
// are written as sums of the others, each of which stands still at some value within
// its bounds. A question first brings the basic unknowns within theirs: for some steps
// by the dual method, which keeps an objective that is at its best there, then by
// lowering the sum of what is out of bounds. Then the primal method improves the
// objective. Where a step changes nothing for long, the first possible unknown is
// chosen (Bland 1977), which cannot go round in circles.
//
// A [Program] stays where the last question ended, so that another objective, another
// bound or one more condition costs a few steps. That is what branching and cutting
// need.
package simplex

import (
	"errors"
	"math"
	"math/big"
)

// Unbounded is the upper end of what has none.
const Unbounded int64 = math.MaxInt64

// Unlimited is the lower end of what has none.
const Unlimited int64 = math.MinInt64

// ErrLimit is the answer of a program that takes more steps than the package allows
// itself.
var ErrLimit = errors.New("too many steps")

// Term is a multiple of an unknown.
type Term struct {
	Unknown     int // from 0
	Coefficient int64
}

// Status is what a question found out.
type Status int

// The outcomes.
const (
	Infeasible Status = iota + 1 // nothing satisfies the conditions
	Optimal                      // the program stands at the least value of the objective
	Endless                      // the objective falls without end
)

// Program is unknown fractions between bounds and the conditions that hold between
// them. It is not safe for concurrent use.
type Program struct {
	unknowns  int
	low, high []int64  // of the unknowns, then of the slack of each condition
	value     []number // likewise
	place     []int    // of a basic one its row, of another −1 − its column; gone for a slack that stands still for ever
	columns   []int    // the ones that are not basic
	rows      []row
	cost      []number // of the objective, by column
	weight    int64    // of the numbers of the last pivot
	long      int64    // work of this question for numbers beyond machine words
	work      int64    // of all questions
}

// row writes a basic unknown as a sum of multiples of the columns.
type row struct {
	basic  int
	factor []number
}

// gone is the place of a slack with equal ends that has left the basis: it never moves
// again.
const gone = math.MinInt

// New gives a program of unknowns without conditions. The lower bounds may be
// [Unlimited], the upper ones [Unbounded].
func New(low, high []int64) *Program {
	p := &Program{unknowns: len(low)}
	for i := range low {
		p.low, p.high = append(p.low, low[i]), append(p.high, high[i])
		p.place = append(p.place, -1-i)
		p.columns = append(p.columns, i)
		p.value = append(p.value, within(number{}, low[i], high[i]))
	}
	p.cost = make([]number, len(low))
	return p
}

// within is the number nearest to a value that the bounds allow.
func within(v number, low, high int64) number {
	switch {
	case low != Unlimited && v.cmp(integer(low)) < 0:
		return integer(low)
	case high != Unbounded && v.cmp(integer(high)) > 0:
		return integer(high)
	default:
		return v
	}
}

// Add puts in the condition low ≤ sum of the terms ≤ high, whose ends may be missing as
// in [New]. Unknowns may be named twice.
func (p *Program) Add(terms []Term, low, high int64) {
	r := row{basic: len(p.value), factor: make([]number, len(p.columns))}
	var sum number
	for _, t := range terms {
		c := integer(t.Coefficient)
		sum = sum.plus(c.times(p.value[t.Unknown]))
		p.addTo(r.factor, t.Unknown, c)
	}
	p.low, p.high = append(p.low, low), append(p.high, high)
	p.value = append(p.value, sum)
	p.place = append(p.place, len(p.rows))
	p.rows = append(p.rows, r)
	if low == high {
		p.settleEquation(len(p.rows)-1, low)
	}
}

// Bound replaces the bounds of an unknown, which may be missing as in [New].
func (p *Program) Bound(unknown int, low, high int64) {
	p.low[unknown], p.high[unknown] = low, high
	if at := p.place[unknown]; at < 0 {
		p.move(-1-at, within(p.value[unknown], low, high).minus(p.value[unknown]))
	}
}

// Value is an unknown where the program stands.
func (p *Program) Value(unknown int) *big.Rat { return p.value[unknown].rat() }

// Whole is an unknown where the program stands, and false where that is not a whole
// number of 64 bits.
func (p *Program) Whole(unknown int) (int64, bool) {
	v := p.value[unknown]
	return v.num, v.isZero() || v.big == nil && v.den == 1
}

// Work is how much work all questions together have taken, about one for each number
// of the dictionary in each step, and more for those beyond machine words.
func (p *Program) Work() int64 { return p.work }
