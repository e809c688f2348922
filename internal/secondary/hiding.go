package secondary

import "slices"

// hiding is a choice of hidden cells in the making: what is hidden, a proof of every
// demand, and which proofs move each cell. Changes are logged, so that a trial can be
// taken back.
type hiding struct {
	*Piece
	balance *balance
	near    *neighbourhood
	hidden  []bool
	allowed []bool // may be hidden for now
	inLine  []int  // of each line: how many cells are hidden
	proofs  []Proof
	users   [][]int // of each cell: the demands whose proofs move it
	idle    []int   // cells that a proof has stopped moving
	noise   func(cell int) float64
	log     []undo
}

// undo is what was before a change: the proof of a demand, or a cell that was hidden or
// shown where there is none.
type undo struct {
	demand int
	proof  Proof
	cell   int
	hidden bool
}

func newHiding(p *Piece) *hiding {
	n := p.cells
	h := &hiding{
		Piece: p, balance: newBalance(p), hidden: p.Nothing(), allowed: p.Everything(), inLine: make([]int, len(p.lines)),
		proofs: make([]Proof, len(p.Demands)), users: make([][]int, n), noise: even,
		near: newNeighbourhood(p),
	}
	for i, is := range h.hidden {
		if is {
			h.mark(i, true)
		}
	}
	return h
}

// even keeps prices as they are, but for a little by which no two tie.
func even(cell int) float64 { return 1 + float64(cell%97)/970 }

// turn hides a cell, or shows it.
func (h *hiding) turn(cell int, hide bool) {
	if h.hidden[cell] != hide {
		h.log = append(h.log, undo{demand: none, cell: cell, hidden: !hide})
		h.mark(cell, hide)
	}
}

func (h *hiding) mark(cell int, hide bool) {
	by := 1
	if !hide {
		by = -1
	}
	h.hidden[cell] = hide
	for _, r := range h.roles[cell] {
		h.inLine[r.line] += by
	}
}

// settle puts a proof of a demand in the place of the one before, and hides what it
// moves.
func (h *hiding) settle(k int, of Proof) {
	h.log = append(h.log, undo{demand: k, proof: h.proofs[k]})
	h.put(k, of)
	for _, cell := range of.cells() {
		h.turn(cell, true)
	}
}

func (h *hiding) put(k int, of Proof) {
	for _, cell := range h.proofs[k].cells() {
		at, last := slices.Index(h.users[cell], k), len(h.users[cell])-1
		h.users[cell][at] = h.users[cell][last]
		if h.users[cell] = h.users[cell][:last]; last == 0 {
			h.idle = append(h.idle, cell)
		}
	}
	h.proofs[k] = of
	for _, cell := range of.cells() {
		h.users[cell] = append(h.users[cell], k)
	}
}

// back takes back all changes but the first ones.
func (h *hiding) back(to int) {
	for len(h.log) > to {
		last := h.log[len(h.log)-1]
		h.log = h.log[:len(h.log)-1]
		if last.demand == none {
			h.mark(last.cell, last.hidden)
		} else {
			h.put(last.demand, last.proof)
		}
	}
	h.idle = h.idle[:0]
}

// secondary lists the open cells that are hidden.
func (h *hiding) secondary() []int {
	var list []int
	for i, open := range h.open {
		if open && h.hidden[i] {
			list = append(list, i)
		}
	}
	return list
}

// total is what they cost.
func (h *hiding) total() int64 { return price(h.cost, h.open, h.hidden) }
