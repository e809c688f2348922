package whole_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/internal/whole"
)

func TestSet(t *testing.T) {
	tests := map[string]struct {
		set   whole.Set
		count int64
		list  []int64
	}{
		"empty":             {},
		"one value":         {set: run(4, 4, 1), count: 1, list: []int64{4}},
		"a step of its own": {set: run(1, 8, 7), count: 2, list: []int64{1, 8}},
		"no step":           {set: run(1, 3, 0), count: 3, list: []int64{1, 2, 3}},
		"ends that cross":   {set: run(3, 1, 1)},
		"far up":            {set: run(math.MaxInt64-3, math.MaxInt64-1, 2), count: 2, list: []int64{math.MaxInt64 - 3, math.MaxInt64 - 1}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			list, all := test.set.List(10)
			assert.True(t, all)
			assert.Equal(t, test.list, list)
			assert.Equal(t, test.count, test.set.Count())
			for _, v := range list {
				assert.True(t, test.set.Contains(v))
			}
		})
	}
	_, some := whole.Set{}.Min()
	assert.False(t, some)
	_, some = whole.Set{}.Max()
	assert.False(t, some)
	endless := run(2, whole.Unbounded, 1)
	assert.Equal(t, whole.Unbounded, endless.Count())
	_, all := endless.List(1000)
	assert.False(t, all)
}
