package measure

import "fmt"

// Cells is a headcount by group in a report, with the total of the groups: each
// count known, or absent with its reason. They print as {288 96 16 400}, and the
// zero Cells is not supplied.
type Cells[G Group] struct {
	counts [unknownGroup]Count
	total  Count
}

// NewCells is the people of each group in published order, those of unknown group
// last. Their total is absent where any of them is.
func NewCells[G Group](first, second, unknown Count) Cells[G] {
	return Cells[G]{
		counts: [unknownGroup]Count{first, second, unknown},
		total:  first.Plus(second).Plus(unknown),
	}
}

// Of is the count of the group; it is not supplied for no group.
func (c Cells[G]) Of(group G) Count {
	if group == 0 || group > unknownGroup {
		return Count{}
	}
	return c.counts[group-1]
}

// Unknown is the count of people of unknown group.
func (c Cells[G]) Unknown() Count { return c.Of(unknownGroup) }

// Total is the count of all, people of unknown group included.
func (c Cells[G]) Total() Count { return c.total }

// Supplied tells whether any of the counts was.
func (c Cells[G]) Supplied() bool { return c != Cells[G]{} }

// Share is the group's share of all, people of unknown group included, as
// published shares have it.
func (c Cells[G]) Share(group G) Proportion { return partOf(c.Of(group), c.total) }

// ShareOfKnown is the group's share of the people of known group alone. It is no
// published share of a standard; populations, which have no unknowns, are
// compared with it. Of the unknown group it is not supplied.
func (c Cells[G]) ShareOfKnown(group G) Proportion {
	if group == unknownGroup {
		return Proportion{}
	}
	return partOf(c.Of(group), c.Of(1).Plus(c.Of(2)))
}

// Completeness is the people of known group of all: how complete the records are,
// which some reports call a declaration rate. Others give that name to the share
// who declared that they are disabled, which is a [Cells.Share].
func (c Cells[G]) Completeness() Completeness {
	return Completeness{known: partOf(c.Unknown(), c.total).Complement()}
}

// warnUnknown warns of people of unknown group, as [WarnUnknown], and where they
// alone were not counted.
func (c Cells[G]) warnUnknown() []Warning {
	if c.Of(1).Known() && c.Of(2).Known() && c.Unknown().Reason() == NotSupplied {
		return []Warning{{UnknownNotCounted, "how many are of unknown group was not supplied"}}
	}
	return WarnUnknown(c.Unknown(), c.total)
}

// Map gives the cells with each count replaced by what f makes of it: those of
// the groups in published order, and last the total, as of group zero. The total
// need no longer be the sum; a count that may not be shown is so replaced by none.
func (c Cells[G]) Map(f func(group G, count Count) Count) Cells[G] {
	for i, group := range Groups[G]() {
		c.counts[i] = f(group, c.counts[i])
	}
	c.total = f(0, c.total)
	return c
}

// Plus adds two headcounts group by group.
func (c Cells[G]) Plus(other Cells[G]) Cells[G] {
	sum := Cells[G]{total: c.total.Plus(other.total)}
	for i := range sum.counts {
		sum.counts[i] = c.counts[i].Plus(other.counts[i])
	}
	return sum
}

// SumCells adds headcounts group by group; without any, nobody is supplied.
func SumCells[G Group](cells ...Cells[G]) Cells[G] {
	if len(cells) == 0 {
		return Cells[G]{}
	}
	sum := cells[0]
	for _, more := range cells[1:] {
		sum = sum.Plus(more)
	}
	return sum
}

// Minus is what a part leaves of the whole, group by group; it is absent, for
// [OutOfRange], where more is taken than there is.
func (c Cells[G]) Minus(part Cells[G]) Cells[G] {
	rest := Cells[G]{total: partOf(part.total, c.total).Complement().Part()}
	for i := range rest.counts {
		rest.counts[i] = partOf(part.counts[i], c.counts[i]).Complement().Part()
	}
	return rest
}

// partOf is a proportion of counts that no report may have checked: a part that
// exceeds the whole is out of range.
func partOf(part, whole Count) Proportion {
	proportion, err := NewProportion(part, whole)
	if err != nil {
		proportion, _ = NewProportion(AbsentCount(OutOfRange), whole)
	}
	return proportion
}

// String prints the counts in published order, and the total.
func (c Cells[G]) String() string {
	return fmt.Sprintf("{%s %s %s %s}", c.counts[0], c.counts[1], c.counts[2], c.total)
}

// totalField names the total in JSON.
const totalField = "Total"

// fields are the names in JSON, in the order of the counts.
func (c Cells[G]) fields() []string {
	var names []string
	for _, group := range Groups[G]() {
		names = append(names, group.String())
	}
	return append(names, totalField)
}

// MarshalJSON writes an object with a field of the name of each group, and
// "Total".
func (c Cells[G]) MarshalJSON() ([]byte, error) {
	return marshalFields(c.fields(), append(c.counts[:], c.total))
}

// UnmarshalJSON reads what MarshalJSON writes; a field of another name is
// [ErrUnrecognised]. Where every count is known the total must be their sum, or
// it is [ErrConflict].
func (c *Cells[G]) UnmarshalJSON(text []byte) error {
	read, err := unmarshalFields[Count](text, c.fields()...)
	if err != nil {
		return err
	}
	cells := Cells[G]{counts: [unknownGroup]Count(read), total: read[unknownGroup]}
	sum := Sum(read[0].Value(), read[1].Value(), read[2].Value()) // which may be too large for a count
	if order, known := sum.Compare(cells.total.Value()); known && order != 0 {
		return fmt.Errorf("%w: a total of %s where the groups have %s", ErrConflict, cells.total, sum)
	}
	*c = cells
	return nil
}
