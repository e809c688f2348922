package measure

import (
	"errors"
	"fmt"
)

// mostYears is how many years an aspiration may span.
const mostYears = 100

// Aspiration is how many people of a group a band needs to reach a reference
// share, and by when. A Model Employer (NHS England, 2019) has every organisation
// set a target of its own for BME staff in leadership, and NHS England set itself
// 19 per cent in every pay band by 2025 (HSJ, 2020). How the people of a band
// follow from a share is general usage, for which no publication was found; so
// the share and the years are the caller's, who says whether the share is that
// of the own workforce or of the local population.
type Aspiration struct {
	current   Proportion
	reference Value // per cent
	from, to  int
}

// NewAspiration is the aspiration of a band, current being the group's people of
// its headcount in the baseline year from, to reach the reference share, in per
// cent, in the year to. A reference below 0 or above 100 is [ErrOutOfRange], an
// end that is not after the baseline [ErrConflict], and more than 100 years
// [ErrTooLarge]; every fault is reported. Absent counts and an absent reference
// are accepted; what is computed from them is absent for the same reason.
func NewAspiration(current Proportion, reference Value, from, to int) (Aspiration, error) {
	var faults []error
	if !percentage(reference) {
		faults = append(faults, fmt.Errorf("%w: reference share %s per cent", ErrOutOfRange, clip(reference.String())))
	}
	switch {
	case to <= from:
		faults = append(faults, fmt.Errorf("%w: from %d to %d", ErrConflict, from, to))
	case uint(to)-uint(from) > mostYears:
		faults = append(faults, fmt.Errorf("%w: from %d to %d is more than %d years", ErrTooLarge, from, to, mostYears))
	}
	if len(faults) > 0 {
		return Aspiration{}, errors.Join(faults...)
	}
	return Aspiration{current: current, reference: reference, from: from, to: to}, nil
}

// Current is the group's people of the band's headcount in the baseline year.
func (a Aspiration) Current() Proportion { return a.current }

// Reference is the share aimed at, in per cent.
func (a Aspiration) Reference() Value { return a.reference }

// Years are the baseline year and the end.
func (a Aspiration) Years() (from, to int) { return a.from, a.to }

// Exact is headcount × reference share, not rounded.
func (a Aspiration) Exact() Value { return a.current.exactly(a.reference) }

// Target is how many people of the group the band is to have:
// [Aspiration.Exact] rounded up to whole people. A band of nobody needs nobody.
func (a Aspiration) Target() Count { return wholePeople(a.Exact()) }

// Gap is how many people of the group are missing: target − current, and never
// below zero. More than the target is a gap of none, not a reduction to be made.
func (a Aspiration) Gap() Count { return a.current.missing(a.reference) }

// Milestone is where an aspiration is to stand in one year.
type Milestone struct {
	Year   int
	Exact  Value // on the straight line, in people
	People Count // the same, rounded up to whole people
}

// Milestones are one a year, from the year after the baseline to the end, on the
// straight line from the current people to the target, which is a whole number
// of people and the last of them. Where the gap is none they stay at the current
// people.
func (a Aspiration) Milestones() []Milestone {
	var milestones []Milestone
	gap, years := a.Gap().Value(), int64(a.to-a.from)
	for passed := int64(1); passed <= years; passed++ {
		exact := a.current.part.Value().Plus(gap.Times(Fraction(passed, years)))
		milestones = append(milestones, Milestone{Year: a.from + int(passed), Exact: exact, People: wholePeople(exact)})
	}
	return milestones
}

// String is the sentence, as "19.0% of 42 by 2025 is 8, rounded up: 1 more
// than in 2019", or why there is none, as "[c]". Of a target that is a whole
// number without rounding it does not say that it was rounded up.
func (a Aspiration) String() string {
	target := a.Target()
	if !target.known {
		return target.Reason().text()
	}
	rounded := ""
	if target.Value() != a.Exact() {
		rounded = ", rounded up"
	}
	return fmt.Sprintf("%s of %s by %d is %s%s: %s more than in %d",
		Percent.Text(a.reference, 1), a.current.whole, a.to, target, rounded, a.Gap(), a.from)
}

// percentage tells whether a value can be a share in per cent: it is between 0
// and 100, or absent.
func percentage(v Value) bool {
	above, known := v.Compare(Integer(100))
	return !known || (v.Sign() >= 0 && above <= 0)
}

// exactly is how many people of the whole the target, in per cent, stands for.
func (p Proportion) exactly(target Value) Value {
	return p.whole.Value().Times(target).Over(Integer(100))
}

// missing is how many people the part lacks of the target, in per cent, rounded
// up to whole people, and zero where it lacks none.
func (p Proportion) missing(target Value) Count {
	wanted := wholePeople(p.exactly(target))
	if reason := absence(p.part.Reason(), wanted.Reason()); reason != 0 {
		return AbsentCount(reason)
	}
	return Count{n: max(0, wanted.n-p.part.n), known: true}
}

// wholePeople is a number of people between zero and [MaxCount], rounded up.
func wholePeople(v Value) Count {
	if !v.Known() {
		return AbsentCount(v.Reason())
	}
	num, den := v.number.parts()
	down := num.Neg(num).Div(num, den) // of −v, towards minus infinity
	return Count{n: -down.Int64(), known: true}
}
