package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"github.com/workforce-equality/equality/redact"
)

// document is a solution for the publisher, but for the witnesses.
type document struct {
	Hidden      []int               `json:"hidden"`
	Cost        int64               `json:"cost"`
	Optimal     bool                `json:"optimal"`
	LowerBound  int64               `json:"lower_bound"`
	Unprotected []unprotected       `json:"unprotected"`
	Audit       map[string]interval `json:"audit"`
}

type unprotected struct {
	Cell       int      `json:"cell"`
	Low        int64    `json:"low"`
	High       int64    `json:"high"`
	Attainable interval `json:"attainable"`
}

// interval is the ends of what is possible; null is no upper end.
type interval struct {
	Low  int64  `json:"low"`
	High *int64 `json:"high"`
}

// writeJSON writes the document of a solution.
func (s solution) writeJSON(w io.Writer) error {
	number := make(map[redact.Key]int, len(s.Cells))
	for i := range s.Cells {
		number[key(i)] = i
	}
	witnesses := s.Witnesses()
	text, err := json.MarshalIndent(s.document(number, witnesses), "", "  ")
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s,\n  \"witnesses\": {", text[:len(text)-2]) // but for the end of the object
	s.writeWitnesses(out, number, witnesses)
	fmt.Fprint(out, "}\n}\n")
	return out.Flush()
}

func (s solution) document(number map[redact.Key]int, witnesses []redact.Witness) document {
	d := document{
		Hidden: s.hidden(), Cost: s.Cost(), Optimal: s.Optimal(), LowerBound: s.LowerBound(),
		Unprotected: []unprotected{}, Audit: map[string]interval{},
	}
	for _, u := range s.Unprotected() {
		attainable := interval{u.LeastAttainable, &u.GreatestAttainable}
		if u.GreatestAttainable == redact.Unbounded {
			attainable.High = nil
		}
		d.Unprotected = append(d.Unprotected, unprotected{number[u.Key], u.Low, u.High, attainable})
	}
	for i := 0; i+1 < len(witnesses); i += 2 { // the one with the least value comes first
		low, high := witnesses[i], witnesses[i+1]
		d.Audit[strconv.Itoa(number[low.Key])] = interval{low.Value, &high.Value}
	}
	return d
}

// writeWitnesses writes two whole tables for every primary cell, one value a cell in
// order. They are written one by one: all together they may be a hundred times as long
// as the input.
func (s solution) writeWitnesses(out *bufio.Writer, number map[redact.Key]int, witnesses []redact.Witness) {
	var line []byte
	for i, w := range witnesses {
		name := "\"high\": ["
		if line = line[:0]; i%2 == 0 {
			line = append(line, "\n    \""+strconv.Itoa(number[w.Key])+"\": {"...)
			name = "\"low\": ["
		}
		line = append(line, name...)
		table := make([]int64, len(s.Cells))
		for cell, c := range s.Cells {
			table[cell] = c.Value
		}
		for _, change := range w.Changes {
			table[number[change.Key]] = change.Count
		}
		for cell, value := range table {
			if cell > 0 {
				line = append(line, ", "...)
			}
			line = strconv.AppendInt(line, value, 10)
		}
		switch {
		case i%2 == 0:
			line = append(line, "],\n      "...)
		case i+1 < len(witnesses):
			line = append(line, "]},"...)
		default:
			line = append(line, "]}\n  "...)
		}
		fmt.Fprintf(out, "%s", line)
	}
}
