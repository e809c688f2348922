package wdes

import (
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/workforce"
)

// Headcount is how many people of each group an organisation states.
type Headcount struct {
	Disabled    int64 `json:"disabled"`
	NonDisabled int64 `json:"non_disabled"`
	Unknown     int64 `json:"unknown"`
}

// Of is the number of people of the group, and zero for no group.
func (h Headcount) Of(group workforce.DisabilityGroup) int64 {
	switch group {
	case workforce.DisabledGroup:
		return h.Disabled
	case workforce.NonDisabledGroup:
		return h.NonDisabled
	case workforce.UnknownDisability:
		return h.Unknown
	}
	return 0
}

// Cells is the same headcount in a [Report]: each count known, or absent with
// its reason. They print as {20 300 80 400}, the total last.
// Its methods are those of [measure.Cells].
type Cells = measure.Cells[workforce.DisabilityGroup]

// Likelihoods compares how often something happened to Disabled and to
// non-disabled people.
// Its methods are those of [measure.Likelihoods].
type Likelihoods = measure.Likelihoods[workforce.DisabilityGroup]

// Row is the staff of one band, or of a cluster, in one staff group.
type Row = workforce.Row[Headcount]

// GradesReport is the staff of every row, and the people of the workforce whom no
// row holds.
// Its methods are those of [workforce.GradesReport].
type GradesReport = workforce.GradesReport[workforce.DisabilityGroup]

// Recruitment is the people shortlisted and appointed in the year, for all
// posts, for metric 2.
type Recruitment = measure.Recruitment[Headcount]

// Entries is the people who entered the formal capability procedure on one
// ground, for metric 3.
type Entries = measure.Entries[Headcount]

// LikelihoodReport is metric 2 or 3, of all people and of parts of them. Its
// methods are those of [measure.LikelihoodReport].
type LikelihoodReport = measure.LikelihoodReport[workforce.DisabilityGroup]

// Board is the members of the board, for metric 10. Those who have no vote, and
// those who are no executives, are the rest of the total.
type Board = measure.Board[Headcount]

// Split is one part of a metric's people, as internal applicants or band 5.
type Split = measure.Split[Headcount]

// SplitReport is the same comparison of one part of the people.
// Its methods are those of [measure.SplitReport].
type SplitReport = measure.SplitReport[workforce.DisabilityGroup]

// Answers is how many people of a group answered an item of the staff survey and
// how many said yes, or the percentage as printed.
type Answers = published.Answers

// ItemReport is one item of the staff survey, answered by Disabled and
// non-disabled staff.
// Its methods are those of [published.ItemReport].
type ItemReport = published.ItemReport[workforce.DisabilityGroup]

// Averaging says over how many years entries into the capability process are
// counted. Published reports differ, so it must be stated.
type Averaging = measure.Averaging

// The ways of averaging.
const (
	SingleYear  = measure.SingleYear  // the entries of the year
	TwoYearMean = measure.TwoYearMean // the mean of the year and the year before
)
