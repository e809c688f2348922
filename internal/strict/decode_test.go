package strict_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/strict"
	"github.com/workforce-equality/equality/measure"
)

// form is a document of every kind of field.
type form struct {
	Name   string         `json:"name"`
	Unit   measure.Unit   `json:"unit,omitzero"`
	Fit    bool           `json:"fit,omitempty"`
	Year   int            `json:"year,omitempty"`
	Staff  *heads[int64]  `json:"staff,omitempty"`
	Splits []part[string] `json:"splits,omitempty"`
	Units  []measure.Unit `json:"units,omitempty"`
	Small  int8           `json:"small,omitempty"`
	hidden int
	Never  int `json:"-"`
	shared
}

type shared struct {
	Source string        `json:"source,omitempty"`
	Value  measure.Value `json:"value,omitzero"`
}

type heads[N any] struct {
	White N `json:"white"`
	BME   N `json:"bme"`
}

type part[L any] struct {
	Label L            `json:"label"`
	Base  heads[int64] `json:"base"`
}

func decoded(t *testing.T, text string) (form, measure.Faults) {
	t.Helper()
	node, err := strict.Read(strings.NewReader(text))
	require.NoError(t, err)
	var f form
	faults := strict.Decode(node, &f)
	return f, faults
}

func TestDecode(t *testing.T) {
	got, faults := decoded(t, `{"name": "QHG", "unit": "pp", "fit": true, "year": 2024, "staff": {"bme": -96, "white": 9223372036854775807},
		"splits": [{"label": "internal", "base": {"white": 0, "bme": 1}}], "units": ["%", "ratio"], "small": -128,
		"source": "register", "value": "475/138"}`)
	require.Empty(t, faults)
	assert.Equal(t, form{
		Name: "QHG", Unit: measure.Points, Fit: true, Year: 2024, Staff: &heads[int64]{White: math.MaxInt64, BME: -96},
		Splits: []part[string]{{Label: "internal", Base: heads[int64]{BME: 1}}},
		Units:  []measure.Unit{measure.Percent, measure.Ratio}, Small: -128,
		shared: shared{Source: "register", Value: measure.Fraction(475, 138)},
	}, got)
}

// What may be left out may be null, and leaves a pointer nil, which is not the
// same as zeros.
func TestDecodeNull(t *testing.T) {
	got, faults := decoded(t, `{"name": "", "unit": null, "fit": null, "year": null, "staff": null, "splits": null, "value": null}`)
	require.Empty(t, faults)
	assert.Equal(t, form{hidden: 0}, got)

	got, faults = decoded(t, `{"name": "", "staff": {"white": 0, "bme": 0}, "splits": []}`)
	require.Empty(t, faults)
	assert.Equal(t, form{Staff: &heads[int64]{}, Splits: []part[string]{}}, got)
}

func TestDecodeFaults(t *testing.T) {
	const whole, object, list = "a whole number is expected", "an object is expected", "a list is expected"
	for _, row := range []struct {
		name, text         string
		kind               error
		field, value, says string
	}{
		{"a field of no name", `{"name": "", "naam": ""}`, measure.ErrUnrecognised, "naam", "", "unrecognised field"},
		{"another letter case", `{"name": "", "Year": 1}`, measure.ErrUnrecognised, "Year", "", ""},
		{"a field of the program alone", `{"name": "", "hidden": 1}`, measure.ErrUnrecognised, "hidden", "", ""},
		{"a field that is never read", `{"name": "", "Never": 1}`, measure.ErrUnrecognised, "Never", "", ""},
		{"the name of the tag that leaves it out", `{"name": "", "-": 1}`, measure.ErrUnrecognised, "-", "", ""},
		{"the name of the embedded struct", `{"name": "", "shared": {}}`, measure.ErrUnrecognised, "shared", "", ""},
		{"a null of no name", `{"name": "", "naam": null}`, measure.ErrUnrecognised, "naam", "", ""},
		{"a field that stands twice", `{"name": "", "year": 1, "year": 2}`, measure.ErrDuplicate, "year", "", "duplicate field"},
		{"a field that is missing", `{}`, measure.ErrNotSupplied, "name", "", "not supplied: a text is expected"},
		{"a field that is null", `{"name": null}`, measure.ErrNotSupplied, "name", "", "not supplied: a text is expected"},
		{"a count that is missing", `{"name": "", "staff": {"white": 1}}`, measure.ErrNotSupplied, "staff.bme", "", "not supplied: a whole number is expected"},
		{"a count that is null", `{"name": "", "staff": {"white": 1, "bme": null}}`, measure.ErrNotSupplied, "staff.bme", "", "not supplied: a whole number is expected"},
		{"a number for a text", `{"name": 5}`, measure.ErrMalformed, "name", "5", "a text is expected"},
		{"a truth for a text", `{"name": true}`, measure.ErrMalformed, "name", "true", "a text is expected"},
		{"a text for a number", `{"name": "", "year": "2024"}`, measure.ErrMalformed, "year", "2024", whole},
		{"no text for a number", `{"name": "", "year": ""}`, measure.ErrMalformed, "year", "a text", whole},
		{"a fraction", `{"name": "", "year": 1.5}`, measure.ErrMalformed, "year", "1.5", whole},
		{"a whole number with decimals", `{"name": "", "year": 2.0}`, measure.ErrMalformed, "year", "2.0", whole},
		{"a whole number with an exponent", `{"name": "", "year": 1e3}`, measure.ErrMalformed, "year", "1e3", whole},
		{"a list for a number", `{"name": "", "year": [1]}`, measure.ErrMalformed, "year", "a list", whole},
		{"more than a count holds", `{"name": "", "staff": {"white": 9223372036854775808, "bme": 0}}`, measure.ErrTooLarge, "staff.white", "9223372036854775808", ""},
		{"less than a count holds", `{"name": "", "staff": {"white": -9223372036854775809, "bme": 0}}`, measure.ErrTooLarge, "staff.white", "-9223372036854775809", ""},
		{"more than a small number holds", `{"name": "", "small": 128}`, measure.ErrTooLarge, "small", "128", ""},
		{"a text for a truth", `{"name": "", "fit": "true"}`, measure.ErrMalformed, "fit", "true", "true or false is expected"},
		{"a number for a truth", `{"name": "", "fit": 1}`, measure.ErrMalformed, "fit", "1", "true or false is expected"},
		{"a text for an object", `{"name": "", "staff": "many"}`, measure.ErrMalformed, "staff", "many", object},
		{"a list for an object", `{"name": "", "staff": []}`, measure.ErrMalformed, "staff", "a list", object},
		{"an object for a list", `{"name": "", "splits": {}}`, measure.ErrMalformed, "splits", "an object", list},
		{"a null in a list", `{"name": "", "splits": [null]}`, measure.ErrMalformed, "splits.1", "null", object},
		{"a text on no list", `{"name": "", "unit": "kg"}`, measure.ErrUnrecognised, "unit", "kg", `unit "kg"`},
		{"a number for a word", `{"name": "", "unit": 1}`, measure.ErrMalformed, "unit", "1", "a text is expected"},
		{"a word in a list", `{"name": "", "units": ["%", "kg"]}`, measure.ErrUnrecognised, "units.2", "kg", ""},
		{"a value that is none", `{"name": "", "value": "1/0"}`, measure.ErrUnrecognised, "value", "1/0", ""},
		{"deep inside", `{"name": "", "splits": [{"label": "a", "base": {"white": 1, "bme": 2}}, {"label": "b", "base": {"white": "1", "bme": 2}}]}`, measure.ErrMalformed, "splits.2.base.white", "1", whole},
		{"no object at all", `[1]`, measure.ErrMalformed, "", "a list", object},
		{"null", `null`, measure.ErrMalformed, "", "null", object},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, faults := decoded(t, row.text)
			require.Len(t, faults, 1, "%v", faults)
			require.ErrorIs(t, faults, row.kind)
			require.ErrorContains(t, faults, row.says)
			assert.Equal(t, row.field, faults[0].Field)
			assert.Equal(t, row.value, faults[0].Value)
		})
	}
}

// Every fault is listed, and what is not at fault is read.
func TestDecodeEveryFault(t *testing.T) {
	got, faults := decoded(t, `{"unit": "kg", "year": 2024, "staff": {"white": "x", "bme": 2, "bme": 3, "nobody": 1},
		"splits": [{"base": {"white": 1}}, 7], "fit": 0}`)
	var lines []string
	for _, fault := range faults {
		lines = append(lines, fmt.Sprintf("%s: %v", fault.Field, errors.Unwrap(fault.Err)))
	}
	assert.Equal(t, []string{
		"unit: unrecognised",
		"staff.white: malformed", "staff.nobody: unrecognised", "staff.bme: duplicate",
		"splits.1.base.bme: not supplied", "splits.1.label: not supplied", "splits.2: malformed",
		"fit: malformed", "name: not supplied",
	}, lines)
	assert.Equal(t, form{Year: 2024, Staff: &heads[int64]{BME: 2}, Splits: []part[string]{{Base: heads[int64]{White: 1}}, {}}}, got)
}

// A type that holds what no document gives is a fault, and so is nothing to
// decode into; neither panics.
func TestDecodeInto(t *testing.T) {
	node, err := strict.Read(strings.NewReader(`{"a": 1}`))
	require.NoError(t, err)
	for _, into := range []any{
		&struct {
			A float64 `json:"a"`
		}{},
		&struct {
			A map[string]int `json:"a"`
		}{},
		&struct {
			A any `json:"a"`
		}{},
		&struct {
			A uint8 `json:"a"`
		}{},
		&[]int{}, new(int), new(string), new(bool),
	} {
		require.ErrorIs(t, strict.Decode(node, into), measure.ErrMalformed)
	}
	for _, into := range []any{nil, form{}, (*form)(nil)} {
		require.ErrorIs(t, strict.Decode(node, into), measure.ErrNotSupplied)
	}
}

// What is decoded without fault the standard library decodes to the same.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		`{"name": "QHG", "unit": "pp", "fit": true, "year": 2024, "staff": {"white": 1, "bme": 2}, "value": "475/138"}`,
		`{"name": "a", "splits": [{"label": "b", "base": {"white": 0, "bme": -0}}], "units": ["%"], "small": 127, "source": "s"}`,
		`{"name": null, "staff": null}`, `{"name": "", "name": ""}`, `[]`, `{"name": "", "unit": ""}`, `{"name": "\ud800", "year": 1e3}`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		node, err := strict.Read(strings.NewReader(text))
		if err != nil {
			return
		}
		var got, again, want form
		faults := strict.Decode(node, &got)
		require.Equal(t, faults, strict.Decode(node, &again))
		require.Equal(t, got, again)
		if len(faults) > 0 {
			return
		}
		require.NoError(t, json.Unmarshal([]byte(strings.TrimPrefix(text, "\ufeff")), &want))
		require.Equal(t, want, got)
	})
}
