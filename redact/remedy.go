package redact

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// Remedy is one way of publishing systems that have sensitive counts, whether it keeps
// them as the policy asks, and what it loses. It is for the publisher alone.
type Remedy struct {
	// Name is "hide", "merge", "round" or "percentages".
	Name string
	// Protects tells whether as much stays possible of every sensitive count as the
	// policy asks for. That is proved.
	Protects bool
	// Why says why it does not protect, and is "" where it does.
	Why string
	// Optimal tells whether nothing of the kind loses less, by the cost of the policy
	// where counts are hidden, by the categories of one dimension where they are merged,
	// by the change of all counts where they are rounded to the same base together.
	Optimal bool
	Loss    Loss
	// Unprotected lists the sensitive counts of which less stays possible, and Insights
	// what somebody works out who knows a count.
	Unprotected []Unprotected
	Insights    []Insight
	// Pattern is what is hidden, nil in other remedies.
	Pattern *Pattern
	// Mergings are what is merged, one after the other, and Merged the systems then.
	Mergings []Merging
	Merged   []System
	// Rounding is what counts are rounded to, nil in other remedies.
	Rounding *Rounding
	// Places is how many decimals percentages have.
	Places int
}

// Loss is what readers no longer learn.
type Loss struct {
	Counts     int64 `json:"counts"`     // that are not printed any more
	People     int64 `json:"people"`     // that these counts hold, all together
	Change     int64 `json:"change"`     // by how much the printed counts differ from the true ones, all together
	Categories int64 `json:"categories"` // that are not told apart any more
	Decimals   int64 `json:"decimals"`   // of percentages, below the one that is usual
}

// Remedies sets the ways of publishing systems side by side: to hide counts, as [Protect]
// does; to merge categories so that no count is sensitive any more, and as few are lost
// as was found; to round counts by each [Method], to the least of the usual bases 2, 5,
// 10, 20, 50 and so on that is wide enough for the policy; and to print percentages of the
// totals of everybody instead of counts, with one decimal or with none.
// The remedies stand in this order. There are none where no count is sensitive. Without a
// secret there is no rounding by chance, and without sums no merging.
//
// The categories of one dimension, up to fourteen, are merged in the way of all that loses
// the fewest categories, then neighbours in the order of the systems, then the fewest
// people; of the dimensions that is taken which leaves the most counts. Where there are
// more categories, or where categories of several dimensions leave more counts, it is the
// best merging that a search by single steps finds, and [Remedy.Optimal] is false.
//
// When the deadline of the context passes what is not proved till then is not claimed.
// Counts are hidden in a goroutine of its own, beside the other remedies. The errors are
// those of [Protect].
func Remedies(ctx context.Context, policy Policy, secret []byte, systems ...System) (Comparison, error) {
	t, err := assemble(policy, systems)
	if err != nil {
		return nil, err
	}
	if !t.needsHiding() {
		return nil, nil
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	hiding := make(chan Remedy, 1) // beside the others, for it takes what time there is
	var failed error
	go func() {
		defer close(hiding)
		var pattern Pattern
		if pattern, failed = Protect(ctx, policy, systems...); failed == nil {
			hiding <- t.hiding(pattern)
		}
	}()
	var list Comparison
	if len(dimensionsOf(systems)) > 0 {
		remedy, err := t.merging(ctx, policy, systems)
		if err != nil {
			return nil, err
		}
		list = append(list, remedy)
	}
	methods := []Method{ToNearest(0), AtRandom(0, secret), Controlled(0), SmallCounts(0)}
	for _, method := range methods {
		if method.kind == random && method.secret == nil {
			continue
		}
		remedy, err := t.round(ctx, policy, method, systems)
		if err != nil {
			return nil, err
		}
		list = append(list, remedy)
	}
	shares, err := t.percentages(ctx, policy, systems)
	if err != nil {
		return nil, err
	}
	hide, found := <-hiding
	if !found {
		return nil, failed
	}
	return slices.Concat(Comparison{hide}, list, Comparison{shares}), nil
}

// hiding is the remedy of a pattern.
func (t *table) hiding(pattern Pattern) Remedy {
	r := Remedy{Name: "hide", Pattern: &pattern, Optimal: pattern.Optimal(), Unprotected: pattern.Unprotected(), Insights: pattern.Insights()}
	for i, key := range t.keys {
		if t.status[i] != Implied && pattern.Hidden(key) {
			r.Loss.Counts++
			r.Loss.People += t.value[i]
		}
	}
	r.judge(t)
	return r
}

// judge says whether the remedy protects, and why not.
func (r *Remedy) judge(t *table) {
	shown := 0
	for i, key := range t.keys {
		if r.Pattern != nil && t.status[i] != Public && slices.Contains(t.finding.public, key) {
			shown++
		}
	}
	switch {
	case len(r.Unprotected) > 0:
		r.Why = "1 sensitive count keeps too little"
		if n := len(r.Unprotected); n > 1 {
			r.Why = fmt.Sprintf("%d sensitive counts keep too little", n)
		}
		if slices.ContainsFunc(r.Unprotected, func(u Unprotected) bool { return u.Unknown }) {
			r.Why = "time has ended"
		}
	case len(r.Insights) > 0:
		r.Why = fmt.Sprintf("%d times somebody who knows a count works out another", len(r.Insights))
	case shown > 0:
		r.Why = fmt.Sprintf("%d sensitive counts must be shown", shown)
	default:
		r.Protects = true
	}
}

// merging is the remedy of merging categories.
func (t *table) merging(ctx context.Context, policy Policy, systems []System) (Remedy, error) {
	r := Remedy{Name: "merge"}
	m, found, err := leastMerged(ctx, policy, systems)
	if err != nil {
		return Remedy{}, err
	}
	if !found {
		r.Why = "a count is sensitive that no merging reaches"
		if ctx.Err() != nil {
			r.Why = "time has ended"
		}
		return r, nil
	}
	r.Protects, r.Optimal, r.Mergings, r.Merged = true, m.exact, m.mergings, m.systems
	r.Loss.Categories = int64(m.loss.categories)
	left, had := map[Key]bool{}, map[Key]bool{}
	for _, s := range m.systems {
		for _, cell := range s.Cells {
			left[cell.Key] = true
		}
	}
	for i, key := range t.keys {
		if had[key] = true; t.status[i] != Implied && !left[key] {
			r.Loss.Counts++
			r.Loss.People += t.value[i]
		}
	}
	for key := range left {
		if !had[key] { // a count that is new
			r.Loss.Counts--
		}
	}
	return r, nil
}

// widerBases is how many greater bases are tried where the first one that is wide enough for
// a count by itself is not wide enough for a table.
const widerBases = 2

// round is the remedy of a method, to the least base that protects, or to the first that
// should.
func (t *table) round(ctx context.Context, policy Policy, method Method, systems []System) (Remedy, error) {
	var first Remedy
	bases := t.bases(method)
	for k, base := range bases {
		method.base = base
		rounding, err := Round(ctx, method, systems...)
		if errors.Is(err, measure.ErrTooLarge) { // counts that leave no room for the base
			return Remedy{Name: "round", Why: "counts are too large to be rounded"}, nil
		}
		if err != nil {
			return Remedy{}, err
		}
		safety, err := rounding.Safety(ctx, policy, systems...)
		if err != nil {
			return Remedy{}, err
		}
		r := Remedy{Name: "round", Rounding: &rounding, Optimal: rounding.Optimal(), Unprotected: safety.Unprotected, Insights: safety.Insights}
		r.Loss.Change = rounding.Change()
		r.judge(t)
		if r.Protects {
			return r, nil
		}
		if k == 0 {
			first = r
		}
		if errors.Is(ctx.Err(), context.DeadlineExceeded) { // wider bases would take their time too
			break
		}
	}
	return first, nil
}
