package census

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Definition is the definition by which residents were counted.
func (b Benchmark) Definition() Definition { return b.definition.clone() }

// Year is that of the census or of the source, and of an estimate that of its day.
func (b Benchmark) Year() int { return b.population.Year }

// Table is the identifier of the table, as "TS021", or the source.
func (b Benchmark) Table() string { return b.population.Table }

// Ages are those of the people counted.
func (b Benchmark) Ages() Ages { return b.population.Ages }

// Areas lists the areas, in the order in which they were combined.
func (b Benchmark) Areas() []Area { return slices.Clone(b.population.Areas) }

// Method is how the shares were made.
func (b Benchmark) Method() Method { return b.method }

// Parts lists the benchmarks that were combined into it, none for one area. Those of
// an estimate between censuses are the earlier and the later.
func (b Benchmark) Parts() []Benchmark { return slices.Clone(b.parts) }

// Groups lists the names of the groups.
func (b Benchmark) Groups() []string { return b.definition.names() }

// Share is the exact share of a group, between 0 and 1: 278165/991796. It is not
// supplied for a group that the definition lacks.
func (b Benchmark) Share(group string) measure.Value {
	i := b.definition.number(group)
	if i < 0 || i >= len(b.shares) {
		return measure.Value{}
	}
	return b.shares[i]
}

// Percent is the share of a group in per cent.
func (b Benchmark) Percent(group string) measure.Value {
	return b.Share(group).Times(measure.Integer(100))
}

// People is how many residents are of the group, a fraction where an area was
// apportioned. It is not supplied where only shares are known, as of a mean.
func (b Benchmark) People(group string) measure.Value {
	i := b.definition.number(group)
	if i < 0 || i >= len(b.people) {
		return measure.Value{}
	}
	return b.people[i]
}

// Base is how many residents are of the groups together, which is whom the shares
// are of; as [Benchmark.People].
func (b Benchmark) Base() measure.Value { return measure.Sum(b.people...) }

// Residents is everybody whom the table counts in the areas, those included who did
// not answer or are left out; as [Benchmark.People].
func (b Benchmark) Residents() measure.Value { return b.residents }

// Named is the benchmark under a name, as "BLMK" for the areas of a board.
func (b Benchmark) Named(name string) Benchmark {
	b.population.Name = name
	return b
}

// Label names the population in short: the name it was given, "Bedford (E06000055)"
// or "4 areas, pooled".
func (b Benchmark) Label() string {
	switch areas := b.population.Areas; {
	case b.population.Name != "":
		return b.population.Name
	case len(areas) == 1:
		return areas[0].String()
	default:
		return fmt.Sprintf("%d areas, %s", len(areas), b.method)
	}
}

// String gives the definition, the population, the year and the ages, as "non-White,
// Bedford (E06000055), 2021, all ages".
func (b Benchmark) String() string {
	return fmt.Sprintf("%s, %s, %d, %s", b.definition.Name, b.Label(), b.population.Year, b.population.Ages)
}

// kind tells what two benchmarks must have in common to be combined.
func (b Benchmark) kind() string {
	kind := []string{strconv.Itoa(b.population.Year), b.population.Table, b.population.Ages.String(), b.definition.Name}
	if !b.on.IsZero() {
		kind[0] = b.on.String()
	}
	return strings.Join(kind, ", ")
}

// census is the day of the census that counted the population, and false for shares
// that somebody stated, whatever their year.
func (b Benchmark) census() (workforce.Date, bool) {
	if b.stated() {
		return workforce.Date{}, false
	}
	return Day(b.population.Year)
}

// stated tells whether somebody stated the shares, or some of those they were made of.
func (b Benchmark) stated() bool {
	return b.method == StatedShares || slices.ContainsFunc(b.parts, Benchmark.stated)
}

// Footnote tells all of what kind the benchmark is, in a sentence to be printed with
// every figure that was compared with it.
func (b Benchmark) Footnote() string {
	p := b.population
	var text strings.Builder
	if p.Name != "" {
		text.WriteString(p.Name + ": ")
	}
	switch _, census := b.census(); {
	case !b.on.IsZero():
		fmt.Fprintf(&text, "Estimate for %s, between two censuses", b.on)
	case census:
		fmt.Fprintf(&text, "Census %d", p.Year)
	default:
		text.WriteString(strconv.Itoa(p.Year))
	}
	fmt.Fprintf(&text, ", %s, %s; %s; %s", p.Table, p.Ages, b.definition.Name, b.areaText())
	if b.method != OneArea {
		fmt.Fprintf(&text, "; %s", b.method)
	}
	if len(b.weights) > 0 {
		var weights []string
		for _, weight := range b.weights {
			weights = append(weights, strconv.FormatInt(weight, 10))
		}
		text.WriteString(" by " + strings.Join(weights, ", "))
	}
	if base := b.Base(); base.Known() {
		fmt.Fprintf(&text, "; %s people", base.Text(0))
	}
	return text.String() + "."
}

// listed are the names and codes of areas.
func listed(areas []Area) string {
	var texts []string
	for _, area := range areas {
		texts = append(texts, area.String())
	}
	return strings.Join(texts, ", ")
}

// areaText lists the areas, with the part of those that were apportioned.
func (b Benchmark) areaText() string {
	if b.method == BetweenCensuses {
		return b.parts[1].areaText()
	}
	if len(b.parts) > 0 {
		var texts []string
		for _, part := range b.parts {
			if len(part.population.Areas) == 0 && part.population.Name != "" {
				texts = append(texts, part.population.Name)
				continue
			}
			texts = append(texts, part.areaText())
		}
		return strings.Join(texts, ", ")
	}
	text := listed(b.population.Areas)
	if len(b.summed) > 0 {
		text += " (summed from " + listed(b.summed) + ")"
	}
	if b.part.Known() {
		text += " (" + measure.Percent.Text(b.part.Times(measure.Integer(100)), 2) + " of it)"
	}
	if text == "" {
		return "no areas stated"
	}
	return text
}
