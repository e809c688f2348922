package main

import (
	"cmp"
	"encoding/json"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"
	"unicode"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

// document is what the program prints: as JSON the struct itself, or as text.
type document interface {
	text(w *tabwriter.Writer)
}

func writeJSON(w io.Writer, d document) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(d)
}

func writeText(w io.Writer, d document) error {
	var text, out strings.Builder
	table := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	d.text(table)
	if err := table.Flush(); err != nil {
		return err
	}
	for line := range strings.Lines(text.String()) {
		out.WriteString(strings.TrimRight(line, " \n") + "\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// exactPlaces are those of the figures of a JSON document.
const exactPlaces = 10

// level is the confidence level of the intervals.
const level = 0.95

// figures are those of one comparison, as JSON has them.
type figures struct {
	Share           string            `json:"share"`
	Benchmark       string            `json:"benchmark"`
	Ratio           string            `json:"ratio"`
	Gap             string            `json:"gap"`
	Expected        string            `json:"expected"`
	ShortfallFixed  string            `json:"shortfall_fixed"`
	ShortfallGrowth string            `json:"shortfall_growth"`
	WilsonLow       string            `json:"wilson_low"`
	WilsonHigh      string            `json:"wilson_high"`
	PValue          string            `json:"p_value"`
	Reading         string            `json:"reading"`
	Undefined       map[string]string `json:"undefined"`
}

func figuresOf(c census.Comparison, reading census.Reading) figures {
	f := figures{Undefined: map[string]string{}}
	wilson := c.Wilson(level)
	for _, figure := range []struct {
		field  string
		to     *string
		value  measure.Value
		places int
	}{
		{"share", &f.Share, c.Percent(), exactPlaces},
		{"benchmark", &f.Benchmark, c.BenchmarkPercent(), exactPlaces},
		{"ratio", &f.Ratio, c.Ratio(), exactPlaces},
		{"gap", &f.Gap, c.Gap(), exactPlaces},
		{"expected", &f.Expected, c.Expected(), exactPlaces},
		{"shortfall_fixed", &f.ShortfallFixed, c.Shortfall().Value(), 0},
		{"shortfall_growth", &f.ShortfallGrowth, c.Growth().Value(), 0},
		{"wilson_low", &f.WilsonLow, wilson.Low, exactPlaces},
		{"wilson_high", &f.WilsonHigh, wilson.High, exactPlaces},
		{"p_value", &f.PValue, c.Test().P, exactPlaces},
	} {
		if !figure.value.Known() {
			f.Undefined[figure.field] = figure.value.Reason().String()
			continue
		}
		*figure.to = figure.value.Text(figure.places)
	}
	if reading.Known() {
		f.Reading = reading.String()
	} else {
		f.Undefined["reading"] = reading.Reason.String()
	}
	return f
}

// marked is a value as a reader sees it, with the reason where the formula has none.
func marked(v measure.Value, places int) string { return reasoned(v, v.Text(places)) }

func percent(v measure.Value) string { return reasoned(v, measure.Percent.Text(v, 1)) }

func points(v measure.Value) string { return reasoned(v, measure.Points.Text(v, 1)) }

func reasoned(v measure.Value, text string) string {
	if reason := v.Reason(); reason.Undefined() {
		return reason.Marker() + ": " + reason.String()
	}
	return text
}

func interval(c census.Comparison) string {
	wilson := c.Wilson(level)
	if !wilson.Known() {
		return reasoned(wilson.Low, wilson.Low.Text(1))
	}
	return wilson.String()
}

// pValue is a p-value at three places, or that it is below them.
func pValue(p measure.Value) string {
	least := measure.Fraction(1, 1000)
	if order, known := p.Compare(least); known && order < 0 {
		return "p < 0.001"
	}
	if !p.Known() {
		return marked(p, 3)
	}
	return "p = " + p.Text(3)
}

// thousands is a number without decimals, with commas.
func thousands(v measure.Value) string {
	digits := v.Text(0)
	if _, err := strconv.ParseInt(digits, 10, 64); err != nil {
		return digits
	}
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// clean puts a space for what would break a line or a column of a table, or steer the
// terminal, and shortens what no screen shows.
func clean(text string) string {
	const widest = 40
	if letters := []rune(text); len(letters) > widest {
		text = string(letters[:widest]) + "…"
	}
	return cmp.Or(oneLine(text), " ")
}

// oneLine puts a space for what would break a line or steer the terminal.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsGraphic(r) {
			return r
		}
		return ' '
	}, text)
}
