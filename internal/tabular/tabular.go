// Package tabular makes tables of random counts with all their totals, as staff by
// band, ethnicity and site: what tests and benchmarks of disclosure control run on.
//
// The categories of a dimension are of very unequal size, so that most cells of a
// table are small, many of nobody and a few large. Only whole numbers are used: a
// table is the same on every machine.
package tabular

import (
	"math/bits"
	"math/rand/v2"
	"strconv"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// Dimension is what a table is divided by: categories, the first of which holds the
// most people, in groups that have totals of their own where there are several.
type Dimension struct {
	Name   string
	Groups []int // how many categories each holds
}

// Flat is a dimension without groups.
func Flat(name string, categories int) Dimension { return Dimension{name, []int{categories}} }

// Grouped is a dimension of groups of those sizes.
func Grouped(name string, sizes ...int) Dimension { return Dimension{name, sizes} }

// Table is a table of random counts: everybody by all of the dimensions.
type Table struct {
	Seed       uint64
	Mean       int64 // people in an inner cell, on average
	Dimensions []Dimension
}

// System is the table with every total there is. The total of everybody is fixed,
// other cells are open.
func (t Table) System() redact.System { return t.Margins(len(t.Dimensions)) }

// Margins is the tables by so many of the dimensions at a time, as by band and
// ethnicity, by band and site, and by ethnicity and site. They are linked: what they
// have in common is one cell.
func (t Table) Margins(dimensions int) redact.System {
	b := newBuilder(t)
	b.fill(t)
	for chosen := range 1 << len(t.Dimensions) {
		if bits.OnesCount(uint(chosen)) == dimensions {
			b.add(chosen)
		}
	}
	return b.system
}

// node is a category, a group or the total of a dimension.
type node struct {
	code     string // "" for the total
	children []int
	parent   int   // −1 for the total
	weight   int64 // of a category: how large it is, in parts of 1,024 of the average
}

const average = 1024

// nodes lists the total of a dimension, then its groups and their categories.
func (d Dimension) nodes() []node {
	list := []node{{parent: -1}}
	var leaves []int
	add := func(code string, parent int) int {
		list = append(list, node{code: code, parent: parent})
		list[parent].children = append(list[parent].children, len(list)-1)
		return len(list) - 1
	}
	for g, size := range d.Groups {
		above := 0
		if len(d.Groups) > 1 {
			above = add(strconv.Itoa(g+1), 0)
		}
		for k := range size {
			code := strconv.Itoa(k + 1)
			if above > 0 {
				code = list[above].code + "." + code
			}
			leaves = append(leaves, add(code, above))
		}
	}
	const unit = 1 << 20
	sum := int64(0)
	for k := range leaves { // as the words of a language: the second half of the first, the third a third
		sum += unit / int64(k+1)
	}
	for k, leaf := range leaves {
		list[leaf].weight = average * int64(len(leaves)) * (unit / int64(k+1)) / sum
	}
	return list
}

// builder makes the system of a table. Cells are numbered by their nodes, all of the
// product of the dimensions.
type builder struct {
	nodes  [][]node // of each dimension
	keys   []redact.Key
	counts []int64
	stated []bool
	system redact.System
}

func newBuilder(t Table) *builder {
	b := &builder{keys: []redact.Key{redact.NewKey("", "staff", "2024")}}
	for _, dimension := range t.Dimensions {
		nodes := dimension.nodes()
		var keys []redact.Key
		for _, key := range b.keys {
			for _, n := range nodes {
				keys = append(keys, key.With(dimension.Name, n.code))
			}
		}
		b.nodes, b.keys = append(b.nodes, nodes), keys
	}
	b.counts, b.stated = make([]int64, len(b.keys)), make([]bool, len(b.keys))
	return b
}

// number is that of the cell of a node in each dimension.
func (b *builder) number(at []int) int {
	number := 0
	for d, n := range at {
		number = number*len(b.nodes[d]) + n
	}
	return number
}

// fill counts the inner cells at random and adds each to all its totals.
func (b *builder) fill(t Table) {
	r := rand.New(rand.NewPCG(t.Seed, uint64(len(b.nodes))))
	b.each(func(d, n int) bool { return b.nodes[d][n].weight > 0 }, func(at []int) {
		expected := t.Mean * average
		for d, n := range at {
			expected = expected * b.nodes[d][n].weight / average
		}
		b.enter(at, 0, (r.Int64N(2*expected+1)+r.Int64N(average))/average)
	})
}

// enter adds a count to a cell and all its totals, from a dimension on.
func (b *builder) enter(at []int, dimension int, count int64) {
	if dimension == len(at) {
		b.counts[b.number(at)] += count
		return
	}
	own := at[dimension]
	for n := own; n >= 0; n = b.nodes[dimension][n].parent {
		at[dimension] = n
		b.enter(at, dimension+1, count)
	}
	at[dimension] = own
}

// each goes through the products of the nodes that are wanted.
func (b *builder) each(wanted func(d, n int) bool, visit func(at []int)) {
	at := make([]int, len(b.nodes))
	var descend func(d int)
	descend = func(d int) {
		if d == len(b.nodes) {
			visit(at)
			return
		}
		for n := range b.nodes[d] {
			if wanted(d, n) {
				at[d] = n
				descend(d + 1)
			}
		}
	}
	descend(0)
}

// add puts in the table by some of the dimensions, a set of bits.
func (b *builder) add(chosen int) {
	inTable := func(d, n int) bool { return n == 0 || chosen>>d&1 == 1 }
	b.each(inTable, func(at []int) {
		if number := b.number(at); !b.stated[number] {
			b.stated[number] = true
			cell := redact.Cell{Key: b.keys[number], Count: count(b.counts[number])}
			if number == 0 {
				cell.Status = redact.Fixed
			}
			b.system.Cells = append(b.system.Cells, cell)
		}
	})
	b.each(inTable, func(at []int) {
		for d, n := range at {
			children := b.nodes[d][n].children
			if len(children) == 0 || chosen>>d&1 == 0 {
				continue
			}
			total := b.keys[b.number(at)]
			parts := make([]redact.Key, len(children))
			for k, child := range children {
				at[d] = child
				parts[k] = b.keys[b.number(at)]
			}
			at[d] = n
			b.system.Sum(total, parts...)
		}
	})
}

// count is a number of people; one that is too great is not supplied.
func count(n int64) measure.Count {
	c, _ := measure.NewCount(n)
	return c
}
