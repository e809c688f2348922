package measure

import "strings"

// Key tells which figure of a report a result is, whatever the year.
type Key struct {
	ID    string // of the definition
	Part  string
	Group string
}

// Result is one figure of a report: which, of whom, its value in the unit of
// its definition, its interval, what can be said of it and the doubts about it.
type Result struct {
	Definition Definition
	Year       int    // of the snapshot or of the survey, in which the breaks of the definition are counted; zero where it is not known
	Part       string // the row, item or split, as "non-clinical bands 8a to VSM"; "" for the whole
	Group      string // as "BME"; "" where the figure compares groups
	Basis      string // how it was counted, where sources differ, as "two-year mean"
	Count      Count  // of a share or a rate, how many people or events: 96; for a two-year mean those of both years
	Base       Count  // of how many: 400; for a two-year mean twice the staff, the years that people worked
	Value      Value
	Interval   Interval
	Test       Test    // of a comparison, whether it can be told from chance
	Reading    Reading // of a ratio, by the four-fifths rule
	Warnings   []Warning
}

// Key is which figure it is.
func (r Result) Key() Key { return Key{ID: r.Definition.ID, Part: r.Part, Group: r.Group} }

// Likelihood is the share or rate behind the figure, with which a funnel is drawn;
// it is not supplied for a figure that compares groups.
func (r Result) Likelihood() Likelihood { return NewLikelihood(r.Count, r.Base) }

// WorseOff is the group to whose disadvantage the figure is, whether it can be
// told from chance or not: above parity, which is 1 for a ratio and 0 for
// anything else, the group that the direction calls harmed, and below it the
// other one. Without a direction a group whose points are better at parity is
// worse off below zero, where it is under-represented. It is "" at parity, where
// the figure is to nobody's disadvantage, and where there is no value.
func (r Result) WorseOff() string {
	parity := Integer(0)
	if r.Definition.Unit == Ratio {
		parity = Integer(1)
	}
	above, below := r.sides()
	switch order, _ := r.Value.Compare(parity); {
	case order > 0:
		return above
	case order < 0:
		return below
	}
	return ""
}

// sides are the groups that are worse off above parity and below it, "" where
// nobody is.
func (r Result) sides() (above, below string) {
	d := r.Definition
	switch {
	case d.Direction != Direction{}:
		return d.Direction.Harm, d.Direction.spared()
	case d.Unit == Points && d.Better == Parity:
		return "", r.Group
	}
	return "", ""
}

// String gives the figure in words, as "wres2: 3.44 (1.73 to 6.85)".
func (r Result) String() string {
	name := []string{r.Definition.ID}
	for _, part := range []string{r.Part, r.Group} {
		if part != "" {
			name = append(name, part)
		}
	}
	text := strings.Join(name, ", ") + ": " + r.Definition.Text(r.Value)
	if r.Interval.Known() {
		text += " (" + r.Interval.Text(r.Definition.Places) + ")"
	}
	return text
}
