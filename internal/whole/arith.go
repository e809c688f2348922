package whole

import (
	"math"
	"math/bits"
)

// Add is a + b, and false beyond 64 bits or at the least number of 64 bits, which has no
// opposite.
func Add(a, b int64) (int64, bool) {
	sum := a + b
	return sum, (sum > a) == (b > 0) && sum != math.MinInt64
}

// Subtract is a − b, and false where [Add] would be.
func Subtract(a, b int64) (int64, bool) {
	difference := a - b
	return difference, (difference < a) == (b > 0) && difference != math.MinInt64
}

// Multiply is a × b, and false where [Add] would be.
func Multiply(a, b int64) (int64, bool) {
	high, low := bits.Mul64(magnitude(a), magnitude(b))
	return a * b, high == 0 && low <= math.MaxInt64
}

// magnitude is |a|.
func magnitude(a int64) uint64 {
	if a < 0 {
		return -uint64(a)
	}
	return uint64(a)
}

// FloorDiv is a ÷ b rounded down, where b is not zero.
func FloorDiv(a, b int64) int64 {
	quotient := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		quotient--
	}
	return quotient
}

// CeilDiv is a ÷ b rounded up, where b is above zero.
func CeilDiv(a, b int64) int64 {
	q := a / b
	if a%b > 0 {
		q++
	}
	return q
}

// gcd is the greatest common divisor, of zeros zero.
func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, -a)
}
