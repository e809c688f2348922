package redact

import "context"

// grow hides cells along cheapest paths until every demand that can be is met.
// What is cheap is told apart from what a cell costs, so that a search can guide it.
// It stops where time ends.
func (n *network) grow(ctx context.Context, p *piece, hidden []bool, price []int64) {
	for _, k := range p.bySize() {
		if ctx.Err() != nil {
			return
		}
		d := p.demands[k]
		above := n.push(hidden, d.cell, true, min(max(d.above, d.width), n.up[d.cell]), price)
		n.push(hidden, d.cell, false, min(max(d.below, d.width-above), n.down[d.cell]), price)
	}
}

// push moves a cell as far as wanted, hiding what it uses on the way, and gives
// how far it went.
func (n *network) push(hidden []bool, cell int, up bool, want int64, price []int64) int64 {
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
	dist := make([]float64, f.nodes)
	done := make([]bool, f.nodes)
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
		for _, cell := range f.arcs[node] {
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
