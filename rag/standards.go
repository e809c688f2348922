package rag

import (
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Neither standard has national ratings. These rules are this project's, made so
// that one set of them gives the words that a board printed in two years.
const (
	ratios  = "four-fifths rule: NHS England, targets for disciplinary ratios, 2019; NHS England, WRES data analysis report 2024"
	levels  = "parity; no tolerance in points was published"
	words   = "words: NHS Bedfordshire, Luton and Milton Keynes ICB, WRES reports 2022 and 2023"
	nothing = "where nobody entered the process there is no ratio, and nobody is harmed"
)

// WRES is the rules for the Workforce Race Equality Standard: one-sided, so that
// only harm to BME staff counts, on level and movement.
//
//   - Indicators 2, 3 and 4: the ratio is not above 1.25, the upper end of the
//     four-fifths range.
//   - Indicator 3, where nobody entered the process and so there is no ratio: the
//     share of BME staff who entered is not above 0.
//   - Indicator 1, row by row, and 9, for each kind of member: the share of BME
//     people is not below that of all staff.
//   - Indicators 5 to 8: BME staff do not fare worse than White staff. Here a
//     movement counts only where the intervals of the two years are apart, because
//     those who answer a survey are a sample. The other indicators count
//     everybody, and every movement towards harm counts.
//
// The words are those of [DevelopmentScale]. A rating takes no account of chance
// in the level; its reason says what the test finds. A movement that cannot be
// judged, as without a year before, counts as none: harm is then Developing and not
// Underdeveloped, as the board printed of the staff survey in 2022.
func WRES() Set {
	group := workforce.BME.String()
	return Set{rules: []Rule{
		representation("wres1.difference", group),
		relative("wres2"),
		relative("wres3"),
		unused("wres3.rate", group),
		relative("wres4"),
		surveyed("wres5.difference", "", measure.Lower),
		surveyed("wres6.difference", "", measure.Lower),
		surveyed("wres7.difference", "", measure.Higher),
		surveyed("wres8.difference", "", measure.Lower),
		representation("wres9", group),
	}}
}

// WDES is the rules for the Workforce Disability Equality Standard, as those of
// [WRES]: metrics 1 and 10 by representation, 2 and 3 by the ratio, 4 to 7 and the
// engagement score of 9a by the difference from Non-disabled staff. Metric 8 asks
// Disabled staff alone, and is held against other organisations; 9b is to be
// answered with yes. No printed ratings were found to hold these rules against.
func WDES() Set {
	group := workforce.DisabledGroup.String()
	voices := Rule{
		Measure: "wdes9b", Polarity: measure.Higher, Target: Target{Kind: FixedValue, Value: measure.Integer(1)},
		Movement: AnyMovement, Scale: DevelopmentScale(), Source: "the metric asks whether it was done; " + words,
	}
	return Set{rules: []Rule{
		representation("wdes1.difference", group),
		relative("wdes2"),
		relative("wdes3"),
		unused("wdes3.rate", group),
		surveyed("wdes4a1.difference", "", measure.Lower),
		surveyed("wdes4a2.difference", "", measure.Lower),
		surveyed("wdes4a3.difference", "", measure.Lower),
		surveyed("wdes4b.difference", "", measure.Higher),
		surveyed("wdes5.difference", "", measure.Higher),
		surveyed("wdes6.difference", "", measure.Lower),
		surveyed("wdes7.difference", "", measure.Higher),
		surveyed("wdes8.benchmark", group, measure.Higher),
		surveyed("wdes9a.difference", "", measure.Higher),
		voices,
		representation("wdes10", group),
	}}
}

// relative is the rule of a ratio that is above one where the group is harmed.
func relative(id string) Rule {
	return Rule{
		Measure: id, Polarity: measure.Lower, Target: Target{Kind: Parity}, Tolerance: FourFifths(),
		Movement: AnyMovement, Scale: DevelopmentScale(), Source: ratios + "; " + words,
	}
}

// unused is the rule of a process that nobody entered.
func unused(id, group string) Rule {
	return Rule{
		Measure: id, Group: group, Fallback: true, Polarity: measure.Lower,
		Target: Target{Kind: FixedValue, Value: measure.Integer(0)}, Movement: AnyMovement,
		Scale: DevelopmentScale(), Source: nothing + "; " + words,
	}
}

// representation is the rule of the points by which a group's share lies above
// that of all staff.
func representation(id, group string) Rule {
	return Rule{
		Measure: id, Group: group, Parts: true, Polarity: measure.Higher, Target: Target{Kind: Parity},
		Movement: AnyMovement, Scale: DevelopmentScale(), Source: levels + "; " + words,
	}
}

// surveyed is the rule of a difference between those who answered a survey.
func surveyed(id, group string, better measure.Polarity) Rule {
	return Rule{
		Measure: id, Group: group, Polarity: better, Target: Target{Kind: Parity},
		Movement: SignificantMovement, Scale: DevelopmentScale(), Source: levels + "; " + words,
	}
}
