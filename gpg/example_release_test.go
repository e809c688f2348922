package gpg_test

import (
	"context"
	"fmt"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

// clinic is the report of an employer where few men were paid a bonus.
func clinic() gpg.Report {
	var payroll gpg.Payroll
	for i := range workforce.Pay(120) {
		sex, bonus := workforce.Female, workforce.Pay(0)
		if i%3 == 0 {
			sex = workforce.Male
		}
		if i%4 == 0 && (sex == workforce.Female || i > 95) {
			bonus = 500_0000
		}
		rate, err := gpg.RateOf(12_0000 + 1000*i)
		if err != nil {
			panic(err)
		}
		payroll.Add(gpg.Employee{Sex: sex, Person: gpg.Person{Rate: rate, Bonus: bonus}})
	}
	return payroll.Report()
}

func ExampleReport_Release() {
	release, err := clinic().Release(context.Background(), redact.Below10())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(release.Hourly.MeanGap())
	fmt.Println(release.Women.BonusShare(), release.Men.BonusShare())
	fmt.Println(release.Bonus.MeanGap(), release.Bonus.Reference.Mean)
	fmt.Println(release.Note)
	// Output:
	// -0.8%
	// 25.0% [c]
	// [c] [c]
	// [c]: some counts are not shown, to protect small numbers.
}

func ExampleReport_System() {
	report := clinic()
	report.Organisation, report.Snapshot = "QHG", workforce.Date{Year: 2024, Month: 3, Day: 31}
	for _, cell := range report.System().Cells[:4] {
		fmt.Println(cell.Key, cell.Count, cell.Status)
	}
	// Output:
	// QHG|relevant employees|2024-03-31|pay=full|sex=female\+male 120 fixed
	// QHG|relevant employees|2024-03-31|pay=full|sex=not used 0 implied
	// QHG|relevant employees|2024-03-31|pay=full|quarter=lower|sex=female\+male 30 fixed
	// QHG|relevant employees|2024-03-31|pay=full|quarter=lower|sex=female 20
}

// Two years that a reader lays side by side are protected together.
func ExampleReport_Withhold() {
	earlier, later := clinic(), clinic()
	earlier.Snapshot, later.Snapshot = workforce.Date{Year: 2023, Month: 3, Day: 31}, workforce.Date{Year: 2024, Month: 3, Day: 31}
	pattern, err := redact.Protect(context.Background(), redact.Below10(), earlier.System(), later.System())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, report := range []gpg.Report{earlier, later} {
		fmt.Println(report.Snapshot, report.Men.Bonus, report.Withhold(pattern).Men.Bonus)
	}
	// Output:
	// 2023-03-31 2 [c]
	// 2024-03-31 2 [c]
}
