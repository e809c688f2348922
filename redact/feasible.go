package redact

import (
	"fmt"
	"strings"

	"github.com/workforce-equality/equality/internal/whole"
	"github.com/workforce-equality/equality/measure"
)

// MostValues is how many values of a count an audit lists one by one.
const MostValues = 1000

// Feasible is the values that a count can still have. It may hold a hidden count,
// and is for the publisher alone.
type Feasible struct {
	// Name is the count's.
	Name string
	// Stated tells whether the publication states the count, or the attacker knows it.
	Stated bool
	// Values lists the values in rising order, where there are at most
	// [MostValues] and the attacker takes counts for whole numbers.
	Values []int64
	// Low and High are the least and the greatest value; not supplied where there is
	// none. They are fractions where the attacker allows them.
	Low, High measure.Value
	// Count is how many values there are, 0 where there is no end of them.
	Count int64
	// Because says how an exact count that is not stated follows from the facts.
	Because Explanation
}

// Exact gives the one value that is left, and false where there are more.
func (f Feasible) Exact() (measure.Value, bool) { return f.Low, f.Low.Known() && f.Low == f.High }

// String says the values in words: "1", "1 to 9", "8, 16 or 24", "at least 3".
func (f Feasible) String() string {
	low, high := exactText(f.Low), exactText(f.High)
	switch {
	case len(f.Values) > 0:
		return listed(f.Values)
	case low == "" && high == "":
		return "any number"
	case high == "":
		return "at least " + low
	case low == "":
		return "at most " + high
	case low == high:
		return low
	}
	text := low + " to " + high
	if width := f.High.Minus(f.Low).Plus(measure.Integer(1)); f.Count > 0 && width != measure.Integer(f.Count) {
		text += fmt.Sprintf(", %d of them", f.Count)
	}
	return text
}

// exactText writes an exact value, "" for none.
func exactText(v measure.Value) string {
	r, known := v.Rat()
	if !known {
		return ""
	}
	return r.RatString()
}

// listed writes numbers in rising order, those in a row as a range.
func listed(values []int64) string {
	var runs []string
	for start := 0; start < len(values); {
		stop := start
		for stop+1 < len(values) && values[stop+1] == values[stop]+1 {
			stop++
		}
		if stop-start < 2 { // two in a row are two numbers
			stop = start
		}
		runs = append(runs, between(values[start], values[stop]))
		start = stop + 1
	}
	last := len(runs) - 1
	if last < 1 {
		return strings.Join(runs, "")
	}
	return strings.Join(runs[:last], ", ") + " or " + runs[last]
}

// whole puts in the values of a count that is a whole number.
func (f *Feasible) whole(set whole.Set) {
	f.Values, _ = set.List(MostValues)
	if low, some := set.Min(); some {
		f.Low = measure.Integer(low)
	}
	if high, _ := set.Max(); high != whole.Unbounded {
		f.High, f.Count = measure.Integer(high), set.Count()
	}
}

// fractions puts in the ends of a count that may be a fraction. Between two ends
// there is no end of values.
func (f *Feasible) fractions(low, high measure.Value) {
	f.Low, f.High = low, high
	if !low.Known() || low != high {
		return
	}
	f.Count = 1
	if r, _ := low.Rat(); r.IsInt() && r.Num().IsInt64() {
		f.Values = []int64{r.Num().Int64()}
	}
}
