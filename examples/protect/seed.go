package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"

	"github.com/workforce-equality/equality/redact"
)

// seeds shows how the tables of published reports could have been published.
func (o options) seeds(ctx context.Context, stdout io.Writer, ready func()) error {
	names, err := filepath.Glob(filepath.Join(o.data, "protect", "*.json"))
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("no tables in %s", filepath.Join(o.data, "protect"))
	}
	for i, name := range names {
		t, err := o.task(name, nil)
		if err != nil {
			return err
		}
		s, err := o.hide(ctx, t)
		if err != nil {
			return placed(err, name)
		}
		if ready(); i > 0 {
			fmt.Fprintln(stdout)
		}
		if err := s.writeSeed(stdout); err != nil {
			return err
		}
	}
	return nil
}

// writeSeed prints a table of a published report as it could have been published, and
// what its publisher would have known: how little hiding it takes.
func (s solution) writeSeed(w io.Writer) error {
	if _, err := fmt.Fprintf(w, "%s\n\n", clean(s.Title)); err != nil {
		return err
	}
	if err := s.writeText(w, s); err != nil {
		return err
	}
	small := 0
	for _, key := range s.keys {
		if s.Sensitive(key) {
			small++
		}
	}
	others := ", and nothing else needs to be"
	if n := len(s.hidden()) - small; n > 0 {
		others = fmt.Sprintf(", and %d beside to protect them", n)
		if s.Optimal() {
			others += "; fewer would not do"
		}
	}
	_, err := fmt.Fprintf(w, "For the publisher: %s hidden%s. %s\n", counted(small), others, s.promise())
	return err
}

// counted is a number of small counts.
func counted(n int) string {
	if n == 1 {
		return "1 small count is"
	}
	return fmt.Sprintf("%d small counts are", n)
}

// promise says what a reader can still not tell.
func (s solution) promise() string {
	if n := len(s.Unprotected()); n > 0 {
		return counted(n) + " not protected in full."
	}
	least := 1
	if s.problem.Rule.Zeros == redact.ZeroHidden {
		least = 0
	}
	return fmt.Sprintf("For all that is shown each can be any from %d to %d.", least, s.problem.Rule.Max)
}
