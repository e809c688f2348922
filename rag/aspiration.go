package rag

import (
	"fmt"
	"strconv"

	"github.com/workforce-equality/equality/measure"
)

// TargetScale rates the single test of a level: Below target, or Target met.
func TargetScale() Scale {
	return pieces([]Band{
		{Word: "Below target", Symbol: cross, Colour: Red},
		{Word: "Target met", Symbol: tick, Colour: Green},
	}, 1)
}

// Completeness is the rule that the records of so many per cent of staff are
// complete, as "wres1.completeness" against 95, whatever they were the year before;
// the target is the caller's. It is part of no default set, because it does not
// judge how people fare.
func Completeness(id string, target measure.Value) Rule {
	return Rule{
		Measure: id, Polarity: measure.Higher, Target: Target{Kind: FixedValue, Value: target},
		Movement: Ignored, Scale: TargetScale(), Source: "the target is the caller's",
	}
}

// MilestoneScale rates how many people a band has more than its milestone: Behind
// below none, On the line from none.
func MilestoneScale() Scale {
	return pieces([]Band{
		{Word: "Behind", Symbol: cross, Colour: Red},
		{Word: "On the line", Symbol: tick, Colour: Green},
	}, 0)
}

// RateMilestone rates the people of a group that a band has in a year against the
// milestone of that year on the straight line of the aspiration, in whole people.
// The line is a convention of planning, and no forecast.
//
// A year that is not after the baseline, or after the end, is
// [measure.ErrOutOfRange]. Without the number of people, or the counts of the
// aspiration, there is no rating.
func RateMilestone(a measure.Aspiration, year int, people measure.Count) (Rating, error) {
	for _, milestone := range a.Milestones() {
		if milestone.Year == year {
			return milestoneRating(milestone, people), nil
		}
	}
	from, to := a.Years()
	return Rating{}, measure.Faults{{
		Field: "year", Value: strconv.Itoa(year), Err: fmt.Errorf("%w: after %d and to %d", measure.ErrOutOfRange, from, to),
	}}
}

func milestoneRating(milestone measure.Milestone, people measure.Count) Rating {
	of := "milestone of " + strconv.Itoa(milestone.Year)
	rule := "people more than the milestone on a straight line: " + MilestoneScale().String()
	more := people.Value().Minus(milestone.People.Value())
	band, rated := MilestoneScale().Of(more)
	if !rated {
		return grey(of, rule, more.Reason(), more.Reason().String())
	}
	return Rating{Of: of, Rule: rule, Band: band, Reason: people.String() + " people, of " + milestone.People.String()}
}
