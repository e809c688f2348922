package redact

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
)

// longestTables is the length in bytes above which no tables are read.
const longestTables = 1 << 20

// ReadTables reads tables as somebody published them, typed line by line:
//
//	Sex
//	        | Staff | %
//	Female  | 338   | 81.64%
//	Male    | 75    | 18.12%
//	(blank) | –     | –
//	Total   | 414   | 100.00%
//	Note: less than 10 redacted
//
// A line without columns begins a table and is its title; columns are parted by a
// bar, a tab or two spaces and more. A header, with nothing before its first column
// or over counts none of which is a number, is needed where there is more than one
// column of counts; a column headed with "%" or "per cent" belongs to the counts
// before it. A count or a percentage is a number or a placeholder, as
// [published.Parse] reads them, or words as [ParseNote] does; one that is empty needs
// its bar or tab, and "N/A" is no count at all. The row and the column called Total,
// Grand Total or All are the sums of the others, and percentages are of the total of
// their column, taken by the habit.
//
// "Note:" says what a hidden count of its table can be, or, where an empty line
// parts it from all tables, of every table. "Same: Sex: (blank) = Age: (blank)"
// says that two counts are the same people, as a table and a later report have them.
//
// Counts are named by their title, row and column: "Sex: Female", or "Sex: Female,
// 2022" where there are several columns. The name, of the file, is for faults. The
// error is nil or [measure.Faults] with the lines, all of them; a text without any
// count is [measure.ErrMalformed].
func ReadTables(name string, r io.Reader, habit Habit) (Publication, error) {
	reader := tableReader{source: name, habit: habit}
	if habit == 0 || habit > Loose {
		reader.fault("", fmt.Errorf("%w: a rounding", measure.ErrNotSupplied))
	}
	scanner := bufio.NewScanner(io.LimitReader(r, longestTables+1))
	scanner.Buffer(nil, longestTables+1)
	length := 0
	for scanner.Scan() {
		reader.line++
		length += len(scanner.Bytes()) + 1
		reader.read(strings.TrimRight(scanner.Text(), " \r"))
	}
	reader.close()
	if err := scanner.Err(); err != nil && !errors.Is(err, bufio.ErrTooLong) {
		reader.fault("", err)
	} else if err != nil || length > longestTables+1 {
		reader.fault("", fmt.Errorf("%w: more than %d bytes", measure.ErrTooLarge, longestTables))
	}
	names, facts := reader.facts()
	if len(names) == 0 && len(reader.faults) == 0 {
		reader.faultAt(0, "", fmt.Errorf("%w: a table is expected", measure.ErrMalformed))
	}
	if len(reader.faults) > 0 {
		return Publication{}, reader.faults
	}
	publication, err := NewPublication(names, facts...)
	faults, _ := errors.AsType[measure.Faults](err)
	for i := range faults {
		faults[i].Source = name
	}
	return publication, faults.Err()
}

// tableReader collects lines into tables.
type tableReader struct {
	source string
	habit  Habit
	line   int
	table  printedTable // the one being read
	tables []printedTable
	note   *printedNote // of every table
	same   [][2]string
	faults measure.Faults
}

// printedTable is a table as it stands on the page.
type printedTable struct {
	title   string
	columns []string // as headed, nil without a header
	rows    []printedRow
	note    *printedNote
}

type printedRow struct {
	line  int
	label string
	cells []string
}

type printedNote struct{ low, high int64 }

func (r *tableReader) fault(value string, err error) { r.faultAt(r.line, value, err) }

func (r *tableReader) faultAt(line int, value string, err error) {
	r.faults = append(r.faults, measure.Fault{Source: r.source, Row: line, Value: value, Err: err})
}

// read takes one line.
func (r *tableReader) read(line string) {
	word, rest, _ := strings.Cut(line, ":")
	switch word = strings.ToLower(strings.TrimSpace(word)); {
	case strings.TrimSpace(line) == "":
		r.close()
	case word == "note":
		low, high, found := ParseNote(rest)
		switch {
		case !found:
			r.fault(rest, fmt.Errorf("%w: a note that sets a limit", measure.ErrMalformed))
		case len(r.table.rows) == 0:
			r.note = &printedNote{low, high}
		default:
			r.table.note = &printedNote{low, high}
		}
	case word == "same":
		one, other, found := strings.Cut(rest, " = ")
		if !found {
			r.fault(rest, fmt.Errorf("%w: two counts with = between them", measure.ErrMalformed))
			return
		}
		r.same = append(r.same, [2]string{strings.TrimSpace(one), strings.TrimSpace(other)})
	default:
		r.row(columns(line))
	}
}

// close ends a table.
func (r *tableReader) close() {
	if len(r.table.rows) > 0 {
		r.tables = append(r.tables, r.table)
	}
	r.table = printedTable{}
}

// columns parts a line.
func columns(line string) []string {
	parts := regexp.MustCompile(`\s*\|\s*|\s*\t\s*|\s{2,}`).Split(line, -1)
	if trimmed := strings.TrimSpace(line); strings.HasPrefix(trimmed, "|") && strings.HasSuffix(trimmed, "|") && len(parts) > 2 {
		parts = parts[1 : len(parts)-1] // bars around the table
	}
	for i, part := range parts {
		parts[i] = strings.TrimSpace(part)
	}
	return parts
}

// row takes a title, a header or a row of counts.
func (r *tableReader) row(cells []string) {
	isNumber := func(cell string) bool {
		if _, err := published.Parse(cell); err == nil || cell == "" {
			return cell != ""
		}
		_, _, words := ParseNote(cell)
		return words
	}
	switch {
	case len(cells) == 1:
		r.close()
		r.table.title = cells[0]
	case len(r.table.rows) == 0 && r.table.columns == nil && (cells[0] == "" || !slices.ContainsFunc(cells[1:], isNumber)):
		if slices.Contains(cells[1:], "") && cells[0] != "" { // a row with an empty count
			r.table.rows = append(r.table.rows, printedRow{r.line, cells[0], cells[1:]})
			return
		}
		r.table.columns = cells[1:]
	default:
		r.table.rows = append(r.table.rows, printedRow{r.line, cells[0], cells[1:]})
	}
}

// isTotal tells whether a row or a column is the sum of the others.
func isTotal(label string) bool {
	switch strings.ToLower(label) {
	case "total", "grand total", "all":
		return true
	}
	return false
}

// isPercent tells whether a column holds percentages.
func isPercent(header string) bool {
	header = strings.ToLower(header)
	return strings.Contains(header, "%") || strings.Contains(header, "per cent") || strings.Contains(header, "percent")
}
