package main

import (
	"io"

	"github.com/workforce-equality/equality/examples/internal/submission"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// reading is how extracts are read.
type reading struct {
	Columns submission.Columns
	Codes   submission.Codes
}

// of is how one of them is read, on the processor at hand: the other processors have
// other parts.
func (r reading) of(extract string, onFault func(measure.Fault)) workforce.Reading {
	return workforce.Reading{Columns: r.Columns.Of(extract), BandsFrom08: r.Codes, OnFault: onFault, Workers: 1}
}

// check tells why a text is not the beginning of an extract.
func (r reading) check(extract string, text io.Reader) error {
	if extract == submission.Staff {
		_, err := workforce.ReadStaff(text, r.of(extract, nil))
		return err
	}
	_, err := workforce.ReadApplicants(text, r.of(extract, nil))
	return err
}

// organisations are what was counted of organisations, by their numbers.
type organisations []*submission.Organisation

// at is the organisation of that number.
func (o *organisations) at(number int32) *submission.Organisation {
	for int(number) >= len(*o) {
		*o = append(*o, &submission.Organisation{})
	}
	return (*o)[number]
}

// count counts the records of an extract by organisation, and tells how many rows there
// are behind the header.
func (r reading) count(
	extract string, text io.Reader, onFault func(measure.Fault), counted func(string, *submission.Organisation),
) (rows int64, err error) {
	if extract == submission.Staff {
		e, err := workforce.ReadStaff(text, r.of(extract, onFault))
		if err != nil {
			return 0, err
		}
		capability := e.Has("capability")
		return countAll(e, counted, func(all *organisations, s workforce.Staff) error {
			of := all.at(s.Organisation)
			of.NoCapability = !capability
			return of.AddStaff(s)
		})
	}
	e, err := workforce.ReadApplicants(text, r.of(extract, onFault))
	if err != nil {
		return 0, err
	}
	return countAll(e, counted, func(all *organisations, a workforce.Applicant) error {
		return all.at(a.Organisation).AddApplicant(a)
	})
}

// countAll goes through the records of an extract.
func countAll[R workforce.Staff | workforce.Applicant](
	e *workforce.Extract[R], counted func(string, *submission.Organisation), add func(*organisations, R) error,
) (rows int64, err error) {
	var all organisations
	for record := range e.All() {
		if err := add(&all, record); err != nil {
			return 0, err
		}
	}
	for number, of := range all {
		counted(e.Organisation(int32(number)), of)
	}
	return e.Rows() - 1, e.Err()
}
