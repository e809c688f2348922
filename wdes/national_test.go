package wdes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
)

// Sources that disagree stand side by side.
func TestNationalDisagreement(t *testing.T) {
	for name, c := range map[string]struct {
		key     measure.Key
		year    int
		figures []string
	}{
		"0.99 for 2022":  {measure.Key{ID: "wdes2"}, 2022, []string{"1.08", "1.09", "0.99"}},
		"0.99 for 2023":  {measure.Key{ID: "wdes2"}, 2023, []string{"0.99"}},
		"boards of 2019": {measure.Key{ID: "wdes10.share", Part: "total", Group: "Disabled"}, 2019, []string{"2.0", "2.1"}},
		"senior posts": {
			measure.Key{ID: "wdes1", Part: "senior posts (band 8c and above, consultants, boards)", Group: "Disabled"},
			2023,
			[]string{"2.2", "3.9"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			var figures []string
			for _, row := range measure.Nationals(wdes.National(), c.key, "trusts") {
				if row.Year == c.year {
					figures = append(figures, row.Value.Text(row.Places))
				}
			}
			assert.Equal(t, c.figures, figures)
		})
	}
}
