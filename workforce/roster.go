package workforce

import "math/rand/v2"

// roster is who was read of an organisation. The zero roster is empty and ready to use.
type roster struct {
	blocks [][]Identity // everybody, in order
	count  int
	known  people // filled where people are counted once
}

// The lengths of the blocks of a roster: the first is short, for an organisation may
// have few people.
const (
	shortestRoster = 1 << 4
	longestRoster  = 1 << 9
)

// note puts a row of somebody on the roster.
func (r *roster) note(id Identity) {
	last := len(r.blocks) - 1
	if last < 0 || len(r.blocks[last]) == cap(r.blocks[last]) {
		r.blocks = append(r.blocks, make([]Identity, 0, min(max(r.count, shortestRoster), longestRoster)))
		last++
	}
	r.blocks[last] = append(r.blocks[last], id)
	r.count++
}

// repeated counts the rows of people of whom there is an earlier one.
func (r *roster) repeated(set *people) int64 {
	set.clear(r.count)
	for _, block := range r.blocks {
		for _, id := range block {
			set.add(id)
		}
	}
	return int64(r.count - set.count)
}

// people is a set of identities. The zero set is empty and ready to use.
type people struct {
	table  []Identity // those that are there, each at or behind its place
	count  int
	spread Identity // an odd number by chance, so that no file can put all at one place
}

// leastTable is the room of the first table; a table grows when seven eighths of it are
// full.
const leastTable = 16

// clear empties the set and makes room for so many.
func (p *people) clear(room int) {
	size := max(leastTable, 2*room)
	if cap(p.table) < size {
		p.table = make([]Identity, size)
	}
	p.table, p.count, p.spread = p.table[:size], 0, byChance()
	clear(p.table)
}

// add puts somebody into the set, and tells whether it is new.
func (p *people) add(id Identity) bool {
	if (p.count+1)*8 > len(p.table)*7 {
		p.grow()
	}
	at := p.place(id)
	if p.table[at] == id {
		return false
	}
	p.table[at] = id
	p.count++
	return true
}

// place is where somebody is in the table, or would be.
func (p *people) place(id Identity) int {
	size := len(p.table)
	at := int(id * p.spread >> 32 * Identity(size) >> 32)
	for p.table[at] != 0 && p.table[at] != id {
		if at++; at == size {
			at = 0
		}
	}
	return at
}

// byChance is an odd number.
func byChance() Identity { return Identity(rand.Uint64() | 1) }

// grow makes the table half as large again.
func (p *people) grow() {
	old := p.table
	p.table, p.spread = make([]Identity, max(leastTable, len(old)+len(old)/2)), byChance()
	for _, id := range old {
		if id != 0 {
			p.table[p.place(id)] = id
		}
	}
}
