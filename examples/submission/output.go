package main

import (
	"bufio"
	"crypto/rand"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/workforce-equality/equality/measure"
)

// output is files on their way into a directory: they get their names together, once all
// of them are whole.
type output struct {
	dir   string
	files []*outputFile
}

type outputFile struct {
	*bufio.Writer
	name string
	file *os.File
}

// newOutput makes the directory where there is none.
func newOutput(dir string) (*output, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	return &output{dir: dir}, nil
}

// create begins a file.
func (o *output) create(name string) (*outputFile, error) {
	const readable = 0o666 // less what the user's mask says
	file, err := os.OpenFile(filepath.Join(o.dir, "."+name+"-"+rand.Text()), os.O_WRONLY|os.O_CREATE|os.O_EXCL, readable)
	if err != nil {
		return nil, err
	}
	f := &outputFile{Writer: bufio.NewWriter(file), name: name, file: file}
	o.files = append(o.files, f)
	return f, nil
}

// write writes a file at once.
func (o *output) write(name string, content func(io.Writer) error) error {
	f, err := o.create(name)
	if err != nil {
		return err
	}
	return content(f)
}

// publish gives the files their names, and lists these.
func (o *output) publish() ([]string, error) {
	var errs []error
	for _, f := range o.files {
		errs = append(errs, f.Flush(), f.file.Close())
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	var names []string
	for _, f := range o.files {
		if err := os.Rename(f.file.Name(), filepath.Join(o.dir, f.name)); err != nil {
			return nil, errors.Join(err, o.withdraw(names))
		}
		names = append(names, f.name)
	}
	o.files = nil
	slices.Sort(names)
	return names, nil
}

// has tells whether there is a file of that name.
func (o *output) has(name string) bool {
	_, err := os.Stat(filepath.Join(o.dir, name))
	return err == nil
}

// withdraw takes files away that have their names already.
func (o *output) withdraw(names []string) error {
	var errs []error
	for _, name := range names {
		errs = append(errs, os.Remove(filepath.Join(o.dir, name)))
	}
	return errors.Join(errs...)
}

// discard takes away what was not published.
func (o *output) discard() error {
	var errs []error
	for _, f := range o.files {
		if err := f.file.Close(); err != nil && !errors.Is(err, os.ErrClosed) {
			errs = append(errs, err)
		}
		if err := os.Remove(f.file.Name()); err != nil && !errors.Is(err, os.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// faultList is the faults of rows, written as they are found.
type faultList struct {
	out   *csv.Writer
	err   error
	file  string         // which is read
	first measure.Faults // of the file
}

func newFaultList(w io.Writer) *faultList {
	list := &faultList{out: csv.NewWriter(w)}
	list.err = list.out.Write([]string{"file", "row", "field", "value", "reason"})
	return list
}

func (l *faultList) add(file string, fault measure.Fault) {
	const told = 10
	if file != l.file {
		l.file, l.first = file, nil
	}
	if len(l.first) < told {
		l.first = append(l.first, fault)
	}
	if l.err == nil {
		l.err = l.out.Write([]string{file, strconv.Itoa(fault.Row), fault.Field, fault.Value, fault.Err.Error()})
	}
}

// tooMany is why the file was not read to its end, with the first faults where they are
// too many, for then they are in no file.
func (l *faultList) tooMany(err error) error {
	if !errors.Is(err, measure.ErrTooLarge) {
		return err
	}
	return fmt.Errorf("%w, the first of which have\n%w", err, l.first)
}

func (l *faultList) flush() error {
	l.out.Flush()
	return errors.Join(l.err, l.out.Error())
}
