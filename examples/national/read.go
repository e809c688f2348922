package main

import (
	"bytes"
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"

	"github.com/workforce-equality/equality/examples/internal/submission"
	"github.com/workforce-equality/equality/measure"
)

// filesFn tells which file each extract is.
type filesFn struct{ Staff, Recruitment string }

// ProcessElement gives the extracts that there are, and their paths.
func (f *filesFn) ProcessElement(_ []byte, emit func(extract, path string)) {
	if f.Staff != "" {
		emit(submission.Staff, f.Staff)
	}
	if f.Recruitment != "" {
		emit(submission.Recruitment, f.Recruitment)
	}
}

// part is some records of an extract. Behind the header they are an extract of their own.
type part struct {
	Extract       string
	Number        int // in the extract, from zero
	Path          string
	Start, Length int64 // in the file
	Header        []byte
	Text          []byte // the records, of a file that can only be read from its beginning
}

func encodePart(p part) ([]byte, error) {
	var b bytes.Buffer
	err := gob.NewEncoder(&b).Encode(p)
	return b.Bytes(), err
}

func decodePart(b []byte) (p part, err error) {
	err = gob.NewDecoder(bytes.NewReader(b)).Decode(&p)
	return p, err
}

// cutFn cuts extracts into parts.
type cutFn struct {
	Reading reading
	Size    int
}

// ProcessElement gives the parts of an extract. There is one at least.
func (c *cutFn) ProcessElement(ctx context.Context, extract, path string, emit func(part)) error {
	return open(ctx, path, func(source io.Reader) error {
		_, ranges := source.(io.ReaderAt)
		parts, err := cut(source, c.Size, func(text io.Reader) error { return c.Reading.check(extract, text) })
		if err != nil {
			return err
		}
		for number := 0; ; number++ {
			text, err := parts.peek()
			if err != nil || len(text) == 0 && number > 0 {
				return err
			}
			p := part{Extract: extract, Number: number, Path: path, Start: parts.start, Length: int64(len(text)), Header: parts.header}
			if !ranges {
				p.Text = bytes.Clone(text)
			}
			emit(p)
			if err := parts.pass(len(text)); err != nil {
				return err
			}
		}
	})
}

// open reads a file of whatever kind Beam knows. Its path stands before every error.
func open(ctx context.Context, path string, read func(io.Reader) error) error {
	source, err := fileio.ReadableFile{Metadata: fileio.FileMetadata{Path: path}}.Open(ctx)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if err := errors.Join(read(source), source.Close()); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// read reads the header and the records of the part.
func (p part) read(ctx context.Context, read func(io.Reader) error) error {
	header := bytes.NewReader(p.Header)
	if p.Text != nil {
		return read(io.MultiReader(header, bytes.NewReader(p.Text)))
	}
	return open(ctx, p.Path, func(source io.Reader) error {
		file, ranges := source.(io.ReaderAt)
		if !ranges {
			return errors.ErrUnsupported
		}
		return read(io.MultiReader(header, io.NewSectionReader(file, p.Start, p.Length)))
	})
}

// countFn counts the records of parts.
type countFn struct{ Reading reading }

// page is the faults of a part, and how many rows it has behind the header.
type page struct {
	Extract string
	Number  int // of the part
	Rows    int64
	Faults  []fault
}

// fault is what is wrong with a row of a part, whose header is its row 1.
type fault struct {
	Row    int64
	Field  string
	Value  []byte // which need not be text in UTF-8
	Reason string
}

// ProcessElement gives what was counted of each organisation in a part, and the faults.
func (c *countFn) ProcessElement(
	ctx context.Context, p part, counted func(string, *submission.Organisation), found func(page),
) error {
	of := page{Extract: p.Extract, Number: p.Number}
	onFault := func(f measure.Fault) {
		of.Faults = append(of.Faults, fault{int64(f.Row), f.Field, []byte(f.Value), f.Err.Error()})
	}
	err := p.read(ctx, func(text io.Reader) (err error) {
		of.Rows, err = c.Reading.count(p.Extract, text, onFault, counted)
		return err
	})
	if err == nil {
		found(of)
	}
	return err
}
