package redact_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/tabular"
	"github.com/workforce-equality/equality/redact"
)

// smallTables are tables of up to 231 cells whose cheapest pattern is soon found.
func smallTables() map[string]tabular.Table {
	tables := map[string]tabular.Table{}
	for name, dimensions := range map[string][]tabular.Dimension{
		"5 by 6":           {tabular.Flat("band", 5), tabular.Flat("site", 6)},
		"10 by 8":          {tabular.Flat("band", 10), tabular.Flat("site", 8)},
		"20 by 10":         {tabular.Flat("band", 20), tabular.Flat("site", 10)},
		"in groups":        {tabular.Grouped("band", 3, 4, 3), tabular.Flat("site", 5)},
		"three dimensions": {tabular.Flat("band", 3), tabular.Flat("ethnicity", 3), tabular.Flat("site", 2)},
	} {
		for seed, mean := range []int64{15, 100} {
			tables[fmt.Sprintf("%s, %d a cell", name, mean)] = tabular.Table{Seed: uint64(seed), Mean: mean, Dimensions: dimensions}
		}
	}
	return tables
}

// What plain means find, before the search for the cheapest begins, costs little more
// than that.
func TestPlain(t *testing.T) {
	for _, cost := range []redact.Cost{redact.ByCount, redact.ByValue} {
		t.Run(cost.String(), func(t *testing.T) {
			policy := redact.Below10()
			policy.Cost = cost
			var plain, least int64
			for name, table := range smallTables() {
				pattern, list := reports(t, policy, table.System())
				require.True(t, pattern.Optimal(), name)
				for _, p := range list {
					if p.Pieces == 1 && p.Stage == redact.Searching {
						assert.LessOrEqual(t, 4*p.Cost, 5*pattern.Cost(), name)
						plain, least = plain+p.Cost, least+pattern.Cost()
						break
					}
				}
			}
			assert.Positive(t, least)
			assert.LessOrEqual(t, 20*plain, 21*least)
		})
	}
}

// large is tables of three dimensions, two of them in groups where there are groups;
// those of more cells than a quick run has time for where EQUALITY_LARGE is set.
func large() map[string]tabular.Table {
	tables := map[string]tabular.Table{
		"1100 cells": {Seed: 3, Mean: 60, Dimensions: []tabular.Dimension{
			tabular.Grouped("band", 4, 5, 6, 5), tabular.Flat("ethnicity", 10), tabular.Flat("site", 3),
		}},
	}
	if os.Getenv("EQUALITY_LARGE") != "" {
		tables["9920 cells"] = tabular.Table{Seed: 3, Mean: 80, Dimensions: []tabular.Dimension{
			tabular.Grouped("band", 4, 5, 6, 5, 5), tabular.Grouped("ethnicity", 5, 6, 5), tabular.Flat("site", 15),
		}}
		tables["50752 cells"] = tabular.Table{Seed: 3, Mean: 250, Dimensions: []tabular.Dimension{
			tabular.Flat("profession", 60), tabular.Flat("site", 31), tabular.Flat("ethnicity", 25),
		}}
	}
	return tables
}
