package redact

import (
	"context"
	"errors"
	"slices"

	"github.com/workforce-equality/equality/internal/rounding"
	"github.com/workforce-equality/equality/internal/secondary"
)

// grid says what each cell of a table may be rounded to: to the count less rest plus so
// many bases as step says, from low to high.
type grid struct {
	base      int64
	rest      []int64
	low, high []int64
	all       bool // the cells that have one place only are told as well
}

// lattices cuts a table into the pieces in which cells have more than one place to go, and
// gives the lattice of each. The others do not move.
func (t *table) lattices(g grid) ([]*piece, []*rounding.Lattice) {
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
	list := make([]*rounding.Lattice, len(pieces))
	for k, p := range pieces {
		cells := make([]rounding.Cell, len(p.cells))
		for n, i := range p.cells {
			cells[n] = rounding.Cell{Rest: g.rest[i], Low: g.low[i], High: g.high[i], Printed: t.status[i] != Implied}
		}
		list[k] = rounding.New(g.base, cells, p.Lines())
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
		case errors.Is(err, rounding.ErrSearch):
			return t.spread(ctx, base), nil
		case !errors.Is(err, rounding.ErrNone):
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
		steps, by, found := l.Near(ctx)
		if !found {
			return multiples{}
		}
		multipliers[k] = by
		for j, i := range p.cells {
			rounded.value[i] += l.Move(j, steps[j])
		}
	}
	rounded.steps = t.stepsBeyond(base, rounded.value)
	for k, l := range lattices {
		rounded.bound += l.Bound(multipliers[k], rounded.steps)
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
		steps, bound, err := l.Least(ctx, secondary.AsNetwork(p.Piece))
		if err != nil {
			return multiples{}, err
		}
		rounded.bound += bound
		for j, i := range p.cells {
			rounded.value[i] += l.Move(j, steps[j])
		}
	}
	return rounded, nil
}
