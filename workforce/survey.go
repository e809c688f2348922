package workforce

import "github.com/workforce-equality/equality/measure"

// CorrectedItems warns that the results of items 13 and 14 of the survey of 2023,
// violence, harassment and its reporting, were corrected after their first
// publication for a fault in their collection (NHS Staff Survey technical guide,
// 2025, as quoted in a public audit of the benchmark workbook). It is nothing for
// any other year.
func CorrectedItems(year int) []measure.Warning {
	if year != 2023 {
		return nil
	}
	return []measure.Warning{{
		Doubt:    measure.CorrectedResults,
		Sentence: "results of this item were corrected after their first publication: say which these are",
	}}
}

// OpportunityBreaks are the years from which item 15 of the NHS Staff Survey,
// equal opportunities for career progression, is not comparable with those
// before: values near 70 to 85 per cent up to the survey of 2020 and near 35 to 65
// from that of 2021 (published results), and a change of the item in 2025 (NHS
// Staff Survey technical guide, 2025, as quoted in a public audit of the benchmark
// workbook).
func OpportunityBreaks() []measure.Break {
	return []measure.Break{
		{Year: 2021, Of: "survey", Why: "results of item 15 jump, the base was probably redefined"},
		{Year: 2025, Of: "survey", Why: "item 15 changed"},
	}
}
