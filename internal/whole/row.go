package whole

import (
	"cmp"
	"fmt"
	"math"
	"math/big"
	"slices"
)

// check finds what makes a system unreadable.
func (s System) check() error {
	if len(s.Low) != len(s.High) {
		return fmt.Errorf("%w: %d lower and %d upper bounds", ErrInvalid, len(s.Low), len(s.High))
	}
	for i, low := range s.Low {
		if low < 0 || low == Unbounded {
			return fmt.Errorf("%w: lower bound %d of unknown %d", ErrInvalid, low, i)
		}
	}
	for i, r := range s.Rows {
		for _, t := range r.Terms {
			if t.Unknown < 0 || t.Unknown >= len(s.Low) || t.Coefficient == math.MinInt64 {
				return fmt.Errorf("%w: term %v of row %d", ErrInvalid, t, i)
			}
		}
		for _, p := range r.Products {
			if min(p.First, p.Second) < 0 || max(p.First, p.Second) >= len(s.Low) || p.Coefficient == math.MinInt64 {
				return fmt.Errorf("%w: product %v of row %d", ErrInvalid, p, i)
			}
		}
	}
	return nil
}

// none stands for the second unknown of a part that has one only.
const none = -1

// part is a multiple of an unknown or of the product of two.
type part struct {
	first, second int
	coefficient   int64
}

// row is a [Row] in the form that is worked on.
type row struct {
	parts     []part
	low, high int64
}

// parts gives a row in the form that is worked on.
func (r Row) parts() row {
	parts := make([]part, 0, len(r.Terms)+len(r.Products))
	for _, t := range r.Terms {
		parts = append(parts, part{t.Unknown, none, t.Coefficient})
	}
	for _, p := range r.Products {
		parts = append(parts, part{min(p.First, p.Second), max(p.First, p.Second), p.Coefficient})
	}
	return row{parts, r.Low, r.High}
}

// tidy is a row with the fixed unknowns brought into the ends, one part for each
// unknown or pair, and no common divisor. What 64 bits do not hold stays as it is.
func (r row) tidy(b box) row {
	parts := make([]part, 0, len(r.parts))
	for _, p := range r.parts {
		if p.second != none && b.fixed(p.second) {
			p = p.fix(p.first, b.low[p.second])
		}
		if p.second != none && b.fixed(p.first) {
			p = p.fix(p.second, b.low[p.first])
		}
		if p.second == none && b.fixed(p.first) {
			if by, fits := Multiply(p.coefficient, b.low[p.first]); fits && r.shift(-by) {
				continue
			}
		}
		parts = append(parts, p)
	}
	r.parts = merge(parts)
	r.divide()
	return r
}

// fix is a product with one unknown left, where 64 bits hold it.
func (p part) fix(left int, value int64) part {
	if c, fits := Multiply(p.coefficient, value); fits {
		return part{left, none, c}
	}
	return p
}

// shift adds a number to the ends there are, and tells whether 64 bits hold them.
func (r *row) shift(by int64) bool {
	low, high, fitLow, fitHigh := r.low, r.high, true, true
	if low != Unlimited {
		low, fitLow = Add(low, by)
	}
	if high != Unbounded {
		high, fitHigh = Add(high, by)
		fitHigh = fitHigh && high != Unbounded
	}
	if fitLow && fitHigh {
		r.low, r.high = low, high
	}
	return fitLow && fitHigh
}

// merge sorts parts and adds up those of one unknown or pair.
func merge(parts []part) []part {
	slices.SortStableFunc(parts, func(a, b part) int { return cmp.Or(a.first-b.first, a.second-b.second) })
	merged := parts[:0]
	for _, p := range parts {
		if last := len(merged) - 1; last >= 0 && merged[last].first == p.first && merged[last].second == p.second {
			if sum, fits := Add(merged[last].coefficient, p.coefficient); fits {
				merged[last].coefficient = sum
				continue
			}
		}
		merged = append(merged, p)
	}
	return slices.DeleteFunc(merged, func(p part) bool { return p.coefficient == 0 })
}

// divide takes out the common divisor: what is left of the ends is rounded inwards,
// since the sum is a whole number.
func (r *row) divide() {
	var common int64
	for _, p := range r.parts {
		common = gcd(common, p.coefficient)
	}
	if common <= 1 {
		return
	}
	for i := range r.parts {
		r.parts[i].coefficient /= common
	}
	if r.low != Unlimited {
		r.low = CeilDiv(r.low, common)
	}
	if r.high != Unbounded {
		r.high = FloorDiv(r.high, common)
	}
}

// curved tells whether the row has products.
func (r row) curved() bool {
	return slices.ContainsFunc(r.parts, func(p part) bool { return p.second != none })
}

// holds tells whether values satisfy the row, in numbers of any size.
func (r row) holds(x []int64) bool {
	var sum, of big.Int
	for _, p := range r.parts {
		of.SetInt64(x[p.first])
		if p.second != none {
			of.Mul(&of, big.NewInt(x[p.second]))
		}
		sum.Add(&sum, of.Mul(&of, big.NewInt(p.coefficient)))
	}
	return (r.low == Unlimited || sum.Cmp(big.NewInt(r.low)) >= 0) &&
		(r.high == Unbounded || sum.Cmp(big.NewInt(r.high)) <= 0)
}
