package wdes

import (
	"context"

	"github.com/workforce-equality/equality/internal/release"
	"github.com/workforce-equality/equality/measure"
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
	w := release.List[workforce.DisabilityGroup](disability)
	r.walk(w)
	return w.System()
}

// Withhold empties the report of the counts that the pattern hides, in every place
// where they stand. A count that the pattern does not know is withheld too. The
// pattern must be one of this report's [Report.System], alone or among others: it
// knows cells by their keys and not by their counts.
func (r Report) Withhold(pattern redact.Pattern) Release {
	w := release.Withhold[workforce.DisabilityGroup](disability, pattern)
	return Release{Report: r.walk(w), Note: w.Note()}
}

// disability is the dimension of the groups that the standard compares.
const disability = "disability"

// walk goes over every count of the report.
func (r Report) walk(w *release.Walk[workforce.DisabilityGroup]) Report {
	of := release.Organisation{Code: r.Organisation, Snapshot: r.Snapshot, Flow: r.FlowPeriod, Survey: r.Survey.Year}
	staff := of.Staff()
	r.Workforce = w.Everybody(staff, r.Workforce)
	w.Pooled(staff, r.Representation.Clusters, r.Representation.GradesReport)
	r.Representation.GradesReport = w.Grades(staff, r.Representation.GradesReport)
	r.Representation.Clusters = w.Grades(staff, r.Representation.Clusters)
	r.Appointment = w.LikelihoodReport(of.During("shortlisted"), of.During("appointed"), of.Before("appointed"), r.Appointment)
	const performance, illHealth = "entered formal capability for performance", "entered formal capability for ill health"
	r.Capability.LikelihoodReport = w.LikelihoodReport(staff, of.During(performance), of.Before(performance), r.Capability.LikelihoodReport)
	r.Capability.IllHealth = w.Likelihoods(staff, of.During(illHealth), of.Before(illHealth), r.Capability.IllHealth)
	r.Survey = r.Survey.walk(w, of.Respondents())
	w.Board(of.Board(), staff, redact.Open, &r.Board.Total.Representation, &r.Board.Voting.Representation, &r.Board.Executive.Representation)
	return r
}

// walk goes over the answers of every item and the people behind every score.
func (s SurveyReport) walk(w *release.Walk[workforce.DisabilityGroup], respondents redact.Key) SurveyReport {
	s.HarassedByPublic = w.Item(respondents, "harassed by the public", s.HarassedByPublic)
	s.HarassedByManagers = w.Item(respondents, "harassed by managers", s.HarassedByManagers)
	s.HarassedByColleagues = w.Item(respondents, "harassed by colleagues", s.HarassedByColleagues)
	s.Reported = w.Item(respondents, "reported the harassment", s.Reported)
	s.EqualOpportunities = w.Item(respondents, "equal opportunities", s.EqualOpportunities)
	s.Pressed = w.Item(respondents, "pressed to come to work", s.Pressed)
	s.Valued = w.Item(respondents, "valued", s.Valued)
	s.Adjustments = w.Item(respondents, "adjustments", s.Adjustments)
	s.Engagement = s.Engagement.walk(w, respondents.With("question", "engagement"))
	return s
}

// walk goes over the people behind every score. A mean times its people is a sum
// that adds up as the people do, so that a score goes with its people. That of all
// staff goes with either group's too where nobody knows how many they are: between
// two scores it bounds the people of the third.
func (e EngagementReport) walk(w *release.Walk[workforce.DisabilityGroup], respondents redact.Key) EngagementReport {
	w.Others(respondents, e.All.Respondents, e.Disabled.Respondents, e.NonDisabled.Respondents)
	e.Disabled.Respondents = w.Respondents(respondents, workforce.DisabledGroup, e.Disabled.Respondents)
	e.NonDisabled.Respondents = w.Respondents(respondents, workforce.NonDisabledGroup, e.NonDisabled.Respondents)
	e.All.Respondents = w.Respondents(respondents, 0, e.All.Respondents)
	ofThird := !e.All.Respondents.Known() && (e.Disabled.withheld() || e.NonDisabled.withheld())
	for _, score := range []*ScoreReport{&e.Disabled, &e.NonDisabled, &e.All} {
		switch {
		case score.Score.Known() && (score.withheld() || score == &e.All && ofThird):
			score.Score = measure.Absent(measure.Suppressed)
		case w.Rounds(): // an exact mean tells of how many it is
			score.Score = release.Hundredth(score.Score)
		}
	}
	return e
}

// withheld tells whether how many people the score is of may not be shown.
func (s ScoreReport) withheld() bool { return s.Respondents.Reason() == measure.Suppressed }
