// Paygap computes the statutory gender pay gap measures of an employer from a file
// of its staff.
//
//	go run ./examples/paygap [-json] [-places N] [-svg DIR] FILE
//
// FILE is CSV with a header, "-" standard input; testdata/pay has a sample. A row
// is one relevant employee. Columns stand in any order, their names in any letter
// case, and others are ignored.
//
//	sex          F or Female, M or Male, any letter case; any other text, and none, is
//	             not used in the comparison
//	hourly_rate  in pounds, as 17.25, with any number of decimals; blank is none
//	bonus        of the twelve months to the snapshot, in pounds, with four decimals at
//	             the most, or the row is at fault; blank or 0 is none
//	full_pay     optional: N is paid less, or nothing, because of leave; Y or blank is not
//	employee     optional: somebody who stands in several rows is told of
//	band         optional: the gap within each band is given too
//	ethnicity    optional: a letter code, White, BME or Unknown; the gap of Black and
//	             minority ethnic staff to White staff is given too
//	disability   optional: Y, N, U or blank; likewise
//
// Without full pay one counts in the headcount and the bonus measures only, and so
// does one without a rate. A bonus below zero is none.
//
// # Output
//
// With -json one document is printed:
//
//	headcount             women, men, not_used
//	mean_hourly_gap       median_hourly_gap, mean_bonus_gap and median_bonus_gap likewise
//	women_bonus_percent   men_bonus_percent likewise
//	quarters              from the lowest: name (lower, lower_middle, upper_middle, upper),
//	                      women, men, women_percent, men_percent
//	exact                 the four gaps at ten places
//	undefined             for each field without a value, as quarters.lower.women_percent, the reason
//	warnings              what to know before the figures are used, in sentences
//
// Gaps and percentages are texts at one decimal place, or as many as -places says,
// rounded once, half away from zero, and "" where there is no value. The men's
// share of a quarter is what the women's leaves of 100, for a pair that makes no
// 100 is refused by the government's service. Where only men were paid a bonus both
// bonus gaps are 100, which is that service's convention. Without -json the same is
// printed as tables, with the gaps of bands and groups, at one decimal place at most,
// and what to know before these are used.
//
// With -svg charts are written into a directory: quarters.svg, rates.svg and, where
// the file has bands, bands.svg, and index.html with all of them and their figures
// as tables. Outside the statutory measures no figure is given of fewer than ten
// people on a side: gaps of bands and groups with fewer are withheld, as [c], and the
// steps of the rates are so wide that none holds fewer women or men.
//
// A row with a fault is left out whole. The faults go to standard error, all of
// them, and the figures of the other rows are printed all the same, with a warning.
// The exit status is 0 when the work was done, 1 when the input is at fault and 2
// for wrong usage. Where standard error is a terminal a line tells how many rows
// were read.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/workforce-equality/equality/examples/internal/arguments"
	"github.com/workforce-equality/equality/measure"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, isTerminal(os.Stderr)))
}

// mostPlaces is as many decimals as anybody reads.
const mostPlaces = 20

// options are what the user asks for.
type options struct {
	json    bool
	places  int
	pages   string // the directory of the charts
	file    string
	showing bool // the progress
}

// run does the work of the program and gives its exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, terminal bool) int {
	asked, status := parse(args, stderr)
	if asked == nil {
		return status
	}
	asked.showing = terminal
	people, faults := read(*asked, stdin, stderr)
	if people == nil {
		fmt.Fprintln(stderr, faults)
		return 1
	}
	result := newDocument(people, asked.places)
	write := writeJSON
	if !asked.json {
		write = writeText
		result.Warnings = append(result.Warnings, result.groupNotes()...)
	}
	if err := write(stdout, result); err != nil {
		faults = append(faults, measure.Fault{Err: err})
	}
	if asked.pages != "" {
		faults = append(faults, writeCharts(asked.pages, result)...)
	}
	if len(faults) > 0 {
		fmt.Fprintln(stderr, faults)
		return 1
	}
	return 0
}

// parse reads the flags, which may stand behind the file; nil is an exit with the
// status.
func parse(args []string, stderr io.Writer) (asked *options, status int) {
	asked = &options{}
	flags := flag.NewFlagSet("paygap", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.BoolVar(&asked.json, "json", false, "print one JSON document")
	flags.IntVar(&asked.places, "places", 1, "the decimal places of gaps and percentages, `N` from 0 to 20")
	flags.StringVar(&asked.pages, "svg", "", "write charts, and a page with their figures, into this `DIR`")
	flags.Usage = func() {
		fmt.Fprint(stderr, "usage: paygap [-json] [-places N] [-svg DIR] FILE\n\n"+
			"Computes the statutory gender pay gap measures from a file of staff; FILE is CSV, - for standard input.\n")
		flags.PrintDefaults()
	}
	files, err := arguments.Files(flags, args)
	if errors.Is(err, flag.ErrHelp) {
		return nil, 0
	}
	if err != nil {
		return nil, 2
	}
	if len(files) != 1 || asked.places < 0 || asked.places > mostPlaces {
		flags.Usage()
		return nil, 2
	}
	asked.file = files[0]
	return asked, 0
}
