package rounding

import (
	"slices"

	"github.com/workforce-equality/equality/internal/secondary"
)

// settlingPasses is how often the cells are gone through for a step that helps.
const settlingPasses = 60

// settle finds steps by plain means: cells that are no totals take those given, or the
// nearest where none are, totals follow by the first sum that makes them up, and one cell
// after the other goes a step up or down, or two of a line one each, as long as that
// helps. A total is pressed to the multiples beside its count. It is quick at any size;
// whether all sums hold is for [Lattice.holds] to tell.
func (l *Lattice) settle(start []int64) []int64 {
	s := settling{Lattice: l, start: start, made: make([]int, len(l.rest)), steps: make([]int64, len(l.rest)), above: make([][]int, len(l.rest))}
	for i := range s.made {
		s.made[i] = -1
	}
	for n, line := range l.lines {
		for _, t := range line {
			if t.Sign > 0 && s.made[t.Cell] < 0 {
				s.made[t.Cell] = n
			}
		}
	}
	known := make([]bool, len(l.rest))
	for i := range l.rest {
		s.add(i, known)
	}
	for i, line := range s.made {
		if line >= 0 {
			s.follow(i, i)
		}
	}
	for helped, pass := true, 0; helped && pass < settlingPasses; pass++ {
		helped = false
		for i, line := range s.made {
			if line < 0 {
				helped = s.move(i, 1) || s.move(i, -1) || helped
			}
		}
		for _, line := range s.lines {
			helped = s.swap(line) || helped
		}
	}
	return s.steps
}

// settling is steps on their way to being settled.
type settling struct {
	*Lattice
	start []int64
	made  []int // the line that makes up each total, −1 of others
	steps []int64
	above [][]int // of each cell that is no total: the totals that follow it
}

// add finds the first step of a cell, of a total from its parts.
func (s *settling) add(cell int, known []bool) int64 {
	if known[cell] {
		return s.steps[cell]
	}
	known[cell] = true
	if s.made[cell] < 0 {
		if s.steps[cell] = s.nearest(cell); s.start != nil {
			s.steps[cell] = s.start[cell]
		}
		return s.steps[cell]
	}
	sum := s.target[s.made[cell]]
	for _, t := range s.lines[s.made[cell]] {
		if t.Sign < 0 {
			sum += s.add(t.Cell, known)
		}
	}
	s.steps[cell] = sum
	return sum
}

// follow notes a total with the cells under one of its parts.
func (s *settling) follow(total, part int) {
	if s.made[part] < 0 {
		s.above[part] = append(s.above[part], total)
		return
	}
	for _, t := range s.lines[s.made[part]] {
		if t.Sign < 0 {
			s.follow(total, t.Cell)
		}
	}
}

// move takes a cell a step where that helps, and tells whether it did.
func (s *settling) move(cell int, by int64) bool {
	if s.gain(cell, by) <= 0 {
		return false
	}
	s.take(cell, by)
	return true
}

// swap takes one cell of a line a step up and another a step down where that helps, and
// tells whether it did.
func (s *settling) swap(line []secondary.Term) bool {
	helped := false
	for _, up := range line {
		if s.made[up.Cell] >= 0 || s.steps[up.Cell] == s.high[up.Cell] {
			continue
		}
		first := s.gain(up.Cell, 1)
		s.take(up.Cell, 1)
		swapped := slices.ContainsFunc(line, func(down secondary.Term) bool {
			better := down.Cell != up.Cell && s.made[down.Cell] < 0 && s.steps[down.Cell] > s.low[down.Cell] &&
				first+s.gain(down.Cell, -1) > 0
			if better {
				s.take(down.Cell, -1)
			}
			return better
		})
		if !swapped {
			s.take(up.Cell, -1)
		}
		helped = helped || swapped
	}
	return helped
}

// gain is by how much a step of a cell helps, less than nothing where there is none.
func (s *settling) gain(cell int, by int64) int64 {
	to := s.steps[cell] + by
	if to < s.low[cell] || to > s.high[cell] {
		return -1
	}
	gain := s.pressed(cell, s.steps[cell]) - s.pressed(cell, to)
	for _, total := range s.above[cell] {
		gain += s.pressed(total, s.steps[total]) - s.pressed(total, s.steps[total]+by)
	}
	return gain
}

// take takes a cell a step, and the totals that follow it.
func (s *settling) take(cell int, by int64) {
	s.steps[cell] += by
	for _, total := range s.above[cell] {
		s.steps[total] += by
	}
}

// pressed is what a step of a cell costs where steps beyond the multiples beside it are
// dear.
func (s *settling) pressed(cell int, step int64) int64 {
	const dear = 16
	beyond := max(0, -step, step-min(1, s.rest[cell]))
	return s.cost(cell, step) + dear*s.base*beyond
}
