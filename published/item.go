package published

import (
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// Item is what the two groups that a standard compares answered to one item of a
// survey, as an organisation states it, and the percentages it is compared with.
type Item[G measure.Group] struct {
	Answers   measure.Pair[G, *Answers] // nil is not supplied
	Benchmark *Benchmark[G]             // nil is not supplied
}

// Benchmark is the percentages of other organisations, as printed.
type Benchmark[G measure.Group] struct {
	Percent measure.Pair[G, string]
	Source  string // which organisations, of what year; must be given
}

// BenchmarkReport is the percentages of other organisations.
type BenchmarkReport[G measure.Group] struct {
	Percent measure.Pair[G, measure.Value]
	Source  string
}

// Of is the percentage of the group elsewhere.
func (c BenchmarkReport[G]) Of(group G) measure.Value { return c.Percent.Of(group) }

// ItemReport is one item of a survey, answered by the two groups.
type ItemReport[G measure.Group] struct {
	Answers   measure.Pair[G, AnswersReport]
	Benchmark BenchmarkReport[G]
	Direction measure.Direction // of the ratio and the difference: who is worse off where the first is more
}

// CheckItem checks the answers of both groups as [CheckAnswers] does, and the
// benchmark, whose source must be given.
func CheckItem[G measure.Group](c *measure.Checker, indicator string, stated Item[G], plainCounts bool, direction measure.Direction) ItemReport[G] {
	answers := func(group G) AnswersReport {
		return CheckAnswers(c, indicator, group.String(), stated.Answers.Of(group), plainCounts)
	}
	report := ItemReport[G]{Answers: measure.NewPair[G](answers(1), answers(2)), Direction: direction}
	if benchmark := stated.Benchmark; benchmark != nil {
		percent := func(group G) measure.Value {
			return CheckPercentage(c, indicator, "benchmark, "+group.String(), benchmark.Percent.Of(group)).Value()
		}
		report.Benchmark = BenchmarkReport[G]{
			Source:  c.Text(indicator, "benchmark source", benchmark.Source),
			Percent: measure.NewPair[G](percent(1), percent(2)),
		}
	}
	return report
}

// ItemChecker gives what checks one item after another, as [CheckItem] does: its
// direction is that of the definition of its difference, by the identifier of the
// item with ".difference".
func ItemChecker[G measure.Group](c *measure.Checker, definitions []measure.Definition, plainCounts bool) func(id string, stated Item[G]) ItemReport[G] {
	return func(id string, stated Item[G]) ItemReport[G] {
		difference, _ := measure.FindDefinition(definitions, id+".difference")
		return CheckItem(c, id, stated, plainCounts, difference.Direction)
	}
}

// Of is the answers of the group; none are supplied of a group that is not
// compared.
func (i ItemReport[G]) Of(group G) AnswersReport { return i.Answers.Of(group) }

// sides are the answers that are compared, the way round that the direction has
// them.
func (i ItemReport[G]) sides() (of, to AnswersReport) {
	return i.Of(measure.GroupNamed[G](i.Direction.Of)), i.Of(measure.GroupNamed[G](i.Direction.To))
}

// Difference is the percentage of the first group of the direction minus that of
// the second. Where the counts of both are known it is exact and has an interval;
// elsewhere a percentage whose count is not known is taken as printed, and a
// warning says between what the difference may lie.
func (i ItemReport[G]) Difference() measure.Difference {
	of, to := i.sides()
	if of.Yes.Known() && to.Yes.Known() {
		return measure.NewDifference(of.Proportion(), to.Proportion())
	}
	return measure.DifferenceOfPercentages(of.Percent(), to.Percent())
}

// FromBenchmark is the percentage of the group minus that of the group elsewhere,
// which is known as printed only; so, where it was printed, is the group's own.
func (i ItemReport[G]) FromBenchmark(group G) measure.Difference {
	return measure.DifferenceOfPercentages(i.Of(group).asPrinted(), i.Benchmark.Of(group))
}

// Ratio is the percentage of the first group over that of the second, taken as
// [ItemReport.Difference] takes them: exact where the counts are known, and as
// printed elsewhere.
func (i ItemReport[G]) Ratio() measure.Value {
	difference := i.Difference()
	return difference.Of().Over(difference.Minus())
}

// FourFifths reads the ratio by the four-fifths rule. Where yes is the better
// answer a ratio above the range is adverse to the second group. There is no
// reading, for [measure.CountsUnknown], where the counts are not known and those
// that are possible are read differently.
func (i ItemReport[G]) FourFifths() measure.Reading {
	if ratio := i.Ratio(); !ratio.Known() {
		return measure.FourFifths(ratio, i.Direction)
	}
	of, to := i.sides()
	leastOf, greatestOf := of.between()
	leastTo, greatestTo := to.between()
	low := measure.FourFifths(leastOf.Over(greatestTo), i.Direction)
	high := measure.FourFifths(greatestOf.Over(leastTo), i.Direction)
	if low != high {
		return measure.Reading{Reason: measure.CountsUnknown}
	}
	return low
}

// Warnings are the doubts about the difference: those of [measure.Difference],
// or between what it may lie.
func (i ItemReport[G]) Warnings() []measure.Warning {
	of, to := i.sides()
	leastOf, greatestOf := of.between()
	leastTo, greatestTo := to.between()
	low, high := leastOf.Minus(greatestTo), greatestOf.Minus(leastTo)
	if !low.Known() || low == high {
		return i.Difference().Warnings(i.Direction.Of, i.Direction.To)
	}
	return append(
		slices.Concat(measure.WarnBase(i.Direction.Of, of.Respondents), measure.WarnBase(i.Direction.To, to.Respondents)),
		measure.Warning{Doubt: measure.DerivedCounts, Sentence: fmt.Sprintf(
			"the counts are not known: by the rounding of the printed percentages alone the difference may be %s to %s",
			measure.Points.Text(low, 1), measure.Points.Text(high, 1))},
	)
}

// Results lists the percentage of each group as the figure of that identifier,
// their difference under the one with ".difference", and, where there is one,
// what the group differs from its benchmark under ".benchmark". The definitions
// hold the identifier alone; see [measure.Describe] and [ItemDefinitions].
func (i ItemReport[G]) Results(id string) []measure.Result {
	groups := measure.Compared[G]()
	results := append(i.GroupResults(id, groups[0]), i.GroupResults(id, groups[1])...)
	difference := i.Difference()
	results = append(results, measure.Result{
		Definition: measure.Definition{ID: id + ".difference"},
		Value:      difference.Points(), Interval: difference.Newcombe(measure.ResultLevel),
		Test: difference.Test(), Reading: i.FourFifths(), Warnings: i.Warnings(),
	})
	return append(results, append(i.BenchmarkResults(id, groups[0]), i.BenchmarkResults(id, groups[1])...)...)
}

// GroupResults lists the percentage of the group.
func (i ItemReport[G]) GroupResults(id string, group G) []measure.Result {
	answers := i.Of(group)
	share := answers.Proportion()
	return []measure.Result{{
		Definition: measure.Definition{ID: id}, Group: group.String(), Count: share.Part(), Base: share.Whole(),
		Value: answers.Percent(), Interval: share.Wilson(measure.ResultLevel), Warnings: answers.Warnings(group.String()),
	}}
}

// BenchmarkResults lists what the group differs from its benchmark, and nothing
// where it has none.
func (i ItemReport[G]) BenchmarkResults(id string, group G) []measure.Result {
	if !i.Benchmark.Of(group).Known() {
		return nil
	}
	return []measure.Result{{
		Definition: measure.Definition{ID: id + ".benchmark"}, Group: group.String(),
		Value: i.FromBenchmark(group).Points(), Interval: measure.AbsentInterval(measure.CountsUnknown),
	}}
}
