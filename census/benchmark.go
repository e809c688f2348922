package census

import (
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Benchmark is the exact shares of the groups of a definition in a population, with
// all that tells of what kind it is: the year, the table, the ages, the areas and how
// they were combined. It is immutable, and is never suppressed. The zero Benchmark
// is of no population, and its shares are not supplied.
type Benchmark struct {
	definition Definition
	population Population
	method     Method
	people     []measure.Value // residents of each group, none where only shares are known
	shares     []measure.Value // of each group
	residents  measure.Value   // everybody whom the table counts, those of no group included
	part       measure.Value   // of an area that was apportioned
	left       bool            // residents were left out whom the definition knows and does not compare
	on         workforce.Date  // of an estimate
	summed     []Area          // of one area, those that became it after the census
	parts      []Benchmark     // what was combined
	weights    []int64         // of the parts, in a mean with weights of the caller's
}

// Population is what a benchmark is the shares of, beside the definition.
type Population struct {
	Name  string // as "labour force within 45 minutes"; blank for the residents of the areas
	Table string // the table or source, as "TS021" or "Labour Force Survey, local authorities"
	Year  int
	Ages  Ages // as AllAges; those under 1 alone are no population that staff come from
	Areas []Area
}

// check faults a population without table, year or ages, of which every benchmark
// tells.
func (p Population) check(c *measure.Checker) {
	c.Text("", "table", p.Table)
	c.Year("year", p.Year)
	err := p.Ages.Check()
	if p.Ages == (Ages{}) {
		err = fmt.Errorf("%w: ages, as all ages", measure.ErrNotSupplied)
	}
	if err != nil {
		c.Fault(p.Table, "ages", "", err)
	}
}

// NewBenchmark is the shares of the groups among the residents of one area. Those
// who did not answer are in no share, nor are those whom the definition leaves out.
//
// The error, [measure.Faults], lists every fault: a definition or residents that
// [Definition.Check] or [Residents.Check] refuse, a table of another characteristic,
// which is [measure.ErrConflict], a category that no group counts,
// [measure.ErrUnrecognised], one that stands twice, [measure.ErrDuplicate], a band of
// ages that cuts through one, or bands beside a table whose own ages have gaps or
// overlap, [measure.ErrConflict], an area without code, a table without year, identifier
// or ages, a group of which the table has no category and a population of nobody,
// [measure.ErrNotSupplied].
func NewBenchmark(d Definition, residents Residents) (Benchmark, error) {
	if err := residents.Check(); err != nil {
		return Benchmark{}, err
	}
	counts := make([]measure.Value, len(residents.Counts))
	for i, count := range residents.Counts {
		counts[i] = measure.Integer(count)
	}
	b, err := benchmarkOf(d, residents.Area, residents.Table, counts)
	if err != nil {
		return Benchmark{}, err
	}
	b.summed = slices.Clone(residents.SummedFrom)
	return b, nil
}

// EstimatedBenchmark is [NewBenchmark] of residents whose ages were estimated by
// [Residents.SplitEvenly]. Every comparison with it says so, by
// [measure.Interpolated]. Errors are those of NewBenchmark; an estimate without a
// count for each category is [measure.ErrNotSupplied], one below zero
// [measure.ErrNegative].
func EstimatedBenchmark(d Definition, estimate Estimate) (Benchmark, error) {
	b, err := benchmarkOf(d, estimate.Area, estimate.Table, estimate.Counts)
	if err != nil || len(estimate.Split) == 0 {
		return b, err
	}
	b.definition.Doubts = append(b.definition.Doubts, measure.Warning{
		Doubt:    measure.Interpolated,
		Sentence: fmt.Sprintf("the residents of %d published bands were spread evenly over their years", len(estimate.Split)),
	})
	return b, nil
}

func benchmarkOf(d Definition, area Area, table Table, counts []measure.Value) (Benchmark, error) {
	if err := d.Check(); err != nil {
		return Benchmark{}, err
	}
	c := &measure.Checker{Organisation: area.Code}
	if table.Characteristic != d.Characteristic {
		c.Fault(table.ID, "characteristic", table.Characteristic.String(),
			fmt.Errorf("%w: %s is of %s", measure.ErrConflict, d.Name, d.Characteristic))
		return Benchmark{}, c.Faults.Err()
	}
	c.Text(table.ID, "area", area.Code)
	Population{Table: table.ID, Year: table.Year, Ages: table.Ages}.check(c)
	if len(counts) != len(table.Categories) {
		c.Fault(table.ID, "categories", "", fmt.Errorf("%w: %d counts", measure.ErrConflict, len(counts)))
		return Benchmark{}, c.Faults.Err()
	}
	if name, err := table.checkAges(); err != nil && d.banded() {
		c.Fault(table.ID, "ages", name, err)
	}
	b := Benchmark{
		definition: d.clone(), method: OneArea, residents: measure.Integer(0),
		population: Population{Table: table.ID, Year: table.Year, Ages: table.Ages, Areas: []Area{area}},
		people:     make([]measure.Value, len(d.Groups)),
	}
	seen := map[string]bool{}
	for i, category := range table.Categories {
		at, err := d.ofResidents(category)
		switch {
		case seen[category.Name]:
			c.Fault(table.ID, "category", category.Name, measure.ErrDuplicate)
		case err != nil:
			c.Fault(table.ID, "category", category.Name, err)
		case !counts[i].Known():
			c.Fault(table.ID, category.Name, "", measure.ErrNotSupplied)
		case counts[i].Sign() < 0:
			c.Fault(table.ID, category.Name, counts[i].String(), measure.ErrNegative)
		case at == outside:
			b.left = b.left || counts[i].Sign() != 0
		case at != unknown:
			b.people[at] = plus(b.people[at], counts[i])
		}
		seen[category.Name] = true
		b.residents = b.residents.Plus(counts[i])
	}
	for i, group := range d.Groups {
		if len(c.Faults) == 0 && !b.people[i].Known() {
			c.Fault(table.ID, "group", group.Name, fmt.Errorf("%w: the table has none of its categories", measure.ErrNotSupplied))
		}
	}
	if base := measure.Sum(b.people...); len(c.Faults) == 0 && base.Sign() <= 0 {
		c.Fault(table.ID, "total", base.String(), fmt.Errorf("%w: residents", measure.ErrNotSupplied))
	}
	b.shares = sharesOf(b.people)
	if d.Characteristic == Age {
		b.population.Ages = d.ages(table.Ages)
	}
	if err := c.Faults.Err(); err != nil {
		return Benchmark{}, err
	}
	return b, nil
}

// plus adds to a sum that may not have begun.
func plus(sum, v measure.Value) measure.Value {
	if sum == (measure.Value{}) {
		return v
	}
	return sum.Plus(v)
}

// sharesOf divides the people of each group by all of them.
func sharesOf(people []measure.Value) []measure.Value {
	base := measure.Sum(people...)
	shares := make([]measure.Value, len(people))
	for i := range people {
		shares[i] = people[i].Over(base)
	}
	return shares
}

// Apportion is the part of an area that belongs to something else, as the part of an
// authority that lies in a board: each of its groups counts by the part of all its
// residents, taken to be alike all over the area. Combined with other areas it has
// the weight of so many people. Every comparison says so, by [measure.Apportioned].
//
// A part that is not above 0 and at most 1 is [measure.ErrOutOfRange], and a
// benchmark that is not of one area, or was apportioned before, [measure.ErrConflict].
// The whole area, a part of 1, stays as it is.
func (b Benchmark) Apportion(part measure.Value) (Benchmark, error) {
	above, known := part.Compare(measure.Integer(1))
	switch {
	case !known || part.Sign() <= 0 || above > 0:
		return Benchmark{}, b.fault("part", part.String(), measure.ErrOutOfRange)
	case b.method != OneArea || b.part.Known():
		return Benchmark{}, b.fault("part", part.String(), fmt.Errorf("%w: not one whole area", measure.ErrConflict))
	case above == 0:
		return b, nil
	}
	b.people = slices.Clone(b.people)
	for i := range b.people {
		b.people[i] = b.people[i].Times(part)
	}
	b.residents, b.part = b.residents.Times(part), part
	return b, nil
}

// fault is one fault of a benchmark.
func (b Benchmark) fault(field, value string, err error) error {
	return measure.Faults{{Organisation: b.Label(), Indicator: b.population.Table, Field: field, Value: value, Err: err}}
}
