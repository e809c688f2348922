package redact

import (
	"cmp"
	"context"
	"slices"

	"github.com/workforce-equality/equality/internal/secondary"
)

// A choice by priority is meant for a reader who owns this package. Such a reader keeps
// the tables of which it finds the same pattern, so that a choice tells nothing where it
// is the same for all tables that agree with what is shown. It would tell of counts if
// it went by cost, or if it ended when the counts in question happen to do.
//
// What is hidden is the sensitive cells and the first cells of a fixed order, sensitive
// or not: two of them, and more where it takes more. Whether more are needed is asked of
// every hidden cell that may be sensitive for all the reader knows, and answered from
// what is shown alone: the reader takes each cell that is not among the first ones for
// sensitive, which is why no others are hidden. Of the first ones those are shown again
// that follow from what is shown.
//
// With two of them or more the reader of a line learns nothing: where a cell is to hold
// another value, one of the first two that is not that cell makes up for it, and all
// others can be taken for sensitive. Of tables of more dimensions a replay tells.
//
// It cannot defeat what depends on counts by nature, so that the choice does too: a level
// of [RequireBounds], which asks for room beside the count that there is; [Rule.Base], which
// hides the parts of a whole that is small; [Rule.FullGroup], which hides a group that is
// as large as its part; and [Policy.Insider], who knows a cell only while it is small. Of
// these too a replay tells.

// fewestFirst is how many cells of the order are hidden at least.
const fewestFirst = 2

// choose finds what to hide of a piece, with a lower bound on the price of any choice.
func (t *table) choose(ctx context.Context, p *piece, policy Policy) (secondary.Choice, int64, error) {
	if policy.Cost != ByPriority {
		return p.Solve(ctx)
	}
	found, err := newSequence(t, p, policy).choice(ctx)
	return found, 0, err
}

// sequence hides the cells of a piece in a fixed order.
type sequence struct {
	*piece
	table  *table
	policy Policy
	order  []int // the cells that are hidden for their size or to protect others
}

func newSequence(t *table, p *piece, policy Policy) *sequence {
	s := &sequence{piece: p, table: t, policy: policy}
	for n, i := range p.cells {
		if t.status[i] == Open || t.bySize[i] {
			s.order = append(s.order, n)
		}
	}
	slices.SortStableFunc(s.order, func(m, n int) int {
		i, j := p.cells[m], p.cells[n]
		return cmp.Or(cmp.Compare(t.weight[i], t.weight[j]), cmp.Compare(t.place[i].preferred, t.place[j].preferred),
			cmp.Compare(t.level[i], t.level[j]), cmp.Compare(t.place[i].category, t.place[j].category))
	})
	return s
}

// place is where a cell stands in the order, of those of one weight and level: 0 for
// one that is preferred, and the place of the first of its categories.
type place struct{ preferred, category int }

// places finds the places of the cells. Categories stand in their dimension as the
// systems come to them. In a table of several dimensions the cells of the first category
// of each are together a frame that every other cell can move with.
func (t *table) places() []place {
	places := make([]place, len(t.keys))
	seen := map[string]int{} // how many categories of a dimension
	of := map[[2]string]int{}
	for i, key := range t.keys {
		first := len(t.keys)
		plus, minus := key.cells()
		for _, cell := range append(plus, minus...) {
			for _, category := range cell.categories {
				if _, known := of[category]; !known {
					of[category] = seen[category[0]]
					seen[category[0]]++
				}
				first = min(first, of[category])
			}
		}
		places[i] = place{1, first}
		if t.preferred[i] {
			places[i].preferred = 0
		}
	}
	return places
}

// choice hides as many cells of the order as it takes.
func (s *sequence) choice(ctx context.Context) (secondary.Choice, error) {
	attained, err := s.Attain(ctx)
	if err != nil {
		return secondary.Choice{}, err
	}
	for first := min(fewestFirst, len(s.order)); ; first++ {
		hidden := s.with(first)
		proofs, met, err := s.Proofs(ctx, hidden)
		if err == nil && met && first < len(s.order) {
			met, err = s.protects(ctx, hidden, s.order[:first])
		}
		if err == nil && met && first < len(s.order) {
			met, err = s.insures(ctx, secondary.Choice{Hidden: hidden, Proofs: proofs})
		}
		if err == nil && first == len(s.order) { // everything, and what was proved of that
			proofs, met = attained, true
		}
		if err == nil && met {
			err = s.release(ctx, hidden)
		}
		if err != nil || met {
			return secondary.Choice{Hidden: hidden, Proofs: proofs, Price: s.Price(hidden)}, err
		}
	}
}

// release shows the cells again that hide nothing: each can be worked out from what is
// shown, so that no table is ruled out that was not before.
func (s *sequence) release(ctx context.Context, hidden []bool) error {
	for _, n := range s.order {
		if !hidden[n] || s.table.status[s.cells[n]] != Open {
			continue
		}
		down, up, err := s.BothWays(ctx, hidden, n, 1, 1)
		if err != nil {
			return err
		}
		hidden[n] = down+up > 0
	}
	return nil
}

// protects tells whether every hidden cell that may be sensitive, for all that is shown,
// keeps what the level asks for, when the reader takes those that are not among the
// first of the order for sensitive.
func (s *sequence) protects(ctx context.Context, hidden []bool, first []int) (bool, error) {
	rule, level := s.policy.Rule, s.policy.Level
	up := slices.Repeat([]int64{unbounded}, len(s.cells))
	down := slices.Clone(up)
	for _, n := range s.order {
		if value := s.value(n); hidden[n] && !slices.Contains(first, n) {
			up[n], down[n] = rule.Max-value, value-rule.least()
		}
	}
	known := s.Within(up, down)
	for n, is := range hidden {
		if !is || !s.table.judged(s.cells[n], s.policy) {
			continue
		}
		value := s.value(n)
		asked := level.of(value, rule.least(), rule.Max)
		toMost, toLeast := max(0, value-rule.Max), max(0, rule.least()-value)
		below, above, err := known.BothWays(ctx, hidden, n, max(asked.below, asked.width, toMost), max(asked.above, asked.width, toLeast))
		switch {
		case err != nil:
			return false, err
		case below < toMost || above < toLeast: // it cannot be sensitive
			continue
		case below >= asked.below && above >= asked.above && below+above >= asked.width:
			continue
		}
		farDown, farUp, err := s.BothWays(ctx, s.Everything(), n, max(asked.below, asked.width), max(asked.above, asked.width))
		if err != nil {
			return false, err
		}
		if below < min(asked.below, farDown) || above < min(asked.above, farUp) || below+above < min(asked.width, farDown+farUp) {
			return false, nil
		}
	}
	return true, nil
}

// insures tells whether nobody who knows a cell works out another, unless that cannot
// be helped.
func (s *sequence) insures(ctx context.Context, found secondary.Choice) (bool, error) {
	insiders := s.table.insiders(s.piece, found, s.policy.Insider)
	if err := insiders.Look(ctx); err != nil {
		return false, err
	}
	avoidable, err := insiders.Avoidable(ctx)
	return err == nil && !avoidable, err
}

// value is what a cell of the piece holds.
func (s *sequence) value(n int) int64 { return s.table.value[s.cells[n]] }

// judged tells whether the rule makes a cell sensitive for its size, when it has it.
func (t *table) judged(i int, policy Policy) bool {
	switch {
	case t.cleared[i], policy.Rule.exempts(t.keys[i]):
		return false
	case t.status[i] == Implied:
		return policy.Rule.Complement
	}
	return true
}

// with hides the sensitive cells and the first of the order.
func (s *sequence) with(first int) []bool {
	hidden := s.Nothing()
	for _, n := range s.order[:first] {
		hidden[n] = true
	}
	return hidden
}
