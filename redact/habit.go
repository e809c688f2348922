package redact

import (
	"math/big"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/published"
)

// Habit is how a publication shortens the numbers it prints, which decides what a
// printed number says about the exact one. It is rarely told and often guessed, so
// a fact always names it.
type Habit uint8

// The habits, and what a number p printed with a unit u in its last place says.
const (
	// Nearest: from p − u/2 to p + u/2, both ends included, because the rule for
	// halves is rarely known.
	Nearest Habit = iota + 1
	// Down, cut off: from p, included, to p + u, excluded; below zero the other way.
	Down
	// Loose, a habit that is not known: from p − u to p + u, both ends included.
	Loose
)

// Habits lists the habits.
func Habits() []Habit { return enumeration.Entries(Loose) }

func (h Habit) text() (string, bool) {
	switch h {
	case Nearest:
		return "nearest", true
	case Down:
		return "down", true
	case Loose:
		return "loose", true
	}
	return "", false
}

// String names the habit, and gives "" for the zero Habit.
func (h Habit) String() string { return enumeration.String("rounding", h, Habit.text) }

// ParseHabit finds the habit of that name. None is [measure.ErrNotSupplied], anything
// else [measure.ErrUnrecognised].
func ParseHabit(text string) (Habit, error) {
	return enumeration.Parse("rounding", text, Loose, Habit.text)
}

// AppendText appends the name of the habit.
func (h Habit) AppendText(b []byte) ([]byte, error) {
	return enumeration.AppendOrNone(b, "rounding", h, Habit.text)
}

// MarshalText gives the name of the habit, and none for zero. What is not on the
// list is [measure.ErrUnrecognised].
func (h Habit) MarshalText() ([]byte, error) { return h.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. Anything else is
// [measure.ErrUnrecognised].
func (h *Habit) UnmarshalText(text []byte) error {
	parsed, err := enumeration.ParseOrNone("rounding", string(text), Loose, Habit.text)
	if err == nil {
		*h = parsed
	}
	return err
}

// reading is what a printed number says: low ≤ exact × scale ≤ high, an open end
// excluded. All are whole numbers.
type reading struct {
	low, high, scale  *big.Int
	openLow, openHigh bool
}

// read takes a printed number by the habit.
func (h Habit) read(printed published.Printed) reading {
	value, _ := printed.Value().Rat()
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(printed.Places())), nil)
	scale.Lsh(scale, 1) // half a unit of the last place is one
	middle := new(big.Rat).Mul(value, new(big.Rat).SetInt(scale)).Num()
	below, above := int64(1), int64(1)
	switch {
	case h == Loose:
		below, above = 2, 2
	case h == Down && value.Sign() > 0:
		below, above = 0, 2
	case h == Down && value.Sign() < 0:
		below, above = 2, 0
	case h == Down: // what is cut off to zero may have been on either side of it
		below, above = 2, 2
	}
	return reading{
		low:      new(big.Int).Sub(middle, big.NewInt(below)),
		high:     new(big.Int).Add(middle, big.NewInt(above)),
		scale:    scale,
		openLow:  h == Down && below > 0,
		openHigh: h == Down && above > 0,
	}
}

// outside tells whether the number lies beyond ends that are whole numbers.
func (r reading) outside(low, high int64) bool {
	least, most := new(big.Int).Mul(big.NewInt(low), r.scale), new(big.Int).Mul(big.NewInt(high), r.scale)
	return r.high.Cmp(least) < 0 || r.low.Cmp(most) > 0
}

// says is what the printed number of a fact says. It has one: faults sees to that.
func (f Fact) says() (reading, error) {
	printed, err := f.printed()
	if err != nil {
		return reading{}, err
	}
	return f.habit.read(printed), nil
}
