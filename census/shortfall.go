package census

import (
	"math/big"

	"github.com/workforce-equality/equality/measure"
)

// Expected is how many staff would be of the group at parity: E = n × p₀, which is
// no whole number in general.
func (c Comparison) Expected() measure.Value {
	return c.staff.Whole().Value().Times(c.benchmark)
}

// Difference is the staff of the group minus those expected, in people.
func (c Comparison) Difference() measure.Value {
	return c.staff.Part().Value().Minus(c.Expected())
}

// Shortfall is how many posts more the group would have to hold, of as many as there
// are, to reach parity: E rounded up, exactly, minus x, and zero where that is
// reached. It describes, and is no target for a selection: positive action has limits
// in law.
func (c Comparison) Shortfall() measure.Count { return peopleUp(c.Difference()) }

// Growth is how many people more, all of the group, the organisation would have to
// recruit to reach parity: (n p₀ − x) ÷ (1 − p₀), rounded up exactly, and zero where
// that is reached. It is undefined, for [measure.DivisionByZero], where the whole
// population is of the group and not all staff are, and for [measure.OutOfRange]
// above [measure.MaxCount]. It describes, as [Comparison.Shortfall].
func (c Comparison) Growth() measure.Count {
	difference := c.Difference()
	if difference.Known() && difference.Sign() >= 0 {
		return peopleUp(difference)
	}
	return peopleUp(difference.Over(measure.Integer(1).Minus(c.benchmark)))
}

// NearestShortfall is E rounded to whole people, half up, minus x, and zero where
// that is reached. At so many the group may still be below parity, by less than half
// a person; [Comparison.Shortfall] is the one to be used where no other is asked for.
func (c Comparison) NearestShortfall() measure.Count {
	expected, known := c.Expected().Round(0)
	if !known {
		return measure.AbsentCount(c.Expected().Reason())
	}
	return peopleUp(c.staff.Part().Value().Minus(measure.FromDecimal(expected)))
}

// peopleUp is by how many whole people a difference is below zero, rounded up
// exactly, and zero where it is not.
func peopleUp(difference measure.Value) measure.Count {
	exact, known := difference.Rat()
	if !known {
		return measure.AbsentCount(difference.Reason())
	}
	missing := new(big.Int).Div(exact.Num(), exact.Denom()) // towards minus infinity
	missing.Neg(missing)
	if missing.Sign() < 0 {
		missing.SetInt64(0)
	}
	if !missing.IsInt64() {
		return measure.AbsentCount(measure.OutOfRange)
	}
	people, err := measure.NewCount(missing.Int64())
	if err != nil {
		return measure.AbsentCount(measure.OutOfRange)
	}
	return people
}
