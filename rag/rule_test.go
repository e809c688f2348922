package rag_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/rag"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/wres"
)

// figure is a figure of the race standard of that value.
func figure(t *testing.T, id, group, value string) measure.Result {
	t.Helper()
	definition, found := measure.FindDefinition(append(wres.Definitions(), wdes.Definitions()...), id)
	require.True(t, found, id)
	return measure.Result{Definition: definition, Group: group, Value: number(t, value)}
}

// rated rates a figure beside that of the year before; "" is none.
func rated(t *testing.T, set rag.Set, id, group, previous, value string) rag.Rating {
	t.Helper()
	change := measure.Change{To: figure(t, id, group, value)}
	if previous != "" {
		change.From = figure(t, id, group, previous)
	}
	rule, found := set.Find(change.To.Key())
	require.True(t, found, id)
	rating, err := rule.Rate(change)
	require.NoError(t, err)
	return rating
}

// The ends of the four-fifths range are within it, on exact values.
func TestFourFifths(t *testing.T) {
	for name, c := range map[string]struct{ value, one, two string }{
		"exactly 1.25":                 {"1.25", "Achieving", "Achieving"},
		"5/4 of large counts":          {"1152921504606846975/922337203685477580", "Achieving", "Achieving"},
		"a hair above 1.25":            {"1152921504606846976/922337203685477580", "Developing", "Developing"},
		"1.2501, which prints as 1.25": {"1.2501", "Developing", "Developing"},
		"exactly 0.80":                 {"0.8", "Achieving", "Achieving"},
		"a hair below 0.80":            {"737869762948382063/922337203685477580", "Achieving", "Developing"},
		"0.7999, which prints as 0.80": {"0.7999", "Achieving", "Developing"},
		"zero":                         {"0", "Achieving", "Developing"},
		"parity":                       {"1", "Achieving", "Achieving"},
		"greatest":                     {"9223372036854775807", "Developing", "Developing"},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.one, rated(t, rag.WRES(), "wres2", "", "", c.value).Word())
			assert.Equal(t, c.two, rated(t, rag.WRES().TwoSided(), "wres2", "", "", c.value).Word())
		})
	}
	assert.Equal(t, "1.25 (exactly 1.2501) is above 1.25: level not met; "+
		"not compared with the year before (not supplied): no move towards harm seen",
		rated(t, rag.WRES(), "wres2", "", "", "1.2501").Reason)
}

// Level and movement, and the words of each combination.
func TestLevelAndMovement(t *testing.T) {
	for name, c := range map[string]struct{ id, group, previous, value, word string }{
		"harm, and more of it":               {"wres2", "", "2.19", "3.44", "Underdeveloped"},
		"harm, and less of it":               {"wres2", "", "2.31", "2.19", "Developing"},
		"harm as before":                     {"wres2", "", "2.31", "2.31", "Developing"},
		"harm, and no year before":           {"wres2", "", "", "2.31", "Developing"},
		"harm, where there was none":         {"wres9", "BME", "8", "-23.5", "Underdeveloped"},
		"no harm, and moved towards it":      {"wres4", "", "0.73", "0.81", "Developing"},
		"no harm, and moved away":            {"wres4", "", "0.81", "0.52", "Achieving"},
		"no harm, and no year before":        {"wres9", "BME", "", "7.5", "Achieving"},
		"exactly at parity":                  {"wres9", "BME", "", "0", "Achieving"},
		"just below parity":                  {"wres9", "BME", "-1", "-0.0001", "Developing"},
		"a survey item without intervals":    {"wres8.difference", "", "5.2", "16.1", "Developing"},
		"a survey item better for BME staff": {"wres5.difference", "", "4.7", "-4.9", "Achieving"},
		"opportunities: higher is better":    {"wres7.difference", "", "", "-26.5", "Developing"},
		"opportunities: parity":              {"wres7.difference", "", "", "0", "Achieving"},
		"disability: appointment":            {"wdes2", "", "1.1", "1.3", "Underdeveloped"},
		"disability: heard":                  {"wdes9b", "", "0", "1", "Achieving"},
		"disability: not heard any more":     {"wdes9b", "", "1", "0", "Underdeveloped"},
	} {
		t.Run(name, func(t *testing.T) {
			set, err := rag.NewSet(append(rag.WRES().Rules(), rag.WDES().Rules()...)...)
			require.NoError(t, err)
			rating := rated(t, set, c.id, c.group, c.previous, c.value)
			assert.Equal(t, c.word, rating.Word(), rating.String())
		})
	}
}

// A significant movement is one of intervals without a value in common; where they
// touch they have one.
func TestSignificantMovement(t *testing.T) {
	rule, found := rag.WRES().Find(measure.Key{ID: "wres8.difference"})
	require.True(t, found)
	for name, c := range map[string]struct {
		low, word, reason string
	}{
		"apart":   {"6.01", "Underdeveloped", "intervals apart"},
		"touch":   {"6", "Developing", "does not count where the intervals overlap"},
		"overlap": {"5", "Developing", "does not count where the intervals overlap"},
	} {
		t.Run(name, func(t *testing.T) {
			from, to := figure(t, "wres8.difference", "", "5"), figure(t, "wres8.difference", "", "9")
			from.Interval = measure.Interval{Low: whole(4), High: whole(6)}
			to.Interval = measure.Interval{Low: number(t, c.low), High: whole(12)}
			rating, err := rule.Rate(measure.Change{From: from, To: to})
			require.NoError(t, err)
			assert.Equal(t, c.word, rating.Word())
			assert.Contains(t, rating.Reason, c.reason)
		})
	}
}

// Intervals are held against the target of their own year, like the figures: what
// rose with its target has not moved.
func TestSignificantMovementFromTarget(t *testing.T) {
	share := measure.Key{ID: "wres1", Group: "BME"}
	rule := rag.Rule{
		Measure: "wres9.share", Group: "BME", Polarity: measure.Higher, Movement: rag.SignificantMovement, Scale: rag.DevelopmentScale(),
		Target: rag.Target{Kind: rag.PopulationShare, Figure: share},
	}
	set, err := rag.NewSet(rule)
	require.NoError(t, err)
	year := func(board, low, high, staff string) []measure.Result {
		result := figure(t, "wres9.share", "BME", board)
		result.Interval = measure.Interval{Low: number(t, low), High: number(t, high)}
		return []measure.Result{result, figure(t, "wres1", "BME", staff)}
	}
	for name, c := range map[string]struct {
		now  []measure.Result
		word string
	}{
		"with its target, and a hair less": {year("39.9", "38", "42", "40"), "Developing"},
		"not with its target":              {year("20", "18", "22", "40"), "Underdeveloped"},
	} {
		t.Run(name, func(t *testing.T) {
			ratings := set.Rate(year("20", "18", "22", "20"), c.now)
			require.Len(t, ratings, 1)
			assert.Equal(t, c.word, ratings[0].Rating.Word(), ratings[0].Rating.Reason)
		})
	}
}

// An earlier figure has to be the same figure, and one that cannot be is none.
func TestEarlierFigure(t *testing.T) {
	rule, _ := rag.WRES().Find(measure.Key{ID: "wres2"})
	_, err := rule.Rate(measure.Change{From: figure(t, "wres4", "", "1"), To: figure(t, "wres2", "", "2")})
	require.ErrorIs(t, err, measure.ErrConflict)
	require.ErrorContains(t, err, "wres2: wres4: conflict: the earlier figure is another")
	rating, err := rule.Rate(measure.Change{From: figure(t, "wres2", "", "-1"), To: figure(t, "wres2", "", "2")})
	require.NoError(t, err)
	assert.Equal(t, "Developing", rating.Word())
	assert.Contains(t, rating.Reason, "not compared with the year before (out of range)")
}

// Across a break of the series no movement is seen.
func TestBreak(t *testing.T) {
	from, to := figure(t, "wres7.difference", "", "0"), figure(t, "wres7.difference", "", "-9")
	from.Year, to.Year = 2020, 2021
	rule, _ := rag.WRES().Find(to.Key())
	rule.Movement = rag.AnyMovement
	rating, err := rule.Rate(measure.Change{From: from, To: to})
	require.NoError(t, err)
	assert.Equal(t, "Developing", rating.Word())
	assert.Contains(t, rating.Reason, "not compared with the year before (series break)")
}

// What has no value is grey with its reason, never a colour; zero is rated.
func TestNotRated(t *testing.T) {
	rule, found := rag.WRES().Find(measure.Key{ID: "wres3"})
	require.True(t, found)
	for _, reason := range measure.Reasons() {
		t.Run(reason.String(), func(t *testing.T) {
			to := figure(t, "wres3", "", "1")
			to.Value = measure.Absent(reason)
			rating, err := rule.Rate(measure.Change{From: figure(t, "wres3", "", "1"), To: to})
			require.NoError(t, err)
			assert.False(t, rating.Rated())
			assert.Equal(t, reason, rating.Absent)
			assert.Equal(t, rag.Grey, rating.Colour())
			assert.Equal(t, "–", rating.Symbol())
			assert.Empty(t, rating.Word())
			assert.Equal(t, reason.String(), rating.Reason)
			assert.NotEmpty(t, rating.Rule)
		})
	}
	for name, value := range map[string]string{"ratio below zero": "-1"} {
		t.Run(name, func(t *testing.T) {
			rating := rated(t, rag.WRES(), "wres3", "", "", value)
			assert.Equal(t, measure.OutOfRange, rating.Absent)
		})
	}
	assert.Equal(t, rag.Green, rated(t, rag.WRES(), "wres3", "", "", "0").Colour())
	assert.Equal(t, measure.NotSupplied, grey(t, rag.Target{Kind: rag.Benchmark}).Absent)
	assert.Equal(t, measure.Suppressed, grey(t, rag.Target{Kind: rag.Benchmark, Value: measure.Absent(measure.Suppressed)}).Absent)
	assert.Equal(t, measure.OutOfRange, grey(t, rag.Target{Kind: rag.FixedValue, Value: whole(0)}).Absent)
}

// grey is the rating of a ratio of one against a target that it cannot be held to.
func grey(t *testing.T, target rag.Target) rag.Rating {
	t.Helper()
	rule, _ := rag.WRES().Find(measure.Key{ID: "wres2"})
	rule.Target = target
	rating, err := rule.Rate(measure.Change{To: figure(t, "wres2", "", "1")})
	require.NoError(t, err)
	require.False(t, rating.Rated())
	return rating
}

func TestRuleFaults(t *testing.T) {
	good, _ := rag.WRES().Find(measure.Key{ID: "wres2"})
	for name, c := range map[string]struct {
		change func(*rag.Rule)
		kind   error
		text   string
	}{
		"no measure":          {func(r *rag.Rule) { r.Measure = "" }, measure.ErrNotSupplied, "measure: not supplied"},
		"no scale":            {func(r *rag.Rule) { r.Scale = rag.Scale{} }, measure.ErrNotSupplied, "wres2: scale: not supplied"},
		"a scale of totals":   {func(r *rag.Rule) { r.Scale = rag.EDSScale() }, measure.ErrOutOfRange, "wres2: scale: out of range: shares of tests lie from 0 to 1"},
		"no polarity":         {func(r *rag.Rule) { r.Polarity = 0 }, measure.ErrNotSupplied, "wres2: polarity: not supplied"},
		"neither is better":   {func(r *rag.Rule) { r.Polarity = measure.Neither }, measure.ErrUnrecognised, "neither way is better"},
		"unknown polarity":    {func(r *rag.Rule) { r.Polarity = 99 }, measure.ErrUnrecognised, "wres2: polarity: unrecognised"},
		"no target":           {func(r *rag.Rule) { r.Target = rag.Target{} }, measure.ErrNotSupplied, "wres2: target: not supplied"},
		"unknown target":      {func(r *rag.Rule) { r.Target.Kind = 99 }, measure.ErrUnrecognised, "target(99)"},
		"parity with a value": {func(r *rag.Rule) { r.Target.Value = whole(1) }, measure.ErrConflict, "parity is known from the unit"},
		"no fixed value":      {func(r *rag.Rule) { r.Target.Kind = rag.FixedValue }, measure.ErrNotSupplied, "the fixed value"},
		"two targets": {func(r *rag.Rule) {
			r.Target = rag.Target{Kind: rag.Benchmark, Value: whole(1), Figure: measure.Key{ID: "wres1"}}
		}, measure.ErrConflict, "a value and the figure that is it"},
		"two tolerances":   {func(r *rag.Rule) { r.Tolerance.Amount = whole(1) }, measure.ErrConflict, "a factor and an amount"},
		"factor below one": {func(r *rag.Rule) { r.Tolerance.Factor = measure.Fraction(4, 5) }, measure.ErrOutOfRange, "factor 0.8 is below 1"},
		"amount below zero": {
			func(r *rag.Rule) { r.Tolerance = rag.Tolerance{Amount: whole(-1)} }, measure.ErrNegative, "wres2: tolerance: negative: amount -1",
		},
		"no movement":             {func(r *rag.Rule) { r.Movement = 0 }, measure.ErrNotSupplied, "wres2: movement: not supplied"},
		"unknown movement":        {func(r *rag.Rule) { r.Movement = 99 }, measure.ErrUnrecognised, "movement(99)"},
		"tests beside a value":    {func(r *rag.Rule) { r.ByValue = true }, measure.ErrConflict, "wres2: by value: conflict"},
		"of another figure":       {func(r *rag.Rule) { r.Measure = "wres4" }, measure.ErrConflict, "wres4: wres2: conflict"},
		"of another group":        {func(r *rag.Rule) { r.Group = "BME" }, measure.ErrConflict, "the rule is of another figure"},
		"everything that is zero": {func(r *rag.Rule) { *r = rag.Rule{} }, measure.ErrNotSupplied, "scale: not supplied\npolarity: not supplied"},
	} {
		t.Run(name, func(t *testing.T) {
			rule := good
			c.change(&rule)
			rating, err := rule.Rate(measure.Change{To: figure(t, "wres2", "", "1")})
			require.ErrorIs(t, err, c.kind)
			require.ErrorContains(t, err, c.text)
			assert.Equal(t, rag.Rating{}, rating)
		})
	}
	_, err := rag.NewSet(good, good, rag.Rule{})
	require.ErrorIs(t, err, measure.ErrDuplicate)
	assert.ErrorIs(t, err, measure.ErrNotSupplied)
}

// The default rules are such as a caller could make, and each names a figure that
// its standard has.
func TestDefaultRules(t *testing.T) {
	for name, set := range map[string]rag.Set{
		"WRES": rag.WRES(), "WDES": rag.WDES(), "WRES, two-sided": rag.WRES().TwoSided(), "WDES, two-sided": rag.WDES().TwoSided(),
	} {
		t.Run(name, func(t *testing.T) {
			again, err := rag.NewSet(set.Rules()...)
			require.NoError(t, err)
			assert.Equal(t, set, again)
			for _, rule := range set.Rules() {
				_, found := measure.FindDefinition(append(wres.Definitions(), wdes.Definitions()...), rule.Measure)
				assert.True(t, found, rule.Measure)
				assert.NotEmpty(t, rule.Source)
			}
		})
	}
}

// The rules find harm where the direction of the figure's own definition has the
// protected group worse off, and only there.
func TestSideOfHarm(t *testing.T) {
	for _, standard := range []struct {
		set       rag.Set
		protected string
	}{{rag.WRES(), "BME"}, {rag.WDES(), "Disabled"}} {
		for _, rule := range standard.set.Rules() {
			if rule.Target.Kind != rag.Parity {
				continue
			}
			t.Run(rule.Measure, func(t *testing.T) {
				harms := 0
				for _, value := range []string{"0.1", "-10", "10"} {
					result := figure(t, rule.Measure, rule.Group, value)
					if result.Definition.Unit == measure.Ratio && result.Value.Sign() < 0 {
						continue
					}
					harmed := result.WorseOff() == standard.protected
					if result.Definition.Better != measure.Parity { // a benchmark, which has no direction
						harmed = (result.Value.Sign() < 0) == (result.Definition.Better == measure.Higher)
					}
					rule.Movement, rule.Tolerance = rag.Ignored, rag.Tolerance{}
					rating, err := rule.Rate(measure.Change{To: result})
					require.NoError(t, err)
					assert.Equal(t, harmed, rating.Tests.Met == 0, rating.String())
					if harmed {
						harms++
					}
				}
				assert.NotZero(t, harms)
			})
		}
	}
}

// A better value never rates worse under a one-sided rule, whatever stood there the
// year before.
func FuzzBetterNeverRatesWorse(f *testing.F) {
	f.Add(int64(9), int64(8), int64(5), int64(4), int64(7), int64(3), uint8(1))
	f.Add(int64(0), int64(1), int64(5), int64(4), int64(0), int64(0), uint8(0))
	f.Add(int64(math.MaxInt64), int64(1), int64(5), int64(4), int64(1), int64(2), uint8(5))
	f.Fuzz(func(t *testing.T, a, m, b, n, c, o int64, which uint8) {
		rules := append(rag.WRES().Rules(), rag.WDES().Rules()...)
		rule := rules[int(which)%len(rules)]
		rate := func(v measure.Value) rag.Rating {
			definition, _ := measure.FindDefinition(append(wres.Definitions(), wdes.Definitions()...), rule.Measure)
			before := measure.Result{Definition: definition, Group: rule.Group, Value: measure.Fraction(c, o), Year: 2023}
			now := measure.Result{Definition: definition, Group: rule.Group, Value: v, Year: 2024}
			rating, err := rule.Rate(measure.Change{From: before, To: now})
			require.NoError(t, err)
			return rating
		}
		first, second := measure.Fraction(a, m), measure.Fraction(b, n)
		order, known := first.Compare(second)
		one, other := rate(first), rate(second)
		if !known || !one.Rated() || !other.Rated() {
			return
		}
		better, worse := one, other
		if (rule.Polarity == measure.Lower) == (order > 0) {
			better, worse = other, one
		}
		assert.GreaterOrEqual(t, better.Tests.Met, worse.Tests.Met, "%s\n%s", better, worse)
		if order == 0 {
			assert.Equal(t, better, worse)
		}
	})
}
