package published

import "github.com/workforce-equality/equality/measure"

// Whole is the sum of shares that are printed of one whole, and whether they can
// be all of it: whether exact shares that print as these can add to 100 per cent.
// Two shares of one decimal that add to 100.1 can, each being rounded up, although
// a form that asks for 100.0 refuses them; 99.8 cannot. The sum is absent, and the
// answer false, where one of them is a placeholder or there are none.
func Whole(shares ...Printed) (sum measure.Value, possible bool) {
	var values, lows, highs []measure.Value
	for _, share := range shares {
		low, high := share.Interval()
		values, lows, highs = append(values, share.Value()), append(lows, low), append(highs, high)
	}
	hundred := measure.Integer(100)
	below, known := measure.Sum(lows...).Compare(hundred)
	above, _ := measure.Sum(highs...).Compare(hundred)
	return measure.Sum(values...), known && below <= 0 && above >= 0
}

// Contradicts tells whether a share that is printed beside its counts cannot be
// theirs by any rounding: a whole unit of its last place or more away. A part
// greater than the whole contradicts too. It is false where a count is absent, the
// base is nobody or the share a placeholder.
func (p Printed) Contradicts(part, whole measure.Count) bool {
	share, err := measure.NewProportion(part, whole)
	if err != nil {
		return true
	}
	exact := share.Percent()
	low, high := p.Interval()
	half := high.Minus(p.Value())
	below, known := exact.Compare(low.Minus(half))
	above, _ := exact.Compare(high.Plus(half))
	return known && !p.Placeholder() && (below <= 0 || above >= 0)
}
