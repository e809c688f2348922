package wdes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// TestDirections: the ratios are above one where Disabled people are worse off.
func TestDirections(t *testing.T) {
	report := reported(t, full())
	for _, c := range []struct {
		id   string
		of   wdes.Likelihoods
		text string
	}{
		{"wdes2", report.Appointment.Likelihoods, "Non-disabled 1.56 times as likely as Disabled"},
		{"wdes3", report.Capability.Likelihoods, "Disabled 3.00 times as likely as Non-disabled"},
		{"wdes3.illhealth", report.Capability.IllHealth, "Disabled 7.50 times as likely as Non-disabled"},
		{"wdes3.all", report.Capability.AllGrounds(), "Disabled 4.04 times as likely as Non-disabled"},
	} {
		t.Run(c.id, func(t *testing.T) {
			relative := c.of.RelativeLikelihood()
			definition, found := wdes.Definition(c.id)
			require.True(t, found)
			assert.Equal(t, c.text, relative.String())
			assert.Equal(t, "adverse to Disabled", relative.FourFifths().String())
			assert.Equal(t, definition.Direction, relative.Direction())
			assert.Equal(t, "Disabled", relative.Direction().Harm)
			assert.Equal(t, measure.Integer(1), relative.Ratio().Times(relative.Reversed().Ratio()))
		})
	}
	t.Run("not supplied", func(t *testing.T) {
		report := reported(t, stated())
		assert.Equal(t, "Non-disabled to Disabled [x]", report.Appointment.RelativeLikelihood().String())
		assert.Equal(t, "Disabled to Non-disabled [x]", report.Capability.RelativeLikelihood().String())
		assert.Equal(t, "Disabled to Non-disabled [x]", report.Capability.IllHealth.RelativeLikelihood().String())
		assert.Equal(t, "Disabled to Non-disabled [x]", report.Capability.AllGrounds().RelativeLikelihood().String())
		assert.Empty(t, report.Capability.Warnings())
	})
}

// TestCapability are entries of one year and of two, beside 20 Disabled and 300
// non-disabled staff.
func TestCapability(t *testing.T) {
	entered := func(disabled, nonDisabled int64) *wdes.Entries {
		return &wdes.Entries{Entered: heads(disabled, nonDisabled, 0)}
	}
	after := func(disabled, nonDisabled, disabledBefore, nonDisabledBefore int64) *wdes.Entries {
		before := heads(disabledBefore, nonDisabledBefore, 0)
		return &wdes.Entries{Entered: heads(disabled, nonDisabled, 0), Previous: &before}
	}
	for _, c := range []struct {
		name                        string
		of                          wdes.Capability
		performance, illHealth, all string
		reasonOfAll                 measure.Reason
	}{
		{"one year", wdes.Capability{Averaging: wdes.SingleYear, Performance: entered(1, 5), IllHealth: entered(1, 1)}, "3", "15", "5", 0},
		{"the mean of two", wdes.Capability{Averaging: wdes.TwoYearMean, Performance: after(1, 5, 3, 1), IllHealth: after(0, 1, 1, 1)}, "10", "15/2", "75/8", 0},
		{"performance alone", wdes.Capability{Averaging: wdes.SingleYear, Performance: entered(1, 5)}, "3", "[x]", "[x]", measure.NotSupplied},
		{"ill health alone", wdes.Capability{Averaging: wdes.TwoYearMean, IllHealth: after(1, 5, 0, 1)}, "[x]", "5/2", "[x]", measure.NotSupplied},
		{"no Disabled person", wdes.Capability{Averaging: wdes.SingleYear, Performance: entered(0, 5), IllHealth: entered(0, 1)}, "0", "0", "0", 0},
		{"Disabled people alone", wdes.Capability{Averaging: wdes.SingleYear, Performance: entered(1, 0), IllHealth: entered(1, 3)}, "N/A", "5", "10", 0},
		{"nobody", wdes.Capability{Averaging: wdes.SingleYear, Performance: entered(0, 0), IllHealth: entered(0, 0)}, "N/A", "N/A", "N/A", measure.NoEvents},
	} {
		t.Run(c.name, func(t *testing.T) {
			stated := stated()
			stated.Workforce = &wdes.Headcount{Disabled: 20, NonDisabled: 300, Unknown: 80}
			stated.Capability = &c.of
			report := reported(t, stated).Capability
			assert.Equal(t, c.performance, report.RelativeLikelihood().Ratio().String())
			assert.Equal(t, c.illHealth, report.IllHealth.RelativeLikelihood().Ratio().String())
			assert.Equal(t, c.all, report.AllGrounds().RelativeLikelihood().Ratio().String())
			assert.Equal(t, c.reasonOfAll, report.AllGrounds().RelativeLikelihood().Ratio().Reason())
		})
	}
}

// TestCapabilityWarnings: people leave, so that more entries than staff are a
// doubt and no fault; few entries are a doubt too.
func TestCapabilityWarnings(t *testing.T) {
	stated := stated()
	stated.Workforce = &wdes.Headcount{Disabled: 2, NonDisabled: 30, Unknown: 2}
	stated.Capability = &wdes.Capability{Averaging: wdes.SingleYear, Performance: &wdes.Entries{Entered: heads(3, 1, 0)}}
	report := reported(t, stated)
	assert.Equal(t, []string{
		"only 2 in the base for Disabled", "Disabled: 3 events among 2 people", "few events: 3 among Disabled", "few events: 1 among Non-disabled",
		"2 of 34 are of unknown group (5.9%)",
	}, texts(report.Capability.Warnings()))
	assert.Equal(t, report.Capability.Warnings(), result(t, report, "wdes3", "", "").Warnings)
	assert.Equal(t, "45", report.Capability.RelativeLikelihood().Ratio().String())
	assert.Empty(t, report.Capability.IllHealth.Warnings(), "nobody stated it")
	assert.Empty(t, result(t, report, "wdes3.illhealth", "", "").Warnings)
}

// Tables of Disabled and non-disabled people alone say nothing of the others:
// their likelihood is not supplied, which is not zero.
func TestUnknownNotSupplied(t *testing.T) {
	stated := full()
	stated.Recruitment = &wdes.Recruitment{Shortlisted: heads(50, 400, 0), Appointed: heads(8, 100, 0), UnknownNotSupplied: true}
	stated.Capability = &wdes.Capability{
		Averaging: wdes.SingleYear, Performance: &wdes.Entries{Entered: heads(3, 9, 0)}, IllHealth: &wdes.Entries{Entered: heads(2, 4, 0)}, UnknownNotSupplied: true,
		Splits: []wdes.Split{{By: "staff group", Name: "clinical", Base: heads(12, 165, 44), Events: heads(2, 5, 0)}},
	}
	report := reported(t, stated)
	assert.Equal(t, "25/16", report.Appointment.RelativeLikelihood().Ratio().String())
	assert.Equal(t, "{3 9 [x] [x]}", printed(report.Capability.Events))
	assert.Equal(t, "{5 13 [x] [x]}", printed(report.Capability.AllGrounds().Events))
	assert.Equal(t, "{2 5 [x] [x]}", printed(report.Capability.Splits[0].Events))
	for _, id := range []string{"wdes2.rate", "wdes3.rate", "wdes3.illhealth.rate", "wdes3.all.rate"} {
		assert.Equal(t, measure.NotSupplied, result(t, report, id, "", "Unknown").Value.Reason(), id)
		assert.True(t, result(t, report, id, "", "Disabled").Value.Known(), id)
	}
}

// TestHiddenEntries: what may not be shown is not shown by a sum.
func TestHiddenEntries(t *testing.T) {
	report := reported(t, full())
	events := report.Capability.IllHealth.Events
	report.Capability.IllHealth.Events = cellsOf(t, measure.AbsentCount(measure.Suppressed), events.Of(workforce.NonDisabledGroup), events.Unknown(), measure.AbsentCount(measure.Suppressed))
	assert.Equal(t, "[c]", report.Capability.IllHealth.RelativeLikelihood().Ratio().Text(2))
	assert.Equal(t, "[c]", report.Capability.AllGrounds().RelativeLikelihood().Ratio().Text(2))
	assert.Equal(t, measure.Suppressed, result(t, report, "wdes3.all", "", "").Value.Reason())
	assert.Equal(t, "3.00", report.Capability.RelativeLikelihood().Ratio().Text(2))
}
