// Package rounding finds multiples of a base near whole numbers, so that what added up
// still adds up and the numbers change as little as possible: controlled rounding. It
// knows no table, only cells with their rests and lines of them.
//
// A [Lattice] is what the cells may be rounded to. Where its lines make a network the
// steps of least change are a flow of least cost, found by shortest paths. Elsewhere
// branch and bound over a linear program finds them if it can within its work, and of very
// many cells plain means find some: [Lattice.Near]. The programs compute in floating
// point and only propose: steps are added up in whole numbers, and bounds are summed
// exactly from multipliers of the lines, whatever these are.
package rounding

import (
	"context"
	"errors"

	"github.com/workforce-equality/equality/internal/secondary"
)

var (
	// ErrNone is the answer where no steps that are allowed add up.
	ErrNone = errors.New("no multiples add up")

	// ErrSearch is the answer where the search ended before it found any that do.
	ErrSearch = errors.New("no multiples were found that add up")
)

// Cell is a cell of a lattice. It goes to the multiple of the base that its rest is above,
// for step 0, or to one so many multiples above or below that.
type Cell struct {
	Rest      int64 // from 0 to below the base, of what the steps start from
	Low, High int64 // the steps between which it may go
	Printed   bool  // so that its change counts
}

// Lattice is cells that are rounded, and the sums that must hold again afterwards. It is
// not changed by a search, and safe for concurrent use.
type Lattice struct {
	base      int64
	rest      []int64
	low, high []int64
	printed   []int64 // 1 of a cell that is printed, 0 of one that is not
	lines     [][]secondary.Term
	target    []int64 // of each line: what the steps add up to, with their signs
}

// New makes a lattice of the multiples of a base, which is at least 2, from cells and the
// lines whose sums hold.
func New(base int64, cells []Cell, lines [][]secondary.Term) *Lattice {
	l := &Lattice{base: base, lines: lines, target: make([]int64, len(lines))}
	for _, c := range cells {
		l.rest, l.low, l.high = append(l.rest, c.Rest), append(l.low, c.Low), append(l.high, c.High)
		printed := int64(0)
		if c.Printed {
			printed = 1
		}
		l.printed = append(l.printed, printed)
	}
	for n, line := range lines {
		for _, t := range line {
			l.target[n] += t.Sign * l.rest[t.Cell]
		}
		l.target[n] /= base // whole, where the lattice has a point
	}
	return l
}

// Move is by how much a step moves a cell.
func (l *Lattice) Move(cell int, step int64) int64 { return l.base*step - l.rest[cell] }

// Least finds the steps of least change, and a bound on that of any. The network is that of
// the lines, if they have one: then steps are found by a flow, and else by a search. The
// error is [ErrNone] or [ErrSearch] where it finds none.
func (l *Lattice) Least(ctx context.Context, network *secondary.Network) ([]int64, int64, error) {
	if network == nil {
		return l.branch(ctx)
	}
	steps, found := l.flow(network)
	if !found {
		return nil, 0, ErrNone
	}
	return steps, l.change(steps), nil
}

// Near finds steps by plain means, and false where these do not add up. The multipliers of
// the lines are for [Lattice.Bound].
func (l *Lattice) Near(ctx context.Context) (steps []int64, multipliers []float64, found bool) {
	settled := l.settle(nil)
	if !l.holds(settled) {
		return nil, nil, false
	}
	steps, multipliers = l.guided(ctx, settled)
	return steps, multipliers, true
}

// Bound is a lower bound on the change of any steps that add up, where each cell may go so
// many steps further than it is allowed. It is true whatever the multipliers are.
func (l *Lattice) Bound(multipliers []float64, more int64) int64 {
	return l.bound(multipliers, l.everywhere(more))
}

// cost is by how much a step changes what is printed.
func (l *Lattice) cost(cell int, step int64) int64 {
	by := l.Move(cell, step)
	return l.printed[cell] * max(by, -by)
}

// change is by how much steps change what is printed, all together.
func (l *Lattice) change(steps []int64) int64 {
	var sum int64
	for i, d := range steps {
		sum += l.cost(i, d)
	}
	return sum
}

// nearest is the step that changes the cell least, the lower of two.
func (l *Lattice) nearest(cell int) int64 {
	step := int64(0)
	if 2*l.rest[cell] > l.base {
		step = 1
	}
	return min(max(step, l.low[cell]), l.high[cell])
}

// holds tells whether steps are allowed and add up.
func (l *Lattice) holds(steps []int64) bool {
	for i, d := range steps {
		if d < l.low[i] || d > l.high[i] {
			return false
		}
	}
	for k, line := range l.lines {
		sum := -l.target[k]
		for _, s := range line {
			sum += s.Sign * steps[s.Cell]
		}
		if sum != 0 {
			return false
		}
	}
	return true
}
