package redact

import (
	"slices"

	"github.com/workforce-equality/equality/internal/secondary"
)

// courses tells of each line how it runs. All cells tell, those too that are shown in
// any case: without them a table falls apart.
func (t *table) courses() []secondary.Course {
	list := make([]secondary.Course, len(t.lines))
	totals := [2][]bool{make([]bool, len(t.keys)), make([]bool, len(t.keys))}
	for l, side := range t.sides() {
		list[l].Side = side
		totals[side][t.lines[l].total] = true
	}
	for l, line := range t.lines {
		across := totals[1-list[l].Side]
		list[l].AcrossGroups = across[line.total] &&
			!slices.ContainsFunc(line.parts, func(part int) bool { return !across[part] })
	}
	return list
}

// sides tells of each line along which of two dimensions it runs: lines that cross
// run along different ones.
func (t *table) sides() []int {
	c := newIntersections(t)
	sides := make([]int, len(t.lines))
	seen := make([]bool, len(t.lines))
	for start := range t.lines {
		if seen[start] {
			continue
		}
		seen[start] = true
		for queue := []int{start}; len(queue) > 0; queue = queue[1:] {
			for _, other := range c.of(queue[0]) {
				if !seen[other] {
					seen[other], sides[other] = true, 1-sides[queue[0]]
					queue = append(queue, other)
				}
			}
		}
	}
	return sides
}

// intersections finds the lines of a table that cross.
type intersections struct {
	lines           []line
	ofTotal, ofPart [][]int // of each cell: the lines whose total it is, and whose part
}

func newIntersections(t *table) intersections {
	c := intersections{t.lines, make([][]int, len(t.keys)), make([][]int, len(t.keys))}
	for l, line := range t.lines {
		c.ofTotal[line.total] = append(c.ofTotal[line.total], l)
		for _, part := range line.parts {
			c.ofPart[part] = append(c.ofPart[part], l)
		}
	}
	return c
}

// of lists the lines that cross a line: those that share its total or a part, and
// those of which its total is a part, or a part the total, in a square of lines.
func (c intersections) of(l int) []int {
	total := c.lines[l].total
	list := slices.Clone(c.ofTotal[total])
	for _, other := range c.ofPart[total] {
		if c.square(l, other) {
			list = append(list, other)
		}
	}
	for _, part := range c.lines[l].parts {
		list = append(list, c.ofPart[part]...)
		for _, other := range c.ofTotal[part] {
			if c.square(other, l) {
				list = append(list, other)
			}
		}
	}
	return list
}

// square tells whether two lines, of which the total of the one is a part of the
// other, cross: then lines beside them run from a part of the one to the total of the
// other. Lines of a group and of what it is a part of do not.
func (c intersections) square(one, other int) bool {
	for _, beside := range c.ofPart[c.lines[one].parts[0]] {
		for _, last := range c.ofTotal[c.lines[other].total] {
			if beside != one && last != other && slices.Contains(c.ofPart[c.lines[beside].total], last) {
				return true
			}
		}
	}
	return false
}
