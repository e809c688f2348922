package measure_test

import (
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

// FuzzOddsRatio: swapping the groups, or the ranks, turns the ratio round;
// swapping both changes nothing. The interval turns with it and lies about it.
func FuzzOddsRatio(f *testing.F) {
	published(f)
	f.Fuzz(func(t *testing.T, a, b, c, d int64, level float64) {
		a, b, c, d = headcount(a), headcount(b), headcount(c), headcount(d)
		o := spread(t, a, b, c, d)
		back := o.Reversed()
		require.Equal(t, o, back.Reversed())
		if b == 0 || d == 0 {
			require.Equal(t, measure.NoBase, o.Ratio().Reason())
			require.Equal(t, measure.NoBase, back.Ratio().Reason())
			return
		}
		require.Equal(t, relative(t, a, b, c, d).Ratio(), o.Ratio())
		interval, there := o.Woolf(level), back.Woolf(level)
		if a == 0 || c == 0 {
			require.Equal(t, c > 0, o.Ratio().Known())
			require.Equal(t, a > 0, back.Ratio().Known())
			require.False(t, interval.Known())
			require.False(t, there.Known())
			return
		}
		require.Equal(t, measure.Integer(1), o.Ratio().Times(back.Ratio()))
		require.Equal(t, measure.Integer(1), o.Ratio().Times(spread(t, b, a, d, c).Ratio()))
		require.Equal(t, o.Ratio(), spread(t, d, c, b, a).Ratio())
		require.Equal(t, level > 0 && level < 1, interval.Known())
		if interval.Known() {
			assertReciprocal(t, interval, there)
			assertAbout(t, interval, o.Ratio())
		}
	})
}

// FuzzOddsRatioTest: the test of two groups in two ranks is that of the shares
// in the upper rank.
func FuzzOddsRatioTest(f *testing.F) {
	published(f)
	f.Fuzz(func(t *testing.T, a, b, c, d int64, _ float64) {
		const most = 1_000_000
		a, b, c, d = bounded(a, most), bounded(b, most), bounded(c, most), bounded(d, most)
		require.Equal(t, relative(t, a, a+b, c, c+d).Test(), spread(t, a, b, c, d).Test())
	})
}

// FuzzCompounded: the steps add up where the ratios multiply, and the reciprocal
// goes the same way back.
func FuzzCompounded(f *testing.F) {
	f.Add(int64(154), int64(100), uint8(0), 3, 4)
	f.Add(int64(0), int64(1), uint8(0), 0, 7)
	f.Add(int64(-1), int64(1), uint8(0), 1, 1)
	f.Add(int64(math.MaxInt64), int64(3), uint8(255), 100, 0)
	f.Add(int64(1), int64(1), uint8(0), math.MaxInt, math.MinInt)
	f.Fuzz(func(t *testing.T, num, den int64, shift uint8, first, second int) {
		exact := fuzzed(num, den, shift)
		ratio := measure.FromRat(exact)
		got := measure.Compounded(ratio, first)
		require.Equal(t, exact.Sign() >= 0 && first >= 0 && first <= 100, got.Known())
		if !got.Known() {
			require.Equal(t, measure.Absent(measure.OutOfRange), got)
			return
		}
		second = int(bounded(int64(second), int64(100-first)))
		together := measure.Compounded(ratio, first+second)
		require.Equal(t, together, got.Times(measure.Compounded(ratio, second)))
		require.Equal(t, measure.Integer(1), measure.Compounded(ratio, 0))
		require.Equal(t, ratio, measure.Compounded(ratio, 1))
		if exact.Sign() > 0 {
			inverse := measure.Compounded(measure.FromRat(new(big.Rat).Inv(exact)), first)
			require.Equal(t, measure.Integer(1), got.Times(inverse))
		}
	})
}

// FuzzAspiration: the target is the least whole number of people that reaches
// the share; the milestones rise, or stay, from the current people to it.
func FuzzAspiration(f *testing.F) {
	f.Add(int64(3), int64(42), int64(19), int64(1), 2019, 2025)
	f.Add(int64(20), int64(42), int64(19), int64(1), 2019, 2119)
	f.Add(int64(0), int64(0), int64(100), int64(1), 0, 1)
	f.Add(int64(0), int64(measure.MaxCount), int64(100), int64(3), 2019, 2028)
	f.Add(int64(1), int64(2), int64(-1), int64(1), 2019, 2019)
	f.Add(int64(1), int64(2), int64(1), int64(1), math.MinInt, math.MaxInt)
	f.Fuzz(func(t *testing.T, part, whole, num, den int64, from, to int) {
		whole = headcount(whole)
		part = bounded(part, whole)
		share, exact := share(t, part, whole), fuzzed(num, den, 0)
		reference := measure.FromRat(exact)
		a, err := measure.NewAspiration(share, reference, from, to)
		span := new(big.Int).Sub(big.NewInt(int64(to)), big.NewInt(int64(from)))
		inside := exact.Sign() >= 0 && exact.Cmp(big.NewRat(100, 1)) <= 0
		if !inside || span.Sign() <= 0 || span.Cmp(big.NewInt(100)) > 0 {
			require.Error(t, err)
			require.Equal(t, measure.Aspiration{}, a)
			return
		}
		require.NoError(t, err)
		target, known := a.Target().Int64()
		require.True(t, known)
		hundredfold := func(n int64) *big.Rat { return new(big.Rat).Mul(big.NewRat(100, 1), big.NewRat(n, 1)) }
		wanted := new(big.Rat).Mul(exact, big.NewRat(whole, 1))
		require.GreaterOrEqual(t, hundredfold(target).Cmp(wanted), 0)
		require.Negative(t, hundredfold(target-1).Cmp(wanted))
		gap, _ := a.Gap().Int64()
		require.Equal(t, max(0, target-part), gap)

		before := measure.Milestone{Year: from, Exact: measure.Integer(part), People: people(t, part)}
		milestones := a.Milestones()
		for _, milestone := range milestones {
			require.Equal(t, before.Year+1, milestone.Year)
			assertRises(t, before.Exact, milestone.Exact)
			assertRises(t, before.People.Value(), milestone.People.Value())
			assertRises(t, milestone.Exact, milestone.People.Value())
			before = milestone
		}
		require.Equal(t, measure.Milestone{Year: to, Exact: measure.Integer(part + gap), People: people(t, part+gap)}, before)
	})
}

func assertRises(tb testing.TB, low, high measure.Value) {
	tb.Helper()
	order, known := low.Compare(high)
	assert.True(tb, known)
	assert.LessOrEqual(tb, order, 0)
}

// FuzzCompleteness: with the missing records known the target is reached, and
// with one fewer it is not.
func FuzzCompleteness(f *testing.F) {
	f.Add(int64(16), int64(400), int64(95), int64(1))
	f.Add(int64(0), int64(0), int64(100), int64(1))
	f.Add(int64(measure.MaxCount), int64(measure.MaxCount), int64(100), int64(3))
	f.Add(int64(1), int64(3), int64(-1), int64(7))
	f.Fuzz(func(t *testing.T, unknown, all, num, den int64) {
		all = headcount(all)
		unknown = bounded(unknown, all)
		completeness := complete(t, people(t, unknown), people(t, all))
		require.Equal(t, people(t, all), completeness.Proportion().Part().Plus(people(t, unknown)))
		target := measure.FromRat(fuzzed(num, den, 0))
		missing, known := completeness.Missing(target).Int64()
		above, _ := target.Compare(measure.Integer(100))
		require.Equal(t, target.Sign() >= 0 && above <= 0, known)
		if !known || all == 0 {
			require.Zero(t, missing)
			return
		}
		require.LessOrEqual(t, missing, unknown)
		require.GreaterOrEqual(t, complete(t, people(t, unknown-missing), people(t, all)).Against(target).Points().Sign(), 0)
		if missing > 0 {
			require.Negative(t, complete(t, people(t, unknown-missing+1), people(t, all)).Against(target).Points().Sign())
		}
	})
}
