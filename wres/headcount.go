package wres

import (
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/workforce"
)

// Headcount is how many people of each group an organisation states.
type Headcount struct {
	White   int64 `json:"white"`
	BME     int64 `json:"bme"`
	Unknown int64 `json:"unknown"`
}

// Of is the number of people of the group, and zero for no group.
func (h Headcount) Of(group workforce.EthnicGroup) int64 {
	switch group {
	case workforce.White:
		return h.White
	case workforce.BME:
		return h.BME
	case workforce.UnknownEthnicity:
		return h.Unknown
	}
	return 0
}

// Cells is the same headcount in a [Report]: each count known, or absent with
// its reason. They print as {288 96 16 400}, the total last.
// Its methods are those of [measure.Cells].
type Cells = measure.Cells[workforce.EthnicGroup]

// Likelihoods compares how often something happened to White and to BME people.
// Its methods are those of [measure.Likelihoods].
type Likelihoods = measure.Likelihoods[workforce.EthnicGroup]

// Row is the staff of one grade, or of grades put together, in one staff group.
type Row = workforce.Row[Headcount]

// RepresentationReport is indicator 1: the staff of every row, and the people of
// the workforce whom no row holds.
// Its methods are those of [workforce.GradesReport].
type RepresentationReport = workforce.GradesReport[workforce.EthnicGroup]

// Recruitment is the people shortlisted and appointed in the year, for all
// posts, for indicator 2.
type Recruitment = measure.Recruitment[Headcount]

// LikelihoodReport is indicator 2, 3 or 4, of all people and of parts of them.
// Its methods are those of [measure.LikelihoodReport].
type LikelihoodReport = measure.LikelihoodReport[workforce.EthnicGroup]

// Board is the members of the board, for indicator 9.
type Board = measure.Board[Headcount]

// Split is one part of an indicator's people, as internal applicants or band 5.
type Split = measure.Split[Headcount]

// SplitReport is the same comparison of one part of the people.
// Its methods are those of [measure.SplitReport].
type SplitReport = measure.SplitReport[workforce.EthnicGroup]

// Answers is how many people of a group answered an item of the staff survey and
// how many said yes, or the percentage as printed.
type Answers = published.Answers

// ItemReport is one item of the staff survey, answered by White and BME staff.
// Its methods are those of [published.ItemReport].
type ItemReport = published.ItemReport[workforce.EthnicGroup]

// Averaging says over how many years disciplinary entries are counted. Published
// reports differ, so it must be stated.
type Averaging = measure.Averaging

// The ways of averaging.
const (
	SingleYear  = measure.SingleYear  // the entries of the year
	TwoYearMean = measure.TwoYearMean // the mean of the year and the year before
)
