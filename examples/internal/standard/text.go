package standard

import (
	"fmt"
	"io"
	"strings"
	"unicode"
)

// legend says how to read the tables.
const legend = "Intervals are at 95 per cent. N/A: there is no value. [c]: it may not be shown. [x]: it was not supplied. " +
	"pp: percentage points. Numbers in brackets refer to the doubts below a table."

// widths of the text output.
const (
	pageWidth    = 118
	readingWidth = 64
	widestCell   = 60
)

func writeText(w io.Writer, d document) error {
	out := &printer{w: w}
	out.line(d.standard)
	out.line(wrap(d.heading(), "", pageWidth)...)
	out.line("")
	out.line(wrap(legend, "", pageWidth)...)
	for _, s := range d.sections() {
		if s.tables == nil {
			out.line("")
			out.line(wrap(s.title+": "+notSupplied, "", pageWidth)...)
			continue
		}
		out.line("")
		out.line(wrap(s.title, "", pageWidth)...)
		for _, t := range s.tables {
			title := t.title
			if t.rows == nil {
				title += ": " + notSupplied
			}
			if title != "" {
				out.line("")
				out.line(wrap(title, "  ", pageWidth)...)
			}
			if t.rows != nil {
				out.table(t.rows)
			}
		}
		for i, note := range s.notes.sentences {
			out.line(wrap(clean(note), fmt.Sprintf("  [%d] ", i+1), pageWidth)...)
		}
		if s.told != "" {
			out.line(wrap(clean(s.told), "  narrative: ", pageWidth)...)
		}
	}
	return out.err
}

// heading says whose report it is, of when, and what it is compared with.
func (d document) heading() string {
	text := clean(d.Organisation)
	if d.Body != 0 {
		text += ", " + d.Body.String()
	}
	text += ", snapshot " + d.Snapshot.String()
	if !d.previous.IsZero() {
		text += ", compared with " + d.previous.String()
	}
	return text
}

// printer writes lines until the first error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) line(lines ...string) {
	for _, text := range lines {
		if p.err == nil {
			_, p.err = fmt.Fprintln(p.w, strings.TrimRight(text, " "))
		}
	}
}

// table writes rows in columns, the reading wrapped in the last.
func (p *printer) table(rows []row) {
	rows = append([]row{head()}, rows...)
	var widths [4]int
	for i := range rows {
		rows[i].what = cut(clean(rows[i].what))
		for j, cell := range rows[i].cells()[:len(widths)] {
			widths[j] = max(widths[j], len([]rune(cell)))
		}
	}
	for _, r := range rows {
		var line strings.Builder
		for j, cell := range r.cells()[:len(widths)] {
			line.WriteString("  " + cell + strings.Repeat(" ", widths[j]-len([]rune(cell))))
		}
		width := len([]rune(line.String())) + 2
		p.line(wrap(clean(r.reading), line.String()+"  ", width+readingWidth)...)
	}
}

// cut shortens a text that would make a column wider than a screen.
func cut(text string) string {
	if letters := []rune(text); len(letters) > widestCell {
		return string(letters[:widestCell]) + "…"
	}
	return text
}

// clean puts a space for what would break a line or steer the terminal.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsGraphic(r) {
			return r
		}
		return ' '
	}, text)
}

// wrap breaks a text into lines of so many letters at the most, the first behind
// a margin and the others below it.
func wrap(text, margin string, width int) []string {
	below := strings.Repeat(" ", len([]rune(margin)))
	lines := []string{margin}
	empty := true
	for word := range strings.FieldsSeq(text) {
		last := &lines[len(lines)-1]
		switch {
		case empty:
			*last += word
		case len([]rune(*last))+1+len([]rune(word)) > width:
			lines = append(lines, below+word)
		default:
			*last += " " + word
		}
		empty = false
	}
	return lines
}
