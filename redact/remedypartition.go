package redact

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
)

// mostPartitioned is how many categories every way of merging is looked at for.
const mostPartitioned = 14

// siblings are the categories that make up a group of a dimension, or its total, and are
// not made up of others.
type siblings struct {
	dimension string
	parent    string
	values    []string // in the order of the systems
	complete  bool     // they are all there is of the group
	rows      []siblingRow
}

// siblingRow is the counts of the siblings in one combination of other categories.
type siblingRow struct {
	count  []int64
	status []Status // zero where there is no such count
	exempt bool
	base   bool // the counts are bases of shares
}

// sensitive tells whether the counts of a group of siblings together are.
func (r siblingRow) sensitive(rule Rule, sum int64, status Status) bool {
	switch {
	case status == Primary:
		return true
	case status == 0, status == Public, status == Cleared, r.exempt:
		return false
	}
	return rule.Sensitive(sum) || r.base && sum > 0 && sum < rule.Base
}

// parting is what a partition into groups loses.
type parting struct {
	categories int   // that are not told apart any more
	gaps       int   // of categories between merged ones that are not merged with them
	people     int64 // in the merged ones
}

func (p parting) plus(other parting) parting {
	return parting{p.categories + other.categories, p.gaps + other.gaps, p.people + other.people}
}

func (p parting) compare(other parting) int {
	return cmp.Or(cmp.Compare(p.categories, other.categories), cmp.Compare(p.gaps, other.gaps), cmp.Compare(p.people, other.people))
}

// loss is what merging a group loses.
func (s siblings) loss(group []int) parting {
	if len(group) < 2 {
		return parting{}
	}
	lost := parting{categories: len(group) - 1, gaps: slices.Max(group) - slices.Min(group) + 1 - len(group)}
	if s.complete && len(group) == len(s.values) {
		lost.categories++
	}
	for _, row := range s.rows {
		for _, i := range group {
			lost.people += row.count[i]
		}
	}
	return lost
}

// flaws is in how many rows a group is sensitive. One of all there is of a total has no
// rows of its own.
func (s siblings) flaws(rule Rule, group []int) int {
	if s.complete && len(group) == len(s.values) {
		return 0
	}
	flaws := 0
	for _, row := range s.rows {
		var sum int64
		var status Status
		for _, i := range group {
			sum, status = sum+row.count[i], with(status, row.status[i])
		}
		if row.sensitive(rule, sum, status) {
			flaws++
		}
	}
	return flaws
}

// with is the status of a sum to which a count is added, either of which may be none.
func with(sum, added Status) Status {
	if sum == 0 || added == 0 {
		return max(sum, added)
	}
	return joint(sum, added)
}

// partition finds the groups without a sensitive count that lose least: the fewest
// categories, then those next to each other, then the fewest people. It is exact for up
// to mostPartitioned categories, and gives false beyond. It gives nil where there is no
// such partition.
func (s siblings) partition(rule Rule) (groups [][]int, exact bool) {
	if len(s.values) > mostPartitioned {
		return s.gather(rule), false
	}
	size := 1 << len(s.values)
	lost := make([]parting, size) // of the best partition of each set
	group := make([]int, size)    // the first group of it, 0 where there is none
	own := make([]parting, size)  // of the set as one group
	safe := make([]bool, size)
	for set := 1; set < size; set++ {
		members := membersOf(set)
		own[set], safe[set] = s.loss(members), s.flaws(rule, members) == 0
	}
	for set := 1; set < size; set++ {
		lowest := set & -set
		for rest := set &^ lowest; ; rest = (rest - 1) & (set &^ lowest) {
			first := set &^ rest
			if safe[first] && (rest == 0 || group[rest] != 0) {
				if loss := own[first].plus(lost[rest]); group[set] == 0 || loss.compare(lost[set]) < 0 {
					group[set], lost[set] = first, loss
				}
			}
			if rest == 0 {
				break
			}
		}
	}
	for set := size - 1; set > 0 && group[set] != 0; set &^= group[set] {
		groups = append(groups, membersOf(group[set]))
	}
	return groups, true
}

// membersOf lists the members of a set of bits.
func membersOf(set int) []int {
	var members []int
	for ; set != 0; set &= set - 1 {
		members = append(members, bits.TrailingZeros(uint(set)))
	}
	return members
}

// gather merges a group that has a sensitive count with the one that leaves the fewest,
// again and again.
func (s siblings) gather(rule Rule) [][]int {
	var groups [][]int
	for i := range s.values {
		groups = append(groups, []int{i})
	}
	for {
		at := slices.IndexFunc(groups, func(group []int) bool { return s.flaws(rule, group) > 0 })
		if at < 0 {
			return groups
		}
		best, fewest, least := -1, 0, parting{}
		for other := range groups {
			if other == at {
				continue
			}
			union := slices.Sorted(slices.Values(slices.Concat(groups[at], groups[other])))
			flaws, loss := s.flaws(rule, union), s.loss(union)
			if best < 0 || cmp.Or(cmp.Compare(flaws, fewest), loss.compare(least)) < 0 {
				best, fewest, least = other, flaws, loss
			}
		}
		if best < 0 { // all are one group, and sensitive
			return nil
		}
		groups[at] = slices.Sorted(slices.Values(slices.Concat(groups[at], groups[best])))
		groups = slices.Delete(groups, best, best+1)
	}
}

// mergings are the groups of more than one.
func (s siblings) mergings(groups [][]int) []Merging {
	var list []Merging
	for _, group := range groups {
		if len(group) < 2 {
			continue
		}
		m := Merging{Dimension: s.dimension}
		for _, i := range group {
			m.Categories = append(m.Categories, s.values[i])
		}
		if m.Into = strings.Join(m.Categories, " or "); s.complete && len(group) == len(s.values) {
			m.Into = s.parent
		}
		list = append(list, m)
	}
	return list
}
