package main

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/internal/strict"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// problem is a system of additive cells as a file gives it.
type problem struct {
	Title string
	// Organisation, Counted and When tell whose people are counted, which and when.
	Organisation, Counted, When string

	Rule      rule
	Attacker  *attacker
	Cells     []cell
	Relations []relation

	dims     []dimension
	keys     []redact.Key // of the cells
	number   map[redact.Key]int
	distinct bool // no two cells have one key
}

type rule struct {
	Min   int64           `json:"min,omitempty"`
	Max   int64           `json:"max"`
	Zeros redact.ZeroRule `json:"zeros,omitempty"`
}

type attacker struct {
	Lower *int64 `json:"lower,omitempty"`
	Upper *int64 `json:"upper,omitempty"`
}

type cell struct {
	Key    []string `json:"key"`
	Value  int64    `json:"value"`
	Status status   `json:"status"`
}

type relation struct {
	Total int   `json:"total"`
	Parts []int `json:"parts"`
}

// status is what a file says of a cell.
type status string

// UnmarshalText reads fixed, open or primary. Anything else is
// [measure.ErrUnrecognised].
func (s *status) UnmarshalText(text []byte) error {
	switch *s = status(text); *s {
	case "fixed", "open", "primary":
		return nil
	}
	return fmt.Errorf("%w: fixed, open or primary is expected", measure.ErrUnrecognised)
}

// read reads a problem in either form. The error is nil or [measure.Faults], all
// of them.
func read(r io.Reader) (problem, error) {
	node, err := strict.Read(r)
	if err != nil {
		return problem{}, measure.Faults{{Err: err}}
	}
	if node.Kind != strict.Object {
		return problem{}, measure.Faults{{Err: fmt.Errorf("%w: an object is expected", measure.ErrMalformed)}}
	}
	var faults measure.Faults
	p := problem{Title: node.Field("title").Text}
	if schema := node.Field("schema"); schema.Kind != 0 && schema.Text != "sdc-instance/1" {
		faults = append(faults, measure.Fault{Field: "schema", Value: schema.Text, Err: measure.ErrUnrecognised})
	}
	part(&faults, node, "organisation", &p.Organisation, false)
	part(&faults, node, "counted", &p.Counted, false)
	part(&faults, node, "when", &p.When, false)
	part(&faults, node, "rule", &p.Rule, true)
	part(&faults, node, "attacker", &p.Attacker, false)
	if node.Field("values").Kind != 0 && node.Field("cells").Kind == 0 {
		part(&faults, node, "dims", &p.dims, true)
		cells, relations, wrong := build(p.dims, node.Field("values"), p.Rule)
		p.Cells, p.Relations = cells, relations
		faults = append(faults, wrong...)
	} else {
		part(&faults, node, "cells", &p.Cells, true)
		part(&faults, node, "relations", &p.Relations, false)
		if strict.Decode(node.Field("dims"), &p.dims) != nil {
			p.dims = nil // of no form that gives names
		}
	}
	p.name()
	return p, append(faults, p.check()...).Err()
}

// part decodes one field of a document, whose other fields are ignored.
func part[T any](faults *measure.Faults, node strict.Node, name string, into *T, required bool) {
	field := node.Field(name)
	if field.Kind == 0 {
		if required {
			*faults = append(*faults, measure.Fault{Field: name, Err: measure.ErrNotSupplied})
		}
		return
	}
	for _, fault := range strict.Decode(field, into) {
		if errors.Is(fault, measure.ErrUnrecognised) && fault.Value == "" {
			continue // a field of another name
		}
		if fault.Field = strings.TrimSuffix(name+"."+fault.Field, "."); fault.Err != nil {
			*faults = append(*faults, fault)
		}
	}
}

// check lists numbers that are no counts or no cells.
func (p problem) check() measure.Faults {
	var faults measure.Faults
	count := func(field string, n int64) {
		if _, err := measure.NewCount(n); err != nil {
			faults = append(faults, measure.Fault{Field: field, Value: strconv.FormatInt(n, 10), Err: err})
		}
	}
	count("rule.min", p.Rule.Min)
	count("rule.max", p.Rule.Max)
	if p.Attacker != nil && p.Attacker.Lower != nil {
		count("attacker.lower", *p.Attacker.Lower)
	}
	if p.Attacker != nil && p.Attacker.Upper != nil {
		count("attacker.upper", *p.Attacker.Upper)
	}
	for i, c := range p.Cells {
		count(fmt.Sprintf("cells.%d.value", i), c.Value)
	}
	for i, r := range p.Relations {
		for _, n := range append([]int{r.Total}, r.Parts...) {
			if n < 0 || n >= len(p.Cells) {
				faults = append(faults, measure.Fault{
					Field: fmt.Sprintf("relations.%d", i), Value: strconv.Itoa(n),
					Err: fmt.Errorf("%w: no such cell", measure.ErrUnrecognised),
				})
			}
		}
	}
	return faults
}
