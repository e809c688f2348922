package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"time"

	"github.com/workforce-equality/equality/examples/internal/arguments"
	"github.com/workforce-equality/equality/redact"
)

// options is what the flags ask for.
type options struct {
	json         bool
	level        redact.Level
	cost         redact.Cost
	insider      int64
	time         time.Duration
	method       redact.Method
	secret       []byte
	secretFile   string
	replay       bool
	alternatives bool
	ledger       string
	release      string
	ledgerOut    string
	data         string
	files        []string
	report       func(redact.Progress) // nil where nobody is looking
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
	flags.TextVar(&o.cost, "cost", redact.ByCount, "what hiding costs: count, value, logarithm, hierarchy or priority")
	flags.Int64Var(&o.insider, "insider", 0, "the greatest hidden count that somebody may know exactly")
	flags.DurationVar(&o.time, "time", 10*time.Second, "how long to look for the cheapest pattern")
	flags.TextVar(&o.method, "round", redact.Method{}, "round instead of hiding: nearest=N, random=N, controlled=N or small=N")
	flags.StringVar(&o.secretFile, "secret", "", "the file of the secret by which counts are rounded at random")
	flags.BoolVar(&o.replay, "replay", false, "find what a reader learns who owns this program")
	flags.BoolVar(&o.alternatives, "alternatives", false, "set hiding, merging, rounding and percentages side by side")
	flags.StringVar(&o.ledger, "ledger", "", "the file of what earlier releases published")
	flags.StringVar(&o.release, "release", "", "the name of this release in the new ledger")
	flags.StringVar(&o.ledgerOut, "ledger-out", "", "the file to write the new ledger to")
	flags.StringVar(&o.data, "data", "testdata", "the directory that holds protect, the tables of published reports")
	flags.Usage = func() {
		fmt.Fprint(stderr, "usage: protect [-json] [-require LEVEL] [-cost COST] [-insider N] [-time 10s] [-replay] [-alternatives [-secret FILE]]\n"+
			"               [-ledger FILE] [-release NAME -ledger-out FILE] FILE\n"+
			"       protect [-json] [-require LEVEL] [-insider N] [-time 10s] -round METHOD [-alternatives] [-secret FILE] FILE\n"+
			"       protect [-require LEVEL] [-cost COST] [-time 10s] [-data DIR]\n\n"+
			"Prints a table of counts as it can be published.\n")
		flags.PrintDefaults()
	}
	var err error
	if o.files, err = arguments.Files(flags, args); err != nil {
		return o, err
	}
	if wrong := o.wrong(); wrong != "" {
		fmt.Fprintln(stderr, wrong)
		flags.Usage()
		return o, errUsage
	}
	return o, nil
}

// wrong says what does not fit together, "" where all does.
func (o options) wrong() string {
	rounds := o.method != redact.Method{}
	alone := o.json || o.insider != 0 || rounds || o.secretFile != "" || o.replay || o.alternatives || o.releases()
	switch {
	case len(o.files) > 1, len(o.files) == 0 && alone, o.time <= 0:
		return "one FILE is needed, and some time"
	case o.insider < 0:
		return "-insider is a count"
	case rounds && (o.replay || o.releases()):
		return "-replay and ledgers are of what is hidden, not of what is rounded"
	case (o.release == "") != (o.ledgerOut == ""):
		return "-release and -ledger-out go together"
	case o.isRandom() && o.secretFile == "":
		return "rounding at random takes a -secret"
	case o.secretFile != "" && !o.isRandom() && !o.alternatives:
		return "-secret is of rounding at random"
	}
	return ""
}

// releases tells whether a ledger is read or written.
func (o options) releases() bool { return o.ledger != "" || o.release != "" || o.ledgerOut != "" }

// isRandom tells whether counts are to be rounded at random.
func (o options) isRandom() bool { return o.method == redact.AtRandom(o.method.Base(), nil) }
