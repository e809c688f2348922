package wres_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// careerStages are bands 5 and below, 6 and 7, and 8a and above.
func careerStages() workforce.Stages {
	return workforce.Stages{
		Lower:  workforce.NewPool("", workforce.UnderBand1, workforce.Band5).Bands,
		Middle: workforce.NewPool("", workforce.Band6, workforce.Band7).Bands,
		Upper:  workforce.NewPool("", workforce.Band8a, workforce.VSM).Bands,
	}
}

// TestDisparity: of the made-up board 96 White and 30 BME staff are in band 4, 25
// and 5 in band 6, and 166 and 59 above, 42 and 24 of them clinical.
func TestDisparity(t *testing.T) {
	report := reported(t, full())
	for _, c := range []struct {
		name                                        string
		group                                       workforce.StaffGroup
		lowerToMiddle, middleToUpper, lowerToHigher string
	}{
		{"all", 0, "25/16", "166/295", "415/472"}, // (25/96)/(5/30), (166/25)/(59/5), (166/96)/(59/30)
		{"clinical", workforce.Clinical, "[x]", "7/20", "[x]"},
		{"non-clinical", workforce.NonClinical, "[x]", "[x]", "155/140"},
		{"medical", workforce.Medical, "[x]", "[x]", "[x]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			disparity, err := report.Disparity(c.group, careerStages())
			require.NoError(t, err)
			assert.Equal(t, c.lowerToMiddle, disparity.LowerToMiddle().Ratio().String())
			assert.Equal(t, c.middleToUpper, disparity.MiddleToUpper().Ratio().String())
			assert.Equal(t, exactly(t, c.lowerToHigher), disparity.LowerToUpper().Ratio())
			assert.Equal(t, measure.Direction{Of: "White", To: "BME", Harm: "BME"}, disparity.Direction)
		})
	}
}

// TestDisparityResults: the limits are those of B. Woolf's method, worked out apart
// from this module, of (25/96)/(5/30), (166/25)/(59/5) and (166/96)/(59/30).
func TestDisparityResults(t *testing.T) {
	report := reported(t, full())
	disparity, err := report.Disparity(0, careerStages())
	require.NoError(t, err)
	results := measure.Describe(wres.Definitions(), measure.InYear(report.Snapshot.Year, disparity.Results("wres1.disparity")))
	assert.Equal(t, []string{
		"wres1.disparity, lower to middle: 1.56 (0.55 to 4.44)",
		"wres1.disparity, middle to upper: 0.56 (0.21 to 1.54)",
		"wres1.disparity, lower to upper: 0.88 (0.53 to 1.46)",
	}, texts(results))
	assert.Equal(t, []string{"few in the upper rank: 5 among BME", "cannot be told from chance: chi-square 0.71, p = 0.399"}, texts(results[0].Warnings))
	assert.Equal(t, []string{"few in the lower rank: 5 among BME", "cannot be told from chance: chi-square 1.29, p = 0.257"}, texts(results[1].Warnings))
	assert.Equal(t, []string{"cannot be told from chance: chi-square 0.25, p = 0.618"}, texts(results[2].Warnings))
	assert.Equal(t, []string{"BME", "White", "White"}, []string{results[0].WorseOff(), results[1].WorseOff(), results[2].WorseOff()})
	assert.Equal(t, "adverse to BME", results[0].Reading.String())
}

// TestDisparityFaults name the organisation and the indicator.
func TestDisparityFaults(t *testing.T) {
	report := reported(t, full())
	_, err := report.Disparity(0, workforce.Stages{})
	require.EqualError(t, err, "QHG: wres1: lower: not supplied: bands\nQHG: wres1: middle: not supplied: bands\nQHG: wres1: upper: not supplied: bands")
	require.ErrorIs(t, err, measure.ErrNotSupplied)

	stages := careerStages()
	stages.Upper = append(stages.Upper, workforce.Band4)
	_, err = report.Disparity(0, stages)
	require.EqualError(t, err, `QHG: wres1: upper: 4: duplicate: it stands in "lower" too`)

	stated := full()
	stated.Representation.Rows[0].Name, stated.Representation.Rows[0].Bands = "bands 5 to 7", workforce.Bands5To7.Bands()
	_, err = reported(t, stated).Disparity(0, careerStages())
	require.EqualError(t, err, "QHG: wres1: row 1: bands: non-clinical bands 5 to 7: unrecognised: not all in one stage")

	disparity, err := wres.Report{}.Disparity(0, careerStages())
	require.NoError(t, err)
	assert.Equal(t, measure.NotSupplied, disparity.LowerToUpper().Ratio().Reason(), "no rows are no people")
}

// TestCompletenessTarget: 384 known of 400 are 96 per cent; of 375 known 5 are
// missing.
func TestCompletenessTarget(t *testing.T) {
	assert.Equal(t, measure.Integer(95), wres.CompletenessTarget())
	report := reported(t, full())
	assert.Equal(t, "+1.0 pp", report.Workforce.Completeness().Against(wres.CompletenessTarget()).String())
	assert.Equal(t, "0", report.Workforce.Completeness().Missing(wres.CompletenessTarget()).String())
	report.Workforce = cellsOf(t, counted(t, 275), counted(t, 100), counted(t, 25), counted(t, 400))
	assert.Equal(t, "5", report.Workforce.Completeness().Missing(wres.CompletenessTarget()).String(), "380 of 400 are 95 per cent")
}
