package wdes

import (
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// VoicesReport is metric 9b: whether the organisation has taken action to let the
// voices of its Disabled staff be heard, and what it did.
type VoicesReport struct {
	Facilitated measure.Value // 1 for yes, 0 for no
	Narrative   string
}

func reportVoices(stated *Voices) VoicesReport {
	if stated == nil {
		return VoicesReport{}
	}
	report := VoicesReport{Facilitated: measure.Integer(0), Narrative: strings.TrimSpace(stated.Narrative)}
	if stated.Facilitated {
		report.Facilitated = measure.Integer(1)
	}
	return report
}

// Warnings tells of a yes without an example of what was done.
func (v VoicesReport) Warnings() []measure.Warning {
	if v.Facilitated != measure.Integer(1) || v.Narrative != "" {
		return nil
	}
	return []measure.Warning{{Doubt: measure.NoNarrative, Sentence: "no example is given of the action taken"}}
}

// results lists the answer.
func (v VoicesReport) results() []measure.Result {
	return []measure.Result{{
		Definition: measure.Definition{ID: "wdes9b"}, Value: v.Facilitated,
		Interval: measure.AbsentInterval(measure.NotApplicable), Warnings: v.Warnings(),
	}}
}
