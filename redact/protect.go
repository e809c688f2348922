package redact

import (
	"context"
	"errors"
	"slices"

	"github.com/workforce-equality/equality/internal/secondary"
)

// Protect finds which cells of systems to hide, all of them taken together: every
// sensitive cell, and as many others as it takes that a reader of everything that
// is shown cannot tell more of a sensitive cell than the policy allows. Equal keys
// are one cell in whatever system they stand.
//
// What is hidden beside the sensitive cells costs as little as possible, of whatever
// shape the tables are, unless time ends the search, or it takes more steps than the
// package allows itself: then the pattern is safe, and the [Pattern.LowerBound] tells
// how far from the cheapest it may be. Sums of more than 2,000 open cells that hang
// together are not searched. The search goes through cells in the order of the systems,
// so that the same systems have the same pattern.
//
// Where a requirement cannot be met by hiding every open cell it is cut to what
// that gives, and the cell is listed in [Pattern.Unprotected].
//
// When the deadline of the context passes the best safe pattern found so far is the
// answer. Where there is none yet, or the sums are too many for one, every open cell is
// hidden and the sensitive ones are listed with [Unprotected.Unknown]. A context that
// is cancelled before there is a pattern is the error [context.Canceled], which is
// otherwise nil or [measure.Faults]:
//
//   - [measure.ErrConflict] for sums that do not hold, all of them, for two counts
//     or statuses of one cell, a marker that means something else and a reader who
//     thinks nothing possible;
//   - [measure.ErrOutOfRange] for a primary cell whose count the reader knows to be
//     impossible;
//   - [measure.ErrUnrecognised] for sums of cells that no system has and for what is
//     on no list;
//   - [measure.ErrNotSupplied] for a cell without key and a sum without parts;
//   - [measure.ErrPartExceedsWhole] for a part greater than its whole;
//   - [measure.ErrDuplicate] for a part that stands twice in a sum, and
//     [measure.ErrCycle] for totals that are parts of themselves;
//   - [measure.ErrNegative] and [measure.ErrTooLarge] for weights and the numbers of
//     the policy.
func Protect(ctx context.Context, policy Policy, systems ...System) (Pattern, error) {
	t, err := assemble(policy, systems)
	if err != nil {
		return Pattern{}, err
	}
	noted := t.finding
	pattern := Pattern{policy: policy, shown: map[Key]bool{}, finding: &noted}
	hidden := make([]bool, len(t.keys))
	for i, status := range t.status {
		hidden[i] = status == Primary || status == Implied
	}
	pieces := t.split()
	watch := watched(ctx, pieces)
	for _, p := range pieces {
		if err := ctx.Err(); errors.Is(err, context.Canceled) {
			return Pattern{}, err
		}
		watch.follow(p)
		found, bound, err := t.choose(ctx, p, policy)
		if found, err = pattern.settle(ctx, t, p, found, err); err != nil {
			return Pattern{}, err
		}
		for i, cell := range p.cells {
			hidden[cell] = found.Hidden[i]
		}
		pattern.found().cost += found.Price
		pattern.found().lowerBound += bound
		watch.finish(p, found.Price, bound)
	}
	_, most := policy.bounds()
	for i, key := range t.keys {
		switch {
		case !hidden[i]:
			pattern.shown[key] = true
		case t.status[i] != Implied:
			pattern.hidden = append(pattern.hidden, key)
			pattern.beyond = pattern.beyond || t.high[i] > most
		}
	}
	return pattern, nil
}

// settle takes a choice for a piece, or everything where there is an error but that the
// context is cancelled, hides what it takes against those who know a cell, and keeps the
// proofs.
func (p *Pattern) settle(ctx context.Context, t *table, of *piece, found secondary.Choice, err error) (secondary.Choice, error) {
	switch {
	case errors.Is(err, context.Canceled):
		return secondary.Choice{}, err
	case err != nil:
		found = of.GiveUp()
	}
	if found, err = p.insure(ctx, t, of, found); err != nil {
		return secondary.Choice{}, err
	}
	p.testify(t, of, found)
	return found, nil
}

// testify keeps the proofs of a piece as witnesses, and lists the cells that are
// not protected as asked.
func (p *Pattern) testify(t *table, of *piece, found secondary.Choice) {
	for k, d := range of.Demands {
		i := of.cells[d.Cell]
		key, value := t.keys[i], t.value[i]
		proof := found.Proofs[k]
		low, high := proof.Ends()
		low, high = value+low, value+high
		p.found().witnesses = append(p.found().witnesses, t.witness(of, i, low, proof.Down), t.witness(of, i, high, proof.Up))
		if !d.Short() {
			continue
		}
		greatest := Unbounded
		if d.FarUp != unbounded {
			greatest = value + d.FarUp
		}
		p.found().unprotected = append(p.found().unprotected, Unprotected{
			Key: key, Low: low, High: high, LeastAttainable: value - d.FarDown, GreatestAttainable: greatest, Unknown: d.Unknown,
		})
	}
}

func (t *table) witness(of *piece, cell int, value int64, moves []secondary.Move) Witness {
	w := Witness{Key: t.keys[cell], Value: value}
	sorted := slices.SortedFunc(slices.Values(moves), func(a, b secondary.Move) int { return a.Cell - b.Cell })
	for _, m := range sorted {
		i := of.cells[m.Cell]
		w.Changes = append(w.Changes, Change{Key: t.keys[i], Count: t.value[i] + m.By})
	}
	return w
}
