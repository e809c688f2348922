package gpg_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// exactly reads a value, "" being not supplied.
func exactly(t *testing.T, text string) measure.Value {
	t.Helper()
	if text == "" {
		return measure.Value{}
	}
	value, err := measure.ParseValue(text)
	require.NoError(t, err)
	return value
}

// pounds reads an amount, one below zero too.
func pounds(t *testing.T, text string) workforce.Pay {
	t.Helper()
	units, known := exactly(t, text).Times(measure.Integer(10_000)).Rat()
	require.True(t, known)
	require.True(t, units.IsInt(), text)
	return workforce.Pay(units.Num().Int64())
}

// contracted are hours of a contract, "" being not supplied.
func contracted(t *testing.T, hours string) gpg.WeeklyHours {
	t.Helper()
	weekly, err := gpg.ContractedHours(exactly(t, hours))
	require.NoError(t, err)
	return weekly
}

// weeks reads hours worked in weeks, latest first.
func weeks(t *testing.T, texts ...string) []measure.Value {
	t.Helper()
	values := make([]measure.Value, len(texts))
	for i, text := range texts {
		values[i] = exactly(t, text)
	}
	return values
}

// enumerated is an entry of a list that is written as text.
type enumerated interface {
	comparable
	String() string
	MarshalText() ([]byte, error)
}

// testEnumeration checks that every entry of a list is written as its text and
// read back, and that nothing else is.
func testEnumeration[E enumerated, P interface {
	*E
	UnmarshalText(text []byte) error
}](t *testing.T, list []E, beyond E, texts ...string) {
	t.Helper()
	require.Len(t, list, len(texts))
	var none E
	for i, entry := range list {
		require.Equal(t, texts[i], entry.String())
		written, err := entry.MarshalText()
		require.NoError(t, err)
		require.Equal(t, texts[i], string(written))
		back := none
		require.NoError(t, P(&back).UnmarshalText(written))
		require.Equal(t, entry, back)
	}
	for text, kind := range map[string]error{
		"": measure.ErrNotSupplied, "other": measure.ErrUnrecognised, texts[0] + " ": measure.ErrUnrecognised,
		string(make([]byte, 1_000_000)): measure.ErrUnrecognised,
	} {
		back := list[0]
		err := P(&back).UnmarshalText([]byte(text))
		require.ErrorIs(t, err, kind)
		require.Less(t, len(err.Error()), 1_000)
		require.Equal(t, list[0], back, "changed by a text that is refused")
	}
	_, err := none.MarshalText()
	require.ErrorIs(t, err, measure.ErrNotSupplied)
	require.Empty(t, none.String())
	_, err = beyond.MarshalText()
	require.ErrorIs(t, err, measure.ErrUnrecognised)
	require.Contains(t, beyond.String(), "(200)")
}
