package releasetest_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/release/releasetest"
	"github.com/workforce-equality/equality/redact"
)

func TestMentioned(t *testing.T) {
	t.Parallel()
	type held struct {
		Shown  string
		secret uint16
		by     map[string]int
		next   *held
	}
	released := held{Shown: "101 of 202", secret: 303, by: map[string]int{"a": 404}, next: &held{secret: 505}}
	mentioned, err := releasetest.Mentioned(released, []int64{606}, "707.5")
	require.NoError(t, err)
	for _, n := range []int64{101, 202, 303, 404, 505, 606, 707} {
		assert.True(t, mentioned[n], n)
	}
	assert.False(t, mentioned[808])
	_, err = releasetest.Mentioned(math.NaN())
	require.Error(t, err)
}

func TestCounts(t *testing.T) {
	t.Parallel()
	all := redact.NewKey("QHG", "staff", "2024-03-31")
	system := redact.System{Cells: []redact.Cell{
		{Key: all, Count: count(t, 9)},
		{Key: all.With("sex", "Female")},
		{Key: all.With("sex", "Male"), Count: count(t, 4), Status: redact.Implied},
	}}
	assert.Equal(t, map[redact.Key]int64{all: 9}, releasetest.Counts(system))
	assert.True(t, releasetest.UpTo(9).Rule.Sensitive(9))
	assert.False(t, releasetest.UpTo(9).Rule.Sensitive(10))
}
