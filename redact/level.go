package redact

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// Level is how much must stay possible of every sensitive count, for a reader
// who puts together all that is printed. The zero Level is that of
// [RequireRange].
type Level struct {
	kind         string // "" for the whole range of the rule
	below, above int64
}

// RequireRange asks that the whole range of the rule stays possible, so that the
// reader learns nothing beyond the note.
func RequireRange() Level { return Level{} }

// RequireUnique asks for two values at least, the minimum that deserves the name
// hidden.
func RequireUnique() Level { return Level{kind: "unique"} }

// RequireSpan asks that the greatest possible value is at least width more than
// the least.
func RequireSpan(width int64) Level { return Level{kind: "span", below: width} }

// RequireBounds asks that the possible values reach so far below and above the
// true one.
func RequireBounds(below, above int64) Level {
	return Level{kind: "bounds", below: below, above: above}
}

// RequireSet asks for at least so many different values. In tables of one dimension,
// and of two with groups in one of them, every value between two possible ones is
// possible; in other systems there may be gaps, and what is asked for is that the ends
// are so far apart as that many values in a row.
func RequireSet(values int64) Level { return Level{kind: "set", below: values} }

// ParseLevel reads "range", "unique", "span=3", "bounds=2,3" or "set=4". Anything
// else is [measure.ErrUnrecognised], and a number below zero or too great is what
// it is by [measure.NewCount].
func ParseLevel(text string) (Level, error) {
	name, numbers, _ := strings.Cut(text, "=")
	first, second, two := strings.Cut(numbers, ",")
	level := Level{kind: name}
	switch {
	case text == "range" || text == "":
		return Level{}, nil
	case text == "unique":
		return level, nil
	case (name == "span" || name == "set") && !two:
		second = "0"
	case name != "bounds" || !two:
		return Level{}, fmt.Errorf("%w: level", measure.ErrUnrecognised)
	}
	for _, number := range []struct {
		text string
		into *int64
	}{{first, &level.below}, {second, &level.above}} {
		n, err := strconv.ParseInt(number.text, 10, 64)
		if err != nil {
			return Level{}, fmt.Errorf("%w: level", measure.ErrUnrecognised)
		}
		*number.into = n
	}
	return level, level.check()
}

// check is nil where the numbers can be counts.
func (l Level) check() error {
	for _, n := range []int64{l.below, l.above} {
		if _, err := measure.NewCount(n); err != nil {
			return err
		}
	}
	return nil
}

// String gives the text that [ParseLevel] reads.
func (l Level) String() string {
	switch l.kind {
	case "":
		return "range"
	case "span", "set":
		return l.kind + "=" + strconv.FormatInt(l.below, 10)
	case "bounds":
		return l.kind + "=" + strconv.FormatInt(l.below, 10) + "," + strconv.FormatInt(l.above, 10)
	}
	return l.kind
}

// AppendText appends what String gives.
func (l Level) AppendText(b []byte) ([]byte, error) { return append(b, l.String()...), nil }

// MarshalText gives what String gives.
func (l Level) MarshalText() ([]byte, error) { return l.AppendText(nil) }

// UnmarshalText reads what [ParseLevel] reads.
func (l *Level) UnmarshalText(text []byte) error {
	level, err := ParseLevel(string(text))
	if err == nil {
		*l = level
	}
	return err
}

// need is what a hidden cell must keep possible: values so far below and above
// its own, and ends so far apart.
type need struct {
	below, above, width int64
}

// of is the need of a cell of that value, where the sensitive values are least
// to most.
func (l Level) of(value, least, most int64) need {
	switch l.kind {
	case "":
		if most < least {
			return need{}
		}
		return need{below: max(0, value-least), above: max(0, most-value)}
	case "unique":
		return need{width: 1}
	case "set":
		return need{width: max(0, l.below-1)}
	case "bounds":
		return need{below: l.below, above: l.above}
	}
	return need{width: l.below}
}
