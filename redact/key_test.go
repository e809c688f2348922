package redact_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

func TestParseKey(t *testing.T) {
	for _, row := range []struct {
		name, text, want string
		err              error
	}{
		{"nothing", "", "", nil},
		{"a cell", "QHG|staff|2024-03-31", "QHG|staff|2024-03-31", nil},
		{"a period", "QHG|appointed|2023-04-01/2024-03-31", "QHG|appointed|2023-04-01/2024-03-31", nil},
		{"out of order", "Q|s|1|b=2|a=1", "Q|s|1|a=1|b=2", nil},
		{"a difference", "Q|b|1 − Q|a|1", "Q|b|1 − Q|a|1", nil},
		{"a sum out of order", "Q|b|1 + Q|a|1 − Q|d|1 − Q|c|1", "Q|a|1 + Q|b|1 − Q|c|1 − Q|d|1", nil},
		{"nothing but a subtraction", " − Q|a|1", " − Q|a|1", nil},
		{"one side takes the other away", "Q|a|1 − Q|a|1", "", nil},
		{"special letters", `A\|B|x\+y|\=|d\\=\−`, `A\|B|x\+y|\=|d\\=\−`, nil},
		{"two parts", "Q|staff", "", measure.ErrMalformed},
		{"no value", "Q|s|1|a=", "", measure.ErrMalformed},
		{"no dimension", "Q|s|1|a", "", measure.ErrMalformed},
		{"a bare sign", "Q|65+|1", "", measure.ErrMalformed},
		{"a bare equals", "Q=R|s|1", "", measure.ErrMalformed},
		{"two equals", "Q|s|1|a=1=2", "", measure.ErrMalformed},
		{"a needless stroke", `Q|\s|1`, "", measure.ErrMalformed},
		{"a stroke at the end", `Q|s|1\`, "", measure.ErrMalformed},
		{"not UTF-8", "Q|s|\xff", "", measure.ErrMalformed},
		{"twice a dimension", "Q|s|1|a=1|a=2", "", measure.ErrDuplicate},
		{"an empty term", "Q|a|1 − ", "", measure.ErrMalformed},
	} {
		t.Run(row.name, func(t *testing.T) {
			key, err := redact.ParseKey(row.text)
			require.ErrorIs(t, err, row.err)
			assert.Equal(t, row.want, key.String())
		})
	}
}

// A difference has one key however it was made.
func TestKeyMinus(t *testing.T) {
	a, b, c := redact.NewKey("Q", "a", "1"), redact.NewKey("Q", "b", "1"), redact.NewKey("Q", "c", "1")
	assert.Equal(t, a.Minus(b).Minus(c), a.Minus(c).Minus(b))
	assert.Equal(t, a.Minus(b.Minus(c)), a.Minus(redact.Key{}.Minus(c)).Minus(b))
	assert.Equal(t, redact.Key{}, a.Minus(a))
	assert.Equal(t, a, a.Minus(b).Minus(redact.Key{}.Minus(b)))
	assert.NotEqual(t, a.Minus(b), b.Minus(a))
	assert.Equal(t, redact.Key{}, redact.Key{}.With("band", "5"))
	assert.Equal(t, "�|s|1", redact.NewKey("\xff", "s", "1").String())
}

// What a key is made of comes back, and every text that can be read is written as it
// is read.
func FuzzKey(f *testing.F) {
	f.Add("QHG", "staff", "2024-03-31", "band", "8a", "Q|s|1|a=1 − Q|t|1")
	f.Add(`a\|b`, "65+", "=", "−", " − ", ` − Q|\\|1 + R|\+|2`)
	f.Fuzz(func(t *testing.T, organisation, counted, when, dimension, value, text string) {
		key := redact.NewKey(organisation, counted, when).With(dimension, value)
		difference := key.Minus(redact.NewKey(counted, when, organisation).With(value, dimension))
		for _, k := range []redact.Key{key, difference, difference.With(value, counted), key.Minus(difference)} {
			written, err := k.MarshalText()
			require.NoError(t, err)
			var read redact.Key
			require.NoError(t, read.UnmarshalText(written))
			require.Equal(t, k, read)
		}
		if read, err := redact.ParseKey(text); err == nil {
			again, err := redact.ParseKey(read.String())
			require.NoError(t, err)
			require.Equal(t, read, again)
		}
	})
}

// The words of a policy come back as they were written, and no others are read.
func TestPolicyWords(t *testing.T) {
	for _, zero := range []redact.ZeroRule{0, redact.ZeroPrinted, redact.ZeroHidden} {
		requireSame[redact.ZeroRule](t, zero)
	}
	for _, cost := range []redact.Cost{0, redact.ByCount, redact.ByValue} {
		requireSame(t, cost)
	}
	for status := redact.Status(0); status <= redact.Implied; status++ {
		requireSame(t, status)
	}
	for _, level := range []redact.Level{
		redact.RequireRange(), redact.RequireUnique(), redact.RequireSpan(3), redact.RequireBounds(2, 3), redact.RequireSet(4),
	} {
		requireSame(t, level)
	}
	for _, wrong := range []string{"much", "span", "span=", "span=1,2", "bounds=1", "bounds=1,x", "unique=2", "set=a", "range=1"} {
		_, err := redact.ParseLevel(wrong)
		require.ErrorIs(t, err, measure.ErrUnrecognised, wrong)
	}
	_, err := redact.ParseLevel("span=-1")
	require.ErrorIs(t, err, measure.ErrNegative)
	var zero redact.ZeroRule
	require.ErrorIs(t, zero.UnmarshalText([]byte("none")), measure.ErrUnrecognised)
	var cost redact.Cost
	require.ErrorIs(t, cost.UnmarshalText([]byte("money")), measure.ErrUnrecognised)
	var status redact.Status
	require.ErrorIs(t, status.UnmarshalText([]byte("shut")), measure.ErrUnrecognised)
	var level redact.Level
	require.ErrorIs(t, level.UnmarshalText([]byte("much")), measure.ErrUnrecognised)
	var key redact.Key
	require.ErrorIs(t, key.UnmarshalText([]byte("Q")), measure.ErrMalformed)
	for _, wrong := range []interface{ MarshalText() ([]byte, error) }{redact.ZeroRule(9), redact.Cost(9), redact.Status(9)} {
		_, err := wrong.MarshalText()
		require.ErrorIs(t, err, measure.ErrUnrecognised)
	}
}

// requireSame writes a word and reads it again.
func requireSame[T interface {
	comparable
	MarshalText() ([]byte, error)
}, P interface {
	*T
	UnmarshalText(text []byte) error
}](t *testing.T, word T) {
	t.Helper()
	written, err := word.MarshalText()
	require.NoError(t, err)
	var read T
	require.NoError(t, P(&read).UnmarshalText(written))
	require.Equal(t, word, read)
}
