package gpg_test

import (
	"fmt"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/workforce"
)

// team is six men and eight women for the examples, of whom four and three were
// paid a bonus.
func team() *gpg.Payroll {
	payroll := new(gpg.Payroll)
	add := func(sex workforce.Sex, bonuses int, rates ...workforce.Pay) {
		for i, pay := range rates {
			rate, err := gpg.RateOf(pay)
			if err != nil {
				fmt.Println(err)
				return
			}
			person := gpg.Person{Rate: rate}
			if i < bonuses {
				person.Bonus = 5_000_000
			}
			payroll.Add(gpg.Employee{Sex: sex, Person: person})
		}
	}
	add(workforce.Male, 4, 142500, 155000, 187500, 224000, 310600, 450000)
	add(workforce.Female, 3, 114500, 120800, 131000, 142500, 155000, 169000, 247500, 293330)
	return payroll
}

// teamRates is the rates of the men and the women of the team.
func teamRates() (men, women *gpg.Distribution) {
	payroll := team()
	return payroll.People(workforce.Male).Hourly(), payroll.People(workforce.Female).Hourly()
}

func ExampleDistribution_Variance() {
	men, _ := teamRates()
	fmt.Println(men.Variance().Text(4))
	// Output: 137.3637
}

func ExampleMeanGapInterval() {
	men, women := teamRates()
	fmt.Println(gpg.Compare(men, women).MeanGap(), gpg.MeanGapInterval(men, women, 0.95))
	// Output: 29.9% -2.6% to 62.4%
}

func ExampleFiellerInterval() {
	men, women := teamRates()
	fmt.Println(gpg.FiellerInterval(men, women, 0.95))
	// Output: -19.3% to 55.0%
}

func ExampleDistribution_MedianInterval() {
	men, women := teamRates()
	fmt.Println(women.Median().Text(2), women.MedianInterval(0.9))
	fmt.Println(men.MedianInterval(0.99).Low.Reason())
	// Output:
	// 14.88 £12.08 to £24.75
	// out of range
}

func ExampleReport_BonusDifference() {
	report := team().Report()
	difference := report.BonusDifference()
	fmt.Println(report.Men.BonusShare(), report.Women.BonusShare(), difference)
	fmt.Println(report.Men.BonusShare().Wilson(0.95))
	fmt.Println(difference.Newcombe(0.95))
	// Output:
	// 66.7% 37.5% +29.2 pp
	// 30.0% to 90.3%
	// -19.5 pp to +62.7 pp
}

func ExampleBootstrapMedianGap() {
	men, women := teamRates()
	fmt.Println(gpg.BootstrapMedianGap(men, women, 999, 2024))
	// Output: 999 resamples, seed 2024
}

func ExampleBootstrap_Gap() {
	men, women := teamRates()
	fmt.Println(gpg.BootstrapMedianGap(men, women, 999, 2024).Gap().Text(1))
	// Output: 27.7
}

func ExampleBootstrap_Gaps() {
	men, women := teamRates()
	gaps := gpg.BootstrapMedianGap(men, women, 999, 2024).Gaps()
	fmt.Println(len(gaps), gaps[0].Text(1), gaps[998].Text(1))
	// Output: 999 -66.4 70.9
}

func ExampleBootstrap_Percentile() {
	men, women := teamRates()
	fmt.Println(gpg.BootstrapMedianGap(men, women, 999, 2024).Percentile(0.95))
	// Output: -20.3% to 59.5%
}

func ExampleBootstrap_BCa() {
	men, women := teamRates()
	fmt.Println(gpg.BootstrapMedianGap(men, women, 999, 2024).BCa(0.95))
	// Output: -20.7% to 59.5%
}
