package measure

import "math/big"

// Compounded is the ratio to the power of the steps, exactly: what a relative
// likelihood of appointment comes to over as many steps between bands, if it
// were the same at each and each step were taken by appointment. No steps are a
// ratio of one.
//
// It is a modelled figure, never an observed one, and is to be called so where
// it is printed: nobody was followed up the bands. By recalculation it is how
// "20.5 times more likely" came about, for a White nurse of band 5 to become one
// of band 9 (R. Kline, NHS Providers, 30 March 2023): the national ratio for
// appointment in 2022, 1.54, over the seven steps 5, 6, 7, 8a, 8b, 8c, 8d, 9 is
// 20.54.
//
// It is undefined, for [OutOfRange], for a ratio below zero, for fewer than no
// steps or more than 100, and for a ratio of numbers longer than 1,000 bits.
// Without a ratio it is absent for the ratio's own reason.
func Compounded(ratio Value, steps int) Value {
	const (
		most    = 100
		longest = 1_000 // bits; a ratio of counts needs eighty
	)
	switch {
	case !ratio.Known():
		return Absent(ratio.Reason())
	case ratio.Sign() < 0, steps < 0, steps > most:
		return Absent(OutOfRange)
	}
	num, den := ratio.number.parts()
	if num.BitLen() > longest || den.BitLen() > longest {
		return Absent(OutOfRange)
	}
	power := func(n *big.Int) *big.Int { return new(big.Int).Exp(n, big.NewInt(int64(steps)), nil) }
	return FromRat(new(big.Rat).SetFrac(power(num), power(den)))
}
