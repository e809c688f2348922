// Protect prints a table of counts as it can be published: the small counts hidden,
// and as many others as it takes that nobody can work the small ones out.
//
//	go run ./examples/protect [-json] [-require LEVEL] [-cost COST] [-insider N] [-time 10s]
//	    [-replay] [-alternatives [-secret FILE]] [-ledger FILE] [-release NAME -ledger-out FILE] FILE
//	go run ./examples/protect [-json] [-require LEVEL] [-insider N] [-time 10s] -round METHOD
//	    [-alternatives] [-secret FILE] FILE
//	go run ./examples/protect [-require LEVEL] [-cost COST] [-time 10s] [-data DIR]
//
// FILE, "-" for standard input, is a JSON document of the schema sdc-instance/1 with
// rule (max, zeros published or suppressed), attacker (lower and upper: what a reader
// knows of every hidden cell; null is no bound), cells (key, value and status: fixed,
// open or primary) and relations (total and parts, by number from 0). Instead of
// attacker, cells and relations it may have dims, trees of codes, and values, the
// counts of the leaves with their codes joined by |, of which the rest is built: the
// grand total is fixed, and zeros where they are published. It may say whose people
// are counted (organisation), which (counted) and when. Other fields are ignored.
//
// -require is how much must stay possible of every primary cell: range (all that the
// rule hides, the default), unique (two values), span=K (ends K apart), bounds=L,U (so
// far below and above) or set=K (so many values). -cost is what the other hidden cells
// cost: count (1 each, the default), value (what they hold), logarithm (that of one more
// than they hold), hierarchy (totals more than their parts) or priority (a fixed order,
// whatever they hold). With -insider nobody who knows one hidden count of at most N may
// work another out.
//
// -time is how long to look for the cheapest pattern, and as long again for -replay and
// for -alternatives; on a terminal a line tells how far it is. When time ends the
// pattern is safe: it hides more than it must, never less, and standard error says so.
// An interrupt ends the program without a table.
//
// The table is printed with one marker and the note that goes with it. With -round the
// counts are rounded instead, each to the nearest multiple (nearest=N), to one of the two
// beside it by chance (random=N, with the bytes of -secret, but for a last line end, by
// which equal cells are rounded alike in all tables), all together so that they add up
// (controlled=N), or those below N alone (small=N); standard error says where that is not
// safe. Below the table stands, for the publisher alone, what flags ask for:
//
//   - -replay: whether a reader who owns this program, and keeps the tables that it
//     would print the same way, is left as much as required too;
//   - -alternatives: hiding, merging categories, rounding and percentages side by side,
//     with what each loses;
//   - -ledger: what the releases in a file of the schema sdc-ledger/1 have told already,
//     by which this table is protected too: cells that are already public, of which
//     hiding would be pointless, and those that are kept hidden. With -release NAME the
//     ledger with this release is written to -ledger-out, whole or not at all; it
//     begins there without -ledger. The table must say organisation, counted and when.
//
// With -json one document is printed instead, which is for the publisher alone: hidden,
// the numbers of the cells; cost; optimal; lower_bound; unprotected, the cells of which
// less stays possible than required, with what hiding every open cell would give; audit,
// ends between which each primary cell can lie at least; and witnesses, whole tables that
// prove it. Flags add rounding (method, values, protects, adds, steps, change, optimal,
// lower_bound, note), insights (knows and learns), ledger (public, pointless, exposed,
// kept, narrowed, preferred, revised), replay (proved, program or informed; tables; the
// values of each hidden cell, whether complete and enough) and alternatives, where cells
// are named as in a ledger.
//
// Without a file it shows how the tables of testdata/protect, of published reports,
// could have been published.
//
// The exit status is 0 when the work was done, 1 when the input is at fault, all
// faults listed, and 2 for wrong usage.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second interrupt does not wait
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
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
	line := progress{w: stderr, last: time.Now()}
	if isTerminal(stderr) {
		o.report = line.show
	}
	if len(o.files) == 0 {
		err = o.seeds(ctx, stdout, line.clear)
	} else {
		err = o.file(ctx, stdin, stdout, stderr, line.clear)
	}
	if line.clear(); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// file protects the table of a file, prints it and adds it to the ledger. It says when it
// is ready to print.
func (o options) file(ctx context.Context, stdin io.Reader, stdout, stderr io.Writer, ready func()) error {
	o, secretErr := o.withSecret()
	t, err := o.task(o.files[0], stdin)
	if err = errors.Join(secretErr, err); err != nil {
		return err
	}
	a, err := o.answer(ctx, t)
	if err != nil {
		return placed(err, o.files[0])
	}
	f, err := o.find(ctx, t, a)
	if err == nil {
		err = ctx.Err() // a search that was interrupted may have found something
	}
	if err != nil {
		return placed(err, o.files[0])
	}
	var ledger redact.Ledger
	if s, hides := a.(solution); hides && o.release != "" {
		if ledger, err = s.next(o.release); err != nil {
			return err
		}
	}
	if ready(); o.json {
		err = t.writeJSON(stdout, a, f)
	} else if err = errors.Join(t.writeText(stdout, a), f.writeText(stdout)); err == nil {
		for _, remark := range a.remarks() {
			fmt.Fprintf(stderr, "for the publisher: %s\n", remark)
		}
	}
	if err != nil || o.release == "" {
		return err
	}
	return writeLedger(o.ledgerOut, ledger)
}

// task reads the table of a file, and what earlier releases published.
func (o options) task(name string, stdin io.Reader) (task, error) {
	source := stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return task{}, measure.Faults{{Source: name, Err: err}}
		}
		defer file.Close()
		source = file
	}
	p, err := read(source)
	if err != nil {
		return task{}, placed(err, name)
	}
	t := task{problem: &p, system: p.system()}
	t.policy = p.policy(redact.Policy{Level: o.level, Cost: o.cost, Insider: o.insider})
	t.systems = []redact.System{t.system}
	if o.releases() {
		err = placed(p.identified(), name)
	}
	if o.ledger != "" {
		err = errors.Join(err, t.precede(o.ledger))
	}
	return t, err
}

// withSecret reads the secret of rounding at random.
func (o options) withSecret() (options, error) {
	if o.secretFile == "" {
		return o, nil
	}
	text, err := os.ReadFile(o.secretFile)
	if err != nil {
		return o, measure.Faults{{Source: o.secretFile, Err: err}}
	}
	o.secret = bytes.TrimRight(text, "\r\n")
	o.method = o.method.WithSecret(o.secret)
	if len(o.secret) == 0 {
		return o, measure.Faults{{Source: o.secretFile, Field: "secret", Err: measure.ErrNotSupplied}}
	}
	return o, nil
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

// answer hides or rounds what is asked for.
func (o options) answer(ctx context.Context, t task) (answer, error) {
	if o.method == (redact.Method{}) {
		return o.hide(ctx, t)
	}
	ctx, cancel := context.WithTimeout(ctx, o.time)
	defer cancel()
	return t.round(ctx, o.method)
}

// hide finds what to hide, as long as there is time.
func (o options) hide(ctx context.Context, t task) (solution, error) {
	ctx, cancel := context.WithTimeout(ctx, o.time)
	defer cancel()
	if o.report != nil {
		ctx = redact.WithProgress(ctx, o.report)
	}
	return t.hide(ctx)
}
