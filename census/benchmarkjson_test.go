package census_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

// TestBenchmarkJSON: a benchmark that is kept tells all of what kind it is. The
// shares are the pooled fractions of Census 2021.
func TestBenchmarkJSON(t *testing.T) {
	printedOnly, err := census.Stated(census.NonWhite(),
		census.Population{Name: "as printed", Table: "race equality report", Year: 2024, Ages: census.AllAges()},
		map[string]measure.Value{"BME": printed("0.273")})
	require.NoError(t, err)
	for name, row := range map[string]struct {
		benchmark census.Benchmark
		want      string
	}{
		"pooled": {pooledOf(census.NonWhite(), "TS021"), `{
			"Definition": "non-White", "Characteristic": "ethnicity", "Population": "BLMK",
			"Areas": [
				{"Code": "E06000055", "Name": "Bedford"}, {"Code": "E06000056", "Name": "Central Bedfordshire"},
				{"Code": "E06000032", "Name": "Luton"}, {"Code": "E06000042", "Name": "Milton Keynes"}
			],
			"Table": "TS021", "Year": 2021, "Ages": "all ages", "Method": "pooled",
			"Groups": [
				{"Group": "White", "Share": "713631/991796", "People": "713631"},
				{"Group": "BME", "Share": "278165/991796", "People": "278165"}
			],
			"Footnote": "BLMK: Census 2021, TS021, all ages; non-White; Bedford (E06000055), Central Bedfordshire (E06000056), Luton (E06000032), Milton Keynes (E06000042); pooled; 991796 people."
		}`},
		"shares alone": {printedOnly, `{
			"Definition": "non-White", "Characteristic": "ethnicity", "Population": "as printed",
			"Table": "race equality report", "Year": 2024, "Ages": "all ages", "Method": "as stated",
			"Groups": [{"Group": "White", "Share": "727/1000"}, {"Group": "BME", "Share": "273/1000"}],
			"Footnote": "as printed: 2024, race equality report, all ages; non-White; no areas stated; as stated."
		}`},
		"zero": {census.Benchmark{}, "null"},
	} {
		t.Run(name, func(t *testing.T) {
			written, err := json.Marshal(row.benchmark)
			require.NoError(t, err)
			assert.JSONEq(t, row.want, string(written))
		})
	}
	written, err := json.Marshal(beside(board2024(), pooledOf(census.NonWhite(), "TS021")))
	require.NoError(t, err)
	assert.Contains(t, string(written), `"Benchmark":{"Definition":"non-White"`)
}
