package main

import (
	"encoding/json"
	"io"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// document is an audit as the JSON document gives it.
type document struct {
	File     string            `json:"file,omitempty"`
	Feasible map[string]any    `json:"feasible"`
	Exact    []string          `json:"exact"`
	Because  map[string]string `json:"because"`
	Conflict []int             `json:"conflict"`
}

// ends stands for values that are too many to list.
type ends struct {
	Min   any    `json:"min"`
	Max   any    `json:"max"`
	Count *int64 `json:"count"`
}

func writeJSON(w io.Writer, audits []audited, several bool) error {
	documents := make([]document, len(audits))
	for i, a := range audits {
		documents[i] = a.document()
		if several {
			documents[i].File = a.name
		}
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if several {
		return encoder.Encode(documents)
	}
	return encoder.Encode(documents[0])
}

func (a audited) document() document {
	d := document{Exact: []string{}, Because: map[string]string{}}
	if len(a.disclosure.Conflict) > 0 {
		d.Conflict = a.disclosure.Conflict
		return d
	}
	d.Feasible = make(map[string]any, len(a.disclosure.Feasible))
	for _, f := range a.disclosure.Feasible {
		d.Feasible[f.Name] = values(f)
	}
	for _, f := range a.disclosure.Exact() {
		d.Exact = append(d.Exact, f.Name)
		d.Because[f.Name] = f.Because.String()
	}
	return d
}

func values(f redact.Feasible) any {
	if len(f.Values) > 0 {
		return f.Values
	}
	e := ends{Min: number(f.Low), Max: number(f.High)}
	if f.Count > 0 {
		e.Count = &f.Count
	}
	return e
}

// number is a whole number as such, a fraction as a text, and nil for none.
func number(v measure.Value) any {
	r, known := v.Rat()
	switch {
	case !known:
		return nil
	case r.IsInt():
		return json.Number(r.Num().String())
	}
	return r.RatString()
}
