package census

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// roll is the areas of a table that is being read: those that are asked for, and
// what was found of them.
type roll struct {
	table  Table
	asked  []string
	needed map[string]bool // those asked, and the former areas that they came of; nil for all
	order  []*found
	room   []int64 // for more counts
	byCode map[string]*found
	faults measure.Faults
}

// found is an area of which something was found.
type found struct {
	area   Area
	total  int64
	counts []int64
	row    int // where it was first found
	bad    bool
}

// newRoll is the areas of those codes. One that is asked twice, by itself or as a
// part of another, is a fault.
func newRoll(table Table, areas []string) *roll {
	r := &roll{table: table, byCode: map[string]*found{}}
	if len(areas) == 0 {
		return r
	}
	r.needed = map[string]bool{}
	for _, code := range areas {
		code = strings.TrimSpace(code)
		if slices.Contains(r.asked, code) {
			r.fault(0, code, "", "", fmt.Errorf("%w: asked for twice", measure.ErrDuplicate))
			continue
		}
		r.asked, r.needed[code] = append(r.asked, code), true
	}
	for _, code := range r.asked {
		for _, former := range formerly(code).Of {
			if slices.Contains(r.asked, former.Code) {
				r.fault(0, former.Code, "", "", fmt.Errorf("%w: a part of %s, which is asked for too", measure.ErrDuplicate, code))
			}
			r.needed[former.Code] = true
		}
	}
	return r
}

// counts is room for the counts of an area, made for many at once.
func (r *roll) counts() []int64 {
	const many = 64
	n := len(r.table.Categories)
	if len(r.room) < n {
		r.room = make([]int64, many*n)
	}
	counts := r.room[:n:n]
	r.room = r.room[n:]
	return counts
}

func (r *roll) fault(row int, area, field, value string, err error) {
	r.faults = append(r.faults, measure.Fault{
		Organisation: strings.Clone(area), Indicator: r.table.ID, Row: row, Field: field, Value: strings.Clone(value), Err: err,
	})
}

// find is the area of a code in a row, nil where it is not needed. It tells whether
// the area is new.
func (r *roll) find(row int, code, name string) (*found, bool) {
	if area, there := r.byCode[code]; there {
		return area, false
	}
	switch {
	case code == "":
		r.fault(row, "", "geography code", "", measure.ErrNotSupplied)
		return nil, false
	case r.needed != nil && !r.needed[code]:
		return nil, false
	}
	both := code + name // one copy, which does not keep the whole record
	area := &found{area: Area{Code: both[:len(code)], Name: both[len(code):]}, counts: r.counts(), row: row}
	r.byCode[area.area.Code], r.order = area, append(r.order, area)
	return area, true
}

// spoil is a fault of an area, which is then not given back.
func (r *roll) spoil(area *found, row int, field, value string, err error) {
	area.bad = true
	r.fault(row, area.area.Code, field, value, err)
}

// of is what an area was found to have.
func (r *roll) of(area *found) Residents {
	return Residents{Area: area.area, Table: r.table, Total: area.total, Counts: area.counts}
}

// residents is the areas without fault, in the order asked or else of the file.
func (r *roll) residents() ([]Residents, measure.Faults) {
	if r.needed == nil {
		all := make([]Residents, 0, len(r.order))
		for _, area := range r.order {
			if !area.bad {
				all = append(all, r.of(area))
			}
		}
		return all, r.faults
	}
	all := make([]Residents, 0, len(r.asked))
	for _, code := range r.asked {
		area, there := r.byCode[code]
		switch {
		case there && !area.bad:
			all = append(all, r.of(area))
		case !there:
			if merged, ok := r.merged(code); ok {
				all = append(all, merged)
			}
		}
	}
	return all, r.faults
}

// merged is an area that the file does not have, as the sum of those that it came
// of; false, and a fault, where it has not all of them.
func (r *roll) merged(code string) (Residents, bool) {
	merger := formerly(code)
	parts, lacking := make([]Residents, 0, len(merger.Of)), []string(nil)
	for _, former := range merger.Of {
		if area := r.byCode[former.Code]; area != nil && !area.bad {
			parts = append(parts, r.of(area))
			continue
		}
		lacking = append(lacking, former.String())
	}
	switch successor := successorOf(code); {
	case successor.Area.Code != "":
		r.fault(0, code, "", "", fmt.Errorf("%w: area, since %s a part of %s", measure.ErrNotSupplied, successor.On, successor.Area))
	case len(merger.Of) == 0:
		r.fault(0, code, "", "", fmt.Errorf("%w: area", measure.ErrNotSupplied))
	case len(lacking) > 0:
		r.fault(0, code, "", "", fmt.Errorf("%w: area, nor of its parts %s", measure.ErrNotSupplied, strings.Join(lacking, ", ")))
	default:
		sum, err := merger.Sum(parts...)
		if faults, found := errors.AsType[measure.Faults](err); found {
			r.faults = append(r.faults, faults...)
		}
		return sum, err == nil
	}
	return Residents{}, false
}

// parseCount reads a number of people, with or without commas between thousands.
func parseCount(text string) (int64, error) {
	if n, ok := plainCount(text); ok {
		return n, nil
	}
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, fmt.Errorf("%w: count", measure.ErrNotSupplied)
	}
	digits, negative := strings.CutPrefix(text, "-")
	if strings.Contains(digits, ",") {
		groups := strings.Split(digits, ",")
		for i, group := range groups {
			if group == "" || len(group) > 3 || i > 0 && len(group) < 3 {
				return 0, fmt.Errorf("%w: no whole number", measure.ErrMalformed)
			}
		}
		digits = strings.Join(groups, "")
	}
	n, err := strconv.ParseUint(digits, 10, 64)
	switch {
	case err != nil && n == 0:
		return 0, fmt.Errorf("%w: no whole number", measure.ErrMalformed)
	case negative && n > 0:
		return 0, measure.ErrNegative
	case n > measure.MaxCount:
		return 0, measure.ErrTooLarge
	}
	return int64(n), nil
}

// plainCount reads the digits that nearly every count is, and nothing else.
func plainCount(text string) (int64, bool) {
	const most = 12 // digits that no count is too large for
	if text == "" || len(text) > most {
		return 0, false
	}
	var n int64
	for i := range len(text) {
		digit := text[i] - '0'
		if digit > 9 {
			return 0, false
		}
		n = 10*n + int64(digit)
	}
	return n, true
}
