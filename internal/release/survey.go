package release

import (
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/redact"
)

// Item sees who answered a survey item and who said yes, in each group. A
// percentage that was printed goes with its counts: of few respondents it is the
// count in other words.
func (w *Walk[G]) Item(respondents redact.Key, question string, item published.ItemReport[G]) published.ItemReport[G] {
	respondents = respondents.With("question", question)
	answers := func(group G) published.AnswersReport {
		return w.answers(w.of(respondents, group), item.Answers.Of(group))
	}
	item.Answers = measure.NewPair[G](answers(1), answers(2))
	return item
}

func (w *Walk[G]) answers(respondents redact.Key, a published.AnswersReport) published.AnswersReport {
	yes := respondents.With("answer", "yes")
	fewest, most := saidYes(a)
	base := w.count(redact.Cell{Key: respondents, Count: a.Respondents, Weight: weightOfTotal})
	shown := []measure.Count{base, w.count(redact.Cell{Key: yes, Count: fewest})}
	w.system.Nest(yes, respondents)
	if fewest != most { // the rest is fewest where the most said yes
		no := partOf(most, a.Respondents).Complement().Part()
		shown = append(shown, w.count(redact.Cell{Key: respondents.With("answer", "no"), Count: no}))
	}
	switch {
	case slices.ContainsFunc(shown, func(c measure.Count) bool { return c.Reason() == measure.Suppressed }):
	case !w.Rounds():
		return a
	case a.Yes.Known() && a.Respondents.Known(): // the percentage is that of the rounded counts
		return published.AnswersReport{Respondents: base, Yes: shown[1], PlainCounts: a.PlainCounts}
	case !a.Respondents.Known(): // a percentage of nobody knows how many
		return a
	}
	return published.AnswersReport{
		Respondents: base, Yes: measure.AbsentCount(measure.Suppressed), PlainCounts: a.PlainCounts,
	}
}

// Respondents sees those of a group who answered, or of everybody for group zero.
func (w *Walk[G]) Respondents(respondents redact.Key, group G, count measure.Count) measure.Count {
	return w.count(redact.Cell{Key: w.of(respondents, group), Count: count})
}

// Others sees that those of the two groups and others, whom nobody prints, are all
// who answered.
func (w *Walk[G]) Others(respondents redact.Key, all, first, second measure.Count) {
	rest := all.Value().Minus(first.Value()).Minus(second.Value())
	number, known := rest.Rat()
	if !known || number.Sign() < 0 {
		return
	}
	others, err := measure.NewCount(number.Num().Int64())
	if err != nil {
		return
	}
	groups := measure.Groups[G]()
	w.count(redact.Cell{Key: w.of(respondents, groups[2]), Count: others, Status: redact.Implied})
	w.system.Sum(respondents, w.of(respondents, groups[0]), w.of(respondents, groups[1]), w.of(respondents, groups[2]))
}

// saidYes is the fewest and the most who can have said yes. Of a printed percentage
// it is the counts that are printed so, as if the answers were not weighted, for a
// reader may know that they are not; where there is no such count, those next to it.
// The fewest is somebody where it can be nobody and somebody: the smallest number
// that may be given away. A percentage of nobody knows how many tells of no count.
func saidYes(a published.AnswersReport) (fewest, most measure.Count) {
	base, known := a.Respondents.Int64()
	if a.Yes != (measure.Count{}) || !known || a.Printed.Placeholder() {
		return a.Yes, a.Yes
	}
	low, high, possible := a.Printed.Counts(a.Respondents)
	if !possible { // no count lies between the ends, which are turned round
		low, high = high, low
	}
	count := func(n int64) measure.Count {
		count, _ := measure.NewCount(max(0, min(n, base))) // a number of the respondents
		return count
	}
	return count(max(low, min(high, 1))), count(high)
}

// partOf is a proportion of counts that no report may have checked.
func partOf(part, whole measure.Count) measure.Proportion {
	proportion, err := measure.NewProportion(part, whole)
	if err != nil {
		return measure.Proportion{}
	}
	return proportion
}
