// Package standard is the form of the programs that compute the figures of one
// equality standard: flags, files, faults and printing. What a standard is called,
// what an organisation states and what follows from it is the program's.
//
// # Text and Markdown
//
// Each metric has its number and title once and then a row for each figure: how
// many of how many, the value in its unit at the published places, the interval at
// 95 per cent, and the reading: why there is no value, the test of significance,
// the four-fifths rule, and what became of the figure since the earlier return.
// Numbers in brackets refer to the doubts below. A value that does not exist is
// N/A, one that may not be shown [c], one that nobody supplied [x]; a metric of
// which nothing was supplied is one line.
//
// # JSON
//
// One document, with the same keys in the same order whatever the return holds:
//
//	organisation  its code or name
//	body          "trust" or "commissioner", "" where it was not supplied
//	snapshot      the day of the headcounts, "2024-03-31"
//	standard      the program's name, as "wdes"
//	figures       a list of figures, in published order
//	narrative     what was done, where the standard asks for it and it was told
//
// A figure has
//
//	id        of the definition, as "wdes2.rate"
//	number    of the metric, as "2"
//	title     of the definition
//	part      the row, split or members, as "source: internal"; "" for the whole
//	group     as "Disabled"; "" where groups are compared
//	basis     how it was counted where sources differ, as "two-year mean"
//	year      of the snapshot or, of what the staff survey asks, of the survey
//	count     how many people or events, else null
//	base      of how many, else null
//	value     at the published places, without unit; "yes" or "no"; "" where there is none
//	exact     the same as a fraction, "475/138"; "" where there is none
//	unit      "%", "pp", "ratio", "score" or "answer"
//	reason    why there is no value, as "no events" or "not supplied"; "" where there is one
//	low       the limits of the interval at 95 per cent, at the published places,
//	high      "" where there is none; an infinite ratio has no upper one
//	test      of significance, in words; "" where there is none
//	p         its p-value, as "0.030025" or "9.5e-05"; "" where there is none
//	reading   by the four-fifths rule, as "adverse to BME"; "" where there is none
//	adverse   the group that is worse off by it, else ""
//	warnings  a list of doubt, for programs, and text, for people
//
// and, beside an earlier return,
//
//	previous  the earlier value, at the published places
//	change    the later value minus the earlier, at the published places
//	movement  "better", "worse", "same", "rose", "fell" or "not comparable"
//	overlap   whether the two intervals have a value in common, null where unknown
//
// all of them empty where the earlier return lacks the figure, and, where national
// figures are asked for,
//
//	national  those of commissioners for one, else of all trusts: a list of year
//	          and survey_year (null where the source gives none), organisations,
//	          value (at the places of the source), exact, vintage, calculated, source
//
// # Faults
//
// All faults go to standard error, one a line, each with the file, the organisation,
// the metric where it is known, the field and what stands there; then nothing is
// printed. The exit status is 0 when the work was done, 1 when the input is at
// fault and 2 for wrong usage.
package standard
