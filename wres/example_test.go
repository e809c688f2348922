package wres_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// careBoard is the return of an integrated care board for 2024.
func careBoard() wres.Return {
	low, high := workforce.SeniorityPools()[0], workforce.SeniorityPools()[1]
	return wres.Return{
		Organisation: "QHG",
		Body:         workforce.Commissioner,
		Snapshot:     workforce.Date{Year: 2024, Month: 3, Day: 31},
		Workforce:    &wres.Headcount{White: 288, BME: 96, Unknown: 16},
		Representation: &wres.Representation{Rows: []wres.Row{
			{StaffGroup: workforce.NonClinical, Name: low.Name, Bands: low.Bands, Staff: wres.Headcount{White: 96, BME: 30, Unknown: 4}},
			{StaffGroup: workforce.NonClinical, Name: high.Name, Bands: high.Bands, Staff: wres.Headcount{White: 124, BME: 35, Unknown: 4}},
			{StaffGroup: workforce.Clinical, Name: low.Name, Bands: low.Bands, Staff: wres.Headcount{White: 25, BME: 5, Unknown: 2}},
			{StaffGroup: workforce.Clinical, Name: high.Name, Bands: high.Bands, Staff: wres.Headcount{White: 42, BME: 24, Unknown: 6}},
		}},
		Recruitment: &wres.Recruitment{
			Shortlisted: wres.Headcount{White: 92, BME: 95, Unknown: 96},
			Appointed:   wres.Headcount{White: 30, BME: 9, Unknown: 21},
		},
		Survey: &wres.Survey{
			Year: 2023,
			HarassedByPublic: &wres.Item{
				White:     &wres.Answers{Respondents: 227, Percent: "7.05%"},
				BME:       &wres.Answers{Respondents: 46, Percent: "2.17%"},
				Benchmark: &wres.Benchmark{White: "7.66%", BME: "6.25%", Source: "average of integrated care boards"},
			},
			HarassedByStaff: &wres.Item{
				White: &wres.Answers{Respondents: 227, Percent: "11%"},
				BME:   &wres.Answers{Respondents: 47, Percent: "25.5%"},
			},
		},
		Board: &wres.Board{Total: wres.Headcount{White: 10, BME: 2, Unknown: 1}, Source: "board register"},
	}
}

func ExampleReturn_Report() {
	report, err := careBoard().Report()
	fmt.Println(report.Workforce, err)

	stated := careBoard()
	stated.Recruitment.Appointed.BME = 96
	stated.Board.Source = ""
	_, err = stated.Report()
	fmt.Println(err)
	// Output:
	// {288 96 16 400} <nil>
	// QHG: wres2: appointed, BME: 96: part exceeds whole: 96 of 95
	// QHG: wres9: source: not supplied
}

func ExampleReport_Results() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, result := range report.Results() {
		if result.Definition.Number == "2" {
			fmt.Println(result)
		}
	}
	// Output:
	// wres2: 3.44 (1.73 to 6.85)
	// wres2.rate, White: 32.6% (23.9% to 42.7%)
	// wres2.rate, BME: 9.5% (5.1% to 17.0%)
	// wres2.rate, Unknown: 21.9% (14.8% to 31.1%)
}

func ExampleReport_YearOnYear() {
	earlier := careBoard()
	earlier.Snapshot.Year = 2023
	earlier.Recruitment = &wres.Recruitment{
		Shortlisted: wres.Headcount{White: 159, BME: 178, Unknown: 25},
		Appointed:   wres.Headcount{White: 49, BME: 25, Unknown: 12},
	}
	before, err := earlier.Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	after, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, change := range after.YearOnYear(before) {
		if change.To.Definition.ID == "wres2" {
			overlap, _ := change.Overlap()
			fmt.Println(change, overlap)
		}
	}
	// Output: worse, +1.25 true
}

func ExampleDefinitions() {
	for _, definition := range wres.Definitions() {
		if definition.Unit == measure.Ratio {
			fmt.Println(definition.Number, definition.Title, definition.Direction.Of, "over", definition.Direction.To)
		}
	}
	// Output:
	// 1 Race disparity ratio White over BME
	// 2 Relative likelihood of appointment from shortlisting White over BME
	// 3 Relative likelihood of entering the formal disciplinary process BME over White
	// 4 Relative likelihood of accessing non-mandatory training and CPD White over BME
}

func ExampleDefinition() {
	definition, found := wres.Definition("wres7")
	fmt.Println(definition.Title, definition.Better, found)
	for _, b := range definition.Breaks {
		fmt.Println(b.Of, b.Year, b.Why)
	}
	// Output:
	// Equal opportunities for career progression or promotion higher true
	// survey 2021 results of item 15 jump, the base was probably redefined
	// survey 2025 item 15 changed
}

func ExampleHeadcount_Of() {
	staff := wres.Headcount{White: 288, BME: 96, Unknown: 16}
	fmt.Println(staff.Of(workforce.BME))
	// Output: 96
}

func ExampleCells_Of() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Workforce.Of(workforce.BME), report.Board.Voting.Staff.Of(workforce.BME))
	// Output: 96 [x]
}

func ExampleCells_Share() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, group := range workforce.EthnicGroups() {
		fmt.Println(group, report.Workforce.Share(group))
	}
	// Output:
	// White 72.0%
	// BME 24.0%
	// Unknown 4.0%
}

func ExampleMembership_Difference() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, group := range workforce.EthnicGroups() {
		fmt.Println(group, report.Board.Total.Difference(group))
	}
	// Output:
	// White +4.9 pp
	// BME -8.6 pp
	// Unknown +3.7 pp
}

func ExampleMembership_White() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	white := report.Board.Total.White()
	fmt.Println(white, "as", white.Of().Text(1), "is more than", white.Minus().Text(1))
	// Output: +4.9 pp as 76.9 is more than 72.0
}

func ExampleMembership_BME() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	bme := report.Board.Total.BME()
	fmt.Println(bme, bme.Newcombe(0.95))
	fmt.Println(report.Board.Voting.BME())
	// Output:
	// -8.6 pp -20.5 pp to +18.5 pp
	// [x]
}

func ExampleMembership_Unknown() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	board := report.Board.Total
	fmt.Println(board.Unknown())
	fmt.Println(measure.Sum(board.White().Points(), board.BME().Points(), board.Unknown().Points()))
	// Output:
	// +3.7 pp
	// 0
}
