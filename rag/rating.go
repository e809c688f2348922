package rag

import (
	"github.com/workforce-equality/equality/measure"
)

// Rating is what a rule makes of what it saw. It is a word first, a symbol
// second, a colour last, and always carries the rule.
type Rating struct {
	Of     string         // what was rated, as "wres2" or "EDS 2022"
	Band   Band           // zero where it could not be rated
	Absent measure.Reason // why it could not be; zero where it was
	Rule   string         // the rule, in words
	Reason string         // what the rule saw, and what it made of it
	Tests  Tests          // of a rule that makes tests
}

// Rated tells whether there is a rating.
func (r Rating) Rated() bool { return r.Band.Word != "" }

// Word is the rating, as "Developing", and "" where there is none.
func (r Rating) Word() string { return r.Band.Word }

// Symbol is the sign of the rating, as "◐", and a dash where there is none.
func (r Rating) Symbol() string {
	if !r.Rated() {
		return dash
	}
	return r.Band.Symbol
}

// Colour is that of the rating, none where no source gives one, and [Grey] where
// there is no rating.
func (r Rating) Colour() Colour {
	if !r.Rated() {
		return Grey
	}
	return r.Band.Colour
}

// String gives the rating with its reason and its rule, as
// "Developing ◐ wres2: … [rule: …]".
func (r Rating) String() string {
	word := "not rated"
	if r.Rated() {
		word = r.Word()
	}
	text := word + " " + r.Symbol()
	if r.Of != "" {
		text += " " + r.Of
	}
	if r.Reason != "" {
		text += ": " + r.Reason
	}
	if r.Rule != "" {
		text += " [rule: " + r.Rule + "]"
	}
	return text
}

// grey is no rating, for the reason given.
func grey(of, rule string, absent measure.Reason, reason string) Rating {
	return Rating{Of: of, Rule: rule, Absent: absent, Reason: reason}
}
