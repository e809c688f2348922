package wres_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

func ExampleRepresentationReport_labels() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, row := range report.Representation.Rows {
		fmt.Println(row.Label(), row.Staff)
	}
	// Output:
	// non-clinical bands 1 to 7 {96 30 4 130}
	// non-clinical bands 8a to VSM {124 35 4 163}
	// clinical bands 1 to 7 {25 5 2 32}
	// clinical bands 8a to VSM {42 24 6 72}
}

func ExampleRepresentationReport_differences() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, row := range report.Representation.Rows {
		difference := row.Difference(workforce.BME)
		fmt.Println(row.Label(), measure.Percent.Text(difference.Of(), 1), difference)
	}
	// Output:
	// non-clinical bands 1 to 7 23.1% -0.9 pp
	// non-clinical bands 8a to VSM 21.5% -2.5 pp
	// clinical bands 1 to 7 15.6% -8.4 pp
	// clinical bands 8a to VSM 33.3% +9.3 pp
}

func ExampleRepresentationReport_Residuals() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, residuals := range report.Representation.Residuals() {
		bme := residuals[1]
		flagged, _ := measure.Flagged(bme, 0.95)
		fmt.Println(report.Representation.Rows[i].Label(), bme.Text(2), flagged)
	}
	// Output:
	// non-clinical bands 1 to 7 -0.27 false
	// non-clinical bands 8a to VSM -1.02 false
	// clinical bands 1 to 7 -1.06 false
	// clinical bands 8a to VSM 2.42 true
}

func ExampleRepresentationReport_Test() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Representation.Test())
	// Output: chi-square 6.54, p = 0.088
}

func ExampleRepresentationReport_Warnings() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, warning := range report.Representation.Warnings() {
		fmt.Println(warning)
	}
	fmt.Println(report.Representation.Remainder)
	// Output:
	// the rows leave out 3 of the workforce (White 1, BME 2, unknown 0)
	// {1 2 0 3}
}

func ExampleRepresentationReport_Pooled() {
	stated := careBoard()
	stated.Representation = &wres.Representation{Rows: []wres.Row{
		{StaffGroup: workforce.Clinical, Bands: []workforce.Band{workforce.Band5}, Staff: wres.Headcount{White: 40, BME: 30, Unknown: 1}},
		{StaffGroup: workforce.Clinical, Bands: []workforce.Band{workforce.Band6}, Staff: wres.Headcount{White: 50, BME: 20}},
		{StaffGroup: workforce.Clinical, Bands: []workforce.Band{workforce.Band8a}, Staff: wres.Headcount{White: 9, BME: 1}},
	}}
	report, err := stated.Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	pooled, err := report.Representation.Pooled(workforce.SeniorityPools()...)
	for _, row := range pooled.Rows {
		fmt.Println(row.StaffGroup, row.Name, row.Staff)
	}
	fmt.Println(err)

	_, err = report.Representation.Pooled(workforce.NewPool("nurses", workforce.Band5, workforce.Band7))
	fmt.Println(err)
	// Output:
	// clinical bands 1 to 7 {90 50 1 141}
	// clinical bands 8a to VSM {9 1 0 10}
	// <nil>
	// row 3: bands: clinical band 8a: unrecognised: not all in one pool
}

func ExampleRepresentationReport_AcrossStaffGroups() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, row := range report.Representation.AcrossStaffGroups().Rows {
		fmt.Println(row.Label(), row.Staff, row.Staff.Share(workforce.BME))
	}
	// Output:
	// bands 1 to 7 {121 35 6 162} 21.6%
	// bands 8a to VSM {166 59 10 235} 25.1%
}
