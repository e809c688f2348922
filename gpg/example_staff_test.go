package gpg_test

import (
	"fmt"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/workforce"
)

func ExamplePayroll_AddStaff() {
	var payroll gpg.Payroll
	for _, paid := range []struct {
		sex  workforce.Sex
		rate workforce.Pay
	}{{workforce.Female, 15_6400}, {workforce.Male, 27_9000}} {
		err := payroll.AddStaff(workforce.Staff{
			Sex: paid.sex, Ethnicity: workforce.WhiteBritish, Disability: workforce.NonDisabled, Band: workforce.Band5,
			StaffGroup: workforce.Clinical, Board: workforce.NotOnBoard, Rated: true, HourlyRate: paid.rate,
		})
		if err != nil {
			fmt.Println(err)
		}
	}
	fmt.Println(payroll.Report().Hourly.MeanGap())
	// Output:
	// 43.9%
}

func ExamplePayroll_AppendBinary() {
	b, err := payroll().AppendBinary([]byte("RXX:"))
	fmt.Println(string(b[:4]), len(b) < 100, err)
	// Output:
	// RXX: true <nil>
}

func ExamplePayroll_MarshalBinary() {
	b, err := payroll().MarshalBinary()
	fmt.Println(len(b) < 100, err)
	// Output:
	// true <nil>
}

// A payroll can be sent from one machine to another.
func ExamplePayroll_UnmarshalBinary() {
	sent, err := payroll().MarshalBinary()
	if err != nil {
		fmt.Println(err)
		return
	}
	var received gpg.Payroll
	fmt.Println(received.UnmarshalBinary(sent), received.Report() == payroll().Report())
	fmt.Println(received.UnmarshalBinary(sent[1:]))
	// Output:
	// <nil> true
	// malformed: an encoded payroll
}
