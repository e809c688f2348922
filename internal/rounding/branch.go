package rounding

import (
	"context"
	"math"
	"slices"

	"github.com/workforce-equality/equality/internal/linear"
)

// mostBranches is how many branches a search looks at, fewer of a large lattice: as many
// as its lines and cells make up mostWork, but for the first few.
const (
	mostBranches  = 4000
	leastBranches = 100
	mostWork      = 400_000_000
)

// mostEntries is how many lines times cells a search can hold, mostGuidedEntries
// how many a single linear program, and fewEntries how many are so few that time is
// not looked at until there is a rounding.
const (
	mostEntries       = 5_000_000
	mostGuidedEntries = 50_000_000
	fewEntries        = 20_000
)

// branch finds the steps of least change by branch and bound over a linear program,
// going down first towards the whole steps next to where the program stands. It starts
// from the steps of [Lattice.settle] where these add up. Time and work may end it. The
// program computes in floating point; what it finds is added up in whole numbers, and a
// branch is given up only by [Lattice.bound].
func (l *Lattice) branch(ctx context.Context) ([]int64, int64, error) {
	size := 1 + len(l.rest)*len(l.lines)
	if size > mostEntries {
		steps, multipliers, found := l.Near(ctx)
		if !found {
			return nil, 0, ErrSearch
		}
		return steps, l.Bound(multipliers, 0), nil
	}
	s := newSearch(l)
	if settled := l.settle(nil); l.holds(settled) {
		s.keep(settled)
	}
	most := max(leastBranches, min(mostBranches, mostWork/size))
	for made := 0; len(s.open) > 0 && made < most; made++ {
		waiting := ctx
		if s.best == nil && size <= fewEntries {
			waiting = context.WithoutCancel(ctx)
		}
		if waiting.Err() != nil {
			break
		}
		last := len(s.open) - 1
		next := s.open[last]
		s.open = s.open[:last]
		if s.best == nil || next.bound < s.change {
			s.explore(waiting, next)
		}
	}
	switch {
	case s.best == nil && len(s.open) == 0:
		return nil, 0, ErrNone
	case s.best == nil:
		return nil, 0, ErrSearch
	}
	bound := s.change
	for _, n := range s.open {
		bound = min(bound, n.bound)
	}
	return s.best, bound, nil
}

// search is a search for steps. In its program the step of a cell is the sum of
// three columns, so that the change is linear in each: the step between the multiples
// beside the count, those above them, and less those below.
type search struct {
	*Lattice
	program *linear.Program
	column  [][partsOfStep]int // of each cell, −1 where it stays zero
	now     branch
	open    []branch // the last of which comes next
	best    []int64
	change  int64 // of the best
}

// branch is the steps that a branch leaves, and a bound on the change.
type branch struct {
	low, high []int64
	bound     int64
}

// The three columns of a cell.
const (
	stepBeside = iota
	stepAbove
	stepBelow
	partsOfStep
)

func newSearch(l *Lattice) *search {
	s := &search{Lattice: l, column: make([][partsOfStep]int, len(l.rest))}
	s.now = l.everywhere(0)
	columns := 0
	for i := range l.rest {
		for part := range s.column[i] {
			s.column[i][part] = -1
			if low, high := l.span(i, part, l.low[i], l.high[i]); low < high {
				s.column[i][part] = columns
				columns++
			}
		}
	}
	s.program = linear.New(columns)
	for i := range l.rest {
		s.bind(i, l.low[i], l.high[i])
		for part, column := range s.column[i] {
			if column >= 0 {
				s.program.Cost(column, float64(l.slope(part, i))/float64(l.base))
			}
		}
	}
	for n, line := range l.lines {
		var terms []linear.Term
		for _, t := range line {
			for part, column := range s.column[t.Cell] {
				if column >= 0 {
					terms = append(terms, linear.Term{Column: column, Factor: float64(t.Sign * direction(part))})
				}
			}
		}
		s.program.Add(terms, float64(l.target[n]), float64(l.target[n]))
	}
	s.open = []branch{s.now}
	return s
}

// everywhere is the branch that leaves all steps, and so many more.
func (l *Lattice) everywhere(more int64) branch {
	b := branch{low: slices.Clone(l.low), high: slices.Clone(l.high)}
	for i := range b.low {
		b.low[i], b.high[i] = b.low[i]-more, b.high[i]+more
	}
	return b
}

// bind gives the columns of a cell the ends of its step.
func (s *search) bind(cell int, low, high int64) {
	for part, column := range s.column[cell] {
		if column >= 0 {
			least, most := s.span(cell, part, low, high)
			s.program.Bound(column, float64(least), float64(most))
		}
	}
}

// direction is the sign with which one of the three columns makes up the step.
func direction(part int) int64 {
	if part == stepBelow {
		return -1
	}
	return 1
}

// span is the ends of one of the three columns of a cell whose step has ends.
func (l *Lattice) span(cell, part int, low, high int64) (least, most int64) {
	first := min(1, l.rest[cell]) // the step to the multiple above the count, or to the count itself
	switch part {
	case stepBeside:
		return min(max(low, 0), first), min(max(high, 0), first)
	case stepAbove:
		return max(0, low-first), max(0, high-first)
	}
	return max(0, -high), max(0, -low)
}

// slope is what a unit of one of the three columns of a cell changes.
func (l *Lattice) slope(part, cell int) int64 {
	if part == stepBeside {
		return l.printed[cell] * (l.base - 2*l.rest[cell])
	}
	return l.printed[cell] * l.base
}

// keep keeps steps as the best.
func (s *search) keep(steps []int64) {
	s.best, s.change = steps, s.Lattice.change(steps)
}

// stepsPerSum of a linear program, for each of its lines.
const stepsPerSum = 40

// explore bounds a branch, keeps the whole steps next to where the program stands if they
// are better, and divides it unless nothing better can be in it, whether the program could
// tell or not.
func (s *search) explore(ctx context.Context, b branch) {
	for i := range s.rest {
		if s.now.low[i] != b.low[i] || s.now.high[i] != b.high[i] {
			s.bind(i, b.low[i], b.high[i])
		}
	}
	s.now = b
	status := s.program.Minimise(ctx, stepsPerSum*(10+len(s.lines)))
	if status == linear.Infeasible && s.impossible(s.program.Ray(), b) {
		return
	}
	b.bound = max(b.bound, s.bound(s.program.Multipliers(), b))
	if s.best != nil && b.bound >= s.change {
		return
	}
	at, steps := s.halfway(b)
	if s.holds(steps) && (s.best == nil || s.Lattice.change(steps) < s.change) {
		s.keep(steps)
	}
	if at < 0 || b.bound >= s.change && s.best != nil {
		return
	}
	lower, upper := b, b
	lower.high, upper.low = slices.Clone(b.high), slices.Clone(b.low)
	cut := int64(math.Floor(s.step(at)))
	cut = min(max(cut, b.low[at]), b.high[at]-1)
	lower.high[at], upper.low[at] = cut, cut+1
	if steps[at] <= cut {
		lower, upper = upper, lower
	}
	s.open = append(s.open, lower, upper)
}

// step is where the program stands with the step of a cell.
func (s *search) step(cell int) float64 {
	first, _ := s.span(cell, stepBeside, s.now.low[cell], s.now.high[cell])
	up, _ := s.span(cell, stepAbove, s.now.low[cell], s.now.high[cell])
	down, _ := s.span(cell, stepBelow, s.now.low[cell], s.now.high[cell])
	fixed := [partsOfStep]int64{first, up, down}
	sum := 0.0
	for part, column := range s.column[cell] {
		value := float64(fixed[part])
		if column >= 0 {
			value = s.program.Value(column)
		}
		sum += float64(float64(direction(part)) * value)
	}
	return sum
}

// halfway finds the cell whose step is furthest from a whole one, and one that the branch
// leaves open where all are whole; −1 where there is none. It gives the nearest whole
// steps.
func (s *search) halfway(b branch) (at int, steps []int64) {
	const whole = 1e-6
	at, steps = -1, make([]int64, len(s.rest))
	most := whole
	for i := range steps {
		step := s.step(i)
		steps[i] = min(max(int64(math.Round(step)), b.low[i]), b.high[i])
		if off := math.Abs(step - math.Round(step)); off > most && b.low[i] < b.high[i] {
			at, most = i, off
		}
	}
	for i := 0; at < 0 && i < len(steps); i++ {
		if b.low[i] < b.high[i] {
			at = i
		}
	}
	return at, steps
}
