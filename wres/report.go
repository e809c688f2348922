package wres

import (
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Report is a checked return: exact counts, on which every statistic is a
// method. Counts that were not supplied are absent, and so is what follows from
// them. Ratios, shares, differences and warnings are never stored.
type Report struct {
	Organisation string
	Body         workforce.Body `json:",omitzero"`
	Snapshot     workforce.Date
	FlowPeriod   workforce.Period `json:",omitzero"`

	Workforce      Cells
	Representation RepresentationReport
	Appointment    LikelihoodReport // indicator 2
	Disciplinary   LikelihoodReport // indicator 3
	Training       LikelihoodReport // indicator 4
	Survey         SurveyReport
	Board          BoardReport
}

// Report checks the return. The error is nil or [measure.Faults], all of them,
// and then there is no report:
//
//   - [measure.ErrNotSupplied] for an organisation, snapshot, averaging, survey
//     year, source or name that must be given, and the entries of the year before
//     for a two-year mean;
//   - [measure.ErrUnrecognised] for a day that the calendar does not have and a
//     code that is on no list;
//   - [measure.ErrNegative] and [measure.ErrTooLarge] for counts;
//   - [measure.ErrPartExceedsWhole] where rows or parts have more people than
//     the whole, or more were appointed than shortlisted;
//   - [measure.ErrOutOfRange], [measure.ErrMalformed] and [measure.ErrTooLarge]
//     for percentages, and the first for a survey year below zero;
//   - [measure.ErrConflict] where a count and a percentage are given for one
//     answer, a year before beside a single year, people of unknown ethnicity who
//     were said not to be counted, or a medical grade among non-clinical staff;
//   - [measure.ErrDuplicate] for a row or split that stands twice, and a row that
//     holds people of another.
//
// More disciplinary or training events than staff are no fault but a warning:
// people leave.
func (r Return) Report() (Report, error) {
	c := workforce.NewChecker(r.Organisation, r.Body, r.Snapshot, r.FlowPeriod)
	var staff Cells
	if r.Workforce != nil {
		staff = measure.CheckCells(c, "", "workforce", *r.Workforce)
	}
	report := Report{
		Organisation: c.Organisation, Body: r.Body, Snapshot: r.Snapshot, FlowPeriod: r.FlowPeriod,
		Workforce:      staff,
		Representation: checkRepresentation(c, r.Representation, staff),
		Appointment:    measure.CheckAppointment(c, "wres2", r.Recruitment, whiteOverBME()),
		Disciplinary:   checkDisciplinary(c, r.Disciplinary, staff),
		Training:       checkTraining(c, r.Training, staff),
		Survey:         checkSurvey(c, r.Survey, r.Body),
		Board:          checkBoard(c, r.Board, staff),
	}
	if err := c.Faults.Err(); err != nil {
		return Report{}, err
	}
	return report, nil
}

// checkRepresentation checks the rows of indicator 1.
func checkRepresentation(c *measure.Checker, stated *Representation, staff Cells) RepresentationReport {
	if stated == nil {
		return RepresentationReport{Workforce: staff} // not a workforce that no row holds
	}
	return workforce.CheckGrades(c, "wres1", stated.Rows, staff)
}
