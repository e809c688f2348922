package workforce

// StaffFields lists the fields of a staff extract, those that may be missing last.
func StaffFields() []string {
	return []string{
		"organisation", "employee", "sex", "ethnicity", "disability", "band", "clinical", "board",
		"hourly_rate", "bonus", "disciplinary", "training", "capability",
	}
}

// ApplicantFields lists the fields of a recruitment extract.
func ApplicantFields() []string {
	return []string{"organisation", "applicant", "ethnicity", "disability", "shortlisted", "appointed"}
}

// staffRows reads the rows of a staff extract.
type staffRows struct {
	organisation           words[int32]
	employee               column
	sex                    words[Sex]
	ethnicity              words[Ethnicity]
	disability             words[Disability]
	band                   words[Band]
	staffGroup             words[StaffGroup]
	board                  words[BoardRole]
	rate, bonus            column
	disciplinary, training words[bool]
	capability             words[bool]
}

func newStaffRows(f *fields, at []column, from08 []Band) *staffRows {
	return &staffRows{
		organisation: f.organisations(at[0]),
		employee:     at[1],
		sex:          sexes(at[2]),
		ethnicity:    words[Ethnicity]{column: at[3], parse: ParseEthnicity},
		disability:   words[Disability]{column: at[4], parse: ParseDisability},
		band:         bands(at[5], from08),
		staffGroup:   words[StaffGroup]{column: at[6], parse: ParseStaffGroup},
		board:        words[BoardRole]{column: at[7], parse: ParseBoardRole},
		rate:         at[8],
		bonus:        at[9],
		disciplinary: flags(at[10]),
		training:     flags(at[11]),
		capability:   flags(at[12]),
	}
}

func (r *staffRows) read(f *fields, s *Staff) {
	s.Organisation = r.organisation.read(f)
	s.Employee = f.identity(r.employee)
	s.Sex = r.sex.read(f)
	s.Ethnicity = r.ethnicity.read(f)
	s.Disability = r.disability.read(f)
	s.Band = r.band.read(f)
	s.StaffGroup = r.staffGroup.read(f)
	s.Board = r.board.read(f)
	s.HourlyRate, s.Rated = f.pay(r.rate)
	s.Bonus, _ = f.pay(r.bonus)
	s.Disciplinary = r.disciplinary.read(f)
	s.Training = r.training.read(f)
	s.Capability = r.capability.index >= 0 && r.capability.read(f)
}

// applicantRows reads the rows of a recruitment extract.
type applicantRows struct {
	organisation           words[int32]
	applicant              column
	ethnicity              words[Ethnicity]
	disability             words[Disability]
	shortlisted, appointed words[bool]
}

func newApplicantRows(f *fields, at []column) *applicantRows {
	return &applicantRows{
		organisation: f.organisations(at[0]),
		applicant:    at[1],
		ethnicity:    words[Ethnicity]{column: at[2], parse: ParseEthnicity},
		disability:   words[Disability]{column: at[3], parse: ParseDisability},
		shortlisted:  flags(at[4]),
		appointed:    flags(at[5]),
	}
}

func (r *applicantRows) read(f *fields, a *Applicant) {
	a.Organisation = r.organisation.read(f)
	a.Applicant = f.identity(r.applicant)
	a.Ethnicity = r.ethnicity.read(f)
	a.Disability = r.disability.read(f)
	before := len(f.faults)
	a.Shortlisted = r.shortlisted.read(f)
	a.Appointed = r.appointed.read(f)
	if a.Appointed && !a.Shortlisted && len(f.faults) == before {
		f.fault(r.appointed.column, f.Field(r.appointed.index), notShortlisted())
	}
}
