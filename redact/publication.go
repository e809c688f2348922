package redact

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/workforce-equality/equality/measure"
)

// mostCounts is how many counts and how many facts a publication may have.
const mostCounts = 100_000

// Publication is everything that one reader can put together: the counts of all
// tables of a report, by name, and what the report, its notes and earlier reports
// say of them. Counts that are the same people have one name, whatever tables they
// stand in. Counts are whole numbers, zero or more.
type Publication struct {
	names   []string
	places  map[string]int
	facts   []Fact
	left    []bool // by fact: left out
	reread  Habit  // of every printed number, zero where the facts' own hold
	rereads []int  // the facts that are read by it, nil for all of them
}

// NewPublication puts facts about counts together. The error is nil or
// [measure.Faults], all of them: [measure.ErrDuplicate] for a name that stands
// twice, [measure.ErrUnrecognised] for a fact about another count, and whatever is
// wrong with a fact in itself, such as [measure.ErrNegative] and
// [measure.ErrTooLarge] for its numbers and [measure.ErrMalformed] for a printed
// one. Facts are numbered from 0. Facts that cannot be true together are no fault:
// [Audit] finds them.
func NewPublication(names []string, facts ...Fact) (Publication, error) {
	p := Publication{
		names: slices.Clone(names), places: make(map[string]int, len(names)),
		facts: slices.Clone(facts), left: make([]bool, len(facts)),
	}
	var faults measure.Faults
	if len(names) > mostCounts || len(facts) > mostCounts {
		faults = append(faults, measure.Fault{
			Err: fmt.Errorf("%w: %d counts and %d facts", measure.ErrTooLarge, len(names), len(facts)),
		})
		return Publication{}, faults
	}
	for i, name := range names {
		if _, twice := p.places[name]; twice {
			faults = append(faults, measure.Fault{Field: "vars", Value: name, Err: measure.ErrDuplicate})
			continue
		}
		p.places[name] = i
	}
	for i, fact := range facts {
		for _, fault := range slices.Concat(fact.faults(), p.strangers(fact)) {
			fault.Indicator = "fact " + strconv.Itoa(i)
			faults = append(faults, fault)
		}
	}
	if len(faults) > 0 {
		return Publication{}, faults
	}
	return p, nil
}

// strangers lists the counts of a fact that the publication does not have.
func (p Publication) strangers(fact Fact) measure.Faults {
	var faults measure.Faults
	for _, operand := range fact.operands {
		if _, known := p.places[operand.name]; operand.named && !known {
			faults = append(faults, measure.Fault{
				Field: "count", Value: operand.name, Err: fmt.Errorf("%w name", measure.ErrUnrecognised),
			})
		}
	}
	return faults
}

// Names lists the counts.
func (p Publication) Names() []string { return slices.Clone(p.names) }

// Facts lists the facts, those that are left out included, so that each keeps its
// number.
func (p Publication) Facts() []Fact { return slices.Clone(p.facts) }

// Includes tells whether there is a fact of that number that is not left out.
func (p Publication) Includes(fact int) bool {
	return fact >= 0 && fact < len(p.facts) && !p.left[fact]
}

// With is the publication with more facts, which take the next numbers, and the
// counts that they bring along. The error is that of [NewPublication].
func (p Publication) With(facts ...Fact) (Publication, error) {
	names := slices.Clone(p.names)
	for _, fact := range facts {
		for _, operand := range fact.operands {
			if operand.named && !slices.Contains(names[len(p.names):], operand.name) && len(p.strangers(Fact{operands: []Operand{operand}})) > 0 {
				names = append(names, operand.name)
			}
		}
	}
	joined, err := NewPublication(names, slices.Concat(p.facts, facts)...)
	if err != nil {
		return Publication{}, err
	}
	copy(joined.left, p.left)
	joined.reread, joined.rereads = p.reread, p.rereads
	return joined, nil
}

// Without is the publication without the facts of those numbers; the others keep
// theirs. A number that no fact has changes nothing.
func (p Publication) Without(facts ...int) Publication {
	p.left = slices.Clone(p.left)
	for _, number := range facts {
		if number >= 0 && number < len(p.left) {
			p.left[number] = true
		}
	}
	return p
}

// Reread is the publication with the printed numbers of those facts, or of all
// where none is named, taken by another habit. Percentages that contradict their
// counts to the nearest often agree with them when they are taken as cut off.
func (p Publication) Reread(habit Habit, facts ...int) Publication {
	p.reread, p.rereads = habit, slices.Clone(facts)
	return p
}

// fact gives a fact as the publication reads it.
func (p Publication) fact(number int) Fact {
	fact := p.facts[number]
	if p.reread != 0 && fact.habit != 0 && (len(p.rereads) == 0 || slices.Contains(p.rereads, number)) {
		fact.habit = p.reread
	}
	return fact
}

// numbers lists the facts that the attacker uses.
func (p Publication) numbers(attacker Attacker) []int {
	var numbers []int
	for i, fact := range p.facts {
		if !p.left[i] && attacker.reads(fact.kind) {
			numbers = append(numbers, i)
		}
	}
	return numbers
}

// isStated tells, by count, whether a fact that the attacker uses states it.
func (p Publication) isStated(facts []int) []bool {
	told := make([]bool, len(p.names))
	for _, number := range facts {
		if fact := p.facts[number]; fact.kind == stated || fact.kind == known {
			told[p.places[fact.operands[0].name]] = true
		}
	}
	return told
}
