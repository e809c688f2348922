package secondary

import (
	"context"
	"slices"
)

// topDown hides cells of the higher levels first: those that protect the sensitive totals
// of a level in the tables of that level and above alone, which are small, from the highest
// level down. What holds in such a table need not hold in the whole. So this is only where
// the search begins: every demand is met in the whole piece after it, where what is hidden
// already costs next to nothing, and what none needs is shown again.
func (h *hiding) topDown(ctx context.Context) {
	level := h.levels()
	for top := slices.Max(level); top > 1; top-- {
		upper := make([]bool, h.cells)
		for i := range upper {
			upper[i] = level[i] >= top
		}
		section := h.section(upper, false)
		above := newHiding(section.Piece)
		for n, i := range section.of {
			above.turn(n, h.hidden[i])
		}
		for _, k := range above.bySize() {
			if ctx.Err() != nil {
				return
			}
			above.extend(ctx, k)
		}
		above.reduce(ctx, above.secondary(), nil)
		for n, i := range section.of {
			h.turn(i, above.hidden[n])
		}
	}
	h.log = h.log[:0]
}

// levels is the level of each cell: 1 of inner cells, and of a total one more than the
// highest of its parts.
func (p *Piece) levels() []int {
	levels := make([]int, p.cells)
	var level func(cell int) int
	level = func(cell int) int {
		if levels[cell] == 0 {
			levels[cell] = 1
			for _, r := range p.roles[cell] {
				for _, t := range p.lines[r.line] {
					if r.sign > 0 && t.Sign < 0 {
						levels[cell] = max(levels[cell], 1+level(t.Cell))
					}
				}
			}
		}
		return levels[cell]
	}
	for cell := range levels {
		level(cell)
	}
	return levels
}
