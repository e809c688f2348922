package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"github.com/workforce-equality/equality/redact"
)

// document is an answer for the publisher, but for the witnesses. What no flag asks for
// is left out.
type document struct {
	Hidden       []int               `json:"hidden"`
	Cost         int64               `json:"cost"`
	Optimal      bool                `json:"optimal"`
	LowerBound   int64               `json:"lower_bound"`
	Unprotected  []unprotected       `json:"unprotected"`
	Rounding     *roundingDocument   `json:"rounding,omitempty"`
	Insights     []insight           `json:"insights,omitzero"`
	Ledger       *precedentDocument  `json:"ledger,omitempty"`
	Replay       *replayDocument     `json:"replay,omitempty"`
	Alternatives redact.Comparison   `json:"alternatives,omitzero"`
	Audit        map[string]interval `json:"audit"`
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

// insight is what somebody learns who knows a cell.
type insight struct {
	Knows  int `json:"knows"`
	Learns int `json:"learns"`
}

// short lists the cells of which less stays possible than required.
func (p *problem) short(of []redact.Unprotected) []unprotected {
	list := []unprotected{}
	for _, u := range of {
		attainable := interval{u.LeastAttainable, &u.GreatestAttainable}
		if u.GreatestAttainable == redact.Unbounded {
			attainable.High = nil
		}
		list = append(list, unprotected{p.number[u.Key], u.Low, u.High, attainable})
	}
	return list
}

// learnt lists insights by the numbers of the cells.
func (p *problem) learnt(of []redact.Insight) []insight {
	list := []insight{}
	for _, i := range of {
		list = append(list, insight{p.number[i.Knows], p.number[i.Learns]})
	}
	return list
}

// writeJSON writes the document of an answer and of what was found beside.
func (t task) writeJSON(w io.Writer, a answer, f findings) error {
	d := document{Audit: map[string]interval{}}
	a.put(&d)
	f.put(&d)
	witnesses := a.witnesses()
	for i := 0; i+1 < len(witnesses); i += 2 { // the one with the least value comes first
		low, high := witnesses[i], witnesses[i+1]
		d.Audit[strconv.Itoa(t.number[low.Key])] = interval{low.Value, &high.Value}
	}
	text, err := json.MarshalIndent(d, "", "  ")
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s,\n  \"witnesses\": {", text[:len(text)-2]) // but for the end of the object
	t.writeWitnesses(out, witnesses)
	fmt.Fprint(out, "}\n}\n")
	return out.Flush()
}

// writeWitnesses writes two whole tables for every primary cell, one value a cell in
// order. They are written one by one: all together they may be a hundred times as long
// as the input.
func (p *problem) writeWitnesses(out *bufio.Writer, witnesses []redact.Witness) {
	var line []byte
	for i, w := range witnesses {
		name := "\"high\": ["
		if line = line[:0]; i%2 == 0 {
			line = append(line, "\n    \""+strconv.Itoa(p.number[w.Key])+"\": {"...)
			name = "\"low\": ["
		}
		line = append(line, name...)
		table := make([]int64, len(p.Cells))
		for cell, c := range p.Cells {
			table[cell] = c.Value
		}
		for _, change := range w.Changes {
			table[p.number[change.Key]] = change.Count
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
