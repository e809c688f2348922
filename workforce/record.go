package workforce

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// Staff is one row of a staff extract: a contract of a member of staff at the
// snapshot, and what happened to the person in the year.
type Staff struct {
	Employee     Identity // zero where the row names nobody
	HourlyRate   Pay      // where there is one
	Bonus        Pay      // of the year; zero is none
	Organisation int32    // its number in [Organisations]
	Sex          Sex
	Ethnicity    Ethnicity
	Disability   Disability
	Band         Band
	StaffGroup   StaffGroup
	Board        BoardRole
	Rated        bool // there is an hourly rate
	Disciplinary bool // entered a formal disciplinary process
	Training     bool // accessed non-mandatory training
	Capability   bool // entered the formal capability procedure
}

// Check is nil for a record whose words are on their lists and whose amounts are such
// as are read, and else [measure.Faults] that name each field.
func (s Staff) Check() error {
	if s.sound() {
		return nil
	}
	var faults measure.Faults
	check := func(field string, text func() ([]byte, error)) {
		if _, err := text(); err != nil {
			faults = append(faults, measure.Fault{Field: field, Err: err})
		}
	}
	check("sex", s.Sex.MarshalText)
	check("ethnicity", s.Ethnicity.MarshalText)
	check("disability", s.Disability.MarshalText)
	check("band", s.Band.MarshalText)
	check("clinical", s.StaffGroup.MarshalText)
	check("board", s.Board.MarshalText)
	check("hourly_rate", s.HourlyRate.MarshalText)
	check("bonus", s.Bonus.MarshalText)
	return faults.Err()
}

// sound tells whether the record can be counted.
func (s *Staff) sound() bool {
	return s.Sex-1 < NotUsed && s.Ethnicity-1 < NeverAsked && s.Disability-1 < Unspecified &&
		s.Band-1 < UngradedMedical && s.StaffGroup-1 < Medical && s.Board-1 < OtherMember &&
		uint64(s.HourlyRate) <= uint64(MaxPay) && uint64(s.Bonus) <= uint64(MaxPay)
}

// Applicant is one row of a recruitment extract: an application for a post.
type Applicant struct {
	Organisation int32    // its number in [Organisations]
	Applicant    Identity // zero where the row names nobody
	Ethnicity    Ethnicity
	Disability   Disability
	Shortlisted  bool
	Appointed    bool // of those shortlisted
}

// Check is nil for a record whose words are on their lists, and else [measure.Faults]
// that name each field. Who was appointed and not shortlisted is [measure.ErrConflict].
func (a Applicant) Check() error {
	if a.sound() {
		return nil
	}
	var faults measure.Faults
	if _, err := a.Ethnicity.MarshalText(); err != nil {
		faults = append(faults, measure.Fault{Field: "ethnicity", Err: err})
	}
	if _, err := a.Disability.MarshalText(); err != nil {
		faults = append(faults, measure.Fault{Field: "disability", Err: err})
	}
	if a.Appointed && !a.Shortlisted {
		faults = append(faults, measure.Fault{Field: "appointed", Err: notShortlisted()})
	}
	return faults.Err()
}

// sound tells whether the record can be counted.
func (a *Applicant) sound() bool {
	return a.Ethnicity-1 < NeverAsked && a.Disability-1 < Unspecified && (a.Shortlisted || !a.Appointed)
}

func notShortlisted() error {
	return fmt.Errorf("%w: appointed and not shortlisted", measure.ErrConflict)
}
