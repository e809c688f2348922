package wres_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// TestRowsOf2024 compares each row with the workforce of 72.0, 24.0 and 4.0 per
// cent.
func TestRowsOf2024(t *testing.T) {
	grades := readBLMK(t, 0).years[2024].Representation
	for i, c := range []struct {
		name string
		want [3]string
	}{
		{"non-clinical bands 1 to 7", [3]string{"+1.8 pp", "-0.9 pp", "-0.9 pp"}},    // 73.8, 23.1, 3.1
		{"non-clinical bands 8a to VSM", [3]string{"+4.1 pp", "-2.5 pp", "-1.5 pp"}}, // 76.1, 21.5, 2.5
		{"clinical bands 1 to 7", [3]string{"+6.1 pp", "-8.4 pp", "+2.3 pp"}},        // 78.1, 15.6, 6.3
		{"clinical bands 8a to VSM", [3]string{"-13.7 pp", "+9.3 pp", "+4.3 pp"}},    // 58.3, 33.3, 8.3
	} {
		t.Run(c.name, func(t *testing.T) {
			row := grades.Rows[i]
			assert.Equal(t, c.name, row.Label())
			var got [3]string
			var points []measure.Value
			for j, group := range workforce.EthnicGroups() {
				got[j] = row.Difference(group).String()
				points = append(points, row.Difference(group).Points())
			}
			assert.Equal(t, c.want, got)
			assert.Equal(t, measure.Integer(0), measure.Sum(points...))
		})
	}
}

func TestRemainder(t *testing.T) {
	stated := stated()
	stated.Workforce = &wres.Headcount{White: 10, BME: 5, Unknown: 1}
	stated.Representation = &wres.Representation{}
	grades := reported(t, stated).Representation
	assert.Equal(t, "{10 5 1 16}", printed(grades.Remainder), "no row holds anybody")
	assert.Equal(t, []measure.Doubt{measure.RowsFallShort}, doubts(grades.Warnings()))
	assert.Equal(t, []measure.Doubt{measure.RowsFallShort, measure.UnknownShare}, doubts(result(t, reported(t, stated), "wres1", "", "BME").Warnings), "1 of 16 is 6.3%")

	stated.Representation = nil
	unstated := reported(t, stated)
	assert.Equal(t, wres.RepresentationReport{Workforce: unstated.Workforce}, unstated.Representation, "rows that nobody stated leave nobody out")
	assert.Empty(t, unstated.Representation.Warnings())
	assert.Equal(t, "wres1, BME: 31.3% (14.2% to 55.6%)", result(t, unstated, "wres1", "", "BME").String())
	assert.Equal(t, []measure.Doubt{measure.UnknownShare}, doubts(result(t, unstated, "wres1", "", "BME").Warnings))

	stated.Representation = &wres.Representation{Rows: []wres.Row{{Name: "all", Staff: *stated.Workforce}}}
	grades = reported(t, stated).Representation
	assert.Equal(t, "{0 0 0 0}", printed(grades.Remainder))
	assert.Empty(t, grades.Warnings())
}
