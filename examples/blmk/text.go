package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
)

// explanation says in plain words what a verdict means.
func explanation(verdict published.Verdict) string {
	switch verdict {
	case published.Input:
		return "stated, not derived from other figures of the documents"
	case published.Undefined:
		return "there is no value, and none is printed"
	case published.Suppressed:
		return "none is printed, yet it follows from the figures beside it"
	case published.Exact:
		return "follows from its stated inputs"
	case published.HalfEven:
		return "follows from them, with halves rounded to the even digit"
	case published.Truncated:
		return "follows from them, with digits cut off instead of rounded"
	case published.FromRounded:
		return "follows from figures as printed: rounded before, or themselves wrong"
	case published.Possible:
		return "may follow from figures that are only known rounded"
	case published.Inconsistent:
		return "cannot be right: follows from its stated inputs by no rounding"
	}
	return ""
}

const introduction = "What NHS Bedfordshire, Luton and Milton Keynes printed in its race-equality reports of 2022, 2023 and 2024, " +
	"and what was printed in three documents beside them: every figure that follows from others is recomputed from what the same documents print."

const howToRead = "How to read a row: the 95% confidence interval comes first; then whether the two sides compared (White and BME people, or the board and all staff) " +
	"can be told from chance, by another method than the interval, so that the two may disagree near the limit; for a row of grades, whether it stands out among the rows; " +
	"then the four-fifths rule, by which a ratio outside 0.80 to 1.25 is adverse to somebody; then the change since the year before, better or worse by the indicator's own direction. " +
	"The rating is by the rules printed below each table, which count only harm to BME staff; they are this project's, chosen so that one set of them gives the words " +
	"printed in 2022 and 2023, and nobody else's. A rating is no better than its rule: read the figure, its interval and its change first. " +
	"BME: Black and minority ethnic. pp: percentage points."

// widths of the text output.
const (
	pageWidth    = 118
	readingWidth = 58
)

func writeText(w io.Writer, e examination) error {
	out := &printer{w: w}
	out.line(wrap(introduction, pageWidth)...)
	out.line("")
	out.overview(e)
	out.line("")
	out.line(wrap(howToRead, pageWidth)...)
	for _, report := range e.Reports {
		for _, t := range report.Tables {
			out.line("", fmt.Sprintf("%d, indicator %s: %s", report.Year, t.Indicator, t.Title), "")
			out.table(t)
			for _, line := range t.Rating.lines() {
				out.line(wrap("  "+line, pageWidth)...)
			}
			for _, note := range t.Notes {
				out.line("  note: " + note)
			}
		}
	}
	out.line("", "FIGURES THAT CANNOT BE RIGHT")
	out.wrong(e, false)
	out.line("", "TOTALS AND REPEATS THAT DISAGREE WITH OTHER FIGURES: ONE OF THE TWO CANNOT BE RIGHT")
	out.wrong(e, true)
	return out.err
}

// wrong lists the inconsistent figures of each document: those that repeat or
// total other figures, or the rest.
func (p *printer) wrong(e examination, repeats bool) {
	for _, d := range e.Documents {
		var wrong []published.Finding
		for _, finding := range d.wrong() {
			if isRepeat(finding) == repeats {
				wrong = append(wrong, finding)
			}
		}
		if len(wrong) > 0 {
			p.line("", fmt.Sprintf("%s (%d)", d.Ledger.Title, len(wrong)))
		}
		for _, finding := range wrong {
			p.line("")
			p.line(wrap("  "+finding.Figure.What, pageWidth)...)
			p.line(fmt.Sprintf("    printed %q; recomputed %s", finding.Figure.Printed, recomputed(finding)))
			p.line(indent("    ", wrap(cause(finding), pageWidth-4))...)
		}
	}
}

// isRepeat tells whether a figure totals or repeats others that are printed too.
func isRepeat(f published.Finding) bool {
	return f.Figure.From != nil && f.Figure.From.Kind == published.Sum
}

// recomputed is the exact value at four places at the most.
func recomputed(f published.Finding) string {
	text := f.Computed.Text(4)
	if f.Computed.Known() {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return text + unitText(f)
}

func unitText(f published.Finding) string {
	switch f.Figure.Unit {
	case measure.Percent:
		return "%"
	case measure.Points:
		return " pp"
	case measure.People, measure.Ratio, measure.Score, measure.Money, measure.Answer:
	}
	return ""
}

// cause is the diagnosis, or that there is none.
func cause(f published.Finding) string {
	switch {
	case f.Diagnosis != "":
		return f.Diagnosis
	case f.Figure.From != nil && f.Figure.From.Kind == published.Claim:
		return "the figures say otherwise"
	}
	return "nothing was found that explains it"
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

// overview counts the verdicts of each document.
func (p *printer) overview(e examination) {
	table := tabwriter.NewWriter(p.w, 0, 0, 2, ' ', 0)
	var all []published.Finding
	for _, d := range e.Documents {
		all = append(all, d.Findings...)
		fmt.Fprintf(table, "%s\t%d figures\t%d cannot be right\n", d.Ledger.Title, len(d.Findings), len(d.wrong()))
	}
	fmt.Fprintf(table, "together\t%d figures\n", len(all))
	if err := table.Flush(); p.err == nil {
		p.err = err
	}
	p.line("")
	for _, tally := range published.Tallies(all) {
		p.line(fmt.Sprintf("%5d  %-12s  %s", tally.Figures, tally.Verdict, explanation(tally.Verdict)))
	}
}

// table writes rows in columns, the reading wrapped in the last.
func (p *printer) table(t table) {
	head := row{What: "figure", Printed: "printed", Recomputed: "recomputed", Verdict: "verdict", Rating: "rating", Reading: "reading"}
	rows := append([]row{head}, t.Rows...)
	var widths [5]int
	for _, r := range rows {
		for i, cell := range r.cells() {
			widths[i] = max(widths[i], len([]rune(cell)))
		}
	}
	for _, r := range rows {
		for i, reading := range wrap(r.Reading, readingWidth) {
			if i > 0 {
				r = row{}
			}
			var b strings.Builder
			for j, cell := range r.cells() {
				b.WriteString("  " + cell + strings.Repeat(" ", widths[j]-len([]rune(cell))))
			}
			p.line(b.String() + "  " + reading)
		}
	}
}

// cells are the columns before the reading.
func (r row) cells() []string { return []string{r.What, r.Printed, r.Recomputed, r.Verdict, r.Rating} }

// wrap breaks a text into lines of so many letters at the most, keeping the
// spaces it begins with on each. An empty text is one empty line.
func wrap(text string, width int) []string {
	margin := text[:len(text)-len(strings.TrimLeft(text, " "))]
	lines := []string{margin}
	for word := range strings.FieldsSeq(text) {
		last := &lines[len(lines)-1]
		switch {
		case *last == margin:
			*last += word
		case len([]rune(*last))+1+len([]rune(word)) > width:
			lines = append(lines, margin+word)
		default:
			*last += " " + word
		}
	}
	return lines
}

func indent(margin string, lines []string) []string {
	for i := range lines {
		lines[i] = margin + lines[i]
	}
	return lines
}
