package wres_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/wres"
)

// A return and a report survive being written and read: nothing they compute
// rests on what is not written.
func TestSerialForm(t *testing.T) {
	for name, stated := range map[string]wres.Return{"full": full(), "bare": stated()} {
		t.Run(name, func(t *testing.T) {
			report := reported(t, stated)

			text, err := json.Marshal(stated)
			require.NoError(t, err)
			var again wres.Return
			require.NoError(t, json.Unmarshal(text, &again))
			assert.Equal(t, stated, again)
			assert.Equal(t, report, reported(t, again))

			text, err = json.Marshal(report)
			require.NoError(t, err)
			var read wres.Report
			require.NoError(t, json.Unmarshal(text, &read))
			assert.Equal(t, report.Results(), read.Results())
		})
	}
}
