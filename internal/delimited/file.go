package delimited

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/workforce-equality/equality/measure"
)

// File is a text whose header was read.
type File struct {
	cutter cutter
	header []string
}

// Chunk is a part of a file that consists of whole records.
type Chunk struct {
	text []byte
	long bool // a record that is too long, or the beginning of it
}

// Open reads the header of a text, in UTF-8 with or without a byte-order mark. Text
// that is not, as UTF-16 or a workbook, is [measure.ErrMalformed] and named where it can
// be told, no text at all is [measure.ErrNotSupplied], a header that is too long
// [measure.ErrTooLarge]; other errors are those of the source.
func Open(source io.Reader) (*File, error) {
	f := &File{cutter: cutter{source: source}}
	text, long := f.cutter.next(nil)
	if err := checkEncoding(text); err != nil {
		return nil, err
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	text = bytes.TrimLeft(text, "\r\n")
	switch {
	case long:
		return nil, fmt.Errorf("%w: a header of more than %d bytes", measure.ErrTooLarge, LongestRecord)
	case len(text) == 0 && f.cutter.err != nil:
		return nil, f.cutter.err
	case len(text) == 0:
		return nil, fmt.Errorf("%w: a header", measure.ErrNotSupplied)
	}
	end, _ := endOf(text, true)
	header, err := csv.NewReader(bytes.NewReader(text[:end])).Read()
	if err != nil {
		if parse, ofRecord := errors.AsType[*csv.ParseError](err); ofRecord {
			err = parse.Err
		}
		return nil, fmt.Errorf("%w: %w", measure.ErrMalformed, err)
	}
	f.header = header
	f.cutter.rest = append(bytes.Clone(text[end:]), f.cutter.rest...)
	return f, nil
}

// Header is the names of the columns.
func (f *File) Header() []string { return f.header }

// Next gives the next chunk, in the memory of an earlier one that is no longer used
// where that is given. It is not safe for concurrent use; chunks are.
func (f *File) Next(used Chunk) (Chunk, bool) {
	text, long := f.cutter.next(used.text)
	return Chunk{text, long}, len(text) > 0
}

// Err is why the text could not be read to its end.
func (f *File) Err() error { return f.cutter.err }

// checkEncoding names what is no text in UTF-8.
func checkEncoding(text []byte) error {
	const looked = 64
	start := text[:min(len(text), looked)]
	what := ""
	switch {
	case bytes.HasPrefix(start, []byte("\xff\xfe")), bytes.HasPrefix(start, []byte("\xfe\xff")),
		bytes.IndexByte(start, 0) >= 0 && bytes.Count(start, []byte{0})*3 >= len(start):
		what = "text in UTF-16, save it as CSV in UTF-8"
	case bytes.HasPrefix(start, []byte("PK\x03\x04")):
		what = "a workbook or zip archive, save it as CSV"
	case bytes.HasPrefix(start, []byte("\xd0\xcf\x11\xe0")):
		what = "a workbook of an old form, save it as CSV"
	case bytes.HasPrefix(start, []byte("\x1f\x8b")):
		what = "compressed by gzip, unpack it"
	default:
		line, _ := lineEnd(text)
		if line = min(line, LongestRecord); !utf8.Valid(text[:line]) {
			what = "a header that is no text in UTF-8"
		} else if head := bytes.TrimRight(text[:line], "\r\n"); bytes.IndexByte(head, '\r') >= 0 {
			what = "lines that end with a carriage return alone"
		}
	}
	if what == "" {
		return nil
	}
	return fmt.Errorf("%w: %s", measure.ErrMalformed, what)
}
