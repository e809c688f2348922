package release

import (
	"strconv"

	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

// Organisation names the cells of one organisation's report. Every standard spells
// them by it, so that the staff of one are the staff of the other.
type Organisation struct {
	Code     string
	Snapshot workforce.Date
	Flow     workforce.Period
	Survey   int // the year of the staff survey
}

// Staff is everybody employed on the snapshot.
func (o Organisation) Staff() redact.Key {
	return redact.NewKey(o.Code, "staff", o.Snapshot.String())
}

// Board is the members of the board on the snapshot.
func (o Organisation) Board() redact.Key {
	return redact.NewKey(o.Code, "board members", o.Snapshot.String())
}

// During is those to whom something happened in the flow period, as "appointed". A
// period that was not stated has no name but the report's.
func (o Organisation) During(what string) redact.Key {
	when := o.Flow.String()
	if o.Flow.IsZero() {
		when = yearOfReport(o.Snapshot)
	}
	return redact.NewKey(o.Code, what, when)
}

// Before is those to whom it happened in the year before the flow period: those of
// During in the report of a year ago, where that is told by the period or the
// snapshot.
func (o Organisation) Before(what string) redact.Key {
	when := "year before " + o.Flow.String()
	last := o.Flow.To
	last.Year--
	year, err := workforce.YearTo(o.Flow.To)
	before, errBefore := workforce.YearTo(last)
	switch {
	case o.Flow.IsZero():
		last = o.Snapshot
		last.Year--
		when = yearOfReport(last)
	case err == nil && errBefore == nil && year == o.Flow:
		when = before.String()
	}
	return redact.NewKey(o.Code, what, when)
}

func yearOfReport(snapshot workforce.Date) string {
	return "year of the report of " + snapshot.String()
}

// Respondents is those who answered the staff survey.
func (o Organisation) Respondents() redact.Key {
	return redact.NewKey(o.Code, "survey respondents", strconv.Itoa(o.Survey))
}
