package wdes_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
)

// numbers are the published numbers of the metrics by identifier.
func numbers() map[string]string {
	return map[string]string{
		"wdes1": "1", "wdes2": "2", "wdes3": "3", "wdes4a1": "4a(i)", "wdes4a2": "4a(ii)", "wdes4a3": "4a(iii)", "wdes4b": "4b",
		"wdes5": "5", "wdes6": "6", "wdes7": "7", "wdes8": "8", "wdes9a": "9a", "wdes9b": "9b", "wdes10": "10",
	}
}

func TestDefinitions(t *testing.T) {
	var ids []string
	for _, d := range wdes.Definitions() {
		ids = append(ids, d.ID)
		t.Run(d.ID, func(t *testing.T) {
			metric, part, _ := strings.Cut(d.ID, ".")
			assert.Equal(t, numbers()[metric], d.Number)
			for _, text := range []string{d.Title, d.Counted, d.Source} {
				assert.NotEmpty(t, text)
				assert.Equal(t, strings.TrimSpace(text), text)
			}
			assert.NotZero(t, d.Better)
			compared := d.Unit == measure.Ratio || part == "difference" && metric != "wdes1"
			assert.Equal(t, compared, d.Direction != measure.Direction{}, "Disabled and non-disabled people compared have a direction and nothing else")
			assert.Equal(t, map[measure.Unit]int{
				measure.Ratio: 2, measure.Percent: 1, measure.Points: 1, measure.Score: 2, measure.Answer: 0,
			}[d.Unit], d.Places)
			for _, b := range d.Breaks {
				assert.NotZero(t, b.Year)
				assert.Equal(t, map[bool]string{true: "snapshot", false: "survey"}[metric == "wdes1"], b.Of)
				assert.NotEmpty(t, b.Why)
			}
			broken := metric == "wdes1" && part != "disparity" || metric == "wdes5" || metric == "wdes8"
			assert.Equal(t, broken, len(d.Breaks) > 0, "metrics 1, 5 and 8 alone have breaks")

			found, ok := wdes.Definition(d.ID)
			assert.True(t, ok)
			assert.Equal(t, d, found)
		})
	}
	assert.Equal(t, []string{
		"wdes1", "wdes1.completeness", "wdes1.difference", "wdes1.declaration", "wdes1.disparity", "wdes2", "wdes2.rate", "wdes3", "wdes3.rate",
		"wdes3.illhealth", "wdes3.illhealth.rate", "wdes3.all", "wdes3.all.rate",
		"wdes4a1", "wdes4a1.difference", "wdes4a1.benchmark", "wdes4a2", "wdes4a2.difference", "wdes4a2.benchmark",
		"wdes4a3", "wdes4a3.difference", "wdes4a3.benchmark", "wdes4b", "wdes4b.difference", "wdes4b.benchmark",
		"wdes5", "wdes5.difference", "wdes5.benchmark", "wdes6", "wdes6.difference", "wdes6.benchmark",
		"wdes7", "wdes7.difference", "wdes7.benchmark", "wdes8", "wdes8.benchmark",
		"wdes9a", "wdes9a.difference", "wdes9b", "wdes10", "wdes10.share", "wdes3.share", "wdes9b.share",
	}, ids)
	none, ok := wdes.Definition("wdes4")
	assert.False(t, ok)
	assert.Equal(t, measure.Definition{}, none)
}

// TestDefinedDirections: who is compared with whom, and who is worse off where the
// first is more.
func TestDefinedDirections(t *testing.T) {
	for want, ids := range map[string][]string{
		"Non-disabled over Disabled, Disabled": {"wdes1.disparity", "wdes2"},
		"Disabled over Non-disabled, Disabled": {
			"wdes3", "wdes3.illhealth", "wdes3.all", "wdes4a1.difference", "wdes4a2.difference", "wdes4a3.difference", "wdes6.difference",
		},
		"Disabled over Non-disabled, Non-disabled": {"wdes4b.difference", "wdes5.difference", "wdes7.difference", "wdes9a.difference"},
	} {
		for _, id := range ids {
			d, ok := wdes.Definition(id)
			assert.True(t, ok, id)
			assert.Equal(t, want, d.Direction.Of+" over "+d.Direction.To+", "+d.Direction.Harm, id)
		}
	}
}

// TestPolarity: which way is better, for every figure.
func TestPolarity(t *testing.T) {
	all := 0
	for better, ids := range map[measure.Polarity][]string{
		measure.Neither: {"wdes1", "wdes2.rate", "wdes3.rate", "wdes3.illhealth.rate", "wdes3.all.rate", "wdes10.share", "wdes3.share"},
		measure.Lower: {
			"wdes4a1", "wdes4a1.benchmark", "wdes4a2", "wdes4a2.benchmark", "wdes4a3", "wdes4a3.benchmark", "wdes6", "wdes6.benchmark",
		},
		measure.Higher: {
			"wdes1.completeness", "wdes1.declaration", "wdes4b", "wdes4b.benchmark", "wdes5", "wdes5.benchmark", "wdes7", "wdes7.benchmark",
			"wdes8", "wdes8.benchmark", "wdes9a", "wdes9b", "wdes9b.share",
		},
		measure.Parity: {
			"wdes1.difference", "wdes1.disparity", "wdes2", "wdes3", "wdes3.illhealth", "wdes3.all", "wdes4a1.difference", "wdes4a2.difference",
			"wdes4a3.difference", "wdes4b.difference", "wdes5.difference", "wdes6.difference", "wdes7.difference", "wdes9a.difference", "wdes10",
		},
	} {
		for _, id := range ids {
			d, ok := wdes.Definition(id)
			assert.True(t, ok, id)
			assert.Equal(t, better, d.Better, id)
			all++
		}
	}
	assert.Len(t, wdes.Definitions(), all)
}

// TestItemNumbers: the items of the staff survey that the metrics are made of.
func TestItemNumbers(t *testing.T) {
	for id, item := range map[string]string{
		"wdes4a1": "item 14a", "wdes4a2": "item 14b", "wdes4a3": "item 14c", "wdes4b": "item 14d", "wdes5": "item 15", "wdes6": "item 11e", "wdes7": "item 4b",
		"wdes8": "item 28b, 30b, 31b in 2021, 2022, 2023",
	} {
		d, _ := wdes.Definition(id)
		assert.Contains(t, d.Counted, "("+item+")", id)
	}
}

// TestNationalIsDefined: every national figure is of a definition, so that it can
// be described and compared.
func TestNationalIsDefined(t *testing.T) {
	for _, row := range wdes.National() {
		d, ok := wdes.Definition(row.ID)
		assert.True(t, ok, row.ID)
		assert.LessOrEqual(t, row.Places, max(d.Places, 1), row.ID)
	}
}

// TestDefinitionsAreTheCallersOwn: changing what the package gave changes nothing
// in it.
func TestDefinitionsAreTheCallersOwn(t *testing.T) {
	definitions := wdes.Definitions()
	for _, d := range definitions {
		for i := range d.Breaks {
			d.Breaks[i].Year = 1
		}
	}
	slices.Reverse(definitions)
	d, _ := wdes.Definition("wdes5")
	assert.Equal(t, []int{2021, 2025}, []int{d.Breaks[0].Year, d.Breaks[1].Year})
	report := reported(t, full())
	result(t, report, "wdes8", "", "Disabled").Definition.Breaks[0].Year = 1
	assert.Equal(t, 2022, result(t, report, "wdes8", "", "Disabled").Definition.Breaks[0].Year)
}
