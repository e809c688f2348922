package redact

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
)

// factKind tells what a fact says.
type factKind uint8

const (
	stated factKind = iota + 1
	summed
	within
	percentage
	ratio
	points
	rounded
	known
)

// Fact is one thing that a publication says about its counts: a number it prints,
// an addition, what a note allows. The functions that return a Fact make them; what
// is wrong with one is found when it becomes part of a [Publication].
type Fact struct {
	kind      factKind
	operands  []Operand
	low, high int64  // of a stated, a known or a rounded count, and of a range
	base      int64  // to the multiples of which a count is rounded
	shown     string // the printed number of a percentage, a ratio or a difference
	habit     Habit
}

// Stated is a count as it is printed.
func Stated(name string, n int64) Fact {
	return Fact{kind: stated, operands: Counts(name), low: n, high: n}
}

// Known is a hidden count that an [Insider] knows: a person alone in a cell, a
// manager about the own team. Other attackers do not use it.
func Known(name string, n int64) Fact {
	return Fact{kind: known, operands: Counts(name), low: n, high: n}
}

// Total says that a count is the sum of its parts.
func Total(of Operand, parts ...Operand) Fact {
	return Fact{kind: summed, operands: append([]Operand{of}, parts...)}
}

// Within says that a count lies from low to high, both included, as the note "less
// than 10 redacted" says from 1 to 9 of a hidden count. High may be [Unbounded].
func Within(of Operand, low, high int64) Fact {
	return Fact{kind: within, operands: []Operand{of}, low: low, high: high}
}

// Rounded says that a count is shown to the nearest multiple of a base. The exact
// count is no further than half the base from it, both ends included where the
// base is even, because the rule for halves is rarely known.
func Rounded(of Operand, shown, base int64) Fact {
	return Fact{kind: rounded, operands: []Operand{of}, low: shown, high: shown, base: base}
}

// Percentage says that a part is printed as a percentage of a base, "12.5" or
// "12.5%". As it has a value, the base is at least 1; the part is at most the base.
func Percentage(part, base Operand, shown string, habit Habit) Fact {
	return Fact{kind: percentage, operands: []Operand{part, base}, shown: shown, habit: habit}
}

// Ratio says that the ratio of two rates, (part ÷ base) ÷ (toPart ÷ toBase), is
// printed: a relative likelihood. As it has a value, all but the first count are at
// least 1. A base may be hidden as well.
func Ratio(part, base, toPart, toBase Operand, shown string, habit Habit) Fact {
	return Fact{kind: ratio, operands: []Operand{part, base, toPart, toBase}, shown: shown, habit: habit}
}

// Points says that the difference of two percentages, part of base less the other
// part of the other base, is printed in percentage points. Both bases are at least
// 1, and both parts are at most their base.
func Points(part, base, lessPart, lessBase Operand, shown string, habit Habit) Fact {
	return Fact{kind: points, operands: []Operand{part, base, lessPart, lessBase}, shown: shown, habit: habit}
}

// Kind says what the fact speaks of: "value", "known", "sum", "range", "rounded",
// "percent", "ratio" or "points". It is "" for the zero Fact.
func (f Fact) Kind() string {
	switch f.kind {
	case stated:
		return "value"
	case known:
		return "known"
	case summed:
		return "sum"
	case within:
		return "range"
	case rounded:
		return "rounded"
	case percentage:
		return "percent"
	case ratio:
		return "ratio"
	case points:
		return "points"
	}
	return ""
}

// Operands lists the counts that the fact speaks of, the total or the part first.
func (f Fact) Operands() []Operand { return slices.Clone(f.operands) }

// String says the fact in words, as "Total = White + BME" or "BME is 12.5 % of
// Total".
func (f Fact) String() string {
	at := func(i int) string { return f.operands[i].String() }
	switch f.kind {
	case stated, known:
		return at(0) + " is " + strconv.FormatInt(f.low, 10)
	case summed:
		var parts []string
		for _, part := range f.operands[1:] {
			parts = append(parts, part.String())
		}
		return at(0) + " = " + strings.Join(parts, " + ")
	case within:
		return at(0) + " is " + between(f.low, f.high)
	case rounded:
		return fmt.Sprintf("%s is %d to the nearest %d", at(0), f.low, f.base)
	case percentage:
		return at(0) + " is " + f.figure() + " of " + at(1)
	case ratio:
		return fmt.Sprintf("%s of %s over %s of %s is %s", at(0), at(1), at(2), at(3), f.figure())
	case points:
		return fmt.Sprintf("%s of %s less %s of %s is %s", at(0), at(1), at(2), at(3), f.figure())
	}
	return ""
}

// figure is the printed number with its unit, and how it was shortened where it
// was not to the nearest.
func (f Fact) figure() string {
	text := strings.TrimSpace(f.shown)
	if f.kind == percentage {
		text = strings.TrimSpace(strings.TrimSuffix(text, "%")) + " %"
	}
	switch f.habit {
	case Down:
		text += " (cut off)"
	case Loose:
		text += " (roughly)"
	case Nearest:
	}
	if f.kind == points {
		text += " points"
	}
	return text
}

// between says a range in words.
func between(low, high int64) string {
	switch {
	case low == high:
		return strconv.FormatInt(low, 10)
	case high == Unbounded:
		return "at least " + strconv.FormatInt(low, 10)
	case high-low == 1:
		return fmt.Sprintf("%d or %d", low, high)
	}
	return fmt.Sprintf("%d to %d", low, high)
}

// printed reads the printed number of a fact. It has one: faults sees to that.
func (f Fact) printed() (published.Printed, error) {
	printed, err := published.Parse(f.shown)
	switch {
	case err != nil:
		return printed, err
	case printed.Placeholder():
		return printed, fmt.Errorf("%w: a printed number", measure.ErrNotSupplied)
	case printed.Value().Sign() < 0 && f.kind != points:
		return printed, fmt.Errorf("%w: a share or a ratio", measure.ErrNegative)
	}
	unit := printed.Unit()
	allowed := []measure.Unit{0}
	switch f.kind {
	case percentage:
		allowed = append(allowed, measure.Percent)
	case ratio:
		allowed = append(allowed, measure.Ratio)
	case points:
		allowed = append(allowed, measure.Points, measure.Percent)
	case stated, summed, within, rounded, known:
	}
	if !slices.Contains(allowed, unit) {
		return printed, fmt.Errorf("%w: a number in %s", measure.ErrUnrecognised, unit)
	}
	return printed, nil
}

// faults lists what is wrong with the fact in itself.
func (f Fact) faults() measure.Faults {
	var faults measure.Faults
	fault := func(field, value string, err error) {
		if err != nil {
			faults = append(faults, measure.Fault{Field: field, Value: value, Err: err})
		}
	}
	count := func(field string, n int64) { fault(field, strconv.FormatInt(n, 10), Number(n).check()) }
	for _, operand := range f.operands {
		fault("count", operand.String(), operand.check())
	}
	switch f.kind {
	case stated, known:
		count("is", f.low)
	case summed:
		if len(f.operands) < 2 {
			fault("parts", "", fmt.Errorf("%w: a list that is not empty is expected", measure.ErrNotSupplied))
		}
	case within:
		count("min", f.low)
		if f.high != Unbounded {
			count("max", f.high)
		}
	case rounded:
		count("shown", f.low)
		count("base", f.base)
		if f.base == 0 {
			fault("base", "0", fmt.Errorf("%w: a base to round to", measure.ErrOutOfRange))
		}
	case percentage, ratio, points:
		_, err := f.printed()
		fault("shown", f.shown, err)
		if f.habit == 0 || f.habit > Loose {
			fault("rounding", "", fmt.Errorf("%w: nearest, down or loose is expected", measure.ErrNotSupplied))
		}
	default:
		fault("", "", fmt.Errorf("%w: a fact", measure.ErrNotSupplied))
	}
	return faults
}
