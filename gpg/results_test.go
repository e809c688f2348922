package gpg_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

func TestDefinitions(t *testing.T) {
	definitions := gpg.Definitions()
	require.Len(t, definitions, 6, "the six measures")
	for i, definition := range definitions {
		assert.Equal(t, "gpg"+definition.Number, definition.ID)
		assert.Equal(t, string(rune('1'+i)), definition.Number)
		assert.NotEmpty(t, definition.Title)
		assert.NotEmpty(t, definition.Counted)
		assert.NotEmpty(t, definition.Source)
		assert.Equal(t, measure.Percent, definition.Unit)
		assert.Equal(t, 1, definition.Places)
		better := measure.Parity
		if i >= 4 {
			better = measure.Neither
		}
		assert.Equal(t, better, definition.Better)
		found, ok := gpg.Definition(definition.ID)
		assert.True(t, ok)
		assert.Equal(t, definition, found)
	}
	_, ok := gpg.Definition("gpg7")
	assert.False(t, ok)
}

func TestSubmissionResults(t *testing.T) {
	var got []string
	for _, result := range acceptable(t).Results(2022) {
		assert.Equal(t, 2022, result.Year)
		got = append(got, result.String())
	}
	assert.Equal(t, []string{
		"gpg1: 26.0%", "gpg2: 18.5%", "gpg3: 19.0%", "gpg4: -33.3%", "gpg5, women: 0.6%", "gpg5, men: 4.2%",
		"gpg6, lower, women: 83.6%", "gpg6, lower, men: 16.4%", "gpg6, lower middle, women: 82.0%", "gpg6, lower middle, men: 18.0%",
		"gpg6, upper middle, women: 83.6%", "gpg6, upper middle, men: 16.4%", "gpg6, upper, women: 63.9%", "gpg6, upper, men: 36.1%",
	}, got)
	assert.Len(t, gpg.Submission{}.Results(0), 14)
}

// TestReportResults: the figures of a report are exact, and follow no convention.
func TestReportResults(t *testing.T) {
	var payroll gpg.Payroll
	for _, rate := range []int64{10, 11, 12} {
		payroll.Add(employee(t, workforce.Female, rate, 0))
	}
	for _, rate := range []int64{12, 14, 16} {
		payroll.Add(employee(t, workforce.Male, rate, 100))
	}
	results := payroll.Report().Results(2024)
	require.Len(t, results, 14)
	assert.Equal(t, "150/7", results[0].Value.String())
	assert.Equal(t, measure.NoBase, results[2].Value.Reason(), "no woman was paid a bonus")
	assert.Equal(t, "100", results[5].Value.String())
}
