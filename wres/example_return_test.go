package wres_test

import (
	"fmt"

	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// figures prints what a board states and what follows from it.
func figures(stated wres.Return) error {
	report, err := stated.Report()
	if err != nil {
		return err // measure.Faults: every one, and where
	}

	appointment := report.Appointment.RelativeLikelihood()
	fmt.Println(appointment)
	fmt.Println(appointment.Ratio(), appointment.Katz(0.95))
	printed, err := published.Parse("3.44")
	if err != nil {
		return err
	}
	fmt.Println(printed.Verdict(appointment.Ratio()))

	entered, training := report.Disciplinary.RelativeLikelihood(), report.Training.RelativeLikelihood()
	fmt.Println(entered.Ratio().Text(2), entered.Ratio().Reason())
	fmt.Println(training.Ratio().Text(2), training.Ratio().Reason())
	fmt.Println(report.Board.Total.Staff, report.Board.Total.BME())
	return nil
}

// An integrated care board types its counts of 2024.
func Example() {
	stated := wres.Return{
		Organisation: "QHG", Snapshot: workforce.Date{Year: 2024, Month: 3, Day: 31},
		Workforce: &wres.Headcount{White: 288, BME: 96, Unknown: 16},
		Recruitment: &wres.Recruitment{
			Shortlisted: wres.Headcount{White: 92, BME: 95, Unknown: 96},
			Appointed:   wres.Headcount{White: 30, BME: 9, Unknown: 21},
		},
		Disciplinary: &wres.Disciplinary{Averaging: wres.SingleYear}, // nobody entered: zeros, not nil
		Board:        &wres.Board{Total: wres.Headcount{White: 10, BME: 2, Unknown: 1}, Source: "board register"},
	}
	if err := figures(stated); err != nil {
		fmt.Println(err)
	}
	// Output:
	// White 3.44 times as likely as BME
	// 475/138 1.73 to 6.85
	// exact
	// N/A no events
	// [x] not supplied
	// {10 2 1 13} -8.6 pp
}

func ExampleItemReport_Warnings() {
	stated := wres.Return{
		Organisation: "QHG", Snapshot: workforce.Date{Year: 2022, Month: 3, Day: 31}, Body: workforce.Commissioner,
		Survey: &wres.Survey{Year: 2021, HarassedByPublic: &wres.Item{
			White: &wres.Answers{Respondents: 201, Percent: "10%"}, BME: &wres.Answers{Respondents: 47, Percent: "10.6%"},
		}},
	}
	report, err := stated.Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Survey.HarassedByPublic.Difference())
	for _, warning := range report.Survey.HarassedByPublic.Warnings() {
		fmt.Println(warning)
	}
	// Output:
	// +0.6 pp
	// the counts are not known: by the rounding of the printed percentages alone the difference may be +0.2 pp to +0.7 pp
}
