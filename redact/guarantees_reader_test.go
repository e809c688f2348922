package redact_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// leaves is what an audit leaves of every cell.
func leaves(t *testing.T, publication redact.Publication, attacker redact.Attacker, about string) []redact.Feasible {
	t.Helper()
	disclosure, err := redact.Audit(t.Context(), publication, attacker)
	require.NoError(t, err, about)
	require.Empty(t, disclosure.Conflict, about)
	return disclosure.Feasible
}

// hiddenCells lists the cells that are hidden.
func (p released) hiddenCells() []int {
	var list []int
	for i := range p.keys {
		if p.hidden>>i&1 == 1 {
			list = append(list, i)
		}
	}
	return list
}

// One more fact that is published, of whatever kind, leaves no more of any cell.
func (p released) anotherFactNeverWidens(t *testing.T) {
	t.Helper()
	hidden := p.hiddenCells()
	if len(hidden) == 0 {
		return
	}
	before := leaves(t, p.published(t, p.hidden), redact.Informed, p.name)
	r := rand.New(rand.NewPCG(uint64(len(p.tables)), 1))
	i := hidden[r.IntN(len(hidden))]
	n, all := p.value[i], max(1, slices.Max(p.value))
	name, whole := redact.Count(p.keys[i].String()), redact.Number(all)
	for _, fact := range []redact.Fact{
		redact.Stated(p.keys[i].String(), n), redact.Within(name, n, n+1), redact.Rounded(name, (n+1)/3*3, 3),
		redact.Percentage(name, whole, big.NewRat(100*n, all).FloatString(0), redact.Nearest),
		redact.Points(name, whole, redact.Number(1), whole, big.NewRat(100*(n-1), all).FloatString(0), redact.Nearest),
		redact.Ratio(name, whole, redact.Number(1), whole, big.NewRat(n, 1).FloatString(1), redact.Loose),
	} {
		after := leaves(t, p.published(t, p.hidden, fact), redact.Informed, p.name+" "+fact.Kind())
		for k, f := range after {
			assert.Subset(t, before[k].Values, f.Values, "%s: %s", p.name, fact.Kind())
			assert.Contains(t, f.Values, p.value[k], "%s: %s", p.name, fact.Kind())
		}
	}
}

// The reader who knows more is left no more.
func (p released) whoKnowsMoreIsLeftNoMore(t *testing.T) {
	t.Helper()
	hidden := p.hiddenCells()
	if len(hidden) == 0 {
		return
	}
	i := hidden[len(hidden)/2]
	publication := p.published(t, p.hidden, redact.Known(p.keys[i].String(), p.value[i]))
	before := leaves(t, publication, redact.Linear, p.name)
	for _, attacker := range redact.Attackers()[1:] {
		after := leaves(t, publication, attacker, p.name)
		for k := range after {
			requireWithin(t, after[k], before[k], p.name+attacker.String())
			low, _ := after[k].Low.Rat()
			assert.LessOrEqual(t, low.Cmp(big.NewRat(p.value[k], 1)), 0, p.name)
		}
		before = after
	}
	assert.Equal(t, []int64{p.value[i]}, before[i].Values, "%s: what an insider knows", p.name)
}

// Where one cell more is hidden no less is left of any cell, to anybody.
func (p released) hidingMoreNeverNarrows(t *testing.T) {
	t.Helper()
	before := leaves(t, p.published(t, p.hidden), redact.Informed, p.name)
	for i := range p.keys {
		if (p.movable&^p.hidden)>>i&1 == 0 {
			continue
		}
		for k, f := range leaves(t, p.published(t, p.hidden|1<<i), redact.Informed, p.name) {
			assert.Subset(t, f.Values, before[k].Values, p.name)
		}
		break
	}
	all, err := redact.Insights(t.Context(), p.policy, redact.Pattern{}, p.systems...) // which hides everything
	require.NoError(t, err, p.name)
	for _, insight := range all {
		low, high := p.ends(p.hidden, p.number[insight.Learns])
		if p.hidden>>p.number[insight.Knows]&1 == 1 && low < high {
			assert.Contains(t, p.pattern.Insights(), insight, p.name)
		}
	}
}

// Where one cell more must be shown, no more can be had of any other, and where one
// less must be, no less.
func (p released) whatMustBeShownNarrowsWhatCanBeHad(t *testing.T) {
	t.Helper()
	for i := range p.keys {
		if p.status[i] != redact.Open || p.movable>>i&1 == 0 || p.pattern.Sensitive(p.keys[i]) {
			continue
		}
		fixed := p.with(func(cell redact.Cell) redact.Cell {
			if cell.Key == p.keys[i] {
				cell.Status = redact.Fixed
			}
			return cell
		}).release(t)
		for _, u := range p.pattern.Unprotected() {
			at := slices.IndexFunc(fixed.pattern.Unprotected(), func(other redact.Unprotected) bool { return other.Key == u.Key })
			require.GreaterOrEqual(t, at, 0, p.name)
			other := fixed.pattern.Unprotected()[at]
			assert.LessOrEqual(t, u.LeastAttainable, other.LeastAttainable, p.name)
			assert.GreaterOrEqual(t, u.GreatestAttainable, other.GreatestAttainable, p.name)
		}
		for k, f := range leaves(t, fixed.published(t, fixed.movable), redact.Informed, p.name) {
			assert.Subset(t, p.left(p.movable, k), f.Values, p.name)
		}
		return
	}
}

// with is the world with its cells changed.
func (w *world) with(change func(redact.Cell) redact.Cell) *world {
	other := &world{name: w.name, policy: w.policy, systems: slices.Clone(w.systems), number: map[redact.Key]int{}, tables: w.tables}
	for k, s := range w.systems {
		other.systems[k].Cells = slices.Clone(s.Cells)
		for i, cell := range s.Cells {
			other.systems[k].Cells[i] = change(cell)
		}
	}
	other.join()
	return other
}

// known is what a reader knows of cells in particular, as from an earlier release.
func (w *world) known() []redact.Fact {
	var facts []redact.Fact
	for _, s := range w.systems {
		for _, cell := range s.Cells {
			low, known := cell.Reader.Lower.Int64()
			high, also := cell.Reader.Upper.Int64()
			if known && also {
				facts = append(facts, redact.Within(redact.Count(cell.Key.String()), low, high))
			}
		}
	}
	return facts
}

// Rounded counts leave every true count possible, and no more where another count is
// public, and what is said to be protected is.
func (p released) roundingIsJudgedByWhatItLeaves(t *testing.T) {
	t.Helper()
	for _, method := range methods(3) {
		about := p.name + " " + method.String()
		rounding, err := redact.Round(t.Context(), method, p.systems...)
		require.NoError(t, err, about)
		safety, err := rounding.Safety(t.Context(), p.policy, p.systems...)
		require.NoError(t, err, about)
		publication, err := rounding.Publication()
		require.NoError(t, err, about)
		publication, err = publication.With(p.known()...)
		require.NoError(t, err, about)
		left := leaves(t, publication, redact.Informed, about)
		more, err := publication.With(redact.Stated(p.keys[1].String(), p.value[1]))
		require.NoError(t, err, about)
		for k, f := range leaves(t, more, redact.Informed, about) {
			requireWithin(t, f, left[k], about)
		}
		for i, key := range p.keys {
			low, high, found := rounding.Interval(key)
			assert.True(t, found && low <= p.value[i] && p.value[i] <= high, about)
			at := slices.IndexFunc(safety.Unprotected, func(u redact.Unprotected) bool { return u.Key == key })
			feasible := left[slices.IndexFunc(left, func(f redact.Feasible) bool { return f.Name == key.String() })]
			if least, known := feasible.Low.Rat(); known && at >= 0 {
				assert.Zero(t, least.Cmp(big.NewRat(safety.Unprotected[at].LeastAttainable, 1)), "%s: %s", about, key)
			}
			if greatest, known := feasible.High.Rat(); known && at >= 0 {
				assert.Zero(t, greatest.Cmp(big.NewRat(safety.Unprotected[at].GreatestAttainable, 1)), "%s: %s", about, key)
			}
		}
	}
}
