package redact

import (
	"math"
	"math/big"
	"math/bits"

	"github.com/workforce-equality/equality/measure"
)

// costs finds what hiding each cell costs: at least 1, so that nothing is hidden for
// nothing. All of them together must be a number of 62 bits.
func (a *assembler) costs() {
	if a.level = a.levels(); a.policy.Cost == ByPriority {
		a.place = a.places()
	}
	a.cost = make([]int64, len(a.keys))
	left := uint64(math.MaxInt64 / 2)
	for i, value := range a.value {
		weight := a.weight[i]
		if a.policy.Cost == ByPriority {
			weight = 1
		}
		own := max(1, a.policy.Cost.of(value, a.level[i]))
		high, low := bits.Mul64(uint64(own), uint64(weight))
		if high > 0 || low > left {
			a.fault(a.keys[i], "weight", measure.ErrTooLarge)
			return
		}
		left -= low
		a.cost[i] = own * weight
	}
}

// of is what hiding a count of that level costs.
func (c Cost) of(value, level int64) int64 {
	switch c {
	case ByCount, ByPriority:
		return 1
	case ByValue:
		return value
	case ByLogarithm:
		return sixteenths(1 + value)
	case ByHierarchy:
		return level
	}
	return 1 // as ByCount
}

// sixteenths is the logarithm of n to the base 2 in sixteenths, rounded down: what the
// sixteenth power has of binary digits beyond the first.
func sixteenths(n int64) int64 {
	power := new(big.Int).Exp(big.NewInt(n), big.NewInt(16), nil)
	return int64(power.BitLen() - 1)
}

// levels is the level of each cell: 1 of inner cells, and of a total one more than the
// highest of its parts. What a part leaves of a whole makes it no total.
func (a *assembler) levels() []int64 {
	of := make([][]line, len(a.keys))
	for _, l := range a.lines {
		if a.status[l.parts[len(l.parts)-1]] != Implied {
			of[l.total] = append(of[l.total], l)
		}
	}
	levels := make([]int64, len(a.keys))
	var level func(i int) int64
	level = func(i int) int64 {
		if levels[i] == 0 {
			highest := int64(0)
			for _, l := range of[i] {
				for _, part := range l.parts {
					highest = max(highest, level(part))
				}
			}
			levels[i] = highest + 1
		}
		return levels[i]
	}
	for i := range levels {
		level(i)
	}
	return levels
}
