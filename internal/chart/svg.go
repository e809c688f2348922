package chart

import (
	"fmt"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// The colours: of the Analysis Function's palette for two series, and of text,
// lines and the ground.
const (
	darkBlue = "#12436D"
	orange   = "#F46A25"
	ink      = "#0B0C0C"
	line     = "#505A5F"
	ground   = "#FFFFFF"
)

// The measures of a drawing, in pixels.
const (
	width      = 800.0
	margin     = 20.0
	titleSize  = 20.0
	textSize   = 16.0
	lineHeight = 26.0
	barHeight  = 22.0
	rowGap     = 16.0
	letter     = 9.4 // room for a letter of text
	labelGap   = 6.0
	leastPlot  = 200.0
)

// The most letters of a line of the title and of the note, and of a label.
const (
	titleLetters = 62
	noteLetters  = 82
	labelLetters = 30
)

// colour is that of a series.
func colour(series int) string {
	if series == 0 {
		return darkBlue
	}
	return orange
}

// svg draws the chart. Only its lengths are floating-point numbers; the figures
// are texts.
func (c Chart) svg() string {
	title := wrap(c.Title, titleLetters)
	top := margin + lineHeight*float64(len(title)) + rowGap
	rowHeight := barHeight*float64(len(c.Series)) + rowGap
	bottom := top + rowHeight*float64(len(c.Rows))
	note := wrap(c.Note, noteLetters)
	height := bottom + lineHeight*float64(len(note)) + margin
	var out strings.Builder
	name := escape(c.Name)
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%.0f" viewBox="0 0 %.0f %.0f" role="img" `+
		`aria-labelledby="%s-title %s-description" font-family="Arial, Helvetica, sans-serif" font-size="%.0f" fill="%s">
<title id="%s-title">%s</title>
<desc id="%s-description">%s</desc>
<rect width="100%%" height="100%%" fill="%s"/>
`, width, height, width, height, name, name, textSize, ink, name, escape(c.Title), name, escape(c.Description), ground)
	for i, text := range title {
		fmt.Fprintf(&out, `<text x="%.0f" y="%.1f" font-size="%.0f" font-weight="bold">%s</text>`+"\n",
			margin, margin+lineHeight*float64(i)+titleSize, titleSize, escape(text))
	}
	scale := c.scale()
	for i, row := range c.Rows {
		c.draw(&out, scale, row, top+rowHeight*float64(i))
	}
	if len(c.Rows) > 0 {
		fmt.Fprintf(&out, `<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" stroke="%s"/>`+"\n",
			scale.zero, top-rowGap/2, scale.zero, bottom-rowGap/2, line)
	}
	for i, text := range note {
		fmt.Fprintf(&out, `<text x="%.0f" y="%.1f">%s</text>`+"\n", margin, bottom+lineHeight*float64(i)+textSize, escape(text))
	}
	out.WriteString("</svg>\n")
	return out.String()
}

// draw draws a row from y down.
func (c Chart) draw(out *strings.Builder, s scale, row Row, y float64) {
	middle := y + barHeight*float64(len(c.Series))/2
	fmt.Fprintf(out, `<text x="%.0f" y="%.1f">%s</text>`+"\n", margin, middle+textSize/3, escape(shorten(row.Label)))
	for series := range min(len(row.Bars), len(c.Series)) {
		bar := row.Bars[series]
		end := s.at(lengthOf(bar.Value))
		y := y + barHeight*float64(series)
		if end != s.zero {
			fmt.Fprintf(out, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.0f" fill="%s"/>`+"\n",
				min(s.zero, end), y, max(end, s.zero)-min(s.zero, end), barHeight-2, colour(series))
		}
		x, anchor := end+labelGap, "start"
		if end < s.zero {
			x, anchor = end-labelGap, "end"
		}
		fmt.Fprintf(out, `<text x="%.1f" y="%.1f" text-anchor="%s">%s</text>`+"\n",
			x, y+barHeight/2+textSize/3, anchor, escape(c.label(series, bar)))
	}
}

// label is what stands at the end of a bar.
func (c Chart) label(series int, bar Bar) string {
	if len(c.Series) == 1 {
		return bar.Text
	}
	return bar.Text + " " + c.Series[series]
}

// scale places values on the drawing.
type scale struct{ zero, unit float64 }

func (s scale) at(value float64) float64 { return s.zero + value*s.unit }

// scale leaves room for the labels of the rows and, on both sides, for those of
// the bars.
func (c Chart) scale() scale {
	var labels, below, above, low, high float64
	for _, row := range c.Rows {
		labels = max(labels, room(shorten(row.Label)))
		for series := range min(len(row.Bars), len(c.Series)) {
			value, text := lengthOf(row.Bars[series].Value), room(c.label(series, row.Bars[series]))
			low, high = min(low, value), max(high, value)
			if value < 0 {
				below = max(below, text)
			} else {
				above = max(above, text)
			}
		}
	}
	left := margin + labels + below
	plot := max(leastPlot, width-margin-above-left)
	if low == high {
		return scale{zero: left}
	}
	unit := plot / (high - low)
	return scale{zero: left - low*unit, unit: unit}
}

// room is how wide a text and the gaps beside it are, about.
func room(text string) float64 { return letter*float64(len([]rune(text))) + 2*labelGap }

// lengthOf is a value as a length, zero where there is none.
func lengthOf(v measure.Value) float64 {
	number, known := v.Rat()
	if !known {
		return 0
	}
	length, _ := number.Float64()
	const longest = 1e15 // beyond it a drawing shows nothing
	return min(max(length, -longest), longest)
}

func shorten(label string) string {
	if letters := []rune(label); len(letters) > labelLetters {
		return string(letters[:labelLetters-1]) + "…"
	}
	return label
}

// wrap breaks a text into lines of so many letters at the most, where its words
// allow it.
func wrap(text string, letters int) []string {
	var lines []string
	for word := range strings.FieldsSeq(text) {
		last := len(lines) - 1
		if last >= 0 && len([]rune(lines[last]))+1+len([]rune(word)) <= letters {
			lines[last] += " " + word
			continue
		}
		lines = append(lines, word)
	}
	return lines
}
