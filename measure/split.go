package measure

import (
	"fmt"
	"strings"
)

// Split is one part of the people of a comparison as an organisation states it,
// H being its headcount: internal applicants, or band 5.
type Split[H any] struct {
	By     string `json:"by"`   // what is distinguished, as "source"
	Name   string `json:"name"` // as "internal"; names are unique within By
	Base   H      `json:"base"`
	Events H      `json:"events"`
}

// Uncounted tells in which tables of a comparison people of unknown group were
// not counted.
type Uncounted struct{ Base, Events bool }

// SplitReport is the same comparison of one part of the people.
type SplitReport[G Group] struct {
	By, Name string
	Likelihoods[G]
}

// Label names the part, as "source: internal".
func (s SplitReport[G]) Label() string { return s.By + ": " + s.Name }

// CheckSplits checks the parts of a comparison: that each has a name, which is
// [ErrNotSupplied], of its own, which is [ErrDuplicate], and counts, as
// [CheckEvents] does; and, once nothing else is wrong, that the parts of one
// distinction are together no more people than the whole, as [CheckWithin] does.
func CheckSplits[G Group, H Headcount[G]](c *Checker, indicator string, stated []Split[H], whole Likelihoods[G], without Uncounted) []SplitReport[G] {
	var reports []SplitReport[G]
	var order []string
	sums := map[string]Likelihoods[G]{}
	seen := map[string]bool{}
	before := len(c.Faults)
	for i, split := range stated {
		report := SplitReport[G]{By: strings.TrimSpace(split.By), Name: strings.TrimSpace(split.Name)}
		label := report.Label()
		switch {
		case report.By == "" || report.Name == "":
			label = fmt.Sprintf("split %d", i+1)
			c.Fault(indicator, label, "", fmt.Errorf("%w: name", ErrNotSupplied))
		case seen[label]:
			c.Fault(indicator, label, "", fmt.Errorf("%w split", ErrDuplicate))
		default:
			seen[label] = true
		}
		report.Direction = whole.Direction
		report.Base = CheckEvents(c, indicator, label+", base", split.Base, without.Base)
		report.Events = CheckEvents(c, indicator, label+", events", split.Events, without.Events)
		reports = append(reports, report)
		sum, found := sums[report.By]
		if !found {
			order = append(order, report.By)
			sum = report.Likelihoods
		} else {
			sum.Base, sum.Events = sum.Base.Plus(report.Base), sum.Events.Plus(report.Events)
		}
		sums[report.By] = sum
	}
	if len(c.Faults) > before {
		return reports
	}
	for _, by := range order {
		CheckWithin(c, indicator, "all of "+by+", base", sums[by].Base, whole.Base)
		CheckWithin(c, indicator, "all of "+by+", events", sums[by].Events, whole.Events)
	}
	return reports
}
