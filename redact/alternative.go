package redact

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/workforce-equality/equality/internal/whole"
	"github.com/workforce-equality/equality/measure"
)

// Alternative is one way to go on with a publication that contradicts itself: with
// its printed numbers taken by another habit, or without some of its facts.
type Alternative struct {
	// Habit is how every printed number is taken instead, zero where each is taken
	// as its fact says.
	Habit Habit
	// Without lists the numbers of the facts that are left out, in rising order. With
	// any of them back there would be a contradiction again.
	Without []int
	// Disclosure is what the publication gives away then.
	Disclosure Disclosure
	// Err is [measure.ErrTooLarge] where that takes too long to find, and nil otherwise.
	Err error
}

// Alternatives goes on with a publication that contradicts itself, one way at a
// time, and says which: every printed number taken as cut off, or loosely where that
// does not help, if one of the two resolves it; then without each fact of the
// conflict in turn. What else contradicts the rest is left out too, printed figures
// before counts, and no way leaves out more than it must. There are no alternatives
// where there is no contradiction. Which of them is the truth nobody but the publisher
// can tell. The errors are those of [Audit].
func Alternatives(ctx context.Context, publication Publication, attacker Attacker) ([]Alternative, error) {
	effort := whole.NewEffort(auditEffort)
	a, err := newAuditor(ctx, publication, attacker, effort)
	if err != nil {
		return nil, err
	}
	if wrong, err := a.contradictory(ctx, a.facts); err != nil || !wrong {
		return nil, failure(err)
	}
	conflict, err := a.conflict(ctx)
	if err != nil {
		return nil, failure(err)
	}
	var ways []Alternative
	for _, habit := range []Habit{Down, Loose} {
		disclosure, err := audit(ctx, publication.Reread(habit), attacker, effort)
		if err != nil && !errors.Is(err, measure.ErrTooLarge) {
			return nil, err
		}
		if err == nil && len(disclosure.Conflict) == 0 {
			ways = append(ways, Alternative{Habit: habit, Disclosure: disclosure})
			break
		}
	}
	for _, first := range conflict {
		without, err := a.relieve(ctx, first)
		if err != nil {
			return nil, failure(err)
		}
		if without == nil || slices.ContainsFunc(ways, func(w Alternative) bool { return slices.Equal(w.Without, without) }) {
			continue
		}
		disclosure, err := audit(ctx, publication.Without(without...), attacker, effort)
		for err == nil && len(disclosure.Conflict) > 0 { // the audit saw more
			without = append(without, a.doubtful(disclosure.Conflict))
			disclosure, err = audit(ctx, publication.Without(without...), attacker, effort)
		}
		if err != nil && !errors.Is(err, measure.ErrTooLarge) {
			return nil, err
		}
		slices.Sort(without)
		ways = append(ways, Alternative{Without: without, Disclosure: disclosure, Err: err})
	}
	return ways, nil
}

// relieve leaves out a fact, and whatever else contradicts the rest. It gives none
// where the others resolve the contradiction without it.
func (a *auditor) relieve(ctx context.Context, first int) ([]int, error) {
	without := []int{first}
	consistent := func() (bool, error) {
		wrong, err := a.contradictory(ctx, a.except(without))
		return !wrong, err
	}
	for {
		done, err := consistent()
		if errors.Is(err, whole.ErrLimit) { // which the audit finds as well
			break
		}
		if err != nil {
			return nil, err
		}
		if done {
			break
		}
		conflict, err := a.smallest(a.except(without), func(kept []int) (bool, error) { return a.contradictory(ctx, kept) })
		if err != nil {
			return nil, err
		}
		without = append(without, a.doubtful(conflict))
	}
	for i := range slices.Backward(without) { // what was left out too soon comes back
		kept := without
		without = slices.Delete(slices.Clone(without), i, i+1)
		back, err := consistent()
		switch {
		case err != nil && !errors.Is(err, whole.ErrLimit):
			return nil, err
		case back && i == 0:
			return nil, nil
		case !back:
			without = kept
		}
	}
	slices.Sort(without)
	return without, nil
}

// doubtful is the fact that is most readily taken for wrong, the last of them.
func (a *auditor) doubtful(conflict []int) int {
	return slices.MaxFunc(conflict, func(i, j int) int {
		kinds := cmp.Compare(a.publication.facts[i].kind.doubt(), a.publication.facts[j].kind.doubt())
		return cmp.Or(kinds, cmp.Compare(i, j))
	})
}

// doubt is how readily a fact of that kind is taken for wrong: printed figures
// more than notes, notes more than counts, and an addition least.
func (k factKind) doubt() int {
	switch k {
	case percentage, ratio, points:
		return 4
	case within, rounded:
		return 3
	case stated, known:
		return 2
	case summed:
		return 1
	}
	return 0
}

// except lists the facts but those left out.
func (a *auditor) except(without []int) []int {
	return slices.DeleteFunc(slices.Clone(a.facts), func(number int) bool { return slices.Contains(without, number) })
}
