package standard

import (
	"fmt"
	"io"
	"strings"
)

func writeMarkdown(w io.Writer, d document) error {
	out := &printer{w: w}
	out.line("# "+d.standard, "", "Organisation: "+escape(d.heading()), "", escape(legend))
	for _, s := range d.sections() {
		if s.tables == nil {
			out.line("", "## "+escape(s.title), "", sentence(notSupplied))
			continue
		}
		out.line("", "## "+escape(s.title))
		for _, t := range s.tables {
			if t.title != "" {
				out.line("", "### "+escape(t.title))
			}
			if t.rows == nil {
				out.line("", sentence(notSupplied))
				continue
			}
			out.line("", markdownRow(head()), "|---|---:|---:|---:|---|")
			for _, r := range t.rows {
				out.line(markdownRow(r))
			}
		}
		for i, note := range s.notes.sentences {
			out.line("", fmt.Sprintf("[%d] %s", i+1, escape(note)))
		}
		if s.told != "" {
			out.line("", "Narrative: "+escape(s.told))
		}
	}
	return out.err
}

func markdownRow(r row) string {
	var cells []string
	for _, cell := range r.cells() {
		cells = append(cells, escape(strings.TrimSpace(cell)))
	}
	return "| " + strings.Join(cells, " | ") + " |"
}

// sentence begins with a capital and ends with a full stop.
func sentence(text string) string { return strings.ToUpper(text[:1]) + text[1:] + "." }

// escape makes a text safe in a line of Markdown, behind its first word.
func escape(text string) string {
	return strings.NewReplacer(
		`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "<", "&lt;", "&", "&amp;", "](", `]\(`, "~", `\~`,
	).Replace(clean(text))
}
