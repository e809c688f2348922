package gpg

import (
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// Warnings are the doubts about the report: women and men on full pay without an
// hourly rate, bonuses below zero, people on one rate who could not be divided in
// proportion, and bonuses paid to men alone, whose gaps are 100 by convention
// where they are filed.
func (r Report) Warnings() []measure.Warning {
	return slices.Concat(r.warnUnrated(), r.warnNegative(), r.warnSplit(), r.warnOnlyMen())
}

func (r Report) warnUnrated() []measure.Warning {
	return warnPeople(
		measure.Unrated, r.Women.Unrated.Plus(r.Men.Unrated),
		"1 person on full pay has no hourly rate and is in no hourly measure",
		"%d people on full pay have no hourly rate and are in no hourly measure",
	)
}

func (r Report) warnNegative() []measure.Warning {
	return warnPeople(
		measure.NegativeBonus, r.Women.NegativeBonuses.Plus(r.Men.NegativeBonuses),
		"1 bonus is below zero and was not used", "%d bonuses are below zero and were not used",
	)
}

func (r Report) warnSplit() []measure.Warning {
	if !r.Quarters.Inexact {
		return nil
	}
	return []measure.Warning{{
		Doubt:    measure.InexactSplit,
		Sentence: "people on one rate stand in several quarters and could not be divided in exactly the proportion of women and men among them",
	}}
}

func (r Report) warnOnlyMen() []measure.Warning {
	if !r.onlyMenPaid() {
		return nil
	}
	return []measure.Warning{{Doubt: measure.OnlyMenPaid, Sentence: "only men were paid a bonus: both bonus gaps are 100 by convention where they are filed"}}
}

// warningsOf are those that touch the figures of a definition.
func (r Report) warningsOf(id string) []measure.Warning {
	switch id {
	case "gpg1", "gpg2":
		return r.warnUnrated()
	case "gpg3", "gpg4":
		return slices.Concat(r.warnNegative(), r.warnOnlyMen())
	case "gpg5":
		return r.warnNegative()
	case "gpg6":
		return slices.Concat(r.warnUnrated(), r.warnSplit())
	}
	return nil
}

// warnPeople warns of so many people, in words for one and for many; of none it
// does not.
func warnPeople(doubt measure.Doubt, people measure.Count, one, many string) []measure.Warning {
	switch n, _ := people.Int64(); n {
	case 0:
		return nil
	case 1:
		return []measure.Warning{{Doubt: doubt, Sentence: one}}
	default:
		return []measure.Warning{{Doubt: doubt, Sentence: fmt.Sprintf(many, n)}}
	}
}
