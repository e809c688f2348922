package wdes_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

// figuresOfFull are all figures of the made-up trust as exact fractions, per cent
// and points as such, worked out apart from this module from its counts: the
// values of a line are of Disabled, non-disabled and unknown people, or of the
// first two, or, of metric 9a, of all staff last.
func figuresOfFull() []struct{ id, part, values string } {
	return []struct{ id, part, values string }{
		{"wdes1", "", "5 75 20"},
		{"wdes1.completeness", "", "80"},
		{"wdes1.declaration", "", "5"},
		{"wdes1", "non-clinical bands 1 to 4", "5 75 20"},
		{"wdes1.difference", "non-clinical bands 1 to 4", "0 0 0"},
		{"wdes1", "non-clinical bands 8a to 8b", "4 80 16"},
		{"wdes1.difference", "non-clinical bands 8a to 8b", "-1 5 -4"},
		{"wdes1", "clinical bands 1 to 4", "300/53 4000/53 1000/53"},
		{"wdes1.difference", "clinical bands 1 to 4", "35/53 25/53 -60/53"},
		{"wdes1", "clinical bands 5 to 7", "5 75 20"},
		{"wdes1.difference", "clinical bands 5 to 7", "0 0 0"},
		{"wdes1", "clinical bands 8c to VSM", "25/2 125/2 25"},
		{"wdes1.difference", "clinical bands 8c to VSM", "15/2 -25/2 5"},
		{"wdes1", "medical consultants", "50/11 750/11 300/11"},
		{"wdes1.difference", "medical consultants", "-5/11 -75/11 80/11"},
		{"wdes1", "non-clinical under band 1", "0 200/3 100/3"},
		{"wdes1.difference", "non-clinical under band 1", "-5 -25/3 40/3"},
		{"wdes1", "non-clinical band 4", "5 75 20"},
		{"wdes1.difference", "non-clinical band 4", "0 0 0"},
		{"wdes1", "non-clinical band 8b", "4 80 16"},
		{"wdes1.difference", "non-clinical band 8b", "-1 5 -4"},
		{"wdes1", "clinical band 5", "100/19 1400/19 400/19"},
		{"wdes1.difference", "clinical band 5", "5/19 -25/19 20/19"},
		{"wdes1", "clinical band 6", "60/13 1000/13 240/13"},
		{"wdes1.difference", "clinical band 6", "-5/13 25/13 -20/13"},
		{"wdes1", "clinical VSM", "25/2 125/2 25"},
		{"wdes1.difference", "clinical VSM", "15/2 -25/2 5"},
		{"wdes2", "", "25/16"},
		{"wdes2.rate", "", "16 25 20"},
		{"wdes2", "source: internal", "8/5"},
		{"wdes2.rate", "source: internal", "25 40 40"},
		{"wdes2", "source: external", "2"},
		{"wdes2.rate", "source: external", "10 20 16"},
		{"wdes3", "", "3"},
		{"wdes3.rate", "", "10 10/3 15/8"},
		{"wdes3", "staff group: clinical", "11/2"},
		{"wdes3.rate", "staff group: clinical", "50/3 100/33 25/11"},
		{"wdes3.illhealth", "", "15/2"},
		{"wdes3.illhealth.rate", "", "15/2 1 5/8"},
		{"wdes3.all", "", "105/26"},
		{"wdes3.all.rate", "", "35/2 13/3 5/2"},
		{"wdes4a1", "", "100/3 25"},
		{"wdes4a1.difference", "", "25/3"},
		{"wdes4a2", "", "20 900/89"},
		{"wdes4a2.difference", "", "880/89"},
		{"wdes4a3", "", "1500/59 50/3"},
		{"wdes4a3.difference", "", "1550/177"},
		{"wdes4b", "", "48 45"},
		{"wdes4b.difference", "", "3"},
		{"wdes5", "", "50 125/2"},
		{"wdes5.difference", "", "-25/2"},
		{"wdes5.benchmark", "", "-21/10 24/5"},
		{"wdes6", "", "30 20"},
		{"wdes6.difference", "", "10"},
		{"wdes7", "", "40 9500/181"},
		{"wdes7.difference", "", "-2260/181"},
		{"wdes8", "", "75"},
		{"wdes8.benchmark", "", "8/5"},
		{"wdes9a", "", "821/108 143/20 176/25"},
		{"wdes9a.difference", "", "61/135"},
		{"wdes9b", "", "1"},
		{"wdes10", "total", "35/13 25/13 -60/13"},
		{"wdes10.share", "total", "100/13 1000/13 200/13"},
		{"wdes10", "voting", "15/2 0 -15/2"},
		{"wdes10.share", "voting", "25/2 75 25/2"},
		{"wdes10", "non-voting", "-5 5 0"},
		{"wdes10.share", "non-voting", "0 80 20"},
		{"wdes10", "executive", "-5 -15 20"},
		{"wdes10.share", "executive", "0 60 40"},
		{"wdes10", "non-executive", "15/2 25/2 -20"},
		{"wdes10.share", "non-executive", "25/2 175/2 0"},
	}
}

// TestOracle holds every figure against its fraction.
func TestOracle(t *testing.T) {
	results := reported(t, full()).Results()
	byFigure := map[[2]string][]measure.Result{}
	for _, r := range results {
		figure := [2]string{r.Definition.ID, r.Part}
		byFigure[figure] = append(byFigure[figure], r)
	}
	figures := 0
	for _, c := range figuresOfFull() {
		t.Run(strings.TrimSpace(c.id+" "+c.part), func(t *testing.T) {
			var values []string
			for _, r := range byFigure[[2]string{c.id, c.part}] {
				values = append(values, r.Value.String())
			}
			assert.Equal(t, c.values, strings.Join(values, " "))
			figures += len(values)
		})
	}
	require.Len(t, results, figures, "no figure is left out")
}

// TestOracleGroups: the values of a line are of the groups in published order.
func TestOracleGroups(t *testing.T) {
	groups := map[string][]string{}
	for _, r := range reported(t, full()).Results() {
		figure := r.Definition.ID + ", " + r.Part
		groups[figure] = append(groups[figure], r.Group)
	}
	for figure, of := range groups {
		switch len(of) {
		case 3:
			last := "Unknown"
			if strings.HasPrefix(figure, "wdes9a") {
				last = "All staff"
			}
			assert.Equal(t, []string{"Disabled", "Non-disabled", last}, of, figure)
		case 2:
			assert.Equal(t, []string{"Disabled", "Non-disabled"}, of, figure)
		default:
			want := ""
			if strings.HasPrefix(figure, "wdes8") || strings.HasPrefix(figure, "wdes1.declaration") {
				want = "Disabled"
			}
			assert.Equal(t, []string{want}, of, figure)
		}
	}
}
