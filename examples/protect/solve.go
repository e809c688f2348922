package main

import (
	"cmp"
	"context"
	"strconv"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// key is the name of a cell of a problem for the library: its number.
func key(number int) redact.Key {
	return redact.NewKey("", "cell", "").With("number", strconv.Itoa(number))
}

// system gives the cells and sums of a problem.
func (p problem) system() redact.System {
	var s redact.System
	for i, c := range p.Cells {
		count, _ := measure.NewCount(c.Value) // checked when it was read
		s.Cells = append(s.Cells, redact.Cell{Key: key(i), Count: count, Status: c.Status.meaning()})
	}
	for _, r := range p.Relations {
		parts := make([]redact.Key, len(r.Parts))
		for i, part := range r.Parts {
			parts[i] = key(part)
		}
		s.Sum(key(r.Total), parts...)
	}
	return s
}

// meaning is the status of a cell whose sensitivity the file has decided.
func (s status) meaning() redact.Status {
	switch s {
	case "fixed":
		return redact.Fixed
	case "primary":
		return redact.Primary
	}
	return redact.Cleared
}

// policy is the rule of a problem with the level and the cost asked for.
func (p problem) policy(level redact.Level, cost redact.Cost) redact.Policy {
	policy := redact.Policy{
		Rule:  redact.Rule{Min: max(1, p.Rule.Min), Max: p.Rule.Max, Zero: p.Rule.Zeros},
		Level: level, Cost: cost,
	}
	if p.Attacker == nil {
		return policy
	}
	var nobody int64
	policy.Reader.Lower = bound(cmp.Or(p.Attacker.Lower, &nobody)) // no bound but that counts have
	policy.Reader.Upper = bound(p.Attacker.Upper)
	return policy
}

func bound(n *int64) measure.Count {
	if n == nil {
		return measure.Count{}
	}
	count, _ := measure.NewCount(*n) // checked when it was read
	return count
}

// solution is a problem with what to hide of it.
type solution struct {
	problem
	redact.Pattern
}

func (p problem) solve(ctx context.Context, policy redact.Policy) (solution, error) {
	pattern, err := redact.Protect(ctx, policy, p.system())
	if err != nil {
		return solution{}, p.named(err)
	}
	return solution{p, pattern}, nil
}

// hidden lists the numbers of the hidden cells.
func (s solution) hidden() []int {
	numbers := []int{}
	for i := range s.Cells {
		if s.Hidden(key(i)) {
			numbers = append(numbers, i)
		}
	}
	return numbers
}
