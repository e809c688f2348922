package release

import (
	"cmp"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

// The dimensions of grades.
const (
	bandDimension  = "band"
	groupDimension = "staff group"
	rowDimension   = "row" // of several that hold the same bands
)

// unnamed stands for the name of a row or a split that has none, which no checked
// report has: it is not the whole.
const unnamed = "unnamed"

// grades is the rows of a workforce by grade, in which the staff of a split stand
// too.
type grades[G measure.Group] struct {
	staff redact.Key
	workforce.GradesReport[G]
}

// bandsOf is the value of bands in their dimension, as "8a" or "8a+8b": the same
// whatever a row is called.
func bandsOf(bands ...workforce.Band) string {
	bands = slices.Clone(bands)
	slices.Sort(bands)
	names := make([]string, len(bands))
	for i, band := range bands {
		names[i] = band.String()
	}
	return strings.Join(names, "+")
}

// bandsNamed is the value of a row that states no bands: of those that its name is
// of in the published tables, as "band 8a" or "bands 1 to 7", else the name in small
// letters.
func bandsNamed(name string) string {
	name = strings.ToLower(name)
	if band, err := workforce.ParseBand(strings.TrimPrefix(name, "band ")); err == nil {
		return bandsOf(band)
	}
	for _, pool := range slices.Concat(workforce.SeniorityPools(), workforce.ClusterPools()) {
		if strings.ToLower(pool.Name) == name {
			return bandsOf(pool.Bands...)
		}
	}
	return name
}

// gradeOf is the cell of a row of grades.
func gradeOf[G measure.Group](staff redact.Key, row workforce.RowReport[G]) redact.Key {
	value := bandsOf(row.Bands...)
	if value == "" {
		value = bandsNamed(row.Name)
	}
	return staff.With(groupDimension, row.StaffGroup.String()).With(bandDimension, cmp.Or(value, unnamed))
}

// gradesOf are the cells of rows of grades. Rows of the same bands, as of two
// professions, are told apart by their names.
func gradesOf[G measure.Group](staff redact.Key, rows []workforce.RowReport[G]) []redact.Key {
	keys, of := make([]redact.Key, len(rows)), map[redact.Key]int{}
	for i, row := range rows {
		keys[i] = gradeOf(staff, row)
		of[keys[i]]++
	}
	for i, key := range keys {
		if of[key] > 1 {
			keys[i] = key.With(rowDimension, cmp.Or(strings.ToLower(rows[i].Name), unnamed))
		}
	}
	return keys
}

// Grades sees the staff of every row of grades, the workforce, and who stands in no
// row.
func (w *Walk[G]) Grades(staff redact.Key, g workforce.GradesReport[G]) workforce.GradesReport[G] {
	if w.grades.staff == (redact.Key{}) {
		w.grades = grades[G]{staff, g}
	}
	rows := gradesOf(staff, g.Rows)
	g.Remainder = w.within(staff, rows, g.Remainder, redact.Open)
	g.Workforce = w.Everybody(staff, g.Workforce)
	given := g
	g.Rows = slices.Clone(g.Rows)
	for i, row := range g.Rows {
		g.Rows[i].Bands = slices.Clone(row.Bands)
		g.Rows[i].Staff = w.People(rows[i], row.Staff)
		g.Rows[i].Workforce = w.Everybody(staff, row.Workforce)
	}
	w.banded(staff, given)
	return g
}

// Pooled sees that each row of a table of clusters is made of the rows of another.
func (w *Walk[G]) Pooled(staff redact.Key, clusters, rows workforce.GradesReport[G]) {
	keys := gradesOf(staff, rows.Rows)
	for _, cluster := range clusters.Rows {
		whole := gradeOf(staff, cluster)
		var parts []redact.Key
		for i, row := range rows.Rows {
			held := row.StaffGroup == cluster.StaffGroup && workforce.Pool{Bands: cluster.Bands}.Holds(row.Bands...)
			if held && keys[i] != whole {
				parts = append(parts, keys[i])
			}
		}
		if len(parts) == 0 {
			continue
		}
		for _, group := range append(measure.Groups[G](), 0) {
			names := make([]redact.Key, len(parts))
			for i, part := range parts {
				names[i] = w.of(part, group)
			}
			w.system.Sum(w.of(whole, group), names...)
		}
	}
}

// graded sees that the staff of a split are those of the rows of its staff group or
// its bands, and some of those whom no other row holds for certain.
func (w *Walk[G]) graded(base redact.Key, split measure.SplitReport[G]) {
	whole := w.part(base, split)
	if base != w.grades.staff || whole.Value(groupDimension)+whole.Value(bandDimension) == "" {
		return
	}
	rest, others := split.Base, w.grades.Remainder
	var certain, parts []redact.Key
	keys := gradesOf(base, w.grades.Rows)
	for i, row := range w.grades.Rows {
		key := keys[i]
		all, some := held(key, whole)
		switch {
		case key == whole:
			return // the same cell
		case all:
			parts, rest = append(parts, key), rest.Minus(row.Staff)
		case some:
			others = others.Plus(row.Staff)
			continue
		}
		certain = append(certain, key)
	}
	if len(parts) == 0 {
		return
	}
	w.within(whole, parts, rest, ofRest(rest))
	w.within(base, certain, others, redact.Implied)
	w.within(less(base, certain), []redact.Key{less(whole, parts)}, others.Minus(rest), redact.Implied)
}

// held tells whether all the staff of a row are of a staff group or of bands, or
// some of them may be. A row of all staff groups may hold any.
func held(row, of redact.Key) (all, some bool) {
	if group := of.Value(groupDimension); group != "" {
		return row.Value(groupDimension) == group, row.Value(groupDimension) == ""
	}
	bands := strings.Split(of.Value(bandDimension), "+")
	for i, band := range strings.Split(row.Value(bandDimension), "+") {
		within := slices.Contains(bands, band)
		_, err := workforce.ParseBand(band)
		all, some = within && (all || i == 0), within || some || err != nil
	}
	return all, some
}
