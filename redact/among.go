package redact

import "context"

// section is a piece made of some cells of another.
type section struct {
	*piece
	of     []int // the cell that each is
	number []int // of each cell in the section, none where it is not in it
}

// section takes some cells and their lines: of lines that have other cells too what is
// left where they may be cut, and else nothing.
func (p *piece) section(kept []bool, cut bool) section {
	some := section{&piece{}, nil, make([]int, len(p.cells))}
	for i, keep := range kept {
		if some.number[i] = none; !keep {
			continue
		}
		some.number[i] = len(some.of)
		some.of, some.cells = append(some.of, i), append(some.cells, p.cells[i])
		some.up, some.down = append(some.up, p.up[i]), append(some.down, p.down[i])
		some.open, some.cost = append(some.open, p.open[i]), append(some.cost, p.cost[i])
	}
	some.roles = make([][]role, len(some.of))
	for _, terms := range p.lines {
		var line []slot
		for _, t := range terms {
			if kept[t.cell] {
				line = append(line, slot{some.number[t.cell], t.sign})
			}
		}
		if len(line) == 0 || (!cut && len(line) < len(terms)) {
			continue
		}
		for _, t := range line {
			some.roles[t.cell] = append(some.roles[t.cell], role{len(some.lines), t.sign})
		}
		some.lines = append(some.lines, line)
	}
	for _, d := range p.demands {
		if d.cell = some.number[d.cell]; d.cell != none {
			some.demands = append(some.demands, d)
		}
	}
	return some
}

// renumbered gives the moves of a proof other numbers.
func (p proof) renumbered(number func(cell int) int) proof {
	other := proof{make([]move, len(p.down)), make([]move, len(p.up))}
	for k, m := range p.down {
		other.down[k] = move{number(m.cell), m.by}
	}
	for k, m := range p.up {
		other.up[k] = move{number(m.cell), m.by}
	}
	return other
}

// within meets the demands anew with the cells that are hidden, and hides of them no
// more than that takes: among few cells another way is cheap than among all.
func (h *hiding) within(ctx context.Context) *hiding {
	section := h.section(h.hidden, true)
	among, w := newHiding(section.piece), watchOf(ctx)
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
	again := newHiding(h.piece)
	for k, of := range among.proofs {
		again.settle(k, of.renumbered(func(cell int) int { return section.of[cell] }))
	}
	again.balance.work = h.balance.work + among.balance.work
	return again
}
