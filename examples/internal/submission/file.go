package submission

import (
	"encoding/csv"
	"io"
	"strconv"

	"github.com/workforce-equality/equality/measure"
)

// Kind is what a field of a file holds.
type Kind uint8

// The kinds of fields.
const (
	Text Kind = iota + 1
	People
	Percent // or points between percentages
	Ratio
	Money // in pounds
)

// Places are the decimal places of the figures.
type Places struct{ percent, ratio, money int }

// Published are the places of published figures.
func Published() Places { return Places{percent: 1, ratio: 2, money: 2} }

// Exact are ten places for every figure.
func Exact() Places { return Places{percent: 10, ratio: 10, money: 10} }

func (p Places) of(kind Kind) int {
	switch kind {
	case Percent:
		return p.percent
	case Ratio:
		return p.ratio
	case Money:
		return p.money
	case Text, People:
	}
	return 0
}

// Field is one field of a row: a text, or a value, which may not exist.
type Field struct {
	Kind  Kind
	Text  string
	Value measure.Value
}

// In is the field as it stands in a file: a value at the places of its kind, rounded
// once, half away from zero, and nothing where it does not exist.
func (f Field) In(places Places) string {
	switch {
	case f.Kind == Text:
		return f.Text
	case !f.Value.Known():
		return ""
	}
	return f.Value.Text(places.of(f.Kind))
}

func text(t string) Field           { return Field{Kind: Text, Text: t} }
func people(c measure.Count) Field  { return Field{Kind: People, Value: c.Value()} }
func number(n int64) Field          { return text(strconv.FormatInt(n, 10)) }
func percent(v measure.Value) Field { return Field{Kind: Percent, Value: v} }
func ratio(v measure.Value) Field   { return Field{Kind: Ratio, Value: v} }
func money(v measure.Value) Field   { return Field{Kind: Money, Value: v} }

// File is one of the files: its name, its columns, and the rows of an organisation.
type File struct {
	Name    string
	Columns []string
	Rows    func(of *Figures) [][]Field
	Cells   bool // many rows an organisation, and not one
}

// Files lists the files.
func Files() []File {
	return []File{
		{Name: "wres.csv", Columns: wresColumns(), Rows: one(func(of *Figures) []Field { return of.wres })},
		{Name: "wdes.csv", Columns: wdesColumns(), Rows: one(func(of *Figures) []Field { return of.wdes })},
		{Name: "gpg.csv", Columns: gpgColumns(), Rows: one(func(of *Figures) []Field { return of.gpg })},
		{Name: "cells.csv", Columns: cellColumns(), Rows: cellRows, Cells: true},
	}
}

// one is the rows of a file with one row an organisation.
func one(row func(of *Figures) []Field) func(*Figures) [][]Field {
	return func(of *Figures) [][]Field { return [][]Field{append([]Field{text(of.Name)}, row(of)...)} }
}

// Write writes the file, of organisations in their order.
func (f File) Write(w io.Writer, places Places, organisations []*Figures) error {
	out := csv.NewWriter(w)
	if err := out.Write(f.Columns); err != nil {
		return err
	}
	for _, of := range organisations {
		for _, row := range f.Rows(of) {
			texts := make([]string, len(row))
			for i, field := range row {
				texts[i] = field.In(places)
			}
			if err := out.Write(texts); err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}
