package census

import (
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// Definitions lists the figures of a comparison, in the order of [TableReport.Results].
func Definitions() []measure.Definition {
	const counted = "staff of the group of staff compared, beside residents of the group of residents compared"
	const source = "this project, after the exact counts of the census (Office for National Statistics)"
	toPopulation := measure.Direction{Of: "staff", To: "population"}
	figure := func(id, title string, better measure.Polarity, unit measure.Unit, places int) measure.Definition {
		return measure.Definition{
			ID: "census." + id, Title: title, Counted: counted, Better: better, Unit: unit, Places: places, Source: source,
		}
	}
	ratio := figure("ratio", "Representation ratio", measure.Parity, measure.Ratio, 2)
	ratio.Direction = toPopulation
	return []measure.Definition{
		figure("share", "Share of staff", measure.Neither, measure.Percent, 1),
		figure("benchmark", "Share of the population", measure.Neither, measure.Percent, 1),
		ratio,
		figure("gap", "Share of staff minus share of the population", measure.Parity, measure.Points, 1),
		figure("expected", "Staff expected at parity", measure.Neither, measure.People, 1),
		figure("shortfall", "Posts short of parity at the same size", measure.Lower, measure.People, 0),
		figure("growth", "Recruits short of parity", measure.Lower, measure.People, 0),
		figure("fit", "Chi-square of all groups", measure.Lower, measure.Score, 2),
		figure("effect", "Effect size of all groups (Cohen's w)", measure.Lower, measure.Score, 2),
		figure("known", "Staff of known value", measure.Higher, measure.Percent, 1),
	}
}

// Results lists every figure of every group beside every population and each of its
// areas.
func (r Report) Results() []measure.Result {
	var tables []TableReport
	for _, table := range r.Tables {
		tables = append(append(tables, table), table.Areas()...)
	}
	return resultsOf(tables)
}

// Results lists the figures of each group beside the population and each of its
// areas, then those of all groups together. The year is that of the snapshot, the part
// the benchmark, as "non-White, Bedford (E06000055), 2021, all ages", and the basis
// that of the shares. A ratio is not read where [TableReport.Reading] classifies nothing.
func (t TableReport) Results() []measure.Result {
	return resultsOf(append([]TableReport{t}, t.Areas()...))
}

// resultsOf are the figures of the tables, without those of their areas.
func resultsOf(tables []TableReport) []measure.Result {
	definitions := map[string]measure.Definition{}
	for _, definition := range Definitions() {
		definitions[definition.ID] = definition
	}
	figures := 0
	for _, table := range tables {
		figures += len(definitions) * (1 + len(table.Benchmark.definition.Groups))
	}
	results := make([]measure.Result, 0, figures)
	for _, table := range tables {
		part, doubts := table.Benchmark.String(), table.Warnings()
		of := func(group string, doubts []measure.Warning) adder {
			return func(id string, figure measure.Result) {
				figure.Definition = definitions["census."+id]
				figure.Year, figure.Part, figure.Group, figure.Basis = table.Snapshot.Year, part, group, table.Base.String()
				if figure.Interval == (measure.Interval{}) {
					figure.Interval = measure.AbsentInterval(measure.NotApplicable)
				}
				if figure.Value.Known() {
					figure.Warnings = slices.Clone(doubts)
				}
				results = append(results, figure)
			}
		}
		for _, group := range table.Benchmark.Groups() {
			c := table.Comparison(group)
			c.results(table.classified(), of(group, slices.Concat(c.Warnings(group), doubts)))
		}
		table.results(of("", doubts))
	}
	return results
}

// adder adds a figure under an identifier.
type adder func(id string, figure measure.Result)

// results are the figures of a group. The ratio is read where the table classifies.
func (c Comparison) results(classified bool, add adder) {
	test, ratio, wilson := c.Test(), c.Ratio(), c.Wilson(measure.ResultLevel)
	reading := measure.Reading{Reason: measure.NotApplicable}
	if classified {
		reading = measure.FourFifths(ratio, measure.Direction{})
	}
	add("share", measure.Result{Count: c.staff.Part(), Base: c.staff.Whole(), Value: c.Percent(), Interval: wilson})
	add("benchmark", measure.Result{Value: c.BenchmarkPercent()})
	add("ratio", measure.Result{Value: ratio, Interval: c.ofRatio(wilson), Test: test, Reading: reading})
	add("gap", measure.Result{Value: c.Gap(), Interval: c.ofGap(wilson), Test: test})
	add("expected", measure.Result{Value: c.Expected()})
	add("shortfall", measure.Result{Value: c.Shortfall().Value()})
	add("growth", measure.Result{Value: c.Growth().Value()})
}

// results are the figures of all groups together.
func (t TableReport) results(add adder) {
	fit, known := t.Fit(), t.Completeness().Proportion()
	add("fit", measure.Result{Value: fit.Statistic, Test: fit})
	add("effect", measure.Result{Value: t.effectSize(fit), Test: fit})
	add("known", measure.Result{
		Count: known.Part(), Base: known.Whole(), Value: known.Percent(), Interval: known.Wilson(measure.ResultLevel),
	})
}
