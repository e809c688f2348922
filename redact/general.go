package redact

import (
	"context"
	"slices"

	"github.com/workforce-equality/equality/internal/whole"
)

// widestGap is how many values beyond the one wanted are asked for, where the values
// of a cell have gaps.
const widestGap = 16

// mostEntries is how many entries a linear program may have.
const mostEntries = 10_000_000

// general moves the cells of a piece that is no network: tables of three and more
// dimensions, and linked ones. It takes what a linear program proposes where that
// adds up, and else asks for whole numbers that satisfy the sums.
type general struct {
	*piece
	// proposals says to take the linear program's word where it finds nothing. More
	// is then hidden than needs be, and nothing is claimed that is not so.
	proposals bool
	// problem is that of the cells that were hidden when it was last asked for.
	problem *whole.Problem
	unknown []int // of each cell, −1 for one that is shown
	hidden  []bool
}

// prepare makes the conditions on hidden cells ready.
func (g *general) prepare(ctx context.Context, hidden []bool) error {
	if g.problem != nil && slices.Equal(g.hidden, hidden) {
		return nil
	}
	system, unknown := g.system(hidden)
	problem, err := system.Prepare(ctx)
	if err == nil {
		g.problem, g.unknown, g.hidden = problem, unknown, slices.Clone(hidden)
	}
	return err
}

// system is the conditions on the hidden cells, and the number of each cell among
// the unknowns, −1 for one that is shown.
func (g *general) system(hidden []bool) (whole.System, []int) {
	var s whole.System
	unknown := make([]int, len(g.cells))
	var truth []int64
	for i := range g.cells {
		unknown[i] = -1
		if !hidden[i] {
			continue
		}
		unknown[i] = len(s.Low)
		high := whole.Unbounded
		if g.up[i] != unbounded {
			high = g.down[i] + g.up[i]
		}
		s.Low, s.High = append(s.Low, 0), append(s.High, high) // from the least that is possible
		truth = append(truth, g.down[i])
	}
	for _, terms := range g.lines {
		var row whole.Row
		for _, t := range terms {
			if u := unknown[t.cell]; u >= 0 {
				row.Terms = append(row.Terms, whole.Term{Unknown: u, Coefficient: t.sign})
				row.Low += t.sign * truth[u]
			}
		}
		if row.High = row.Low; len(row.Terms) > 0 {
			s.Rows = append(s.Rows, row)
		}
	}
	return s, unknown
}

// reach asks for a table with the cell where it is wanted, and for the end of its
// range where there is none.
func (g *general) reach(ctx context.Context, hidden []bool, cell int, up bool, want int64) (int64, []move, error) {
	if want != unbounded {
		if moves := g.propose(ctx, hidden, g.even(), cell, up, want); moves != nil {
			return want, moves, ctx.Err()
		}
		if g.proposals {
			return 0, nil, ctx.Err()
		}
	}
	if err := g.prepare(ctx, hidden); err != nil {
		return 0, nil, err
	}
	ends, err := g.problem.Range(ctx, g.unknown[cell])
	far, solution := g.down[cell]-ends.Low, ends.AtLow
	switch {
	case err != nil:
		return 0, nil, err
	case up && ends.High == whole.Unbounded && want == unbounded:
		return unbounded, nil, nil
	case up && ends.High == whole.Unbounded:
		far = unbounded
	case up:
		far, solution = ends.High-g.down[cell], ends.AtHigh
	}
	if far <= want {
		return far, g.moves(solution, cell), nil
	}
	for beyond := range int64(widestGap) {
		value := g.down[cell] - min(far, want+beyond)
		if up {
			value = g.down[cell] + min(far, want+beyond)
		}
		nearer, found, err := g.problem.With(ctx, g.unknown[cell], value)
		if err != nil || found {
			return min(far, want+beyond), g.moves(nearer, cell), err
		}
	}
	if far == unbounded { // no value near the one wanted, and no table of one beyond
		return 0, nil, nil
	}
	return far, g.moves(solution, cell), nil
}

// even is the price of one a unit for every cell, a little apart.
func (g *general) even() []float64 {
	price := make([]float64, len(g.cells))
	for i := range price {
		price[i] = 1 + float64(i%97)/1000
	}
	return price
}

// propose moves a cell as far as wanted at the least cost, where prices are those
// of the cells a unit. It gives nil where what it finds does not add up.
func (g *general) propose(ctx context.Context, hidden []bool, price []float64, cell int, up bool, want int64) []move {
	if ctx.Err() != nil || len(g.lines) > mostEntries/len(g.cells) {
		return nil
	}
	by := want
	if !up {
		by = -want
	}
	program := newCompensation(g.piece, hidden, price, cell, by)
	if !program.solve(ctx) {
		return nil
	}
	moves := []move{{cell, by}}
	for i, n := range program.moves() {
		if n != 0 {
			moves = append(moves, move{i, n})
		}
	}
	if !g.adds(choice{hidden: hidden, proofs: []proof{{up: moves}}}) {
		return nil
	}
	return moves
}

// grow hides cells along cheapest compensations until every demand that can be is
// met, or time ends.
func (g *general) grow(ctx context.Context, hidden []bool, price []int64) {
	all := g.everything()
	for _, k := range g.bySize() {
		d := g.demands[k]
		for _, side := range []struct {
			up   bool
			want int64
		}{{true, min(max(d.above, d.width), g.up[d.cell])}, {false, min(d.below, g.down[d.cell])}} {
			if side.want == 0 {
				continue
			}
			unit := make([]float64, len(hidden))
			for i := range unit {
				if unit[i] = 1e-3; !hidden[i] { // few cells rather than many, also of the hidden
					unit[i] = float64(price[i]) / float64(max(1, min(side.want, max(g.up[i], g.down[i]))))
				}
			}
			for _, m := range g.propose(ctx, all, unit, d.cell, side.up, side.want) {
				hidden[m.cell] = true
			}
		}
	}
}

// moves lists how a solution differs from the truth, the cell in question first;
// none where that does not move.
func (g *general) moves(solution []int64, cell int) []move {
	if solution == nil { // no whole table is at an end that there is not
		return nil
	}
	var moves []move
	for i, u := range g.unknown {
		if u >= 0 && solution[u] != g.down[i] {
			moves = append(moves, move{i, solution[u] - g.down[i]})
		}
	}
	at := slices.IndexFunc(moves, func(m move) bool { return m.cell == cell })
	if at < 0 {
		return nil
	}
	moves[0], moves[at] = moves[at], moves[0]
	return moves
}
