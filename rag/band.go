package rag

import (
	"github.com/workforce-equality/equality/measure"
)

// Limit is where a band ends. The zero Limit is no end: the band goes on for
// ever.
type Limit struct {
	At     measure.Value
	Closed bool // the band holds the limit itself
}

// Including is a lower or upper limit that the band holds.
func Including(at measure.Value) Limit { return Limit{At: at, Closed: true} }

// Excluding is a lower or upper limit that the band does not hold.
func Excluding(at measure.Value) Limit { return Limit{At: at} }

// Band is a range of values and the rating of what lies in it: a word first, a
// symbol second, a colour last.
type Band struct {
	Word   string // as "Developing"
	Symbol string // of a shape of its own, as "◐"
	Colour Colour `json:",omitzero"` // none where no source gives one
	Low    Limit
	High   Limit
}

// Contains tells whether the value lies in the band, on its exact value. It is
// false where there is no value.
func (b Band) Contains(v measure.Value) bool {
	if !v.Known() {
		return false
	}
	return inside(b.Low, b.Low.At, v) && inside(b.High, v, b.High.At)
}

// inside tells whether two values are in order, of which one is the limit.
func inside(limit Limit, lower, upper measure.Value) bool {
	order, known := lower.Compare(upper)
	return !known || order < 0 || (order == 0 && limit.Closed)
}

// empty tells whether no value lies in the band.
func (b Band) empty() bool {
	order, known := b.Low.At.Compare(b.High.At)
	return known && (order > 0 || (order == 0 && (!b.Low.Closed || !b.High.Closed)))
}

// String gives the word between its limits, as "8 ≤ Developing < 22".
func (b Band) String() string {
	text := b.Word
	if b.Low.At.Known() {
		text = plain(b.Low.At) + relation(b.Low.Closed) + text
	}
	if b.High.At.Known() {
		text += relation(b.High.Closed) + plain(b.High.At)
	}
	return text
}

func relation(closed bool) string {
	if closed {
		return " ≤ "
	}
	return " < "
}
