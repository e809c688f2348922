package redact

import (
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// mergeable lists the siblings of a dimension: of each group the categories that stand in
// no other group.
func mergeable(policy Policy, systems []System, dimension string) []siblings {
	c := collector{policy: policy, groups: map[[2]string]*siblings{}, within: map[[2]string][]string{}}
	for _, s := range systems {
		for _, sum := range s.Sums {
			if along, found := sum.along(); found && along == dimension {
				c.sum(along, sum)
			}
		}
	}
	var list []siblings
	for _, at := range c.order {
		s := *c.groups[at]
		all := len(s.values)
		s.values = slices.DeleteFunc(s.values, func(value string) bool {
			_, group := c.groups[[2]string{dimension, value}]
			return group || len(c.within[[2]string{dimension, value}]) > 1
		})
		if s.complete = len(s.values) == all; len(s.values) > 1 {
			list = append(list, s)
		}
	}
	c.rows(systems, list)
	return list
}

// collector gathers siblings and their counts.
type collector struct {
	policy Policy
	order  [][2]string
	groups map[[2]string]*siblings // by dimension and group
	within map[[2]string][]string  // by dimension and category: the groups
}

// sum takes the categories of a sum along a dimension.
func (c *collector) sum(dimension string, s Sum) {
	at := [2]string{dimension, s.Total.Value(dimension)}
	group := c.groups[at]
	if group == nil {
		group = &siblings{dimension: dimension, parent: at[1]}
		c.groups[at], c.order = group, append(c.order, at)
	}
	for _, part := range s.Parts {
		value := part.Value(dimension)
		if !slices.Contains(group.values, value) {
			group.values = append(group.values, value)
			own := [2]string{dimension, value}
			c.within[own] = append(c.within[own], at[1])
		}
	}
}

// rows gives the siblings their counts.
func (c *collector) rows(systems []System, list []siblings) {
	type place struct{ list, value int }
	of := map[string]place{}
	for i, s := range list {
		for k, value := range s.values {
			of[value] = place{i, k}
		}
	}
	rows := map[Key]int{}
	bases := map[Key]bool{}
	for _, s := range systems {
		for _, n := range s.Nested {
			bases[n.Whole] = true
		}
	}
	enter := func(key Key, count measure.Count, status Status) {
		n, known := count.Int64()
		if !known || len(list) == 0 {
			return
		}
		dimension := list[0].dimension
		at, found := of[key.Value(dimension)]
		if !found {
			return
		}
		group := &list[at.list]
		combination := key.With(dimension, group.parent) // one for each group
		row, found := rows[combination]
		if !found {
			row = len(group.rows)
			rows[combination] = row
			group.rows = append(group.rows, siblingRow{
				count: make([]int64, len(group.values)), status: make([]Status, len(group.values)),
				exempt: c.policy.Rule.exempts(key),
			})
		}
		r := &group.rows[row]
		r.count[at.value], r.status[at.value] = n, max(Open, status)
		r.base = r.base || bases[key]
	}
	for _, s := range systems {
		counts := map[Key]measure.Count{}
		for _, cell := range s.Cells {
			counts[cell.Key] = cell.Count
			enter(cell.Key, cell.Count, cell.Status)
		}
		for _, n := range s.Nested {
			part, known := counts[n.Part].Int64()
			whole, also := counts[n.Whole].Int64()
			if known && also && c.policy.Rule.Complement {
				rest, _ := measure.NewCount(whole - part)
				enter(n.Whole.Minus(n.Part), rest, Implied)
			}
		}
	}
}
