package redact

import "github.com/workforce-equality/equality/internal/whole"

// span is the values of a term, with infinite ends as in bounds of rows, and the
// steps that each end rests on.
type span struct {
	low, high         int64
	lowFrom, highFrom []int
}

// span gives the values of a term. What does not fit a machine word is infinite.
func (n *narrowing) span(t term) span {
	low, high := n.low[t.first], n.high[t.first]
	s := span{low: low.value, high: high.value, lowFrom: steps(low.by), highFrom: steps(high.by)}
	if t.second != none { // neither factor is below zero
		low, high = n.low[t.second], n.high[t.second]
		s = span{
			low: finite(s.low, low.value, 0), high: finite(s.high, high.value, whole.Unbounded),
			lowFrom: append(s.lowFrom, steps(low.by)...), highFrom: append(s.highFrom, steps(high.by)...),
		}
	}
	if t.coefficient < 0 {
		s.low, s.high, s.lowFrom, s.highFrom = s.high, s.low, s.highFrom, s.lowFrom
	}
	s.low = finite(s.low, t.coefficient, whole.Unlimited)
	s.high = finite(s.high, t.coefficient, whole.Unbounded)
	return s
}

// finite is a × b, and infinite where a factor is or where it does not fit.
func finite(a, b, infinite int64) int64 {
	if a == whole.Unbounded || a == whole.Unlimited || b == whole.Unbounded {
		return infinite
	}
	if product, fits := whole.Multiply(a, b); fits {
		return product
	}
	return infinite
}

// othersAllow tells whether all terms but one have an end, of so many that have
// none.
func othersAllow(endless int, own bool) bool { return endless == 0 || (endless == 1 && own) }

// total adds one end of every span; infinite ones are counted instead.
func total(spans []span, of func(span) int64, infinite int64) (sum int64, endless int, fits bool) {
	for _, s := range spans {
		value := of(s)
		if value == infinite {
			endless++
			continue
		}
		added, ok := whole.Add(sum, value)
		if !ok {
			return 0, 0, false
		}
		sum = added
	}
	return sum, endless, true
}

// rests is the steps that one end of every span rests on, one span after the other.
type rests struct {
	steps  []int
	starts []int // by span, and the length
}

func joined(spans []span, from func(span) []int) rests {
	r := rests{starts: make([]int, 1, len(spans)+1)}
	for _, s := range spans {
		r.steps = append(r.steps, from(s)...)
		r.starts = append(r.starts, len(r.steps))
	}
	return r
}

// but is those of all spans but one, and some more.
func (r rests) but(own int, more []int) support {
	return support{more, r.steps[:r.starts[own]], r.steps[r.starts[own+1]:]}
}
