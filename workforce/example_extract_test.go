package workforce_test

import (
	"fmt"
	"strings"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// staffExtract is a small staff extract as an organisation keeps it.
func staffExtract() *strings.Reader {
	return strings.NewReader(`Org,employee,sex,ethnicity,disability,band,clinical,board,hourly_rate,bonus,disciplinary,training
RXX,20481001,F,A White - British,No,Review Body Band 5,C,N,15.64,,N,Y
RXX,20481002,M,PC,Yes,XN08,N,N,27.90,0,N,N
RXX,20481002,M,PC,Yes,5,C,N,15.64,0,N,N
RXX,20481003,F,H,Not Declared,8,C,N,24.10,0,N,Y
RYY,00012345,F,99,,Consultant,M,V,"£52.1934","£3,016.00",N,Y
`)
}

// applicantExtract is a small recruitment extract.
func applicantExtract() *strings.Reader {
	return strings.NewReader(`organisation,applicant,ethnicity,disability,shortlisted,appointed
RYY,a1,A,N,Y,Y
RXX,a2,M,Y,Y,N
RXX,a3,C,N,N,N
RXX,a4,Z,,N,Y
`)
}

// reading is how the staff extract is read.
func reading() workforce.Reading {
	return workforce.Reading{
		Columns:     map[string]string{"organisation": "org"},
		BandsFrom08: []workforce.Band{workforce.Band8a, workforce.Band8b, workforce.Band8c, workforce.Band8d, workforce.Band9},
	}
}

// readStaff begins to read the staff extract.
func readStaff() *workforce.Extract[workforce.Staff] {
	extract, err := workforce.ReadStaff(staffExtract(), reading())
	if err != nil {
		panic(err)
	}
	return extract
}

// readToEnd has read it.
func readToEnd() *workforce.Extract[workforce.Staff] {
	extract := readStaff()
	for range extract.All() {
		continue
	}
	return extract
}

func ExampleReadStaff() {
	extract, err := workforce.ReadStaff(staffExtract(), reading())
	if err != nil {
		fmt.Println(err)
		return
	}
	for staff := range extract.All() {
		fmt.Println(extract.Organisation(staff.Organisation), staff.Ethnicity, staff.Disability, staff.Band, staff.StaffGroup, staff.HourlyRate)
	}
	fmt.Println(extract.Faults())

	_, err = workforce.ReadStaff(applicantExtract(), workforce.Reading{Columns: map[string]string{"bonus": "award"}})
	fmt.Println(strings.Count(err.Error(), "\n")+1, "faults of the header")
	// Output:
	// RXX A No 5 clinical 15.64
	// RXX P Yes 8a non-clinical 27.90
	// RXX P Yes 5 clinical 15.64
	// RYY 99 Unspecified Consultant medical 52.1934
	// row 5: band: 8: unrecognised: band "8"
	// 9 faults of the header
}

func ExampleReadApplicants() {
	extract, err := workforce.ReadApplicants(applicantExtract(), workforce.Reading{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for applicant := range extract.All() {
		fmt.Println(extract.Organisation(applicant.Organisation), applicant.Ethnicity, applicant.Shortlisted, applicant.Appointed)
	}
	fmt.Println(extract.Faults())
	// Output:
	// RYY A true true
	// RXX M true false
	// RXX C false false
	// row 5: appointed: Y: conflict: appointed and not shortlisted
}

// One pass over an extract counts every organisation by itself.
func ExampleExtract_All() {
	extract := readStaff()
	var tallies []workforce.Tally // by the number of the organisation
	for staff := range extract.All() {
		for int(staff.Organisation) >= len(tallies) {
			tallies = append(tallies, workforce.Tally{})
		}
		if err := tallies[staff.Organisation].AddStaff(staff); err != nil {
			fmt.Println(err)
		}
	}
	for number := range tallies {
		fmt.Println(extract.Organisation(int32(number)), tallies[number].Staff().Total())
	}
	// Output:
	// RXX 3
	// RYY 1
}

func ExampleExtract_Has() {
	extract := readStaff()
	fmt.Println(extract.Has("training"), extract.Has("capability"))
	// Output:
	// true false
}

func ExampleExtract_Organisation() {
	extract := readToEnd()
	fmt.Println(extract.Organisation(0), extract.Organisation(1))
	// Output:
	// RXX RYY
}

func ExampleExtract_Rows() {
	fmt.Println(readToEnd().Rows())
	// Output:
	// 6
}

func ExampleExtract_Faulty() {
	fmt.Println(readToEnd().Faulty())
	// Output:
	// 1
}

func ExampleExtract_Repeated() {
	fmt.Println(readToEnd().Repeated(), "row of somebody with another contract")
	// Output:
	// 1 row of somebody with another contract
}

func ExampleExtract_Faults() {
	for _, fault := range readToEnd().Faults() {
		fmt.Printf("row %d, %s: %q\n", fault.Row, fault.Field, fault.Value)
	}
	// Output:
	// row 5, band: "8"
}

func ExampleExtract_Err() {
	strict := reading()
	strict.MostFaulty = 1
	strict.BandsFrom08 = nil // so that XN08 is at fault too
	strict.OnFault = func(measure.Fault) {}
	extract, err := workforce.ReadStaff(staffExtract(), strict)
	if err != nil {
		fmt.Println(err)
		return
	}
	for range extract.All() {
		continue
	}
	fmt.Println(extract.Err())
	// Output:
	// too large: more than 1 rows at fault
}

func ExampleStaffFields() {
	fmt.Println(workforce.StaffFields())
	// Output:
	// [organisation employee sex ethnicity disability band clinical board hourly_rate bonus disciplinary training capability]
}

func ExampleApplicantFields() {
	fmt.Println(workforce.ApplicantFields())
	// Output:
	// [organisation applicant ethnicity disability shortlisted appointed]
}

func ExampleIdentityOf() {
	fmt.Println(workforce.IdentityOf(" 20481001 ") == workforce.IdentityOf("20481001"))
	fmt.Println(workforce.IdentityOf("20481001") == workforce.IdentityOf("20481002"))
	fmt.Println(workforce.IdentityOf("") == 0)
	// Output:
	// true
	// false
	// true
}

func ExampleOrganisations_Number() {
	var organisations workforce.Organisations
	fmt.Println(organisations.Number("RXX"), organisations.Number("RYY"), organisations.Number("RXX"))
	// Output:
	// 0 1 0
}

func ExampleOrganisations_Count() {
	var organisations workforce.Organisations
	organisations.Number("RXX")
	organisations.Number("RXX")
	fmt.Println(organisations.Count())
	// Output:
	// 1
}

func ExampleOrganisations_Name() {
	var organisations workforce.Organisations
	fmt.Println(organisations.Name(organisations.Number("RXX")))
	// Output:
	// RXX
}

func ExampleOrganisations_Names() {
	var organisations workforce.Organisations
	for _, name := range []string{"RYY", "RXX", "RYY"} {
		organisations.Number(name)
	}
	fmt.Println(organisations.Names())
	// Output:
	// [RYY RXX]
}

func ExampleStaff_Check() {
	staff := workforce.Staff{
		Sex: workforce.Female, Ethnicity: workforce.NotStated, Disability: workforce.NotDeclared,
		Band: workforce.Band5, StaffGroup: workforce.Clinical, Board: workforce.NotOnBoard,
	}
	fmt.Println(staff.Check())
	staff.Band, staff.Bonus = 0, -1
	fmt.Println(staff.Check())
	// Output:
	// <nil>
	// band: not supplied: band
	// bonus: negative: pay -0.0001
}

func ExampleApplicant_Check() {
	applicant := workforce.Applicant{Ethnicity: workforce.Indian, Disability: workforce.NonDisabled, Appointed: true}
	fmt.Println(applicant.Check())
	// Output:
	// appointed: conflict: appointed and not shortlisted
}

func ExampleExtract_Batches() {
	extract := readStaff()
	people := 0
	for batch := range extract.Batches() {
		people += len(batch)
	}
	fmt.Println(people, extract.Err())
	// Output: 4 <nil>
}
