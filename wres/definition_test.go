package wres_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wres"
)

func TestDefinitions(t *testing.T) {
	var ids []string
	for _, d := range wres.Definitions() {
		ids = append(ids, d.ID)
		t.Run(d.ID, func(t *testing.T) {
			number, _, _ := strings.Cut(strings.TrimPrefix(d.ID, "wres"), ".")
			assert.Equal(t, number, d.Number)
			for _, text := range []string{d.Title, d.Counted, d.Source} {
				assert.NotEmpty(t, text)
				assert.Equal(t, strings.TrimSpace(text), text)
			}
			assert.NotZero(t, d.Better)
			compared := d.Unit == measure.Ratio || number >= "5" && number <= "8" && strings.HasSuffix(d.ID, ".difference")
			assert.Equal(t, compared, d.Direction != measure.Direction{}, "White and BME people compared have a direction and nothing else")
			places := map[measure.Unit]int{measure.Ratio: 2, measure.Percent: 1, measure.Points: 1}[d.Unit]
			if slices.Contains(ofOrganisations(), d.ID) {
				places = 0
			}
			assert.Equal(t, places, d.Places)
			for _, b := range d.Breaks {
				assert.NotZero(t, b.Year)
				assert.Equal(t, "survey", b.Of)
				assert.NotEmpty(t, b.Why)
			}
			assert.Equal(t, strings.HasPrefix(d.ID, "wres7"), len(d.Breaks) > 0, "indicator 7 alone has breaks")

			found, ok := wres.Definition(d.ID)
			assert.True(t, ok)
			assert.Equal(t, d, found)
		})
	}
	assert.Equal(t, append([]string{
		"wres1", "wres1.completeness", "wres1.difference", "wres1.disparity", "wres2", "wres2.rate", "wres3", "wres3.rate", "wres4", "wres4.rate",
		"wres5", "wres5.difference", "wres5.benchmark", "wres6", "wres6.difference", "wres6.benchmark",
		"wres7", "wres7.difference", "wres7.benchmark", "wres8", "wres8.difference", "wres8.benchmark",
		"wres9", "wres9.share", "wres1.headcount",
	}, ofOrganisations()...), ids)
	none, ok := wres.Definition("wres10")
	assert.False(t, ok)
	assert.Equal(t, measure.Definition{}, none)
}

// ofOrganisations are the figures of many organisations, which count them.
func ofOrganisations() []string {
	return []string{
		"wres2.adverse", "wres3.above", "wres3.above.organisations", "wres3.within", "wres3.below.organisations", "wres9.none.organisations",
	}
}

// TestItemDirections: the difference of an item is BME minus White, and the one
// who is worse off where it is above zero depends on what was asked.
func TestItemDirections(t *testing.T) {
	for id, worseOff := range map[string]string{"wres5": "BME", "wres6": "BME", "wres7": "White", "wres8": "BME"} {
		d, ok := wres.Definition(id + ".difference")
		assert.True(t, ok, id)
		assert.Equal(t, measure.Direction{Of: "BME", To: "White", Harm: worseOff}, d.Direction, id)
	}
	for id, item := range map[string]wres.ItemReport{
		"wres5": reported(t, full()).Survey.HarassedByPublic, "wres6": reported(t, full()).Survey.HarassedByStaff,
		"wres7": reported(t, full()).Survey.EqualOpportunities, "wres8": reported(t, full()).Survey.Discriminated,
	} {
		d, _ := wres.Definition(id + ".difference")
		assert.Equal(t, d.Direction, item.Direction, id)
	}
}

// TestPolarity: which way is better, for every figure that has a way.
func TestPolarity(t *testing.T) {
	for better, ids := range map[measure.Polarity][]string{
		measure.Neither: {"wres1", "wres2.rate", "wres3.rate", "wres4.rate", "wres9.share", "wres1.headcount", "wres3.below.organisations"},
		measure.Lower: {
			"wres5", "wres6", "wres8", "wres5.benchmark", "wres6.benchmark", "wres8.benchmark",
			"wres2.adverse", "wres3.above", "wres3.above.organisations", "wres9.none.organisations",
		},
		measure.Higher: {"wres7", "wres7.benchmark", "wres1.completeness", "wres3.within"},
		measure.Parity: {
			"wres1.difference", "wres1.disparity", "wres2", "wres3", "wres4", "wres5.difference", "wres6.difference", "wres7.difference", "wres8.difference", "wres9",
		},
	} {
		for _, id := range ids {
			d, ok := wres.Definition(id)
			assert.True(t, ok, id)
			assert.Equal(t, better, d.Better, id)
		}
	}
}

// TestDefinitionsAreTheCallersOwn: changing what the package gave changes
// nothing in it.
func TestDefinitionsAreTheCallersOwn(t *testing.T) {
	for _, d := range wres.Definitions() {
		for i := range d.Breaks {
			d.Breaks[i].Year = 1
		}
	}
	d, _ := wres.Definition("wres7")
	assert.Equal(t, []int{2021, 2025}, []int{d.Breaks[0].Year, d.Breaks[1].Year})
	report := reported(t, full())
	result(t, report, "wres7", "", "BME").Definition.Breaks[0].Year = 1
	assert.Equal(t, 2021, result(t, report, "wres7", "", "BME").Definition.Breaks[0].Year)
}
