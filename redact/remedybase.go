package redact

import (
	"context"
)

// greatestBase is the greatest base that is tried.
const greatestBase = 1_000_000

// usualBases lists 2, 5, 10, 20, 50 and so on.
func usualBases() []int64 {
	list := []int64{2, 5}
	for ten := int64(10); ten <= greatestBase; ten *= 10 {
		list = append(list, ten, 2*ten, 5*ten)
	}
	return list
}

// bases lists the first usual base to which rounding by the method leaves as much
// possible of every sensitive count by itself as is asked for, and some greater ones.
func (t *table) bases(method Method) []int64 {
	list := usualBases()
	for at, base := range list {
		method.base = base
		if t.wideEnough(method) {
			return list[at:min(len(list), at+1+wider)]
		}
	}
	return list[len(list)-1:]
}

// wideEnough tells whether rounding leaves enough possible of every sensitive count by
// itself, whichever of the multiples beside it is printed.
func (t *table) wideEnough(method Method) bool {
	for i, n := range t.value {
		if !t.sensitive[i] || t.status[i] == Implied && method.kind <= random {
			continue
		}
		below := n - n%method.base
		shown := []int64{below, below + method.base}
		switch {
		case n == below, method.kind == smallCounts && below > 0:
			shown = []int64{n}
		case method.kind == nearest:
			shown = []int64{method.alone(t.keys[i], n)}
		}
		for _, value := range shown {
			r := Rounding{method: method, shown: map[Key]int64{t.keys[i]: value}}
			if !t.needs[i].metAlone(n, r.Interval, t.keys[i]) {
				return false
			}
		}
	}
	return true
}

// metAlone tells whether the ends between which a count lies by itself leave enough.
func (n need) metAlone(count int64, interval func(Key) (low, high int64, found bool), key Key) bool {
	low, high, _ := interval(key)
	return count-low >= min(n.below, count) && (high == Unbounded || high-count >= n.above) && high-low >= n.width
}

// wideAlone tells whether that is so of every sensitive count.
func (t *table) wideAlone(interval func(Key) (low, high int64, found bool)) bool {
	for i, key := range t.keys {
		if t.sensitive[i] && !t.needs[i].metAlone(t.value[i], interval, key) {
			return false
		}
	}
	return true
}

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
