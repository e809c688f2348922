package main

import (
	"cmp"
	"context"
	"errors"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// system gives the cells and sums of a problem.
func (p *problem) system() redact.System {
	var s redact.System
	for i, c := range p.Cells {
		s.Cells = append(s.Cells, redact.Cell{Key: p.keys[i], Count: count(c.Value), Status: p.meaning(c)})
	}
	for _, r := range p.Relations {
		parts := make([]redact.Key, len(r.Parts))
		for i, part := range r.Parts {
			parts[i] = p.keys[part]
		}
		s.Sum(p.keys[r.Total], parts...)
	}
	return s
}

// meaning is the status of a cell: what the rule makes of its count where the file says
// the same, so that it is known what another count would be, and else what the file says.
func (p *problem) meaning(c cell) redact.Status {
	policy := p.policy(redact.Policy{})
	small := policy.Rule.Sensitive(c.Value)
	lower, _ := policy.Reader.Lower.Int64()
	upper, bounded := policy.Reader.Upper.Int64()
	believed := lower <= c.Value && (!bounded || c.Value <= upper)
	switch byRule := small && believed; {
	case c.Status == "fixed":
		return redact.Fixed
	case c.Status == "primary" && !byRule:
		return redact.Primary
	case c.Status == "open" && small:
		return redact.Cleared
	}
	return redact.Open
}

// policy is a policy with the rule and the reader of the problem.
func (p *problem) policy(policy redact.Policy) redact.Policy {
	policy.Rule = redact.Rule{Min: max(1, p.Rule.Min), Max: p.Rule.Max, Zero: p.Rule.Zeros}
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
	return count(*n)
}

func count(n int64) measure.Count {
	counted, _ := measure.NewCount(n) // checked when it was read
	return counted
}

// task is a problem with what is to be done: the system as the file gives it, and as it
// is for a reader of earlier releases.
type task struct {
	*problem
	policy    redact.Policy
	system    redact.System
	systems   []redact.System
	ledger    redact.Ledger
	precedent *redact.Precedent
}

// answer is what may be published of a problem.
type answer interface {
	// shown is what stands for a cell, and Note is printed with the table.
	shown(cell int) string
	Note() string
	// put puts the answer into a document, witnesses prove it.
	put(into *document)
	witnesses() []redact.Witness
	// remarks tells the publisher what the answer falls short of.
	remarks() []string
}

// solution is a task with what to hide.
type solution struct {
	task
	redact.Pattern
	ended bool // the time that there was
}

func (t task) hide(ctx context.Context) (solution, error) {
	pattern, err := redact.Protect(ctx, t.policy, t.systems...)
	if err != nil {
		return solution{}, t.named(err)
	}
	return solution{t, pattern, errors.Is(ctx.Err(), context.DeadlineExceeded)}, nil
}

// hidden lists the numbers of the hidden cells.
func (s solution) hidden() []int { return s.numbers(s.Keys()) }

func (s solution) shown(cell int) string {
	if s.Hidden(s.keys[cell]) {
		return s.Marker()
	}
	return count(s.Cells[cell].Value).String()
}

// witnesses gives two of every sensitive cell; those against insiders stand behind them.
func (s solution) witnesses() []redact.Witness {
	all := s.Witnesses()
	seen := map[redact.Key]bool{}
	for i := 0; i < len(all); i += 2 {
		if seen[all[i].Key] {
			return all[:i]
		}
		seen[all[i].Key] = true
	}
	return all
}

func (s solution) put(into *document) {
	into.Hidden, into.Cost, into.Optimal, into.LowerBound = s.hidden(), s.Cost(), s.Optimal(), s.LowerBound()
	into.Unprotected = s.short(s.Unprotected())
	if s.policy.Insider > 0 {
		into.Insights = s.learnt(s.Insights())
	}
}
