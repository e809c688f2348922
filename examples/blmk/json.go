package main

import (
	"encoding/json"
	"io"

	"github.com/workforce-equality/equality/published"
)

type jsonFigure struct {
	ID        string            `json:"id"`
	What      string            `json:"what"`
	Printed   string            `json:"printed"`
	Computed  string            `json:"computed"`
	Verdict   published.Verdict `json:"verdict"`
	Diagnosis string            `json:"diagnosis"`
}

type jsonRow struct {
	ID         string `json:"id"`
	What       string `json:"what"`
	Printed    string `json:"printed"`
	Recomputed string `json:"recomputed"`
	Verdict    string `json:"verdict"`
	Rating     string `json:"rating"`
	Reading    string `json:"reading"`
}

type jsonTable struct {
	Year      int       `json:"year"`
	Indicator string    `json:"indicator"`
	Title     string    `json:"title"`
	Rows      []jsonRow `json:"rows"`
	Notes     []string  `json:"notes"`

	Rating jsonRating `json:"rating"`
}

// jsonRating is the rating of the page that the indicator stands on.
type jsonRating struct {
	Indicators string   `json:"indicators"`
	Printed    string   `json:"printed"`
	Rating     string   `json:"rating"`
	Symbol     string   `json:"symbol"`
	Rules      []string `json:"rules"`
	Reason     string   `json:"reason"`
}

type jsonDocument struct {
	Title        string         `json:"title"`
	Organisation string         `json:"organisation"`
	Snapshot     string         `json:"snapshot"`
	Summary      map[string]int `json:"summary"`
	Inconsistent []jsonFigure   `json:"inconsistent"`
}

func writeJSON(w io.Writer, e examination) error {
	document := struct {
		Documents []jsonDocument `json:"documents"`
		Tables    []jsonTable    `json:"tables"`
	}{}
	for _, d := range e.Documents {
		next := jsonDocument{
			Title: d.Ledger.Title, Organisation: d.Ledger.Organisation, Snapshot: d.Ledger.Snapshot,
			Summary: map[string]int{}, Inconsistent: []jsonFigure{},
		}
		for _, tally := range published.Tallies(d.Findings) {
			next.Summary[tally.Verdict.String()] = tally.Figures
		}
		for _, f := range d.wrong() {
			next.Inconsistent = append(next.Inconsistent, jsonFigure{
				f.Figure.ID, f.Figure.What, f.Figure.Printed, computed(f), f.Verdict, f.Diagnosis,
			})
		}
		document.Documents = append(document.Documents, next)
	}
	for _, report := range e.Reports {
		for _, t := range report.Tables {
			next := jsonTable{
				Year: report.Year, Indicator: t.Indicator, Title: t.Title, Rows: []jsonRow{}, Notes: append([]string{}, t.Notes...),
				Rating: jsonRating{
					Indicators: t.Rating.Indicators, Printed: t.Rating.Printed, Rating: t.Rating.Word(), Symbol: t.Rating.Symbol(),
					Rules: t.Rating.Rules, Reason: t.Rating.Reason,
				},
			}
			for _, r := range t.Rows {
				next.Rows = append(next.Rows, jsonRow(r))
			}
			document.Tables = append(document.Tables, next)
		}
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(document)
}

// computed is the exact value at six places, "" where there is none.
func computed(f published.Finding) string {
	if !f.Computed.Known() {
		return ""
	}
	return f.Computed.Text(6)
}
