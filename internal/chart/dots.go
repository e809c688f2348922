package chart

import (
	"fmt"
	"slices"
	"strings"
)

// dotRadius and squareSide are the sizes of the two kinds of dot: a circle fits into
// the empty square, so that each is seen where the other stands.
const (
	dotRadius  = 5.0
	squareSide = 15.0
	outline    = 3.0
)

// drawDots draws the figures of a row on one line: a full circle for the first
// series, an empty square for the second, and a line from one to the other.
func (c Chart) drawDots(out *strings.Builder, s scale, row Row, y float64) {
	var shown []int
	for series := range min(len(row.Bars), len(c.Series)) {
		if row.Bars[series].Value.Known() {
			shown = append(shown, series)
		}
	}
	x := func(series int) float64 { return s.at(lengthOf(row.Bars[series].Value)) }
	if len(shown) > 1 {
		fmt.Fprintf(out, `<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" stroke="%s"/>`+"\n", x(0), y, x(1), y, line)
	}
	for _, series := range slices.Backward(shown) {
		if series == 0 {
			fmt.Fprintf(out, `<circle cx="%.1f" cy="%.1f" r="%.0f" fill="%s"/>`+"\n", x(0), y, dotRadius, colour(0))
			continue
		}
		fmt.Fprintf(out, `<rect x="%.1f" y="%.1f" width="%.0f" height="%.0f" fill="%s" stroke="%s" stroke-width="%.0f"/>`+"\n",
			x(series)-squareSide/2, y-squareSide/2, squareSide, squareSide, ground, colour(series), outline)
	}
	for _, t := range c.dotCaptions(row) {
		t.draw(out, s, squareSide/2+labelGap, y)
	}
}

// dotCaptions are the texts on both sides of the dots, where they cannot cover each
// other: that of the lower figure on the left. What is absent has no dot, and its
// text stands on the right with that of the other.
func (c Chart) dotCaptions(row Row) []caption {
	var shown []caption
	var absent []string
	for series := range min(len(row.Bars), len(c.Series)) {
		bar := row.Bars[series]
		if text := c.label(series, bar); bar.Value.Known() {
			shown = append(shown, caption{text: text, at: lengthOf(bar.Value)})
		} else {
			absent = append(absent, text)
		}
	}
	switch {
	case len(shown) > 1 && shown[1].at < shown[0].at:
		shown[1].left = true
	case len(shown) > 1:
		shown[0].left = true
	case len(shown) == 1 && len(absent) > 0:
		shown[0].text += ", " + absent[0]
	case len(absent) > 0:
		shown = append(shown, caption{text: strings.Join(absent, ", ")})
	}
	return shown
}
