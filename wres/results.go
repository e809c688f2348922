package wres

import (
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// Results lists every figure of the report in published order, with its interval
// at 95 per cent and its warnings. Indicators that were not supplied are listed
// too, without a value. A row of grades has no interval against the workforce
// that holds it; see [workforce.GradesReport.Residuals]. That of the board takes
// members and workforce for separate people, although some members may be staff.
func (r Report) Results() []measure.Result {
	return measure.Describe(Definitions(), slices.Concat(
		measure.InYear(r.Snapshot.Year, slices.Concat(
			r.Representation.WorkforceResults("wres1"),
			r.Representation.RowResults("wres1"),
			r.Appointment.Results("wres2"),
			r.Disciplinary.Results("wres3"),
			r.Training.Results("wres4"),
		)),
		measure.InYear(r.Survey.Year, r.Survey.results()),
		measure.InYear(r.Snapshot.Year, slices.Concat(
			r.Board.Total.MemberResults("wres9", "total"),
			r.Board.Voting.MemberResults("wres9", "voting"),
			r.Board.Executive.MemberResults("wres9", "executive"),
		)),
	))
}

// YearOnYear compares the report with that of an earlier year, figure by figure:
// the direction by the figure's own polarity, the size, and whether the
// intervals overlap. Figures that stand in one of them only are left out.
func (r Report) YearOnYear(previous Report) []measure.Change {
	return measure.YearOnYear(previous.Results(), r.Results())
}
