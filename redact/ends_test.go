package redact_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/redact"
)

// A cell that is twice another, of which a reader knows an end, has an end too, though it
// moves further than all cells with ends together: 2 × (1,000 + 7).
func TestEndOfATwofoldCell(t *testing.T) {
	const bounded, seven, one, other, fifty, sum, twofold = 0, 1, 2, 3, 4, 5, 6
	var s redact.System
	for i, n := range []int64{bounded: 3, seven: 7, one: 10, other: 10, fifty: 50, sum: 60, twofold: 20} {
		s.Add(cellKey(i), count(n))
	}
	s.Cells[bounded].Reader.Upper = count(1000)
	s.Cells[seven].Status, s.Cells[fifty].Status = redact.Fixed, redact.Fixed
	s.Sum(cellKey(one), cellKey(bounded), cellKey(seven))
	s.Sum(cellKey(sum), cellKey(one), cellKey(fifty))
	s.Sum(cellKey(sum), cellKey(other), cellKey(fifty))
	s.Sum(cellKey(twofold), cellKey(one), cellKey(other))
	policy := redact.Below10()
	policy.Rule.Max, policy.Level = 60, redact.RequireBounds(30, 5)

	greatest := map[redact.Key]int64{}
	for _, u := range protect(t, policy, s).Unprotected() {
		greatest[u.Key] = u.GreatestAttainable
	}
	assert.EqualValues(t, 1007, greatest[cellKey(one)])
	assert.EqualValues(t, 2014, greatest[cellKey(twofold)])
}
