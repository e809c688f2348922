package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/examples/internal/submission"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// The extracts, by the names that faults.csv gives them.
const (
	staff       = "staff"
	recruitment = "recruitment"
)

// fieldsOf lists the fields of an extract.
func fieldsOf(extract string) []string {
	if extract == staff {
		return workforce.StaffFields()
	}
	return workforce.ApplicantFields()
}

// reading is how extracts are read.
type reading struct {
	Columns columns
	Codes   codes
}

// of is how one of them is read, on the processor at hand: the other processors have
// other parts.
func (r reading) of(extract string, onFault func(measure.Fault)) workforce.Reading {
	return workforce.Reading{Columns: r.Columns.of(extract), BandsFrom08: r.Codes, OnFault: onFault, Workers: 1}
}

// check tells why a text is not the beginning of an extract.
func (r reading) check(extract string, text io.Reader) error {
	if extract == staff {
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
	if extract == staff {
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

// columns are the headers of fields that have others than their names. A field may stand
// behind the name of its extract and a dot.
type columns map[string]string

// String lists the fields.
func (c *columns) String() string { return strings.Join(slices.Sorted(maps.Keys(*c)), ",") }

// Set reads FIELD=HEADER, staff.FIELD=HEADER or recruitment.FIELD=HEADER.
func (c *columns) Set(text string) error {
	name, header, found := strings.Cut(text, "=")
	if !found || strings.TrimSpace(header) == "" {
		return fmt.Errorf("%q is not FIELD=HEADER", text)
	}
	one := columns{name: header}
	known := false
	for _, extract := range []string{staff, recruitment} {
		for field := range one.of(extract) {
			known = true
			if _, again := c.of(extract)[field]; again {
				return fmt.Errorf("the field %s is given twice", field)
			}
		}
	}
	if !known {
		return fmt.Errorf("there is no field %s", name)
	}
	if *c == nil {
		*c = columns{}
	}
	(*c)[name] = header
	return nil
}

// of is the headers of the fields of one extract.
func (c columns) of(extract string) map[string]string {
	headers := map[string]string{}
	for name, header := range c {
		field := strings.TrimPrefix(name, extract+".")
		if slices.Contains(fieldsOf(extract), field) {
			headers[field] = header
		}
	}
	return headers
}

// codes are the bands that grade codes from 08 on stand for.
type codes []workforce.Band

// String lists the bands.
func (c *codes) String() string {
	texts := make([]string, len(*c))
	for i, band := range *c {
		texts[i] = band.String()
	}
	return strings.Join(texts, ",")
}

// Set reads bands with commas between them.
func (c *codes) Set(text string) error {
	var read codes
	for one := range strings.SplitSeq(text, ",") {
		band, err := workforce.ParseBand(one)
		if err != nil {
			return err
		}
		read = append(read, band)
	}
	*c = read
	return nil
}
