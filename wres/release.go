package wres

import (
	"context"

	"github.com/workforce-equality/equality/internal/release"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

// Release is a report that may be published: the counts that may not be shown hold
// no number, and so nothing that is made of them does.
type Release struct {
	Report
	Note string `json:",omitempty"` // to be printed with the figures; "" where nothing is hidden
}

// Release hides the counts that the policy says are sensitive, and as few others
// as keep them from being worked out from anything else in the report; all its
// tables are protected together. A cell of which less can stay possible than the
// policy asks, as of a total of two hidden groups that cannot be 1, has what can
// be had; [redact.Pattern.Unprotected] lists such cells. A number that was
// suppressed before the report was made, as in a release that is released again,
// is not protected, nor is what it adds up to. The error is that of
// [redact.Protect], or [measure.Faults] of the kind [measure.ErrConflict] where
// the headcount of the organisation, which is shown in any case, tells a hidden
// count exactly. Then there is no release.
//
// Where the policy rounds, each count that is shown is rounded by itself, totals
// too, and every figure is that of the rounded counts.
//
// Several reports that one reader can lay side by side, of other years or
// standards, are protected together by [redact.Protect] on the [Report.System] of
// each, and then each is emptied by [Report.Withhold]. Rows of one standard and
// another are set against each other by their bands, single ones and the clusters
// of the disability standard, which rows therefore have to state. The events of
// the year before are those of last year's report where both state their periods,
// or neither.
func (r Report) Release(ctx context.Context, policy redact.Policy) (Release, error) {
	return release.Of(ctx, policy, r.System(), r.Withhold)
}

// System is the counts of the report, what they add up to, and which of them are
// the same wherever they stand.
func (r Report) System() redact.System {
	w := release.List[workforce.EthnicGroup](ethnicity)
	r.walk(w)
	return w.System()
}

// Withhold empties the report of the counts that the pattern hides, in every place
// where they stand. A count that the pattern does not know is withheld too. The
// pattern must be one of this report's [Report.System], alone or among others: it
// knows cells by their keys and not by their counts.
func (r Report) Withhold(pattern redact.Pattern) Release {
	w := release.Withhold[workforce.EthnicGroup](ethnicity, pattern)
	return Release{Report: r.walk(w), Note: w.Note()}
}

// ethnicity is the dimension of the groups that the standard compares.
const ethnicity = "ethnicity"

// walk goes over every count of the report.
func (r Report) walk(w *release.Walk[workforce.EthnicGroup]) Report {
	of := release.Organisation{Code: r.Organisation, Snapshot: r.Snapshot, Flow: r.FlowPeriod, Survey: r.Survey.Year}
	staff := of.Staff()
	r.Workforce = w.Everybody(staff, r.Workforce)
	r.Representation = w.Grades(staff, r.Representation)
	r.Appointment = w.LikelihoodReport(of.During("shortlisted"), of.During("appointed"), of.Before("appointed"), r.Appointment)
	const disciplinary, training = "entered formal disciplinary", "accessed non-mandatory training"
	r.Disciplinary = w.LikelihoodReport(staff, of.During(disciplinary), of.Before(disciplinary), r.Disciplinary)
	r.Training = w.LikelihoodReport(staff, of.During(training), of.Before(training), r.Training)
	r.Survey = r.Survey.walk(w, of.Respondents())
	w.Board(of.Board(), staff, redact.Implied, &r.Board.Total.Representation, &r.Board.Voting.Representation, &r.Board.Executive.Representation)
	return r
}

// walk goes over the answers of every item.
func (s SurveyReport) walk(w *release.Walk[workforce.EthnicGroup], respondents redact.Key) SurveyReport {
	s.HarassedByPublic = w.Item(respondents, "harassed by the public", s.HarassedByPublic)
	s.HarassedByStaff = w.Item(respondents, "harassed by staff", s.HarassedByStaff)
	s.EqualOpportunities = w.Item(respondents, "equal opportunities", s.EqualOpportunities)
	s.Discriminated = w.Item(respondents, "discriminated", s.Discriminated)
	return s
}
