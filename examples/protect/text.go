package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"unicode"

	"github.com/workforce-equality/equality/measure"
)

// writeText prints a table as it can be published: one marker, and the note.
func (s solution) writeText(w io.Writer) error {
	var text strings.Builder
	table := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	for i, c := range s.Cells {
		count := strconv.FormatInt(c.Value, 10)
		if s.Hidden(key(i)) {
			count = s.Marker()
		}
		fmt.Fprintf(table, "%s\t%s\n", clean(strings.Join(c.Key, ", ")), count)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if note := s.Note(); note != "" {
		fmt.Fprintf(&text, "\n%s\n", note)
	}
	_, err := io.WriteString(w, text.String())
	return err
}

// clean puts a space for what would break a line or a column of the table, or
// steer the terminal.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsGraphic(r) {
			return r
		}
		return ' '
	}, text)
}

// named gives faults the names that the file has for cells.
func (p problem) named(err error) error {
	faults, found := errors.AsType[measure.Faults](err)
	if !found {
		return err
	}
	renamed := slices.Clone(faults)
	for i, f := range renamed {
		for number, c := range p.Cells {
			if f.Indicator == key(number).String() {
				renamed[i].Indicator = fmt.Sprintf("cell %d (%s)", number, strings.Join(c.Key, ", "))
			}
		}
	}
	return renamed
}
