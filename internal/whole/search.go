package whole

import (
	"context"
	"errors"
	"math/big"
	"slices"

	"github.com/workforce-equality/equality/internal/simplex"
)

// A search may look at as many boxes as fit this work, each taken as its rows times its
// unknowns, within these numbers.
const (
	maxWork  = 50_000_000
	minNodes = 1000
	maxNodes = 50_000
)

// maxDepth is how often a box may be cut in two.
const maxDepth = 2000

// maxNearby is how many of them it looks at to find a first solution where unknowns
// have no upper bound.
const maxNearby = 1000

// search looks for the solution in a box that has the least sign × target, by branch
// and bound: the box is narrowed by propagation, the simplex method gives the least
// value over the fractions in it, and where that is no solution in whole numbers the
// box is cut in two.
type search struct {
	*component
	target  int
	sign    int64 // 1 or −1
	best    []int64
	nodes   int
	limit   int
	depth   int
	endless bool // over the fractions in the first box there is no least value
}

// nearby is a part of the box with an end in every direction.
func (b box) nearby() box {
	const far = 100
	b = b.clone()
	for i, high := range b.high {
		if high == Unbounded {
			b.high[i] = b.low[i] + far
		}
	}
	return b
}

// find gives the solution in a box with the least sign × target, nil when the box has
// no solution. Where over the fractions there is no least value, it tells so and gives
// any solution.
func (c *component) find(ctx context.Context, b box, target int, sign int64) (best []int64, endless bool, err error) {
	if c.empty {
		return nil, false, nil
	}
	if c.program == nil {
		return nil, false, ErrLimit
	}
	s := search{component: c, target: target, sign: sign}
	for _, known := range [][]int64{c.least[target], c.most[target]} {
		if known != nil && b.holds(known) && (s.best == nil || sign*known[target] < sign*s.best[target]) {
			s.best = known
		}
	}
	if slices.Contains(b.high, Unbounded) {
		s.limit = maxNearby
		if err := s.visit(ctx, b.nearby()); err != nil && !errors.Is(err, ErrLimit) {
			return nil, false, err
		}
		s.nodes = 0
	}
	s.limit = min(max(maxWork/(1+len(c.rows)*len(c.unknowns)), minNodes), maxNodes)
	err = s.visit(ctx, b.clone())
	if s.best != nil {
		c.keep(s.best)
	}
	return s.best, s.endless, err
}

// visit looks at a box, which it narrows.
func (s *search) visit(ctx context.Context, b box) error {
	s.nodes++
	s.depth++
	defer func() { s.depth-- }()
	if s.nodes > s.limit || s.depth > maxDepth {
		return ErrLimit
	}
	if err := s.effort.Spend(boxEffort + int64(len(s.unknowns)*(unknownEffort+len(s.rows)))); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if s.best != nil && s.endless {
		return nil
	}
	s.improve(b)
	if !b.propagate(s.rows, s.touching) {
		return nil
	}
	if straight := s.straight(b); straight != nil {
		return s.within(ctx, straight)
	}
	for i := range b.low {
		s.program.Bound(i, b.low[i], b.high[i])
	}
	objective := []simplex.Term{{Unknown: s.target, Coefficient: s.sign}}
	if s.endless {
		objective = nil
	}
	status, err := s.effort.minimise(ctx, s.program, objective)
	if err != nil {
		return err
	}
	switch status {
	case simplex.Infeasible:
		return nil
	case simplex.Endless:
		s.endless = !s.curved // products may still give an end
	case simplex.Optimal:
	}
	x, branch := s.vertex(b)
	if branch == none {
		s.best = x
		if status == simplex.Optimal || !s.curved {
			return nil
		}
		branch = s.factor(b)
	}
	return s.branch(ctx, b, branch)
}

// improve cuts a box down to what is better than the best so far.
func (s *search) improve(b box) {
	switch {
	case s.best == nil:
	case s.sign > 0:
		b.high[s.target] = min(b.high[s.target], s.best[s.target]-1)
	default:
		b.low[s.target] = max(b.low[s.target], s.best[s.target]+1)
	}
}

// vertex is where the program stands when that is a solution, else an unknown to branch
// on. Where it is neither, since the box is one point that is no solution, the unknown
// is impossible.
func (s *search) vertex(b box) (x []int64, branch int) {
	x = make([]int64, len(b.low))
	branch = none
	narrower := func(i int) {
		if branch == none || b.width(i) < b.width(branch) {
			branch = i
		}
	}
	for i := range x {
		v, isWhole := s.program.Whole(i)
		x[i] = v
		if !isWhole || !b.contains(i, v) {
			narrower(i)
		}
	}
	if branch == none && !s.curved {
		return x, none
	}
	if s.curved {
		if branch == none && !slices.ContainsFunc(s.rows, func(r row) bool { return !r.holds(x) }) {
			return x, none
		}
		if factor := s.factor(b); factor != impossible && (branch == none || b.width(factor) < b.width(branch)) {
			return x, factor
		}
	}
	if branch != none && b.high[branch] != Unbounded {
		return x, branch
	}
	for i := range x {
		if !b.fixed(i) {
			narrower(i)
		}
	}
	if branch == none {
		branch = impossible
	}
	return x, branch
}

// impossible stands for an unknown to branch on where there is nothing left to branch
// on.
const impossible = -2

// branch looks at the two parts of a box, the nearer first.
func (s *search) branch(ctx context.Context, b box, unknown int) error {
	if unknown == impossible {
		return nil
	}
	below, up, fits := floor(s.program.Value(unknown))
	switch {
	case !fits:
		return ErrLimit
	case s.curved && s.depth > maxDepth/2 && b.high[unknown] != Unbounded: // value by value it would take too long
		middle := b.low[unknown] + b.width(unknown)/2 // which is below the upper end
		below, up = middle, below > middle
	case below >= b.high[unknown]: // a whole number at the upper end
		below, up = b.high[unknown]-1, true
	}
	lower, upper := b.clone(), b
	lower.high[unknown], upper.low[unknown] = below, below+1
	if up {
		lower, upper = upper, lower
	}
	if err := s.visit(ctx, lower); err != nil {
		return err
	}
	return s.visit(ctx, upper)
}

// floor is a number rounded down, whether the next one up is nearer, and whether 64
// bits hold them.
func floor(v *big.Rat) (below int64, up, fits bool) {
	whole, rest := new(big.Int).DivMod(v.Num(), v.Denom(), new(big.Int))
	return whole.Int64(), rest.Lsh(rest, 1).Cmp(v.Denom()) > 0, whole.IsInt64() && whole.Int64() < Unbounded-1
}
