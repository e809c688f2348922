package secondary

import (
	"context"
	"slices"

	"github.com/workforce-equality/equality/internal/whole"
)

// detour is how many times as far as the cell aimed at another may have to move in
// what a linear program proposes.
const detour = 64

// general moves the cells of a piece that is no network: tables of three and more
// dimensions, and linked ones. It takes what a linear program proposes where that
// adds up, and else asks for whole numbers that satisfy the sums.
type general struct {
	*Piece
	motion *motion
	// problem is that of the cells that were hidden when it was last asked for.
	problem *whole.Problem
	unknown []int // of each cell, −1 for one that is shown
	hidden  []bool
}

func newGeneral(p *Piece) *general { return &general{Piece: p, motion: newMotion(p)} }

// reach asks for a table with the cell where it is wanted, and for the end of its
// range where there is none.
func (g *general) reach(ctx context.Context, hidden []bool, cell int, up bool, want int64) (int64, []Move, error) {
	a := aim{cell, up}
	if want == unbounded {
		want = g.motion.of(a)
	}
	if want != unbounded {
		far, moves, sure := g.propose(ctx, hidden, g.motion.idle, a, want)
		if err := ctx.Err(); err != nil {
			return 0, nil, err
		}
		if sure {
			return far, moves, nil
		}
	}
	if err := g.prepare(ctx, hidden); err != nil {
		return 0, nil, err
	}
	return g.search(ctx, a, want)
}

// propose moves a cell as far as wanted, or as it can be, where prices are what moving
// each cell costs. It gives false where it cannot tell how far that is.
func (g *general) propose(ctx context.Context, hidden []bool, price []float64, a aim, want int64) (int64, []Move, bool) {
	share := func(cell int) float64 {
		if hidden[cell] {
			return 1
		}
		return 0
	}
	limit, fits := whole.Multiply(want, detour)
	if !fits {
		return 0, nil, false
	}
	for range 2 {
		far, found := g.motion.ask(ctx, a, want, limit, share, price)
		if !found {
			return 0, nil, false
		}
		if far >= float64(want)-near {
			break
		}
		c, found := g.motion.crossing(a)
		if !found {
			return 0, nil, false
		}
		most := c.limit(hidden)
		if most >= want {
			return 0, nil, false
		}
		if want = most; want == 0 {
			return 0, nil, true
		}
	}
	moves := g.motion.whole(ctx, a, want, hidden)
	return distance(moves), moves, moves != nil
}

// distance is how far the first cell of some moves goes, in either direction.
func distance(moves []Move) int64 { return max(by(moves), -by(moves)) }

// grow hides cells along cheapest compensations until every demand that can be is
// met, or time ends.
func (g *general) grow(ctx context.Context, hidden []bool, price []int64) {
	all := g.Everything()
	dearest := slices.Max(price)
	unit := make([]float64, len(hidden))
	for _, k := range g.bySize() {
		if ctx.Err() != nil {
			return
		}
		d := g.Demands[k]
		for _, side := range []struct {
			up   bool
			want int64
		}{{true, min(max(d.Above, d.Width), g.up[d.Cell])}, {false, min(d.Below, g.down[d.Cell])}} {
			if side.want == 0 {
				continue
			}
			for i := range unit {
				if unit[i] = priceOfHidden; !hidden[i] {
					unit[i] += 10 * float64(price[i]) / float64(dearest) / float64(max(1, min(side.want, max(g.up[i], g.down[i]))))
				}
			}
			_, moves, _ := g.propose(ctx, all, unit, aim{d.Cell, side.up}, side.want)
			for _, m := range moves {
				hidden[m.Cell] = true
			}
		}
	}
}
