package national_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/national"
	"github.com/workforce-equality/equality/measure"
)

// What a source prints is read to the last digit, with its places, by both
// builders alike.
func TestPrinted(t *testing.T) {
	for name, c := range map[string]struct {
		printed string
		value   measure.Value
		places  int
	}{
		"a ratio":             {"1.54", measure.Fraction(77, 50), 2},
		"a last place of 0":   {"1.60", measure.Fraction(8, 5), 2},
		"points":              {"-11.0", measure.Integer(-11), 1},
		"points below one":    {"-0.04", measure.Fraction(-1, 25), 2},
		"people":              {"383706", measure.Integer(383_706), 0},
		"none":                {"0.0", measure.Integer(0), 1},
		"many digits":         {"0.10000000000000000001", exactly(t, "10000000000000000001/100000000000000000000"), 20},
		"a fraction":          {"475/138", measure.Value{}, 0},
		"no text":             {"", measure.Value{}, 0},
		"a marker":            {"[c]", measure.Value{}, 0},
		"an undefined figure": {"N/A: no events", measure.Value{}, 0},
		"words":               {"about 1.25", measure.Value{}, 0},
		"a unit":              {"24.2%", measure.Value{}, 0},
		"thousands":           {"383,706", measure.Value{}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			want := measure.National{Year: 2022, Value: c.value, Places: c.places, Vintage: measure.FirstPublished, Source: "a report"}
			assert.Equal(t, want, national.FirstPublished(2022, c.printed, "a report"))
			want.Vintage = measure.Restated
			assert.Equal(t, want, national.Restated(2022, c.printed, "a report"))
		})
	}
}

// exactly reads an exact value.
func exactly(tb testing.TB, text string) measure.Value {
	tb.Helper()
	value, err := measure.ParseValue(text)
	require.NoError(tb, err)
	return value
}

func TestCalculated(t *testing.T) {
	printed := national.FirstPublished(2022, "1.54", "a report")
	want := printed
	want.Calculated = true
	assert.Equal(t, want, national.Calculated(printed))
	assert.False(t, printed.Calculated)
}

// A survey is dated by its fieldwork, of which no year of a report follows.
func TestSurveyed(t *testing.T) {
	want := national.Restated(0, "23.4", "a release")
	want.SurveyYear = 2024
	assert.Equal(t, want, national.Surveyed(national.Restated(2024, "23.4", "a release")))
}

func TestOfTrusts(t *testing.T) {
	rows := []measure.National{
		national.FirstPublished(2022, "24.2", "a report"),
		national.Surveyed(national.Calculated(national.Restated(2021, "22.4", "a later report"))),
	}
	before := slices.Clone(rows)
	completed := national.OfTrusts("wres1", "VSM", "BME", rows...)
	assert.Equal(t, before, rows, "the rows given are not changed")
	for i := range before {
		before[i].Key = measure.Key{ID: "wres1", Part: "VSM", Group: "BME"}
		before[i].Organisations = "trusts"
	}
	assert.Equal(t, before, completed, "and nothing else changes")
	assert.Empty(t, national.OfTrusts("wres1", "", "BME"))
}

// The digits of a row are those that were printed, and read back as they are.
func FuzzPrinted(f *testing.F) {
	for _, printed := range []string{"1.54", "1.60", "-12.1", "383706", "0.0", "-0.04", "475/138", "[c]", "1e5", "+3", "007.10", "5.", ".5", "-.", ""} {
		f.Add(printed)
	}
	f.Fuzz(func(t *testing.T, printed string) {
		row := national.FirstPublished(2022, printed, "a report")
		if !row.Value.Known() {
			require.Equal(t, national.FirstPublished(2022, "", "a report"), row)
			return
		}
		_, decimals, _ := strings.Cut(printed, ".")
		require.Len(t, decimals, row.Places)
		if row.Places <= 100 { // what a value is printed at, at the most
			require.Equal(t, row, national.FirstPublished(2022, row.Value.Text(row.Places), "a report"))
		}
	})
}
