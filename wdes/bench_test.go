package wdes_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// trust is a return with every part stated and a row for every band of both staff
// groups and for the medical grades.
func trust() wdes.Return {
	stated := full()
	stated.Workforce = &wdes.Headcount{Disabled: 200, NonDisabled: 3000, Unknown: 800}
	rows := []wdes.Row{}
	for _, group := range []workforce.StaffGroup{workforce.NonClinical, workforce.Clinical, workforce.Medical} {
		for _, band := range workforce.Bands() {
			if band.IsMedical() == (group == workforce.Medical) {
				rows = append(rows, wdes.Row{StaffGroup: group, Bands: []workforce.Band{band}, Staff: heads(3, 20, 10)})
			}
		}
	}
	stated.Representation = &wdes.Representation{Rows: rows}
	return stated
}

// BenchmarkReport checks one trust's return of a year, 33 rows of metric 1 and
// all.
func BenchmarkReport(b *testing.B) {
	stated := trust()
	require.Len(b, stated.Representation.Rows, 33)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := stated.Report(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkResults computes all figures of the report, 339 with their intervals
// and tests: 33 rows less the 3 that are whole clusters, and 11 clusters.
func BenchmarkResults(b *testing.B) {
	report := reported(b, trust())
	require.Len(b, report.Results(), 165-12*6+41*6)
	b.ReportAllocs()
	for b.Loop() {
		report.Results()
	}
}

// BenchmarkYearOnYear compares two years of them.
func BenchmarkYearOnYear(b *testing.B) {
	report := reported(b, trust())
	b.ReportAllocs()
	for b.Loop() {
		report.YearOnYear(report)
	}
}

// BenchmarkEngagement makes the score of a thousand respondents of their
// components.
func BenchmarkEngagement(b *testing.B) {
	stated := stated()
	respondents := make([]wdes.Respondent, 1000)
	for i := range respondents {
		respondents[i] = wdes.Respondent{Motivation: []string{"7.5", "20/3", ""}[i%3], Involvement: "5", Advocacy: "10"}
	}
	stated.Survey = &wdes.Survey{Year: 2023, Engagement: &wdes.Engagement{All: &wdes.Score{Least: 2, Components: respondents}}}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := stated.Report(); err != nil {
			b.Fatal(err)
		}
	}
}
