package workforce_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

func TestBody(t *testing.T) {
	testWords(t, workforce.Bodies, workforce.ParseBody, "trust", "commissioner")
	testRefused(t, workforce.ParseBody, "council", "trusts", "1")
	testForms(t, workforce.ParseBody, map[workforce.Body][]string{
		workforce.Trust:        {"trust", "Trust", " TRUST "},
		workforce.Commissioner: {"commissioner", "Commissioner"},
	})

	_, err := workforce.ParseBody(" ")
	require.EqualError(t, err, "not supplied: kind of body")
	_, err = workforce.Body(9).MarshalText()
	require.ErrorIs(t, err, measure.ErrUnrecognised)
}

// The percentages of a trust are weighted, and those of nobody in particular may
// be.
func TestPlainCounts(t *testing.T) {
	assert.True(t, workforce.Commissioner.PlainCounts())
	assert.False(t, workforce.Trust.PlainCounts())
	assert.False(t, workforce.Body(0).PlainCounts())
	assert.False(t, workforce.Body(9).PlainCounts())
}
