// Package chart draws bar charts and dot plots as SVG, and sets the same figures
// beside them as HTML tables, so that nobody needs the picture to have the figures.
//
// The rules are those of the Government Analysis Function for charts: every chart
// has a title and a description, every bar or dot its figure and the name of its
// series beside it, so that colour alone tells nothing, and the two colours are those of
// its palette for two series, dark blue #12436D and orange #F46A25, which differ
// from each other and from white by a contrast of at least 3 to 1.
package chart

import (
	"errors"
	"fmt"
	"html"
	"io"
	"strings"
	"unicode"

	"github.com/workforce-equality/equality/measure"
)

// ErrSeries is the fault of a chart with no series, or with more than the two that
// the palette tells apart.
var ErrSeries = errors.New("a chart has one or two series")

// Chart is rows of horizontal bars, one bar for each series, or of dots on a line.
type Chart struct {
	Name        string // an identifier, as "quarters"; different for the charts of a page
	Title       string
	Description string // what the picture shows, for those who do not see it
	Note        string // printed below the bars
	Dots        bool   // a dot plot: for each row one line, with a full circle for the first series and an empty square for the second
	Series      []string
	Rows        []Row
	Table       Table
}

// Row is the bars under one label. Without bars it is a heading of those below it.
type Row struct {
	Label string
	Bars  []Bar // in the order of the series
}

// Bar is one figure, drawn as a bar or a dot. Bars below zero go to the left. A value
// that is absent is not drawn, and its text stands alone.
type Bar struct {
	Value measure.Value
	Text  string // the figure as printed, or why there is none
}

// Table is the figures of a chart; the first cell of a row names it.
type Table struct {
	Head []string
	Rows [][]string
}

// WriteSVG writes the chart as a document of its own. Without one or two series it
// is [ErrSeries], and other errors are those of the writer.
func (c Chart) WriteSVG(w io.Writer) error {
	if len(c.Series) < 1 || len(c.Series) > 2 {
		return fmt.Errorf("%w: %d", ErrSeries, len(c.Series))
	}
	_, err := io.WriteString(w, c.svg())
	return err
}

// WritePage writes an HTML page of charts, each with its table beside it. The
// errors are those of [Chart.WriteSVG]; when there is one of the charts, nothing
// is written.
func WritePage(w io.Writer, title string, charts []Chart) error {
	var page strings.Builder
	fmt.Fprintf(&page, `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%[1]s</title>
<style>
body { font: 1rem/1.5 Arial, Helvetica, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1rem; }
section { display: flex; flex-wrap: wrap; gap: 2rem; align-items: flex-start; margin-bottom: 3rem; }
svg { flex: 1 1 30rem; max-width: 50rem; min-width: 0; height: auto; }
table { border-collapse: collapse; flex: 0 1 auto; }
caption { font-weight: bold; text-align: left; padding-bottom: 0.5rem; }
th, td { border-bottom: 1px solid %[2]s; padding: 0.25rem 0.75rem 0.25rem 0; text-align: right; }
th:first-child { text-align: left; }
</style>
</head>
<body>
<main>
<h1>%[1]s</h1>
`, escape(title), line)
	for _, c := range charts {
		page.WriteString("<section>\n")
		if err := c.WriteSVG(&page); err != nil {
			return err
		}
		page.WriteString(c.table())
		page.WriteString("</section>\n")
	}
	page.WriteString("</main>\n</body>\n</html>\n")
	_, err := io.WriteString(w, page.String())
	return err
}

// table is the figures as an HTML table.
func (c Chart) table() string {
	var out strings.Builder
	fmt.Fprintf(&out, "<table>\n<caption>%s</caption>\n<thead><tr>", escape(c.Title))
	for _, cell := range c.Table.Head {
		fmt.Fprintf(&out, `<th scope="col">%s</th>`, escape(cell))
	}
	out.WriteString("</tr></thead>\n<tbody>\n")
	for _, row := range c.Table.Rows {
		out.WriteString("<tr>")
		for i, cell := range row {
			if i == 0 {
				fmt.Fprintf(&out, `<th scope="row">%s</th>`, escape(cell))
				continue
			}
			fmt.Fprintf(&out, "<td>%s</td>", escape(cell))
		}
		out.WriteString("</tr>\n")
	}
	out.WriteString("</tbody>\n</table>\n")
	return out.String()
}

// escape makes a text safe within HTML and SVG, with a space for what neither may
// hold.
func escape(text string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		if unicode.IsGraphic(r) {
			return r
		}
		return ' '
	}, text))
}
