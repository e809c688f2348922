package redact_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/tabular"
	"github.com/workforce-equality/equality/redact"
)

// BenchmarkRound rounds tables of staff, and reports the change and by how much more that
// is than the bound, in hundredths. With EQUALITY_LARGE set, to anything, there is a table
// of 8,160 cells, which takes half a minute.
func BenchmarkRound(b *testing.B) {
	flat, grouped := tabular.Flat, tabular.Grouped
	shapes := [][]tabular.Dimension{
		{flat("band", 20), flat("ethnicity", 10)},
		{flat("band", 150), flat("site", 60)},
		{flat("band", 6), flat("ethnicity", 5), flat("site", 5)},
		{grouped("band", 5, 5, 5, 5), grouped("ethnicity", 5, 5), flat("site", 3)},
	}
	if os.Getenv("EQUALITY_LARGE") != "" {
		shapes = append(shapes, []tabular.Dimension{grouped("band", 10, 10, 10), grouped("ethnicity", 6, 6), flat("site", 15)})
	}
	for _, dimensions := range shapes {
		system := tabular.Table{Seed: 1, Mean: 12, Dimensions: dimensions}.System()
		for _, method := range []redact.Method{redact.Controlled(10), redact.SmallCounts(10)} {
			b.Run(fmt.Sprintf("%d-way/%d cells/%s", len(dimensions), len(system.Cells), method), func(b *testing.B) {
				b.ReportAllocs()
				var rounding redact.Rounding
				for b.Loop() {
					var err error
					rounding, err = redact.Round(b.Context(), method, system)
					require.NoError(b, err)
				}
				b.ReportMetric(float64(rounding.Change()), "change")
				b.ReportMetric(float64(rounding.Steps()), "steps")
				b.ReportMetric(100*float64(rounding.Change()-rounding.LowerBound())/float64(rounding.Change()), "%gap")
			})
		}
	}
}

// BenchmarkSafety proves a rounding, for each of its sensitive counts.
func BenchmarkSafety(b *testing.B) {
	flat := tabular.Flat
	for _, dimensions := range [][]tabular.Dimension{
		{flat("band", 20), flat("ethnicity", 10)},
		{flat("band", 6), flat("ethnicity", 5), flat("site", 5)},
	} {
		system := tabular.Table{Seed: 1, Mean: 12, Dimensions: dimensions}.System()
		b.Run(fmt.Sprintf("%d-way/%d cells", len(dimensions), len(system.Cells)), func(b *testing.B) {
			rounding, err := redact.Round(b.Context(), redact.Controlled(10), system)
			require.NoError(b, err)
			b.ReportAllocs()
			for b.Loop() {
				safety, err := rounding.Safety(b.Context(), redact.Below10(), system)
				require.NoError(b, err)
				require.True(b, safety.Protects())
			}
		})
	}
}

// BenchmarkRemedies sets the remedies of a table side by side.
func BenchmarkRemedies(b *testing.B) {
	system := tabular.Table{Seed: 1, Mean: 12, Dimensions: []tabular.Dimension{tabular.Flat("band", 10), tabular.Flat("ethnicity", 8)}}.System()
	b.ReportAllocs()
	for b.Loop() {
		_, err := redact.Remedies(b.Context(), redact.Below10(), []byte("secret"), system)
		require.NoError(b, err)
	}
}
