package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

// known are the definitions that -definition can name.
func known() []census.Definition {
	return []census.Definition{
		census.NonWhite(), census.NonWhiteBritish(), census.AsianBlackMixed(), census.FiveGroups(), census.EthnicCategories(),
		census.Sexes(), census.EqualityActDisability(), census.LongTermCondition(), census.Religions(), census.Orientations(), census.LGBPlus(),
	}
}

// named are the definitions of those names, in any letter case.
func named(names []string) ([]census.Definition, measure.Faults) {
	var found []census.Definition
	var faults measure.Faults
	for _, name := range names {
		i := slices.IndexFunc(known(), func(d census.Definition) bool { return strings.EqualFold(d.Name, name) })
		if i < 0 {
			faults = append(faults, measure.Fault{Source: "-definition", Value: name, Err: fmt.Errorf("%w: %s", measure.ErrUnrecognised, allNames())})
			continue
		}
		found = append(found, known()[i])
	}
	return found, faults
}

func allNames() string {
	var names []string
	for _, d := range known() {
		names = append(names, d.Name)
	}
	return strings.Join(names, ", ")
}

// definitions are those by which a table of staff is compared: the ones asked for, or
// else the usual one of its characteristic.
func definitions(own []census.Definition, staff census.Staff) ([]census.Definition, measure.Faults) {
	var chosen []census.Definition
	for _, d := range own {
		if d.Characteristic == staff.Characteristic {
			chosen = append(chosen, d)
		}
	}
	if len(chosen) > 0 {
		return chosen, nil
	}
	if staff.Characteristic == census.Age {
		return ageBands(staff)
	}
	for _, d := range known() {
		if d.Characteristic == staff.Characteristic {
			return []census.Definition{d}, nil
		}
	}
	return nil, nil
}

// The ages of staff that are compared. Bands without an end would set staff beside
// children or the retired.
const (
	youngest = 16
	retired  = 75
)

// ageBands compares the bands in which staff are stated. One that begins before 16
// begins there; one that ends before, one without an end, and any that goes beyond 75,
// is left out.
func ageBands(staff census.Staff) ([]census.Definition, measure.Faults) {
	var bands []census.Ages
	var youngestText string
	for _, stated := range staff.Counts {
		band, err := census.ParseAges(stated.Category)
		if err != nil || band.To < youngest || band.To > retired {
			continue
		}
		if band.From < youngest {
			band.From, youngestText = youngest, stated.Category
		}
		bands = append(bands, band)
	}
	d, err := census.AgeBands(bands...)
	if err != nil {
		return nil, faultsOf("age of staff", err)
	}
	if youngestText != "" {
		d.Groups[0].Staff = append(d.Groups[0].Staff, youngestText)
	}
	return []census.Definition{d}, nil
}
