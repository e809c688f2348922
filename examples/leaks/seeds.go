package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/redact"
)

// seed is a table of a published report, and what its document says beside the
// facts.
type seed struct {
	Report  string `json:"report"`
	Title   string `json:"title"`
	Note    string `json:"note"`
	Reading string `json:"reading"` // "" for a table in itself
	audited
}

// tally counts what is hidden and what of it is exact.
type tally struct{ hidden, exact, together int }

// seeds audits the published reports, table by table.
func seeds(ctx context.Context, w io.Writer, dir string) error {
	names, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err == nil && len(names) == 0 {
		err = fmt.Errorf("%s: no published reports", dir)
	}
	if err != nil {
		return err
	}
	var text strings.Builder
	report := ""
	var reports []string
	tallies := map[string]*tally{}
	for _, name := range names {
		s, err := readSeed(ctx, name)
		if err != nil {
			return err
		}
		if s.Report != report {
			report = s.Report
			fmt.Fprintf(&text, "%s\n%s\n\n", report, strings.Repeat("=", len([]rune(report))))
		}
		if tallies[report] == nil {
			tallies[report] = &tally{}
			reports = append(reports, report)
		}
		if err := s.write(ctx, &text, tallies[report]); err != nil {
			return err
		}
	}
	fmt.Fprintf(&text, "Altogether\n==========\n\n")
	all := tally{}
	for _, report := range reports {
		t := tallies[report]
		if t.hidden == 0 {
			continue
		}
		fmt.Fprintf(&text, "%s\n  %d counts hidden, %d of them exact", report, t.hidden, t.exact)
		if t.together > t.exact {
			fmt.Fprintf(&text, ", %d when its tables are read together", t.together)
		}
		fmt.Fprintln(&text)
		all.hidden, all.exact = all.hidden+t.hidden, all.exact+t.exact
	}
	fmt.Fprintf(&text, "%d counts hidden, %d of them exact\n", all.hidden, all.exact)
	return lines(w, text.String())
}

func readSeed(ctx context.Context, name string) (seed, error) {
	var s seed
	document, err := os.ReadFile(name)
	if err != nil {
		return s, err
	}
	publication, err := redact.ReadPublication(name, bytes.NewReader(document))
	if err != nil {
		return s, err
	}
	if err := json.Unmarshal(document, &s); err != nil {
		return s, err
	}
	s.audited, err = audit(ctx, s.Title, publication, redact.Informed)
	return s, err
}

func (s seed) write(ctx context.Context, text *strings.Builder, counted *tally) error {
	fmt.Fprintln(text, s.Title)
	if s.Note != "" {
		fmt.Fprintf(text, "  %s\n", s.Note)
	}
	if s.Reading != "" {
		if s.Reading == "together" {
			counted.together += len(s.disclosure.Exact())
		}
		var rows [][]string
		for _, f := range s.disclosure.Feasible {
			if !f.Stated {
				rows = append(rows, []string{f.Name, f.String(), f.Because.String()})
			}
		}
		if err := grid(text, []string{"count", "can be", "because"}, rows); err != nil {
			return err
		}
		fmt.Fprintln(text)
		return nil
	}
	readings, err := s.readings(ctx)
	if err != nil {
		return err
	}
	result := readings[len(readings)-1]
	if len(result.Conflict) > 0 { // the sums alone stand firm
		result = readings[0]
	}
	var rows [][]string
	for i, f := range result.Feasible {
		if f.Stated {
			continue
		}
		counted.hidden++
		if _, exact := f.Exact(); exact {
			counted.exact++
		}
		beside, alone, err := s.beside(ctx, f.Name)
		if err != nil {
			return err
		}
		row := []string{f.Name, beside, left(readings[0], i), alone}
		for _, reading := range readings[1:] {
			row = append(row, left(reading, i))
		}
		rows = append(rows, append(row, f.Because.String()))
	}
	header := []string{"hidden", "beside it", "by adding up", "by its percentage", "by both", "and the note", "because"}
	if err := grid(text, header, rows); err != nil {
		return err
	}
	if len(s.disclosure.Conflict) > 0 {
		var conflict strings.Builder
		s.writeConflict(&conflict)
		for line := range strings.Lines(conflict.String()) {
			text.WriteString("  " + line)
		}
	}
	fmt.Fprintln(text)
	return nil
}

// readings audits a table as readers of growing knowledge: by its sums, by its
// percentages as well, by its note as well.
func (s seed) readings(ctx context.Context) ([]redact.Disclosure, error) {
	var readings []redact.Disclosure
	for _, kinds := range [][]string{{"value", "sum"}, {"value", "sum", "percent"}, {"value", "sum", "percent", "range"}} {
		reading, err := redact.Audit(ctx, s.only(func(f redact.Fact) bool { return slices.Contains(kinds, f.Kind()) }), redact.Informed)
		if err != nil {
			return nil, err
		}
		readings = append(readings, reading)
	}
	return readings, nil
}

// beside finds the percentage printed beside a hidden count, and what it leaves of
// the count alone.
func (s seed) beside(ctx context.Context, name string) (shown, alone string, err error) {
	printed := func(f redact.Fact) bool { return f.Kind() == "percent" && f.Operands()[0].String() == name }
	facts := s.publication.Facts()
	i := slices.IndexFunc(facts, printed)
	if i < 0 {
		return "–", "", nil
	}
	text := facts[i].String() // "BME is 12.5 % of Total"
	text = strings.TrimSuffix(strings.TrimPrefix(text, name+" is "), " of "+facts[i].Operands()[1].String())
	d, err := redact.Audit(ctx, s.only(func(f redact.Fact) bool { return f.Kind() == "value" || printed(f) }), redact.Informed)
	if err != nil {
		return "", "", err
	}
	f, _ := d.Of(name)
	return text, f.String(), nil
}

// only keeps the facts of which something holds.
func (s seed) only(holds func(redact.Fact) bool) redact.Publication {
	var without []int
	for n, fact := range s.publication.Facts() {
		if !holds(fact) {
			without = append(without, n)
		}
	}
	return s.publication.Without(without...)
}

// left says what a reading leaves of a count.
func left(reading redact.Disclosure, i int) string {
	if len(reading.Conflict) > 0 {
		return "contradiction"
	}
	return reading.Feasible[i].String()
}
