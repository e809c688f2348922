package redact_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// Where the choice is free, a pattern stays as it was last year.
func TestStability(t *testing.T) {
	for _, policy := range []redact.Policy{upTo(9, redact.ByCount), upTo(9, redact.ByPriority)} {
		last, now := row(3, 47, 101, 60, 70), row(4, 101, 60, 47, 70)
		hidden := []redact.Entry{{Key: year("2023", "a"), Hidden: true}, {Key: year("2023", "e"), Hidden: true}}
		applied, precedent, err := published(t, hidden...).Apply(policy, now)
		require.NoError(t, err)
		assert.Equal(t, []redact.Key{year("2024", "a"), year("2024", "e")}, precedent.Preferred)
		plain, stable := protect(t, policy, now), protect(t, policy, applied...)
		assert.NotContains(t, plain.Keys(), year("2024", "e"))
		assert.Equal(t, []redact.Key{year("2024", "a"), year("2024", "e")}, stable.Keys())
		assert.Equal(t, plain.Cost(), stable.Cost())
		assert.Equal(t, plain.Optimal(), stable.Optimal())
		assert.NotEqual(t, protect(t, policy, last).Keys(), stable.Keys())
	}
	value := upTo(9, redact.ByValue) // costs come first
	applied, _, err := published(t, redact.Entry{Key: year("2023", "b"), Hidden: true}).Apply(value, row(3, 48, 47))
	require.NoError(t, err)
	assert.Equal(t, []redact.Key{year("2024", "a"), year("2024", "c")}, protect(t, value, applied...).Keys())
}
