package gpg_test

import (
	"fmt"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// board is three women on £20, £22 and £24 and three men on £24, £26 and £40.
func board() *gpg.Payroll {
	return payrollFrom(
		employed(workforce.Female, 20*pound), employed(workforce.Female, 22*pound), employed(workforce.Female, 24*pound),
		employed(workforce.Male, 24*pound), employed(workforce.Male, 26*pound), employed(workforce.Male, 40*pound),
	)
}

func ExamplePayroll_Without() {
	changed, err := board().Without(employed(workforce.Male, 40*pound))
	if err != nil {
		fmt.Println(err)
		return
	}
	changed.Add(employed(workforce.Female, 40*pound)) // who is appointed in his place
	fmt.Println(board().Report().Hourly.MeanGap(), changed.Report().Hourly.MeanGap())

	_, err = board().Without(employed(workforce.Male, 41*pound))
	fmt.Println(err)
	// Output:
	// 26.7% -6.0%
	// row 1: rate: £41.00: unrecognised: the payroll has no such person
}

func ExamplePayroll_WithGapClosed() {
	band := payrollFrom(employed(workforce.Female, 20*pound), employed(workforce.Male, 24*pound))
	closed, err := board().WithGapClosed(band)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(closed.Report().Hourly.MeanGap())
	// Output: 22.2%
}

func ExamplePayroll_LeaveOneOut() {
	without := board().LeaveOneOut()
	highest, _ := gpg.RateOf(40 * pound)
	fmt.Println(without.Of(workforce.Male, highest).MeanGap())
	// Output: 12.0%
}

func ExampleLeaveOneOut_Of() {
	without := board().LeaveOneOut()
	all := board().Report().Hourly.MedianGap().Percent()
	for _, pounds := range []workforce.Pay{20, 22, 24} {
		rate, _ := gpg.RateOf(pounds * pound)
		gap := without.Of(workforce.Female, rate).MedianGap().Percent()
		fmt.Println(rate, gap.Text(1), measure.Points.Text(gap.Minus(all), 1))
	}
	// Output:
	// £20.00 11.5 -3.8 pp
	// £22.00 15.4 0.0 pp
	// £24.00 19.2 +3.8 pp
}

func ExamplePayroll_Appointments() {
	rate, _ := gpg.RateOf(40 * pound)
	needed := board().Appointments(workforce.Female, rate, measure.Integer(10))
	fmt.Println(needed.Mean, needed.Median)
	// Output: 2 2
}

func ExampleQuarters_Spread() {
	spread := spreadPayroll(8, 7, 5, 4).Report().Quarters.Spread(workforce.Female)
	fmt.Println(spread.People, spread.Of)
	// Output: {8 7 5 4} {8 8 8 8}
}

func ExampleSpread_Workforce() {
	spread := spreadPayroll(8, 7, 5, 4).Report().Quarters.Spread(workforce.Female)
	fmt.Println(spread.Workforce())
	// Output: 75.0%
}

func ExampleSpread_Shares() {
	spread := spreadPayroll(8, 7, 5, 4).Report().Quarters.Spread(workforce.Female)
	fmt.Println(spread.Shares())
	// Output: [100.0% 87.5% 62.5% 50.0%]
}

func ExampleSpread_Across() {
	spread := spreadPayroll(8, 7, 5, 4).Report().Quarters.Spread(workforce.Female)
	fmt.Println(spread.Across())
	// Output: [33.3% 29.2% 20.8% 16.7%]
}

func ExampleSpread_Ratios() {
	spread := spreadPayroll(8, 7, 5, 4).Report().Quarters.Spread(workforce.Female)
	fmt.Println(spread.Ratios())
	// Output: [4/3 7/6 5/6 2/3]
}

func ExampleSpread_UpperExpected() {
	spread := spreadPayroll(8, 7, 5, 4).Report().Quarters.Spread(workforce.Female)
	fmt.Println(spread.UpperExpected())
	// Output: 6
}

func ExampleSpread_UpperShortfall() {
	spread := spreadPayroll(8, 7, 5, 4).Report().Quarters.Spread(workforce.Female)
	fmt.Println(spread.UpperShortfall())
	// Output: 2
}
