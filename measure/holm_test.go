package measure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/measure"
)

func TestHolm(t *testing.T) {
	list := func(texts ...string) []measure.Value {
		var values []measure.Value
		for _, text := range texts {
			values = append(values, exactly(t, text))
		}
		return values
	}
	for name, row := range map[string]struct {
		p, adjusted []measure.Value
		tests       int
	}{
		// 4 × 0.005, 3 × 0.01, 2 × 0.03, and 0.04, which is not below the one before.
		"four values":        {list("0.01", "0.04", "0.03", "0.005"), list("0.03", "0.06", "0.06", "0.02"), 4},
		"ties stay ties":     {list("0.01", "0.01", "0.01"), list("0.03", "0.03", "0.03"), 3},
		"a tie at the end":   {list("0.02", "0.5", "0.5"), list("0.06", "1", "1"), 3},
		"not above one":      {list("0.6", "0.7"), list("1", "1"), 2},
		"one test":           {list("0.04"), list("0.04"), 1},
		"absent is no test":  {list("0.04", "N/A: no base", "0.03", "[c]"), list("0.06", "N/A: no base", "0.06", "[c]"), 2},
		"none":               {nil, []measure.Value{}, 0},
		"not a probability":  {list("-0.1", "0.01", "1.5"), list("N/A: out of range", "0.01", "N/A: out of range"), 1},
		"zero and one":       {list("0", "1"), list("0", "1"), 2},
		"a zero, not lifted": {list("0.01", "0"), list("0.01", "0"), 2},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, row.adjusted, measure.Holm(row.p))
			assert.Equal(t, row.tests, measure.Tests(row.p))
		})
	}
}

func TestEffectSize(t *testing.T) {
	square := func(statistic measure.Value) measure.Test { return measure.Test{Statistic: statistic} }
	hundred := people(t, 100)
	for name, row := range map[string]struct {
		test   measure.Test
		people measure.Count
		w      string
		reason measure.Reason
	}{
		"small":         {square(measure.Integer(1)), hundred, "0.1000000000", 0},
		"medium":        {square(measure.Integer(9)), hundred, "0.3000000000", 0},
		"none":          {square(measure.Integer(0)), hundred, "0.0000000000", 0},
		"a root":        {square(measure.Integer(2)), hundred, "0.1414213562", 0},
		"nobody":        {square(measure.Integer(0)), people(t, 0), "N/A", measure.NoBase},
		"below zero":    {square(measure.Integer(-1)), hundred, "N/A", measure.OutOfRange},
		"exact test":    {measure.Binomial(people(t, 1), hundred, measure.Fraction(1, 2)), hundred, "N/A", measure.NotApplicable},
		"hidden people": {square(measure.Integer(1)), measure.AbsentCount(measure.Suppressed), "[c]", measure.Suppressed},
		"hidden test":   {square(measure.Absent(measure.Suppressed)), people(t, 0), "[c]", measure.Suppressed},
		"no test":       {measure.Test{}, hundred, "[x]", measure.NotSupplied},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, row.w, measure.EffectSize(row.test, row.people).Text(10))
			assert.Equal(t, row.reason, measure.EffectSize(row.test, row.people).Reason())
		})
	}
}

func TestFitShares(t *testing.T) {
	staff := []measure.Count{people(t, 288), people(t, 96)}
	population := []measure.Count{people(t, 713631), people(t, 278165)}
	white, bme := measure.Fraction(713631, 991796), measure.Fraction(278165, 991796)
	assert.Equal(t, measure.Fit(staff, population), measure.FitShares(staff, []measure.Value{white, bme}))
	assert.Equal(t, measure.StandardisedResiduals(staff, population), measure.ShareResiduals(staff, []measure.Value{white, bme}))
	assert.Equal(t, "1.766156", measure.FitShares(staff, []measure.Value{white, bme}).Statistic.Text(6))
	for name, row := range map[string]struct {
		shares []measure.Value
		reason measure.Reason
	}{
		"a share below zero": {[]measure.Value{white, measure.Integer(-1)}, measure.OutOfRange},
		"no share":           {[]measure.Value{white, measure.Integer(0)}, measure.OutOfRange},
		"shares of nobody":   {[]measure.Value{measure.Integer(0), measure.Integer(0)}, measure.NoBase},
		"one share":          {[]measure.Value{white}, measure.OutOfRange},
		"none":               {nil, measure.OutOfRange},
		"a hidden share":     {[]measure.Value{white, measure.Absent(measure.Suppressed)}, measure.Suppressed},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, row.reason, measure.FitShares(staff, row.shares).P.Reason())
			for _, residual := range measure.ShareResiduals(staff, row.shares) {
				assert.False(t, residual.Known() && name != "no share")
			}
		})
	}
}
