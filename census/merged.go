package census

import (
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// Merged is the definition with several groups as one of the name given, in the
// place of the first of them, as where too few are expected in each for a test. The
// name of the definition tells: "ethnic category, merged: Chinese or other". Nothing
// is merged by itself.
//
// A group that the definition lacks is [measure.ErrUnrecognised], one named twice and
// a name that another group has [measure.ErrDuplicate], and fewer than two groups
// are [measure.ErrNotSupplied].
func (d Definition) Merged(name string, groups ...string) (Definition, error) {
	c := &measure.Checker{}
	c.Text(d.Name, "group", name)
	if len(groups) < 2 {
		c.Fault(d.Name, "merged", name, fmt.Errorf("%w: two groups or more", measure.ErrNotSupplied))
	}
	for i, group := range groups {
		switch {
		case !slices.Contains(d.names(), group):
			c.Fault(d.Name, "merged", group, measure.ErrUnrecognised)
		case slices.Contains(groups[:i], group):
			c.Fault(d.Name, "merged", group, measure.ErrDuplicate)
		}
	}
	if err := c.Faults.Err(); err != nil {
		return Definition{}, err
	}
	merged := d.clone()
	merged.Name += ", merged: " + name
	merged.Groups = nil
	first := -1
	for _, group := range d.clone().Groups {
		switch {
		case !slices.Contains(groups, group.Name):
			merged.Groups = append(merged.Groups, group)
		case first < 0:
			first = len(merged.Groups)
			group.Name = name
			merged.Groups = append(merged.Groups, group)
		default:
			sum := &merged.Groups[first]
			sum.Residents = append(sum.Residents, group.Residents...)
			sum.Staff = append(sum.Staff, group.Staff...)
			if sum.Ages.To+1 != group.Ages.From && group.Ages != (Ages{}) {
				c.Fault(d.Name, "merged", group.Name, fmt.Errorf("%w: ages are not next to each other", measure.ErrConflict))
			}
			sum.Ages = Ages{From: sum.Ages.From, To: max(sum.Ages.To, group.Ages.To)}
		}
	}
	if err := c.Faults.Err(); err != nil {
		return Definition{}, err
	}
	if err := merged.Check(); err != nil {
		return Definition{}, err
	}
	return merged, nil
}

// Counting is the definition that also counts staff recorded under these texts in
// the group, although they are not quite the people whom it counts of the
// population. Every comparison by it says so, by [measure.DefinitionsDiffer]. So can
// a staff table of White and BME be set against [NonWhiteBritish], which refuses it.
//
// A group that the definition lacks is [measure.ErrUnrecognised], and a text that
// already stands for a group [measure.ErrDuplicate].
func (d Definition) Counting(group string, staff ...string) (Definition, error) {
	i := d.number(group)
	if i < 0 {
		return Definition{}, measure.Faults{{Indicator: d.Name, Field: "group", Value: group, Err: measure.ErrUnrecognised}}
	}
	counting := d.clone()
	for _, text := range staff {
		counting.Groups[i].Staff = append(counting.Groups[i].Staff, text)
		counting.Doubts = append(counting.Doubts, measure.Warning{
			Doubt:    measure.DefinitionsDiffer,
			Sentence: fmt.Sprintf("staff recorded as %s are compared with residents who are %s", text, group),
		})
	}
	if err := counting.Check(); err != nil {
		return Definition{}, err
	}
	return counting, nil
}
