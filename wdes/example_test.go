package wdes_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// mentalHealthTrust is the made-up return of a trust for 2024.
func mentalHealthTrust() wdes.Return {
	return wdes.Return{
		Organisation: "RXX", Body: workforce.Trust,
		Snapshot:  workforce.Date{Year: 2024, Month: 3, Day: 31},
		Workforce: &wdes.Headcount{Disabled: 20, NonDisabled: 300, Unknown: 80},
		Representation: &wdes.Representation{Rows: []wdes.Row{
			{StaffGroup: workforce.Clinical, Bands: []workforce.Band{workforce.Band5}, Staff: wdes.Headcount{Disabled: 8, NonDisabled: 110, Unknown: 30}},
			{StaffGroup: workforce.Clinical, Bands: []workforce.Band{workforce.Band6}, Staff: wdes.Headcount{Disabled: 3, NonDisabled: 50, Unknown: 12}},
			{StaffGroup: workforce.Clinical, Bands: []workforce.Band{workforce.Band8a}, Staff: wdes.Headcount{Disabled: 1, NonDisabled: 15, Unknown: 6}},
			{StaffGroup: workforce.Medical, Bands: []workforce.Band{workforce.Consultant}, Staff: wdes.Headcount{Disabled: 1, NonDisabled: 15, Unknown: 6}},
		}},
		Recruitment: &wdes.Recruitment{
			Shortlisted: wdes.Headcount{Disabled: 50, NonDisabled: 400, Unknown: 30},
			Appointed:   wdes.Headcount{Disabled: 8, NonDisabled: 100, Unknown: 6},
		},
		Capability: &wdes.Capability{
			Averaging:   wdes.SingleYear,
			Performance: &wdes.Entries{Entered: wdes.Headcount{Disabled: 2, NonDisabled: 10}},
			IllHealth:   &wdes.Entries{Entered: wdes.Headcount{Disabled: 1, NonDisabled: 5}},
		},
		Survey: &wdes.Survey{
			Year: 2023,
			Valued: &wdes.Item{
				Disabled: &wdes.Answers{Respondents: 60, Yes: 24}, NonDisabled: &wdes.Answers{Respondents: 180, Yes: 95},
			},
			Adjustments: &wdes.Adjustments{Disabled: &wdes.Answers{Respondents: 44, Yes: 33}},
			Engagement:  &wdes.Engagement{Disabled: &wdes.Score{Score: "6.68"}, NonDisabled: &wdes.Score{Score: "7.15"}},
		},
		Voices: &wdes.Voices{Facilitated: true},
		Board: &wdes.Board{
			Total:  wdes.Headcount{Disabled: 1, NonDisabled: 10, Unknown: 2},
			Voting: &wdes.Headcount{Disabled: 1, NonDisabled: 6, Unknown: 1},
			Source: "board register",
		},
	}
}

// A trust types its counts of 2024.
func Example() {
	report, err := mentalHealthTrust().Report()
	if err != nil {
		fmt.Println(err) // measure.Faults: every one, and where
		return
	}
	fmt.Println(report.Appointment.RelativeLikelihood())
	fmt.Println(report.Capability.RelativeLikelihood())
	fmt.Println(report.Survey.Valued.Difference(), report.Survey.Valued.FourFifths())
	fmt.Println(report.Board.Voting.Disabled())
	// Output:
	// Non-disabled 1.56 times as likely as Disabled
	// Disabled 3.00 times as likely as Non-disabled
	// -12.8 pp adverse to Disabled
	// +7.5 pp
}

func ExampleReturn_Report() {
	report, err := mentalHealthTrust().Report()
	fmt.Println(report.Workforce, err)

	stated := mentalHealthTrust()
	stated.Recruitment.Appointed.Disabled = 51
	stated.Board.Source = ""
	_, err = stated.Report()
	fmt.Println(err)
	// Output:
	// {20 300 80 400} <nil>
	// RXX: wdes2: appointed, Disabled: 51: part exceeds whole: 51 of 50
	// RXX: wdes10: source: not supplied
}

func ExampleReport_Results() {
	report, err := mentalHealthTrust().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, result := range report.Results() {
		if result.Definition.Number == "2" || result.Definition.Number == "9b" {
			fmt.Println(result)
		}
	}
	// Output:
	// wdes2: 1.56 (0.81 to 3.02)
	// wdes2.rate, Disabled: 16.0% (8.3% to 28.5%)
	// wdes2.rate, Non-disabled: 25.0% (21.0% to 29.5%)
	// wdes2.rate, Unknown: 20.0% (9.5% to 37.3%)
	// wdes9b: yes
}

func ExampleReport_YearOnYear() {
	earlier := mentalHealthTrust()
	earlier.Snapshot.Year, earlier.Survey.Year = 2023, 2022
	earlier.Recruitment.Appointed = wdes.Headcount{Disabled: 10, NonDisabled: 100, Unknown: 6}
	earlier.Voices.Facilitated = false
	before, err := earlier.Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	after, err := mentalHealthTrust().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, change := range after.YearOnYear(before) {
		if id := change.To.Definition.ID; id == "wdes2" || id == "wdes9b" {
			fmt.Println(id, change)
		}
	}
	// Output:
	// wdes2 worse, +0.31
	// wdes9b better
}

func ExampleReport_SelfReportingRate() {
	report, err := mentalHealthTrust().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.SelfReportingRate())
	// Output: 80.0%
}

func ExampleReport_DisabilityDeclarationRate() {
	report, err := mentalHealthTrust().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.DisabilityDeclarationRate())
	// Output: 5.0%
}

func ExampleDisabilityDeclarationTarget() {
	report, err := mentalHealthTrust().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(measure.DifferenceOfPercentages(report.DisabilityDeclarationRate().Percent(), wdes.DisabilityDeclarationTarget()))
	// Output: +1.0 pp
}

func ExampleReport_Disparity() {
	report, err := mentalHealthTrust().Report()
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
	fmt.Println(disparity.LowerToUpper().Ratio())
	// Output:
	// Non-disabled 1.21 times as many in the upper rank for each in the lower as Disabled
	// 12/11
}

func ExampleDefinitions() {
	for _, definition := range wdes.Definitions() {
		if definition.Unit == measure.Ratio {
			fmt.Println(definition.ID, definition.Direction.Of, "over", definition.Direction.To)
		}
	}
	// Output:
	// wdes1.disparity Non-disabled over Disabled
	// wdes2 Non-disabled over Disabled
	// wdes3 Disabled over Non-disabled
	// wdes3.illhealth Disabled over Non-disabled
	// wdes3.all Disabled over Non-disabled
}

func ExampleDefinition() {
	definition, found := wdes.Definition("wdes8")
	fmt.Println(definition.Title, definition.Better, found)
	for _, b := range definition.Breaks {
		fmt.Println(b.Of, b.Year, b.Why)
	}
	// Output:
	// Reasonable adjustments made by the employer higher true
	// survey 2022 the wording changed from "adequate" to "reasonable" adjustments
}

func ExampleHeadcount_Of() {
	staff := wdes.Headcount{Disabled: 20, NonDisabled: 300, Unknown: 80}
	fmt.Println(staff.Of(workforce.DisabledGroup))
	// Output: 20
}
