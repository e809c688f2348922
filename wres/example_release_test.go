package wres_test

import (
	"context"
	"fmt"

	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

func ExampleReport_Release() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	release, err := report.Release(context.Background(), redact.Below10())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(release.Board.Total.Staff) // 2 and 1 are small, 10 protects them
	fmt.Println(release.Board.Total.BME())
	fmt.Println(release.Appointment.Events.Of(workforce.BME), release.Appointment.RelativeLikelihood().Ratio().Text(2))
	fmt.Println(release.Workforce, release.Representation.Rows[0].Staff.Unknown())
	fmt.Println(release.Note)
	// Output:
	// {[c] [c] [c] 13}
	// [c]
	// [c] [c]
	// {288 96 16 400} [c]
	// [c]: some counts are not shown, to protect small numbers.
}

func ExampleReport_System() {
	report, err := careBoard().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	system := report.System()
	for _, cell := range system.Cells {
		if cell.Key.Counted() == "board members" && cell.Count.Known() { // others were not supplied
			fmt.Println(cell.Key, cell.Count)
		}
	}
	for _, sum := range system.Sums {
		if sum.Total.Counted() == "board members" {
			fmt.Println(sum.Total, "is made of", len(sum.Parts))
		}
	}
	// Output:
	// QHG|board members|2024-03-31|ethnicity=White 10
	// QHG|board members|2024-03-31|ethnicity=BME 2
	// QHG|board members|2024-03-31|ethnicity=Unknown 1
	// QHG|board members|2024-03-31 13
	// QHG|board members|2024-03-31 is made of 3
}

// The entries of the year before stand in the reports of two years, which are
// protected together.
func ExampleReport_Withhold() {
	stated := careBoard()
	after, err := stated.Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	stated.Snapshot.Year, stated.Board.Total.BME, stated.Board.Total.Unknown = 2023, 12, 0
	before, err := stated.Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	pattern, err := redact.Protect(context.Background(), redact.Below10(), before.System(), after.System())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(before.Withhold(pattern).Board.Total.Staff)
	fmt.Println(after.Withhold(pattern).Board.Total.Staff)
	fmt.Println(after.Withhold(redact.Pattern{}).Board.Total.Staff) // a pattern that knows nothing
	// Output:
	// {10 12 0 22}
	// {[c] [c] [c] 13}
	// {[c] [c] [c] [c]}
}
