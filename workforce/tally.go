package workforce

import "slices"

// Tally counts the staff and the applicants of one organisation by what the race and
// disability standards ask. Records are added one by one and are not kept; tallies
// that were filled apart merge in whatever order and grouping to the same counts. The
// zero Tally is empty and ready to use. It is not safe for concurrent use while records
// are added.
type Tally struct {
	counts [tallied]int64
}

// What a tally counts, and from where on in its counts. Of everything that is counted by
// group there are six numbers in a row, those of the ethnic groups and then those of
// the disability groups.
const (
	countedGrades       = 0 // the staff of each staff group and band
	countedMembers      = countedGrades + int(Medical)*int(UngradedMedical)*groups
	countedDisciplinary = countedMembers + int(OtherMember)*groups // by board role
	countedTraining     = countedDisciplinary + groups
	countedCapability   = countedTraining + groups
	countedShortlisted  = countedCapability + groups
	countedAppointed    = countedShortlisted + groups
	countedEthnicities  = countedAppointed + groups
	countedSexes        = countedEthnicities + int(NeverAsked)
	countedApplicants   = countedSexes + int(NotUsed)
	tallied             = countedApplicants + 1

	groups = int(UnknownEthnicity) + int(UnknownDisability)
)

// gradeAt is where the staff of a grade are counted.
func gradeAt(g StaffGroup, b Band) int {
	return countedGrades + (int(g-1)*int(UngradedMedical)+int(b-1))*groups
}

// memberAt is where the staff of a board role are counted.
func memberAt(r BoardRole) int { return countedMembers + int(r-1)*groups }

// AddStaff counts a member of staff. One that [Staff.Check] refuses is not counted, and
// the error is what it gives.
func (t *Tally) AddStaff(s Staff) error {
	if !s.sound() {
		return s.Check()
	}
	ethnic, disability := int(s.Ethnicity.Group()-1), int(UnknownEthnicity)+int(s.Disability.Group()-1)
	count := func(at int, people int64) {
		t.counts[at+ethnic] += people
		t.counts[at+disability] += people
	}
	count(gradeAt(s.StaffGroup, s.Band), 1)
	t.counts[countedEthnicities+int(s.Ethnicity-1)]++
	t.counts[countedSexes+int(s.Sex-1)]++
	if s.Board != NotOnBoard {
		count(memberAt(s.Board), 1)
	}
	count(countedTraining, one(s.Training))
	if s.Disciplinary {
		count(countedDisciplinary, 1)
	}
	if s.Capability {
		count(countedCapability, 1)
	}
	return nil
}

// one is one person where something is so.
func one(is bool) int64 {
	if is {
		return 1
	}
	return 0
}

// AddApplicant counts an applicant. One that [Applicant.Check] refuses is not counted,
// and the error is what it gives.
func (t *Tally) AddApplicant(a Applicant) error {
	if !a.sound() {
		return a.Check()
	}
	ethnic, disability := int(a.Ethnicity.Group()-1), int(UnknownEthnicity)+int(a.Disability.Group()-1)
	shortlisted, appointed := one(a.Shortlisted), one(a.Appointed)
	t.counts[countedApplicants]++
	t.counts[countedShortlisted+ethnic] += shortlisted
	t.counts[countedShortlisted+disability] += shortlisted
	t.counts[countedAppointed+ethnic] += appointed
	t.counts[countedAppointed+disability] += appointed
	return nil
}

// Merge counts what another tally of the organisation has counted, which is not
// changed.
func (t *Tally) Merge(other *Tally) {
	for i, people := range other.counts {
		t.counts[i] += people
	}
}

// Counts is people by the groups that the race and the disability standard compare.
// Everybody is in one group of each.
type Counts struct {
	ethnic     [UnknownEthnicity]int64
	disability [UnknownDisability]int64
}

// Ethnic is the people of an ethnic group, and 0 for no group.
func (c Counts) Ethnic(g EthnicGroup) int64 {
	if g < White || g > UnknownEthnicity {
		return 0
	}
	return c.ethnic[g-1]
}

// Disability is the people of a disability group, and 0 for no group.
func (c Counts) Disability(g DisabilityGroup) int64 {
	if g < DisabledGroup || g > UnknownDisability {
		return 0
	}
	return c.disability[g-1]
}

// Total is all of them.
func (c Counts) Total() int64 { return c.ethnic[0] + c.ethnic[1] + c.ethnic[2] }

func (c *Counts) plus(other Counts) {
	for i, people := range other.ethnic {
		c.ethnic[i] += people
	}
	for i, people := range other.disability {
		c.disability[i] += people
	}
}

func (t *Tally) by(at int) Counts {
	return Counts{
		ethnic:     [UnknownEthnicity]int64(t.counts[at:]),
		disability: [UnknownDisability]int64(t.counts[at+int(UnknownEthnicity):]),
	}
}

// Staff is all staff.
func (t *Tally) Staff() (all Counts) {
	for _, group := range StaffGroups() {
		for _, band := range Bands() {
			all.plus(t.Grade(group, band))
		}
	}
	return all
}

// Grade is the staff of a staff group and band, and nobody for one that is on no list.
func (t *Tally) Grade(group StaffGroup, band Band) Counts {
	if group-1 >= Medical || band-1 >= UngradedMedical {
		return Counts{}
	}
	return t.by(gradeAt(group, band))
}

// Members is the staff who are on the board in one of the roles.
func (t *Tally) Members(roles ...BoardRole) (all Counts) {
	for _, role := range BoardRoles() {
		if slices.Contains(roles, role) {
			all.plus(t.by(memberAt(role)))
		}
	}
	return all
}

// Disciplinary is the staff who entered a formal disciplinary process.
func (t *Tally) Disciplinary() Counts { return t.by(countedDisciplinary) }

// Training is the staff who accessed non-mandatory training.
func (t *Tally) Training() Counts { return t.by(countedTraining) }

// Capability is the staff who entered the formal capability procedure.
func (t *Tally) Capability() Counts { return t.by(countedCapability) }

// Shortlisted is the applicants who were shortlisted.
func (t *Tally) Shortlisted() Counts { return t.by(countedShortlisted) }

// Appointed is the applicants who were appointed.
func (t *Tally) Appointed() Counts { return t.by(countedAppointed) }

// Applicants is how many applicants were counted, shortlisted or not.
func (t *Tally) Applicants() int64 { return t.counts[countedApplicants] }

// Ethnicity is the staff of an ethnic category, and 0 for one that is on no list.
func (t *Tally) Ethnicity(e Ethnicity) int64 {
	if e-1 >= NeverAsked {
		return 0
	}
	return t.counts[countedEthnicities+int(e-1)]
}

// Sex is the staff of a sex, and 0 for one that is on no list.
func (t *Tally) Sex(s Sex) int64 {
	if s-1 >= NotUsed {
		return 0
	}
	return t.counts[countedSexes+int(s-1)]
}
