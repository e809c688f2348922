package secondary

import (
	"cmp"
	"context"
	"slices"

	"github.com/workforce-equality/equality/internal/whole"
)

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
	unknown := make([]int, g.cells)
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
			if u := unknown[t.Cell]; u >= 0 {
				row.Terms = append(row.Terms, whole.Term{Unknown: u, Coefficient: t.Sign})
				row.Low += t.Sign * truth[u]
			}
		}
		if row.High = row.Low; len(row.Terms) > 0 {
			s.Rows = append(s.Rows, row)
		}
	}
	return s, unknown
}

// search asks for whole numbers that satisfy the sums, with the cell where it is wanted,
// and for the end of its range where there are none.
func (g *general) search(ctx context.Context, a aim, want int64) (int64, []Move, error) {
	ends, err := g.problem.Range(ctx, g.unknown[a.cell])
	far, solution := g.down[a.cell]-ends.Low, ends.AtLow
	switch {
	case err != nil:
		return 0, nil, err
	case a.up && ends.High == whole.Unbounded && want == unbounded:
		return unbounded, nil, nil
	case a.up && ends.High == whole.Unbounded:
		far = unbounded
	case a.up:
		far, solution = ends.High-g.down[a.cell], ends.AtHigh
	}
	if far <= want {
		return far, g.moves(solution, a.cell), nil
	}
	unknown, value := g.unknown[a.cell], g.down[a.cell]-want
	if a.up {
		value = g.down[a.cell] + want
	}
	nearest, found, err := g.problem.Nearest(ctx, unknown, value, a.up)
	if err != nil || !found {
		return 0, nil, cmp.Or(err, errUndecided)
	}
	moves := g.moves(nearest, a.cell)
	return distance(moves), moves, nil
}

// moves lists how a solution differs from the truth, the cell in question first;
// none where that does not move.
func (g *general) moves(solution []int64, cell int) []Move {
	if solution == nil { // no whole table is at an end that there is not
		return nil
	}
	var moves []Move
	for i, u := range g.unknown {
		if u >= 0 && solution[u] != g.down[i] {
			moves = append(moves, Move{i, solution[u] - g.down[i]})
		}
	}
	at := slices.IndexFunc(moves, func(m Move) bool { return m.Cell == cell })
	if at < 0 {
		return nil
	}
	moves[0], moves[at] = moves[at], moves[0]
	return moves
}
