package main

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// standardInput is the name of the file that is standard input.
const standardInput = "-"

// byteOrderMark is what spreadsheets put before a text.
const byteOrderMark = "\ufeff"

// read counts the people of the file, and lists every fault of it. Without a header
// that can be read there are no people.
func read(asked options, stdin io.Reader, stderr io.Writer) (*people, measure.Faults) {
	source, input := asked.file, stdin
	if source == standardInput {
		source = "standard input"
	} else {
		file, err := os.Open(source)
		if err != nil {
			return nil, measure.Faults{{Err: err}}
		}
		defer file.Close()
		input = file
	}
	shown := progress{w: stderr, on: asked.showing}
	found, faults := readPeople(input, &shown)
	shown.clear()
	for i := range faults {
		faults[i].Source = source
	}
	return found, faults
}

// readPeople reads the rows one by one and keeps none of them.
func readPeople(input io.Reader, shown *progress) (*people, measure.Faults) {
	text := bufio.NewReader(input)
	if mark, _ := text.Peek(len(byteOrderMark)); string(mark) == byteOrderMark {
		_, _ = text.Discard(len(mark))
	}
	rows := csv.NewReader(text)
	rows.FieldsPerRecord = -1
	rows.ReuseRecord = true
	header, err := rows.Read()
	if errors.Is(err, io.EOF) {
		return nil, measure.Faults{{Err: fmt.Errorf("%w: a header", measure.ErrNotSupplied)}}
	}
	if err != nil {
		return nil, measure.Faults{{Row: 1, Err: malformed(err)}}
	}
	columns, faults := columnsOf(header)
	if len(faults) > 0 {
		return nil, faults
	}
	counted := newPeople()
	width := len(header)
	for row := 2; ; row++ {
		record, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return counted, faults
		}
		shown.row(row)
		next, wrong := columns.row(record, width, err)
		if len(wrong) == 0 {
			counted.add(next)
			continue
		}
		counted.leftOut++
		for _, fault := range wrong {
			fault.Row = row
			faults = append(faults, fault)
		}
		if _, ofRow := errors.AsType[*csv.ParseError](err); err != nil && !ofRow {
			return counted, faults // the file cannot be read any further
		}
	}
}

// malformed is an error of reading a row as the kind of fault it is.
func malformed(err error) error {
	if parse, ofRow := errors.AsType[*csv.ParseError](err); ofRow {
		return fmt.Errorf("%w: %w", measure.ErrMalformed, parse.Err)
	}
	return err
}

// columns are where the fields of a row stand, -1 for one that the file does not
// have.
type columns struct{ sex, rate, bonus, fullPay, employee, band, ethnicity, disability int }

func columnsOf(header []string) (columns, measure.Faults) {
	found := columns{sex: -1, rate: -1, bonus: -1, fullPay: -1, employee: -1, band: -1, ethnicity: -1, disability: -1}
	var faults measure.Faults
	fault := func(name string, err error) {
		faults = append(faults, measure.Fault{Row: 1, Field: name, Err: err})
	}
	names := slices.Clone(header)
	for i := range names {
		names[i] = strings.ToLower(strings.TrimSpace(names[i]))
	}
	for _, column := range []struct {
		name   string
		at     *int
		needed bool
	}{
		{"sex", &found.sex, true},
		{"hourly_rate", &found.rate, true},
		{"bonus", &found.bonus, true},
		{"full_pay", &found.fullPay, false},
		{"employee", &found.employee, false},
		{"band", &found.band, false},
		{"ethnicity", &found.ethnicity, false},
		{"disability", &found.disability, false},
	} {
		*column.at = slices.Index(names, column.name)
		switch {
		case *column.at < 0 && column.needed:
			fault(column.name, fmt.Errorf("%w: a column of this name", measure.ErrNotSupplied))
		case *column.at >= 0 && slices.Contains(names[*column.at+1:], column.name):
			fault(column.name, fmt.Errorf("%w: column", measure.ErrDuplicate))
		}
	}
	return found, faults
}

// row is one person as the file has them.
type row struct {
	gpg.Employee
	employee, band string
	ethnicity      workforce.EthnicGroup     // zero where the file has no such column
	disability     workforce.DisabilityGroup // likewise
	unread         int64                     // how many of the two have a text that is not recognised
}

func (r *row) note(err error) {
	if err != nil {
		r.unread++
	}
}

// row reads a person, or gives every fault of the row. The record is used again for
// the next one.
func (c columns) row(record []string, width int, err error) (row, measure.Faults) {
	if err != nil {
		return row{}, measure.Faults{{Err: malformed(err)}}
	}
	if len(record) != width {
		return row{}, measure.Faults{{Err: fmt.Errorf("%w: %d fields where the header has %d", measure.ErrMalformed, len(record), width)}}
	}
	field := func(at int) string {
		if at < 0 {
			return ""
		}
		return strings.TrimSpace(record[at])
	}
	var faults measure.Faults
	fault := func(name, value string, err error) {
		if err != nil {
			faults = append(faults, measure.Fault{Field: name, Value: strings.Clone(value), Err: err})
		}
	}
	var next row
	next.Sex = workforce.ParseSex(field(c.sex))
	next.Rate, err = parseRate(field(c.rate))
	fault("hourly_rate", field(c.rate), err)
	next.Bonus, err = parseBonus(field(c.bonus))
	fault("bonus", field(c.bonus), err)
	next.ReducedByLeave, err = parseReduced(field(c.fullPay))
	fault("full_pay", field(c.fullPay), err)
	next.employee, next.band = field(c.employee), bandName(field(c.band))
	if c.ethnicity >= 0 {
		next.ethnicity, err = ethnicGroup(field(c.ethnicity))
		next.note(err)
	}
	if c.disability >= 0 {
		next.disability, err = disabilityGroup(field(c.disability))
		next.note(err)
	}
	return next, faults
}

// parseRate reads an hourly rate with any number of decimals. A blank one is none.
func parseRate(text string) (gpg.Rate, error) {
	if text == "" {
		return gpg.Rate{}, nil
	}
	pay, err := workforce.ParsePay(text)
	switch {
	case err == nil:
		return gpg.RateOf(pay)
	case !errors.Is(err, measure.ErrInexact):
		return gpg.Rate{}, err
	}
	pounds, err := measure.ParseValue(strings.ReplaceAll(strings.TrimPrefix(text, "£"), ",", ""))
	if err != nil {
		return gpg.Rate{}, err
	}
	return gpg.ExactRate(pounds)
}

// parseBonus reads a bonus, also one below zero, that was paid back. A blank one is
// none.
func parseBonus(text string) (workforce.Pay, error) {
	if text == "" {
		return 0, nil
	}
	pay, err := workforce.ParsePay(text)
	if errors.Is(err, measure.ErrNegative) {
		pay, err = workforce.ParsePay(strings.TrimPrefix(text, "-"))
		return -pay, err
	}
	return pay, err
}

// parseReduced reads whether somebody was paid less because of leave.
func parseReduced(fullPay string) (bool, error) {
	switch strings.ToUpper(cmp.Or(fullPay, "Y")) {
	case "Y":
		return false, nil
	case "N":
		return true, nil
	}
	return false, fmt.Errorf("%w: Y or N is expected", measure.ErrUnrecognised)
}

// bandName is a band as it is printed, in whatever form the file has it. A text
// that is no band of the NHS stands for itself.
func bandName(text string) string {
	if band, err := workforce.ParseBand(text); err == nil {
		return band.String()
	}
	return text
}
