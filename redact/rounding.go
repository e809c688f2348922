package redact

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// Rounding is the counts of systems as a [Method] rounds them. It is for the publisher
// alone; [Rounding.Shown] and [Rounding.Note] are for publication. The zero Rounding
// shows nothing.
type Rounding struct {
	method     Method
	keys       []Key // in the order of the systems
	shown      map[Key]int64
	implied    map[Key]bool  // never printed
	public     map[Key]int64 // known already, as they are
	totals     map[Key]bool  // of small counts, which follow them
	sums       []Sum
	adds       bool
	steps      int64
	change     int64
	lowerBound int64
}

// Round rounds the counts of systems, all of them taken together: equal keys are one
// cell in whatever system they stand, and what a part leaves of a whole that contains it
// is rounded with them, though it is not printed. What may become of a cell does not
// matter; one that must be shown is shown rounded.
//
// A table of one dimension, or of two with groups in one of them, is rounded with the
// least change there is. In other systems a search finds it if it can within the work
// that it allows itself, and [Rounding.LowerBound] tells how far from the least it may
// be. Where [Controlled] finds no multiples that add up within that work, the counts are
// rounded by themselves, and [Rounding.Method] says so.
//
// When the deadline of the context passes the best rounding found so far is the answer.
// A context that is cancelled is the error [context.Canceled], which is otherwise nil or
// [measure.Faults]: those of [Protect] for systems; [measure.ErrNotSupplied] for the zero
// method and a random one without secret; [measure.ErrOutOfRange] for a base below 2; and
// [measure.ErrTooLarge] for a count that cannot be rounded up to one that is allowed.
func Round(ctx context.Context, method Method, systems ...System) (Rounding, error) {
	t, err := assemble(everybody(), systems)
	faults, _ := errors.AsType[measure.Faults](err)
	faults = slices.Concat(method.check(), faults)
	if t != nil {
		for i, n := range t.value {
			if n > measure.MaxCount-min(method.base, measure.MaxCount) {
				faults = append(faults, measure.Fault{Indicator: t.keys[i].String(), Field: "count", Err: measure.ErrTooLarge})
			}
		}
	}
	if len(faults) > 0 {
		return Rounding{}, faults
	}
	var moved multiples
	switch method.kind {
	case controlled:
		moved, err = t.controlled(ctx, method.base)
		if !moved.found {
			method = ToNearest(method.base)
		}
	case smallCounts:
		moved, err = t.smallCounts(ctx, method.base)
	case nearest, random:
	}
	if err == nil && errors.Is(ctx.Err(), context.Canceled) {
		err = context.Canceled
	}
	if err != nil {
		return Rounding{}, err
	}
	if !moved.found {
		moved = t.alone(method)
	}
	return t.rounding(method, moved), nil
}

// everybody is the policy of no rule, for a reader who thinks every count possible.
func everybody() Policy {
	nobody, _ := measure.NewCount(0)
	return Policy{Reader: Reader{Lower: nobody}}
}

// multiples is what the cells of a table are rounded to.
type multiples struct {
	found  bool
	value  []int64
	bound  int64 // on the sum of all changes
	steps  int64
	totals []bool // that follow small counts
}

// alone rounds each count by itself.
func (t *table) alone(m Method) multiples {
	rounded := multiples{found: true, value: make([]int64, len(t.keys))}
	for i, n := range t.value {
		rounded.value[i] = m.alone(t.keys[i], n)
	}
	rounded.bound = t.change(rounded.value)
	return rounded
}

// change is by how much the printed counts differ from the true ones, all together.
func (t *table) change(rounded []int64) int64 {
	var sum int64
	for i, n := range t.value {
		if t.status[i] != Implied {
			sum += max(n-rounded[i], rounded[i]-n)
		}
	}
	return sum
}

// rounding is the table with its counts rounded.
func (t *table) rounding(method Method, moved multiples) Rounding {
	r := Rounding{
		method: method, shown: map[Key]int64{}, implied: map[Key]bool{}, public: map[Key]int64{}, totals: map[Key]bool{},
		adds: true, steps: moved.steps, change: t.change(moved.value), lowerBound: moved.bound,
	}
	for i, key := range t.keys {
		r.keys = append(r.keys, key)
		r.shown[key] = moved.value[i]
		r.implied[key] = t.status[i] == Implied
		if t.status[i] == Public {
			r.public[key] = t.value[i]
		}
		if moved.totals != nil {
			r.totals[key] = moved.totals[i]
		}
	}
	for _, l := range t.lines {
		sum := Sum{Total: t.keys[l.total]}
		rest := moved.value[l.total]
		unseen := false
		for _, part := range l.parts {
			sum.Parts = append(sum.Parts, t.keys[part])
			rest -= moved.value[part]
			unseen = unseen || t.status[part] == Implied
		}
		r.sums = append(r.sums, sum)
		r.adds = r.adds && (rest == 0 || unseen)
	}
	return r
}

// Method is the way in which the counts are rounded: the one that was asked for, or
// [ToNearest] where no controlled rounding was found.
func (r Rounding) Method() Method { return r.method }

// Keys lists the cells that are rounded, in the order of the systems.
func (r Rounding) Keys() []Key {
	return slices.DeleteFunc(slices.Clone(r.keys), func(key Key) bool { return r.implied[key] })
}

// Shown is what may be published of a count: the multiple to which its cell is rounded,
// and nothing, for [measure.Suppressed], of a cell that the rounding does not know. A
// count that is absent stays absent.
func (r Rounding) Shown(key Key, count measure.Count) measure.Count {
	n, known := r.shown[key]
	if !count.Known() {
		return count
	}
	if !known || r.implied[key] {
		return measure.AbsentCount(measure.Suppressed)
	}
	rounded, err := measure.NewCount(n)
	if err != nil {
		return measure.AbsentCount(measure.OutOfRange)
	}
	return rounded
}

// Adds tells whether all totals are the sums of their parts as they are shown.
func (r Rounding) Adds() bool { return r.adds }

// Steps is how many multiples beyond the two beside it a count may have been rounded to,
// because the multiples beside the counts do not add up. It is 0 but for [Controlled].
func (r Rounding) Steps() int64 { return r.steps }

// Change is by how much the counts as they are shown differ from the true ones, all
// together.
func (r Rounding) Change() int64 { return r.change }

// LowerBound is a proved lower bound on the change of any rounding by the method within
// as many steps.
func (r Rounding) LowerBound() int64 { return r.lowerBound }

// Optimal tells whether no rounding by the method changes less within as many steps.
func (r Rounding) Optimal() bool { return r.change == r.lowerBound }

// Note is what is to be printed with the counts. It says what a reader may take for
// certain of each, and no more.
func (r Rounding) Note() string {
	base := r.method.base
	switch r.method.kind {
	case nearest:
		return Rule{Round: base}.Note(false)
	case random:
		return fmt.Sprintf("Counts are rounded up or down to a multiple of %d, by chance and each by itself, and need not add up.", base)
	case controlled:
		return fmt.Sprintf("Counts are rounded up or down to a multiple of %d, by less than %d, so that they add up.", base, (r.steps+1)*base)
	case smallCounts:
		small := fmt.Sprintf("Counts of 1 to %d are shown as 0 or %d", base-1, base)
		if !r.adds {
			return small + ", and totals are those of the counts as they are shown in one table, so that they need not add up in others."
		}
		return small + ", and totals are those of the counts as they are shown."
	}
	return ""
}

// String says how the counts are rounded, and nothing of what they are.
func (r Rounding) String() string {
	if r.method.kind == 0 {
		return ""
	}
	return fmt.Sprintf("%d counts rounded, %s", len(r.Keys()), r.method)
}
