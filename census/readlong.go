package census

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

const (
	observation  = "Observation" // the heading of the counts
	doesNotApply = "-8"          // the code of those of whom the question was not asked
)

// longRows reads a table of a row an area and category.
type longRows struct {
	*roll
	name, code, category, observation int
	categories                        map[string]int // by code
	seen                              map[*found][]bool
	area                              *found // of the last row
}

// long finds the columns of a table. A second variable is a fault: the rows are
// then of parts of the categories.
func (s *sheet) long(table Table, areas *roll) (rows, error) {
	l := &longRows{
		roll: areas, name: -1, code: -1,
		categories: map[string]int{}, seen: map[*found][]bool{},
	}
	var faults measure.Faults
	fault := func(field string, err error) {
		faults = append(faults, measure.Fault{Indicator: table.ID, Row: 1, Field: field, Err: err})
	}
	needed := func(heading string) int {
		column, err := s.column(heading)
		if err != nil {
			fault(heading, err)
		}
		return column
	}
	l.category, l.observation = -1, needed(observation)
	if table.Variable == "" {
		fault("variable of the table", measure.ErrNotSupplied)
	} else {
		l.category = needed(table.Variable + " Code")
	}
	for i, heading := range s.header {
		variable, coded := strings.CutSuffix(plain(heading), " code")
		name, named := s.columns[variable]
		switch {
		case !coded || !named || i == l.category:
		case strings.HasSuffix(variable, " categories)"):
			fault(strings.TrimSpace(s.header[name]), fmt.Errorf("%w: a variable that is not of the table", measure.ErrConflict))
		case l.code >= 0:
			fault(strings.TrimSpace(heading), fmt.Errorf("%w: areas of two kinds", measure.ErrDuplicate))
		default:
			l.code, l.name = i, name
		}
	}
	if l.code < 0 {
		fault("code of the area", fmt.Errorf("%w: column", measure.ErrNotSupplied))
	}
	for i, c := range table.Categories {
		l.categories[strconv.Itoa(c.Code)] = i
	}
	return l, faults.Err()
}

// take reads the row of an area and category.
func (l *longRows) take(file *sheet) {
	code := strings.TrimSpace(file.record[l.code])
	if l.area == nil || l.area.area.Code != code {
		area, fresh := l.find(file.row, code, strings.TrimSpace(file.record[l.name]))
		if l.area = area; area == nil {
			return
		}
		if fresh {
			l.seen[area] = make([]bool, len(l.categories))
		}
	}
	text := strings.TrimSpace(file.record[l.category])
	heading, seen := strings.TrimSpace(file.header[l.category]), l.seen[l.area]
	category, known := l.categories[text]
	number, err := parseCount(file.record[l.observation])
	switch {
	case text == doesNotApply:
		if err == nil && number != 0 {
			err = fmt.Errorf("%w: does not apply, and counts somebody", measure.ErrConflict)
		}
	case !known:
		l.spoil(l.area, file.row, heading, text, measure.ErrUnrecognised)
		return
	case seen[category]:
		l.spoil(l.area, file.row, heading, text, measure.ErrDuplicate)
		return
	default:
		seen[category] = true
		l.area.counts[category] = number
		l.area.total += number
	}
	if err != nil {
		l.spoil(l.area, file.row, observation, strings.TrimSpace(file.record[l.observation]), err)
	}
}

// residents is the areas that have every category.
func (l *longRows) residents() ([]Residents, measure.Faults) {
	for _, area := range l.order {
		for i, c := range l.table.Categories {
			if !l.seen[area][i] {
				l.spoil(area, area.row, c.Name, "", fmt.Errorf("%w: category", measure.ErrNotSupplied))
			}
		}
	}
	return l.roll.residents()
}
