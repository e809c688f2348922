package workforce_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// TestAspirations: 24 per cent of 43, of 26 and of 1 is 10.32, 6.24 and 0.24,
// which whole people reach with 11, 7 and 1. The rows have 6, 8 and none.
func TestAspirations(t *testing.T) {
	grades := gradesOf(
		rowOf(t, workforce.Clinical, 36, 6, workforce.Band8a),
		rowOf(t, workforce.Clinical, 17, 8, workforce.Band8b),
		rowOf(t, 0, 0, 0, workforce.VSM), // one of unknown group
	)
	aspirations, err := grades.Aspirations(workforce.BME, measure.Integer(24), 2024, 2028)
	require.NoError(t, err)
	require.Len(t, aspirations, 3)
	for i, want := range []struct{ row, exact, target, gap string }{
		{"clinical row", "258/25", "11", "5"}, {"clinical row", "156/25", "7", "0"}, {"row", "6/25", "1", "1"},
	} {
		assert.Equal(t, want.row, aspirations[i].Row)
		assert.Equal(t, want.exact, aspirations[i].Exact().String())
		assert.Equal(t, want.target, aspirations[i].Target().String())
		assert.Equal(t, want.gap, aspirations[i].Gap().String(), "never a reduction")
	}
	milestones := aspirations[0].Milestones()
	require.Len(t, milestones, 4)
	assert.Equal(t, "29/4", milestones[0].Exact.String(), "6 and a quarter of 5")
	assert.Equal(t, 2028, milestones[3].Year)
	assert.Equal(t, "11", milestones[3].People.String())
}

func TestAspirationsStates(t *testing.T) {
	hidden := rowOf(t, 0, 0, 0, workforce.Band7)
	hidden.Staff = measure.NewCells[workforce.EthnicGroup](measure.AbsentCount(measure.Suppressed), measure.AbsentCount(measure.Suppressed), measure.Count{})
	aspirations, err := gradesOf(hidden, workforce.RowReport[workforce.EthnicGroup]{}).Aspirations(workforce.BME, measure.Integer(24), 2024, 2028)
	require.NoError(t, err)
	assert.Equal(t, measure.Suppressed, aspirations[0].Gap().Reason())
	assert.Equal(t, measure.NotSupplied, aspirations[1].Target().Reason())

	aspirations, err = gradesOf(rowOf(t, 0, 9, 1, workforce.Band7)).Aspirations(workforce.BME, measure.Value{}, 2024, 2028)
	require.NoError(t, err)
	assert.Equal(t, measure.NotSupplied, aspirations[0].Gap().Reason(), "no share is aimed at")

	aspirations, err = gradesOf().Aspirations(workforce.BME, measure.Integer(24), 2024, 2028)
	require.NoError(t, err)
	assert.Empty(t, aspirations)
}

// TestAspirationsFaults: what is wrong is wrong for every row, and said once.
func TestAspirationsFaults(t *testing.T) {
	grades := gradesOf(rowOf(t, 0, 9, 1, workforce.Band7), rowOf(t, 0, 9, 1, workforce.Band8a))
	for _, c := range []struct {
		name      string
		reference measure.Value
		from, to  int
		kind      error
	}{
		{"share above 100", measure.Integer(101), 2024, 2028, measure.ErrOutOfRange},
		{"share below 0", measure.Integer(-1), 2024, 2028, measure.ErrOutOfRange},
		{"end before the baseline", measure.Integer(24), 2028, 2024, measure.ErrConflict},
		{"no years", measure.Integer(24), 0, 0, measure.ErrConflict},
		{"more than a century", measure.Integer(24), 2024, 2125, measure.ErrTooLarge},
	} {
		t.Run(c.name, func(t *testing.T) {
			aspirations, err := grades.Aspirations(workforce.BME, c.reference, c.from, c.to)
			require.ErrorIs(t, err, c.kind)
			assert.Nil(t, aspirations)
		})
	}
}
