package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/workforce-equality/equality/census"
)

// caveats are what to know of every shortfall and every p-value.
func caveats() []string {
	return []string{
		"a shortfall describes and is no target for a selection: positive action has limits in law",
		"staff are not drawn from residents at random: a p-value says how surprising the headcount would be if they were, and screens",
	}
}

func writeNotes(w *tabwriter.Writer, notes []string) {
	for _, note := range notes {
		fmt.Fprintf(w, "note: %s\n", oneLine(note))
	}
}

// basis says whom the shares are of and, of two groups, between which shares of all
// staff they lie whoever the others are.
func basis(t census.TableReport) string {
	if t.Base == census.AllStaff {
		return fmt.Sprintf("Compared: all %s staff, of whom %s are of known value.", t.Total, t.Completeness())
	}
	text := fmt.Sprintf("Compared: %s of %s staff, those of known value in these groups.", t.Compared(), t.Total)
	groups := t.Benchmark.Groups()
	if unknown, _ := t.Unknown().Int64(); unknown == 0 || len(groups) > 2 {
		return text
	}
	var bounds []string
	for _, group := range groups {
		lowest, highest := t.Bounds(group)
		bounds = append(bounds, fmt.Sprintf("%s %s to %s", clean(group), lowest, highest))
	}
	return text + " Of all staff, whoever the others are: " + strings.Join(bounds, ", ") + "."
}

// writeTests prints the test of all groups together, and those of each group adjusted
// for how many there are.
func writeTests(w *tabwriter.Writer, t census.TableReport) {
	switch fit := t.Fit(); {
	case fit.P.Known():
		fmt.Fprintf(w, "All groups together: %s.\n", fit)
	case fit.Statistic.Known():
		fmt.Fprint(w, "All groups together: no valid test, for too few staff are expected in some.\n")
	}
	tests := t.Tests()
	if tests < 2 {
		return
	}
	var adjusted []string
	for _, group := range t.Benchmark.Groups() {
		adjusted = append(adjusted, clean(group)+" "+pValue(t.Adjusted(group)))
	}
	fmt.Fprintf(w, "Adjusted for %d tests, by Holm's method: %s.\n", tests, strings.Join(adjusted, ", "))
}
