package release

import (
	"cmp"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

// Likelihoods sees the events among the people of each group, and those of the
// year before. Whoever had no event is the rest of the base.
func (w *Walk[G]) Likelihoods(base, events, previous redact.Key, l measure.Likelihoods[G]) measure.Likelihoods[G] {
	w.within(base, []redact.Key{events}, l.Base.Minus(l.Events), redact.Implied)
	l.Base = w.People(base, l.Base)
	l.Events = w.People(events, l.Events)
	l.Previous = w.People(previous, l.Previous)
	return l
}

// LikelihoodReport sees the same of everybody and of every split.
func (w *Walk[G]) LikelihoodReport(base, events, previous redact.Key, r measure.LikelihoodReport[G]) measure.LikelihoodReport[G] {
	whole := r.Likelihoods
	r.Likelihoods = w.Likelihoods(base, events, previous, whole)
	r.Splits = slices.Clone(r.Splits)
	bases, eventses := map[string][]redact.Key{}, map[string][]redact.Key{}
	rests := map[string]measure.Likelihoods[G]{}
	var order []string
	for i, split := range r.Splits {
		ofBase, ofEvents := w.part(base, split), w.part(events, split)
		by := strings.ToLower(split.By)
		rest, found := rests[by]
		if !found {
			rest, order = whole, append(order, by)
		}
		if !slices.Contains(bases[by], ofBase) {
			rest.Base, rest.Events = rest.Base.Minus(split.Base), rest.Events.Minus(split.Events)
			bases[by], eventses[by] = append(bases[by], ofBase), append(eventses[by], ofEvents)
		}
		rests[by] = rest
		r.Splits[i].Likelihoods = w.Likelihoods(ofBase, ofEvents, w.part(previous, split), split.Likelihoods)
		w.graded(base, split)
	}
	for _, by := range order {
		w.within(base, bases[by], rests[by].Base, ofRest(rests[by].Base))
		w.within(events, eventses[by], rests[by].Events, ofRest(rests[by].Events))
	}
	return r
}

// ofRest is the status of what parts leave of a whole and nobody prints. Where that
// is nobody the parts are taken to be all there are, as internal and external
// applicants, and the reader knows it.
func ofRest[G measure.Group](rest measure.Cells[G]) redact.Status {
	status := redact.Public
	for _, group := range measure.Groups[G]() {
		count := rest.Of(group)
		if number, known := count.Int64(); number > 0 || !known && count.Reason() != measure.NotSupplied {
			status = redact.Implied
		}
	}
	return status
}

// part is the cell of a split. The words of one report are those of another in small
// letters, and bands and staff groups are spelled as in rows of grades.
func (w *Walk[G]) part(whole redact.Key, split measure.SplitReport[G]) redact.Key {
	by, name := strings.ToLower(split.By), strings.ToLower(split.Name)
	switch by {
	case bandDimension:
		name = bandsNamed(name)
	case groupDimension:
		if group, err := workforce.ParseStaffGroup(name); err == nil {
			name = group.String()
		}
	case w.dimension: // narrower groups than those compared
		by = "split by " + by
	}
	return whole.With(by, cmp.Or(name, unnamed))
}

// Board sees the members of a board, and those with and without a vote and an
// executive office; rest is the status of those without.
func (w *Walk[G]) Board(members, staff redact.Key, rest redact.Status, total, voting, executive *measure.Representation[G]) {
	for _, side := range []struct {
		key  redact.Key
		part *measure.Representation[G]
	}{
		{members.With("vote", "voting"), voting},
		{members.With("office", "executive"), executive},
	} {
		w.within(members, []redact.Key{side.key}, total.Staff.Minus(side.part.Staff), rest)
		side.part.Staff = w.People(side.key, side.part.Staff)
		side.part.Workforce = w.Everybody(staff, side.part.Workforce)
	}
	total.Staff = w.People(members, total.Staff)
	total.Workforce = w.Everybody(staff, total.Workforce)
}
