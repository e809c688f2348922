package gpg_test

import (
	"fmt"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// staff are the relevant employees of a small employer.
func staff() []gpg.Employee {
	var employees []gpg.Employee
	for _, person := range []struct {
		sex   workforce.Sex
		pay   workforce.Pay // an hour
		bonus workforce.Pay
	}{
		{workforce.Female, 12_4500, 0},
		{workforce.Female, 15_6400, 0},
		{workforce.Female, 15_6400, 0},
		{workforce.Female, 22_1800, 3_016_0000},
		{workforce.Male, 12_4500, 0},
		{workforce.Male, 15_6400, 0},
		{workforce.Male, 27_9000, 0},
		{workforce.Male, 33_1000, 9_048_0000},
		{workforce.NotUsed, 18_0000, 0},
	} {
		rate, err := gpg.RateOf(person.pay)
		if err != nil {
			panic(err)
		}
		employees = append(employees, gpg.Employee{Sex: person.sex, Person: gpg.Person{Rate: rate, Bonus: person.bonus}})
	}
	return employees
}

// payroll counts them.
func payroll() *gpg.Payroll {
	var payroll gpg.Payroll
	for _, employee := range staff() {
		payroll.Add(employee)
	}
	return &payroll
}

// hourly is their rates, of one sex.
func hourly(sex workforce.Sex) *gpg.Distribution { return payroll().People(sex).Hourly() }

func Example() {
	var payroll gpg.Payroll
	for _, employee := range staff() {
		payroll.Add(employee)
	}
	report := payroll.Report()
	fmt.Println("mean hourly gap  ", report.Hourly.MeanGap())
	fmt.Println("median hourly gap", report.Hourly.MedianGap())
	fmt.Println("mean bonus gap   ", report.Bonus.MeanGap())
	fmt.Println("median bonus gap ", report.Bonus.MedianGap())
	fmt.Println("paid a bonus      women", report.Women.BonusShare(), "men", report.Men.BonusShare())
	fmt.Println("upper quarter     women", report.Quarters.Upper.Women, "men", report.Quarters.Upper.Men)
	// Output:
	// mean hourly gap   26.0%
	// median hourly gap 28.2%
	// mean bonus gap    66.7%
	// median bonus gap  66.7%
	// paid a bonus      women 25.0% men 25.0%
	// upper quarter     women 0 men 2
}

// Employers whose payrolls were filled apart are counted together in any order.
func Example_merge() {
	var trusts [3]gpg.Payroll
	for i, employee := range staff() {
		trusts[i%3].Add(employee)
	}
	var region gpg.Payroll
	for _, i := range []int{2, 0, 1} {
		region.Merge(&trusts[i])
	}
	fmt.Println(region.Report() == payroll().Report())
	// Output: true
}

func ExampleRateOf() {
	rate, err := gpg.RateOf(15_6400)
	fmt.Println(rate, err)
	_, err = gpg.RateOf(-1)
	fmt.Println(err)
	// Output:
	// £15.64 <nil>
	// negative: pay -0.0001
}

// £2,446.10 for a month of 30.44 days, 37.5 hours a week.
func ExampleExactRate() {
	week := measure.Fraction(2_446_10, 100).Times(measure.Fraction(7_00, 30_44))
	rate, err := gpg.ExactRate(week.Over(measure.Fraction(37_5, 10)))
	fmt.Println(rate, rate.Value(), err)
	// Output: £15.00 171227/11415 <nil>
}

func ExampleRate_Known() {
	var missing gpg.Rate
	nothing, err := gpg.RateOf(0)
	fmt.Println(missing.Known(), missing)
	fmt.Println(nothing.Known(), nothing, err)
	// Output:
	// false [x]
	// true £0.00 <nil>
}

func ExampleRate_Value() {
	rate, err := gpg.RateOf(12_3456)
	fmt.Println(rate.Value(), rate.Value().Text(2), err)
	// Output: 7716/625 12.35 <nil>
}

func ExampleDistribution_Add() {
	var hourly gpg.Distribution
	for _, pay := range []workforce.Pay{12_4500, 15_6400, 33_1000} {
		rate, err := gpg.RateOf(pay)
		if err != nil {
			panic(err)
		}
		hourly.Add(rate)
	}
	hourly.Add(gpg.Rate{}) // not supplied, not counted
	fmt.Println(hourly.Count(), hourly.Mean().Text(2), hourly.Median().Text(2))
	// Output: 3 20.40 15.64
}

func ExampleDistribution_Merge() {
	var all gpg.Distribution
	all.Merge(hourly(workforce.Female))
	all.Merge(hourly(workforce.Male))
	fmt.Println(all.Count(), all.Mean().Text(2), all.Median().Text(2))
	// Output: 8 19.38 15.64
}

func ExampleDistribution_Count() {
	fmt.Println(hourly(workforce.Female).Count())
	// Output: 4
}

func ExampleDistribution_Mean() {
	women := hourly(workforce.Female)
	fmt.Println(women.Mean(), women.Mean().Text(2))
	var nobody gpg.Distribution
	fmt.Println(nobody.Mean(), nobody.Mean().Reason())
	// Output:
	// 6591/400 16.48
	// N/A no base
}

// Of an even number of people the median is the mean of the two in the middle.
func ExampleDistribution_Median() {
	fmt.Println(hourly(workforce.Male).Median().Text(2))
	// Output: 21.77
}

func ExampleDistribution_Statistics() {
	women := hourly(workforce.Female).Statistics()
	fmt.Println(women.People, women.Mean.Text(2), women.Median.Text(2))
	// Output: 4 16.48 15.64
}

// Women against men; any two groups can be compared.
func ExampleCompare() {
	fmt.Println(gpg.Compare(hourly(workforce.Male), hourly(workforce.Female)).MeanGap())
	// Output: 26.0%
}

func ExampleComparison_MeanGap() {
	gap := payroll().Report().Hourly.MeanGap()
	fmt.Println(gap, gap.Percent(), gap.Amount().Text(2))
	// Output: 26.0% 231800/8909 5.80
}

// Without men there is no gap: it is not zero.
func ExampleComparison_MedianGap() {
	var women gpg.Payroll
	for _, employee := range staff() {
		if employee.Sex == workforce.Female {
			women.Add(employee)
		}
	}
	gap := women.Report().Hourly.MedianGap()
	fmt.Println(gap, gap.Percent().Reason())
	// Output: N/A no base
}
