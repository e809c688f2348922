package measure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/measure"
)

func TestResultString(t *testing.T) {
	appointment := measure.Definition{ID: "wres2", Unit: measure.Ratio, Places: 2}
	representation := measure.Definition{ID: "wres1", Unit: measure.Percent, Places: 1}
	for _, c := range []struct {
		name   string
		result measure.Result
		want   string
	}{
		{
			"with an interval",
			measure.Result{Definition: appointment, Value: exactly(t, "475/138"), Interval: interval(t, "1.7297", "6.8493", measure.Ratio)},
			"wres2: 3.44 (1.73 to 6.85)",
		},
		{
			"without one",
			measure.Result{Definition: appointment, Value: exactly(t, "475/138"), Interval: measure.AbsentInterval(measure.CountsUnknown)},
			"wres2: 3.44",
		},
		{
			"of a part and a group",
			measure.Result{Definition: representation, Part: "non-clinical bands 8a to VSM", Group: "BME", Value: exactly(t, "21.472")},
			"wres1, non-clinical bands 8a to VSM, BME: 21.5%",
		},
		{"of a group", measure.Result{Definition: representation, Group: "BME", Value: exactly(t, "[c]")}, "wres1, BME: [c]"},
		{"undefined", measure.Result{Definition: appointment, Value: exactly(t, "N/A: no events")}, "wres2: N/A"},
		{"not supplied", measure.Result{Definition: appointment}, "wres2: [x]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, c.result.String())
		})
	}
}

// The rate behind a figure is that of its counts; a figure that compares groups
// has none.
func TestResultLikelihood(t *testing.T) {
	for name, likelihoods := range map[string]measure.Likelihoods[eyes]{"appointed": hires(t), "entered in two years": entrants(t)} {
		t.Run(name, func(t *testing.T) {
			results := likelihoods.Results("hired", "")
			assert.Equal(t, measure.Likelihood{}, results[0].Likelihood())
			for i, group := range measure.Groups[eyes]() {
				assert.Equal(t, likelihoods.Of(group), results[i+1].Likelihood())
			}
		})
	}
	assert.Equal(t, measure.Likelihood{}, measure.Result{Value: exactly(t, "24")}.Likelihood())
}
