package gpg

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// filingFile is a yearly file that is being read.
type filingFile struct {
	name     string
	records  *csv.Reader
	columns  map[string]int
	width    int // how many columns there are
	row      int // of the record, the header being 1
	record   []string
	employer string // of the record, for faults
	good     bool   // whether the record has no fault
	faults   measure.Faults
}

// newFilingFile reads the header. One with a fault leaves nothing to read.
func newFilingFile(name string, r io.Reader) *filingFile {
	file := &filingFile{name: name, records: csv.NewReader(unmarked(r)), row: 1}
	file.records.FieldsPerRecord = -1
	header, err := file.records.Read()
	if errors.Is(err, io.EOF) {
		err = fmt.Errorf("%w: header", measure.ErrNotSupplied)
	}
	if err != nil {
		file.fault("", "", formOf(err))
		return file
	}
	file.columns, file.width = make(map[string]int, len(header)), len(header)
	for i, column := range header {
		column = strings.TrimSpace(column)
		if _, twice := file.columns[column]; twice && column != "" {
			file.fault(column, "", measure.ErrDuplicate)
		}
		file.columns[column] = i
	}
	needed := []string{"EmployerName"}
	for _, figure := range new(Submission).figures() {
		needed = append(needed, figure.column)
	}
	for _, column := range needed {
		if _, there := file.columns[column]; !there {
			file.fault(column, "", fmt.Errorf("%w: column", measure.ErrNotSupplied))
		}
	}
	return file
}

// unmarked leaves out the mark that some files begin with, which says that they
// are UTF-8.
func unmarked(r io.Reader) io.Reader {
	const mark = "\ufeff"
	buffered := bufio.NewReader(r)
	if start, _ := buffered.Peek(len(mark)); string(start) == mark {
		_, _ = buffered.Discard(len(mark))
	}
	return buffered
}

// next reads the next record that is of the form of the file.
func (f *filingFile) next() bool {
	if f.row == 1 && len(f.faults) > 0 {
		return false
	}
	for {
		record, err := f.records.Read()
		if errors.Is(err, io.EOF) {
			return false
		}
		f.row++
		f.record, f.employer, f.good = record, "", true
		_, malformed := errors.AsType[*csv.ParseError](err)
		switch {
		case err != nil:
			f.fault("", "", formOf(err))
			if !malformed {
				return false
			}
		case len(record) != f.width:
			f.fault("", "", fmt.Errorf("%w: %d fields under %d columns", measure.ErrMalformed, len(record), f.width))
		default:
			return true
		}
	}
}

// formOf says of a record that it is not of its form, without the line, which is
// not the row; another error of reading is what it is.
func formOf(err error) error {
	if malformed, ok := errors.AsType[*csv.ParseError](err); ok {
		return fmt.Errorf("%w: %w", measure.ErrMalformed, malformed.Err)
	}
	return err
}

func (f *filingFile) fault(field, value string, err error) {
	f.good = false
	f.faults = append(f.faults, measure.Fault{
		Source: f.name, Organisation: f.employer, Row: f.row, Field: field, Value: value, Err: err,
	})
}

// must is a fault of the field where there is an error.
func (f *filingFile) must(field, value string, err error) {
	if err != nil {
		f.fault(field, value, err)
	}
}

// field is the text under a column, and false where the file does not have it.
func (f *filingFile) field(column string) (string, bool) {
	at, there := f.columns[column]
	if !there {
		return "", false
	}
	return strings.TrimSpace(f.record[at]), true
}

// text is the text under a column, blank where the file does not have it.
func (f *filingFile) text(column string) string {
	text, _ := f.field(column)
	return text
}

// number is the figure under a column.
func (f *filingFile) number(column string) measure.Value {
	text := f.text(column)
	value, err := parseFiled(text)
	if err != nil {
		f.fault(column, text, measure.ErrUnrecognised)
	}
	return value
}

// date is the day under a column, written "2023/03/31 00:00:00" or, in older
// files, "31/03/2019 00:00". The time of day is left out, and a blank is no date.
func (f *filingFile) date(column string) workforce.Date {
	text := f.text(column)
	if text == "" {
		return workforce.Date{}
	}
	day, _, _ := strings.Cut(strings.ReplaceAll(text, "T", " "), " ")
	parts := strings.FieldsFunc(day, func(r rune) bool { return r == '/' || r == '-' })
	if len(parts) == 3 && len(parts[2]) == len("2019") {
		parts[0], parts[2] = parts[2], parts[0]
	}
	date, err := workforce.ParseDate(strings.Join(parts, "-"))
	if err != nil {
		f.fault(column, text, measure.ErrUnrecognised)
	}
	return date
}
