package gpg

import (
	"math/big"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Spread is how the people of a group, a sex or any other, are spread over the
// four hourly pay quarters, from the lowest. None of what it tells is statutory
// but [Spread.Shares] of women and of men.
type Spread struct {
	People QuarterCounts // of the group
	Of     QuarterCounts // everybody
}

// Spread is how one sex is spread over the quarters. Of people whose sex is not
// used there is none: it is not applicable.
func (q Quarters) Spread(sex workforce.Sex) Spread {
	spread := Spread{Of: QuarterCounts{q.Lower.Total(), q.LowerMiddle.Total(), q.UpperMiddle.Total(), q.Upper.Total()}}
	switch sex {
	case workforce.Female:
		spread.People = QuarterCounts{q.Lower.Women, q.LowerMiddle.Women, q.UpperMiddle.Women, q.Upper.Women}
	case workforce.Male:
		spread.People = QuarterCounts{q.Lower.Men, q.LowerMiddle.Men, q.UpperMiddle.Men, q.Upper.Men}
	case workforce.NotUsed:
		spread.People = absentQuarters(measure.NotApplicable)
	}
	return spread
}

// Workforce is the people of the group of everybody in the four quarters.
func (s Spread) Workforce() measure.Proportion {
	return proportion(s.People.all(), s.Of.all())
}

// Shares are the people of the group of everybody in each quarter, from the lowest.
func (s Spread) Shares() [4]measure.Proportion {
	var shares [4]measure.Proportion
	people, everybody := s.People.inOrder(), s.Of.inOrder()
	for i := range shares {
		shares[i] = proportion(people[i], everybody[i])
	}
	return shares
}

// Across are the people of the group in each quarter of all people of the group:
// about a quarter each where pay does not depend on the group.
func (s Spread) Across() [4]measure.Proportion {
	var across [4]measure.Proportion
	all := s.People.all()
	for i, people := range s.People.inOrder() {
		across[i] = proportion(people, all)
	}
	return across
}

// Ratios are the shares of the quarters, each over the share of the workforce: 1
// where the group is represented as it is in the workforce. They are undefined,
// for [measure.DivisionByZero], where there is nobody of the group, and for
// [measure.NoBase] in a quarter of nobody.
func (s Spread) Ratios() [4]measure.Value {
	var ratios [4]measure.Value
	workforce := s.Workforce().Share()
	for i, share := range s.Shares() {
		ratios[i] = share.Share().Over(workforce)
	}
	return ratios
}

// UpperExpected is how many people of the group the upper quarter would have if
// its share there were that of the workforce. It is not rounded.
func (s Spread) UpperExpected() measure.Value {
	return s.Workforce().Share().Times(s.Of.Upper.Value())
}

// UpperShortfall is how many people of the group the upper quarter lacks of
// [Spread.UpperExpected], rounded up to whole people, and zero where it lacks
// none.
func (s Spread) UpperShortfall() measure.Count {
	return wholePeople(s.UpperExpected().Minus(s.People.Upper.Value()))
}

// wholePeople is a number of people rounded up, and zero for one below zero.
func wholePeople(v measure.Value) measure.Count {
	number, known := v.Rat()
	if !known {
		return measure.AbsentCount(v.Reason())
	}
	if number.Sign() <= 0 {
		return countOf(0)
	}
	up, rest := new(big.Int).QuoRem(number.Num(), number.Denom(), new(big.Int))
	if rest.Sign() > 0 {
		up.Add(up, big.NewInt(1))
	}
	if !up.IsInt64() || up.Int64() > measure.MaxCount {
		return measure.AbsentCount(measure.OutOfRange)
	}
	return countOf(up.Int64())
}
