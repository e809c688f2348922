package delimited_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/delimited"
	"github.com/workforce-equality/equality/measure"
)

// header and width are those of the texts of these tests. It is long enough that what
// follows it does not count when the encoding is looked at.
const (
	header = "the first,the second,the third and the last of the columns of this text\n"
	width  = 3
)

// record is a record as it was read: its fields, or what is wrong with it.
type record struct {
	fields []string
	fault  string
}

// The kinds of fault of a record.
const (
	malformed = "malformed"
	tooLarge  = "too large"
)

// faultOf is the kind of an error.
func faultOf(tb testing.TB, err error) string {
	tb.Helper()
	switch {
	case errors.Is(err, measure.ErrMalformed):
		return malformed
	case errors.Is(err, measure.ErrTooLarge):
		return tooLarge
	}
	require.NoError(tb, err)
	return ""
}

// read reads a text to its end, every chunk in the memory of the one before.
func read(tb testing.TB, source io.Reader) (records []record, err error) {
	tb.Helper()
	file, err := delimited.Open(source)
	require.NoError(tb, err)
	require.Len(tb, file.Header(), width)
	scanner := delimited.NewScanner(width)
	var chunk delimited.Chunk
	for {
		var more bool
		if chunk, more = file.Next(chunk); !more {
			return records, file.Err()
		}
		scanner.Reset(chunk)
		for scanner.Next() {
			records = append(records, recordOf(tb, scanner))
		}
	}
}

// recordOf is the record at which the scanner stands.
func recordOf(tb testing.TB, scanner *delimited.Scanner) record {
	tb.Helper()
	if err := scanner.Err(); err != nil {
		return record{fault: faultOf(tb, err)}
	}
	var r record
	for i := range width {
		field := scanner.Field(i)
		require.Equal(tb, keyOf(field), scanner.Key(i))
		r.fields = append(r.fields, string(field))
	}
	return r
}

// keyOf is the bytes of a field of up to seven, the first being the lowest, and above
// them one more than their number.
func keyOf(field []byte) (key uint64) {
	if len(field) > 7 {
		return 0
	}
	for i, c := range field {
		key |= uint64(c) << (8 * i)
	}
	return key | uint64(len(field)+1)<<56
}

// readText reads records behind the header.
func readText(tb testing.TB, text string) []record {
	tb.Helper()
	records, err := read(tb, strings.NewReader(header+text))
	require.NoError(tb, err)
	return records
}

// chunkSize is how many bytes of short records make a chunk, but for the last of them.
func chunkSize(tb testing.TB) int {
	tb.Helper()
	const line = ",,\n"
	file, err := delimited.Open(io.MultiReader(strings.NewReader(header), times(line, 1_000_000)))
	require.NoError(tb, err)
	chunk, more := file.Next(delimited.Chunk{})
	require.True(tb, more)
	scanner, size := delimited.NewScanner(width), 0
	for scanner.Reset(chunk); scanner.Next(); {
		size += len(line)
	}
	require.Positive(tb, size)
	return size
}

// oracle reads records one line after the other: one without quotes is what stands
// between its commas, and one with quotes is read with the standard library, as many
// lines as it takes until nothing is open. Where nothing closes, or text stands behind a
// quote, it is its first line alone.
func oracle(text string) (records []record) {
	for text != "" {
		lines, line := 1, firstLines(text, 1)
		plain := strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
		switch {
		case strings.Contains(line, `"`):
			var r record
			lines, r = quotedRecord(text)
			records = append(records, r)
		case plain != "":
			records = append(records, fitting(strings.Split(plain, ",")))
		}
		text = text[len(firstLines(text, lines)):]
	}
	return records
}

// quotedRecord is the record with which a text begins, and how many lines it has.
func quotedRecord(text string) (lines int, r record) {
	for lines = 1; ; lines++ {
		taken := firstLines(text, lines)
		fields, err := parse(taken)
		if err == nil {
			return lines, fitting(fields)
		}
		if _, open := parse(taken + `"`); open != nil || errors.Is(err, csv.ErrBareQuote) {
			return 1, record{fault: malformed}
		}
		if len(taken) == len(text) {
			return 1, record{fault: malformed}
		}
	}
}

// firstLines is the first n lines of a text, or all of them.
func firstLines(text string, n int) string {
	end := 0
	for range n {
		line := strings.IndexByte(text[end:], '\n') + 1
		if line == 0 {
			return text
		}
		end += line
	}
	return text[:end]
}

func parse(line string) ([]string, error) {
	r := csv.NewReader(strings.NewReader(line))
	r.FieldsPerRecord = -1
	return r.Read()
}

func fitting(fields []string) record {
	if len(fields) != width {
		return record{fault: malformed}
	}
	return record{fields: fields}
}

// padding is good records of so many bytes together, at least four.
func padding(size int) string {
	const most = 1000
	var b strings.Builder
	for left := size; left > 0; left = size - b.Len() {
		if left >= 2*most {
			left = most
		}
		b.WriteString(letters(left-3) + ",,\n")
	}
	return b.String()
}

// repeated is a source that gives one text many times over, without ever holding it.
type repeated struct {
	text  []byte
	times int
	left  []byte
}

func (r *repeated) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		if len(r.left) == 0 {
			if r.times == 0 {
				break
			}
			r.left, r.times = r.text, r.times-1
		}
		copied := copy(p[n:], r.left)
		r.left = r.left[copied:]
		n += copied
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// times is a source of a text many times over.
func times(text string, n int) io.Reader { return &repeated{text: []byte(text), times: n} }

// after is a source that fails behind a text.
func after(text string, err error) io.Reader {
	return io.MultiReader(strings.NewReader(text), failing{err})
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// equalRecords compares long lists without printing them.
func equalRecords(tb testing.TB, want, got []record) {
	tb.Helper()
	for i := range min(len(want), len(got)) {
		require.Equal(tb, want[i], got[i], "record %d", i+1)
	}
	require.Len(tb, got, len(want))
}

// letters is so many bytes of text.
func letters(n int) string { return string(bytes.Repeat([]byte{'x'}, n)) }
