package wres_test

import (
	"fmt"

	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

func ExampleReport_Disparity() {
	stated := careBoard()
	stated.Representation = &wres.Representation{Rows: []wres.Row{
		{StaffGroup: workforce.Clinical, Bands: []workforce.Band{workforce.Band5}, Staff: wres.Headcount{White: 60, BME: 40}},
		{StaffGroup: workforce.Clinical, Bands: []workforce.Band{workforce.Band6}, Staff: wres.Headcount{White: 30, BME: 16}},
		{StaffGroup: workforce.Clinical, Bands: []workforce.Band{workforce.Band8a}, Staff: wres.Headcount{White: 10, BME: 4}},
	}}
	report, err := stated.Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	disparity, err := report.Disparity(workforce.Clinical, workforce.Stages{
		Lower:  workforce.NewPool("", workforce.UnderBand1, workforce.Band5).Bands,
		Middle: workforce.NewPool("", workforce.Band6, workforce.Band7).Bands,
		Upper:  workforce.NewPool("", workforce.Band8a, workforce.VSM).Bands,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(disparity.LowerToMiddle())
	fmt.Println(disparity.MiddleToUpper().Ratio(), disparity.LowerToUpper().Ratio())
	// Output:
	// White 1.25 times as many in the upper rank for each in the lower as BME
	// 4/3 5/3
}

func ExampleCompletenessTarget() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	known := report.Workforce.Completeness()
	fmt.Println(known, known.Against(wres.CompletenessTarget()))
	// Output: 96.0% +1.0 pp
}
