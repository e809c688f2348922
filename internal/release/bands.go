package release

import (
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

// banded sees what rows are made of in other terms, for another standard may count
// those of the same staff: rows of the same bands make them all, several bands are
// each of them, or clusters with the bands that are in none, and all staff groups are
// each of them. A sum of a cell that nobody counts says nothing. Where no staff are left
// out, nobody is in a band that stands in no row.
func (w *Walk[G]) banded(staff redact.Key, g workforce.GradesReport[G]) {
	together := map[redact.Key][]redact.Key{}
	var order []redact.Key
	stands := map[workforce.StaffGroup][]workforce.Band{}
	for i, key := range gradesOf(staff, g.Rows) {
		row := g.Rows[i]
		whole := gradeOf(staff, row)
		if key != whole {
			if len(together[whole]) == 0 {
				order = append(order, whole)
			}
			together[whole] = append(together[whole], key)
		}
		for _, pools := range [][]workforce.Pool{nil, workforce.ClusterPools()} {
			w.made(whole, madeOf(staff, row, pools))
		}
		if row.StaffGroup == 0 && len(row.Bands) > 0 {
			var parts []redact.Key
			for _, group := range workforce.StaffGroups() {
				parts = append(parts, bandsIn(staff, group, row.Bands...))
			}
			w.made(whole, parts)
		}
		stands[row.StaffGroup] = append(stands[row.StaffGroup], row.Bands...)
	}
	for _, whole := range order {
		w.made(whole, together[whole])
	}
	unbanded := func(row workforce.RowReport[G]) bool { return len(row.Bands) == 0 }
	if !g.Remainder.Supplied() || ofRest(g.Remainder) != redact.Public || slices.ContainsFunc(g.Rows, unbanded) {
		return
	}
	nobody, _ := measure.NewCount(0) // a number of people
	pools := workforce.ClusterPools()
	for _, band := range workforce.Bands() {
		pools = append(pools, workforce.Pool{Bands: []workforce.Band{band}})
	}
	for _, group := range workforce.StaffGroups() {
		held := slices.Concat(stands[0], stands[group])
		for _, pool := range pools {
			if !slices.ContainsFunc(pool.Bands, func(band workforce.Band) bool { return slices.Contains(held, band) }) {
				w.count(redact.Cell{Key: bandsIn(staff, group, pool.Bands...), Count: nobody, Status: redact.Public})
			}
		}
	}
}

// bandsIn is the cell of bands of a staff group.
func bandsIn(staff redact.Key, group workforce.StaffGroup, bands ...workforce.Band) redact.Key {
	return staff.With(groupDimension, group.String()).With(bandDimension, bandsOf(bands...))
}

// madeOf are the pools that the row holds, and its bands that are in none of them.
func madeOf[G measure.Group](staff redact.Key, row workforce.RowReport[G], pools []workforce.Pool) []redact.Key {
	var parts []redact.Key
	left := slices.Clone(row.Bands)
	slices.Sort(left)
	left = slices.Compact(left)
	for _, pool := range pools {
		if (workforce.Pool{Bands: row.Bands}).Holds(pool.Bands...) {
			parts = append(parts, bandsIn(staff, row.StaffGroup, pool.Bands...))
			left = slices.DeleteFunc(left, func(band workforce.Band) bool { return slices.Contains(pool.Bands, band) })
		}
	}
	for _, band := range left {
		parts = append(parts, bandsIn(staff, row.StaffGroup, band))
	}
	return parts
}

// made sees that parts make a whole in every group, which need not be counted here.
func (w *Walk[G]) made(whole redact.Key, parts []redact.Key) {
	if len(parts) == 0 || slices.Contains(parts, whole) {
		return
	}
	for _, group := range append(measure.Groups[G](), 0) {
		names := []redact.Key{w.of(whole, group)}
		for _, part := range parts {
			names = append(names, w.of(part, group))
		}
		for _, name := range names {
			if _, seen := w.seen[name]; !seen {
				w.count(redact.Cell{Key: name})
			}
		}
		w.system.Sum(names[0], names[1:]...)
	}
}
