package secondary

import "context"

// grow hides cells along cheapest paths until every demand that can be is met.
// What is cheap is told apart from what a cell costs, so that a search can guide it.
// It stops where time ends.
func (n *Network) grow(ctx context.Context, p *Piece, hidden []bool, price []int64) {
	for _, k := range p.bySize() {
		if ctx.Err() != nil {
			return
		}
		d := p.Demands[k]
		above := n.push(hidden, d.Cell, true, min(max(d.Above, d.Width), n.up[d.Cell]), price)
		n.push(hidden, d.Cell, false, min(max(d.Below, d.Width-above), n.down[d.Cell]), price)
	}
}

// push moves a cell as far as wanted, hiding what it uses on the way, and gives
// how far it went.
func (n *Network) push(hidden []bool, cell int, up bool, want int64, price []int64) int64 {
	f := n.flow()
	copy(f.up, n.up)
	copy(f.down, n.down)
	f.up[cell], f.down[cell] = 0, 0
	source, sink := n.ends(cell, up)
	if source == sink {
		return want
	}
	var sent int64
	for sent < want && f.cheapest(source, sink, hidden, price, want-sent) {
		most := f.most(source, sink, want-sent)
		f.send(source, sink, most)
		f.walk(source, sink, func(cell, _ int) { hidden[cell] = true })
		sent += most
	}
	return sent
}

// cheapest finds the path that costs least to hide, where an arc with less room
// than wanted costs more in proportion. It is Dijkstra's method.
func (f *flow) cheapest(source, sink int, hidden []bool, price []int64, want int64) bool {
	dist := make([]float64, f.Nodes)
	done := make([]bool, f.Nodes)
	for node := range dist {
		dist[node], f.came[node] = -1, -1
	}
	dist[source] = 0
	for {
		node := -1
		for k, d := range dist {
			if d >= 0 && !done[k] && (node < 0 || d < dist[node]) {
				node = k
			}
		}
		if node < 0 || node == sink {
			return node == sink
		}
		done[node] = true
		for _, cell := range f.Arcs[node] {
			room, next := f.room(cell, node)
			if room <= 0 || done[next] {
				continue
			}
			length := dist[node]
			if !hidden[cell] {
				length += float64(price[cell]) * float64(want) / float64(min(room, want))
			}
			if dist[next] < 0 || length < dist[next] {
				dist[next], f.came[next] = length, cell
			}
		}
	}
}
