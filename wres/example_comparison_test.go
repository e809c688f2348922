package wres_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

func ExampleLikelihoods_Of() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, group := range workforce.EthnicGroups() {
		fmt.Println(group, report.Appointment.Of(group))
	}
	// Output:
	// White 32.6%
	// BME 9.5%
	// Unknown 21.9%
}

func ExampleLikelihoods_RelativeLikelihood() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	appointment := report.Appointment.RelativeLikelihood()
	fmt.Println(appointment)
	fmt.Println(appointment.Test(), appointment.FourFifths())
	// Output:
	// White 3.44 times as likely as BME
	// chi-square 15.16, p < 0.001 adverse to BME
}

// Over two years the events are those of both and the base is twice the staff.
func ExampleLikelihoods_RelativeLikelihood_twoYears() {
	stated := wres.Return{
		Organisation: "QHG", Snapshot: workforce.Date{Year: 2024, Month: 3, Day: 31},
		Workforce: &wres.Headcount{White: 500, BME: 200},
		Disciplinary: &wres.Disciplinary{
			Averaging: wres.TwoYearMean,
			Entered:   wres.Headcount{White: 6, BME: 9},
			Previous:  &wres.Headcount{White: 4, BME: 3},
		},
	}
	report, err := stated.Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	entered := report.Disciplinary.RelativeLikelihood()
	fmt.Println(entered, entered.Katz(0.95))
	fmt.Println(entered.Of(), entered.To())
	// Output:
	// BME 3.00 times as likely as White 1.31 to 6.89
	// 3.0% 1.0%
}

func ExampleLikelihoods_Warnings() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, warning := range report.Appointment.Warnings() {
		fmt.Println(warning.Doubt, "-", warning)
	}
	// Output:
	// few events - few events: 9 among BME
	// mostly unknown - 96 of 283 are of unknown group (33.9%): read it with great caution
}

func ExampleSplitReport_Label() {
	stated := careBoard()
	stated.Recruitment.Splits = []wres.Split{{
		By: "source", Name: "internal",
		Base:   wres.Headcount{White: 40, BME: 20, Unknown: 6},
		Events: wres.Headcount{White: 20, BME: 5, Unknown: 1},
	}}
	report, err := stated.Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, split := range report.Appointment.Splits {
		fmt.Println(split.Label(), split.RelativeLikelihood().Ratio())
	}
	// Output: source: internal 2
}

func ExampleItemReport_Of() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Survey.HarassedByPublic.Of(workforce.BME).Respondents)
	// Output: 46
}

func ExampleItemReport_Difference() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	public, staff := report.Survey.HarassedByPublic.Difference(), report.Survey.HarassedByStaff.Difference()
	fmt.Println(public, public.Newcombe(0.95))
	fmt.Println(staff, staff.Newcombe(0.95), staff.Newcombe(0.95).Low.Reason())
	// Output:
	// -4.9 pp -9.3 pp to +4.7 pp
	// +14.5 pp N/A no counts
}

func ExampleItemReport_FromBenchmark() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Survey.HarassedByPublic.FromBenchmark(workforce.BME), report.Survey.HarassedByPublic.Benchmark.Source)
	// Output: -4.1 pp average of integrated care boards
}

func ExampleItemReport_Ratio() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Survey.HarassedByStaff.Ratio().Text(2))
	// Output: 2.32
}

func ExampleItemReport_FourFifths() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Survey.HarassedByStaff.FourFifths())
	// Output: adverse to BME
}

func ExampleItemReport_FromBenchmark_elsewhere() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	elsewhere := report.Survey.HarassedByPublic.Benchmark
	fmt.Println(measure.Percent.Text(elsewhere.Of(workforce.White), 2), measure.Percent.Text(elsewhere.Of(workforce.BME), 2))
	// Output: 7.66% 6.25%
}

func ExampleItemReport_Of_proportion() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	harassed := report.Survey.HarassedByPublic.Of(workforce.BME)
	fmt.Println(harassed.Proportion(), harassed.Proportion().Wilson(0.95))
	fmt.Println(harassed.Yes, "of", harassed.Respondents, harassed.Derived)
	// Output:
	// 2.2% 0.4% to 11.3%
	// 1 of 46 true
}

// The percentages of a commissioner are of plain counts, those of a trust are
// weighted.
func ExampleItemReport_Of_percent() {
	stated := careBoard()
	for _, body := range []workforce.Body{workforce.Commissioner, workforce.Trust} {
		stated.Body = body
		report, err := stated.Report()
		if err != nil {
			fmt.Println(err)
			return
		}
		harassed := report.Survey.HarassedByPublic.Of(workforce.BME)
		fmt.Println(body, harassed.Printed, harassed.Percent(), harassed.Yes)
	}
	// Output:
	// commissioner 2.17% 50/23 1
	// trust 2.17% 217/100 [x]
}

func ExampleItemReport_Of_possible() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Survey.HarassedByPublic.Of(workforce.BME).Possible())
	fmt.Println(report.Survey.HarassedByStaff.Of(workforce.White).Possible()) // 11% of 227
	// Output:
	// 1 1 true
	// 24 26 true
}

func ExampleItemReport_Of_warnings() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, warning := range report.Survey.HarassedByPublic.Of(workforce.BME).Warnings("BME") {
		fmt.Println(warning)
	}
	for _, warning := range report.Survey.HarassedByStaff.Of(workforce.White).Warnings("White") {
		fmt.Println(warning)
	}
	// Output:
	// the count is derived: 2.17% of 46 is 1
	// the count is not known: 11% of 227 may be 24 to 26
}
