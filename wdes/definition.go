package wdes

import (
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/workforce"
)

// Definitions describes the figures of the standard, in published order. A
// metric's own figure has its identifier, as "wdes2"; what stands beside it
// follows a dot, as "wdes2.rate". Metric 4a has three, "wdes4a1" to "wdes4a3".
func Definitions() []measure.Definition {
	return slices.Concat(grades(), likelihoods(), surveyItems(), engagement(), board(), nationalOnly())
}

// Definition finds a definition by its identifier.
func Definition(id string) (measure.Definition, bool) {
	return measure.FindDefinition(Definitions(), id)
}

// titles is where the names and directions of the metrics come from.
const titles = "NHS England, WDES 2023 metrics; NHS England South East, Advancing Disability Equality; Whittington Health, WDES page, March 2024"

// shares is where the base of shares comes from.
const shares = titles + "; NHS England, release on the WDES of 2021, by recalculation (unknown status in the base)"

func grades() []measure.Definition {
	grades := workforce.GradeDefinitions(measure.Definition{
		ID: "wdes1", Number: "1", Title: "Representation by cluster, band and staff group", Source: shares,
		Breaks: []measure.Break{{Year: 2023, Of: "snapshot", Why: "bank staff were left out, and very senior managers defined as in the race standard"}},
	}, "disability")
	declaration := grades[0]
	declaration.ID, declaration.Title = "wdes1.declaration", "Disability declaration rate"
	declaration.Counted, declaration.Better = "staff recorded as Disabled ÷ all staff", measure.Higher
	disparity := measure.Definition{
		ID: "wdes1.disparity", Number: "1", Title: "Disability disparity ratio",
		Counted: "(Non-disabled staff of the upper stage ÷ Non-disabled staff of the lower) ÷ " +
			"(Disabled staff of the upper stage ÷ Disabled staff of the lower)",
		Direction: nonDisabledOverDisabled(), Better: measure.Parity, Unit: measure.Ratio, Places: 2,
		Source: "HSJ, 24 May 2021, as summarised by Patient Safety Learning (the bands are the caller's)",
	}
	return append(grades, declaration, disparity)
}

func likelihoods() []measure.Definition {
	const (
		capability = "entering the formal capability procedure, "
		apart      = titles + "; HSJ Jobs, 20 March 2024, disabled staff and capability (performance and ill health apart)"
		together   = titles + "; Kent and Medway NHS and Social Care Partnership Trust, WDES pages (ill health counted from 2022)"
	)
	entering := func(id, ground, source string) []measure.Definition {
		return measure.LikelihoodDefinitions(measure.Definition{
			ID: id, Number: "3", Title: capability + ground, Direction: disabledOverNonDisabled(), Source: source,
		}, "entering", "staff")
	}
	return slices.Concat(
		measure.LikelihoodDefinitions(measure.Definition{
			ID: "wdes2", Number: "2", Title: "appointment from shortlisting", Direction: nonDisabledOverDisabled(), Source: titles,
		}, "appointed", "shortlisted"),
		entering("wdes3", "on grounds of performance", apart),
		entering("wdes3.illhealth", "on grounds of ill health", apart),
		entering("wdes3.all", "all capability (a variant)", together),
	)
}

func surveyItems() []measure.Definition {
	const source = titles + "; NHS Staff Survey core questionnaires 2021 to 2023"
	// item describes the figures of an item. Its direction names the group that is
	// worse off where more Disabled than non-disabled staff say yes.
	item := func(id, number, title, counted string, better measure.Polarity, breaks ...measure.Break) []measure.Definition {
		worseOff := workforce.DisabledGroup
		if better == measure.Higher {
			worseOff = workforce.NonDisabledGroup
		}
		return published.ItemDefinitions(measure.Definition{
			ID: id, Number: number, Title: title, Counted: counted,
			Better: better, Unit: measure.Percent, Places: 1, Breaks: breaks, Source: source,
		}, measure.Between(workforce.DisabledGroup, workforce.NonDisabledGroup, worseOff))
	}
	adjustments := measure.Definition{
		ID: "wdes8", Number: "8", Title: "Reasonable adjustments made by the employer",
		Counted: "Disabled staff who say they were made ÷ Disabled staff who answered and require adjustments (item 28b, 30b, 31b in 2021, 2022, 2023)",
		Better:  measure.Higher, Unit: measure.Percent, Places: 1, Source: source,
		Breaks: []measure.Break{{Year: 2022, Of: "survey", Why: `the wording changed from "adequate" to "reasonable" adjustments`}},
	}
	const experienced = "staff who experienced it in the last 12 months ÷ staff who answered "
	return slices.Concat(
		item("wdes4a1", "4a(i)", "Harassment, bullying or abuse from patients, service users, relatives or the public", experienced+"(item 14a)", measure.Lower),
		item("wdes4a2", "4a(ii)", "Harassment, bullying or abuse from managers", experienced+"(item 14b)", measure.Lower),
		item("wdes4a3", "4a(iii)", "Harassment, bullying or abuse from other colleagues", experienced+"(item 14c)", measure.Lower),
		item("wdes4b", "4b", "Harassment, bullying or abuse that was reported",
			"staff who say they or a colleague reported it ÷ staff who experienced it and answered (item 14d)", measure.Higher),
		item("wdes5", "5", "Equal opportunities for career progression or promotion",
			"staff who say the organisation provides them ÷ staff who answered (item 15)", measure.Higher, workforce.OpportunityBreaks()...),
		item("wdes6", "6", "Pressure from a manager to come to work when unwell",
			"staff who felt it ÷ staff who came to work unwell and answered (item 11e)", measure.Lower),
		item("wdes7", "7", "Satisfaction with how far the organisation values their work",
			"staff who are satisfied ÷ staff who answered (item 4b)", measure.Higher),
		[]measure.Definition{adjustments, published.BenchmarkDefinition(adjustments)},
	)
}

func engagement() []measure.Definition {
	const source = titles + "; NHS Employers, The NHS Staff Survey (three dimensions); GM Journal, WDES 2021 findings (two decimals)"
	return []measure.Definition{
		{
			ID: "wdes9a", Number: "9a", Title: "Staff engagement score",
			Counted: "mean over respondents of motivation, involvement and advocacy, from 0 to 10",
			Better:  measure.Higher, Unit: measure.Score, Places: 2, Source: source,
		},
		{
			ID: "wdes9a.difference", Number: "9a", Title: "Staff engagement score, Disabled compared with Non-disabled staff",
			Counted:   "score of Disabled staff − score of Non-disabled staff",
			Direction: measure.Between(workforce.DisabledGroup, workforce.NonDisabledGroup, workforce.NonDisabledGroup),
			Better:    measure.Parity, Unit: measure.Score, Places: 2, Source: source,
		},
		{
			ID: "wdes9b", Number: "9b", Title: "Action taken for the voices of Disabled staff to be heard",
			Counted: "yes or no, with a narrative of what was done",
			Better:  measure.Higher, Unit: measure.Answer, Source: titles,
		},
	}
}

func board() []measure.Definition {
	return measure.BoardDefinitions(measure.Definition{
		ID: "wdes10", Number: "10",
		Source: shares + "; Kent and Medway NHS and Social Care Partnership Trust, WDES metric 10 page",
	})
}

// nationalOnly describes the figures that are published of many organisations
// alone.
func nationalOnly() []measure.Definition {
	return []measure.Definition{
		{
			ID: "wdes3.share", Number: "3", Title: "Those entering the formal capability procedure",
			Counted: "Disabled staff entering ÷ all staff entering, on one ground",
			Better:  measure.Neither, Unit: measure.Percent, Places: 1, Source: "HSJ Jobs, 20 March 2024, disabled staff and capability",
		},
		{
			ID: "wdes9b.share", Number: "9b", Title: "Action taken for the voices of Disabled staff to be heard",
			Counted: "organisations that answer yes ÷ organisations",
			Better:  measure.Higher, Unit: measure.Percent, Places: 1, Source: "NHS England, release on the WDES of 2021",
		},
	}
}
