package secondary

import (
	"cmp"
	"slices"

	"github.com/workforce-equality/equality/internal/whole"
)

// unbounded is how far a cell moves that moves without end, and none no cell.
const (
	unbounded = whole.Unbounded
	none      = -1
)

// Piece is cells that sums join. They are numbered, and stand for how far they move
// from their true counts: a sum holds just where its total moves as its parts together
// do. A piece is not safe for concurrent use.
type Piece struct {
	// Demands are what sensitive cells need to stay possible. Those that cannot be met are
	// cut to what can be had.
	Demands []Demand

	cells    int     // how many there are
	up, down []int64 // how far a hidden cell can move, up possibly unbounded
	open     []bool  // may be hidden or shown
	cost     []int64 // of the open ones
	people   []int64 // that each holds
	lines    [][]Term
	roles    [][]role // of each cell
	courses  []Course // of the lines
	mover    mover
	proved   []Proof // of the demands that are cut, where everything is hidden
	watch    *watch
}

// Cell is a cell of a piece.
type Cell struct {
	// Up and Down are how far it can move when it is hidden, Up possibly
	// [whole.Unbounded].
	Up, Down int64
	// Open says that it may be hidden or shown; other cells are hidden in any case.
	Open bool
	// Cost is what hiding it costs, at least 1 of an open cell.
	Cost int64
	// People is what hiding it counts for where the choice is between choices of equal
	// cost, at least 1.
	People int64
}

// Line is cells that keep a sum: how far they move comes to nothing, each taken with
// its sign.
type Line struct {
	Terms []Term
	Course
}

// Term is a cell of a line with its sign: that of the total is +1, that of a part −1.
type Term struct {
	Cell int
	Sign int64
}

// Course is how a line runs in its table: along the one or the other dimension, and
// across groups where its cells are all totals of lines of the other dimension. A line
// across groups follows from those across their members. It only tells which lines to
// leave out where they follow from others, which no proof rests on.
type Course struct {
	Side         int // 0 or 1
	AcrossGroups bool
}

// role is a line of a cell with the sign that the cell has in it.
type role struct {
	line int
	sign int64
}

// Need is what a hidden cell must keep possible: values so far below and above its
// own, and ends so far apart.
type Need struct {
	Below, Above, Width int64
}

// Demand is what a sensitive cell needs to stay possible.
type Demand struct {
	Cell int
	Need
	Full Need // before it was cut to what can be had
	// FarDown and FarUp are how far the cell can move where every open cell is
	// hidden, known only where the need was cut.
	FarDown, FarUp int64
	Unknown        bool // time ended before that was known, or nobody can tell
}

// Short tells whether the need was cut.
func (d Demand) Short() bool { return d.Need != d.Full || d.Unknown }

// New makes a piece of cells, the lines that join them and what sensitive ones need: of
// a demand only the cell and the need are given.
func New(cells []Cell, lines []Line, demands []Demand) *Piece {
	p := &Piece{Demands: slices.Clone(demands), cells: len(cells), roles: make([][]role, len(cells))}
	for _, c := range cells {
		p.up, p.down = append(p.up, c.Up), append(p.down, c.Down)
		p.open = append(p.open, c.Open)
		p.cost, p.people = append(p.cost, c.Cost), append(p.people, c.People)
	}
	for _, l := range lines {
		p.line(l.Terms)
		p.courses = append(p.courses, l.Course)
	}
	for k, d := range p.Demands {
		p.Demands[k].Full = d.Need
	}
	return p
}

// line puts in a line.
func (p *Piece) line(terms []Term) {
	for _, t := range terms {
		p.roles[t.Cell] = append(p.roles[t.Cell], role{len(p.lines), t.Sign})
	}
	p.lines = append(p.lines, terms)
}

// Lines lists the terms of each line.
func (p *Piece) Lines() [][]Term { return p.lines }

// Within is the piece where no cell moves further up and down than that either.
func (p *Piece) Within(up, down []int64) *Piece {
	within := *p
	within.up, within.down, within.mover = slices.Clone(p.up), slices.Clone(p.down), nil
	for i := range p.cells {
		within.up[i], within.down[i] = min(p.up[i], up[i]), min(p.down[i], down[i])
	}
	return &within
}

// Everything hides all cells.
func (p *Piece) Everything() []bool {
	hidden := make([]bool, p.cells)
	for i := range hidden {
		hidden[i] = true
	}
	return hidden
}

// Nothing hides no open cell.
func (p *Piece) Nothing() []bool {
	hidden := make([]bool, p.cells)
	for i := range hidden {
		hidden[i] = !p.open[i]
	}
	return hidden
}

// Price is what the hidden open cells cost.
func (p *Piece) Price(hidden []bool) int64 { return price(p.cost, p.open, hidden) }

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

// bySize lists the demands, the greatest first.
func (p *Piece) bySize() []int {
	order := make([]int, len(p.Demands))
	for k := range order {
		order[k] = k
	}
	size := func(k int) int64 { return max(p.Demands[k].Above, p.Demands[k].Below, p.Demands[k].Width) }
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(size(b), size(a)) })
	return order
}
