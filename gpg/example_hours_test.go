package gpg_test

import (
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

func ExamplePayPeriods() {
	for _, period := range gpg.PayPeriods() {
		fmt.Println(period, period.Days().Text(2))
	}
	// Output:
	// week 7.00
	// fortnight 14.00
	// four weeks 28.00
	// month 30.44
	// quarter 91.32
	// year 365.25
}

func ExampleWeekly() {
	fmt.Println(gpg.Weekly().Days())
	// Output: 7
}

func ExampleFortnightly() {
	fmt.Println(gpg.Fortnightly().Days())
	// Output: 14
}

func ExampleFourWeekly() {
	fmt.Println(gpg.FourWeekly().Days())
	// Output: 28
}

func ExampleMonthly() {
	fmt.Println(gpg.Monthly().Days().Text(2))
	// Output: 30.44
}

func ExampleQuarterly() {
	fmt.Println(gpg.Quarterly().Days().Text(2))
	// Output: 91.32
}

func ExampleYearly() {
	fmt.Println(gpg.Yearly().Days().Text(2))
	// Output: 365.25
}

func ExamplePeriodOfDays() {
	half, err := gpg.PeriodOfDays(gpg.Monthly().Days().Times(measure.Integer(6)))
	fmt.Println(half.Days().Text(2), err)

	_, err = gpg.PeriodOfDays(measure.Integer(0))
	fmt.Println(err)
	// Output:
	// 182.64 <nil>
	// out of range: pay period of 0.00 days
}

func ExampleParsePayPeriod() {
	for _, text := range []string{"four weeks", "30.44 days", "10 days"} {
		period, err := gpg.ParsePayPeriod(text)
		fmt.Println(period, err)
	}
	// Output:
	// four weeks <nil>
	// month <nil>
	// 10 days <nil>
}

func ExamplePayPeriod_Days() {
	fmt.Println(gpg.Monthly().Days(), gpg.PayPeriod{}.Days())
	// Output: 761/25 [x]
}

func ExamplePayPeriod_Known() {
	fmt.Println(gpg.Monthly().Known(), gpg.PayPeriod{}.Known())
	// Output: true false
}

// The example of the official guidance: monthly pay and a snapshot on 5 April.
func ExampleRelevantPeriod() {
	snapshot := workforce.Date{Year: 2024, Month: 4, Day: 5}
	var months []workforce.Period
	for month, last := range []int{31, 29, 31, 30, 31} {
		months = append(months, workforce.Period{
			From: workforce.Date{Year: 2024, Month: month + 1, Day: 1},
			To:   workforce.Date{Year: 2024, Month: month + 1, Day: last},
		})
	}
	fmt.Println(gpg.RelevantPeriod(snapshot, months...))
	// Output: 2024-04-01/2024-04-30 <nil>
}

func ExampleContractedHours() {
	fmt.Println(gpg.ContractedHours(measure.Fraction(75, 2)))
	// Output: 37.50 (contract) <nil>
}

func ExamplePieceworkHours() {
	fmt.Println(gpg.PieceworkHours(measure.Integer(30)))
	// Output: 30.00 (piecework) <nil>
}

func ExampleRepresentativeHours() {
	hours, err := gpg.RepresentativeHours(measure.Integer(24), "hours of colleagues in the same post")
	fmt.Println(hours, err)
	// Output: 24.00 (representative) <nil>
}

// A year of 52.18 weeks is the convention of one payroll supplier.
func ExampleTermTimeHours() {
	hours, err := gpg.TermTimeHours(measure.Fraction(75, 2), measure.Integer(39), measure.Fraction(5218, 100))
	fmt.Println(hours, err)
	// Output: 28.03 (term time) <nil>
}

func ExampleTwelveWeekMean() {
	worked := slices.Repeat([]measure.Value{measure.Integer(30), measure.Integer(20)}, 6)
	leave := []measure.Value{measure.Integer(0)}
	fmt.Println(gpg.TwelveWeekMean(append(leave, worked...)...))
	fmt.Println(gpg.TwelveWeekMean(worked[:10]...))
	// Output:
	// 25.00 (mean of twelve weeks) <nil>
	// [x] not supplied: 2 of the 12 worked weeks
}

// Somebody started three weeks ago.
func ExampleAvailableWeekMean() {
	fmt.Println(gpg.AvailableWeekMean(measure.Integer(30), measure.Integer(20), measure.Integer(22)))
	// Output: 24.00 (mean of available weeks) <nil>
}

func ExampleWeeklyHours_Value() {
	hours, err := gpg.TermTimeHours(measure.Fraction(75, 2), measure.Integer(39), measure.Fraction(5218, 100))
	fmt.Println(hours.Value(), err)
	// Output: 73125/2609 <nil>
}

func ExampleWeeklyHours_Basis() {
	hours, err := gpg.ContractedHours(measure.Integer(20))
	fmt.Println(hours.Basis(), err)
	// Output: contract <nil>
}

func ExampleWeeklyHours_Weeks() {
	hours, err := gpg.AvailableWeekMean(measure.Integer(30), measure.Integer(0), measure.Integer(20))
	fmt.Println(hours.Weeks(), err)
	// Output: 2 <nil>
}

func ExampleWeeklyHours_EmptyWeeks() {
	hours, err := gpg.AvailableWeekMean(measure.Integer(30), measure.Integer(0), measure.Integer(20))
	fmt.Println(hours.EmptyWeeks(), err)
	// Output: 1 <nil>
}

func ExampleWeeklyHours_Warnings() {
	hours, err := gpg.AvailableWeekMean(measure.Integer(30), measure.Integer(0), measure.Integer(20))
	fmt.Println(hours.Warnings(), err)
	// Output: [weekly hours are the mean of 2 worked weeks, not of 12] <nil>
}

func ExampleHoursBases() {
	for _, basis := range gpg.HoursBases() {
		fmt.Print(basis, "; ")
	}
	// Output: contract; mean of twelve weeks; representative; piecework; mean of available weeks; term time;
}
