package whole

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/workforce-equality/equality/internal/simplex"
)

// Problem is a system made ready for many questions: it keeps what it has found out. It
// is not safe for concurrent use.
type Problem struct {
	system     System
	components []*component
	at         []place // of each unknown
	empty      bool    // there is no solution
	solution   []int64 // once there is one
	failure    error   // why it is not known whether there is one
	linear     *simplex.Program
	effort     *Effort
}

// place is where a component has an unknown.
type place struct {
	component *component
	index     int
}

// maxRounds is how often rows are tidied after bounds have narrowed.
const maxRounds = 10

// Prepare simplifies a system: bounds are narrowed, fixed unknowns put into the rows,
// and what nothing joins is taken apart. A system without solutions is no error here;
// the questions find out. The errors are [ErrInvalid], and that of the context.
func (s System) Prepare(ctx context.Context) (*Problem, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	p := &Problem{system: s, at: make([]place, len(s.Low)), effort: NewEffort(maxEffort)}
	b := box{low: s.Low, high: s.High}.clone()
	rows := make([]row, len(s.Rows))
	for i, r := range s.Rows {
		rows[i] = r.parts()
	}
	for range maxRounds {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		before := b.clone()
		touching := make([][]int, len(s.Low))
		for i, r := range rows {
			rows[i] = r.tidy(b)
			for _, u := range rows[i].unknowns() {
				touching[u] = append(touching[u], i)
			}
			p.empty = p.empty || len(rows[i].parts) == 0 && (rows[i].low > 0 || rows[i].high < 0)
		}
		if p.empty || !b.propagate(rows, touching) {
			p.empty = true
			return p, nil
		}
		if slices.Equal(before.low, b.low) && slices.Equal(before.high, b.high) {
			break
		}
	}
	p.components = split(rows, b)
	for _, c := range p.components {
		for i, u := range c.unknowns {
			p.at[u] = place{c, i}
		}
	}
	p.Share(NewEffort(maxEffort))
	return p, nil
}

// Solve gives a solution as [System.Solve].
func (p *Problem) Solve(ctx context.Context) (solution []int64, found bool, err error) {
	if p.empty || p.solution != nil {
		return slices.Clone(p.solution), !p.empty, nil
	}
	if p.failure != nil {
		return nil, false, p.failure
	}
	x := make([]int64, len(p.system.Low))
	for _, c := range p.components {
		part, _, err := c.find(ctx, c.box, 0, 1)
		if errors.Is(err, ErrLimit) {
			p.failure = err
		}
		if err != nil {
			return nil, false, err
		}
		if part == nil {
			p.empty = true
			return nil, false, nil
		}
		c.fill(x, part)
	}
	p.solution = x
	return slices.Clone(x), true, nil
}

// fill puts the values of a component into a solution of the system.
func (c *component) fill(solution, part []int64) {
	for i, u := range c.unknowns {
		solution[u] = part[i]
	}
}

// whole is the known solution of the system with other values in one component.
func (p *Problem) whole(c *component, part []int64) []int64 {
	x := slices.Clone(p.solution)
	c.fill(x, part)
	return x
}

// locate finds an unknown, once the system is known to have a solution.
func (p *Problem) locate(ctx context.Context, unknown int) (place, error) {
	if unknown < 0 || unknown >= len(p.at) {
		return place{}, fmt.Errorf("%w: no unknown %d", ErrInvalid, unknown)
	}
	_, found, err := p.Solve(ctx)
	if err == nil && !found {
		err = ErrNone
	}
	return p.at[unknown], err
}

// Range gives the least and the greatest value of an unknown over all solutions. The
// errors are [ErrInvalid] where there is no such unknown, [ErrNone] where there is no
// solution, [ErrLimit] and that of the context.
func (p *Problem) Range(ctx context.Context, unknown int) (Range, error) {
	at, err := p.locate(ctx, unknown)
	if err != nil {
		return Range{}, err
	}
	low, high, err := at.ends(ctx)
	if err != nil {
		return Range{}, err
	}
	r := Range{Low: low[at.index], High: Unbounded, AtLow: p.whole(at.component, low)}
	if high != nil {
		r.High, r.AtHigh = high[at.index], p.whole(at.component, high)
	}
	return r, nil
}

// ends gives the solutions with the least and the greatest value, nil where there is no
// greatest.
func (a place) ends(ctx context.Context) (low, high []int64, err error) {
	c := a.component
	low, _, err = c.find(ctx, c.box, a.index, 1)
	if err != nil {
		return nil, nil, err
	}
	high, endless, err := c.find(ctx, c.box, a.index, -1)
	switch {
	case err != nil:
		return nil, nil, err
	case endless:
		// With whole coefficients, where the fractions have no end and there is a
		// solution, neither have the solutions (Meyer 1974).
		return low, nil, nil
	}
	return low, high, nil
}

// Nearest gives a solution in which an unknown has a value or, where it cannot have that,
// one as little as possible beyond it: above where up is true, else below. It gives false
// where there is none. The errors are those of [Problem.Range] but [ErrNone].
func (p *Problem) Nearest(ctx context.Context, unknown int, value int64, up bool) (solution []int64, found bool, err error) {
	at, err := p.locate(ctx, unknown)
	if errors.Is(err, ErrNone) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	b, sign := at.component.box.clone(), int64(1)
	if up {
		b.low[at.index] = max(b.low[at.index], value)
	} else {
		b.high[at.index], sign = min(b.high[at.index], value), -1
	}
	if !b.round(at.index) || b.low[at.index] == Unbounded {
		return nil, false, nil
	}
	part, _, err := at.component.find(ctx, b, at.index, sign)
	if err != nil || part == nil {
		return nil, false, err
	}
	return p.whole(at.component, part), true, nil
}

// Linear gives the ends of an unknown when all unknowns may be fractions and products
// are not looked at, nil for an end that does not exist. The errors are those of
// [Problem.Range], where [ErrNone] says that not even fractions satisfy the conditions.
func (p *Problem) Linear(ctx context.Context, unknown int) (low, high *big.Rat, err error) {
	if unknown < 0 || unknown >= len(p.at) {
		return nil, nil, fmt.Errorf("%w: no unknown %d", ErrInvalid, unknown)
	}
	if len(p.system.Rows)*len(p.at) > maxTableau {
		return nil, nil, ErrLimit
	}
	if p.linear == nil {
		p.linear = simplex.New(p.system.Low, p.system.High)
		for _, r := range p.system.Rows {
			if row := r.parts(); !row.curved() {
				p.linear.Add(row.terms(), r.Low, r.High)
			}
		}
	}
	var ends [2]*big.Rat
	for i, sign := range []int64{1, -1} {
		status, err := p.effort.minimise(ctx, p.linear, []simplex.Term{{Unknown: unknown, Coefficient: sign}})
		switch {
		case err != nil:
			return nil, nil, err
		case status == simplex.Infeasible:
			return nil, nil, ErrNone
		case status == simplex.Optimal:
			ends[i] = p.linear.Value(unknown)
		}
	}
	return ends[0], ends[1], nil
}
