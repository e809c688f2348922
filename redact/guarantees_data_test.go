package redact_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/tabular"
	"github.com/workforce-equality/equality/redact"
)

// world is systems so small that every table there could be can be gone through, and
// the policy by which they are protected.
type world struct {
	name      string
	policy    redact.Policy
	systems   []redact.System
	keys      []redact.Key
	number    map[redact.Key]int
	value     []int64
	low, high []int64 // what a reader thinks possible of a hidden cell
	status    []redact.Status
	cost      []int64 // of hiding, by count or by value
	sums      [][]int // the total first
	movable   uint64  // the cells that may be hidden
	tables    []possible
}

// possible is a table that agrees with all that is shown in any case, and the cells in
// which it differs from the true one.
type possible struct {
	value   []int64
	differs uint64
}

// The limits of a world: a cell is a bit of a word, and going through every choice of
// cells takes every table each time.
const (
	mostWorldCells  = 64
	mostWorldTables = 1500
)

// worldShapes makes systems of every shape by name.
func worldShapes() map[string]func(r *rand.Rand) []redact.System {
	table := func(margins int, dimensions ...tabular.Dimension) func(r *rand.Rand) []redact.System {
		return func(r *rand.Rand) []redact.System {
			return []redact.System{tabular.Table{Seed: r.Uint64(), Mean: 1 + r.Int64N(2), Dimensions: dimensions}.Margins(margins)}
		}
	}
	flat, grouped := tabular.Flat, tabular.Grouped
	return map[string]func(r *rand.Rand) []redact.System{
		"one-way":                     table(1, flat("band", 5)),
		"one-way in groups":           table(1, grouped("band", 2, 3)),
		"two-way":                     table(2, flat("band", 2), flat("site", 3)),
		"two-way in groups":           table(2, flat("band", 2), grouped("site", 1, 2)),
		"two-way in groups both ways": table(2, grouped("band", 1, 1), grouped("site", 2, 1)),
		"three-way":                   table(3, flat("band", 2), flat("site", 2), flat("sex", 2)),
		"three faces of a cube":       table(2, flat("band", 2), flat("site", 2), flat("sex", 2)),
		"linked by their total":       table(1, flat("band", 3), flat("site", 2)),
		"two reports":                 twoReports,
		"parts of wholes":             partsOfWholes,
	}
}

// twoReports are two tables of the same staff that share the cell of those who are in
// neither.
func twoReports(r *rand.Rand) []redact.System {
	unknown, known := r.Int64N(4), 2+r.Int64N(6)
	reports := make([]redact.System, 2)
	for k, dimension := range []string{"sex", "band"} {
		all := who("staff")
		first := r.Int64N(known + 1)
		parts := []redact.Key{all.With("known", "no"), all.With(dimension, "1"), all.With(dimension, "2")}
		for i, n := range []int64{unknown, first, known - first} {
			reports[k].Add(parts[i], count(n))
		}
		reports[k].Fix(all, count(unknown+known))
		reports[k].Sum(all, parts...)
	}
	return reports
}

// partsOfWholes is those who were appointed and shortlisted by group.
func partsOfWholes(r *rand.Rand) []redact.System {
	var s redact.System
	var sums [2]int64
	var parts [2][]redact.Key
	for group := range 2 {
		shortlisted := r.Int64N(6)
		for k, n := range []int64{shortlisted, r.Int64N(shortlisted + 1)} {
			key := who([]string{"shortlisted", "appointed"}[k]).With("group", strconv.Itoa(group))
			s.Add(key, count(n))
			parts[k], sums[k] = append(parts[k], key), sums[k]+n
		}
		s.Nest(parts[1][group], parts[0][group])
	}
	for k, counted := range []string{"shortlisted", "appointed"} {
		s.Fix(who(counted), count(sums[k]))
		s.Sum(who(counted), parts[k]...)
	}
	return []redact.System{s}
}

// anyPolicy is a policy at random.
func anyPolicy(r *rand.Rand) redact.Policy {
	most := 1 + r.Int64N(4)
	levels := []redact.Level{
		redact.RequireRange(), redact.RequireUnique(), redact.RequireSpan(3), redact.RequireBounds(1, 2), redact.RequireSet(3),
	}
	policy := redact.Policy{
		Rule:  redact.Rule{Min: 1, Max: most, Zero: redact.ZeroPrinted + redact.ZeroRule(r.IntN(2)), Complement: r.IntN(2) == 0},
		Level: levels[r.IntN(len(levels))],
		Cost:  redact.ByCount + redact.Cost(r.IntN(5)),
	}
	if r.IntN(4) == 0 {
		policy.Rule.FullGroup = true
	}
	if r.IntN(4) == 0 {
		policy.Rule.Base = 5
	}
	if r.IntN(6) == 0 {
		policy.Reader.Upper = count(most + r.Int64N(5))
	}
	if r.IntN(3) == 0 {
		policy.Insider = 1 + r.Int64N(4)
	}
	return policy
}

// newWorld makes systems of a shape and a policy at random, and false where there are
// too many tables to go through.
func newWorld(shape string, seed uint64) (*world, bool) {
	r := rand.New(rand.NewPCG(seed, 15))
	w := &world{name: fmt.Sprintf("%s %d", shape, seed), systems: worldShapes()[shape](r), policy: anyPolicy(r), number: map[redact.Key]int{}}
	given := map[redact.Key]redact.Cell{}
	for k := range w.systems {
		for i, cell := range w.systems[k].Cells {
			if had, found := given[cell.Key]; found {
				cell = had
			} else if cell.Status != redact.Fixed {
				cell = w.anyCell(r, cell)
			}
			given[cell.Key], w.systems[k].Cells[i] = cell, cell
		}
	}
	w.join()
	if len(w.keys) > mostWorldCells {
		return nil, false
	}
	low, high := slices.Clone(w.value), slices.Clone(w.value)
	for i := range w.keys {
		if w.movable>>i&1 == 1 {
			low[i], high[i] = w.low[i], min(w.high[i], slices.Max(w.value)) // what is fixed in any case is the greatest
		}
	}
	return w, w.search(low, high)
}

// anyCell gives a cell a status, a weight and a reader.
func (w *world) anyCell(r *rand.Rand, cell redact.Cell) redact.Cell {
	n, _ := cell.Count.Int64()
	cell.Weight, cell.Preferred = max(0, r.Int64N(12)-8), r.IntN(8) == 0
	switch r.IntN(16) {
	case 0:
		cell.Status = redact.Fixed
	case 1:
		cell.Status = redact.Public
	case 2, 3:
		cell.Status = redact.Cleared
	case 4:
		cell.Status = redact.Primary
		cell.Reader = redact.Reader{Lower: count(0), Upper: count(n + 20)} // who thinks it possible
	case 5:
		cell.Reader = redact.Reader{Lower: count(max(0, n-r.Int64N(3))), Upper: count(n + r.Int64N(3))}
	}
	return cell
}

// released is a world and the pattern that it is published by.
type released struct {
	*world
	pattern redact.Pattern
	hidden  uint64
}

// release protects a world.
func (w *world) release(t *testing.T) released {
	t.Helper()
	pattern, err := redact.Protect(t.Context(), w.policy, w.systems...)
	require.NoError(t, err, w.name)
	p := released{world: w, pattern: pattern}
	for i, key := range w.keys {
		if pattern.Hidden(key) {
			p.hidden |= 1 << i
		}
	}
	return p
}
