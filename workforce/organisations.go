package workforce

import "slices"

// Organisations numbers organisations from zero, in the order in which they are first
// named, so that what is counted of each is found by its number. Extracts that are
// read one after the other may share it. The zero Organisations is empty and ready to
// use. It is not safe for concurrent use while extracts are read.
type Organisations struct {
	names   []string
	numbers map[string]int
}

// Number is the number of an organisation, a new one for a name that was not seen
// before. Names are told apart byte by byte.
func (o *Organisations) Number(name string) int {
	if number, known := o.numbers[name]; known {
		return number
	}
	if o.numbers == nil {
		o.numbers = map[string]int{}
	}
	number := len(o.names)
	o.names, o.numbers[name] = append(o.names, name), number
	return number
}

// Count is how many organisations there are.
func (o *Organisations) Count() int { return len(o.names) }

// Name is the name of the organisation of that number, and "" for a number that none
// has.
func (o *Organisations) Name(number int) string {
	if o == nil || number < 0 || number >= len(o.names) {
		return ""
	}
	return o.names[number]
}

// Names lists the organisations by their numbers.
func (o *Organisations) Names() []string { return slices.Clone(o.names) }
