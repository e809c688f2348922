package wdes

import "github.com/workforce-equality/equality/workforce"

// Return is what an organisation states for a year. A part that is nil was not
// supplied; a part with zeros states zeros. Snapshot, flow period and survey
// year are three different things and none is inferred from another.
type Return struct {
	Organisation string           `json:"organisation"` // its code or name; must be given
	Body         workforce.Body   `json:"body,omitzero"`
	Snapshot     workforce.Date   `json:"snapshot"`             // of the headcounts, 31 March as a rule; must be given
	FlowPeriod   workforce.Period `json:"flow_period,omitzero"` // of the events, the financial year to the snapshot as a rule

	Workforce      *Headcount      `json:"workforce,omitempty"`      // all staff at the snapshot, as their records have it
	Representation *Representation `json:"representation,omitempty"` // metric 1
	Recruitment    *Recruitment    `json:"recruitment,omitempty"`    // metric 2
	Capability     *Capability     `json:"capability,omitempty"`     // metric 3
	Survey         *Survey         `json:"survey,omitempty"`         // metrics 4 to 9a
	Voices         *Voices         `json:"voices,omitempty"`         // metric 9b
	Board          *Board          `json:"board,omitempty"`          // metric 10
}

// Representation is the staff by band or cluster, for metric 1.
type Representation struct {
	// Rows are of single bands or of clusters, clinical and non-clinical apart;
	// the bands that each holds must be given.
	Rows []Row `json:"rows,omitempty"`
	// Clusters says which bands are counted together; without any it is
	// [workforce.ClusterPools]. Staff under band 1 and other medical staff, whom
	// the published clusters do not name, are put where the organisation counts
	// them by pools of its own.
	Clusters []workforce.Pool `json:"clusters,omitempty"`
}

// Capability is the people who entered the formal capability procedure, for
// metric 3, on grounds of performance and of ill health apart.
type Capability struct {
	Averaging   Averaging `json:"averaging"`
	Performance *Entries  `json:"performance,omitempty"` // the metric as it is published
	IllHealth   *Entries  `json:"ill_health,omitempty"`

	UnknownNotSupplied bool    `json:"unknown_not_supplied,omitempty"` // the tables hold Disabled and non-disabled people alone
	Splits             []Split `json:"splits,omitempty"`               // staff as base, performance entries of the year as events
}

// Survey is the answers to the staff survey, for metrics 4 to 9a. Every item has
// its own base, the staff who answered it.
type Survey struct {
	Year                 int          `json:"year"` // of the fieldwork, as 2023 for the report of 2024; must be given
	HarassedByPublic     *Item        `json:"harassed_by_public,omitempty"`
	HarassedByManagers   *Item        `json:"harassed_by_managers,omitempty"`
	HarassedByColleagues *Item        `json:"harassed_by_colleagues,omitempty"`
	Reported             *Item        `json:"reported,omitempty"` // of those who were harassed
	EqualOpportunities   *Item        `json:"equal_opportunities,omitempty"`
	Pressed              *Item        `json:"pressed,omitempty"` // of those who came to work unwell
	Valued               *Item        `json:"valued,omitempty"`
	Adjustments          *Adjustments `json:"adjustments,omitempty"`
	Engagement           *Engagement  `json:"engagement,omitempty"`
}

// Item is what Disabled and non-disabled staff answered to one item, and the
// percentages it is compared with.
type Item struct {
	Disabled    *Answers   `json:"disabled,omitempty"`
	NonDisabled *Answers   `json:"non_disabled,omitempty"`
	Benchmark   *Benchmark `json:"benchmark,omitempty"`
}

// Adjustments is what Disabled staff answered to the item that they alone are
// asked, and the percentage it is compared with. Those who require no adjustment
// are left out of both numbers.
type Adjustments struct {
	Disabled  *Answers              `json:"disabled,omitempty"`
	Benchmark *AdjustmentsBenchmark `json:"benchmark,omitempty"`
}

// AdjustmentsBenchmark is the percentage of the Disabled staff of other
// organisations, as printed.
type AdjustmentsBenchmark struct {
	Disabled string `json:"disabled"`
	Source   string `json:"source"` // which organisations, of what year; must be given
}

// Benchmark is the percentages of other organisations, as printed.
type Benchmark struct {
	Disabled    string `json:"disabled,omitempty"`
	NonDisabled string `json:"non_disabled,omitempty"`
	Source      string `json:"source"` // which organisations, of what year; must be given
}

// Engagement is the staff engagement scores.
type Engagement struct {
	Disabled    *Score `json:"disabled,omitempty"`
	NonDisabled *Score `json:"non_disabled,omitempty"`
	All         *Score `json:"all,omitempty"`
}

// Score is an engagement score between 0 and 10: as printed, or made of the
// components of each respondent.
type Score struct {
	Score       string       `json:"score,omitempty"`       // as "6.68"
	Respondents int64        `json:"respondents,omitempty"` // beside a printed score, zero where it is not known
	Components  []Respondent `json:"components,omitempty"`  // instead of a printed score, one a respondent
	// Least is how many of the three components a respondent must have to be
	// scored. No source settles it: it must be given where a respondent lacks one.
	Least int `json:"least,omitempty"`
}

// Respondent is the components of one respondent's score, each between 0 and 10, as
// "7.5" or "20/3", blank where there is none.
type Respondent struct {
	Motivation  string `json:"motivation,omitempty"`
	Involvement string `json:"involvement,omitempty"`
	Advocacy    string `json:"advocacy,omitempty"`
}

// Voices is whether the organisation has taken action to let the voices of its
// Disabled staff be heard, and what it did.
type Voices struct {
	Facilitated bool   `json:"facilitated"`
	Narrative   string `json:"narrative,omitempty"`
}
