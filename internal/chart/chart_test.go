package chart_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/chart"
	"github.com/workforce-equality/equality/measure"
)

// element is a part of a drawing.
type element struct {
	XMLName  xml.Name
	ID       string    `xml:"id,attr"`
	Role     string    `xml:"role,attr"`
	Labelled string    `xml:"aria-labelledby,attr"`
	X        float64   `xml:"x,attr"`
	Y        float64   `xml:"y,attr"`
	Width    string    `xml:"width,attr"`
	Height   string    `xml:"height,attr"`
	Fill     string    `xml:"fill,attr"`
	Stroke   string    `xml:"stroke,attr"`
	Anchor   string    `xml:"text-anchor,attr"`
	X1       float64   `xml:"x1,attr"`
	X2       float64   `xml:"x2,attr"`
	CX       float64   `xml:"cx,attr"`
	Weight   string    `xml:"font-weight,attr"`
	Text     string    `xml:",chardata"`
	Parts    []element `xml:",any"`
}

// named lists the parts of a drawing of one kind.
func (e element) named(name string) []element {
	var found []element
	for _, part := range e.Parts {
		if part.XMLName.Local == name {
			found = append(found, part)
		}
	}
	return found
}

func (e element) length(t *testing.T) float64 {
	t.Helper()
	length, err := strconv.ParseFloat(e.Width, 64)
	require.NoError(t, err)
	return length
}

func draw(t *testing.T, c chart.Chart) element {
	t.Helper()
	var text strings.Builder
	require.NoError(t, c.WriteSVG(&text))
	var drawing element
	require.NoError(t, xml.Unmarshal([]byte(text.String()), &drawing))
	require.Equal(t, "svg", drawing.XMLName.Local)
	return drawing
}

func pair() chart.Chart {
	bar := func(percent int64) chart.Bar {
		return chart.Bar{Value: measure.Integer(percent), Text: strconv.FormatInt(percent, 10) + "%"}
	}
	return chart.Chart{
		Name: "quarters", Title: "Women & men", Description: "Two bars for each <quarter>.", Note: "Staff on full pay.",
		Series: []string{"women", "men"},
		Rows:   []chart.Row{{Label: "upper", Bars: []chart.Bar{bar(60), bar(40)}}, {Label: "lower", Bars: []chart.Bar{bar(80), bar(20)}}},
		Table:  chart.Table{Head: []string{"Quarter", "Women", "Men"}, Rows: [][]string{{"upper", "60%", "40%"}, {"lower", "80%", "20%"}}},
	}
}

// A drawing has a title and a description, and every bar its figure and series as
// text.
func TestAccessible(t *testing.T) {
	drawing := draw(t, pair())
	assert.Equal(t, "img", drawing.Role)
	title, description := drawing.named("title")[0], drawing.named("desc")[0]
	assert.Equal(t, title.ID+" "+description.ID, drawing.Labelled)
	assert.Equal(t, "Women & men", title.Text)
	assert.Equal(t, "Two bars for each <quarter>.", description.Text)
	var texts []string
	for _, text := range drawing.named("text") {
		texts = append(texts, text.Text)
	}
	assert.Equal(t, []string{"Women & men", "upper", "60% women", "40% men", "lower", "80% women", "20% men", "Staff on full pay."}, texts)
}

// Bars are as long as their figures, in the colours of the palette.
func TestBars(t *testing.T) {
	bars := draw(t, pair()).named("rect")[1:]
	require.Len(t, bars, 4)
	for i, percent := range []float64{60, 40, 80, 20} {
		assert.InDelta(t, percent/80*bars[2].length(t), bars[i].length(t), 0.11)
		assert.Equal(t, bars[0].X, bars[i].X)
		assert.Equal(t, []string{"#12436D", "#F46A25"}[i%2], bars[i].Fill)
	}
}

// Figures below zero go to the left of the line, with their text at the left end;
// those that are absent have a text and no bar.
func TestBelowZero(t *testing.T) {
	one := func(label string, value measure.Value, text string) chart.Row {
		return chart.Row{Label: label, Bars: []chart.Bar{{Value: value, Text: text}}}
	}
	drawing := draw(t, chart.Chart{Name: "bands", Title: "Gaps", Series: []string{"gap"}, Rows: []chart.Row{
		one("Band 5", measure.Integer(-4), "-4.0%"), one("Band 6", measure.Integer(8), "8.0%"),
		one("Band 7", measure.Value{}, "[c]"), one("Band 9", measure.Integer(0), "0.0%"),
	}})
	bars, texts, zero := drawing.named("rect")[1:], drawing.named("text"), drawing.named("line")[0].X1
	require.Len(t, bars, 2)
	assert.InDelta(t, zero, bars[0].X+bars[0].length(t), 0.11)
	assert.InDelta(t, zero, bars[1].X, 0.11)
	assert.InDelta(t, 2*bars[0].length(t), bars[1].length(t), 0.21)
	assert.Equal(t, "-4.0%", texts[2].Text)
	assert.Equal(t, "end", texts[2].Anchor)
	assert.Less(t, texts[2].X, bars[0].X)
	assert.Greater(t, texts[2].X, texts[1].X+50)
	assert.Equal(t, "[c]", texts[6].Text)
	assert.Equal(t, "0.0%", texts[8].Text)
}

func TestSeries(t *testing.T) {
	for _, series := range [][]string{nil, {"a", "b", "c"}} {
		c := pair()
		c.Series = series
		var text strings.Builder
		require.ErrorIs(t, c.WriteSVG(&text), chart.ErrSeries)
		require.ErrorIs(t, chart.WritePage(&text, "Page", []chart.Chart{pair(), c}), chart.ErrSeries)
		assert.Empty(t, text.String())
	}
}

// A chart made by hand with too few or too many bars is drawn as far as it goes.
func TestUneven(t *testing.T) {
	c := pair()
	c.Rows[0].Bars = nil
	c.Rows[1].Bars = append(c.Rows[1].Bars, chart.Bar{Value: measure.Integer(1000)})
	assert.Len(t, draw(t, c).named("rect"), 3)
	assert.Empty(t, draw(t, chart.Chart{Series: []string{"a"}}).named("line"))
}

func TestPage(t *testing.T) {
	var text strings.Builder
	second := pair()
	second.Name = "again"
	require.NoError(t, chart.WritePage(&text, `Pay "gap" <2024>`, []chart.Chart{pair(), second}))
	page := text.String()
	assert.Contains(t, page, `<html lang="en-GB">`)
	assert.Equal(t, 2, strings.Count(page, "Pay &#34;gap&#34; &lt;2024&gt;"))
	assert.Equal(t, 2, strings.Count(page, `<thead><tr><th scope="col">Quarter</th><th scope="col">Women</th><th scope="col">Men</th></tr></thead>`))
	assert.Equal(t, 2, strings.Count(page, `<tr><th scope="row">lower</th><td>80%</td><td>20%</td></tr>`))
	assert.Equal(t, 2, strings.Count(page, "<caption>Women &amp; men</caption>"))
	assert.Equal(t, 1, strings.Count(page, `id="quarters-title"`))
	assert.Equal(t, 1, strings.Count(page, `id="again-title"`))
}

// closed is a writer that cannot be written to.
type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestWriter(t *testing.T) {
	require.ErrorIs(t, pair().WriteSVG(closed{}), io.ErrClosedPipe)
	require.ErrorIs(t, chart.WritePage(closed{}, "Page", []chart.Chart{pair()}), io.ErrClosedPipe)
}

// Whatever the texts and figures are, the drawing is XML without a number that is
// none, and no bar leaves it.
func FuzzChart(f *testing.F) {
	f.Add("Band 5 & <b>", "12.5%", "25/2", "-3", uint8(1))
	f.Add("\x00\xff\u2028\ufffe", "]]>", "N/A: no base", "100000000000000000000000000000000", uint8(2))
	f.Add("BME", "25.0%", "25", "28", uint8(7))
	f.Fuzz(func(t *testing.T, label, text, first, second string, kind uint8) {
		var bars []chart.Bar
		for _, number := range []string{first, second} {
			value, err := measure.ParseValue(number)
			require.Equal(t, err != nil, errors.Is(err, measure.ErrUnrecognised) || errors.Is(err, measure.ErrTooLarge))
			bars = append(bars, chart.Bar{Value: value, Text: text})
		}
		c := chart.Chart{
			Name: "fuzz", Title: label, Description: text, Note: label, Series: []string{label, text}[:1+kind%2],
			Rows: []chart.Row{{Label: label, Bars: bars}, {Label: text, Bars: bars[:1]}}, Dots: kind&2 != 0,
		}
		drawing := draw(t, c)
		for _, bar := range drawing.named("rect")[1:] {
			require.GreaterOrEqual(t, bar.X, 0.0)
			require.GreaterOrEqual(t, bar.length(t), 0.0)
			require.LessOrEqual(t, bar.length(t), 800.0)
		}
		for _, dot := range drawing.named("circle") {
			require.GreaterOrEqual(t, dot.CX, 0.0)
		}
	})
}
