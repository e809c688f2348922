package rag_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/rag"
)

func number(t *testing.T, text string) measure.Value {
	t.Helper()
	v, err := measure.ParseValue(text)
	require.NoError(t, err)
	return v
}

func whole(n int64) measure.Value { return measure.Integer(n) }

// red, amber and green are bands with the limits given.
func lights(redTo, amberFrom, amberTo, greenFrom rag.Limit) []rag.Band {
	return []rag.Band{
		{Word: "Red", Symbol: "✗", Colour: rag.Red, High: redTo},
		{Word: "Amber", Symbol: "◐", Colour: rag.Amber, Low: amberFrom, High: amberTo},
		{Word: "Green", Symbol: "✓", Colour: rag.Green, Low: greenFrom},
	}
}

func TestNewScaleFaults(t *testing.T) {
	one, two := whole(1), whole(2)
	good := lights(rag.Excluding(one), rag.Including(one), rag.Excluding(two), rag.Including(two))
	changed := func(i int, change func(*rag.Band)) []rag.Band {
		bands := append([]rag.Band{}, good...)
		change(&bands[i])
		return bands
	}
	for name, c := range map[string]struct {
		bands []rag.Band
		kind  error
		text  string
	}{
		"no bands":           {nil, measure.ErrNotSupplied, "scale: bands: not supplied"},
		"gap":                {lights(rag.Excluding(one), rag.Including(two), rag.Excluding(whole(3)), rag.Including(whole(3))), rag.ErrGap, "scale: row 2: limits: gap between bands: from 1 to 2"},
		"gap at a point":     {lights(rag.Excluding(one), rag.Excluding(one), rag.Excluding(two), rag.Including(two)), rag.ErrGap, "scale: row 2: limits: gap between bands: at 1"},
		"overlap":            {lights(rag.Excluding(two), rag.Including(one), rag.Excluding(whole(3)), rag.Including(whole(3))), rag.ErrOverlap, "scale: row 2: limits: bands overlap: from 1 to 2"},
		"overlap at a point": {lights(rag.Including(one), rag.Including(one), rag.Excluding(two), rag.Including(two)), rag.ErrOverlap, "scale: row 2: limits: bands overlap: at 1"},
		"open inside":        {lights(rag.Excluding(one), rag.Limit{}, rag.Excluding(two), rag.Including(two)), rag.ErrOverlap, "a limit without end inside the scale"},
		"a lowest value":     {changed(0, func(b *rag.Band) { b.Low = rag.Including(whole(0)) }), rag.ErrGap, "scale: row 1: limits: gap between bands: below 0"},
		"a highest value":    {changed(2, func(b *rag.Band) { b.High = rag.Including(whole(9)) }), rag.ErrGap, "scale: row 3: limits: gap between bands: above 9"},
		"empty band":         {lights(rag.Excluding(one), rag.Including(one), rag.Excluding(one), rag.Including(one)), measure.ErrOutOfRange, "no value lies in 1 ≤ Amber < 1"},
		"no word":            {changed(1, func(b *rag.Band) { b.Word = " " }), measure.ErrNotSupplied, "scale: row 2: word: not supplied"},
		"no symbol":          {changed(1, func(b *rag.Band) { b.Symbol = "" }), measure.ErrNotSupplied, "scale: row 2: symbol: not supplied"},
		"a word twice":       {changed(2, func(b *rag.Band) { b.Word = "Red" }), measure.ErrDuplicate, `scale: row 3: word: duplicate: "Red"`},
		"a symbol twice":     {changed(2, func(b *rag.Band) { b.Symbol = "✗" }), measure.ErrDuplicate, `scale: row 3: symbol: duplicate: "✗"`},
		"grey":               {changed(0, func(b *rag.Band) { b.Colour = rag.Grey }), measure.ErrConflict, "grey is of what could not be rated"},
		"unknown colour":     {changed(0, func(b *rag.Band) { b.Colour = 99 }), measure.ErrUnrecognised, "colour(99)"},
		"a suppressed limit": {lights(rag.Including(measure.Absent(measure.Suppressed)), rag.Including(one), rag.Excluding(two), rag.Including(two)), rag.ErrOverlap, "row 2"},
	} {
		t.Run(name, func(t *testing.T) {
			scale, err := rag.NewScale(c.bands...)
			require.ErrorIs(t, err, c.kind)
			require.ErrorContains(t, err, c.text)
			assert.Empty(t, scale.Bands())
		})
	}
	_, err := rag.NewScale(rag.Band{Low: rag.Including(one)}, rag.Band{High: rag.Including(two)})
	assert.Len(t, err, 7, "every fault: %v", err)
}

// The scales of the package are such as a caller could make.
func TestScales(t *testing.T) {
	for text, scale := range map[string]rag.Scale{
		"Underdeveloped ≤ 0 < Developing < 1 ≤ Achieving":                rag.DevelopmentScale(),
		"Red ≤ 0 < Amber < 1 ≤ Green":                                    rag.TrafficLightScale(),
		"Undeveloped < 8 ≤ Developing < 22 ≤ Achieving < 33 ≤ Excelling": rag.EDSScale(),
		"Undeveloped < 1 ≤ Developing < 2 ≤ Achieving < 3 ≤ Excelling":   rag.EDS2Scale(),
		"Behind < 0 ≤ On the line":                                       rag.MilestoneScale(),
		"Below target < 1 ≤ Target met":                                  rag.TargetScale(),
	} {
		t.Run(text, func(t *testing.T) {
			again, err := rag.NewScale(scale.Bands()...)
			require.NoError(t, err)
			assert.Equal(t, scale, again)
			assert.Equal(t, text, scale.String())
		})
	}
}

// Totals at and beside every published limit, halves unrounded.
func TestEDSLimits(t *testing.T) {
	for total, word := range map[string]string{
		"0": "Undeveloped", "7.5": "Undeveloped", "7.9999": "Undeveloped", "8": "Developing", "21": "Developing", "21.5": "Developing",
		"22": "Achieving", "30": "Achieving", "31": "Achieving", "32.5": "Achieving", "33": "Excelling",
	} {
		t.Run(total, func(t *testing.T) {
			band, rated := rag.EDSScale().Of(number(t, total))
			require.True(t, rated)
			assert.Equal(t, word, band.Word)
		})
	}
}

func TestScaleOfNothing(t *testing.T) {
	for _, reason := range measure.Reasons() {
		_, rated := rag.DevelopmentScale().Of(measure.Absent(reason))
		assert.False(t, rated, reason)
	}
	_, rated := rag.Scale{}.Of(whole(1))
	assert.False(t, rated)
	assert.Empty(t, rag.Scale{}.String())
}

// A scale holds what it was made of, whatever becomes of that.
func TestScaleIsItsOwn(t *testing.T) {
	bands := rag.EDSScale().Bands()
	scale, err := rag.NewScale(bands...)
	require.NoError(t, err)
	bands[0].Word = "changed"
	scale.Bands()[1].Word = "changed"
	assert.Equal(t, rag.EDSScale(), scale)
}

// Every value lies in exactly one band of a scale that is accepted, and what is
// refused has a value that lies in none or in two.
func FuzzScale(f *testing.F) {
	f.Add(int64(8), int64(22), int64(1), uint8(0b0101), int64(43), int64(2))
	f.Add(int64(4), int64(5), int64(4), uint8(0b0011), int64(5), int64(4))
	f.Add(int64(0), int64(0), int64(1), uint8(0b1111), int64(0), int64(1))
	f.Fuzz(func(t *testing.T, first, second, den int64, closed uint8, num, parts int64) {
		limit := func(n int64, bit int) rag.Limit {
			return rag.Limit{At: measure.Fraction(n, den), Closed: closed>>bit&1 == 1}
		}
		bands := lights(limit(first, 0), limit(first, 1), limit(second, 2), limit(second, 3))
		scale, err := rag.NewScale(bands...)
		value := measure.Fraction(num, parts)
		holding := func(v measure.Value) int {
			held := 0
			for _, band := range bands {
				if band.Contains(v) {
					held++
				}
			}
			return held
		}
		switch {
		case den == 0:
			require.Error(t, err)
		case err == nil && value.Known():
			assert.Equal(t, 1, holding(value))
			band, rated := scale.Of(value)
			require.True(t, rated)
			assert.True(t, band.Contains(value))
		case err != nil:
			ends := []measure.Value{measure.Fraction(first, den), measure.Fraction(second, den)}
			alone := holding(ends[0]) == 1 && holding(ends[1]) == 1
			low, _ := ends[0].Rat()
			high, _ := ends[1].Rat()
			middle := measure.FromRat(new(big.Rat).Quo(new(big.Rat).Add(low, high), big.NewRat(2, 1)))
			order, _ := ends[0].Compare(ends[1])
			assert.True(t, !alone || order >= 0 || holding(middle) != 1, err)
		}
	})
}
