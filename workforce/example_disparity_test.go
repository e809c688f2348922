package workforce_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// clinicalStaff is three rows of White and BME staff and some unknown.
func clinicalStaff() workforce.GradesReport[workforce.EthnicGroup] {
	var grades workforce.GradesReport[workforce.EthnicGroup]
	for _, row := range []struct {
		band       workforce.Band
		white, bme int64
	}{{workforce.Band5, 60, 40}, {workforce.Band6, 30, 16}, {workforce.Band8a, 10, 4}} {
		white, _ := measure.NewCount(row.white)
		bme, _ := measure.NewCount(row.bme)
		unknown, _ := measure.NewCount(1)
		report := workforce.RowReport[workforce.EthnicGroup]{StaffGroup: workforce.Clinical, Name: "band " + row.band.String(), Bands: []workforce.Band{row.band}}
		report.Staff = measure.NewCells[workforce.EthnicGroup](white, bme, unknown)
		grades.Rows = append(grades.Rows, report)
	}
	return grades
}

// disparity is that of the three rows by the usual stages.
func disparity() (workforce.Disparity[workforce.EthnicGroup], error) {
	return clinicalStaff().Disparity(workforce.Clinical, workforce.Stages{
		Lower:  workforce.NewPool("", workforce.UnderBand1, workforce.Band5).Bands,
		Middle: workforce.NewPool("", workforce.Band6, workforce.Band7).Bands,
		Upper:  workforce.NewPool("", workforce.Band8a, workforce.VSM).Bands,
	}, measure.Between(workforce.White, workforce.BME, workforce.BME))
}

func ExampleGradesReport_Disparity() {
	stages, err := disparity()
	fmt.Println(stages.Lower, stages.Middle, stages.Upper, err)

	_, err = clinicalStaff().Disparity(0, workforce.Stages{}, measure.Direction{})
	fmt.Println(err)
	// Output:
	// {60 40 1 101} {30 16 1 47} {10 4 1 15} <nil>
	// lower: not supplied: bands
	// middle: not supplied: bands
	// upper: not supplied: bands
}

func ExampleDisparity_LowerToMiddle() {
	stages, err := disparity()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(stages.LowerToMiddle())
	// Output: White 1.25 times as many in the upper rank for each in the lower as BME
}

func ExampleDisparity_MiddleToUpper() {
	stages, err := disparity()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(stages.MiddleToUpper().Ratio(), stages.MiddleToUpper().Test())
	// Output: 4/3 Fisher's exact test, p = 0.756
}

func ExampleDisparity_LowerToUpper() {
	stages, err := disparity()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(stages.LowerToUpper().Ratio())
	fmt.Println(stages.LowerToMiddle().Ratio().Times(stages.MiddleToUpper().Ratio()))
	// Output:
	// 5/3
	// 5/3
}

func ExampleDisparity_Results() {
	stages, err := disparity()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, result := range stages.Results("wres1.disparity") {
		fmt.Println(result.Part, result.Value.Text(2), result.Interval)
	}
	// Output:
	// lower to middle 1.25 0.60 to 2.59
	// middle to upper 1.33 0.36 to 4.94
	// lower to upper 1.67 0.49 to 5.68
}

func ExampleGradesReport_Aspirations() {
	aspirations, err := clinicalStaff().Aspirations(workforce.BME, measure.Integer(30), 2024, 2028)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, row := range aspirations {
		fmt.Println(row.Row, "-", row)
	}
	// Output:
	// clinical band 5 - 30.0% of 101 by 2028 is 31, rounded up: 0 more than in 2024
	// clinical band 6 - 30.0% of 47 by 2028 is 15, rounded up: 0 more than in 2024
	// clinical band 8a - 30.0% of 15 by 2028 is 5, rounded up: 1 more than in 2024
}
