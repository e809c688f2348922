package enumeration_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
)

// season is a list of two.
type season uint8

func (s season) text() (string, bool) {
	switch s {
	case 1:
		return "Summer", true
	case 2:
		return "Winter", true
	}
	return "", false
}

func TestEntries(t *testing.T) {
	t.Parallel()
	assert.Equal(t, []season{1, 2}, enumeration.Entries(season(2)))
}

func TestText(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		of   season
		want string
		err  error
	}{
		"an entry":       {of: 2, want: "Winter"},
		"none":           {of: 0, want: "", err: measure.ErrNotSupplied},
		"not an entry":   {of: 3, want: "season(3)", err: measure.ErrUnrecognised},
		"the last there": {of: 255, want: "season(255)", err: measure.ErrUnrecognised},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			assert.Equal(t, tt.want, enumeration.String("season", tt.of, season.text))
			require.ErrorIs(t, enumeration.Check("season", tt.of, season.text), tt.err)
			text, err := enumeration.Append([]byte("in "), "season", tt.of, season.text)
			require.ErrorIs(t, err, tt.err)
			if tt.err == nil {
				assert.Equal(t, "in "+tt.want, string(text))
			} else {
				assert.Equal(t, "in ", string(text))
			}
		})
	}
}

func TestParse(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		text         string
		exact, folds season
		err, foldErr error
	}{
		"as written":         {text: "Winter", exact: 2, folds: 2},
		"another case":       {text: " winter ", err: measure.ErrUnrecognised, folds: 2},
		"nothing":            {text: "", err: measure.ErrNotSupplied, foldErr: measure.ErrNotSupplied},
		"something else":     {text: "autumn", err: measure.ErrUnrecognised, foldErr: measure.ErrUnrecognised},
		"a text without end": {text: strings.Repeat("x", 1e6), err: measure.ErrUnrecognised, foldErr: measure.ErrUnrecognised},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			exact, err := enumeration.Parse("season", tt.text, 2, season.text)
			assert.Equal(t, tt.exact, exact)
			require.ErrorIs(t, err, tt.err)
			folds, err := enumeration.ParseFold("season", tt.text, 2, season.text)
			assert.Equal(t, tt.folds, folds)
			require.ErrorIs(t, err, tt.foldErr)
			if err != nil {
				assert.Less(t, len(err.Error()), 200)
			}
		})
	}
}

// A list may write zero too, as nothing.
func TestOrNone(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		of   season
		text string
		err  error
	}{
		"an entry":     {of: 1, text: "Summer"},
		"none":         {of: 0, text: ""},
		"not an entry": {of: 3, text: "season(3)", err: measure.ErrUnrecognised},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			written, err := enumeration.AppendOrNone(nil, "season", tt.of, season.text)
			require.ErrorIs(t, err, tt.err)
			if tt.err == nil {
				assert.Equal(t, tt.text, string(written))
			}
			read, err := enumeration.ParseOrNone("season", tt.text, season(2), season.text)
			require.ErrorIs(t, err, tt.err)
			if tt.err == nil {
				assert.Equal(t, tt.of, read)
			}
		})
	}
}
