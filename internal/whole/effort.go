package whole

import (
	"context"
	"errors"

	"github.com/workforce-equality/equality/internal/simplex"
)

// maxEffort is the work that all questions to a problem that shares none may take.
const maxEffort = 100_000_000_000

// The work that a box takes whatever its size, and for each unknown.
const (
	boxEffort     = 10_000
	unknownEffort = 100
)

// Effort is the work that questions may still take, about one for each nanosecond.
// Problems can share one, so that many questions together come to an end: see
// [Problem.Share]. It is not safe for concurrent use.
type Effort struct{ left int64 }

// NewEffort is so much work.
func NewEffort(work int64) *Effort { return &Effort{work} }

// Spend takes work off, and gives [ErrLimit] where there is not enough.
func (e *Effort) Spend(work int64) error {
	if e.left -= min(work, max(e.left, 0)+1); e.left < 0 {
		return ErrLimit
	}
	return nil
}

// Spent tells whether there was not enough.
func (e *Effort) Spent() bool { return e.left < 0 }

// Share lets the questions of a problem take their work from an effort.
func (p *Problem) Share(effort *Effort) {
	p.effort = effort
	for _, c := range p.components {
		c.effort = effort
	}
}

// minimise asks a program, at the cost of its work.
func (e *Effort) minimise(ctx context.Context, program *simplex.Program, objective []simplex.Term) (simplex.Status, error) {
	before := program.Work()
	status, err := program.Minimise(ctx, objective)
	spent := e.Spend(program.Work() - before)
	switch {
	case errors.Is(err, simplex.ErrLimit):
		return 0, ErrLimit
	case err != nil:
		return 0, err
	}
	return status, spent
}
