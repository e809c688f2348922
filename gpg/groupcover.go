package gpg

import "slices"

// cover decides which groups are hidden. A reader knows the totals and all that
// is shown, and this rule too, and from the rule what can be and what cannot.
// Groups are therefore hidden beside small ones in a fixed order, and whether
// those hidden are enough depends on nothing but what the reader knows: their
// sums and their number.
//
// The last group that was hidden is called the cover. Whatever small number any of
// the others had, and one person the rest of them, the cover could have what is
// left, enough not to be small: then it would be the first that the order finds, the
// same groups would be hidden with the same sums, and the reader would see the
// same report.
type cover struct {
	minimum int64
	order   []int // in which groups are hidden beside small ones
}

// covering is what is hidden.
type covering struct {
	people, bonus, quarters []bool // of each group
	// gap is the one group, or -1, of which the numbers are hidden and the hourly
	// gap is not.
	gap    int
	totals bool // of the employer
}

// hide decides what is hidden: people, and with them all else of the group, then
// bonuses and quarters. Where no cover is enough everybody is hidden, and where
// people are, the totals too.
func (c cover) hide(people []*People, quarters [][4]int64) covering {
	hidden := make([]bool, len(people))
	bonus := make([][]int64, len(people))
	spread := make([][]int64, len(people))
	relevant, rated := make([]int64, len(people)), make([]int64, len(people))
	for i, p := range people {
		relevant[i], rated[i] = p.relevant, p.hourly.people()
		bonus[i] = []int64{p.bonus.people(), p.relevant - p.bonus.people()}
		spread[i] = quarters[i][:]
		hidden[i] = c.small(p.relevant) || c.small(rated[i])
	}
	result := covering{gap: -1}
	last, found := -1, true
	if slices.Contains(hidden, true) {
		last, found = c.until(hidden,
			func(i int) bool { return relevant[i] >= c.minimum && rated[i] >= c.minimum },
			func(int) bool {
				others := hiddenNumber(hidden) - 1
				return c.covers(hiddenSum(relevant, hidden), others) && c.covers(hiddenSum(rated, hidden), others)
			})
	}
	if !found {
		all := somebody(relevant)
		return covering{people: all, bonus: all, quarters: all, gap: -1, totals: true}
	}
	if hiddenNumber(hidden) == 2 {
		result.gap = last
	}
	result.people = hidden
	result.bonus = c.table(hidden, last, relevant, bonus, c.coversBonus)
	result.quarters = c.table(hidden, last, rated, spread, c.coversQuarters)
	return result
}

// small tells whether a count is hidden for its own sake.
func (c cover) small(n int64) bool { return n > 0 && n < c.minimum }

// covers tells whether each of so many others can have any small number, the rest
// one, and leave enough of the sum to the cover.
func (c cover) covers(sum, others int64) bool { return sum >= c.minimum+(c.minimum-1)+(others-1) }

// until hides those that may be, one after the other in the fixed order, until the
// last of them covers the others. It gives false where none does.
func (c cover) until(hidden []bool, may, enough func(int) bool) (last int, found bool) {
	for _, i := range c.order {
		if hidden[i] || !may(i) {
			continue
		}
		hidden[i] = true
		if enough(i) {
			return i, true
		}
	}
	return -1, false
}

// rows are the hidden rows of a table of groups, of which the reader knows the
// sum of each column, and of each row the sum unless the people are hidden.
type rows struct {
	columns []int64
	others  int64 // how many beside the cover
	most    int64 // the people whom these can have
}

// table hides rows in which there is a small count, and others beside them. Where
// people are hidden, their cover has to cover the rows too.
func (c cover) table(people []bool, last int, sizes []int64, cells [][]int64, covers func(rows) bool) []bool {
	hidden := slices.Clone(people)
	for i := range cells {
		hidden[i] = hidden[i] || slices.ContainsFunc(cells[i], c.small)
	}
	if !slices.Contains(hidden, true) {
		return hidden
	}
	enough := func(last int) bool {
		left := rows{columns: make([]int64, len(cells[last])), others: hiddenNumber(hidden) - 1}
		for i := range cells {
			if !hidden[i] {
				continue
			}
			for column, n := range cells[i] {
				left.columns[column] += n
			}
			switch {
			case i == last:
			case people[i]:
				left.most += c.minimum - 1
			default:
				left.most += sizes[i]
			}
		}
		return covers(left)
	}
	found := last >= 0 && enough(last)
	if last < 0 {
		_, found = c.until(hidden, func(i int) bool {
			return !slices.ContainsFunc(cells[i], func(n int64) bool { return n < c.minimum })
		}, enough)
	}
	if !found {
		return somebody(sizes)
	}
	return hidden
}

// coversQuarters: the cover has enough in each quarter even if all the others stand
// there.
func (c cover) coversQuarters(r rows) bool {
	return slices.Min(r.columns)-r.most >= c.minimum
}

// coversBonus: either few of all the others may have been paid a bonus or few not,
// and the cover has enough of both. Where nobody who is hidden was paid one, or
// everybody, that is known, and nothing else follows from it.
func (c cover) coversBonus(r rows) bool {
	paid, unpaid, most := r.columns[0], r.columns[1], r.most-r.others
	return paid == 0 || unpaid == 0 ||
		c.covers(paid, r.others) && unpaid-most >= c.minimum ||
		c.covers(unpaid, r.others) && paid-most >= c.minimum
}

// somebody are the groups of which there is anybody.
func somebody(sizes []int64) []bool {
	groups := make([]bool, len(sizes))
	for i, n := range sizes {
		groups[i] = n > 0
	}
	return groups
}

// hiddenNumber is how many are hidden.
func hiddenNumber(hidden []bool) (n int64) {
	for _, is := range hidden {
		if is {
			n++
		}
	}
	return n
}

// hiddenSum is the sum of those hidden.
func hiddenSum(counts []int64, hidden []bool) (sum int64) {
	for i, n := range counts {
		if hidden[i] {
			sum += n
		}
	}
	return sum
}
