package redact

import (
	"context"
	"slices"
)

// Insight is what somebody learns who knows one hidden count exactly: the exact count of
// another cell. It is for the publisher alone.
type Insight struct{ Knows, Learns Key }

// Insights lists what somebody who knows a hidden count of at most [Policy.Insider]
// exactly, whichever it is, works out from it and all that is shown by the pattern: the
// sensitive cells that are left one value, where they had more without it. The order is
// that of the cells in the systems.
//
// The error is nil, that of the context or the [measure.Faults] of [Protect].
func Insights(ctx context.Context, policy Policy, pattern Pattern, systems ...System) ([]Insight, error) {
	t, err := assemble(policy, systems)
	if err != nil {
		return nil, err
	}
	var list []Insight
	for _, p := range t.split() {
		hidden := p.nothing()
		for n, i := range p.cells {
			hidden[n] = pattern.Hidden(t.keys[i])
		}
		p.mover = moverOf(p)
		c := insured{piece: p, table: t, found: choice{hidden: hidden}, most: policy.Insider}
		if err := c.look(ctx); err != nil {
			return nil, err
		}
		list = append(list, c.list()...)
	}
	return list, nil
}

// Insights lists what somebody who knows a hidden count of at most [Policy.Insider]
// works out although everything is hidden that may be, as [Insights] does. It is empty
// where the policy takes nobody into account. Where time ended before it was known that
// somebody learns nothing, that is listed too.
func (p Pattern) Insights() []Insight { return slices.Clone(p.found().insights) }

// insure hides more of a piece where somebody who knows a cell works out another, and
// notes what cannot be helped and the tables that rule out the rest.
func (p *Pattern) insure(ctx context.Context, t *table, of *piece, found choice) (choice, error) {
	if p.policy.Insider == 0 {
		return found, nil
	}
	if of.mover == nil {
		of.mover = moverOf(of)
	}
	c := insured{piece: of, table: t, found: found, most: p.policy.Insider}
	if err := c.insure(ctx); err != nil {
		return choice{}, err
	}
	p.found().insights = append(p.found().insights, c.list()...)
	for _, m := range c.moves {
		i := of.cells[of.demands[m.demand].cell]
		p.found().insiders = append(p.found().insiders, t.witness(of, i, t.value[i]+by(m.moves), m.moves))
	}
	return c.found, nil
}
