// Package wres computes the NHS Workforce Race Equality Standard: nine
// indicators that compare the experience of White and of Black and minority
// ethnic (BME) staff, for trusts and for commissioners.
//
//	1  representation by band and staff group
//	2  White over BME likelihood of appointment from shortlisting
//	3  BME over White likelihood of entering formal disciplinary
//	4  White over BME likelihood of non-mandatory training
//	5  harassment from patients, relatives or the public
//	6  harassment from staff
//	7  equal opportunities for career progression or promotion
//	8  discrimination from a manager, team leader or colleagues
//	9  the board compared with the workforce
//
// A [Return] is what an organisation states, in plain numbers: a part that is nil
// was not supplied, and zeros are zeros. [Return.Report] checks it and gives a
// [Report] of exact counts, on which every statistic is a method. [Definitions]
// describes the figures, [Report.Results] lists them, [Report.YearOnYear] compares
// two years, [Report.Disparity] the stages of a career, and [National] is what was
// published of many organisations.
//
// # Population and denominators
//
// Headcounts are of people, not posts, at the snapshot, 31 March; events are of
// the financial year that ends there; survey answers are of the autumn before.
// Bank and agency staff are left out. Shares are of all people in the row,
// people of unknown ethnicity included. Relative likelihoods compare White and
// BME people alone; those of unknown ethnicity stand beside them, and a warning
// says how many they are.
//
// # Rounding and undefined cases
//
// Nothing is rounded before it is printed: ratios at two places, percentages
// and points at one, halves away from zero. A ratio is undefined where nobody
// could have had the event, where nobody had it, and where the second group
// alone had none. It is zero, a real value, where the first group had none.
//
// Sources: NHS England, WRES indicators (publication page); the published reports
// of NHS Bedfordshire, Luton and Milton Keynes Integrated Care Board for
// 2022, 2023 and 2024, which state names, directions and layout.
package wres
