package redact

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/internal/whole"
	"github.com/workforce-equality/equality/measure"
)

// Disclosure is what a publication gives away. It holds hidden counts wherever they
// can be worked out, and is for the publisher alone.
type Disclosure struct {
	// Feasible is what is left for each count, in the order of the publication. It
	// is empty where the facts contradict each other.
	Feasible []Feasible
	// Conflict lists the numbers of facts that cannot all be true, of which none can
	// be spared, in rising order. It is empty where there is no contradiction. A fact
	// of which it takes too long to tell whether it can be spared stays in it.
	Conflict []int
}

// Exact lists the counts that can be worked out although the publication does not
// state them.
func (d Disclosure) Exact() []Feasible {
	var exact []Feasible
	for _, f := range d.Feasible {
		if _, single := f.Exact(); single && !f.Stated {
			exact = append(exact, f)
		}
	}
	return exact
}

// Of finds what is left for the count of that name, and false where there is none
// of it.
func (d Disclosure) Of(name string) (Feasible, bool) {
	i := slices.IndexFunc(d.Feasible, func(f Feasible) bool { return f.Name == name })
	if i < 0 {
		return Feasible{}, false
	}
	return d.Feasible[i], true
}

// Audit finds what a reader can work out from a publication: every value that each
// count can still have, gaps included, exactly. A contradiction is no error: reports
// contain wrong figures, and [Alternatives] goes on without them. The errors are
// [measure.ErrUnrecognised] for an attacker that is not on the list,
// [measure.ErrTooLarge] for a publication that takes more steps than an audit allows
// itself or has numbers too long to be reckoned with, and that of the context.
func Audit(ctx context.Context, publication Publication, attacker Attacker) (Disclosure, error) {
	return audit(ctx, publication, attacker, whole.NewEffort(auditEffort))
}

// audit is Audit with the work that it may take.
func audit(ctx context.Context, publication Publication, attacker Attacker, effort *whole.Effort) (Disclosure, error) {
	a, err := newAuditor(ctx, publication, attacker, effort)
	if err != nil {
		return Disclosure{}, err
	}
	feasible, err := a.solve(ctx)
	switch {
	case errors.Is(err, whole.ErrNone):
		conflict, err := a.conflict(ctx)
		return Disclosure{Conflict: conflict}, failure(err)
	case err != nil:
		return Disclosure{}, failure(err)
	}
	for i, f := range feasible {
		value, exact := f.Exact()
		if !exact || f.Stated {
			continue
		}
		if feasible[i].Because, err = a.explain(ctx, i, value); err != nil {
			return Disclosure{}, failure(err)
		}
	}
	return Disclosure{Feasible: feasible}, nil
}

// failure is an error of package whole in the words of this one.
func failure(err error) error {
	if errors.Is(err, whole.ErrLimit) {
		return fmt.Errorf("%w: %w", measure.ErrTooLarge, err)
	}
	return err
}

// auditor is a publication as one attacker reads it.
type auditor struct {
	publication Publication
	attacker    Attacker
	facts       []int // in the order in which a reader takes them
	conditions  conditions
	reasoning   *narrowing
	speaking    [][]int // by count: the facts that speak of it, once they are needed
	effort      *whole.Effort
}

func newAuditor(ctx context.Context, p Publication, attacker Attacker, effort *whole.Effort) (*auditor, error) {
	if attacker == 0 {
		attacker = Informed
	}
	if attacker > Insider {
		return nil, fmt.Errorf("%w: attacker %d", measure.ErrUnrecognised, uint8(attacker))
	}
	facts := p.numbers(attacker)
	conditions, err := p.conditions(facts, attacker >= WholeNumbers)
	if err != nil {
		return nil, err
	}
	a := &auditor{publication: p, attacker: attacker, conditions: conditions, effort: effort}
	a.facts = a.inOrder(facts)
	a.reasoning = a.narrow(a.conditions, a.facts)
	return a, ctx.Err()
}

// order is the order in which a reader takes facts: what is stated, what can be
// added, then what was rounded and what is only bounded.
func (k factKind) order() factKind {
	switch k {
	case stated, known:
		return 1
	case summed:
		return 2
	case percentage:
		return 3
	case ratio, points:
		return 4
	case rounded, within:
		return 5
	}
	return 6
}

// lowest is the least value that the attacker takes for possible.
func (a *auditor) lowest() int64 {
	if a.attacker == Linear {
		return whole.Unlimited
	}
	return 0
}

// narrow goes step by step, as far as the attacker may. To round to whole numbers is
// not open to one who takes counts for fractions.
func (a *auditor) narrow(c conditions, facts []int) *narrowing {
	if a.attacker < WholeNumbers && c.multiples() {
		facts = nil
	}
	return c.narrow(facts, a.lowest())
}

// prepare makes a system ready for questions whose work is the auditor's.
func (a *auditor) prepare(ctx context.Context, system whole.System) (*whole.Problem, error) {
	if err := a.effort.Spend(stepEffort * int64(len(system.Rows)+len(system.Low))); err != nil {
		return nil, err
	}
	problem, err := system.Prepare(ctx)
	if err == nil {
		problem.Share(a.effort)
	}
	return problem, err
}

// The work that an audit may take, and that a fact takes where a reader goes step by
// step.
const (
	auditEffort = 3_000_000_000
	stepEffort  = 3000
)

// multiples tells whether a condition has more than once a count.
func (c conditions) multiples() bool {
	return slices.ContainsFunc(c.rows, func(row whole.Row) bool {
		return slices.ContainsFunc(row.Terms, func(t whole.Term) bool { return t.Coefficient != 1 && t.Coefficient != -1 })
	})
}

// solve gives what is left for every count, or [whole.ErrNone].
func (a *auditor) solve(ctx context.Context) ([]Feasible, error) {
	if a.reasoning.contradiction != nil && a.attacker >= WholeNumbers {
		return nil, whole.ErrNone
	}
	told := a.publication.isStated(a.facts)
	feasible := make([]Feasible, len(told))
	for i, name := range a.publication.names {
		feasible[i] = Feasible{Name: name, Stated: told[i]}
	}
	if a.attacker == Linear {
		return feasible, a.eliminate(ctx, feasible)
	}
	problem, err := a.prepare(ctx, a.conditions.system())
	if err != nil {
		return nil, err
	}
	if len(feasible) == 0 { // facts about numbers alone
		_, found, err := problem.Solve(ctx)
		if err == nil && !found {
			err = whole.ErrNone
		}
		return feasible, err
	}
	for i := range feasible {
		if a.attacker == NonNegative {
			low, high, err := problem.Linear(ctx, i)
			if err != nil {
				return nil, err
			}
			feasible[i].fractions(measure.FromRat(low), measure.FromRat(high))
			continue
		}
		set, err := problem.Values(ctx, i)
		if err != nil {
			return nil, err
		}
		feasible[i].whole(set)
	}
	return feasible, nil
}
