package redact

import (
	"cmp"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/internal/whole"
)

// teller puts steps into words.
type teller struct {
	publication Publication
	narrowing   *narrowing
	alone       bool // there is one step, which need not name its count
}

func number(n int64) string { return strconv.FormatInt(n, 10) }

// sentence tells one step, and whether it ends in the one value of the count.
func (t teller) sentence(s step) (text string, concluded bool) {
	fact := t.publication.fact(s.fact)
	name := t.publication.names[s.unknown]
	concluded = s.low != nil && s.high != nil && s.low.value == s.high.value
	if fact.kind == summed && t.settled(fact, s) {
		concluded = true
	}
	switch fact.kind {
	case summed:
		if said := t.addition(fact, s, name, concluded); said != "" {
			return said, concluded
		}
	case percentage:
		if said, whole := t.share(fact, s, name); said != "" {
			return said, whole
		}
	case within, rounded:
		if fact.operands[0].name == name {
			return fact.String(), concluded
		}
	case stated, known, ratio, points:
	}
	return name + " is " + s.left() + ", as " + fact.String(), concluded
}

// settled tells whether all other counts of a fact are known before a step.
func (t teller) settled(fact Fact, s step) bool {
	return !slices.ContainsFunc(fact.operands, func(o Operand) bool {
		return t.value(o, s) < 0 && (!o.named || t.publication.places[o.name] != s.unknown)
	})
}

// left is what a step leaves of a count.
func (s step) left() string {
	switch {
	case s.high == nil:
		return "at least " + number(s.low.value)
	case s.low == nil:
		return "at most " + number(s.high.value)
	}
	return between(s.low.value, s.high.value)
}

// addition tells a step that adds or subtracts, "414 − 338 − 75 = 1", and gives ""
// where the count stands twice in the sum, or the total among its parts.
func (t teller) addition(fact Fact, s step, name string, concluded bool) string {
	if total := fact.operands[0]; total.named && slices.Contains(fact.operands[1:], total) {
		return ""
	}
	if concluded {
		e := cmp.Or(s.high, s.low)
		sum := t.terms(fact, s, e)
		switch {
		case sum == "":
			return ""
		case sum == number(e.value) && t.alone:
			return fact.String() + " leaves " + sum
		case sum == number(e.value) && len(fact.operands) == 2: // one count is the other
			return name + " = " + t.other(fact, name) + " = " + sum
		case sum == number(e.value):
			return name + " = " + sum
		case t.alone:
			return sum + " = " + number(e.value)
		}
		return name + " = " + sum + " = " + number(e.value)
	}
	var said []string
	for _, half := range []struct {
		event *event
		most  string
	}{{s.low, "at least "}, {s.high, "at most "}} {
		if half.event == nil {
			continue
		}
		sum := t.terms(fact, s, half.event)
		if sum == "" {
			return ""
		}
		if result := number(half.event.value); sum != result {
			sum += " = " + result
		}
		said = append(said, half.most+sum)
	}
	return name + " is " + strings.Join(said, " and ")
}

// other is the other count of two.
func (t teller) other(fact Fact, name string) string {
	if fact.operands[0].String() == name {
		return fact.operands[1].String()
	}
	return fact.operands[0].String()
}

// terms writes the sum that gives one end of a count: total − parts, or the parts
// of a total. Parts of which nothing is known are left out, as they may be zero.
func (t teller) terms(fact Fact, s step, e *event) string {
	var sum strings.Builder
	at := -1
	for i, operand := range fact.operands {
		if place := t.publication.places[operand.name]; operand.named && place == s.unknown {
			if at >= 0 {
				return ""
			}
			at = i
		}
	}
	for i, operand := range fact.operands {
		if i == at {
			continue
		}
		value := operand.number
		if operand.named {
			// A part is least where the total is least and the other parts are most.
			value = t.used(e, t.publication.places[operand.name], e.upper == (at == 0 || i == 0))
		}
		switch {
		case at == 0 && sum.Len() > 0 && value != 0:
			sum.WriteString(" + ")
		case at > 0 && i > 0 && value != 0:
			sum.WriteString(" − ")
		}
		if value != 0 || (at > 0 && i == 0) {
			sum.WriteString(number(value))
		}
	}
	if sum.Len() == 0 {
		return "0"
	}
	return sum.String()
}

// used is the end of another count that a step rests on.
func (t teller) used(e *event, unknown int, upper bool) int64 {
	for _, part := range e.from {
		for _, from := range part {
			if other := t.narrowing.events[from]; other.unknown == unknown && other.upper == upper {
				return other.value
			}
		}
	}
	return 0
}

// share tells what a percentage says of a part, or of a base, when the other of the
// two is known, and whether that is one value. It gives "" where neither is.
func (t teller) share(fact Fact, s step, name string) (text string, whole bool) {
	part, base := t.value(fact.operands[0], s), t.value(fact.operands[1], s)
	prefix := ""
	if !t.alone {
		prefix = name + ": "
	}
	low, high := int64(0), int64(0)
	switch {
	case fact.operands[0].name == name && base > 0:
		low, high = t.bounds(fact, big.NewInt(base), false)
		text = prefix + fact.figure() + " of " + number(base) + " is " + between(max(low, 0), min(high, base))
		low, high = max(low, 0), min(high, base)
	case fact.operands[1].name == name && part > 0:
		low, high = t.bounds(fact, big.NewInt(part), true)
		low = max(low, part)
		text = prefix + number(part) + " is " + fact.figure() + " of " + between(low, high)
	}
	return text, text != "" && low == high
}

// value is the number of an operand that is known exactly before a step, -1 where
// it is not.
func (t teller) value(of Operand, s step) int64 {
	if !of.named {
		return of.number
	}
	place, n := t.publication.places[of.name], t.narrowing
	low, high := n.ends(place)
	for _, by := range steps(low.by, high.by) {
		if n.events[by].round >= s.round {
			return -1
		}
	}
	if low.value != high.value || place == s.unknown {
		return -1
	}
	return low.value
}

// bounds is the part that a percentage leaves of a base, or the base that it
// leaves for a part.
func (t teller) bounds(fact Fact, known *big.Int, ofBase bool) (low, high int64) {
	printed, err := fact.printed()
	if err != nil {
		return 0, 0
	}
	says := fact.habit.read(printed)
	full := new(big.Int).Mul(big.NewInt(100), says.scale)
	if ofBase { // 100 × part ÷ high ≤ base ≤ 100 × part ÷ low
		of := full.Mul(full, known)
		high = whole.Unbounded
		if says.low.Sign() > 0 {
			high = quotient(of, says.low, false, says.openLow)
		}
		return quotient(of, says.high, true, says.openHigh), high
	}
	return quotient(new(big.Int).Mul(says.low, known), full, true, says.openLow),
		quotient(new(big.Int).Mul(says.high, known), full, false, says.openHigh)
}

// quotient is a ÷ b, for b above zero, rounded to a whole number that an open end
// leaves out.
func quotient(a, b *big.Int, up, open bool) int64 {
	q, rest := new(big.Int).DivMod(a, b, new(big.Int))
	switch {
	case up && (rest.Sign() > 0 || open):
		q.Add(q, big.NewInt(1))
	case !up && rest.Sign() == 0 && open:
		q.Sub(q, big.NewInt(1))
	}
	return q.Int64()
}
