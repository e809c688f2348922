package measure_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

// farFrom tells whether a value lies so far from both limits that the rounding of
// neither decides whether it is within them. Great numbers are given more room.
func farFrom(v measure.Value, limits measure.Interval) bool {
	exact, _ := v.Rat()
	room := new(big.Rat).Mul(exact, big.NewRat(1, 100_000_000_000))
	room.Add(room, resolution())
	for _, limit := range []measure.Value{limits.Low, limits.High} {
		distance, known := v.Minus(limit).Rat()
		if !known || distance.Abs(distance).Cmp(room) <= 0 {
			return false
		}
	}
	return true
}

// FuzzFunnel: a share is within the limits about a target exactly when its
// interval of Wilson contains the target, and the limits of the complement about
// the complement of the target mirror them.
func FuzzFunnel(f *testing.F) {
	published(f)
	f.Fuzz(func(t *testing.T, part, whole, target, of int64, level float64) {
		whole, of = bounded(whole, measure.MaxCount), bounded(of, measure.MaxCount)
		proportion, aim := share(t, bounded(part, whole), whole), share(t, bounded(target, of), of)
		got, wilson := proportion.Funnel(aim.Percent(), level), proportion.Wilson(level)
		if whole == 0 || of == 0 {
			assert.Equal(t, measure.AbsentInterval(measure.NoBase), got)
			return
		}
		assert.Equal(t, wilson.Known(), got.Known())
		assert.Equal(t, got, measure.NewLikelihood(proportion.Part(), proportion.Whole()).Funnel(aim.Percent(), level))
		if !got.Known() {
			return
		}
		zero, hundred := measure.Integer(0), measure.Integer(100)
		assert.True(t, ordered(zero, got.Low))
		assert.True(t, ordered(got.Low, aim.Percent()))
		assert.True(t, ordered(aim.Percent(), got.High))
		assert.True(t, ordered(got.High, hundred))
		mirror := proportion.Complement().Funnel(aim.Complement().Percent(), level)
		assert.True(t, ordered(hundred.Minus(got.High), mirror.Low))
		assert.True(t, ordered(mirror.Low, hundred.Minus(got.High)))
		if farFrom(proportion.Percent(), got) && farFrom(aim.Percent(), wilson) {
			assert.Equal(t, wilson.Contains(aim.Percent()), got.Contains(proportion.Percent()))
		}
	})
}

// FuzzRatioFunnel: a ratio is within the limits about a target exactly when its
// interval of Katz contains the target, and about itself they are that interval.
func FuzzRatioFunnel(f *testing.F) {
	published(f)
	f.Fuzz(func(t *testing.T, a, n, b, m int64, level float64) {
		n, m = bounded(n, measure.MaxCount), bounded(m, measure.MaxCount)
		a, b = bounded(a, min(2*n, measure.MaxCount)), bounded(b, min(2*m, measure.MaxCount))
		ratio := relative(t, a, n, b, m)
		katz := ratio.Katz(level)
		for _, target := range []measure.Value{measure.Integer(1), measure.Fraction(4, 5), measure.Fraction(1+n, 1+m)} {
			got := ratio.Funnel(target, level)
			if !katz.Known() {
				assert.Equal(t, katz, got)
				continue
			}
			assertAbout(t, got, target)
			if farFrom(ratio.Ratio(), got) && farFrom(target, katz) {
				assert.Equal(t, katz.Contains(target), got.Contains(ratio.Ratio()))
			}
		}
		if katz.Known() {
			assert.Equal(t, katz, ratio.Funnel(ratio.Ratio(), level))
		}
	})
}

// FuzzPooled: likelihoods are pooled in any order and grouping, and the pooled
// rate lies between the least and the greatest.
func FuzzPooled(f *testing.F) {
	published(f)
	f.Fuzz(func(t *testing.T, a, n, b, m int64, _ float64) {
		const most = measure.MaxCount
		one := likelihood(t, bounded(a, most), bounded(n, most))
		two := likelihood(t, bounded(b, most), bounded(m, most))
		three := likelihood(t, bounded(n, most), bounded(b, most))
		got := measure.Pooled(one, two, three)
		assert.Equal(t, got, measure.Pooled(three, one, two))
		assert.Equal(t, got, measure.Pooled(measure.Pooled(one, two), three))
		assert.Equal(t, got, measure.Pooled(one, measure.Pooled(two, three)))
		both := measure.Pooled(one, two).Rate()
		if both.Known() && one.Rate().Known() && two.Rate().Known() {
			lower, _ := one.Rate().Minus(both).Rat()
			upper, _ := two.Rate().Minus(both).Rat()
			assert.LessOrEqual(t, lower.Sign()*upper.Sign(), 0)
		}
	})
}

// FuzzRank: turning a ratio round changes no rank by parity, and an
// organisation that is lower is as far from the other end where higher is
// better.
func FuzzRank(f *testing.F) {
	published(f)
	f.Fuzz(func(t *testing.T, a, n, b, m int64, _ float64) {
		const most = measure.MaxCount
		a, n, b, m = bounded(a, most), bounded(n, most), bounded(b, most), bounded(m, most)
		values := []measure.Value{
			measure.Fraction(a, 1+n), measure.Fraction(b, 1+m), measure.Fraction(1+a, 1+n), measure.Fraction(1+n, 1+a), measure.Absent(measure.NoBase),
		}
		ranks := func(better measure.Polarity, change func(measure.Value) measure.Value) map[string]measure.Ranked {
			figures := make([]measure.Figure, len(values))
			for i, v := range values {
				figures[i].Organisation = string(rune('A' + i))
				figures[i].Result = measure.Result{
					Definition: measure.Definition{ID: "x", Better: better, Unit: measure.Ratio}, Value: change(v),
				}
			}
			ranked, err := measure.Rank(figures)
			require.NoError(t, err)
			places := map[string]measure.Ranked{}
			for _, r := range ranked {
				places[r.Organisation] = r
			}
			return places
		}
		same := func(v measure.Value) measure.Value { return v }
		reciprocal := func(v measure.Value) measure.Value {
			if v.Sign() == 0 {
				return v
			}
			return measure.Integer(1).Over(v)
		}
		parity, turned := ranks(measure.Parity, same), ranks(measure.Parity, reciprocal)
		assert.Equal(t, parity["C"].Rank, parity["D"].Rank, "a ratio and its reciprocal")
		lower, higher := ranks(measure.Lower, same), ranks(measure.Higher, same)
		for organisation := range parity {
			assert.Equal(t, parity[organisation].Rank, turned[organisation].Rank)
			assert.Equal(t, lower[organisation].Tied, higher[organisation].Tied)
			if !lower[organisation].Tied && lower[organisation].Rank > 0 {
				assert.Equal(t, len(values), lower[organisation].Rank+higher[organisation].Rank)
			}
		}
		assert.Zero(t, parity["E"].Rank)
	})
}

// FuzzAdverse: every organisation is counted once; a figure is adverse to one
// group at the most; and turning the ratio round changes no count.
func FuzzAdverse(f *testing.F) {
	published(f)
	f.Fuzz(func(t *testing.T, a, n, b, m int64, _ float64) {
		const most = 1_000_000
		n, m = bounded(n, most), bounded(m, most)
		a, b = bounded(a, n), bounded(b, m)
		figure := func(organisation string, r measure.RelativeLikelihood) measure.Figure {
			definition := appointmentRatio()
			definition.Direction = r.Direction()
			return measure.Figure{Organisation: organisation, Result: measure.Result{Definition: definition, Value: r.Ratio(), Test: r.Test()}}
		}
		r, swapped := relative(t, a, n, b, m), relative(t, b, m, a, n)
		there := []measure.Figure{figure("A", r), figure("B", swapped)}
		back := []measure.Figure{figure("A", r.Reversed()), figure("B", swapped.Reversed())}
		for _, group := range []string{"White", "BME"} {
			got, err := measure.Adverse(there, group)
			require.NoError(t, err)
			turned, err := measure.Adverse(back, group)
			require.NoError(t, err)
			assert.Equal(t, got, turned)
			assert.Equal(t, people(t, 2), got.Tested().Plus(got.Untested()))
			significant, known := r.Test().Significant()
			want := people(t, 0)
			if known && significant { // of the two mirror images one is adverse to each group
				want = people(t, 1)
			}
			assert.Equal(t, want, got.Adverse())
		}
	})
}
