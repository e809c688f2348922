package redact

import (
	"context"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// Explanation says how an exact count follows from facts, so that a person can
// follow it. It holds hidden counts.
type Explanation struct {
	// Facts lists the numbers of the facts that leave the count one value, in rising
	// order. On the way that the steps go, none of them can be spared, as far as that
	// does not take too long to tell.
	Facts []int
	// Steps are the sentences, in the order in which one goes: "414 − 338 − 75 = 1".
	Steps []string
}

// String is the steps, one after the other.
func (e Explanation) String() string { return strings.Join(e.Steps, "; ") }

// explain finds out why a count has one value.
func (a *auditor) explain(ctx context.Context, unknown int, value measure.Value) (Explanation, error) {
	facts, err := a.behind(ctx, unknown, value)
	if err != nil {
		return Explanation{}, err
	}
	explanation := Explanation{Facts: slices.Sorted(slices.Values(facts))}
	n := a.narrow(a.conditions.only(facts, unknown), facts)
	if n.reaches(unknown, value) {
		// More steps than this go round in circles, closer and closer.
		if explanation.Steps = a.told(n, unknown); len(explanation.Steps) <= 2*len(facts) {
			return explanation, nil
		}
	}
	sum, err := a.combination(ctx, explanation.Facts, unknown)
	if sum == "" {
		sum = a.together(explanation.Facts, value)
	}
	explanation.Steps = []string{sum}
	return explanation, err
}

// together says that a value is the only one that agrees with facts, where no
// single steps lead to it.
func (a *auditor) together(facts []int, value measure.Value) string {
	said := make([]string, len(facts))
	for i, number := range facts {
		said[i] = a.publication.fact(number).String()
	}
	number, _ := value.MarshalText()
	return "only " + string(number) + " agrees with all of these: " + strings.Join(said, ", ")
}

// step is what a fact does to a count in one round: a new lower end, a new upper
// end, or both.
type step struct {
	unknown, fact, round int
	low, high            *event
}

// told says the steps behind the one value of a count.
func (a *auditor) told(n *narrowing, unknown int) []string {
	var taken []step
	for _, number := range n.stepsFor(unknown) {
		e := &n.events[number]
		if kind := a.publication.facts[e.fact].kind; kind == stated || kind == known {
			continue
		}
		i := slices.IndexFunc(taken, func(s step) bool {
			return s.unknown == e.unknown && s.fact == e.fact && s.round == e.round
		})
		if i < 0 {
			i = len(taken)
			taken = append(taken, step{unknown: e.unknown, fact: e.fact, round: e.round})
		}
		if e.upper {
			taken[i].high = e
		} else {
			taken[i].low = e
		}
	}
	teller := teller{publication: a.publication, narrowing: n, alone: len(taken) == 1}
	var sentences []string
	for i, s := range taken {
		sentence, concluded := teller.sentence(s)
		if i == len(taken)-1 && !concluded {
			low, _ := n.ends(unknown)
			sentence += ", which leaves " + number(low.value)
		}
		sentences = append(sentences, sentence)
	}
	return sentences
}
