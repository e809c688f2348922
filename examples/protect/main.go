// Protect prints a table of counts as it can be published: the small counts hidden,
// and as many others as it takes that nobody can work the small ones out.
//
//	go run ./examples/protect [-json] [-require LEVEL] [-cost COST] [-time 10s] FILE
//	go run ./examples/protect [-data DIR]
//
// FILE, "-" for standard input, is a JSON document of the schema sdc-instance/1 with
// rule (max, zeros published or suppressed), attacker (lower and upper: what a reader
// knows of every hidden cell; null is no bound), cells (key, value and status: fixed,
// open or primary) and relations (total and parts, by number from 0). Instead of
// attacker, cells and relations it may have dims, trees of codes, and values, the
// counts of the leaves with their codes joined by |, of which the rest is built: the
// grand total is fixed, and zeros where they are published. Other fields are ignored.
//
// -require is how much must stay possible of every primary cell: range (all that the
// rule hides, the default), unique (two values), span=K (ends K apart), bounds=L,U (so
// far below and above) or set=K (so many values). -cost is what the other hidden cells
// cost: count (1 each, the default), value (what they hold), logarithm (that of one more
// than they hold) or hierarchy (totals more than their parts). -time is how long to look
// for the cheapest pattern; what is found till then is safe too.
//
// The table is printed with one marker and the note that goes with it. With -json one
// document is printed instead, which is for the publisher alone: hidden, the numbers
// of the cells; cost; optimal; lower_bound; unprotected, the cells of which less stays
// possible than required, with what hiding every open cell would give; audit, ends
// between which each primary cell can lie at least; and witnesses, whole tables that
// prove it.
//
// Without a file it shows how the tables of testdata/protect, of published reports,
// could have been published.
//
// The exit status is 0 when the work was done, 1 when the input is at fault, all
// faults listed, and 2 for wrong usage.
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
	"time"

	"github.com/workforce-equality/equality/examples/internal/arguments"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// options is what the flags ask for.
type options struct {
	json  bool
	level redact.Level
	cost  redact.Cost
	time  time.Duration
	data  string
	files []string
}

// run does the work of the program and gives its exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	if len(o.files) == 0 {
		err = o.seeds(ctx, stdout)
	} else {
		err = o.file(ctx, o.files[0], stdin, stdout)
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// errUsage: the arguments do not fit together.
var errUsage = errors.New("wrong usage")

// parse reads the flags, which may stand behind the file.
func parse(args []string, stderr io.Writer) (options, error) {
	var o options
	flags := flag.NewFlagSet("protect", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.BoolVar(&o.json, "json", false, "print one JSON document, for the publisher alone")
	flags.TextVar(&o.level, "require", redact.RequireRange(), "what must stay possible: range, unique, span=K, bounds=L,U or set=K")
	flags.TextVar(&o.cost, "cost", redact.ByCount, "what hiding costs: count, value, logarithm or hierarchy")
	flags.DurationVar(&o.time, "time", 10*time.Second, "how long to look for the cheapest pattern")
	flags.StringVar(&o.data, "data", "testdata", "the directory that holds protect, the tables of published reports")
	flags.Usage = func() {
		fmt.Fprint(stderr, "usage: protect [-json] [-require LEVEL] [-cost COST] [-time 10s] FILE\n"+
			"       protect [-data DIR]\n\nPrints a table of counts as it can be published.\n")
		flags.PrintDefaults()
	}
	var err error
	if o.files, err = arguments.Files(flags, args); err != nil {
		return o, err
	}
	if len(o.files) > 1 || (len(o.files) == 0 && o.json) || o.time <= 0 {
		fmt.Fprintln(stderr, "one FILE is needed, and some time")
		flags.Usage()
		return o, errUsage
	}
	return o, nil
}

// file protects the table of a file and prints it.
func (o options) file(ctx context.Context, name string, stdin io.Reader, stdout io.Writer) error {
	s, err := o.protect(ctx, name, stdin)
	if err != nil {
		return err
	}
	if o.json {
		return s.writeJSON(stdout)
	}
	return s.writeText(stdout)
}

// protect protects the table of a file. The faults are of that file.
func (o options) protect(ctx context.Context, name string, stdin io.Reader) (solution, error) {
	source := stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return solution{}, measure.Faults{{Source: name, Err: err}}
		}
		defer file.Close()
		source = file
	}
	p, err := read(source)
	if err != nil {
		return solution{}, placed(err, name)
	}
	ctx, cancel := context.WithTimeout(ctx, o.time)
	defer cancel()
	s, err := p.solve(ctx, p.policy(o.level, o.cost))
	return s, placed(err, name)
}

// placed gives the faults of an error the file that they are of.
func placed(err error, name string) error {
	faults, found := errors.AsType[measure.Faults](err)
	if !found {
		return err
	}
	of := append(measure.Faults(nil), faults...)
	for i := range of {
		of[i].Source = name
	}
	return of
}

// seeds shows how the tables of published reports could have been published.
func (o options) seeds(ctx context.Context, stdout io.Writer) error {
	names, err := filepath.Glob(filepath.Join(o.data, "protect", "*.json"))
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("no tables in %s", filepath.Join(o.data, "protect"))
	}
	for i, name := range names {
		if i > 0 {
			fmt.Fprintln(stdout)
		}
		s, err := o.protect(ctx, name, nil)
		if err != nil {
			return err
		}
		if err := s.writeSeed(stdout); err != nil {
			return err
		}
	}
	return nil
}
