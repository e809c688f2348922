// Package gpg computes pay gaps from payroll, exactly: the six statutory measures
// of the gender pay gap in the United Kingdom, and the gap of any group against
// any other.
//
//	1  mean hourly gap     what women's mean hourly rate is below men's
//	2  median hourly gap   the same of the middle rates
//	3  mean bonus gap      of those who were paid a bonus
//	4  median bonus gap    of those who were paid a bonus
//	5  bonus shares        women, and men, who were paid one
//	6  quarters            women and men in each quarter by hourly rate
//
// A [Payroll] counts an [Employee] at a time and keeps none; payrolls that were
// filled apart merge in any order to the same figures. [Payroll.Report] gives the
// counts, means, medians and quarters, and every measure is a method on them. The
// unit that all of this is made of is a [Distribution], the pay of one group;
// [Compare] sets any two of them side by side.
//
// # Populations
//
// Relevant employees are those employed on the snapshot date, 31 March for public
// bodies, counted as heads. Full-pay relevant employees are those of them who were
// not paid less, or nothing, because of leave in the pay period with that date.
// Hourly measures and quarters are of full-pay relevant employees, bonus measures
// of all relevant employees. Who is of neither sex in the records is outside every
// measure and stays in the headcount.
//
// # Definitions
//
// A gap is (men's − women's) ÷ men's, in per cent: above zero where women are paid
// less, with no lower bound. Means are of people, each counting once whatever the
// hours. A median is the middle amount, and of an even number of people the mean of
// the two in the middle. The quarters are as equal as whole people allow, in the
// official order of who has one more, and people on one rate who stand across a
// boundary are divided in their proportion of women and men ([Quarters]).
//
// # Exactness and rounding
//
// An hourly [Rate] is a whole number of ten-thousandths of a pound or, where it is
// none, a fraction; it is never rounded, and no measure is derived from a rounded
// one. Nothing in a [Report] is rounded; it is where it is printed, once, half away
// from zero.
//
// # Cases without a value
//
//	no men, or nobody in the group        no gap: no base
//	the men's mean or median is zero      no gap: division by zero
//	nobody was paid a bonus               shares of zero, no gaps: no base
//	no relevant employees of a sex        no bonus share: no base
//	fewer than four people                a quarter may be empty, and has no shares
//
// No gap without a value is ever zero. Where men were paid a bonus and no women
// were, the government service takes both bonus gaps for 100; a Report does not.
//
// # From payroll, and to the government service
//
// [Mapping.HourlyRate] makes a [Rate] of what a person was paid in the pay period,
// by a table that says what each element of pay counts as. [Report.Submission] is
// the measures as they are filed, rounded so that each quarter sums to 100, and
// [ReadFilings] reads what all employers filed.
//
// # Publishing
//
// [Report.Release] is the report without the counts that may not be shown and without
// what their people are paid; a figure that is withheld is filed as none. A
// [GroupReport] is withheld by its own rule already.
//
// # Beyond the statute
//
// [Groups] compares any groups by the same measures: ethnicity, disability, band.
// Intervals ([MeanGapInterval], [FiellerInterval], [BootstrapMedianGap]), the
// adjusted gap and its decompositions ([Regression], [Kitagawa]) and the effect of
// single people and appointments ([Payroll.LeaveOneOut], [Payroll.Appointments])
// say what a gap is made of. None of them is a statutory measure.
//
// Sources: The Equality Act 2010 (Specific Duties and Public Authorities)
// Regulations 2017 (SI 2017/353), Schedule 1; The Equality Act 2010 (Gender Pay Gap
// Information) Regulations 2017 (SI 2017/172); GOV.UK, Gender pay gap reporting:
// preparing your data, and making your calculations.
package gpg
