package measure_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

func TestUnit(t *testing.T) {
	for _, c := range []struct {
		unit measure.Unit
		text string
	}{
		{measure.People, "count"},
		{measure.Percent, "%"},
		{measure.Points, "pp"},
		{measure.Ratio, "ratio"},
		{measure.Score, "score"},
		{measure.Money, "money"},
		{measure.Answer, "answer"},
	} {
		t.Run(c.text, func(t *testing.T) {
			assert.Equal(t, c.text, c.unit.String())
			assert.Equal(t, c.text, marshalled(t, c.unit))
			parsed, err := measure.ParseUnit(c.text)
			require.NoError(t, err)
			assert.Equal(t, c.unit, parsed)
			var back measure.Unit
			require.NoError(t, back.UnmarshalText([]byte(c.text)))
			assert.Equal(t, c.unit, back)
			assert.Contains(t, measure.Units(), c.unit)
		})
	}
	assert.Len(t, measure.Units(), 7)
	measure.Units()[0] = measure.Money
	assert.Equal(t, measure.People, measure.Units()[0], "the list can be changed")
}

func TestUnitZero(t *testing.T) {
	var unit measure.Unit
	assert.Empty(t, marshalled(t, unit))
	unit = measure.Money
	require.NoError(t, unit.UnmarshalText(nil))
	assert.Zero(t, unit)
	assert.Equal(t, "3.44", unit.Text(measure.Fraction(475, 138), 2))
}

func TestUnitRefuses(t *testing.T) {
	for _, text := range []string{" ", "Count", "percent", "PP", "£", "yes", strings.Repeat("%", 1_000_000)} {
		unit := measure.Ratio
		err := unit.UnmarshalText([]byte(text))
		require.ErrorIs(t, err, measure.ErrUnrecognised)
		assert.Less(t, len(err.Error()), 1_000)
		assert.Equal(t, measure.Ratio, unit)
	}
	unit, err := measure.ParseUnit("")
	require.NoError(t, err)
	assert.Zero(t, unit)
}

func TestUnitText(t *testing.T) {
	for _, c := range []struct {
		name   string
		unit   measure.Unit
		value  string
		places int
		want   string
	}{
		{"share", measure.Percent, "24", 1, "24.0%"},
		{"share that fell", measure.Percent, "-41.666", 1, "-41.7%"},
		{"points above", measure.Points, "4.923", 1, "+4.9 pp"},
		{"points below", measure.Points, "-8.615", 1, "-8.6 pp"},
		{"no points", measure.Points, "0", 1, "0.0 pp"},
		{"points that round to nothing", measure.Points, "0.04", 1, "0.0 pp"},
		{"points that round to nothing from below", measure.Points, "-0.04", 1, "0.0 pp"},
		{"points that round to something", measure.Points, "0.05", 1, "+0.1 pp"},
		{"ratio", measure.Ratio, "475/138", 2, "3.44"},
		{"score", measure.Score, "6.676", 2, "6.68"},
		{"people", measure.People, "383706", 0, "383706"},
		{"pay", measure.Money, "12.5", 2, "£12.50"},
		{"pay taken back", measure.Money, "-12.5", 2, "-£12.50"},
		{"next to no pay", measure.Money, "-0.001", 2, "£0.00"},
		{"yes", measure.Answer, "1", 0, "yes"},
		{"no", measure.Answer, "0", 0, "no"},
		{"suppressed answer", measure.Answer, "[c]", 0, "[c]"},
		{"no answer", measure.Answer, "[x]", 0, "[x]"},
		{"suppressed points", measure.Points, "[c]", 1, "[c]"},
		{"share not supplied", measure.Percent, "[x]", 1, "[x]"},
		{"undefined pay", measure.Money, "N/A: no base", 1, "N/A"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, c.unit.Text(exactly(t, c.value), c.places))
		})
	}
}

// TestAnswerYearOnYear: of an answer it is said which way it went, and no size.
func TestAnswerYearOnYear(t *testing.T) {
	for _, c := range []struct {
		name, from, to string
		better         measure.Polarity
		want           string
	}{
		{"yes to no", "1", "0", measure.Higher, "worse"},
		{"no to yes", "0", "1", measure.Higher, "better"},
		{"yes to yes", "1", "1", measure.Higher, "same"},
		{"no to no", "0", "0", measure.Higher, "same"},
		{"yes to no, where no is better", "1", "0", measure.Lower, "better"},
		{"yes to no, where neither is", "1", "0", measure.Neither, "fell"},
		{"no answer to yes", "[x]", "1", measure.Higher, "not comparable: not supplied"},
		{"yes to one that may not be shown", "1", "[c]", measure.Higher, "not comparable: suppressed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, change(t, c.better, measure.Answer, c.from, c.to).String())
		})
	}
	definition := measure.Definition{ID: "wdes9b", Better: measure.Higher, Unit: measure.Answer}
	assert.Equal(t, "wdes9b: no", measure.Result{Definition: definition, Value: measure.Integer(0)}.String())
	assert.Empty(t, measure.Result{Definition: definition, Value: measure.Integer(1)}.WorseOff())
}
