package redact

import (
	"fmt"
	"strings"
)

// Marker is what stands for every hidden figure. There is one, whatever it was
// hidden for: two markers would tell them apart.
func (p Pattern) Marker() string { return p.policy.Rule.Print() }

// Note is what is to be printed with the figures: [Rule.Note], of a pattern that
// hides something or not.
func (p Pattern) Note() string {
	return p.policy.Rule.Note(len(p.hidden) > 0 || p.shown == nil) // the zero Pattern hides everything
}

// Note is what is to be printed with figures of which some are hidden, or none. It
// explains the marker, and says no more than is true of every hidden cell: nothing
// of the limit, which cells that are hidden to protect others may exceed. Where
// counts are rounded it says to what, and that they need not add up. It is "" where
// nothing is hidden or rounded.
func (r Rule) Note(hidden bool) string {
	var sentences []string
	if hidden {
		sentences = append(sentences, r.Print()+": some counts are not shown, to protect small numbers.")
	}
	if r.Round > 1 {
		sentences = append(sentences, fmt.Sprintf("Counts are rounded to the nearest %d, each by itself, and need not add up.", r.Round))
	}
	return strings.Join(sentences, " ")
}
