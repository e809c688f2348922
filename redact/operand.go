package redact

import (
	"strconv"

	"github.com/workforce-equality/equality/measure"
)

// Operand is a count that a fact speaks of: an unknown, by its name, or a number.
// The zero Operand is the number 0.
type Operand struct {
	name   string
	number int64
	named  bool
}

// Count is the count of that name.
func Count(name string) Operand { return Operand{name: name, named: true} }

// Number is a count that is known, n people.
func Number(n int64) Operand { return Operand{number: n} }

// Counts is a list of counts by their names.
func Counts(names ...string) []Operand {
	operands := make([]Operand, len(names))
	for i, name := range names {
		operands[i] = Count(name)
	}
	return operands
}

// Name gives the name, and false for a number.
func (o Operand) Name() (string, bool) { return o.name, o.named }

// Int64 gives the number, and false for a name.
func (o Operand) Int64() (int64, bool) { return o.number, !o.named }

// String is the name or the number.
func (o Operand) String() string {
	if o.named {
		return o.name
	}
	return strconv.FormatInt(o.number, 10)
}

// check finds what is wrong with a number.
func (o Operand) check() error {
	_, err := measure.NewCount(o.number)
	return err
}
