package wdes

import (
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Results lists every figure of the report in published order, with its interval
// at 95 per cent and its warnings. Metrics that were not supplied are listed too,
// without a value. A cluster or band has no interval against the workforce that
// holds it; see [workforce.GradesReport.Residuals]. That of the board takes members and
// workforce for separate people, although some members may be staff.
func (r Report) Results() []measure.Result {
	return measure.Describe(Definitions(), slices.Concat(
		measure.InYear(r.Snapshot.Year, slices.Concat(
			r.Representation.results(append(r.Representation.unclustered(), r.prevalenceWarnings()...)...),
			r.Appointment.Results("wdes2"),
			r.Capability.results(),
		)),
		measure.InYear(r.Survey.Year, r.Survey.results()),
		measure.InYear(r.Snapshot.Year, slices.Concat(r.Voices.results(), r.Board.results())),
	))
}

// prevalenceWarnings tells of a share of Disabled people in the survey that is
// outside the four-fifths range of that in the records, people of known status
// alone on both sides. About a quarter of those who answer the national survey are
// Disabled and about a twentieth of the staff recorded.
func (r Report) prevalenceWarnings() []measure.Warning {
	survey, known := r.Survey.Prevalence(), r.Workforce.ShareOfKnown(workforce.DisabledGroup)
	ratio := survey.Share().Over(known.Share())
	alike := measure.FourFifths(ratio, measure.Direction{}).Impact == measure.WithinRange
	if alike || survey.Percent() == known.Percent() || !survey.Percent().Known() || !known.Percent().Known() {
		return nil
	}
	return []measure.Warning{{Doubt: measure.PrevalenceDiffers, Sentence: fmt.Sprintf(
		"%s of those who answered the survey are %s, and %s of the staff whose status is recorded (%s of all staff): never mix the two",
		survey, workforce.DisabledGroup, known, r.DisabilityDeclarationRate())}}
}

// YearOnYear compares the report with that of an earlier year, figure by figure:
// the direction by the figure's own polarity, the size, and whether the
// intervals overlap. Figures that stand in one of them only are left out.
func (r Report) YearOnYear(previous Report) []measure.Change {
	return measure.YearOnYear(previous.Results(), r.Results())
}
