package census

import (
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
)

// Definition says which groups are compared, and which categories of the census
// and of staff records each of them counts. It is data: names may be changed, and
// groups put together with [Definition.Merged]. Both sides of a comparison are
// counted by one definition.
type Definition struct {
	Name           string // as "non-White"
	Characteristic Characteristic
	Groups         []Group // everybody who is compared is in one of them
	Unknown        Group   // people of no known value: residents who did not answer, staff who did not say
	Outside        Group   // people of a known value who are left out, on both sides
	Doubts         []measure.Warning
}

// Group is people who are counted together.
type Group struct {
	Name      string   // as "BME"
	Residents []string // names of categories of the census; a census may lack some
	Ages      Ages     // of a band of ages, in place of the names; zero for any other group
	Staff     []string // texts of staff records, compared without regard to letter case and spaces
}

// Check is nil for a definition that can be used, and lists every fault of any
// other as [measure.Faults]: a name that is blank, a group without residents and
// fewer than two groups are [measure.ErrNotSupplied]; a name, a category or a text
// that stands twice is [measure.ErrDuplicate]; bands of ages that overlap, those beside
// a group without one, and those of another characteristic are [measure.ErrConflict].
func (d Definition) Check() error {
	c := &measure.Checker{}
	c.Text(d.Name, "name", d.Name)
	if err := enumeration.Check("characteristic", d.Characteristic, Characteristic.text); err != nil {
		c.Fault(d.Name, "characteristic", "", err)
	}
	if len(d.Groups) < 2 {
		c.Fault(d.Name, "groups", "", fmt.Errorf("%w: two or more", measure.ErrNotSupplied))
	}
	names, residents, staff := map[string]bool{}, map[string]bool{}, map[string]bool{}
	once := func(seen map[string]bool, field, text string) {
		key := folded(text)
		if seen[key] {
			c.Fault(d.Name, field, text, measure.ErrDuplicate)
		}
		seen[key] = true
	}
	for _, group := range d.Groups {
		once(names, "group", c.Text(d.Name, "group", group.Name))
		if len(group.Residents) == 0 && group.Ages == (Ages{}) {
			c.Fault(d.Name, "residents", group.Name, measure.ErrNotSupplied)
		}
	}
	for _, group := range d.all() {
		for _, name := range group.Residents {
			once(residents, "residents", name)
		}
		for _, text := range group.Staff {
			once(staff, "staff", text)
		}
	}
	d.checkAges(c)
	return c.Faults.Err()
}

// banded tells whether the groups are bands of ages.
func (d Definition) banded() bool {
	return slices.ContainsFunc(d.Groups, func(g Group) bool { return g.Ages != (Ages{}) })
}

// checkAges faults bands that run backwards, overlap or are not all of the groups.
func (d Definition) checkAges(c *measure.Checker) {
	if !d.banded() {
		return
	}
	if d.Characteristic != Age {
		c.Fault(d.Name, "ages", "", fmt.Errorf("%w: bands of ages are not of %s", measure.ErrConflict, d.Characteristic))
	}
	for i, group := range d.Groups {
		if group.Ages == (Ages{}) {
			c.Fault(d.Name, "ages", group.Name, fmt.Errorf("%w: other groups are bands of ages", measure.ErrConflict))
			continue
		}
		if err := group.Ages.Check(); err != nil {
			c.Fault(d.Name, "ages", group.Name, err)
			continue
		}
		overlapping := func(other Group) bool { return other.Ages != (Ages{}) && group.Ages.Overlap(other.Ages) }
		if j := slices.IndexFunc(d.Groups[:i], overlapping); j >= 0 {
			c.Fault(d.Name, "ages", group.Name, fmt.Errorf("%w: overlaps %s", measure.ErrConflict, d.Groups[j].Name))
		}
	}
}

// all is every group, with those who are not compared.
func (d Definition) all() []Group {
	return append(slices.Clone(d.Groups), d.Unknown, d.Outside)
}

// names are those of the groups.
func (d Definition) names() []string {
	names := slices.Grow([]string(nil), len(d.Groups))
	for _, group := range d.Groups {
		names = append(names, group.Name)
	}
	return names
}

// number is that of the group of a name, -1 for none.
func (d Definition) number(name string) int {
	return slices.IndexFunc(d.Groups, func(g Group) bool { return g.Name == name })
}

// clone is the definition with lists of its own.
func (d Definition) clone() Definition {
	d.Groups = slices.Clone(d.Groups)
	for i := range d.Groups {
		d.Groups[i] = d.Groups[i].clone()
	}
	d.Unknown, d.Outside = d.Unknown.clone(), d.Outside.clone()
	d.Doubts = slices.Clone(d.Doubts)
	return d
}

func (g Group) clone() Group {
	g.Residents, g.Staff = slices.Clone(g.Residents), slices.Clone(g.Staff)
	return g
}

// sameAs tells whether two definitions make the same groups of residents.
func (d Definition) sameAs(other Definition) bool {
	same := func(a, b Group) bool {
		return a.Name == b.Name && a.Ages == b.Ages && slices.Equal(a.Residents, b.Residents)
	}
	return d.Name == other.Name && d.Characteristic == other.Characteristic &&
		slices.EqualFunc(d.Groups, other.Groups, same) && same(d.Unknown, other.Unknown) && same(d.Outside, other.Outside)
}
