package gpg_test

import (
	"fmt"
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

// TestReportResultsPeople: shares have the people of the report and each figure the
// warnings that touch it.
func TestReportResultsPeople(t *testing.T) {
	var payroll gpg.Payroll
	for _, rate := range []int64{10, 11, 12} {
		payroll.Add(employee(t, workforce.Female, rate, 0))
		payroll.Add(employee(t, workforce.Male, rate, 100))
	}
	payroll.Add(gpg.Employee{Sex: workforce.Female})
	payroll.Add(employee(t, workforce.Female, 12, -100))
	var got []string
	for _, result := range payroll.Report().Results(2024) {
		got = append(got, fmt.Sprintf("%s: %s of %s: %v", result.Key(), result.Count, result.Base, doubts(result.Warnings)))
	}
	assert.Equal(t, []string{
		"{gpg1  }: [x] of [x]: [unrated]",
		"{gpg2  }: [x] of [x]: [unrated]",
		"{gpg3  }: [x] of [x]: [negative bonus only men paid]",
		"{gpg4  }: [x] of [x]: [negative bonus only men paid]",
		"{gpg5  women}: 0 of 5: [negative bonus]",
		"{gpg5  men}: 3 of 3: [negative bonus]",
		"{gpg6 lower women}: 1 of 2: [unrated inexact split]",
		"{gpg6 lower men}: 1 of 2: [unrated inexact split]",
		"{gpg6 lower middle women}: 1 of 2: [unrated inexact split]",
		"{gpg6 lower middle men}: 1 of 2: [unrated inexact split]",
		"{gpg6 upper middle women}: 1 of 2: [unrated inexact split]",
		"{gpg6 upper middle men}: 1 of 2: [unrated inexact split]",
		"{gpg6 upper women}: 1 of 1: [unrated inexact split]",
		"{gpg6 upper men}: 0 of 1: [unrated inexact split]",
	}, got, "seven people are 2, 2, 2 and 1; of the three on £12 two women and a man stand in the upper two")
}

func TestReportWarnings(t *testing.T) {
	var payroll gpg.Payroll
	assert.Empty(t, payroll.Report().Warnings())
	payroll.Add(gpg.Employee{Sex: workforce.NotUsed, Person: gpg.Person{Bonus: -1}})
	assert.Empty(t, payroll.Report().Warnings(), "of neither group")
	payroll.Add(gpg.Employee{Sex: workforce.Female, Person: gpg.Person{Bonus: -1}})
	assert.Equal(t, []measure.Warning{
		{Doubt: measure.Unrated, Sentence: "1 person on full pay has no hourly rate and is in no hourly measure"},
		{Doubt: measure.NegativeBonus, Sentence: "1 bonus is below zero and was not used"},
	}, payroll.Report().Warnings())
	payroll.Add(gpg.Employee{Sex: workforce.Male, Person: gpg.Person{Bonus: -1}})
	payroll.Add(gpg.Employee{Sex: workforce.Male, Person: gpg.Person{Bonus: 1, ReducedByLeave: true}})
	assert.Equal(t, []measure.Warning{
		{Doubt: measure.Unrated, Sentence: "2 people on full pay have no hourly rate and are in no hourly measure"},
		{Doubt: measure.NegativeBonus, Sentence: "2 bonuses are below zero and were not used"},
		{Doubt: measure.OnlyMenPaid, Sentence: "only men were paid a bonus: both bonus gaps are 100 by convention where they are filed"},
	}, payroll.Report().Warnings())
}
