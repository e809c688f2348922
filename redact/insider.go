package redact

import (
	"context"
	"slices"

	"github.com/workforce-equality/equality/internal/secondary"
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
		hidden := p.Nothing()
		for n, i := range p.cells {
			hidden[n] = pattern.Hidden(t.keys[i])
		}
		insiders := t.insiders(p, secondary.Choice{Hidden: hidden}, policy.Insider)
		if err := insiders.Look(ctx); err != nil {
			return nil, err
		}
		list = append(list, t.insights(p, insiders)...)
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
func (p *Pattern) insure(ctx context.Context, t *table, of *piece, found secondary.Choice) (secondary.Choice, error) {
	if p.policy.Insider == 0 {
		return found, nil
	}
	insiders := t.insiders(of, found, p.policy.Insider)
	if err := insiders.Insure(ctx); err != nil {
		return secondary.Choice{}, err
	}
	p.found().insights = append(p.found().insights, t.insights(of, insiders)...)
	for _, c := range insiders.Covers {
		i := of.cells[of.Demands[c.Demand].Cell]
		p.found().insiders = append(p.found().insiders, t.witness(of, i, t.value[i]+c.Moves[0].By, c.Moves))
	}
	return insiders.Choice, nil
}

// insiders are those who know a count of at most so many of a piece.
func (t *table) insiders(of *piece, found secondary.Choice, most int64) *secondary.Insiders {
	knowable := make([]bool, len(of.cells))
	for n, i := range of.cells {
		knowable[n] = most > 0 && t.value[i] <= most
	}
	return secondary.NewInsiders(of.Piece, found, knowable)
}

// insights are those of a piece by the keys of the cells.
func (t *table) insights(of *piece, insiders *secondary.Insiders) []Insight {
	list := make([]Insight, len(insiders.Insights))
	for n, i := range insiders.Insights {
		list[n] = Insight{t.keys[of.cells[i.Knows]], t.keys[of.cells[i.Learns]]}
	}
	return list
}
