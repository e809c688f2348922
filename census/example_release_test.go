package census_test

import (
	"context"
	"fmt"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

// smallBody is the report of a body of 125 staff beside the population.
func smallBody() census.Report {
	profile := census.Profile{
		Organisation: "QHG", Snapshot: workforce.Date{Year: 2024, Month: 3, Day: 31},
		Tables: []census.Staff{{
			Characteristic: census.Ethnicity,
			Counts: []census.StaffCount{
				{Category: "White", Headcount: people(110)}, {Category: "BME", Headcount: people(12)}, {Category: "Unknown", Headcount: people(3)},
			},
			Total: people(125),
		}},
	}
	report, err := profile.Report(pooledOf(census.NonWhite(), "TS021"))
	if err != nil {
		panic(err)
	}
	return report
}

func ExampleReport_Release() {
	release, err := smallBody().Release(context.Background(), redact.Below10())
	if err != nil {
		fmt.Println(err)
		return
	}
	table := release.Tables[0]
	fmt.Println(table.Groups, table.Unstated, table.Total)
	fmt.Println(table.Comparison("White"))
	fmt.Println(release.Note)
	// Output:
	// [{White 110} {BME [c]}] [{Unknown [c]}] 125
	// [c] of staff, 72.0% of the population, ratio [c]
	// [c]: some counts are not shown, to protect small numbers.
}

func ExampleReport_System() {
	for _, cell := range smallBody().System().Cells[:5] {
		fmt.Println(cell.Key, cell.Count)
	}
	// Output:
	// QHG|staff|2024-03-31 125
	// QHG|staff|2024-03-31|ethnicity=of known value 122
	// QHG|staff|2024-03-31|ethnicity=Unknown 3
	// QHG|staff|2024-03-31|ethnicity=White 110
	// QHG|staff|2024-03-31|ethnicity=BME 12
}

// Two years that a reader lays side by side are protected together.
func ExampleReport_Withhold() {
	earlier, later := smallBody(), smallBody()
	earlier.Snapshot.Year--
	pattern, err := redact.Protect(context.Background(), redact.AtMost5(), earlier.System(), later.System())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, report := range []census.Report{earlier, later} {
		fmt.Println(report.Snapshot, report.Withhold(pattern).Tables[0].Unknown())
	}
	// Output:
	// 2023-03-31 [c]
	// 2024-03-31 [c]
}
