package secondary

import "context"

// flow is a flow through a network, cell by cell, and how much of each cell may
// be used.
type flow struct {
	*Network
	up, down []int64 // capacities, 0 for a cell that is shown
	by       []int64 // how far each cell has moved
	came     []int   // the arc by which a search came to a node, −1 for none
	queue    []int
}

func (n *Network) flow() *flow {
	cells := len(n.From)
	return &flow{
		Network: n, up: make([]int64, cells), down: make([]int64, cells),
		by: make([]int64, cells), came: make([]int, n.Nodes), queue: make([]int, 0, n.Nodes),
	}
}

// room is how much more can flow along the arc of a cell away from a node, and
// the node behind it.
func (f *flow) room(cell, node int) (int64, int) {
	if f.From[cell] == node {
		if f.up[cell] == unbounded {
			return unbounded, f.To[cell]
		}
		return f.up[cell] - f.by[cell], f.To[cell]
	}
	if f.down[cell] == unbounded {
		return unbounded, f.From[cell]
	}
	return f.down[cell] + f.by[cell], f.From[cell]
}

// ends gives the nodes between which the others must carry what a cell moves.
func (n *Network) ends(cell int, up bool) (source, sink int) {
	if up {
		return n.To[cell], n.From[cell]
	}
	return n.From[cell], n.To[cell]
}

// fill sends as much as wanted from source to sink by shortest paths. It gives how
// much went, unbounded where there is no end, and what can be reached from the
// source when no more can is marked in came.
func (f *flow) fill(source, sink int, want int64) int64 {
	if source == sink {
		return want
	}
	var sent int64
	for sent < want && f.search(source, sink) {
		most := f.most(source, sink, want-sent)
		if want == unbounded && most == want-sent {
			return unbounded
		}
		f.send(source, sink, most)
		sent += most
	}
	return sent
}

// most is how much the path that was found has room for, up to what is wanted.
func (f *flow) most(source, sink int, want int64) int64 {
	f.walk(source, sink, func(cell, back int) {
		if room, _ := f.room(cell, back); room != unbounded {
			want = min(want, room)
		}
	})
	return want
}

// send sends so much along the path that was found.
func (f *flow) send(source, sink int, by int64) {
	f.walk(source, sink, func(cell, back int) {
		if f.From[cell] == back {
			f.by[cell] += by
		} else {
			f.by[cell] -= by
		}
	})
}

// walk goes back along the path that a search has found.
func (f *flow) walk(source, sink int, visit func(cell, back int)) {
	for node := sink; node != source; {
		cell := f.came[node]
		node = f.From[cell] + f.To[cell] - node
		visit(cell, node)
	}
}

// search finds a shortest path with room on every arc.
func (f *flow) search(source, sink int) bool {
	for node := range f.came {
		f.came[node] = -1
	}
	f.queue = append(f.queue[:0], source)
	for k := 0; k < len(f.queue); k++ {
		node := f.queue[k]
		for _, cell := range f.Arcs[node] {
			room, next := f.room(cell, node)
			if room > 0 && next != source && f.came[next] < 0 {
				f.came[next] = cell
				if next == sink {
					return true
				}
				f.queue = append(f.queue, next)
			}
		}
	}
	return false
}

// reach moves a cell with the hidden ones by a maximum flow.
func (n *Network) reach(ctx context.Context, hidden []bool, cell int, up bool, want int64) (int64, []Move, error) {
	if err := ctx.Err(); err != nil {
		return 0, nil, err
	}
	f := n.flow()
	for i := range f.up {
		if hidden[i] && i != cell {
			f.up[i], f.down[i] = n.up[i], n.down[i]
		}
	}
	source, sink := n.ends(cell, up)
	far := f.fill(source, sink, want)
	if far == unbounded {
		return far, nil, nil
	}
	return far, f.moves(cell, up, far), nil
}

// moves lists the cells that have moved, the one in question first.
func (f *flow) moves(cell int, up bool, far int64) []Move {
	if far == 0 {
		return nil
	}
	sign := int64(1)
	if !up {
		sign = -1
	}
	moves := []Move{{cell, sign * far}}
	for i, by := range f.by {
		if by != 0 {
			moves = append(moves, Move{i, by})
		}
	}
	return moves
}
