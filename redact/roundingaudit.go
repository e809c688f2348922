package redact

import (
	"context"
	"errors"
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// Interval gives the ends between which a count lies by its rounding alone, for a
// reader who knows the method; the greatest is [Unbounded] where there is none. A count
// that is known already has one value. It gives false for a cell that the rounding does
// not know.
func (r Rounding) Interval(key Key) (low, high int64, found bool) {
	shown, found := r.shown[key]
	if n, known := r.public[key]; known {
		return n, n, true
	}
	base := r.method.base
	low, high = shown, shown
	switch {
	case r.implied[key] && r.method.kind <= random, r.totals[key]:
		return 0, Unbounded, found
	case r.method.kind == nearest:
		low, high = shown-base/2, shown+base-base/2-1
	case r.method.kind == random:
		low, high = shown-base+1, shown+base-1
	case r.method.kind == controlled:
		reach := (r.steps+1)*base - 1
		low, high = shown-reach, shown+reach
	case shown == 0: // a small count
		high = base - 1
	case shown == base:
		low = 1
	}
	return max(0, low), high, found
}

// Publication is what a reader can put together of the rounded counts, by the texts of
// their keys: the totals and their parts, and between which ends each count lies, for
// [Audit]. The error is that of [NewPublication].
func (r Rounding) Publication() (Publication, error) {
	names := make([]string, len(r.keys))
	var facts []Fact
	for i, key := range r.keys {
		names[i] = key.String()
		if n, known := r.public[key]; known {
			facts = append(facts, Stated(names[i], n))
			continue
		}
		low, high, _ := r.Interval(key)
		facts = append(facts, Within(Count(names[i]), low, high))
	}
	for _, sum := range r.sums {
		parts := make([]Operand, len(sum.Parts))
		for i, part := range sum.Parts {
			parts[i] = Count(part.String())
		}
		facts = append(facts, Total(Count(sum.Total.String()), parts...))
	}
	return NewPublication(names, facts...)
}

// Safety is what stays possible of the sensitive counts of systems of which nothing is
// hidden. It is for the publisher alone.
type Safety struct {
	// Unprotected lists the sensitive counts of which less stays possible than the policy
	// asks for. The ends that are attainable are those that were found.
	Unprotected []Unprotected
	// Witnesses are two of every sensitive count, for the ends that were needed: whole
	// tables that agree with all that is printed.
	Witnesses []Witness
	// Public lists the sensitive counts that are known already, which nothing protects.
	Public []Key
	// Insights lists what somebody works out who knows a count that is no more than
	// [Policy.Insider].
	Insights []Insight
}

// Protects tells whether as much stays possible of every sensitive count as the policy
// asks for, and nobody whom it takes into account works one out.
func (s Safety) Protects() bool { return len(s.Unprotected) == 0 && len(s.Insights) == 0 }

// Safety finds what stays possible of each count that the policy calls sensitive, for a
// reader who knows the method and puts together all that is shown. Rounding is proved as
// hiding is, by whole tables. The systems are those that were rounded, with their true
// counts. What a reader knows of hidden counts by the policy does not matter, for none
// is hidden. A reader who owns this package and tries which counts it would round so may
// learn more of counts that are rounded together: for that see [AtRandom].
//
// When the deadline of the context passes the rest is listed as unprotected, with
// [Unprotected.Unknown]. The errors are those of [Protect], and [measure.ErrConflict] for
// counts that the rounding cannot be of.
func (r Rounding) Safety(ctx context.Context, policy Policy, systems ...System) (Safety, error) {
	return safety(ctx, policy, systems, r.Interval)
}

// safety finds what stays possible where a reader knows the ends between which each
// count lies, and all sums.
func safety(ctx context.Context, policy Policy, systems []System, interval func(Key) (low, high int64, found bool)) (Safety, error) {
	policy.Reader = everybody().Reader
	t, err := assemble(policy, unfixed(systems))
	if err != nil {
		return Safety{}, err
	}
	var faults measure.Faults
	for i, key := range t.keys {
		low, high, found := interval(key)
		if !found || t.value[i] < low || t.value[i] > high {
			faults = append(faults, measure.Fault{
				Indicator: key.String(), Field: "count", Err: fmt.Errorf("%w: other counts were published", measure.ErrConflict),
			})
		}
		if t.low[i] <= t.value[i] && t.value[i] <= t.high[i] { // what the reader knows already
			low, high = max(low, t.low[i]), min(high, t.high[i])
		}
		t.low[i], t.high[i] = low, high
		switch {
		case t.status[i] == Public || t.status[i] == Implied:
		case low == high && !t.sensitive[i]:
			t.status[i] = Fixed
		default:
			t.status[i] = Primary // which may move
		}
	}
	if len(faults) > 0 {
		return Safety{}, faults
	}
	noted := &finding{}
	proved := Pattern{policy: policy, finding: &noted}
	for _, p := range t.split() {
		if err := ctx.Err(); errors.Is(err, context.Canceled) {
			return Safety{}, err
		}
		found, _, err := p.Solve(ctx)
		if _, err = proved.settle(ctx, t, p, found, err); err != nil {
			return Safety{}, err
		}
	}
	return Safety{noted.unprotected, noted.witnesses, t.finding.public, noted.insights}, nil
}

// unfixed is the systems with no cell that must be shown as it is.
func unfixed(systems []System) []System {
	open := make([]System, len(systems))
	for k, s := range systems {
		open[k] = s
		open[k].Cells = make([]Cell, len(s.Cells))
		for i, cell := range s.Cells {
			if cell.Status == Fixed {
				cell.Status = Open
			}
			open[k].Cells[i] = cell
		}
	}
	return open
}
