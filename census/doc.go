// Package census sets a workforce beside its population, like for like: benchmarks
// from the published tables of the census, which carry the year, the table, the ages,
// the areas and the definition they were made by, and refuse to be combined or
// compared with another kind.
//
// # From counts to a comparison
//
//	Read, or counts typed by hand      Residents of each area
//	NewBenchmark(definition, …)        Benchmark: exact shares of one area
//	Pool, Weigh, PlainMean, …          Benchmark of several
//	Profile.Report(benchmarks…)        Report: staff beside each of them
//
// A [Definition] is data: it says which categories of the census and which texts of
// staff records each [Group] counts. [NonWhite] is that of the race standard and the
// one to be used where no other is asked for. Every category must have a place, on
// both sides: a group, or the people who did not answer, or those left out.
//
// # Combining areas
//
// [Pool] adds people before it divides: the share of a resident picked at random.
// The plain mean of percentages is the share of no population; [PlainMean] and
// [MeanOfRounded] are there to reproduce published figures, and say so by a warning.
//
// # Comparing
//
// A [Comparison] is x of n staff beside the share p₀ of the population, which is taken
// as known: share, ratio, gap, expected staff, shortfalls, intervals and the exact
// test, all computed from whole numbers. Shares are of staff of known value, for the
// census has hardly any unknowns; [AllStaff] is the other base. A staff list is not a
// sample: a p-value says how surprising the count would be if staff were picked from
// residents at random, and screens.
//
// A [Report] holds counts and benchmarks alone, and every figure is a method. A
// suppressed headcount is absent, and so is every figure from which it could be found.
// [Report.Release] suppresses what may not be shown, over all tables together.
//
// Population is usually counted at all ages, and staff are of working age. A benchmark
// knows its ages, and every doubt of this kind is a warning on the results.
package census
