package workforce

// TallyRows is the staff of a tally by staff group and band, in published order, for the
// headcount of a standard. A grade that holds nobody has no row, and neither have medical
// grades among non-clinical staff, which contradict themselves: their people are left in
// the remainder of the [GradesReport].
func TallyRows[H any](t *Tally, headcount func(Counts) H) []Row[H] {
	var rows []Row[H]
	for _, group := range StaffGroups() {
		for _, band := range Bands() {
			staff := t.Grade(group, band)
			if staff.Total() == 0 || group == NonClinical && band.IsMedical() {
				continue
			}
			rows = append(rows, Row[H]{StaffGroup: group, Bands: []Band{band}, Staff: headcount(staff)})
		}
	}
	return rows
}
