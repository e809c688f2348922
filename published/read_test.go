package published_test

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
)

func TestRead(t *testing.T) {
	ledger, err := published.Read("2024.json", strings.NewReader(`{
		"title": "WRES Report 2024", "organisation": "QHG", "snapshot": "2024-03-31",
		"figures": [
			{"id": "share", "what": "BME share", "unit": "%", "printed": "24.0%", "from": {"proportion": {"count": 96, "base": 400, "printed": "24%"}}},
			{"id": "words", "printed": "about a quarter"}
		]}`))
	require.NoError(t, err)
	assert.Equal(t, "2024.json", ledger.Name)
	assert.Equal(t, "WRES Report 2024", ledger.Title)
	assert.Equal(t, "QHG", ledger.Organisation)
	assert.Equal(t, "2024-03-31", ledger.Snapshot)
	asPrinted := parse(t, "24%")
	assert.Equal(t, []published.Figure{
		{
			ID: "share", What: "BME share", Unit: measure.Percent, Printed: "24.0%",
			From: &published.Derivation{Kind: published.Proportion, Operands: []published.Operand{
				{Count: count(t, 96), Base: count(t, 400), Printed: &asPrinted},
			}},
		},
		{ID: "words", Printed: "about a quarter"},
	}, ledger.Figures)
}

// A document that cannot be read at all has one fault, that of the file.
func TestReadUnreadable(t *testing.T) {
	for _, row := range []struct {
		name, text string
		kind       error
	}{
		{"nothing", "", measure.ErrMalformed},
		{"spaces", " \n", measure.ErrMalformed},
		{"not JSON", "id,printed\nshare,24%\n", measure.ErrMalformed},
		{"truncated", `{"figures": [{"id": "share", "printed": "24`, measure.ErrMalformed},
		{"truncated between figures", `{"figures": [{"id": "share", "printed": "24%"}`, measure.ErrMalformed},
		{"text behind", `{"figures": [{"id": "share", "printed": "24%"}]} {}`, measure.ErrMalformed},
		{"comma behind", `{"figures": [{"id": "share", "printed": "24%"},]}`, measure.ErrMalformed},
		{"comment", "{\"figures\": [] /* none */}", measure.ErrMalformed},
		{"not UTF-8", "{\"title\": \"\xff\", \"figures\": []}", measure.ErrMalformed},
		{"UTF-16", "\xff\xfe{\x00}\x00", measure.ErrMalformed},
		{"too deep", strings.Repeat("[", 1000) + strings.Repeat("]", 1000), measure.ErrTooLarge},
	} {
		t.Run(row.name, func(t *testing.T) {
			ledger, err := published.Read("2024.json", strings.NewReader(row.text))
			found := faults(t, err)
			require.Len(t, found, 1)
			require.ErrorIs(t, found[0], row.kind)
			assert.Equal(t, "2024.json", found[0].Source)
			assert.Equal(t, published.Ledger{Name: "2024.json"}, ledger)
		})
	}
	broken := errors.New("broken pipe")
	_, err := published.Read("", iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken)
	_, err = published.Read("", strings.NewReader("\ufeff"+document(input("share", "%", "24%"))))
	require.NoError(t, err, "a byte order mark is no fault")
}

func TestReadDocumentFaults(t *testing.T) {
	for _, row := range []struct {
		name, text string
		places     []string
	}{
		{"a list", `[]`, []string{": : malformed"}},
		{"a text", `"figures"`, []string{": : malformed"}},
		{"null", `null`, []string{": : malformed"}},
		{"an empty object", `{}`, []string{": figures: not supplied"}},
		{"no figures", `{"figures": []}`, []string{": figures: not supplied"}},
		{"figures null", `{"figures": null}`, []string{": figures: not supplied"}},
		{"figures an object", `{"figures": {}}`, []string{": figures: malformed"}},
		{"unknown field", `{"date": "2024", "figures": [{"id": "a", "printed": "1"}]}`, []string{": date: unrecognised"}},
		{"other letter case", `{"Figures": [], "figures": [{"id": "a", "printed": "1"}]}`, []string{": Figures: unrecognised"}},
		{"field twice", `{"title": "a", "title": "b", "figures": [{"id": "a", "printed": "1"}]}`, []string{": title: duplicate"}},
		{
			"every text a number", `{"title": 1, "organisation": true, "snapshot": [], "figures": [{"id": "a", "printed": "1"}]}`,
			[]string{": organisation: malformed", ": title: malformed", ": snapshot: malformed"},
		},
		{
			"a figure that is none", `{"figures": [1, null, "a", [], {"id": "a", "printed": "1"}]}`,
			[]string{"figure 1: : malformed", "figure 2: : malformed", "figure 3: : malformed", "figure 4: : malformed"},
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			ledger, err := published.Read("", strings.NewReader(row.text))
			assert.ElementsMatch(t, row.places, places(t, err))
			for _, figure := range ledger.Figures {
				assert.Equal(t, "a", figure.ID, "the good figure is read all the same")
			}
		})
	}
}

func TestReadFigureFaults(t *testing.T) {
	for _, row := range []struct {
		name, figure string
		places       []string
	}{
		{"empty", `{}`, []string{"figure 2: id: not supplied", "figure 2: printed: not supplied"}},
		{"no id", `{"printed": "1"}`, []string{"figure 2: id: not supplied"}},
		{"empty id", `{"id": "", "printed": "1"}`, []string{"figure 2: id: not supplied"}},
		{"id null", `{"id": null, "printed": "1"}`, []string{"figure 2: id: not supplied"}},
		{"id a number", `{"id": 7, "printed": "1"}`, []string{"7: id: malformed", "7: id: not supplied"}},
		{"no printed", `{"id": "bad"}`, []string{"bad: printed: not supplied"}},
		{"printed a number", `{"id": "bad", "printed": 24.0}`, []string{"bad: printed: malformed"}},
		{"what a list", `{"id": "bad", "printed": "1", "what": ["a"]}`, []string{"bad: what: malformed"}},
		{"unknown unit", `{"id": "bad", "printed": "1", "unit": "per cent"}`, []string{"bad: unit: unrecognised"}},
		{"a unit of no printed figure", `{"id": "bad", "printed": "1", "unit": "answer"}`, []string{"bad: unit: unrecognised"}},
		{"unit a number", `{"id": "bad", "printed": "1", "unit": 1}`, []string{"bad: unit: malformed"}},
		{"unknown field", `{"id": "bad", "printed": "1", "note": "a"}`, []string{"bad: note: unrecognised"}},
		{"field twice", `{"id": "bad", "printed": "1", "printed": "2"}`, []string{"bad: printed: duplicate"}},
		{"field twice, once escaped", `{"id": "bad", "printed": "1", "p\u0072inted": "2"}`, []string{"bad: printed: duplicate"}},
		{"field three times", `{"id": "bad", "printed": "1", "printed": "2", "printed": "2"}`, []string{"bad: printed: duplicate", "bad: printed: duplicate"}},
		{"printed words, derived", `{"id": "bad", "printed": "about 5", "from": {"sum": [{"value": "5"}]}}`, []string{"bad: printed: malformed"}},
		{"printed at length, derived", `{"id": "bad", "printed": "` + strings.Repeat("1", 101) + `", "from": {"sum": [{"value": "5"}]}}`, []string{"bad: printed: too large"}},
		{
			"everything", `{"unit": "people", "printed": 1, "what": 2, "from": 3, "date": 4}`,
			[]string{
				"figure 2: date: unrecognised", "figure 2: what: malformed", "figure 2: printed: malformed",
				"figure 2: id: not supplied", "figure 2: unit: unrecognised", "figure 2: from: malformed",
			},
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			text := document(input("first", "%", "24%"), row.figure, input("last", "%", "24%"))
			ledger, err := published.Read("", strings.NewReader(text))
			assert.ElementsMatch(t, row.places, places(t, err))
			require.Len(t, ledger.Figures, 2, "the good figures are read all the same")
			assert.Equal(t, "first", ledger.Figures[0].ID)
			assert.Equal(t, "last", ledger.Figures[1].ID)
		})
	}
}

func TestReadDerivationFaults(t *testing.T) {
	const x = `{"value": "1"}`
	nested := func(depth int) string {
		return strings.Repeat(`{"sum": [`, depth) + x + strings.Repeat(`]}`, depth)
	}
	for _, row := range []struct {
		name, from string
		places     []string // what follows "bad: from"
	}{
		{"a text", `"sum"`, []string{": malformed"}},
		{"a list", `[]`, []string{": malformed"}},
		{"none", `{}`, []string{": malformed"}},
		{"two", `{"sum": [` + x + `], "mean": [` + x + `]}`, []string{": malformed"}},
		{"unknown", `{"product": [` + x + `]}`, []string{".product: unrecognised"}},
		{"unknown beside a known one", `{"product": [` + x + `], "sum": [` + x + `]}`, []string{".product: unrecognised"}},
		{"twice", `{"sum": [` + x + `], "sum": [` + x + `]}`, []string{".sum: duplicate"}},
		{"empty sum", `{"sum": []}`, []string{".sum: malformed"}},
		{"empty mean", `{"mean": []}`, []string{".mean: malformed"}},
		{"sum of an object", `{"sum": ` + x + `}`, []string{".sum: malformed"}},
		{"sum of a text", `{"sum": ["1"]}`, []string{".sum.1: malformed"}},
		{"sum of null", `{"sum": [null]}`, []string{".sum.1: malformed"}},
		{"the second of a list", `{"sum": [` + x + `, {}, ` + x + `, {"value": 1}]}`, []string{".sum.2: malformed", ".sum.4.value: malformed"}},
		{"gap without group", `{"gap": {"reference": ` + x + `}}`, []string{".gap.group: not supplied"}},
		{"gap without anything", `{"gap": {}}`, []string{".gap.reference: not supplied", ".gap.group: not supplied"}},
		{"gap with another field", `{"gap": {"reference": ` + x + `, "group": ` + x + `, "of": ` + x + `}}`, []string{".gap.of: unrecognised"}},
		{"difference of a list", `{"difference": [` + x + `, ` + x + `]}`, []string{".difference: malformed"}},
		{"relation unknown", `{"claim": {"left": ` + x + `, "relation": "!=", "right": ` + x + `}}`, []string{".claim.relation: unrecognised"}},
		{"relation missing", `{"claim": {"left": ` + x + `, "right": ` + x + `}}`, []string{".claim.relation: unrecognised"}},
		{"relation a number", `{"claim": {"left": ` + x + `, "relation": 1, "right": ` + x + `}}`, []string{".claim.relation: malformed", ".claim.relation: unrecognised"}},
		{"a claim in a sum", `{"sum": [{"claim": {"left": ` + x + `, "relation": "<", "right": ` + x + `}}]}`, []string{".sum.1.claim: malformed"}},
		{"a claim in a claim", `{"claim": {"left": {"claim": {"left": ` + x + `, "relation": "<", "right": ` + x + `}}, "relation": "<", "right": ` + x + `}}`, []string{".claim.left.claim: malformed"}},
		{"proportion of a value", `{"proportion": ` + x + `}`, []string{".proportion.value: unrecognised"}},
		{"proportion of a figure", `{"proportion": {"figure": "first"}}`, []string{".proportion.figure: unrecognised"}},
		{"relative likelihood of a derivation", `{"relative-likelihood": {"of": {"sum": [` + x + `]}, "to": {"percent": "5"}}}`, []string{".relative-likelihood.of.sum: unrecognised"}},
		{"base without count", `{"proportion": {"base": 5}}`, []string{".proportion: malformed"}},
		{"count without base", `{"proportion": {"count": 5}}`, []string{".proportion.base: not supplied"}},
		{"count null", `{"proportion": {"count": null, "base": 5}}`, []string{".proportion.count: not supplied"}},
		{"count and percentage", `{"proportion": {"count": 1, "base": 5, "percent": "20"}}`, []string{".proportion: malformed"}},
		{"base and percentage", `{"proportion": {"base": 5, "percent": "20"}}`, []string{".proportion: malformed"}},
		{"value and figure", `{"sum": [{"value": "1", "figure": "first"}]}`, []string{".sum.1: malformed"}},
		{"two derivations in an operand", `{"sum": [{"sum": [` + x + `], "mean": [` + x + `]}]}`, []string{".sum.1: malformed"}},
		{"printed alone", `{"proportion": {"printed": "20%"}}`, []string{".proportion: malformed"}},
		{"negative count", `{"proportion": {"count": -1, "base": 5}}`, []string{".proportion.count: negative"}},
		{"negative base", `{"proportion": {"count": 0, "base": -5}}`, []string{".proportion.base: negative"}},
		{"count with decimals", `{"proportion": {"count": 30.0, "base": 50}}`, []string{".proportion.count: malformed"}},
		{"fraction of a person", `{"proportion": {"count": 0.5, "base": 50}}`, []string{".proportion.count: malformed"}},
		{"count with an exponent", `{"proportion": {"count": 3e1, "base": 1e400}}`, []string{".proportion.count: malformed", ".proportion.base: malformed"}},
		{"count of a text", `{"proportion": {"count": "30", "base": "50"}}`, []string{".proportion.count: malformed", ".proportion.base: malformed"}},
		{"too many people", `{"proportion": {"count": 1, "base": 1000000000001}}`, []string{".proportion.base: too large"}},
		{"more than a machine counts", `{"proportion": {"count": 1, "base": 99999999999999999999}}`, []string{".proportion.base: too large"}},
		{"part above whole", `{"proportion": {"count": 6, "base": 5}}`, []string{".proportion.count: part exceeds whole"}},
		{"part above whole in a difference", `{"difference": {"of": {"count": 6, "base": 5}, "minus": ` + x + `}}`, []string{".difference.of.count: part exceeds whole"}},
		{"percentage above 100", `{"proportion": {"percent": "100.1%"}}`, []string{".proportion.percent: out of range"}},
		{"negative proportion", `{"proportion": {"percent": "-0.1%"}}`, []string{".proportion.percent: negative"}},
		{"negative likelihood", `{"relative-likelihood": {"of": {"percent": "−5"}, "to": {"percent": "5"}}}`, []string{".relative-likelihood.of.percent: negative"}},
		{"percentage a number", `{"proportion": {"percent": 10.6}}`, []string{".proportion.percent: malformed"}},
		{"percentage null", `{"proportion": {"percent": null}}`, []string{".proportion.percent: malformed"}},
		{"percentage in words", `{"proportion": {"percent": "about 5"}}`, []string{".proportion.percent: malformed"}},
		{"value in words", `{"sum": [{"value": "five"}]}`, []string{".sum.1.value: malformed"}},
		{"printed in words", `{"sum": [{"value": "5", "printed": "five"}]}`, []string{".sum.1.printed: malformed"}},
		{"printed a number", `{"sum": [{"value": "5", "printed": 5}]}`, []string{".sum.1.printed: malformed"}},
		{"printed twice", `{"sum": [{"value": "5", "printed": "5", "printed": "5"}]}`, []string{".sum.1.printed: duplicate"}},
		{"unknown field of an operand", `{"sum": [{"value": "5", "note": "a"}]}`, []string{".sum.1.note: unrecognised"}},
		{"figure a number", `{"sum": [{"figure": 5}]}`, []string{".sum.1.figure: malformed", ".sum.1.figure: not supplied"}},
		{"figure without a name", `{"sum": [{"figure": ""}]}`, []string{".sum.1.figure: not supplied"}},
		{"nested too deep", nested(51), []string{strings.Repeat(".sum.1", 50) + ": too large"}},
		{
			"both operands", `{"relative-likelihood": {"of": {"count": -1, "base": 5}, "to": {"percent": "101"}}}`,
			[]string{".relative-likelihood.of.count: negative", ".relative-likelihood.to.percent: out of range"},
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			text := document(input("first", "%", "24%"), `{"id": "bad", "printed": "1", "from": `+row.from+`}`)
			ledger, err := published.Read("", strings.NewReader(text))
			var expected []string
			for _, place := range row.places {
				expected = append(expected, "bad: from"+place)
			}
			assert.ElementsMatch(t, expected, places(t, err))
			require.Len(t, ledger.Figures, 1)
			assert.Equal(t, "first", ledger.Figures[0].ID)
		})
	}
	for _, row := range []struct{ name, from string }{
		{"as deep as it may be", nested(50)},
		{"more events than people in a relative likelihood", `{"relative-likelihood": {"of": {"count": 6, "base": 5}, "to": {"percent": "100%"}}}`},
		{"negative percentage elsewhere", `{"difference": {"of": {"percent": "-5"}, "minus": {"value": "-200"}}}`},
		{"nothing of nobody", `{"proportion": {"count": 0, "base": 0}}`},
		{"null where nothing need be", `{"proportion": {"count": 0, "base": 5, "printed": null}}`},
		{"the most people", `{"proportion": {"count": 1000000000000, "base": 1000000000000}}`},
	} {
		t.Run(row.name, func(t *testing.T) {
			read(t, document(`{"id": "good", "printed": "1", "from": `+row.from+`}`))
		})
	}
}
