package gpg

import "github.com/workforce-equality/equality/measure"

// QuarterCounts is so many people in each of the four hourly pay quarters.
type QuarterCounts struct {
	Lower, LowerMiddle, UpperMiddle, Upper measure.Count
}

// Of is the people in a quarter; for a label that is not on the list they are not
// supplied.
func (q QuarterCounts) Of(label Label) measure.Count {
	switch label {
	case LowerQuarter:
		return q.Lower
	case LowerMiddleQuarter:
		return q.LowerMiddle
	case UpperMiddleQuarter:
		return q.UpperMiddle
	case UpperQuarter:
		return q.Upper
	}
	return measure.Count{}
}

// inOrder are the counts from the lowest quarter.
func (q QuarterCounts) inOrder() [4]measure.Count {
	return [4]measure.Count{q.Lower, q.LowerMiddle, q.UpperMiddle, q.Upper}
}

// all is the people of the four quarters.
func (q QuarterCounts) all() measure.Count {
	return q.Lower.Plus(q.LowerMiddle).Plus(q.UpperMiddle).Plus(q.Upper)
}

// absentQuarters are counts that there are not.
func absentQuarters(reason measure.Reason) QuarterCounts {
	absent := measure.AbsentCount(reason)
	return QuarterCounts{absent, absent, absent, absent}
}

// quarterCounts are those of the numbers, from the lowest quarter.
func quarterCounts(n [4]int64) QuarterCounts {
	return QuarterCounts{countOf(n[0]), countOf(n[1]), countOf(n[2]), countOf(n[3])}
}

// quartersByGroup ranks the people of all groups together and divides them into
// the four quarters as [Quarters] does: how many of each group stand in each. It
// tells whether people on one rate could not be divided in exact proportion.
//
// Of more than two groups the regulations say nothing: people on one rate who
// stand in several quarters are divided one group after the other, each by the
// largest remainders among the places that the groups before it left. That is
// this project's choice; of two groups, men first, it gives the same as Quarters.
func quartersByGroup(groups []ranking) (counts [][4]int64, inexact bool) {
	people := int64(0)
	for _, group := range groups {
		people += group.people()
	}
	free := quarterSizes(people)
	var ranks []int64
	end := int64(0)
	for _, size := range free[:3] {
		if end += size; end > 0 {
			ranks = append(ranks, end-1)
		}
	}
	var cuts []measure.Value
	if len(ranks) > 0 {
		cuts = valuesAt(groups, ranks)
	}
	parts := make([][]int64, len(groups)) // of each group, as between gives them
	for i, group := range groups {
		parts[i] = group.between(cuts)
	}
	counts = make([][4]int64, len(groups))
	for part := range 2*len(cuts) + 1 {
		left := int64(0)
		for i := range groups {
			if part < len(parts[i]) { // cuts on one rate are one
				left += parts[i][part]
			}
		}
		places := take(&free, left)
		for i := range groups {
			if part >= len(parts[i]) || parts[i][part] == 0 {
				continue
			}
			here, exact := apportion(parts[i][part], left, places)
			left -= parts[i][part]
			for quarter, n := range here {
				counts[i][quarter] += n
				places[quarter] -= n
			}
			inexact = inexact || !exact
		}
	}
	return counts, inexact
}

// take takes places for so many people from the lowest quarters that have any.
func take(free *[4]int64, people int64) (places [4]int64) {
	for i := range free {
		places[i] = min(people, free[i])
		free[i] -= places[i]
		people -= places[i]
	}
	return places
}

// apportion divides part of the people who have those places in proportion: in
// each quarter the whole number below the exact one, and those left over one each
// where the remainders are greatest, of equal ones in the lower quarter.
func apportion(part, people int64, places [4]int64) (here [4]int64, exact bool) {
	var remainder [4]int64
	spare := part
	for i := range places {
		here[i] = mulDiv(part, places[i], people, &remainder[i])
		spare -= here[i]
	}
	exact = spare == 0
	for ; spare > 0; spare-- {
		most := 0
		for i := range remainder {
			if remainder[i] > remainder[most] {
				most = i
			}
		}
		here[most]++
		remainder[most] = -1
	}
	return here, exact
}
