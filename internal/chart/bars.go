package chart

import (
	"fmt"
	"strings"
)

// drawBars draws the bars of a row one below the other, from y down.
func (c Chart) drawBars(out *strings.Builder, s scale, row Row, y float64) {
	for series, t := range c.barCaptions(row) {
		y := y + barHeight*float64(series)
		if end := s.at(t.at); end != s.zero {
			fmt.Fprintf(out, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.0f" fill="%s"/>`+"\n",
				min(s.zero, end), y, max(end, s.zero)-min(s.zero, end), barHeight-2, colour(series))
		}
		t.draw(out, s, labelGap, y+barHeight/2)
	}
}

// barCaptions are the texts at the ends of the bars, one for each series that the
// row has.
func (c Chart) barCaptions(row Row) []caption {
	var captions []caption
	for series := range min(len(row.Bars), len(c.Series)) {
		value := lengthOf(row.Bars[series].Value)
		captions = append(captions, caption{text: c.label(series, row.Bars[series]), at: value, left: value < 0})
	}
	return captions
}
