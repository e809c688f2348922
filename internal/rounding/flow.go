package rounding

import (
	"container/heap"

	"github.com/workforce-equality/equality/internal/secondary"
)

// flow finds the steps of least change where the cells are the arcs of a network. Every
// cell starts at the step nearest to its count, and what then flows into a node and not
// out of it is sent on, one step at a time, by shortest paths: the method of successive
// shortest paths for convex costs. It gives false where no steps add up.
func (l *Lattice) flow(n *secondary.Network) ([]int64, bool) {
	f := steppedFlow{
		Lattice: l, Network: n, steps: make([]int64, len(l.rest)), excess: make([]int64, n.Nodes), potential: make([]int64, n.Nodes),
		length: make([]int64, n.Nodes), came: make([]int, n.Nodes), done: make([]bool, n.Nodes),
	}
	for i := range f.steps {
		f.steps[i] = l.nearest(i)
		by := l.Move(i, f.steps[i])
		f.excess[n.To[i]] += by
		f.excess[n.From[i]] -= by
	}
	for node := range f.excess {
		for f.excess[node] > 0 {
			sink, found := f.shortest(node)
			if !found {
				return nil, false
			}
			f.augment(node, sink)
		}
	}
	return f.steps, true
}

// steppedFlow is a flow of whole steps through a network.
type steppedFlow struct {
	*Lattice
	*secondary.Network
	steps     []int64
	excess    []int64 // of what flows into each node over what flows out
	potential []int64 // by which no step that is left shortens a path
	length    []int64
	came      []int // the arc by which a path comes to a node
	done      []bool
}

// step is what the next step along the arc of a cell away from a node changes, the node
// behind it, and false where there is none.
func (f *steppedFlow) step(cell, node int) (change int64, next int, allowed bool) {
	at, to := f.steps[cell], f.steps[cell]+1
	next = f.To[cell]
	if f.From[cell] != node {
		to, next = at-1, f.From[cell]
	}
	return f.cost(cell, to) - f.cost(cell, at), next, f.low[cell] <= to && to <= f.high[cell]
}

// shortest finds the node nearest to the source that lacks what this has too much.
func (f *steppedFlow) shortest(source int) (int, bool) {
	for node := range f.came {
		f.length[node], f.came[node], f.done[node] = 0, -1, false
	}
	for queue := (arrivals{{node: source}}); len(queue) > 0; {
		at, _ := heap.Pop(&queue).(arrival)
		if f.done[at.node] {
			continue
		}
		f.done[at.node] = true
		if f.excess[at.node] < 0 {
			for node, done := range f.done {
				if done {
					f.potential[node] += f.length[node] - at.length
				}
			}
			return at.node, true
		}
		for _, cell := range f.Arcs[at.node] {
			change, next, allowed := f.step(cell, at.node)
			if !allowed || f.done[next] {
				continue
			}
			length := at.length + change + f.potential[at.node] - f.potential[next]
			if next != source && (f.came[next] < 0 || length < f.length[next]) {
				f.length[next], f.came[next] = length, cell
				heap.Push(&queue, arrival{next, length})
			}
		}
	}
	return 0, false
}

// augment goes one step along the path that was found.
func (f *steppedFlow) augment(source, sink int) {
	f.excess[source] -= f.base
	f.excess[sink] += f.base
	for node := sink; node != source; {
		cell := f.came[node]
		if f.To[cell] == node {
			f.steps[cell]++
			node = f.From[cell]
		} else {
			f.steps[cell]--
			node = f.To[cell]
		}
	}
}

// arrival is a node that a path reaches, and the length of the path.
type arrival struct {
	node   int
	length int64
}

// arrivals keeps the shortest path in front, of equal ones that to the first node.
type arrivals []arrival

func (a arrivals) Len() int { return len(a) }
func (a arrivals) Less(i, j int) bool {
	if a[i].length != a[j].length {
		return a[i].length < a[j].length
	}
	return a[i].node < a[j].node
}
func (a arrivals) Swap(i, j int) { a[i], a[j] = a[j], a[i] }

// Push puts in an arrival.
func (a *arrivals) Push(x any) {
	if x, is := x.(arrival); is {
		*a = append(*a, x)
	}
}

// Pop takes out the last one.
func (a *arrivals) Pop() any {
	last := len(*a) - 1
	x := (*a)[last]
	*a = (*a)[:last]
	return x
}
