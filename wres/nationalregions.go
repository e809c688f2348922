package wres

import (
	"github.com/workforce-equality/equality/internal/national"
	"github.com/workforce-equality/equality/measure"
)

// nationalRegions is the ratio of appointment at the trusts of each region, in
// 2022, 2023 and 2024, all from one source about the report of 2024.
func nationalRegions() []measure.National {
	var rows []measure.National
	for _, region := range []struct{ name, in2022, in2023, in2024 string }{
		{"East of England", "1.96", "1.46", "1.80"},
		{"London", "1.43", "1.47", "1.16"},
		{"Midlands", "1.46", "1.50", "1.71"},
		{"North East and Yorkshire", "1.81", "2.01", "1.74"},
		{"North West", "1.62", "1.58", "2.01"},
		{"South East", "1.30", "1.63", "1.53"},
		{"South West", "1.82", "1.78", "1.93"},
	} {
		for _, row := range []measure.National{
			national.Restated(2022, region.in2022, hsjTrusts),
			national.Restated(2023, region.in2023, hsjTrusts),
			national.FirstPublished(2024, region.in2024, hsjTrusts),
		} {
			row.Key = measure.Key{ID: "wres2"}
			row.Organisations = "trusts, " + region.name
			rows = append(rows, row)
		}
	}
	return rows
}
