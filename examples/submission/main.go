// Submission computes the figures that organisations of the NHS submit and publish in a
// year, those of the race standard, the disability standard and the gender pay gap, from
// extracts of their staff and recruitment records: of one board or of all of them at
// once.
//
//	go run ./examples/submission -staff FILE -recruitment FILE -out DIR [-previous DIR] [-exact] [-json]
//	    [-column FIELD=HEADER]... [-codes BAND,...] [-per contract|person] [-faults N]
//	go run ./examples/submission -synthetic N [-seed S] [-organisations K] [-interleaved] -out DIR [-json]
//
// # Extracts
//
// Both are CSV in UTF-8 with a header. Columns stand in any order, their names in any
// letter case, and others are ignored; -column organisation=org says that a field has
// another header, in both files or, as staff.organisation=org, in one. Either file may be
// left out. testdata/submission has samples.
//
//	organisation  its code or name
//	employee      identifies a person within the organisation; may be blank
//	sex           F or Female, M or Male; any other text, and none, is not used
//	ethnicity     a letter code, as A, or two characters of which the first is one; Z, 99 or
//	              blank where it is not known
//	disability    Y, N, U or blank, or the words of the staff record, as Not Declared
//	band          1 to 9 with 8a to 8d, as 8a or Band 8a; VSM, MED, and the medical grades;
//	              XR05, and XN08 and above where -codes says what they are
//	clinical      N, C or M: non-clinical, clinical, medical and dental
//	board         N: not a member; V: voting, E: executive, B: both, O: other member
//	hourly_rate   in pounds, with up to four decimals; blank where there is none, for 0 is
//	              a rate
//	bonus         of the twelve months to the snapshot, in pounds; blank or 0 is none
//	disciplinary  Y or N: entered a formal disciplinary process in the year
//	training      Y or N: accessed non-mandatory training
//	capability    Y or N, optional: entered the formal capability procedure
//
// and of recruitment
//
//	organisation, ethnicity, disability
//	applicant     identifies the application; may be blank
//	shortlisted   Y or N
//	appointed     Y or N, of those shortlisted
//
// A row is a contract, and each counts, in processes, training and the board too. With
// -per person the first row of a person counts alone, and what further ones say does not.
// In either case people with several rows are warned of.
//
// # Output
//
// DIR gets wres.csv, wdes.csv, gpg.csv and cells.csv, whose columns are told in the
// package examples/internal/submission, and faults.csv: file (staff or recruitment), row
// (of the records of the file, the header being the first), field, value and reason, one
// line a fault. With -exact every figure has ten decimal places. A row with a fault is
// left out whole, and the figures are those of the others.
//
// With -previous, a directory with staff.csv and recruitment.csv of the year before, or
// the one of them that is given of this year, DIR gets changes.csv too: file,
// organisation, figure, previous, value, change; the faults of that year are in faults.csv
// as of previous/staff and previous/recruitment.
//
// All files appear under their names at the end and together; where anything fails
// none is written. Those of an earlier run are replaced then, and a changes.csv of one
// stays where this run has no -previous, with a warning. With -json a summary is
// printed, else a few lines of it.
//
// With -synthetic DIR, which holds none yet, gets staff.csv of N rows and
// recruitment.csv of half as many, to
// try any size out: of K organisations, one after the other or, with -interleaved, in
// turns by chance. All is made up, and the same for the same S.
//
// The exit status is 0 when the work was done, rows at fault or not, 1 when an extract
// cannot be read, has more rows at fault than -faults allows or the files cannot be
// written, and 2 for wrong usage. On a terminal a line tells how many rows were read.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/workforce-equality/equality/examples/internal/arguments"
	"github.com/workforce-equality/equality/examples/internal/submission"
	"github.com/workforce-equality/equality/internal/synthetic"
	"github.com/workforce-equality/equality/workforce"
)

func main() {
	// Nearly all memory is amounts of pay, which hold no pointers: to collect garbage more
	// often costs little time and saves much room.
	debug.SetGCPercent(75)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr, isTerminal(os.Stderr)))
}

// options are what the user asks for.
type options struct {
	staff, recruitment, previous, out string
	exact, json                       bool
	columns                           submission.Columns
	codes                             submission.Codes
	counting                          counting
	mostFaulty                        int64
	madeUp                            madeUp
	showing                           bool // the progress
}

// run does the work of the program and gives its exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer, terminal bool) int {
	asked, status := parse(args, stderr)
	if asked == nil {
		return status
	}
	asked.showing = terminal
	var summary summary
	var err error
	if asked.madeUp.rows > 0 {
		summary, err = asked.madeUp.write(ctx, asked.out)
	} else {
		summary, err = submit(ctx, *asked, stderr)
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	write := summary.writeText
	if asked.json {
		write = summary.writeJSON
	}
	if err := write(stdout); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// submit reads the extracts and writes the files.
func submit(ctx context.Context, asked options, stderr io.Writer) (_ summary, err error) {
	var s summary
	dir, err := newOutput(asked.out)
	if err != nil {
		return s, err
	}
	defer func() { err = errors.Join(err, dir.discard()) }()
	faults, err := dir.create("faults.csv")
	if err != nil {
		return s, err
	}
	year := reading{options: asked, faults: newFaultList(faults), progress: &progress{w: stderr, on: asked.showing}}
	now, err := year.read(ctx, &s, "", asked.staff, asked.recruitment)
	if err != nil {
		return s, err
	}
	var previous []*submission.Figures
	if asked.previous != "" {
		previous, err = year.read(ctx, &s, "previous/", asked.earlier(asked.staff, "staff.csv"), asked.earlier(asked.recruitment, "recruitment.csv"))
		if err != nil {
			return s, err
		}
	}
	if err := year.faults.flush(); err != nil {
		return s, err
	}
	places := submission.Published()
	if asked.exact {
		places = submission.Exact()
	}
	for _, file := range submission.Files() {
		if err := dir.write(file.Name, func(w io.Writer) error { return file.Write(w, places, now) }); err != nil {
			return s, err
		}
	}
	if asked.previous != "" {
		err := dir.write("changes.csv", func(w io.Writer) error { return submission.WriteChanges(w, places, previous, now) })
		if err != nil {
			return s, err
		}
	}
	s.Organisations = len(now)
	s.Files, err = dir.publish()
	if asked.previous == "" && dir.has("changes.csv") {
		s.Warnings = append(s.Warnings, "changes.csv is of an earlier run")
	}
	return s, err
}

// earlier is the file of the year before beside one of this year.
func (o options) earlier(now, name string) string {
	if now == "" {
		return ""
	}
	return filepath.Join(o.previous, name)
}

// parse reads the flags; nil is an exit with the status.
func parse(args []string, stderr io.Writer) (asked *options, status int) {
	asked = &options{counting: counting(workforce.ByContract)}
	flags := flag.NewFlagSet("submission", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&asked.staff, "staff", "", "the staff extract, a CSV `FILE`")
	flags.StringVar(&asked.recruitment, "recruitment", "", "the recruitment extract, a CSV `FILE`")
	flags.StringVar(&asked.previous, "previous", "", "a `DIR` with staff.csv and recruitment.csv of the year before")
	flags.StringVar(&asked.out, "out", "", "the `DIR` for the files")
	flags.BoolVar(&asked.exact, "exact", false, "ten decimal places")
	flags.BoolVar(&asked.json, "json", false, "print the summary as one JSON document")
	flags.Var(&asked.columns, "column", "a field and its header, `FIELD=HEADER`; may be repeated")
	flags.Var(&asked.codes, "codes", "the `BANDS` that the grade codes 08 and above stand for, as 8a,8b,8c,8d,9")
	flags.Var(&asked.counting, "per", "count each `contract or person`")
	flags.Int64Var(&asked.mostFaulty, "faults", 0, "stop when more than `N` rows of a file are at fault; 0 is no limit")
	flags.Int64Var(&asked.madeUp.rows, "synthetic", 0, "make extracts up, of `N` rows of staff")
	flags.Uint64Var(&asked.madeUp.seed, "seed", 1, "the `NUMBER` from which everything made up follows")
	flags.IntVar(&asked.madeUp.organisations, "organisations", 10, "how many organisations, `K`, are made up")
	flags.BoolVar(&asked.madeUp.interleaved, "interleaved", false, "mix the rows of the organisations made up")
	flags.Usage = func() {
		fmt.Fprint(stderr, "usage: submission -staff FILE -recruitment FILE -out DIR [-previous DIR] [-exact] [-json]\n"+
			"           [-column FIELD=HEADER]... [-codes BAND,...] [-per contract|person] [-faults N]\n"+
			"       submission -synthetic N [-seed S] [-organisations K] [-interleaved] -out DIR [-json]\n\n"+
			"Computes the WRES, WDES and pay gap figures of organisations from extracts of their records.\n")
		flags.PrintDefaults()
	}
	files, err := arguments.Files(flags, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return nil, 0
	case err != nil:
		return nil, 2
	case len(files) > 0 || !asked.complete():
		if len(files) > 0 {
			fmt.Fprintf(stderr, "not expected: %s\n", strings.Join(files, " "))
		}
		flags.Usage()
		return nil, 2
	}
	return asked, 0
}

// complete tells whether the flags say what to do: to make extracts up, or to read them.
func (o options) complete() bool {
	extracts := o.staff != "" || o.recruitment != ""
	made := o.madeUp.rows > 0
	if made && (o.previous != "" || o.madeUp.organisations < 1 || o.madeUp.organisations > synthetic.MostOrganisations) {
		return false
	}
	return o.out != "" && extracts != made && o.madeUp.rows >= 0 && o.mostFaulty >= 0
}
