package releasetest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/release/releasetest"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
)

type inner struct{ count measure.Count }

type report struct {
	Shown, Hidden measure.Count
	score         measure.Value
	printed       published.Printed
	rows          []inner
	two           [2]inner
}

func count(t *testing.T, n int64) measure.Count {
	t.Helper()
	c, err := measure.NewCount(n)
	require.NoError(t, err)
	return c
}

// TestDisturb: what is hidden changes wherever it stands, and nothing else does.
func TestDisturb(t *testing.T) {
	printed, err := published.Parse("2.17%")
	require.NoError(t, err)
	seven, hidden := count(t, 7), measure.AbsentCount(measure.Suppressed)
	own := report{seven, seven, measure.Integer(7), printed, []inner{{seven}, {seven}}, [2]inner{{seven}, {seven}}}
	released := report{
		seven, hidden, measure.Absent(measure.Suppressed), published.Printed{}, []inner{{seven}, {hidden}}, [2]inner{{hidden}, {seven}},
	}
	before := own
	disturbed, n := releasetest.Disturb(own, released)
	assert.Equal(t, 5, n)
	assert.Equal(t, before, own)
	assert.Equal(t, []inner{{seven}, {seven}}, own.rows, "the report that was given stays as it is")
	assert.Equal(t, seven, disturbed.Shown)
	assert.Equal(t, [2]inner{{disturbed.two[0].count}, {seven}}, disturbed.two)
	for _, changed := range []measure.Count{disturbed.Hidden, disturbed.rows[1].count, disturbed.two[0].count} {
		assert.True(t, changed.Known())
		assert.NotEqual(t, seven, changed)
	}
	assert.NotEqual(t, own.score, disturbed.score)
	assert.NotEqual(t, own.printed, disturbed.printed)
}

func TestShares(t *testing.T) {
	rows := []inner{{count(t, 7)}, {count(t, 8)}}
	assert.True(t, releasetest.Shares(report{rows: rows}, report{rows: rows}))
	assert.True(t, releasetest.Shares([]report{{rows: rows}}, report{rows: rows[:1]}))
	assert.False(t, releasetest.Shares(report{rows: rows}, report{rows: append([]inner(nil), rows...)}))
	assert.False(t, releasetest.Shares(report{}, report{}))
}
