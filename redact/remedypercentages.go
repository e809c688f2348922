package redact

import "context"

// percentages is the remedy of percentages instead of counts, of the totals that are part
// of nothing else, with as many decimals as protect.
func (t *table) percentages(ctx context.Context, policy Policy, systems []System) (Remedy, error) {
	var r Remedy
	of := t.wholes()
	for _, places := range []int{1, 0} {
		interval := t.readShares(of, places)
		if places > 0 && !t.wideAlone(interval) {
			continue
		}
		safety, err := safety(ctx, policy, systems, interval)
		if err != nil {
			return Remedy{}, err
		}
		r = Remedy{Name: "percentages", Optimal: true, Unprotected: safety.Unprotected, Insights: safety.Insights, Places: places}
		r.Loss.Decimals = int64(1 - places)
		for i, whole := range of {
			if t.status[i] != Implied && whole >= 0 && whole != i {
				r.Loss.Counts++
				r.Loss.People += t.value[i]
			}
		}
		if r.judge(t); r.Protects {
			break
		}
	}
	return r, nil
}

// wholes gives each cell the total that it is in and that is part of nothing, the first
// where there are several; itself for such a total, and −1 where it is in none.
func (t *table) wholes() []int {
	of := make([]int, len(t.keys))
	above := make([]int, len(t.keys)) // a total that the cell is a part of
	isTotal := make([]bool, len(t.keys))
	for i := range of {
		above[i] = -1
	}
	for _, l := range t.lines {
		isTotal[l.total] = true
		for _, part := range l.parts {
			if above[part] < 0 {
				above[part] = l.total
			}
		}
	}
	for i := range of {
		at := i
		for above[at] >= 0 {
			at = above[at]
		}
		if of[i] = at; !isTotal[at] {
			of[i] = -1
		}
	}
	return of
}

// readShares gives the ends between which each count lies for a reader of percentages to
// the nearest, half up, with so many places. Totals that they are of are printed as they
// are, and so are counts that are no part of anything.
func (t *table) readShares(of []int, places int) func(Key) (low, high int64, found bool) {
	number := make(map[Key]int, len(t.keys))
	for i, key := range t.keys {
		number[key] = i
	}
	scale := int64(100)
	for range places {
		scale *= 10
	}
	return func(key Key) (low, high int64, found bool) {
		i, found := number[key]
		if !found {
			return 0, 0, false
		}
		n, whole := t.value[i], of[i]
		switch {
		case t.status[i] == Implied:
			return 0, Unbounded, true
		case t.status[i] == Public || whole < 0 || whole == i || t.value[whole] == 0:
			return n, n, true
		}
		base := t.value[whole]
		printed := (2*n*scale + base) / (2 * base)                                      // half up
		upTo := func(end int64) int64 { return (end*base + 2*scale - 1) / (2 * scale) } // the least count at an end, in halves
		return max(0, upTo(2*printed-1)), min(base, upTo(2*printed+1)-1), true
	}
}
