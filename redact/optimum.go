package redact

import (
	"container/heap"
	"context"
	"math"
	"math/big"
	"slices"
)

// branching is the search for the cheapest choice in a network by branch and cut,
// after Fischetti and Salazar-González, Journal of the American Statistical
// Association 95 (2000), 916–928. What is believed is exact: a choice has proofs, and
// a branch is given up only by [master.bound], or because hiding all that it leaves
// would not do.
type branching struct {
	*piece
	*network
	cost    []int64 // of the cells
	limit   barrier // that every choice must satisfy beside the demands
	master  *master
	cells   []int // of the columns
	cuts    separator
	best    choice
	queue   queue
	current node
}

// node is a branch: what is fixed, and a bound on its price.
type node struct {
	fixed  []fixing
	bound  int64
	number int // in the order in which they were made
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

// shortSearch is how many branches are looked at for a choice that hides fewer
// people at the same price.
const shortSearch = 50

// mostColumns is how many open cells a search can hold.
const mostColumns = 2000

// cutRounds is how often barriers are looked for in a branch before it is divided.
const cutRounds = 100

// cheapest finds the cheapest choice for a network, of equal ones one that hides few
// people, and a lower bound on the price of any: its own unless the
// context ends first.
func (p *piece) cheapest(ctx context.Context, n *network, start choice) (choice, int64) {
	if start.price == 0 || p.columns() > mostColumns {
		return start, 0
	}
	b := newBranching(p, n, p.cost)
	best, bound := b.search(ctx, start, math.MaxInt)
	if bound < best.price || slices.Equal(b.master.price, pick(p.people, b.cells)) {
		return best, bound
	}
	fewest := newBranching(p, n, p.people)
	fewest.master.barriers = b.master.barriers
	fewest.limit = barrier{need: -best.price}
	for j, cell := range b.cells {
		fewest.limit.columns = append(fewest.limit.columns, j)
		fewest.limit.factor = append(fewest.limit.factor, -p.cost[cell])
	}
	fewest.master.barriers = append(fewest.master.barriers, fewest.limit)
	best.price = price(p.people, p.open, best.hidden)
	best, _ = fewest.search(ctx, best, shortSearch)
	best.price = bound
	return best, bound
}

func newBranching(p *piece, n *network, cost []int64) *branching {
	b := &branching{piece: p, network: n, cost: cost}
	column := make([]int, len(p.cells))
	for i, open := range p.open {
		column[i] = -1
		if open {
			column[i] = len(b.cells)
			b.cells = append(b.cells, i)
		}
	}
	b.master = newMaster(pick(cost, b.cells))
	b.cuts = separator{piece: p, network: n, column: column, cells: b.cells, flow: n.flow()}
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
func (b *branching) search(ctx context.Context, start choice, most int) (choice, int64) {
	b.best, b.queue = start, queue{{}}
	for made := 1; made < most && len(b.queue) > 0 && b.queue[0].bound < b.best.price; made += 2 {
		next, _ := heap.Pop(&b.queue).(node)
		b.enter(next)
		at, branch := b.explore(ctx)
		if err := ctx.Err(); err != nil {
			return b.best, min(b.current.bound, b.proved())
		}
		if !branch {
			continue
		}
		for k, hide := range []bool{false, true} {
			fixed := append(slices.Clip(b.current.fixed), fixing{at, hide})
			heap.Push(&b.queue, node{fixed, b.current.bound, made + k})
		}
	}
	return b.best, b.proved()
}

// proved is the lowest bound of the branches that are left.
func (b *branching) proved() int64 {
	least := b.best.price
	for _, n := range b.queue {
		least = min(least, n.bound)
	}
	return least
}

// enter fixes what a branch fixes.
func (b *branching) enter(n node) {
	b.current = n
	for j := range b.cells {
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

// explore bounds a branch and looks for choices in it. It gives the column to
// branch on, and false where nothing cheaper than the best can be found in it.
func (b *branching) explore(ctx context.Context) (int, bool) {
	for range cutRounds {
		if ctx.Err() != nil {
			return 0, false
		}
		if !b.master.solve(ctx) {
			if b.master.impossible(b.best.price) || !b.possible(ctx) {
				return 0, false
			}
			break
		}
		least, rest := b.master.bound()
		b.current.bound = max(b.current.bound, wholePrice(least))
		if b.current.bound >= b.best.price {
			return 0, false
		}
		b.fix(least, rest)
		found := b.cuts.barriers(ctx, b.master.x)
		b.master.barriers = append(b.master.barriers, found...)
		b.guess(ctx)
		if b.current.bound >= b.best.price {
			return 0, false
		}
		if len(found) == 0 {
			break
		}
	}
	return b.divide(ctx)
}

// possible tells whether hiding all that the branch leaves meets the demands.
func (b *branching) possible(ctx context.Context) bool {
	hidden := b.everything()
	for j, cell := range b.cells {
		hidden[cell] = b.master.high[j] == 1
	}
	_, met, err := b.proofs(ctx, hidden)
	return met || err != nil
}

// fix settles the columns that would cost too much the other way, in this branch
// and those that come of it.
func (b *branching) fix(least *big.Int, rest []*big.Int) {
	room := new(big.Int).Lsh(big.NewInt(b.best.price-1), fine)
	room.Sub(room, least)
	for j, r := range rest {
		if b.master.low[j] == b.master.high[j] || r.CmpAbs(room) <= 0 {
			continue
		}
		b.current.fixed = append(slices.Clip(b.current.fixed), fixing{j, r.Sign() < 0})
		b.enter(b.current)
	}
}

// guess looks for a choice near the point of the relaxation.
func (b *branching) guess(ctx context.Context) {
	hidden := b.nothing()
	price := make([]int64, len(hidden))
	for j, cell := range b.cells {
		share := min(1, max(0, b.master.x[j]))
		if share > 0.999 {
			hidden[cell] = true
		}
		price[cell] = 1 + int64(float64(b.cost[cell])*(1-share))
	}
	b.grow(ctx, b.piece, hidden, price)
	b.consider(ctx, hidden)
}

// consider keeps a choice that is better than the best.
func (b *branching) consider(ctx context.Context, hidden []bool) {
	proofs, met, err := b.proofs(ctx, hidden)
	if err != nil || !met {
		return
	}
	c := choice{hidden: hidden, proofs: proofs}
	b.trim(ctx, &c, b.cost)
	if c.price = price(b.cost, b.open, c.hidden); c.price < b.best.price && b.within(c.hidden) {
		b.best = c
	}
}

// within tells whether a choice keeps to the limit.
func (b *branching) within(hidden []bool) bool {
	sum := int64(0)
	for k, j := range b.limit.columns {
		if hidden[b.cells[j]] {
			sum += b.limit.factor[k]
		}
	}
	return sum >= b.limit.need
}

// divide finds the column to branch on: the one that is most nearly half hidden.
// Where none is, the point is a choice itself.
func (b *branching) divide(ctx context.Context) (int, bool) {
	at, most := -1, 1e-6
	for j, x := range b.master.x {
		if half := min(x, 1-x); half > most && b.master.low[j] != b.master.high[j] {
			at, most = j, half
		}
	}
	if at >= 0 {
		return at, true
	}
	hidden := b.nothing()
	for j, cell := range b.cells {
		hidden[cell] = math.Round(b.master.x[j]) == 1
	}
	b.consider(ctx, hidden)
	if b.current.bound >= b.best.price {
		return 0, false
	}
	for j := range b.cells {
		if b.master.low[j] != b.master.high[j] {
			return j, true
		}
	}
	return 0, false
}
