package redact

import "github.com/workforce-equality/equality/measure"

// Rounded is a count as it is shown: to the nearest multiple of [Rule.Round], half a
// multiple up. A count that is absent stays absent, and one that a base does not
// round stays as it is. It is rounded by itself, so that rounded counts need not add
// up to a rounded total.
func (r Rule) Rounded(count measure.Count) measure.Count {
	n, known := count.Int64()
	if !known || r.Round < 2 {
		return count
	}
	up := n%r.Round*2 >= r.Round
	if n -= n % r.Round; up {
		n += r.Round
	}
	rounded, err := measure.NewCount(n)
	if err != nil { // more than can be counted
		return measure.AbsentCount(measure.OutOfRange)
	}
	return rounded
}

// Share is the share that is published of a part in a whole: of the counts as they
// are shown, so that it says nothing of what rounding hides. A part that rounding
// has made greater than its whole is the whole.
func (r Rule) Share(part, whole measure.Count) measure.Proportion {
	shown, of := r.Rounded(part), r.Rounded(whole)
	share, err := measure.NewProportion(shown, of)
	if err != nil {
		share, _ = measure.NewProportion(of, of)
	}
	return share
}

// Places is how many decimals a percentage of a whole is published with: one, or none
// where the whole as it is shown is below [Rule.OneDecimalFrom].
func (r Rule) Places(whole measure.Count) int {
	if base, known := r.Rounded(whole).Int64(); known && base < r.OneDecimalFrom {
		return 0
	}
	return 1
}
