package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

// profileDocument is the document of files.
type profileDocument struct {
	Organisation string           `json:"organisation"`
	Snapshot     string           `json:"snapshot"`
	Comparisons  []comparisonLine `json:"comparisons"`
	Tables       []tableLine      `json:"tables"`
	Warnings     []string         `json:"warnings"`

	report census.Report
}

// comparisonLine is a group of staff beside the residents of one area, or of all.
type comparisonLine struct {
	Characteristic string `json:"characteristic"`
	Definition     string `json:"definition"`
	Group          string `json:"group"`
	Area           string `json:"area"`
	AreaName       string `json:"area_name"`
	Headcount      string `json:"headcount"`
	Staff          string `json:"staff"`
	figures
}

// tableLine is all groups of a definition together.
type tableLine struct {
	Characteristic string   `json:"characteristic"`
	Definition     string   `json:"definition"`
	Benchmark      string   `json:"benchmark"`
	Unknown        string   `json:"unknown"`
	UnknownPercent string   `json:"unknown_percent"`
	ChiSquare      string   `json:"chi_square"`
	PValue         string   `json:"p_value"`
	Tests          int      `json:"tests"`
	Adjusted       []string `json:"adjusted_p_values"`
	Warnings       []string `json:"warnings"`
}

func newProfileDocument(report census.Report, undated bool, notes []string) *profileDocument {
	d := &profileDocument{
		Organisation: report.Organisation, Snapshot: report.Snapshot.String(),
		Comparisons: []comparisonLine{}, Tables: []tableLine{}, Warnings: append([]string{}, notes...), report: report,
	}
	if undated {
		d.Snapshot = ""
	}
	for _, warning := range report.Warnings() {
		d.Warnings = append(d.Warnings, warning.Sentence)
	}
	d.Warnings = append(d.Warnings, caveats()...)
	for _, table := range report.Tables {
		d.Tables = append(d.Tables, lineOf(table))
		for _, each := range append([]census.TableReport{table}, table.Areas()...) {
			d.Comparisons = append(d.Comparisons, comparisonsOf(each, len(each.Benchmark.Areas()) > 1)...)
		}
	}
	return d
}

// comparisonsOf are the groups of a table beside one population.
func comparisonsOf(t census.TableReport, together bool) []comparisonLine {
	var lines []comparisonLine
	d := t.Benchmark.Definition()
	for _, group := range t.Benchmark.Groups() {
		comparison := t.Comparison(group)
		line := comparisonLine{
			Characteristic: d.Characteristic.String(), Definition: d.Name, Group: group, AreaName: placeOf(t),
			Headcount: t.Headcount(group).String(), Staff: t.Compared().String(), figures: figuresOf(comparison, t.Reading(group)),
		}
		if !together {
			line.Area = t.Benchmark.Areas()[0].Code
		}
		lines = append(lines, line)
	}
	return lines
}

func lineOf(t census.TableReport) tableLine {
	d, fit := t.Benchmark.Definition(), t.Fit()
	line := tableLine{
		Characteristic: d.Characteristic.String(), Definition: d.Name, Benchmark: t.Benchmark.Footnote(),
		Unknown: t.Unknown().String(), UnknownPercent: exact(unknownShare(t)), ChiSquare: exact(fit.Statistic), PValue: exact(fit.P),
		Tests: t.Tests(), Adjusted: []string{}, Warnings: []string{},
	}
	for _, group := range t.Benchmark.Groups() {
		line.Adjusted = append(line.Adjusted, exact(t.Adjusted(group)))
	}
	for _, warning := range t.Warnings() {
		line.Warnings = append(line.Warnings, warning.Sentence)
	}
	return line
}

// unknownShare is the staff of no known value, in per cent of all.
func unknownShare(t census.TableReport) measure.Value {
	return t.Unknown().Value().Times(measure.Integer(100)).Over(t.Total.Value())
}

// placeOf is the name of a population in short.
func placeOf(t census.TableReport) string {
	if areas := t.Benchmark.Areas(); len(areas) == 1 && areas[0].Name != "" {
		return areas[0].Name
	}
	return t.Benchmark.Label()
}

// exact is a value at ten places, "" where there is none.
func exact(v measure.Value) string {
	if !v.Known() {
		return ""
	}
	return v.Text(exactPlaces)
}

// whose are the organisation and the day of its headcounts.
func (d *profileDocument) whose() string {
	if d.Snapshot == "" {
		return clean(d.Organisation)
	}
	return clean(d.Organisation) + ", " + d.Snapshot
}

func (d *profileDocument) text(w *tabwriter.Writer) {
	fmt.Fprintf(w, "%s\n", d.whose())
	for _, table := range d.report.Tables {
		writeTable(w, table)
	}
	fmt.Fprint(w, "\n")
	writeNotes(w, d.Warnings)
}

// writeTable prints the groups of a definition beside all areas, and the gap of each
// beside every area.
func writeTable(w *tabwriter.Writer, t census.TableReport) {
	fmt.Fprintf(w, "\n%s\tstaff\tshare\t95%% interval\tresidents\tgap\tratio\texpected\tshort\tp\treading\t\n", t.Benchmark.Definition().Name)
	for _, group := range t.Benchmark.Groups() {
		c := t.Comparison(group)
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t\n", clean(group), thousands(t.Headcount(group).Value()), percent(c.Percent()), interval(c),
			percent(c.BenchmarkPercent()), points(c.Gap()), marked(c.Ratio(), 2), marked(c.Expected(), 1), marked(c.Shortfall().Value(), 0),
			pValue(c.Test().P), t.Reading(group))
	}
	if areas := t.Areas(); len(areas) > 0 {
		fmt.Fprint(w, "\ngap to the residents of")
		for _, group := range t.Benchmark.Groups() {
			fmt.Fprintf(w, "\t%s", clean(group))
		}
		fmt.Fprint(w, "\t\n")
		for _, area := range areas {
			fmt.Fprint(w, clean(placeOf(area)))
			for _, group := range t.Benchmark.Groups() {
				fmt.Fprintf(w, "\t%s", points(area.Comparison(group).Gap()))
			}
			fmt.Fprint(w, "\t\n")
		}
	}
	fmt.Fprintf(w, "\n%s\n%s\n", oneLine(t.Benchmark.Footnote()), basis(t))
	writeTests(w, t)
	for _, warning := range t.Warnings() {
		fmt.Fprintf(w, "note: %s\n", oneLine(warning.String()))
	}
}
