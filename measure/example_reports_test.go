package measure_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// recruited is the appointment of 2024 with the internal applicants apart.
func recruited() (measure.LikelihoodReport[eyes], measure.Faults) {
	checker := measure.Checker{Organisation: "QHG"}
	report := measure.CheckAppointment(&checker, "hired", &measure.Recruitment[seen]{
		Shortlisted: seen{Brown: 92, Blue: 95, Unknown: 96}, Appointed: seen{Brown: 30, Blue: 9, Unknown: 21},
		Splits: []measure.Split[seen]{
			{By: "source", Name: "internal", Base: seen{Brown: 40, Blue: 20, Unknown: 36}, Events: seen{Brown: 20, Blue: 5, Unknown: 11}},
		},
	}, measure.Between(brown, blue, blue))
	return report, checker.Faults
}

func ExampleCheckAppointment() {
	report, faults := recruited()
	fmt.Println(report.RelativeLikelihood())
	fmt.Println(report.Splits[0].Label()+":", report.Splits[0].RelativeLikelihood())
	fmt.Println(faults.Err())
	// Output:
	// brown 3.44 times as likely as blue
	// source: internal: brown 2.00 times as likely as blue
	// <nil>
}

func ExampleLikelihoodReport_Results() {
	report, _ := recruited()
	for _, result := range report.Results("hired") {
		fmt.Printf("%s, %q, %q: %s\n", result.Definition.ID, result.Part, result.Group, result.Value.Text(1))
	}
	// Output:
	// hired, "", "": 3.4
	// hired.rate, "", "brown": 32.6
	// hired.rate, "", "blue": 9.5
	// hired.rate, "", "unknown": 21.9
	// hired, "source: internal", "": 2.0
	// hired.rate, "source: internal", "brown": 50.0
	// hired.rate, "source: internal", "blue": 25.0
	// hired.rate, "source: internal", "unknown": 30.6
}

func ExampleLikelihoodDefinitions() {
	ratio := measure.Definition{ID: "hired", Title: "appointment", Direction: measure.Between(brown, blue, blue)}
	for _, definition := range measure.LikelihoodDefinitions(ratio, "appointed", "shortlisted") {
		fmt.Println(definition.ID+":", definition.Title+",", definition.Unit)
	}
	// Output:
	// hired: Relative likelihood of appointment, ratio
	// hired.rate: Likelihood of appointment, %
}

func ExampleCheckEntries() {
	checker := measure.Checker{Organisation: "QHG"}
	entered := measure.Entries[seen]{Entered: seen{Brown: 3, Blue: 2}, Previous: &seen{Brown: 1}}
	year, before := measure.CheckEntries[eyes](&checker, "entered", "", measure.TwoYearMean, entered, false)
	fmt.Println(year, before)
	measure.CheckEntries[eyes](&checker, "entered", "health", measure.SingleYear, entered, false)
	fmt.Println(checker.Faults)
	// Output:
	// {3 2 0 5} {1 0 0 1}
	// QHG: entered: health, previous: conflict: a previous year beside a single-year count
}

// Of 13 members 9 vote; how many are executives is not known.
func ExampleCheckBoard() {
	checker := measure.Checker{Organisation: "QHG"}
	board := measure.CheckBoard(&checker, "seats", &measure.Board[seen]{
		Total: seen{Brown: 10, Blue: 2, Unknown: 1}, Voting: &seen{Brown: 7, Blue: 1, Unknown: 1}, Source: "board register",
	}, headcountOf(288, 96, 16))
	fmt.Println(board.Total.Difference(blue), board.Voting.Difference(blue), board.Executive.Difference(blue))
	fmt.Println(checker.Faults.Err())
	// Output:
	// -8.6 pp -12.9 pp [x]
	// <nil>
}

func ExampleRepresentation_Rest() {
	voting := seats()
	voting.Staff = headcountOf(7, 1, 1)
	withoutVote := seats().Rest(voting)
	fmt.Println(withoutVote.Staff, withoutVote.Difference(blue))
	// Output: {3 1 0 4} +1.0 pp
}

func ExampleBoardDefinitions() {
	for _, definition := range measure.BoardDefinitions(measure.Definition{ID: "seats", Number: "9"}) {
		fmt.Println(definition.ID+":", definition.Title+",", definition.Unit)
	}
	// Output:
	// seats: Board membership compared with the workforce, pp
	// seats.share: Board membership, %
}
