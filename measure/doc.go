// Package measure holds the statistics of workforce equality: exact values,
// proportions, likelihoods and their ratios, differences, gaps, intervals and
// tests, with the definitions that describe them, the results that carry them
// and the faults that stand in their way.
//
// # Exact values
//
// Everything computed is a [Value]: an exact rational number, or the [Reason]
// why there is none. Nothing is rounded on the way; a Value is rounded when it
// is printed, once, half away from zero unless another [Rounding] is named.
// R and Python round halves to even, so a published 12.5 at no places is 13
// here and 12 there.
//
// Four states are never confused:
//
//	undefined     the formula has no value (no base, no events)   N/A
//	suppressed    there is a value and it may not be shown        [c]
//	not supplied  nobody gave the input; the zero Value           [x]
//	zero          a real result                                   0
//
// Of two absent operands suppressed wins, then not supplied, so that an N/A
// never tells what a hidden count was.
//
// # Statistics
//
// [Proportion], [Likelihood], [RelativeLikelihood], [OddsRatio], [Difference],
// [Gap], [Completeness] and [Aspiration] are small immutable types that keep the counts they were made of. Their accessors
// name the unit: Percent, Points, Ratio. Confidence limits and p-values come
// from floating point; they are rounded before they are stored, so that the last
// digits, which differ between processors, do not show.
//
// # Standards
//
// A standard compares two groups of people and counts those of unknown group
// beside them: a [Group]. [Cells] is a headcount by group in a report,
// [Likelihoods] and [Representation] what the standards compute from them, and
// [Checker] with the Check functions makes them of the plain numbers that an
// organisation states. The parts list their figures as [Result] rows that name a
// [Definition], and [Describe] completes them. Packages wres and wdes are made of
// these; so can be a standard that this module does not have, such as those for
// medical and for bank staff.
//
// # Several organisations
//
// [Rank] puts organisations in order by one figure, [Adverse] counts those where
// it is significantly adverse to a group, and the Funnel methods tell which lie
// outside what chance explains. [National] is a published figure of many
// organisations.
//
// # Doubts and faults
//
// A doubt about a valid answer is a [Warning] on the result. Input that cannot
// be right is a [Fault], and [Faults] carries all of a batch.
package measure
