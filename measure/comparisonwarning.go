package measure

import (
	"fmt"
	"slices"
)

// Warnings are the doubts about the ratio: a base below ten, fewer than ten events
// in a group, more events than people, and a difference that cannot be told from
// chance.
func (r RelativeLikelihood) Warnings() []Warning {
	of, to := r.direction.Of, r.direction.To
	warnings := slices.Concat(WarnBase(of, r.of.base), WarnBase(to, r.to.base))
	if r.of.events.n > 0 || r.to.events.n > 0 { // of nothing at all there is no ratio to doubt
		warnings = append(warnings, slices.Concat(warnFew("events", of, r.of.events), warnFew("events", to, r.to.events))...)
	}
	return slices.Concat(warnings, r.of.excess(of), r.to.excess(to), warnChance(r.Test()))
}

// few is the number of events in a group below which a ratio rests on very few
// people. Ten is this project's choice, as for a small base; the disability
// standard's report of 2023 warns of very small numbers, and a ratio of 0.593 was
// published with a count below two.
const few = 10

// warnFew warns of fewer than ten of what a ratio rests on.
func warnFew(what, group string, count Count) []Warning {
	if n, known := count.Int64(); !known || n >= few {
		return nil
	}
	return []Warning{{FewEvents, fmt.Sprintf("few %s: %s among %s", what, count, group)}}
}

// Warnings are the doubts about the difference: a base below ten, and a
// difference that cannot be told from chance. Made of percentages it has none.
func (d Difference) Warnings(of, minus string) []Warning {
	if !d.fromProportions {
		return nil
	}
	warnings := append(WarnBase(of, d.first.whole), WarnBase(minus, d.second.whole)...)
	return append(warnings, warnChance(d.Test())...)
}

// excess warns of more events than people.
func (l Likelihood) excess(group string) []Warning {
	if !l.events.known || !l.base.known || l.events.n <= l.base.n {
		return nil
	}
	return []Warning{{EventsExceedBase, fmt.Sprintf("%s: %d events among %d people", group, l.events.n, l.base.n)}}
}

// warnChance warns of a test that finds nothing beyond chance.
func warnChance(test Test) []Warning {
	if significant, known := test.Significant(); !known || significant {
		return nil
	}
	return []Warning{{NotSignificant, "cannot be told from chance: " + test.String()}}
}
