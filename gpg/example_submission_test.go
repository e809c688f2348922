package gpg_test

import (
	"fmt"
	"strings"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// hospital is the payroll of a few people.
func hospital() *gpg.Payroll {
	var payroll gpg.Payroll
	for _, person := range []struct {
		sex   workforce.Sex
		rate  string
		bonus workforce.Pay
	}{
		{workforce.Female, "11.4512", 0},
		{workforce.Female, "11.4549", 0},
		{workforce.Male, "11.4551", 0},
		{workforce.Female, "13.80", 0},
		{workforce.Female, "16.25", 0},
		{workforce.Male, "18.40", 0},
		{workforce.Female, "22.10", 0},
		{workforce.Male, "51.75", 50_000_000},
	} {
		pay, err := workforce.ParsePay(person.rate)
		if err != nil {
			fmt.Println(err)
		}
		rate, err := gpg.RateOf(pay)
		if err != nil {
			fmt.Println(err)
		}
		payroll.Add(gpg.Employee{Sex: person.sex, Person: gpg.Person{Rate: rate, Bonus: person.bonus}})
	}
	return &payroll
}

func ExampleReport_Submission() {
	submission, _ := hospital().Report().Submission(1, measure.HalfAwayFromZero)
	fmt.Println("hourly", submission.MeanHourlyGap.Text(1), submission.MedianHourlyGap.Text(1))
	fmt.Println("bonus", submission.MeanBonusGap.Text(1), submission.MedianBonusGap.Text(1), submission.Bonus.Women.Text(1), submission.Bonus.Men.Text(1))
	fmt.Println("upper quarter", submission.Quarters.Upper.Women.Text(1), submission.Quarters.Upper.Men.Text(1))
	// Output:
	// hourly 44.8 25.0
	// bonus 100.0 100.0 0.0 33.3
	// upper quarter 50.0 50.0
}

func ExampleReport_Warnings() {
	for _, warning := range hospital().Report().Warnings() {
		fmt.Println(warning.Doubt, "-", warning)
	}
	// Output:
	// only men paid - only men were paid a bonus: both bonus gaps are 100 by convention where they are filed
}

// Each share rounded by itself would make 16.3 and 83.8, which the service refuses.
func ExampleReport_Submission_digitMoved() {
	women, _ := measure.NewCount(13)
	men, _ := measure.NewCount(67)
	report := gpg.Report{Quarters: gpg.Quarters{Upper: gpg.Quarter{Women: women, Men: men}}}
	for _, rule := range []measure.Rounding{measure.HalfAwayFromZero, measure.HalfToEven} {
		submission, warnings := report.Submission(1, rule)
		fmt.Println(submission.Quarters.Upper.Women.Text(1), submission.Quarters.Upper.Men.Text(1), warnings)
	}
	// Output:
	// 16.3 83.7 [upper quarter: the men's share is 83.7 and not 83.8, so that it makes 100 with the women's 16.3]
	// 16.2 83.8 []
}

func ExampleReport_Results() {
	for _, result := range hospital().Report().Results(2024)[:4] {
		fmt.Println(result.Definition.Title, result.Value)
	}
	// Output:
	// mean hourly pay gap 12190480/272017
	// median hourly pay gap 25
	// mean bonus gap N/A
	// median bonus gap N/A
}

func ExampleSubmission_Check() {
	submission, _ := hospital().Report().Submission(2, measure.HalfAwayFromZero)
	fmt.Println(submission.Check(2024))
	submission, _ = hospital().Report().Submission(1, measure.HalfAwayFromZero)
	fmt.Println(submission.Check(2024))
	// Output:
	// mean hourly gap: 44.82: malformed: more than one decimal place
	// men paid a bonus: 33.33: malformed: more than one decimal place
	// <nil>
}

func ExampleSubmission_Warnings() {
	filed := gpg.Submission{
		MeanBonusGap: measure.Integer(20), MedianBonusGap: measure.Integer(17),
		Bonus: gpg.Shares{Women: measure.Integer(0), Men: measure.Integer(5)},
	}
	fmt.Println(filed.Warnings())
	// Output:
	// [no women were paid a bonus, or a share that rounds to none: the service expects bonus gaps of 100, not 20 and 17]
}

func ExampleSubmission_Headline() {
	submission, _ := hospital().Report().Submission(1, measure.HalfAwayFromZero)
	fmt.Println(submission.Headline())
	// Output:
	// Women earned 75p for every £1 that men earned
}

func ExampleSubmission_Results() {
	submission, _ := hospital().Report().Submission(1, measure.HalfAwayFromZero)
	for _, result := range submission.Results(2024)[4:8] {
		fmt.Println(result)
	}
	// Output:
	// gpg5, women: 0.0%
	// gpg5, men: 33.3%
	// gpg6, lower, women: 100.0%
	// gpg6, lower, men: 0.0%
}

func ExampleEarned() {
	for _, gap := range []string{"22.7", "0.3", "0.0", "-5.5"} {
		value, err := measure.ParseValue(gap)
		if err != nil {
			fmt.Println(err)
		}
		fmt.Println(gap, gpg.Earned(value))
	}
	// Output:
	// 22.7 77p
	// 0.3 100p
	// 0.0 £1.00
	// -5.5 £1.06
}

func ExampleDefinitions() {
	for _, definition := range gpg.Definitions() {
		fmt.Println(definition.Number, definition.Title)
	}
	// Output:
	// 1 mean hourly pay gap
	// 2 median hourly pay gap
	// 3 mean bonus gap
	// 4 median bonus gap
	// 5 share paid a bonus
	// 6 hourly pay quarters
}

func ExampleDefinition() {
	definition, found := gpg.Definition("gpg2")
	fmt.Println(found, definition.Counted)
	// Output:
	// true (median hourly rate of men − of women) ÷ of men, full-pay relevant employees
}

func ExamplePayroll_RoundedQuarters() {
	payroll := hospital()
	pence := payroll.RoundedQuarters(2)
	fmt.Println(payroll.Report().Quarters.Lower, pence.Lower, pence.Inexact)
	fmt.Println(pence.Places, pence.Rounded)
	// Output:
	// {2 0} {2 0} false
	// 2 3
}

func ExampleRoundedQuarters_Warnings() {
	fmt.Println(hospital().RoundedQuarters(2).Warnings())
	// Output:
	// [ranked by rates rounded to 2 decimals of a pound, which changed the rates of 3 people]
}

// extract is people whose quarter the payroll system has determined.
func extract(rows ...string) *gpg.Labelled {
	var people gpg.Labelled
	for _, row := range rows {
		sex, quarter, _ := strings.Cut(row, " ")
		label, err := gpg.ParseLabel(quarter)
		if err != nil {
			fmt.Println(err)
		}
		people.Add(workforce.ParseSex(sex), label)
	}
	return &people
}

func ExampleParseLabel() {
	fmt.Println(gpg.ParseLabel("Upper Middle Quartile"))
	fmt.Println(gpg.ParseLabel("3"))
	// Output:
	// upper middle <nil>
	//  unrecognised: pay quarter "3"
}

func ExampleLabels() {
	for _, label := range gpg.Labels() {
		fmt.Println(uint8(label), label)
	}
	// Output:
	// 1 lower
	// 2 lower middle
	// 3 upper middle
	// 4 upper
}

func ExampleLabelled_Add() {
	var people gpg.Labelled
	people.Add(workforce.Female, gpg.UpperQuarter)
	people.Add(workforce.Male, gpg.UpperQuarter)
	fmt.Println(people.Quarters().Upper.Total())
	// Output:
	// 2
}

func ExampleLabelled_Merge() {
	people := extract("F upper", "M lower")
	people.Merge(extract("F upper"))
	fmt.Println(people.Quarters().Upper.Women)
	// Output:
	// 2
}

func ExampleLabelled_Quarters() {
	report := gpg.Report{Quarters: extract("F lower", "F lower", "M lower middle", "F upper middle", "M top").Quarters()}
	submission, _ := report.Submission(1, measure.HalfAwayFromZero)
	fmt.Println(submission.Quarters.Lower.Women.Text(1), submission.Quarters.Upper.Women.Text(1))
	// Output:
	// 100.0 0.0
}

func ExampleLabelled_Unlabelled() {
	var people gpg.Labelled
	people.Add(workforce.Male, 0)
	fmt.Println(people.Unlabelled().Men)
	// Output:
	// 1
}

func ExampleLabelled_Warnings() {
	for _, warning := range extract("F lower", "M lower middle", "F upper middle", "F top", "M top").Warnings() {
		fmt.Println(warning)
	}
	// Output:
	// lower quarter: 1 people, and 2 by the rule
	// upper quarter: 2 people, and 1 by the rule
}

func ExampleQuarters_Of() {
	quarters := hospital().Report().Quarters
	for _, label := range gpg.Labels() {
		quarter := quarters.Of(label)
		fmt.Println(label, quarter.Women, quarter.Men)
	}
	// Output:
	// lower 2 0
	// lower middle 1 1
	// upper middle 1 1
	// upper 1 1
}

func ExampleQuarterShares_Of() {
	submission, _ := hospital().Report().Submission(1, measure.HalfAwayFromZero)
	fmt.Println(submission.Quarters.Of(gpg.LowerQuarter).Women.Text(1))
	// Output:
	// 100.0
}
