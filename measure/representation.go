package measure

import "slices"

// Representation is the staff of a row of grades, or the members of a board,
// beside the whole workforce.
type Representation[G Group] struct {
	Staff, Workforce Cells[G]
}

// Difference is the group's share of the staff minus its share of the workforce.
// Below zero the group is under-represented. Over the groups the differences add
// to zero.
func (r Representation[G]) Difference(group G) Difference {
	return NewDifference(r.Staff.Share(group), r.Workforce.Share(group))
}

// warnUnknown warns of people of unknown group on both sides, for a difference
// rests on both.
func (r Representation[G]) warnUnknown() []Warning {
	warnings := r.Staff.warnUnknown()
	for _, warning := range r.Workforce.warnUnknown() {
		warning.Sentence = "in the whole workforce " + warning.Sentence
		warnings = append(warnings, warning)
	}
	return warnings
}

// RowResults lists the share of each group of a row of grades as the figure of that
// identifier, and its difference from the workforce under the one with
// ".difference". Staff who are a part of the workforce have no interval and no
// test against it. The definitions hold the identifier alone; see [Describe].
func (r Representation[G]) RowResults(id, part string) []Result {
	small := WarnBase(part, r.Staff.Total())
	results := r.Staff.Results(id, part, slices.Concat(small, r.Staff.warnUnknown()))
	for _, group := range Groups[G]() {
		results = append(results, ofGroup(id+".difference", part, group, Result{
			Value: r.Difference(group).Points(), Interval: AbsentInterval(NotApplicable),
			Warnings: slices.Concat(small, r.warnUnknown()),
		}))
	}
	return results
}

// MemberResults lists the difference of each group of a board's members from the
// workforce as the figure of that identifier, and its share under the one with
// ".share". Members and workforce are taken for separate people, although some
// members may be staff. The definitions hold the identifier alone; see [Describe].
func (r Representation[G]) MemberResults(id, part string) []Result {
	var results []Result
	board := part + " board"
	for _, group := range Groups[G]() {
		difference := r.Difference(group)
		results = append(results, ofGroup(id, part, group, Result{
			Value: difference.Points(), Interval: difference.Newcombe(ResultLevel), Test: difference.Test(),
			Warnings: slices.Concat(difference.Warnings(board, "all staff"), r.warnUnknown()),
		}))
	}
	doubts := slices.Concat(WarnBase(board, r.Staff.Total()), r.Staff.warnUnknown())
	return append(results, r.Staff.Results(id+".share", part, doubts)...)
}
