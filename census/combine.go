package census

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/workforce-equality/equality/measure"
)

// Pool adds the people of several areas before it divides: sum(people of the group)
// ÷ sum(people), the share of a resident of them all picked at random. It is the way
// to combine areas where no other is asked for.
//
// Benchmarks of different years, tables, ages or definitions are
// [measure.ErrConflict], naming both kinds; an area that stands twice, by itself or
// in one that it became a part of, is [measure.ErrDuplicate]; none at all, and one that
// knows shares alone, which have no people to add, are [measure.ErrNotSupplied].
// [measure.Faults] lists every one.
func Pool(benchmarks ...Benchmark) (Benchmark, error) {
	pooled, faults := combined(PooledAreas, benchmarks)
	for i, b := range benchmarks {
		if len(b.people) == 0 {
			faults = append(faults, b.combiningFault(i, fmt.Errorf("%w: shares alone, no people", measure.ErrNotSupplied)))
		}
	}
	if err := faults.Err(); err != nil {
		return Benchmark{}, err
	}
	pooled.people = make([]measure.Value, len(pooled.definition.Groups))
	for i := range pooled.people {
		for _, b := range benchmarks {
			pooled.people[i] = plus(pooled.people[i], b.people[i])
		}
	}
	for _, b := range benchmarks {
		pooled.residents = plus(pooled.residents, b.residents)
	}
	pooled.shares = sharesOf(pooled.people)
	return pooled, nil
}

// Weigh is the mean of the shares with weights of the caller's, as the staff who live
// in each area: sum(weight × share) ÷ sum(weights). Errors are those of [Pool], but
// that shares are enough; a weight below zero is [measure.ErrNegative], another number
// of weights than of benchmarks [measure.ErrConflict], and no positive weight at all
// [measure.ErrNotSupplied].
func Weigh(benchmarks []Benchmark, weights []int64) (Benchmark, error) {
	weighted, faults := combined(WeightedAreas, benchmarks)
	if len(weights) != len(benchmarks) {
		faults = append(faults, measure.Fault{
			Field: "weights", Value: strconv.Itoa(len(weights)), Err: fmt.Errorf("%w: %d benchmarks", measure.ErrConflict, len(benchmarks)),
		})
	}
	exact, positive := make([]measure.Value, len(weights)), false
	for i, weight := range weights {
		if _, err := measure.NewCount(weight); err != nil {
			faults = append(faults, measure.Fault{Row: i + 1, Field: "weight", Value: strconv.FormatInt(weight, 10), Err: err})
		}
		exact[i], positive = measure.Integer(weight), positive || weight > 0
	}
	if !positive {
		faults = append(faults, measure.Fault{Field: "weights", Err: fmt.Errorf("%w: one above zero", measure.ErrNotSupplied)})
	}
	if err := faults.Err(); err != nil {
		return Benchmark{}, err
	}
	weighted.weights = slices.Clone(weights)
	return weighted.mean(benchmarks, exact, func(share measure.Value) measure.Value { return share }), nil
}

// PlainMean is the mean of the shares, in which an area of few people weighs as much
// as one of many: it is not the share of any population, and is there to reproduce
// published figures. Every comparison says so, by [measure.Unweighted]. Errors are
// those of [Pool], but that shares are enough.
func PlainMean(benchmarks ...Benchmark) (Benchmark, error) {
	return plainMean(MeanOfAreas, benchmarks, func(share measure.Value) measure.Value { return share })
}

// MeanOfRounded is the plain mean of the percentages as they would be printed, each
// rounded to so many places half away from zero before: 22.5, 8.9, 51.4 and 26.2 are
// 27.25, where [PlainMean] is 27.2454, which rounds otherwise. The race-equality
// reports for 2023 and 2024 of NHS Bedfordshire, Luton and Milton Keynes used it.
// The shares of the groups need not add to 1. Errors are those of [PlainMean].
func MeanOfRounded(places int, benchmarks ...Benchmark) (Benchmark, error) {
	hundred := measure.Integer(100)
	return plainMean(MeanOfRoundedAreas, benchmarks, func(share measure.Value) measure.Value {
		rounded, known := share.Times(hundred).Round(places)
		if !known {
			return share
		}
		return measure.FromDecimal(rounded).Over(hundred)
	})
}

func plainMean(method Method, benchmarks []Benchmark, as func(measure.Value) measure.Value) (Benchmark, error) {
	mean, faults := combined(method, benchmarks)
	if err := faults.Err(); err != nil {
		return Benchmark{}, err
	}
	return mean.mean(benchmarks, slices.Repeat([]measure.Value{measure.Integer(1)}, len(benchmarks)), as), nil
}

// mean gives b the mean shares of the benchmarks.
func (b Benchmark) mean(of []Benchmark, weights []measure.Value, as func(measure.Value) measure.Value) Benchmark {
	b.shares = make([]measure.Value, len(b.definition.Groups))
	for i := range b.shares {
		sum := measure.Integer(0)
		for j, benchmark := range of {
			sum = sum.Plus(weights[j].Times(as(benchmark.shares[i])))
		}
		b.shares[i] = sum.Over(measure.Sum(weights...))
	}
	return b
}

// combined is what benchmarks have in common, without shares, and every reason why
// they cannot be combined.
func combined(method Method, benchmarks []Benchmark) (Benchmark, measure.Faults) {
	if len(benchmarks) == 0 {
		return Benchmark{}, measure.Faults{{Field: "benchmarks", Err: measure.ErrNotSupplied}}
	}
	var faults measure.Faults
	first, seen := benchmarks[0], map[string]bool{}
	b := Benchmark{definition: first.definition, population: first.population, method: method, on: first.on}
	b.population.Name, b.population.Areas = "", nil
	for i, part := range benchmarks {
		if part.method == 0 {
			faults = append(faults, part.combiningFault(i, measure.ErrNotSupplied))
			continue
		}
		if part.kind() != first.kind() || !part.definition.sameAs(first.definition) {
			faults = append(faults, part.combiningFault(i, fmt.Errorf("%w: %s with %s", measure.ErrConflict, part.kind(), first.kind())))
		}
		for _, key := range part.keys() {
			if seen[key] {
				faults = append(faults, part.combiningFault(i, fmt.Errorf("%w: %s", measure.ErrDuplicate, key)))
			}
			seen[key] = true
		}
		b.population.Areas = append(b.population.Areas, part.population.Areas...)
		b.left = b.left || part.left
		b.parts = append(b.parts, part)
	}
	return b, faults
}

// keys are what may not be combined twice: the areas by their codes, those that they
// were summed from included, or a population without areas by its name.
func (b Benchmark) keys() []string {
	var keys []string
	for _, area := range slices.Concat(b.population.Areas, b.summed) {
		keys = append(keys, area.Code)
	}
	for _, part := range b.parts {
		for _, key := range part.keys() {
			if !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	if len(keys) == 0 {
		keys = []string{b.population.Name}
	}
	return keys
}

func (b Benchmark) combiningFault(i int, err error) measure.Fault {
	return measure.Fault{Row: i + 1, Field: "benchmark", Value: b.Label(), Err: err}
}
