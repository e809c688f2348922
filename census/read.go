package census

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"

	"github.com/workforce-equality/equality/measure"
)

// Read reads the residents of areas from a file of a census table, in any of the
// three layouts in which such tables are published:
//
//	wide       date,geography,geography code, then a column a category (Nomis)
//	wide 2011  the same with Rural Urban, headings ending in "; measures: Value"
//	long       Lower tier local authorities Code, …, and a row a category with its
//	           code and Observation (filtered downloads of the ONS)
//
// Headings are compared without the spaces round them, their letter case and a
// byte-order mark; columns may stand in any order, and others are ignored. Of a
// Rural Urban column only the rows of Total count. Numbers may have commas
// between thousands.
//
// Areas are asked for by code, never by name, and come in the order asked; none
// asked means all, in the order of the file. An area that came of a merger after
// the census ([Mergers]) is summed from those that the file has instead, and its
// SummedFrom names them.
//
// The file is read as a stream. Rows without fault are given back beside
// [measure.Faults], which name the area, the table, the row (the header is 1), the
// heading and what stands there:
//
//	[measure.ErrNotSupplied]  a heading of the table, an area, a category or a count is missing
//	[measure.ErrDuplicate]    an area, a heading or a category stands twice
//	[measure.ErrConflict]     another census, categories that do not add to the total or a subtotal
//	[measure.ErrNegative]     a count below zero
//	[measure.ErrMalformed]    no number, or no row of the file
//	[measure.ErrUnrecognised] a code that is none of the table's
//
// A row of people to whom the question does not apply, code -8 in the long
// layout, is dropped; that it counts anybody is [measure.ErrConflict].
func Read(r io.Reader, table Table, areas ...string) ([]Residents, error) {
	if err := table.Check(); err != nil {
		return nil, err
	}
	file, err := openSheet(r)
	if err != nil {
		return nil, err
	}
	rows, err := file.rowsOf(table, newRoll(table, areas))
	if err != nil {
		return nil, err
	}
	return file.read(rows)
}

// ReadAny reads a file as [Read] does, of whichever of the tables have their
// headings in it, as those of [Tables]: table by table in the order given. That it
// is none of them is [measure.ErrUnrecognised].
func ReadAny(r io.Reader, tables []Table, areas ...string) ([]Residents, error) {
	file, err := openSheet(r)
	if err != nil {
		return nil, err
	}
	var found []rows
	for _, table := range tables {
		if err := table.Check(); err != nil {
			return nil, err
		}
		if rows, err := file.rowsOf(table, newRoll(table, areas)); err == nil {
			found = append(found, rows)
		}
	}
	if len(found) == 0 {
		return nil, measure.Faults{{Row: 1, Err: fmt.Errorf("%w: no table has these headings", measure.ErrUnrecognised)}}
	}
	return file.read(found...)
}

// rows takes what one table counts from the rows of a file.
type rows interface {
	take(file *sheet)
	residents() ([]Residents, measure.Faults)
}

// rowsOf reads the table in the layout that the header shows.
func (s *sheet) rowsOf(table Table, areas *roll) (rows, error) {
	if _, long := s.columns[plain(observation)]; long {
		return s.long(table, areas)
	}
	return s.wide(table, areas)
}

// sheet is a file of comma-separated values that is being read.
type sheet struct {
	records *csv.Reader
	header  []string
	columns map[string]int // by heading as plain gives it
	twice   map[string]bool
	row     int // of the record, the header being 1
	record  []string
	faults  measure.Faults
}

// openSheet reads the header.
func openSheet(r io.Reader) (*sheet, error) {
	s := &sheet{records: csv.NewReader(unmarked(r)), columns: map[string]int{}, twice: map[string]bool{}, row: 1}
	s.records.FieldsPerRecord = -1
	header, err := s.records.Read()
	if errors.Is(err, io.EOF) {
		err = fmt.Errorf("%w: header", measure.ErrNotSupplied)
	}
	if err != nil {
		return nil, measure.Faults{{Row: 1, Err: formOf(err)}}
	}
	s.header, s.records.ReuseRecord = header, true
	for i, heading := range header {
		heading = plain(heading)
		_, s.twice[heading] = s.columns[heading]
		s.columns[heading] = i
	}
	return s, nil
}

// column finds the column of a heading, which must stand in the header once.
func (s *sheet) column(heading string) (int, error) {
	heading = plain(heading)
	column, there := s.columns[heading]
	switch {
	case !there:
		return -1, fmt.Errorf("%w: column", measure.ErrNotSupplied)
	case s.twice[heading]:
		return -1, fmt.Errorf("%w: column", measure.ErrDuplicate)
	}
	return column, nil
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

// formOf says of a record that it is not of its form, without the line, which is
// not the row; another error of reading is what it is.
func formOf(err error) error {
	if malformed, ok := errors.AsType[*csv.ParseError](err); ok {
		return fmt.Errorf("%w: %w", measure.ErrMalformed, malformed.Err)
	}
	return err
}

// next reads the next record that is of the form of the file.
func (s *sheet) next() bool {
	for {
		record, err := s.records.Read()
		if errors.Is(err, io.EOF) {
			return false
		}
		s.row++
		s.record = record
		_, malformed := errors.AsType[*csv.ParseError](err)
		switch {
		case err != nil:
			s.faults = append(s.faults, measure.Fault{Row: s.row, Err: formOf(err)})
			if !malformed {
				return false
			}
		case len(record) != len(s.header):
			s.faults = append(s.faults, measure.Fault{
				Row: s.row, Err: fmt.Errorf("%w: %d fields under %d columns", measure.ErrMalformed, len(record), len(s.header)),
			})
		default:
			return true
		}
	}
}

// read takes every record for every table.
func (s *sheet) read(tables ...rows) ([]Residents, error) {
	for s.next() {
		for _, table := range tables {
			table.take(s)
		}
	}
	all, faults := tables[0].residents()
	faults = append(s.faults, faults...)
	for _, table := range tables[1:] {
		residents, more := table.residents()
		all, faults = append(all, residents...), append(faults, more...)
	}
	return all, faults.Err()
}
