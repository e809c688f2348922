package measure

import (
	"fmt"
	"strconv"
	"strings"
)

// Checker turns what an organisation states into what can be computed with, and
// collects every fault on the way. It is for one goroutine.
type Checker struct {
	Organisation string
	Faults       Faults
}

// Fault adds a fault.
func (c *Checker) Fault(indicator, field, value string, err error) {
	c.Faults = append(c.Faults, Fault{
		Organisation: c.Organisation, Indicator: indicator, Field: field, Value: value, Err: err,
	})
}

// Count checks a stated count as [NewCount] does.
func (c *Checker) Count(indicator, field string, stated int64) Count {
	count, err := NewCount(stated)
	if err != nil {
		c.Fault(indicator, field, strconv.FormatInt(stated, 10), err)
	}
	return count
}

// Text checks that a text that must be given is, and drops the spaces round it;
// a blank one is [ErrNotSupplied].
func (c *Checker) Text(indicator, field, stated string) string {
	text := strings.TrimSpace(stated)
	if text == "" {
		c.Fault(indicator, field, "", ErrNotSupplied)
	}
	return text
}

// Year checks the year of a survey, which must be given: zero is
// [ErrNotSupplied], one below zero [ErrOutOfRange].
func (c *Checker) Year(field string, stated int) int {
	switch {
	case stated == 0:
		c.Fault("", field, "", ErrNotSupplied)
	case stated < 0:
		c.Fault("", field, strconv.Itoa(stated), ErrOutOfRange)
	}
	return stated
}

// Averaging checks that the averaging of a formal process is stated:
// [ErrNotSupplied] or [ErrUnrecognised].
func (c *Checker) Averaging(indicator string, stated Averaging) Averaging {
	switch {
	case stated == 0:
		c.Fault(indicator, "averaging", "", fmt.Errorf("%w: single year or two-year mean", ErrNotSupplied))
	case stated > TwoYearMean:
		c.Fault(indicator, "averaging", strconv.Itoa(int(stated)), fmt.Errorf("%w: single year or two-year mean", ErrUnrecognised))
	}
	return stated
}

// Headcount is how many people of each group an organisation states, in the
// named fields of its standard.
type Headcount[G Group] interface {
	Of(group G) int64
}

// CheckCells checks a stated headcount and makes cells of it. A count below zero
// is [ErrNegative], one that is too large, or such a total, [ErrTooLarge].
func CheckCells[G Group](c *Checker, indicator, field string, stated Headcount[G]) Cells[G] {
	before := len(c.Faults)
	count := func(group G) Count { return c.Count(indicator, field+", "+group.String(), stated.Of(group)) }
	cells := NewCells[G](count(1), count(2), count(unknownGroup))
	if !cells.Total().Known() && len(c.Faults) == before {
		c.Fault(indicator, field+", total", "", fmt.Errorf("%w: the groups together", ErrTooLarge))
	}
	return cells
}

// CheckEvents checks the headcount of those to whom something happened, as
// [CheckCells]. Where people of unknown group were not counted, neither they nor
// a total are known, and a number of them is [ErrConflict].
func CheckEvents[G Group](c *Checker, indicator, field string, stated Headcount[G], unknownNotSupplied bool) Cells[G] {
	cells := CheckCells(c, indicator, field, stated)
	if !unknownNotSupplied {
		return cells
	}
	if unknown := stated.Of(unknownGroup); unknown != 0 {
		c.Fault(indicator, field+", "+G(unknownGroup).String(), strconv.FormatInt(unknown, 10),
			fmt.Errorf("%w: stated and not supplied", ErrConflict))
	}
	return NewCells[G](cells.Of(1), cells.Of(2), Count{})
}

// CheckWithin checks group by group that a part is not more than the whole, which
// is [ErrPartExceedsWhole], and is not itself a sum that is [ErrTooLarge].
func CheckWithin[G Group](c *Checker, indicator, field string, part, whole Cells[G]) {
	for _, group := range Groups[G]() {
		count := part.Of(group)
		value := count.String()
		_, err := NewProportion(count, whole.Of(group))
		if count.Reason() == OutOfRange {
			value, err = "", fmt.Errorf("%w: the parts together", ErrTooLarge)
		}
		if err != nil {
			c.Fault(indicator, field+", "+group.String(), value, err)
		}
	}
}

// CheckPart checks a headcount that may be left out and is a part of a whole, as
// the voting members of a board: as [CheckCells] and [CheckWithin]. Nil is not
// supplied.
func CheckPart[G Group, H Headcount[G]](c *Checker, indicator, field string, stated *H, whole Cells[G]) Cells[G] {
	if stated == nil {
		return Cells[G]{}
	}
	part := CheckCells(c, indicator, field, *stated)
	CheckWithin(c, indicator, field, part, whole)
	return part
}
