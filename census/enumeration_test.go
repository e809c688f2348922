package census_test

import (
	"encoding"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

// checkTexts is that a list and its texts agree both ways, and that nothing else is
// read.
func checkTexts[E interface {
	comparable
	encoding.TextMarshaler
	String() string
}](t *testing.T, list []E, beyond E, parse func(string) (E, error), texts ...string,
) {
	t.Helper()
	require.Len(t, list, len(texts))
	for i, entry := range list {
		assert.Equal(t, texts[i], entry.String())
		text, err := entry.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, texts[i], string(text))
		back, err := parse(string(text))
		require.NoError(t, err)
		assert.Equal(t, entry, back)
	}
	_, err := beyond.MarshalText()
	require.ErrorIs(t, err, measure.ErrUnrecognised)
	assert.Contains(t, beyond.String(), "(")
	_, err = parse("")
	require.ErrorIs(t, err, measure.ErrNotSupplied)
	_, err = parse(texts[0] + "x")
	require.ErrorIs(t, err, measure.ErrUnrecognised)
}

func TestTexts(t *testing.T) {
	t.Run("characteristic", func(t *testing.T) {
		checkTexts(t, census.Characteristics(), 200, func(text string) (c census.Characteristic, err error) {
			err = c.UnmarshalText([]byte(text))
			return c, err
		},
			"age", "disability", "ethnicity", "religion", "sex", "sexual orientation")
	})
	t.Run("method", func(t *testing.T) {
		checkTexts(t, census.Methods(), 200, func(text string) (m census.Method, err error) { err = m.UnmarshalText([]byte(text)); return m, err },
			"one area", "pooled", "weighted mean", "plain mean", "plain mean of rounded percentages", "estimate between censuses", "as stated")
	})
	t.Run("position", func(t *testing.T) {
		checkTexts(t, census.Positions(), 200, func(text string) (p census.Position, err error) { err = p.UnmarshalText([]byte(text)); return p, err },
			"represented", "below", "above")
	})
	t.Run("base", func(t *testing.T) {
		checkTexts(t, census.Bases(), 200, func(text string) (b census.Base, err error) { err = b.UnmarshalText([]byte(text)); return b, err },
			"staff of known value", "all staff")
		assert.Equal(t, "base(2)", census.Base(2).String())
		_, err := census.Base(255).MarshalText()
		require.ErrorIs(t, err, measure.ErrUnrecognised)
	})
}
