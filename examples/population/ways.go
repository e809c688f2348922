package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
)

// together is the place of the four authorities in the reports.
const together = "BLMK"

// kind is a definition of Black and minority ethnic residents in a census.
type kind struct {
	of    census.Definition
	group string
	table string
	year  int
}

func (k kind) String() string { return fmt.Sprintf("%s, %d", k.of.Name, k.year) }

// kinds are those that a report may mean which names that census, or none.
func (s *study) kinds(labelled string) []kind {
	var kinds []kind
	for _, table := range ethnicTables() {
		year := s.residents[table][0].Table.Year
		if labelled != "" && labelled != strconv.Itoa(year) {
			continue
		}
		for _, d := range []census.Definition{census.NonWhite(), census.NonWhiteBritish(), census.AsianBlackMixed()} {
			kinds = append(kinds, kind{d, d.Groups[1].Name, table, year})
		}
	}
	return kinds
}

// areas are the benchmarks of the authorities, of one kind.
func (s *study) areas(k kind) ([]census.Benchmark, error) {
	var areas []census.Benchmark
	for _, residents := range s.residents[k.table] {
		area, err := census.NewBenchmark(k.of, residents)
		if err != nil {
			return nil, err
		}
		areas = append(areas, area)
	}
	return areas, nil
}

// printsAs tells whether a value in per cent lies within half a unit of the last
// digit.
func printsAs(printed published.Printed, value measure.Value) bool {
	low, high := printed.Interval()
	return measure.Interval{Low: low, High: high}.Contains(value)
}

// ofCounts lists the ways to a printed share from the counts of one census: of one
// authority its share, of all together every method.
func (s *study) ofCounts(printed published.Printed, area, labelled string) (ways []string, err error) {
	for _, k := range s.kinds(labelled) {
		areas, err := s.areas(k)
		if err != nil {
			return nil, err
		}
		if i := slices.IndexFunc(areas, func(b census.Benchmark) bool { return b.Areas()[0].Name == area }); i >= 0 {
			if printsAs(printed, areas[i].Percent(k.group)) {
				ways = append(ways, k.String())
			}
			continue
		}
		combined, err := combinations(areas)
		if err != nil {
			return nil, err
		}
		i := slices.IndexFunc(combined, func(b census.Benchmark) bool { return printsAs(printed, b.Percent(k.group)) })
		if i >= 0 {
			ways = append(ways, fmt.Sprintf("%s: %s, %s", k, combined[i].Method(), combined[i].Percent(k.group).Text(3)))
		}
	}
	return ways, nil
}

// combinations are the areas combined in every way.
func combinations(areas []census.Benchmark) ([]census.Benchmark, error) {
	pooled, err := census.Pool(areas...)
	if err != nil {
		return nil, err
	}
	mean, err := census.PlainMean(areas...)
	if err != nil {
		return nil, err
	}
	rounded, err := census.MeanOfRounded(1, areas...)
	return []census.Benchmark{pooled, mean, rounded}, err
}

// ofAreas is the way to a printed share from those that the report prints of the
// authorities, with what gives each of these; none where it is not their plain mean.
func (s *study) ofAreas(share printedShare) (way, parts []string, err error) {
	var values []measure.Value
	for _, other := range s.printed {
		if other.report != share.report || other.measure != share.measure || other.area == share.area {
			continue
		}
		ways, err := s.ofCounts(other.Printed, other.area, other.labelled)
		if err != nil {
			return nil, nil, err
		}
		values = append(values, other.Value())
		parts = append(parts, fmt.Sprintf("%s, %s: %s", other, other.area, orNothing(ways)))
	}
	mean := measure.Mean(values...)
	if !printsAs(share.Printed, mean) {
		return nil, nil, nil
	}
	return []string{fmt.Sprintf("plain mean of %d printed shares, %s", len(values), mean.Text(3))}, parts, nil
}

func orNothing(ways []string) string {
	if len(ways) == 0 {
		return "nothing"
	}
	return strings.Join(ways, " or ")
}

// explain says what gives a share of all authorities together.
func (s *study) explain(share printedShare) (ways, parts []string, err error) {
	ways, err = s.ofCounts(share.Printed, share.area, share.labelled)
	if err == nil && len(ways) == 0 {
		ways, parts, err = s.ofAreas(share)
	}
	if err == nil && len(ways) == 0 {
		parts, err = s.candidates(share.labelled)
	}
	return ways, parts, err
}

// candidates are what a share would be, had it been added up.
func (s *study) candidates(labelled string) (parts []string, err error) {
	for _, k := range s.kinds(labelled) {
		areas, err := s.areas(k)
		if err != nil {
			return nil, err
		}
		pooled, err := census.Pool(areas...)
		if err != nil {
			return nil, err
		}
		parts = append(parts, fmt.Sprintf("%s is %s", k, pooled.Percent(k.group).Text(1)))
	}
	return parts, nil
}

// implied is the share of all others where a report prints that of White people: what
// it leaves of 100.
func (p printedShare) implied() (printedShare, error) {
	rest, _ := measure.Integer(100).Minus(p.Value()).Round(p.Places())
	printed, err := published.Parse(rest.StringFixed(int32(p.Places())))
	p.Printed = printed
	return p, err
}
