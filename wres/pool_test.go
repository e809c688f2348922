package wres_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// TestPooledPublished: the reports print four rows, which are pools already; the
// two grades of all staff are sums of theirs.
func TestPooledPublished(t *testing.T) {
	b := readBLMK(t, 0)
	for _, c := range []struct {
		name string
		year int
		want []string
	}{
		{"2023, 55 of 199 and 44 of 222", 2023, []string{"bands 1 to 7: 27.6% of 199", "bands 8a to VSM: 19.8% of 222"}},
		{"2024, 35 of 162 and 59 of 235", 2024, []string{"bands 1 to 7: 21.6% of 162", "bands 8a to VSM: 25.1% of 235"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows := b.years[c.year].Representation
			pooled, err := rows.Pooled(workforce.SeniorityPools()...)
			require.NoError(t, err)
			assert.Equal(t, rows, pooled)

			var got []string
			for _, row := range b.regraded(c.year, wres.RepresentationReport.AcrossStaffGroups).Representation.Rows {
				got = append(got, row.Label()+": "+row.Staff.Share(workforce.BME).String()+" of "+row.Staff.Total().String())
			}
			assert.Equal(t, c.want, got)
		})
	}
	t.Run("2021, action plan", func(t *testing.T) { // 27 + 140 + 106 + 78 = 351, in bands that no table counts
		total := b.people("wres2022.plan.pooled.2021.overall.n")
		n, known := b.boards[2021].Workforce.Total().Int64()
		assert.True(t, known)
		assert.Equal(t, total, n)
	})
}

// TestPooledRemainder: rows that no pool holds are named, and the results of the
// others go on with their people in the remainder.
func TestPooledRemainder(t *testing.T) {
	report := reported(t, full())
	pooled, err := report.Representation.Pooled(workforce.NewPool("leaders", workforce.Band8a, workforce.VSM))
	require.ErrorIs(t, err, measure.ErrUnrecognised)
	require.EqualError(t, err, "row 1: bands: non-clinical band 4: unrecognised: not all in one pool\n"+
		"row 3: bands: clinical band 6: unrecognised: not all in one pool")
	// 96, 30 and 4 of band 4, 25, 5 and 2 of band 6, and 1, 2 and 0 whom no row held.
	assert.Equal(t, "{122 37 6 165}", printed(pooled.Remainder))

	report.Representation = pooled
	assert.Equal(t, "wres1, non-clinical leaders, BME: 21.5% (15.9% to 28.4%)", result(t, report, "wres1", "non-clinical leaders", "BME").String())
	assert.Equal(t, "wres1.difference, clinical leaders, BME: +9.3 pp", result(t, report, "wres1.difference", "clinical leaders", "BME").String())
	assert.Equal(t, []string{"the rows leave out 165 of the workforce (White 122, BME 37, unknown 6)"},
		texts(result(t, report, "wres1", "", "White").Warnings))
}

// TestCountsAreCheckedBeforeSums: a count that cannot be is found in its row, so
// that no sum can hide it.
func TestCountsAreCheckedBeforeSums(t *testing.T) {
	for _, c := range []struct {
		name  string
		wrong int64
		kind  error
	}{
		{"below zero", -1, measure.ErrNegative},
		{"too large", measure.MaxCount + 1, measure.ErrTooLarge},
		{"the greatest", 1<<63 - 1, measure.ErrTooLarge},
		{"the least", -1 << 63, measure.ErrNegative},
	} {
		t.Run(c.name, func(t *testing.T) {
			stated := stated()
			stated.Representation = &wres.Representation{Rows: []wres.Row{
				{StaffGroup: workforce.NonClinical, Bands: []workforce.Band{workforce.Band2}, Staff: wres.Headcount{White: 9, BME: 4}},
				{StaffGroup: workforce.NonClinical, Bands: []workforce.Band{workforce.Band3}, Staff: wres.Headcount{White: 60, BME: c.wrong, Unknown: 2}},
			}}
			all := faults(t, stated)
			require.ErrorIs(t, all, c.kind)
			require.Len(t, all, 1)
			assert.Equal(t, "non-clinical band 3, BME", all[0].Field)
		})
	}
}
