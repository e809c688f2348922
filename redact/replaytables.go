package redact

import (
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// The limits of going through tables: how many values are tried on the way to all of
// them, and how often each sum is looked at to narrow one.
const (
	mostTrials = 50 * MostReplays
	mostLooks  = 1000
)

// tables goes through the tables that agree with what a pattern shows.
type tables struct {
	lines     []line
	of        [][]int // the lines of each cell
	moves     []bool  // hidden
	low, high []int64 // of each cell, as the sums allow
	steps     int     // tried so far
}

func newTables(t *table, pattern Pattern) tables {
	o := tables{
		lines: t.lines, of: make([][]int, len(t.keys)), moves: make([]bool, len(t.keys)),
		low: slices.Clone(t.value), high: slices.Clone(t.value),
	}
	for l, line := range t.lines {
		for _, i := range line.cells() {
			o.of[i] = append(o.of[i], l)
		}
	}
	for i, key := range t.keys {
		believed := t.low[i] <= t.value[i] && t.value[i] <= t.high[i]
		o.moves[i] = believed && t.status[i] != Fixed && t.status[i] != Public && pattern.Hidden(key)
		if o.moves[i] {
			o.low[i], o.high[i] = t.low[i], t.high[i]
		}
	}
	o.narrow(o.low, o.high)
	return o
}

// each visits the tables in which a cell holds a value, those near a true table first,
// until a visit says that it is enough. It ends with an error where there are too many.
func (o *tables) each(cell int, value int64, near []int64, visit func([]int64) (bool, error)) error {
	low, high := slices.Clone(o.low), slices.Clone(o.high)
	if value < low[cell] || value > high[cell] {
		return nil
	}
	low[cell], high[cell] = value, value
	_, err := o.search(low, high, near, visit)
	return err
}

// search visits the tables between ends, and tells whether a visit was enough.
func (o *tables) search(low, high, near []int64, visit func([]int64) (bool, error)) (bool, error) {
	if o.steps++; o.steps > mostTrials {
		return false, measure.ErrTooLarge
	}
	if !o.narrow(low, high) {
		return false, nil
	}
	next := -1 // the cell with the fewest values
	for i := range low {
		if low[i] < high[i] && (next < 0 || high[i]-low[i] < high[next]-low[next]) {
			next = i
		}
	}
	if next < 0 {
		if slices.ContainsFunc(o.lines, func(l line) bool { return !l.holds(low) }) {
			return false, nil
		}
		return visit(low)
	}
	below := min(max(near[next], low[next]), high[next])
	for above := below + 1; below >= low[next] || above <= high[next]; {
		value := below
		if below < low[next] || (above <= high[next] && above-near[next] < near[next]-below) {
			value = above
			above++
		} else {
			below--
		}
		lower, higher := slices.Clone(low), slices.Clone(high)
		lower[next], higher[next] = value, value
		if enough, err := o.search(lower, higher, near, visit); enough || err != nil {
			return enough, err
		}
	}
	return false, nil
}

// narrow brings ends together as far as each sum by itself tells, and gives false
// where it finds that no table is left.
func (o *tables) narrow(low, high []int64) bool {
	waiting := make([]bool, len(o.lines))
	queue := make([]int, len(o.lines))
	for l := range o.lines {
		waiting[l], queue[l] = true, l
	}
	for k := 0; k < len(queue) && k < mostLooks*len(o.lines); k++ {
		l := queue[k]
		waiting[l] = false
		for _, i := range o.squeeze(o.lines[l], low, high) {
			if low[i] > high[i] {
				return false
			}
			for _, other := range o.of[i] {
				if !waiting[other] {
					waiting[other] = true
					queue = append(queue, other)
				}
			}
		}
	}
	return true
}

// squeeze brings the ends of the cells of one sum together, and lists those it moved.
func (o *tables) squeeze(l line, low, high []int64) []int {
	var least, most int64 // of the parts together
	endless := 0          // parts without upper end
	for _, i := range l.parts {
		if least += low[i]; high[i] == unbounded {
			endless++
		} else {
			most += high[i]
		}
	}
	var moved []int
	narrow := func(i int, lower, upper int64) {
		if lower > low[i] || upper < high[i] {
			low[i], high[i] = max(low[i], lower), min(high[i], upper)
			moved = append(moved, i)
		}
	}
	for _, i := range l.parts {
		lower, upper := int64(0), unbounded
		switch {
		case endless == 0:
			lower = low[l.total] - (most - high[i])
		case endless == 1 && high[i] == unbounded:
			lower = low[l.total] - most
		}
		if high[l.total] != unbounded {
			upper = high[l.total] - (least - low[i])
		}
		narrow(i, lower, upper)
	}
	if endless > 0 {
		most = unbounded
	}
	narrow(l.total, least, most)
	return moved
}
