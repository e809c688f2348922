package measure

// Group is a group of people by which a standard counts. There are three: the two
// that the standard compares, numbered 1 and 2 in published order, and people of
// unknown group, numbered 3; as White, BME and unknown. The zero Group is nobody.
type Group interface {
	~uint8
	String() string
}

// unknownGroup is the number of the people of unknown group.
const unknownGroup = 3

// Groups lists the groups of a standard in published order.
func Groups[G Group]() []G { return []G{1, 2, unknownGroup} }

// Compared lists the two groups that a standard compares, in published order.
func Compared[G Group]() []G { return []G{1, 2} }

// Between is the direction of a ratio of one group over another; harm is the one
// of the two that is worse off where the ratio is above one.
func Between[G Group](of, to, harm G) Direction {
	return Direction{Of: of.String(), To: to.String(), Harm: harm.String()}
}

// GroupNamed finds the group of that name among those compared, as a direction
// has it, and gives zero where none has it.
func GroupNamed[G Group](name string) G {
	for _, group := range Compared[G]() {
		if group.String() == name {
			return group
		}
	}
	return 0
}

// Pair is something of each of the two groups that a standard compares, as their
// answers to an item of a survey.
type Pair[G Group, T any] struct{ pair [2]T }

// NewPair is what belongs to the two groups, in published order.
func NewPair[G Group, T any](first, second T) Pair[G, T] { return Pair[G, T]{[2]T{first, second}} }

// Of is what belongs to the group, and the zero T for a group that is not
// compared.
func (p Pair[G, T]) Of(group G) (none T) {
	if group == 0 || group >= unknownGroup {
		return none
	}
	return p.pair[group-1]
}

// MarshalJSON writes an object with a field of the name of each group.
func (p Pair[G, T]) MarshalJSON() ([]byte, error) {
	return marshalFields([]string{G(1).String(), G(2).String()}, p.pair[:])
}

// UnmarshalJSON reads what MarshalJSON writes; a field of another name is
// [ErrUnrecognised].
func (p *Pair[G, T]) UnmarshalJSON(text []byte) error {
	read, err := unmarshalFields[T](text, G(1).String(), G(2).String())
	if err == nil {
		p.pair = [2]T(read)
	}
	return err
}
