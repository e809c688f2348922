package wdes_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// A return and a report survive being written and read: nothing they compute
// rests on what is not written.
func TestSerialForm(t *testing.T) {
	own := full()
	own.Body = workforce.Commissioner
	own.Representation.Clusters = []workforce.Pool{workforce.NewPool("all", workforce.UnderBand1, workforce.UngradedMedical)}
	own.Survey.Adjustments.Disabled = &wdes.Answers{Respondents: 59, Percent: "52.54%"}
	for name, stated := range map[string]wdes.Return{"full": full(), "bare": stated(), "own clusters, derived counts": own} {
		t.Run(name, func(t *testing.T) {
			report := reported(t, stated)

			text, err := json.Marshal(stated)
			require.NoError(t, err)
			var again wdes.Return
			require.NoError(t, json.Unmarshal(text, &again))
			assert.Equal(t, stated, again)
			assert.Equal(t, report, reported(t, again))

			text, err = json.Marshal(report)
			require.NoError(t, err)
			var read wdes.Report
			require.NoError(t, json.Unmarshal(text, &read))
			assert.Equal(t, report.Results(), read.Results())
			assert.Equal(t, report.Representation.Bands(), read.Representation.Bands())
			assert.Equal(t, report.Survey.Prevalence(), read.Survey.Prevalence())
			again2, err := json.Marshal(read)
			require.NoError(t, err)
			assert.JSONEq(t, string(text), string(again2))
		})
	}
}

// TestSerialNames: a return is written in the words of the standard, and what was
// not supplied is not written.
func TestSerialNames(t *testing.T) {
	text, err := json.Marshal(wdes.Return{
		Organisation: "RXX", Snapshot: march(2024), Workforce: &wdes.Headcount{Disabled: 20, NonDisabled: 300},
		Capability: &wdes.Capability{Averaging: wdes.SingleYear, Performance: &wdes.Entries{}}, Voices: &wdes.Voices{},
	})
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"organisation": "RXX", "snapshot": "2024-03-31", "workforce": {"disabled": 20, "non_disabled": 300, "unknown": 0},
		"capability": {"averaging": "single year", "performance": {"entered": {"disabled": 0, "non_disabled": 0, "unknown": 0}}},
		"voices": {"facilitated": false}
	}`, string(text))

	var stated wdes.Return
	require.ErrorIs(t, json.Unmarshal([]byte(`{"capability": {"averaging": "three-year mean"}}`), &stated), measure.ErrUnrecognised)
	require.ErrorIs(t, json.Unmarshal([]byte(`{"body": "charity"}`), &stated), measure.ErrUnrecognised)
}

// TestHiddenSerialForm: a count that may not be shown is written as such.
func TestHiddenSerialForm(t *testing.T) {
	report := reported(t, full())
	hidden := measure.AbsentCount(measure.Suppressed)
	report.Board.Executive.Staff = cellsOf(t, hidden, hidden, hidden, counted(t, 5))
	text, err := json.Marshal(report)
	require.NoError(t, err)
	var read wdes.Report
	require.NoError(t, json.Unmarshal(text, &read))
	assert.Equal(t, report, read)
	assert.Equal(t, "[c]", read.Board.Executive.Disabled().String())
}
