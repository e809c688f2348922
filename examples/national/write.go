package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/csv"
	"errors"
	"slices"
	"strconv"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"github.com/workforce-equality/equality/examples/internal/submission"
)

// line is the rows of an organisation in a file, as they are printed; the header of the
// file is that of no organisation, and so the first.
type line struct {
	Organisation string
	Text         []byte
}

// headers gives the header of each file.
func headers(_ []byte, emit func(file string, of line)) error {
	for _, file := range submission.Files() {
		header, err := written(file, submission.Published())
		if err != nil {
			return err
		}
		emit(file.Name, line{Text: header})
	}
	return nil
}

// written is the text of a file.
func written(file submission.File, places submission.Places, organisations ...*submission.Figures) ([]byte, error) {
	var text bytes.Buffer
	err := file.Write(&text, places, organisations)
	return text.Bytes(), err
}

// figuresFn computes the figures of organisations.
type figuresFn struct{ Exact bool }

// ProcessElement gives the rows of an organisation in each file.
func (f *figuresFn) ProcessElement(name string, o *submission.Organisation, emit func(file string, of line)) error {
	figures, err := o.Figures(name)
	if err != nil {
		return err
	}
	places := submission.Published()
	if f.Exact {
		places = submission.Exact()
	}
	for _, file := range submission.Files() {
		header, err := written(file, places)
		if err != nil {
			return err
		}
		text, err := written(file, places, figures)
		if err != nil {
			return err
		}
		emit(file.Name, line{name, text[len(header):]})
	}
	return nil
}

// number gives the faults of the pages of both extracts as the rows of one file, now
// that it can be told how many rows of an extract are before each page.
func number(_ int, each func(*page) bool, emit func(file string, of line)) error {
	var pages []page
	for p := (page{}); each(&p); p = (page{}) {
		pages = append(pages, p)
	}
	slices.SortFunc(pages, func(a, b page) int {
		return cmp.Or(cmp.Compare(b.Extract, a.Extract), cmp.Compare(a.Number, b.Number))
	})
	rows, before := [][]string{{"file", "row", "field", "value", "reason"}}, int64(0)
	for _, p := range pages {
		if p.Number == 0 {
			before = 0
		}
		for _, f := range p.Faults {
			rows = append(rows, []string{p.Extract, strconv.FormatInt(before+f.Row, 10), f.Field, string(f.Value), f.Reason})
		}
		before += p.Rows
	}
	var text bytes.Buffer
	err := csv.NewWriter(&text).WriteAll(rows)
	emit("faults.csv", line{Text: text.Bytes()})
	return err
}

// writeFn writes files into a directory.
type writeFn struct{ Out string }

// ProcessElement writes a file, the rows sorted by organisation.
func (w *writeFn) ProcessElement(ctx context.Context, name string, each func(*line) bool) error {
	var lines []line
	for l := (line{}); each(&l); l = (line{}) {
		lines = append(lines, l)
	}
	slices.SortFunc(lines, func(a, b line) int { return cmp.Compare(a.Organisation, b.Organisation) })
	path := w.Out + "/" + name
	files, err := filesystem.New(ctx, path)
	if err != nil {
		return err
	}
	return errors.Join(writeFile(ctx, files, path, lines), files.Close())
}

func writeFile(ctx context.Context, files filesystem.Interface, path string, lines []line) error {
	out, err := files.OpenWrite(ctx, path)
	if err != nil {
		return err
	}
	for _, l := range lines {
		if _, err := out.Write(l.Text); err != nil {
			return errors.Join(err, out.Close())
		}
	}
	return out.Close()
}
