package gpg

import (
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// DefaultMinimum is the fewest people of a group whose figures are shown unless a
// [Grouping] says otherwise: ten, as in the government's proposals for mandatory
// reporting (consultation on the Equality (Race and Disability) Bill, GOV.UK,
// March 2025, as law firms report them), and as in the other tables of this
// project.
const DefaultMinimum = 10

// CautionBelow is the number of people of a group below which figures that are
// shown carry a warning: fifty, which the guidance of April 2023 on ethnicity pay
// asks of a published group (as Thomson Snell & Passmore, 10 May 2023, report it).
const CautionBelow = 50

// Grouping says how groups are set beside each other.
type Grouping[K comparable] struct {
	Groups    []K // in published order, the reference among them
	Reference K   // with which the others are compared
	// NotStated are those of whom the group is not known, each a line of its own
	// and outside every gap.
	NotStated []K
	// Minimum is the fewest people of a group whose figures are shown; zero is
	// [DefaultMinimum], one shows all. Zero people are always shown.
	Minimum int64
}

// minimum is the one that applies.
func (g Grouping[K]) minimum() int64 {
	if g.Minimum == 0 {
		return DefaultMinimum
	}
	return g.Minimum
}

// lines are all groups in the order of the report.
func (g Grouping[K]) lines() []K { return slices.Concat(g.Groups, g.NotStated) }

// order is the lines in the order in which they are hidden beside small ones: of
// no known group first, then the groups from the last, and the reference last.
func (g Grouping[K]) order() []int {
	var order []int
	for i := range g.NotStated {
		order = append(order, len(g.Groups)+i)
	}
	reference := slices.Index(g.Groups, g.Reference)
	for i := range slices.Backward(g.Groups) {
		if i != reference {
			order = append(order, i)
		}
	}
	return append(order, reference)
}

// check gives every fault: a group that stands twice, [measure.ErrDuplicate]; a
// reference that is none of the groups, or people in a group that is not named,
// [measure.ErrUnrecognised]; and a minimum below zero, [measure.ErrNegative].
func (g Grouping[K]) check(present []K) error {
	var faults measure.Faults
	fault := func(field string, value any, err error) {
		faults = append(faults, measure.Fault{Field: field, Value: fmt.Sprint(value), Err: err})
	}
	named := make(map[K]bool)
	for _, key := range g.lines() {
		if named[key] {
			fault("group", key, measure.ErrDuplicate)
		}
		named[key] = true
	}
	if !slices.Contains(g.Groups, g.Reference) {
		fault("reference", g.Reference, fmt.Errorf("%w: none of the groups", measure.ErrUnrecognised))
	}
	if g.Minimum < 0 {
		fault("minimum", g.Minimum, measure.ErrNegative)
	}
	for _, key := range present {
		if !named[key] {
			fault("group", key, fmt.Errorf("%w: people of a group that the grouping does not name", measure.ErrUnrecognised))
		}
	}
	return faults.Err()
}

// Report sets the groups beside the reference. Counts that may not be shown are
// taken out before anything is computed, and everything that would be computed of
// them is absent, for [measure.Suppressed]:
//
//   - of a group in which the relevant employees, or those with an hourly rate, are
//     fewer than the minimum, everything;
//   - of a group in which those paid a bonus, or those paid none, are fewer, all
//     that concerns the bonus;
//   - of a group of whom fewer stand in one of the quarters, its quarters.
//
// The totals of the employer are known to everybody, so that a group that is
// hidden would follow from the others. Therefore groups that are not small are
// hidden beside it: people of no known group first, then the groups from the last
// in published order, and the reference last. That order does not depend on how
// many they are, so that nothing follows from it, and it ends where all hidden
// groups but the last can have any small numbers. Where it never does, everybody is
// hidden and so are the totals of the report; these are then not to be published
// elsewhere either. Bonuses and quarters are hidden in the same way, of all groups
// where no fewer are enough; how many were paid a bonus is then not to be published
// beside it. Of a single group that is everybody nothing can be hidden that the
// totals do not tell.
//
// Where a group is hidden only to protect one other, its hourly gap is shown all
// the same, in [GroupLine.HourlyGap], rounded to one decimal place: as an exact
// fraction it would tell of which number its mean has been taken. Beside two or
// more small groups it is withheld, for it would tell which of them are small.
// Gaps of hidden bonuses are withheld always: few people are paid one, so that even
// a rounded gap could tell their number.
//
// How many of a group have no hourly rate follows from what is shown: they are no
// group that is compared, and are not protected. Where other sums of the groups are
// published too, as all women beside women of each ethnic group, the counts have
// to be protected together.
//
// The error, [measure.Faults], names a group that stands twice
// ([measure.ErrDuplicate]), a reference that is none of the groups and people in a
// group that is not named ([measure.ErrUnrecognised]), and a minimum below zero
// ([measure.ErrNegative]).
func (g *Groups[K]) Report(grouping Grouping[K]) (GroupReport[K], error) {
	if err := grouping.check(g.keys); err != nil {
		return GroupReport[K]{}, err
	}
	keys := grouping.lines()
	people := make([]*People, len(keys))
	hourly := make([]ranking, len(keys))
	for i, key := range keys {
		people[i] = g.People(key)
		hourly[i] = people[i].hourly.ranking()
	}
	quarters, inexact := quartersByGroup(hourly)
	hidden := cover{minimum: grouping.minimum(), order: grouping.order()}.hide(people, quarters)
	report := GroupReport[K]{Reference: grouping.Reference, Minimum: grouping.minimum(), Inexact: inexact}
	reference := slices.Index(grouping.Groups, grouping.Reference)
	relevant := int64(0)
	var totals [4]int64
	for i, key := range keys {
		line := lineOf(key, people[i], quarters[i], hidden, i)
		if i < len(grouping.Groups) {
			line.HourlyGap = hidden.gapOf(people, reference, i)
			report.Groups = append(report.Groups, line)
		} else {
			line.HourlyGap = absentGaps(measure.NotApplicable)
			report.NotStated = append(report.NotStated, line)
		}
		relevant += people[i].relevant
		for quarter, n := range quarters[i] {
			totals[quarter] += n
		}
	}
	report.Relevant, report.Quarters = countOf(relevant), quarterCounts(totals)
	if hidden.totals {
		report.Relevant, report.Quarters = measure.AbsentCount(measure.Suppressed), absentQuarters(measure.Suppressed)
	}
	return report, nil
}

// lineOf is what is shown of a group.
func lineOf[K comparable](key K, people *People, quarters [4]int64, hidden covering, i int) GroupLine[K] {
	line := GroupLine[K]{
		Key: key, Relevant: measure.AbsentCount(measure.Suppressed),
		Hourly: absentStatistics(measure.Suppressed), Bonus: absentStatistics(measure.Suppressed),
		Quarters: absentQuarters(measure.Suppressed),
	}
	if !hidden.people[i] {
		line.Relevant, line.Hourly = people.Relevant(), people.hourly.Statistics()
	}
	if !hidden.bonus[i] {
		line.Bonus = people.bonus.Statistics()
	}
	if !hidden.quarters[i] {
		line.Quarters = quarterCounts(quarters)
	}
	return line
}

// gapOf is the hourly gap of a group as it is shown.
func (c covering) gapOf(people []*People, reference, i int) Gaps {
	gaps := func() Gaps {
		hourly := Compare(&people[reference].hourly, &people[i].hourly)
		return Gaps{Mean: hourly.MeanGap().Percent(), Median: hourly.MedianGap().Percent()}
	}
	switch {
	case c.people[reference] || c.people[i] && c.gap != i:
		return absentGaps(measure.Suppressed)
	case c.people[i]:
		exact := gaps()
		return Gaps{Mean: toOneDecimal(exact.Mean), Median: toOneDecimal(exact.Median)}
	}
	return gaps()
}
