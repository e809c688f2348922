package redact

import (
	"slices"

	"github.com/workforce-equality/equality/internal/whole"
)

// A reader with a pencil narrows one count at a time: what a line of the table and
// the counts known so far leave for it. Narrowing is that reader. It finds much, not
// everything, and remembers each step, so that what it finds can be told. What it
// does not find is left to package whole.

// How far the pencil goes before the reader puts it down.
const (
	mostRounds      = 100
	mostSteps       = 10_000 // and more where there are many conditions
	mostStepsPerRow = 10
)

// event is one step: an end of the interval of a count, by a fact and the earlier
// steps that it used.
type event struct {
	unknown int
	upper   bool
	value   int64
	round   int
	fact    int
	from    support
}

// support is the earlier steps that a step rests on, in parts that steps share.
type support [3][]int

// end is an end of an interval and the step that set it, none at the beginning.
type end struct {
	value int64
	by    int
}

// narrowing is the intervals that are left.
type narrowing struct {
	conditions    conditions
	low, high     []end
	events        []event
	contradiction []int // facts that cannot all be true, nil where none were found
}

// narrow takes the facts in their order, round by round, until nothing changes or
// they contradict each other; those that state a count have a round before the
// others. Counts begin at lowest.
func (c conditions) narrow(facts []int, lowest int64) *narrowing {
	n := &narrowing{conditions: c, low: make([]end, len(c.unknowns)), high: make([]end, len(c.unknowns))}
	touching := make([][]int, len(c.unknowns)) // by unknown: places in facts
	for i := range c.unknowns {
		n.low[i], n.high[i] = end{lowest, none}, end{whole.Unbounded, none}
	}
	for place, number := range facts {
		for _, row := range c.byFact[number] {
			for _, t := range termsOf(c.rows[row]) {
				touching[t.first] = append(touching[t.first], place)
				if t.second != none {
					touching[t.second] = append(touching[t.second], place)
				}
			}
		}
	}
	due := make([]bool, len(facts))
	later := make([]bool, len(facts))
	for place, number := range facts {
		due[place] = c.states(number)
		later[place] = !due[place]
	}
	for round := range mostRounds {
		low, high := slices.Clone(n.low), slices.Clone(n.high)
		before := len(n.events)
		for place, number := range facts {
			if !due[place] {
				continue
			}
			for _, row := range c.byFact[number] {
				if !n.row(c.rows[row], number, round, low, high) {
					return n
				}
			}
		}
		n.low, n.high = low, high
		for i := range low {
			if low[i].value > high[i].value {
				n.contradiction = n.factsBehind(low[i].by, high[i].by)
				return n
			}
		}
		clear(due)
		if round == 0 {
			copy(due, later)
		}
		for _, e := range n.events[before:] {
			for _, place := range touching[c.at[e.unknown]] {
				due[place] = true
			}
		}
		if !slices.Contains(due, true) || len(n.events) > mostSteps+mostStepsPerRow*len(c.rows) {
			return n
		}
	}
	return n
}

// states tells whether a fact gives a count one value by itself.
func (c conditions) states(fact int) bool {
	for _, i := range c.byFact[fact] {
		if row := c.rows[i]; len(row.Terms) == 1 && len(row.Products) == 0 && row.Low == row.High {
			return true
		}
	}
	return false
}

// term is a term of either kind.
type term struct {
	first, second int
	coefficient   int64
}

func termsOf(row whole.Row) []term {
	terms := make([]term, 0, len(row.Terms)+len(row.Products))
	for _, t := range row.Terms {
		terms = append(terms, term{t.Unknown, none, t.Coefficient})
	}
	for _, t := range row.Products {
		terms = append(terms, term{t.First, t.Second, t.Coefficient})
	}
	return terms
}

// row narrows the counts of one row, reading the ends of the round before and
// writing the new ones into low and high. It gives false where the row cannot hold.
func (n *narrowing) row(row whole.Row, fact, round int, low, high []end) bool {
	terms := termsOf(row)
	spans := make([]span, len(terms))
	for i, t := range terms {
		spans[i] = n.span(t)
	}
	least, leastEnds, leastFits := total(spans, func(s span) int64 { return s.low }, whole.Unlimited)
	most, mostEnds, mostFits := total(spans, func(s span) int64 { return s.high }, whole.Unbounded)
	lowFrom := joined(spans, func(s span) []int { return s.lowFrom })
	highFrom := joined(spans, func(s span) []int { return s.highFrom })
	if leastFits && leastEnds == 0 && row.High != whole.Unbounded && least > row.High {
		return n.contradict(fact, lowFrom.steps)
	}
	if mostFits && mostEnds == 0 && row.Low != whole.Unlimited && most < row.Low {
		return n.contradict(fact, highFrom.steps)
	}
	for i, t := range terms {
		unknown, factor, factorFrom := n.single(t, row, terms)
		if unknown == none {
			continue
		}
		if row.High != whole.Unbounded && leastFits && othersAllow(leastEnds, spans[i].low == whole.Unlimited) {
			rest := least
			if leastEnds == 0 {
				rest -= spans[i].low
			}
			if room, fits := whole.Subtract(row.High, rest); fits {
				n.tighten(unknown, factor, room, factor > 0, event{fact: fact, round: round, from: lowFrom.but(i, factorFrom)}, low, high)
			}
		}
		if row.Low != whole.Unlimited && mostFits && othersAllow(mostEnds, spans[i].high == whole.Unbounded) {
			rest := most
			if mostEnds == 0 {
				rest -= spans[i].high
			}
			if room, fits := whole.Subtract(row.Low, rest); fits {
				n.tighten(unknown, factor, room, factor < 0, event{fact: fact, round: round, from: highFrom.but(i, factorFrom)}, low, high)
			}
		}
	}
	return true
}

// single gives the unknown that a term can narrow, its coefficient and what that
// rests on; none where the term is a product of two unknowns that are both open, or
// where the unknown stands in another term as well.
func (n *narrowing) single(t term, row whole.Row, terms []term) (unknown int, factor int64, from []int) {
	unknown, factor = t.first, t.coefficient
	if t.second != none {
		other := t.second
		if n.low[other].value != n.high[other].value {
			unknown, other = t.second, t.first
		}
		fixed := n.low[other]
		multiple, fits := whole.Multiply(t.coefficient, fixed.value)
		if unknown == other || fixed.value != n.high[other].value || !fits || multiple == 0 {
			return none, 0, nil
		}
		factor = multiple
		from = steps(fixed.by, n.high[other].by)
	}
	if len(row.Products) == 0 { // where each unknown stands once
		return unknown, factor, from
	}
	standing := 0
	for _, u := range terms {
		if u.first == unknown || u.second == unknown {
			standing++
		}
	}
	if standing > 1 {
		return none, 0, nil
	}
	return unknown, factor, from
}

// tighten takes factor × unknown ≤ room (or ≥ room) to an end of the unknown.
func (n *narrowing) tighten(unknown int, factor, room int64, upper bool, e event, low, high []end) {
	e.unknown, e.upper = n.conditions.unknowns[unknown], upper
	if upper {
		if e.value = whole.FloorDiv(room, factor); e.value < high[unknown].value {
			high[unknown] = end{e.value, len(n.events)}
			n.events = append(n.events, e)
		}
		return
	}
	if e.value = -whole.FloorDiv(-room, factor); e.value > low[unknown].value {
		low[unknown] = end{e.value, len(n.events)}
		n.events = append(n.events, e)
	}
}

func (n *narrowing) contradict(fact int, from []int) bool {
	n.contradiction = append(n.factsBehind(from...), fact)
	slices.Sort(n.contradiction)
	n.contradiction = slices.Compact(n.contradiction)
	return false
}
