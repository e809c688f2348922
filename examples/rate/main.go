// Rate rates scores, figures and actions, and prints with every rating the rule
// that gave it and what the rule saw.
//
//	go run ./examples/rate [-json] [-two-sided] FILE
//
// FILE is a JSON document, "-" standard input; testdata/ratings has samples. Bare
// ratings mislead: print the reason and the rule beside them, as this program does.
//
// # The document
//
// It has one or more of eds, measures and actions. Other fields, and the same field
// twice, are faults. Numbers may be texts or numbers.
//
//	eds                   scores of EDS 2022
//	  1A … 3C             0 to 3 in halves; an outcome that is left out is missing
//	  services            up to three services that domain 1 was assessed for, instead of
//	                      1A to 1D: a list of name, 1A, 1B, 1C and 1D, all given. The
//	                      middle of their totals is the domain's
//	measures              list of
//	  indicator           identifier of a figure, as "wres2" or "wres5.difference"; must be given
//	  value               as printed, as "2.19", "-8.6 pp", "N/A" or "[c]", or a fraction, "475/138"
//	  previous            the same of the year before
//	  group, part         whose and which figure, as "BME" and "executive"
//	  year, previous_year of the figures, by which the breaks of a series are found
//	actions               list of
//	  status              in the words of a plan, as "ongoing" or "covered by …"; must be given
//	  due                 "2021-12-31", or "ongoing", or left out where there is no date
//	  title, owner        texts
//	  reviewed, every     day of the last review, and months between reviews
//	on                    the day on which the actions are rated; must be given with them
//
// Figures of the two standards are rated by the rules of package rag, with
// -two-sided so that harm to either group counts. A figure that these have no rule
// for is not rated. Intervals are not part of the document, so that of the staff
// survey no movement counts.
//
// # JSON
//
// With -json one document is printed, with the keys of the input:
//
//	eds       rating, symbol, rule, reason, total, domains
//	measures  a list of indicator, rating, symbol, rule, reason
//	actions   a list of title, owner, rating, symbol, rule, reason
//	on        as given
//
// What could not be rated has rating "", symbol "–" and the reason. The total is of
// the outcomes scored, and so is that of each domain, "1" to "3"; both are texts, ""
// where none was scored.
//
// Faults of the input go to standard error, all of them, and then nothing is
// printed. The exit status is 0 when the work was done, 1 when the input is at fault
// and 2 for wrong usage.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/workforce-equality/equality/examples/internal/arguments"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run does the work of the program and gives its exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("rate", flag.ContinueOnError)
	flags.SetOutput(stderr)
	asJSON := flags.Bool("json", false, "print one JSON document")
	twoSided := flags.Bool("two-sided", false, "count harm to either group")
	flags.Usage = func() {
		fmt.Fprint(stderr, "usage: rate [-json] [-two-sided] FILE\n\n"+
			"Rates scores, figures and actions, with the rule that gave each rating; FILE is JSON, - for standard input.\n")
		flags.PrintDefaults()
	}
	names, err := arguments.Files(flags, args)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		return 2
	}
	if len(names) != 1 {
		flags.Usage()
		return 2
	}
	rated, faults := examine(names[0], stdin, *twoSided)
	if len(faults) > 0 {
		fmt.Fprintln(stderr, faults)
		return 1
	}
	write := writeText
	if *asJSON {
		write = writeJSON
	}
	if err := write(stdout, rated); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}
