package gpg_test

import (
	"fmt"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/workforce"
)

// Whoever was paid less because of leave is in the headcount and in the bonus
// measures, and in no hourly measure.
func ExamplePeople_Add() {
	rate, err := gpg.RateOf(15_6400)
	if err != nil {
		panic(err)
	}
	var women gpg.People
	women.Add(gpg.Person{Rate: rate})
	women.Add(gpg.Person{Rate: rate, Bonus: 3_016_0000, ReducedByLeave: true})
	fmt.Println(women.Relevant(), women.Hourly().Count(), women.Bonus().Count())
	// Output: 2 1 1
}

func ExamplePeople_Merge() {
	var everybody gpg.People
	for _, sex := range workforce.Sexes() {
		everybody.Merge(payroll().People(sex))
	}
	fmt.Println(everybody.Relevant(), everybody.Hourly().Mean().Text(2))
	// Output: 9 19.22
}

func ExamplePeople_Relevant() {
	fmt.Println(payroll().People(workforce.Female).Relevant())
	// Output: 4
}

func ExamplePeople_ReducedByLeave() {
	var women gpg.People
	women.Add(gpg.Person{ReducedByLeave: true})
	fmt.Println(women.ReducedByLeave(), "of", women.Relevant())
	// Output: 1 of 1
}

// Somebody whose rate could not be computed is told from somebody on leave.
func ExamplePeople_Unrated() {
	var women gpg.People
	women.Add(gpg.Person{})
	fmt.Println(women.Unrated(), women.ReducedByLeave())
	// Output: 1 0
}

func ExamplePeople_NegativeBonuses() {
	var women gpg.People
	women.Add(gpg.Person{Bonus: -100_0000}) // taken back
	fmt.Println(women.NegativeBonuses(), women.Bonus().Count())
	// Output: 1 0
}

func ExamplePeople_Hourly() {
	fmt.Println(payroll().People(workforce.Male).Hourly().Mean().Text(2))
	// Output: 22.27
}

func ExamplePeople_Bonus() {
	fmt.Println(payroll().People(workforce.Male).Bonus().Mean().Text(2))
	// Output: 9048.00
}

func ExamplePayroll_Add() {
	rate, err := gpg.RateOf(15_6400)
	if err != nil {
		panic(err)
	}
	var payroll gpg.Payroll
	payroll.Add(gpg.Employee{Sex: workforce.Female, Person: gpg.Person{Rate: rate}})
	fmt.Println(payroll.People(workforce.Female).Relevant(), payroll.People(workforce.Male).Relevant())
	// Output: 1 0
}

func ExamplePayroll_Merge() {
	both := payroll()
	both.Merge(payroll())
	fmt.Println(both.Report().Women.Relevant, both.Report().Hourly.MeanGap())
	// Output: 8 26.0%
}

// Those who are of neither sex in the records stay in the headcount.
func ExamplePayroll_People() {
	for _, sex := range workforce.Sexes() {
		fmt.Println(sex, payroll().People(sex).Relevant())
	}
	// Output:
	// female 4
	// male 4
	// not used 1
}

func ExamplePayroll_Report() {
	report := payroll().Report()
	fmt.Println(report.Hourly.MeanGap(), report.Hourly.MedianGap())
	fmt.Println(report.Bonus.MeanGap(), report.Bonus.MedianGap())
	// Output:
	// 26.0% 28.2%
	// 66.7% 66.7%
}

// One of the three people on £15.64 stands in the upper middle quarter, and three
// cannot be divided in the proportion of two women and one man.
func ExampleQuarters() {
	quarters := payroll().Report().Quarters
	for _, quarter := range []gpg.Quarter{quarters.Lower, quarters.LowerMiddle, quarters.UpperMiddle, quarters.Upper} {
		fmt.Println("women", quarter.Women, "men", quarter.Men)
	}
	fmt.Println("inexact", quarters.Inexact)
	// Output:
	// women 1 men 1
	// women 1 men 1
	// women 2 men 0
	// women 0 men 2
	// inexact true
}

func ExampleQuarter_Total() {
	fmt.Println(payroll().Report().Quarters.Lower.Total())
	// Output: 2
}

func ExampleStaff_BonusShare() {
	share := payroll().Report().Men.BonusShare()
	fmt.Println(share, share.Part(), "of", share.Whole())
	// Output: 25.0% 1 of 4
}
