package redact

import (
	"fmt"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// Merging joins categories of a dimension into one, as two religions or two bands.
type Merging struct {
	Dimension  string   `json:"dimension"`
	Categories []string `json:"categories"`
	// Into is the name of what they become, a new one or that of one of them. It is that of
	// the group which they make up, "" for the total, where they are all there is of it:
	// then nothing is left to tell apart.
	Into string `json:"into"`
}

// String says what is merged, as "religion: Jain and Sikh as Jain or Sikh".
func (m Merging) String() string {
	text := m.Dimension + ": " + strings.Join(m.Categories, " and ")
	if m.Into == "" {
		return text + " not told apart"
	}
	return text + " as " + m.Into
}

// Apply gives the systems with the categories merged wherever they stand: counts are
// added, sums and nestings are between the counts that are left. Of the statuses that the
// counts had the strictest holds, and what was known of some of them only is not known of
// all. A category that a table does not have counts nobody in it.
//
// The error is nil or [measure.Faults]: [measure.ErrConflict] where a total is not the sum
// of its parts any more, because one category is broken down further than another, where
// they become a category that others are in, and where counts are differences between
// what is merged; and [measure.ErrTooLarge] for a sum that is no count.
func (m Merging) Apply(systems ...System) ([]System, error) {
	a := applying{Merging: m, cells: map[Key]Cell{}, merged: map[Key]Cell{}, made: map[Key]measure.Count{}}
	for _, s := range systems {
		for _, cell := range s.Cells {
			if _, found := a.cells[cell.Key]; !found {
				a.cells[cell.Key] = cell
				a.order = append(a.order, cell.Key)
			} else if cell.Status > a.cells[cell.Key].Status {
				a.cells[cell.Key] = cell
			}
		}
	}
	for _, key := range a.order {
		a.merge(key)
	}
	for _, key := range a.order {
		if made, found := a.made[key]; found && made.Known() && a.cells[key].Count.Known() && made != a.cells[key].Count {
			a.fault(key, a.Dimension, fmt.Errorf("%w: others are in it", measure.ErrConflict))
		}
	}
	merged := make([]System, len(systems))
	for i, s := range systems {
		merged[i] = a.system(s)
	}
	if err := a.faults.Err(); err != nil {
		return nil, err
	}
	return merged, nil
}

// applying is a merging at work.
type applying struct {
	Merging
	order  []Key
	cells  map[Key]Cell // as they were
	merged map[Key]Cell
	made   map[Key]measure.Count // of cells that were there before: what is merged into them
	faults measure.Faults
}

func (a *applying) fault(key Key, field string, err error) {
	a.faults = append(a.faults, measure.Fault{Indicator: key.String(), Field: field, Err: err})
}

// renamed is the key of the merged cell, and the key itself of any other.
func (a *applying) renamed(key Key) Key {
	plus, minus := key.cells()
	within := 0
	for _, cell := range append(plus, minus...) {
		for _, category := range cell.categories {
			if category[0] == a.Dimension && slices.Contains(a.Categories, category[1]) {
				within++
			}
		}
	}
	switch within {
	case 0:
		return key
	case len(plus) + len(minus):
		return key.With(a.Dimension, a.Into)
	}
	a.fault(key, a.Dimension, fmt.Errorf("%w: a difference of categories", measure.ErrConflict))
	return key
}

// merge adds a cell to the one that it becomes.
func (a *applying) merge(key Key) {
	cell := a.cells[key]
	cell.Key = a.renamed(key)
	had, found := a.merged[cell.Key]
	switch {
	case cell.Key != key && a.stands(cell.Key): // which the cells make up
		if made, some := a.made[cell.Key]; some {
			cell.Count = made.Plus(cell.Count)
		}
		a.made[cell.Key] = cell.Count
	case !found:
		if cell.Key != key { // of which the parts do not tell what a reader knows
			cell.Reader = Reader{}
		}
		a.merged[cell.Key] = cell
	default:
		count := had.Count.Plus(cell.Count)
		if count.Reason() == measure.OutOfRange {
			a.fault(cell.Key, "count", measure.ErrTooLarge)
		}
		a.merged[cell.Key] = Cell{
			Key: cell.Key, Count: count, Status: joint(had.Status, cell.Status),
			Weight: max(had.Weight, cell.Weight), Preferred: had.Preferred || cell.Preferred,
		}
	}
}

// stands tells whether a cell was there before anything was merged, and is none of what
// is merged.
func (a *applying) stands(key Key) bool {
	_, found := a.cells[key]
	return found && !slices.Contains(a.Categories, a.Into)
}

// joint is the status of a sum of counts.
func joint(one, other Status) Status {
	one, other = max(Open, min(one, other)), max(Open, one, other)
	switch {
	case one == other || other == Primary || other == Implied:
		return other
	case one == Fixed || other == Fixed:
		return Fixed
	}
	return Open // known, or cleared, in part only
}

// system merges the cells of a system.
func (a *applying) system(s System) System {
	merged := System{NonAdditive: s.NonAdditive}
	seen := map[Key]bool{}
	for _, cell := range s.Cells {
		key := a.renamed(cell.Key)
		if !seen[key] {
			seen[key] = true
			merged.Cells = append(merged.Cells, a.merged[key])
		}
	}
	nested := map[Nesting]bool{}
	for _, n := range s.Nested {
		n = Nesting{a.renamed(n.Part), a.renamed(n.Whole)}
		if !nested[n] {
			nested[n] = true
			merged.Nested = append(merged.Nested, n)
		}
	}
	merged.Sums = a.sums(s)
	return merged
}

// sums merges the sums of a system. Those of merged totals along another dimension are
// one, with the parts of all.
func (a *applying) sums(s System) []Sum {
	type breakdown struct {
		total     Key
		dimension string
	}
	var list []Sum
	var of []map[Key]bool // by sum: the totals whose parts it has
	at := map[breakdown][]int{}
	for _, sum := range s.Sums {
		total := a.renamed(sum.Total)
		dimension, _ := sum.along()
		into := -1
		for _, i := range at[breakdown{total, dimension}] {
			if into < 0 && total != sum.Total && !of[i][sum.Total] {
				into = i
			}
		}
		if into < 0 {
			into = len(list)
			list, of = append(list, Sum{Total: total}), append(of, map[Key]bool{})
			at[breakdown{total, dimension}] = append(at[breakdown{total, dimension}], into)
		}
		of[into][sum.Total] = true
		for _, part := range sum.Parts {
			if part = a.renamed(part); !slices.Contains(list[into].Parts, part) {
				list[into].Parts = append(list[into].Parts, part)
			}
		}
	}
	return slices.DeleteFunc(list, func(sum Sum) bool {
		if slices.Contains(sum.Parts, sum.Total) { // the parts are not told apart any more
			return true
		}
		if !s.NonAdditive && !a.adds(sum) {
			a.fault(sum.Total, "sum", fmt.Errorf("%w: a category that is broken down further than another", measure.ErrConflict))
		}
		return false
	})
}

// adds tells whether a sum of merged cells holds; one of a cell without count does.
func (a *applying) adds(sum Sum) bool {
	total, known := a.merged[sum.Total].Count.Int64()
	for _, part := range sum.Parts {
		n, also := a.merged[part].Count.Int64()
		total, known = total-n, known && also
	}
	return !known || total == 0
}

// along is the one dimension in which the parts of a sum differ from the total, and false
// where there is no such. Differences of cells have none.
func (s Sum) along() (dimension string, found bool) {
	total, plain := s.Total.plain()
	for _, key := range s.Parts {
		part, also := key.plain()
		if !plain || !also || part.of != total.of {
			return "", false
		}
		differs := ""
		for _, category := range part.categories {
			if slices.Contains(total.categories, category) {
				continue
			}
			if differs != "" {
				return "", false
			}
			differs = category[0]
		}
		if differs == "" || (found && differs != dimension) || !total.within(part, differs) {
			return "", false
		}
		dimension, found = differs, true
	}
	return dimension, found
}

// plain is a cell without signs, and false for a difference.
func (k Key) plain() (cellName, bool) {
	plus, minus := k.cells()
	if len(plus) != 1 || len(minus) > 0 {
		return cellName{}, false
	}
	return plus[0], true
}

// within tells whether another cell has all categories of this one but that of a
// dimension.
func (c cellName) within(other cellName, but string) bool {
	return !slices.ContainsFunc(c.categories, func(category [2]string) bool {
		return category[0] != but && !slices.Contains(other.categories, category)
	})
}
