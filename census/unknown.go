package census

import (
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// Unknown is how many staff are of no known value: those whose records say so, and
// the rest of a stated total. It is not supplied where nothing tells of them.
func (t TableReport) Unknown() measure.Count {
	if len(t.Unstated) == 0 {
		return t.Remainder
	}
	unknown := sumOfStaff(t.Unstated)
	if t.Remainder.Reason() == measure.NotSupplied {
		return unknown
	}
	return unknown.Plus(t.Remainder)
}

// Completeness is the staff of known value of all staff.
func (t TableReport) Completeness() measure.Completeness {
	complete, err := measure.NewCompleteness(t.Unknown(), t.Total)
	if err != nil { // of hand-made counts
		complete, _ = measure.NewCompleteness(measure.AbsentCount(measure.OutOfRange), t.Total)
	}
	return complete
}

// Bounds are the least and the greatest share of all staff that the group can have,
// whoever those of no known value are: x of N, and x and all of them of N. A benchmark
// between the two may be reached.
func (t TableReport) Bounds(group string) (lowest, highest measure.Proportion) {
	x := t.Headcount(group)
	return proportion(x, t.Total), proportion(x.Plus(t.Unknown()), t.Total)
}

// Reading reads the comparison of a group as [Comparison.Reading]. Where more than
// twenty per cent of staff are of no known value nothing is classified, for
// [measure.NotApplicable]: whoever they are could turn the reading. Of a suppressed
// number of them those that are shown count.
func (t TableReport) Reading(group string) Reading {
	if !t.classified() {
		return Reading{Reason: measure.NotApplicable}
	}
	return t.Comparison(group).Reading()
}

// classified tells whether so many staff are of known value that their comparison is
// read.
func (t TableReport) classified() bool {
	return !slices.ContainsFunc(t.warnUnknownShare(), func(w measure.Warning) bool { return w.Doubt == measure.MostlyUnknown })
}
