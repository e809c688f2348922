package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/workforce-equality/equality/published"
)

func writeMarkdown(w io.Writer, e examination) error {
	out := &printer{w: w}
	out.line("# Race-equality reports, recomputed", "", introduction, "",
		"| Document | Figures | Cannot be right |", "|---|---:|---:|")
	var all []published.Finding
	for _, d := range e.Documents {
		all = append(all, d.Findings...)
		out.line(fmt.Sprintf("| %s | %d | %d |", cell(d.Ledger.Title), len(d.Findings), len(d.wrong())))
	}
	out.line("", "| Verdict | Figures | Meaning |", "|---|---:|---|")
	for _, tally := range published.Tallies(all) {
		out.line(fmt.Sprintf("| %s | %d | %s |", tally.Verdict, tally.Figures, explanation(tally.Verdict)))
	}
	out.line("", howToRead)
	for _, report := range e.Reports {
		out.line("", fmt.Sprintf("## WRES %d", report.Year))
		for _, t := range report.Tables {
			out.line("", fmt.Sprintf("### Indicator %s: %s", t.Indicator, t.Title), "",
				"| Figure | Printed | Recomputed | Verdict | Rating | Reading |", "|---|---:|---:|---|---|---|")
			for _, r := range t.Rows {
				out.line(fmt.Sprintf("| %s | %s | %s | %s | %s | %s |",
					cell(r.What), cell(r.Printed), cell(r.Recomputed), r.Verdict, r.Rating, cell(r.Reading)))
			}
			out.line("")
			for _, line := range t.Rating.lines() {
				out.line("- " + cell(line))
			}
			for _, note := range t.Notes {
				out.line("", "Note: "+note+".")
			}
		}
	}
	for _, part := range []struct {
		title   string
		repeats bool
	}{
		{"Figures that cannot be right", false},
		{"Totals and repeats that disagree with other figures: one of the two cannot be right", true},
	} {
		out.line("", "## "+part.title, "", "| Document | Figure | Printed | Recomputed | Why |", "|---|---|---:|---:|---|")
		for _, d := range e.Documents {
			for _, f := range d.wrong() {
				if isRepeat(f) == part.repeats {
					out.line(fmt.Sprintf("| %s | %s | %s | %s | %s |",
						cell(d.Ledger.Title), cell(f.Figure.What), cell(f.Figure.Printed), recomputed(f), cell(cause(f))))
				}
			}
		}
	}
	return out.err
}

// cell makes a text safe for a table.
func cell(text string) string {
	return strings.NewReplacer("|", `\|`, "\n", " ", "*", `\*`, "_", `\_`, "<", "&lt;").Replace(text)
}
