package census

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// Warnings are the doubts about the populations of a report beside each other: two
// tables of the same areas, year and ages whose totals differ by more than 0.05 per
// cent. Totals differ by a few people in every census, for the counts are protected
// by small changes (Office for National Statistics); more than that are other areas
// or another population. Each table has warnings of its own.
func (r Report) Warnings() []measure.Warning {
	var warnings []measure.Warning
	for i, table := range r.Tables {
		for _, earlier := range r.Tables[:i] {
			a, b := earlier.Benchmark, table.Benchmark
			if differ(a, b) {
				warnings = append(warnings, measure.Warning{
					Doubt: measure.TotalsDiffer,
					Sentence: fmt.Sprintf("%s counts %s people and %s %s, in the same areas",
						a.Table(), a.ofAges().Text(0), b.Table(), b.ofAges().Text(0)),
				})
			}
		}
	}
	return warnings
}

// differ tells whether two benchmarks of one population count different people.
func differ(a, b Benchmark) bool {
	if a.Year() != b.Year() || a.Ages() != b.Ages() || !sameAreas(a, b) {
		return false
	}
	relative := b.ofAges().Over(a.ofAges()).Minus(measure.Integer(1))
	low, known := relative.Compare(measure.Fraction(-5, 10_000))
	high, _ := relative.Compare(measure.Fraction(5, 10_000))
	return known && (low < 0 || high > 0)
}

// ofAges is everybody of the ages of the benchmark whom its table counts. Bands of ages
// are of fewer than the table, and leave out the others.
func (b Benchmark) ofAges() measure.Value {
	if b.definition.Characteristic == Age {
		return b.Base()
	}
	return b.residents
}
