package redact

import (
	"cmp"
	"context"
	"errors"
	"slices"
)

// insured is a choice in the eyes of those who know a cell.
type insured struct {
	*piece
	table *table
	found choice
	most  int64 // that somebody may know
	// insights are the cells that are worked out, each a pair of knows and learns, and
	// moves how others move where the one who knows needs a table of his own.
	insights [][2]int
	moves    []insiderMoves
}

// insiderMoves is how a cell moves when another, which is known, does not.
type insiderMoves struct {
	knows, demand int
	moves         []move
}

// known lists the hidden cells that somebody may know.
func (c *insured) known() []int {
	var list []int
	for n, i := range c.cells {
		if c.found.hidden[n] && c.table.value[i] <= c.most && c.most > 0 {
			list = append(list, n)
		}
	}
	return list
}

// look finds the insights of the choice, and the moves that rule out the others. What
// cannot be ruled out before time ends is taken for an insight.
func (c *insured) look(ctx context.Context) error {
	c.insights, c.moves = nil, nil
	known := c.known()
	for k, d := range c.demands {
		if len(known) > 0 && c.exact(ctx, k) {
			continue
		}
		for _, knows := range known {
			if d.cell == knows || !c.needs(k, knows) {
				continue
			}
			moves, err := c.without(ctx, c.found.hidden, knows, d.cell)
			switch {
			case errors.Is(err, context.Canceled):
				return err
			case len(moves) > 0:
				c.moves = append(c.moves, insiderMoves{knows, k, moves})
			default:
				c.insights = append(c.insights, [2]int{knows, d.cell})
			}
		}
	}
	slices.SortFunc(c.insights, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	return nil
}

// exact tells whether the cell of a demand is left one value for everybody.
func (c *insured) exact(ctx context.Context, demand int) bool {
	if c.found.proofs != nil && len(c.found.proofs[demand].down)+len(c.found.proofs[demand].up) > 0 {
		return false
	}
	moves, err := c.without(ctx, c.found.hidden, none, c.demands[demand].cell)
	return err == nil && len(moves) == 0
}

// needs tells whether the proofs of a demand leave the cell in its place that is known.
func (c *insured) needs(demand, knows int) bool {
	if c.found.proofs == nil {
		return true
	}
	of := c.found.proofs[demand]
	for _, side := range [][]move{of.down, of.up} {
		if len(side) > 0 && !(proof{up: side}).uses(knows) {
			return false
		}
	}
	return true
}

// without moves a cell while another, which is known, stays, or none does. It gives nil
// where that cannot be, and does not begin when time has ended: there are too many pairs
// to be quick about each.
func (c *insured) without(ctx context.Context, hidden []bool, knows, cell int) ([]move, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if knows != none {
		hidden = slices.Clone(hidden)
		hidden[knows] = false
	}
	for _, up := range []bool{true, false} {
		if _, moves, err := c.reach(ctx, hidden, cell, up, 1); err != nil || len(moves) > 0 {
			return moves, err
		}
	}
	return nil, ctx.Err()
}

// list gives the insights by the keys of the cells.
func (c *insured) list() []Insight {
	list := make([]Insight, len(c.insights))
	for n, pair := range c.insights {
		list[n] = Insight{c.table.keys[c.cells[pair[0]]], c.table.keys[c.cells[pair[1]]]}
	}
	return list
}

// insure hides more where somebody who knows a cell works out another: of the cheapest
// cells as many as it takes, and of these the ones that move. What then can be shown
// again without harm is. Where time ends, more is hidden than need be.
func (c *insured) insure(ctx context.Context) error {
	if err := c.look(ctx); err != nil || len(c.insights) == 0 {
		return err
	}
	c.found.hidden = slices.Clone(c.found.hidden)
	var cheap []int
	for n, open := range c.open {
		if open && !c.found.hidden[n] {
			cheap = append(cheap, n)
		}
	}
	slices.SortStableFunc(cheap, func(m, n int) int { return cmp.Compare(c.cost[m], c.cost[n]) })
	for _, pair := range c.insights {
		moves, err := c.fewest(ctx, cheap, pair)
		if errors.Is(err, context.Canceled) {
			return err
		}
		for _, m := range moves {
			c.found.hidden[m.cell] = true
		}
	}
	if err := c.look(ctx); err != nil {
		return err
	}
	err := c.spare(ctx, cheap)
	c.found.price = price(c.cost, c.open, c.found.hidden)
	return err
}

// fewest finds how a cell moves while another stays when as few of the cheapest cells
// are hidden as possible, nil where it does not when all are.
func (c *insured) fewest(ctx context.Context, cheap []int, pair [2]int) ([]move, error) {
	best, err := c.without(ctx, c.everything(), pair[0], pair[1])
	for low, high := 0, len(cheap)-1; err == nil && len(best) > 0 && low <= high; {
		middle := (low + high) / 2
		hidden := slices.Clone(c.found.hidden)
		for _, n := range cheap[:middle] {
			hidden[n] = true
		}
		moves, ended := c.without(ctx, hidden, pair[0], pair[1])
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
func (c *insured) spare(ctx context.Context, cheap []int) error {
	for _, n := range slices.Backward(cheap) {
		if !c.found.hidden[n] {
			continue
		}
		c.found.hidden[n] = false
		moves, err := c.otherwise(ctx, n)
		if err != nil || moves == nil {
			c.found.hidden[n] = true
		} else {
			c.moves = moves
		}
		if errors.Is(err, context.Canceled) {
			return err
		}
	}
	return nil
}

// otherwise finds other moves for those that use a cell, and gives nil where there are
// none.
func (c *insured) otherwise(ctx context.Context, cell int) ([]insiderMoves, error) {
	moves := make([]insiderMoves, 0, len(c.moves))
	for _, m := range c.moves {
		if m.knows == cell { // nobody who knows what is shown is left
			continue
		}
		if (proof{up: m.moves}).uses(cell) {
			other, err := c.without(ctx, c.found.hidden, m.knows, c.demands[m.demand].cell)
			if err != nil || len(other) == 0 {
				return nil, err
			}
			m.moves = other
		}
		moves = append(moves, m)
	}
	return moves, nil
}
