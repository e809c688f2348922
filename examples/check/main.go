// Check recomputes every figure of one or more ledgers and says of each printed
// figure whether it can be right.
//
//	go run ./examples/check [-json] FILE...
//
// Several files are one ledger: a figure may be derived from a figure of another
// file. A ledger is a JSON document with title, organisation, snapshot and
// figures; a figure has id, what, unit (count, %, pp, ratio, score or money),
// printed, and from, its derivation, unless it is an input.
//
// With -json one document is printed: figures, a list of id, printed, computed
// (to six places, or ""), verdict and diagnosis, and summary, the number of
// figures by verdict. Without it, a table.
//
// Faults of the input go to standard error, all of them; the figures that are
// not at fault are checked all the same. The exit status is 0 when the work was
// done, 1 when the input is at fault and 2 for wrong usage.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"
	"unicode"

	"github.com/workforce-equality/equality/examples/internal/arguments"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run does the work of the program and gives its exit status.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("check", flag.ContinueOnError)
	flags.SetOutput(stderr)
	asJSON := flags.Bool("json", false, "print one JSON document")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: check [-json] FILE...\n\nRecomputes the figures of ledgers and says which cannot be right.")
		flags.PrintDefaults()
	}
	names, err := arguments.Files(flags, args)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		return 2
	}
	if len(names) == 0 {
		flags.Usage()
		return 2
	}
	var faults measure.Faults
	var ledgers []published.Ledger
	for _, name := range names {
		ledger, err := read(name)
		faults = append(faults, faultsOf(name, err)...)
		ledgers = append(ledgers, ledger)
	}
	findings, err := published.Check(ledgers...)
	faults = append(faults, faultsOf("", err)...)
	write := writeText
	if *asJSON {
		write = writeJSON
	}
	if err := write(stdout, findings); err != nil {
		faults = append(faults, measure.Fault{Err: err})
	}
	if len(faults) > 0 {
		fmt.Fprintln(stderr, faults)
		return 1
	}
	return 0
}

func read(name string) (published.Ledger, error) {
	file, err := os.Open(name)
	if err != nil {
		return published.Ledger{Name: name}, err
	}
	defer file.Close()
	return published.Read(name, file)
}

// faultsOf gives the faults that an error holds, or makes one of it.
func faultsOf(source string, err error) measure.Faults {
	if err == nil {
		return nil
	}
	if faults, ok := errors.AsType[measure.Faults](err); ok {
		return faults
	}
	return measure.Faults{{Source: source, Err: err}}
}

// figure is a finding as the JSON document gives it.
type figure struct {
	ID        string            `json:"id"`
	Printed   string            `json:"printed"`
	Computed  string            `json:"computed"`
	Verdict   published.Verdict `json:"verdict"`
	Diagnosis string            `json:"diagnosis"`
}

func writeJSON(w io.Writer, findings []published.Finding) error {
	document := struct {
		Figures []figure       `json:"figures"`
		Summary map[string]int `json:"summary"`
	}{Figures: []figure{}, Summary: map[string]int{}}
	for _, f := range findings {
		document.Figures = append(document.Figures, figure{f.Figure.ID, f.Figure.Printed, computed(f, 6), f.Verdict, f.Diagnosis})
	}
	for _, tally := range published.Tallies(findings) {
		document.Summary[tally.Verdict.String()] = tally.Figures
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(document)
}

func writeText(w io.Writer, findings []published.Finding) error {
	var text strings.Builder
	table := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "figure\tprinted\tcomputed\tverdict\tdiagnosis")
	for _, f := range findings {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", cell(f.Figure.ID), cell(f.Figure.Printed), cell(computed(f, 4)), f.Verdict, clean(f.Diagnosis))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	for _, tally := range published.Tallies(findings) {
		fmt.Fprintf(&text, "%5d %s\n", tally.Figures, tally.Verdict)
	}
	for line := range strings.Lines(text.String()) {
		if _, err := fmt.Fprintln(w, strings.TrimRight(line, " \n")); err != nil {
			return err
		}
	}
	return nil
}

// cell is a text that makes no column of the table wider than a reader's screen.
func cell(text string) string {
	const widest = 60
	if letters := []rune(text); len(letters) > widest {
		text = string(letters[:widest]) + "…"
	}
	return clean(text)
}

// clean puts a space for what would break a line or a column of the table, or
// steer the terminal.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsGraphic(r) {
			return r
		}
		return ' '
	}, text)
}

// computed is the exact value at so many places, "" where there is none.
func computed(f published.Finding, places int) string {
	if !f.Computed.Known() {
		return ""
	}
	return f.Computed.Text(places)
}
