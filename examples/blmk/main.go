// Blmk recomputes three years of a board's published race-equality reports from
// their own inputs and says of every printed figure whether it can be right.
//
//	go run ./examples/blmk [-json | -markdown] [-data DIR]
//
// The board is NHS Bedfordshire, Luton and Milton Keynes; its reports for 2022,
// 2023 and 2024 stand as ledgers under testdata, beside what other documents of
// the same year print. For each report and indicator a table shows what was
// printed, what the counts give, the verdict, and how to read the figure: its
// confidence interval at 95 per cent, whether the difference can be told from
// chance, the four-fifths reading, and what became of it since the year before. A
// figure that the rules of package rag rate has its rating, and below each table
// stand that of the indicator, or of the two that the reports have on one page, the
// rating that was printed, the reason and the rules.
// The last part lists the figures that cannot be right, and why.
//
// The exit status is 0 when the work was done, 1 when the ledgers are at fault
// and 2 for wrong usage.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/workforce-equality/equality/published"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run does the work of the program and gives its exit status.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("blmk", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprint(stderr, "usage: blmk [-json | -markdown] [-data DIR]\n\n"+
			"Recomputes three years of a board's published race-equality reports and says which figures cannot be right.\n")
		flags.PrintDefaults()
	}
	asJSON := flags.Bool("json", false, "print one JSON document")
	asMarkdown := flags.Bool("markdown", false, "print Markdown")
	data := flags.String("data", "testdata", "the directory of the ledgers")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	if flags.NArg() > 0 || (*asJSON && *asMarkdown) {
		flags.Usage()
		return 2
	}
	survey, err := examine(*data)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	write := writeText
	switch {
	case *asJSON:
		write = writeJSON
	case *asMarkdown:
		write = writeMarkdown
	}
	if err := write(stdout, survey); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// publications are the documents, in the order of their publication; all of them
// are read as one, because they repeat each other's figures.
func publications() []string {
	return []string{"sefton-edi-2021", "blmk-psed-2022", "blmk-wres-2022", "blmk-wres-2023", "blmk-key-publications", "blmk-wres-2024"}
}

// examination is what the program found.
type examination struct {
	Documents []document
	Reports   []yearReport
}

// document is one publication and the findings on its figures.
type document struct {
	Ledger   published.Ledger
	Findings []published.Finding
}

// wrong lists the figures that cannot be right.
func (d document) wrong() []published.Finding {
	var wrong []published.Finding
	for _, finding := range d.Findings {
		if finding.Verdict == published.Inconsistent {
			wrong = append(wrong, finding)
		}
	}
	return wrong
}

// examine reads and checks the ledgers and builds the tables of the reports.
func examine(data string) (examination, error) {
	var ledgers []published.Ledger
	var faults []error
	for _, name := range publications() {
		ledger, err := readLedger(filepath.Join(data, name, "ledger.json"))
		faults = append(faults, err)
		ledgers = append(ledgers, ledger)
	}
	findings, err := published.Check(ledgers...)
	if err := errors.Join(append(faults, err)...); err != nil {
		return examination{}, err
	}
	result := examination{Documents: make([]document, len(ledgers))}
	for i, ledger := range ledgers {
		result.Documents[i].Ledger = ledger
		apart, err := checkApart(filepath.Join(data, publications()[i], "apart.json"), i)
		if err != nil {
			return examination{}, err
		}
		findings = append(findings, apart...)
	}
	for _, finding := range findings {
		at := &result.Documents[finding.Ledger]
		at.Findings = append(at.Findings, finding)
	}
	result.Reports, err = yearReports(findings)
	return result, err
}

func readLedger(path string) (published.Ledger, error) {
	file, err := os.Open(path)
	if err != nil {
		return published.Ledger{}, fmt.Errorf("%w (run it at the root of the repository, or name the directory with -data)", err)
	}
	defer file.Close()
	return published.Read(path, file)
}
