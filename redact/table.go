package redact

// table is systems joined into one, with cells and sums as numbers: what the
// search works on.
type table struct {
	keys      []Key
	value     []int64
	low, high []int64 // what the reader thinks possible of a hidden cell
	status    []Status
	weight    []int64
	preferred []bool
	cleared   []bool  // not sensitive whatever it holds
	bySize    []bool  // hidden because the rule finds it so
	level     []int64 // see levels
	place     []place // see places, of a choice by priority
	cost      []int64 // of hiding an open cell
	lines     []line
	needs     []need // of the sensitive cells, the zero need of others
	sensitive []bool
	finding   *finding
}

// line says that a total is the sum of its parts.
type line struct {
	total int
	parts []int
}

// cells lists the total and then the parts.
func (l line) cells() []int { return append([]int{l.total}, l.parts...) }

// holds tells whether a table agrees with the sum.
func (l line) holds(table []int64) bool {
	rest := table[l.total]
	for _, part := range l.parts {
		rest -= table[part]
	}
	return rest == 0
}

// people is how many people a hidden cell counts for where the choice is between cells
// of the same cost: those it holds, and 1 of a cell that is [Cell.Preferred] or holds
// nobody. So a pattern stays as it was last year where that costs no more, and costs
// are as they would be without last year.
func (t *table) people(i int) int64 {
	if t.preferred[i] {
		return 1
	}
	return max(1, t.value[i])
}
