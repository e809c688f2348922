package wres

import "github.com/workforce-equality/equality/workforce"

// Return is what an organisation states for a year. A part that is nil was not
// supplied; a part with zeros states zeros. Snapshot, flow period and survey
// year are three different things and none is inferred from another.
type Return struct {
	Organisation string           `json:"organisation"` // its code or name; must be given
	Body         workforce.Body   `json:"body,omitzero"`
	Snapshot     workforce.Date   `json:"snapshot"`             // of the headcounts, 31 March as a rule; must be given
	FlowPeriod   workforce.Period `json:"flow_period,omitzero"` // of the events, the financial year to the snapshot as a rule

	Workforce      *Headcount      `json:"workforce,omitempty"`      // all staff at the snapshot
	Representation *Representation `json:"representation,omitempty"` // indicator 1
	Recruitment    *Recruitment    `json:"recruitment,omitempty"`    // indicator 2
	Disciplinary   *Disciplinary   `json:"disciplinary,omitempty"`   // indicator 3
	Training       *Training       `json:"training,omitempty"`       // indicator 4
	Survey         *Survey         `json:"survey,omitempty"`         // indicators 5 to 8
	Board          *Board          `json:"board,omitempty"`          // indicator 9
}

// Representation is the staff by grade, for indicator 1.
type Representation struct {
	Rows []Row `json:"rows,omitempty"`
}

// Disciplinary is the people who entered a formal disciplinary process, as
// measured by entry into a formal investigation, for indicator 3.
type Disciplinary struct {
	Averaging Averaging  `json:"averaging"`
	Entered   Headcount  `json:"entered"`
	Previous  *Headcount `json:"previous,omitempty"` // who entered in the year before; needed for the two-year mean

	UnknownNotSupplied bool    `json:"unknown_not_supplied,omitempty"` // the tables of those who entered hold White and BME people alone
	Splits             []Split `json:"splits,omitempty"`               // staff as base, entries of the year as events
}

// Training is the people who accessed non-mandatory training and continuing
// professional development, counted once each, for indicator 4.
type Training struct {
	Accessed           Headcount `json:"accessed"`
	UnknownNotSupplied bool      `json:"unknown_not_supplied,omitempty"` // the table holds White and BME people alone
	Splits             []Split   `json:"splits,omitempty"`               // staff as base, people who accessed training as events
}

// Survey is the answers to the staff survey, for indicators 5 to 8.
type Survey struct {
	Year               int   `json:"year"` // of the fieldwork, as 2023 for the report of 2024; must be given
	HarassedByPublic   *Item `json:"harassed_by_public,omitempty"`
	HarassedByStaff    *Item `json:"harassed_by_staff,omitempty"`
	EqualOpportunities *Item `json:"equal_opportunities,omitempty"`
	Discriminated      *Item `json:"discriminated,omitempty"`
}

// Item is what White and BME staff answered to one item, and the percentages it
// is compared with.
type Item struct {
	White     *Answers   `json:"white,omitempty"`
	BME       *Answers   `json:"bme,omitempty"`
	Benchmark *Benchmark `json:"benchmark,omitempty"`
}

// Benchmark is the percentages of other organisations, as printed.
type Benchmark struct {
	White  string `json:"white,omitempty"`
	BME    string `json:"bme,omitempty"`
	Source string `json:"source"` // which organisations, of what year; must be given
}
