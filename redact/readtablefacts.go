package redact

import (
	"fmt"
	"strings"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
)

// facts is what the tables say, and the names of their counts.
func (r *tableReader) facts() (names []string, facts []Fact) {
	for _, table := range r.tables {
		if table.note == nil {
			table.note = r.note
		}
		w := tableWriter{reader: r, table: table}
		w.headings()
		w.counts()
		w.sums()
		w.percentages()
		names, facts = append(names, w.names...), append(facts, w.facts...)
	}
	for _, pair := range r.same {
		facts = append(facts, Total(Count(pair[0]), Count(pair[1])))
	}
	return names, facts
}

// tableWriter turns one table into facts.
type tableWriter struct {
	reader  *tableReader
	table   printedTable
	columns []tableColumn // of counts
	names   []string
	known   map[string]bool
	facts   []Fact
}

// tableColumn is a column of counts and the one of their percentages, none where
// there is no such column.
type tableColumn struct {
	header          string
	counts, percent int
}

// headings finds the columns of counts. Without a header the first column is of
// counts and the second of percentages.
func (w *tableWriter) headings() {
	w.known = map[string]bool{}
	if w.table.columns == nil {
		w.columns = []tableColumn{{"", 0, 1}}
		return
	}
	for i, header := range w.table.columns {
		switch {
		case !isPercent(header):
			w.columns = append(w.columns, tableColumn{header, i, none})
		case len(w.columns) > 0:
			w.columns[len(w.columns)-1].percent = i
		}
	}
}

// cell gives the text of a cell, and false where the row is too short.
func (row printedRow) cell(column int) (string, bool) {
	if column < 0 || column >= len(row.cells) {
		return "", false
	}
	return row.cells[column], true
}

// name is the name of a count.
func (w *tableWriter) name(row printedRow, column tableColumn) string {
	name := row.label
	if w.table.title != "" {
		name = w.table.title + ": " + name
	}
	if len(w.columns) > 1 {
		name += ", " + column.header
	}
	return name
}

// counts takes the cells one by one.
func (w *tableWriter) counts() {
	for _, row := range w.table.rows {
		widest := len(w.table.columns)
		if w.table.columns == nil {
			widest = 2
		}
		if len(row.cells) > widest {
			w.reader.faultAt(row.line, row.label, fmt.Errorf("%w: %d columns where %d are headed", measure.ErrMalformed, len(row.cells), widest))
			continue
		}
		for _, column := range w.columns {
			text, there := row.cell(column.counts)
			if there && !strings.EqualFold(strings.ReplaceAll(text, " ", ""), "n/a") {
				w.count(row, w.name(row, column), text)
			}
		}
	}
}

// count takes one cell: a number, words, or a placeholder, of which the note
// speaks.
func (w *tableWriter) count(row printedRow, name, text string) {
	if w.known[name] {
		w.reader.faultAt(row.line, name, measure.ErrDuplicate)
		return
	}
	w.known[name] = true
	w.names = append(w.names, name)
	printed, err := published.Parse(text)
	if err != nil {
		low, high, words := ParseNote(text)
		if !words {
			w.reader.faultAt(row.line, text, err)
			return
		}
		w.facts = append(w.facts, Within(Count(name), low, high))
		return
	}
	if printed.Placeholder() {
		if w.table.note != nil {
			w.facts = append(w.facts, Within(Count(name), w.table.note.low, w.table.note.high))
		}
		return
	}
	value, _ := printed.Value().Rat()
	if !value.IsInt() || printed.Unit() != 0 {
		w.reader.faultAt(row.line, text, fmt.Errorf("%w: a whole number is expected", measure.ErrMalformed))
		return
	}
	if !value.Num().IsInt64() {
		w.reader.faultAt(row.line, text, measure.ErrTooLarge)
		return
	}
	w.facts = append(w.facts, Stated(name, value.Num().Int64()))
}

// sums adds up the rows under a total row and the columns beside a total column.
func (w *tableWriter) sums() {
	add := func(total string, parts []Operand) {
		if w.known[total] && len(parts) > 0 {
			w.facts = append(w.facts, Total(Count(total), parts...))
		}
	}
	for _, column := range w.columns {
		var total string
		var parts []Operand
		for _, row := range w.table.rows {
			switch name := w.name(row, column); {
			case isTotal(row.label):
				total = name
			case w.known[name]:
				parts = append(parts, Count(name))
			}
		}
		add(total, parts)
	}
	for _, row := range w.table.rows {
		var total string
		var parts []Operand
		for _, column := range w.columns {
			switch name := w.name(row, column); {
			case isTotal(column.header):
				total = name
			case w.known[name]:
				parts = append(parts, Count(name))
			}
		}
		add(total, parts)
	}
}

// percentages takes the printed shares of the total of a column.
func (w *tableWriter) percentages() {
	for _, column := range w.columns {
		total := ""
		for _, row := range w.table.rows {
			if isTotal(row.label) && w.known[w.name(row, column)] {
				total = w.name(row, column)
			}
		}
		for _, row := range w.table.rows {
			text, _ := row.cell(column.percent)
			printed, err := published.Parse(text)
			if err != nil {
				w.reader.faultAt(row.line, text, err)
				continue
			}
			if name := w.name(row, column); total != "" && name != total && w.known[name] && !printed.Placeholder() {
				w.facts = append(w.facts, Percentage(Count(name), Count(total), text, w.reader.habit))
			}
		}
	}
}
