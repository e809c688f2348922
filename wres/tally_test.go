package wres_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// ethnicities are categories of each ethnic group, by turns.
func ethnicities(group workforce.EthnicGroup) []workforce.Ethnicity {
	switch group {
	case workforce.White:
		return []workforce.Ethnicity{workforce.WhiteBritish, workforce.WhiteIrish, workforce.WhiteOther}
	case workforce.BME:
		return []workforce.Ethnicity{workforce.Indian, workforce.African, workforce.OtherEthnicGroup, workforce.MixedOther}
	case workforce.UnknownEthnicity:
	}
	return []workforce.Ethnicity{workforce.NotStated, workforce.NotKnown, workforce.NeverAsked}
}

// staffRecords are the people of a return, one by one: those of each row on its bands by
// turns, and of each ethnic group as many with an event or a place on the board as the
// return states. People whom no row of it holds are taken for doctors.
func staffRecords(stated wres.Return) []workforce.Staff {
	rows := slices.Clone(stated.Representation.Rows)
	left := *stated.Workforce
	for _, row := range rows {
		left.White -= row.Staff.White
		left.BME -= row.Staff.BME
		left.Unknown -= row.Staff.Unknown
	}
	rows = append(rows, wres.Row{StaffGroup: workforce.Medical, Bands: []workforce.Band{workforce.UngradedMedical}, Staff: left})
	var staff []workforce.Staff
	for _, group := range workforce.EthnicGroups() {
		codes, number := ethnicities(group), int64(0)
		for _, row := range rows {
			for i := range row.Staff.Of(group) {
				s := workforce.Staff{
					Sex: workforce.NotUsed, Ethnicity: codes[int(i)%len(codes)], Disability: workforce.Unspecified,
					Band: row.Bands[int(i)%len(row.Bands)], StaffGroup: row.StaffGroup, Board: workforce.NotOnBoard,
					Disciplinary: number < stated.Disciplinary.Entered.Of(group), Training: number < stated.Training.Accessed.Of(group),
				}
				if number < stated.Board.Total.Of(group) {
					s.Board = []workforce.BoardRole{workforce.Voting, workforce.Executive, workforce.VotingAndExecutive, workforce.OtherMember}[number%4]
				}
				staff = append(staff, s)
				number++
			}
		}
	}
	return staff
}

// applicantRecords are the people of its recruitment.
func applicantRecords(stated wres.Return) []workforce.Applicant {
	var applicants []workforce.Applicant
	for _, group := range workforce.EthnicGroups() {
		codes := ethnicities(group)
		for i := range stated.Recruitment.Shortlisted.Of(group) {
			applicants = append(applicants, workforce.Applicant{
				Ethnicity: codes[int(i)%len(codes)], Disability: workforce.Unspecified,
				Shortlisted: true, Appointed: i < stated.Recruitment.Appointed.Of(group),
			})
		}
	}
	return applicants
}

func tallyOf(tb testing.TB, staff []workforce.Staff, applicants []workforce.Applicant) *workforce.Tally {
	tb.Helper()
	var tally workforce.Tally
	for _, s := range staff {
		require.NoError(tb, tally.AddStaff(s))
	}
	for _, a := range applicants {
		require.NoError(tb, tally.AddApplicant(a))
	}
	return &tally
}

// The records of the board of 2024 come to the return that its report prints, and to
// the same figures.
func TestFromTally(t *testing.T) {
	t.Parallel()
	typed := readBLMK(t, 0).returnOf(2024)
	counted := wres.FromTally("QHG", march(2024), tallyOf(t, staffRecords(typed), applicantRecords(typed)))
	assert.Equal(t, &wres.Headcount{White: 288, BME: 96, Unknown: 16}, counted.Workforce)
	assert.Equal(t, typed.Workforce, counted.Workforce)
	assert.Equal(t, typed.Recruitment, counted.Recruitment)
	assert.Equal(t, typed.Disciplinary.Entered, counted.Disciplinary.Entered)
	assert.Equal(t, typed.Training.Accessed, counted.Training.Accessed)
	assert.Equal(t, typed.Board.Total, counted.Board.Total)
	assert.Nil(t, counted.Survey)

	want, got := reported(t, typed), reported(t, counted)
	assert.Equal(t, want.Appointment.RelativeLikelihood(), got.Appointment.RelativeLikelihood())
	assert.Equal(t, "3.44", got.Appointment.RelativeLikelihood().Ratio().Text(2))
	assert.Equal(t, want.Training.RelativeLikelihood().Ratio(), got.Training.RelativeLikelihood().Ratio())
	assert.Equal(t, "-8.6 pp", got.Board.Total.BME().String())
	assert.Equal(t, want.Board.Total, got.Board.Total)
	for _, row := range want.Representation.Rows {
		for _, group := range workforce.EthnicGroups() {
			sum := measure.Integer(0)
			for _, of := range got.Representation.Rows {
				if of.StaffGroup == row.StaffGroup && slices.Contains(row.Bands, of.Bands[0]) {
					sum = sum.Plus(of.Staff.Of(group).Value())
				}
			}
			assert.Equal(t, row.Staff.Of(group).Value(), sum, row.Label())
		}
	}
	assert.Equal(t, "0", got.Representation.Remainder.Total().String())
}

// What is released of counted records shows no small cell.
func TestFromTallyRelease(t *testing.T) {
	t.Parallel()
	typed := readBLMK(t, 0).returnOf(2024)
	stated := wres.FromTally("QHG", march(2024), tallyOf(t, staffRecords(typed), applicantRecords(typed)))
	report := reported(t, stated)
	require.NotEmpty(t, report.System().Cells)
	release, err := report.Release(t.Context(), redact.Below10())
	require.NoError(t, err)
	small := 0
	for i, row := range report.Representation.Rows {
		for _, group := range workforce.EthnicGroups() {
			n, known := row.Staff.Of(group).Int64()
			require.True(t, known)
			if n > 0 && n < 10 {
				small++
				assert.Equal(t, measure.Suppressed, release.Representation.Rows[i].Staff.Of(group).Value().Reason(), row.Label())
			}
		}
	}
	assert.Positive(t, small)
}

// Any records that a tally counts come to a report, and people whom no row can hold are
// in its remainder.
func TestFromTallyOfEverything(t *testing.T) {
	t.Parallel()
	var staff []workforce.Staff
	for _, group := range workforce.StaffGroups() {
		for _, band := range workforce.Bands() {
			for _, role := range workforce.BoardRoles() {
				for _, ethnicity := range workforce.Ethnicities() {
					staff = append(staff, workforce.Staff{
						Sex: workforce.Female, Ethnicity: ethnicity, Disability: workforce.Disabled, Band: band, StaffGroup: group,
						Board: role, Disciplinary: true, Training: true, Capability: true,
					})
				}
			}
		}
	}
	report := reported(t, wres.FromTally("St Mary's", march(2024), tallyOf(t, staff, nil)))
	medicalGrades := int64(5 * len(workforce.BoardRoles()) * len(workforce.Ethnicities()))
	assert.Equal(t, measure.Integer(medicalGrades), report.Representation.Remainder.Total().Value())
	assert.Equal(t, measure.NotSupplied, report.Appointment.RelativeLikelihood().Ratio().Reason())

	empty := wres.FromTally("QHG", march(2024), &workforce.Tally{})
	assert.Equal(t, "0", reported(t, empty).Workforce.Total().String())
	assert.Nil(t, empty.Recruitment)
}
