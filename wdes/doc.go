// Package wdes computes the NHS Workforce Disability Equality Standard: ten
// metrics that compare the experience of Disabled and of non-disabled staff, for
// trusts and for commissioners.
//
//	1   representation by cluster of bands and staff group
//	2   non-disabled over Disabled likelihood of appointment from shortlisting
//	3   Disabled over non-disabled likelihood of entering formal capability
//	4a  harassment from the public, from managers, from other colleagues
//	4b  harassment that was reported
//	5   equal opportunities for career progression or promotion
//	6   pressure to come to work when unwell
//	7   satisfaction with how work is valued
//	8   reasonable adjustments
//	9   staff engagement, and action for Disabled staff to be heard
//	10  the board compared with the workforce
//
// A [Return] is what an organisation states, in plain numbers: a part that is nil
// was not supplied, and zeros are zeros. [Return.Report] checks it and gives a
// [Report] of exact counts, on which every statistic is a method. [Definitions]
// describes the figures, [Report.Results] lists them, [Report.YearOnYear] compares
// two years, and [National] is what was published of many organisations.
//
// # Population and denominators
//
// Headcounts are of people, not posts, at the snapshot, 31 March, as their staff
// records say; events are of the financial year that ends there; survey answers
// are of the autumn before. Bank and agency staff are left out. Shares are of all
// people in the row, people of unknown disability status included, who are many.
// Relative likelihoods compare Disabled and non-disabled people alone; the unknown
// stand beside them, and a warning says how many they are.
//
// Two things are called a declaration rate: [Report.SelfReportingRate] is how many
// of all staff have a known status, [Report.DisabilityDeclarationRate] how many of
// all staff are recorded as Disabled. In the anonymous survey far more say that
// they are; the two bases are never mixed, and a warning says how far they differ.
//
// # Rounding and undefined cases
//
// Nothing is rounded before it is printed: ratios and scores at two places,
// percentages and points at one, halves away from zero. A ratio is undefined where
// nobody could have had the event, where nobody had it, and where the second group
// alone had none. It is zero, a real value, where the first group had none.
//
// Sources: NHS England, WDES 2023 metrics and quick guide; NHS England South East,
// Advancing Disability Equality; the published pages of Kent and Medway NHS and
// Social Care Partnership Trust, North Cumbria Integrated Care and London North
// West University Healthcare, which state names, directions and layout.
package wdes
