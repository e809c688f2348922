package redact

import (
	"math"
	"math/bits"
)

// plus, minus and times give false where the result does not fit a machine word.
func plus(a, b int64) (int64, bool) {
	sum := a + b
	return sum, (sum > a) == (b > 0)
}

func minus(a, b int64) (int64, bool) {
	difference := a - b
	return difference, (difference < a) == (b > 0) && difference != math.MinInt64 // which has no opposite
}

func times(a, b int64) (int64, bool) {
	high, low := bits.Mul64(absolute(a), absolute(b))
	if high != 0 || low > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(low), true
	}
	return int64(low), true
}

func absolute(n int64) uint64 {
	if n < 0 {
		return uint64(-n)
	}
	return uint64(n)
}

// floorOf is a ÷ b rounded down.
func floorOf(a, b int64) int64 {
	quotient := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		quotient--
	}
	return quotient
}
