package gpg

import (
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
)

// PayGroup is a payroll group and how its pay is treated.
type PayGroup struct {
	Name      string    `json:"group"`
	Treatment Treatment `json:"treatment"`
	// MatchingHours tells that the hours for which it is paid are added to the
	// contract's, as of additional standard time, which is paid at plain time.
	MatchingHours bool   `json:"matching_hours,omitempty"`
	Source        string `json:"source,omitempty"` // of the treatment
}

// Mapping is how the groups of a payroll are treated. Practice varies between
// employers, so a report should carry the mapping that it used; it is data, and
// is written and read as such.
type Mapping []PayGroup

// The sources of [NHSMapping].
const (
	ordinaryPaySource = "ordinary pay: SI 2017/353, Schedule 1, paragraph 3, as payroll suppliers quote it"
	outsidePaySource  = "outside ordinary pay: SI 2017/353, Schedule 1, paragraph 3, as payroll suppliers quote it"
	otherPeriodSource = "pay of another period: SI 2017/353, Schedule 1, paragraph 6, as payroll suppliers quote it"
	allowanceSource   = "this project's choice: an allowance or a shift premium, which are ordinary pay"
	plainTimeSource   = "this project's choice: paid at plain time, so with its hours; the regulations are silent"
	overtimeSource    = "this project's choice: work on overtime terms"
	awardSource       = "pay gap reports of NHS trusts name clinical excellence awards as their only bonuses"
	otherAwardSource  = "this project's choice: an award like clinical excellence awards"
)

// NHSMapping is a mapping of the payroll groups of an NHS employer in England, for
// the caller to replace where the employer has decided otherwise; see
// [Mapping.With]. The groups are those of national NHS payroll statistics and of
// the reports of NHS trusts; how they are treated is this project's choice
// wherever the source of a group says so.
func NHSMapping() Mapping {
	return slices.Concat(
		groups(OrdinaryPay, ordinaryPaySource,
			"Basic pay", "Pay for leave", "Occupational sick pay", "Occupational maternity pay", "Pay for piecework"),
		groups(OrdinaryPay, allowanceSource,
			"High cost area supplement", "Recruitment and retention premium", "Acting-up allowance", "Local allowance",
			"On-call availability", "Standby availability", "Unsocial hours", "Shift work",
			"Junior doctor banding", "Pay at night enhancement"),
		Mapping{
			{Name: "Additional standard time", Treatment: OrdinaryPay, MatchingHours: true, Source: plainTimeSource},
			{Name: "Additional programmed activities", Treatment: OrdinaryPay, MatchingHours: true, Source: plainTimeSource},
		},
		groups(BonusPay, awardSource, "Clinical excellence award (local)", "Clinical excellence award (national)"),
		groups(BonusPay, otherAwardSource,
			"National clinical impact award", "Discretionary points", "Distinction award", "Commitment award"),
		groups(OvertimePay, outsidePaySource, "Overtime"),
		groups(OvertimePay, overtimeSource, "On-call work at overtime rates", "Waiting-list initiative"),
		groups(ArrearsPay, otherPeriodSource, "Arrears"),
		groups(ExcludedPay, outsidePaySource,
			"Redundancy pay", "Termination pay", "Pay in lieu of leave", "Expenses", "Employer pension", "Benefits in kind"),
	)
}

// groups treats every group named in the same way.
func groups(treatment Treatment, source string, names ...string) Mapping {
	mapping := make(Mapping, len(names))
	for i, name := range names {
		mapping[i] = PayGroup{Name: name, Treatment: treatment, Source: source}
	}
	return mapping
}

// Of is the group of that name, in the letters of the mapping. No name is
// [measure.ErrNotSupplied], one that the mapping does not have
// [measure.ErrUnrecognised]: pay of an unknown kind is neither counted nor left
// out in silence. A name that stands twice is [measure.ErrDuplicate], and what else is
// wrong with the group is as [Mapping.Check] has it.
func (m Mapping) Of(name string) (PayGroup, error) {
	if name == "" {
		return PayGroup{}, fmt.Errorf("%w: payroll group", measure.ErrNotSupplied)
	}
	found := -1
	for i := range m {
		if m[i].Name != name {
			continue
		}
		if found >= 0 {
			return PayGroup{}, fmt.Errorf("%w: payroll group %s", measure.ErrDuplicate, enumeration.Quote(name))
		}
		found = i
	}
	if found < 0 {
		return PayGroup{}, fmt.Errorf("%w: payroll group %s", measure.ErrUnrecognised, enumeration.Quote(name))
	}
	if _, err := m[found].check(); err != nil {
		return PayGroup{}, fmt.Errorf("%w, payroll group %s", err, enumeration.Quote(name))
	}
	return m[found], nil
}

// check finds what is wrong with how a group is treated, and in which field.
func (g PayGroup) check() (field string, err error) {
	if err := enumeration.Check("treatment", g.Treatment, Treatment.text); err != nil {
		return "treatment", err
	}
	if g.MatchingHours && g.Treatment != OrdinaryPay {
		return "matching_hours", fmt.Errorf("%w: matching hours of %s pay", measure.ErrConflict, g.Treatment)
	}
	return "", nil
}

// With is the mapping with these groups in place of those of the same name, and
// after the others where there is none. The mapping itself is not changed.
func (m Mapping) With(groups ...PayGroup) Mapping {
	changed := slices.Clone(m)
	for _, group := range groups {
		at := slices.IndexFunc(changed, func(g PayGroup) bool { return g.Name == group.Name })
		if at < 0 {
			changed = append(changed, group)
			continue
		}
		changed[at] = group
	}
	return changed
}

// Check is nil for a mapping that can be used. A mapping without groups, or a
// group without name or treatment, is [measure.ErrNotSupplied]; a treatment that
// is not on the list is [measure.ErrUnrecognised], a name that stands twice
// [measure.ErrDuplicate], and matching hours of anything but ordinary pay are
// [measure.ErrConflict]. Every fault is reported; rows count from one.
func (m Mapping) Check() error {
	if len(m) == 0 {
		return measure.Faults{{Field: "mapping", Err: measure.ErrNotSupplied}}
	}
	var faults measure.Faults
	seen := make(map[string]bool, len(m))
	for i, group := range m {
		fault := func(field, value string, err error) {
			faults = append(faults, measure.Fault{Field: field, Row: i + 1, Value: value, Err: err})
		}
		switch {
		case group.Name == "":
			fault("group", "", measure.ErrNotSupplied)
		case seen[group.Name]:
			fault("group", group.Name, measure.ErrDuplicate)
		}
		seen[group.Name] = true
		if field, err := group.check(); err != nil {
			fault(field, group.Name, err)
		}
	}
	return faults.Err()
}
