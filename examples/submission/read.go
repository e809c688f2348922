package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/workforce-equality/equality/examples/internal/submission"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// reading is how extracts are read.
type reading struct {
	options
	faults   *faultList
	progress *progress
}

// year is what the extracts of a year hold: the organisations by their numbers.
type year struct {
	names workforce.Organisations
	of    []*submission.Organisation
}

// at is the organisation of that number.
func (y *year) at(number int32) *submission.Organisation {
	for int(number) >= len(y.of) {
		y.of = append(y.of, &submission.Organisation{})
	}
	return y.of[number]
}

// read reads the extracts of a year and computes the figures of every organisation in
// the order of their names.
func (r *reading) read(ctx context.Context, s *summary, prefix, staff, recruitment string) ([]*submission.Figures, error) {
	var y year
	capability := true
	err := open(ctx, staff, func(file io.Reader) error {
		extract, err := workforce.ReadStaff(file, r.reading(&y, prefix+submission.Staff, r.columns.Of(submission.Staff)))
		if err != nil {
			return err
		}
		capability = extract.Has("capability")
		return count(r, s.extract(prefix+submission.Staff), extract, func(row *workforce.Staff) error {
			return y.at(row.Organisation).AddStaff(*row)
		})
	})
	if err != nil {
		return nil, err
	}
	err = open(ctx, recruitment, func(file io.Reader) error {
		extract, err := workforce.ReadApplicants(file, r.reading(&y, prefix+submission.Recruitment, r.columns.Of(submission.Recruitment)))
		if err != nil {
			return err
		}
		return count(r, s.extract(prefix+submission.Recruitment), extract, func(row *workforce.Applicant) error {
			return y.at(row.Organisation).AddApplicant(*row)
		})
	})
	if err != nil {
		return nil, err
	}
	if staff != "" && recruitment != "" {
		s.warnOfOne(prefix+submission.Staff, y.named(func(o *submission.Organisation) bool { return o.Applicants() == 0 }))
		s.warnOfOne(prefix+submission.Recruitment, y.named(func(o *submission.Organisation) bool { return o.Staff() == 0 }))
	}
	return y.figures(capability)
}

// named lists the names of the organisations of which something holds, in order.
func (y *year) named(holds func(*submission.Organisation) bool) []string {
	var names []string
	for i, of := range y.of {
		if holds(of) {
			names = append(names, y.names.Name(i))
		}
	}
	slices.Sort(names)
	return names
}

// reading is how one extract is read.
func (r *reading) reading(y *year, file string, headers map[string]string) workforce.Reading {
	return workforce.Reading{
		Columns: headers, Organisations: &y.names, BandsFrom08: r.codes,
		Counting: workforce.Counting(r.counting), MostFaulty: r.mostFaulty,
		OnFault: func(fault measure.Fault) { r.faults.add(file, fault) },
	}
}

// open reads a file, whose name stands before every error. Without a name there is none.
func open(ctx context.Context, name string, read func(io.Reader) error) error {
	if name == "" {
		return nil
	}
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	if err := read(whileWanted{ctx: ctx, Reader: file}); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// count counts the records of an extract.
func count[R workforce.Staff | workforce.Applicant](
	r *reading, s *extractSummary, extract *workforce.Extract[R], add func(*R) error,
) error {
	defer r.progress.clear()
	for batch := range extract.Batches() {
		for i := range batch {
			if err := add(&batch[i]); err != nil {
				return err
			}
		}
		r.progress.show(extract.Rows(), extract.Faulty())
	}
	s.Rows, s.Faulty, s.Repeated = extract.Rows()-1, extract.Faulty(), extract.Repeated()
	s.counted = r.counting.String()
	return cmp.Or(r.faults.tooMany(extract.Err()), r.faults.err)
}

// figures computes the figures of every organisation, in the order of their names.
func (y *year) figures(capability bool) ([]*submission.Figures, error) {
	figures := make([]*submission.Figures, len(y.of))
	errs := make([]error, len(y.of))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(y.of); i = int(next.Add(1)) - 1 {
				y.of[i].NoCapability = !capability
				figures[i], errs[i] = y.of[i].Figures(y.names.Name(i))
			}
		})
	}
	wait.Wait()
	slices.SortFunc(figures, func(a, b *submission.Figures) int { return cmp.Compare(a.Name, b.Name) })
	return figures, cmp.Or(errs...)
}
