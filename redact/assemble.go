package redact

import (
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// assembler joins systems and lists what is wrong with them.
type assembler struct {
	table
	policy Policy
	reader []Reader // of each cell
	number map[Key]int
	absent map[Key]bool    // cells without a count
	stated map[string]bool // lines, by their cells
	faults measure.Faults
}

// assemble joins systems under a policy. The error is nil or [measure.Faults].
func assemble(policy Policy, systems []System) (*table, error) {
	a := assembler{
		table: table{finding: &finding{}}, policy: policy, number: map[Key]int{}, absent: map[Key]bool{}, stated: map[string]bool{},
		faults: policy.check(),
	}
	for _, s := range systems {
		for _, cell := range s.Cells {
			a.cell(cell)
		}
	}
	for _, s := range systems {
		for _, sum := range s.Sums {
			a.sum(sum, s.NonAdditive)
		}
	}
	for _, s := range systems {
		for _, n := range s.Nested {
			a.rest(n)
		}
	}
	for i, key := range a.keys {
		if a.status[i] == Primary && !a.credible(i) {
			a.fault(key, "count", fmt.Errorf("%w: the reader knows that the cell cannot hold it", measure.ErrOutOfRange))
		}
	}
	a.cycles()
	if err := a.faults.Err(); err != nil {
		return nil, err
	}
	if a.costs(); len(a.faults) > 0 {
		return nil, a.faults
	}
	a.judge(systems)
	return &a.table, nil
}

func (a *assembler) fault(key Key, field string, err error) {
	a.faults = append(a.faults, measure.Fault{Indicator: key.String(), Field: field, Err: err})
}

// cell puts in a cell, or joins it with the one of the same key. Counts are not
// named in faults.
func (a *assembler) cell(c Cell) {
	if c.Key == (Key{}) {
		a.fault(c.Key, "key", measure.ErrNotSupplied)
		return
	}
	if c.Status > Implied {
		a.fault(c.Key, "status", fmt.Errorf("%w: %d", measure.ErrUnrecognised, c.Status))
		return
	}
	if _, err := measure.NewCount(c.Weight); err != nil {
		a.fault(c.Key, "weight", err)
		return
	}
	count, known := c.Count.Int64()
	if !known {
		a.absent[c.Key] = true
		return
	}
	i, found := a.number[c.Key]
	if !found {
		i = a.add(c.Key, count, max(Open, c.Status), max(1, c.Weight))
		a.tell(i, c)
		return
	}
	if a.value[i] != count {
		a.fault(c.Key, "count", fmt.Errorf("%w: two counts of one cell", measure.ErrConflict))
	}
	status, agrees := both(a.status[i], max(Open, c.Status))
	if !agrees {
		a.fault(c.Key, "status", fmt.Errorf("%w: %s and %s", measure.ErrConflict, a.status[i], c.Status))
	}
	a.status[i], a.weight[i] = status, max(a.weight[i], c.Weight)
	a.tell(i, c)
}

// tell notes what the reader knows of a cell, and whether it is preferred.
func (a *assembler) tell(i int, c Cell) {
	a.preferred[i] = a.preferred[i] || c.Preferred
	a.reader[i] = a.reader[i].and(c.Reader)
	low, high := a.policy.bounds()
	if a.status[i] == Implied { // never printed, so that nobody knows that it is not zero
		low, high = 0, unbounded
	}
	a.low[i], a.high[i] = a.reader[i].within(low, high)
}

// both is the status of a cell that stands in two systems, and whether there is
// one: what is known already is known, and what is printed somewhere is not
// implied.
func both(one, other Status) (Status, bool) {
	one, other = min(one, other), max(one, other)
	switch {
	case one == Public || other == Public:
		return Public, true
	case one == Fixed && other == Primary:
		return one, false
	case one == Open && (other == Cleared || other == Implied), other == Implied:
		return one, true
	}
	return other, true
}

func (a *assembler) add(key Key, count int64, status Status, weight int64) int {
	i := len(a.keys)
	a.number[key] = i
	a.keys, a.value = append(a.keys, key), append(a.value, count)
	a.low, a.high = append(a.low, 0), append(a.high, unbounded)
	a.status, a.weight = append(a.status, status), append(a.weight, weight)
	a.preferred, a.reader = append(a.preferred, false), append(a.reader, Reader{})
	return i
}

// find gives the number of a cell, and false where it has no count; a cell that
// is in no system is a fault.
func (a *assembler) find(key Key, field string) (int, bool) {
	i, found := a.number[key]
	if !found && !a.absent[key] {
		a.fault(key, field, measure.ErrUnrecognised)
	}
	return i, found
}

// sum puts in a total with its parts.
func (a *assembler) sum(s Sum, mayFail bool) {
	total, complete := a.find(s.Total, "total")
	l := line{total: total}
	named := make(map[int]bool, len(s.Parts))
	var added int64
	for _, key := range s.Parts {
		part, known := a.find(key, "part")
		complete = complete && known
		if known {
			if named[part] {
				a.fault(key, "part", measure.ErrDuplicate)
				complete = false
			}
			named[part] = true
			l.parts = append(l.parts, part)
			added += a.value[part]
		}
	}
	switch {
	case len(s.Parts) == 0:
		a.fault(s.Total, "parts", measure.ErrNotSupplied)
	case !complete:
	case added == a.value[total]:
		a.line(l)
	case mayFail:
		a.finding.dropped = append(a.finding.dropped, s)
	default:
		a.fault(s.Total, "sum", fmt.Errorf("%w: the parts do not add up", measure.ErrConflict))
	}
}

// rest puts in what a part leaves of the whole, unless it is there already.
func (a *assembler) rest(n Nesting) {
	part, known := a.find(n.Part, "part")
	whole, also := a.find(n.Whole, "whole")
	if !known || !also || part == whole {
		return
	}
	if a.value[part] > a.value[whole] {
		a.fault(n.Part, "part", fmt.Errorf("%w: of %s", measure.ErrPartExceedsWhole, n.Whole))
		return
	}
	left := a.value[whole] - a.value[part]
	key := n.Whole.Minus(n.Part)
	rest, found := a.number[key]
	switch {
	case !found:
		rest = a.add(key, left, Implied, 1)
	case a.value[rest] != left:
		a.fault(key, "count", fmt.Errorf("%w: two counts of one cell", measure.ErrConflict))
		return
	}
	a.line(line{total: whole, parts: []int{part, rest}})
}

// line puts in a line, once however often it is stated.
func (a *assembler) line(l line) {
	stated := fmt.Sprint(l.total, slices.Sorted(slices.Values(l.parts)))
	if !a.stated[stated] {
		a.stated[stated] = true
		a.lines = append(a.lines, l)
	}
}

// cycles faults totals that are parts of themselves.
func (a *assembler) cycles() {
	const visiting, done = 1, 2
	of := make([][]int, len(a.keys)) // the lines of each total
	for l, line := range a.lines {
		of[line.total] = append(of[line.total], l)
	}
	state := make([]uint8, len(a.keys))
	type step struct{ cell, line, part int }
	for start := range a.keys {
		path := []step{{cell: start}}
		for len(path) > 0 {
			top := &path[len(path)-1]
			if state[top.cell] == done || top.line == len(of[top.cell]) {
				state[top.cell] = done
				path = path[:len(path)-1]
				continue
			}
			state[top.cell] = visiting
			parts := a.lines[of[top.cell][top.line]].parts
			if top.part == len(parts) {
				top.line, top.part = top.line+1, 0
				continue
			}
			part := parts[top.part]
			top.part++
			if state[part] == visiting {
				a.fault(a.keys[part], "total", measure.ErrCycle)
				return
			}
			path = append(path, step{cell: part})
		}
	}
}
