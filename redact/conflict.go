package redact

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/workforce-equality/equality/internal/whole"
	"github.com/workforce-equality/equality/measure"
)

// smallest leaves facts out one by one, of many whole blocks first, as long as what
// holds of all of them can be shown to hold still, and gives those of which none can
// be spared: as far as can be told, where that takes more work than an audit may. The
// first to go are the last in the list.
func (a *auditor) smallest(facts []int, holds func(kept []int) (bool, error)) ([]int, error) {
	const many = 100
	kept := slices.Clone(facts)
	block := 1
	if len(kept) > many {
		block = len(kept) / 2
	}
	for {
		for stop := len(kept); stop > 0 && !a.effort.Spent(); stop -= block {
			start := max(0, stop-block)
			rest := slices.Concat(kept[:start], kept[stop:])
			switch still, err := holds(rest); {
			case errors.Is(err, whole.ErrLimit): // nobody can tell, so nothing is left out
			case err != nil:
				return nil, err
			case still:
				kept = rest
			}
		}
		if block == 1 || a.effort.Spent() {
			return kept, nil
		}
		block = max(1, block/2)
	}
}

// contradictory tells whether facts cannot all be true.
func (a *auditor) contradictory(ctx context.Context, facts []int) (bool, error) {
	err := a.effort.Spend(stepEffort * int64(len(facts)))
	if err != nil {
		return false, err
	}
	c := a.conditions.only(facts)
	switch a.attacker {
	case Linear:
		_, err = c.equations(ctx, a.effort)
	case NonNegative:
		var problem *whole.Problem
		if problem, err = a.prepare(ctx, c.system()); err == nil && len(c.unknowns) > 0 {
			_, _, err = problem.Linear(ctx, 0)
		}
	case WholeNumbers, Informed, Insider, Program:
		if c.narrow(facts, 0).contradiction != nil {
			return true, nil
		}
		return a.unsolvable(ctx, c.system())
	}
	if errors.Is(err, whole.ErrNone) {
		return true, nil
	}
	return false, err
}

// unsolvable tells whether no whole numbers satisfy a system.
func (a *auditor) unsolvable(ctx context.Context, system whole.System) (bool, error) {
	problem, err := a.prepare(ctx, system)
	if err != nil {
		return false, err
	}
	_, found, err := problem.Solve(ctx)
	return !found && err == nil, err
}

// pinned tells whether facts leave a count nothing but the value. The count can
// have it.
func (a *auditor) pinned(ctx context.Context, facts []int, unknown int, value measure.Value) (bool, error) {
	if err := a.effort.Spend(stepEffort * int64(len(facts))); err != nil {
		return false, err
	}
	c := a.conditions.only(facts, unknown)
	unknown = c.at[unknown]
	switch a.attacker {
	case Linear:
		equations, err := c.equations(ctx, a.effort)
		if err != nil {
			return false, err
		}
		determined, single := equations.determined(unknown)
		return single && determined == value, nil
	case NonNegative:
		problem, err := a.prepare(ctx, c.system())
		if err != nil {
			return false, err
		}
		low, high, err := problem.Linear(ctx, unknown)
		return measure.FromRat(low) == value && measure.FromRat(high) == value, err
	case WholeNumbers, Informed, Insider, Program:
	}
	if c.narrow(facts, 0).fixes(c.unknowns[unknown]) {
		return true, nil
	}
	exact, _ := value.Rat()
	n := exact.Num().Int64()
	for _, other := range []struct{ low, high int64 }{{n + 1, whole.Unbounded}, {0, n - 1}} {
		if other.low > other.high {
			continue
		}
		system := c.system()
		system.Low[unknown], system.High[unknown] = other.low, other.high
		if none, err := a.unsolvable(ctx, system); !none || err != nil {
			return false, err
		}
	}
	return true, nil
}

// conflict finds facts that cannot all be true, of which none can be spared.
func (a *auditor) conflict(ctx context.Context) ([]int, error) {
	facts := slices.Sorted(slices.Values(a.facts))
	if found := a.reasoning.contradiction; found != nil && a.attacker >= WholeNumbers {
		facts = found
	}
	return a.smallest(facts, func(kept []int) (bool, error) { return a.contradictory(ctx, kept) })
}

// behind finds facts that leave a count one value, of which none can be spared: by
// somebody who goes step by step where single steps lead to it, else by anybody.
func (a *auditor) behind(ctx context.Context, unknown int, value measure.Value) ([]int, error) {
	if n := a.reasoning; n.reaches(unknown, value) {
		return a.smallest(a.inOrder(n.factsFor(unknown)), func(kept []int) (bool, error) {
			if err := a.effort.Spend(stepEffort * int64(len(kept))); err != nil {
				return false, err
			}
			return a.narrow(a.conditions.only(kept, unknown), kept).reaches(unknown, value), ctx.Err()
		})
	}
	if a.effort.Spent() {
		return nil, whole.ErrLimit
	}
	return a.smallest(a.inOrder(a.about(unknown)), func(kept []int) (bool, error) {
		return a.pinned(ctx, kept, unknown, value)
	})
}

// inOrder sorts facts into the order in which a reader takes them.
func (a *auditor) inOrder(facts []int) []int {
	slices.SortFunc(facts, func(i, j int) int {
		kinds := cmp.Compare(a.publication.facts[i].kind.order(), a.publication.facts[j].kind.order())
		return cmp.Or(kinds, cmp.Compare(i, j))
	})
	return facts
}

// about lists the facts that have to do with a count: those that speak of it, of
// the counts beside it, and so on. Beyond a count whose value is found it goes no
// further than the facts that this rests on.
func (a *auditor) about(unknown int) []int {
	if a.speaking == nil {
		a.speaking = make([][]int, len(a.publication.names))
		for _, number := range a.facts {
			for _, operand := range a.publication.facts[number].operands {
				if operand.named {
					place := a.publication.places[operand.name]
					a.speaking[place] = append(a.speaking[place], number)
				}
			}
		}
	}
	taken := map[int]bool{}
	seen := map[int]bool{unknown: true}
	for queue := []int{unknown}; len(queue) > 0; queue = queue[1:] {
		next := queue[0]
		if n := a.reasoning; next != unknown && n.fixes(next) && a.attacker >= WholeNumbers {
			for _, number := range n.factsFor(next) {
				taken[number] = true
			}
			continue
		}
		for _, number := range a.speaking[next] {
			taken[number] = true
			for _, operand := range a.publication.facts[number].operands {
				if place := a.publication.places[operand.name]; operand.named && !seen[place] {
					seen[place] = true
					queue = append(queue, place)
				}
			}
		}
	}
	var facts []int
	for number := range taken {
		facts = append(facts, number)
	}
	slices.Sort(facts)
	return facts
}
