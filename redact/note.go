package redact

import (
	"fmt"
	"strings"
)

// Marker is what stands for every hidden figure. There is one, whatever it was
// hidden for: two markers would tell them apart.
func (p Pattern) Marker() string { return p.policy.Rule.Print() }

// Note is what is to be printed with the figures. It explains the marker, and says
// no more than is true of every hidden cell: nothing of the limit, which cells that
// are hidden to protect others may exceed. Where counts are rounded it says to what,
// and that they need not add up. It is "" where nothing is hidden or rounded.
func (p Pattern) Note() string {
	var sentences []string
	if len(p.hidden) > 0 || p.shown == nil { // the zero Pattern hides everything
		sentences = append(sentences, p.Marker()+": some counts are not shown, to protect small numbers.")
	}
	if base := p.policy.Rule.Round; base > 1 {
		sentences = append(sentences, fmt.Sprintf("Counts are rounded to the nearest %d, each by itself, and need not add up.", base))
	}
	return strings.Join(sentences, " ")
}
