package wres_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// board is a return with every part stated and a row for every band of both
// staff groups.
func board() wres.Return {
	stated := full()
	rows := []wres.Row{}
	for _, group := range []workforce.StaffGroup{workforce.NonClinical, workforce.Clinical} {
		for _, band := range workforce.Bands() {
			if !band.IsMedical() {
				rows = append(rows, wres.Row{StaffGroup: group, Bands: []workforce.Band{band}, Staff: wres.Headcount{White: 10, BME: 3}})
			}
		}
	}
	stated.Representation = &wres.Representation{Rows: rows}
	return stated
}

// BenchmarkReturn checks one board's return of a year, 28 rows of indicator 1
// and all.
func BenchmarkReturn(b *testing.B) {
	stated := board()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := stated.Report(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkResults computes all figures of the report, 232 with their intervals
// and tests.
func BenchmarkResults(b *testing.B) {
	report := reported(b, board())
	require.Len(b, report.Results(), 232)
	b.ReportAllocs()
	for b.Loop() {
		report.Results()
	}
}

// BenchmarkYearOnYear compares two years of them.
func BenchmarkYearOnYear(b *testing.B) {
	report := reported(b, board())
	b.ReportAllocs()
	for b.Loop() {
		report.YearOnYear(report)
	}
}
