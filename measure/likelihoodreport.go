package measure

import "fmt"

// LikelihoodReport is an indicator that compares how likely something was for the
// people of each group, and the same for parts of the people.
type LikelihoodReport[G Group] struct {
	Likelihoods[G]
	Averaging Averaging `json:",omitzero"` // of entries into a formal process; zero where nothing is averaged
	Splits    []SplitReport[G]
}

// Results lists the figures of all as [Likelihoods.Results] does, on the basis of
// the averaging, and then those of every part, which are of the year alone.
func (r LikelihoodReport[G]) Results(id string) []Result {
	results := OnBasis(r.Averaging.String(), r.Likelihoods.Results(id, ""))
	for _, split := range r.Splits {
		results = append(results, split.Results(id, split.Label())...)
	}
	return results
}

// Recruitment is the people shortlisted and appointed in the year, for all posts,
// as an organisation states it; H is the headcount of the standard.
type Recruitment[H any] struct {
	Shortlisted        H          `json:"shortlisted"`
	Appointed          H          `json:"appointed"`
	UnknownNotSupplied bool       `json:"unknown_not_supplied,omitempty"` // the tables hold the two groups compared alone
	Splits             []Split[H] `json:"splits,omitempty"`               // shortlisted as base, appointed as events
}

// CheckAppointment checks the people shortlisted and appointed, and the parts of
// them: more appointed than shortlisted is [ErrPartExceedsWhole], of all and in
// every part. Nil is not supplied. See [CheckEvents] and [CheckSplits].
func CheckAppointment[G Group, H Headcount[G]](c *Checker, indicator string, stated *Recruitment[H], direction Direction) LikelihoodReport[G] {
	report := LikelihoodReport[G]{Likelihoods: Likelihoods[G]{Direction: direction}}
	if stated == nil {
		return report
	}
	unknown := Uncounted{Base: stated.UnknownNotSupplied, Events: stated.UnknownNotSupplied}
	report.Base = CheckEvents(c, indicator, "shortlisted", stated.Shortlisted, unknown.Base)
	report.Events = CheckEvents(c, indicator, "appointed", stated.Appointed, unknown.Events)
	CheckWithin(c, indicator, "appointed", report.Events, report.Base)
	report.Splits = CheckSplits(c, indicator, stated.Splits, report.Likelihoods, unknown)
	for _, split := range report.Splits {
		CheckWithin(c, indicator, split.Label()+", appointed", split.Events, split.Base)
	}
	return report
}

// Entries is the people who entered a formal process, as an organisation states
// it.
type Entries[H any] struct {
	Entered  H  `json:"entered"`
	Previous *H `json:"previous,omitempty"` // who entered in the year before; needed for the two-year mean
}

// CheckEntries checks those who entered a formal process in the year, and in the
// year before where two are averaged: without it [ErrNotSupplied], and beside a
// single year [ErrConflict]. The ground, as "performance", comes before the field
// in a fault; it may be empty.
func CheckEntries[G Group, H Headcount[G]](c *Checker, indicator, ground string, averaging Averaging, stated Entries[H], unknownNotSupplied bool) (year, before Cells[G]) {
	if ground != "" {
		ground += ", "
	}
	year = CheckEvents(c, indicator, ground+"entered", stated.Entered, unknownNotSupplied)
	if stated.Previous != nil {
		before = CheckEvents(c, indicator, ground+"previous", *stated.Previous, unknownNotSupplied)
	}
	switch {
	case stated.Previous != nil && averaging == SingleYear:
		c.Fault(indicator, ground+"previous", "", fmt.Errorf("%w: a previous year beside a single-year count", ErrConflict))
	case stated.Previous == nil && averaging == TwoYearMean:
		c.Fault(indicator, ground+"previous", "", fmt.Errorf("%w: the year before, for a two-year mean", ErrNotSupplied))
	}
	return year, before
}
