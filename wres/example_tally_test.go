package wres_test

import (
	"fmt"
	"strings"

	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// A recruitment extract is counted and comes to indicator 2.
func ExampleFromTally() {
	extract, err := workforce.ReadApplicants(strings.NewReader(`organisation,applicant,ethnicity,disability,shortlisted,appointed
QHG,1,A,N,Y,Y
QHG,2,C,N,Y,Y
QHG,3,A,Y,Y,N
QHG,4,PC,N,Y,Y
QHG,5,H,,Y,N
QHG,6,M,N,Y,N
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
	report, err := wres.FromTally("QHG", workforce.Date{Year: 2024, Month: 3, Day: 31}, &tally).Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Appointment.RelativeLikelihood())
	// Output:
	// White 2.00 times as likely as BME
}
