package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/internal/strict"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// mostCells is how many cells a table of trees may have.
const mostCells = 200_000

// dimension is a tree of codes, from the total to the leaves.
type dimension struct {
	Name string `json:"name,omitempty"`
	Tree code   `json:"tree"`
}

type code struct {
	Code     string `json:"code"`
	Children []code `json:"children,omitempty"`
}

// place is a code in the order in which a tree is written down.
type place struct {
	code     string
	children []int
}

// places lists the codes of a tree, totals before their parts.
func (c code) places(list []place) []place {
	at := len(list)
	list = append(list, place{code: c.Code})
	for _, child := range c.Children {
		list[at].children = append(list[at].children, len(list))
		list = child.places(list)
	}
	return list
}

// build makes the cells, totals and sums of trees of codes, of the counts of their
// leaves. The grand total is fixed, and zeros where they are published.
func build(dims []dimension, values strict.Node, rule rule) ([]cell, []relation, measure.Faults) {
	var faults measure.Faults
	fault := func(field, value string, err error) {
		faults = append(faults, measure.Fault{Field: field, Value: value, Err: err})
	}
	trees, leaves := make([][]place, len(dims)), make([]map[string]int, len(dims))
	size := 1
	for d, dim := range dims {
		trees[d] = dim.Tree.places(nil)
		if size *= len(trees[d]); size > mostCells {
			fault("dims", "", fmt.Errorf("%w: more than %d cells", measure.ErrTooLarge, mostCells))
			return nil, nil, faults
		}
		seen := map[string]bool{}
		leaves[d] = map[string]int{}
		for i, p := range trees[d] {
			if seen[p.code] {
				fault(fmt.Sprintf("dims.%d", d+1), p.code, measure.ErrDuplicate)
			}
			if seen[p.code] = true; len(p.children) == 0 {
				leaves[d][p.code] = i
			}
		}
	}
	if len(dims) == 0 || len(faults) > 0 {
		return nil, nil, faults
	}
	t := grid{trees: trees, leaves: leaves, size: size}
	counts := make([]int64, size)
	if values.Kind != strict.Object {
		fault("values", "", fmt.Errorf("%w: an object is expected", measure.ErrMalformed))
	}
	for _, name := range values.Repeated {
		fault("values", name, measure.ErrDuplicate)
	}
	for _, field := range values.Fields {
		at, found := t.leaf(strings.Split(field.Name, "|"))
		n, err := strconv.ParseInt(field.Node.Text, 10, 64)
		switch _, wrong := measure.NewCount(n); {
		case !found:
			fault("values", field.Name, fmt.Errorf("%w: no such leaf", measure.ErrUnrecognised))
		case field.Node.Kind != strict.Number || err != nil:
			fault("values."+field.Name, field.Node.Text, fmt.Errorf("%w: %s", measure.ErrMalformed, strict.WholeNumber))
		case wrong != nil:
			fault("values."+field.Name, field.Node.Text, wrong)
		default:
			counts[at] = n
		}
	}
	relations := t.relations()
	for _, r := range slices.Backward(relations) { // the last dimension first, and parts before totals
		sum := int64(0)
		for _, part := range r.Parts {
			sum += counts[part]
		}
		counts[r.Total] = min(sum, measure.MaxCount+1)
	}
	return t.cells(counts, rule), relations, faults
}

// grid is the product of trees; the cells are numbered with the last dimension
// running fastest.
type grid struct {
	trees  [][]place
	leaves []map[string]int // of each dimension: the places of its leaves
	size   int
}

// at gives the place of a cell in each dimension.
func (g grid) at(number int) []int {
	places := make([]int, len(g.trees))
	for d := len(g.trees) - 1; d >= 0; d-- {
		places[d] = number % len(g.trees[d])
		number /= len(g.trees[d])
	}
	return places
}

func (g grid) number(places []int) int {
	number := 0
	for d, p := range places {
		number = number*len(g.trees[d]) + p
	}
	return number
}

// leaf finds the cell of codes that are leaves of each tree.
func (g grid) leaf(codes []string) (int, bool) {
	if len(codes) != len(g.trees) {
		return 0, false
	}
	places := make([]int, len(codes))
	for d, code := range codes {
		place, found := g.leaves[d][code]
		if !found {
			return 0, false
		}
		places[d] = place
	}
	return g.number(places), true
}

// relations lists every sum of the table, so that the parts of one are no totals
// of one before it in the same dimension.
func (g grid) relations() []relation {
	var list []relation
	step := g.size // between cells that are next to each other in a dimension
	for _, tree := range g.trees {
		block := step
		step /= len(tree)
		for i, p := range tree {
			for start := 0; start < g.size && len(p.children) > 0; start += block {
				for other := range step {
					r := relation{Total: start + i*step + other}
					for _, child := range p.children {
						r.Parts = append(r.Parts, start+child*step+other)
					}
					list = append(list, r)
				}
			}
		}
	}
	return list
}

func (g grid) cells(counts []int64, rule rule) []cell {
	cells := make([]cell, g.size)
	for number := range cells {
		for d, p := range g.at(number) {
			cells[number].Key = append(cells[number].Key, g.trees[d][p].code)
		}
		n := counts[number]
		cells[number].Value = n
		switch sensitive := (redact.Rule{Min: rule.Min, Max: rule.Max, Zero: rule.Zeros}).Sensitive(n); {
		case number == 0, n == 0 && !sensitive:
			cells[number].Status = "fixed"
		case sensitive:
			cells[number].Status = "primary"
		default:
			cells[number].Status = "open"
		}
	}
	return cells
}
