package census

import (
	"fmt"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// place is where a definition counts people: the number of a group, or one of
// these.
type place int

const (
	unknown place = -1 - iota
	outside
)

// folded is a text as texts are compared: in small letters, each run of spaces as
// one.
func folded(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), " ")) }

// find gives the place of the first group that holds.
func (d Definition) find(holds func(Group) bool) (place, bool) {
	switch i := slices.IndexFunc(d.Groups, holds); {
	case i >= 0:
		return place(i), true
	case holds(d.Unknown):
		return unknown, true
	case holds(d.Outside):
		return outside, true
	}
	return 0, false
}

// ofResidents is the place of a category of the census.
func (d Definition) ofResidents(category Category) (place, error) {
	if d.banded() {
		return d.ofAges(category.Ages)
	}
	at, found := d.find(func(g Group) bool { return slices.Contains(g.Residents, category.Name) })
	if !found {
		return 0, fmt.Errorf("%w: no group of %s counts it", measure.ErrUnrecognised, d.Name)
	}
	return at, nil
}

// ofAges is the place of people of certain ages: the band that holds them all, or
// outside where none holds any.
func (d Definition) ofAges(ages Ages) (place, error) {
	for i, group := range d.Groups {
		switch {
		case group.Ages.Contain(ages):
			return place(i), nil
		case group.Ages.Overlap(ages):
			return 0, fmt.Errorf("%w: partly in the band %s", measure.ErrConflict, group.Name)
		}
	}
	return outside, nil
}

// ages are those of a table that the bands compare, and all of them without bands.
func (d Definition) ages(of Ages) Ages {
	compared := Ages{Oldest, 0}
	for _, group := range d.Groups {
		if group.Ages == (Ages{}) {
			return of
		}
		compared = Ages{min(compared.From, group.Ages.From), max(compared.To, group.Ages.To)}
	}
	return Ages{max(compared.From, of.From), min(compared.To, of.To)}
}

// ofStaff is the place of a text of a staff record: that of the text itself, else
// that of the ethnic code or the ages that it writes.
func (d Definition) ofStaff(text string) (place, error) {
	if at, found := d.ofText(text); found {
		return at, nil
	}
	switch d.Characteristic {
	case Ethnicity:
		for _, code := range ethnicCodes(text) {
			if at, found := d.ofText(code); found {
				return at, nil
			}
		}
	case Age:
		if ages, err := ParseAges(text); err == nil && d.banded() {
			return d.ofAges(ages)
		}
	case Disability, Religion, Sex, SexualOrientation:
	}
	return 0, d.unmatched(text)
}

func (d Definition) ofText(text string) (place, bool) {
	text = folded(text)
	return d.find(func(g Group) bool {
		return slices.ContainsFunc(g.Staff, func(stated string) bool { return folded(stated) == text })
	})
}

// ethnicCodes are the codes by which a text of a staff record is known, the most
// particular first: "CA" and "C" for "CA English", "A" for "White - British".
func ethnicCodes(text string) []string {
	text = strings.TrimSpace(text)
	if ethnicity, err := workforce.ParseEthnicity(text); err == nil {
		code := text[:strings.IndexFunc(text+" ", func(r rune) bool { return r == ' ' || r == '-' || r == '–' })]
		return []string{code, ethnicity.String()}
	}
	if ethnicity, err := workforce.ParseEthnicityDescription(text); err == nil {
		return []string{ethnicity.String()}
	}
	return nil
}

// unmatched says why no group counts staff of a text. White and BME are those of
// the race standard, which other definitions of ethnic minorities cut through.
func (d Definition) unmatched(text string) error {
	if _, err := workforce.ParseEthnicGroup(text); err == nil && d.Characteristic == Ethnicity {
		return fmt.Errorf("%w: White and BME are not the groups of %s; state single categories", measure.ErrConflict, d.Name)
	}
	return fmt.Errorf("%w: no group of %s counts it", measure.ErrUnrecognised, d.Name)
}
