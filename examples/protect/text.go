package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode"

	"github.com/workforce-equality/equality/redact"
)

// writeText prints a table as it can be published: one marker, and the note.
func (t task) writeText(w io.Writer, a answer) error {
	var text strings.Builder
	table := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	for i := range t.Cells {
		fmt.Fprintf(table, "%s\t%s\n", t.called(i), a.shown(i))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if note := a.Note(); note != "" {
		fmt.Fprintf(&text, "\n%s\n", note)
	}
	_, err := io.WriteString(w, text.String())
	return err
}

// writeText prints what was found beside the table. Names of cells are in it, and no
// counts but those of the alternatives.
func (f findings) writeText(w io.Writer) error {
	var text strings.Builder
	section := func(title string) { fmt.Fprintf(&text, "\nFor the publisher: %s\n", title) }
	list := func(title string, keys []redact.Key, always bool) {
		names := make([]string, len(keys))
		for i, number := range f.numbers(keys) {
			names[i] = f.called(number)
		}
		switch {
		case len(names) > 0:
			fmt.Fprintf(&text, "  %s: %s\n", title, strings.Join(names, "; "))
		case always:
			fmt.Fprintf(&text, "  %s: none\n", title)
		}
	}
	if p := f.precedent; p != nil {
		section("what earlier releases published.")
		list("already public", p.Public, true)
		list("of these hiding would be pointless", p.Pointless, true)
		list("of these withheld once", p.Exposed, false)
		list("kept hidden", p.Kept, true)
		list("known within ends", p.Narrowed, false)
		list("hidden the last time before", p.Preferred, false)
		list("revised", p.Revised, false)
	}
	of := fmt.Sprintf("who knows one count of at most %d works out another.", f.policy.Insider)
	switch {
	case len(f.insider) > 0:
		section("somebody " + of)
		for _, i := range f.insider {
			fmt.Fprintf(&text, "  %s gives %s\n", f.called(f.number[i.Knows]), f.called(f.number[i.Learns]))
		}
	case f.insider != nil:
		section("nobody " + of)
	}
	if f.replay != nil {
		f.writeReplay(&text, section)
	}
	if f.alternatives != nil {
		section("the alternatives, and what each loses.")
		if len(f.alternatives) > 0 {
			fmt.Fprintf(&text, "\n%s", f.alternatives)
		} else {
			fmt.Fprint(&text, "  no count needs any\n")
		}
	}
	_, err := io.WriteString(w, text.String())
	return err
}

// writeReplay says against whom the counts are proved to be protected.
func (f findings) writeReplay(text io.Writer, section func(string)) {
	switch {
	case f.unlike:
		section("not replayed, because time had ended before the pattern was found; proved for readers without this program.")
		return
	case f.proved() == redact.Program:
		section(fmt.Sprintf("proved for readers who own this program too, by %s.", tables(f.replay.Tables)))
		return
	}
	section(fmt.Sprintf("proved for readers without this program, and by %s not for those who own it.", tables(f.replay.Tables)))
	for _, c := range f.replay.Cells {
		switch name := f.called(f.number[c.Key]); {
		case c.Enough:
		case c.Complete:
			fmt.Fprintf(text, "  %s: not what is required, %s left\n", name, values(len(c.Values)))
		default:
			fmt.Fprintf(text, "  %s: not settled, %s found\n", name, values(len(c.Values)))
		}
	}
}

// tables is a number of tables that were tried.
func tables(n int) string {
	if n == 1 {
		return "a replay of 1 table"
	}
	return fmt.Sprintf("a replay of %d tables", n)
}

func values(n int) string {
	if n == 1 {
		return "1 value"
	}
	return fmt.Sprintf("%d values", n)
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
