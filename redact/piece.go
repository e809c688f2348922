package redact

import (
	"cmp"
	"slices"
)

// piece is the cells of a table that are joined by sums when what is shown in any
// case is taken away; pieces do not touch each other. Cells are numbered within
// the piece, and stand for how far they move from their true counts: a sum holds
// just where its total moves as its parts together do.
type piece struct {
	cells    []int   // in the table
	up, down []int64 // how far a hidden cell can move, up possibly unbounded
	open     []bool  // may be hidden or shown
	cost     []int64 // of the open ones
	people   []int64 // that each holds, see people
	lines    [][]slot
	roles    [][]role // of each cell
	courses  []course // of the lines
	demands  []demand
	mover    mover
	proved   []proof // of the demands that are cut, where everything is hidden
}

// slot is a cell of a line with its sign: that of the total is +1, that of a part
// −1.
type slot struct {
	cell int
	sign int64
}

// role is a line of a cell with the sign that the cell has in it.
type role struct {
	line int
	sign int64
}

// demand is what a sensitive cell needs to stay possible.
type demand struct {
	cell int
	need
	full need // before it was cut to what can be had
	// farDown and farUp are how far the cell can move where every open cell is
	// hidden, known only where the need was cut.
	farDown, farUp int64
	unknown        bool // time ended before that was known
}

// short tells whether the need was cut.
func (d demand) short() bool { return d.need != d.full || d.unknown }

// split cuts a table into pieces that hold a need.
func (t *table) split() []*piece {
	joined := newForest(len(t.keys))
	movable := func(i int) bool { return t.status[i] != Fixed && t.status[i] != Public }
	for _, l := range t.lines {
		last := -1
		for _, i := range l.cells() {
			if movable(i) {
				if last >= 0 {
					joined.join(last, i)
				}
				last = i
			}
		}
	}
	pieces := map[int]*piece{}
	var order []*piece
	within := make([]int, len(t.keys))
	for i := range t.keys {
		if !movable(i) {
			continue
		}
		root := joined.find(i)
		p := pieces[root]
		if p == nil {
			p = &piece{}
			pieces[root], order = p, append(order, p)
		}
		within[i] = len(p.cells)
		p.add(t, i)
	}
	courses := t.courses()
	for n, l := range t.lines {
		var terms []slot
		var of *piece
		for k, i := range l.cells() {
			if movable(i) {
				of = pieces[joined.find(i)]
				terms = append(terms, slot{within[i], []int64{1, -1}[min(k, 1)]})
			}
		}
		if of != nil {
			for _, t := range terms {
				of.roles[t.cell] = append(of.roles[t.cell], role{len(of.lines), t.sign})
			}
			of.lines, of.courses = append(of.lines, terms), append(of.courses, courses[n])
		}
	}
	return slices.DeleteFunc(order, func(p *piece) bool { return len(p.demands) == 0 })
}

// add puts a cell of the table into the piece.
func (p *piece) add(t *table, i int) {
	up := unbounded
	if t.high[i] != unbounded {
		up = t.high[i] - t.value[i]
	}
	if t.sensitive[i] {
		p.demands = append(p.demands, demand{cell: len(p.cells), need: t.needs[i], full: t.needs[i]})
	}
	p.cells, p.roles = append(p.cells, i), append(p.roles, nil)
	p.up, p.down = append(p.up, up), append(p.down, t.value[i]-t.low[i])
	p.open = append(p.open, t.status[i] == Open)
	p.cost, p.people = append(p.cost, t.cost[i]), append(p.people, t.people(i))
}

// everything hides all that may be hidden.
func (p *piece) everything() []bool {
	hidden := make([]bool, len(p.cells))
	for i := range hidden {
		hidden[i] = true
	}
	return hidden
}

// nothing hides no open cell.
func (p *piece) nothing() []bool {
	hidden := make([]bool, len(p.cells))
	for i := range hidden {
		hidden[i] = !p.open[i]
	}
	return hidden
}

// bySize lists the demands, the greatest first.
func (p *piece) bySize() []int {
	order := make([]int, len(p.demands))
	for k := range order {
		order[k] = k
	}
	size := func(k int) int64 { return max(p.demands[k].above, p.demands[k].below, p.demands[k].width) }
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(size(b), size(a)) })
	return order
}

// price is what the hidden open cells cost.
func price(cost []int64, open, hidden []bool) int64 {
	var sum int64
	for i, is := range open {
		if is && hidden[i] {
			sum += cost[i]
		}
	}
	return sum
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
