package secondary

import (
	"container/heap"
	"context"
	"math"
	"slices"
)

// branching is the search for the cheapest choice by branch and cut,
// after Fischetti and Salazar-González, Journal of the American Statistical
// Association 95 (2000), 916–928. What is believed is exact: a choice has proofs, and
// a branch is given up only by [master.bound], or because hiding all that it leaves
// would not do.
type branching struct {
	*Piece
	selection
	cost     []int64 // of the cells
	limit    barrier // that every choice must satisfy beside the demands
	master   *master
	cuts     cutter
	grow     func(ctx context.Context, hidden []bool, price []int64)
	best     Choice
	queue    queue
	ahead    *node // of the last that was divided, the branch that hides
	current  node
	explored int
	pause    int // branches from one guess to the next, fewer in the beginning
	guessed  int // how many are looked at before the next guess
	cutting  int // branches from one in which barriers are looked for at any point to the next
	most     int // branches to be made
	learned  experience
	left     int64 // the lowest bound of the branches that were given up unresolved
	watch    *watch
}

// cutter finds barriers that a point of the relaxation violates.
type cutter interface {
	barriers(ctx context.Context, x []float64) []barrier
}

// node is a branch: what is fixed, and a bound on its price.
type node struct {
	fixed  []fixing
	bound  int64
	number int // in the order in which they were made
	trial  trial
}

// fixing hides or shows a column.
type fixing struct {
	column int
	hide   bool
}

// queue keeps the branches with the lowest bound in front, of those the latest.
type queue []node

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	if q[i].bound != q[j].bound {
		return q[i].bound < q[j].bound
	}
	return q[i].number > q[j].number
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }

// Push puts in a branch.
func (q *queue) Push(n any) {
	if n, is := n.(node); is {
		*q = append(*q, n)
	}
}

// Pop takes out the last one.
func (q *queue) Pop() any {
	last := len(*q) - 1
	n := (*q)[last]
	*q = (*q)[:last]
	return n
}

// mostBranches is how many branches are looked at in a network, and generalBranches in
// other pieces, where each takes longer.
const (
	mostBranches    = 100_000
	generalBranches = 20_000
)

// shorter is how many times fewer they are for a choice that hides fewer people at the
// same price.
const shorter = 1000

// mostColumns is how many open cells a search can hold.
const mostColumns = 2000

// cheapest finds the cheapest choice for a piece, of equal ones one that hides few
// people, and a lower bound on the price of any: its own unless the context ends first
// or the branches are too many.
func (p *Piece) cheapest(ctx context.Context, start Choice) (Choice, int64) {
	if start.Price == 0 {
		return start, 0
	}
	b := newBranching(p, p.cost)
	b.master.add(b.lineBarriers()...)
	if len(b.cellOf) > mostColumns {
		return start, b.master.atOnce()
	}
	b.watch = p.watch // the search for fewer people has prices of its own, and is not reported
	best, bound := b.search(ctx, start, b.most)
	if bound < best.Price || slices.Equal(b.master.price, pick(p.people, b.cellOf)) {
		return best, bound
	}
	fewest := newBranching(p, p.people)
	fewest.master.add(b.master.barriers...)
	fewest.limit = barrier{need: -best.Price}
	for j, cell := range b.cellOf {
		fewest.limit.columns = append(fewest.limit.columns, j)
		fewest.limit.factor = append(fewest.limit.factor, -p.cost[cell])
	}
	fewest.master.add(fewest.limit)
	best.Price = price(p.people, p.open, best.Hidden)
	best, _ = fewest.search(ctx, best, b.most/shorter)
	best.Price = bound
	return best, bound
}

func newBranching(p *Piece, cost []int64) *branching {
	b := &branching{pause: 2, cutting: 1, most: mostBranches, Piece: p, selection: p.selected(), cost: cost}
	b.learned = newExperience(len(b.cellOf))
	b.master = newMaster(pick(cost, b.cellOf))
	switch m := p.mover.(type) {
	case *Network:
		b.cuts = separator{Piece: p, Network: m, selection: b.selection, flow: m.flow()}
		b.grow = func(ctx context.Context, hidden []bool, price []int64) { m.grow(ctx, p, hidden, price) }
	case *general:
		b.cuts = &capacities{Piece: p, selection: b.selection, motion: m.motion, ways: map[aim][]way{}}
		b.grow = m.grow
		b.pause, b.cutting, b.most = 300, 25, generalBranches
	}
	return b
}

// pick gives the values of some cells.
func pick(values []int64, cells []int) []int64 {
	picked := make([]int64, len(cells))
	for j, cell := range cells {
		picked[j] = values[cell]
	}
	return picked
}

// search goes through the branches until none can hold anything cheaper than the
// best.
func (b *branching) search(ctx context.Context, start Choice, most int) (Choice, int64) {
	b.best, b.queue, b.left = start, queue{{bound: b.master.atOnce()}}, math.MaxInt64
	for made := 1; made < most && b.lowest() < b.best.Price; {
		b.enter(b.next())
		switch at, state := b.explore(ctx); {
		case ctx.Err() != nil:
			return b.best, min(b.current.bound, b.proved())
		case state == unresolved:
			b.left = min(b.left, b.current.bound)
		case state == reopened:
			heap.Push(&b.queue, b.current)
		case state == divided:
			branch := func(hide bool) node {
				made++
				return node{append(slices.Clip(b.current.fixed), fixing{at, hide}), b.current.bound, made, b.trial(at, hide)}
			}
			heap.Push(&b.queue, branch(false))
			ahead := branch(true)
			b.ahead = &ahead
		}
		b.watch.narrow(b.best.Price, b.proved())
	}
	return b.best, b.proved()
}

// next takes out the branch to go on with: the one ahead, which is close to where the
// relaxation stands, unless its bound has risen by much of what lies between the lowest
// and the best price.
func (b *branching) next() node {
	if n := b.ahead; n != nil {
		b.ahead = nil
		if least := min(n.bound, b.lowest()); n.bound <= least+(b.best.Price-least)/3 {
			return *n
		}
		heap.Push(&b.queue, *n)
	}
	n, _ := heap.Pop(&b.queue).(node)
	return n
}

// lowest is the lowest bound of the branches that are not looked at.
func (b *branching) lowest() int64 {
	least := int64(math.MaxInt64)
	if len(b.queue) > 0 {
		least = b.queue[0].bound
	}
	if b.ahead != nil {
		least = min(least, b.ahead.bound)
	}
	return least
}

// proved is the lowest bound of the branches that are left.
func (b *branching) proved() int64 { return min(b.lowest(), b.left, b.best.Price) }
