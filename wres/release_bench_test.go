package wres_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/wres"
)

// BenchmarkRelease protects one board's report of a year, 28 rows of indicator 1
// and all.
func BenchmarkRelease(b *testing.B) {
	report := reported(b, board())
	b.ReportAllocs()
	for b.Loop() {
		if _, err := report.Release(context.Background(), redact.Below10()); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkReleaseOfTrusts protects the reports of 12 trusts of every size.
func BenchmarkReleaseOfTrusts(b *testing.B) {
	var reports []wres.Report
	for i := range int64(12) {
		n := 20 * i
		stated := board()
		stated.Organisation = fmt.Sprint("trust ", n)
		stated.Workforce = &wres.Headcount{White: 28 * (n + 12), BME: 14 * (n + 9), Unknown: n + 20}
		for i := range stated.Representation.Rows {
			stated.Representation.Rows[i].Staff = wres.Headcount{White: n + 10 - int64(i)%10, BME: (n + int64(i)) % 11}
		}
		reports = append(reports, reported(b, stated))
	}
	require.Len(b, reports, 12)
	b.ReportAllocs()
	for b.Loop() {
		for _, report := range reports {
			if _, err := report.Release(context.Background(), redact.Below10()); err != nil {
				b.Fatal(err)
			}
		}
	}
}
