package secondary

// Network is a piece whose lines, some of them turned round and those left out
// that follow from others, have each cell at most twice and then with both signs:
// a graph whose nodes are the lines and whose arcs are the cells. A cell that moves
// up by n carries a flow of n along its arc, and a sum holds where what flows into
// its node flows out again. Tables of one and two dimensions are networks, one of
// the two with groups; ends are then whole numbers and there are no gaps.
type Network struct {
	Nodes    int
	From, To []int // of the arc of each cell
	Arcs     [][]int
	up, down []int64
}

// AsNetwork finds the network of a piece, and nil where it is none. Of a table with
// groups in one dimension the lines across the groups are left out; either dimension
// is tried.
func AsNetwork(p *Piece) *Network {
	for _, side := range []int{1, 0} {
		var order, last []int
		for l, c := range p.courses {
			if c.Side == side && c.AcrossGroups {
				last = append(last, l)
			} else {
				order = append(order, l)
			}
		}
		if !p.twice(order) {
			continue
		}
		if n := p.graph(p.independent(append(order, last...))); n != nil {
			return n
		}
	}
	return nil
}

// twice tells whether some lines have no cell more than twice.
func (p *Piece) twice(lines []int) bool {
	seen := make([]uint8, p.cells)
	for _, l := range lines {
		for _, t := range p.lines[l] {
			if seen[t.Cell]++; seen[t.Cell] > 2 {
				return false
			}
		}
	}
	return true
}

// graph makes a network of some of the lines, and gives nil where they are none.
func (p *Piece) graph(lines []int) *Network {
	type end struct {
		line int
		sign int64
	}
	ends := make([][]end, p.cells)
	for node, l := range lines {
		for _, t := range p.lines[l] {
			ends[t.Cell] = append(ends[t.Cell], end{node, t.Sign})
		}
	}
	neighbours := make([][]end, len(lines)) // with the sign that a line needs beside this one
	for _, of := range ends {
		switch len(of) {
		case 0, 1:
		case 2:
			sign := -of[0].sign * of[1].sign
			neighbours[of[0].line] = append(neighbours[of[0].line], end{of[1].line, sign})
			neighbours[of[1].line] = append(neighbours[of[1].line], end{of[0].line, sign})
		default:
			return nil
		}
	}
	turn := make([]int64, len(lines))
	for start := range turn {
		if turn[start] != 0 {
			continue
		}
		turn[start] = 1
		for queue := []int{start}; len(queue) > 0; queue = queue[1:] {
			for _, beside := range neighbours[queue[0]] {
				switch wanted := turn[queue[0]] * beside.sign; turn[beside.line] {
				case 0:
					turn[beside.line] = wanted
					queue = append(queue, beside.line)
				case -wanted:
					return nil
				}
			}
		}
	}
	outside := len(lines)
	n := &Network{Nodes: outside + 1, Arcs: make([][]int, outside+1), up: p.up, down: p.down}
	for cell, of := range ends {
		from, to := outside, outside
		for _, e := range of {
			if e.sign*turn[e.line] > 0 {
				from = e.line
			} else {
				to = e.line
			}
		}
		n.From, n.To = append(n.From, from), append(n.To, to)
		n.Arcs[from] = append(n.Arcs[from], cell)
		n.Arcs[to] = append(n.Arcs[to], cell)
	}
	return n
}
