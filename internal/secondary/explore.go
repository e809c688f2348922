package secondary

import (
	"context"
	"math"
	"math/big"
	"slices"
)

// state is what became of a branch.
type state uint8

const (
	closed     state = iota + 1 // nothing cheaper than the best is in it
	divided                     // into two
	reopened                    // with a barrier more
	unresolved                  // nobody could tell
)

const (
	cuttingRounds = 100 // in which barriers are looked for at most
	laterRounds   = 6   // and in all but the first branch, where some column is neither hidden nor shown
	pauseSums     = 25  // branches from one in which sums of barriers are looked for to the next
	sumRounds     = 30  // in which they are
	fewBarriers   = 20  // are so few that sums are looked for
)

// enter fixes what a branch fixes.
func (b *branching) enter(n node) {
	b.current = n
	for j := range b.cellOf {
		b.master.low[j], b.master.high[j] = 0, 1
	}
	for _, f := range n.fixed {
		if f.hide {
			b.master.low[f.column] = 1
		} else {
			b.master.high[f.column] = 0
		}
	}
}

// explore bounds a branch and looks for choices in it, and gives the column by which it
// is divided.
func (b *branching) explore(ctx context.Context) (int, state) {
	for round := range cuttingRounds {
		if ctx.Err() != nil {
			return 0, unresolved
		}
		if !b.master.solve(ctx) {
			if b.master.impossible(b.best.Price) || !b.possible(ctx) {
				return 0, closed
			}
			return b.anywhere(ctx)
		}
		if round == 0 {
			b.learned.note(b.current.trial, b.master.cost())
		}
		least, rest := b.master.bound()
		b.current.bound = max(b.current.bound, wholePrice(least))
		if b.current.bound >= b.best.Price {
			return 0, closed
		}
		b.fix(least, rest)
		if b.between() && (b.explored%b.cutting > 0 || (b.explored > 0 && round >= laterRounds)) {
			break
		}
		found := b.barriers(ctx, round)
		if len(found) == 0 {
			break
		}
		b.master.add(found...)
	}
	if b.explored++; b.explored > b.guessed {
		b.guessed += min(b.explored, b.pause)
		b.guess(ctx)
		if b.current.bound >= b.best.Price {
			return 0, closed
		}
	}
	if at := b.column(ctx); at >= 0 {
		return at, divided
	}
	return b.decide(ctx)
}

// barriers lists some that the point violates: what the demands ask for and, where that
// is little, what follows from those there are.
func (b *branching) barriers(ctx context.Context, round int) []barrier {
	found := b.cuts.barriers(ctx, b.master.x)
	if len(found) < fewBarriers && b.explored%pauseSums == 0 && round < sumRounds {
		found = append(found, b.master.halved()...)
		found = append(found, b.master.parted()...)
	}
	return found
}

// between tells whether the point neither hides nor shows some column.
func (b *branching) between() bool {
	return slices.ContainsFunc(b.master.x, func(x float64) bool { return min(x, 1-x) > near })
}

// anywhere gives a column that is not fixed. Where there is none the branch is one choice.
func (b *branching) anywhere(ctx context.Context) (int, state) {
	for j := range b.cellOf {
		if b.master.low[j] != b.master.high[j] {
			return j, divided
		}
	}
	hidden := b.widest()
	proofs, met, err := b.Proofs(ctx, hidden)
	if err != nil {
		return 0, unresolved
	}
	if met {
		b.consider(ctx, Choice{Hidden: hidden, Proofs: proofs})
	}
	return 0, closed
}

// possible tells whether hiding all that the branch leaves meets the demands.
func (b *branching) possible(ctx context.Context) bool {
	_, met, err := b.Proofs(ctx, b.widest())
	return met || err != nil
}

// widest hides all that the branch leaves.
func (b *branching) widest() []bool {
	hidden := b.Everything()
	for j, cell := range b.cellOf {
		hidden[cell] = b.master.high[j] == 1
	}
	return hidden
}

// fix settles the columns that would cost too much the other way, in this branch
// and those that come of it.
func (b *branching) fix(least *big.Int, rest []*big.Int) {
	room := new(big.Int).Lsh(big.NewInt(b.best.Price-1), fine)
	room.Sub(room, least)
	fixed := slices.Clip(b.current.fixed)
	for j, r := range rest {
		if b.master.low[j] != b.master.high[j] && r.CmpAbs(room) > 0 {
			fixed = append(fixed, fixing{j, r.Sign() < 0})
		}
	}
	b.current.fixed = fixed
	b.enter(b.current)
}

// guess looks for a choice near the point of the relaxation.
func (b *branching) guess(ctx context.Context) {
	hidden := b.Nothing()
	price := make([]int64, len(hidden))
	for j, cell := range b.cellOf {
		share := min(1, max(0, b.master.x[j]))
		if share > 0.999 {
			hidden[cell] = true
		}
		price[cell] = 1 + int64(float64(b.cost[cell])*(1-share))
	}
	b.grow(ctx, hidden, price)
	if proofs, met, err := b.Proofs(ctx, hidden); met && err == nil {
		b.consider(ctx, Choice{Hidden: hidden, Proofs: proofs})
	}
}

// consider keeps a choice that is better than the best.
func (b *branching) consider(ctx context.Context, c Choice) {
	b.trim(ctx, &c, b.cost)
	if c.Price = price(b.cost, b.open, c.Hidden); c.Price < b.best.Price && b.within(c.Hidden) {
		b.best = c
	}
}

// within tells whether a choice keeps to the limit.
func (b *branching) within(hidden []bool) bool {
	sum := int64(0)
	for k, j := range b.limit.columns {
		if hidden[b.cellOf[j]] {
			sum += b.limit.factor[k]
		}
	}
	return sum >= b.limit.need
}

// decide says what becomes of a branch where the point hides each column or not. Where
// that is no choice, what it lacks is a barrier.
func (b *branching) decide(ctx context.Context) (int, state) {
	hidden := b.Nothing()
	for j, cell := range b.cellOf {
		hidden[cell] = math.Round(b.master.x[j]) == 1
	}
	proofs, met, err := b.Proofs(ctx, hidden)
	switch {
	case err != nil:
		return 0, unresolved
	case met:
		b.consider(ctx, Choice{Hidden: hidden, Proofs: proofs})
		if b.current.bound >= b.best.Price {
			return 0, closed
		}
		return b.anywhere(ctx) // a choice that costs more than the bound
	}
	lack, found := b.lacking(ctx, hidden)
	if !found || lack.excess(b.master.x) <= violated {
		return 0, unresolved
	}
	b.master.add(lack)
	return 0, reopened
}

// lacking is a barrier that a choice does not satisfy because some demand is not met:
// what is hidden is added to as long as it is still not met, and of the rest something
// must be hidden. It gives false where nobody can tell.
func (b *branching) lacking(ctx context.Context, hidden []bool) (barrier, bool) {
	for _, d := range b.Demands {
		_, met, err := b.prove(ctx, hidden, d)
		if err != nil {
			return barrier{}, false
		}
		if met {
			continue
		}
		lack := barrier{need: 1}
		more := slices.Clone(hidden)
		for j, cell := range b.cellOf {
			if more[cell] {
				continue
			}
			more[cell] = true
			if _, met, err := b.prove(ctx, more, d); met || err != nil {
				more[cell] = false
				lack.columns, lack.factor = append(lack.columns, j), append(lack.factor, 1)
			}
		}
		return lack, true
	}
	return barrier{}, false
}
