package standard

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// section is one metric of the standard.
type section struct {
	title  string // with its number
	tables []table
	notes  notes  // what the numbers in brackets refer to
	told   string // the narrative that belongs to it
}

// table is the figures of one definition.
type table struct {
	title string // "" where it is that of the metric
	rows  []row  // none where nothing was supplied
}

// notes are sentences, numbered from one, each of which stands once.
type notes struct {
	sentences []string
	numbers   map[string]int
}

// number is that of a sentence.
func (n *notes) number(sentence string) int {
	number, found := n.numbers[sentence]
	if !found {
		if n.numbers == nil {
			n.numbers = map[string]int{}
		}
		n.sentences = append(n.sentences, sentence)
		number = len(n.sentences)
		n.numbers[sentence] = number
	}
	return number
}

// row is one figure, or one that was published of many organisations.
type row struct{ what, counts, value, interval, reading string }

// head names the columns.
func head() row {
	return row{what: "figure", counts: "counts", value: "value", interval: "95% interval", reading: "reading"}
}

func (r row) cells() []string { return []string{r.what, r.counts, r.value, r.interval, r.reading} }

// notSupplied is what stands in place of figures that nobody supplied.
const notSupplied = "not supplied"

// sections puts the figures of each metric together, and within it those of each
// definition, in the order in which they come first.
func (d document) sections() []section {
	var sections []section
	for _, metric := range parted(d.figures, func(f figure) string { return f.Definition.Number }) {
		first := metric[0].Definition
		next := section{title: strings.ToUpper(d.metric[:1]) + d.metric[1:] + " " + first.Number + ": " + first.Title}
		for _, defined := range parted(metric, func(f figure) string { return f.Definition.ID }) {
			t := table{title: defined[0].Definition.Title}
			if defined[0].Definition.ID == first.ID {
				t.title = ""
			}
			if slices.ContainsFunc(defined, figure.supplied) {
				t.rows = d.rows(defined, &next.notes)
			}
			next.tables = append(next.tables, t)
		}
		if !slices.ContainsFunc(metric, figure.supplied) {
			next.tables = nil
		}
		if first.Unit == measure.Answer {
			next.told = d.Narrative
		}
		sections = append(sections, next)
	}
	return sections
}

// parted puts together the figures of one name, in the order in which the names
// come first.
func parted(figures []figure, name func(figure) string) [][]figure {
	var parts [][]figure
	at := map[string]int{}
	for _, f := range figures {
		i, found := at[name(f)]
		if !found {
			i = len(parts)
			at[name(f)] = i
			parts = append(parts, nil)
		}
		parts[i] = append(parts[i], f)
	}
	return parts
}

// rows are those of one definition. A part of which nothing was supplied is one.
func (d document) rows(figures []figure, below *notes) []row {
	var rows []row
	inParts := slices.ContainsFunc(figures, func(f figure) bool { return f.Part != "" })
	for _, part := range parted(figures, func(f figure) string { return f.Part }) {
		if name := part[0].Part; name != "" && !slices.ContainsFunc(part, figure.supplied) {
			rows = append(rows, row{what: name, value: measure.NotSupplied.Marker(), reading: notSupplied})
			continue
		}
		for _, f := range part {
			rows = append(rows, row{
				what: f.label(inParts), counts: f.counts(), value: f.Definition.Text(f.Value),
				interval: f.interval(), reading: strings.Join(d.reading(f, below), "; "),
			})
			rows = append(rows, f.nationalRows()...)
		}
	}
	return rows
}

// label says of whom the figure is and how it was counted.
func (f figure) label(inParts bool) string {
	var words []string
	switch {
	case f.Part != "":
		words = append(words, f.Part)
	case inParts:
		words = append(words, "all")
	}
	switch direction := f.Definition.Direction; {
	case f.Group != "":
		words = append(words, f.Group)
	case f.Definition.Unit == measure.Ratio && direction.Of != "":
		words = append(words, direction.Of+" over "+direction.To)
	case direction.Of != "":
		words = append(words, direction.Of+" minus "+direction.To)
	case f.Definition.Unit == measure.Answer:
		words = append(words, "answer")
	case len(words) == 0:
		words = append(words, "all staff")
	}
	if f.Basis != "" {
		words = append(words, f.Basis)
	}
	return strings.Join(words, ", ")
}

// counts is how many of how many, as far as they are known or may not be shown.
func (f figure) counts() string {
	hidden := func(c measure.Count) bool { return c.Reason() == measure.Suppressed }
	switch {
	case f.Count.Known() || hidden(f.Count):
		counts := f.Count.String() + " of " + f.Base.String()
		if f.Basis == measure.TwoYearMean.String() {
			counts += " person-years" // the events of both years over the staff of each
		}
		return counts
	case f.Base.Known() || hidden(f.Base):
		return "of " + f.Base.String()
	}
	return ""
}

// interval is empty where the figure has none by its nature.
func (f figure) interval() string {
	reason := f.Interval.Low.Reason()
	if !f.Interval.Known() && (!f.Value.Known() || reason == measure.NotSupplied || reason == measure.NotApplicable) {
		return ""
	}
	return f.Interval.Text(f.Definition.Places)
}

// reading is what can be said of the figure, and the numbers of its doubts.
func (d document) reading(f figure, below *notes) []string {
	var parts []string
	if !f.Value.Known() {
		parts = append(parts, f.Value.Reason().String())
	}
	if f.Test.P.Known() || (f.Value.Known() && f.Test.P.Reason() != measure.NotSupplied) {
		parts = append(parts, tested(f.Test))
	}
	if f.Reading.Known() || (f.Value.Known() && f.Reading.Reason != 0) {
		parts = append(parts, "four-fifths: "+f.Reading.String())
	}
	if f.change != nil && f.supplied() {
		parts = append(parts, moved(*f.change, strconv.Itoa(d.previous.Year)))
	}
	var marks []string
	for _, warning := range f.warnings {
		if warning.Doubt == measure.NotSignificant {
			continue // the test says it
		}
		marks = append(marks, fmt.Sprintf("[%d]", below.number(warning.Sentence)))
	}
	if len(marks) > 0 {
		parts = append(parts, strings.Join(marks, " "))
	}
	return parts
}

func tested(test measure.Test) string {
	significant, known := test.Significant()
	switch {
	case !known:
		return "no test: " + test.P.Reason().String()
	case significant:
		return "significant (" + test.String() + ")"
	}
	return "cannot be told from chance (" + test.String() + ")"
}

// moved is the movement since a year, its size, and whether the intervals overlap.
func moved(change measure.Change, since string) string {
	text := "since " + since + " " + change.String()
	switch overlap, known := change.Overlap(); {
	case change.From.Value.Reason() == measure.NotSupplied:
		return notSupplied + " in " + since
	case known && overlap:
		text += ", intervals overlap"
	case known:
		text += ", intervals apart"
	}
	return text
}

// nationalRows are those that were published of many organisations.
func (f figure) nationalRows() []row {
	var rows []row
	for _, n := range f.national {
		var when []string
		if n.Year != 0 {
			when = append(when, strconv.Itoa(n.Year))
		}
		if n.SurveyYear != 0 {
			when = append(when, "survey "+strconv.Itoa(n.SurveyYear))
		}
		kind := n.Vintage.String()
		if n.Calculated {
			kind += ", calculated"
		}
		rows = append(rows, row{
			what:  "national: " + n.Organisations + ", " + strings.Join(when, ", "),
			value: f.Definition.Unit.Text(n.Value, n.Places), reading: kind + "; " + n.Source,
		})
	}
	return rows
}
