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
	bottom := top + c.rowHeight()*float64(len(c.Rows))
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
	if len(c.Rows) > 0 {
		fmt.Fprintf(&out, `<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" stroke="%s"/>`+"\n",
			scale.zero, top-rowGap/2, scale.zero, bottom-rowGap/2, line)
	}
	for i, row := range c.Rows {
		c.draw(&out, scale, row, top+c.rowHeight()*float64(i))
	}
	for i, text := range note {
		fmt.Fprintf(&out, `<text x="%.0f" y="%.1f">%s</text>`+"\n", margin, bottom+lineHeight*float64(i)+textSize, escape(text))
	}
	out.WriteString("</svg>\n")
	return out.String()
}

// draw draws a row from y down, its label first.
func (c Chart) draw(out *strings.Builder, s scale, row Row, y float64) {
	middle := y + (c.rowHeight()-rowGap)/2
	weight := "normal"
	if len(row.Bars) == 0 {
		weight = "bold"
	}
	fmt.Fprintf(out, `<text x="%.0f" y="%.1f" font-weight="%s">%s</text>`+"\n", margin, middle+textSize/3, weight, escape(shorten(row.Label)))
	if c.Dots {
		c.drawDots(out, s, row, middle)
		return
	}
	c.drawBars(out, s, row, y)
}

// rowHeight is from one row to the next.
func (c Chart) rowHeight() float64 {
	if c.Dots {
		return barHeight + rowGap
	}
	return barHeight*float64(len(c.Series)) + rowGap
}

// label is what stands beside a figure.
func (c Chart) label(series int, bar Bar) string {
	if len(c.Series) == 1 {
		return bar.Text
	}
	return bar.Text + " " + c.Series[series]
}

// caption is a text beside the end of a bar or beside a dot.
type caption struct {
	text string
	at   float64 // the value that it stands beside
	left bool
}

// captions are those of a row.
func (c Chart) captions(row Row) []caption {
	if c.Dots {
		return c.dotCaptions(row)
	}
	return c.barCaptions(row)
}

// draw writes the caption so far from its value, around the height y, and keeps lines
// behind it off the letters.
func (t caption) draw(out *strings.Builder, s scale, gap, y float64) {
	x, anchor := s.at(t.at)+gap, "start"
	if t.left {
		x, anchor = s.at(t.at)-gap, "end"
	}
	fmt.Fprintf(out, `<text x="%.1f" y="%.1f" text-anchor="%s" paint-order="stroke" stroke="%s" stroke-width="%.0f">%s</text>`+"\n",
		x, y+textSize/3, anchor, ground, labelGap, escape(t.text))
}

// scale places values on the drawing.
type scale struct{ zero, unit float64 }

func (s scale) at(value float64) float64 { return s.zero + value*s.unit }

// scale leaves room for the labels of the rows and, on both sides, for the
// captions.
func (c Chart) scale() scale {
	var labels, below, above, low, high float64
	for _, row := range c.Rows {
		labels = max(labels, room(shorten(row.Label)))
		for _, t := range c.captions(row) {
			low, high = min(low, t.at), max(high, t.at)
			if t.left {
				below = max(below, room(t.text))
			} else {
				above = max(above, room(t.text))
			}
		}
	}
	left := margin + labels
	zero, right := left+below, width-margin-above
	if low == high {
		return scale{zero: zero}
	}
	if low == 0 && right > zero {
		zero = c.nearest(zero, left, (right-zero)/high)
	}
	unit := max(leastPlot, right-zero) / (high - low)
	return scale{zero: zero - low*unit, unit: unit}
}

// nearest moves the line of zero as far to the left as captions on the left of great
// values allow, which need no room there. What it gains makes the unit no smaller.
func (c Chart) nearest(zero, left, unit float64) float64 {
	nearest := left
	for _, row := range c.Rows {
		for _, t := range c.captions(row) {
			if t.left {
				nearest = max(nearest, left+room(t.text)-t.at*unit)
			}
		}
	}
	return min(zero, nearest)
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
