package secondary

import (
	"cmp"
	"context"
	"errors"
	"slices"
)

// Insiders is a choice in the eyes of those who know a cell.
type Insiders struct {
	piece *Piece
	// Choice is what is hidden, proved or not.
	Choice Choice
	// Insights are the cells that are worked out, and Covers how others move where the
	// one who knows needs a table of his own.
	Insights []Insight
	Covers   []Cover

	knowable []bool
}

// Insight is a cell that is worked out by those who know another.
type Insight struct{ Knows, Learns int }

// Cover is how the cell of a demand moves when another, which is known, does not: the
// cell itself first.
type Cover struct {
	Knows, Demand int
	Moves         []Move
}

// NewInsiders looks at a choice through the eyes of those who know one of the knowable
// cells, where it is hidden.
func NewInsiders(p *Piece, found Choice, knowable []bool) *Insiders {
	p.moving()
	return &Insiders{piece: p, Choice: found, knowable: knowable}
}

// known lists the hidden cells that somebody may know.
func (c *Insiders) known() []int {
	var list []int
	for n := range c.piece.cells {
		if c.Choice.Hidden[n] && c.knowable[n] {
			list = append(list, n)
		}
	}
	return list
}

// Look finds the insights of the choice, and the moves that rule out the others. What
// cannot be ruled out before time ends is taken for an insight.
func (c *Insiders) Look(ctx context.Context) error {
	c.Insights, c.Covers = nil, nil
	known := c.known()
	for k, d := range c.piece.Demands {
		if len(known) > 0 && c.exact(ctx, k) {
			continue
		}
		for _, knows := range known {
			if d.Cell == knows || !c.needs(k, knows) {
				continue
			}
			moves, err := c.without(ctx, c.Choice.Hidden, knows, d.Cell)
			switch {
			case errors.Is(err, context.Canceled):
				return err
			case len(moves) > 0:
				c.Covers = append(c.Covers, Cover{knows, k, moves})
			default:
				c.Insights = append(c.Insights, Insight{knows, d.Cell})
			}
		}
	}
	slices.SortFunc(c.Insights, func(a, b Insight) int { return cmp.Or(a.Knows-b.Knows, a.Learns-b.Learns) })
	return nil
}

// exact tells whether the cell of a demand is left one value for everybody.
func (c *Insiders) exact(ctx context.Context, demand int) bool {
	if c.Choice.Proofs != nil && len(c.Choice.Proofs[demand].Down)+len(c.Choice.Proofs[demand].Up) > 0 {
		return false
	}
	moves, err := c.without(ctx, c.Choice.Hidden, none, c.piece.Demands[demand].Cell)
	return err == nil && len(moves) == 0
}

// needs tells whether the proofs of a demand leave the cell in its place that is known.
func (c *Insiders) needs(demand, knows int) bool {
	if c.Choice.Proofs == nil {
		return true
	}
	of := c.Choice.Proofs[demand]
	for _, side := range [][]Move{of.Down, of.Up} {
		if len(side) > 0 && !(Proof{Up: side}).uses(knows) {
			return false
		}
	}
	return true
}

// without moves a cell while another, which is known, stays, or none does. It gives nil
// where that cannot be, and does not begin when time has ended: there are too many pairs
// to be quick about each.
func (c *Insiders) without(ctx context.Context, hidden []bool, knows, cell int) ([]Move, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if knows != none {
		hidden = slices.Clone(hidden)
		hidden[knows] = false
	}
	for _, up := range []bool{true, false} {
		if _, moves, err := c.piece.reach(ctx, hidden, cell, up, 1); err != nil || len(moves) > 0 {
			return moves, err
		}
	}
	return nil, ctx.Err()
}

// Avoidable tells whether some insight is none where everything is hidden.
func (c *Insiders) Avoidable(ctx context.Context) (bool, error) {
	for _, i := range c.Insights {
		if moves, err := c.without(ctx, c.piece.Everything(), i.Knows, i.Learns); err != nil || len(moves) > 0 {
			return err == nil, err
		}
	}
	return false, nil
}

// Insure hides more where somebody who knows a cell works out another: of the cheapest
// cells as many as it takes, and of these the ones that move. What then can be shown
// again without harm is. Where time ends, more is hidden than need be.
func (c *Insiders) Insure(ctx context.Context) error {
	if err := c.Look(ctx); err != nil || len(c.Insights) == 0 {
		return err
	}
	c.Choice.Hidden = slices.Clone(c.Choice.Hidden)
	var cheap []int
	for n, open := range c.piece.open {
		if open && !c.Choice.Hidden[n] {
			cheap = append(cheap, n)
		}
	}
	slices.SortStableFunc(cheap, func(m, n int) int { return cmp.Compare(c.piece.cost[m], c.piece.cost[n]) })
	for _, i := range c.Insights {
		moves, err := c.fewest(ctx, cheap, i)
		if errors.Is(err, context.Canceled) {
			return err
		}
		for _, m := range moves {
			c.Choice.Hidden[m.Cell] = true
		}
	}
	if err := c.Look(ctx); err != nil {
		return err
	}
	err := c.spare(ctx, cheap)
	c.Choice.Price = price(c.piece.cost, c.piece.open, c.Choice.Hidden)
	return err
}

// fewest finds how a cell moves while another stays when as few of the cheapest cells
// are hidden as possible, nil where it does not when all are.
func (c *Insiders) fewest(ctx context.Context, cheap []int, i Insight) ([]Move, error) {
	best, err := c.without(ctx, c.piece.Everything(), i.Knows, i.Learns)
	for low, high := 0, len(cheap)-1; err == nil && len(best) > 0 && low <= high; {
		middle := (low + high) / 2
		hidden := slices.Clone(c.Choice.Hidden)
		for _, n := range cheap[:middle] {
			hidden[n] = true
		}
		moves, ended := c.without(ctx, hidden, i.Knows, i.Learns)
		switch err = ended; {
		case len(moves) > 0:
			best, high = moves, middle-1
		default:
			low = middle + 1
		}
	}
	return best, err
}

// spare shows cheap cells again, dearest first, as long as nobody works out more.
func (c *Insiders) spare(ctx context.Context, cheap []int) error {
	for _, n := range slices.Backward(cheap) {
		if !c.Choice.Hidden[n] {
			continue
		}
		c.Choice.Hidden[n] = false
		moves, err := c.otherwise(ctx, n)
		if err != nil || moves == nil {
			c.Choice.Hidden[n] = true
		} else {
			c.Covers = moves
		}
		if errors.Is(err, context.Canceled) {
			return err
		}
	}
	return nil
}

// otherwise finds other moves for those that use a cell, and gives nil where there are
// none.
func (c *Insiders) otherwise(ctx context.Context, cell int) ([]Cover, error) {
	moves := make([]Cover, 0, len(c.Covers))
	for _, m := range c.Covers {
		if m.Knows == cell { // nobody who knows what is shown is left
			continue
		}
		if (Proof{Up: m.Moves}).uses(cell) {
			other, err := c.without(ctx, c.Choice.Hidden, m.Knows, c.piece.Demands[m.Demand].Cell)
			if err != nil || len(other) == 0 {
				return nil, err
			}
			m.Moves = other
		}
		moves = append(moves, m)
	}
	return moves, nil
}
