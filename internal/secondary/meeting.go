package secondary

import "context"

// prices gives what a unit of a cell costs, where some cell is to move as far as wanted.
type prices func(cell int, want int64) float64

// priceOfHidden is what a hidden cell costs, where a shown one costs 1 and more: few cells
// rather than many, also of the hidden.
const priceOfHidden = 1e-3

// toHide is what it costs to hide a cell for a unit. One with less room than is wanted
// costs more in proportion.
func (h *hiding) toHide(cell int, want int64) float64 {
	if h.hidden[cell] {
		return priceOfHidden * h.noise(cell)
	}
	room := max(1, min(want, max(h.up[cell], h.down[cell])))
	return (priceOfHidden + float64(h.cost[cell])/float64(room)) * h.noise(cell)
}

// extend meets a demand by hiding what costs least, and gives false where balances tell
// of no way.
func (h *hiding) extend(ctx context.Context, k int) bool {
	h.balance.patience = mostExchanges
	found, met := h.meet(ctx, h.Demands[k], h.allowed, h.toHide)
	if met {
		h.settle(k, found)
	}
	return met
}

// reprove meets a demand with what is hidden, and gives false where that is not enough,
// or not to be found soon. Cells that are hidden in any case are moved rather than
// others, so that these can be spared.
func (h *hiding) reprove(ctx context.Context, k int) bool {
	if h.balance.patience = mostExchanges; h.isLarge() {
		h.balance.patience = fewExchanges
	}
	found, met := h.meet(ctx, h.Demands[k], h.hidden, func(i int, _ int64) float64 {
		if h.open[i] {
			return h.noise(i)
		}
		return h.noise(i) / 10
	})
	if met {
		h.settle(k, found)
	}
	return met
}

// meet finds the cheapest proof of a demand that moves allowed cells only.
func (h *hiding) meet(ctx context.Context, d Demand, allowed []bool, price prices) (Proof, bool) {
	var best Proof
	least, met := int64(0), false
	for _, ways := range h.ways(d) {
		up, possible := h.bring(ctx, d.Cell, ways[0], 1, allowed, price)
		if !possible {
			continue
		}
		down, possible := h.bring(ctx, d.Cell, ways[1], -1, allowed, price)
		if !possible {
			continue
		}
		found, cost := Proof{Down: down, Up: up}, int64(0)
		for _, cell := range found.cells() {
			if !h.hidden[cell] {
				cost += h.cost[cell]
			}
		}
		if !met || cost < least {
			best, least, met = found, cost, true
		}
	}
	return best, met
}

// ways lists how far up and how far down a cell can go to meet a demand: where only a
// width is asked for, most of it up or most of it down.
func (p *Piece) ways(d Demand) [][2]int64 {
	if d.Width <= d.Above+d.Below {
		return [][2]int64{{d.Above, d.Below}}
	}
	up, down := min(d.Width-d.Below, p.up[d.Cell]), min(d.Width-d.Above, p.down[d.Cell])
	first, second := [2]int64{up, max(d.Below, d.Width-up)}, [2]int64{max(d.Above, d.Width-down), down}
	if first == second {
		return [][2]int64{first}
	}
	return [][2]int64{first, second}
}

// bring moves a cell by what another proof does already, or else by a balance.
func (h *hiding) bring(ctx context.Context, cell int, want, sign int64, allowed []bool, price prices) ([]Move, bool) {
	if moves := h.borrow(cell, want, sign, allowed); moves != nil && want > 0 {
		return moves, true
	}
	return h.carry(ctx, cell, want, sign, allowed, price)
}

// carry moves a cell up, where sign is 1, or down. In a large piece it looks for a
// balance close by first. One that is not of whole numbers is looked for again at prices
// that are a little off.
func (h *hiding) carry(ctx context.Context, cell int, want, sign int64, allowed []bool, price prices) ([]Move, bool) {
	if want == 0 {
		return nil, true
	}
	for _, width := range h.widths() {
		for attempt := range uint64(mostAttempts) {
			unit := func(i int) float64 { return price(i, want) }
			if attempt > 0 {
				unit = func(i int) float64 { return float64(price(i, want) * (1 + float64(scatter(uint64(i)^attempt<<32)))) }
			}
			usable := allowed
			if width > 0 {
				usable = h.near.around(cell, width, allowed, func(i int) float64 { return unit(i) - h.company(i) })
			}
			if !h.balance.solve(ctx, usable, unit, cell, sign*want) {
				break
			}
			if moves := h.balance.moves(sign * want); h.balanced(moves) {
				return moves, true
			}
		}
	}
	return nil, false
}

// mostAttempts is how often a balance of whole numbers is looked for.
const mostAttempts = 4

// fewCells is how many cells a piece may have to be looked at as a whole.
const fewCells = 1000

func (h *hiding) isLarge() bool { return h.cells > fewCells }

// widths is how wide the neighbourhoods are in which balances are looked for, 0 for the
// whole piece.
func (h *hiding) widths() []int {
	if h.isLarge() {
		return []int{5, 12, 0}
	}
	return []int{0}
}

// company is a little for every cell that is hidden beside one: of equal cells that is
// best moved whose lines are hidden in part already.
func (h *hiding) company(cell int) float64 {
	hidden := 0
	for _, r := range h.roles[cell] {
		hidden += h.inLine[r.line]
	}
	return float64(hidden) / 1e4
}
