package redact

import "github.com/workforce-equality/equality/internal/secondary"

// piece is the cells of a table that are joined by sums when what is shown in any
// case is taken away; pieces do not touch each other. What else to hide is found for
// each by itself, by package secondary, which knows numbers only.
type piece struct {
	*secondary.Piece
	cells []int // in the table
}

// split cuts a table into pieces that hold a need.
func (t *table) split() []*piece {
	joined := newForest(len(t.keys))
	for _, l := range t.lines {
		last := -1
		for _, i := range l.cells() {
			if t.movable(i) {
				if last >= 0 {
					joined.join(last, i)
				}
				last = i
			}
		}
	}
	cells := map[int][]int{} // of a piece, by its root
	var roots []int
	within := make([]int, len(t.keys))
	for i := range t.keys {
		if !t.movable(i) {
			continue
		}
		root := joined.find(i)
		if len(cells[root]) == 0 {
			roots = append(roots, root)
		}
		within[i] = len(cells[root])
		cells[root] = append(cells[root], i)
	}
	lines := map[int][]secondary.Line{}
	courses := t.courses()
	for n, l := range t.lines {
		line, root := secondary.Line{Course: courses[n]}, -1
		for k, i := range l.cells() {
			if t.movable(i) {
				root = joined.find(i)
				line.Terms = append(line.Terms, secondary.Term{Cell: within[i], Sign: []int64{1, -1}[min(k, 1)]})
			}
		}
		if root >= 0 {
			lines[root] = append(lines[root], line)
		}
	}
	var pieces []*piece
	for _, root := range roots {
		if demands := t.demands(cells[root]); len(demands) > 0 {
			pieces = append(pieces, &piece{secondary.New(t.free(cells[root]), lines[root], demands), cells[root]})
		}
	}
	return pieces
}

// movable tells whether a cell is not shown in any case.
func (t *table) movable(i int) bool { return t.status[i] != Fixed && t.status[i] != Public }

// free is how far some cells can move, and what hiding them costs.
func (t *table) free(cells []int) []secondary.Cell {
	list := make([]secondary.Cell, len(cells))
	for n, i := range cells {
		up := unbounded
		if t.high[i] != unbounded {
			up = t.high[i] - t.value[i]
		}
		list[n] = secondary.Cell{
			Up: up, Down: t.value[i] - t.low[i], Open: t.status[i] == Open, Cost: t.cost[i], People: t.people(i),
		}
	}
	return list
}

// demands is what the sensitive ones of some cells need.
func (t *table) demands(cells []int) []secondary.Demand {
	var list []secondary.Demand
	for n, i := range cells {
		if t.sensitive[i] {
			need := t.needs[i]
			list = append(list, secondary.Demand{Cell: n, Need: secondary.Need{Below: need.below, Above: need.above, Width: need.width}})
		}
	}
	return list
}

// forest joins numbers into sets.
type forest []int

func newForest(n int) forest {
	f := make(forest, n)
	for i := range f {
		f[i] = i
	}
	return f
}

func (f forest) find(i int) int {
	for f[i] != i {
		f[i] = f[f[i]]
		i = f[i]
	}
	return i
}

func (f forest) join(i, j int) { f[f.find(i)] = f.find(j) }
