package census

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// wideRows reads a table of a row an area and a column a category.
type wideRows struct {
	*roll
	date, name, code int
	ruralUrban       int // −1 where the file does not have it
	total            int // −1 where the table does not have it
	categories       []int
	subtotals        []wideSubtotal
}

// wideSubtotal is a column that sums others.
type wideSubtotal struct {
	heading string
	column  int
	of      []int // categories
}

// wide finds the columns of a table. Headings that are missing are faults; the
// subtotals are checked where they are there.
func (s *sheet) wide(table Table, areas *roll) (rows, error) {
	var faults measure.Faults
	needed := func(heading string) int {
		column, err := s.column(heading)
		if err != nil {
			faults = append(faults, measure.Fault{Indicator: table.ID, Row: 1, Field: heading, Err: err})
		}
		return column
	}
	optional := func(heading string) int {
		if _, there := s.columns[plain(heading)]; there {
			return needed(heading)
		}
		return -1
	}
	w := &wideRows{
		roll: areas, date: needed("date"), name: needed("geography"), code: needed("geography code"),
		ruralUrban: optional("Rural Urban"), total: -1,
	}
	if table.Total != "" {
		w.total = needed(table.Total)
	}
	for _, c := range table.Categories {
		if c.Heading == "" {
			faults = append(faults, measure.Fault{Indicator: table.ID, Field: c.Name, Err: fmt.Errorf("%w: heading of the category", measure.ErrNotSupplied)})
			continue
		}
		w.categories = append(w.categories, needed(c.Heading))
	}
	for _, subtotal := range table.Subtotals {
		if column := optional(subtotal.Heading); column >= 0 {
			w.subtotals = append(w.subtotals, wideSubtotal{subtotal.Heading, column, indexes(table, subtotal)})
		}
	}
	return w, faults.Err()
}

// indexes are the categories of a subtotal by their place in the table.
func indexes(table Table, subtotal Subtotal) []int {
	var of []int
	for i, c := range table.Categories {
		if slices.Contains(subtotal.Categories, c.Name) {
			of = append(of, i)
		}
	}
	return of
}

// take reads the row of an area.
func (w *wideRows) take(file *sheet) {
	record := file.record
	if w.ruralUrban >= 0 && !strings.EqualFold(strings.TrimSpace(record[w.ruralUrban]), "total") {
		return
	}
	area, fresh := w.find(file.row, strings.TrimSpace(record[w.code]), strings.TrimSpace(record[w.name]))
	switch {
	case area == nil:
		return
	case !fresh:
		w.spoil(area, file.row, "geography code", "", fmt.Errorf("%w: area, of row %d too", measure.ErrDuplicate, area.row))
		return
	}
	if date := strings.TrimSpace(record[w.date]); !ofYear(date, w.table.Year) {
		w.spoil(area, file.row, "date", date, fmt.Errorf("%w: the table is of the census of %d", measure.ErrConflict, w.table.Year))
	}
	w.counts(area, file)
}

// counts reads the columns of counts and checks that they add up.
func (w *wideRows) counts(area *found, file *sheet) {
	read := func(column int) int64 {
		text := file.record[column]
		n, err := parseCount(text)
		if err != nil {
			w.spoil(area, file.row, strings.TrimSpace(file.header[column]), strings.TrimSpace(text), err)
		}
		return n
	}
	for i, column := range w.categories {
		area.counts[i] = read(column)
	}
	area.total = sumOf(area.counts)
	total := area.total
	if w.total >= 0 {
		total = read(w.total)
	}
	printed := make([]int64, len(w.subtotals))
	for i, subtotal := range w.subtotals {
		printed[i] = read(subtotal.column)
	}
	if area.bad {
		return
	}
	if total != area.total {
		w.spoil(area, file.row, w.table.Total, strconv.FormatInt(total, 10),
			fmt.Errorf("%w: the categories add to %d", measure.ErrConflict, area.total))
	}
	for i, subtotal := range w.subtotals {
		var sum int64
		for _, category := range subtotal.of {
			sum += area.counts[category]
		}
		if sum != printed[i] {
			w.spoil(area, file.row, subtotal.heading, strconv.FormatInt(printed[i], 10),
				fmt.Errorf("%w: its categories add to %d", measure.ErrConflict, sum))
		}
	}
}

// ofYear tells whether a date, "2021" or a day of it, is of the year.
func ofYear(date string, year int) bool {
	text, _, _ := strings.Cut(date, "-")
	return text == strconv.Itoa(year)
}
