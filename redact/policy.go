package redact

import (
	"fmt"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
)

// Policy is a rule, how well it is to be kept and what hiding costs. The zero
// Policy hides nothing; [Below10] is what the packages of this module are meant
// to be used with.
type Policy struct {
	Rule  Rule
	Level Level
	Cost  Cost
	// Reader is what a reader knows of every hidden cell. The zero Reader is told
	// by the rule: at least one where zero is printed.
	Reader Reader
	// Insider is the greatest hidden count that somebody may know exactly, as one
	// person alone in a cell knows that it is 1: whoever knows one such cell is left
	// two values at least of every other sensitive one, or [Pattern.Insights] lists
	// it. 0 takes nobody into account.
	Insider int64
}

// Reader is what a reader knows of every hidden cell beside what is printed.
type Reader struct {
	// Lower is the least that a hidden cell can hold, Upper the greatest. An absent
	// Lower is told by the rule, an absent Upper is no bound.
	Lower, Upper measure.Count
}

// and is what two readers know together.
func (r Reader) and(other Reader) Reader {
	low, high := other.within(0, unbounded)
	if lower, known := r.Lower.Int64(); !known || lower < low {
		r.Lower = other.Lower
	}
	if upper, known := r.Upper.Int64(); !known || upper > high {
		r.Upper = other.Upper
	}
	return r
}

// Cost is what hiding a cell costs, where only the cells count that are not
// sensitive themselves.
type Cost uint8

// The costs. The zero Cost is by count. A weight of a cell multiplies it.
const (
	// ByCount: each hidden cell costs 1.
	ByCount Cost = iota + 1
	// ByValue: a hidden cell costs what it holds, one that holds nobody 1.
	ByValue
	// ByLogarithm: a hidden cell costs the logarithm of one more than it holds, to the
	// base 2, in sixteenths rounded down and at least 1. It lies between ByCount and
	// ByValue: large cells are dear, though not in proportion.
	ByLogarithm
	// ByHierarchy: an inner cell costs 1 and a total one more than the dearest of its
	// parts, so that totals are kept.
	ByHierarchy
	// ByPriority: cells are hidden in a fixed order whatever they hold, so that a
	// reader who owns this package cannot tell from the choice what they hold: those
	// of the least weight first, of equal weight those that are [Cell.Preferred], then
	// inner cells before totals, then those of the first category of any dimension, then
	// as the systems list them. Beside the sensitive cells the first two of the order are
	// hidden, and as many more as it takes. Each costs 1, and nothing is cheapest. What
	// the policy itself makes of counts it cannot undo, as [RequireBounds], [Rule.Base],
	// [Rule.FullGroup] and [Policy.Insider] do: see [Replay].
	ByPriority
)

func (c Cost) text() (string, bool) {
	switch c {
	case ByCount:
		return "count", true
	case ByValue:
		return "value", true
	case ByLogarithm:
		return "logarithm", true
	case ByHierarchy:
		return "hierarchy", true
	case ByPriority:
		return "priority", true
	}
	return "", false
}

// String gives "count", "value", "logarithm", "hierarchy" or "priority", "" for the
// zero Cost.
func (c Cost) String() string { return enumeration.String("cost", c, Cost.text) }

// AppendText appends what String gives.
func (c Cost) AppendText(b []byte) ([]byte, error) {
	return enumeration.AppendOrNone(b, "cost", c, Cost.text)
}

// MarshalText gives what String gives.
func (c Cost) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. Anything else is
// [measure.ErrUnrecognised].
func (c *Cost) UnmarshalText(text []byte) error {
	parsed, err := enumeration.ParseOrNone("cost", string(text), ByPriority, Cost.text)
	if err == nil {
		*c = parsed
	}
	return err
}

// bounds gives the least and the greatest count of a hidden cell that a reader
// thinks possible, the latter [whole.Unbounded] where there is no bound.
func (p Policy) bounds() (low, high int64) {
	low, high = 1, unbounded
	if p.Rule.Zero == ZeroHidden {
		low = 0
	}
	return p.Reader.within(low, high)
}

// within is the ends that a reader knows, and those given where he knows none.
func (r Reader) within(low, high int64) (lower, upper int64) {
	if lower, known := r.Lower.Int64(); known {
		low = lower
	}
	if upper, known := r.Upper.Int64(); known {
		high = upper
	}
	return low, high
}

// check lists what is wrong with the policy.
func (p Policy) check() measure.Faults {
	faults := p.Rule.check()
	if err := p.Level.check(); err != nil {
		faults = append(faults, measure.Fault{Indicator: "policy", Field: "Level", Value: p.Level.String(), Err: err})
	}
	if p.Cost > ByPriority {
		faults = append(faults, measure.Fault{
			Indicator: "policy", Field: "Cost", Err: fmt.Errorf("%w: %d", measure.ErrUnrecognised, p.Cost),
		})
	}
	if _, err := measure.NewCount(p.Insider); err != nil {
		faults = append(faults, measure.Fault{Indicator: "policy", Field: "Insider", Err: err})
	}
	if low, high := p.bounds(); low > high {
		faults = append(faults, measure.Fault{Indicator: "policy", Field: "Reader", Err: measure.ErrConflict})
	}
	return faults
}
