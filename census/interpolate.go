package census

import (
	"fmt"
	"slices"
	"time"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Interpolate estimates the shares on a day between two censuses, on the straight
// line between the two by days. Nothing is interpolated unless it is asked for here,
// and every comparison with the result says so, by [measure.Interpolated]. The parts
// of it are the two.
//
// Benchmarks that are not of two censuses, the earlier first, of one definition, the
// same ages and areas, as much of each, made in the same way, are [measure.ErrConflict], as is
// disability, which the census of 2011 asked of in another way. A day that is not of
// the calendar or not between the two is [measure.ErrOutOfRange].
func Interpolate(earlier, later Benchmark, on workforce.Date) (Benchmark, error) {
	from, first := earlier.census()
	to, second := later.census()
	conflict := func(format string, arguments ...any) (Benchmark, error) {
		return Benchmark{}, later.fault("benchmark", later.kind(), fmt.Errorf("%w: "+format, append([]any{measure.ErrConflict}, arguments...)...))
	}
	switch {
	case !first || !second || earlier.population.Year >= later.population.Year || !earlier.on.IsZero() || !later.on.IsZero():
		return conflict("an earlier and a later census, not %s and %s", earlier.kind(), later.kind())
	case !earlier.definition.sameAs(later.definition) || earlier.population.Ages != later.population.Ages || earlier.method != later.method:
		return conflict("%s, %s with %s, %s", earlier.kind(), earlier.method, later.kind(), later.method)
	case !sameAreas(earlier, later):
		return conflict("not the areas of %s", earlier.Label())
	case !madeAlike(earlier, later):
		return conflict("other weights or parts of the areas than of %s", earlier.Label())
	case later.definition.Characteristic == Disability:
		return conflict("disability was not asked of in the same way")
	case on.Check() != nil || on.Compare(from) < 0 || on.Compare(to) > 0:
		return Benchmark{}, later.fault("day", on.String(), fmt.Errorf("%w: from %s to %s", measure.ErrOutOfRange, from, to))
	}
	b := Benchmark{
		definition: later.definition, population: later.population, method: BetweenCensuses,
		on: on, parts: []Benchmark{earlier, later}, left: earlier.left || later.left,
		shares: make([]measure.Value, len(later.shares)),
	}
	b.population.Name, b.population.Year = "", on.Year
	b.population.Table = earlier.population.Table + " and " + later.population.Table
	passed := measure.Fraction(days(from, on), days(from, to))
	for i := range b.shares {
		change := later.shares[i].Minus(earlier.shares[i])
		b.shares[i] = earlier.shares[i].Plus(change.Times(passed))
	}
	return b, nil
}

// sameAreas tells whether two benchmarks are of the same areas, by code, in any
// order.
func sameAreas(a, b Benchmark) bool {
	codes := map[string]bool{}
	for _, area := range a.population.Areas {
		codes[area.Code] = true
	}
	for _, area := range b.population.Areas {
		if !codes[area.Code] {
			return false
		}
	}
	return len(a.population.Areas) == len(b.population.Areas)
}

// madeAlike tells whether two benchmarks of the same areas take as much of each, and
// combine them in the same way with the same weights, in any order.
func madeAlike(a, b Benchmark) bool {
	if a.method != b.method || a.part != b.part || len(a.parts) != len(b.parts) {
		return false
	}
	for i, part := range a.parts {
		j := slices.IndexFunc(b.parts, func(other Benchmark) bool { return sameAreas(part, other) })
		if j < 0 || !madeAlike(part, b.parts[j]) || len(a.weights) > 0 && a.weights[i] != b.weights[j] {
			return false
		}
	}
	return true
}

// days is how many days lie between two of the calendar.
func days(from, to workforce.Date) int64 {
	day := func(d workforce.Date) time.Time {
		return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	}
	return int64(day(to).Sub(day(from)) / (24 * time.Hour))
}
