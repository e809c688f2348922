package redact

import (
	"slices"

	"github.com/workforce-equality/equality/internal/whole"
	"github.com/workforce-equality/equality/measure"
)

// steps lists steps without those at the beginning, which rest on nothing.
func steps(by ...int) []int {
	return slices.DeleteFunc(by, func(step int) bool { return step == none })
}

// behind lists the steps that steps rest on, themselves included, in their order.
func (n *narrowing) behind(from ...int) []int {
	seen := map[int]bool{}
	for queue := steps(slices.Clone(from)...); len(queue) > 0; {
		step := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		if !seen[step] {
			seen[step] = true
			for _, part := range n.events[step].from {
				queue = append(queue, part...)
			}
		}
	}
	all := make([]int, 0, len(seen))
	for step := range seen {
		all = append(all, step)
	}
	slices.Sort(all)
	return all
}

// factsBehind lists the facts that steps rest on.
func (n *narrowing) factsBehind(from ...int) []int {
	facts := []int{}
	for _, step := range n.behind(from...) {
		facts = append(facts, n.events[step].fact)
	}
	slices.Sort(facts)
	return slices.Compact(facts)
}

// ends gives the interval that is left for a count of the publication.
func (n *narrowing) ends(unknown int) (low, high end) {
	place, there := n.conditions.at[unknown]
	if !there { // no condition speaks of it
		return end{0, none}, end{whole.Unbounded, none}
	}
	return n.low[place], n.high[place]
}

// fixes tells whether one value is left for a count.
func (n *narrowing) fixes(unknown int) bool {
	low, high := n.ends(unknown)
	return low.value == high.value
}

// reaches tells whether the one value left for a count is the value.
func (n *narrowing) reaches(unknown int, value measure.Value) bool {
	low, high := n.ends(unknown)
	return n.contradiction == nil && low.value == high.value && measure.Integer(low.value) == value
}

// stepsFor lists the steps to the interval of a count, and factsFor their facts.
func (n *narrowing) stepsFor(unknown int) []int {
	low, high := n.ends(unknown)
	return n.behind(low.by, high.by)
}

func (n *narrowing) factsFor(unknown int) []int {
	low, high := n.ends(unknown)
	return n.factsBehind(low.by, high.by)
}
