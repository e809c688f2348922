package submission_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/examples/internal/submission"
)

func TestColumns(t *testing.T) {
	t.Parallel()
	var c submission.Columns
	require.NoError(t, c.Set("organisation=Org"))
	require.NoError(t, c.Set("staff.sex=Gender"))
	assert.Equal(t, "organisation,staff.sex", c.String())
	assert.Equal(t, map[string]string{"organisation": "Org", "sex": "Gender"}, c.Of(submission.Staff))
	assert.Equal(t, map[string]string{"organisation": "Org"}, c.Of(submission.Recruitment))
	for text, want := range map[string]string{
		"organisation":           `"organisation" is not FIELD=HEADER`,
		"organisation= ":         `"organisation= " is not FIELD=HEADER`,
		"colour=Colour":          "there is no field colour",
		"recruitment.sex=Gender": "there is no field recruitment.sex",
		"sex=Sex":                "the field sex is given twice",
		"staff.organisation=O":   "the field organisation is given twice",
	} {
		require.EqualError(t, c.Set(text), want, text)
	}
}

func TestCodes(t *testing.T) {
	t.Parallel()
	var bands submission.Codes
	require.NoError(t, bands.Set("8a, Band 8b,9"))
	assert.Equal(t, "8a,8b,9", bands.String())
	require.Error(t, bands.Set("8a,colour"))
	assert.Equal(t, "8a,8b,9", bands.String())
}
