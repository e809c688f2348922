package measure

// Pooled is the likelihood among all the people together, the sum of the events
// over the sum of the bases: 39 of 264 from 30 of 92 and 9 of 172. It is not the
// mean of the percentages, in which a small organisation would weigh as much as a
// large one. It is the usual target of a funnel plot; see [Likelihood.Funnel].
//
// Events or base are absent where they are absent in any of the likelihoods,
// suppressed before all else, and above [MaxCount] undefined for [OutOfRange].
// Without likelihoods both are not supplied.
func Pooled(likelihoods ...Likelihood) Likelihood {
	if len(likelihoods) == 0 {
		return Likelihood{}
	}
	total := likelihoods[0]
	for _, l := range likelihoods[1:] {
		total = Likelihood{events: total.events.Plus(l.events), base: total.base.Plus(l.base)}
	}
	return total
}
