package redact

import "github.com/workforce-equality/equality/measure"

// Rule is the rule by which the pattern was found.
func (p Pattern) Rule() Rule { return p.policy.Rule }

// Shown is what may be published of a count: nothing, for [measure.Suppressed],
// where the pattern hides its cell, and else the count as the rule rounds it. The
// counts of an organisation that is exempt are not rounded, and one that is absent
// stays absent.
func (p Pattern) Shown(key Key, count measure.Count) measure.Count {
	rule := p.policy.Rule
	switch {
	case !count.Known():
		return count
	case p.Hidden(key):
		return measure.AbsentCount(measure.Suppressed)
	case rule.exempts(key):
		return count
	}
	return rule.Rounded(count)
}
