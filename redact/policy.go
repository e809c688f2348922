package redact

import (
	"fmt"

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
}

// Reader is what a reader knows of every hidden cell beside what is printed.
type Reader struct {
	// Lower is the least that a hidden cell can hold, Upper the greatest. An absent
	// Lower is told by the rule, an absent Upper is no bound.
	Lower, Upper measure.Count
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
)

// String gives "count", "value", "logarithm" or "hierarchy", "" for the zero Cost.
func (c Cost) String() string {
	switch c {
	case ByCount:
		return "count"
	case ByValue:
		return "value"
	case ByLogarithm:
		return "logarithm"
	case ByHierarchy:
		return "hierarchy"
	}
	return ""
}

// AppendText appends what String gives.
func (c Cost) AppendText(b []byte) ([]byte, error) {
	if c > ByHierarchy {
		return b, fmt.Errorf("%w: cost %d", measure.ErrUnrecognised, c)
	}
	return append(b, c.String()...), nil
}

// MarshalText gives what String gives.
func (c Cost) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. Anything else is
// [measure.ErrUnrecognised].
func (c *Cost) UnmarshalText(text []byte) error {
	for _, cost := range []Cost{0, ByCount, ByValue, ByLogarithm, ByHierarchy} {
		if cost.String() == string(text) {
			*c = cost
			return nil
		}
	}
	return fmt.Errorf("%w: cost", measure.ErrUnrecognised)
}

// bounds gives the least and the greatest count of a hidden cell that a reader
// thinks possible, the latter [whole.Unbounded] where there is no bound.
func (p Policy) bounds() (low, high int64) {
	low, high = 1, unbounded
	if p.Rule.Zero == ZeroHidden {
		low = 0
	}
	if lower, known := p.Reader.Lower.Int64(); known {
		low = lower
	}
	if upper, known := p.Reader.Upper.Int64(); known {
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
	if p.Cost > ByHierarchy {
		faults = append(faults, measure.Fault{
			Indicator: "policy", Field: "Cost", Err: fmt.Errorf("%w: %d", measure.ErrUnrecognised, p.Cost),
		})
	}
	if low, high := p.bounds(); low > high {
		faults = append(faults, measure.Fault{Indicator: "policy", Field: "Reader", Err: measure.ErrConflict})
	}
	return faults
}
