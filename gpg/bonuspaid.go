package gpg

import (
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// BonusPaid is what somebody was paid in bonuses in the twelve months that end on
// the snapshot date, of which the elements are: the whole amounts, in proportion
// neither of days nor of hours (SI 2017/353, Schedule 1, and the Gender pay gap
// reporting guidance, Making your calculations). The other elements do not count.
//
// Every fault is an error, in [measure.Faults], rows being elements from one: a
// group that [Mapping.Of] refuses, and bonuses that come to less than zero,
// [measure.ErrNegative], or to more than [workforce.MaxPay], [measure.ErrTooLarge].
func (m Mapping) BonusPaid(elements []Element) (workforce.Pay, error) {
	var faults measure.Faults
	total := measure.Integer(0)
	for i, element := range elements {
		switch group, err := m.Of(element.Group); {
		case err != nil:
			faults = append(faults, measure.Fault{Field: "group", Row: i + 1, Value: element.Group, Err: err})
		case group.Treatment == BonusPay:
			total = total.Plus(measure.Integer(int64(element.Amount)))
		}
	}
	switch {
	case total.Sign() < 0:
		faults = append(faults, measure.Fault{Field: "bonus", Value: total.Over(measure.Integer(unitsPerPound)).Text(2), Err: measure.ErrNegative})
	case above(total, int64(workforce.MaxPay)):
		faults = append(faults, measure.Fault{Field: "bonus", Value: total.Over(measure.Integer(unitsPerPound)).Text(2), Err: measure.ErrTooLarge})
	}
	if len(faults) > 0 {
		return 0, faults
	}
	units, _ := total.Rat()
	return workforce.Pay(units.Num().Int64()), nil
}
