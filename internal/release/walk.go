// Package release goes over the counts of a report of a standard: it names each,
// tells what they add up to, and puts what may be published in its place. One walk
// serves both, so that no count is published that was not protected.
package release

import (
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// Walk goes over the counts of one report. G is the groups that it compares.
type Walk[G measure.Group] struct {
	dimension  string
	system     redact.System
	seen       map[redact.Key]measure.Count
	summed     map[redact.Key]bool // totals and rests whose sum was told
	grades     grades[G]
	shown      func(redact.Key, measure.Count) measure.Count
	rule       redact.Rule // by which counts are hidden and rounded
	suppressed bool        // a count that was seen may not be shown
}

// List is a walk that changes nothing. The dimension is what the groups are of, as
// "ethnicity".
func List[G measure.Group](dimension string) *Walk[G] {
	return newWalk[G](dimension, func(_ redact.Key, count measure.Count) measure.Count { return count })
}

// Withhold is a walk that leaves no number where the pattern hides one, and rounds
// those that it rounds.
func Withhold[G measure.Group](dimension string, pattern redact.Pattern) *Walk[G] {
	w := newWalk[G](dimension, pattern.Shown)
	w.rule = pattern.Rule()
	return w
}

func newWalk[G measure.Group](dimension string, shown func(redact.Key, measure.Count) measure.Count) *Walk[G] {
	return &Walk[G]{
		dimension: dimension, seen: map[redact.Key]measure.Count{}, summed: map[redact.Key]bool{}, shown: shown,
	}
}

// Rounds tells whether counts are rounded, so that nothing exact may stand beside
// them from which they follow.
func (w *Walk[G]) Rounds() bool { return w.rule.Round > 1 }

// Note is what is to be printed with what was seen.
func (w *Walk[G]) Note() string { return noteOf(w.rule, w.suppressed) }

// noteOf is the note of a rule on counts that print the marker of [measure.Count],
// whatever that of the rule is.
func noteOf(rule redact.Rule, suppressed bool) string {
	rule.Marker = ""
	return rule.Note(suppressed)
}

// System is the counts that the walk has seen.
func (w *Walk[G]) System() redact.System { return w.system }

// of is the cell of a group; group zero is all of them.
func (w *Walk[G]) of(key redact.Key, group G) redact.Key {
	if group == 0 {
		return key
	}
	return key.With(w.dimension, group.String())
}

// count sees one count, and gives what may be published of it. Another count under
// the same key is told too, for that is a fault.
func (w *Walk[G]) count(cell redact.Cell) measure.Count {
	if seen, found := w.seen[cell.Key]; !found || cell.Count.Known() && seen != cell.Count {
		w.seen[cell.Key] = cell.Count
		w.system.Cells = append(w.system.Cells, cell)
	}
	shown := w.shown(cell.Key, cell.Count)
	w.suppressed = w.suppressed || shown.Reason() == measure.Suppressed
	return shown
}

// The weights of hiding beside a cell that is no total: readers miss a total more,
// and the headcount of the organisation most.
const (
	weightOfTotal     = 2
	weightOfWorkforce = 4
)

// People sees a headcount by group, and that the groups make the total.
func (w *Walk[G]) People(key redact.Key, cells measure.Cells[G]) measure.Cells[G] {
	return w.headcount(key, cells, redact.Cell{}, redact.Cell{Weight: weightOfTotal})
}

// Everybody sees the headcount of an organisation, whose total is public.
func (w *Walk[G]) Everybody(key redact.Key, cells measure.Cells[G]) measure.Cells[G] {
	return w.headcount(key, cells, redact.Cell{Weight: weightOfWorkforce}, redact.Cell{Status: redact.Fixed})
}

// headcount sees the cells of each group and of the total, which are as given but
// for key and count.
func (w *Walk[G]) headcount(key redact.Key, cells measure.Cells[G], ofGroup, ofTotal redact.Cell) measure.Cells[G] {
	if cells.Supplied() && !w.summed[key] {
		w.summed[key] = true
		var groups []redact.Key
		for _, group := range measure.Groups[G]() {
			groups = append(groups, w.of(key, group))
		}
		w.system.Sum(key, groups...)
	}
	return cells.Map(func(group G, count measure.Count) measure.Count {
		cell := ofGroup
		if group == 0 {
			cell = ofTotal
		}
		cell.Key, cell.Count = w.of(key, group), count
		return w.count(cell)
	})
}

// within sees that parts and the rest make a whole, group by group, and gives what
// may be published of the rest. The rest has the key of the difference, which
// without parts is that of the whole; its status is [redact.Implied] where nobody
// prints it, for whoever knows the whole and the parts can tell it. Where the parts
// are more than the whole there is no rest.
func (w *Walk[G]) within(whole redact.Key, parts []redact.Key, rest measure.Cells[G], status redact.Status) measure.Cells[G] {
	left := less(whole, parts)
	return rest.Map(func(group G, count measure.Count) measure.Count {
		key := w.of(left, group)
		if count.Known() && len(parts) > 0 && !w.summed[key] {
			w.summed[key] = true
			names := []redact.Key{key}
			for _, part := range parts {
				names = append(names, w.of(part, group))
			}
			w.system.Sum(w.of(whole, group), names...)
		}
		return w.count(redact.Cell{Key: key, Count: count, Status: status})
	})
}

// less is the key of what the parts leave of a whole.
func less(whole redact.Key, parts []redact.Key) redact.Key {
	for _, part := range parts {
		whole = whole.Minus(part)
	}
	return whole
}
