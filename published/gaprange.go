package published

import "github.com/workforce-equality/equality/measure"

// GapRange is the least and the greatest gap, in per cent of the reference, that
// two amounts of pay can have which print as these: hourly rates are mostly
// printed to pence and gaps computed from unrounded ones, so that a printed gap is
// to be held against the range and not against the gap of the printed rates. Pay
// is not below zero. Both are not supplied where either is a placeholder; the
// least is [measure.Unbounded] where the reference may be zero, and so is the
// greatest where it must be.
func GapRange(reference, group Printed) (least, greatest measure.Value) {
	if reference.Placeholder() || group.Placeholder() {
		return measure.Value{}, measure.Value{}
	}
	zero := measure.Integer(0)
	lowReference, highReference := reference.Interval()
	lowGroup, highGroup := group.Interval()
	if lowGroup.Sign() < 0 {
		lowGroup = zero
	}
	gap := func(reference, group measure.Value) measure.Value {
		if reference.Sign() <= 0 {
			return measure.Absent(measure.Unbounded)
		}
		return measure.NewGap(reference, group).Percent()
	}
	return gap(lowReference, highGroup), gap(highReference, lowGroup)
}

// GapPossible tells whether a printed gap can be that of two printed amounts: half
// a unit of the last place of each either way leaves them one value in common. It
// is false in the second result where one of them is a placeholder.
func GapPossible(gap, reference, group Printed) (possible, known bool) {
	least, greatest := GapRange(reference, group)
	if gap.Placeholder() || reference.Placeholder() || group.Placeholder() {
		return false, false
	}
	low, high := gap.Interval()
	reaches := func(low, high measure.Value) bool {
		order, bounded := low.Compare(high)
		return !bounded || order <= 0
	}
	return greatest.Known() && reaches(low, greatest) && reaches(least, high), true
}
