package workforce

import (
	"fmt"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// GradesReport is the staff of every row of grades, and the people of the
// workforce whom no row holds.
type GradesReport[G measure.Group] struct {
	Workforce measure.Cells[G]
	Rows      []RowReport[G]
	Remainder measure.Cells[G] // not supplied where the workforce was not
}

// RowReport is the staff of one row beside the whole workforce.
type RowReport[G measure.Group] struct {
	StaffGroup StaffGroup `json:",omitzero"`
	Name       string
	Bands      []Band `json:",omitempty"`
	measure.Representation[G]
}

// Label names the row with its staff group, as "non-clinical bands 8a to VSM".
func (r RowReport[G]) Label() string {
	return strings.TrimSpace(r.StaffGroup.String() + " " + r.Name)
}

// sum is the people of all rows.
func (g GradesReport[G]) sum() measure.Cells[G] {
	var staff []measure.Cells[G]
	for _, row := range g.Rows {
		staff = append(staff, row.Staff)
	}
	return measure.SumCells(staff...)
}

// Pooled counts the rows of each staff group together by pool, in the order of
// the pools; pools without rows are left out, for a row without staff groups or
// bands is not a row of nobody. The people of rows that no pool holds stand in the
// remainder, and the error, [measure.Faults], names every such row and every row
// whose staff group is on no list, [measure.ErrUnrecognised]. A band that stands
// in two pools and a name that two have are [measure.ErrDuplicate], a pool without
// name or bands is [measure.ErrNotSupplied], and then nothing is pooled.
func (g GradesReport[G]) Pooled(pools ...Pool) (GradesReport[G], error) {
	type place struct {
		group StaffGroup
		pool  int
	}
	faults := poolFaults("pool", pools)
	ambiguous := len(faults) > 0
	pooled := GradesReport[G]{Workforce: g.Workforce, Remainder: g.Remainder}
	rows := map[place]RowReport[G]{}
	groups := append(StaffGroups(), 0)
	for i, row := range g.Rows {
		at := place{row.StaffGroup, slices.IndexFunc(pools, func(pool Pool) bool { return pool.Holds(row.Bands...) })}
		fault := measure.Fault{Row: i + 1, Field: "bands", Value: row.Label()}
		switch {
		case !slices.Contains(groups, row.StaffGroup):
			fault.Field, fault.Value, fault.Err = "staff group", row.StaffGroup.String(), measure.ErrUnrecognised
		case at.pool < 0:
			fault.Err = fmt.Errorf("%w: not all in one pool", measure.ErrUnrecognised)
		}
		if fault.Err != nil {
			faults = append(faults, fault)
			pooled.Remainder = pooled.Remainder.Plus(row.Staff)
			continue
		}
		sum, found := rows[at]
		if !found {
			sum = RowReport[G]{StaffGroup: row.StaffGroup, Name: pools[at.pool].Name, Bands: slices.Clone(pools[at.pool].Bands)}
			sum.Representation = row.Representation
		} else {
			sum.Staff = sum.Staff.Plus(row.Staff)
		}
		rows[at] = sum
	}
	if ambiguous {
		return GradesReport[G]{}, faults
	}
	for _, group := range groups {
		for i := range pools {
			if row, found := rows[place{group, i}]; found {
				pooled.Rows = append(pooled.Rows, row)
			}
		}
	}
	return pooled, faults.Err()
}

// Select is the rows that are wanted alone; the people of the others stand in the
// remainder.
func (g GradesReport[G]) Select(wanted func(RowReport[G]) bool) GradesReport[G] {
	selected := GradesReport[G]{Workforce: g.Workforce, Remainder: g.Remainder}
	for _, row := range g.Rows {
		if wanted(row) {
			row.Bands = slices.Clone(row.Bands)
			selected.Rows = append(selected.Rows, row)
		} else {
			selected.Remainder = selected.Remainder.Plus(row.Staff)
		}
	}
	return selected
}

// AcrossStaffGroups is the rows with no distinction of staff groups: those with one name
// and the same bands are one. Rows of one name but other bands are not the same
// grades and stay as they are.
func (g GradesReport[G]) AcrossStaffGroups() GradesReport[G] {
	bands, differ := map[string][]Band{}, map[string]bool{}
	for _, row := range g.Rows {
		if first, found := bands[row.Name]; found && setOf(first) != setOf(row.Bands) {
			differ[row.Name] = true
		}
		bands[row.Name] = row.Bands
	}
	together := GradesReport[G]{Workforce: g.Workforce, Remainder: g.Remainder}
	places := map[string]int{}
	for _, row := range g.Rows {
		row.Bands = slices.Clone(row.Bands)
		at, found := places[row.Name]
		switch {
		case differ[row.Name]:
			together.Rows = append(together.Rows, row)
		case found:
			together.Rows[at].Staff = together.Rows[at].Staff.Plus(row.Staff)
		default:
			places[row.Name] = len(together.Rows)
			row.StaffGroup = 0
			together.Rows = append(together.Rows, row)
		}
	}
	return together
}

// Residuals tells for each row, in the order of the two groups compared, how far
// its counts are from those that the rows and the groups would have by chance
// alone, in standard deviations; beyond 1.96 they stand out. People of unknown
// group are left out, as from every comparison of the two groups. See
// [measure.AdjustedResiduals].
func (g GradesReport[G]) Residuals() [][]measure.Value {
	return measure.AdjustedResiduals(g.table(false))
}

// Test tells whether the two groups are spread over the rows in a way that chance
// does not explain. Rows of nobody count for nothing. See [measure.ChiSquare].
func (g GradesReport[G]) Test() measure.Test { return measure.ChiSquare(g.table(true)) }

// table is the counts of the two groups compared, a row for each row of grades or
// for each that holds somebody.
func (g GradesReport[G]) table(held bool) [][]measure.Count {
	table := make([][]measure.Count, 0, len(g.Rows))
	for _, row := range g.Rows {
		var counts []measure.Count
		for _, group := range measure.Compared[G]() {
			counts = append(counts, row.Staff.Of(group))
		}
		if both, known := counts[0].Plus(counts[1]).Int64(); !held || !known || both > 0 {
			table = append(table, counts)
		}
	}
	return table
}

// Warnings says how many of the workforce stand in no row.
func (g GradesReport[G]) Warnings() []measure.Warning {
	return g.warnRemainder("the rows leave out")
}

// warnRemainder says how many of the workforce are left out, and by what.
func (g GradesReport[G]) warnRemainder(by string) []measure.Warning {
	left, known := g.Remainder.Total().Int64()
	if !known || left == 0 {
		return nil
	}
	var groups strings.Builder
	for _, group := range measure.Compared[G]() {
		fmt.Fprintf(&groups, "%s %s, ", group, g.Remainder.Of(group))
	}
	sentence := fmt.Sprintf("%s %d of the workforce (%sunknown %s)", by, left, groups.String(), g.Remainder.Unknown())
	return []measure.Warning{{Doubt: measure.RowsFallShort, Sentence: sentence}}
}

// WorkforceResults lists the shares of the whole workforce as the figure of that
// identifier, with the doubts about them and those given, and how complete the
// records are, under the one with ".completeness". The definitions hold the
// identifier alone; see [measure.Describe].
func (g GradesReport[G]) WorkforceResults(id string, more ...measure.Warning) []measure.Result {
	doubts := slices.Concat(
		measure.WarnBase("all staff", g.Workforce.Total()), g.Warnings(),
		measure.WarnUnknown(g.Workforce.Unknown(), g.Workforce.Total()), more,
	)
	return append(g.Workforce.Results(id, "", doubts), g.Workforce.CompletenessResults(id+".completeness")...)
}

// RowResults lists every row, as [measure.Representation.RowResults] does. See
// [GradesReport.Residuals] for which stand out.
func (g GradesReport[G]) RowResults(id string) []measure.Result {
	var results []measure.Result
	for _, row := range g.Rows {
		results = append(results, row.RowResults(id, row.Label())...)
	}
	return results
}

// GradeDefinitions describes the figures that [GradesReport.WorkforceResults] and
// [GradesReport.RowResults] list, given the identifier, the number, the title, the
// breaks and the source, and what is known of a complete record, as "ethnicity".
func GradeDefinitions(grades measure.Definition, known string) []measure.Definition {
	grades.Counted = "staff of the group in the row ÷ all staff in the row"
	grades.Better, grades.Unit, grades.Places = measure.Neither, measure.Percent, 1
	completeness, difference := grades, grades
	completeness.ID += ".completeness"
	completeness.Title = "Completeness of " + known + " records (self-reporting rate)"
	completeness.Counted = "staff of known " + known + " ÷ all staff"
	completeness.Better = measure.Higher
	difference.ID += ".difference"
	difference.Title += ", compared with the workforce"
	difference.Counted = "share of the row − share of the workforce, of the group"
	difference.Better, difference.Unit = measure.Parity, measure.Points
	return []measure.Definition{grades, completeness, difference}
}
