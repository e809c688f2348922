package rag

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// mostMonths is how long a review interval may be.
const mostMonths = 120

// Action is a line of an action plan.
type Action struct {
	Title    string
	Owner    string
	Status   Status         `json:",omitzero"`
	By       string         // what covers a covered action, where it is known
	Due      workforce.Date `json:",omitzero"` // not supplied where the plan has no date, as for "ongoing"
	Reviewed workforce.Date `json:",omitzero"` // when it was last reviewed
	Every    int            // months between reviews, to 120; zero where none is planned
}

// Check is nil for an action that can be rated, and else [measure.Faults]: for the
// status [measure.ErrNotSupplied] and [measure.ErrUnrecognised], for a date that is
// no day [measure.ErrUnrecognised], for an interval [measure.ErrOutOfRange], and
// [measure.ErrNotSupplied] for an interval without the day of the last review.
func (a Action) Check() error {
	var faults measure.Faults
	fault := func(field, value string, err error) {
		if err != nil {
			faults = append(faults, measure.Fault{Indicator: a.Title, Field: field, Value: value, Err: err})
		}
	}
	fault("status", "", enumeration.Check("status", a.Status, Status.text))
	for _, date := range []struct {
		field string
		day   workforce.Date
	}{{"due", a.Due}, {"reviewed", a.Reviewed}} {
		if !date.day.IsZero() {
			fault(date.field, date.day.String(), date.day.Check())
		}
	}
	switch {
	case a.Every < 0 || a.Every > mostMonths:
		fault("every", strconv.Itoa(a.Every), fmt.Errorf("%w: months, 1 to %d", measure.ErrOutOfRange, mostMonths))
	case a.Every > 0 && a.Reviewed.IsZero():
		fault("reviewed", "", fmt.Errorf("%w: the last review, for an interval", measure.ErrNotSupplied))
	}
	return faults.Err()
}

// NextReview is the day by which the action is to be reviewed again: so many months
// after the last review, on the last day of a month that is too short. It gives
// false where none is planned, and for an action that [Action.Check] refuses.
func (a Action) NextReview() (workforce.Date, bool) {
	if a.Every == 0 || a.Check() != nil {
		return workforce.Date{}, false
	}
	month := a.Reviewed.Month - 1 + a.Every
	year, month := a.Reviewed.Year+month/12, month%12+1
	last := time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	next := workforce.Date{Year: year, Month: month, Day: min(a.Reviewed.Day, last)}
	return next, next.Check() == nil
}

// ActionBands are the ratings of an action, from the worst. They are no scale of
// numbers; the words are this project's.
func ActionBands() []Band {
	return []Band{
		{Word: "Overdue", Symbol: cross, Colour: Red},
		{Word: "Waiting", Symbol: half, Colour: Amber},
		{Word: "On track", Symbol: "▸", Colour: Green},
		{Word: "Complete", Symbol: tick, Colour: Green},
	}
}

// actionRule is the rule of [Action.Rate] in words.
const actionRule = "complete: Complete; else Overdue once the due date or the next review has passed, " +
	"On track where it is ongoing, Waiting where it is due, paused or not started"

// Rate rates the action as it stands on a day: Complete where it is; else Overdue
// on the days after its due date or its next review; else On track where it is
// ongoing, and Waiting where it is due, paused or not started. Where another plan
// covers it, and where it is not applicable, it is not rated; nor is an action
// without either date, because nothing tells whether it is late.
//
// The error is that of [Action.Check], for the day [measure.ErrNotSupplied] or
// [measure.ErrUnrecognised], and [measure.ErrConflict] for a review after the day.
func (a Action) Rate(on workforce.Date) (Rating, error) {
	var faults measure.Faults
	if err := on.Check(); err != nil {
		faults = append(faults, measure.Fault{Field: "on", Value: on.String(), Err: err})
	}
	if found, ok := errors.AsType[measure.Faults](a.Check()); ok {
		faults = append(faults, found...)
	}
	if len(faults) == 0 && !a.Reviewed.IsZero() && a.Reviewed.Compare(on) > 0 {
		err := fmt.Errorf("%w: after %s", measure.ErrConflict, on)
		faults = append(faults, measure.Fault{Indicator: a.Title, Field: "reviewed", Value: a.Reviewed.String(), Err: err})
	}
	if len(faults) > 0 {
		return Rating{}, faults
	}
	return a.rate(on), nil
}

func (a Action) rate(on workforce.Date) Rating {
	bands := ActionBands()
	give := func(band int, reason string) Rating {
		return Rating{Of: a.Title, Rule: actionRule, Band: bands[band], Reason: reason}
	}
	review, reviewed := a.NextReview()
	switch {
	case a.Status == Complete:
		return give(3, a.Status.String())
	case a.Status == Covered && a.By != "":
		return grey(a.Title, actionRule, measure.NotApplicable, "covered by "+a.By)
	case a.Status == Covered, a.Status == NotApplicable:
		return grey(a.Title, actionRule, measure.NotApplicable, a.Status.String())
	case !a.Due.IsZero() && on.Compare(a.Due) > 0:
		return give(0, a.Status.String()+" on "+on.String()+", and was due on "+a.Due.String())
	case reviewed && on.Compare(review) > 0:
		return give(0, a.Status.String()+" on "+on.String()+", and was to be reviewed by "+review.String())
	case a.Due.IsZero() && !reviewed:
		return grey(a.Title, actionRule, measure.NotSupplied, a.Status.String()+", without a due date or a review")
	}
	band := 1
	if a.Status == Ongoing {
		band = 2
	}
	reason := a.Status.String()
	if !a.Due.IsZero() {
		reason += ", due on " + a.Due.String()
	}
	if reviewed {
		reason += ", to be reviewed by " + review.String()
	}
	return give(band, reason)
}
