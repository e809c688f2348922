package redact

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/workforce-equality/equality/internal/strict"
	"github.com/workforce-equality/equality/measure"
)

// ledgerSchema names the form of the documents of ledgers.
const ledgerSchema = "sdc-ledger/1"

// ledgerDocument is a ledger as JSON.
type ledgerDocument struct {
	Schema   string            `json:"schema"`
	Releases []releaseDocument `json:"releases"`
}

type releaseDocument struct {
	ID    string          `json:"id"`
	Date  string          `json:"date,omitempty"`
	Cells []entryDocument `json:"cells"`
}

// entryDocument has a count, or ends, or neither where a cell is hidden.
type entryDocument struct {
	Cell   Key    `json:"cell"`
	Count  *int64 `json:"count,omitempty"`
	Hidden bool   `json:"hidden,omitempty"`
	Min    *int64 `json:"min,omitempty"`
	Max    *int64 `json:"max,omitempty"`
}

// ReadLedger reads a ledger from a JSON document of the schema "sdc-ledger/1":
//
//	{"schema": "sdc-ledger/1", "releases": [
//	  {"id": "wres-2024", "date": "2024-10-31", "cells": [
//	    {"cell": "QHG|staff|2024-03-31|ethnicity=White", "count": 288},
//	    {"cell": "QHG|staff|2024-03-31|ethnicity=BME", "min": 94, "max": 98},
//	    {"cell": "QHG|staff|2024-03-31|ethnicity=unknown", "hidden": true}]}]}
//
// A cell has a count, or min or max or both, or is hidden, where it may have min and max
// besides. Other fields are faults. The name, of the file, is for faults. The error is
// nil or [measure.Faults], all of them: those of [Ledger.Check], those of [ParseKey] for
// a cell, and [measure.ErrMalformed], [measure.ErrNotSupplied], [measure.ErrDuplicate],
// [measure.ErrUnrecognised], [measure.ErrNegative] and [measure.ErrTooLarge] for what
// the document holds.
func ReadLedger(name string, r io.Reader) (Ledger, error) {
	node, err := strict.Read(r)
	if err != nil {
		return Ledger{}, measure.Faults{{Source: name, Err: err}}
	}
	var document ledgerDocument
	faults := strict.Decode(node, &document)
	if schema := document.Schema; schema != ledgerSchema && node.Field("schema").Kind == strict.String {
		faults = append(faults, measure.Fault{
			Field: "schema", Value: brief(schema), Err: fmt.Errorf("%w: %s is expected", measure.ErrUnrecognised, ledgerSchema),
		})
	}
	ledger := Ledger{Releases: make([]Release, len(document.Releases))}
	for k, d := range document.Releases {
		ledger.Releases[k] = Release{ID: d.ID, Date: d.Date, Entries: make([]Entry, len(d.Cells))}
		for n, cell := range d.Cells {
			entry, wrong := cell.entry()
			for _, fault := range wrong {
				fault.Field = "releases." + strconv.Itoa(k+1) + ".cells." + strconv.Itoa(n+1) + "." + fault.Field
				faults = append(faults, fault)
			}
			ledger.Releases[k].Entries[n] = entry
		}
	}
	if len(faults) == 0 {
		found, _ := errors.AsType[measure.Faults](ledger.Check())
		for _, fault := range found {
			fault.Field = "releases." + fault.Source + "." + fault.Field
			faults = append(faults, fault)
		}
	}
	if len(faults) > 0 {
		for i := range faults {
			faults[i].Source = name
		}
		return Ledger{}, faults
	}
	return ledger, nil
}

// entry is what a document says of a cell.
func (d entryDocument) entry() (Entry, measure.Faults) {
	var faults measure.Faults
	number := func(field string, n *int64) measure.Count {
		if n == nil {
			return measure.Count{}
		}
		count, err := measure.NewCount(*n)
		if err != nil {
			faults = append(faults, measure.Fault{Field: field, Err: err})
		}
		return count
	}
	entry := Entry{Key: d.Cell, Hidden: d.Hidden, Low: number("min", d.Min), High: number("max", d.Max)}
	if d.Count != nil {
		if entry.Low.Known() || entry.High.Known() {
			faults = append(faults, measure.Fault{Field: "count", Err: fmt.Errorf("%w: with min or max", measure.ErrConflict)})
		}
		entry.Low = number("count", d.Count)
		entry.High = entry.Low
	}
	return entry, faults
}

// MarshalJSON writes what [ReadLedger] reads.
func (l Ledger) MarshalJSON() ([]byte, error) {
	document := ledgerDocument{Schema: ledgerSchema, Releases: make([]releaseDocument, len(l.Releases))}
	for k, release := range l.Releases {
		d := releaseDocument{ID: release.ID, Date: release.Date, Cells: make([]entryDocument, len(release.Entries))}
		for n, entry := range release.Entries {
			d.Cells[n] = entry.document()
		}
		document.Releases[k] = d
	}
	return json.Marshal(document)
}

func (e Entry) document() entryDocument {
	d := entryDocument{Cell: e.Key, Hidden: e.Hidden}
	if count, exact := e.exact(); exact {
		d.Count = &count
		return d
	}
	if low, known := e.Low.Int64(); known {
		d.Min = &low
	}
	if high, known := e.High.Int64(); known {
		d.Max = &high
	}
	return d
}

// UnmarshalJSON reads what [ReadLedger] reads.
func (l *Ledger) UnmarshalJSON(document []byte) error {
	read, err := ReadLedger("", bytes.NewReader(document))
	if err == nil {
		*l = read
	}
	return err
}

// brief shortens a hostile text, so that no message grows with it.
func brief(text string) string {
	const longest = 80
	if letters := []rune(text); len(letters) > longest {
		return string(letters[:longest]) + "…"
	}
	return text
}
