package gpg_test

import (
	"fmt"
	"log"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

func ExampleTreatments() {
	for _, treatment := range gpg.Treatments() {
		fmt.Print(treatment, " ")
	}
	// Output: ordinary bonus overtime arrears excluded
}

func ExampleNHSMapping() {
	for _, group := range gpg.NHSMapping()[16:20] {
		fmt.Println(group.Name, "is", group.Treatment, group.MatchingHours)
	}
	// Output:
	// Additional programmed activities is ordinary true
	// Clinical excellence award (local) is bonus false
	// Clinical excellence award (national) is bonus false
	// National clinical impact award is bonus false
}

func ExampleMapping_Of() {
	group, err := gpg.NHSMapping().Of("Waiting-list initiative")
	fmt.Println(group.Treatment, err)

	_, err = gpg.NHSMapping().Of("Golden hello")
	fmt.Println(err)
	// Output:
	// overtime <nil>
	// unrecognised: payroll group "Golden hello"
}

func ExampleMapping_With() {
	mapping := gpg.NHSMapping().With(
		gpg.PayGroup{Name: "Additional programmed activities", Treatment: gpg.OvertimePay, Source: "decision of the pay group"},
		gpg.PayGroup{Name: "Long-service award in money", Treatment: gpg.BonusPay, Source: "decision of the pay group"},
	)
	group, err := mapping.Of("Additional programmed activities")
	fmt.Println(group.Treatment, err, len(mapping)-len(gpg.NHSMapping()))
	// Output: overtime <nil> 1
}

func ExampleMapping_Check() {
	fmt.Println(gpg.NHSMapping().Check())
	fmt.Println(gpg.Mapping{{Name: "Basic pay", Treatment: gpg.OrdinaryPay}, {Name: "Overtime"}}.Check())
	// Output:
	// <nil>
	// row 2: treatment: Overtime: not supplied: treatment
}

// A consultant is paid by the month and has an award that is paid once a year.
func ExampleMapping_HourlyRate() {
	hours, err := gpg.ContractedHours(measure.Integer(40))
	if err != nil {
		log.Fatal(err)
	}
	rate, err := gpg.NHSMapping().HourlyRate(gpg.Payslip{
		Elements: []gpg.Element{
			{Group: "Basic pay", Amount: 8_000_0000},
			{Group: "Clinical excellence award (local)", Amount: 3_092_0000, Period: gpg.Yearly()},
			{Group: "Waiting-list initiative", Amount: 600_0000},
		},
		Period: gpg.Monthly(),
		Hours:  hours,
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(rate.Rate, rate.Rate.Value())
	fmt.Println(rate.Ordinary.Text(2), rate.Bonus.Text(2), rate.LeftOut.Text(2))
	// Output:
	// £47.47 263910542/5559105
	// 8000.00 257.69 600.00
}

func ExampleMapping_BonusPaid() {
	bonus, err := gpg.NHSMapping().BonusPaid([]gpg.Element{
		{Group: "Basic pay", Amount: 8_000_0000},
		{Group: "Clinical excellence award (local)", Amount: 3_092_0000, Period: gpg.Yearly()},
	})
	fmt.Println(bonus, err)
	// Output: 3092.00 <nil>
}

func ExampleHourlyRate_Why() {
	rate, err := gpg.NHSMapping().HourlyRate(gpg.Payslip{
		Elements: []gpg.Element{{Group: "Basic pay", Amount: 2_000_0000}},
		Period:   gpg.Monthly(),
	})
	fmt.Println(rate.Rate, rate.Why(), err)
	// Output: [x] weekly hours are not supplied <nil>
}

func ExamplePostCountings() {
	for _, counting := range gpg.PostCountings() {
		fmt.Print(counting, "; ")
	}
	// Output: once per person; once per contract;
}

func ExamplePostCounting_Count() {
	hourly := func(pay workforce.Pay) gpg.Person {
		rate, err := gpg.RateOf(pay)
		if err != nil {
			log.Fatal(err)
		}
		return gpg.Person{Rate: rate}
	}
	posts := []gpg.Post{
		{Holder: "1001", Employee: gpg.Employee{Sex: workforce.Male, Person: hourly(15_0000)}},
		{Holder: "1002", Employee: gpg.Employee{Sex: workforce.Female, Person: hourly(42_0000)}},
		{Holder: "1002", Primary: true, Employee: gpg.Employee{Sex: workforce.Female, Person: hourly(38_0000)}},
	}
	for _, counting := range gpg.PostCountings() {
		report, err := counting.Count(posts)
		fmt.Printf("%s: %d employees; %s people hold %s posts, %s of them several; %v\n",
			report.Counting, len(report.Employees), report.People, report.Posts, report.SeveralPosts, err)
	}
	// Output:
	// once per person: 2 employees; 2 people hold 3 posts, 1 of them several; <nil>
	// once per contract: 3 employees; 2 people hold 3 posts, 1 of them several; <nil>
}
