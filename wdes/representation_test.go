package wdes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// rowsOf prints rows with their counts.
func rowsOf(grades wdes.GradesReport) []string {
	var rows []string
	for _, row := range grades.Rows {
		rows = append(rows, row.Label()+" "+printed(row.Staff))
	}
	return rows
}

// TestClusters: bands and rows that were stated together are counted by cluster,
// clinical and non-clinical staff apart; who is in none stands in the remainder.
func TestClusters(t *testing.T) {
	grades := reported(t, full()).Representation
	assert.Equal(t, []string{
		"non-clinical bands 1 to 4 {4 60 16 80}", "non-clinical bands 8a to 8b {2 40 8 50}",
		"clinical bands 1 to 4 {3 40 10 53}", "clinical bands 5 to 7 {8 120 32 160}", "clinical bands 8c to VSM {1 5 2 8}",
		"medical consultants {1 15 6 22}",
	}, rowsOf(grades.Clusters))
	assert.Equal(t, []string{
		"non-clinical under band 1 {0 2 1 3}", "non-clinical band 4 {4 60 16 80}", "non-clinical band 8b {2 40 8 50}",
		"clinical band 5 {5 70 20 95}", "clinical band 6 {3 50 12 65}", "clinical VSM {1 5 2 8}",
	}, rowsOf(grades.Bands()), "consultants are a cluster, and bands 1 to 4 no single band")
	assert.Len(t, grades.Rows, 8)
	// The rows hold 19, 282 and 75 people of 20, 300 and 80; nobody counts those under band 1 in a cluster.
	assert.Equal(t, "{1 18 5 24}", printed(grades.Remainder))
	assert.Equal(t, "{1 20 6 27}", printed(grades.Clusters.Remainder))
	assert.Equal(t, []string{"the rows leave out 27 of the workforce (Disabled 1, Non-disabled 20, unknown 6)"}, texts(grades.Clusters.Warnings()))
	assert.Contains(t, texts(result(t, reported(t, full()), "wdes1", "", "Disabled").Warnings), "3 people stand in no cluster")
	assert.Equal(t, []measure.Doubt{measure.RowsFallShort, measure.UnknownShare, measure.RowsFallShort, measure.PrevalenceDiffers},
		doubts(result(t, reported(t, full()), "wdes1", "", "Disabled").Warnings))
}

// TestOwnClusters: an organisation may count staff in clusters of its own.
func TestOwnClusters(t *testing.T) {
	stated := full()
	stated.Representation.Clusters = []workforce.Pool{
		workforce.NewPool("up to band 7", workforce.UnderBand1, workforce.Band7),
		{Name: "senior", Bands: []workforce.Band{workforce.Band8b, workforce.VSM, workforce.Consultant}},
	}
	grades := reported(t, stated).Representation
	assert.Equal(t, []string{
		"non-clinical up to band 7 {4 62 17 83}", "non-clinical senior {2 40 8 50}",
		"clinical up to band 7 {11 160 42 213}", "clinical senior {1 5 2 8}", "medical senior {1 15 6 22}",
	}, rowsOf(grades.Clusters))
	assert.Equal(t, grades.Remainder, grades.Clusters.Remainder)
	assert.Len(t, grades.Bands().Rows, 7, "consultants too are a band of a cluster now")

	t.Run("a band that is a cluster", func(t *testing.T) {
		stated := full()
		stated.Representation.Clusters = append(workforce.ClusterPools(), workforce.Pool{Name: "under band 1", Bands: []workforce.Band{workforce.UnderBand1}})
		grades := reported(t, stated).Representation
		assert.Contains(t, rowsOf(grades.Clusters), "non-clinical under band 1 {0 2 1 3}")
		assert.NotContains(t, rowsOf(grades.Bands()), "non-clinical under band 1 {0 2 1 3}")
	})
	t.Run("none is those of the standard", func(t *testing.T) {
		stated := full()
		stated.Representation.Clusters = []workforce.Pool{}
		assert.Equal(t, reported(t, full()), reported(t, stated))
	})
}

func TestRepresentationStates(t *testing.T) {
	stated := full()
	stated.Workforce = nil
	report := reported(t, stated)
	assert.Equal(t, wdes.Cells{}, report.Representation.Clusters.Remainder)
	assert.Empty(t, report.Representation.Clusters.Warnings())
	assert.Equal(t, "5.0%", report.Representation.Clusters.Rows[0].Staff.Share(workforce.DisabledGroup).String())
	assert.Equal(t, measure.NotSupplied, report.Representation.Clusters.Rows[0].Difference(workforce.DisabledGroup).Points().Reason())

	stated = full()
	stated.Representation = nil
	report = reported(t, stated)
	assert.Empty(t, report.Representation.Rows)
	assert.Empty(t, report.Representation.Clusters.Rows)
	assert.NotContains(t, doubts(result(t, report, "wdes1", "", "Disabled").Warnings), measure.RowsFallShort, "no rows were stated")
	stated.Representation = &wdes.Representation{}
	report = reported(t, stated)
	assert.Equal(t, report.Workforce, report.Representation.Clusters.Remainder, "no row holds anybody")
	assert.Empty(t, report.Representation.Bands().Rows)
}

// stages are bands 5 and below, 6 and 7, and 8a and above.
func stages() workforce.Stages {
	return workforce.Stages{
		Lower:  workforce.NewPool("", workforce.UnderBand1, workforce.Band5).Bands,
		Middle: workforce.NewPool("", workforce.Band6, workforce.Band7).Bands,
		Upper:  workforce.NewPool("", workforce.Band8a, workforce.VSM).Bands,
	}
}

// TestDisparity: 8 Disabled and 110 non-disabled clinical staff up to band 5, 3
// and 50 in 6 and 7, 1 and 5 above. All staff are 12, 3, 3 and 172, 50, 45.
func TestDisparity(t *testing.T) {
	report := reported(t, full())
	for _, c := range []struct {
		name                        string
		group                       workforce.StaffGroup
		lowMiddle, midUpper, lowUpp string
	}{
		{"clinical", workforce.Clinical, "40/33", "3/10", "4/11"}, // (50/110)/(3/8), (5/50)/(1/3), (5/110)/(1/8)
		{"all", 0, "50/43", "9/10", "45/43"},                      // (50/172)/(3/12), (45/50)/(3/3), (45/172)/(3/12)
		{"non-clinical", workforce.NonClinical, "[x]", "[x]", "80/62"},
	} {
		t.Run(c.name, func(t *testing.T) {
			disparity, err := report.Disparity(c.group, stages())
			require.NoError(t, err)
			assert.Equal(t, c.lowMiddle, disparity.LowerToMiddle().Ratio().String())
			assert.Equal(t, c.midUpper, disparity.MiddleToUpper().Ratio().String())
			want, err := measure.ParseValue(c.lowUpp)
			require.NoError(t, err)
			assert.Equal(t, want, disparity.LowerToUpper().Ratio())
			assert.Equal(t, measure.Direction{Of: "Non-disabled", To: "Disabled", Harm: "Disabled"}, disparity.LowerToUpper().Direction())
		})
	}
	t.Run("rows of a cluster count whole or are a fault", func(t *testing.T) {
		stages := stages()
		stages.Lower, stages.Middle = stages.Lower[1:4], append(stages.Lower[4:], stages.Middle...)
		_, err := report.Disparity(workforce.Clinical, stages)
		require.EqualError(t, err, "RXX: wdes1: row 4: bands: clinical bands 1 to 4: unrecognised: not all in one stage")
	})
	t.Run("a band that is a cluster counts", func(t *testing.T) {
		stated := full()
		stated.Representation.Clusters = []workforce.Pool{workforce.NewPool("band 6", workforce.Band6, workforce.Band6), workforce.NewPool("bands 1 to 4", workforce.Band1, workforce.Band4)}
		disparity, err := reported(t, stated).Disparity(workforce.Clinical, stages())
		require.NoError(t, err)
		assert.Equal(t, "{3 50 12 65}", printed(disparity.Middle))
	})
	t.Run("no stage", func(t *testing.T) {
		_, err := report.Disparity(0, workforce.Stages{})
		require.EqualError(t, err, "RXX: wdes1: lower: not supplied: bands\nRXX: wdes1: middle: not supplied: bands\nRXX: wdes1: upper: not supplied: bands")
		require.ErrorIs(t, err, measure.ErrNotSupplied)
	})
}
