package census

import (
	"fmt"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// workingAge is the age from which people are of working age, 16, as in the tables
// of the census.
const workingAge = 16

// Warnings are the doubts about every comparison with the benchmark: those of its
// definition, the ages it counts, areas that were apportioned, an estimate between
// censuses, a mean in which areas are not weighed by their people, and residents who
// were left out.
func (b Benchmark) Warnings() []measure.Warning {
	warnings := slices.Concat(b.definition.Doubts, b.warnAges(), b.warnParts())
	if b.left {
		warnings = append(warnings, measure.Warning{
			Doubt: measure.CategoriesDropped, Sentence: "residents of " + b.definition.Outside.Name + " are left out on both sides",
		})
	}
	return warnings
}

// warnAges warns of a population with children or pensioners, most of all for
// disability, which grows with age. Bands of ages choose their own.
func (b Benchmark) warnAges() []measure.Warning {
	if b.definition.Characteristic == Age || b.population.Year == 0 {
		return nil
	}
	ages := b.population.Ages
	if ages.From >= workingAge && ages.To < Oldest {
		return nil
	}
	sentence := fmt.Sprintf("the population is of %s, and staff are of working age", ages)
	if b.definition.Characteristic == Disability {
		sentence = "NOT LIKE FOR LIKE: " + sentence + "; disability is far more frequent among older people"
	}
	return []measure.Warning{{Doubt: measure.AllAges, Sentence: sentence}}
}

// warnParts warns of how the shares were made.
func (b Benchmark) warnParts() []measure.Warning {
	var warnings []measure.Warning
	if areas := b.apportioned(); len(areas) > 0 {
		warnings = append(warnings, measure.Warning{
			Doubt:    measure.Apportioned,
			Sentence: "only a part counts, taken to be like the whole, of " + strings.Join(areas, ", "),
		})
	}
	if b.estimated() {
		warnings = append(warnings, measure.Warning{
			Doubt: measure.Interpolated, Sentence: "an estimate on the straight line between two censuses, which nobody counted",
		})
	}
	if b.method == MeanOfAreas || b.method == MeanOfRoundedAreas {
		warnings = append(warnings, measure.Warning{
			Doubt: measure.Unweighted, Sentence: "the " + b.method.String() + " of areas gives a small one the weight of a large one: it is the share of no population",
		})
	}
	return warnings
}

// apportioned lists the areas of which a part was taken.
func (b Benchmark) apportioned() []string {
	if b.part.Known() {
		return []string{b.Label()}
	}
	var areas []string
	for _, part := range b.parts {
		for _, area := range part.apportioned() {
			if !slices.Contains(areas, area) {
				areas = append(areas, area)
			}
		}
	}
	return areas
}

// estimated tells whether the benchmark or one of its parts lies between censuses.
func (b Benchmark) estimated() bool {
	return b.method == BetweenCensuses || slices.ContainsFunc(b.parts, Benchmark.estimated)
}

// WarningsOn are the doubts that come from the day of the staff: a census that was
// taken after it, and one where a later had been taken.
func (b Benchmark) WarningsOn(snapshot workforce.Date) []measure.Warning {
	taken, isCensus := b.census()
	latest, _ := YearFor(snapshot)
	switch {
	case snapshot.IsZero() || b.population.Year == 0 || b.estimated():
	case b.population.Year > snapshot.Year, isCensus && taken.Compare(snapshot) > 0:
		return []measure.Warning{{
			Doubt: measure.LaterCensus, Sentence: fmt.Sprintf("the population of %d was counted after the snapshot of %s", b.population.Year, snapshot),
		}}
	case b.population.Year < latest:
		return []measure.Warning{{
			Doubt: measure.EarlierCensus, Sentence: fmt.Sprintf("the population is that of %d, and the census of %d had been taken", b.population.Year, latest),
		}}
	}
	return nil
}

// Warnings are the doubts about every figure of the table: those of the benchmark and
// of its date, staff of no known value, people whom no category states, suppressed
// groups, and a suppressed number that can be found from the others.
func (t TableReport) Warnings() []measure.Warning {
	return slices.Concat(t.warnUnknown(), t.warnHidden(), t.Benchmark.WarningsOn(t.Snapshot), t.Benchmark.Warnings())
}

func (t TableReport) warnUnknown() []measure.Warning {
	unknown := t.Unknown()
	warnings := t.warnUnknownShare()
	if unknown.Reason() == measure.NotSupplied {
		warnings = append(warnings, measure.Warning{
			Doubt: measure.UnknownNotCounted, Sentence: "how many staff are of no known value was not supplied",
		})
	}
	if rest, _ := t.Remainder.Int64(); rest > 0 {
		warnings = append(warnings, measure.Warning{
			Doubt: measure.RowsFallShort, Sentence: fmt.Sprintf("no category states %d of %s staff, who are counted as unknown", rest, t.Total),
		})
	}
	if n, known := unknown.Int64(); t.Base == AllStaff && (n > 0 || !known) {
		warnings = append(warnings, measure.Warning{
			Doubt:    measure.UnknownInBase,
			Sentence: "the share is of all staff, those of no known value included, and that of residents is of known value alone: it is too low beside it",
		})
	}
	return warnings
}

// warnUnknownShare warns of how many staff are of no known value. Where a part of
// them is suppressed, it warns of the others.
func (t TableReport) warnUnknownShare() []measure.Warning {
	unknown, least := t.Unknown(), ""
	if unknown.Reason() == measure.Suppressed {
		unknown, least = count(0), "at least "
		for _, stated := range append(slices.Clone(t.Unstated), StaffCount{Headcount: t.Remainder}) {
			if stated.Headcount.Known() {
				unknown = unknown.Plus(stated.Headcount)
			}
		}
	}
	warnings := measure.WarnUnknown(unknown, t.Total)
	for i := range warnings {
		warnings[i].Sentence = least + warnings[i].Sentence
		if warnings[i].Doubt == measure.MostlyUnknown {
			warnings[i].Sentence += ", and no group is called below or above"
		}
	}
	return warnings
}

// warnHidden warns of groups that are suppressed, and of staff left out.
func (t TableReport) warnHidden() []measure.Warning {
	var names []string
	for _, group := range t.Groups {
		if group.Headcount.Reason() == measure.Suppressed {
			names = append(names, group.Category)
		}
	}
	var warnings []measure.Warning
	if len(names) > 0 {
		warnings = append(warnings, measure.Warning{
			Doubt: measure.CategoriesDropped, Sentence: "suppressed, and dropped from both sides of the test of all groups: " + strings.Join(names, ", "),
		})
	}
	if t.recoverable() {
		warnings = append(warnings, measure.Warning{
			Doubt: measure.Recoverable, Sentence: "one number is suppressed and the total is not, so that it can be found by subtraction",
		})
	}
	return warnings
}

// recoverable tells whether exactly one number is suppressed beside a total that is
// not.
func (t TableReport) recoverable() bool {
	hidden := 0
	for _, stated := range slices.Concat(t.Groups, t.Unstated, t.Outside) {
		if stated.Headcount.Reason() == measure.Suppressed {
			hidden++
		}
	}
	if t.Remainder.Reason() == measure.Suppressed {
		hidden++
	}
	return hidden == 1 && t.Total.Known()
}
