package secondary

import "context"

// section is a piece made of some cells of another.
type section struct {
	*Piece
	of     []int // the cell that each is
	number []int // of each cell in the section, none where it is not in it
}

// section takes some cells and their lines: of lines that have other cells too what is
// left where they may be cut, and else nothing.
func (p *Piece) section(kept []bool, cut bool) section {
	some := section{&Piece{watch: p.watch}, nil, make([]int, p.cells)}
	for i, keep := range kept {
		if some.number[i] = none; !keep {
			continue
		}
		some.number[i] = len(some.of)
		some.of = append(some.of, i)
		some.up, some.down = append(some.up, p.up[i]), append(some.down, p.down[i])
		some.open, some.cost = append(some.open, p.open[i]), append(some.cost, p.cost[i])
	}
	some.cells, some.roles = len(some.of), make([][]role, len(some.of))
	for _, terms := range p.lines {
		var line []Term
		for _, t := range terms {
			if kept[t.Cell] {
				line = append(line, Term{some.number[t.Cell], t.Sign})
			}
		}
		if len(line) == 0 || (!cut && len(line) < len(terms)) {
			continue
		}
		some.line(line)
	}
	for _, d := range p.Demands {
		if d.Cell = some.number[d.Cell]; d.Cell != none {
			some.Demands = append(some.Demands, d)
		}
	}
	return some
}

// renumbered gives the moves of a proof other numbers.
func (p Proof) renumbered(number func(cell int) int) Proof {
	other := Proof{make([]Move, len(p.Down)), make([]Move, len(p.Up))}
	for k, m := range p.Down {
		other.Down[k] = Move{number(m.Cell), m.By}
	}
	for k, m := range p.Up {
		other.Up[k] = Move{number(m.Cell), m.By}
	}
	return other
}

// within meets the demands anew with the cells that are hidden, and hides of them no
// more than that takes: among few cells another way is cheap than among all.
func (h *hiding) within(ctx context.Context) *hiding {
	section := h.section(h.hidden, true)
	among, w := newHiding(section.Piece), h.watch
	for _, k := range among.bySize() {
		if ctx.Err() != nil || !among.extend(ctx, k) {
			among.settle(k, h.proofs[k].renumbered(func(cell int) int { return section.number[cell] }))
		}
		if w.due() {
			w.tell(h.total())
		}
	}
	if ctx.Err() == nil {
		among.reduce(ctx, among.secondary(), newElimination(among))
	}
	again := newHiding(h.Piece)
	for k, of := range among.proofs {
		again.settle(k, of.renumbered(func(cell int) int { return section.of[cell] }))
	}
	again.balance.work = h.balance.work + among.balance.work
	return again
}
