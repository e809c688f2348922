package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/internal/chart"
	"github.com/workforce-equality/equality/measure"
)

// writeCharts writes a file for each chart and one page of all.
func writeCharts(directory string, d *profileDocument) measure.Faults {
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
	var charts []chart.Chart
	for i, table := range d.report.Tables {
		charts = append(charts, dotPlot(d.whose(), table, i+1))
	}
	for _, c := range charts {
		put(c.Name+".svg", func(text *bytes.Buffer) error { return c.WriteSVG(text) })
	}
	put("index.html", func(text *bytes.Buffer) error { return chart.WritePage(text, "Staff and residents", charts) })
	return faults
}

// dotPlot shows for each group the share of staff beside that of the residents of all
// areas and of each. Below it stands whose staff they are.
func dotPlot(whose string, t census.TableReport, number int) chart.Chart {
	d := t.Benchmark.Definition()
	c := chart.Chart{
		Name:  fmt.Sprintf("%d-%s", number, identifier(d.Name)),
		Title: "Staff and residents: " + d.Name,
		Description: "For each group and area one line: a full circle is the share of staff, the same in every area, " +
			"and an empty square the share of residents.",
		Note:   whose + ", staff of known value. " + t.Benchmark.Footnote(),
		Series: []string{"staff", "residents"},
		Table:  chart.Table{Head: []string{"Group and area", "Staff", "Residents", "Gap", "Ratio"}},
		Dots:   true,
	}
	if t.Base == census.AllStaff {
		c.Note = whose + ", all staff. " + t.Benchmark.Footnote()
	}
	populations := append([]census.TableReport{t}, t.Areas()...)
	for _, group := range t.Benchmark.Groups() {
		c.Rows = append(c.Rows, chart.Row{Label: group})
		for _, population := range populations {
			comparison, place := population.Comparison(group), placeOf(population)
			staff, residents := percent(comparison.Percent()), percent(comparison.BenchmarkPercent())
			c.Rows = append(c.Rows, chart.Row{Label: place, Bars: []chart.Bar{
				{Value: comparison.Percent(), Text: staff}, {Value: comparison.BenchmarkPercent(), Text: residents},
			}})
			c.Table.Rows = append(c.Table.Rows, []string{group + ", " + place, staff, residents, points(comparison.Gap()), marked(comparison.Ratio(), 2)})
		}
	}
	return c
}

// identifier is a name as the name of a file.
func identifier(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return '-'
	}, name)
}
