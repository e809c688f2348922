package submission_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/examples/internal/submission"
	"github.com/workforce-equality/equality/measure"
)

// The files and their columns are a contract.
func TestFiles(t *testing.T) {
	contract := map[string]string{
		"wres.csv": "organisation,headcount,white,bme,unknown,bme_percent,appointment_ratio,disciplinary_ratio,training_ratio," +
			"board_total_difference,board_voting_difference,board_executive_difference",
		"wdes.csv": "organisation,headcount,disabled,non_disabled,unknown,disabled_percent,appointment_ratio,capability_ratio," +
			"board_total_difference,board_voting_difference,board_executive_difference",
		"gpg.csv": "organisation,women,men,mean_women,mean_men,median_women,median_men,mean_gap,median_gap,mean_bonus_gap,median_bonus_gap," +
			"women_bonus_percent,men_bonus_percent,lower_women,lower_men,lower_middle_women,lower_middle_men," +
			"upper_middle_women,upper_middle_men,upper_women,upper_men",
		"cells.csv": "organisation,staff_group,band,ethnicity,headcount",
	}
	var empty submission.Organisation
	figures, err := empty.Figures("RAA")
	require.NoError(t, err)
	rows := map[string]string{
		"wres.csv": "RAA,0,0,0,0,,,,,,,\n", "wdes.csv": "RAA,0,0,0,0,,,,,,\n", "gpg.csv": "RAA,0,0,,,,,,,,,,,0,0,0,0,0,0,0,0\n", "cells.csv": "",
	}
	require.Len(t, submission.Files(), len(contract))
	for _, file := range submission.Files() {
		t.Run(file.Name, func(t *testing.T) {
			assert.Equal(t, contract[file.Name], strings.Join(file.Columns, ","))
			assert.Equal(t, file.Name == "cells.csv", file.Cells)
			var text strings.Builder
			require.NoError(t, file.Write(&text, submission.Published(), []*submission.Figures{figures}))
			assert.Equal(t, contract[file.Name]+"\n"+rows[file.Name], text.String())
			require.ErrorIs(t, file.Write(full{}, submission.Published(), nil), errFull)
		})
	}
	require.ErrorIs(t, submission.WriteChanges(full{}, submission.Exact(), nil, nil), errFull)
}

var errFull = errors.New("full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

// A value is rounded half away from zero, once, at the places of its kind; what does not
// exist is nothing, whatever the reason.
func TestField(t *testing.T) {
	eighth := measure.Integer(-1).Over(measure.Integer(8))
	for _, row := range []struct {
		name             string
		field            submission.Field
		published, exact string
	}{
		{"text", submission.Field{Kind: submission.Text, Text: "R\"A"}, "R\"A", "R\"A"},
		{"people", submission.Field{Kind: submission.People, Value: measure.Integer(12)}, "12", "12"},
		{"per cent", submission.Field{Kind: submission.Percent, Value: eighth}, "-0.1", "-0.1250000000"},
		{"ratio", submission.Field{Kind: submission.Ratio, Value: eighth}, "-0.13", "-0.1250000000"},
		{"money", submission.Field{Kind: submission.Money, Value: eighth}, "-0.13", "-0.1250000000"},
		{"zero", submission.Field{Kind: submission.Percent, Value: eighth.Times(measure.Integer(0))}, "0.0", "0.0000000000"},
		{"rounded to zero", submission.Field{Kind: submission.Percent, Value: eighth.Over(measure.Integer(10))}, "0.0", "-0.0125000000"},
		{"undefined", submission.Field{Kind: submission.Ratio, Value: eighth.Over(measure.Integer(0))}, "", ""},
		{"not supplied", submission.Field{Kind: submission.Ratio}, "", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.published, row.field.In(submission.Published()))
			assert.Equal(t, row.exact, row.field.In(submission.Exact()))
		})
	}
}
