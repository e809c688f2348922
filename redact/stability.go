package redact

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
