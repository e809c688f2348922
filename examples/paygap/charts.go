package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/internal/chart"
	"github.com/workforce-equality/equality/measure"
)

// writeCharts writes a file for each chart and one page of all.
func writeCharts(directory string, d document) measure.Faults {
	var faults measure.Faults
	put := func(name string, write func(*bytes.Buffer) error) {
		var text bytes.Buffer
		err := write(&text)
		if err == nil {
			err = os.WriteFile(filepath.Join(directory, name), text.Bytes(), 0o644)
		}
		if err != nil {
			faults = append(faults, measure.Fault{Err: err})
		}
	}
	if err := os.MkdirAll(directory, 0o755); err != nil {
		return measure.Faults{{Err: err}}
	}
	charts := d.charts()
	for _, c := range charts {
		put(c.Name+".svg", func(text *bytes.Buffer) error { return c.WriteSVG(text) })
	}
	put("index.html", func(text *bytes.Buffer) error { return chart.WritePage(text, "Gender pay gap", charts) })
	return faults
}

// charts are those that the file has people enough for.
func (d document) charts() []chart.Chart {
	charts := []chart.Chart{d.quartersChart()}
	if steps := d.people.steps(); len(steps) > 0 {
		charts = append(charts, ratesChart(steps))
	}
	if bands := d.bands(); len(bands) > 0 {
		charts = append(charts, bandsChart(bands))
	}
	return charts
}

func (d document) quartersChart() chart.Chart {
	c := chart.Chart{
		Name:  "quarters",
		Title: "Women and men in each hourly pay quarter",
		Description: "For each quarter of staff by hourly rate, from the highest paid to the lowest, " +
			"one bar is the share of women and the one below it the share of men.",
		Note:   "Staff on full pay, in four parts as equal as possible by hourly rate.",
		Series: []string{"women", "men"},
		Table:  chart.Table{Head: []string{"Quarter", "Women", "Men", "Women, number", "Men, number"}},
	}
	for _, q := range slices.Backward(d.Quarters) {
		name, field := words(q.Name)+" quarter", "quarters."+q.Name
		women, men := d.percent(field+".women_percent", q.WomenPercent), d.percent(field+".men_percent", q.MenPercent)
		c.Rows = append(c.Rows, chart.Row{Label: name, Bars: []chart.Bar{
			{Value: measure.Fraction(q.Women, q.Women+q.Men), Text: women}, {Value: measure.Fraction(q.Men, q.Women+q.Men), Text: men},
		}})
		c.Table.Rows = append(c.Table.Rows, []string{name, women, men, thousands(q.Women), thousands(q.Men)})
	}
	return c
}

func ratesChart(steps []step) chart.Chart {
	c := chart.Chart{
		Name:  "rates",
		Title: "Hourly rates of women and of men",
		Description: "For each step of hourly rates, from the lowest, one bar is the share of all women who are paid so much " +
			"and the one below it the share of all men.",
		Note:   fmt.Sprintf("Staff on full pay. Steps with fewer than %d women or men are joined to others.", gpg.DefaultMinimum),
		Series: []string{"of women", "of men"},
		Table:  chart.Table{Head: []string{"Hourly rate", "Share of women", "Share of men"}},
	}
	var all step
	for _, s := range steps {
		all.add(s.pair)
	}
	for i, s := range steps {
		name := stepName(steps, i)
		women, men := share(s.women, all.women), share(s.men, all.men)
		womenText, menText := measure.Percent.Text(women, 1), measure.Percent.Text(men, 1)
		c.Rows = append(c.Rows, chart.Row{Label: name, Bars: []chart.Bar{{Value: women, Text: womenText}, {Value: men, Text: menText}}})
		c.Table.Rows = append(c.Table.Rows, []string{name, womenText, menText})
	}
	return c
}

// share is a part in per cent of the whole.
func share(part, whole int64) measure.Value {
	return measure.Fraction(part, whole).Times(measure.Integer(100))
}

func bandsChart(bands []gapLine) chart.Chart {
	c := chart.Chart{
		Name:        "bands",
		Title:       "Median hourly pay gap of each band",
		Description: "For each band a bar is what the median hourly rate of women is below that of men, in per cent of it.",
		Note: "To the right of the line women are paid less than men, to the left more. " +
			fmt.Sprintf("%s: withheld, for there are fewer than %d women or men.", measure.Suppressed.Marker(), gpg.DefaultMinimum),
		Series: []string{"median gap"},
		Table:  chart.Table{Head: []string{"Band", "Median gap", "Mean gap"}},
	}
	for _, caution := range cautionsOf(bands) {
		c.Note += " " + capital(caution) + "."
	}
	for _, b := range bands {
		c.Rows = append(c.Rows, chart.Row{Label: b.name, Bars: []chart.Bar{{Value: b.gap, Text: b.median}}})
		c.Table.Rows = append(c.Table.Rows, []string{b.name, b.median, b.mean})
	}
	return c
}

// capital is a sentence with a capital letter.
func capital(sentence string) string { return strings.ToUpper(sentence[:1]) + sentence[1:] }
