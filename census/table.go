package census

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// Table describes a published census table: when and of whom it was counted, and
// into which categories everybody in it falls, each in one.
type Table struct {
	Year           int    // of the census: 2021
	ID             string // as "TS021"
	Title          string // as "Ethnic group"
	Characteristic Characteristic
	Ages           Ages   // who is counted, by age
	Total          string // the heading of the column of everybody; blank where the table has none, and its categories are summed
	Variable       string // the heading of the categories in the long layout, as "Ethnic group (20 categories)"
	Categories     []Category
	Subtotals      []Subtotal
}

// Category is a category of a table that has no parts in it.
type Category struct {
	Name    string // as "Bangladeshi"; the same in every census that has the category
	Code    int    // in the long layout
	Heading string // of the column in the wide layouts, without the ending "; measures: Value"
	Ages    Ages   // of a table of ages
}

// Subtotal is a column that sums categories, as "Asian, Asian British or Asian
// Welsh". It is checked where a file has it, and not kept.
type Subtotal struct {
	Heading    string
	Categories []string // names
}

// String names the table with the census and whom it counts, as "Census 2021,
// TS021 Ethnic group, all ages".
func (t Table) String() string {
	return strings.TrimSpace(fmt.Sprintf("Census %d, %s %s", t.Year, t.ID, t.Title)) + ", " + t.Ages.String()
}

// Check is nil when the table can be read: it has a year, at least one category,
// ages that can be, and no name, code or heading twice, and its subtotals are of
// its own categories. Otherwise it gives [measure.Faults].
func (t Table) Check() error {
	check := measure.Checker{Organisation: "table " + t.ID}
	check.Year("year", t.Year)
	if len(t.Categories) == 0 {
		check.Fault("", "categories", "", measure.ErrNotSupplied)
	}
	if err := t.Ages.Check(); err != nil {
		check.Fault("", "ages", "", err)
	}
	twice := func(field string, seen map[string]bool, value string) {
		if seen[value] {
			check.Fault("", field, value, measure.ErrDuplicate)
		}
		seen[value] = true
	}
	names, codes, headings := map[string]bool{}, map[string]bool{}, map[string]bool{}
	if t.Total != "" {
		headings[plain(t.Total)] = true
	}
	for _, c := range t.Categories {
		twice("name", names, check.Text("", "name", c.Name))
		if t.Variable != "" {
			twice("code", codes, strconv.Itoa(c.Code))
		}
		if c.Heading != "" || t.Variable == "" {
			twice("heading", headings, plain(check.Text("", "heading", c.Heading)))
		}
		if err := c.Ages.Check(); err != nil {
			check.Fault("", c.Name, "", err)
		}
	}
	for _, s := range t.Subtotals {
		twice("heading", headings, plain(check.Text("", "heading", s.Heading)))
		for _, name := range s.Categories {
			if !names[name] {
				check.Fault("", s.Heading, name, fmt.Errorf("%w: category", measure.ErrUnrecognised))
			}
		}
	}
	return check.Faults.Err()
}

// plain is a heading as headings are compared: without the spaces round it, the
// letter case, and the ending that some layouts give to every column of counts.
func plain(heading string) string {
	return strings.TrimSuffix(folded(heading), "; measures: value")
}
