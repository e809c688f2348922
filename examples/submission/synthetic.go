package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/workforce-equality/equality/internal/synthetic"
)

// madeUp is what extracts to make up: how many rows of staff, and so on.
type madeUp struct {
	rows          int64
	seed          uint64
	organisations int
	interleaved   bool
}

// write writes staff.csv and recruitment.csv, which has half as many rows.
func (m madeUp) write(ctx context.Context, out string) (s summary, err error) {
	dir, err := newOutput(out)
	if err != nil {
		return s, err
	}
	defer func() { err = errors.Join(err, dir.discard()) }()
	made := synthetic.Extracts{Seed: m.seed, Organisations: m.organisations, Interleaved: m.interleaved}
	for _, file := range []struct {
		name  string
		rows  int64
		write func(io.Writer, int64) error
	}{
		{"staff", m.rows, made.WriteStaff},
		{"recruitment", m.rows / 2, made.WriteApplicants},
	} {
		if dir.has(file.name + ".csv") {
			return s, fmt.Errorf("%s.csv is in %s already, and may be a real extract", file.name, out)
		}
		err := dir.write(file.name+".csv", func(w io.Writer) error { return file.write(whileWanted{ctx: ctx, Writer: w}, file.rows) })
		if err != nil {
			return s, err
		}
		s.extract(file.name).Rows = file.rows
	}
	s.Organisations = m.organisations
	s.Files, err = dir.publish()
	return s, err
}
