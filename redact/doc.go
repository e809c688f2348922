// Package redact keeps small counts hidden that must not be published, and finds
// out which hidden counts a publication gives away. It knows no vocabulary of any
// framework; counts are known by their names or by a [Key].
//
// # What is given away
//
// A dash in a table hides a count only if nothing printed around it gives the count
// back. A [Publication] is what a reader can put together: counts by name, and the
// facts about them ([Stated], [Total], [Percentage], [Ratio], [Points], [Rounded],
// [Within]). [Audit] gives every value that each count can still have, exactly, for
// an [Attacker] who knows a little or a lot, and says how those that are left one
// value follow, as in "414 − 338 − 75 = 1". Printed numbers are taken as they stand
// on the page, as exact fractions, by the [Habit] of rounding that the fact names.
//
// Reports contain wrong figures. Where facts contradict each other an audit names
// some that cannot all be true, of which none can be spared, and [Alternatives] goes
// on without them, one way at a time. [ReadPublication] reads facts from JSON, and
// [ReadTables] a table as it was printed.
//
// # What is hidden
//
// A [Policy] says which counts are sensitive, what a reader knows, how much must stay
// possible of each and what hiding others costs; presets such as [Below10] and [HES]
// are policies in use. A [System] is the counts of one or more tables by their keys,
// and what they add up to.
//
// [Protect] chooses which counts of systems to withhold, the sensitive ones and as few
// others as will do, so that a reader who puts together all that is shown learns no
// more of a sensitive count than the policy allows. The [Pattern] is the cheapest there
// is, with proof, for tables of every shape that are not too large, and where time
// ends, or they are, a safe one with a bound on what any other costs. Of every sensitive
// count a pattern has a [Witness] for each end: a whole table that a reader cannot tell
// from the true one. [Check] adds them up, and shares nothing with the search.
//
// What cannot be protected is listed, never passed over: [Pattern.Unprotected] for
// counts that other shown ones give away, [Pattern.Public] for those that must be
// shown, [Pattern.FullGroups] for groups of which everybody has one value.
// [Pattern.Hidden] decides what to print of a count and of every figure made of
// several, [Pattern.Shown] what remains of a count with the rounding of the [Rule],
// and [Pattern.Marker] and [Pattern.Note] are the same for all that is hidden.
//
// # What else there is
//
// [Round] rounds counts instead, by a [Method]; [Rounding.Safety] proves what stays
// possible, as hiding is proved. [Remedies] sets hiding, merging categories ([Merging]),
// rounding and coarser percentages side by side, with what each loses. A system that
// [Merging.Apply] gives is protected like any other.
//
// # Who knows more
//
// A [Ledger] is what earlier releases published. [Ledger.Apply] makes systems what they
// are for a reader of all of them: what was stated is known, what was withheld stays
// hidden, and of equally good choices that of last year is taken. [Pattern.Release] is
// the next entry. A change since last year is a figure made of two counts: it is hidden
// where [Pattern.Hidden] or [Ledger.Hidden] says so of either.
//
// Somebody may know a hidden count exactly, a person alone in a cell or the manager of a
// team. With [Policy.Insider] that must not give away another; [Insights] lists where it
// does.
//
// And a reader may own this package, and know how small counts are told and others
// chosen: [Replay] finds what is left of hidden counts for one who keeps only the tables
// that have the same pattern, and [Replayed.Proved] says which reader they are proved
// against. [ByPriority] is the choice that goes by no count, as far as the policy does not.
//
// # Limits
//
// Counts are whole numbers from 0 to [measure.MaxCount]. No floating-point number
// decides anything: the search for a cheap pattern is guided by some, and what it finds
// is proved in whole numbers. Nothing depends on the order of maps, and nothing on time
// unless it runs out: equal input gives equal output. An audit that takes more steps
// than the package allows itself ends with [measure.ErrTooLarge], never with a guess;
// where protection runs out of time, more is hidden than need be and never less.
//
// The memory that protection takes grows with the cells and with what the witnesses
// change: it is some 200 MiB for a table of 50,000 cells of which 8,000 are sensitive.
// [WithProgress] tells how far it has come.
package redact
