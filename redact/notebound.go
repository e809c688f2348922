package redact

import (
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/workforce-equality/equality/measure"
)

// Bound is what may be printed for every hidden count: "<10" where the policy supposes
// that the reader knows that no hidden cell holds more than 9, by [Reader.Upper], so
// that it tells nothing new. Elsewhere it is the marker, for hidden cells may hold more
// than the rule hides, and a bound for some of them would be a second marker: also where
// by its own [Cell.Reader] some hidden cell may hold more.
func (p Pattern) Bound() string {
	upper, known := p.upper()
	if !known {
		return p.Marker()
	}
	return "<" + new(big.Int).Add(big.NewInt(upper), big.NewInt(1)).String()
}

// upper is what the reader knows that no hidden cell exceeds, and false where there is
// no such count.
func (p Pattern) upper() (int64, bool) {
	upper, known := p.policy.Reader.Upper.Int64()
	return upper, known && !p.beyond
}

// ShareBound is the same for the percentages of a whole that is shown: the least with
// so many decimals, 0 to 10, that is above every share that [Pattern.Bound] allows, as
// "<2.2%" for up to 9 of 414. It is the marker where there is no such bound, where the
// whole is hidden, absent or nobody, and where the bound is no less than the whole.
func (p Pattern) ShareBound(whole Key, count measure.Count, places int) string {
	upper, known := p.upper()
	base, shown := p.Shown(whole, count).Int64()
	if !known || !shown || upper >= base || places < 0 || places > 10 {
		return p.Marker()
	}
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
	least := new(big.Int).Mul(big.NewInt(100*upper), scale)
	least.Div(least, big.NewInt(base)).Add(least, big.NewInt(1))
	if least.Cmp(scale.Mul(scale, big.NewInt(100))) >= 0 {
		return p.Marker()
	}
	return "<" + decimal.NewFromBigInt(least, int32(-places)).StringFixed(int32(places)) + "%"
}
