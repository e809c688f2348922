package wres

import (
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/workforce"
)

// Definitions describes the figures of the standard, in published order. An
// indicator's own figure has its identifier, as "wres2"; what stands beside it
// follows a dot, as "wres2.rate".
func Definitions() []measure.Definition {
	return slices.Concat(grades(), likelihoods(), surveyItems(), board(), nationalOnly())
}

// Definition finds a definition by its identifier.
func Definition(id string) (measure.Definition, bool) {
	return measure.FindDefinition(Definitions(), id)
}

// titles is where the names and directions of the indicators come from.
const titles = "NHS England, WRES indicators; NHS Blood and Transplant, WRES page (nine indicator titles)"

// shares is where the base of shares comes from.
const shares = titles + "; NHS Bedfordshire, Luton and Milton Keynes ICB, WRES reports 2022 to 2024, by recalculation (unknown ethnicity in the base)"

func grades() []measure.Definition {
	return append(
		workforce.GradeDefinitions(measure.Definition{
			ID: "wres1", Number: "1", Title: "Representation by band and staff group", Source: shares,
		}, "ethnicity"),
		measure.Definition{
			ID: "wres1.disparity", Number: "1", Title: "Race disparity ratio",
			Counted:   "(White staff of the upper stage ÷ White staff of the lower) ÷ (BME staff of the upper stage ÷ BME staff of the lower)",
			Direction: whiteOverBME(), Better: measure.Parity, Unit: measure.Ratio, Places: 2,
			Source: "HSJ, 24 May 2021, as summarised by Patient Safety Learning (the bands are the caller's)",
		},
	)
}

func likelihoods() []measure.Definition {
	ratio := func(id, number, of, event, base string, direction measure.Direction) []measure.Definition {
		return measure.LikelihoodDefinitions(measure.Definition{
			ID: id, Number: number, Title: of, Direction: direction, Source: titles,
		}, event, base)
	}
	return slices.Concat(
		ratio("wres2", "2", "appointment from shortlisting", "appointed", "shortlisted", whiteOverBME()),
		ratio("wres3", "3", "entering the formal disciplinary process", "entering", "staff", bmeOverWhite()),
		ratio("wres4", "4", "accessing non-mandatory training and CPD", "accessing", "staff", whiteOverBME()),
	)
}

func surveyItems() []measure.Definition {
	const source = titles + "; NHS Staff Survey core questionnaires 2021 to 2023, and an analysis of the official workbook of 2024"
	// item describes the figures of an item. Its direction names the group that is
	// worse off where more BME than White staff say yes.
	item := func(number, title, counted string, better measure.Polarity, breaks ...measure.Break) []measure.Definition {
		worseOff := workforce.BME
		if better == measure.Higher {
			worseOff = workforce.White
		}
		return published.ItemDefinitions(measure.Definition{
			ID: "wres" + number, Number: number, Title: title, Counted: counted,
			Better: better, Unit: measure.Percent, Places: 1, Breaks: breaks, Source: source,
		}, measure.Between(workforce.BME, workforce.White, worseOff))
	}
	return slices.Concat(
		item("5", "Harassment, bullying or abuse from patients, relatives or the public",
			"staff who experienced it in the last 12 months ÷ staff who answered (item 14a)", measure.Lower),
		item("6", "Harassment, bullying or abuse from staff",
			"staff who experienced it in the last 12 months ÷ staff who answered (items 14b, 14c)", measure.Lower),
		item("7", "Equal opportunities for career progression or promotion",
			"staff who say the organisation provides them ÷ staff who answered (item 15)", measure.Higher, workforce.OpportunityBreaks()...),
		item("8", "Discrimination from a manager, team leader or colleagues",
			"staff who experienced it in the last 12 months ÷ staff who answered (item 16b)", measure.Lower),
	)
}

func board() []measure.Definition {
	return measure.BoardDefinitions(measure.Definition{ID: "wres9", Number: "9", Source: shares})
}

// nationalOnly describes the figures that are published of many organisations
// alone.
func nationalOnly() []measure.Definition {
	const source = "HSJ on the ratios of trusts, 2018, 2019 and 2024; NHS Providers, Closing the gap"
	share := func(id, number, title string, better measure.Polarity) measure.Definition {
		return measure.Definition{
			ID: id, Number: number, Title: title, Counted: "organisations where it is so ÷ organisations",
			Better: better, Unit: measure.Percent, Source: source,
		}
	}
	number := func(id, indicator, title string, better measure.Polarity) measure.Definition {
		definition := share(id+".organisations", indicator, title, better)
		definition.Counted, definition.Unit = "organisations where it is so", measure.People
		return definition
	}
	return []measure.Definition{
		{
			ID: "wres1.headcount", Number: "1", Title: "Number of staff", Counted: "staff of the group",
			Better: measure.Neither, Unit: measure.People, Source: shares,
		},
		share("wres2.adverse", "2", "White applicants significantly more likely to be appointed", measure.Lower),
		share("wres3.above", "3", "Disciplinary ratio of about 1.25 or more", measure.Lower),
		number("wres3.above", "3", "Disciplinary ratio above 1.25", measure.Lower),
		share("wres3.within", "3", "Disciplinary ratio from 0.80 to 1.25", measure.Higher),
		number("wres3.below", "3", "Disciplinary ratio below 0.80", measure.Neither),
		number("wres9.none", "9", "No BME member of the board", measure.Lower),
	}
}
