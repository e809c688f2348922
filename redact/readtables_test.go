package redact_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

func TestReadPublicationFaults(t *testing.T) {
	for _, c := range []struct {
		name, document string
		kind           error
		says           string
	}{
		{"no document", ``, measure.ErrMalformed, ""},
		{"a list", `[]`, measure.ErrMalformed, "an object is expected"},
		{"another schema", `{"schema": "sdc-audit/2", "vars": [], "facts": []}`, measure.ErrUnrecognised, "sdc-audit/1 is expected"},
		{"no schema", `{"vars": [], "facts": []}`, measure.ErrNotSupplied, "schema"},
		{"no facts", `{"schema": "sdc-audit/1", "vars": []}`, measure.ErrNotSupplied, "facts"},
		{"vars twice", `{"schema": "sdc-audit/1", "vars": [], "vars": [], "facts": []}`, measure.ErrDuplicate, "vars"},
		{"a name that is a number", `{"schema": "sdc-audit/1", "vars": [1], "facts": []}`, measure.ErrMalformed, "vars.0: 1"},
		{"a name twice", `{"schema": "sdc-audit/1", "vars": ["a", "a"], "facts": []}`, measure.ErrDuplicate, "a"},
		{"a stranger", `F{"value": "c", "is": 1}`, measure.ErrUnrecognised, "fact 0: count: c: unrecognised name"},
		{"no fact", `F{"note": "x"}`, measure.ErrUnrecognised, "fact 0"},
		{"a fact that is a text", `F"x"`, measure.ErrMalformed, "fact 0: x: malformed"},
		{"two facts in one", `F{"value": "a", "is": 1, "range": "a"}`, measure.ErrMalformed, "value, range"},
		{"a fraction", `F{"value": "a", "is": 1.5}`, measure.ErrMalformed, "is: 1.5"},
		{"a count in a text", `F{"value": "a", "is": "1"}`, measure.ErrMalformed, "is: 1"},
		{"a negative count", `F{"value": "a", "is": -1}`, measure.ErrNegative, "fact 0"},
		{"an enormous count", `F{"value": "a", "is": 99999999999999999999}`, measure.ErrTooLarge, "fact 0"},
		{"a large count", `F{"value": "a", "is": 1000000000001}`, measure.ErrTooLarge, "fact 0"},
		{"no count", `F{"value": "a"}`, measure.ErrNotSupplied, "is"},
		{"no parts", `F{"sum": "a", "parts": []}`, measure.ErrNotSupplied, "parts"},
		{"a part that is true", `F{"sum": "a", "parts": [true]}`, measure.ErrMalformed, "parts.0: true"},
		{"no upper end", `F{"range": "a", "min": 1}`, measure.ErrNotSupplied, "max"},
		{"no rounding", `F{"percent": "a", "of": "b", "shown": "4"}`, measure.ErrNotSupplied, "rounding"},
		{"another rounding", `F{"percent": "a", "of": "b", "shown": "4", "rounding": "up"}`, measure.ErrUnrecognised, "rounding"},
		{"an empty rounding", `F{"percent": "a", "of": "b", "shown": "4", "rounding": ""}`, measure.ErrNotSupplied, "rounding"},
		{"a percentage in words", `F{"percent": "a", "of": "b", "shown": "few", "rounding": "nearest"}`, measure.ErrMalformed, "shown"},
		{"a percentage that is no text", `F{"percent": "a", "of": "b", "shown": 4, "rounding": "nearest"}`, measure.ErrMalformed, "shown"},
		{"three of a ratio", `F{"ratio": ["a", 1, "b"], "shown": "4", "rounding": "nearest"}`, measure.ErrMalformed, "four counts"},
	} {
		t.Run(c.name, func(t *testing.T) {
			document := c.document
			if fact, isFact := strings.CutPrefix(document, "F"); isFact {
				document = `{"schema": "sdc-audit/1", "vars": ["a", "b"], "facts": [` + fact + `]}`
			}
			_, err := redact.ReadPublication("report.json", strings.NewReader(document))
			require.ErrorIs(t, err, c.kind)
			assert.Contains(t, err.Error(), "report.json")
			assert.Contains(t, err.Error(), c.says)
		})
	}
}

// Every fault is reported at once.
func TestReadPublicationAllFaults(t *testing.T) {
	_, err := redact.ReadPublication("r", strings.NewReader(`{"schema": "sdc-audit/1", "vars": ["a"],
		"facts": [{"value": "a", "is": -1}, {"value": "b", "is": 1}, {"mean": "a"}, {"value": "a", "is": "x"}]}`))
	require.Error(t, err)
	assert.Equal(t, 4, strings.Count(err.Error(), "\n")+1, err.Error())
}

// What is not read may say anything, and twice.
func TestReadPublicationIgnores(t *testing.T) {
	p, err := redact.ReadPublication("", strings.NewReader(`{"schema": "sdc-audit/1", "id": 1, "id": [], "vars": ["a"],
		"facts": [{"value": "a", "is": 1, "note": "", "note": null}]}`))
	require.NoError(t, err)
	assert.Equal(t, "a: 1", describe(t, p, redact.Informed))
}

func TestReadTables(t *testing.T) {
	for _, c := range []struct{ name, tables, want string }{
		{"bars", "Sex\nFemale | 338 | 99.7%\n(blank) | – | \nTotal | 339 |\n", "Sex: Female: 338; Sex: (blank): 1; Sex: Total: 339"},
		{"bars around", "| Female | 2 |\n| Male | - |\n| Total | 5 |\n", "Female: 2; Male: 3; Total: 5"},
		{"tabs", "Female\t1,338\nMale\t[c]\nTotal\t1,340\n", "Female: 1338; Male: 2; Total: 1340"},
		{"spaces", "Female   338\nMale     –\nTotal    340\n", "Female: 338; Male: 2; Total: 340"},
		{"an empty count", "Female\t338\nMale\t\nTotal\t340\n", "Female: 338; Male: 2; Total: 340"},
		{
			"a percentage alone", "Age\n<=20 | – | 0.24%\nothers | – | –\nTotal | 414 | 100%\n",
			"Age: <=20: 1; Age: others: 413; Age: Total: 414",
		},
		{"a note below", "a | –\nb | –\nTotal | 5\nNote: less than 5 redacted\n", "a: 1 to 4; b: 1 to 4; Total: 5"},
		{"a note for all", "Note: zero to 4 are hidden\n\na | –\nb | –\nTotal | 5\n", "a: 1 to 4; b: 1 to 4; Total: 5"},
		{"a cell in words", "a | <5\nb | 7 or below\nTotal | 11\n", "a: 4; b: 7; Total: 11"},
		{"not applicable", "a | 4\nb | N/A\nTotal | 4\n", "a: 4; Total: 4"},
		{
			"two tables with the same people", "Sex\nFemale | 3\n(blank) | –\nTotal | 4\n\nAge\nyoung | –\n(blank) | –\nTotal | 4\nSame: Sex: (blank) = Age: (blank)\n",
			"Sex: Female: 3; Sex: (blank): 1; Sex: Total: 4; Age: young: 3; Age: (blank): 1; Age: Total: 4",
		},
		{
			"two columns and their total", "Bands\n | White | BME | Total\n1–7 | 10 | – | 12\n8–9 | 5 | – | 6\nTotal | 15 | 3 | 18\n",
			"Bands: 1–7, White: 10; Bands: 1–7, BME: 2; Bands: 1–7, Total: 12; Bands: 8–9, White: 5; Bands: 8–9, BME: 1; Bands: 8–9, Total: 6; " +
				"Bands: Total, White: 15; Bands: Total, BME: 3; Bands: Total, Total: 18",
		},
		{
			"two years", "Staff\nGroup | in 2022 | % | in 2023 | %\nBME | – | 50 | – | 25\nTotal | 4 | 100 | 8 | 100\n",
			"Staff: BME, in 2022: 2; Staff: BME, in 2023: 2; Staff: Total, in 2022: 4; Staff: Total, in 2023: 8",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.name == "two years" { // one hidden row under a total has nothing else to add up to
				c.tables = strings.Replace(c.tables, "Total", "White | – | – | – | –\nTotal", 1)
				c.want = strings.Replace(c.want, "Staff: Total, in 2022", "Staff: White, in 2022: 2; Staff: White, in 2023: 6; Staff: Total, in 2022", 1)
			}
			p, err := redact.ReadTables("report.txt", strings.NewReader(c.tables), redact.Nearest)
			require.NoError(t, err)
			assert.Equal(t, c.want, describe(t, p, redact.Informed))
		})
	}
}

func TestReadTablesFaults(t *testing.T) {
	for _, c := range []struct {
		name, tables string
		kind         error
		says         string
	}{
		{"half a person", "a | 1.5\n", measure.ErrMalformed, "row 1: 1.5"},
		{"a word", "a | 1\nb | many\n", measure.ErrMalformed, "row 2: many"},
		{"a negative count", "a | -1\n", measure.ErrNegative, "fact 0"},
		{"a row twice", "a | 1\na | 2\n", measure.ErrDuplicate, "row 2: a"},
		{"a percentage in words", "a | 1 | most\n", measure.ErrMalformed, "row 1: most"},
		{"too many columns", "a | 1 | 2 | 3\n", measure.ErrMalformed, "row 1: a"},
		{"a note without a limit", "Note: some are hidden\n", measure.ErrMalformed, "row 1"},
		{"the same as nothing", "Same: a\n", measure.ErrMalformed, "row 1"},
		{"the same as a stranger", "a | 1\nSame: a = b\n", measure.ErrUnrecognised, "b"},
		{"an enormous count", "a | 99999999999999999999\n", measure.ErrTooLarge, "row 1"},
		{"no table", "Sex\n\nnull\n", measure.ErrMalformed, "a table is expected"},
		{"a long text", strings.Repeat("a | 1\n", 200_000), measure.ErrTooLarge, "bytes"},
		{"a long line", strings.Repeat("a", 2<<20), measure.ErrTooLarge, "bytes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := redact.ReadTables("report.txt", strings.NewReader(c.tables), redact.Nearest)
			require.ErrorIs(t, err, c.kind)
			assert.Contains(t, err.Error(), "report.txt")
			assert.Contains(t, err.Error(), c.says)
		})
	}
	_, err := redact.ReadTables("report.txt", strings.NewReader("a | 1\n"), 0)
	require.ErrorIs(t, err, measure.ErrNotSupplied)
}

func TestParseNote(t *testing.T) {
	for _, c := range []struct {
		text      string
		low, high int64
		found     bool
	}{
		{"Numbers less than 10 have been redacted", 1, 9, true},
		{"fewer than five", 1, 4, true},
		{"counts at 5 or below are shown as a dash", 1, 5, true},
		{"<10", 1, 9, true},
		{"≤ 7", 1, 7, true},
		{"up to 5, zeros included", 0, 5, true},
		{"no more than 3", 1, 3, true},
		{"between 1 and 7", 1, 7, true},
		{"0 to 4", 0, 4, true},
		{"1–7", 1, 7, true},
		{"less than 10 redacted, 2022-23", 1, 9, true},
		{"non-zero counts below 5", 1, 4, true},
		{"less than 1", 0, 0, false},
		{"7-1", 0, 0, false},
		{"some counts are not shown, to protect small numbers", 0, 0, false},
		{"below 99999999999999999999", 0, 0, false},
	} {
		t.Run(c.text, func(t *testing.T) {
			low, high, found := redact.ParseNote(c.text)
			assert.Equal(t, c.found, found)
			if found {
				assert.Equal(t, [2]int64{c.low, c.high}, [2]int64{low, high})
			}
		})
	}
}
