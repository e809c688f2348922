// Package workforce holds the words that every equality framework of the NHS in
// England shares: ethnicity, disability, sex, pay band and cluster, staff group,
// board role, dates, pay and organisation codes, as the Electronic Staff Record
// (ESR, the national staff and payroll system) and its extracts write them; and
// the tables of staff by grade that the race and disability standards share.
//
// # Words
//
// Every enumeration is a small integer that starts at one, so that the zero
// value is never an answer: it means not supplied. It lists itself in published
// order ([Ethnicities], [Bands], …), is read by a Parse function and written by
// String, and speaks for itself in JSON and other text formats. The text that
// String gives is always read back as the same value.
//
// Letter case does not count except in codes, and spaces around a text never do.
// Text that no published list holds is an error that wraps
// [measure.ErrUnrecognised] and quotes it, but for [Sex], where every other text
// means that the person is not used in the comparison; a missing text is
// [measure.ErrNotSupplied], except where a blank field is itself an answer, as
// the ethnicity of somebody who was never asked. The zero value has no text:
// String gives "" and MarshalText refuses it, so that "nobody said" is never
// published as an answer; leave such fields out with omitzero. After an
// error of UnmarshalText the value is zero, never what stood there before.
//
// # Groups
//
// The White and BME of the Workforce Race Equality Standard (BME: Black and
// minority ethnic) are [Ethnicity.Group], the disabled, non-disabled and unknown
// of the Workforce Disability Equality Standard [Disability.Group], and its pay
// clusters [Band.Cluster]. Declined, not known and never asked are three
// answers that fall in one group, Unknown.
//
// # Grades
//
// [Row] is the staff of a grade as an organisation states it, and [GradesReport]
// the checked rows beside the workforce, for the headcount of any standard: they
// are counted together by [Pool], compared by [Disparity], and set targets by
// [GradesReport.Aspirations].
//
// # Records
//
// [ReadStaff] and [ReadApplicants] read extracts of records of any size as a stream of
// small values, [Staff] and [Applicant], on all processors and in the order of the file,
// and tell every fault of every row. A [Tally] counts those of one organisation by what
// the standards ask. Tallies merge in any order and grouping to the same counts, and have
// a binary form, so that one goroutine, all cores or many machines give the same figures.
//
// # Numbers
//
// [Pay] is an exact whole number of ten-thousandths of a pound; nothing in this
// package is rounded.
package workforce
