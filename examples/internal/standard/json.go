package standard

import (
	"encoding/json"
	"io"
	"strconv"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

type jsonDocument struct {
	Organisation string         `json:"organisation"`
	Body         string         `json:"body"`
	Snapshot     workforce.Date `json:"snapshot"`
	Standard     string         `json:"standard"`
	Figures      []jsonFigure   `json:"figures"`
	Narrative    string         `json:"narrative,omitempty"`
}

type jsonFigure struct {
	ID       string        `json:"id"`
	Number   string        `json:"number"`
	Title    string        `json:"title"`
	Part     string        `json:"part"`
	Group    string        `json:"group"`
	Basis    string        `json:"basis"`
	Year     *int          `json:"year"`
	Count    *int64        `json:"count"`
	Base     *int64        `json:"base"`
	Value    string        `json:"value"`
	Exact    string        `json:"exact"`
	Unit     measure.Unit  `json:"unit"`
	Reason   string        `json:"reason"`
	Low      string        `json:"low"`
	High     string        `json:"high"`
	Test     string        `json:"test"`
	P        string        `json:"p"`
	Reading  string        `json:"reading"`
	Adverse  string        `json:"adverse"`
	Warnings []jsonWarning `json:"warnings"`
	*jsonChange
	National []jsonNational `json:"national,omitzero"`
}

type jsonWarning struct {
	Doubt measure.Doubt `json:"doubt"`
	Text  string        `json:"text"`
}

type jsonChange struct {
	Previous string `json:"previous"`
	Change   string `json:"change"`
	Movement string `json:"movement"`
	Overlap  *bool  `json:"overlap"`
}

type jsonNational struct {
	Year          *int            `json:"year"`
	SurveyYear    *int            `json:"survey_year"`
	Organisations string          `json:"organisations"`
	Value         string          `json:"value"`
	Exact         string          `json:"exact"`
	Vintage       measure.Vintage `json:"vintage"`
	Calculated    bool            `json:"calculated"`
	Source        string          `json:"source"`
}

func writeJSON(w io.Writer, d document) error {
	written := jsonDocument{
		Organisation: d.Organisation, Body: d.Body.String(), Snapshot: d.Snapshot,
		Standard: d.name, Figures: []jsonFigure{}, Narrative: d.Narrative,
	}
	for _, f := range d.figures {
		written.Figures = append(written.Figures, f.json())
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(written)
}

func (f figure) json() jsonFigure {
	written := jsonFigure{
		ID: f.Definition.ID, Number: f.Definition.Number, Title: f.Definition.Title,
		Part: f.Part, Group: f.Group, Basis: f.Basis, Year: yearOf(f.Year),
		Count: numberOf(f.Count), Base: numberOf(f.Base),
		Value: f.text(f.Value), Exact: exactly(f.Value), Unit: f.Definition.Unit, Reason: f.Value.Reason().String(),
		Low: f.text(f.Interval.Low), High: f.text(f.Interval.High),
		P: probability(f.Test.P), Adverse: f.Reading.Adverse, Warnings: []jsonWarning{},
	}
	if written.P != "" {
		written.Test = f.Test.String()
	}
	if f.Reading.Known() {
		written.Reading = f.Reading.String()
	}
	for _, warning := range f.warnings {
		written.Warnings = append(written.Warnings, jsonWarning{warning.Doubt, warning.Sentence})
	}
	if f.compared {
		written.jsonChange = f.jsonChange()
	}
	if f.national != nil {
		written.National = []jsonNational{}
	}
	for _, n := range f.national {
		written.National = append(written.National, jsonNational{
			Year: yearOf(n.Year), SurveyYear: yearOf(n.SurveyYear), Organisations: n.Organisations,
			Value: n.Value.Text(n.Places), Exact: exactly(n.Value), Vintage: n.Vintage, Calculated: n.Calculated, Source: n.Source,
		})
	}
	return written
}

func (f figure) jsonChange() *jsonChange {
	if f.change == nil {
		return &jsonChange{}
	}
	size := f.change.Size()
	written := &jsonChange{Previous: f.text(f.change.From.Value), Movement: f.change.Movement().String()}
	if size.Known() {
		written.Change = size.Text(f.Definition.Places)
	}
	if overlap, known := f.change.Overlap(); known {
		written.Overlap = &overlap
	}
	return written
}

// exactly is the fraction, "" where there is none.
func exactly(v measure.Value) string {
	if !v.Known() {
		return ""
	}
	return v.String()
}

// probability is a p-value with all the digits that are kept of it.
func probability(p measure.Value) string {
	exact, known := p.Rat()
	if !known {
		return ""
	}
	nearest, _ := exact.Float64()
	return strconv.FormatFloat(nearest, 'g', -1, 64)
}

func numberOf(c measure.Count) *int64 {
	if n, known := c.Int64(); known {
		return &n
	}
	return nil
}

func yearOf(year int) *int {
	if year == 0 {
		return nil
	}
	return &year
}
