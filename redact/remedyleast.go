package redact

import (
	"cmp"
	"context"
	"errors"
	"slices"
)

// merged is systems with categories merged, and what that loses.
type merged struct {
	mergings []Merging
	systems  []System
	counts   int // that are left
	loss     parting
	exact    bool // no other way of merging categories of one dimension loses fewer
}

// better tells whether merging so leaves more counts, or of as many loses less.
func (m merged) better(other merged) bool {
	return cmp.Or(cmp.Compare(other.counts, m.counts), m.loss.compare(other.loss)) < 0
}

// leastMerged finds the categories to merge so that no count is sensitive: of each
// dimension those that lose least, and of several what a search by single steps finds. It
// gives false where that cannot be had, or time ends before.
func leastMerged(ctx context.Context, policy Policy, systems []System) (best merged, found bool, err error) {
	dimensions := dimensionsOf(systems)
	consider := func(m merged, safe bool) {
		if safe && (!found || m.better(best)) {
			best, found = m, true
		}
	}
	for _, dimension := range dimensions {
		if ctx.Err() != nil {
			break
		}
		consider(mergeOne(policy, systems, dimension))
	}
	if len(dimensions) > 1 {
		consider(mergeSteps(ctx, policy, systems, dimensions))
	}
	if err = ctx.Err(); errors.Is(err, context.Canceled) {
		return merged{}, false, err
	}
	return best, found, nil
}

// mergeOne merges categories of one dimension in the best way until no count is sensitive,
// and gives false where that cannot be had.
func mergeOne(policy Policy, systems []System, dimension string) (merged, bool) {
	m := merged{systems: systems, exact: true}
	for _, s := range mergeable(policy, systems, dimension) {
		groups, exact := s.partition(policy.Rule)
		m.exact = m.exact && exact
		if groups == nil || !m.apply(s, groups) {
			return merged{}, false
		}
	}
	return m, m.safe(policy)
}

// apply merges groups of siblings, and gives false where they cannot be merged.
func (m *merged) apply(s siblings, groups [][]int) bool {
	for _, group := range groups {
		m.loss = m.loss.plus(s.loss(group))
	}
	for _, merging := range s.mergings(groups) {
		systems, err := merging.Apply(m.systems...)
		if err != nil {
			return false
		}
		m.systems = systems
		m.add(merging)
	}
	return true
}

// add puts in a merging, together with those that made its categories.
func (m *merged) add(merging Merging) {
	var categories []string
	for _, category := range merging.Categories {
		at := slices.IndexFunc(m.mergings, func(had Merging) bool { return had.Dimension == merging.Dimension && had.Into == category })
		if at < 0 {
			categories = append(categories, category)
			continue
		}
		categories = append(categories, m.mergings[at].Categories...)
		m.mergings = slices.Delete(m.mergings, at, at+1)
	}
	merging.Categories = categories
	m.mergings = append(m.mergings, merging)
}

// safe tells whether no count is sensitive any more, and counts those that are left.
func (m *merged) safe(policy Policy) bool {
	t, err := assemble(policy, m.systems)
	if err != nil {
		return false
	}
	for _, status := range t.status {
		if status != Implied {
			m.counts++
		}
	}
	return !t.needsHiding()
}

// needsHiding tells whether a count is sensitive, and not known already.
func (t *table) needsHiding() bool {
	known := map[Key]bool{}
	for i, key := range t.keys {
		if t.sensitive[i] {
			return true
		}
		known[key] = t.status[i] == Public
	}
	return slices.ContainsFunc(t.finding.public, func(key Key) bool { return !known[key] })
}

// mergeSteps merges two categories of any dimension after the other, those first that
// leave fewest sensitive counts for what is lost, until there is none.
func mergeSteps(ctx context.Context, policy Policy, systems []System, dimensions []string) (merged, bool) {
	m := merged{systems: systems}
	for ctx.Err() == nil {
		var best pairing
		for _, dimension := range dimensions {
			for _, s := range mergeable(policy, m.systems, dimension) {
				best = s.pair(policy.Rule, best)
			}
		}
		if best.flaws == 0 { // in the counts of any dimension
			return m, m.safe(policy)
		}
		if !m.apply(best.of, [][]int{best.group}) {
			return merged{}, false
		}
	}
	return merged{}, false
}

// pairing is the best pair of categories found so far.
type pairing struct {
	of    siblings
	group []int
	gain  int // how many fewer counts are sensitive
	lost  int // counts, for that
	by    parting
	flaws int // sensitive counts of all siblings that were looked at
}

// pair finds a pair better than the best one.
func (s siblings) pair(rule Rule, best pairing) pairing {
	flaws := make([]int, len(s.values))
	for i := range s.values {
		flaws[i] = s.flaws(rule, []int{i})
		best.flaws += flaws[i]
	}
	for i := range s.values {
		for j := range i {
			group := []int{j, i}
			p := pairing{of: s, group: group, gain: flaws[i] + flaws[j] - s.flaws(rule, group), lost: s.counts(group), by: s.loss(group)}
			p.flaws = best.flaws
			if best.group == nil || cmp.Or(cmp.Compare(best.gain*p.lost, p.gain*best.lost), p.by.compare(best.by)) < 0 {
				best = p
			}
		}
	}
	return best
}

// counts is how many counts are lost by merging a group.
func (s siblings) counts(group []int) int {
	lost := 0
	for _, row := range s.rows {
		standing := 0
		for _, i := range group {
			if row.status[i] != 0 && row.status[i] != Implied {
				standing++
			}
		}
		if s.complete && len(group) == len(s.values) {
			lost += standing
		} else {
			lost += max(0, standing-1)
		}
	}
	return max(1, lost)
}

// dimensionsOf lists the dimensions in which systems have siblings, in their order.
func dimensionsOf(systems []System) []string {
	var list []string
	for _, s := range systems {
		for _, sum := range s.Sums {
			if dimension, found := sum.along(); found && !slices.Contains(list, dimension) {
				list = append(list, dimension)
			}
		}
	}
	return list
}
