package workforce_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// singles is made-up rows of single bands.
func singles() []row {
	of := func(group workforce.StaffGroup, band workforce.Band, white, bme, unknown int64) row {
		return row{StaffGroup: group, Bands: bands(band), Staff: headcount{white, bme, unknown}}
	}
	return []row{
		of(workforce.Clinical, workforce.Band5, 40, 30, 1),
		of(workforce.NonClinical, workforce.VSM, 5, 1, 0),
		of(workforce.NonClinical, workforce.Band3, 60, 20, 2),
		of(workforce.NonClinical, workforce.Band8c, 7, 1, 1),
		of(workforce.NonClinical, workforce.Band2, 9, 4, 0),
		of(workforce.Medical, workforce.Trainee, 3, 8, 0),
	}
}

// table is rows as text.
func table(report gradesReport) []string {
	var lines []string
	for _, row := range report.Rows {
		lines = append(lines, row.StaffGroup.String()+", "+row.Name+" "+row.Staff.String())
	}
	return lines
}

func TestPooled(t *testing.T) {
	staff := &headcount{White: 130, BME: 70, Unknown: 6}
	for _, c := range []struct {
		name  string
		pools []workforce.Pool
		want  []string
	}{
		{"seniority", workforce.SeniorityPools(), []string{
			"non-clinical, bands 1 to 7 {69 24 2 95}", "non-clinical, bands 8a to VSM {12 2 1 15}",
			"clinical, bands 1 to 7 {40 30 1 71}", "medical, medical and dental {3 8 0 11}",
		}},
		{"stages", workforce.StagePools(), []string{
			"non-clinical, bands 2 to 4 {69 24 2 95}", "non-clinical, bands 8c to VSM and medical {12 2 1 15}",
			"clinical, bands 5 to 7 {40 30 1 71}", "medical, bands 8c to VSM and medical {3 8 0 11}",
		}},
		{"clusters", workforce.ClusterPools(), []string{
			"non-clinical, bands 1 to 4 {69 24 2 95}", "non-clinical, bands 8c to VSM {12 2 1 15}",
			"clinical, bands 5 to 7 {40 30 1 71}", "medical, trainee grades {3 8 0 11}",
		}},
		{"one", []workforce.Pool{workforce.NewPool("all", workforce.UnderBand1, workforce.UngradedMedical)}, []string{
			"non-clinical, all {81 26 3 110}", "clinical, all {40 30 1 71}", "medical, all {3 8 0 11}",
		}},
		{"single bands", []workforce.Pool{
			workforce.NewPool("2", workforce.Band2, workforce.Band2), workforce.NewPool("3", workforce.Band3, workforce.Band3),
			workforce.NewPool("others", workforce.Band4, workforce.UngradedMedical),
		}, []string{
			"non-clinical, 2 {9 4 0 13}", "non-clinical, 3 {60 20 2 82}", "non-clinical, others {12 2 1 15}",
			"clinical, others {40 30 1 71}", "medical, others {3 8 0 11}",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows := graded(t, staff, singles()...)
			pooled, err := rows.Pooled(c.pools...)
			require.NoError(t, err)
			assert.Equal(t, c.want, table(pooled))
			assert.Equal(t, graded(t, staff, singles()...), rows, "the rows are as they were")
			assert.Equal(t, "{6 6 2 14}", pooled.Remainder.String())
			assert.Equal(t, "{130 70 6 206}", pooled.Workforce.String())
			for _, row := range pooled.Rows {
				assert.Equal(t, "{130 70 6 206}", row.Workforce.String())
			}

			again, err := pooled.Pooled(c.pools...)
			require.NoError(t, err)
			assert.Equal(t, pooled, again, "pooling pooled rows changes nothing")

			first := c.pools[0].Bands[0]
			for _, row := range again.Rows {
				row.Bands[0] = 0
			}
			assert.Equal(t, first, c.pools[0].Bands[0], "the bands are the caller's own")
		})
	}
}

// TestPooledFaults: every row without a place is named, and its people stand in
// the remainder.
func TestPooledFaults(t *testing.T) {
	staff := &headcount{White: 130, BME: 70, Unknown: 6}
	rows := graded(t, staff, append(singles(),
		row{StaffGroup: workforce.Clinical, Name: "bands 7 and 8a", Bands: bands(workforce.Band7, workforce.Band8a), Staff: headcount{White: 1}},
		row{Name: "others", Staff: headcount{White: 1}},
		row{Name: "x", Bands: bands(workforce.Band6), Staff: headcount{White: 1}},
	)...)
	rows.Rows[8].StaffGroup = 7 // on no list, which no report has
	assert.Equal(t, "{3 6 2 11}", rows.Remainder.String())
	const misplaced = `row 7: bands: clinical bands 7 and 8a: unrecognised: not all in one pool
row 8: bands: others: unrecognised: not all in one pool
row 9: staff group: staff group(7): unrecognised`

	pooled, err := rows.Pooled(workforce.SeniorityPools()...)
	require.ErrorIs(t, err, measure.ErrUnrecognised)
	require.EqualError(t, err, misplaced)
	assert.Len(t, pooled.Rows, 4, "the good rows")
	assert.Equal(t, "{6 6 2 14}", pooled.Remainder.String(), "three people more")

	t.Run("a band in two pools", func(t *testing.T) {
		pooled, err := rows.Pooled(append(workforce.SeniorityPools(), workforce.NewPool("leaders", workforce.Band9, workforce.VSM))...)
		var all measure.Faults
		require.ErrorAs(t, err, &all)
		assert.Equal(t, `leaders: 9: duplicate: it stands in "bands 8a to VSM" too
leaders: VSM: duplicate: it stands in "bands 8a to VSM" too
`+misplaced, all.Error())
		require.ErrorIs(t, err, measure.ErrDuplicate)
		require.ErrorIs(t, err, measure.ErrUnrecognised)
		assert.Equal(t, gradesReport{}, pooled)
	})
	t.Run("pools of one name or none", func(t *testing.T) {
		pools := append(workforce.SeniorityPools()[1:], workforce.NewPool("bands 8a to VSM", workforce.Band1, workforce.Band4), workforce.NewPool(" ", workforce.Band5, workforce.Band7))
		pooled, err := graded(t, staff, singles()...).Pooled(pools...)
		require.EqualError(t, err, "bands 8a to VSM: duplicate pool\n"+"pool 4: not supplied: name")
		require.ErrorIs(t, err, measure.ErrDuplicate)
		require.ErrorIs(t, err, measure.ErrNotSupplied)
		assert.Equal(t, gradesReport{}, pooled)
	})
	t.Run("no pool", func(t *testing.T) {
		pooled, err := graded(t, staff, singles()...).Pooled()
		var all measure.Faults
		require.ErrorAs(t, err, &all)
		assert.Len(t, all, 6, "no pool has a place for anybody")
		assert.Empty(t, pooled.Rows)
		assert.Equal(t, "{130 70 6 206}", pooled.Remainder.String())
	})
	t.Run("no rows", func(t *testing.T) {
		rows := graded(t, staff)
		pooled, err := rows.Pooled(workforce.SeniorityPools()...)
		require.NoError(t, err)
		assert.Equal(t, rows, pooled)
	})
	t.Run("workforce not supplied", func(t *testing.T) {
		pooled, err := graded(t, nil, singles()...).Pooled(workforce.SeniorityPools()[:2]...)
		require.ErrorIs(t, err, measure.ErrUnrecognised)
		assert.Equal(t, cells{}, pooled.Remainder)
		assert.Len(t, pooled.Rows, 3)
	})
}

// TestSelect: who is not selected stands in the remainder.
func TestSelect(t *testing.T) {
	rows := graded(t, &headcount{White: 130, BME: 70, Unknown: 6}, singles()...)
	clinical := rows.Select(func(row rowReport) bool { return row.StaffGroup == workforce.Clinical })
	assert.Equal(t, []string{"clinical, band 5 {40 30 1 71}"}, table(clinical))
	assert.Equal(t, "{90 40 5 135}", clinical.Remainder.String())
	assert.Equal(t, "{130 70 6 206}", clinical.Workforce.String())

	none := rows.Select(func(rowReport) bool { return false })
	assert.Empty(t, none.Rows)
	assert.Equal(t, "{130 70 6 206}", none.Remainder.String())

	all := rows.Select(func(rowReport) bool { return true })
	assert.Equal(t, rows, all)
	all.Rows[0].Bands[0] = 0
	assert.Equal(t, workforce.Band5, rows.Rows[0].Bands[0], "the bands are the caller's own")
	assert.Equal(t, graded(t, nil), graded(t, nil).Select(func(rowReport) bool { return true }))
}

func TestAcrossStaffGroups(t *testing.T) {
	rows := graded(t, &headcount{White: 20, BME: 25, Unknown: 33},
		row{StaffGroup: workforce.NonClinical, Bands: bands(workforce.Band5), Staff: headcount{1, 2, 3}},
		row{StaffGroup: workforce.NonClinical, Name: "top", Staff: headcount{White: 7}},
		row{StaffGroup: workforce.Clinical, Name: "band 5", Bands: bands(workforce.Band5), Staff: headcount{10, 20, 30}},
		row{StaffGroup: workforce.Medical, Name: "top", Bands: bands(workforce.Consultant), Staff: headcount{BME: 1}},
	)
	together := rows.AcrossStaffGroups()
	assert.Equal(t, []string{", band 5 {11 22 33 66}", "non-clinical, top {7 0 0 7}", "medical, top {0 1 0 1}"}, table(together), "rows of one name and other bands stay apart, each with its label")
	assert.Equal(t, "{2 2 0 4}", together.Remainder.String())
	assert.Equal(t, together, together.AcrossStaffGroups())
	assert.Equal(t, workforce.NonClinical, rows.Rows[0].StaffGroup, "the rows are as they were")
	assert.Equal(t, "{1 2 3 6}", rows.Rows[0].Staff.String())
	assert.Equal(t, "{20 25 33 78}", together.Workforce.String())
	again := rows.AcrossStaffGroups()
	again.Rows[0].Bands[0] = 0
	assert.Equal(t, workforce.Band5, rows.Rows[0].Bands[0], "the bands are the caller's own")
	assert.Equal(t, gradesReport{}, gradesReport{}.AcrossStaffGroups())
}

// TestResiduals: two rows of 100 White and 50 BME people and of 80 and 90. 320
// headcount, 180 White: 84.375 White expected in the first row, and the residual is
// 15.625 ÷ √(84.375 × 170/320 × 140/320), 3.528. With two rows and two groups all
// four are of one size, and its square is the chi-square, 12.45. The 7 and 9 of
// unknown ethnicity count for nothing.
func TestResiduals(t *testing.T) {
	rows := []row{
		{Name: "bands 1 to 7", Staff: headcount{100, 50, 7}},
		{Name: "bands 8a to VSM", Staff: headcount{80, 90, 9}},
	}
	grades := graded(t, nil, rows...)
	var got [][]string
	for _, row := range grades.Residuals() {
		got = append(got, []string{row[0].Text(2), row[1].Text(2)})
	}
	assert.Equal(t, [][]string{{"3.53", "-3.53"}, {"-3.53", "3.53"}}, got)
	assert.Equal(t, "chi-square 12.45, p < 0.001", grades.Test().String())
	assert.Equal(t, cells{}, grades.Remainder, "the workforce is not supplied")
	assert.Equal(t, cells{}, grades.Workforce)

	t.Run("a row of nobody known", func(t *testing.T) {
		grades := graded(t, nil, append(rows, row{Name: "medical", Staff: headcount{Unknown: 3}})...)
		assert.Equal(t, measure.NoBase, grades.Residuals()[2][0].Reason())
		assert.Equal(t, "chi-square 12.45, p < 0.001", grades.Test().String(), "it leaves the test as it is")
	})
	t.Run("a suppressed row", func(t *testing.T) {
		hidden := graded(t, nil, rows...)
		require.NoError(t, json.Unmarshal([]byte(`{"White": "100", "BME": "[c]", "Unknown": "7", "Total": "157"}`), &hidden.Rows[0].Staff))
		assert.Equal(t, measure.Suppressed, hidden.Residuals()[1][1].Reason())
		assert.Equal(t, measure.Suppressed, hidden.Test().P.Reason())
	})
	t.Run("no rows", func(t *testing.T) {
		assert.Empty(t, graded(t, nil).Residuals())
		assert.False(t, graded(t, nil).Test().P.Known())
	})
}

// TestGradesResults lists them in their order, with the doubts about each.
func TestGradesResults(t *testing.T) {
	staff := &headcount{White: 288, BME: 96, Unknown: 16}
	grades := graded(t, staff, row{StaffGroup: workforce.Clinical, Bands: bands(workforce.VSM), Staff: headcount{5, 3, 1}})
	got := []string{}
	for _, r := range slices.Concat(grades.WorkforceResults("wres1", measure.Warning{Sentence: "and one more"}), grades.RowResults("wres1")) {
		line := []string{r.String() + " of " + r.Base.String()}
		for _, warning := range r.Warnings {
			line = append(line, warning.Sentence)
		}
		got = append(got, strings.Join(line, "; "))
	}
	short := "; the rows leave out 391 of the workforce (White 283, BME 93, unknown 15); and one more"
	few := "; only 9 in the base for clinical VSM; 1 of 9 are of unknown group (11.1%)"
	// The definitions that say how a figure is printed are the standard's.
	assert.Equal(t, []string{
		"wres1, White: 72 (67% to 76%) of 400" + short,
		"wres1, BME: 24 (20% to 28%) of 400" + short,
		"wres1, Unknown: 4 (2% to 6%) of 400" + short,
		"wres1.completeness: 96 (94% to 98%) of 400",
		"wres1, clinical VSM, White: 56 (27% to 81%) of 9" + few,
		"wres1, clinical VSM, BME: 33 (12% to 65%) of 9" + few,
		"wres1, clinical VSM, Unknown: 11 (2% to 43%) of 9" + few,
		"wres1.difference, clinical VSM, White: -16 of [x]" + few,
		"wres1.difference, clinical VSM, BME: 9 of [x]" + few,
		"wres1.difference, clinical VSM, Unknown: 7 of [x]" + few,
	}, got)
}

// TestUnknownWarnings: a share rests on the row alone, a difference on the row and
// the whole workforce, of whom 25 per cent are of unknown group here.
func TestUnknownWarnings(t *testing.T) {
	const everybody = "in the whole workforce 250 of 1000 are of unknown group (25.0%): read it with great caution"
	grades := graded(t, &headcount{600, 150, 250},
		row{Name: "known", Staff: headcount{40, 10, 0}}, row{Name: "some", Staff: headcount{37, 10, 3}},
	)
	for part, want := range map[string][2][]string{
		"known": {{}, {everybody}},
		"some":  {{"3 of 50 are of unknown group (6.0%)"}, {"3 of 50 are of unknown group (6.0%)", everybody}},
	} {
		for _, r := range grades.RowResults("wres1") {
			of := map[string][]string{"wres1": want[0], "wres1.difference": want[1]}[r.Definition.ID]
			if r.Part != part {
				continue
			}
			sentences := []string{}
			for _, warning := range r.Warnings {
				sentences = append(sentences, warning.Sentence)
			}
			assert.Equal(t, of, sentences, "%s", r)
		}
	}
}

// TestHandMadeGrades: nothing panics on a report that no check has made, and a
// sum that is too large is absent.
func TestHandMadeGrades(t *testing.T) {
	most := graded(t, nil, row{Name: "x", Bands: bands(workforce.Band5), Staff: headcount{White: measure.MaxCount}}).Rows[0]
	report := gradesReport{Rows: []rowReport{most, most, {StaffGroup: 99, Bands: bands(255)}, {}}}
	pooled, err := report.Pooled(workforce.SeniorityPools()...)
	require.ErrorIs(t, err, measure.ErrUnrecognised)
	assert.Equal(t, measure.OutOfRange, pooled.Rows[0].Staff.Of(workforce.White).Reason())
	assert.Equal(t, measure.OutOfRange, report.AcrossStaffGroups().Rows[0].Staff.Total().Reason())
	assert.Empty(t, report.Warnings())
	assert.Len(t, report.Residuals(), 4)
	assert.False(t, report.Test().P.Known())
	assert.Len(t, report.RowResults("wres1"), 4*6)
	assert.Len(t, report.WorkforceResults("wres1"), 3+1)
	assert.Empty(t, gradesReport{}.RowResults("wres1"))
}
