package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/internal/strict"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// standardInput is the name of the file that is standard input.
const standardInput = "-"

// The categories of all staff of a characteristic, and of those without any, as the
// tables of spreadsheets call them.
const (
	total = "Total"
	blank = "(blank)"
)

// staffDocument is a file of staff as JSON.
type staffDocument struct {
	Organisation string         `json:"organisation,omitempty"`
	Snapshot     workforce.Date `json:"snapshot,omitzero"`
	Staff        []staffRow     `json:"staff"`
}

// staffRow is a headcount, as a file has it.
type staffRow struct {
	Characteristic string `json:"characteristic"`
	Category       string `json:"category"`
	Headcount      string `json:"headcount"`
}

// readStaff reads the staff of an organisation and lists every fault of the file.
func readStaff(name string, stdin io.Reader) (census.Profile, measure.Faults) {
	source, input := name, stdin
	if name == standardInput {
		source = "standard input"
	} else {
		file, err := os.Open(name)
		if err != nil {
			return census.Profile{}, measure.Faults{{Err: err}}
		}
		defer file.Close()
		input = file
	}
	text := bufio.NewReader(input)
	skipByteOrderMark(text)
	var profile census.Profile
	var faults measure.Faults
	if start, _ := text.Peek(text.Size()); strings.HasPrefix(strings.TrimSpace(string(start)), "{") {
		profile, faults = staffFromJSON(text)
	} else {
		profile, faults = staffFromCSV(text)
	}
	if len(faults) == 0 && len(profile.Tables) == 0 {
		faults = append(faults, measure.Fault{Field: "staff", Err: measure.ErrNotSupplied})
	}
	for i := range faults {
		faults[i].Source = source
	}
	return profile, faults
}

func skipByteOrderMark(text *bufio.Reader) {
	const byteOrderMark = "\ufeff"
	if mark, _ := text.Peek(len(byteOrderMark)); string(mark) == byteOrderMark {
		_, _ = text.Discard(len(mark))
	}
}

func staffFromJSON(text io.Reader) (census.Profile, measure.Faults) {
	node, err := strict.Read(text)
	if err != nil {
		return census.Profile{}, measure.Faults{{Err: err}}
	}
	numbersAsTexts(&node)
	var stated staffDocument
	faults := strict.Decode(node, &stated)
	profile := census.Profile{Organisation: stated.Organisation, Snapshot: stated.Snapshot}
	if len(faults) > 0 {
		return profile, faults
	}
	for i, row := range stated.Staff {
		faults = append(faults, addStaff(&profile, row, i+1)...)
	}
	return profile, faults
}

// numbersAsTexts lets a headcount be a number as well as "[c]".
func numbersAsTexts(node *strict.Node) {
	for i := range node.Items {
		numbersAsTexts(&node.Items[i])
	}
	for i := range node.Fields {
		field := &node.Fields[i]
		if field.Name == "headcount" && field.Node.Kind == strict.Number {
			field.Node.Kind = strict.String
		}
		numbersAsTexts(&field.Node)
	}
}

func staffFromCSV(text io.Reader) (census.Profile, measure.Faults) {
	rows := csv.NewReader(text)
	rows.FieldsPerRecord = -1
	header, err := rows.Read()
	if errors.Is(err, io.EOF) {
		return census.Profile{}, measure.Faults{{Err: fmt.Errorf("%w: a header", measure.ErrNotSupplied)}}
	}
	if err != nil {
		return census.Profile{}, measure.Faults{{Row: 1, Err: malformed(err)}}
	}
	columns, faults := columnsOf(header, "characteristic", "category", "headcount")
	if len(faults) > 0 {
		return census.Profile{}, faults
	}
	var profile census.Profile
	for row := 2; ; row++ {
		record, err := rows.Read()
		switch {
		case errors.Is(err, io.EOF):
			return profile, faults
		case err != nil:
			faults = append(faults, measure.Fault{Row: row, Err: malformed(err)})
			if _, ofRow := errors.AsType[*csv.ParseError](err); !ofRow {
				return profile, faults // the file cannot be read any further
			}
		case len(record) != len(header):
			faults = append(faults, measure.Fault{
				Row: row, Err: fmt.Errorf("%w: %d fields where the header has %d", measure.ErrMalformed, len(record), len(header)),
			})
		default:
			faults = append(faults, addStaff(&profile, staffRow{record[columns[0]], record[columns[1]], record[columns[2]]}, row)...)
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

// columnsOf finds the columns of those names, which must all be there once.
func columnsOf(header []string, names ...string) (columns []int, faults measure.Faults) {
	found := slices.Clone(header)
	for i := range found {
		found[i] = strings.ToLower(strings.TrimSpace(found[i]))
	}
	for _, name := range names {
		at := slices.Index(found, name)
		switch {
		case at < 0:
			faults = append(faults, measure.Fault{Row: 1, Field: name, Err: fmt.Errorf("%w: a column of this name", measure.ErrNotSupplied)})
		case slices.Contains(found[at+1:], name):
			faults = append(faults, measure.Fault{Row: 1, Field: name, Err: fmt.Errorf("%w: column", measure.ErrDuplicate)})
		}
		columns = append(columns, at)
	}
	return columns, faults
}

// addStaff adds a headcount to the table of its characteristic, or gives every fault
// of the row.
func addStaff(profile *census.Profile, row staffRow, number int) measure.Faults {
	var faults measure.Faults
	fault := func(field, value string, err error) {
		faults = append(faults, measure.Fault{Row: number, Field: field, Value: value, Err: err})
	}
	characteristic, err := census.ParseCharacteristic(strings.ToLower(strings.TrimSpace(row.Characteristic)))
	if err != nil {
		fault("characteristic", row.Characteristic, err)
	}
	headcount, err := parseHeadcount(row.Headcount)
	if err != nil {
		fault("headcount", row.Headcount, err)
	}
	if len(faults) > 0 {
		return faults
	}
	at := slices.IndexFunc(profile.Tables, func(s census.Staff) bool { return s.Characteristic == characteristic })
	if at < 0 {
		at = len(profile.Tables)
		profile.Tables = append(profile.Tables, census.Staff{Characteristic: characteristic})
	}
	table := &profile.Tables[at]
	category := strings.TrimSpace(row.Category)
	if strings.EqualFold(category, blank) {
		category = ""
	}
	switch {
	case !strings.EqualFold(category, total):
		table.Counts = append(table.Counts, census.StaffCount{Category: category, Headcount: headcount})
	case table.Total != measure.Count{}:
		fault("category", category, measure.ErrDuplicate)
	default:
		table.Total = headcount
	}
	return faults
}

// parseHeadcount reads a whole number, also with commas between thousands, or what
// stands for one that is hidden.
func parseHeadcount(text string) (measure.Count, error) {
	text = strings.TrimSpace(text)
	whole := text
	if parts := strings.Split(text, ","); len(parts) > 1 && len(parts[0]) > 0 && len(parts[0]) <= 3 &&
		!slices.ContainsFunc(parts[1:], func(part string) bool { return len(part) != 3 }) {
		whole = strings.Join(parts, "")
	}
	if text == "" {
		return measure.Count{}, fmt.Errorf("%w: a whole number or %s", measure.ErrNotSupplied, measure.Suppressed.Marker())
	}
	var count measure.Count
	err := count.UnmarshalText([]byte(whole))
	if err == nil && !count.Known() && count.Reason() != measure.Suppressed {
		err = fmt.Errorf("%w: a whole number or %s is expected", measure.ErrUnrecognised, measure.Suppressed.Marker())
	}
	return count, err
}
