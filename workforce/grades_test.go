package workforce_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// The types of a standard that compares White and BME people.
type (
	row          = workforce.Row[headcount]
	cells        = measure.Cells[workforce.EthnicGroup]
	gradesReport = workforce.GradesReport[workforce.EthnicGroup]
	rowReport    = workforce.RowReport[workforce.EthnicGroup]
)

// check checks rows of the workforce, which is nil where it was not supplied.
func check(staff *headcount, rows ...row) (gradesReport, measure.Faults) {
	c := &measure.Checker{Organisation: "QHG"}
	whole := measure.CheckPart(c, "wres1", "workforce", staff, cells{})
	return workforce.CheckGrades(c, "wres1", rows, whole), c.Faults
}

// graded is the report of rows without faults.
func graded(tb testing.TB, staff *headcount, rows ...row) gradesReport {
	tb.Helper()
	report, faults := check(staff, rows...)
	require.Empty(tb, faults)
	return report
}

// bands lists bands.
func bands(bands ...workforce.Band) []workforce.Band { return bands }

func TestRowNames(t *testing.T) {
	for _, c := range []struct {
		row  row
		want string
	}{
		{row{StaffGroup: workforce.NonClinical, Bands: bands(workforce.Band8a)}, "non-clinical band 8a"},
		{row{StaffGroup: workforce.NonClinical, Bands: bands(workforce.UnderBand1)}, "non-clinical under band 1"},
		{row{StaffGroup: workforce.Medical, Bands: bands(workforce.Consultant)}, "medical consultant"},
		{row{Bands: bands(workforce.VSM)}, "VSM"},
		{row{StaffGroup: workforce.Clinical, Name: " bands 5 and 6 "}, "clinical bands 5 and 6"},
		{row{Name: "executives", Bands: bands(workforce.VSM)}, "executives"},
	} {
		t.Run(c.want, func(t *testing.T) {
			report := graded(t, nil, c.row)
			assert.Equal(t, c.want, report.Rows[0].Label())
			assert.Equal(t, c.row.StaffGroup, report.Rows[0].StaffGroup)
			assert.Equal(t, c.row.Bands, report.Rows[0].Bands)
		})
	}
}

// TestGradesFaults names the row, by its number where it has no name.
func TestGradesFaults(t *testing.T) {
	staff := headcount{White: 100, BME: 50, Unknown: 5}
	for _, c := range []struct {
		name string
		rows []row
		want []string
		kind error
	}{
		{"no name", []row{{Name: "x"}, {Name: " ", Bands: bands(workforce.Band1, workforce.Band2)}}, []string{"QHG: wres1: row 2: not supplied: name"}, measure.ErrNotSupplied},
		{
			"one name twice",
			[]row{{StaffGroup: workforce.Clinical, Bands: bands(workforce.Band5)}, {StaffGroup: workforce.Clinical, Name: "band 5"}},
			[]string{"QHG: wres1: clinical band 5: duplicate row"},
			measure.ErrDuplicate,
		},
		{
			"staff group on no list",
			[]row{{StaffGroup: 9, Name: "x"}},
			[]string{`QHG: wres1: staff group(9) x: staff group(9): unrecognised: staff group "staff group(9)"`},
			measure.ErrUnrecognised,
		},
		{
			"bands on no list",
			[]row{{Name: "x", Bands: bands(99, 0, workforce.Band1)}},
			[]string{`QHG: wres1: x: band(99): unrecognised: band "band(99)"`, "QHG: wres1: x: not supplied: band"},
			measure.ErrNotSupplied,
		},
		{
			"medical grade among non-clinical staff",
			[]row{{StaffGroup: workforce.NonClinical, Name: "x", Bands: bands(workforce.Band5, workforce.Consultant, workforce.UngradedMedical)}},
			[]string{
				"QHG: wres1: non-clinical x: Consultant: conflict: a medical grade among non-clinical staff",
				"QHG: wres1: non-clinical x: MED: conflict: a medical grade among non-clinical staff",
			},
			measure.ErrConflict,
		},
		{"negative", []row{{Name: "x", Staff: headcount{BME: -24}}}, []string{"QHG: wres1: x, BME: -24: negative: count -24"}, measure.ErrNegative},
		{
			"more than the workforce together",
			[]row{{Name: "x", Staff: headcount{White: 60, BME: 30}}, {Name: "y", Staff: headcount{White: 40, BME: 21}}},
			[]string{"QHG: wres1: all rows, BME: 51: part exceeds whole: 51 of 50"},
			measure.ErrPartExceedsWhole,
		},
		{
			"too many together",
			[]row{{Name: "x", Staff: headcount{White: measure.MaxCount}}, {Name: "y", Staff: headcount{White: 1}}},
			[]string{"QHG: wres1: all rows, White: too large: the parts together"},
			measure.ErrTooLarge,
		},
		{
			"the sum of rows at fault is not judged",
			[]row{{Staff: headcount{White: 101}}, {Name: "y", Staff: headcount{BME: -1}}},
			[]string{"QHG: wres1: row 1: not supplied: name", "QHG: wres1: y, BME: -1: negative: count -1"},
			measure.ErrNegative,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, faults := check(&staff, c.rows...)
			assert.Equal(t, strings.Join(c.want, "\n"), faults.Error())
			require.ErrorIs(t, faults, c.kind)
		})
	}
}

// TestGradesRemainder: those whom no row holds, and nobody knows who they are
// where the workforce was not supplied.
func TestGradesRemainder(t *testing.T) {
	staff := headcount{White: 10, BME: 5, Unknown: 1}
	report := graded(t, &staff)
	assert.Equal(t, "{10 5 1 16}", report.Remainder.String(), "no row holds anybody")
	assert.Equal(t, "{10 5 1 16}", report.Workforce.String())
	assert.Equal(t, "the rows leave out 16 of the workforce (White 10, BME 5, unknown 1)", report.Warnings()[0].Sentence)
	assert.Equal(t, measure.RowsFallShort, report.Warnings()[0].Doubt)

	report = graded(t, &staff, row{Name: "some", Staff: headcount{White: 10, BME: 2}})
	assert.Equal(t, "{0 3 1 4}", report.Remainder.String())
	assert.Equal(t, "{10 5 1 16}", report.Rows[0].Workforce.String())

	report = graded(t, &staff, row{Name: "all", Staff: staff})
	assert.Equal(t, "{0 0 0 0}", report.Remainder.String())
	assert.Empty(t, report.Warnings())

	report = graded(t, nil, row{Name: "some", Staff: staff})
	assert.Equal(t, cells{}, report.Remainder)
	assert.Equal(t, cells{}, report.Workforce)
	assert.Empty(t, report.Warnings())
}

// TestGradesOwnTheirBands: what is done to the stated rows afterwards does not
// reach the report.
func TestGradesOwnTheirBands(t *testing.T) {
	stated := row{Bands: bands(workforce.Band5)}
	report := graded(t, nil, stated)
	stated.Bands[0] = workforce.Trainee
	assert.Equal(t, bands(workforce.Band5), report.Rows[0].Bands)
}

// TestGradeDefinitions: of every figure, what it is counted in and which way is
// better; number, source and breaks are those given.
func TestGradeDefinitions(t *testing.T) {
	given := measure.Definition{ID: "x1", Number: "1", Title: "Staff", Source: "here", Breaks: []measure.Break{{Year: 2023}}}
	definitions := workforce.GradeDefinitions(given, "disability")
	require.Len(t, definitions, 3)
	for i, want := range []measure.Definition{
		{ID: "x1", Title: "Staff", Counted: "staff of the group in the row ÷ all staff in the row", Better: measure.Neither, Unit: measure.Percent},
		{
			ID: "x1.completeness", Title: "Completeness of disability records (self-reporting rate)",
			Counted: "staff of known disability ÷ all staff", Better: measure.Higher, Unit: measure.Percent,
		},
		{
			ID: "x1.difference", Title: "Staff, compared with the workforce",
			Counted: "share of the row − share of the workforce, of the group", Better: measure.Parity, Unit: measure.Points,
		},
	} {
		want.Number, want.Source, want.Breaks, want.Places = "1", "here", given.Breaks, 1
		assert.Equal(t, want, definitions[i])
	}
	listed := map[string]bool{}
	grades := graded(t, &headcount{1, 2, 3}, row{Name: "x", Staff: headcount{1, 1, 1}})
	for _, r := range append(grades.WorkforceResults("x1"), grades.RowResults("x1")...) {
		listed[r.Definition.ID] = true
	}
	assert.Equal(t, map[string]bool{"x1": true, "x1.completeness": true, "x1.difference": true}, listed)
}
