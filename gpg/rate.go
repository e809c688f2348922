package gpg

import (
	"fmt"
	"unique"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// unitsPerPound is how many units of [workforce.Pay] make a pound.
const unitsPerPound = 10_000

// Rate is what a person is paid for an hour, exactly. Nearly every rate is a whole
// number of ten-thousandths of a pound and is held as that; any other is held as
// a fraction. Equal rates are equal under ==. The zero Rate is not supplied.
type Rate struct {
	known bool
	pay   workforce.Pay
	exact unique.Handle[measure.Value] // in ten-thousandths of a pound, of a rate that is no whole number of them
}

// RateOf is the rate of so much pay. One below zero is [measure.ErrNegative], one
// above [workforce.MaxPay] [measure.ErrTooLarge].
func RateOf(pay workforce.Pay) (Rate, error) {
	if pay < 0 || pay > workforce.MaxPay {
		_, err := pay.MarshalText()
		return Rate{}, err
	}
	return Rate{known: true, pay: pay}, nil
}

// ExactRate is the rate of so many pounds, exactly, with any number of decimals.
// A value that is absent is [measure.ErrNotSupplied], one below zero
// [measure.ErrNegative], one above [workforce.MaxPay] [measure.ErrTooLarge].
func ExactRate(pounds measure.Value) (Rate, error) {
	units := pounds.Times(measure.Integer(unitsPerPound))
	above, known := units.Compare(measure.Integer(int64(workforce.MaxPay)))
	switch {
	case !known:
		return Rate{}, fmt.Errorf("%w: rate", measure.ErrNotSupplied)
	case units.Sign() < 0:
		return Rate{}, fmt.Errorf("%w: rate %s", measure.ErrNegative, pounds.Text(2))
	case above > 0:
		return Rate{}, fmt.Errorf("%w: rate %s", measure.ErrTooLarge, pounds.Text(2))
	}
	return rateOf(units), nil
}

// rateOf is the rate of so many ten-thousandths of a pound, no fewer than zero.
func rateOf(units measure.Value) Rate {
	if number, _ := units.Rat(); number.IsInt() {
		return Rate{known: true, pay: workforce.Pay(number.Num().Int64())}
	}
	return fractionOf(units)
}

// fractionOf is the rate of an amount that is no whole number of ten-thousandths
// of a pound.
func fractionOf(units measure.Value) Rate { return Rate{known: true, exact: unique.Make(units)} }

// whole tells whether a rate is a whole number of ten-thousandths of a pound.
func (r Rate) whole() bool { return r.exact == unique.Handle[measure.Value]{} }

// Known tells whether there is a rate.
func (r Rate) Known() bool { return r.known }

// Value is the rate in pounds, exactly.
func (r Rate) Value() measure.Value {
	switch {
	case !r.known:
		return measure.Value{}
	case r.whole():
		return measure.Fraction(int64(r.pay), unitsPerPound)
	}
	return r.exact.Value().Over(measure.Integer(unitsPerPound))
}

// String gives the rate in pounds at two decimals, or as many as a rate of whole
// ten-thousandths needs, and the marker of one not supplied.
func (r Rate) String() string {
	if r.known && r.whole() {
		return "£" + r.pay.String()
	}
	return measure.Money.Text(r.Value(), 2)
}
