package wdes_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// answers are those of each disability group, by turns.
func answers(group workforce.DisabilityGroup) []workforce.Disability {
	switch group {
	case workforce.DisabledGroup:
		return []workforce.Disability{workforce.Disabled}
	case workforce.NonDisabledGroup:
		return []workforce.Disability{workforce.NonDisabled}
	case workforce.UnknownDisability:
	}
	return []workforce.Disability{workforce.NotDeclared, workforce.Unspecified}
}

// tallyOf counts people one by one: of each group as many as are stated.
func tallyOf(t *testing.T, staff, entered, board, shortlisted, appointed wdes.Headcount) *workforce.Tally {
	t.Helper()
	r := rand.New(rand.NewPCG(10, 10))
	var tally workforce.Tally
	for _, group := range workforce.DisabilityGroups() {
		said := answers(group)
		for i := range staff.Of(group) {
			s := workforce.Staff{
				Sex: workforce.NotUsed, Ethnicity: workforce.NotKnown, Disability: said[int(i)%len(said)], Band: workforce.Band(2 + r.IntN(13)),
				StaffGroup: workforce.StaffGroup(1 + r.IntN(2)), Board: workforce.NotOnBoard, Capability: i < entered.Of(group),
			}
			if i < board.Of(group) {
				s.Board = workforce.VotingAndExecutive
			}
			require.NoError(t, tally.AddStaff(s))
		}
		for i := range shortlisted.Of(group) {
			a := workforce.Applicant{Ethnicity: workforce.NotKnown, Disability: said[int(i)%len(said)], Shortlisted: true, Appointed: i < appointed.Of(group)}
			require.NoError(t, tally.AddApplicant(a))
		}
	}
	return &tally
}

// Records come to the return that is typed by hand, and to the same figures.
func TestFromTally(t *testing.T) {
	t.Parallel()
	staff, entered, board := heads(20, 300, 80), heads(2, 6, 1), heads(1, 9, 3)
	shortlisted, appointed := heads(40, 400, 60), heads(5, 100, 12)
	counted := wdes.FromTally("RXX", march(2024), tallyOf(t, staff, entered, board, shortlisted, appointed))
	typed := stated()
	typed.Workforce = &staff
	typed.Representation = counted.Representation
	typed.Recruitment = &wdes.Recruitment{Shortlisted: shortlisted, Appointed: appointed}
	typed.Capability = &wdes.Capability{Averaging: wdes.SingleYear, Performance: &wdes.Entries{Entered: entered}}
	typed.Board = &wdes.Board{Total: board, Voting: &board, Executive: &board, Source: "staff records"}
	assert.Equal(t, typed, counted)

	report, err := counted.Report()
	require.NoError(t, err)
	assert.Equal(t, "2.00", report.Appointment.RelativeLikelihood().Ratio().Text(2))
	assert.Equal(t, "5.00", report.Capability.RelativeLikelihood().Ratio().Text(2))
	assert.Equal(t, "+2.7 pp", report.Board.Total.Disabled().String())
	people := measure.Integer(0)
	for _, row := range report.Representation.Rows {
		people = people.Plus(row.Staff.Total().Value())
	}
	assert.Equal(t, "400", people.String())

	release, err := report.Release(t.Context(), redact.Below10())
	require.NoError(t, err)
	small := 0
	for i, row := range report.Representation.Rows {
		for _, group := range workforce.DisabilityGroups() {
			if n, _ := row.Staff.Of(group).Int64(); n > 0 && n < 10 {
				small++
				assert.Equal(t, measure.Suppressed, release.Representation.Rows[i].Staff.Of(group).Value().Reason(), row.Label())
			}
		}
	}
	assert.Positive(t, small)
}

func TestFromTallyOfNobody(t *testing.T) {
	t.Parallel()
	counted := wdes.FromTally("RXX", march(2024), &workforce.Tally{})
	report, err := counted.Report()
	require.NoError(t, err)
	assert.Nil(t, counted.Recruitment)
	assert.Equal(t, "0", report.Workforce.Total().String())
	assert.Equal(t, measure.NotSupplied, report.Appointment.RelativeLikelihood().Ratio().Reason())
	assert.False(t, report.Capability.RelativeLikelihood().Ratio().Known())
}
