package measure_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

// aspires is an aspiration of a band from 2019 to 2025 that cannot fail.
func aspires(tb testing.TB, current measure.Proportion, reference measure.Value) measure.Aspiration {
	tb.Helper()
	aspiration, err := measure.NewAspiration(current, reference, 2019, 2025)
	require.NoError(tb, err)
	return aspiration
}

func TestAspiration(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name                       string
		part, whole                int64
		reference                  string
		exact, target, gap, phrase string
	}{
		{"19 per cent of 42", 7, 42, "19", "7.98", "8", "1", "19.0% of 42 by 2025 is 8, rounded up: 1 more than in 2019"},
		{"just above a whole number", 0, 100, "20.01", "20.01", "21", "21", "20.0% of 100 by 2025 is 21, rounded up: 21 more than in 2019"},
		{"a whole number", 3, 40, "20", "8.00", "8", "5", "20.0% of 40 by 2025 is 8: 5 more than in 2019"},
		{"share of the own workforce", 2, 13, "24", "3.12", "4", "2", "24.0% of 13 by 2025 is 4, rounded up: 2 more than in 2019"},
		{"over-represented", 20, 42, "19", "7.98", "8", "0", "19.0% of 42 by 2025 is 8, rounded up: 0 more than in 2019"},
		{"reached but for rounding", 8, 42, "19", "7.98", "8", "0", "19.0% of 42 by 2025 is 8, rounded up: 0 more than in 2019"},
		{"nobody aimed at", 0, 42, "0", "0.00", "0", "0", "0.0% of 42 by 2025 is 0: 0 more than in 2019"},
		{"everybody", 0, 42, "100", "42.00", "42", "42", "100.0% of 42 by 2025 is 42: 42 more than in 2019"},
		{"a third", 0, 3, "100/3", "1.00", "1", "1", "33.3% of 3 by 2025 is 1: 1 more than in 2019"},
		{"band of nobody", 0, 0, "19", "0.00", "0", "0", "19.0% of 0 by 2025 is 0: 0 more than in 2019"},
		{"the greatest band", 0, measure.MaxCount, "99.999999999999", "999999999999.99", "1000000000000", "1000000000000", "100.0% of 1000000000000 by 2025 is 1000000000000, rounded up: 1000000000000 more than in 2019"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			current := share(t, c.part, c.whole)
			aspiration := aspires(t, current, exactly(t, c.reference))
			assert.Equal(t, c.exact, aspiration.Exact().Text(2))
			assert.Equal(t, c.target, aspiration.Target().String())
			assert.Equal(t, c.gap, aspiration.Gap().String())
			assert.Equal(t, c.phrase, aspiration.String())
			assert.Equal(t, current, aspiration.Current())
			assert.Equal(t, exactly(t, c.reference), aspiration.Reference())
		})
	}
}

func TestAspirationMilestones(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name        string
		part, whole int64
		reference   string
		exact       []string
		people      []string
	}{
		{
			"from 3 to 8 in six years", 3, 42, "19",
			[]string{"23/6", "14/3", "11/2", "19/3", "43/6", "8"},
			[]string{"4", "5", "6", "7", "8", "8"},
		},
		{
			"one a year", 1, 7, "100",
			[]string{"2", "3", "4", "5", "6", "7"},
			[]string{"2", "3", "4", "5", "6", "7"},
		},
		{
			"over-represented", 9, 42, "19",
			[]string{"9", "9", "9", "9", "9", "9"},
			[]string{"9", "9", "9", "9", "9", "9"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			milestones := aspires(t, share(t, c.part, c.whole), exactly(t, c.reference)).Milestones()
			require.Len(t, milestones, 6)
			for i, milestone := range milestones {
				assert.Equal(t, 2020+i, milestone.Year)
				assert.Equal(t, c.exact[i], milestone.Exact.String())
				assert.Equal(t, c.people[i], milestone.People.String())
			}
		})
	}
	assert.Empty(t, measure.Aspiration{}.Milestones())
}

func TestAspirationYears(t *testing.T) {
	t.Parallel()
	current, reference := share(t, 7, 42), measure.Integer(19)
	for _, c := range []struct {
		name     string
		from, to int
		err      error
	}{
		{"one year", 2019, 2020, nil},
		{"a hundred years", 2019, 2119, nil},
		{"more than a hundred years", 2019, 2120, measure.ErrTooLarge},
		{"no baseline", 0, 2028, measure.ErrTooLarge},
		{"every year there is", math.MinInt, math.MaxInt, measure.ErrTooLarge},
		{"the first years there are", math.MinInt, math.MinInt + 100, nil},
		{"the last years there are", math.MaxInt - 100, math.MaxInt, nil},
		{"ends in its baseline", 2019, 2019, measure.ErrConflict},
		{"ends before its baseline", 2025, 2019, measure.ErrConflict},
		{"ends long before its baseline", math.MaxInt, math.MinInt, measure.ErrConflict},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			aspiration, err := measure.NewAspiration(current, reference, c.from, c.to)
			require.ErrorIs(t, err, c.err)
			if c.err != nil {
				assert.Equal(t, measure.Aspiration{}, aspiration)
				return
			}
			from, to := aspiration.Years()
			assert.Equal(t, c.from, from)
			assert.Equal(t, c.to, to)
			milestones := aspiration.Milestones()
			require.Len(t, milestones, c.to-c.from)
			assert.Equal(t, c.from+1, milestones[0].Year)
			assert.Equal(t, measure.Milestone{Year: c.to, Exact: measure.Integer(8), People: people(t, 8)}, milestones[len(milestones)-1])
		})
	}
}

func TestAspirationReference(t *testing.T) {
	t.Parallel()
	for _, reference := range []string{"-1", "-1/1000", "100.01", "190", "1" + strings.Repeat("0", 1_000)} {
		_, err := measure.NewAspiration(share(t, 7, 42), exactly(t, reference), 2019, 2025)
		require.ErrorIs(t, err, measure.ErrOutOfRange)
		assert.Less(t, len(err.Error()), 200)
	}
	_, err := measure.NewAspiration(share(t, 7, 42), measure.Integer(190), 2025, 2019)
	require.ErrorIs(t, err, measure.ErrOutOfRange)
	require.ErrorIs(t, err, measure.ErrConflict)
	assert.Equal(t, "out of range: reference share 190 per cent\nconflict: from 2025 to 2019", err.Error())
}

func TestAspirationAbsent(t *testing.T) {
	t.Parallel()
	for _, reason := range reasons() {
		t.Run(reason.String(), func(t *testing.T) {
			t.Parallel()
			absent := measure.AbsentCount(reason)
			noReference := aspires(t, share(t, 7, 42), measure.Absent(reason))
			hidden, err := measure.NewProportion(people(t, 7), absent)
			require.NoError(t, err)
			for name, aspiration := range map[string]measure.Aspiration{
				"no reference": noReference, "no headcount": aspires(t, hidden, measure.Integer(19)),
			} {
				assert.Equal(t, measure.Absent(reason), aspiration.Exact(), name)
				assert.Equal(t, absent, aspiration.Target(), name)
				assert.Equal(t, absent, aspiration.Gap(), name)
				assert.Equal(t, marshalled(t, absent), aspiration.String(), name)
				assertMilestones(t, aspiration, reason)
			}

			unknown, err := measure.NewProportion(absent, people(t, 42))
			require.NoError(t, err)
			noCurrent := aspires(t, unknown, measure.Integer(19))
			assert.Equal(t, people(t, 8), noCurrent.Target(), "the target is made of the headcount alone")
			assert.Equal(t, absent, noCurrent.Gap())
			assert.Equal(t, "19.0% of 42 by 2025 is 8, rounded up: "+reason.Marker()+" more than in 2019", noCurrent.String())
			assertMilestones(t, noCurrent, reason)
		})
	}
	assert.Equal(t, "[x]", measure.Aspiration{}.String())
}

// assertMilestones wants the years, and nothing in them.
func assertMilestones(t *testing.T, aspiration measure.Aspiration, reason measure.Reason) {
	t.Helper()
	require.Len(t, aspiration.Milestones(), 6)
	for i, milestone := range aspiration.Milestones() {
		assert.Equal(t, measure.Milestone{Year: 2020 + i, Exact: measure.Absent(reason), People: measure.AbsentCount(reason)}, milestone)
	}
}
