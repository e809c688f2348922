package gpg

import (
	"fmt"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// GroupReport is the pay of groups beside that of a reference group. Figures that
// may not be shown are not in it; see [Groups.Report].
//
// It is a release as it is, and has no system of cells for package redact, whose
// patterns depend on the numbers themselves: here it is fixed beforehand what is
// hidden beside small groups, so that even a reader who knows the rule learns
// nothing. Therefore it is not protected together with other reports. Where a
// [Release] or a report of another standard counts the same groups, no more of them
// may be shown there than here.
type GroupReport[K comparable] struct {
	Reference K // with which the others are compared
	Groups    []GroupLine[K]
	NotStated []GroupLine[K] // people of no known group, outside every gap
	Relevant  measure.Count  // all relevant employees, those of no known group included
	Quarters  QuarterCounts  // everybody in each quarter
	Minimum   int64          // the fewest people of a group whose figures are shown
	// Inexact tells that people on one rate stood in several quarters and could
	// not be divided in exactly the proportion of the groups among them.
	Inexact bool
}

// GroupLine is the people of one group and what they are paid.
type GroupLine[K comparable] struct {
	Key      K
	Relevant measure.Count // relevant employees
	Hourly   Statistics    // of full-pay relevant employees with a rate
	Bonus    Statistics    // of those who were paid a bonus
	Quarters QuarterCounts // people of the group in each quarter
	// HourlyGap is to the reference: exact, or at one decimal place where the
	// numbers are withheld only to protect another group.
	HourlyGap Gaps
}

// Gaps are what a group's mean and median are below those of the reference, in per
// cent of these.
type Gaps struct{ Mean, Median measure.Value }

// absentGaps are gaps that there are not.
func absentGaps(reason measure.Reason) Gaps {
	return Gaps{Mean: measure.Absent(reason), Median: measure.Absent(reason)}
}

// toOneDecimal is a value rounded to one decimal place, half away from zero.
func toOneDecimal(v measure.Value) measure.Value {
	rounded, known := v.Round(1)
	if !known {
		return v
	}
	return measure.FromDecimal(rounded)
}

// BonusShare is those who were paid a bonus of all relevant employees of the
// group.
func (l GroupLine[K]) BonusShare() measure.Proportion {
	return Staff{Relevant: l.Relevant, Bonus: l.Bonus.People}.BonusShare()
}

// Line is the line of a group, or of people of no known group. It gives false
// where there is none.
func (r GroupReport[K]) Line(key K) (GroupLine[K], bool) {
	for _, line := range slices.Concat(r.Groups, r.NotStated) {
		if line.Key == key {
			return line, true
		}
	}
	return GroupLine[K]{}, false
}

// Hourly is the hourly pay of a group beside that of the reference, without what
// is withheld: see [GroupLine.HourlyGap]. Of people of
// no known group there is no such comparison, for [measure.NotApplicable], and of
// a group that is not in the report it is not supplied.
func (r GroupReport[K]) Hourly(key K) Comparison {
	return r.compare(key, func(line GroupLine[K]) Statistics { return line.Hourly })
}

// Bonus is the bonuses of a group beside those of the reference, as
// [GroupReport.Hourly].
func (r GroupReport[K]) Bonus(key K) Comparison {
	return r.compare(key, func(line GroupLine[K]) Statistics { return line.Bonus })
}

func (r GroupReport[K]) compare(key K, of func(GroupLine[K]) Statistics) Comparison {
	reference, _ := r.Line(r.Reference)
	line, found := r.Line(key)
	if found && !slices.ContainsFunc(r.Groups, func(l GroupLine[K]) bool { return l.Key == key }) {
		return Comparison{Reference: of(reference), Group: absentStatistics(measure.NotApplicable)}
	}
	return Comparison{Reference: of(reference), Group: of(line)}
}

// Share is the people of a group of all relevant employees, those of no known
// group included.
func (r GroupReport[K]) Share(key K) measure.Proportion {
	line, _ := r.Line(key)
	return proportion(line.Relevant, r.Relevant)
}

// Spread is how a group is spread over the quarters. The whole of each quarter
// includes those of groups that are not shown and of no known group.
func (r GroupReport[K]) Spread(key K) Spread {
	line, _ := r.Line(key)
	return Spread{People: line.Quarters, Of: r.Quarters}
}

// Warnings are the doubts about the report: groups shown of whom fewer than
// [CautionBelow] have an hourly rate or were paid a bonus, groups that are withheld
// and why, and many people of no known group. Which of the groups withheld are
// small and which protect them is not told, for it would help to find the numbers.
func (r GroupReport[K]) Warnings() []measure.Warning {
	var warnings []measure.Warning
	for _, line := range r.Groups {
		warnings = append(warnings, caution(line.Key, "with an hourly rate", line.Hourly.People)...)
		warnings = append(warnings, caution(line.Key, "paid a bonus", line.Bonus.People)...)
	}
	warnings = append(warnings, r.withheld()...)
	unknown := countOf(0)
	for _, line := range r.NotStated {
		unknown = unknown.Plus(line.Relevant)
	}
	return append(warnings, measure.WarnUnknown(unknown, r.Relevant)...)
}

// withheld warns of what is withheld together.
func (r GroupReport[K]) withheld() (warnings []measure.Warning) {
	for _, w := range []struct {
		what string
		is   func(GroupLine[K]) bool
	}{
		{"people and pay", func(l GroupLine[K]) bool { return l.Relevant.Reason() == measure.Suppressed }},
		{"bonuses", func(l GroupLine[K]) bool {
			return l.Bonus.People.Reason() == measure.Suppressed && l.Relevant.Known()
		}},
		{"quarters", func(l GroupLine[K]) bool {
			return l.Quarters.Lower.Reason() == measure.Suppressed && l.Relevant.Known()
		}},
	} {
		var names []string
		for _, line := range slices.Concat(r.Groups, r.NotStated) {
			if w.is(line) {
				names = append(names, fmt.Sprint(line.Key))
			}
		}
		if len(names) == 0 {
			continue
		}
		warnings = append(warnings, measure.Warning{
			Doubt: measure.SmallBase,
			Sentence: fmt.Sprintf("%s of %s are withheld: a number below %d is among them, or could be found from the others by subtraction",
				w.what, strings.Join(names, ", "), r.Minimum),
		})
	}
	return warnings
}

// caution warns of a group that is shown although it is small. Nobody at all is
// no small group.
func caution(key any, who string, people measure.Count) []measure.Warning {
	n, known := people.Int64()
	if !known || n == 0 || n >= CautionBelow {
		return nil
	}
	return []measure.Warning{{
		Doubt:    measure.SmallBase,
		Sentence: fmt.Sprintf("only %d %s in %v: read it with caution below %d", n, who, key, CautionBelow),
	}}
}

// absentStatistics are statistics that there are not.
func absentStatistics(reason measure.Reason) Statistics {
	return Statistics{
		People: measure.AbsentCount(reason),
		Mean:   measure.Absent(reason), Median: measure.Absent(reason),
	}
}

// proportion is a part of a whole, out of range where hand-made counts cannot be.
func proportion(part, whole measure.Count) measure.Proportion {
	share, err := measure.NewProportion(part, whole)
	if err != nil {
		share, _ = measure.NewProportion(measure.AbsentCount(measure.OutOfRange), whole)
	}
	return share
}
