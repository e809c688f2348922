package redact_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// join numbers the cells of all systems, the rests of wholes last, and lists what must
// add up.
func (w *world) join() {
	add := func(cell redact.Cell) {
		n, _ := cell.Count.Int64()
		i := len(w.keys)
		low, high := int64(1), redact.Unbounded
		if w.policy.Rule.Zero == redact.ZeroHidden {
			low = 0
		}
		if upper, known := w.policy.Reader.Upper.Int64(); known {
			high = upper
		}
		if cell.Status == redact.Implied {
			low, high = 0, redact.Unbounded
		}
		if lower, known := cell.Reader.Lower.Int64(); known {
			low = lower
		}
		if upper, known := cell.Reader.Upper.Int64(); known {
			high = upper
		}
		cost := max(1, cell.Weight)
		if w.policy.Cost == redact.ByValue {
			cost *= max(1, n)
		}
		w.number[cell.Key] = i
		w.keys, w.value, w.status = append(w.keys, cell.Key), append(w.value, n), append(w.status, max(redact.Open, cell.Status))
		w.low, w.high, w.cost = append(w.low, low), append(w.high, high), append(w.cost, cost)
		if cell.Status != redact.Fixed && cell.Status != redact.Public && low <= n && n <= high {
			w.movable |= 1 << i
		}
	}
	for _, s := range w.systems {
		for _, cell := range s.Cells {
			if _, found := w.number[cell.Key]; !found {
				add(cell)
			}
		}
		for _, sum := range s.Sums {
			line := []int{w.number[sum.Total]}
			for _, part := range sum.Parts {
				line = append(line, w.number[part])
			}
			w.sums = append(w.sums, line)
		}
	}
	for _, s := range w.systems {
		for _, n := range s.Nested {
			part, whole := w.number[n.Part], w.number[n.Whole]
			rest := n.Whole.Minus(n.Part)
			add(redact.Cell{Key: rest, Count: count(w.value[whole] - w.value[part]), Status: redact.Implied})
			w.sums = append(w.sums, []int{whole, part, w.number[rest]})
		}
	}
}

// search goes through every table between ends, and gives false where there are too
// many.
func (w *world) search(low, high []int64) bool {
	if !w.narrow(low, high) {
		return true
	}
	next := -1
	for i := range low {
		if low[i] < high[i] && (next < 0 || high[i]-low[i] < high[next]-low[next]) {
			next = i
		}
	}
	if next < 0 {
		table := possible{value: low}
		for i, n := range low {
			if n != w.value[i] {
				table.differs |= 1 << i
			}
		}
		w.tables = append(w.tables, table)
		return len(w.tables) <= mostWorldTables
	}
	for n := low[next]; n <= high[next]; n++ {
		lower, higher := slices.Clone(low), slices.Clone(high)
		lower[next], higher[next] = n, n
		if !w.search(lower, higher) {
			return false
		}
	}
	return true
}

// narrow brings ends together as far as each sum tells, and gives false where nothing is
// left between them.
func (w *world) narrow(low, high []int64) bool {
	for again := true; again; {
		again = false
		narrow := func(i int, lower, upper int64) bool {
			if lower > low[i] || upper < high[i] {
				low[i], high[i], again = max(low[i], lower), min(high[i], upper), true
			}
			return low[i] <= high[i]
		}
		for _, sum := range w.sums {
			var least, most int64
			for _, part := range sum[1:] {
				least, most = least+low[part], most+high[part]
			}
			if !narrow(sum[0], least, most) {
				return false
			}
			for _, part := range sum[1:] {
				if !narrow(part, low[sum[0]]-(most-high[part]), high[sum[0]]-(least-low[part])) {
					return false
				}
			}
		}
	}
	return true
}

// left is the values of a cell in all tables that agree with what is not hidden.
func (w *world) left(hidden uint64, cell int) []int64 {
	var values []int64
	for _, table := range w.tables {
		if table.differs&^hidden == 0 {
			values = append(values, table.value[cell])
		}
	}
	slices.Sort(values)
	return slices.Compact(values)
}

// ends is the least and the greatest of the values that are left.
func (w *world) ends(hidden uint64, cell int) (low, high int64) {
	low, high = w.value[cell], w.value[cell]
	for _, table := range w.tables {
		if table.differs&^hidden == 0 {
			low, high = min(low, table.value[cell]), max(high, table.value[cell])
		}
	}
	return low, high
}

// ask is what must stay possible of a cell: at most low, at least high, and ends so far
// apart.
type ask struct{ low, high, width int64 }

func (a ask) and(other ask) ask {
	return ask{min(a.low, other.low), max(a.high, other.high), max(a.width, other.width)}
}

// met tells whether ends are what is asked for.
func (a ask) met(low, high int64) bool { return low <= a.low && high >= a.high && high-low >= a.width }

// cut is what can be had of it where nothing but these ends can.
func (a ask) cut(low, high int64) ask {
	return ask{max(a.low, low), min(a.high, high), min(a.width, high-low)}
}

// asked is what the policy asks for of a sensitive cell where the sensitive counts end
// with most.
func (w *world) asked(cell int, most int64) ask {
	n := w.value[cell]
	switch w.policy.Level {
	case redact.RequireUnique():
		return ask{n, n, 1}
	case redact.RequireSpan(3):
		return ask{n, n, 3}
	case redact.RequireSet(3):
		return ask{n, n, 2}
	case redact.RequireBounds(1, 2):
		return ask{n - 1, n + 2, 0}
	}
	least := int64(1)
	if w.policy.Rule.Zero == redact.ZeroHidden {
		least = 0
	}
	if most < least {
		return ask{n, n, 0}
	}
	return ask{min(n, least), max(n, most), 0}
}

// asks is what the policy asks for of every sensitive cell, those that cannot be hidden
// included.
func (w *world) asks() map[int]ask {
	asks := map[int]ask{}
	ask := func(cell int, a ask) {
		if had, found := asks[cell]; found {
			a = a.and(had)
		}
		asks[cell] = a
	}
	rule := w.policy.Rule
	full := func(part, whole int) {
		if n := w.value[part]; rule.FullGroup && n > 0 && n == w.value[whole] {
			ask(part, struct{ low, high, width int64 }{n, n, 1})
		}
	}
	for i, n := range w.value {
		small := n >= 1 && n <= rule.Max || n == 0 && rule.Zero == redact.ZeroHidden
		switch w.status[i] {
		case redact.Cleared: // not sensitive whatever it holds
		case redact.Primary:
			ask(i, w.asked(i, rule.Max))
		case redact.Implied:
			if small && rule.Complement {
				ask(i, w.asked(i, rule.Max))
			}
		case redact.Open, redact.Fixed, redact.Public:
			if small {
				ask(i, w.asked(i, rule.Max))
			}
		}
	}
	for _, s := range w.systems {
		for _, n := range s.Nested {
			part, whole := w.number[n.Part], w.number[n.Whole]
			for _, i := range []int{part, whole} {
				if w.value[whole] > 0 && w.value[whole] < rule.Base && w.low[i] <= w.value[i] && w.value[i] <= w.high[i] {
					ask(i, w.asked(i, rule.Base-1))
				}
			}
			full(part, whole)
		}
		for _, sum := range s.Sums {
			for _, part := range sum.Parts {
				if len(sum.Parts) > 1 {
					full(w.number[part], w.number[sum.Total])
				}
			}
		}
	}
	return asks
}

// published is what a reader puts together of a world in which these cells are hidden.
func (w *world) published(t *testing.T, hidden uint64, more ...redact.Fact) redact.Publication {
	t.Helper()
	var names []string
	var facts []redact.Fact
	for i, key := range w.keys {
		names = append(names, key.String())
		if hidden>>i&1 == 1 {
			facts = append(facts, redact.Within(redact.Count(names[i]), w.low[i], w.high[i]))
		} else {
			facts = append(facts, redact.Stated(names[i], w.value[i]))
		}
	}
	for _, sum := range w.sums {
		var parts []string
		for _, part := range sum[1:] {
			parts = append(parts, names[part])
		}
		facts = append(facts, redact.Total(redact.Count(names[sum[0]]), redact.Counts(parts...)...))
	}
	p, err := redact.NewPublication(names, append(facts, more...)...)
	require.NoError(t, err, w.name)
	return p
}
