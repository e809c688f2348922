package wdes

import "github.com/workforce-equality/equality/workforce"

// boardSource is where the members of the board come from in a Return made of records.
const boardSource = "staff records"

// FromTally is what an organisation states by its records: the workforce, the staff by
// grade, recruitment, entries of the year into the capability procedure, which are taken
// to be on grounds of performance, and the board, as far as staff records hold its
// members. Recruitment is not supplied where there are no applicants, and the survey
// never is. Staff whom the records call non-clinical in a medical grade stand in no row.
// Body and flow period are for the caller to add, and what an extract lacks, as capability
// may be, for the caller to take away.
func FromTally(organisation string, snapshot workforce.Date, t *workforce.Tally) Return {
	staff, members := headcount(t.Staff()), workforce.BoardRoles()[1:]
	voting := headcount(t.Members(workforce.Voting, workforce.VotingAndExecutive))
	executive := headcount(t.Members(workforce.Executive, workforce.VotingAndExecutive))
	r := Return{
		Organisation:   organisation,
		Snapshot:       snapshot,
		Workforce:      &staff,
		Representation: &Representation{Rows: workforce.TallyRows(t, headcount)},
		Capability:     &Capability{Averaging: SingleYear, Performance: &Entries{Entered: headcount(t.Capability())}},
		Board:          &Board{Total: headcount(t.Members(members...)), Voting: &voting, Executive: &executive, Source: boardSource},
	}
	if t.Applicants() > 0 {
		r.Recruitment = &Recruitment{Shortlisted: headcount(t.Shortlisted()), Appointed: headcount(t.Appointed())}
	}
	return r
}

// headcount is the people by disability group.
func headcount(c workforce.Counts) Headcount {
	return Headcount{
		Disabled: c.Disability(workforce.DisabledGroup), NonDisabled: c.Disability(workforce.NonDisabledGroup),
		Unknown: c.Disability(workforce.UnknownDisability),
	}
}
