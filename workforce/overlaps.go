package workforce

import (
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// bandSet is bands in no order, each once.
type bandSet [4]uint64

func setOf(bands []Band) bandSet {
	var set bandSet
	for _, band := range bands {
		set[band/64] |= 1 << (band % 64)
	}
	return set
}

// holders is for every band of a staff group the first row that holds it, and the
// first of other bands than that: among them is the first that holds people of
// any other row, however many rows there are.
type holders map[holding][]int

type holding struct {
	group StaffGroup
	band  Band
}

// checkOverlaps faults every row that holds people of an earlier one: a band of
// its staff group that stands in a row of other bands, or one of a staff group
// beside all staff groups together. Rows of the same bands are parts of them.
func checkOverlaps[G measure.Group](c *measure.Checker, indicator string, rows []RowReport[G]) {
	held := holders{}
	sets := make([]bandSet, len(rows))
	for i, row := range rows {
		sets[i] = setOf(row.Bands)
		beside := []StaffGroup{0} // the staff groups whose people are the row's too
		if row.StaffGroup == 0 {
			beside = StaffGroups()
		}
		first, common := i, Band(0)
		for _, band := range row.Bands {
			own := holding{row.StaffGroup, band}
			others := slices.DeleteFunc(slices.Clone(held[own]), func(at int) bool { return sets[at] == sets[i] })
			for _, group := range beside {
				if group != row.StaffGroup {
					others = append(others, held[holding{group, band}]...)
				}
			}
			if len(others) > 0 && slices.Min(others) < first {
				first, common = slices.Min(others), band
			}
		}
		if first < i {
			c.Fault(indicator, row.Label(), common.String(), fmt.Errorf("%w: its people stand in %.80q too", measure.ErrDuplicate, rows[first].Label()))
		}
		for _, band := range row.Bands {
			own := holding{row.StaffGroup, band}
			if at := held[own]; len(at) == 0 || len(at) == 1 && sets[at[0]] != sets[i] {
				held[own] = append(at, i)
			}
		}
	}
}
