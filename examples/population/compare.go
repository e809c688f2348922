package main

import (
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/internal/strict"
	"github.com/workforce-equality/equality/measure"
)

// stated is what -compare states.
type stated struct {
	Group           int64 `json:"group"`
	Staff           int64 `json:"staff"`
	PopulationGroup int64 `json:"population_group"`
	Population      int64 `json:"population"`
}

// compareOne makes one comparison of counts.
func compareOne(text string) (document, measure.Faults) {
	node, err := strict.Read(strings.NewReader(text))
	if err != nil {
		return nil, measure.Faults{{Source: "-compare", Err: err}}
	}
	var counts stated
	faults := strict.Decode(node, &counts)
	if len(faults) == 0 {
		faults = append(faults, counts.faults()...)
	}
	for i := range faults {
		faults[i].Source = "-compare"
	}
	if len(faults) > 0 {
		return nil, faults
	}
	comparison, err := census.NewComparison(share(counts.Group, counts.Staff), share(counts.PopulationGroup, counts.Population).Share())
	if err != nil {
		return nil, measure.Faults{{Source: "-compare", Err: err}}
	}
	return &single{figures: figuresOf(comparison, comparison.Reading()), comparison: comparison}, nil
}

// faults are counts that cannot be, and parts that are more than their whole.
func (s stated) faults() measure.Faults {
	var faults measure.Faults
	for _, pair := range []struct {
		part, whole   string
		parts, wholes int64
	}{
		{"group", "staff", s.Group, s.Staff},
		{"population_group", "population", s.PopulationGroup, s.Population},
	} {
		before := len(faults)
		for _, count := range []struct {
			field string
			n     int64
		}{{pair.part, pair.parts}, {pair.whole, pair.wholes}} {
			if _, err := measure.NewCount(count.n); err != nil {
				faults = append(faults, measure.Fault{Field: count.field, Err: err})
			}
		}
		if len(faults) == before && pair.parts > pair.wholes {
			faults = append(faults, measure.Fault{
				Field: pair.part, Value: strconv.FormatInt(pair.parts, 10), Err: fmt.Errorf("%w: %d", measure.ErrPartExceedsWhole, pair.wholes),
			})
		}
	}
	return faults
}

// share is a part of a whole, both of which were checked.
func share(part, whole int64) measure.Proportion {
	parts, _ := measure.NewCount(part)
	wholes, _ := measure.NewCount(whole)
	proportion, _ := measure.NewProportion(parts, wholes)
	return proportion
}

// single is the document of one comparison.
type single struct {
	figures
	comparison census.Comparison
}

func (s *single) text(w *tabwriter.Writer) {
	c := s.comparison
	for _, line := range []struct{ name, value string }{
		{"share of staff", percent(c.Percent())},
		{"95% interval", interval(c)},
		{"benchmark", percent(c.BenchmarkPercent())},
		{"ratio", marked(c.Ratio(), 2)},
		{"gap", points(c.Gap())},
		{"expected", marked(c.Expected(), 1)},
		{"shortfall, posts as they are", marked(c.Shortfall().Value(), 0)},
		{"shortfall, by recruitment", marked(c.Growth().Value(), 0)},
		{"exact test", pValue(c.Test().P)},
		{"reading", c.Reading().String()},
	} {
		fmt.Fprintf(w, "%s\t%s\n", line.name, line.value)
	}
	writeNotes(w, caveats())
}
