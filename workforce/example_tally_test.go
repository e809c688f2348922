package workforce_test

import (
	"fmt"

	"github.com/workforce-equality/equality/workforce"
)

// tally counts the records of both extracts, as if they were of one organisation.
func tally() *workforce.Tally {
	applicants, err := workforce.ReadApplicants(applicantExtract(), workforce.Reading{})
	if err != nil {
		panic(err)
	}
	var t workforce.Tally
	for staff := range readStaff().All() {
		if err := t.AddStaff(staff); err != nil {
			panic(err)
		}
	}
	for applicant := range applicants.All() {
		if err := t.AddApplicant(applicant); err != nil {
			panic(err)
		}
	}
	return &t
}

func ExampleTally_AddStaff() {
	var t workforce.Tally
	fmt.Println(t.AddStaff(workforce.Staff{
		Sex: workforce.Female, Ethnicity: workforce.Indian, Disability: workforce.NonDisabled,
		Band: workforce.Band8a, StaffGroup: workforce.NonClinical, Board: workforce.NotOnBoard,
	}))
	fmt.Println(t.Staff().Ethnic(workforce.BME))
	// Output:
	// <nil>
	// 1
}

func ExampleTally_AddApplicant() {
	var t workforce.Tally
	fmt.Println(t.AddApplicant(workforce.Applicant{Ethnicity: workforce.Indian, Disability: workforce.NonDisabled, Shortlisted: true}))
	fmt.Println(t.Shortlisted().Total(), t.Appointed().Total())
	// Output:
	// <nil>
	// 1 0
}

// Sites that were counted apart are counted together in any order.
func ExampleTally_Merge() {
	var north, south, all workforce.Tally
	number := 0
	for staff := range readStaff().All() {
		if number++; number%2 == 0 {
			_ = north.AddStaff(staff) // what was read can be counted
		} else {
			_ = south.AddStaff(staff)
		}
	}
	all.Merge(&south)
	all.Merge(&north)
	fmt.Println(north.Staff().Total(), south.Staff().Total(), all.Staff().Total())
	// Output:
	// 2 2 4
}

func ExampleTally_Staff() {
	staff := tally().Staff()
	fmt.Println(staff.Ethnic(workforce.White), staff.Ethnic(workforce.BME), staff.Ethnic(workforce.UnknownEthnicity))
	// Output:
	// 1 2 1
}

func ExampleTally_Grade() {
	fmt.Println(tally().Grade(workforce.Clinical, workforce.Band5).Total())
	// Output:
	// 2
}

func ExampleTally_Members() {
	t := tally()
	fmt.Println(t.Members(workforce.Voting, workforce.VotingAndExecutive).Total(), t.Members(workforce.Executive).Total())
	// Output:
	// 1 0
}

func ExampleTally_Disciplinary() {
	fmt.Println(tally().Disciplinary().Total())
	// Output:
	// 0
}

func ExampleTally_Training() {
	accessed := tally().Training()
	fmt.Println(accessed.Ethnic(workforce.White), accessed.Ethnic(workforce.BME))
	// Output:
	// 1 0
}

func ExampleTally_Capability() {
	fmt.Println(tally().Capability().Disability(workforce.DisabledGroup))
	// Output:
	// 0
}

func ExampleTally_Shortlisted() {
	shortlisted := tally().Shortlisted()
	fmt.Println(shortlisted.Ethnic(workforce.White), shortlisted.Ethnic(workforce.BME))
	// Output:
	// 1 1
}

func ExampleTally_Appointed() {
	appointed := tally().Appointed()
	fmt.Println(appointed.Ethnic(workforce.White), appointed.Ethnic(workforce.BME))
	// Output:
	// 1 0
}

func ExampleTally_Applicants() {
	fmt.Println(tally().Applicants())
	// Output:
	// 3
}

func ExampleTally_Ethnicity() {
	fmt.Println(tally().Ethnicity(workforce.BlackOther), tally().Ethnicity(workforce.NotKnown))
	// Output:
	// 2 1
}

func ExampleTally_Sex() {
	fmt.Println(tally().Sex(workforce.Female), tally().Sex(workforce.Male))
	// Output:
	// 2 2
}

func ExampleCounts_Ethnic() {
	fmt.Println(tally().Staff().Ethnic(workforce.BME))
	// Output:
	// 2
}

func ExampleCounts_Disability() {
	fmt.Println(tally().Staff().Disability(workforce.DisabledGroup))
	// Output:
	// 2
}

func ExampleCounts_Total() {
	fmt.Println(tally().Staff().Total())
	// Output:
	// 4
}

func ExampleTally_AppendBinary() {
	b, err := tally().AppendBinary([]byte("RXX:"))
	fmt.Println(string(b[:4]), len(b) < 100, err)
	// Output:
	// RXX: true <nil>
}

func ExampleTally_MarshalBinary() {
	var nobody workforce.Tally
	b, err := nobody.MarshalBinary()
	fmt.Println(len(b), err)
	// Output:
	// 1 <nil>
}

// A tally can be sent from one machine to another.
func ExampleTally_UnmarshalBinary() {
	sent, err := tally().MarshalBinary()
	if err != nil {
		fmt.Println(err)
		return
	}
	var received workforce.Tally
	fmt.Println(received.UnmarshalBinary(sent), received == *tally())
	fmt.Println(received.UnmarshalBinary(sent[1:]))
	// Output:
	// <nil> true
	// malformed: an encoded tally
}

func ExampleTallyRows() {
	for _, row := range workforce.TallyRows(tally(), workforce.Counts.Total) {
		fmt.Println(row.StaffGroup, row.Bands[0], row.Staff)
	}
	// Output:
	// non-clinical 8a 1
	// clinical 5 2
	// medical Consultant 1
}
