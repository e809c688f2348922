// Leaks prints every value that the counts of a published table can still have, and
// how a reader works out those that are hidden.
//
//	go run ./examples/leaks [-json] [-drop N]... [-attacker NAME] [-knows NAME=N]... FILE...
//	go run ./examples/leaks [-data DIR]
//
// FILE, "-" for standard input, is a JSON document of the schema sdc-audit/1: vars,
// the names of the counts, and facts, what is printed of them. Or it is the table as
// it was printed, line by line, with dashes, percentages and its note:
//
//	Sex
//	Female  | 338 | 81.64%
//	Male    | 75  | 18.12%
//	(blank) | –   | –
//	Total   | 414 | 100.00%
//	Note: less than 10 redacted
//
// whose percentages were rounded as -rounding says: nearest, down or loose. -drop
// leaves a fact out; facts are numbered from 0. -attacker names the reader: linear,
// non-negative, whole-numbers, informed (the default) or insider, also A0 to A4.
// -knows is a count that an insider knows.
//
// With -json one document is printed: feasible, the values of each count, or min,
// max and count where there are more than a thousand; exact, the counts that are not
// stated and have one value; because, how each of them follows; and conflict, the
// numbers of facts that cannot all be true, or null. For several files the document
// is a list, in which each has its file.
//
// Without files the published reports of testdata/leaks are audited, and what they
// gave away is printed table by table.
//
// The exit status is 0 when nothing hidden is exact, 3 when a hidden count is, 4
// when facts contradict each other, 1 when an input is at fault, all faults listed,
// and 2 for wrong usage. Without files it is 0 when the work was done.
package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/examples/internal/arguments"
	"github.com/workforce-equality/equality/redact"
)

// The exit statuses.
const (
	done = iota
	faulty
	misused
	leaking
	contradictory
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// options is what the flags say.
type options struct {
	asJSON   bool
	data     string
	attacker redact.Attacker
	habit    redact.Habit
	drop     []int
	knows    []redact.Fact
	files    []string
}

// run does the work of the program and gives its exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return done
	case err != nil:
		return misused
	}
	out := bufio.NewWriter(stdout)
	status := done
	if len(o.files) == 0 {
		err = seeds(ctx, out, filepath.Join(o.data, "leaks"))
	} else {
		status, err = o.audit(ctx, stdin, out, stderr)
	}
	if err = errors.Join(err, out.Flush()); err != nil {
		fmt.Fprintln(stderr, err)
		return max(status, faulty) // status is done, or misused
	}
	return status
}

// parse reads the flags, which may stand behind files.
func parse(args []string, stderr io.Writer) (options, error) {
	o := options{attacker: redact.Informed, habit: redact.Nearest}
	flags := flag.NewFlagSet("leaks", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprint(stderr, "usage: leaks [-json] [-drop N]... [-attacker NAME] [-knows NAME=N]... [-rounding NAME] FILE...\n"+
			"       leaks [-data DIR]\n\nPrints every value that the counts of a published table can still have.\n")
		flags.PrintDefaults()
	}
	flags.BoolVar(&o.asJSON, "json", false, "print one JSON document")
	flags.StringVar(&o.data, "data", "testdata", "the directory that holds leaks, the published reports")
	flags.Func("attacker", "the reader: linear, non-negative, whole-numbers, informed or insider", func(text string) (err error) {
		o.attacker, err = redact.ParseAttacker(text)
		return err
	})
	flags.Func("rounding", "how the percentages of a table were rounded: nearest, down or loose", func(text string) (err error) {
		o.habit, err = redact.ParseHabit(text)
		return err
	})
	flags.Func("drop", "leave the fact of this number out; repeatable", func(text string) error {
		n, err := strconv.Atoi(text)
		if err != nil || n < 0 {
			return fmt.Errorf("no number of a fact: %q", text)
		}
		o.drop = append(o.drop, n)
		return nil
	})
	flags.Func("knows", "a count that an insider knows, as NAME=N; repeatable", func(text string) error {
		at := strings.LastIndex(text, "=")
		n, err := strconv.ParseInt(text[at+1:], 10, 64)
		if at < 0 || err != nil {
			return fmt.Errorf("not NAME=N: %q", text)
		}
		o.knows = append(o.knows, redact.Known(text[:at], n))
		return nil
	})
	var err error
	if o.files, err = arguments.Files(flags, args); err != nil {
		return o, err
	}
	wrong := ""
	switch {
	case len(o.files) == 0 && (o.asJSON || len(o.drop) > 0 || len(o.knows) > 0):
		wrong = "a FILE is needed"
	case len(o.files) > 1 && (len(o.drop) > 0 || len(o.knows) > 0):
		wrong = "-drop and -knows are about one FILE"
	}
	if wrong != "" {
		fmt.Fprintln(stderr, wrong)
		flags.Usage()
		return o, errUsage
	}
	if len(o.knows) > 0 {
		o.attacker = redact.Insider
	}
	return o, nil
}

// audit audits files one by one. The status is the most serious of theirs.
func (o options) audit(ctx context.Context, stdin io.Reader, stdout, stderr io.Writer) (int, error) {
	status := done
	var audits []audited
	for _, name := range o.files {
		a, err := o.one(ctx, name, stdin)
		if err != nil {
			fmt.Fprintln(stderr, err)
			if errors.Is(err, errUsage) {
				return misused, nil
			}
			status = faulty
			continue
		}
		audits = append(audits, a)
		if status != faulty {
			status = max(status, a.status())
		}
	}
	if o.asJSON && len(audits) == 0 {
		return status, nil
	}
	if o.asJSON {
		return status, writeJSON(stdout, audits, len(o.files) > 1)
	}
	for i, a := range audits {
		if i > 0 {
			fmt.Fprintln(stdout)
		}
		if err := a.writeText(stdout); err != nil {
			return status, err
		}
	}
	return status, nil
}

// errUsage: the flags do not fit the file.
var errUsage = errors.New("wrong usage")

// audited is a publication and what it gives away.
type audited struct {
	name         string
	publication  redact.Publication
	disclosure   redact.Disclosure
	alternatives []redact.Alternative
}

func (o options) one(ctx context.Context, name string, stdin io.Reader) (audited, error) {
	publication, err := o.read(name, stdin)
	if err != nil {
		return audited{}, err
	}
	for _, n := range o.drop {
		if n >= len(publication.Facts()) {
			return audited{}, fmt.Errorf("%w: %s has no fact %d", errUsage, name, n)
		}
	}
	before := len(publication.Names())
	publication, err = publication.Without(o.drop...).With(o.knows...)
	if err != nil {
		return audited{}, fmt.Errorf("-knows: %w", err)
	}
	if names := publication.Names(); len(names) > before {
		return audited{}, fmt.Errorf("%w: -knows: %s has no count %q", errUsage, name, names[before])
	}
	return audit(ctx, name, publication, o.attacker)
}

func audit(ctx context.Context, name string, publication redact.Publication, attacker redact.Attacker) (audited, error) {
	a := audited{name: name, publication: publication}
	var err error
	if a.disclosure, err = redact.Audit(ctx, publication, attacker); err != nil {
		return a, fmt.Errorf("%s: %w", name, err)
	}
	if len(a.disclosure.Conflict) > 0 {
		a.alternatives, err = redact.Alternatives(ctx, publication, attacker)
	}
	if err != nil {
		return a, fmt.Errorf("%s: %w", name, err)
	}
	return a, nil
}

// read reads a document, or a table where the file does not begin like one.
func (o options) read(name string, stdin io.Reader) (redact.Publication, error) {
	in := stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return redact.Publication{}, err
		}
		defer file.Close()
		in = file
	}
	buffered := bufio.NewReader(in)
	start, _ := buffered.Peek(512) // what cannot be read is found below
	if text := strings.TrimLeft(strings.TrimPrefix(string(start), "\ufeff"), " \t\r\n"); text != "" && text[0] != '{' && text[0] != '[' {
		return redact.ReadTables(name, buffered, o.habit)
	}
	return redact.ReadPublication(name, buffered)
}

func (a audited) status() int {
	switch {
	case len(a.disclosure.Conflict) > 0:
		return contradictory
	case len(a.disclosure.Exact()) > 0:
		return leaking
	}
	return done
}
