package whole_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/whole"
)

// A ratio of two rates with three of its operands unknown, against every combination.
func TestRatio(t *testing.T) {
	const staff, a = 0, 1
	var b builder
	b.unknown(20, 40)
	b.unknown(1, 9)
	b.unknown(1, 4)
	const known = 10 // (a ÷ staff) ÷ (second ÷ known) is printed as 2.3
	b.Rows = append(
		b.Rows,
		whole.Row{
			Terms:    []whole.Term{{Unknown: a, Coefficient: 100 * known}},
			Products: []whole.Product{{First: 2, Second: staff, Coefficient: -225}},
			High:     whole.Unbounded,
		},
		whole.Row{
			Terms:    []whole.Term{{Unknown: a, Coefficient: 100 * known}},
			Products: []whole.Product{{First: staff, Second: 2, Coefficient: -235}},
			Low:      whole.Unlimited,
		},
	)
	truth := enumerate(b.System, 40)
	for unknown, want := range truth {
		listed, all := values(t, b.System, unknown).List(100)
		require.True(t, all)
		assert.Len(t, listed, len(want))
		assert.False(t, slices.ContainsFunc(listed, func(v int64) bool { return !want[v] }))
	}
}

// A product gives an end to an unknown once the other is known not to be zero.
func TestProductEnd(t *testing.T) {
	var b builder
	for range 3 {
		b.unknown(0, whole.Unbounded)
	}
	b.row(1, whole.Unbounded, 0, 1, 1)
	b.row(0, whole.Unbounded, 0, 1, -1)
	b.Rows = append(b.Rows, whole.Row{Products: []whole.Product{{First: 0, Second: 1, Coefficient: 1}}, High: 5000})
	ends, err := b.Range(t.Context(), 0)
	require.NoError(t, err)
	assert.Equal(t, []int64{0, 5000}, []int64{ends.Low, ends.High})
	b.Rows = b.Rows[1:] // the other may be zero
	assert.Equal(t, run(0, whole.Unbounded, 1), values(t, b.System, 0))
}

// Rows that contradict each other for each value of a factor, with cones without end.
func TestProductsContradict(t *testing.T) {
	var b builder
	b.unknown(1, 3)
	b.unknown(1, whole.Unbounded)
	b.unknown(1, whole.Unbounded)
	b.row(0, whole.Unbounded, 0, 1, -1)
	product := func(low, high, coefficient int64, others ...int64) {
		b.row(low, high, others...)
		last := &b.Rows[len(b.Rows)-1]
		last.Products = []whole.Product{{First: 0, Second: 1, Coefficient: coefficient}}
	}
	// The third is about (0.58 + factor ÷ 3) × the second, and at most 5/12 factor ×
	// the second or, from 3 on, the second.
	product(0, whole.Unbounded, 5, 0, 0, -12)
	product(0, whole.Unbounded, 200, 0, 153, -600)
	product(whole.Unlimited, 0, 200, 0, 147, -600)
	_, found, err := b.Solve(t.Context())
	require.NoError(t, err)
	assert.False(t, found)
}
