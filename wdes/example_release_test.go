package wdes_test

import (
	"context"
	"fmt"

	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// smallBoard is the return of a trust whose board has one Disabled member.
func smallBoard() wdes.Return {
	return wdes.Return{
		Organisation: "RXX", Snapshot: workforce.Date{Year: 2024, Month: 3, Day: 31},
		Workforce: &wdes.Headcount{Disabled: 60, NonDisabled: 700, Unknown: 240},
		Board:     &wdes.Board{Total: wdes.Headcount{Disabled: 1, NonDisabled: 11, Unknown: 2}, Source: "board register"},
	}
}

func ExampleReport_Release() {
	report, err := smallBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	release, err := report.Release(context.Background(), redact.Below10())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(release.Workforce, release.DisabilityDeclarationRate())
	fmt.Println(release.Board.Total.Staff, release.Board.Total.Disabled())
	fmt.Println(release.Note)
	// Output:
	// {60 700 240 1000} 6.0%
	// {[c] [c] [c] 14} [c]
	// [c]: some counts are not shown, to protect small numbers.
}

func ExampleReport_System() {
	report, err := smallBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, cell := range report.System().Cells[:4] {
		fmt.Println(cell.Key, cell.Count, cell.Status == redact.Fixed)
	}
	// Output:
	// RXX|staff|2024-03-31|disability=Disabled 60 false
	// RXX|staff|2024-03-31|disability=Non-disabled 700 false
	// RXX|staff|2024-03-31|disability=Unknown 240 false
	// RXX|staff|2024-03-31 1000 true
}

func ExampleReport_Withhold() {
	report, err := smallBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	pattern, err := redact.Protect(context.Background(), redact.AtMost5(), report.System())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Withhold(pattern).Board.Total.Staff)
	fmt.Println(report.Withhold(redact.Pattern{}).Board.Total.Staff) // a pattern that knows nothing
	// Output:
	// {[c] [c] [c] 14}
	// {[c] [c] [c] [c]}
}
