package wdes

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
	Appointment    LikelihoodReport // metric 2
	Capability     CapabilityReport
	Survey         SurveyReport
	Voices         VoicesReport
	Board          BoardReport
}

// Report checks the return. The error is nil or [measure.Faults], all of them,
// and then there is no report:
//
//   - [measure.ErrNotSupplied] for an organisation, snapshot, averaging, survey
//     year, source, name, bands or least components that must be given;
//   - [measure.ErrUnrecognised] for a day that the calendar does not have, a code
//     that is on no list, and a row that is neither of a single band nor within
//     one cluster;
//   - [measure.ErrNegative] and [measure.ErrTooLarge] for counts;
//   - [measure.ErrPartExceedsWhole] where rows or parts have more people than
//     the whole, or more were appointed than shortlisted;
//   - [measure.ErrOutOfRange], [measure.ErrMalformed] and [measure.ErrTooLarge]
//     for percentages and scores;
//   - [measure.ErrConflict] where a count and a percentage are given for one
//     answer, or a printed score and its components;
//   - [measure.ErrDuplicate] for a row or split that stands twice, a band in two
//     clusters, and two clusters, or a cluster and a band, of one name.
//
// More entries into the capability procedure than staff are no fault but a
// warning: people leave.
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
		Appointment:    measure.CheckAppointment(c, "wdes2", r.Recruitment, nonDisabledOverDisabled()),
		Capability:     checkCapability(c, r.Capability, staff),
		Survey:         checkSurvey(c, r.Survey, r.Body),
		Voices:         reportVoices(r.Voices),
		Board:          checkBoard(c, r.Board, staff),
	}
	if err := c.Faults.Err(); err != nil {
		return Report{}, err
	}
	return report, nil
}

// SelfReportingRate is the staff whose disability status is known of all staff,
// also called completeness.
func (r Report) SelfReportingRate() measure.Proportion {
	return r.Workforce.Completeness().Proportion()
}

// DisabilityDeclarationRate is the staff who are recorded as Disabled of all staff,
// as national reports use the name.
func (r Report) DisabilityDeclarationRate() measure.Proportion {
	return r.Workforce.Share(workforce.DisabledGroup)
}
