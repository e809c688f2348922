package wdes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
)

// TestVoices: yes, no and no answer are three things, and a yes without an example
// is doubted.
func TestVoices(t *testing.T) {
	for _, c := range []struct {
		name     string
		of       *wdes.Voices
		value    measure.Value
		result   string
		warnings []string
	}{
		{"yes with an example", &wdes.Voices{Facilitated: true, Narrative: " a network "}, measure.Integer(1), "wdes9b: yes", []string{}},
		{"yes without", &wdes.Voices{Facilitated: true, Narrative: " \n"}, measure.Integer(1), "wdes9b: yes", []string{"no example is given of the action taken"}},
		{"no", &wdes.Voices{}, measure.Integer(0), "wdes9b: no", []string{}},
		{"no, with reasons", &wdes.Voices{Narrative: "none yet"}, measure.Integer(0), "wdes9b: no", []string{}},
		{"no answer", nil, measure.Value{}, "wdes9b: [x]", []string{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			stated := stated()
			stated.Voices = c.of
			report := reported(t, stated)
			assert.Equal(t, c.value, report.Voices.Facilitated)
			assert.Equal(t, c.result, result(t, report, "wdes9b", "", "").String())
			assert.Equal(t, c.warnings, texts(report.Voices.Warnings()))
			assert.Equal(t, c.warnings, texts(result(t, report, "wdes9b", "", "").Warnings))
			assert.False(t, result(t, report, "wdes9b", "", "").Interval.Known())
		})
	}
}

// TestVoicesYearOnYear: to stop is worse, to begin is better.
func TestVoicesYearOnYear(t *testing.T) {
	of := func(voices *wdes.Voices) wdes.Report {
		stated := stated()
		stated.Voices = voices
		return reported(t, stated)
	}
	yes, no, none := of(&wdes.Voices{Facilitated: true}), of(&wdes.Voices{}), of(nil)
	assert.Equal(t, "worse", change(t, yes, no, "wdes9b", "", "").String())
	assert.Equal(t, "better", change(t, no, yes, "wdes9b", "", "").String())
	assert.Equal(t, "same", change(t, yes, yes, "wdes9b", "", "").String())
	assert.Equal(t, "not comparable: not supplied", change(t, none, yes, "wdes9b", "", "").String())
}
