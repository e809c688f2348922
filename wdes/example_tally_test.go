package wdes_test

import (
	"fmt"
	"strings"

	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// A recruitment extract is counted and comes to metric 2.
func ExampleFromTally() {
	extract, err := workforce.ReadApplicants(strings.NewReader(`organisation,applicant,ethnicity,disability,shortlisted,appointed
RXX,1,A,N,Y,Y
RXX,2,C,No,Y,N
RXX,3,A,Y,Y,N
RXX,4,PC,Yes,Y,Y
RXX,5,H,Yes,Y,N
RXX,6,M,Yes,Y,N
`), workforce.Reading{})
	if err != nil {
		fmt.Println(err)
		return
	}
	var tally workforce.Tally
	for applicant := range extract.All() {
		if err := tally.AddApplicant(applicant); err != nil {
			fmt.Println(err)
		}
	}
	report, err := wdes.FromTally("RXX", workforce.Date{Year: 2024, Month: 3, Day: 31}, &tally).Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Appointment.RelativeLikelihood())
	// Output:
	// Non-disabled 2.00 times as likely as Disabled
}
