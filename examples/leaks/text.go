package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode"

	"github.com/workforce-equality/equality/redact"
)

// writeText prints what is left of every count that is not stated.
func (a audited) writeText(w io.Writer) error {
	var text strings.Builder
	fmt.Fprintln(&text, clean(a.name))
	if len(a.disclosure.Conflict) > 0 {
		a.writeConflict(&text)
		return lines(w, text.String())
	}
	var rows [][]string
	for _, f := range a.disclosure.Feasible {
		if !f.Stated {
			rows = append(rows, []string{f.Name, f.String(), f.Because.String()})
		}
	}
	if err := grid(&text, []string{"count not stated", "can be", "because"}, rows); err != nil {
		return err
	}
	fmt.Fprintf(&text, "%d counts, %d not stated, %d of these exact\n",
		len(a.disclosure.Feasible), len(rows), len(a.disclosure.Exact()))
	return lines(w, text.String())
}

// writeConflict prints the facts that contradict each other, and the ways to go on.
func (a audited) writeConflict(text *strings.Builder) {
	facts := a.publication.Facts()
	fmt.Fprintln(text, "These cannot all be true:")
	for _, n := range a.disclosure.Conflict {
		fmt.Fprintf(text, "  fact %d: %s\n", n, clean(facts[n].String()))
	}
	for _, way := range a.alternatives {
		fmt.Fprintln(text, clean(taken(way, facts))+":")
		for _, f := range way.Disclosure.Feasible {
			if !f.Stated {
				fmt.Fprintf(text, "  %s is %s\n", clean(f.Name), f)
			}
		}
	}
}

// taken says which way an alternative goes.
func taken(way redact.Alternative, facts []redact.Fact) string {
	switch way.Habit {
	case redact.Down:
		return "If percentages and ratios were cut off"
	case redact.Loose:
		return "If percentages and ratios are right to one unit of their last place"
	case redact.Nearest:
	}
	var without []string
	for _, n := range way.Without {
		without = append(without, fmt.Sprintf("fact %d (%s)", n, facts[n]))
	}
	return "Without " + strings.Join(without, ", ")
}

// grid prints rows in columns, indented.
func grid(w io.Writer, header []string, rows [][]string) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, row := range append([][]string{header}, rows...) {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = clean(cell)
		}
		fmt.Fprintln(table, "  "+strings.Join(cells, "\t"))
	}
	return table.Flush()
}

// lines prints a text without blanks at the ends of its lines.
func lines(w io.Writer, text string) error {
	for line := range strings.Lines(text) {
		if _, err := fmt.Fprintln(w, strings.TrimRight(line, " \n")); err != nil {
			return err
		}
	}
	return nil
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
