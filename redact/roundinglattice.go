package redact

import (
	"context"
	"errors"
	"slices"
)

// grid says what each cell of a table may be rounded to: to the count less rest plus so
// many bases as step says, from low to high.
type grid struct {
	base      int64
	rest      []int64
	low, high []int64
	all       bool // the cells that have one place only are told as well
}

// lattice is the cells of a piece that rounding moves, and the sums that the moves must
// keep. A cell of step d moves by base × d − rest.
type lattice struct {
	grid
	printed []int64 // 1 of a cell that is printed, 0 of one that is not
	lines   [][]slot
	target  []int64 // of each line: what the steps add up to, with their signs
}

// cost is by how much a step changes what is printed.
func (l *lattice) cost(cell int, step int64) int64 {
	by := l.base*step - l.rest[cell]
	return l.printed[cell] * max(by, -by)
}

// change is by how much steps change what is printed, all together.
func (l *lattice) change(steps []int64) int64 {
	var sum int64
	for i, d := range steps {
		sum += l.cost(i, d)
	}
	return sum
}

// nearest is the step that changes the cell least, the lower of two.
func (l *lattice) nearest(cell int) int64 {
	step := int64(0)
	if 2*l.rest[cell] > l.base {
		step = 1
	}
	return min(max(step, l.low[cell]), l.high[cell])
}

// holds tells whether steps are allowed and add up.
func (l *lattice) holds(steps []int64) bool {
	for i, d := range steps {
		if d < l.low[i] || d > l.high[i] {
			return false
		}
	}
	for k, line := range l.lines {
		sum := -l.target[k]
		for _, s := range line {
			sum += s.sign * steps[s.cell]
		}
		if sum != 0 {
			return false
		}
	}
	return true
}

// lattices cuts a table into the pieces in which cells have more than one place to go, and
// gives the lattice of each. The others do not move.
func (t *table) lattices(g grid) ([]*piece, []*lattice) {
	moving := *t
	moving.status = make([]Status, len(t.keys))
	moving.sensitive = make([]bool, len(t.keys))
	moving.needs = make([]need, len(t.keys))
	for i := range t.keys {
		moving.status[i] = Fixed
		if g.all || g.low[i] < g.high[i] || g.rest[i] > 0 {
			moving.status[i], moving.sensitive[i] = Primary, true
		}
	}
	pieces := moving.split()
	list := make([]*lattice, len(pieces))
	for k, p := range pieces {
		l := &lattice{grid: grid{base: g.base}, lines: p.lines, target: make([]int64, len(p.lines))}
		for _, i := range p.cells {
			l.rest = append(l.rest, g.rest[i])
			l.low, l.high = append(l.low, g.low[i]), append(l.high, g.high[i])
			printed := int64(1)
			if t.status[i] == Implied {
				printed = 0
			}
			l.printed = append(l.printed, printed)
		}
		for n, line := range l.lines {
			for _, s := range line {
				l.target[n] += s.sign * l.rest[s.cell]
			}
			l.target[n] /= g.base // whole, where the lattice has a point
		}
		list[k] = l
	}
	return pieces, list
}

// mostBeyond is how many steps beyond the multiples beside a count are tried.
const mostBeyond = 8

// controlled rounds every count to a multiple beside it, or as few more steps away as
// it takes, so that all sums hold.
func (t *table) controlled(ctx context.Context, base int64) (multiples, error) {
	for steps := range int64(mostBeyond + 1) {
		g := t.beside(base)
		for i, n := range t.value {
			g.low[i], g.high[i] = -min(steps, n/base), g.high[i]+steps
		}
		rounded, err := t.onto(ctx, g, t.lines)
		switch {
		case err == nil:
			rounded.steps = t.stepsBeyond(base, rounded.value)
			return rounded, nil
		case errors.Is(err, errSearch):
			return t.spread(ctx, base), nil
		case !errors.Is(err, errNoPoint):
			return multiples{}, err
		}
	}
	return t.spread(ctx, base), nil
}

// beside is the grid of the multiples beside each count.
func (t *table) beside(base int64) grid {
	g := grid{base: base, low: make([]int64, len(t.value))}
	for _, n := range t.value {
		g.rest = append(g.rest, n%base)
		g.high = append(g.high, min(1, n%base))
	}
	return g
}

// spread rounds the counts that are no totals to multiples beside them and lets totals
// follow, as near to the multiples beside them as it finds. It finds nothing where other
// sums do not hold then.
func (t *table) spread(ctx context.Context, base int64) multiples {
	g := t.beside(base)
	g.all = true
	for _, l := range t.lines {
		g.low[l.total], g.high[l.total] = -(t.value[l.total] / base), t.value[l.total]/base+int64(len(t.keys))
	}
	rounded := multiples{found: true, value: slices.Clone(t.value)}
	pieces, lattices := t.lattices(g)
	multipliers := make([][]float64, len(pieces))
	for k, p := range pieces {
		l := lattices[k]
		steps := l.settle(nil)
		if !l.holds(steps) {
			return multiples{}
		}
		steps, multipliers[k] = l.guided(ctx, steps)
		for j, i := range p.cells {
			rounded.value[i] += base*steps[j] - l.rest[j]
		}
	}
	rounded.steps = t.stepsBeyond(base, rounded.value)
	for k, l := range lattices {
		rounded.bound += l.bound(multipliers[k], l.everywhere(rounded.steps))
	}
	return rounded
}

// stepsBeyond is how many multiples beyond those beside it a count is rounded to.
func (t *table) stepsBeyond(base int64, rounded []int64) int64 {
	var most int64
	for i, n := range t.value {
		below, above := n/base, (n+base-1)/base
		most = max(most, below-rounded[i]/base, rounded[i]/base-above)
	}
	return most
}

var (
	// errNoPoint: no multiples that are allowed add up.
	errNoPoint = errors.New("no multiples add up")

	// errSearch: the search ended before it found any that do.
	errSearch = errors.New("no multiples were found that add up")
)

// onto moves every cell to a place of the grid, so that the lines hold and the change is
// as little as is found.
func (t *table) onto(ctx context.Context, g grid, lines []line) (multiples, error) {
	held := *t
	held.lines = lines
	rounded := multiples{found: true, value: slices.Clone(t.value)}
	pieces, lattices := held.lattices(g)
	for k, p := range pieces {
		if err := ctx.Err(); errors.Is(err, context.Canceled) {
			return multiples{}, err
		}
		l := lattices[k]
		steps, bound, err := l.least(ctx, p)
		if err != nil {
			return multiples{}, err
		}
		rounded.bound += bound
		for j, i := range p.cells {
			rounded.value[i] += g.base*steps[j] - l.rest[j]
		}
	}
	return rounded, nil
}

// least finds the steps of least change in a piece, and a bound on that of any. The
// error is errNoPoint or errSearch where it finds none.
func (l *lattice) least(ctx context.Context, p *piece) ([]int64, int64, error) {
	if n := asNetwork(p); n != nil {
		steps, found := l.flow(n)
		if !found {
			return nil, 0, errNoPoint
		}
		return steps, l.change(steps), nil
	}
	return l.branch(ctx)
}
