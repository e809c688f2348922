package standard

import (
	"errors"
	"flag"
	"fmt"
	"io"

	"github.com/workforce-equality/equality/examples/internal/arguments"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Return is what an organisation states for a year.
type Return[R any] interface {
	Report() (R, error)
}

// Report is the exact figures of a return.
type Report[R any] interface {
	Results() []measure.Result
	YearOnYear(previous R) []measure.Change
}

// Program computes the figures of one standard.
type Program[S Return[R], R Report[R]] struct {
	Name     string // as "wdes"
	Standard string // in full
	Metric   string // what the standard calls one, as "indicator"
	Head     func(R) Head
	National func() []measure.National
}

// Head is whose report it is, of when, and what it tells in words.
type Head struct {
	Organisation string
	Body         workforce.Body
	Snapshot     workforce.Date
	Narrative    string
}

// options are what the user asks for.
type options struct {
	json, markdown, national bool
	previous, file           string
}

// Run does the work of the program and gives its exit status.
func (p Program[S, R]) Run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	asked, status := p.options(args, stderr)
	if asked == nil {
		return status
	}
	result, faults := p.examine(*asked, stdin)
	if len(faults) > 0 {
		fmt.Fprintln(stderr, faults)
		return 1
	}
	write := writeText
	switch {
	case asked.json:
		write = writeJSON
	case asked.markdown:
		write = writeMarkdown
	}
	if err := write(stdout, result); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// options reads the flags, which may stand behind the file; nil is an exit with
// the status.
func (p Program[S, R]) options(args []string, stderr io.Writer) (asked *options, status int) {
	asked = &options{}
	flags := flag.NewFlagSet(p.Name, flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.BoolVar(&asked.json, "json", false, "print one JSON document")
	flags.BoolVar(&asked.markdown, "markdown", false, "print Markdown")
	flags.BoolVar(&asked.national, "national", false, "set the national figures that were published beside each figure")
	flags.StringVar(&asked.previous, "previous", "", "compare with the return of an earlier year in this `FILE`")
	flags.Usage = func() {
		fmt.Fprintf(stderr, "usage: %s [-json | -markdown] [-previous FILE] [-national] FILE\n\n"+
			"Computes the figures of the %s from a return; FILE is JSON, - for standard input.\n", p.Name, p.Standard)
		flags.PrintDefaults()
	}
	files, err := arguments.Files(flags, args)
	if errors.Is(err, flag.ErrHelp) {
		return nil, 0
	}
	if err != nil {
		return nil, 2
	}
	if len(files) != 1 || (asked.json && asked.markdown) || (files[0] == standardInput && asked.previous == standardInput) {
		flags.Usage()
		return nil, 2
	}
	asked.file = files[0]
	return asked, 0
}
