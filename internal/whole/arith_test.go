package whole_test

import (
	"math"
	"math/big"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/internal/whole"
)

// ends are the numbers at which sums and products of 64 bits go wrong.
func ends() []int64 {
	const half = 3_037_000_499 // the greatest whose square has 64 bits
	list := []int64{math.MinInt64, math.MaxInt64}
	for _, n := range []int64{0, 1, 2, 3, 7, half, half + 1, math.MaxInt64 / 2, math.MaxInt64 - 1, math.MaxInt64} {
		list = append(list, n, -n)
	}
	return list
}

// Whatever fits is what numbers of any length give, and what does not is said.
func TestArithmeticAgainstAnyLength(t *testing.T) {
	operations := map[string]struct {
		ours  func(a, b int64) (int64, bool)
		exact func(z, x, y *big.Int) *big.Int
	}{
		"add":      {whole.Add, (*big.Int).Add},
		"subtract": {whole.Subtract, (*big.Int).Sub},
		"multiply": {whole.Multiply, (*big.Int).Mul},
	}
	for name, operation := range operations {
		t.Run(name, func(t *testing.T) {
			for _, a := range ends() {
				for _, b := range ends() {
					want := operation.exact(new(big.Int), big.NewInt(a), big.NewInt(b))
					got, fits := operation.ours(a, b)
					assert.Equal(t, want.IsInt64() && want.Int64() != math.MinInt64, fits, "%d and %d", a, b)
					if fits {
						assert.Equal(t, want.String(), strconv.FormatInt(got, 10), "%d and %d", a, b)
					}
				}
			}
		})
	}
}

// A quotient rounded down is the greatest whole number that is no more than the fraction.
func TestFloorDivAgainstAnyLength(t *testing.T) {
	for _, a := range ends() {
		for _, b := range []int64{1, -1, 2, -2, 3, -3, math.MaxInt64, -math.MaxInt64} {
			if a == math.MinInt64 && b == -1 { // has no quotient of 64 bits
				continue
			}
			rest := new(big.Int).Mul(big.NewInt(whole.FloorDiv(a, b)), big.NewInt(b))
			rest.Sub(big.NewInt(a), rest)
			assert.True(t, rest.Sign() == 0 || rest.Sign() == big.NewInt(b).Sign(), "%d by %d", a, b)
			assert.Negative(t, rest.CmpAbs(big.NewInt(b)), "%d by %d", a, b)
		}
	}
}
