package gpg

import (
	"cmp"
	"slices"
)

// cover decides which groups are hidden.
type cover struct {
	minimum int64
	cost    []hidingCost // of each group
}

// hidingCost is what is lost when a group is hidden beside one that is too small.
type hidingCost uint8

const (
	noGapLost  hidingCost = iota // people of no known group
	oneGapLost                   // a group that is compared
	allLost                      // the reference
)

// covered is what is hidden of a group.
type covered struct{ people, bonus, quarters bool }

// hide decides what is hidden of each group: the people, then the bonuses and the
// quarters, of which at least those of the groups whose people are hidden.
func (c cover) hide(people []*People, quarters [][4]int64) []covered {
	relevant, rated := make([]int64, len(people)), make([]int64, len(people))
	paid, unpaid := make([]int64, len(people)), make([]int64, len(people))
	for i, p := range people {
		relevant[i], rated[i] = p.relevant, p.hourly.people()
		paid[i] = p.bonus.people()
		unpaid[i] = p.relevant - paid[i]
	}
	whole := c.counts(make([]bool, len(people)), relevant, relevant, rated)
	bonus := c.counts(whole, relevant, paid, unpaid)
	spread := c.quarters(whole, rated, quarters)
	hidden := make([]covered, len(people))
	for i := range hidden {
		hidden[i] = covered{people: whole[i], bonus: bonus[i], quarters: spread[i]}
	}
	return hidden
}

// small tells whether a count is hidden for its own sake.
func (c cover) small(n int64) bool { return n > 0 && n < c.minimum }

// counts hides groups in which one of the counts is small, and others beside them,
// each set of counts having a known sum.
func (c cover) counts(already []bool, sizes []int64, sets ...[]int64) []bool {
	primary := func(i int) bool {
		for _, set := range sets {
			if c.small(set[i]) {
				return true
			}
		}
		return false
	}
	return c.until(already, sizes, primary, func(hidden []bool) bool {
		for _, set := range sets {
			if !c.vague(hidden, set) {
				return false
			}
		}
		return true
	})
}

// vague tells whether every small count that is hidden can still be any number
// from one to below the minimum, to a reader who knows the sum of those hidden and
// that none of them is zero, for zero is shown: at most it is itself and whatever
// the others have above one.
func (c cover) vague(hidden []bool, counts []int64) bool {
	room := int64(0)
	for i, n := range counts {
		if hidden[i] {
			room += max(0, n-1)
		}
	}
	for i, n := range counts {
		if hidden[i] && c.small(n) && n+room-(n-1) < c.minimum-1 {
			return false
		}
	}
	return true
}

// quarters hides the quarters of groups of whom a small number stands in one of
// them, and of others beside them.
func (c cover) quarters(already []bool, sizes []int64, counts [][4]int64) []bool {
	primary := func(i int) bool { return slices.ContainsFunc(counts[i][:], c.small) }
	return c.until(already, sizes, primary, func(hidden []bool) bool {
		return c.vagueQuarters(hidden, already, sizes, counts)
	})
}

// vagueQuarters is vague for the quarters. The reader knows how many of the hidden
// groups stand in each quarter together, and how many people each of them has,
// or, where that is hidden, how many those groups have together. A count is then
// at most the smaller and at least the overlap of the two sums that it is part of:
// the bounds of Fréchet (A. Dobra and S. E. Fienberg, "Bounds for cell entries in
// contingency tables given marginal totals and decomposable graphs", PNAS 97
// (2000), 11885–11892), which tables of two dimensions attain.
func (c cover) vagueQuarters(hidden, already []bool, sizes []int64, counts [][4]int64) bool {
	var sums [4]int64 // of the hidden groups, by quarter
	all, unknown := int64(0), int64(0)
	for i := range counts {
		if !hidden[i] {
			continue
		}
		for quarter, n := range counts[i] {
			sums[quarter] += n
		}
		all += sizes[i]
		if already[i] {
			unknown += sizes[i]
		}
	}
	for i := range counts {
		for quarter, n := range counts[i] {
			most, least := min(sizes[i], sums[quarter]), sizes[i]+sums[quarter]-all
			if already[i] { // others can hold all of those groups' people
				most, least = min(unknown, sums[quarter]), 0
			}
			if hidden[i] && c.small(n) && (most < c.minimum-1 || least > 1) {
				return false
			}
		}
	}
	return true
}

// until hides the groups that are primary, and then one more after the other, until
// there are two and all is safe, or nobody is left to hide: those first of whom
// the least is lost, the smallest first of these.
func (c cover) until(already []bool, sizes []int64, primary func(int) bool, safe func([]bool) bool) []bool {
	hidden := make([]bool, len(already))
	var shown []int
	number := 0
	for i := range already {
		hidden[i] = already[i] || primary(i)
		switch {
		case hidden[i]:
			number++
		case sizes[i] > 0:
			shown = append(shown, i)
		}
	}
	slices.SortStableFunc(shown, func(i, j int) int {
		return cmp.Or(cmp.Compare(c.cost[i], c.cost[j]), cmp.Compare(sizes[i], sizes[j]))
	})
	for ; number > 0 && len(shown) > 0 && (number < 2 || !safe(hidden)); number++ {
		hidden[shown[0]] = true
		shown = shown[1:]
	}
	return hidden
}
