package delimited_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/delimited"
	"github.com/workforce-equality/equality/measure"
)

func TestOpen(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		text string
		want []string
		rows int
	}{
		"plain":                   {"a,b,c\n1,2,3\n", []string{"a", "b", "c"}, 1},
		"alone":                   {"a,b,c", []string{"a", "b", "c"}, 0},
		"carriage returns":        {"a,b,c\r\n1,2,3\r\n", []string{"a", "b", "c"}, 1},
		"alone with a return":     {"a,b,c\r", []string{"a", "b", "c"}, 0},
		"a byte-order mark":       {"\ufeffa,b,c\n1,2,3\n", []string{"a", "b", "c"}, 1},
		"a mark and quotes":       {"\ufeff\"a\",b,c\n1,2,3\n", []string{"a", "b", "c"}, 1},
		"blank lines":             {"\n\r\n\na,b,c\n1,2,3\n", []string{"a", "b", "c"}, 1},
		"a quoted new line":       {"\"a\nof\",b,c\n1,2,3\n", []string{"a\nof", "b", "c"}, 1},
		"spaces and empty names":  {" a , ,\n1,2,3\n", []string{" a ", " ", ""}, 1},
		"one name":                {"a;b;c\n", []string{"a;b;c"}, 0},
		"names of another script": {"größe,b,c\n", []string{"größe", "b", "c"}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file, err := delimited.Open(strings.NewReader(c.text))
			require.NoError(t, err)
			assert.Equal(t, c.want, file.Header())
			scanner, rows := delimited.NewScanner(len(c.want)), 0
			for chunk, more := file.Next(delimited.Chunk{}); more; chunk, more = file.Next(chunk) {
				scanner.Reset(chunk)
				for scanner.Next() {
					require.NoError(t, scanner.Err())
					rows++
				}
			}
			assert.Equal(t, c.rows, rows)
		})
	}
}

// utf16Of is a text in UTF-16.
func utf16Of(text string, mark, bigEndian bool) string {
	if mark {
		text = "\ufeff" + text
	}
	var b []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		if bigEndian {
			b = append(b, byte(unit>>8), byte(unit))
		} else {
			b = append(b, byte(unit), byte(unit>>8))
		}
	}
	return string(b)
}

func gzipped(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := io.WriteString(w, text)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.String()
}

func TestOpenFaults(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		text string
		kind error
		says string
	}{
		"nothing":                       {"", measure.ErrNotSupplied, "header"},
		"blank lines":                   {"\r\n\n\r\n", measure.ErrNotSupplied, "header"},
		"a byte-order mark alone":       {"\ufeff", measure.ErrNotSupplied, "header"},
		"UTF-16 with a mark":            {utf16Of("a,b,c\n1,2,3\n", true, false), measure.ErrMalformed, "UTF-16"},
		"UTF-16 with the other mark":    {utf16Of("a,b,c\n1,2,3\n", true, true), measure.ErrMalformed, "UTF-16"},
		"UTF-16 without a mark":         {utf16Of("a,b,c\n1,2,3\n", false, false), measure.ErrMalformed, "UTF-16"},
		"UTF-16 the other way round":    {utf16Of("a,b,c\n1,2,3\n", false, true), measure.ErrMalformed, "UTF-16"},
		"a workbook":                    {"PK\x03\x04\x14\x00\x06\x00", measure.ErrMalformed, "workbook or zip"},
		"an old workbook":               {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", measure.ErrMalformed, "workbook"},
		"gzip":                          {gzipped(t, header), measure.ErrMalformed, "gzip"},
		"Latin-1":                       {"gr\xf6\xdfe,b,c\n", measure.ErrMalformed, "UTF-8"},
		"carriage returns alone":        {"a,b,c\r1,2,3\r", measure.ErrMalformed, "carriage return"},
		"a quote that does not end":     {"a,\"b,c\n1,2,3\n", measure.ErrMalformed, "quote"},
		"a bare quote":                  {"a,b\"b,c\n", measure.ErrMalformed, "bare"},
		"text behind a quote":           {"a,\"b\"b,c\n", measure.ErrMalformed, `"`},
		"a header that is far too long": {letters(2 * delimited.LongestRecord), measure.ErrTooLarge, "header"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := delimited.Open(strings.NewReader(c.text))
			require.ErrorIs(t, err, c.kind)
			assert.Contains(t, err.Error(), c.says)
			assert.Less(t, len(err.Error()), 200)
		})
	}
}

// A source that fails before the header has ended is what is wrong, and not the header.
func TestOpenFailingSource(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken")
	for _, text := range []string{"", "a,b", "\"a\n", "\n\n"} {
		_, err := delimited.Open(after(text, broken))
		require.ErrorIs(t, err, broken, text)
	}
}
