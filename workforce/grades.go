package workforce

import (
	"fmt"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// Row is the staff of one grade, or of grades put together, in one staff group,
// as an organisation states it; H is the headcount of the standard.
type Row[H any] struct {
	StaffGroup StaffGroup `json:"staff_group,omitzero"` // zero for all staff groups together
	Name       string     `json:"name,omitempty"`       // as "bands 8a to VSM"; of a single band it may be left out
	Bands      []Band     `json:"bands,omitempty"`      // what the row holds, needed only to pool rows
	Staff      H          `json:"staff"`
}

// name is the stated name, or that of the row's single band.
func (r Row[H]) name() string {
	name := strings.TrimSpace(r.Name)
	if name == "" && len(r.Bands) == 1 {
		return r.Bands[0].rowName()
	}
	return name
}

// rowName names the band in a table, as "band 5", "VSM", "consultant".
func (b Band) rowName() string {
	if b.IsAfC() && b != UnderBand1 {
		return "band " + b.String()
	}
	return sentence(b.String())
}

// sentence begins a name with a small letter, except one of capitals alone, as
// VSM.
func sentence(name string) string {
	if strings.ToUpper(name) == name {
		return name
	}
	return strings.ToLower(name[:1]) + name[1:]
}

// CheckGrades checks the rows of a workforce: their names, each of which may stand
// once ([measure.ErrNotSupplied], [measure.ErrDuplicate]), their staff groups and
// bands ([measure.ErrUnrecognised]; medical grades among non-clinical staff are
// [measure.ErrConflict]), that no row holds people of another
// ([measure.ErrDuplicate]), their counts, and that together they are no more people
// than the workforce ([measure.ErrPartExceedsWhole]).
func CheckGrades[G measure.Group, H measure.Headcount[G]](c *measure.Checker, indicator string, stated []Row[H], staff measure.Cells[G]) GradesReport[G] {
	report := GradesReport[G]{Workforce: staff, Remainder: staff}
	seen := map[string]bool{}
	before := len(c.Faults)
	for i, row := range stated {
		checked := RowReport[G]{StaffGroup: row.StaffGroup, Name: row.name(), Bands: slices.Clone(row.Bands)}
		label := checked.Label()
		switch {
		case checked.Name == "":
			label = fmt.Sprintf("row %d", i+1)
			c.Fault(indicator, label, "", fmt.Errorf("%w: name", measure.ErrNotSupplied))
		case seen[label]:
			c.Fault(indicator, label, "", fmt.Errorf("%w row", measure.ErrDuplicate))
		}
		seen[label] = true
		row.checkCodes(c, indicator, label)
		checked.Staff = measure.CheckCells(c, indicator, label, row.Staff)
		checked.Workforce = staff
		report.Rows = append(report.Rows, checked)
	}
	if len(report.Rows) == 0 {
		return report
	}
	checkOverlaps(c, indicator, report.Rows)
	if len(c.Faults) == before {
		measure.CheckWithin(c, indicator, "all rows", report.sum(), staff)
		report.Remainder = measure.Cells[G]{}
		if staff.Supplied() {
			report.Remainder = staff.Minus(report.sum())
		}
	}
	return report
}

// checkCodes checks that the row's staff group and bands are on their lists, and
// go together.
func (r Row[H]) checkCodes(c *measure.Checker, indicator, label string) {
	if _, err := r.StaffGroup.MarshalText(); r.StaffGroup != 0 && err != nil {
		c.Fault(indicator, label, r.StaffGroup.String(), err)
	}
	for _, band := range r.Bands {
		if _, err := band.MarshalText(); err != nil {
			c.Fault(indicator, label, band.String(), err)
		}
		if r.StaffGroup == NonClinical && band.IsMedical() {
			c.Fault(indicator, label, band.String(), fmt.Errorf("%w: a medical grade among non-clinical staff", measure.ErrConflict))
		}
	}
}
