package gpg

import (
	"math/big"
	"math/bits"

	"github.com/workforce-equality/equality/measure"
)

// Variance is the sample variance of the amounts, in pounds squared, exactly: the
// squared distances from the mean, added and divided by one less than the people.
// It is computed in one pass, and nothing is kept for it. It is undefined, for
// [measure.NoBase], where there is nobody, and for [measure.DivisionByZero] of one
// person.
func (d *Distribution) Variance() measure.Value {
	n := d.people()
	if n == 0 {
		return measure.Absent(measure.NoBase)
	}
	people, sum := measure.Integer(n), d.sum()
	spread := people.Times(d.sumOfSquares()).Minus(sum.Times(sum))
	return spread.Over(people.Times(measure.Integer(n - 1))).Over(measure.Integer(unitsPerPound * unitsPerPound))
}

// sumOfSquares is the squares of the amounts together, in ten-thousandths of a
// pound. Those of the blocks are added in 192 bits.
func (d *Distribution) sumOfSquares() measure.Value {
	var high, middle, low uint64
	for _, block := range d.blocks {
		for _, pay := range block {
			upper, lower := bits.Mul64(uint64(pay), uint64(pay))
			var carry uint64
			low, carry = bits.Add64(low, lower, 0)
			middle, carry = bits.Add64(middle, upper, carry)
			high += carry
		}
	}
	squares := new(big.Int)
	for _, word := range []uint64{high, middle, low} {
		squares.Lsh(squares, 64).Add(squares, new(big.Int).SetUint64(word))
	}
	fractions := make([]measure.Value, len(d.exact))
	for i, amount := range d.exact {
		fractions[i] = amount.Times(amount)
	}
	return measure.FromRat(new(big.Rat).SetInt(squares)).Plus(sumOf(fractions))
}
