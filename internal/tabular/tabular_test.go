package tabular_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/tabular"
	"github.com/workforce-equality/equality/redact"
)

func ExampleTable_System() {
	table := tabular.Table{Seed: 1, Mean: 20, Dimensions: []tabular.Dimension{tabular.Flat("band", 2), tabular.Flat("site", 3)}}
	system := table.System()
	fmt.Println(len(system.Cells), "cells,", len(system.Sums), "sums")
	fmt.Println(system.Cells[5].Key, system.Sums[0].Total, system.Sums[0].Parts)
	// Output:
	// 12 cells, 7 sums
	// |staff|2024|band=1|site=1 |staff|2024 [|staff|2024|band=1 |staff|2024|band=2]
}

func ExampleTable_Margins() {
	table := tabular.Table{Seed: 1, Mean: 20, Dimensions: []tabular.Dimension{
		tabular.Flat("band", 2), tabular.Flat("ethnicity", 3), tabular.Flat("site", 4),
	}}
	fmt.Println(len(table.System().Cells), len(table.Margins(2).Cells), len(table.Margins(1).Cells))
	// Output:
	// 60 36 10
}

func ExampleFlat() {
	fmt.Println(tabular.Flat("band", 12))
	// Output:
	// {band [12]}
}

func ExampleGrouped() {
	fmt.Println(tabular.Grouped("ethnicity", 3, 4, 3))
	// Output:
	// {ethnicity [3 4 3]}
}

// Whatever the shape, every sum holds, no cell stands twice, and the same seed makes
// the same table.
func TestTables(t *testing.T) {
	t.Parallel()
	flat, grouped := tabular.Flat("band", 5), tabular.Grouped("ethnicity", 2, 3)
	for name, row := range map[string]struct {
		dimensions []tabular.Dimension
		margins    int
		cells      int
	}{
		"one-way":         {[]tabular.Dimension{flat}, 1, 6},
		"one-way, groups": {[]tabular.Dimension{grouped}, 1, 8},
		"two-way, groups": {[]tabular.Dimension{flat, grouped}, 2, 48},
		"three-way":       {[]tabular.Dimension{flat, grouped, tabular.Flat("site", 2)}, 3, 144},
		"linked":          {[]tabular.Dimension{flat, grouped, tabular.Flat("site", 2)}, 2, 74},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			table := tabular.Table{Seed: 7, Mean: 10, Dimensions: row.dimensions}
			system := table.Margins(row.margins)
			assert.Equal(t, system, table.Margins(row.margins))
			assert.Len(t, system.Cells, row.cells)
			counts := map[redact.Key]int64{}
			for _, cell := range system.Cells {
				_, twice := counts[cell.Key]
				assert.False(t, twice, cell.Key)
				n, known := cell.Count.Int64()
				require.True(t, known)
				counts[cell.Key] = n
			}
			for _, sum := range system.Sums {
				var added int64
				for _, part := range sum.Parts {
					added += counts[part]
				}
				assert.Equal(t, counts[sum.Total], added, sum.Total)
			}
			table.Seed++
			assert.NotEqual(t, system, table.Margins(row.margins))
		})
	}
}
