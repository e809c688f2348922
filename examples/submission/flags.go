package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/workforce"
)

// columns are the headers of the fields that have others than their names, of each file.
type columns struct {
	texts              []string
	staff, recruitment map[string]string
}

func (c *columns) String() string { return strings.Join(c.texts, " ") }

// Set reads FIELD=HEADER, staff.FIELD=HEADER or recruitment.FIELD=HEADER.
func (c *columns) Set(text string) error {
	field, header, found := strings.Cut(text, "=")
	file, bare, one := strings.Cut(field, ".")
	if !one {
		bare = field
	}
	if !found || strings.TrimSpace(header) == "" {
		return fmt.Errorf("%q is not FIELD=HEADER", text)
	}
	ofStaff, ofRecruitment := slices.Contains(workforce.StaffFields(), bare), slices.Contains(workforce.ApplicantFields(), bare)
	if one {
		ofStaff, ofRecruitment = ofStaff && file == "staff", ofRecruitment && file == "recruitment"
	}
	if !ofStaff && !ofRecruitment {
		return fmt.Errorf("there is no field %s", field)
	}
	if c.staff == nil {
		c.staff, c.recruitment = map[string]string{}, map[string]string{}
	}
	for of, is := range map[*map[string]string]bool{&c.staff: ofStaff, &c.recruitment: ofRecruitment} {
		if !is {
			continue
		}
		if _, again := (*of)[bare]; again {
			return fmt.Errorf("the field %s is given twice", bare)
		}
		(*of)[bare] = header
	}
	c.texts = append(c.texts, text)
	return nil
}

// codes are the bands that grade codes from 08 on stand for.
type codes []workforce.Band

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

// counting is what a row counts.
type counting workforce.Counting

func (c *counting) String() string {
	if workforce.Counting(*c) == workforce.ByPerson {
		return "person"
	}
	return "contract"
}

// Set reads "contract" or "person".
func (c *counting) Set(text string) error {
	switch text {
	case "contract":
		*c = counting(workforce.ByContract)
	case "person":
		*c = counting(workforce.ByPerson)
	default:
		return fmt.Errorf("%q is neither contract nor person", text)
	}
	return nil
}
