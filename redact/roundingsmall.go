package redact

import (
	"context"
	"errors"

	"github.com/workforce-equality/equality/internal/rounding"
)

// smallCounts rounds the small counts that are no totals, and lets totals follow. Where
// not all sums can hold then, as in tables of different cells under one total, each total
// follows the first of its sums.
func (t *table) smallCounts(ctx context.Context, base int64) (multiples, error) {
	u := under{table: t, base: base, made: make([]int, len(t.keys)), sum: make([]int64, len(t.keys)), count: make([]int64, len(t.keys))}
	var firsts, sound []line
	for i := range u.made {
		u.made[i] = -1
	}
	for n, l := range t.lines {
		if u.made[l.total] < 0 {
			u.made[l.total] = n
			firsts = append(firsts, l)
		}
	}
	known := make([]bool, len(t.keys))
	g := grid{base: base, rest: make([]int64, len(t.keys)), low: make([]int64, len(t.keys)), high: make([]int64, len(t.keys))}
	for i := range t.keys {
		u.add(i, known)
		g.rest[i] = u.sum[i] % base
		g.low[i] = -(u.sum[i] / base)
		g.high[i] = u.count[i] - u.sum[i]/base
	}
	for _, l := range t.lines {
		sum := g.rest[l.total]
		for _, part := range l.parts {
			sum -= g.rest[part]
		}
		if sum%base == 0 {
			sound = append(sound, l)
		}
	}
	rounded, err := t.onto(ctx, g, sound)
	if errors.Is(err, rounding.ErrNone) || errors.Is(err, rounding.ErrSearch) {
		rounded, err = t.onto(ctx, g, firsts)
	}
	rounded.totals = make([]bool, len(t.keys))
	for i, line := range u.made {
		rounded.totals[i] = line >= 0
	}
	return rounded, err
}

// under is the small counts under each cell of a table.
type under struct {
	*table
	base  int64
	made  []int // the line that makes up each total, −1 of others
	sum   []int64
	count []int64
}

// add finds how many small counts are under a cell, and their sum.
func (u *under) add(cell int, known []bool) {
	if known[cell] {
		return
	}
	known[cell] = true
	if u.made[cell] < 0 {
		if n := u.value[cell]; n > 0 && n < u.base {
			u.sum[cell], u.count[cell] = n, 1
		}
		return
	}
	for _, part := range u.lines[u.made[cell]].parts {
		u.add(part, known)
		u.sum[cell] += u.sum[part]
		u.count[cell] += u.count[part]
	}
}
