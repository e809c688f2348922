package submission

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/workforce"
)

// The extracts, by the names that faults.csv gives them.
const (
	Staff       = "staff"
	Recruitment = "recruitment"
)

// fieldsOf lists the fields of an extract.
func fieldsOf(extract string) []string {
	if extract == Staff {
		return workforce.StaffFields()
	}
	return workforce.ApplicantFields()
}

// Columns is a flag: the headers of fields that have others than their names. A field may
// stand behind the name of its extract and a dot.
type Columns map[string]string

// String lists the fields.
func (c *Columns) String() string { return strings.Join(slices.Sorted(maps.Keys(*c)), ",") }

// Set reads FIELD=HEADER, staff.FIELD=HEADER or recruitment.FIELD=HEADER.
func (c *Columns) Set(text string) error {
	name, header, found := strings.Cut(text, "=")
	if !found || strings.TrimSpace(header) == "" {
		return fmt.Errorf("%q is not FIELD=HEADER", text)
	}
	one := Columns{name: header}
	known := false
	for _, extract := range []string{Staff, Recruitment} {
		for field := range one.Of(extract) {
			known = true
			if _, again := c.Of(extract)[field]; again {
				return fmt.Errorf("the field %s is given twice", field)
			}
		}
	}
	if !known {
		return fmt.Errorf("there is no field %s", name)
	}
	if *c == nil {
		*c = Columns{}
	}
	(*c)[name] = header
	return nil
}

// Of is the headers of the fields of one extract.
func (c Columns) Of(extract string) map[string]string {
	headers := map[string]string{}
	for name, header := range c {
		field := strings.TrimPrefix(name, extract+".")
		if slices.Contains(fieldsOf(extract), field) {
			headers[field] = header
		}
	}
	return headers
}

// Codes is a flag: the bands that grade codes from 08 on stand for.
type Codes []workforce.Band

// String lists the bands.
func (c *Codes) String() string {
	texts := make([]string, len(*c))
	for i, band := range *c {
		texts[i] = band.String()
	}
	return strings.Join(texts, ",")
}

// Set reads bands with commas between them.
func (c *Codes) Set(text string) error {
	var read Codes
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
