package workforce_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// TestNewChecker names what is wrong with who reports and when, all of it.
func TestNewChecker(t *testing.T) {
	march := workforce.Date{Year: 2024, Month: 3, Day: 31}
	year, err := workforce.YearTo(march)
	require.NoError(t, err)
	for _, c := range []struct {
		name         string
		organisation string
		body         workforce.Body
		snapshot     workforce.Date
		flow         workforce.Period
		want         string
		kind         error
	}{
		{"all of it", "QHG", workforce.Trust, march, year, "", nil},
		{"the least", "QHG", 0, march, workforce.Period{}, "", nil},
		{"no organisation", "", 0, march, year, "organisation: not supplied", measure.ErrNotSupplied},
		{"blank organisation", " ", 0, march, year, "organisation:  : not supplied", measure.ErrNotSupplied},
		{"body on no list", "QHG", 3, march, year, "QHG: body: 3: unrecognised: trust or commissioner", measure.ErrUnrecognised},
		{"no snapshot", "QHG", 0, workforce.Date{}, year, "QHG: snapshot: not supplied: date", measure.ErrNotSupplied},
		{
			"snapshot on no calendar", "QHG", 0,
			workforce.Date{Year: 2024, Month: 3, Day: 32},
			year,
			`QHG: snapshot: unrecognised: date "2024-03-32"`, measure.ErrUnrecognised,
		},
		{
			"flow period backwards", "QHG", 0, march,
			workforce.Period{From: year.To, To: year.From},
			`QHG: flow period: unrecognised: period "2024-03-31/2023-04-01"`, measure.ErrUnrecognised,
		},
		{
			"half a flow period", "QHG", 0, march,
			workforce.Period{From: year.From},
			"QHG: flow period: not supplied: date", measure.ErrNotSupplied,
		},
		{
			"nothing", "", 255,
			workforce.Date{},
			workforce.Period{},
			"organisation: not supplied\nbody: 255: unrecognised: trust or commissioner\nsnapshot: not supplied: date", measure.ErrNotSupplied,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			checker := workforce.NewChecker(c.organisation, c.body, c.snapshot, c.flow)
			assert.Equal(t, c.want, checker.Faults.Error())
			require.ErrorIs(t, checker.Faults.Err(), c.kind)
		})
	}
	assert.Equal(t, "QHG", workforce.NewChecker("  QHG\t", 0, march, year).Organisation)
}

// TestCorrectedItems: the survey of 2023 alone was corrected.
func TestCorrectedItems(t *testing.T) {
	for _, year := range []int{-2023, 0, 2022, 2024, 2025} {
		assert.Empty(t, workforce.CorrectedItems(year), year)
	}
	corrected := workforce.CorrectedItems(2023)
	require.Len(t, corrected, 1)
	assert.Equal(t, measure.CorrectedResults, corrected[0].Doubt)
	assert.Equal(t, "results of this item were corrected after their first publication: say which these are", corrected[0].Sentence)
	corrected[0].Sentence = ""
	assert.NotEmpty(t, workforce.CorrectedItems(2023)[0].Sentence, "the caller's list is the caller's own")
}

func TestOpportunityBreaks(t *testing.T) {
	for i, year := range []int{2021, 2025} {
		found := workforce.OpportunityBreaks()[i]
		assert.Equal(t, year, found.Year)
		assert.Equal(t, "survey", found.Of)
		assert.NotEmpty(t, found.Why)
	}
	workforce.OpportunityBreaks()[0].Year = 1
	assert.Equal(t, 2021, workforce.OpportunityBreaks()[0].Year, "the caller's list is the caller's own")
}
