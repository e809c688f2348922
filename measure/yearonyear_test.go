package measure_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

func TestMovementText(t *testing.T) {
	for movement, text := range map[measure.Movement]string{
		measure.NotComparable: "not comparable", measure.Same: "same", measure.Improved: "better", measure.Worsened: "worse",
		measure.Rose: "rose", measure.Fell: "fell", 0: "",
	} {
		assert.Equal(t, text, movement.String())
		assert.Equal(t, text, marshalled(t, movement))
	}
}

func TestYearOnYear(t *testing.T) {
	result := func(id, part, group, value string) measure.Result {
		return measure.Result{Definition: measure.Definition{ID: id}, Part: part, Group: group, Value: exactly(t, value)}
	}
	from := []measure.Result{
		result("wres2", "", "", "2.31"),
		result("wres1", "band 5", "BME", "30"),
		result("wres1", "band 5", "White", "60"),
		result("wres3", "", "", "N/A: no events"),
	}
	to := []measure.Result{
		result("wres1", "band 5", "White", "61"),
		result("wres1", "band 6", "White", "70"),
		result("wres3", "", "", "1.2"),
		result("wres2", "", "", "2.19"),
	}
	fromBefore, toBefore := slices.Clone(from), slices.Clone(to)

	changes := measure.YearOnYear(from, to)
	require.Equal(t, []measure.Change{
		{From: from[2], To: to[0]},
		{From: from[3], To: to[2]},
		{From: from[0], To: to[3]},
	}, changes)
	assert.Equal(t, fromBefore, from)
	assert.Equal(t, toBefore, to)
	assert.Empty(t, measure.YearOnYear(nil, to))
	assert.Empty(t, measure.YearOnYear(from, nil))
}

// change is a figure of 2023 and of 2024, without a break between them.
func change(t *testing.T, better measure.Polarity, unit measure.Unit, from, to string) measure.Change {
	t.Helper()
	definition := measure.Definition{ID: "wres2", Better: better, Unit: unit, Places: 2}
	return measure.Change{
		From: measure.Result{Definition: definition, Year: 2023, Value: exactly(t, from)},
		To:   measure.Result{Definition: definition, Year: 2024, Value: exactly(t, to)},
	}
}

func TestChange(t *testing.T) {
	for _, c := range []struct {
		name     string
		better   measure.Polarity
		unit     measure.Unit
		from, to string
		movement measure.Movement
		text     string
	}{
		{"harassment fell", measure.Lower, measure.Percent, "30.5", "29.2", measure.Improved, "better, -1.30 pp"},
		{"harassment rose", measure.Lower, measure.Percent, "29.2", "30.5", measure.Worsened, "worse, +1.30 pp"},
		{"opportunities rose", measure.Higher, measure.Percent, "51.3", "52.1", measure.Improved, "better, +0.80 pp"},
		{"opportunities fell", measure.Higher, measure.Percent, "52.1", "51.3", measure.Worsened, "worse, -0.80 pp"},
		{"engagement stayed", measure.Higher, measure.Score, "6.68", "6.680", measure.Same, "same, 0.00"},
		{"headcount rose", measure.Neither, measure.People, "398", "421", measure.Rose, "rose, +23.00"},
		{"headcount fell", measure.Neither, measure.People, "421", "400", measure.Fell, "fell, -21.00"},
		{"headcount stayed", measure.Neither, measure.People, "400", "400", measure.Same, "same, 0.00"},
		{"the ratio came nearer to one from above", measure.Parity, measure.Ratio, "2.31", "2.19", measure.Improved, "better, -0.12"},
		{"the ratio came nearer to one from below", measure.Parity, measure.Ratio, "0.73", "0.81", measure.Improved, "better, +0.08"},
		{"the ratio went away above", measure.Parity, measure.Ratio, "2.19", "3.44", measure.Worsened, "worse, +1.25"},
		{"the ratio went away below", measure.Parity, measure.Ratio, "0.81", "0.57", measure.Worsened, "worse, -0.24"},
		{"the ratio reached one", measure.Parity, measure.Ratio, "0.99", "1", measure.Improved, "better, +0.01"},
		{"a half is as far as two", measure.Parity, measure.Ratio, "0.5", "2", measure.Same, "as far from parity, +1.50"},
		{"a half is nearer than 2.01", measure.Parity, measure.Ratio, "0.5", "2.01", measure.Worsened, "worse, +1.51"},
		{"the ratio became zero", measure.Parity, measure.Ratio, "0.01", "0", measure.Worsened, "worse, -0.01"},
		{"the ratio was zero", measure.Parity, measure.Ratio, "0", "100", measure.Improved, "better, +100.00"},
		{"the ratio stayed zero", measure.Parity, measure.Ratio, "0", "0", measure.Same, "same, 0.00"},
		{"the board came nearer", measure.Parity, measure.Points, "-12.1", "11", measure.Improved, "better, +23.10 pp"},
		{"the board went away", measure.Parity, measure.Points, "-8.6", "-23.5", measure.Worsened, "worse, -14.90 pp"},
		{"the board is as far on the other side", measure.Parity, measure.Points, "-8.6", "8.6", measure.Same, "as far from parity, +17.20 pp"},
		{"the board reached the workforce", measure.Parity, measure.Points, "-8.6", "0", measure.Improved, "better, +8.60 pp"},
		{"too little to print", measure.Higher, measure.Percent, "50", "50.001", measure.Improved, "better, 0.00 pp"},
		{"no earlier value", measure.Lower, measure.Percent, "[x]", "30", measure.NotComparable, "not comparable: not supplied"},
		{"no later value", measure.Parity, measure.Ratio, "1.2", "N/A: no events", measure.NotComparable, "not comparable: no events"},
		{"a hidden value", measure.Parity, measure.Ratio, "[c]", "[x]", measure.NotComparable, "not comparable: suppressed"},
		{"no polarity", 0, measure.Ratio, "2", "1", measure.NotComparable, "not comparable, -1.00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := change(t, c.better, c.unit, c.from, c.to)
			assert.Equal(t, c.movement, got.Movement())
			assert.Equal(t, c.text, got.String())
			assert.Equal(t, got.To.Value.Minus(got.From.Value), got.Size())
			_, broken := got.Break()
			assert.False(t, broken)

			back := measure.Change{From: got.To, To: got.From}
			opposite := map[measure.Movement]measure.Movement{
				measure.Improved: measure.Worsened, measure.Worsened: measure.Improved, measure.Rose: measure.Fell, measure.Fell: measure.Rose,
				measure.Same: measure.Same, measure.NotComparable: measure.NotComparable,
			}
			assert.Equal(t, opposite[c.movement], back.Movement(), "the other way round")
		})
	}
}

func TestChangeBreak(t *testing.T) {
	newBase := measure.Break{Year: 2021, Of: "survey", Why: "don't know stays in the base"}
	corrected := measure.Break{Year: 2023, Of: "survey", Why: "collection fault"}
	for _, c := range []struct {
		name     string
		from, to int
		want     measure.Break
		broken   bool
	}{
		{"before both", 2019, 2020, measure.Break{}, false},
		{"across the first", 2020, 2021, newBase, true},
		{"between them", 2021, 2022, measure.Break{}, false},
		{"across the second", 2022, 2023, corrected, true},
		{"after both", 2023, 2024, measure.Break{}, false},
		{"across both", 2020, 2024, newBase, true},
		{"backwards", 2021, 2020, newBase, true},
		{"from a year not known", 0, 2022, newBase, true},
		{"to a year not known", 2022, 0, newBase, true},
		{"years not known", 0, 0, newBase, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := change(t, measure.Higher, measure.Percent, "84", "52")
			got.From.Year, got.To.Year = c.from, c.to
			got.To.Definition.Breaks = []measure.Break{newBase, corrected}
			got.From.Interval = interval(t, "80", "88", measure.Percent)
			got.To.Interval = interval(t, "50", "81", measure.Percent)
			found, broken := got.Break()
			assert.Equal(t, c.want, found)
			assert.Equal(t, c.broken, broken)
			overlap, known := got.Overlap()
			assert.Equal(t, !c.broken, known)
			assert.Equal(t, !c.broken, overlap)
			if c.broken {
				assert.Equal(t, measure.SeriesBreak, got.Size().Reason())
				assert.Equal(t, measure.NotComparable, got.Movement())
				assert.Equal(t, "not comparable: series break", got.String())
				assert.Equal(t, []measure.Warning{{Doubt: measure.BreakInSeries, Sentence: "not compared: " + c.want.Why}}, got.Warnings())
			} else {
				assert.Empty(t, got.Warnings())
				assert.Equal(t, measure.Worsened, got.Movement())
				assert.Equal(t, "worse, -32.00 pp", got.String())
			}
		})
	}
}

func TestChangeOverlap(t *testing.T) {
	got := change(t, measure.Parity, measure.Ratio, "2.31", "2.19")
	_, known := got.Overlap()
	assert.False(t, known, "no intervals")
	got.From.Interval = interval(t, "1.37", "3.89", measure.Ratio)
	_, known = got.Overlap()
	assert.False(t, known, "one interval")
	got.To.Interval = interval(t, "1.43", "3.38", measure.Ratio)
	overlap, known := got.Overlap()
	assert.True(t, known)
	assert.True(t, overlap)
	got.To.Interval = interval(t, "3.90", "5", measure.Ratio)
	overlap, known = got.Overlap()
	assert.True(t, known)
	assert.False(t, overlap)
}
