package redact

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// MostReplays is how many tables a [Replay] runs the program on.
const MostReplays = 20_000

// Replayed is what is left of hidden cells for a reader who owns this package and knows
// the policy. It holds hidden counts, and is for the publisher alone.
type Replayed struct {
	// Cells are the hidden cells, in the order of the systems.
	Cells []ReplayedCell
	// Tables is on how many tables the program was run.
	Tables int
}

// ReplayedCell is what is left of one hidden cell.
type ReplayedCell struct {
	Key Key
	// Values are the values, in rising order, of which there is a table that has the
	// same pattern.
	Values []int64
	// Complete tells that no other value is possible. Where it is false, more tables
	// were to be tried than [MostReplays] or than time allowed.
	Complete bool
	// Enough tells that the values are all that the level of the policy asks for, or
	// that hiding every open cell would give. It holds of cells that are not sensitive.
	Enough bool
}

// Proved is the attacker against whom every sensitive cell keeps what the policy asks
// for: [Program] where what a replay leaves is enough, and else [Informed], who does
// not own the program, as [Check] verifies.
func (r Replayed) Proved() Attacker {
	if slices.ContainsFunc(r.Cells, func(c ReplayedCell) bool { return !c.Enough }) {
		return Informed
	}
	return Program
}

// Replay finds what a reader can tell of hidden cells who owns this package and knows
// the policy: of all tables that agree with what is shown he keeps those of which
// [Protect] finds the same pattern. A program that always hides the smallest cell
// beside a sensitive one gives away that the others were not smaller; [ByPriority] is
// the choice that does not.
//
// Tables are gone through one by one, those near the true one first, and no more than
// [MostReplays]: enough for tables of one dimension and small ones of two. What was
// not settled then, or when the deadline of the context passes, is not claimed:
// [ReplayedCell.Complete] tells.
//
// The error is nil, [context.Canceled], an error of [Protect], or [measure.ErrConflict]
// for a pattern that is not the one that Protect finds of these systems by that policy.
func Replay(ctx context.Context, policy Policy, pattern Pattern, systems ...System) (Replayed, error) {
	t, err := assemble(policy, systems)
	if err != nil {
		return Replayed{}, err
	}
	ctx = WithProgress(ctx, nil) // of so many runs
	r := newReplay(policy, pattern, t, systems)
	same, err := r.run(ctx, t.value)
	switch {
	case err != nil && !errors.Is(err, context.DeadlineExceeded):
		return Replayed{}, err
	case err == nil && !same:
		return Replayed{}, fmt.Errorf("%w: the pattern is not the one that these systems have", measure.ErrConflict)
	}
	for _, wanted := range []bool{true, false} { // first what the level asks for
		for _, look := range []func(context.Context, int, int64) error{r.guess, r.exhaust} {
			if err := r.settle(ctx, wanted, look); errors.Is(err, context.Canceled) {
				return Replayed{}, err
			}
		}
	}
	return r.result(), nil
}

// replay runs the program on tables that agree with what is shown.
type replay struct {
	policy  Policy
	pattern Pattern
	table   *table
	systems []System
	options tables
	cells   []int            // in question, by number in the table
	found   []map[int64]bool // by cell: the values of tables with the same pattern
	settled []map[int64]bool // by cell: the values of which it is known whether there are
	gaps    []map[int64]bool // by cell: the values that no table has that agrees with what is shown
	tried   map[string]bool  // by table: whether its pattern is the same
}

func newReplay(policy Policy, pattern Pattern, t *table, systems []System) *replay {
	r := &replay{
		policy: policy, pattern: pattern, table: t, systems: systems, options: newTables(t, pattern),
		found: make([]map[int64]bool, len(t.keys)), settled: make([]map[int64]bool, len(t.keys)),
		gaps: make([]map[int64]bool, len(t.keys)), tried: map[string]bool{},
	}
	for i := range t.keys {
		r.found[i], r.settled[i], r.gaps[i] = map[int64]bool{}, map[int64]bool{}, map[int64]bool{}
		if r.options.moves[i] && (t.status[i] != Implied || t.sensitive[i]) {
			r.cells = append(r.cells, i)
		}
	}
	return r
}

// run tells whether a table has the same pattern. It notes the values of one that has.
func (r *replay) run(ctx context.Context, table []int64) (bool, error) {
	name := fmt.Sprint(table)
	if same, known := r.tried[name]; known {
		return same, nil
	}
	if len(r.tried) == MostReplays {
		return false, measure.ErrTooLarge
	}
	other, err := Protect(ctx, r.policy, r.table.with(table, r.systems)...)
	if ended := ctx.Err(); ended != nil { // the pattern may be one that time cut short
		return false, ended
	}
	same := err == nil && slices.Equal(other.hidden, r.pattern.hidden)
	r.tried[name] = same
	for i := range table {
		if same {
			r.found[i][table[i]] = true
		}
	}
	return same, nil
}

// with is systems whose cells hold other counts.
func (t *table) with(counts []int64, systems []System) []System {
	number := make(map[Key]int, len(t.keys))
	for i, key := range t.keys {
		number[key] = i
	}
	others := slices.Clone(systems)
	for k, s := range systems {
		others[k].Cells = slices.Clone(s.Cells)
		for n, cell := range s.Cells {
			if i, found := number[cell.Key]; found && cell.Count.Known() {
				others[k].Cells[n].Count, _ = measure.NewCount(counts[i])
			}
		}
	}
	return others
}

// settle looks of every cell which values have a table with the same pattern: of those
// that the level asks for, or of all. It ends with an error where there are too many.
func (r *replay) settle(ctx context.Context, wanted bool, look func(ctx context.Context, cell int, value int64) error) error {
	for _, i := range r.cells {
		low, high := r.options.low[i], r.options.high[i]
		if wanted || high == unbounded {
			low, high = r.wanted(i)
		}
		high = min(high, low+MostReplays) // more will not be tried
		for value := low; value <= high; value++ {
			if r.settled[i][value] || r.found[i][value] {
				r.settled[i][value] = true
				continue
			}
			if err := look(ctx, i, value); err != nil {
				return err
			}
		}
	}
	return nil
}

// fewGuesses is how many likely tables of one kind are tried.
const fewGuesses = 4

// guess tries likely tables in which a cell holds a value: those in which one cell makes
// up for it and all others are sensitive.
func (r *replay) guess(ctx context.Context, i int, value int64) error {
	near := slices.Repeat([]int64{r.policy.Rule.least()}, len(r.table.value))
	for _, j := range r.cells {
		if j == i || r.found[i][value] {
			continue
		}
		guesses := 0
		near[j] = measure.MaxCount
		if err := r.options.each(i, value, near, func(table []int64) (bool, error) {
			same, err := r.run(ctx, table)
			guesses++
			return same || guesses == fewGuesses, err
		}); err != nil {
			return err
		}
		near[j] = r.policy.Rule.least()
	}
	return nil
}

// exhaust goes through all tables in which a cell holds a value, until one has the same
// pattern.
func (r *replay) exhaust(ctx context.Context, i int, value int64) error {
	r.gaps[i][value] = true
	err := r.options.each(i, value, r.table.value, func(table []int64) (bool, error) {
		r.gaps[i][value] = false
		return r.run(ctx, table)
	})
	r.settled[i][value] = err == nil
	return err
}

// wanted is the values between which a cell must be able to lie, cut to what can be
// had.
func (r *replay) wanted(i int) (low, high int64) {
	value, n := r.table.value[i], r.table.needs[i]
	low, high = value-n.below, value+n.above
	for _, u := range r.pattern.Unprotected() {
		if u.Key == r.table.keys[i] {
			low, high = max(low, u.LeastAttainable), min(high, u.GreatestAttainable)
		}
	}
	return max(low, r.options.low[i]), min(high, r.options.high[i])
}

func (r *replay) result() Replayed {
	result := Replayed{Tables: len(r.tried)}
	for _, i := range r.cells {
		cell := ReplayedCell{Key: r.table.keys[i], Complete: r.options.high[i] != unbounded, Enough: r.enough(i)}
		for value := r.options.low[i]; cell.Complete && value <= r.options.high[i]; value++ {
			cell.Complete = r.settled[i][value] || r.found[i][value]
		}
		for value := range r.found[i] {
			cell.Values = append(cell.Values, value)
		}
		slices.Sort(cell.Values)
		result.Cells = append(result.Cells, cell)
	}
	return result
}

// enough tells whether the values that were found are what the level asks for.
func (r *replay) enough(i int) bool {
	if !r.table.sensitive[i] {
		return true
	}
	n, values := r.table.needs[i], r.found[i]
	low, high := r.wanted(i)
	least, most := r.table.value[i], r.table.value[i]
	for value := range values {
		least, most = min(least, value), max(most, value)
	}
	width := min(n.width, r.options.high[i]-r.options.low[i])
	if least > low || most < high || most-least < width {
		return false
	}
	switch r.policy.Level.kind {
	case "": // every value of the range, gaps left out that every reader finds
		for value := low; value <= high; value++ {
			if gap := r.settled[i][value] && r.gaps[i][value]; !values[value] && !gap {
				return false
			}
		}
	case "set":
		return int64(len(values)) > width
	}
	return true
}
