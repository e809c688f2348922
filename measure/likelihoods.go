package measure

import "slices"

// Likelihoods compares how often something happened to the people of each group:
// the appointed of the shortlisted, those who entered a formal process of the
// staff.
type Likelihoods[G Group] struct {
	Base, Events Cells[G]
	Previous     Cells[G]  `json:",omitzero"` // the events of the year before, where two years are averaged
	Direction    Direction // which of the groups is compared with which
}

// Of is the likelihood of the group. That of people of unknown group stands
// beside the comparison and is no part of it. Over two years it is the events of
// both over twice the base, years that people worked: the likelihood is that of
// the mean of the two years, and its interval rests on the events of both.
func (l Likelihoods[G]) Of(group G) Likelihood {
	events, base := l.Events.Of(group), l.Base.Of(group)
	if l.Previous.Supplied() {
		events, base = events.Plus(l.Previous.Of(group)), base.Plus(base)
	}
	return NewLikelihood(events, base)
}

// RelativeLikelihood compares the two groups the way round that the direction
// has it. Where the direction does not name them nothing is supplied.
func (l Likelihoods[G]) RelativeLikelihood() RelativeLikelihood {
	return NewRelativeLikelihood(l.Of(GroupNamed[G](l.Direction.Of)), l.Of(GroupNamed[G](l.Direction.To)), l.Direction)
}

// Together adds the events of another likelihood of the same people, as those of
// two grounds for one process. One year and two do not add up: where two years
// are averaged in one of them alone no events are supplied.
func (l Likelihoods[G]) Together(other Likelihoods[G]) Likelihoods[G] {
	if l.Previous.Supplied() != other.Previous.Supplied() {
		return Likelihoods[G]{Base: l.Base, Direction: l.Direction}
	}
	l.Events, l.Previous = l.Events.Plus(other.Events), l.Previous.Plus(other.Previous)
	return l
}

// Warnings are those of the ratio, of few events, and of people of unknown group
// in the base. There are none where nobody stated the events.
func (l Likelihoods[G]) Warnings() []Warning {
	if !l.Events.Supplied() {
		return nil
	}
	year := Likelihoods[G]{Base: l.Base, Events: l.Events, Direction: l.Direction}
	before := Likelihoods[G]{Base: l.Base, Events: l.Previous, Direction: l.Direction}
	relative := l.RelativeLikelihood()
	// People are counted in each year; chance is judged over the years together.
	return slices.Concat(
		only(year.RelativeLikelihood().Warnings(), SmallBase, EventsExceedBase),
		only(before.RelativeLikelihood().Warnings(), EventsExceedBase),
		only(relative.Warnings(), FewEvents, NotSignificant),
		l.Base.warnUnknown(),
	)
}

// only gives the warnings of the kinds named.
func only(warnings []Warning, doubts ...Doubt) []Warning {
	return slices.DeleteFunc(warnings, func(w Warning) bool { return !slices.Contains(doubts, w.Doubt) })
}

// Results lists the ratio as the figure of that identifier, with its interval at
// 95 per cent, and then the rate of each group, under the identifier with
// ".rate". The part names the split, "" for all. The definitions hold the
// identifier alone; see [Describe] and [LikelihoodDefinitions].
func (l Likelihoods[G]) Results(id, part string) []Result {
	relative := l.RelativeLikelihood()
	results := []Result{{
		Definition: Definition{ID: id}, Part: part,
		Value: relative.Ratio(), Interval: relative.Katz(ResultLevel),
		Test: relative.Test(), Reading: relative.FourFifths(), Warnings: l.Warnings(),
	}}
	for _, group := range Groups[G]() {
		likelihood := l.Of(group)
		results = append(results, Result{
			Definition: Definition{ID: id + ".rate"}, Part: part, Group: group.String(),
			Count: likelihood.Events(), Base: likelihood.Base(),
			Value: likelihood.Percent(), Interval: likelihood.Wilson(ResultLevel),
			Warnings: WarnBase(group.String(), l.Base.Of(group)),
		})
	}
	return results
}

// LikelihoodDefinitions describes the figures that [Likelihoods.Results] lists,
// given that of the ratio, the event and what it is counted among, as "appointed"
// and "shortlisted".
func LikelihoodDefinitions(ratio Definition, event, base string) []Definition {
	rate := ratio
	rate.ID += ".rate"
	rate.Title = "Likelihood of " + ratio.Title
	rate.Counted = event + " ÷ " + base + ", of the group"
	rate.Direction, rate.Better, rate.Unit, rate.Places = Direction{}, Neither, Percent, 1
	of := func(group string) string { return "(" + group + " " + event + " ÷ " + group + " " + base + ")" }
	ratio.Title = "Relative likelihood of " + ratio.Title
	ratio.Counted = of(ratio.Direction.Of) + " ÷ " + of(ratio.Direction.To)
	ratio.Better, ratio.Unit, ratio.Places = Parity, Ratio, 2
	return []Definition{ratio, rate}
}
