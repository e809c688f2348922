package rag_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/rag"
	"github.com/workforce-equality/equality/workforce"
)

func TestLines(t *testing.T) {
	from, now := day(2023, 1, 1), day(2023, 1, 11) // ten days
	for name, c := range map[string]struct {
		first, last, target     string
		distance, days, arrival string
	}{
		"half-way":                  {"0", "5", "10", "5", "10", "2023-01-21"},
		"a third of a day more":     {"0", "3", "4", "1", "10/3", "2023-01-15"},
		"downwards":                 {"10", "5", "0", "-5", "10", "2023-01-21"},
		"there exactly":             {"0", "10", "10", "0", "0", "2023-01-11"},
		"passed on the way":         {"0", "11", "10", "-1", "0", "2023-01-11"},
		"there and level":           {"10", "10", "10", "0", "0", "2023-01-11"},
		"level, below the target":   {"5", "5", "10", "5", "N/A: division by zero", ""},
		"away from it":              {"5", "4", "10", "6", "N/A: unbounded", ""},
		"there, and away again":     {"10", "9", "10", "1", "N/A: unbounded", ""},
		"passed on the way down":    {"97", "93", "95", "2", "0", "2023-01-11"},
		"not in ten thousand years": {"0", "1/1000000", "10", "9999999/1000000", "99999990", ""},
		"no value":                  {"[c]", "5", "10", "5", "[c]", ""},
		"no value now":              {"5", "[x]", "10", "[x]", "[x]", ""},
		"no target":                 {"0", "5", "[x]", "[x]", "[x]", ""},
	} {
		t.Run(name, func(t *testing.T) {
			line, err := rag.NewLine(rag.Point{On: from, Value: number(t, c.first)}, rag.Point{On: now, Value: number(t, c.last)}, number(t, c.target))
			require.NoError(t, err)
			assert.Equal(t, number(t, c.distance), line.Distance())
			assert.Equal(t, number(t, c.days), line.Days())
			arrival, reached := line.Arrival()
			assert.Equal(t, c.arrival, arrival.String())
			assert.Equal(t, c.arrival != "", reached)
			assert.NotEmpty(t, line.String())
		})
	}
}

// A target that was passed is not said to be reached, and one that is left behind is
// not either.
func TestLineSentence(t *testing.T) {
	for want, c := range map[string]struct{ first, last int64 }{
		"at the target of 95 on 2023-01-11; on a straight line from 2023-01-01 the target was reached by then":             {90, 95},
		"2.0 above 95 on 2023-01-11; on a straight line from 2023-01-01 it was passed by then, on the way up":              {93, 97},
		"2.0 below 95 on 2023-01-11; on a straight line from 2023-01-01 it was passed by then, on the way down":            {97, 93},
		"2.0 below 95 on 2023-01-11; on a straight line from 2023-01-01 it is never reached, which is no forecast":         {95, 93},
		"1.0 below 95 on 2023-01-11; on a straight line from 2023-01-01 it is reached on 2023-01-21, which is no forecast": {93, 94},
		"1.0 above 95 on 2023-01-11; on a straight line from 2023-01-01 it is reached on 2023-01-21, which is no forecast": {97, 96},
	} {
		t.Run(want, func(t *testing.T) {
			line, err := rag.NewLine(
				rag.Point{On: day(2023, 1, 1), Value: whole(c.first)}, rag.Point{On: day(2023, 1, 11), Value: whole(c.last)}, whole(95),
			)
			require.NoError(t, err)
			assert.Equal(t, want, line.String())
		})
	}
}

func TestLineFaults(t *testing.T) {
	first := rag.Point{On: day(2023, 1, 1)}
	_, err := rag.NewLine(rag.Point{}, rag.Point{On: day(2023, 2, 29)}, whole(1))
	require.ErrorIs(t, err, measure.ErrNotSupplied)
	require.ErrorIs(t, err, measure.ErrUnrecognised)
	_, err = rag.NewLine(first, first, whole(1))
	require.ErrorIs(t, err, measure.ErrConflict)
	assert.Equal(t, "[x]", rag.Line{}.String())
	assert.False(t, rag.Line{}.Days().Known())
	_, reached := rag.Line{}.Arrival()
	assert.False(t, reached)
}

// The day of arrival is the first on which the line has reached the target.
func FuzzArrival(f *testing.F) {
	f.Add(int64(0), int64(5), int64(10), uint16(10))
	f.Add(int64(965), int64(969), int64(1000), uint16(365))
	f.Add(int64(10), int64(-5), int64(-70), uint16(7))
	f.Fuzz(func(t *testing.T, first, last, target int64, days uint16) {
		limit := func(n int64) measure.Value { return measure.Fraction(n%1_000_000, 10) }
		start := rag.Point{On: day(2000, 1, 1), Value: limit(first)}
		now := rag.Point{On: later(start.On, int(days)), Value: limit(last)}
		line, err := rag.NewLine(start, now, limit(target))
		if days == 0 {
			require.ErrorIs(t, err, measure.ErrConflict)
			return
		}
		require.NoError(t, err)
		arrival, reached := line.Arrival()
		if !reached || line.Days() == whole(0) {
			return
		}
		at := func(days int) measure.Value { return now.Value.Plus(line.PerDay().Times(whole(int64(days)))) }
		passed := 0
		for on := now.On; on != arrival; on = later(on, 1) {
			if passed++; passed > 100_000 {
				return // further than is worth walking
			}
		}
		before, _ := at(passed - 1).Compare(limit(target))
		then, _ := at(passed).Compare(limit(target))
		assert.Equal(t, -line.Distance().Sign(), before, "not yet the day before")
		assert.GreaterOrEqual(t, then*line.Distance().Sign(), 0, "reached on the day")
	})
}

// later is a day so many days after another, counted one by one.
func later(on workforce.Date, days int) workforce.Date {
	for range days {
		next := workforce.Date{Year: on.Year, Month: on.Month, Day: on.Day + 1}
		switch {
		case next.Check() == nil:
		case on.Month < 12:
			next = workforce.Date{Year: on.Year, Month: on.Month + 1, Day: 1}
		default:
			next = workforce.Date{Year: on.Year + 1, Month: 1, Day: 1}
		}
		on = next
	}
	return on
}

func TestMilestones(t *testing.T) {
	eightA, err := measure.NewProportion(count(t, 7), count(t, 42))
	require.NoError(t, err)
	aspiration, err := measure.NewAspiration(eightA, whole(30), 2019, 2025) // 12.6, so 13 people: one a year
	require.NoError(t, err)
	for name, c := range map[string]struct {
		year         int
		people       int64
		word, reason string
	}{
		"as planned": {2022, 10, "On the line", "10 people, of 10"},
		"one short":  {2022, 9, "Behind", "9 people, of 10"},
		"ahead":      {2020, 13, "On the line", "13 people, of 8"},
		"the end":    {2025, 12, "Behind", "12 people, of 13"},
	} {
		t.Run(name, func(t *testing.T) {
			rating, err := rag.RateMilestone(aspiration, c.year, count(t, c.people))
			require.NoError(t, err)
			assert.Equal(t, c.word, rating.Word())
			assert.Equal(t, c.reason, rating.Reason)
		})
	}
	rating, err := rag.RateMilestone(aspiration, 2022, measure.AbsentCount(measure.Suppressed))
	require.NoError(t, err)
	assert.Equal(t, measure.Suppressed, rating.Absent)
	for _, year := range []int{2019, 2026} {
		_, err := rag.RateMilestone(aspiration, year, count(t, 10))
		require.ErrorIs(t, err, measure.ErrOutOfRange)
	}
	_, err = rag.RateMilestone(measure.Aspiration{}, 2022, count(t, 10))
	require.ErrorIs(t, err, measure.ErrOutOfRange)
}

func count(t *testing.T, n int64) measure.Count {
	t.Helper()
	c, err := measure.NewCount(n)
	require.NoError(t, err)
	return c
}

// 95 per cent is complete enough, and a hair less is not, whatever it was before.
func TestCompleteness(t *testing.T) {
	set, err := rag.NewSet(rag.Completeness("wres1.completeness", whole(95)))
	require.NoError(t, err)
	for value, word := range map[string]string{"95": "Target met", "94.9999": "Below target", "96": "Target met", "100": "Target met", "0": "Below target"} {
		assert.Equal(t, word, rated(t, set, "wres1.completeness", "", "99", value).Word(), value)
	}
}
