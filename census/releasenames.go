package census

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/workforce"
)

// The values of cells that are no group.
const (
	unknownValue = "Unknown"               // as the standards have it
	inNoCategory = "stated in no category" // of a total
)

// recordedAs is the value of a cell of staff whose records have a text.
func recordedAs(text string) string { return "recorded as " + strconv.Quote(folded(text)) }

// placement is where each table of a characteristic counts staff whose records have
// a text.
type placement struct {
	text string
	at   []place
}

// placements are those of the texts that every one of the tables counts. Staff of
// any other text are in none, or some table would have refused them. A text of
// people of no known value, or left out, is listed where there is anybody of it.
func placements(tables []TableReport) []placement {
	spelled := map[string]string{}
	for _, t := range tables {
		for _, group := range t.Benchmark.definition.all() {
			for _, text := range group.Staff {
				spelled[folded(text)] = text
			}
		}
		for _, stated := range slices.Concat(t.Unstated, t.Outside) {
			spelled[folded(stated.Category)] = stated.Category
		}
		for age := range Oldest + 1 {
			if t.Benchmark.definition.Characteristic == Age {
				spelled[strconv.Itoa(age)] = strconv.Itoa(age)
			}
		}
	}
	var placed []placement
	for text, spelling := range spelled {
		p := placement{text: text}
		for _, t := range tables {
			at, err := t.Benchmark.definition.ofStaff(spelling)
			if err != nil || at < 0 && !t.lists(text) {
				break
			}
			p.at = append(p.at, at)
		}
		if len(p.at) == len(tables) {
			placed = append(placed, p)
		}
	}
	slices.SortFunc(placed, func(a, b placement) int { return strings.Compare(a.text, b.text) })
	return placed
}

// lists tells whether the table has an entry for staff of the text.
func (t TableReport) lists(text string) bool {
	return slices.ContainsFunc(slices.Concat(t.Unstated, t.Outside), func(stated StaffCount) bool {
		return covers(stated.Category, text)
	})
}

// covers tells whether staff of a text stand under an entry: the same text, or ages
// that hold them.
func covers(entry, text string) bool {
	if folded(entry) == text {
		return true
	}
	ages, err := ParseAges(entry)
	within, errWithin := ParseAges(text)
	return err == nil && errWithin == nil && ages.Contain(within)
}

// counted are the texts that a table counts at a place.
func counted(placed []placement, table int, at place) []string {
	var texts []string
	for _, p := range placed {
		if p.at[table] == at {
			texts = append(texts, p.text)
		}
	}
	return texts
}

// recorded are the texts of an entry.
func recorded(placed []placement, entry string) []string {
	var texts []string
	for _, p := range placed {
		if covers(entry, p.text) {
			texts = append(texts, p.text)
		}
	}
	return texts
}

// standard is how the standards call the people whom a definition counts at a place,
// as "BME", and "" for people whom they do not compare: both count the same texts,
// as far as both know them.
func standard(d Definition, at place) string {
	of, values := NonWhite(), []string{workforce.White.String(), workforce.BME.String()}
	if d.Characteristic == Disability {
		of, values = EqualityActDisability(), []string{workforce.DisabledGroup.String(), workforce.NonDisabledGroup.String()}
	}
	if d.Characteristic != of.Characteristic {
		return ""
	}
	if at == unknown && d.agrees(at, of, at) {
		return unknownValue
	}
	for i, value := range values {
		if at != unknown && d.agrees(at, of, place(i)) {
			return value
		}
	}
	return ""
}

// agrees tells whether two definitions count the same people at their places.
func (d Definition) agrees(at place, other Definition, there place) bool {
	common := 0
	for _, text := range d.at(at).Staff {
		if found, err := other.ofStaff(text); err != nil || found != there {
			return false
		}
		common++
	}
	for _, text := range other.at(there).Staff {
		if found, err := d.ofStaff(text); err == nil && found != at {
			return false
		}
	}
	return common > 0
}

// at is the group at a place.
func (d Definition) at(at place) Group {
	switch at {
	case unknown:
		return d.Unknown
	case outside:
		return d.Outside
	}
	return d.Groups[at]
}

// names give each part of the tables of a characteristic a value of its own, and
// parts that count the same texts the same one.
type names struct{ given []name }

// name is what a part may be called.
type name struct {
	said       string // its own name
	standard   string // what the standards call it
	always     bool   // whether nobody else has the name
	definition string
	table      int
	texts      []string
	value      string
}

// newNames are names of which those of the standards are taken, by the people whom
// the standards compare if there are any in the tables.
func newNames(c Characteristic, tables []TableReport, placed []placement) *names {
	var n names
	switch c {
	case Ethnicity:
		n.take(workforce.White.String(), workforce.BME.String(), unknownValue)
	case Disability:
		n.take(workforce.DisabledGroup.String(), workforce.NonDisabledGroup.String(), unknownValue)
	case Age, Religion, Sex, SexualOrientation:
	}
	for i, table := range tables {
		d := table.Benchmark.definition
		for at := range d.Groups {
			if value := standard(d, place(at)); value != "" {
				n.given = append(n.given, name{value: value, texts: counted(placed, i, place(at))})
			}
		}
	}
	return &n
}

func (n *names) take(values ...string) {
	for _, value := range values {
		n.given = append(n.given, name{value: value})
	}
}

// of is the value for a part.
func (n *names) of(p name) string {
	for _, given := range n.given {
		if len(p.texts) > 0 && slices.Equal(given.texts, p.texts) {
			return given.value
		}
	}
	p.value = p.said
	if p.standard != "" {
		p.value = p.standard
	}
	for _, longer := range []string{
		p.said + ", " + p.definition,
		fmt.Sprintf("%s, %s, table %d", p.said, p.definition, p.table+1),
	} {
		if p.standard != "" || p.always || !n.taken(p) {
			break
		}
		p.value = longer
	}
	n.given = append(n.given, p)
	return p.value
}

// taken tells whether other people have the value. People of no texts are those of
// the same name in the same definition.
func (n *names) taken(p name) bool {
	return slices.ContainsFunc(n.given, func(given name) bool {
		alike := len(given.texts) == 0 && len(p.texts) == 0 && given.said == p.said && given.definition == p.definition
		return given.value == p.value && !alike
	})
}
