package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	sample   = "../../testdata/returns/wres.json"
	previous = "../../testdata/returns/wres-previous.json"
)

// outcome is what a run printed, and its exit status.
type outcome struct {
	stdout, stderr string
	status         int
}

func runWith(stdin string, args ...string) outcome {
	var stdout, stderr strings.Builder
	status := program().Run(args, strings.NewReader(stdin), &stdout, &stderr)
	return outcome{stdout.String(), stderr.String(), status}
}

// squeezed is a text with one space for several, so that what it says does not
// depend on the widths of columns.
func squeezed(text string) string { return strings.Join(strings.Fields(text), " ") }

// The board printed 3.44 and 2.19 for indicator 2, 25.5% and 18.2% for indicator
// 6, and 51.5% and 61.7% for White staff in indicator 7; the intervals and
// p-values were computed apart, from the formulas.
func TestText(t *testing.T) {
	got := runWith("", "-previous", previous, sample)
	require.Zero(t, got.status, got.stderr)
	text := squeezed(got.stdout)
	for _, part := range []string{
		"NHS Workforce Race Equality Standard NHS Bedfordshire, Luton and Milton Keynes Integrated Care Board, commissioner, " +
			"snapshot 2024-03-31, compared with 2023-03-31",
		"Indicator 1: Representation by band and staff group figure counts value 95% interval reading",
		"all, BME 96 of 400 24.0%",
		"[1] the rows leave out 3 of the workforce (White 1, BME 2, unknown 0)",
		"White over BME 3.44 1.73 to 6.85 significant (chi-square 15.16, p < 0.001); four-fifths: adverse to BME; " +
			"since 2023 worse, +1.25, intervals overlap; [1]",
		"BME 9 of 95 9.5% 5.1% to 17.0%",
		"] 96 of 283 are of unknown group (33.9%): read it with great caution",
		"BME over White, single year N/A no events; since 2023 not comparable: no events",
		"[1] not compared: two-year mean, then single year",
		"Unknown of 16 [x] not supplied",
		"White of 227 11.0% N/A since 2023 worse, +0.6 pp; [1]",
		"BME 12 of 47 25.5% 15.3% to 39.5% since 2023 worse, +7.4 pp, intervals overlap; [",
		"[1] the count is not known: 11% of 227 may be 24 to 26 [2]",
		"] the count is derived: 25.5% of 47 is 12 ",
		"since 2023 worse, -10.2 pp",
		"total, BME -8.6 pp -20.5 pp to +18.5 pp cannot be told from chance (Fisher's exact test, p = 0.741); since 2023 better, +14.9 pp",
		"voting [x] not supplied executive [x] not supplied",
	} {
		assert.Contains(t, text, part)
	}
}

func TestMarkdown(t *testing.T) {
	got := runWith("", "-markdown", "-national", sample)
	require.Zero(t, got.status, got.stderr)
	for _, part := range []string{
		"\n## Indicator 2: Relative likelihood of appointment from shortlisting\n\n" +
			"| figure | counts | value | 95% interval | reading |\n|---|---:|---:|---:|---|\n" +
			"| White over BME |  | 3.44 | 1.73 to 6.85 | significant (chi-square 15.16, p &lt; 0.001); four-fifths: adverse to BME; [1]",
		"\n| BME | 9 of 95 | 9.5% | 5.1% to 17.0% |  |\n",
		"\n| national: integrated care boards, survey 2023 |  | 6.25% |  | as first published; " +
			"NHS Bedfordshire, Luton and Milton Keynes ICB, WRES Report 2024 |\n",
		"\n| voting |  | [x] |  | not supplied |\n",
	} {
		assert.Contains(t, got.stdout, part)
	}
}

// A trust is compared with all trusts, not with those of a region or with
// commissioners.
func TestNational(t *testing.T) {
	const stated = `{"organisation": "Q", "body": "trust", "snapshot": "2024-03-31",
		"recruitment": {"shortlisted": {"white": 92, "bme": 95, "unknown": 96}, "appointed": {"white": 30, "bme": 9, "unknown": 21}}}`
	text := squeezed(runWith(stated, "-national", "-").stdout)
	assert.Contains(t, text, "national: trusts, 2022 1.54 as first published; HSJ Jobs, 22 February 2023 (WRES 2022)")
	assert.NotContains(t, text, "London")
	assert.NotContains(t, text, "boards")
	assert.NotContains(t, squeezed(runWith("", "-national", sample).stdout), "national: trusts")
}

func TestJSON(t *testing.T) {
	got := runWith("", "-json", "-previous", previous, sample)
	require.Zero(t, got.status, got.stderr)
	var document map[string]any
	require.NoError(t, json.Unmarshal([]byte(got.stdout), &document))
	assert.NotContains(t, document, "narrative")
	assert.Contains(t, got.stdout, `
    {
      "id": "wres2",
      "number": "2",
      "title": "Relative likelihood of appointment from shortlisting",
      "part": "",
      "group": "",
      "basis": "",
      "year": 2024,
      "count": null,
      "base": null,
      "value": "3.44",
      "exact": "475/138",
      "unit": "ratio",
      "reason": "",
      "low": "1.73",
      "high": "6.85",
      "test": "chi-square 15.16, p < 0.001",
      "p": "9.90170082e-05",
      "reading": "adverse to BME",
      "adverse": "BME",
      "warnings": [
`)
	assert.Contains(t, got.stdout, `
        {
          "doubt": "mostly unknown",
          "text": "96 of 283 are of unknown group (33.9%): read it with great caution"
        }
      ],
      "previous": "2.19",
      "change": "1.25",
      "movement": "worse",
      "overlap": true
    },
`)
}

func TestStatus(t *testing.T) {
	for _, row := range []struct {
		name   string
		args   []string
		status int
		stderr string
	}{
		{"help", []string{"-h"}, 0, "usage: wres [-json | -markdown] [-previous FILE] [-national] FILE"},
		{"no file", nil, 2, "usage: wres"},
		{"two forms", []string{"-json", "-markdown", sample}, 2, "usage: wres"},
		{"a return of the other standard", []string{"../../testdata/returns/wdes.json"}, 1, "capability: unrecognised field"},
		{"not before", []string{"-previous", sample, sample}, 1, "snapshot: 2024-03-31: conflict: not before 2024-03-31"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := runWith("", row.args...)
			assert.Equal(t, row.status, got.status)
			assert.Contains(t, got.stderr, row.stderr)
			assert.Empty(t, got.stdout)
		})
	}
}

func TestFaults(t *testing.T) {
	got := runWith(`{"organisation": "QHG", "snapshot": "2024-03-31", "workforce": {"white": 1, "bme": 2, "unknown": 3, "other": 4},
		"recruitment": {"shortlisted": {"white": 1, "bme": 1, "unknown": 1}, "appointed": {"white": 1, "bme": 1, "unknown": 2}},
		"disciplinary": {"averaging": "three years", "entered": {"white": 1, "bme": 1}}, "board": {"source": "register"}}`, "-")
	assert.Equal(t, 1, got.status)
	assert.Empty(t, got.stdout)
	assert.Equal(t, `standard input: QHG: workforce.other: unrecognised field
standard input: QHG: disciplinary.averaging: three years: unrecognised: averaging "three years"
standard input: QHG: disciplinary.entered.unknown: not supplied: a whole number is expected
standard input: QHG: board.total: not supplied: an object is expected
standard input: QHG: wres2: appointed, Unknown: 2: part exceeds whole: 2 of 1
`, got.stderr)
}
