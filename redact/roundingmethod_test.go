package redact_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// The secret is in nothing that is printed.
func TestSecretIsNotPrinted(t *testing.T) {
	t.Parallel()
	method := redact.AtRandom(5, []byte("hidden"))
	system, _, _, _, _ := staff()
	rounding, err := redact.Round(t.Context(), method, system)
	require.NoError(t, err)
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x"} {
		for _, printed := range []any{method, &method, rounding, []redact.Method{method}} {
			text := fmt.Sprintf(verb, printed)
			assert.NotContains(t, text, "hidden")
			assert.NotContains(t, text, fmt.Sprintf("%x", "hidden"))
		}
	}
	text, err := json.Marshal(method)
	require.NoError(t, err)
	assert.JSONEq(t, `"random=5"`, string(text))
}

// Every fault is listed.
func TestRoundFaults(t *testing.T) {
	t.Parallel()
	system, all, _, _, _ := staff()
	for name, tt := range map[string]struct {
		method redact.Method
		change func(s *redact.System)
		want   []string
		is     error
	}{
		"no method":   {redact.Method{}, nil, []string{"rounding: method: not supplied"}, measure.ErrNotSupplied},
		"a base of 1": {redact.Controlled(1), nil, []string{"rounding: base: out of range"}, measure.ErrOutOfRange},
		"no secret":   {redact.AtRandom(5, nil), nil, []string{"rounding: secret: not supplied"}, measure.ErrNotSupplied},
		"a base and a table": {redact.ToNearest(-5), func(s *redact.System) {
			s.Sum(all, all.With("sex", "Male"))
		}, []string{"rounding: base: out of range", "sum: conflict: the parts do not add up"}, measure.ErrConflict},
		"too large": {redact.ToNearest(5), func(s *redact.System) {
			s.Add(who("everybody"), count(measure.MaxCount-3))
		}, []string{"QHG|everybody|2024: count: too large"}, measure.ErrTooLarge},
		"a base too large": {redact.ToNearest(measure.MaxCount + 1), nil, []string{"rounding: base: too large"}, measure.ErrTooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := system
			s.Sums = append([]redact.Sum(nil), s.Sums...)
			s.Cells = append([]redact.Cell(nil), s.Cells...)
			if tt.change != nil {
				tt.change(&s)
			}
			_, err := redact.Round(t.Context(), tt.method, s)
			require.ErrorIs(t, err, tt.is)
			for _, want := range tt.want {
				assert.Contains(t, err.Error(), want)
			}
		})
	}
}

// Methods are read as they are written, and nothing else is.
func TestParseMethod(t *testing.T) {
	t.Parallel()
	for _, method := range methods(12) {
		text, err := method.MarshalText()
		require.NoError(t, err)
		parsed, err := redact.ParseMethod(string(text))
		require.NoError(t, err)
		assert.Equal(t, method.String(), parsed.String())
		var read redact.Method
		require.NoError(t, read.UnmarshalText(text))
		assert.Equal(t, parsed, read)
	}
	for _, text := range []string{"nearest", "nearest=", "nearest=x", "nearest=5,5", "=5", "other=5", "nearest=99999999999999999999"} {
		_, err := redact.ParseMethod(text)
		require.ErrorIs(t, err, measure.ErrUnrecognised, text)
	}
	_, err := redact.ParseMethod("nearest=1")
	require.ErrorIs(t, err, measure.ErrOutOfRange)
	var none redact.Method
	require.NoError(t, none.UnmarshalText(nil))
	assert.Empty(t, none.String())
	assert.Empty(t, redact.Rounding{}.String()+redact.Rounding{}.Note())
	assert.False(t, redact.Rounding{}.Shown(who("staff"), count(3)).Known())
}
