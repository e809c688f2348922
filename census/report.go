package census

import (
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Report is the staff of an organisation beside populations. It holds counts of
// staff and public benchmarks alone; every figure is a method.
type Report struct {
	Organisation string
	Snapshot     workforce.Date
	Tables       []TableReport // one a benchmark
}

// TableReport is the staff by one definition beside a population.
type TableReport struct {
	Benchmark Benchmark
	Base      Base
	Snapshot  workforce.Date
	Groups    []StaffCount  // staff of each group, in the order of the definition
	Unstated  []StaffCount  // staff of no known value, by what their records say
	Outside   []StaffCount  // staff whom the definition leaves out
	Remainder measure.Count // people of the total whom no category states; not supplied without a total
	Total     measure.Count // all staff
}

// GroupComparison is a comparison with whom and what was compared.
type GroupComparison struct {
	Group     string
	Benchmark Benchmark
	Comparison
}

// Headcount is how many staff are of a group. It is not supplied for a group that
// the report lacks.
func (t TableReport) Headcount(group string) measure.Count {
	for _, stated := range t.Groups {
		if stated.Category == group {
			return stated.Headcount
		}
	}
	return measure.Count{}
}

// Compared is whom the shares of staff are of: staff of known value in the groups, or
// all staff, as the base says. Where a group is suppressed the known are all staff
// without the unknown and those left out, where these may be shown.
func (t TableReport) Compared() measure.Count {
	if t.Base == AllStaff {
		return t.Total
	}
	known := sumOfStaff(t.Groups)
	if known.Known() {
		return known
	}
	return countOf(t.Total.Value().Minus(t.Unknown().Value()).Minus(sumOfStaff(t.Outside).Value()))
}

// Comparison is that of a group with the population. It is not supplied for a group
// that the definition lacks.
func (t TableReport) Comparison(group string) Comparison {
	c, err := NewComparison(proportion(t.Headcount(group), t.Compared()), t.Benchmark.Share(group))
	if err != nil { // no benchmark holds such a share
		return Comparison{}
	}
	return c
}

// Areas sets the same staff beside each area of a combined benchmark. There are none
// for a benchmark of one area or for an estimate between censuses.
func (t TableReport) Areas() []TableReport {
	var areas []TableReport
	if t.Benchmark.method == BetweenCensuses || len(t.Benchmark.parts) < 2 {
		return areas
	}
	for _, part := range t.Benchmark.Parts() {
		area := t
		area.Benchmark = part
		areas = append(areas, area)
	}
	return areas
}

// Comparisons lists every group beside the benchmark and, where that is combined,
// beside each of its areas.
func (t TableReport) Comparisons() []GroupComparison {
	var comparisons []GroupComparison
	for _, table := range append([]TableReport{t}, t.Areas()...) {
		for _, group := range table.Benchmark.Groups() {
			comparisons = append(comparisons, GroupComparison{Group: group, Benchmark: table.Benchmark, Comparison: table.Comparison(group)})
		}
	}
	return comparisons
}

// Spread is in how many areas of a combined benchmark the share of staff is above
// that of residents, below it, or equal.
type Spread struct{ Above, Below, Equal int }

// Spread counts the areas by whether the share of staff of the group is above or
// below. Areas where there is no gap, as of suppressed staff, are in none.
func (t TableReport) Spread(group string) Spread {
	var spread Spread
	for _, area := range t.Areas() {
		gap := area.Comparison(group).Gap()
		switch {
		case gap.Sign() > 0:
			spread.Above++
		case gap.Sign() < 0:
			spread.Below++
		case gap.Known():
			spread.Equal++
		}
	}
	return spread
}

// sumOfStaff adds up headcounts.
func sumOfStaff(staff []StaffCount) measure.Count {
	sum := count(0)
	for _, stated := range staff {
		sum = sum.Plus(stated.Headcount)
	}
	return sum
}

// countOf is a whole number of people from zero as a count, out of range otherwise.
func countOf(v measure.Value) measure.Count {
	exact, known := v.Rat()
	switch {
	case !known:
		return measure.AbsentCount(v.Reason())
	case !exact.IsInt() || !exact.Num().IsInt64():
		return measure.AbsentCount(measure.OutOfRange)
	}
	return count(exact.Num().Int64())
}

// proportion is a part of a whole, out of range where hand-made counts cannot be.
func proportion(part, whole measure.Count) measure.Proportion {
	share, err := measure.NewProportion(part, whole)
	if err != nil {
		share, _ = measure.NewProportion(measure.AbsentCount(measure.OutOfRange), whole)
	}
	return share
}

// Table gives the table of the definition of that name, the first of several, and
// false where there is none.
func (r Report) Table(definition string) (TableReport, bool) {
	i := slices.IndexFunc(r.Tables, func(t TableReport) bool { return t.Benchmark.definition.Name == definition })
	if i < 0 {
		return TableReport{}, false
	}
	return r.Tables[i], true
}
