package census

import (
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Merger is a local authority that took the place of others.
type Merger struct {
	Area Area           // the new authority
	On   workforce.Date // the day from which it was
	Of   []Area         // the authorities that it came of, whole
}

// Mergers lists the authorities of England that began on 1 April 2023, each of
// whole districts. The tables of Census 2021 and 2011 have the districts, look-ups
// of later years the authorities.
//
// Sources: The Cumbria (Structural Changes) Order 2022 (SI 2022/331); The North
// Yorkshire (Structural Changes) Order 2022 (SI 2022/328); The Somerset
// (Structural Changes) Order 2022 (SI 2022/329); codes of the Office for National
// Statistics, Local Authority District (2022) to Local Authority District (April
// 2023) look-up.
func Mergers() []Merger {
	day := workforce.Date{Year: 2023, Month: 4, Day: 1}
	return []Merger{
		{Area{"E06000063", "Cumberland"}, day, []Area{
			{"E07000026", "Allerdale"}, {"E07000028", "Carlisle"}, {"E07000029", "Copeland"},
		}},
		{Area{"E06000064", "Westmorland and Furness"}, day, []Area{
			{"E07000027", "Barrow-in-Furness"}, {"E07000030", "Eden"}, {"E07000031", "South Lakeland"},
		}},
		{Area{"E06000065", "North Yorkshire"}, day, []Area{
			{"E07000163", "Craven"},
			{"E07000164", "Hambleton"},
			{"E07000165", "Harrogate"},
			{"E07000166", "Richmondshire"},
			{"E07000167", "Ryedale"},
			{"E07000168", "Scarborough"},
			{"E07000169", "Selby"},
		}},
		{Area{"E06000066", "Somerset"}, day, []Area{
			{"E07000187", "Mendip"}, {"E07000188", "Sedgemoor"}, {"E07000189", "South Somerset"}, {"E07000246", "Somerset West and Taunton"},
		}},
	}
}

// formerly is the merger that an area came of, without areas where there is none.
func formerly(code string) Merger {
	for _, merger := range Mergers() {
		if merger.Area.Code == code {
			return merger
		}
	}
	return Merger{}
}

// successorOf is the merger that an area went into.
func successorOf(code string) Merger {
	for _, merger := range Mergers() {
		if slices.ContainsFunc(merger.Of, func(a Area) bool { return a.Code == code }) {
			return merger
		}
	}
	return Merger{}
}

// Sum adds the residents of the areas that merged, in any order, to those of the
// new one, and names the former ones in SummedFrom.
//
// An area that is missing is [measure.ErrNotSupplied], one that is no part of the
// merger [measure.ErrUnrecognised], one that is there twice
// [measure.ErrDuplicate], residents of different tables are [measure.ErrConflict],
// and those that [Residents.Check] refuses, before or after, have its faults.
func (m Merger) Sum(parts ...Residents) (Residents, error) {
	check := measure.Checker{Organisation: m.Area.Code}
	sum := Residents{Area: m.Area, SummedFrom: slices.Clone(m.Of)}
	seen := map[string]bool{}
	for i, part := range parts {
		code := part.Area.Code
		switch isPart := func(a Area) bool { return a.Code == code }; {
		case !slices.ContainsFunc(m.Of, isPart):
			check.Fault("", "area", code, fmt.Errorf("%w: part of %s", measure.ErrUnrecognised, m.Area))
		case seen[code]:
			check.Fault("", "area", code, measure.ErrDuplicate)
		}
		seen[code] = true
		if err := part.Check(); err != nil {
			return Residents{}, err
		}
		if i == 0 {
			sum.Table, sum.Counts = part.Table, make([]int64, len(part.Counts))
		}
		if !sameTable(part.Table, sum.Table) {
			check.Fault("", code, part.Table.String(), fmt.Errorf("%w: not %s", measure.ErrConflict, sum.Table))
			continue
		}
		sum.Total += part.Total
		for j, count := range part.Counts {
			sum.Counts[j] += count
		}
	}
	for _, former := range m.Of {
		if !seen[former.Code] {
			check.Fault("", "area", former.Code, measure.ErrNotSupplied)
		}
	}
	if err := check.Faults.Err(); err != nil {
		return Residents{}, err
	}
	return sum.checked()
}

// sameTable tells whether two tables count the same people into the same
// categories.
func sameTable(a, b Table) bool {
	return a.Year == b.Year && a.ID == b.ID && a.Ages == b.Ages && slices.Equal(a.Categories, b.Categories)
}
