package measure

// Completeness is how complete the records of a group are: the people of known
// group of all people, also called the self-reporting rate. It is not the
// disability declaration rate of national reports, which is the people recorded
// as disabled of all people: that is a plain [Proportion].
type Completeness struct{ known Proportion }

// NewCompleteness is (all − unknown) ÷ all. More unknown than all is
// [ErrPartExceedsWhole]. Absent counts are accepted; what is computed from them
// is absent for the same reason.
func NewCompleteness(unknown, all Count) (Completeness, error) {
	share, err := NewProportion(unknown, all)
	if err != nil {
		return Completeness{}, err
	}
	return Completeness{known: share.Complement()}, nil
}

// Proportion is the people of known group of all people.
func (c Completeness) Proportion() Proportion { return c.known }

// Against is the completeness minus a target in per cent, in percentage points.
// It is undefined, for [OutOfRange], for a target that is not between 0 and 100.
func (c Completeness) Against(target Value) Difference {
	return DifferenceOfPercentages(c.known.Percent(), possible(target))
}

// Missing is how many more records must become known to reach a target in per
// cent, rounded up to whole people, and zero where it is reached. Of nobody none
// is missing. It is undefined, for [OutOfRange], for a target that is not between
// 0 and 100.
func (c Completeness) Missing(target Value) Count { return c.known.missing(possible(target)) }

// String gives the completeness at one place, as "96.0%".
func (c Completeness) String() string { return c.known.String() }

// possible is the target, and out of range where it cannot be a share.
func possible(target Value) Value {
	if !percentage(target) {
		return Absent(OutOfRange)
	}
	return target
}
