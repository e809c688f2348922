package simplex

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
)

// number is a fraction in lowest terms. The zero value is zero. It is two machine words
// as long as they hold it, and a [big.Rat], never changed, beyond.
type number struct {
	num, den int64 // den is positive, but for zero
	big      *big.Rat
}

// integer is a whole number.
func integer(n int64) number {
	if n == math.MinInt64 {
		return number{big: new(big.Rat).SetInt64(n)}
	}
	return number{num: n, den: 1}
}

// rat is the number for a caller.
func (a number) rat() *big.Rat {
	switch {
	case a.big != nil:
		return new(big.Rat).Set(a.big)
	case a.num == 0:
		return new(big.Rat)
	default:
		return big.NewRat(a.num, a.den)
	}
}

// small brings a fraction back to machine words where they hold it.
func small(r *big.Rat) number {
	if r.Num().IsInt64() && r.Denom().IsInt64() && r.Num().Int64() != math.MinInt64 {
		return number{num: r.Num().Int64(), den: r.Denom().Int64()}
	}
	return number{big: r}
}

// weight is how many times as long as with a machine word it takes, about, to reckon
// with the number, less one. It grows with the square of the length, as the greatest
// common divisor does.
func (a number) weight() int64 {
	if a.big == nil {
		return 0
	}
	bits := int64(a.big.Num().BitLen() + a.big.Denom().BitLen())
	return bits * bits / 64
}

// isZero tells whether the number is zero.
func (a number) isZero() bool { return a.big == nil && a.num == 0 }

// sign is -1, 0 or 1.
func (a number) sign() int {
	switch {
	case a.big != nil:
		return a.big.Sign()
	case a.num > 0:
		return 1
	case a.num < 0:
		return -1
	default:
		return 0
	}
}

// neg is −a. The least machine word is never a numerator.
func (a number) neg() number {
	if a.big != nil {
		return small(new(big.Rat).Neg(a.big))
	}
	a.num = -a.num
	return a
}

// abs is |a|.
func (a number) abs() number {
	if a.sign() < 0 {
		return a.neg()
	}
	return a
}

// inverse is 1 ÷ a, of a number that is not zero.
func (a number) inverse() number {
	switch {
	case a.big != nil:
		return small(new(big.Rat).Inv(a.big))
	case a.num < 0:
		return number{num: -a.den, den: -a.num}
	default:
		return number{num: a.den, den: a.num}
	}
}

// times is a × b.
func (a number) times(b number) number {
	if a.isZero() || b.isZero() {
		return number{}
	}
	if a.big == nil && b.big == nil {
		across, down := gcd(a.num, b.den), gcd(b.num, a.den)
		num, fits := multiply(a.num/across, b.num/down)
		den, fit := multiply(a.den/down, b.den/across)
		if fits && fit {
			return number{num: num, den: den}
		}
	}
	return small(new(big.Rat).Mul(a.rat(), b.rat()))
}

// plus is a + b.
func (a number) plus(b number) number {
	switch {
	case a.isZero():
		return b
	case b.isZero():
		return a
	case a.big == nil && b.big == nil:
		if sum, fits := a.add(b); fits {
			return sum
		}
	}
	return small(new(big.Rat).Add(a.rat(), b.rat()))
}

// plusProduct is a + b × c.
func (a number) plusProduct(b, c number) number {
	if b.den == 1 && c.den == 1 && (a.den == 1 || a.isZero()) {
		product, fits := multiply(b.num, c.num)
		if sum, fit := add(a.num, product); fits && fit {
			return integer(sum)
		}
	}
	return a.plus(b.times(c))
}

// add is a + b in machine words, and false where they do not hold it.
func (a number) add(b number) (number, bool) {
	if a.den == b.den && a.den == 1 {
		sum, fits := add(a.num, b.num)
		return number{num: sum, den: 1}, fits
	}
	shared := gcd(a.den, b.den)
	left, fits1 := multiply(a.num, b.den/shared)
	right, fits2 := multiply(b.num, a.den/shared)
	sum, fits3 := add(left, right)
	den, fits4 := multiply(a.den, b.den/shared)
	if !fits1 || !fits2 || !fits3 || !fits4 {
		return number{}, false
	}
	if sum == 0 {
		return number{}, true
	}
	common := gcd(sum, den)
	return number{num: sum / common, den: den / common}, true
}

// minus is a − b.
func (a number) minus(b number) number { return a.plus(b.neg()) }

// over is a ÷ b, where b is not zero.
func (a number) over(b number) number { return a.times(b.inverse()) }

// cmp is the sign of a − b.
func (a number) cmp(b number) int {
	if a.big == nil && b.big == nil && a.den == b.den {
		return cmp.Compare(a.num, b.num)
	}
	return a.minus(b).sign()
}

// gcd is the greatest common divisor of numbers that are not both zero.
func gcd(a, b int64) int64 {
	if a == 1 || b == 1 {
		return 1
	}
	a, b = max(a, -a), max(b, -b)
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// add is a + b, and false beyond the machine word or at its least value.
func add(a, b int64) (int64, bool) {
	sum := a + b
	return sum, (sum > a) == (b > 0) && sum != math.MinInt64
}

// multiply is a × b, and false beyond the machine word or at its least value.
func multiply(a, b int64) (int64, bool) {
	if a == int64(int32(a)) && b == int64(int32(b)) {
		return a * b, true
	}
	high, low := bits.Mul64(uint64(max(a, -a)), uint64(max(b, -b)))
	return a * b, high == 0 && low <= math.MaxInt64
}
