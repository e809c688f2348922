package redact

import "slices"

// judge applies the rule: it finds the sensitive cells and what each needs, and
// the cells that cannot be hidden with effect.
func (a *assembler) judge(systems []System) {
	a.needs = make([]need, len(a.keys))
	a.sensitive = make([]bool, len(a.keys))
	a.cleared, a.bySize = make([]bool, len(a.keys)), make([]bool, len(a.keys))
	a.finding.primary = map[Key]bool{}
	rule := a.policy.Rule
	for i, value := range a.value {
		inRule := rule.Sensitive(value) && !rule.exempts(a.keys[i])
		implied := a.status[i] == Implied && !rule.Complement
		switch {
		case a.status[i] == Cleared:
			a.status[i], a.cleared[i] = Open, true
		case a.status[i] == Primary, inRule && !implied:
			a.bySize[i] = a.status[i] == Open
			a.hide(i, a.policy.Level.of(value, rule.least(), rule.Max))
		}
		if a.status[i] == Open && !a.credible(i) {
			a.status[i] = Fixed
		}
	}
	a.bases(systems)
	a.groups(systems)
	a.finding.public, a.finding.fullGroups = distinct(a.finding.public), distinct(a.finding.fullGroups)
}

// distinct lists keys once, however many reasons there are to list them.
func distinct(keys []Key) []Key {
	listed := map[Key]bool{}
	return slices.DeleteFunc(keys, func(key Key) bool {
		twice := listed[key]
		listed[key] = true
		return twice
	})
}

// credible tells whether the reader thinks the true count of a hidden cell
// possible; a cell where he does not cannot be hidden.
func (a *assembler) credible(i int) bool { return a.low[i] <= a.value[i] && a.value[i] <= a.high[i] }

// hide makes a cell a sensitive one with a need, beside those it has already. One
// that must be shown, or that hiding would only draw attention to, is listed.
func (a *assembler) hide(i int, n need) {
	switch {
	case a.status[i] == Fixed, a.status[i] == Public, !a.credible(i):
		a.finding.public = append(a.finding.public, a.keys[i])
		return
	case a.status[i] == Open:
		a.status[i] = Primary
	}
	a.sensitive[i] = true
	a.finding.primary[a.keys[i]] = true
	had := a.needs[i]
	a.needs[i] = need{max(had.below, n.below), max(had.above, n.above), max(had.width, n.width)}
}

// bases hides shares of too few people: the part together with the whole.
func (a *assembler) bases(systems []System) {
	base := a.policy.Rule.Base
	for _, pair := range a.nestings(systems) {
		part, whole := pair[0], pair[1]
		if a.value[whole] >= base || a.value[whole] == 0 || a.policy.Rule.exempts(a.keys[whole]) {
			continue
		}
		for _, i := range []int{whole, part} {
			if a.credible(i) {
				a.hide(i, a.policy.Level.of(a.value[i], a.policy.Rule.least(), base-1))
			}
		}
	}
}

// groups lists the groups in which everybody has one value, and hides them where
// the rule says so.
func (a *assembler) groups(systems []System) {
	full := func(part, total int) {
		if a.value[total] == 0 || a.value[part] != a.value[total] {
			return
		}
		a.finding.fullGroups = append(a.finding.fullGroups, a.keys[part])
		if a.policy.Rule.FullGroup {
			a.hide(part, need{width: 1})
		}
	}
	for _, pair := range a.nestings(systems) {
		full(pair[0], pair[1])
	}
	for _, l := range a.lines {
		if len(l.parts) < 2 || a.status[l.parts[len(l.parts)-1]] == Implied {
			continue
		}
		for _, part := range l.parts {
			full(part, l.total)
		}
	}
}

// nestings lists the parts and wholes whose counts are known, by number.
func (a *assembler) nestings(systems []System) [][2]int {
	var pairs [][2]int
	for _, s := range systems {
		for _, n := range s.Nested {
			part, known := a.number[n.Part]
			whole, also := a.number[n.Whole]
			if known && also {
				pairs = append(pairs, [2]int{part, whole})
			}
		}
	}
	return pairs
}
