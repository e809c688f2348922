package chart_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/chart"
	"github.com/workforce-equality/equality/measure"
)

// dots is a dot plot of rows.
func dots(rows ...chart.Row) chart.Chart {
	return chart.Chart{
		Name: "ethnicity", Title: "Staff and residents", Description: "A circle is staff, a square residents.",
		Series: []string{"staff", "residents"}, Rows: rows, Dots: true,
	}
}

func dot(percent int64, text string) chart.Bar {
	return chart.Bar{Value: measure.Integer(percent), Text: text}
}

func nothing(text string) chart.Bar {
	return chart.Bar{Value: measure.Absent(measure.Suppressed), Text: text}
}

// A figure is a circle or a square of its own colour, as far from the line as it is
// great, and a line joins the two.
func TestDots(t *testing.T) {
	drawing := draw(t, dots(
		chart.Row{Label: "BME"},
		chart.Row{Label: "all areas", Bars: []chart.Bar{dot(25, "25.0%"), dot(28, "28.0%")}},
		chart.Row{Label: "Bedford", Bars: []chart.Bar{dot(25, "25.0%"), dot(10, "9.8%")}},
	))
	circles, squares, lines := drawing.named("circle"), drawing.named("rect")[1:], drawing.named("line")
	require.Len(t, circles, 2)
	require.Len(t, squares, 2)
	require.Len(t, lines, 3)
	zero := lines[0].X1
	assert.Equal(t, circles[0].CX, circles[1].CX)
	for i, percent := range []float64{28, 10} {
		middle := squares[i].X + squares[i].length(t)/2
		assert.InDelta(t, percent/25*(circles[0].CX-zero), middle-zero, 0.21)
		assert.InDelta(t, circles[i].CX, lines[i+1].X1, 0.11)
		assert.InDelta(t, middle, lines[i+1].X2, 0.11)
		assert.Equal(t, "#12436D", circles[i].Fill)
		assert.Equal(t, "#F46A25", squares[i].Stroke)
	}
}

// The captions stand outside the two figures, whichever is the greater.
func TestDotCaptions(t *testing.T) {
	type text struct{ text, anchor string }
	for _, row := range []struct {
		name string
		bars []chart.Bar
		want []text
		dots int
	}{
		{"staff below", []chart.Bar{dot(25, "25.0%"), dot(28, "28.0%")}, []text{{"25.0% staff", "end"}, {"28.0% residents", "start"}}, 2},
		{"staff above", []chart.Bar{dot(25, "25.0%"), dot(10, "9.8%")}, []text{{"25.0% staff", "start"}, {"9.8% residents", "end"}}, 2},
		{"equal", []chart.Bar{dot(25, "25.0%"), dot(25, "25.0%")}, []text{{"25.0% staff", "end"}, {"25.0% residents", "start"}}, 2},
		{"zero", []chart.Bar{dot(0, "0.0%"), dot(25, "25.0%")}, []text{{"0.0% staff", "end"}, {"25.0% residents", "start"}}, 2},
		{"staff hidden", []chart.Bar{nothing("[c]"), dot(28, "28.0%")}, []text{{"28.0% residents, [c] staff", "start"}}, 1},
		{"residents unknown", []chart.Bar{dot(25, "25.0%"), nothing("[x]")}, []text{{"25.0% staff, [x] residents", "start"}}, 1},
		{"neither", []chart.Bar{nothing("[c]"), nothing("[x]")}, []text{{"[c] staff, [x] residents", "start"}}, 0},
		{"staff alone", []chart.Bar{dot(25, "25.0%")}, []text{{"25.0% staff", "start"}}, 1},
		{"heading", nil, nil, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			drawing := draw(t, dots(chart.Row{Label: "BME", Bars: row.bars}))
			var got []text
			for _, caption := range drawing.named("text")[2:] {
				got = append(got, text{caption.Text, caption.Anchor})
			}
			assert.Equal(t, row.want, got)
			assert.Len(t, append(drawing.named("circle"), drawing.named("rect")[1:]...), row.dots)
			assert.Equal(t, row.bars == nil, drawing.named("text")[1].Weight == "bold")
		})
	}
}

// One series has no name beside its figures.
func TestDotsOfOneSeries(t *testing.T) {
	c := dots(chart.Row{Label: "BME", Bars: []chart.Bar{dot(25, "25.0%"), dot(28, "28.0%")}})
	c.Series = c.Series[:1]
	drawing := draw(t, c)
	assert.Len(t, drawing.named("circle"), 1)
	assert.Equal(t, "25.0%", drawing.named("text")[2].Text)
}
